using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Partners;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Partners;

public sealed class PartnervraagHttpTests
{
    private const string Vragen = "main form[aria-label='Een partner vragen']";
    private const string Bericht = "main form[aria-label^='Bericht over']";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(28)]
    public async Task Een_vraag_gaat_heen_en_terug_en_opent_precies_wat_nodig_is_zolang_het_nodig_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var mo = await host.AlsAsync("mo");
        using var els = await host.AlsAsync("els");
        var (dossier, telefoon) = await VreemdAsync(db, 0);
        var adres = $"/dossiers/{dossier}/partners";

        var leeg = await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Vragen, ("Invoer.AntwoordVoor.Tekst", "1-1-2020"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
        foreach (var zin in new[] { "Kies aan wie u het vraagt.", "Kies wat voor taak het is.", "De partner ziet alleen deze zin", "Schrijf op welke kans dit geeft", "Deze dag is geweest." })
        {
            Assert.Contains(zin, leeg.Tekst, StringComparison.Ordinal);
        }

        (string, string)[] velden =
        [
            ("Invoer.Organisatie", "vluchtelingenwerk"), ("Invoer.Soort", "Schuldhulp"), ("Invoer.Wat", "Samen de <b>post</b> openen"), ("Invoer.Waarvoor", "Rust om te leren"), ("Invoer.AntwoordVoor.Tekst", "+1w"),
        ];
        var gevraagd = await leeg.StuurAsync(sanne, Vragen, velden);
        Assert.Contains("De vraag is verstuurd.", gevraagd.Stand, StringComparison.Ordinal);
        Assert.Contains("Gevraagd", gevraagd.Teksten("main .doel-kop .tag"));
        Assert.Contains("Dit is al gevraagd aan deze partner.", (await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Vragen, velden)).Tekst, StringComparison.Ordinal);
        Assert.Contains("Gevraagd, nog geen antwoord", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}")).Tekst, StringComparison.Ordinal);

        // The partner sees whom it is about and what is asked; another partner nothing at all.
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(els, $"/taken/{dossier}")).Status);
        var taak = await Pagina.GaAsync(mo, $"/taken/{dossier}");
        Assert.Contains("Samen de <b>post</b> openen", taak.Tekst, StringComparison.Ordinal);
        Assert.Contains("Daarna ziet u ook: adres en telefoon.", taak.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(telefoon, taak.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Gezien", (await Pagina.GaAsync(sanne, adres)).Teksten("main .doel-kop .tag"));

        var vraag = await db.Partnervragen.AsNoTracking().SingleAsync(v => v.DossierId == dossier && v.Organisatie == "vluchtelingenwerk");
        var weigeren = await Pagina.GaAsync(mo, taak.Link("main a[href*='weigeren=']"));
        var stil = await weigeren.StuurAsync(mo, "main form[action*=Weigeren]", ("Reden", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stil.Status);
        Assert.Contains("Schrijf op waarom u dit niet kunt doen.", stil.Tekst, StringComparison.Ordinal);
        Assert.NotNull(stil.Document.QuerySelector($"form#weigeren[action*='{vraag.Id}']"));
        var aan = await stil.StuurAsync(mo, "main form[action*=Aannemen]");
        Assert.Contains(telefoon, aan.Tekst, StringComparison.Ordinal);
        var half = await aan.StuurAsync(mo, "main form[action*=Klaar]", ("Resultaat", ""));
        Assert.Contains("Schrijf op wat ervan kwam.", half.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies of het hielp.", half.Tekst, StringComparison.Ordinal);

        // A colleague of the partner answers the same question a second time.
        var dubbel = await weigeren.StuurAsync(mo, "main form[action*=Weigeren]", ("Reden", "Toch niet"));
        Assert.Equal(HttpStatusCode.Conflict, dubbel.Status);
        var klaar = await half.StuurAsync(mo, "main form[action*=Klaar]", ("Resultaat", "De post ligt op orde"), ("Geholpen", "ja"));
        Assert.Equal("/taken", klaar.Adres.AbsolutePath);
        Assert.Contains("Bedankt.", klaar.Stand, StringComparison.Ordinal);

        // Over: on the next request there is no person, list row, search or file any more.
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, $"/taken/{dossier}")).Status);
        Assert.DoesNotContain(dossier.ToString(), (await Pagina.GaAsync(mo, "/taken")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        var terug = await Pagina.GaAsync(sanne, adres);
        Assert.Contains("Het hielp. De post ligt op orde", terug.Tekst, StringComparison.Ordinal);
        Assert.Contains("dezelfde dag beantwoord", terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(2, await db.Meldingen.CountAsync(m => m.DossierId == dossier && m.Soort == Nieuwssoort.PartnerAntwoordde));
        Assert.Contains("Een partner doet het", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/tijdlijn?soort=partners")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_ander_team_van_de_dienst_wordt_gevraagd_als_een_partner_en_wie_vroeg_hoort_het_antwoord(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var fatima = await host.AlsAsync("fatima");
        using var kees = await host.AlsAsync("kees");
        var (dossier, telefoon) = await VreemdAsync(db, 2);
        var leeg = await Pagina.GaAsync(kees, "/taken");
        Assert.DoesNotContain(dossier.ToString(), leeg.Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Pagina.GaAsync(kees, "/werkvoorraad")).Status);
        await (await Pagina.GaAsync(fatima, $"/dossiers/{dossier}/partners")).StuurAsync(fatima, Vragen,
            ("Invoer.Organisatie", "sdd-schuldhulp"), ("Invoer.Soort", "Schuldhulp"), ("Invoer.Wat", "Een plan voor de schulden"), ("Invoer.Waarvoor", "Rust om te leren"), ("Invoer.AntwoordVoor.Tekst", "+1w"));
        var taak = await Pagina.GaAsync(kees, $"/taken/{dossier}");
        Assert.Contains("Een plan voor de schulden", taak.Tekst, StringComparison.Ordinal);
        var aan = await taak.StuurAsync(kees, "main form[action*=Aannemen]");
        Assert.Contains(telefoon, aan.Tekst, StringComparison.Ordinal);
        var regisseur = await db.Dossiers.Where(d => d.Id == dossier).Select(d => d.Casusregisseur).SingleAsync();
        Assert.Equal(new[] { "fatima", regisseur }.OfType<string>().Distinct().Order(), await db.Meldingen.Where(m => m.DossierId == dossier && m.Soort == Nieuwssoort.PartnerAntwoordde).Select(m => m.Medewerker).Order().ToArrayAsync());
        await aan.StuurAsync(kees, "main form[action*=Klaar]", ("Resultaat", "Er is een plan"), ("Geholpen", "ja"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(kees, $"/taken/{dossier}")).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Over_een_taak_schrijven_beide_kanten_op_een_plek_tot_zij_klaar_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var mo = await host.AlsAsync("mo");
        var (dossier, _) = await VreemdAsync(db, 3);
        var adres = $"/dossiers/{dossier}/partners";
        await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Vragen,
            ("Invoer.Organisatie", "vluchtelingenwerk"), ("Invoer.Soort", "Buurt"), ("Invoer.Wat", "Een maatje zoeken"), ("Invoer.Waarvoor", "Mensen leren kennen"), ("Invoer.AntwoordVoor.Tekst", "+1w"));
        var taak = await Pagina.GaAsync(mo, $"/taken/{dossier}");
        var leeg = await taak.StuurAsync(mo, Bericht, ("Bericht", "  "));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (leeg.Status, leeg.Tekst.Contains("Schrijf eerst iets op.", StringComparison.Ordinal)));
        var lang = await leeg.StuurAsync(mo, Bericht, ("Bericht", new string('m', Vraagbericht.LangsteTekst + 1)));
        Assert.Contains($"hoogstens {Vraagbericht.LangsteTekst} tekens", lang.Tekst, StringComparison.Ordinal);
        Assert.Contains("Het bericht is verstuurd.", (await lang.StuurAsync(mo, Bericht, ("Bericht", "Houdt zij van <b>koken</b>?"))).Stand, StringComparison.Ordinal);

        var vraag = await db.Partnervragen.AsNoTracking().SingleAsync(v => v.DossierId == dossier && v.Wat == "Een maatje zoeken");
        var regisseur = await db.Dossiers.Where(d => d.Id == dossier).Select(d => d.Casusregisseur).SingleAsync();
        Assert.Equal(new[] { "sanne", regisseur }.Distinct().Order(), await db.Meldingen.Where(m => m.DossierId == dossier && m.Soort == Nieuwssoort.PartnerSchreef).Select(m => m.Medewerker).Order().ToArrayAsync());
        var lijst = await Pagina.GaAsync(sanne, adres);
        Assert.Contains("1 bericht", lijst.Tekst, StringComparison.Ordinal);
        Assert.Contains("Nieuw bericht", lijst.Tekst, StringComparison.Ordinal);
        var gesprek = await Pagina.GaAsync(sanne, $"{adres}?bericht={vraag.Id}");
        Assert.Contains("Houdt zij van <b>koken</b>?", gesprek.Tekst, StringComparison.Ordinal);
        var niets = await gesprek.StuurAsync(sanne, "main form[aria-label='Bericht sturen']", ("Invoer.Bericht", ""));
        Assert.Contains("Schrijf eerst iets op.", niets.Tekst, StringComparison.Ordinal);
        var terug = await niets.StuurAsync(sanne, "main form[aria-label='Bericht sturen']", ("Invoer.Bericht", "Ja, en van zwemmen."));
        Assert.DoesNotContain("Nieuw bericht", terug.Tekst, StringComparison.Ordinal);
        var naam = await db.Personen.Where(p => p.DossierId == dossier).Select(p => p.Geslachtsnaam).SingleAsync();
        var gevonden = await (await Pagina.GaAsync(mo, "/taken")).StuurAsync(mo, "main form.takenzoek", ("Naam", naam!));
        Assert.Contains(gevonden.Teksten($"tr:has(a[href$='{dossier}'])"), rij => rij.Contains("Nieuw bericht", StringComparison.Ordinal));

        // Another partner has no part in it, and after the end nobody adds a word; what was said stays with the service.
        using var els = await host.AlsAsync("els");
        Assert.DoesNotContain("koken", (await Pagina.GaAsync(els, $"/taken/{dossier}")).Document.Body!.TextContent, StringComparison.Ordinal);
        var open = await Pagina.GaAsync(mo, $"/taken/{dossier}");
        Assert.Equal(2, open.Document.QuerySelectorAll(".gesprek li").Length);
        var laat = await Pagina.GaAsync(sanne, $"{adres}?bericht={vraag.Id}");
        await (await Pagina.GaAsync(sanne, $"{adres}?intrekken={vraag.Id}")).StuurAsync(sanne, "main form[aria-label='Vraag intrekken']", ("Invoer.Reden", "Al gevonden"));
        Assert.Equal(HttpStatusCode.NotFound, (await open.StuurAsync(mo, Bericht, ("Bericht", "Nog iets"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await laat.StuurAsync(sanne, "main form[aria-label='Bericht sturen']", ("Invoer.Bericht", "Nog iets"))).Status);
        var einde = await Pagina.GaAsync(sanne, $"{adres}?bericht={vraag.Id}");
        Assert.Contains("Er komt niets meer bij.", einde.Tekst, StringComparison.Ordinal);
        Assert.Equal(2, einde.Document.QuerySelectorAll(".gesprek li").Length);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Antwoordt_een_partner_niet_op_tijd_dan_hoort_wie_vroeg_het_eenmaal(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var dossier = await db.Dossiers.Where(d => d.Gemeentecode == "0531" && d.Casusregisseur != null && d.Fase == Fase.Leerroute).OrderBy(d => d.Id).FirstAsync();
        var fatima = Data.Dataproef.Casusregisseur("fatima", "0531");
        foreach (var (dagen, taak) in new[] { (-3, Partnertaaksoort.Buurt), (0, Partnertaaksoort.Wmo), (-2, Partnertaaksoort.Werk) })
        {
            Assert.True(await OpnieuwAsync(host, fatima, v => v.StelAsync(dossier.Id, new("taalschool-noorderlicht", taak, $"Proef {dagen}", "Proef", db.Vandaag.AddDays(dagen)), null, CancellationToken.None)));
        }

        var zoeken = ActivatorUtilities.CreateInstance<Naast.Web.Taken.StiltePartners>(host.Diensten);
        Assert.True(await zoeken.ZoekAsync(CancellationToken.None) > 0);
        Assert.Equal(0, await zoeken.ZoekAsync(CancellationToken.None));
        Assert.Equal(new[] { "fatima", dossier.Casusregisseur }.Distinct().Order(), await db.Meldingen.Where(m => m.DossierId == dossier.Id && m.Soort == Nieuwssoort.PartnerZwijgt).Select(m => m.Medewerker).Order().ToArrayAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Weigeren_en_intrekken_zeggen_waarom_en_sluiten_meteen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var mo = await host.AlsAsync("mo");
        var (dossier, _) = await VreemdAsync(db, 1);
        var adres = $"/dossiers/{dossier}/partners";
        (string, string)[] velden = [("Invoer.Organisatie", "vluchtelingenwerk"), ("Invoer.Soort", "Buurt"), ("Invoer.Wat", "Een maatje zoeken"), ("Invoer.Waarvoor", "Mensen leren kennen"), ("Invoer.AntwoordVoor.Tekst", "+1w")];
        await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Vragen, velden);
        var nee = await (await Pagina.GaAsync(mo, (await Pagina.GaAsync(mo, $"/taken/{dossier}")).Link("main a[href*='weigeren=']"))).StuurAsync(mo, "main form[action*=Weigeren]", ("Reden", "Wij hebben geen plek"));
        Assert.Equal("/taken", nee.Adres.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, $"/taken/{dossier}")).Status);
        Assert.Contains("Reden: Wij hebben geen plek", (await Pagina.GaAsync(sanne, adres)).Tekst, StringComparison.Ordinal);

        // Asked again, and withdrawn while the partner has it on screen.
        await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Vragen, velden);
        var open = await Pagina.GaAsync(mo, $"/taken/{dossier}");
        var vraag = await db.Partnervragen.AsNoTracking().SingleAsync(v => v.DossierId == dossier && v.Gesloten == null && v.Stand == Vraagstand.Gezien);
        var stil = await (await Pagina.GaAsync(sanne, $"{adres}?intrekken={vraag.Id}")).StuurAsync(sanne, "main form[aria-label='Vraag intrekken']", ("Invoer.Reden", ""));
        Assert.Contains("Schrijf op waarom u de vraag intrekt.", stil.Tekst, StringComparison.Ordinal);
        await stil.StuurAsync(sanne, "main form[aria-label='Vraag intrekken']", ("Invoer.Reden", "Al geregeld"));
        Assert.Equal(HttpStatusCode.NotFound, (await open.StuurAsync(mo, "main form[action*=Aannemen]")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(sanne, $"{adres.Replace(dossier.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal)}")).Status);
        Assert.False(await db.Zicht.AnyAsync(z => z.DossierId == dossier && z.Organisatie == "vluchtelingenwerk" && z.Tot == null));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_soort_taak_opent_in_elke_stand_precies_de_velden_die_erbij_staan(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var dossier = await db.Pips.Where(p => p.Gemeentecode == "0505" && db.Contactgegevens.Any(c => c.DossierId == p.DossierId) && db.Persoonsnummers.Any(n => n.DossierId == p.DossierId) && db.Gezondheid.Any(g => g.DossierId == p.DossierId)
            && db.Dossiers.Any(d => d.Id == p.DossierId && d.Fase == Fase.Leerroute)).Select(p => p.DossierId).FirstAsync();
        foreach (var taak in Enum.GetValues<Partnertaaksoort>())
        {
            foreach (var stand in Enum.GetValues<Vraagstand>())
            {
                var partner = $"proef-{taak}-{stand}".ToLowerInvariant();
                var toegang = new Toegang { Soort = Toegangssoort.Partner, Sub = partner, Naam = "Proef", Organisatie = partner, Rechten = new HashSet<Recht> { Recht.PartnertaakUitvoeren } };
                await BrengAsync(host, dossier, partner, taak, stand, toegang);
                Assert.Equal(stand, await db.Partnervragen.Where(v => v.Organisatie == partner).Select(v => v.Stand).SingleAsync());

                var open = stand is Vraagstand.Gevraagd or Vraagstand.Gezien or Vraagstand.Aangenomen;
                var contact = stand == Vraagstand.Aangenomen && Taakzicht.Na(taak).Contains(Veldgroep.Contact);
                await using var als = host.Db(toegang);
                var ziet = (
                    Taak: await als.Partnertaken.CountAsync(), Vraag: await als.Partnervragen.CountAsync(), Persoon: await als.Personen.CountAsync(), Contact: await als.Contactgegevens.CountAsync(), Namen: await als.Zoeknamen.AnyAsync());
                Assert.Equal((open ? 1 : 0, open ? 1 : 0, open ? 1 : 0, contact ? 1 : 0, open), ziet);
                Assert.Equal(0, await als.Persoonsnummers.CountAsync() + await als.Pips.CountAsync() + await als.Feiten.CountAsync() + await als.Intakes.CountAsync() + await als.Gezondheid.CountAsync() + await als.Besluiten.CountAsync()
                    + await als.Doelen.CountAsync() + await als.Acties.CountAsync() + await als.Leefgebieden.CountAsync() + await als.Begeleiding.CountAsync() + await als.Gebeurtenissen.CountAsync() + await als.Documenten.CountAsync()
                    + await als.Voorzieningen.CountAsync() + await als.Overnames.CountAsync() + await als.Zorgnotities.CountAsync() + await als.Wegen.CountAsync() + await als.Bekwaamheden.CountAsync() + await als.Intakegesprekken.CountAsync() + await als.Verzoeken.CountAsync()
                    + await als.Examens.CountAsync() + await als.Gesprekken.CountAsync() + await als.Uren.CountAsync() + await als.Momenten.CountAsync() + await als.Schoolberichten.CountAsync() + await als.Begeleidingsstappen.CountAsync() + await als.Overleggen.CountAsync() + await als.Vastelasten.CountAsync() + await als.Ontzorgbesluiten.CountAsync());
            }
        }

        await using var scope = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(CancellationToken.None)).Fouten);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_een_andere_taak_nodig_heeft_blijft_open_als_deze_klaar_is(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var (dossier, _) = await VreemdAsync(db, 2);
        var toegang = new Toegang { Soort = Toegangssoort.Partner, Sub = "proef", Naam = "Proef", Organisatie = "proef", Rechten = new HashSet<Recht> { Recht.PartnertaakUitvoeren } };
        await BrengAsync(host, dossier, "proef", Partnertaaksoort.Buurt, Vraagstand.Aangenomen, toegang);
        await BrengAsync(host, dossier, "proef", Partnertaaksoort.Schuldhulp, Vraagstand.Klaar, toegang);
        await using (var als = host.Db(toegang))
        {
            Assert.Equal((1, 1), (await als.Contactgegevens.CountAsync(), await als.Partnertaken.CountAsync()));
        }

        // A task that was only asked needs no more than who it is about.
        await BrengAsync(host, dossier, "proef", Partnertaaksoort.Taallessen, Vraagstand.Gevraagd, toegang);
        var buurt = await db.Partnervragen.Where(v => v.Organisatie == "proef" && v.Soort == Partnertaaksoort.Buurt).Select(v => v.Id).SingleAsync();
        await using (var scope = host.Als(toegang))
        {
            Assert.True(await scope.ServiceProvider.GetRequiredService<PartnerVragen>().RondAfAsync(buurt, "Klaar", false, null, CancellationToken.None));
        }

        await using var daarna = host.Db(toegang);
        Assert.Equal((0, 1), (await daarna.Contactgegevens.CountAsync(), await daarna.Personen.CountAsync()));
    }

    [Fact]
    public void Een_vraag_kent_maar_een_weg()
    {
        var dag = new DateOnly(2026, 3, 2);
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Leerroute, dag);
        Partnervraag Nieuw() => Partnervraag.Stel(Guid.CreateVersion7(), dossier, Guid.CreateVersion7(), new("proef", Partnertaaksoort.Buurt, " Maatje ", " Mensen ", dag.AddDays(7)), dag);

        var vraag = Nieuw();
        Assert.Equal(("Maatje", "Mensen", false, true), (vraag.Wat, vraag.Waarvoor, vraag.TeLaat(dag.AddDays(7)), vraag.TeLaat(dag.AddDays(8))));
        Assert.Throws<InvalidOperationException>(() => vraag.RondAf("x", true, dag));
        vraag.Zie(dag.AddDays(1));
        vraag.Zie(dag.AddDays(2));
        Assert.Equal(dag.AddDays(1), vraag.GezienOp);
        vraag.NeemAan(dag.AddDays(3));
        Assert.Equal((3, false), (vraag.Antwoordtijd, vraag.TeLaat(dag.AddDays(99))));
        Assert.Throws<InvalidOperationException>(() => vraag.Weiger("x", dag));
        vraag.RondAf(" Gelukt ", false, dag.AddDays(9));
        Assert.Equal((Vraagstand.Klaar, "Gelukt", false), (vraag.Stand, vraag.Uitkomst, vraag.Geholpen));
        Assert.Throws<InvalidOperationException>(() => vraag.TrekIn("x", dag));

        var weg = Nieuw();
        weg.Weiger("geen plek", dag);
        Assert.Equal((0, dag), (weg.Antwoordtijd, weg.GezienOp));
        Assert.Throws<InvalidOperationException>(() => weg.NeemAan(dag));
    }

    private static async Task BrengAsync(Naasthost host, Guid dossier, string partner, Partnertaaksoort taak, Vraagstand stand, Toegang toegang)
    {
        var wie = new Toegang { Soort = Toegangssoort.Medewerker, Sub = "sanne", Naam = "Sanne de Wit", Organisatie = "sdd", Gemeenten = ["0505"], Rechten = new HashSet<Recht> { Recht.FeitVastleggen } };
        await using var scope = host.Als(wie);
        var vragen = scope.ServiceProvider.GetRequiredService<PartnerVragen>();
        Assert.True(await vragen.StelAsync(dossier, new(partner, taak, "Iets doen", "Ergens voor", scope.ServiceProvider.GetRequiredService<Db>().Vandaag.AddDays(7)), null, CancellationToken.None));
        await using var db = host.Db();
        var id = await db.Partnervragen.Where(v => v.Organisatie == partner && v.Soort == taak).Select(v => v.Id).SingleAsync();
        await using var bij = host.Als(toegang);
        var hun = bij.ServiceProvider.GetRequiredService<PartnerVragen>();
        Assert.True(stand switch
        {
            Vraagstand.Gezien => await GezienAsync(hun, dossier),
            Vraagstand.Aangenomen => await hun.NeemAanAsync(id, null, CancellationToken.None),
            Vraagstand.Geweigerd => await hun.WeigerAsync(id, "nee", null, CancellationToken.None),
            Vraagstand.Klaar => await hun.NeemAanAsync(id, null, CancellationToken.None) && await OpnieuwAsync(host, toegang, v => v.RondAfAsync(id, "klaar", true, null, CancellationToken.None)),
            Vraagstand.Ingetrokken => await OpnieuwAsync(host, wie, v => v.TrekInAsync(id, "weg", null, CancellationToken.None)),
            _ => true,
        });
    }

    private static async Task<bool> GezienAsync(PartnerVragen vragen, Guid dossier)
    {
        await vragen.ZieAsync(dossier, CancellationToken.None);
        return true;
    }

    private static async Task<bool> OpnieuwAsync(Naasthost host, Toegang toegang, Func<PartnerVragen, Task<bool>> daad)
    {
        await using var scope = host.Als(toegang);
        return await daad(scope.ServiceProvider.GetRequiredService<PartnerVragen>());
    }

    /// <summary>A dossier with a telephone number that VluchtelingenWerk has nothing to do with, Sanne's own first; each test its own.</summary>
    private static async Task<(Guid Dossier, string Telefoon)> VreemdAsync(Db db, int hoeveelste) =>
        await db.Dossiers.Where(d => d.Gemeentecode == "0505" && d.Casusregisseur != null && d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd && d.Fase != Fase.Verhuisd && !db.Partnertaken.Any(t => t.DossierId == d.Id && t.Organisatie == "vluchtelingenwerk"))
            .Join(db.Contactgegevens.Where(c => c.Telefoon != null), d => d.Id, c => c.DossierId, (d, c) => new { d.Id, d.Casusregisseur, c.Telefoon }).OrderBy(r => r.Casusregisseur == "sanne" ? 0 : 1).ThenBy(r => r.Id).Skip(hoeveelste).FirstAsync() is var rij ? (rij.Id, rij.Telefoon!) : default;
}
