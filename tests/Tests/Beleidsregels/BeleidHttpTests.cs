using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Tests.Data;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Beleidsregels;

/// <summary>Far days, so that no other test computes with what is decided here.</summary>
public sealed class BeleidHttpTests(Dataproef proef)
{
    private const string Termijn = "/beleid/bezwaar.termijn";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_nieuwe_waarde_geldt_pas_als_een_ander_haar_vaststelt_en_dan_rekent_alles_ermee(string soort)
    {
        var host = await proef.HostAsync(soort);
        using var bas = await Werkplek.VanAsync(host, "bas");
        await bas.OpenAsync(Termijn);
        await bas.DrukAsync("Voorstellen", [.. Dag("Van", 1, 1, 2039), .. Dag("Tot", 31, 12, 2039), ("Waarde", "8 weken"), ("Besluit", "Staatsblad 2038, 12"), ("Reden", "De wet verandert.")]);
        Assert.Equal(HttpStatusCode.OK, bas.Status);
        Assert.Contains("Uw voorstel is bewaard", bas.Tekst, StringComparison.Ordinal);
        Assert.False(bas.HeeftKnop("Vaststellen"));
        Assert.Equal("2039-02-14", await BezwaardagAsync(host));

        await using var db = host.Db();
        var voorstel = await db.Beleidsvoorstellen.SingleAsync(v => v.Sleutel == "bezwaar.termijn" && v.Status == Voorstelstatus.Voorgesteld, Ct);
        await bas.StuurAsync($"{Termijn}?handler=Vaststellen", [new("voorstel", voorstel.Id.ToString())]);
        Assert.Equal(HttpStatusCode.Conflict, bas.Status);
        Assert.Contains("iemand anders heeft het voorgesteld", bas.Tekst, StringComparison.Ordinal);

        using var pieter = await Werkplek.VanAsync(host, "pieter");
        await pieter.OpenAsync("/beleid");
        Assert.Contains("Wacht op een tweede paar ogen", pieter.Tekst, StringComparison.Ordinal);
        await pieter.OpenAsync(Termijn);
        await pieter.DrukAsync("Vaststellen");

        Assert.Contains("Naast rekent er nu mee", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Staatsblad 2038, 12", pieter.Tekst, StringComparison.Ordinal);
        Assert.Equal("2039-02-28", await BezwaardagAsync(host));
        Assert.Equal("6 weken", host.Diensten.GetRequiredService<Dbfabriek>().Regelkast.Regio.Versie("bezwaar.termijn", new(2040, 1, 1)).Waarde);
        Assert.Equal(1, await db.Beleidsregels.CountAsync(b => b.Sleutel == "bezwaar.termijn", Ct));
        Assert.Equal(1, await db.Handelingen.CountAsync(h => h.Soort == "BeleidVaststellen" && h.Medewerker == "pieter", Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_gemeente_beantwoordt_een_open_vraag_anders_en_alleen_daar_geldt_het(string soort)
    {
        var host = await proef.HostAsync(soort);
        var keuze = Bezwaarparameters.VerdagingVanaf;
        using var noor = await Werkplek.VanAsync(host, "noor");
        await noor.OpenAsync($"/beleid/{keuze.Sleutel}");
        await noor.DrukAsync("Voorstellen", [.. Dag("Van", 1, 1, 2038), ("Gemeente", "0590"), ("Waarde", "verlengd-einde"), ("Besluit", "Beleid Papendrecht 2038"), ("Reden", "Sluit aan bij de brief.")]);
        Assert.Contains("Uw voorstel is bewaard", noor.Tekst, StringComparison.Ordinal);
        Assert.False(noor.HeeftKnop("Vaststellen"));
        using var bas = await Werkplek.VanAsync(host, "bas");
        await bas.OpenAsync($"/beleid/{keuze.Sleutel}");
        await bas.DrukAsync("Vaststellen");

        var kast = host.Diensten.GetRequiredService<Dbfabriek>().Regelkast;
        Assert.Equal("verlengd-einde", keuze.Geldt(kast.Voor("0590"), new(2038, 1, 1)));
        Assert.Equal("geteld-einde", keuze.Geldt(kast.Voor("0590"), new(2037, 12, 31)));
        Assert.Equal("geteld-einde", keuze.Geldt(kast.Voor("0505"), new(2038, 1, 1)));
        Assert.Contains("Papendrecht", bas.Tekst, StringComparison.Ordinal);

        // Rekenhulp computes by the policy of the region, or of the municipality that is asked for.
        await bas.OpenAsync("/rekenhulp/bezwaar");
        Assert.Contains("Papendrecht", bas.Pagina.QuerySelector("select[name=gemeentecode]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dordrecht", bas.Pagina.QuerySelector("select[name=gemeentecode]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("geteld-einde", "geteld-einde", "verlengd-einde"), (await BeleidVanAsync(host, ""), await BeleidVanAsync(host, "?gemeentecode=0505"), await BeleidVanAsync(host, "?gemeentecode=0590")));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var fout = await http.PostAsJsonAsync(new Uri(host.Adres, "/api/v1/rekenhulp/bezwaar?gemeentecode=Papendrecht"), new { }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, fout.StatusCode);
    }

    private static async Task<string?> BeleidVanAsync(Naasthost host, string vraag)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var antwoord = await http.PostAsJsonAsync(
            new Uri(host.Adres, $"/api/v1/rekenhulp/bezwaar{vraag}"), new { daad = "Pip", bekendmaking = "2038-01-04", wijze = "Verzonden", ontvangen = "2038-01-20", verdaagdOp = "2038-03-01" }, Ct);
        var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
        Assert.True(antwoord.IsSuccessStatusCode, tekst);
        using var json = JsonDocument.Parse(tekst);
        return json.RootElement.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("sleutel").GetString() == Bezwaarparameters.VerdagingVanaf.Sleutel).GetProperty("waarde").GetString();
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Foute_invoer_geeft_een_melding_en_wat_is_getypt_blijft(string soort)
    {
        var host = await proef.HostAsync(soort);
        using var bas = await Werkplek.VanAsync(host, "bas");
        await bas.OpenAsync("/beleid/pvt.uren.minimum");
        await bas.DrukAsync("Voorstellen", [.. Dag("Van", 31, 2, 2039), ("Tot.Tekst", "eens"), ("Waarde", "veel"), ("Besluit", ""), ("Reden", "Omdat het kan")]);

        Assert.Contains("Dit is geen goede waarde", bas.Tekst, StringComparison.Ordinal);
        Assert.Contains("Schrijf op welk besluit of welke wet dit regelt", bas.Tekst, StringComparison.Ordinal);
        Assert.Equal(("veel", "Omdat het kan", "eens"), (bas.Veld("Waarde"), bas.Veld("Reden"), bas.Veld("Tot.Tekst")));
        Assert.Contains("31 februari 2039 bestaat niet", bas.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync("/beleid/bestaat.niet", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_voorstel_stoppen_vraagt_een_reden_en_verandert_niets(string soort)
    {
        var host = await proef.HostAsync(soort);
        using var bas = await Werkplek.VanAsync(host, "bas");
        await bas.OpenAsync("/beleid/bezwaar.beslistermijn");
        await bas.DrukAsync("Voorstellen", [.. Dag("Van", 1, 1, 2039), ("Waarde", "10 weken"), ("Besluit", "Staatsblad 2038, 13"), ("Reden", "Proef")]);
        await bas.DrukAsync("Voorstel stoppen", ("Toelichting", ""));
        Assert.Contains("Schrijf op waarom het niet doorgaat", bas.Tekst, StringComparison.Ordinal);
        await bas.DrukAsync("Voorstel stoppen", ("Toelichting", "Verkeerd nummer"));

        Assert.Contains("Het voorstel gaat niet door", bas.Tekst, StringComparison.Ordinal);
        Assert.Contains("Verkeerd nummer", bas.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.False(await db.Beleidsregels.AnyAsync(b => b.Sleutel == "bezwaar.beslistermijn", Ct));
    }

    [Fact]
    public async Task Wat_een_ander_proces_vaststelt_geldt_hier_binnen_seconden()
    {
        Assert.SkipUnless(Postgrescluster.IsHier, "geen PostgreSQL-server op deze machine");
        var host = await proef.HostAsync("postgres");
        var ander = new Regelkast();
        await using var db = host.Db();
        await using (var scope = host.Als(Dataproef.Casusregisseur("elders")))
        {
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(
                new Handelingsverzoek("BeleidVaststellen", null, "proef"),
                (handeling, _) =>
                {
                    scope.ServiceProvider.GetRequiredService<Db>().Add(Beleidsregel.StelVast(handeling.NieuweId(), "", "map.uren.praktijk", "65", new(2041, 1, 1), null, "proef", ""));
                    return Task.FromResult("ja");
                }, Ct);
        }

        var kast = host.Diensten.GetRequiredService<Dbfabriek>().Regelkast;
        for (var keer = 0; keer < 60 && kast.Regio.Versie("map.uren.praktijk", new(2041, 1, 1)).Waarde != "65"; keer++)
        {
            await Task.Delay(250, Ct);
        }

        Assert.Equal("65", kast.Regio.Versie("map.uren.praktijk", new(2041, 1, 1)).Waarde);
        Assert.NotEqual("65", ander.Regio.Versie("map.uren.praktijk", new(2041, 1, 1)).Waarde);
    }

    private static (string, string)[] Dag(string veld, int dag, int maand, int jaar) => [($"{veld}.Tekst", $"{dag}-{maand}-{jaar}")];

    /// <summary>The last day to object to a decision made known on 3 January 2039, as the open calculation tells everybody.</summary>
    private static async Task<string?> BezwaardagAsync(Naasthost host)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var antwoord = await http.PostAsJsonAsync(new Uri(host.Adres, "/api/v1/rekenhulp/bezwaar"), new { daad = "Pip", bekendmaking = "2039-01-03", wijze = "Verzonden" }, Ct);
        var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
        Assert.True(antwoord.IsSuccessStatusCode, tekst);
        using var json = JsonDocument.Parse(tekst);
        return json.RootElement.GetProperty("uitkomsten").GetProperty("laatsteDag").ToString();
    }
}
