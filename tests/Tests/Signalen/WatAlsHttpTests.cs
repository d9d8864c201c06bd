using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Dossiers;
using Xunit;

namespace Naast.Tests.Signalen;

public sealed class WatAlsHttpTests
{
    private const string Toon = "Toon wat verandert";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(23), Ux(63)]
    public async Task Een_andere_dag_van_de_brief_laat_eerst_zien_welke_datums_verschuiven_en_bewaart_niets(string soort)
    {
        var (host, dossier, brief) = await NieuwAsync(soort);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await using var db = host.Db();
        var voor = await StandAsync(db, dossier);

        await sanne.OpenAsync($"/dossiers/{dossier}/termijnen");
        Assert.Contains(sanne.Pagina.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/dossiers/{dossier}/wat-als");
        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Kennisgeving");
        await sanne.DrukAsync(Toon, Dag("Van", brief.AddDays(7)));

        var rij = sanne.Pagina.QuerySelectorAll("#vergelijking tbody tr")[0];
        Assert.Contains("Plan (PIP), laatste dag", rij.TextContent, StringComparison.Ordinal);
        Assert.Equal([Datumtekst.Kort(Uiterste(brief)), Datumtekst.Kort(Uiterste(brief.AddDays(7)))], rij.QuerySelectorAll("td.getal").Select(td => td.TextContent.Trim()));
        Assert.Matches("\\d+ dag(en)? later", rij.TextContent);
        Assert.NotEmpty(rij.QuerySelectorAll("details .rekenstappen li"));
        Assert.Contains("DUO is leidend", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal(voor, await StandAsync(db, dossier));
    }

    [Theory, MemberData(nameof(Databases)), Ux(42), Ux(44)]
    public async Task Vastleggen_vraagt_een_reden_en_de_oude_waarde_blijft_te_lezen_in_het_logboek(string soort)
    {
        var (host, dossier, brief) = await NieuwAsync(soort);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Kennisgeving");
        await sanne.DrukAsync(Toon, Dag("Van", brief.AddDays(-3)));

        await sanne.DrukAsync("Vastleggen");
        Assert.Contains("Schrijf op waarom u dit vastlegt", sanne.Tekst, StringComparison.Ordinal);
        var (_, velden) = sanne.Formulier("Vastleggen", ("Reden", "Op de brief zelf staat een andere dag"));
        await sanne.DrukAsync("Vastleggen", ("Reden", "Op de brief zelf staat een andere dag"));
        Assert.Equal($"/dossiers/{dossier}/termijnen", sanne.Plek);
        await sanne.StuurAsync($"/dossiers/{dossier}/wat-als?handler=Vastleggen", velden.Where(v => v.Key != "__RequestVerificationToken"));

        await using var db = host.Db();
        var feiten = await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier && f.Soort == Feitsoort.Kennisgeving).OrderBy(f => f.VastgelegdOp).ToArrayAsync();
        Assert.Equal([(brief, false, Feitbron.Duo), (brief.AddDays(-3), true, Feitbron.Medewerker)], feiten.Select(f => (f.Van, f.Geldig, f.Bron)));
        Assert.Equal("Op de brief zelf staat een andere dag", feiten[0].VervallenReden);
        Assert.Equal(1, await db.Handelingen.CountAsync(h => h.StroomId == dossier && h.Soort == "FeitWijzigen"));
        var tijdlijn = (await sanne.OpenAsync($"/dossiers/{dossier}/tijdlijn")).Tekst;
        Assert.Contains("Op de brief zelf staat een andere dag", tijdlijn, StringComparison.Ordinal);
        Assert.Contains(Datumtekst.Lang(brief), tijdlijn, StringComparison.Ordinal);
        Assert.Equal(Uiterste(brief), (await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == dossier)).UitersteDag);
    }

    [Theory, MemberData(nameof(Databases)), Ux(38)]
    public async Task Veranderde_iemand_anders_het_dossier_dan_wordt_niets_vastgelegd_voordat_u_opnieuw_keek(string soort)
    {
        var (host, dossier, _) = await NieuwAsync(soort);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Bijstand");
        await sanne.DrukAsync(Toon, ("Invoer.Van.Tekst", "1-9-2026"));
        await LegVastAsync(host, dossier, Feitsoort.Herbeoordeling, new DateOnly(2027, 3, 1));

        await sanne.DrukAsync("Vastleggen", ("Reden", "Beschikking van 1 september"));

        Assert.Contains("Iemand anders veranderde dit dossier", sanne.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.False(await db.Feiten.AnyAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.Bijstand));
        await sanne.DrukAsync("Vastleggen");
        Assert.True(await db.Feiten.AnyAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.Bijstand && f.Van == new DateOnly(2026, 9, 1)));
    }

    [Theory, MemberData(nameof(Databases)), Ux(32)]
    public async Task Fouten_zeggen_wat_u_moet_doen_en_wat_u_typte_blijft_staan(string soort)
    {
        var (host, dossier, _) = await NieuwAsync(soort);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Onderbreking");

        await sanne.DrukAsync(Toon, [.. Dag("Van", new DateOnly(2026, 5, 1)), .. Dag("Tot", new DateOnly(2026, 4, 1))]);

        Assert.Contains("Vul een laatste dag in op of na 1 mei 2026.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal("2026", sanne.Veld("Invoer.Tot.Jaar"));
        await sanne.DrukAsync(Toon, [.. Dag("Van", new DateOnly(2026, 2, 1)), ("Invoer.Tot.Dag", "31"), ("Invoer.Tot.Maand", "2"), ("Invoer.Tot.Jaar", "2026")]);
        Assert.Contains("31 februari 2026 bestaat niet", sanne.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(23)]
    public async Task Een_wissel_die_niet_mag_wordt_getoond_met_het_artikel_en_niet_vastgelegd(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var dossier = await OnderwegAsync(db, "B1", werk => werk.OrderBy(w => w.DossierId));
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Schakeling");

        await sanne.DrukAsync(Toon, [.. Dag("Van", db.Vandaag), ("Invoer.Waarde", "Zelfredzaamheid"), ("Invoer.Voortgang", "ZoalsVerwacht")]);

        Assert.Contains("Mag de leerroute worden gewijzigd?", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 17, lid 2, Wet inburgering 2021", sanne.Tekst, StringComparison.Ordinal);
        Assert.False(sanne.HeeftKnop("Vastleggen"));
        Assert.Contains("Eindgesprek Z-route houden", sanne.Pagina.QuerySelector("#vergelijking")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(10)]
    public async Task Een_signaal_dat_nadert_staat_in_de_werkvoorraad_en_gaat_weg_als_het_is_vastgelegd(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var dossier = await OnderwegAsync(db, "Z", werk => werk.OrderByDescending(w => w.DossierId));
        using var sanne = await Werkplek.VanAsync(host, "sanne");

        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Herbeoordeling");
        await sanne.DrukAsync(Toon, ("Invoer.Van.Tekst", "+5d"));
        var dag = db.Vandaag.AddDays(5);
        Assert.Equal($"{dag.Day}-{dag.Month}-{dag.Year}", sanne.Veld("Invoer.Van.Tekst"));
        await sanne.DrukAsync("Vastleggen", ("Reden", "Afgesproken in het gesprek"));

        var rij = await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == dossier);
        Assert.Equal((Werksoort.Herbeoordelen, (DateOnly?)db.Vandaag.AddDays(5)), (rij.Soort, rij.UitersteDag));
        await sanne.OpenAsync("/werkvoorraad?van=team&soort=Herbeoordelen&urgentie=alles");
        var regel = sanne.Pagina.QuerySelectorAll("table.tabel tbody tr").Single(tr => tr.InnerHtml.Contains(dossier.ToString(), StringComparison.Ordinal));
        Assert.Contains("Opnieuw bekijken hoe het gaat", regel.TextContent, StringComparison.Ordinal);
        Assert.Contains("art. 17 Wet", regel.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/dossiers/{dossier}/wat-als?soort=Herbeoordeling", regel.QuerySelector("a.nl-button")!.GetAttribute("href"));
        Assert.Contains("opnieuw bekijken hoe het gaat", (await sanne.OpenAsync($"/dossiers/{dossier}")).Tekst, StringComparison.Ordinal);

        await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Herbeoordeling");
        await sanne.DrukAsync(Toon, ("Invoer.Van.Tekst", "over 100 dagen"));
        await sanne.DrukAsync("Vastleggen", ("Reden", "Gesproken; over drie maanden weer"));
        Assert.NotEqual(Werksoort.Herbeoordelen, (await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == dossier)).Soort);
    }

    [Theory, MemberData(nameof(Databases)), Ux(7)]
    public async Task Wie_het_recht_niet_heeft_kijkt_alleen_en_een_gesloten_dossier_heeft_geen_wat_als(string soort)
    {
        var (host, dossier, brief) = await NieuwAsync(soort);
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{dossier}/wat-als?soort=Kennisgeving");
        await joost.DrukAsync(Toon, Dag("Van", brief.AddDays(1)));
        Assert.False(joost.HeeftKnop("Vastleggen"));
        await joost.StuurAsync($"/dossiers/{dossier}/wat-als?handler=Vastleggen", [new("Invoer.Soort", "Kennisgeving"), new("Reden", "zomaar")]);
        Assert.Equal(HttpStatusCode.Forbidden, joost.Status);

        await using var db = host.Db();
        var dicht = await db.Dossiers.Where(d => d.Fase == Fase.Afgerond && d.Gemeentecode == Planhost.Dordrecht).Select(d => d.Id).FirstAsync();
        await joost.OpenAsync($"/dossiers/{dicht}/wat-als?soort=Kennisgeving");
        Assert.Equal($"/dossiers/{dicht}/termijnen", joost.Plek);
        Assert.Null(joost.Pagina.QuerySelector("#signalen"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_wijziging_is_te_openen_en_te_berekenen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var dossier = await OnderwegAsync(db, "B1", werk => werk.OrderBy(w => w.DossierId));
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        foreach (var wijziging in Wijzigingssoort.Groepen.SelectMany(groep => groep.Soorten))
        {
            await sanne.OpenAsync($"/dossiers/{dossier}/wat-als?soort={wijziging.Soort}");
            (string, string)[] waarde = wijziging.Waarde switch
            {
                Wijzigingswaarde.Leerroute => [("Invoer.Waarde", "Onderwijs"), ("Invoer.Voortgang", "MeerDanVerwacht")],
                Wijzigingswaarde.Grond => [("Invoer.Waarde", "a")],
                Wijzigingswaarde.Uren => [("Invoer.Waarde", "640")],
                _ => [],
            };
            await sanne.DrukAsync(Toon, [.. wijziging.Komend ? [("Invoer.Van.Tekst", "vandaag")] : Dag("Van", db.Vandaag.AddDays(-2)), .. waarde]);
            Assert.True(sanne.Pagina.QuerySelector("#vergelijking") is not null, $"{wijziging.Soort}: {sanne.Tekst}");
        }
    }

    private static (string, string)[] Dag(string veld, DateOnly dag) =>
    [
        ($"Invoer.{veld}.Dag", $"{dag.Day}"), ($"Invoer.{veld}.Maand", $"{dag.Month}"), ($"Invoer.{veld}.Jaar", $"{dag.Year}"),
    ];

    /// <summary>Letter and registration on one day; when the letter is later it starts the ten weeks.</summary>
    private static async Task<(Naasthost Host, Guid Dossier, DateOnly Brief)> NieuwAsync(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossier = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        await using var db = host.Db();
        return (host, dossier, await db.Feiten.Where(f => f.DossierId == dossier && f.Soort == Feitsoort.Kennisgeving).Select(f => f.Van).SingleAsync());
    }

    private static DateOnly Uiterste(DateOnly anker) =>
        Termijnrekening.LaatsteDagNa(anker, LandelijkeParameters.Regelset.Waarde(LandelijkeParameters.PipTermijn, anker), LandelijkeParameters.Regelset.Feestdagen).LaatsteDag;

    private static async Task<(int Feiten, int Handelingen, int Gebeurtenissen)> StandAsync(Db db, Guid dossier) =>
        (await db.Feiten.CountAsync(f => f.DossierId == dossier), await db.Handelingen.CountAsync(h => h.StroomId == dossier), await db.Gebeurtenissen.CountAsync(g => g.StroomId == dossier));

    /// <summary>A dossier in Dordrecht whose term runs and that asks nothing now.</summary>
    private static Task<Guid> OnderwegAsync(Db db, string route, Func<IQueryable<Werkrij>, IQueryable<Werkrij>> volgorde) =>
        volgorde(db.Werkvoorraad.Where(w => w.Gemeentecode == Planhost.Dordrecht && w.Soort == Werksoort.Voortgang && w.Leerroute == route)).Select(w => w.DossierId).FirstAsync();

    private static async Task LegVastAsync(Naasthost host, Guid dossier, Feitsoort soort, DateOnly dag)
    {
        await using var scope = host.Als(Planhost.Als("meryem", Web.Poort.Rollen.Casusregisseur, Planhost.Dordrecht));
        var beeld = (await scope.ServiceProvider.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: false, CancellationToken.None))!;
        Assert.True(await scope.ServiceProvider.GetRequiredService<FeitWijzigen>().WijzigAsync(
            dossier, new Wijziging(Wijzigingssoort.Zoek(soort.ToString())!, dag, null, null, null), "test", FeitWijzigen.Afdruk(beeld), null, CancellationToken.None));
    }
}
