using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Onderweg;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>What an Idempotency-Key stands for: one thing, sent to one address. Nothing that is answered as recorded is lost.</summary>
public sealed class SleutelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Dezelfde_sleutel_met_iets_anders_wordt_geweigerd_en_bij_een_ander_dossier_niet(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");
        var dossiers = (await dordrecht.LeesAsync("/api/v1/dossiers?fase=Leerroute&perPagina=2")).GetProperty("dossiers").EnumerateArray().Select(d => d.GetProperty("id").GetGuid()).ToArray();

        async Task<(HttpStatusCode Status, string Tekst)> NoteerAsync(Guid dossier, string tekst, string sleutel = "week-45")
        {
            using var antwoord = await dordrecht.StuurAsync(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/notities", JsonSerializer.Serialize(new { tekst }), ("Idempotency-Key", sleutel));
            return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync(Ct));
        }

        var eerste = await NoteerAsync(dossiers[0], "Gebeld.");
        Assert.Equal(HttpStatusCode.Created, eerste.Status);
        Assert.Equal(eerste, await NoteerAsync(dossiers[0], "Gebeld."));
        var ander = await NoteerAsync(dossiers[0], "Geschreven.");
        Assert.Equal(HttpStatusCode.Conflict, ander.Status);
        Assert.Contains("een nieuwe sleutel", ander.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await NoteerAsync(dossiers[1], "Geschreven.")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await NoteerAsync(dossiers[1], "Geschreven.", new string('x', 101))).Status);

        await using var db = host.Db();
        Assert.Equal(["Gebeld."], await db.Notities.Where(n => n.DossierId == dossiers[0] && (n.Tekst == "Gebeld." || n.Tekst == "Geschreven.")).Select(n => n.Tekst).ToArrayAsync(Ct));
        Assert.Equal(1, await db.Notities.CountAsync(n => n.DossierId == dossiers[1] && n.Tekst == "Geschreven.", Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Uren_van_een_andere_groep_met_dezelfde_sleutel_worden_geweigerd(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");
        var (studenten, dag) = await StudentenAsync(host, school);

        Assert.Equal(HttpStatusCode.Created, await MeldAsync(school, studenten[0], dag, "3.5", sleutel: "week-45"));
        Assert.Equal(HttpStatusCode.Conflict, await MeldAsync(school, studenten[1], dag, "3.5", sleutel: "week-45"));
        Assert.Equal(HttpStatusCode.Created, await MeldAsync(school, studenten[0], dag, "3.5", sleutel: "week-45"));

        Assert.Equal("210", await GeldigAsync(host, studenten[0], dag));
        Assert.Equal("", await GeldigAsync(host, studenten[1], dag));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Uren_die_teruggaan_naar_wat_er_eerst_stond_worden_vastgelegd(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");
        var (studenten, dag) = await StudentenAsync(host, school);

        foreach (var (uren, minuten) in new[] { ("3.5", "210"), ("4", "240"), ("3.5", "210"), ("4", "240") })
        {
            Assert.Equal(HttpStatusCode.Created, await MeldAsync(school, studenten[0], dag, uren));
            Assert.Equal(minuten, await GeldigAsync(host, studenten[0], dag));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_een_afspraak_maakt_hoort_welke_het_is(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");
        var dossier = (await dordrecht.LeesAsync("/api/v1/dossiers?fase=Leerroute&perPagina=1")).GetProperty("dossiers")[0].GetProperty("id").GetGuid();

        using var antwoord = await dordrecht.StuurAsync(
            HttpMethod.Post, $"/api/v1/dossiers/{dossier}/afspraken", """{"onderwerp":"Voortgang","dag":"2031-05-14","tijd":"14:00:00","plaats":"Stadhuis","met":"Sanne de Wit"}""");

        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        var id = (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetGuid();
        Assert.Equal("2031-05-14", (await dordrecht.LeesAsync($"/api/v1/dossiers/{dossier}/afspraken/{id}")).GetProperty("dag").GetString());
    }

    [Fact]
    public async Task Een_bladzijde_die_geen_lijst_heeft_is_een_duidelijk_bezwaar()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");
        foreach (var (programma, adres) in new[] { (dordrecht, "dossiers"), (dordrecht, "keten/berichten"), (school, "studenten"), (school, "taken") })
        {
            using var teVer = await programma.VraagAsync($"/api/v1/{adres}?pagina=2147483647&perPagina=100");
            using var leeg = await programma.VraagAsync($"/api/v1/{adres}?pagina=1000000&perPagina=100");
            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (teVer.StatusCode, leeg.StatusCode));
        }
    }

    private static async Task<(Guid[] Studenten, DateOnly Dag)> StudentenAsync(Naasthost host, Programma school)
    {
        var studenten = (await school.LeesAsync("/api/v1/studenten?perPagina=100")).GetProperty("studenten").EnumerateArray()
            .Where(s => !s.GetProperty("wachtOpAntwoord").GetBoolean()).Select(s => s.GetProperty("id").GetGuid()).Distinct().Take(2).ToArray();
        await using var db = host.Db();
        return (studenten, await db.Uren.Where(u => studenten.Contains(u.DossierId)).MaxAsync(u => (DateOnly?)u.Tot, Ct) is { } laatst ? laatst.AddDays(1) : new DateOnly(2026, 11, 2));
    }

    private static async Task<HttpStatusCode> MeldAsync(Programma school, Guid student, DateOnly dag, string gevolgd, string? sleutel = null)
    {
        (string, string)[] koppen = sleutel is null ? [] : [("Idempotency-Key", sleutel)];
        using var antwoord = await school.StuurAsync(
            HttpMethod.Post, "/api/v1/studenten/uren", $$"""{"rijen":[{"student":"{{student}}","van":"{{dag:yyyy-MM-dd}}","tot":"{{dag:yyyy-MM-dd}}","gevolgd":{{gevolgd}}}],"verbeteren":true}""", koppen);
        return antwoord.StatusCode;
    }

    /// <summary>Minutes of the reports that count.</summary>
    private static async Task<string> GeldigAsync(Naasthost host, Guid student, DateOnly dag)
    {
        await using var db = host.Db();
        return string.Join(' ', await db.Uren.Where(u => u.DossierId == student && u.Van == dag && u.Stand != Meldingstand.Vervangen).Select(u => u.Gevolgd).ToArrayAsync(Ct));
    }
}
