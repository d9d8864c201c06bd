using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Intake;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Intake;

public sealed class OnderzoekHttpTests
{
    private const string Formulier = "main form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_intake_over_drie_dagen_en_twee_tolken_laat_zien_wat_al_besproken_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        var dossier = (await Werkproef.OpenAsync(host, "Intakegesprek")).DossierId;
        var adres = $"/dossiers/{dossier}/intake/gesprekken";
        var fout = await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Formulier, ("Invoer.Dag.Tekst", "+1w"), ("Invoer.Vervolg", "Blijft staan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        foreach (var zin in new[] { "Deze dag komt nog.", "Kies hoe het met de taal ging.", "Iedereen heeft daar recht op.", "Kies wat er is besproken." })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        Assert.Contains("Blijft staan", fout.Document.QuerySelector("textarea[name='Invoer.Vervolg']")!.TextContent, StringComparison.Ordinal);
        async Task Praat(Aanmelden.Browser wie, int geleden, string tolk, params string[] onderdelen) => await (await Pagina.GaAsync(wie, adres)).StuurAsync(wie, Formulier,
        [
            ("Invoer.Dag.Tekst", $"{db.Vandaag.AddDays(-geleden):d-M-yyyy}"), ("Invoer.Tolk", tolk), ("Invoer.Alleen", "ja"), ("Invoer.Erbij", "Mo Aziz"), ("Invoer.Vervolg", "De kinderen"), .. onderdelen.Select(o => ("Invoer.Onderdelen", o)),
        ]);
        await Praat(sanne, 9, "Telefoon", "Taal", "Opleiding");
        await Praat(fatima, 5, "Erbij", "Gezondheid", "Taal");
        await Praat(sanne, 1, "Geen", "Kind");
        Assert.Equal(3, await db.Intakegesprekken.CountAsync(g => g.DossierId == dossier));
        var pagina = await Pagina.GaAsync(sanne, adres);
        foreach (var zin in new[] { "tolk aan de telefoon", "tolk erbij", "Fatima El Amrani en Mo Aziz", "zonder familie", "Volgende keer: De kinderen", "nog niet besproken" })
        {
            Assert.Contains(zin, pagina.Tekst, StringComparison.Ordinal);
        }

        var taal = pagina.Teksten("main .stroom li").Single(rij => rij.StartsWith("Taal", StringComparison.Ordinal));
        Assert.Contains(Kern.Gedeeld.Datumtekst.Kort(db.Vandaag.AddDays(-9)), taal, StringComparison.Ordinal);
        Assert.Contains(Kern.Gedeeld.Datumtekst.Kort(db.Vandaag.AddDays(-5)), taal, StringComparison.Ordinal);

        // That health was talked about is for who may know of it.
        using var pieter = await host.AlsAsync("pieter");
        Assert.DoesNotContain("ezondheid", (await Pagina.GaAsync(pieter, adres)).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Talenten_en_diploma_s_met_hun_waardering_staan_naast_de_wegen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Talent")).DossierId;
        var adres = $"/dossiers/{dossier}/talenten";
        var fout = await (await Pagina.GaAsync(sanne, $"{adres}?doe=nieuw")).StuurAsync(sanne, Formulier, ("Invoer.Soort", "Diploma"), ("Invoer.Wat", "Verpleegkunde"), ("Invoer.Waardering", "Gewaardeerd"));
        Assert.Contains("vergelijkbaar met mbo 3", fout.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        await fout.StuurAsync(sanne, Formulier, ("Invoer.Soort", "Diploma"), ("Invoer.Wat", "Verpleegkunde"), ("Invoer.Waardering", "Aangevraagd"));
        var diploma = await db.Bekwaamheden.AsNoTracking().SingleAsync(b => b.DossierId == dossier);
        Assert.Equal(db.Vandaag, diploma.WaarderingSinds);
        var (mijn, ander) = (await Pagina.GaAsync(sanne, $"{adres}?doe=wijzigen&op={diploma.Id}"), await Pagina.GaAsync(sanne, $"{adres}?doe=wijzigen&op={diploma.Id}"));
        (string, string)[] klaar = [("Invoer.Soort", "Diploma"), ("Invoer.Wat", "Verpleegkunde"), ("Invoer.Waardering", "Gewaardeerd"), ("Invoer.Uitkomst", "Vergelijkbaar met mbo 3")];
        Assert.Contains("Waardering: gewaardeerd", (await mijn.StuurAsync(sanne, Formulier, klaar)).Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await ander.StuurAsync(sanne, Formulier, klaar)).Status);
        // A talent has no valuation, whatever was sent along.
        await (await Pagina.GaAsync(sanne, $"{adres}?doe=nieuw")).StuurAsync(sanne, Formulier, ("Invoer.Soort", "Talent"), ("Invoer.Wat", "Kan goed luisteren"), ("Invoer.Waardering", "NogAanvragen"));
        Assert.Equal(Waardering.HoeftNiet, await db.Bekwaamheden.Where(b => b.DossierId == dossier && b.Soort == Bekwaamheidsoort.Talent).Select(b => b.Waardering).SingleAsync());
        var wegen = await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/wegen");
        Assert.Contains("Verpleegkunde (Vergelijkbaar met mbo 3)", wegen.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kan goed luisteren", wegen.Tekst, StringComparison.Ordinal);
        await (await Pagina.GaAsync(sanne, $"{adres}?doe=weghalen&op={diploma.Id}")).StuurAsync(sanne, Formulier, ("Invoer.Reden", "Van haar zus"));
        Assert.DoesNotContain("Verpleegkunde", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/wegen")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Talent of diploma weggehaald", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/tijdlijn")).Tekst, StringComparison.Ordinal);
    }
}
