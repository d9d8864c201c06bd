using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Gebieden.Portaal;
using Naast.Web.Poort;
using Naast.Web.Vertalen;
using Xunit;

namespace Naast.Tests.Portaal;

/// <summary>What the person sees of a fine and an objection: all that was made known, and nothing before that day.</summary>
public sealed partial class PortaalbesluitTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases)), Ux(67)]
    [Artikel("Awb", "3:40"), Artikel("Awb", "6:7"), Regel("WI-AWB-20")]
    public async Task Een_boete_van_voorbereiding_tot_beslissing_op_bezwaar(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht, GedetailleerdeDoelgroep.Gezinsvormer);
        await using var db = host.Db();
        await db.Medewerkers.Where(m => m.Sub == "yousef").ExecuteUpdateAsync(zet => zet.SetProperty(m => m.DossierId, id), Ct);
        await db.Contactgegevens.Where(c => c.DossierId == id).ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Taal, "ar"), Ct);
        host.Diensten.GetRequiredService<Toegangsbepaling>().Vergeet("yousef");
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        using var joost = await Werkplek.VanAsync(host, "joost");
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        using var yousef = await Werkplek.VanAsync(host, "yousef");
        await yousef.OpenAsync("/mijn/besluiten");
        Assert.Contains("Er is nog geen besluit", yousef.Tekst, StringComparison.Ordinal);

        // A case that is looked into, a proposal, and a decision that nobody told him: none of it is there.
        var (zaak, voorstel) = await BoeteVoorleggenAsync(host, sanne, id);
        await joost.OpenAsync($"{voorstel}&doe=beslissen");
        await joost.DrukAsync("Besluit nemen", ("Bekendmaken", "later"));
        var besluit = await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id, Ct);
        foreach (var pagina in new[] { "/mijn", "/mijn/besluiten", "/mijn/data" })
        {
            await yousef.OpenAsync(pagina);
            Assert.DoesNotContain("boete", yousef.Tekst, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var deel in new[] { "", "/brief", "/brief.pdf" })
        {
            await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}{deel}", HttpStatusCode.NotFound);
        }

        await sanne.OpenAsync($"/dossiers/{id}/besluit/{besluit.Id}");
        await sanne.DrukAsync("Bekendmaking vastleggen", ("Wijze", "Verzonden"));
        await yousef.OpenAsync("/mijn");
        Assert.Contains("Er is een besluit over u", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("Nog te betalen: € 25", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("U hoeft nu niets te doen", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync("/mijn/data");
        Assert.Contains("Laatste dag om uw boete te betalen", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync("/mijn/besluiten");
        Assert.Contains("Nog te betalen: € 25", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync(yousef.Pagina.QuerySelector($"main a[href='/mijn/besluit/{besluit.Id}']")!.GetAttribute("href")!);
        Assert.Contains("U krijgt een boete van € 25.", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("Betaal uiterlijk op", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("U kunt bezwaar maken tot en met", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains($"dit nummer: {besluit.Kenmerk}", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Gedaan: rapport.", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}/brief");
        Assert.Contains("Bezwaar maken", yousef.Tekst, StringComparison.Ordinal);

        // The heart of it in his own language, beside the Dutch that counts.
        var blad = yousef.Pagina.QuerySelector(".vertaling")!;
        Assert.Equal(("ar", "rtl", "عليك غرامة (\u2068boete\u2069)"), (blad.GetAttribute("lang"), blad.GetAttribute("dir"), blad.QuerySelector("h2")!.TextContent));
        Assert.Contains("\u2068€ 25\u2069", blad.TextContent, StringComparison.Ordinal);
        Assert.Contains("De Nederlandse tekst geldt.", yousef.Tekst, StringComparison.Ordinal);

        // The arrangement is there from the day on which it is made known, not from the day on which it was decided.
        await BetalenAsync(sanne, id, zaak, "10");
        await VoorleggenAsync(sanne, id, Bevoegdheid.BetalingRegelen, ("Betreft", zaak.ToString()), ("Dag.Tekst", "morgen"), ("Bedrag", "7,50"), ("Motivering", "Uw inkomen is laag. Daarom mag het in delen."));
        var regeling = await BeslisAsync(db, joost, id, Bevoegdheid.BetalingRegelen);
        await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}");
        Assert.Contains("€ 10", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("€ 15", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("per maand", yousef.Tekst, StringComparison.Ordinal);
        await BekendmakenAsync(sanne, id, regeling);
        await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}");
        Assert.Contains("U betaalt € 7,50 per maand.", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Betaal uiterlijk op", yousef.Tekst, StringComparison.Ordinal);

        await BezwaarAsync(host, db, sanne, joost, pieter, yousef, id, besluit);
        await TalenAsync(host, besluit);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_besluit_van_een_ander_of_een_adres_dat_niet_klopt_is_er_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var eigen = await db.Medewerkers.Where(m => m.Sub == "yousef").Select(m => m.DossierId).SingleAsync(Ct);
        var ander = await db.Besluiten.AsNoTracking().FirstAsync(b => b.DossierId != eigen && b.Bekendgemaakt != null && b.Bevoegdheid == Bevoegdheid.BoeteTrajectOpleggen, Ct);
        using var yousef = await Werkplek.VanAsync(host, "yousef");
        foreach (var adres in new[] { $"/mijn/besluit/{ander.Id}", $"/mijn/besluit/{ander.Id}/brief", $"/mijn/besluit/{ander.Id}/brief.pdf", $"/mijn/besluit/{Guid.Empty}", "/mijn/besluit/abc", "/mijn/besluit/abc/brief" })
        {
            await yousef.OpenAsync(adres, HttpStatusCode.NotFound);
        }

        // The gate itself lets through no case of anybody else, and none of the own that is only looked into.
        await using var poort = host.Db(new Toegang { Soort = Toegangssoort.Inburgeraar, Sub = "yousef", EigenDossier = eigen!.Value });
        Assert.Empty(await poort.Handhavingszaken.AsNoTracking().ToArrayAsync(Ct));
        Assert.Empty(await poort.Bezwaarzaken.AsNoTracking().ToArrayAsync(Ct));
        Assert.Empty(await poort.Besluitvoorstellen.AsNoTracking().ToArrayAsync(Ct));
        await using var beboet = host.Db(new Toegang { Soort = Toegangssoort.Inburgeraar, Sub = "iemand", EigenDossier = ander.DossierId });
        Assert.Equal(ander.Id, (await beboet.Handhavingszaken.AsNoTracking().SingleAsync(Ct)).BesluitId);
        var open = await db.Handhavingszaken.AsNoTracking().FirstAsync(z => z.BesluitId == null, Ct);
        await using var bekeken = host.Db(new Toegang { Soort = Toegangssoort.Inburgeraar, Sub = "iemand", EigenDossier = open.DossierId });
        Assert.Empty(await bekeken.Handhavingszaken.AsNoTracking().ToArrayAsync(Ct));
    }

    [Theory, InlineData("/mijn/besluiten"), InlineData("/mijn/besluit/0190a1b2-0000-7000-8000-000000000001")]
    public void De_taalkeuze_komt_terug_bij_een_besluit(string adres) => Assert.Equal(adres, TaalModel.Veilig(adres));

    [Theory, InlineData("/mijn/besluit/0190a1b2-0000-7000-8000-000000000001/../../dossiers"), InlineData("/mijn/besluit/{0190a1b2-0000-7000-8000-000000000001}"), InlineData("/mijn/besluit/")]
    public void En_niet_bij_wat_erop_lijkt(string adres) => Assert.Equal("/mijn", TaalModel.Veilig(adres));

    private static async Task BezwaarAsync(Naasthost host, Web.Data.Db db, Werkplek sanne, Werkplek joost, Werkplek pieter, Werkplek yousef, Guid id, Besluit besluit)
    {
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?doe=ontvangen");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Besluit", besluit.Id.ToString()), ("Tekst", "Ik was ziek."));
        await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}");
        Assert.Contains("Wij kregen uw bezwaar op", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("Wij beslissen uiterlijk op", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Zo maakt u bezwaar", yousef.Tekst, StringComparison.Ordinal);
        var bezwaar = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?op={bezwaar.Id}&doe=horen");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Hoorder", "NietBetrokkene"), ("Tekst", "Intern verslag van het horen."));
        await VoorleggenAsync(sanne, id, Bevoegdheid.BezwaarBeslissen, ("Betreft", bezwaar.Id.ToString()), ("Keuze", "GegrondVervangen"), ("Bedrag", "12,50"), ("Motivering", "U was een deel van de tijd ziek. Daarom is de boete lager."));
        var beslissing = await BeslisAsync(db, pieter, id, Bevoegdheid.BezwaarBeslissen);

        // Decided, not yet told: it is still being looked at, and the fine is what it was.
        await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}");
        Assert.Contains("Het gesprek over uw bezwaar was op", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("Wij kijken nog naar uw bezwaar.", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("geldt niet meer", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("12,50", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Intern verslag", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync($"/mijn/besluit/{beslissing.Id}", HttpStatusCode.NotFound);

        await BekendmakenAsync(pieter, id, beslissing);
        await yousef.OpenAsync($"/mijn/besluit/{besluit.Id}");
        Assert.Contains("U kreeg gelijk. Het besluit wordt anders.", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("Deze boete geldt niet meer.", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync($"/mijn/besluit/{beslissing.Id}");
        Assert.Contains("U krijgt gelijk. De boete wordt € 12,50.", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("€ 2,50", yousef.Tekst, StringComparison.Ordinal);
        Assert.Contains("U kunt naar de rechter tot en met", yousef.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Zo maakt u bezwaar", yousef.Tekst, StringComparison.Ordinal);
        await yousef.OpenAsync("/mijn/besluiten");
        Assert.Equal(3, yousef.Pagina.QuerySelectorAll("main .pkaart h2[id^='b-']").Length);
    }

    /// <summary>In every language that is offered: nothing left in Dutch without a mark, and Arabic from right to left.</summary>
    private static async Task TalenAsync(Naasthost host, Besluit besluit)
    {
        foreach (var taal in new Vertalingen().Volledig("portaal."))
        {
            using var browser = await host.AlsAsync("yousef");
            browser.Koekjes.Add(host.Adres, new Cookie(Portaaltaal.Cookie, taal));
            foreach (var adres in new[] { "/mijn", "/mijn/besluiten", $"/mijn/besluit/{besluit.Id}", "/mijn/data" })
            {
                var pagina = await Steun.Pagina.GaAsync(browser, adres);
                Assert.Equal((adres, taal, taal == "ar" ? "rtl" : "ltr"), (adres, pagina.Document.DocumentElement.GetAttribute("lang"), pagina.Document.DocumentElement.GetAttribute("dir") ?? "ltr"));
                Assert.Empty(pagina.Document.QuerySelectorAll("main span[lang=nl]"));
                if (taal == "ar")
                {
                    foreach (var vreemd in pagina.Document.QuerySelectorAll("[lang]:not(html), svg, .merk, bdi, .avatar").ToArray())
                    {
                        vreemd.Remove();
                    }

                    Assert.Empty(LatijnsWoord().Matches(pagina.Document.Body!.TextContent).Select(m => $"{adres}: {m.Value}"));
                }
            }
        }
    }

    private static async Task<(Guid Zaak, string Voorstel)> BoeteVoorleggenAsync(Naasthost host, Werkplek sanne, Guid id)
    {
        var handhaving = $"/dossiers/{id}/handhaving";
        await sanne.OpenAsync($"{handhaving}?doe=beginnen");
        await sanne.DrukAsync("Vastleggen", ("Invoer.Grond", "Traject"), ("Invoer.Trajectgrond", "Begeleiding"), ("Invoer.Tekst", "Kwam drie keer niet naar het gesprek."));
        await using var db = host.Db();
        var zaak = await db.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == id).Select(z => z.Id).SingleAsync(Ct);
        async Task StapAsync(string doe, params (string, string)[] velden)
        {
            await sanne.OpenAsync($"{handhaving}?op={zaak}&doe={doe}");
            await sanne.DrukAsync("Vastleggen", velden);
            Assert.Equal((doe, HttpStatusCode.OK), (doe, sanne.Status));
        }

        await StapAsync("vertraging", ("Invoer.Tekst", "Wij waren op tijd."));
        foreach (var doe in new[] { "contact", "hulp", "waarschuwing", "rapport" })
        {
            await StapAsync(doe, ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tekst", $"Gedaan: {doe}."));
        }

        await StapAsync("uitnodiging", ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tekst", "Maandag 10 uur."), ("Invoer.Begrijpelijk", "true"));
        await StapAsync("gehoord", ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tekst", "Had geen reden."), ("Invoer.Cautie", "ja"));
        await StapAsync("wegen", ("Invoer.Verwijtbaarheid", "Normaal"), ("Invoer.Ernst", "Drie gesprekken gemist."), ("Invoer.Omstandigheden", "Geen bijzonderheden bekend."));
        await VoorleggenAsync(sanne, id, Bevoegdheid.BoeteTrajectOpleggen, ("Betreft", zaak.ToString()), ("Motivering", "Na contact, hulp en een waarschuwing kwam u weer niet."));
        var voorstel = await db.Besluitvoorstellen.AsNoTracking().Where(v => v.DossierId == id).Select(v => v.Id).SingleAsync(Ct);
        return (zaak, $"/dossiers/{id}/besluit/voorstel?op={voorstel}");
    }

    private static async Task BetalenAsync(Werkplek sanne, Guid id, Guid zaak, string bedrag)
    {
        await sanne.OpenAsync($"/dossiers/{id}/handhaving?op={zaak}&doe=betalen");
        await sanne.DrukAsync("Vastleggen", ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Bedrag", bedrag));
    }

    private static async Task VoorleggenAsync(Werkplek sanne, Guid id, Bevoegdheid bevoegdheid, params (string, string)[] velden)
    {
        await sanne.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await sanne.DrukAsync("Beginnen", ("Soort", bevoegdheid.ToString()));
        await sanne.DrukAsync("Bewaren", velden);
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Het besluit ligt ter beslissing.", sanne.Tekst, StringComparison.Ordinal);
    }

    private static async Task<Besluit> BeslisAsync(Web.Data.Db db, Werkplek wie, Guid id, Bevoegdheid bevoegdheid)
    {
        var voorstel = await db.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id && v.Bevoegdheid == bevoegdheid, Ct);
        await wie.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}&doe=beslissen");
        await wie.DrukAsync("Besluit nemen", ("Bekendmaken", "later"));
        Assert.Contains("Het besluit is genomen.", wie.Tekst, StringComparison.Ordinal);
        return await db.Besluiten.AsNoTracking().SingleAsync(b => b.OnderwerpId == voorstel.Id, Ct);
    }

    private static async Task BekendmakenAsync(Werkplek wie, Guid id, Besluit besluit)
    {
        await wie.OpenAsync($"/dossiers/{id}/besluit/{besluit.Id}");
        await wie.DrukAsync("Bekendmaking vastleggen", ("Wijze", "Verzonden"));
        Assert.Contains("De bekendmaking is vastgelegd.", wie.Tekst, StringComparison.Ordinal);
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatijnsWoord();
}
