using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Ketensimulator;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Verhuizing;

public sealed class VerhuizingHttpTests
{
    private const string Formulier = "aside form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_verhuizing_binnen_de_regio_is_een_echte_en_niets_raakt_kwijt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var oud = await MetPlanAsync(host, 0, "0642");
        var dag = db.Vandaag.AddDays(-9);
        var plan = await db.Pips.AsNoTracking().Where(p => p.DossierId == oud && p.Status == Pipstatus.Vastgesteld).MaxAsync(p => p.Dagtekening);
        var doelen = await db.Doelen.Where(d => d.DossierId == oud && (d.Stand == Doelstand.Loopt || d.Stand == Doelstand.NogNiet)).Select(d => d.Tekst).Order().ToArrayAsync();
        Assert.NotEmpty(doelen);
        var adres = $"/dossiers/{oud}/verhuizing";
        Assert.Contains("Deze persoon is niet verhuisd", (await Pagina.GaAsync(sanne, adres)).Tekst, StringComparison.Ordinal);

        var vorm = await Pagina.GaAsync(sanne, $"{adres}?doe=verhuizen");
        var fout = await vorm.StuurAsync(sanne, Formulier, ("Invoer.Gemeente", "Nergenshuizen"), ("Invoer.Dag.Tekst", "+3d"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Deze gemeente kennen wij niet.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("Deze dag komt nog.", fout.Tekst, StringComparison.Ordinal);
        Assert.Equal("Nergenshuizen", fout.Document.QuerySelector("input[name='Invoer.Gemeente']")!.GetAttribute("value"));
        Assert.Contains("Dat is de gemeente van dit dossier.", (await vorm.StuurAsync(sanne, Formulier, ("Invoer.Gemeente", "zwijndrecht"), ("Invoer.Dag.Tekst", "vandaag"))).Tekst, StringComparison.Ordinal);

        var ander = await Pagina.GaAsync(sanne, $"{adres}?doe=verhuizen");
        var klaar = await vorm.StuurAsync(sanne, Formulier, ("Invoer.Gemeente", "Dordrecht"), ("Invoer.Dag.Tekst", $"{dag:d-M-yyyy}"));
        Assert.Contains("Dit is het dossier van de nieuwe gemeente", klaar.Stand, StringComparison.Ordinal);
        Assert.Contains("De leerroute blijft", klaar.Tekst, StringComparison.Ordinal);
        Assert.Contains("hoeven niet opnieuw", klaar.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await ander.StuurAsync(sanne, Formulier, ("Invoer.Gemeente", "Papendrecht"), ("Invoer.Dag.Tekst", "vandaag"))).Status);

        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.KomtVan == oud);
        Assert.Equal(("0505", "0642", "sanne"), (dossier.Gemeentecode, dossier.KomtUit, dossier.Casusregisseur));
        var feiten = new Dossierfeiten(await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier.Id).ToArrayAsync());
        Assert.Equal(plan, feiten.Laatste(Feitsoort.PipElders)!.Van);
        Assert.Equal(await TermijnAsync(db, oud), await TermijnAsync(db, dossier.Id));
        var rij = await Werkproef.RijAsync(host, dossier.Id);
        Assert.Equal(Werksoort.IntakeStarten, rij.Soort);
        Assert.InRange(rij.UitersteDag!.Value.DayNumber - dag.DayNumber, 70, 76);
        Assert.False(await db.Werkvoorraad.AnyAsync(w => w.DossierId == oud));
        Assert.Equal((null, 1), (await db.Personen.Where(p => p.DossierId == oud).Select(p => p.Vnummer).SingleAsync(), await db.Persoonsnummers.CountAsync(n => n.DossierId == dossier.Id)));
        Assert.Contains("Deze persoon is verhuisd", (await Pagina.GaAsync(sanne, $"/dossiers/{oud}")).Tekst, StringComparison.Ordinal);

        // Progress that stands as a fact is in the package as well: the law asks for all of it.
        await using (var scope = host.Als(Toegang.Systeem("test")))
        {
            var eigen = scope.ServiceProvider.GetRequiredService<Db>();
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, "test"), async (handeling, ct) =>
            {
                eigen.Add(Feit.LegVast(handeling.NieuweId(), await eigen.Dossiers.SingleAsync(d => d.Id == oud, ct), Feitsoort.PvtAfgerond, db.Vandaag.AddDays(-40), Feitbron.Medewerker, handeling.Tijdstip));
                return oud.ToString();
            }, CancellationToken.None);
        }

        Assert.Contains($"PVT klaar op {Kern.Gedeeld.Datumtekst.Lang(db.Vandaag.AddDays(-40))}", (await Pagina.GaAsync(sanne, $"{adres}?doe=geven")).Tekst, StringComparison.Ordinal);
        await GeefAsync(sanne, adres, doelen);
        Assert.Contains($"klaar op {Kern.Gedeeld.Datumtekst.Lang(db.Vandaag.AddDays(-40))}", (await Pagina.GaAsync(sanne, $"{adres}/pakket")).Tekst, StringComparison.Ordinal);
        // Who works in the new municipality only takes it on: what was given comes along, and nothing else.
        using var fatima = await host.AlsAsync("fatima");
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(fatima, adres)).Status);
        Assert.Contains("aannemen of terugsturen", (await Pagina.GaAsync(fatima, "/verhuizingen")).Tekst, StringComparison.Ordinal);
        var nieuw = $"/dossiers/{dossier.Id}/verhuizing";
        var terug = await (await Pagina.GaAsync(fatima, $"{nieuw}?doe=terug")).StuurAsync(fatima, Formulier, ("Invoer.Reden", " "));
        Assert.Contains("Schrijf op wat ontbreekt of niet klopt.", terug.Tekst, StringComparison.Ordinal);
        await terug.StuurAsync(fatima, Formulier, ("Invoer.Reden", "De uren ontbreken"));
        Assert.Contains("TeruggestuurdDe uren ontbreken", (await Pagina.GaAsync(sanne, adres)).Teksten(".stroom li"));
        await GeefAsync(sanne, adres, doelen);
        var (mijn, laat) = (await Pagina.GaAsync(fatima, $"{nieuw}?doe=aannemen"), await Pagina.GaAsync(sanne, $"{nieuw}?doe=aannemen"));
        Assert.Contains("Aangenomen.", (await mijn.StuurAsync(fatima, Formulier)).Stand, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await laat.StuurAsync(sanne, Formulier)).Status);
        Assert.Equal(doelen, await db.Doelen.Where(d => d.DossierId == dossier.Id).Select(d => d.Tekst).Order().ToArrayAsync());
        Assert.Equal(await db.Uren.Where(u => u.DossierId == oud && u.Stand != Kern.Onderweg.Meldingstand.Vervangen).SumAsync(u => u.Gevolgd), await db.Uren.Where(u => u.DossierId == dossier.Id).SumAsync(u => u.Gevolgd));
        Assert.Equal(0, await db.Leefgebieden.CountAsync(m => m.DossierId == dossier.Id) + await db.Gezondheid.CountAsync(g => g.DossierId == dossier.Id) + await db.Notities.CountAsync(n => n.DossierId == dossier.Id) + await db.Voorzieningen.CountAsync(v => v.DossierId == dossier.Id));
        Assert.NotNull(await db.Contactgegevens.Where(c => c.DossierId == dossier.Id).Select(c => c.Taal).SingleAsync());
        Assert.Equal(doelen.Length, await db.Doelen.CountAsync(d => d.DossierId == oud && (d.Stand == Doelstand.Loopt || d.Stand == Doelstand.NogNiet)));

        // The intake is done without the test and without the research into education and work.
        await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier.Id}/intake/omstandigheden")).StuurAsync(sanne, "main form[data-concept], main form", ("Invoer.Omstandigheden", "Woont nu in Dordrecht"));
        Assert.Contains("hoeft na de verhuizing niet opnieuw", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier.Id}/intake/controleren")).Tekst, StringComparison.Ordinal);

        // Nor are the three leerroutes weighed again: the one there was is the only one to choose.
        var route = feiten.Laatste(Feitsoort.PipElders)!.Waarde;
        var nieuwPlan = await Pagina.GaAsync(sanne, $"/dossiers/{dossier.Id}/plan");
        Assert.Contains("Een nieuw plan na de verhuizing", nieuwPlan.Tekst, StringComparison.Ordinal);
        Assert.Equal(["Plan beginnen"], nieuwPlan.Teksten("main a[href$='/plan/keuze']:not(.blok-naam)"));
        var keuze = await Pagina.GaAsync(sanne, $"/dossiers/{dossier.Id}/plan/keuze");
        Assert.Equal([route!], keuze.Document.QuerySelectorAll("input[name='Invoer.Leerroute']").Select(k => k.HasAttribute("checked") ? k.GetAttribute("value")! : ""));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Naar_een_gemeente_buiten_het_mandaat_stopt_de_toegang_en_gaat_alleen_op_verzoek_iets_mee(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        using var mirjam = await host.AlsAsync("mirjam");
        var dossier = await MetPlanAsync(host, 1);
        await LegVoorAsync(host, dossier, "SS122", "SS113");
        var adres = $"/dossiers/{dossier}/verhuizing";
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(fatima, adres)).Status);
        var vast = await (await Pagina.GaAsync(sanne, $"{adres}?doe=verhuizen")).StuurAsync(sanne, Formulier, ("Invoer.Gemeente", "Sliedrecht"), ("Invoer.Dag.Tekst", $"{db.Vandaag.AddDays(-2):d-M-yyyy}"));
        Assert.Contains("De nieuwe gemeente kan de gegevens opvragen.", vast.Stand, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(fatima, adres)).Status);
        Assert.Equal(["SS122"], await OpenAsync(db, dossier));
        Assert.False(await db.Partnertaken.AnyAsync(t => t.DossierId == dossier && (t.Tot == null || t.Tot >= db.Vandaag)));
        Assert.False(await db.Afspraken.AnyAsync(a => a.DossierId == dossier && a.Stand == Afspraakstand.Gepland && a.Dag >= db.Vandaag));

        // Nothing is given before it was asked.
        Assert.Null((await Pagina.GaAsync(sanne, $"{adres}?doe=geven")).Document.QuerySelector(Formulier));
        var vraag = await Pagina.GaAsync(sanne, $"{adres}?doe=vragen");
        Assert.Contains("Deze dag ligt voor de verhuizing", (await vraag.StuurAsync(sanne, Formulier, ("Invoer.Gevraagd.Tekst", $"{db.Vandaag.AddDays(-5):d-M-yyyy}"))).Tekst, StringComparison.Ordinal);
        await vraag.StuurAsync(sanne, Formulier, ("Invoer.Gevraagd.Tekst", "vandaag"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(sanne, $"{adres}/pakket")).Status);
        var geven = await Pagina.GaAsync(sanne, $"{adres}?doe=geven");
        Kruis(geven);
        await geven.StuurAsync(sanne, Formulier, ("Invoer.Plan", "true"), ("Invoer.Voortgang", "true"), ("Invoer.Boetes", "true"));
        Assert.Equal(Overdrachtstand.Verstrekt, await db.Overdrachten.Where(o => o.DossierId == dossier).Select(o => o.Stand).SingleAsync());

        // Then it is kept by who is responsible, and is nobody's work.
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}")).Status);
        var pakket = await Pagina.GaAsync(mirjam, $"{adres}/pakket");
        Assert.Equal(["Het plan (PIP)", "De voortgang: uren, examen, PVT en MAP", "Opgelegde boetes"], pakket.Teksten("article.papier h3"));
        Assert.Contains("Van gemeente Dordrecht naar gemeente Sliedrecht", pakket.Tekst, StringComparison.Ordinal);

        var weer = await (await Pagina.GaAsync(mirjam, $"{adres}?doe=terugkomst")).StuurAsync(mirjam, Formulier, ("Invoer.Dag.Tekst", "vandaag"));
        Assert.Contains("Dit is een nieuw dossier", weer.Stand, StringComparison.Ordinal);
        var nieuw = await db.Dossiers.AsNoTracking().SingleAsync(d => d.KomtVan == dossier);
        Assert.Equal(("0505", "0610"), (nieuw.Gemeentecode, nieuw.KomtUit));
        Assert.Equal((Overdrachtsoort.VanBuiten, Overdrachtstand.Gevraagd), await db.Overdrachten.Where(o => o.DossierId == nieuw.Id).Select(o => new ValueTuple<Overdrachtsoort, Overdrachtstand>(o.Soort, o.Stand)).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(fatima, $"/dossiers/{nieuw.Id}")).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_van_buiten_komt_houdt_route_en_termijn_zodra_het_pakket_er_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "VanBuiten", kennisgeving: db.Vandaag.AddDays(-300))).DossierId;
        var adres = $"/dossiers/{dossier}/verhuizing";
        var komst = await Pagina.GaAsync(sanne, $"{adres}?doe=komst");
        Assert.Contains("Deze dag ligt niet voor de inschrijving hier.", (await komst.StuurAsync(sanne, Formulier, ("Invoer.Uit", "Utrecht"), ("Invoer.Dag.Tekst", $"{db.Vandaag.AddDays(-10):d-M-yyyy}"), ("Invoer.Daar.Tekst", "vandaag"), ("Invoer.Gevraagd.Tekst", "vandaag"))).Tekst, StringComparison.Ordinal);
        await komst.StuurAsync(sanne, Formulier, ("Invoer.Uit", "Utrecht"), ("Invoer.Dag.Tekst", $"{db.Vandaag.AddDays(-10):d-M-yyyy}"), ("Invoer.Gevraagd.Tekst", "vandaag"));
        Assert.InRange((await Werkproef.RijAsync(host, dossier)).UitersteDag!.Value.DayNumber - db.Vandaag.DayNumber, 60, 66);

        var vorm = await Pagina.GaAsync(sanne, $"{adres}?doe=ontvangen");
        Kruis(vorm);
        var fout = await vorm.StuurAsync(sanne, Formulier, ("Invoer.Plan", "true"), ("Invoer.Compleet", "ja"), ("Invoer.Uren", "veel"), ("Invoer.TermijnVan.Tekst", "1-2-2026"));
        foreach (var zin in new[] { "Vul de dagtekening in.", "Kies de leerroute.", "Niet alles gaat mee.", "Vul beide dagen in" })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        Assert.Equal("veel", fout.Document.QuerySelector("input[name='Invoer.Uren']")!.GetAttribute("value"));
        Kruis(fout);
        var niet = await fout.StuurAsync(sanne, Formulier, ("Invoer.Compleet", "nee"), ("Invoer.Reden", "Geen plan erbij"), ("Invoer.Ontbreekt", "Het plan"));
        Assert.Contains("Vastgelegd dat u het terugstuurt.", niet.Tekst, StringComparison.Ordinal);
        Assert.Contains("TeruggestuurdGeen plan erbij", (await Pagina.GaAsync(sanne, adres)).Teksten(".stroom li"));
        Assert.Null(new Dossierfeiten(await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier).ToArrayAsync()).Laatste(Feitsoort.PipElders));

        var weer = await Pagina.GaAsync(sanne, $"{adres}?doe=ontvangen");
        Kruis(weer);
        var plan = db.Vandaag.AddDays(-200);
        await weer.StuurAsync(sanne, Formulier, ("Invoer.Plan", "true"), ("Invoer.Voortgang", "true"), ("Invoer.Boetes", "true"), ("Invoer.Dagtekening.Tekst", $"{plan:d-M-yyyy}"), ("Invoer.Leerroute", "B1"),
            ("Invoer.Uren", "212"), ("Invoer.Compleet", "ja"), ("Invoer.Gesprek.Tekst", "vandaag"), ("Invoer.Met", "Sanne en Piet uit Utrecht"), ("Invoer.Erbij", "ja"));
        var feiten = new Dossierfeiten(await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier).ToArrayAsync());
        Assert.Equal((plan, "B1", "212"), (feiten.Laatste(Feitsoort.PipElders)!.Van, feiten.Laatste(Feitsoort.PipElders)!.Waarde, feiten.Laatste(Feitsoort.GevolgdeUren)!.Waarde));
        var klaar = await Pagina.GaAsync(sanne, adres);
        Assert.Contains("Warm overgedragen, met de inburgeraar erbij", klaar.Tekst, StringComparison.Ordinal);
        Assert.Contains("De leerroute blijft: B1-route", klaar.Tekst, StringComparison.Ordinal);
        using var joost = await host.AlsAsync("joost");
        Assert.Null((await Pagina.GaAsync(joost, $"{adres}?doe=verhuizen")).Document.QuerySelector(Formulier));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_bericht_van_DUO_doet_de_verhuizing_vanzelf_en_maar_een_keer(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var oud = await MetPlanAsync(host, 2);
        await LegVoorAsync(host, oud, "SS113", "SS103", "SS998");
        var naam = await db.Personen.AsNoTracking().SingleAsync(p => p.DossierId == oud);
        using var client = new HttpClient { BaseAddress = host.Adres };
        string? persoon = null;
        for (var pagina = 1; persoon is null && pagina < 50; pagina++)
        {
            using var personen = JsonDocument.Parse(await client.GetStringAsync($"/ketensimulator/beheer/api/personen?pagina={pagina}"));
            persoon = personen.RootElement.GetProperty("personen").EnumerateArray().Where(p => p.GetProperty("naam").GetString() == naam.Naam.Volledig && p.GetProperty("gemeentecode").GetString() == "0505")
                .Select(p => p.GetProperty("id").GetString()).FirstOrDefault();
        }

        Assert.True(host.Diensten.GetRequiredService<Ketenscenarios>().Verhuizing(persoon!, "0590").Gelukt);
        Dossier? nieuw = null;
        for (var keer = 0; keer < 200 && nieuw is null; keer++)
        {
            await Task.Delay(100);
            nieuw = await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.KomtVan == oud);
        }

        Assert.Equal("0590", nieuw?.Gemeentecode);
        string[] codes = ["SS121", "SS122"];
        for (var keer = 0; keer < 200 && await db.InkomendeBerichten.CountAsync(b => codes.Contains(b.Gebeurtenis) && b.DossierId == nieuw!.Id && b.Status == Berichtstatus.Verwerkt) < 2; keer++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(2, await db.InkomendeBerichten.CountAsync(b => codes.Contains(b.Gebeurtenis) && b.DossierId == nieuw!.Id && b.Status == Berichtstatus.Verwerkt));
        Assert.Equal(1, await db.Dossiers.CountAsync(d => d.KomtVan == oud));
        // What DUO asked and nobody did yet goes along; that somebody left is for the municipality that was left.
        Assert.Equal(["SS122"], await OpenAsync(db, oud));
        Assert.Equal(["SS113", "SS121", "SS998"], await OpenAsync(db, nieuw!.Id));
        Assert.Equal(Overdrachtstand.Gevraagd, await db.Overdrachten.Where(o => o.DossierId == oud).Select(o => o.Stand).SingleAsync());
        Assert.NotNull(await db.Contactgegevens.Where(c => c.DossierId == nieuw!.Id).Select(c => c.Straat).SingleOrDefaultAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Midden_in_een_intake_over_drie_dagen_met_twee_tolken_raakt_niets_kwijt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        var oud = (await Werkproef.OpenAsync(host, "Middenin")).DossierId;
        var gesprekken = $"/dossiers/{oud}/intake/gesprekken";
        foreach (var (wie, geleden, tolk, onderdeel) in new[] { (sanne, 9, "Telefoon", "Taal"), (fatima, 5, "Erbij", "Opleiding"), (sanne, 1, "Geen", "Kind") })
        {
            var vorm = await Pagina.GaAsync(wie, gesprekken);
            await vorm.StuurAsync(wie, "main form[aria-label]", ("Invoer.Dag.Tekst", $"{db.Vandaag.AddDays(-geleden):d-M-yyyy}"), ("Invoer.Tolk", tolk), ("Invoer.Alleen", "ja"), ("Invoer.Vervolg", "Verder praten"), ("Invoer.Onderdelen", onderdeel));
        }

        Assert.Equal(3, await db.Intakegesprekken.CountAsync(g => g.DossierId == oud));
        await (await Pagina.GaAsync(sanne, $"/dossiers/{oud}/intake/omstandigheden")).StuurAsync(sanne, "main form[data-concept]", ("Invoer.Omstandigheden", "Woont bij een oom"));
        Assert.Equal("Woont bij een oom", (await db.Intakes.AsNoTracking().SingleAsync(i => i.DossierId == oud)).Antwoorden.Omstandigheden);

        await (await Pagina.GaAsync(sanne, $"/dossiers/{oud}/verhuizing?doe=verhuizen")).StuurAsync(sanne, Formulier, ("Invoer.Gemeente", "Zwijndrecht"), ("Invoer.Dag.Tekst", "vandaag"));
        var nieuw = await db.Dossiers.Where(d => d.KomtVan == oud).Select(d => d.Id).SingleAsync();
        var geven = await Pagina.GaAsync(sanne, $"/dossiers/{oud}/verhuizing?doe=geven");
        var deel = geven.Document.QuerySelectorAll("input[name$='.Onderdeel']").Select(e => e.GetAttribute("value")).ToList().IndexOf(nameof(Overdrachtonderdeel.Intake));
        Kruis(geven);
        var gegeven = await geven.StuurAsync(sanne, Formulier,
            ("Invoer.Voortgang", "true"), ("Invoer.Boetes", "true"), ("Invoer.Ontbreekt", "Er was nog geen plan"), ($"Invoer.Extra[{deel}].Grond", "Toestemming"), ("Invoer.Toelichting", "Wil het niet nog eens vertellen"));
        Assert.Contains("De gegevens zijn gegeven.", gegeven.Stand, StringComparison.Ordinal);
        await (await Pagina.GaAsync(sanne, $"/dossiers/{nieuw}/verhuizing?doe=aannemen")).StuurAsync(sanne, Formulier);

        // The new college goes on with the fourth talk; the old one can still be read, and nothing is added to it.
        Assert.Equal(3, await db.Intakegesprekken.CountAsync(g => g.DossierId == nieuw));
        Assert.Equal("Woont bij een oom", (await db.Intakes.AsNoTracking().SingleAsync(i => i.DossierId == nieuw)).Antwoorden.Omstandigheden);
        var verder = await Pagina.GaAsync(sanne, $"/dossiers/{nieuw}/intake/gesprekken");
        foreach (var zin in new[] { "tolk aan de telefoon", "tolk erbij", "Fatima El Amrani" })
        {
            Assert.Contains(zin, verder.Tekst, StringComparison.Ordinal);
            Assert.Contains(zin, (await Pagina.GaAsync(sanne, gesprekken)).Tekst, StringComparison.Ordinal);
        }

        Assert.Contains("Woont bij een oom", (await Pagina.GaAsync(sanne, $"/dossiers/{oud}/intake")).Tekst + (await Pagina.GaAsync(sanne, $"/dossiers/{oud}/intake/controleren")).Tekst, StringComparison.Ordinal);
        Assert.Null((await Pagina.GaAsync(sanne, gesprekken)).Document.QuerySelector("main form[aria-label]"));
    }

    private static async Task GeefAsync(Aanmelden.Browser sanne, string adres, string[] doelen)
    {
        var vorm = await Pagina.GaAsync(sanne, $"{adres}?doe=geven");
        Assert.Contains($"{doelen.Length} doelen", vorm.Tekst, StringComparison.Ordinal);
        int Nummer(Overdrachtonderdeel deel) => vorm.Document.QuerySelectorAll("input[name$='.Onderdeel']").Select(e => e.GetAttribute("value")).ToList().IndexOf(deel.ToString());
        (string, string)[] extra = [($"Invoer.Extra[{Nummer(Overdrachtonderdeel.Doelen)}].Grond", "Toestemming"), ($"Invoer.Extra[{Nummer(Overdrachtonderdeel.Contact)}].Grond", "Toestemming")];
        Kruis(vorm);
        var fout = await vorm.StuurAsync(sanne, Formulier, [("Invoer.Plan", "true"), .. extra]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Schrijf op hoe de inburgeraar dit vroeg", fout.Tekst, StringComparison.Ordinal);
        Assert.NotNull(fout.Document.QuerySelector($"select[name='{extra[0].Item1}'] option[selected][value=Toestemming]"));
        Kruis(fout);
        var half = await fout.StuurAsync(sanne, Formulier, [("Invoer.Plan", "true"), ("Invoer.Toelichting", "In het gesprek gevraagd"), ("Invoer.Met", "Fatima"), .. extra]);
        Assert.Contains("Niet alles gaat mee.", half.Tekst, StringComparison.Ordinal);
        Kruis(half);
        var klaar = await half.StuurAsync(sanne, Formulier, [("Invoer.Plan", "true"), ("Invoer.Voortgang", "true"), ("Invoer.Boetes", "true"), ("Invoer.Toelichting", "In het gesprek gevraagd"), .. extra]);
        Assert.Contains("De gegevens zijn gegeven.", klaar.Stand, StringComparison.Ordinal);
    }

    /// <summary>A browser sends the hidden "false" of a ticked box after its "true"; the first one counts.</summary>
    private static void Kruis(Pagina pagina)
    {
        foreach (var verborgen in pagina.Document.QuerySelectorAll("input[type=hidden][value=false]"))
        {
            verborgen.Remove();
        }
    }

    /// <summary>Running dossiers with a plan and goals, from the end (other tests take from the start), given to Sanne.</summary>
    private static async Task<Guid> MetPlanAsync(Naasthost host, int hoeveelste, string gemeente = "0505")
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var id = await db.Dossiers.Where(d => d.Gemeentecode == gemeente && d.Fase == Fase.Leerroute && db.Doelen.Count(x => x.DossierId == d.Id && (x.Stand == Doelstand.Loopt || x.Stand == Doelstand.NogNiet)) > 1
                && db.Persoonsnummers.Any(n => n.DossierId == d.Id) && !db.Afschermingen.Any(a => a.DossierId == d.Id) && d.KomtUit == null && db.Feiten.Any(f => f.DossierId == d.Id && f.Soort == Feitsoort.PipBijDuo))
            .OrderByDescending(d => d.Id).Skip(hoeveelste).Select(d => d.Id).FirstAsync();
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("DossierToewijzen", null, "test"), async (_, ct) =>
        {
            (await db.Dossiers.SingleAsync(d => d.Id == id, ct)).WijsToe("sanne");
            return id.ToString();
        }, CancellationToken.None);
        return id;
    }

    private static async Task<DateOnly?> TermijnAsync(Db db, Guid dossier)
    {
        var feiten = new Dossierfeiten(await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier).ToArrayAsync());
        return feiten.Laatste(Feitsoort.Inburgeringstermijn)?.Tot ?? feiten.Laatste(Feitsoort.VoorlopigeTermijn)?.Tot;
    }

    private static async Task LegVoorAsync(Naasthost host, Guid dossier, params string[] codes)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("BerichtMelden", null, "test"), async (handeling, ct) =>
        {
            var van = await db.Dossiers.SingleAsync(d => d.Id == dossier, ct);
            db.AddRange(codes.Select(code => Ketenmelding.Maak(handeling.NieuweId(), van, handeling.NieuweId(), code, handeling.Tijdstip, handeling.Dag)));
            return dossier.ToString();
        }, CancellationToken.None);
    }

    private static Task<string[]> OpenAsync(Db db, Guid dossier) => db.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == dossier && m.Open).Select(m => m.Code).Order().ToArrayAsync();
}
