using System.Net;
using System.Net.Http.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>Faults: each by itself, by share, and the same for the same seed.</summary>
public sealed class StoringTests
{
    private const string Bsn = "999981171";

    [Fact]
    public async Task Deel_van_de_antwoorden_is_500_en_hetzelfde_zaad_geeft_dezelfde_reeks()
    {
        await using var keten = await Start();
        async Task<List<int>> Reeks(int zaad)
        {
            keten.Storingen.Zet(new Storing { Status = 500, StatusPercentage = 40, Zaad = zaad });
            var statussen = new List<int>();
            for (var i = 0; i < 40; i++)
            {
                using var antwoord = await keten.Haal("/v1/verlengingsgronden");
                statussen.Add((int)antwoord.StatusCode);
            }

            return statussen;
        }

        var eerste = await Reeks(3);
        Assert.InRange(eerste.Count(s => s == 500), 6, 28);
        Assert.Equal(eerste, await Reeks(3));
        var andere = await Reeks(4);
        Assert.NotEqual(eerste, andere);

        // Not the same row one or more throws further either.
        Assert.All(Enumerable.Range(1, 5), s => Assert.NotEqual(eerste.Skip(s), andere.SkipLast(s)));
        Assert.All(Enumerable.Range(1, 5), s => Assert.NotEqual(andere.Skip(s), eerste.SkipLast(s)));
    }

    [Fact]
    public async Task Een_storing_erbij_verschuift_de_andere_niet()
    {
        await using var keten = await Start();
        async Task<List<int>> Reeks(Storing storing)
        {
            keten.Storingen.Zet(storing);
            var statussen = new List<int>();
            for (var i = 0; i < 25; i++)
            {
                using var antwoord = await keten.Haal("/v1/verlengingsgronden");
                statussen.Add((int)antwoord.StatusCode);
            }

            return statussen;
        }

        var alleen = new Storing { Status = 503, StatusPercentage = 50, Zaad = 5 };
        Assert.Equal(await Reeks(alleen), await Reeks(alleen with { VertragingMs = 1, VertragingPercentage = 50 }));
    }

    [Fact]
    public async Task Welke_meldingen_dubbel_komen_hangt_niet_af_van_hoeveel_er_onderweg_zijn()
    {
        async Task<List<string>> Dubbel(int gelijktijdig)
        {
            await using var keten = await Start(o => o.Gelijktijdig = gelijktijdig);
            string[] personen = [Bsn, "999981183", "999981195", "999981201"];
            keten.Staat.Registreer(personen.Skip(1).Select(Ketenopstelling.Persoon));
            keten.Storingen.Zet(new Storing { DubbelBezorgen = true, DubbelPercentage = 40, Zaad = 6 });
            foreach (var code in Ketenscenarios.Codes.Take(10))
            {
                Assert.All(personen, p => Assert.True(keten.Scenarios.StuurCode(keten.Staat.PersoonIdVan(p)!, code).Gelukt));
            }

            Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(30)));
            return [.. keten.Ontvanger.Meldingen.GroupBy(m => m.BerichtId).Where(g => g.Count() > 1).Select(g => g.First())
                .Select(m => $"{m.Lichaam.GetProperty("bsn")} {m.Code}").Order(StringComparer.Ordinal)];
        }

        var eenVoorEen = await Dubbel(1);
        Assert.InRange(eenVoorEen.Count, 6, 30);
        Assert.Equal(eenVoorEen, await Dubbel(8));
    }

    [Theory]
    [InlineData("Inburgeringsaanbod", "Inburgeringsaanbod/9900000001", """{"indicatorAlfabetiseringsonderwijs":"NVT"}""")]
    [InlineData("MAP, PVT, Z-route", "map", "{}")]
    [InlineData("Gevolgde Uren", "uren/instellingen/9900000001/taallesknm", """{"bekendTot":"2026-10-01"}""")]
    [InlineData("PIP", "PIP", """{"dagtekeningPip":"2026-11-01","leerroute":"B"}""")]
    public async Task Elk_onderwerp_kan_met_een_tekst_worden_geweigerd(string onderwerp, string pad, string bericht)
    {
        await using var keten = await Start();
        keten.Storingen.Zet(new Storing { Weiger = new Dictionary<string, string> { [onderwerp] = "Niet vandaag." } });
        var methode = pad is "map" || pad.StartsWith("uren", StringComparison.Ordinal) ? HttpMethod.Put : HttpMethod.Post;
        using var antwoord = await keten.Vraag(methode, $"/v1/personen/{Bsn}/{pad}", lichaam: bericht);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Equal(["Niet vandaag."], await Ketenopstelling.Foutteksten(antwoord));
        using var vorm = await keten.Vraag(methode, $"/v1/personen/{Bsn}/{pad}", lichaam: "[]");
        Assert.Equal(HttpStatusCode.BadRequest, vorm.StatusCode);
    }

    [Fact]
    public void Onbekend_onderwerp_of_percentage_buiten_de_grens_wordt_niet_aangenomen()
    {
        var storingen = new Storingen();
        Assert.Throws<ArgumentException>(() => storingen.Zet(new Storing { Weiger = new Dictionary<string, string> { ["Boete"] = "x" } }));
        Assert.Throws<ArgumentException>(() => storingen.Zet(new Storing { VerbreekPercentage = 101 }));
        Assert.Throws<ArgumentException>(() => storingen.Zet(new Storing { VolgordePercentage = -1 }));
        Assert.True(storingen.Huidig.Uit);
    }

    [Fact]
    public async Task Verbroken_antwoord_is_wel_verwerkt_en_opnieuw_aanbieden_kan()
    {
        await using var keten = await Start();
        keten.Storingen.Zet(new Storing { VerbreekPercentage = 100 });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Pip(keten));
        keten.Storingen.Zet(new Storing());
        Assert.Equal("Z", (await keten.HaalJson($"/v1/personen/{Bsn}/PIP")).GetProperty("pip").GetProperty("leerroute").GetString());
        using var opnieuw = await Pip(keten);
        Assert.Equal(HttpStatusCode.Created, opnieuw.StatusCode);
    }

    [Fact]
    public async Task Meldingen_worden_ingehaald_en_gevolgd_door_een_onbekende_code()
    {
        await using var keten = await Start(o => o.Gelijktijdig = 1);
        var id = keten.Staat.PersoonIdVan(Bsn)!;
        keten.Storingen.Zet(new Storing { VolgordePercentage = 100 });

        // The first is refused once, so that the others are waiting behind it when it comes again.
        keten.Ontvanger.AntwoordMet(503);
        foreach (var code in new[] { "SS101", "SS139", "SS137" })
        {
            keten.Scenarios.StuurCode(id, code);
        }

        var codes = (await keten.Ontvanger.Wacht(4)).Select(m => m.Code).ToList();
        Assert.NotEqual(["SS101", "SS139", "SS137"], codes.Skip(1));
        Assert.Equal(["SS101", "SS137", "SS139"], codes.Distinct().Order());

        keten.Storingen.Zet(new Storing { OnbekendeCodePercentage = 100 });
        keten.Scenarios.StuurCode(id, "SS199");
        Assert.Equal(["SS199", "SS998"], (await keten.Ontvanger.Wacht(6)).Skip(4).Select(m => m.Code));
    }

    [Fact]
    public async Task Storingen_gaan_over_HTTP_aan_en_uit()
    {
        await using var keten = await Start();
        using var aan = await keten.Client.PutAsJsonAsync("/beheer/api/storingen", new { weiger = new Dictionary<string, string> { ["PIP"] = "Nee." }, weigerPercentage = 50, verbreekPercentage = 0, zaad = 9 });
        Assert.Equal(HttpStatusCode.OK, aan.StatusCode);
        Assert.Equal("Nee.", (await keten.Client.HaalElement("/beheer/api/storingen")).GetProperty("weiger").GetProperty("PIP").GetString());
        using var fout = await keten.Client.PutAsJsonAsync("/beheer/api/storingen", new { dubbelPercentage = 200 });
        Assert.Equal(HttpStatusCode.BadRequest, fout.StatusCode);
        using var uit = await keten.Client.PutAsJsonAsync("/beheer/api/storingen", new { });
        Assert.True(keten.Storingen.Huidig.Uit);
    }

    private static Task<HttpResponseMessage> Pip(Ketenopstelling keten) =>
        keten.Vraag(HttpMethod.Post, $"/v1/personen/{Bsn}/PIP", lichaam: new { dagtekeningPip = "2026-11-01", leerroute = "Z" });

    private static async Task<Ketenopstelling> Start(Action<Ketensimulatoropties>? instellen = null)
    {
        var keten = await Ketenopstelling.Start(instellen: o =>
        {
            o.Testpersonen = false;
            instellen?.Invoke(o);
        });
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        return keten;
    }
}
