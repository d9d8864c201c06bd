using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Onderweg;

public sealed class VoortgangHttpTests
{
    private const string Formulier = "main form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Uren_worden_gemeld_betwist_en_beoordeeld_en_de_termijn_telt_mee(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Uren")).DossierId;
        var adres = $"/dossiers/{dossier}/voortgang";
        Assert.Contains("Er zijn nog geen uren gemeld.", (await Pagina.GaAsync(browser, adres)).Tekst, StringComparison.Ordinal);
        var fout = await (await Pagina.GaAsync(browser, $"{adres}?doe=uren")).StuurAsync(browser, Formulier, ("Invoer.Gevolgd", "veel"), ("Invoer.Van.Tekst", "1-9-2026"), ("Invoer.Tot.Tekst", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Kies wat voor uren het zijn.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("bijvoorbeeld 12 of 7,5", fout.Tekst, StringComparison.Ordinal);
        Assert.Equal("veel", fout.Document.QuerySelector("input[name='Invoer.Gevolgd']")!.GetAttribute("value"));
        (string, string)[] maand = [("Invoer.Soort", "Nt2"), ("Invoer.Van.Tekst", $"1-{db.Vandaag.AddMonths(-1).Month}-{db.Vandaag.AddMonths(-1).Year}"), ("Invoer.Tot.Tekst", $"20-{db.Vandaag.AddMonths(-1).Month}-{db.Vandaag.AddMonths(-1).Year}"), ("Invoer.Gevolgd", "30"), ("Invoer.ZonderReden", "20")];
        var uren = await fout.StuurAsync(browser, Formulier, maand);
        Assert.Contains("De uren zijn vastgelegd.", uren.Stand, StringComparison.Ordinal);
        Assert.Contains("De aanwezigheid is 60 procent.", uren.Tekst, StringComparison.Ordinal);
        Assert.Equal("30", (await Feit())!.Waarde);
        var dubbel = await (await Pagina.GaAsync(browser, $"{adres}?doe=uren")).StuurAsync(browser, Formulier, maand);
        Assert.Contains("zijn al uren gemeld", dubbel.Tekst, StringComparison.Ordinal);

        var melding = await db.Uren.AsNoTracking().SingleAsync(u => u.DossierId == dossier);
        var (een, twee) = (await Pagina.GaAsync(browser, $"{adres}?doe=betwisten&op={melding.Id}"), await Pagina.GaAsync(browser, $"{adres}?doe=betwisten&op={melding.Id}"));
        Assert.Contains("Schrijf op wat er niet klopt.", (await een.StuurAsync(browser, Formulier, ("Invoer.Reden", " "))).Tekst, StringComparison.Ordinal);
        await een.StuurAsync(browser, Formulier, ("Invoer.Reden", "Was ziek"));
        Assert.Equal(HttpStatusCode.Conflict, (await twee.StuurAsync(browser, Formulier, ("Invoer.Reden", "Ook ziek"))).Status);
        Assert.Null(await Feit());
        Assert.Contains("Een melding van uren is betwist.", (await Pagina.GaAsync(browser, adres)).Tekst, StringComparison.Ordinal);
        var kies = await (await Pagina.GaAsync(browser, $"{adres}?doe=beoordelen&op={melding.Id}")).StuurAsync(browser, Formulier, ("Invoer.Reden", "Gezien"));
        Assert.Contains("Kies of de uren tellen.", kies.Tekst, StringComparison.Ordinal);
        await kies.StuurAsync(browser, Formulier, ("Invoer.Reden", "Gezien"), ("Invoer.Telt", "ja"));
        Assert.Equal("30", (await Feit())!.Waarde);
        Assert.Contains("Uren betwist", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/tijdlijn?soort=voortgang")).Tekst, StringComparison.Ordinal);

        Task<Feit?> Feit() => db.Feiten.AsNoTracking().SingleOrDefaultAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.GevolgdeUren && f.VervallenOp == null);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Examen_PVT_MAP_en_gesprekken_staan_bij_elkaar(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Examen")).DossierId;
        var adres = $"/dossiers/{dossier}/voortgang";
        (string, string) dag = ("Invoer.Dag.Tekst", "vandaag");
        var fout = await (await Pagina.GaAsync(browser, $"{adres}?doe=examen")).StuurAsync(browser, Formulier, ("Invoer.Onderdeel", "Knm"), ("Invoer.Uitslag", "GeslaagdA2"), ("Invoer.Dag.Tekst", "+2w"));
        Assert.Contains("KNM heeft geen niveau.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("Deze dag komt nog.", fout.Tekst, StringComparison.Ordinal);
        var goed = await fout.StuurAsync(browser, Formulier, ("Invoer.Onderdeel", "Knm"), ("Invoer.Uitslag", "Geslaagd"), dag);
        Assert.Contains("Geslaagd (KNM)", goed.Tekst, StringComparison.Ordinal);
        var examen = await db.Examens.AsNoTracking().SingleAsync(e => e.DossierId == dossier);
        Assert.Contains("Vervallen: Van een ander", (await (await Pagina.GaAsync(browser, $"{adres}?doe=examenweg&op={examen.Id}")).StuurAsync(browser, Formulier, ("Invoer.Reden", "Van een ander"))).Tekst, StringComparison.Ordinal);

        var half = await (await Pagina.GaAsync(browser, $"{adres}?doe=moment")).StuurAsync(browser, Formulier, ("Invoer.Moment", "PvtOndertekening"), ("Invoer.Aanwezig", "ja"), dag);
        Assert.Contains("Kies of de verklaring daar is getekend.", half.Tekst, StringComparison.Ordinal);
        Assert.Contains("erbij, en getekend", (await half.StuurAsync(browser, Formulier, ("Invoer.Moment", "PvtOndertekening"), ("Invoer.Aanwezig", "ja"), ("Invoer.Ondertekend", "ja"), dag)).Tekst, StringComparison.Ordinal);
        var thema = await (await Pagina.GaAsync(browser, $"{adres}?doe=moment")).StuurAsync(browser, Formulier, ("Invoer.Moment", "MapThema"), ("Invoer.Aanwezig", "ja"), dag);
        Assert.Contains("Kies welk thema is behandeld.", thema.Tekst, StringComparison.Ordinal);

        var leeg = await (await Pagina.GaAsync(browser, $"{adres}?doe=gesprek")).StuurAsync(browser, Formulier, ("Invoer.EigenWoorden", "Ik wil <i>werken</i>"), dag);
        Assert.Contains("Schrijf op wat jullie afspraken", leeg.Tekst, StringComparison.Ordinal);
        var gesprek = await leeg.StuurAsync(browser, Formulier, ("Invoer.EigenWoorden", "Ik wil <i>werken</i>"), ("Invoer.Afspraken", "Samen bellen met de bakker"), ("Invoer.Oneens", "De lestijden"), ("Invoer.Tolk", "ja"), dag);
        foreach (var zin in new[] { "Ik wil <i>werken</i>", "Samen bellen met de bakker", "Niet mee eens: De lestijden", "met een tolk" })
        {
            Assert.Contains(zin, gesprek.Tekst, StringComparison.Ordinal);
        }

        Assert.Contains("Samen bellen met de bakker", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/gespreksblad")).Tekst, StringComparison.Ordinal);
        using var joost = await host.AlsAsync("joost");
        Assert.Null((await Pagina.GaAsync(joost, $"{adres}?doe=gesprek")).Document.QuerySelector(Formulier));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_lopend_plan_geeft_normen_en_voorstellen_uit_de_regels(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var browser = await host.AlsAsync("mirjam");
        foreach (var (route, zin) in new[] { (Leerroute.B1, "Kan het examen op A2?"), (Leerroute.Zelfredzaamheid, "Uren van de Z-route") })
        {
            var korte = route.Korte();
            var dossier = await db.Werkvoorraad.Where(w => w.Fase == Fase.Leerroute && w.Leerroute == korte && db.Uren.Any(u => u.DossierId == w.DossierId)).OrderBy(w => w.DossierId).Select(w => w.DossierId).FirstAsync();
            var pagina = await Pagina.GaAsync(browser, $"/dossiers/{dossier}/voortgang");
            foreach (var deel in new[] { zin, "Past de leerroute nog?", "De participatieverklaring is daar ondertekend", "uur in " })
            {
                Assert.Contains(deel, pagina.Tekst, StringComparison.Ordinal);
            }
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task VluchtelingenWerk_helpt_stap_voor_stap_en_de_casusregisseur_ziet_hoe_ver(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var mo = await host.AlsAsync("mo");
        var dossier = (await Werkproef.OpenAsync(host, "Stap")).DossierId;
        var adres = $"/taken/{dossier}/begeleiding";
        await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners")).StuurAsync(sanne, "main form[aria-label='Een partner vragen']",
            ("Invoer.Organisatie", "vluchtelingenwerk"), ("Invoer.Soort", "FinancieleZelfredzaamheid"), ("Invoer.Wat", "Post en rekeningen"), ("Invoer.Waarvoor", "Rust"), ("Invoer.AntwoordVoor.Tekst", "+1w"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, adres)).Status);
        await (await Pagina.GaAsync(mo, $"/taken/{dossier}")).StuurAsync(mo, "main form[action*=Aannemen]");
        var fout = await (await Pagina.GaAsync(mo, adres)).StuurAsync(mo, Formulier, ("Invoer.Onderwerp", "Zorgverzekering en toeslagen"), ("Invoer.Dag.Tekst", "+1w"), ("Invoer.Toelichting", "Blijft staan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        // A subject of another task is none of this one.
        foreach (var zin in new[] { "Kies waarover het ging.", "Kies hoe ver jullie zijn.", "Kies hoe jullie contact hadden.", "Deze dag komt nog.", "Blijft staan" })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        foreach (var (stand, geleden) in new[] { ("Uitgelegd", 30), ("Zelf", 1) })
        {
            await (await Pagina.GaAsync(mo, adres)).StuurAsync(mo, Formulier,
                ("Invoer.Onderwerp", "Post openen en bewaren"), ("Invoer.Stand", stand), ("Invoer.Wijze", "Huisbezoek"), ("Invoer.Dag.Tekst", $"{db.Vandaag.AddDays(-geleden):d-M-yyyy}"));
        }

        var pagina = await Pagina.GaAsync(mo, adres);
        Assert.Contains("1 van 8 klaar", pagina.Tekst, StringComparison.Ordinal);
        Assert.Contains("Eerder: uitgelegd", pagina.Tekst, StringComparison.Ordinal);
        var partners = await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners");
        Assert.Contains("Post openen en bewaren", partners.Tekst, StringComparison.Ordinal);
        Assert.Contains("1 van 8 klaar", partners.Tekst, StringComparison.Ordinal);
        await using (var school = host.Db(new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Partner, Sub = "els", Organisatie = "taalschool-noorderlicht" }))
        {
            Assert.False(await school.Begeleidingsstappen.AnyAsync(s => s.DossierId == dossier));
        }

        await (await Pagina.GaAsync(mo, $"/taken/{dossier}")).StuurAsync(mo, "main form[action*=Klaar]", ("Resultaat", "Alles op orde"), ("Geholpen", "ja"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, adres)).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task VluchtelingenWerk_legt_de_participatieverklaring_vast_en_de_casusregisseur_ziet_het(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var mo = await host.AlsAsync("mo");
        var dossier = (await Werkproef.OpenAsync(host, "Pvt")).DossierId;
        var adres = $"/taken/{dossier}/pvt";
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, adres)).Status);
        await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners")).StuurAsync(sanne, "main form[aria-label='Een partner vragen']",
            ("Invoer.Organisatie", "vluchtelingenwerk"), ("Invoer.Soort", "Participatieverklaring"), ("Invoer.Wat", "De PVT doen"), ("Invoer.Waarvoor", "Hoort bij de plicht"), ("Invoer.AntwoordVoor.Tekst", "+1w"));
        // Asked is not taken on.
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, adres)).Status);
        await (await Pagina.GaAsync(mo, $"/taken/{dossier}")).StuurAsync(mo, "main form[action*=Aannemen]");
        var fout = await (await Pagina.GaAsync(mo, adres)).StuurAsync(mo, Formulier, ("Invoer.Moment", "MapEindgesprek"), ("Invoer.Uren", "99"), ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Aanwezig", "ja"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Kies wat het was.", fout.Tekst, StringComparison.Ordinal);
        var teveel = await fout.StuurAsync(mo, Formulier, ("Invoer.Moment", "PvtInleiding"), ("Invoer.Uren", "99"), ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Aanwezig", "ja"));
        Assert.Contains("meer dan 10 uur per dag", teveel.Tekst, StringComparison.Ordinal);
        var klaar = await teveel.StuurAsync(mo, Formulier, ("Invoer.Moment", "PvtInleiding"), ("Invoer.Uren", "2,5"), ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Aanwezig", "ja"));
        Assert.Contains("2,5 uur", klaar.Tekst, StringComparison.Ordinal);
        var pagina = await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/voortgang");
        Assert.Contains("PVT: inleiding", pagina.Tekst, StringComparison.Ordinal);
        Assert.Contains("VluchtelingenWerk", pagina.Tekst, StringComparison.Ordinal);

        // What a colleague recorded is not for the partner, and nothing is after the task.
        await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/voortgang?doe=moment")).StuurAsync(sanne, Formulier, ("Invoer.Moment", "MapEindgesprek"), ("Invoer.Aanwezig", "ja"), ("Invoer.Dag.Tekst", "vandaag"));
        Assert.DoesNotContain("MAP", (await Pagina.GaAsync(mo, adres)).Tekst, StringComparison.Ordinal);
        await (await Pagina.GaAsync(mo, $"/taken/{dossier}")).StuurAsync(mo, "main form[action*=Klaar]", ("Resultaat", "Getekend"), ("Geholpen", "ja"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, adres)).Status);
    }
}
