using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Opdrachtgever;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Opdrachtgever;

/// <summary>The college sees what is done in its name, draws a sample, says how or not; the mandatee answers; nobody sees more than the role needs.</summary>
public sealed class OpdrachtgeverHttpTests
{
    private const string Dordrecht = "0505";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:6", 2)]
    public async Task Het_college_ziet_aantallen_die_kloppen_en_geen_personen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var noor = await Werkplek.VanAsync(host, "noor");
        foreach (var jaar in new[] { 2024, 2025 })
        {
            var verwacht = await db.Besluiten.CountAsync(b => b.Gemeentecode == Dordrecht && b.Dagtekening.Year == jaar, Ct);
            await noor.OpenAsync($"/namens?Jaar={jaar}");
            Assert.Contains($"zijn namens het college van Dordrecht {verwacht} besluiten genomen.", noor.Tekst, StringComparison.Ordinal);
        }

        Assert.Empty(noor.Pagina.QuerySelectorAll("main a[href^='/dossiers']"));
        var namen = await db.Personen.Where(p => p.Gemeentecode == Dordrecht).Take(200).ToArrayAsync(Ct);
        Assert.DoesNotContain(namen, persoon => noor.Tekst.Contains(persoon.Naam.Lijst, StringComparison.Ordinal));
        await noor.OpenAsync("/namens?Gemeente=0590", HttpStatusCode.NotFound);
        await noor.OpenAsync("/namens?Jaar=1999", HttpStatusCode.NotFound);
        using var henk = await Werkplek.VanAsync(host, "henk");
        await henk.OpenAsync("/namens");
        Assert.Contains("Papendrecht", henk.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Steekproef trekken", henk.Tekst, StringComparison.Ordinal);
        await henk.StuurAsync("/namens?doe=aanwijzing", [new("Tekst", "Stop")]);
        Assert.Equal(HttpStatusCode.Forbidden, henk.Status);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync("/namens", HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:6", 2)]
    public async Task Een_steekproef_opent_alleen_wat_is_getrokken_zolang_zij_loopt_en_elke_blik_staat_in_het_logboek(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        using var noor = await Werkplek.VanAsync(host, "noor");
        await noor.OpenAsync("/namens?doe=steekproef");
        await noor.DrukAsync("Trekken", [("Doel", ""), ("Aantal", "veel"), .. Dag("Van", "1-1-2022")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noor.Status);
        Assert.Contains("Vul een aantal in van 1 tot en met 25.", noor.Tekst, StringComparison.Ordinal);
        await noor.DrukAsync("Trekken", ("Aantal", "2"));
        Assert.Contains("Schrijf op waarvoor u de steekproef trekt.", noor.Tekst, StringComparison.Ordinal);
        await noor.DrukAsync("Trekken", ("Doel", "Kijken of de motivering te volgen is"));
        var proef = await db.Steekproeven.AsNoTracking().SingleAsync(Ct);
        Assert.Equal($"/namens/steekproef/{proef.Id}", noor.Plek);
        Assert.Equal(2, proef.Besluiten.Count);

        var besluit = await db.Besluiten.AsNoTracking().SingleAsync(b => b.Id == proef.Besluiten[0], Ct);
        var ander = await db.Besluiten.AsNoTracking().Where(b => b.Gemeentecode == Dordrecht && !proef.Besluiten.Contains(b.Id)).Select(b => b.Id).FirstAsync(Ct);
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={besluit.Id}");
        Assert.Contains(besluit.Kenmerk, noor.Tekst, StringComparison.Ordinal);
        var persoon = await db.Personen.SingleAsync(p => p.DossierId == besluit.DossierId, Ct);
        Assert.DoesNotContain(persoon.Naam.Lijst, noor.Tekst, StringComparison.Ordinal);
        var blik = await db.Inzage.SingleAsync(i => i.DossierId == besluit.DossierId && i.Medewerker == "noor", Ct);
        Assert.Equal(("namens/steekproef", "toezicht van het college: Kijken of de motivering te volgen is"), (blik.Scherm, blik.Doel));
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={ander}", HttpStatusCode.NotFound);
        await noor.OpenAsync($"/dossiers/{besluit.DossierId}", HttpStatusCode.Forbidden);

        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={besluit.Id}");
        await noor.DrukAsync("Bewaren", ("Tekst", "Te kort"));
        Assert.Contains("Kies of het in orde is.", noor.Tekst, StringComparison.Ordinal);
        await noor.DrukAsync("Bewaren", ("InOrde", "nee"));
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}");
        await noor.DrukAsync("Afronden", ("Tekst", "Motiveringen mogen langer"));
        Assert.Contains("Bekijk eerst elk besluit", noor.Tekst, StringComparison.Ordinal);
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={proef.Besluiten[1]}");
        await noor.DrukAsync("Bewaren", ("InOrde", "ja"));

        // Look again at one: the mandatee answers.
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={besluit.Id}&doe=heroverwegen");
        await noor.DrukAsync("Vragen", ("Tekst", "De motivering zegt niet waarom"), ("Kenmerk", "Besluitenlijst, punt 4"));
        var verzoek = await db.Aanwijzingen.AsNoTracking().SingleAsync(a => a.Soort == Aanwijzingsoort.Heroverweging, Ct);
        Assert.Equal(besluit.Id, verzoek.BesluitId);
        using var anneke = await Werkplek.VanAsync(host, "anneke");
        await anneke.OpenAsync($"/namens?Gemeente={Dordrecht}&doe=antwoord&op={verzoek.Id}");
        await anneke.DrukAsync("Vastleggen", ("Tekst", "Er komt een nieuw besluit met een langere motivering"));
        await noor.OpenAsync("/namens");
        Assert.Contains("Er komt een nieuw besluit met een langere motivering", noor.Tekst, StringComparison.Ordinal);

        // Somebody who is shielded meanwhile is out of the sample at once.
        var ook = proef.Besluiten[1];
        var schuil = await db.Besluiten.Where(b => b.Id == ook).Select(b => b.DossierId).SingleAsync(Ct);
        using (var joost = await host.AlsAsync("joost"))
        {
            await (await Pagina.GaAsync(joost, $"/dossiers/{schuil}/afscherming")).StuurAsync(joost, "main form[aria-label=Afschermen]", ("Grond", "Bedreiging"), ("Toelichting", "Verzoek van de politie"), ("Aangewezen", "sanne"));
        }

        Assert.True(await db.Afschermingen.AnyAsync(a => a.DossierId == schuil, Ct));
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={ook}", HttpStatusCode.NotFound);

        await noor.OpenAsync($"/namens/steekproef/{proef.Id}");
        await noor.DrukAsync("Afronden", ("Tekst", "Motiveringen mogen langer"));
        Assert.Contains("De besluiten zijn niet meer te openen.", noor.Tekst, StringComparison.Ordinal);
        await noor.OpenAsync($"/namens/steekproef/{proef.Id}?Bekijk={besluit.Id}", HttpStatusCode.NotFound);
        await anneke.OpenAsync($"/namens/steekproef/{proef.Id}", HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:7"), Artikel("Awb", "10:6", 1), Regel("WI-MAND-06")]
    public async Task Een_voorbehoud_van_het_college_laat_het_mandaat_meteen_rusten(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        using var joost = await Werkplek.VanAsync(host, "joost");
        var vraag = VraagOp(db.Vandaag, "PipVaststellen");
        await joost.OpenAsync(vraag);
        Assert.Contains("een kwaliteitsmedewerker van Sociale Dienst Drechtsteden", joost.Tekst, StringComparison.Ordinal);
        using var noor = await Werkplek.VanAsync(host, "noor");
        await noor.OpenAsync("/namens?doe=aanwijzing");
        await noor.DrukAsync("Vastleggen", [("Soort", "Voorbehoud"), ("Tekst", "Wij willen de plannen eerst zelf zien"), ("Kenmerk", "Besluitenlijst, punt 7")]);
        Assert.Contains("Kies welke besluiten het college zelf neemt.", noor.Tekst, StringComparison.Ordinal);
        Assert.Equal("Wij willen de plannen eerst zelf zien", noor.Pagina.QuerySelector("textarea[name=Tekst]")!.TextContent.Trim());
        await noor.DrukAsync("Vastleggen", ("Bevoegdheid", "PipVaststellen"));
        Assert.Contains("Vanaf die dag weigert Naast deze besluiten in mandaat.", noor.Tekst, StringComparison.Ordinal);

        await joost.OpenAsync(vraag);
        Assert.Contains("alleen het college", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Besluitenlijst, punt 7", joost.Tekst, StringComparison.Ordinal);

        var aanwijzing = await db.Aanwijzingen.AsNoTracking().SingleAsync(Ct);
        await noor.OpenAsync($"/namens?Gemeente={Dordrecht}&doe=intrekken&op={aanwijzing.Id}");
        await noor.DrukAsync("Intrekken", Dag("Van", "gisteren"));
        await joost.OpenAsync(vraag);
        Assert.DoesNotContain("Besluitenlijst, punt 7", joost.Tekst, StringComparison.Ordinal);
    }

    private static string VraagOp(DateOnly vandaag, string bevoegdheid) =>
        $"/mandaten/vraag?Bevoegdheid={bevoegdheid}&Gemeente={Dordrecht}&Dag.Dag={vandaag.Day}&Dag.Maand={vandaag.Month}&Dag.Jaar={vandaag.Year}";

    private static (string, string)[] Dag(string veld, string tekst) => [($"{veld}.Tekst", tekst)];
}
