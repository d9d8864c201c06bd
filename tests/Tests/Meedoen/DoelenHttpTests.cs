using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Meedoen;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Meedoen;

public sealed class DoelenHttpTests
{
    private const string Formulier = "main form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Doelen_en_acties_komen_in_het_plan_en_wachten_op_elkaar(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Doel")).DossierId;
        var adres = $"/dossiers/{dossier}/doelen";

        var leeg = await Pagina.GaAsync(browser, adres);
        foreach (var zin in new[] { "Er is nog geen taaldoel.", "geen economisch doel, en ook geen reden", "nog geen sociaal doel", "wat deze persoon zelf wil", "Dit houdt niets tegen.", "Er is nog geen vastgesteld plan." })
        {
            Assert.Contains(zin, leeg.Tekst, StringComparison.Ordinal);
        }

        var fout = await (await Pagina.GaAsync(browser, $"{adres}?doe=doel")).StuurAsync(browser, Formulier, ("Invoer.Tekst", "Blijft staan"), ("Invoer.Streefdag.Tekst", "1-2-2020"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Kies wat voor doel het is.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("Deze dag is geweest.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("Blijft staan", fout.Document.QuerySelector("textarea[name='Invoer.Tekst']")!.TextContent, StringComparison.Ordinal);
        var zonder = await fout.StuurAsync(browser, Formulier, ("Invoer.Soort", "Taal"), ("Invoer.Tekst", "Praten"));
        Assert.Contains("Kies het niveau van dit taaldoel.", zonder.Tekst, StringComparison.Ordinal);
        var taal = await zonder.StuurAsync(browser, Formulier, ("Invoer.Soort", "Taal"), ("Invoer.Tekst", "Praten op het werk"), ("Invoer.Niveau", "B1"), ("Invoer.Vaardigheid", "Spreken"), ("Invoer.Streefdag.Tekst", "+52w"));
        Assert.Contains("Het doel staat in het plan.", taal.Stand, StringComparison.Ordinal);
        Assert.Contains("Spreken B1", taal.Tekst, StringComparison.Ordinal);
        await (await Pagina.GaAsync(browser, $"{adres}?doe=doel")).StuurAsync(browser, Formulier, ("Invoer.Soort", "Eigen"), ("Invoer.Tekst", "Ik wil <b>bakken</b> አማርኛ"));
        await (await Pagina.GaAsync(browser, $"{adres}?doe=doel")).StuurAsync(browser, Formulier, ("Invoer.Soort", "Sociaal"), ("Invoer.Tekst", "Buurt leren kennen"));
        var geen = await (await Pagina.GaAsync(browser, $"{adres}?doe=nogniet")).StuurAsync(browser, Formulier, ("Invoer.Uitkomst", ""), ("Invoer.Streefdag.Tekst", ""));
        Assert.Contains("Schrijf op waarom dit nog niet kan.", geen.Tekst, StringComparison.Ordinal);
        var uitstel = await geen.StuurAsync(browser, Formulier, ("Invoer.Uitkomst", "Eerst opvang voor de kinderen"), ("Invoer.Streefdag.Tekst", "+12w"));
        Assert.Contains("Opnieuw kijken op", uitstel.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Denk aan beide kanten", uitstel.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bakken</b>", uitstel.Document.Body!.InnerHtml, StringComparison.Ordinal);

        // An action for the goal, one that waits for it, and one that an obstacle holds up.
        var doel = await db.Doelen.AsNoTracking().SingleAsync(d => d.DossierId == dossier && d.Soort == Doelsoort.Taal);
        var half = await (await Pagina.GaAsync(browser, $"{adres}?doe=actie&op={doel.Id}")).StuurAsync(browser, Formulier, ("Invoer.Wat", "Intake bij de school"), ("Invoer.Wie", "Organisatie"), ("Invoer.Van.Tekst", "+2w"), ("Invoer.Tot.Tekst", "+1w"));
        foreach (var zin in new[] { "Vul in welke organisatie of persoon het doet.", "Kies waarop deze actie rust.", "Het einde ligt voor het begin" })
        {
            Assert.Contains(zin, half.Tekst, StringComparison.Ordinal);
        }

        var actie = await half.StuurAsync(browser, Formulier, ("Invoer.Wat", "Intake bij de school"), ("Invoer.Wie", "Organisatie"), ("Invoer.WieNaam", "Taalschool"), ("Invoer.Grondslag", "WetInburgering"), ("Invoer.Doel", doel.Id.ToString()), ("Invoer.Tot.Tekst", "+4w"));
        Assert.Contains("De actie staat in het plan.", actie.Stand, StringComparison.Ordinal);
        var eerste = await db.Acties.AsNoTracking().SingleAsync(a => a.DossierId == dossier);
        Assert.Equal(doel.Id, eerste.DoelId);
        var gevolgd = await (await Pagina.GaAsync(browser, $"{adres}?doe=actie")).StuurAsync(browser, Formulier, ("Invoer.Wat", "Lessen volgen"), ("Invoer.Wie", "Inburgeraar"), ("Invoer.Grondslag", "WetInburgering"), ("Invoer.Na", eerste.Id.ToString()), ("Invoer.NaGebied", "Wonen"));
        Assert.Contains("Wacht op: Intake bij de school", gevolgd.Tekst, StringComparison.Ordinal);
        var kring = await (await Pagina.GaAsync(browser, $"{adres}?doe=actie&op={eerste.Id}")).StuurAsync(browser, Formulier, ("Invoer.Wat", "Intake bij de school"), ("Invoer.Wie", "Inburgeraar"), ("Invoer.Grondslag", "WetInburgering"),
            ("Invoer.Na", (await db.Acties.AsNoTracking().SingleAsync(a => a.DossierId == dossier && a.Wat == "Lessen volgen")).Id.ToString()));
        Assert.Contains("Zo wachten deze acties op elkaar.", kring.Tekst, StringComparison.Ordinal);
        var gedaan = await (await Pagina.GaAsync(browser, $"{adres}?doe=gedaan&op={eerste.Id}")).StuurAsync(browser, Formulier, ("Invoer.Uitkomst", "Begint in maart"));
        Assert.Contains("Begint in maart", gedaan.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Wacht op:", gedaan.Tekst, StringComparison.Ordinal);

        // Reached and let go stay to be read; letting go asks why.
        await (await Pagina.GaAsync(browser, $"{adres}?doe=bereikt&op={doel.Id}")).StuurAsync(browser, Formulier, ("Invoer.Uitkomst", ""));
        var eigen = await db.Doelen.AsNoTracking().SingleAsync(d => d.DossierId == dossier && d.Soort == Doelsoort.Eigen);
        var waarom = await (await Pagina.GaAsync(browser, $"{adres}?doe=loslaten&op={eigen.Id}")).StuurAsync(browser, Formulier, ("Invoer.Uitkomst", " "));
        Assert.Contains("Schrijf op waarom u dit doel loslaat.", waarom.Tekst, StringComparison.Ordinal);
        await waarom.StuurAsync(browser, Formulier, ("Invoer.Uitkomst", "Wil nu schilderen"));
        Assert.Equal([Doelstand.Losgelaten, Doelstand.Bereikt], [.. await db.Doelen.Where(d => d.Id == eigen.Id || d.Id == doel.Id).OrderByDescending(d => d.Soort == Doelsoort.Eigen).Select(d => d.Stand).ToArrayAsync()]);
        var tijdlijn = await Pagina.GaAsync(browser, $"/dossiers/{dossier}/tijdlijn?soort=meedoen");
        foreach (var zin in new[] { "Doel gesteld", "Opgeschreven waarom een doel nog niet kan", "Actie gedaan", "Doel losgelaten", "Wil nu schilderen" })
        {
            Assert.Contains(zin, tijdlijn.Tekst, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(38)]
    public async Task Wie_een_ander_net_voor_was_verliest_niets_en_twee_keer_drukken_doet_een_ding(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Tegelijk")).DossierId;
        var adres = $"/dossiers/{dossier}/doelen";
        var formulier = await Pagina.GaAsync(browser, $"{adres}?doe=doel");
        (string, string)[] velden = [("Invoer.Soort", "Sociaal"), ("Invoer.Tekst", "Sporten")];
        await formulier.StuurAsync(browser, Formulier, velden);
        await formulier.StuurAsync(browser, Formulier, velden);
        var doel = await db.Doelen.AsNoTracking().SingleAsync(d => d.DossierId == dossier);

        var (mijn, ander) = (await Pagina.GaAsync(browser, $"{adres}?doe=doel&op={doel.Id}"), await Pagina.GaAsync(browser, $"{adres}?doe=doel&op={doel.Id}"));
        await ander.StuurAsync(browser, Formulier, ("Invoer.Tekst", "Voetballen"));
        var laat = await mijn.StuurAsync(browser, Formulier, ("Invoer.Tekst", "Zwemmen"));
        Assert.Equal(HttpStatusCode.Conflict, laat.Status);
        Assert.Contains("Een collega was u voor", laat.Tekst, StringComparison.Ordinal);
        Assert.Contains("Zwemmen", laat.Document.QuerySelector("textarea[name='Invoer.Tekst']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Voetballen", laat.Tekst, StringComparison.Ordinal);
        await laat.StuurAsync(browser, Formulier, ("Invoer.Tekst", "Zwemmen"));
        Assert.Equal("Zwemmen", (await db.Doelen.AsNoTracking().SingleAsync(d => d.Id == doel.Id)).Tekst);
        using var onbekend = await browser.VraagAsync($"/dossiers/{Guid.CreateVersion7()}/doelen");
        Assert.Equal(HttpStatusCode.NotFound, onbekend.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Leefgebieden_worden_door_de_tijd_besproken_en_geven_een_voorstel_dat_iemand_bevestigt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Gebied")).DossierId;
        var adres = $"/dossiers/{dossier}/leefgebieden";

        Assert.Contains("Dan komt hier een voorstel.", (await Pagina.GaAsync(browser, adres)).Tekst, StringComparison.Ordinal);
        var fout = await (await Pagina.GaAsync(browser, $"{adres}?gebied=TaalEnLeren")).StuurAsync(browser, Formulier, ("Invoer.Stand", "Belemmering"), ("Invoer.Niveau", "NogNiet"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Schrijf op wat er in de weg staat.", fout.Tekst, StringComparison.Ordinal);
        var volgende = await fout.StuurAsync(browser, Formulier, ("Invoer.Stand", "Belemmering"), ("Invoer.Niveau", "NogNiet"), ("Invoer.Toelichting", "Kan niet lezen"));

        // On to the next one, as in a talk.
        Assert.Contains("Taal en leren is vastgelegd. Nu werk?", volgende.Stand, StringComparison.Ordinal);
        Assert.Equal("Werk bespreken", volgende.Document.QuerySelector(Formulier)!.GetAttribute("aria-label"));
        await volgende.StuurAsync(browser, Formulier, ("Invoer.Stand", "GaatGoed"), ("Invoer.Niveau", "Samen"));
        await (await Pagina.GaAsync(browser, $"{adres}?gebied=GezondheidEnZorg")).StuurAsync(browser, Formulier, ("Invoer.Stand", "Belemmering"), ("Invoer.Niveau", "Samen"), ("Invoer.Toelichting", "Vaak moe"));
        var bevestig = await Pagina.GaAsync(browser, $"{adres}?gebied=begeleiding");
        Assert.Contains("Voorstel: intensief, elke 2 weken contact.", bevestig.Tekst, StringComparison.Ordinal);
        Assert.NotNull(bevestig.Document.QuerySelector("svg.wiel[role=img]"));
        var anders = await bevestig.StuurAsync(browser, Formulier, ("Invoer.Intensiteit", "Licht"), ("Invoer.Weken", "99"));
        Assert.Contains("heel getal in van 1 tot en met 52", anders.Tekst, StringComparison.Ordinal);
        anders = await anders.StuurAsync(browser, Formulier, ("Invoer.Intensiteit", "Licht"), ("Invoer.Weken", "8"));
        Assert.Contains("U kiest anders dan het voorstel.", anders.Tekst, StringComparison.Ordinal);
        var klaar = await anders.StuurAsync(browser, Formulier, ("Invoer.Intensiteit", "Licht"), ("Invoer.Weken", "8"), ("Invoer.Reden", "De buurvrouw helpt"));
        Assert.Contains("De buurvrouw helpt", klaar.Tekst, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen contact vastgelegd.", klaar.Tekst, StringComparison.Ordinal);

        // Said again later: the old talk stays beside it.
        var later = await (await Pagina.GaAsync(browser, $"{adres}?gebied=TaalEnLeren")).StuurAsync(browser, Formulier, ("Invoer.Stand", "Kans"), ("Invoer.Niveau", "NaUitleg"), ("Invoer.Toelichting", "Leest nu"));
        Assert.Contains("Leest nu", later.Tekst, StringComparison.Ordinal);
        Assert.Equal(2, await db.Leefgebieden.CountAsync(m => m.DossierId == dossier && m.Gebied == Leefgebied.TaalEnLeren));

        // Health is for who may know of it, on every page; and who may only look fills in nothing.
        using var pieter = await host.AlsAsync("pieter");
        foreach (var pad in new[] { "leefgebieden", "doelen", "tijdlijn", "" })
        {
            var gelezen = await Pagina.GaAsync(pieter, $"/dossiers/{dossier}/{pad}");
            Assert.Equal(HttpStatusCode.OK, gelezen.Status);
            Assert.DoesNotContain("Vaak moe", gelezen.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        var kijkt = await Pagina.GaAsync(pieter, $"{adres}?gebied=Werk");
        Assert.DoesNotContain("Gezondheid", kijkt.Tekst, StringComparison.Ordinal);
        Assert.Empty(kijkt.Document.QuerySelectorAll(Formulier));
    }

    [Theory, MemberData(nameof(Databases)), Ux(46)]
    public async Task Op_papier_staat_wie_wanneer_en_wat_iemand_wil_met_koppen_in_de_eigen_taal(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        foreach (var (taal, kop, richting) in new[] { ("ar", "ما أريده", "rtl"), ("ti", "እዚ ይደሊ", "ltr") })
        {
            var dossier = await db.Contactgegevens.Where(c => c.Taal == taal && c.Gemeentecode == "0505" && db.Dossiers.Any(d => d.Id == c.DossierId && d.Casusregisseur == "sanne" && d.Fase != Kern.Inburgeraars.Fase.Afgerond && d.Fase != Kern.Inburgeraars.Fase.Beeindigd))
                .OrderBy(c => c.DossierId).Select(c => c.DossierId).FirstAsync();
            await (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/doelen?doe=doel")).StuurAsync(browser, Formulier, ("Invoer.Soort", "Eigen"), ("Invoer.Tekst", $"Ik wil koken {taal}"));
            await (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/doelen?doe=actie")).StuurAsync(browser, Formulier, ("Invoer.Wat", $"Naar de kookles {taal}"), ("Invoer.Wie", "Inburgeraar"), ("Invoer.Grondslag", "EigenMiddelen"), ("Invoer.Tot.Tekst", "+1d"));
            await (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/doelen?doe=actie")).StuurAsync(browser, Formulier, ("Invoer.Wat", "Naar de dokter"), ("Invoer.Wie", "Inburgeraar"), ("Invoer.Grondslag", "Zorgverzekering"), ("Invoer.Gebied", "GezondheidEnZorg"), ("Invoer.Tot.Tekst", "+1d"));

            var papier = (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/mijn-plan")).Document.QuerySelector("article.papier")!;
            Assert.Contains("Sanne de Wit", papier.TextContent, StringComparison.Ordinal);
            Assert.Contains($"Ik wil koken {taal}", papier.TextContent, StringComparison.Ordinal);
            Assert.Contains($"Naar de kookles {taal}", papier.TextContent, StringComparison.Ordinal);
            Assert.Contains("Dat doe ik", papier.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Naar de dokter", papier.TextContent, StringComparison.Ordinal);
            Assert.Contains(papier.QuerySelectorAll("h3 .papier-eigen"), e => e.TextContent == kop && e.GetAttribute("lang") == taal && e.GetAttribute("dir") == richting);
        }
    }
}
