using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Meedoen;

public sealed class WeekHttpTests
{
    private const string Formulier = "main form[aria-label]";

    private static readonly (string, string)[] Les =
    [
        ("Invoer.Soort", "Taalles"), ("Invoer.Wat", "Taalles B1"), ("Invoer.Aanbieder", "Taalschool"), ("Invoer.Van.Tekst", "+1w"), ("Invoer.Rooster", "di en do 9-12"), ("Invoer.Reistijd", "30"),
        ("Invoer.Grondslag", "WetInburgering"), ("Invoer.Geldbron", "Inburgering"), ("Invoer.Prijs", "7.250,50"), ("Invoer.Uren", "600"),
    ];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Lessen_werk_en_opvang_staan_in_een_week_en_een_botsing_is_te_zien_voor_het_bewaren(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Week")).DossierId;
        var adres = $"/dossiers/{dossier}/week";
        Assert.Contains("Er is nog niets afgesproken.", (await Pagina.GaAsync(browser, adres)).Tekst, StringComparison.Ordinal);

        var fout = await (await Pagina.GaAsync(browser, $"{adres}?doe=nieuw")).StuurAsync(browser, Formulier,
            ("Invoer.Wat", "Blijft staan"), ("Invoer.Rooster", "elke dag"), ("Invoer.Prijs", "12.5.0"), ("Invoer.Reistijd", "999"), ("Invoer.Van.Tekst", "+2w"), ("Invoer.Tot.Tekst", "+1w"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        foreach (var zin in new[] { "Kies wat voor voorziening het is.", "bij wie het is", "'elke' is geen dag of tijd", "Vul de prijs in euro's in", "van 0 tot en met 180", "De laatste dag ligt voor het begin", "Kies wie betaalt." })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        Assert.Equal("Blijft staan", fout.Document.QuerySelector("input[name='Invoer.Wat']")!.GetAttribute("value"));
        var les = await fout.StuurAsync(browser, Formulier, [.. Les, ("Invoer.Tot.Tekst", "")]);
        Assert.Contains("De voorziening staat in de week.", les.Stand, StringComparison.Ordinal);
        foreach (var zin in new[] { "dinsdag en donderdag 9:00-12:00", "30 minuten heen", "€ 7.250,50", "600 uur in totaal", "Wet inburgering", "gemeente: inburgering", "In voorbereiding" })
        {
            Assert.Contains(zin, les.Tekst, StringComparison.Ordinal);
        }

        // The week in which it begins shows it, in a picture and in a list.
        var eerste = db.Vandaag.AddDays(7);
        var week = await Pagina.GaAsync(browser, $"{adres}?week={Web.Gebieden.Meedoen.WeekModel.Sleutel(eerste.AddDays(7))}");
        Assert.Contains("6 uur bezig en 2 uur onderweg", week.Tekst, StringComparison.Ordinal);
        Assert.NotNull(week.Document.QuerySelector("svg.weekrooster[role=img]"));
        Assert.Equal(2, week.Document.QuerySelectorAll(".week-lijst li li").Length);

        // Work of another law at the same time: said first, kept as typed, and only with a reason.
        (string, string)[] werk =
        [
            ("Invoer.Soort", "Werk"), ("Invoer.Wat", "Werk in de keuken"), ("Invoer.Aanbieder", "De Haven"), ("Invoer.Van.Tekst", "+1w"), ("Invoer.Rooster", "di 11-15"), ("Invoer.Grondslag", "Participatiewet"), ("Invoer.Geldbron", "Werkgever"),
        ];
        var botst = await (await Pagina.GaAsync(browser, $"{adres}?doe=nieuw")).StuurAsync(browser, Formulier, werk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, botst.Status);
        Assert.Contains("zijn allebei een plicht (Wet inburgering en Participatiewet) en vallen samen op dinsdag van 11:00 tot 12:00", botst.Tekst, StringComparison.Ordinal);
        Assert.Equal(1, await db.Voorzieningen.CountAsync(v => v.DossierId == dossier));
        var toch = await botst.StuurAsync(browser, Formulier, [.. werk, ("Invoer.Toch", "De werkgever weet ervan")]);
        Assert.Contains("Toch zo afgesproken: De werkgever weet ervan", toch.Tekst, StringComparison.Ordinal);
        Assert.Contains("Dit past niet samen", toch.Tekst, StringComparison.Ordinal);

        // A change that clashes no further needs no reason again.
        var id = await db.Voorzieningen.Where(v => v.DossierId == dossier && v.Soort == Voorzieningsoort.Werk).Select(v => v.Id).SingleAsync();
        var anders = await (await Pagina.GaAsync(browser, $"{adres}?doe=wijzigen&op={id}")).StuurAsync(browser, Formulier, [.. werk.Where(v => v.Item1 != "Invoer.Rooster"), ("Invoer.Rooster", "di 12:30-15")]);
        Assert.Contains("De voorziening is gewijzigd.", anders.Stand, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit past niet samen", anders.Tekst, StringComparison.Ordinal);

        // Who reads only, has nothing to fill in.
        using var joost = await host.AlsAsync("joost");
        Assert.Null((await Pagina.GaAsync(joost, $"{adres}?doe=nieuw")).Document.QuerySelector(Formulier));
        using var vreemd = await host.AlsAsync("mo");
        using var antwoord = await vreemd.VraagAsync(adres);
        Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Het_aanbod_en_de_eerste_les_zijn_dagen_waarmee_de_wet_telt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Aanbod")).DossierId;
        await using (var eigen = host.Als(Data.Dataproef.Casusregisseur()))
        {
            // The college offers a course to who has a right to it.
            await eigen.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("Proef", null, "proef"), async (h, ct) =>
            {
                var bron = eigen.ServiceProvider.GetRequiredService<Db>();
                bron.Add(Feit.LegVast(h.NieuweId(), await bron.Dossiers.SingleAsync(d => d.Id == dossier, ct), Feitsoort.Doelgroep, db.Vandaag.AddDays(-30), null, "Asielstatushouder", Feitbron.Duo, h.Tijdstip));
                return "ja";
            }, default);
        }

        var adres = $"/dossiers/{dossier}/week";
        await (await Pagina.GaAsync(browser, $"{adres}?doe=nieuw")).StuurAsync(browser, Formulier, Les);
        var les = await db.Voorzieningen.AsNoTracking().SingleAsync(v => v.DossierId == dossier);
        var (mijn, ander) = (await Pagina.GaAsync(browser, $"{adres}?doe=aanbieden&op={les.Id}"), await Pagina.GaAsync(browser, $"{adres}?doe=aanbieden&op={les.Id}"));
        var komt = await mijn.StuurAsync(browser, Formulier, ("Invoer.Dag.Dag", "1"), ("Invoer.Dag.Maand", "1"), ("Invoer.Dag.Jaar", $"{db.Vandaag.Year + 1}"));
        Assert.Contains("Deze dag komt nog.", komt.Tekst, StringComparison.Ordinal);
        (string, string)[] vandaag = [("Invoer.Dag.Dag", $"{db.Vandaag.Day}"), ("Invoer.Dag.Maand", $"{db.Vandaag.Month}"), ("Invoer.Dag.Jaar", $"{db.Vandaag.Year}")];
        Assert.Contains("Aangeboden", (await komt.StuurAsync(browser, Formulier, vandaag)).Tekst, StringComparison.Ordinal);
        var laat = await ander.StuurAsync(browser, Formulier, vandaag);
        Assert.Equal(HttpStatusCode.Conflict, laat.Status);
        Assert.Contains("Een collega was u voor", laat.Tekst, StringComparison.Ordinal);
        var feit = await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.Cursusaanbod);
        Assert.Equal((db.Vandaag, "Taalschool"), (feit.Van, feit.Waarde));

        await (await Pagina.GaAsync(browser, $"{adres}?doe=starten&op={les.Id}")).StuurAsync(browser, Formulier, vandaag);
        Assert.Equal(1, await db.Feiten.CountAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.Cursusstart));
        var waarom = await (await Pagina.GaAsync(browser, $"{adres}?doe=stoppen&op={les.Id}")).StuurAsync(browser, Formulier, ("Invoer.Uitkomst", " "));
        Assert.Contains("Schrijf op waarom het stopt.", waarom.Tekst, StringComparison.Ordinal);
        var gestopt = await waarom.StuurAsync(browser, Formulier, ("Invoer.Uitkomst", "Naar een andere school"));
        Assert.Contains("Naar een andere school", gestopt.Tekst, StringComparison.Ordinal);
        Assert.Contains("Lessen, werk en andere voorzieningen", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/tijdlijn?soort=week")).Tekst, StringComparison.Ordinal);
        using var geen = await browser.VraagAsync($"{adres}?week=2026-W99&doe=onzin");
        Assert.Equal(HttpStatusCode.OK, geen.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Van_zorg_ziet_wie_geen_recht_heeft_alleen_dat_de_tijd_bezet_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Zorg")).DossierId;
        await (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/week?doe=nieuw")).StuurAsync(browser, Formulier,
            ("Invoer.Soort", "Zorg"), ("Invoer.Wat", "Fysiotherapie geheim"), ("Invoer.Aanbieder", "Praktijk geheim"), ("Invoer.Van.Tekst", "vandaag"), ("Invoer.Rooster", "ma-zo 9-10"), ("Invoer.Grondslag", "Zorgverzekering"), ("Invoer.Geldbron", "Zorgverzekering"));
        Assert.Contains("Fysiotherapie geheim", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/week")).Tekst, StringComparison.Ordinal);
        using var pieter = await host.AlsAsync("pieter");
        foreach (var pad in new[] { "week", "tijdlijn", "logboek", "" })
        {
            var pagina = await Pagina.GaAsync(pieter, $"/dossiers/{dossier}/{pad}");
            Assert.DoesNotContain("geheim", pagina.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.Contains("Bezet", (await Pagina.GaAsync(pieter, $"/dossiers/{dossier}/week")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Overnemen_heeft_een_einde_en_een_weg_terug_en_zorgen_verdwijnen_vanzelf(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Steun")).DossierId;
        var adres = $"/dossiers/{dossier}/steun";
        var fout = await (await Pagina.GaAsync(browser, $"{adres}?doe=overnemen")).StuurAsync(browser, Formulier, ("Invoer.Wat", "De post"), ("Invoer.Tot.Tekst", "+40w"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        foreach (var zin in new[] { "waarom deze persoon het nu niet zelf doet", "weer zelf gaat doen, in stappen", "Daarna kijkt u opnieuw." })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        var overgenomen = await fout.StuurAsync(browser, Formulier, ("Invoer.Wat", "De post"), ("Invoer.Reden", "Leest nog niet"), ("Invoer.Afbouw", "Samen, dan zelf"), ("Invoer.Tot.Tekst", "+8w"));
        Assert.Contains("Terug: Samen, dan zelf", overgenomen.Tekst, StringComparison.Ordinal);
        Assert.Contains("De post", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/leefgebieden")).Tekst, StringComparison.Ordinal);
        var overname = await db.Overnames.AsNoTracking().SingleAsync(o => o.DossierId == dossier);
        var langer = await (await Pagina.GaAsync(browser, $"{adres}?doe=verlengen&op={overname.Id}")).StuurAsync(browser, Formulier, ("Invoer.Reden", "Cursus begint later"), ("Invoer.Tot.Tekst", "+10w"));
        Assert.Contains("1 keer verlengd: Cursus begint later", langer.Tekst, StringComparison.Ordinal);
        var terug = await (await Pagina.GaAsync(browser, $"{adres}?doe=teruggeven&op={overname.Id}")).StuurAsync(browser, Formulier, ("Invoer.Reden", "Gaat goed"));
        Assert.Contains("Doet het weer zelf: Gaat goed", terug.Tekst, StringComparison.Ordinal);

        var leeg = await (await Pagina.GaAsync(browser, $"{adres}?doe=zorgen")).StuurAsync(browser, Formulier, ("Invoer.Tekst", "Zorgtekst"), ("Invoer.Tot.Tekst", "+60w"));
        Assert.Contains("Kies of deze persoon weet dat dit hier staat.", leeg.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies een dag tot en met", leeg.Tekst, StringComparison.Ordinal);
        var waarom = await leeg.StuurAsync(browser, Formulier, ("Invoer.Tekst", "Zorgtekst"), ("Invoer.Verteld", "nee"), ("Invoer.Tot.Tekst", "+4w"));
        Assert.Contains("waarom deze persoon het niet weet", waarom.Tekst, StringComparison.Ordinal);
        await waarom.StuurAsync(browser, Formulier, ("Invoer.Tekst", "Zorgtekst"), ("Invoer.Verteld", "ja"), ("Invoer.Tot.Tekst", "+4w"));
        var notitie = await db.Zorgnotities.AsNoTracking().SingleAsync(z => z.DossierId == dossier);
        Assert.True(notitie.Verteld);

        // After its last day it is there for nobody, by no road; a partner and the person never had it.
        foreach (var (toegang, ziet) in new[]
        {
            (Data.Dataproef.Casusregisseur(), true), (Data.Dataproef.Casusregisseur(gemeenten: "0590"), false),
            (new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Partner, Sub = "mo", Organisatie = "vluchtelingenwerk" }, false),
            (new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Inburgeraar, Sub = "x", EigenDossier = dossier }, false),
        })
        {
            await using var eigen = host.Db(toegang);
            Assert.Equal(ziet, await eigen.Zorgnotities.AnyAsync(z => z.Id == notitie.Id));
        }

        foreach (var pad in new[] { "tijdlijn", "logboek", "" })
        {
            Assert.DoesNotContain("Zorgtekst", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/{pad}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        await (await Pagina.GaAsync(browser, $"{adres}?doe=voorbij&op={notitie.Id}")).StuurAsync(browser, Formulier);
        Assert.Equal(db.Vandaag, (await db.Zorgnotities.AsNoTracking().SingleAsync(z => z.Id == notitie.Id)).Tot);

        // The log, which nobody wipes, never had the words; and the night after the last day they are gone.
        Assert.NotEmpty(await db.Gebeurtenissen.Where(g => g.StroomId == dossier && g.Aggregaat == nameof(Zorgnotitie)).ToArrayAsync());
        Assert.DoesNotContain(await db.Gebeurtenissen.Where(g => g.StroomId == dossier).Select(g => g.Nabeeld).ToArrayAsync(), beeld => beeld.Contains("Zorgtekst", StringComparison.Ordinal));
        var oud = Guid.CreateVersion7();
        await using (var scope = host.Als(Web.Poort.Toegang.Systeem("test")))
        {
            var eigen = scope.ServiceProvider.GetRequiredService<Db>();
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("ZorgenOpschrijven", null, "test"), async (_, ct) =>
            {
                eigen.Add(Zorgnotitie.Schrijf(oud, await eigen.Dossiers.SingleAsync(d => d.Id == dossier, ct), "Oude zorgen", "Sanne", "Te vroeg", db.Vandaag.AddDays(-30), db.Vandaag.AddDays(-1)));
                return oud.ToString();
            }, CancellationToken.None);
        }

        Assert.True(await ActivatorUtilities.CreateInstance<Web.Taken.ZorgenWissen>(host.Diensten).WisAsync(CancellationToken.None) > 0);
        var gewist = await db.Zorgnotities.AsNoTracking().SingleAsync(z => z.Id == oud);
        Assert.Equal(("", (string?)null, false), (gewist.Tekst, gewist.NietVerteld, gewist.Verteld));
        Assert.Equal("Zorgtekst", (await db.Zorgnotities.AsNoTracking().SingleAsync(z => z.Id == notitie.Id)).Tekst);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Drie_wegen_naast_elkaar_en_de_reden_van_de_keus_blijft(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var dossier = (await Werkproef.OpenAsync(host, "Weg")).DossierId;
        var adres = $"/dossiers/{dossier}/wegen";
        var fout = await (await Pagina.GaAsync(browser, $"{adres}?doe=nieuw")).StuurAsync(browser, Formulier, [.. Punten(("0", "Ja"), ("3", "Nee")), ("Invoer.Reistijd", "veel")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        foreach (var zin in new[] { "Schrijf op welke weg het is", "past bij talenten, ja.", "houdt stand, nee.", "van 0 tot en met 180" })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        var een = await fout.StuurAsync(browser, Formulier, [.. Punten(("0", "Ja")), ("Invoer.Naam", "Leerwerktraject zorg"), ("Invoer.Punten[0].Waarom", "Zorgzaam"), ("Invoer.Reistijd", "25"), ("Invoer.Niveau", "A2")]);
        Assert.Contains("Eén weg is geen keus.", een.Tekst, StringComparison.Ordinal);
        foreach (var naam in new[] { "Magazijn", "Vrijwilliger", "Mbo" })
        {
            een = await (await Pagina.GaAsync(browser, $"{adres}?doe=nieuw")).StuurAsync(browser, Formulier, ("Invoer.Naam", naam));
        }

        Assert.Equal(4, een.Document.QuerySelectorAll("article.weg").Length);
        Assert.Contains("overziet niemand", een.Tekst, StringComparison.Ordinal);
        var wegen = await db.Wegen.AsNoTracking().Where(w => w.DossierId == dossier).ToDictionaryAsync(w => w.Naam, w => w.Id);
        var af = await (await Pagina.GaAsync(browser, $"{adres}?doe=afvallen&op={wegen["Mbo"]}")).StuurAsync(browser, Formulier, ("Invoer.Motief", "Nog te vroeg"));
        Assert.Contains("Nog te vroeg", af.Tekst, StringComparison.Ordinal);
        var mijn = await Pagina.GaAsync(browser, $"{adres}?doe=wijzigen&op={wegen["Magazijn"]}");
        var waarom = await (await Pagina.GaAsync(browser, $"{adres}?doe=kiezen&op={wegen["Leerwerktraject zorg"]}")).StuurAsync(browser, Formulier, ("Invoer.Motief", ""));
        Assert.Contains("waarom dit de beste weg is, en niet alleen de snelste", waarom.Tekst, StringComparison.Ordinal);
        var gekozen = await waarom.StuurAsync(browser, Formulier, ("Invoer.Motief", "Past en blijft"));
        Assert.Contains("Gekozen: Leerwerktraject zorg", gekozen.Stand, StringComparison.Ordinal);
        Assert.Equal(Wegstand.Afgevallen, (await db.Wegen.AsNoTracking().SingleAsync(w => w.Id == wegen["Magazijn"])).Stand);
        Assert.Contains("Gekozen is: Leerwerktraject zorg. Past en blijft", (await db.Wegen.AsNoTracking().SingleAsync(w => w.Id == wegen["Vrijwilliger"])).Motief, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await mijn.StuurAsync(browser, Formulier, ("Invoer.Naam", "Magazijn, overdag"))).Status);
    }

    private static IEnumerable<(string, string)> Punten(params (string Punt, string Past)[] gekozen) =>
        Enumerable.Range(0, 6).Select(i => ($"Invoer.Punten[{i}].Past", gekozen.FirstOrDefault(g => g.Punt == $"{i}").Past ?? "Onbekend"));

    [Theory, MemberData(nameof(Databases))]
    public async Task Stilte_is_overal_dezelfde_en_contact_maakt_er_een_einde_aan(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();

        // Agreed: every week. The signal is there at once, and work in the last days only.
        var vers = await db.Begeleiding.Where(b => db.Werkvoorraad.Any(w => w.DossierId == b.DossierId && w.Soort == Werksoort.Voortgang)).OrderBy(b => b.DossierId).Select(b => b.DossierId).FirstAsync();
        await (await Pagina.GaAsync(browser, $"/dossiers/{vers}/leefgebieden?gebied=begeleiding")).StuurAsync(browser, Formulier, ("Invoer.Intensiteit", "Intensief"), ("Invoer.Weken", "1"), ("Invoer.Reden", "Proef"));
        Assert.Equal(db.Vandaag.AddDays(7), await Stil(vers));
        Assert.Equal(Werksoort.Voortgang, await Werk(vers));
        Assert.Contains("Contact zoeken", (await Pagina.GaAsync(browser, $"/dossiers/{vers}/termijnen")).Tekst, StringComparison.Ordinal);

        // Silent for too long: the same day in the worklist, on the overview and on the page of the agreement.
        var stil = await db.Werkvoorraad.Where(w => w.Soort == Werksoort.ContactZoeken && w.UitersteDag < db.Vandaag).OrderBy(w => w.DossierId).Select(w => w.DossierId).FirstAsync();
        Assert.True(await Stil(stil) < db.Vandaag);
        Assert.Contains("contact zoeken", (await Pagina.GaAsync(browser, $"/dossiers/{stil}")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Het is te lang stil.", (await Pagina.GaAsync(browser, $"/dossiers/{stil}/leefgebieden")).Tekst, StringComparison.Ordinal);

        // Tried without being heard is no contact; being heard is.
        await ContactAsync(bereikt: false);
        Assert.Equal(Werksoort.ContactZoeken, await Werk(stil));
        await ContactAsync(bereikt: true);
        Assert.True(await Stil(stil) > db.Vandaag);
        Assert.NotEqual(Werksoort.ContactZoeken, await Werk(stil));
        Assert.DoesNotContain("Het is te lang stil.", (await Pagina.GaAsync(browser, $"/dossiers/{stil}/leefgebieden")).Tekst, StringComparison.Ordinal);

        Task<DateOnly> Stil(Guid id) => db.Signalen.AsNoTracking().Where(s => s.DossierId == id && s.Soort == Kern.Signalen.Signaalsoort.Contact).Select(s => s.Dag).SingleAsync();

        Task<Werksoort> Werk(Guid id) => db.Werkvoorraad.AsNoTracking().Where(w => w.DossierId == id).Select(w => w.Soort).SingleAsync();

        async Task ContactAsync(bool bereikt)
        {
            await using var scope = host.Als(Data.Dataproef.Casusregisseur(gemeenten: await db.Dossiers.Where(d => d.Id == stil).Select(d => d.Gemeentecode).SingleAsync()));
            Assert.True(await scope.ServiceProvider.GetRequiredService<Web.Gebieden.Dossiers.ContactVastleggen>().LegVastAsync(stil, Contactwijze.Telefoon, bereikt, null, default));
        }
    }
}
