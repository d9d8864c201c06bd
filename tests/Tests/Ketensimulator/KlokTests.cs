using System.Net.Http.Json;
using System.Text.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>The simulator's own clock, scripts, and what follows by itself.</summary>
public sealed class KlokTests
{
    [Fact]
    public async Task Na_tien_weken_zonder_leerroute_komt_SS126_met_de_datum_van_die_dag()
    {
        await using var keten = await Zonder();
        keten.Scenarios.NieuweKennisgeving(1, "0505");
        Assert.True(keten.Scenarios.KlokVooruit(69).Gelukt);
        await keten.Ontvanger.Wacht(2);
        Assert.True(keten.Scenarios.KlokVooruit(30).Gelukt);
        var signaal = (await keten.Ontvanger.Wacht(3))[2];
        Assert.Equal("SS126", signaal.Code);
        Assert.StartsWith("2027-02-01", signaal.Lichaam.GetProperty("registratieDatumTijd").GetString(), StringComparison.Ordinal);
        Assert.Equal(Ketenopstelling.Vandaag.AddDays(99), keten.Scenarios.Vandaag());
    }

    [Fact]
    public async Task Termijn_SS127_en_einde_van_de_termijn_komen_op_volgorde()
    {
        const string Bsn = "999981146";
        await using var keten = await Zonder(o => o.Termijnvertraging = TimeSpan.FromHours(1));
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        using (var pip = await keten.Vraag(HttpMethod.Post, $"/v1/personen/{Bsn}/PIP", lichaam: new { dagtekeningPip = "2026-11-20", leerroute = "B" }))
        {
            Assert.Equal(201, (int)pip.StatusCode);
        }

        Assert.True(keten.Scenarios.KlokVooruit(1200).Gelukt);
        var meldingen = await keten.Ontvanger.Wacht(2);
        Assert.Equal(["SS102", "SS127"], meldingen.Select(m => m.Code));
        Assert.Equal(["2026-11-23", "2027-02-22"], meldingen.Select(m => m.Lichaam.GetProperty("registratieDatumTijd").GetString()![..10]));
        var alles = await keten.Client.HaalElement($"/beheer/api/personen/{keten.Staat.PersoonIdVan(Bsn)}/alles");
        Assert.Equal("2029-11-21", alles.GetProperty("verloop")[0].GetProperty("datum").GetString());
    }

    [Fact]
    public async Task Tien_weken_en_het_aanbod_tellen_vanaf_de_laatste_keer_en_melden_zich_een_keer()
    {
        const string Bsn = "999981146";
        await using var keten = await Zonder(o => o.Termijnvertraging = TimeSpan.FromHours(1));
        var vrijgesteld = keten.Scenarios.NieuweKennisgeving(1, "0505").PersoonIds[0];
        Assert.True(keten.Scenarios.TijdelijkeVrijstelling(vrijgesteld).Gelukt);
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        async Task Pip(HttpMethod methode, object? lichaam, int status)
        {
            using var antwoord = await keten.Vraag(methode, $"/v1/personen/{Bsn}/PIP", lichaam: lichaam);
            Assert.Equal(status, (int)antwoord.StatusCode);
        }

        await Pip(HttpMethod.Post, new { dagtekeningPip = "2026-11-20", leerroute = "B" }, 201);
        await Pip(HttpMethod.Delete, null, 200);
        Assert.True(keten.Scenarios.KlokVooruit(20).Gelukt);
        Assert.True(keten.Scenarios.TijdelijkeVrijstellingIngetrokken(vrijgesteld).Gelukt);
        await Pip(HttpMethod.Post, new { dagtekeningPip = "2026-12-10", leerroute = "B" }, 201);
        Assert.True(keten.Scenarios.KlokVooruit(200).Gelukt);
        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(20)));
        var signalen = keten.Ontvanger.Meldingen.Where(m => m.Code is "SS126" or "SS127")
            .Select(m => m.Code + " " + m.Lichaam.GetProperty("registratieDatumTijd").GetString()![..10]).Order(StringComparer.Ordinal);
        Assert.Equal(["SS126 2027-02-21", "SS127 2027-03-14"], signalen);
    }

    [Fact]
    public async Task Wie_een_leerroute_en_een_aanbod_heeft_krijgt_geen_signaal()
    {
        const string Bsn = "999981158";
        await using var keten = await Zonder();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with { Plicht = null, Doelgroep = null });
        keten.Scenarios.NieuweKennisgevingVoor(keten.Staat.PersoonIdVan(Bsn)!);
        keten.Scenarios.PipNamensGemeente(keten.Staat.PersoonIdVan(Bsn)!);
        await keten.Ontvanger.Wacht(3);
        using var aanbod = await keten.Vraag(HttpMethod.Post, $"/v1/personen/{Bsn}/Inburgeringsaanbod/9900000001", lichaam: new { indicatorAlfabetiseringsonderwijs = "NVT" });
        keten.Scenarios.KlokVooruit(200);
        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(201, (int)aanbod.StatusCode);
        Assert.DoesNotContain(keten.Ontvanger.Meldingen, m => m.Code is "SS126" or "SS127");
    }

    [Theory]
    [InlineData("kennisgeving-tot-diploma", "SS101 SS139 SS137 SS131 SS102 SS199 SS199 SS199 SS199 SS199 SS199 SS106")]
    [InlineData("verhuizing-halverwege", "SS101 SS139 SS137 SS131 SS102 SS122 SS121 SS199")]
    [InlineData("verlenging-en-boete", "SS101 SS139 SS102 SS112 SS104 SS112 SS113")]
    [InlineData("ontheffing", "SS101 SS139 SS102 SS140 SS118 SS119 SS108")]
    [InlineData("tijdelijke-vrijstelling", "SS101 SS139 SS109 SS129 SS137 SS131 SS126")]
    [InlineData("overlijden", "SS101 SS139 SS137 SS102 SS111")]
    public async Task Draaiboek_speelt_zich_af_op_de_klok(string naam, string codes)
    {
        Assert.Contains(naam, Ketenscenarios.Draaiboeknamen);
        await using var keten = await Zonder();
        var gestart = keten.Scenarios.StartDraaiboek(naam, 1, "0590");
        Assert.True(gestart.Gelukt);
        keten.Scenarios.KlokVooruit(1500);
        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(20)));
        var verwacht = codes.Split(' ');
        var gekregen = (await keten.Ontvanger.Wacht(verwacht.Length)).Where(m => m.Code != "SS127").ToList();
        Assert.Equal(verwacht.Order(), gekregen.Select(m => m.Code).Order());
        var alles = await keten.Client.HaalElement($"/beheer/api/personen/{gestart.PersoonIds[0]}/alles");
        Assert.DoesNotContain("Niet gedaan", alles.GetProperty("verloop").GetRawText(), StringComparison.Ordinal);
        var datums = alles.GetProperty("gebeurtenissen").EnumerateArray().Select(g => g.GetProperty("datum").GetString()).ToList();
        Assert.Equal(datums.Order(StringComparer.Ordinal), datums);
    }

    [Fact]
    public async Task Klok_en_draaiboek_over_HTTP_en_de_stand_overleeft_een_herstart()
    {
        var map = Directory.CreateTempSubdirectory("keten");
        var bestand = Path.Combine(map.FullName, "keten.json");
        try
        {
            var eerste = await Ketenopstelling.Start(bestand: bestand, instellen: o => o.Testpersonen = false);
            using (var start = await eerste.Client.PostAsJsonAsync("/beheer/api/draaiboeken/overlijden", new { aantal = 2, gemeentecode = "0505" }))
            {
                Assert.Equal(200, (int)start.StatusCode);
            }

            using (var klok = await eerste.Client.PostAsJsonAsync("/beheer/api/klok", new { dagen = 30 }))
            {
                Assert.Equal(200, (int)klok.StatusCode);
            }

            using (var fout = await eerste.Client.PostAsJsonAsync("/beheer/api/klok", new { dagen = 0 }))
            {
                Assert.Equal(400, (int)fout.StatusCode);
            }

            // A question of which nobody knows who asked it is kept as well.
            using (var vreemd = await eerste.Client.GetAsync("/v1/instellingen"))
            {
                Assert.Equal(400, (int)vreemd.StatusCode);
            }

            await eerste.Ontvanger.Wacht(6);
            await eerste.StopKeten();
            await using var tweede = await Ketenopstelling.Start(bestand: bestand, ontvanger: eerste.Ontvanger, instellen: o => o.Testpersonen = false);
            var stand = await tweede.Client.HaalElement("/beheer/api/klok");
            Assert.Equal("2026-12-23", stand.GetProperty("vandaag").GetString());
            Assert.True(tweede.Scenarios.KlokVooruit(120).Gelukt);
            Assert.Equal(2, (await tweede.Ontvanger.Wacht(10)).Count(m => m.Code == "SS111"));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static Task<Ketenopstelling> Zonder(Action<Ketensimulatoropties>? instellen = null) => Ketenopstelling.Start(instellen: o =>
    {
        o.Testpersonen = false;
        instellen?.Invoke(o);
    });
}
