using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class SamenvoegenHttpTests
{
    private const string Samenvoegen = "main form[aria-label='Samenvoegen']";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Ux(16)]
    public async Task Twee_dossiers_van_een_persoon_worden_er_een_dat_alles_meeneemt_en_vindt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var blijft = await OpenAsync(host, "Mohamed", "Samenvoegproef", null, telefoon: null, bsn: null);
        var gaatOp = await OpenAsync(host, "Mohammed", "Samenvoegproef", "2744444441", telefoon: "06 44556677", bsn: "999990482");
        var kind = await OpenAsync(host, "Kind", "Samenvoegkind", null, null, null);
        await VulAsync(host, gaatOp, kind);

        var gezin = await Pagina.GaAsync(browser, $"/dossiers/{gaatOp}/gezin");

        // Found by how the name sounds; both are shown beside each other before anything happens.
        var lijst = await Pagina.GaAsync(browser, $"/dossiers/{blijft}/samenvoegen");
        Assert.Contains("Zelfde naam of klank, zelfde geboortedatum", lijst.Tekst, StringComparison.Ordinal);
        var beeld = await Pagina.GaAsync(browser, $"/dossiers/{blijft}/samenvoegen?met={gaatOp}");
        foreach (var deel in new[] { "Naam: Mohammed Samenvoegproef", "Nu staat er: Mohamed Samenvoegproef", "telefoonnummer", "Notities", "Documenten", "Afspraken die nog komen" })
        {
            Assert.Contains(deel, beeld.Tekst, StringComparison.Ordinal);
        }

        var leeg = await beeld.StuurAsync(browser, Samenvoegen, ("Reden", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
        Assert.Contains("Schrijf op hoe u weet dat het dezelfde persoon is.", leeg.Tekst, StringComparison.Ordinal);
        Assert.Contains("Bekijk eerst beide dossiers en kruis dat aan.", leeg.Tekst, StringComparison.Ordinal);
        Kruis(leeg);
        var klaar = await leeg.StuurAsync(browser, Samenvoegen, ("Reden", "Zelfde document gezien"), ("Neem", "naam"), ("Bekeken", "true"));
        Assert.Contains("De dossiers zijn samengevoegd.", klaar.Tekst, StringComparison.Ordinal);

        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.DossierId == blijft);
        Assert.Equal(("Mohammed Samenvoegproef", "2744444441"), (persoon.Naam.Volledig, persoon.Vnummer));
        Assert.Equal(["Mohamed Samenvoegproef"], persoon.AndereNamen);
        Assert.Equal("06 44556677", await db.Contactgegevens.Where(c => c.DossierId == blijft).Select(c => c.Telefoon).SingleAsync());
        Assert.Equal(["Belde over school"], await db.Notities.Where(n => n.DossierId == blijft).Select(n => n.Tekst).ToArrayAsync());
        Assert.Equal("Naima de Lange", await db.Notities.Where(n => n.DossierId == blijft).Select(n => n.Auteur).SingleAsync());
        Assert.Equal([(blijft, true), (gaatOp, false)], (await db.Ketenmeldingen.Where(m => m.Code == "SS131" && (m.DossierId == blijft || m.DossierId == gaatOp)).Select(m => new ValueTuple<Guid, bool>(m.DossierId, m.Open)).ToArrayAsync()).OrderByDescending(m => m.Item2));
        Assert.Equal(Afspraakstand.Gepland, await db.Afspraken.Where(a => a.DossierId == blijft).Select(a => a.Stand).SingleAsync());
        Assert.Equal(Afspraakstand.Afgezegd, await db.Afspraken.Where(a => a.DossierId == gaatOp).Select(a => a.Stand).SingleAsync());
        var document = await db.Documenten.AsNoTracking().SingleAsync(d => d.DossierId == blijft);
        using (var inhoud = await browser.VraagAsync($"/dossiers/{blijft}/documenten?handler=Bestand&document={document.Id}"))
        {
            Assert.Equal("%PDF-1.4 proef %%EOF", await inhoud.Content.ReadAsStringAsync());
        }

        Assert.Equal([(blijft, Vraagstand.Aangenomen), (gaatOp, Vraagstand.Ingetrokken)], (await db.Partnervragen.AsNoTracking().Where(v => v.Organisatie == "proefpartner" && (v.DossierId == blijft || v.DossierId == gaatOp)).ToArrayAsync())
            .OrderBy(v => v.Stand).Select(v => (v.DossierId, v.Stand)));

        // Goals and actions came along, and still wait for each other.
        var taken = await db.Acties.AsNoTracking().Where(a => a.DossierId == blijft).ToDictionaryAsync(a => a.Wat);
        var doel = await db.Doelen.AsNoTracking().SingleAsync(d => d.DossierId == blijft);
        Assert.Equal((doel.Id, (Guid?)taken["Oven kopen"].Id), (taken["Brood bakken"].DoelId!.Value, taken["Brood bakken"].Na));
        Assert.Equal("Was bakker", (await db.Leefgebieden.AsNoTracking().SingleAsync(m => m.DossierId == blijft)).Toelichting);

        // Family from both sides, and a partner's task with exactly what it opens.
        Assert.Equal([(blijft, (DateOnly?)null), (gaatOp, (DateOnly?)await VandaagAsync(host))], await LedenAsync(db, kind, blijft, gaatOp));
        Assert.Equal(blijft, await db.Gezinsleden.Where(g => g.DossierId == kind && g.Tot == null).Select(g => g.EigenDossier).SingleAsync());
        var gisteren = (await VandaagAsync(host)).AddDays(-1);
        Assert.Equal(((DateOnly?)null, (DateOnly?)gisteren), (await db.Partnertaken.Where(t => t.DossierId == blijft).Select(t => t.Tot).SingleAsync(), await db.Partnertaken.Where(t => t.DossierId == gaatOp).Select(t => t.Tot).SingleAsync()));
        Assert.Equal(((DateOnly?)null, (DateOnly?)gisteren), (await db.Zicht.Where(z => z.DossierId == blijft).Select(z => z.Tot).SingleAsync(), await db.Zicht.Where(z => z.DossierId == gaatOp).Select(z => z.Tot).SingleAsync()));

        // One person, one dossier to find: by number, by either spelling, by telephone; in lists and counts once.
        foreach (var zoek in new[] { "mohamed samenvoegproef", "mohammed samenvoegproef" })
        {
            var gevonden = await Pagina.GaAsync(browser, $"/zoeken?naam={Uri.EscapeDataString(zoek)}");
            Assert.Contains(blijft.ToString(), gevonden.Document.Body!.InnerHtml, StringComparison.Ordinal);
            Assert.DoesNotContain(gaatOp.ToString(), gevonden.Document.Body!.InnerHtml, StringComparison.Ordinal);
        }

        await using (var scope = host.Als(Toegang.Systeem("test")))
        {
            var opener = scope.ServiceProvider.GetRequiredService<Dossieropener>();
            Assert.True(Bsn.TryParse("999990482", out var bsn));
            Assert.Equal(blijft, await opener.ZoekAsync(bsn, null, CancellationToken.None));
            Assert.Equal(blijft, await opener.ZoekAsync(null, "2744444441", CancellationToken.None));
        }

        Assert.False(await db.Werkvoorraad.AnyAsync(w => w.DossierId == gaatOp));

        // The other stays to be read, and nothing is added to it; what was typed is not lost.
        var oud = await Pagina.GaAsync(browser, $"/dossiers/{gaatOp}");
        Assert.Contains("Dit dossier is opgegaan in een ander", oud.Tekst, StringComparison.Ordinal);
        Assert.NotNull(oud.Document.QuerySelector($"main a[href='/dossiers/{blijft}']"));
        foreach (var deel in new[] { "", "/gezin", "/doelen", "/leefgebieden", "/week", "/wegen", "/steun", "/voortgang", "/talenten", "/intake/gesprekken", "/verzoeken", "/documenten", "/afspraken", "/plan", "/intake", "/besluit", "/tijdlijn", "/termijnen" })
        {
            var lezen = await Pagina.GaAsync(browser, $"/dossiers/{gaatOp}{deel}");
            Assert.Equal(HttpStatusCode.OK, lezen.Status);
            Assert.Empty(lezen.Document.QuerySelectorAll("main form[method=post]"));
        }

        using (var wijzigen = await browser.VraagAsync($"/dossiers/{gaatOp}/gegevens"))
        {
            Assert.Equal($"/dossiers/{gaatOp}", wijzigen.Headers.Location?.OriginalString);
        }

        // A form that was open before.
        var geweigerd = await gezin.StuurAsync(browser, "main form[aria-label='Gezinslid toevoegen']", ("Relatie", "Kind"), ("Naam", "Getypt kind"));
        Assert.Equal(HttpStatusCode.Conflict, geweigerd.Status);
        Assert.Contains("opgegaan in een ander", geweigerd.Tekst, StringComparison.Ordinal);
        Assert.Contains("Getypt kind", geweigerd.Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.False(await db.Gezinsleden.AnyAsync(g => g.Naam == "Getypt kind"));

        // What taking it apart would need is there.
        var samen = await db.Samenvoegingen.AsNoTracking().SingleAsync(s => s.DossierId == blijft);
        Assert.Equal((gaatOp, "Zelfde document gezien", Fase.Koppeling), (samen.OpgegaanDossier, samen.Reden, samen.FaseVoor));
        Assert.Equal(["Actie", "Afspraak", "Document", "Doel", "Gezinslid", "Ketenmelding", "Leefgebiedmeting", "Notitie", "Partnertaak", "Partnervraag"], samen.Overgenomen.Select(o => o.Soort).Distinct().Order());
        var nummer = await db.Persoonsnummers.AsNoTracking().SingleAsync(n => n.DossierId == gaatOp);
        Assert.Equal("999990482", host.Diensten.GetRequiredService<Sleutels>().Ontsleutel(nummer.BsnVersleuteld));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Twee_personen_twee_gemeenten_of_een_besluit_aan_de_verkeerde_kant_gaan_niet_samen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var een = await OpenAsync(host, "Ander", "Nummerproef", "2755555551", null, "999990494");
        var ander = await OpenAsync(host, "Ander", "Nummerproef", "2755555552", null, "999990500");
        var besloten = await db.Besluiten.AsNoTracking().Where(b => b.Gemeentecode == "0505").Select(b => b.DossierId).FirstAsync();

        var nummers = await Pagina.GaAsync(browser, $"/dossiers/{een}/samenvoegen?met={ander}");
        Assert.Contains("Zij hebben elk een ander BSN.", nummers.Tekst, StringComparison.Ordinal);
        Assert.Contains("Zij hebben elk een ander V-nummer.", nummers.Tekst, StringComparison.Ordinal);
        Assert.Null(nummers.Document.QuerySelector(Samenvoegen));
        Assert.Contains("Draai het om: dat dossier moet blijven.", (await Pagina.GaAsync(browser, $"/dossiers/{een}/samenvoegen?met={besloten}")).Tekst, StringComparison.Ordinal);

        // What the page does not offer, the deed refuses as well.
        await using var scope = host.Als(new Toegang
        {
            Soort = Toegangssoort.Medewerker, Sub = "sanne", Naam = "Sanne de Wit", Organisatie = "sdd", Gemeenten = ["0505"], Rollen = [Rollen.Casusregisseur], Rechten = Rollen.RechtenVan([Rollen.Casusregisseur]),
        });
        var deed = scope.ServiceProvider.GetRequiredService<Web.Gebieden.Inburgeraars.Samenvoegen.DossiersSamenvoegen>();
        Assert.False(await deed.VoegSamenAsync(new(een, ander, new HashSet<string>(), "Toch", ""), null, CancellationToken.None));
        Assert.False(await db.Dossiers.AnyAsync(d => d.Id == ander && d.OpgegaanIn != null));

        // Another municipality: not there for this asker.
        var elders = await db.Dossiers.AsNoTracking().Where(d => d.Gemeentecode == "0590").Select(d => d.Id).FirstAsync();
        using var niet = await browser.VraagAsync($"/dossiers/{een}/samenvoegen?met={elders}");
        Assert.Equal(HttpStatusCode.NotFound, niet.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_registreert_ziet_tijdens_het_typen_wie_er_al_is_en_het_BSN_staat_in_geen_adres(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var bestaand = await OpenAsync(host, "Yusuf", "Typproef", "2766666661", null, "999990512");
        var pagina = await Pagina.GaAsync(browser, "/inburgeraars/registreren");
        var adres = pagina.Document.QuerySelector("form[data-lijkt]")!.GetAttribute("data-lijkt")!;
        var sleutel = pagina.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        async Task<string> TypAsync(params (string Naam, string Waarde)[] velden)
        {
            using var antwoord = await browser.PostAsync(adres, velden.Select(v => new KeyValuePair<string, string>(v.Naam, v.Waarde)).Append(new("__RequestVerificationToken", sleutel)));
            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            return await antwoord.Content.ReadAsStringAsync();
        }

        var klank = await TypAsync(("Invoer.Voornamen", "Youssouf"), ("Invoer.Geslachtsnaam", "Typproef"), ("Invoer.Geboren.Dag", "4"), ("Invoer.Geboren.Maand", "3"), ("Invoer.Geboren.Jaar", "1990"));
        Assert.Contains(bestaand.ToString(), klank, StringComparison.Ordinal);
        Assert.Contains(bestaand.ToString(), await TypAsync(("Invoer.Bsn", "999990512")), StringComparison.Ordinal);
        Assert.Contains(bestaand.ToString(), await TypAsync(("Invoer.Vnummer", "2766 666 661")), StringComparison.Ordinal);
        foreach (var niets in new[] { ("Invoer.Voornamen", "Yusuf"), ("Invoer.Bsn", "12"), ("Invoer.Geboren.Jaar", "abc") })
        {
            Assert.Equal("", (await TypAsync(niets)).Trim());
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Andere_namen_worden_gevonden_en_blijven_bij_een_nieuwe_naam(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var id = await OpenAsync(host, "Hoofdnaam", "Spellingproef", null, null, null);
        var gegevens = await Pagina.GaAsync(browser, $"/dossiers/{id}/gegevens");

        var teveel = await gegevens.StuurAsync(browser, "main form", ("Invoer.AndereNamen", string.Join('\n', Enumerable.Range(0, 11).Select(i => $"Naam{i}"))));
        Assert.Contains("Hoogstens 10 namen", teveel.Tekst, StringComparison.Ordinal);
        await teveel.StuurAsync(browser, "main form", ("Invoer.AndereNamen", "Xhevdet Schrijfwijze\n\n Xhevdet Schrijfwijze \n"), ("Invoer.Voornamen", "Nieuwenaam"));

        await using var db = host.Db();
        Assert.Equal(["Xhevdet Schrijfwijze"], (await db.Personen.AsNoTracking().SingleAsync(p => p.DossierId == id)).AndereNamen);
        foreach (var zoek in new[] { "xhevdet", "nieuwenaam" })
        {
            Assert.Contains(id.ToString(), (await Pagina.GaAsync(browser, $"/zoeken?naam={zoek}")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        }
    }

    private static void Kruis(Pagina pagina)
    {
        foreach (var verborgen in pagina.Document.QuerySelectorAll("input[type=hidden][name=Bekeken]").ToArray())
        {
            verborgen.Remove();
        }
    }

    private static async Task<Guid> OpenAsync(Naasthost host, string voornaam, string achternaam, string? vnummer, string? telefoon, string? bsn)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var opener = scope.ServiceProvider.GetRequiredService<Dossieropener>();
        var id = Guid.Empty;
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("DossierOpenen", null, "test"), async (handeling, ct) =>
        {
            var beeld = await opener.OpenAsync(new NieuwDossier
            {
                Gemeentecode = "0505", Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker, Bsn = Bsn.TryParse(bsn, out var nummer) ? nummer : null,
                Persoon = new Persoonsgegevens(new Persoonsnaam(voornaam, null, achternaam), OnvolledigeDatum.Van(new(1990, 3, 4))) { Vnummer = vnummer },
                Contact = telefoon is null ? null : new Bereikbaarheid { Telefoon = telefoon, Taal = "ar" },
            }, handeling, ct);
            id = beeld.Dossier.Id;
            return id.ToString();
        }, CancellationToken.None);
        return id;
    }

    private static async Task<DateOnly> VandaagAsync(Naasthost host)
    {
        await using var db = host.Db();
        return db.Vandaag;
    }

    /// <summary>Which dossiers name that member, and until when.</summary>
    private static async Task<(Guid Dossier, DateOnly? Tot)[]> LedenAsync(Db db, Guid lid, Guid blijft, Guid gaatOp) =>
        [.. (await db.Gezinsleden.AsNoTracking().Where(g => g.EigenDossier == lid).ToArrayAsync()).Select(g => (g.DossierId, g.Tot)).OrderBy(g => g.DossierId == gaatOp).Where(g => g.DossierId == blijft || g.DossierId == gaatOp)];

    private static async Task VulAsync(Naasthost host, Guid id, Guid kind)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("Vullen", null, "test"), async (handeling, ct) =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == id, ct);
            var bytes = "%PDF-1.4 proef %%EOF"u8.ToArray();
            var afdruk = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
            db.Add(Notitie.Schrijf(handeling.NieuweId(), id, "0505", "Belde over school", "Naima de Lange", "sdd", true, handeling.Tijdstip));
            db.Add(Document.Voeg(handeling.NieuweId(), dossier, new(Documentsoort.Anders, "stuk.pdf", "application/pdf", bytes.Length, afdruk, "hem"), null, "Naima de Lange", handeling.Tijdstip));
            db.Add(new Bestand { DossierId = id, Gemeentecode = "0505", Afdruk = afdruk, Inhoud = scope.ServiceProvider.GetRequiredService<Sleutels>().VersleutelBytes(bytes) });
            var ander = await db.Dossiers.SingleAsync(d => d.Id == kind, ct);
            db.Add(Gezinslid.LegVast(handeling.NieuweId(), dossier, new(Gezinsrelatie.Kind) { EigenDossier = kind }));
            db.Add(Gezinslid.LegVast(handeling.NieuweId(), ander, new(Gezinsrelatie.Ouder) { EigenDossier = id }));
            var taak = handeling.NieuweId();
            db.Partnertaken.Add(new Partnertaak
            {
                Id = taak, DossierId = id, Gemeentecode = "0505", Organisatie = "proefpartner", Soort = Partnertaaksoort.Taallessen, Opdracht = "Lessen geven", Van = handeling.Dag,
            });
            var vraag = Partnervraag.Stel(handeling.NieuweId(), dossier, taak, new("proefpartner", Partnertaaksoort.Taallessen, "Lessen geven", "Leren", handeling.Dag.AddDays(7)), handeling.Dag);
            vraag.NeemAan(handeling.Dag);
            db.Add(vraag);
            db.Zicht.Add(new Zichtregel { Id = handeling.NieuweId(), Organisatie = "proefpartner", DossierId = id, Veldgroep = Veldgroep.Persoon, Van = handeling.Dag });
            var doel = Kern.Meedoen.Doel.Stel(handeling.NieuweId(), dossier, new(Kern.Meedoen.Doelsoort.Eigen, "Ik wil bakken"), handeling.Dag);
            var eerst = Kern.Meedoen.Actie.SpreekAf(handeling.NieuweId(), dossier, new("Oven kopen", Kern.Meedoen.Actiehouder.Inburgeraar, Kern.Meedoen.Grondslag.EigenMiddelen) { DoelId = doel.Id });
            db.AddRange(doel, eerst, Kern.Meedoen.Actie.SpreekAf(handeling.NieuweId(), dossier, new("Brood bakken", Kern.Meedoen.Actiehouder.Inburgeraar, Kern.Meedoen.Grondslag.EigenMiddelen) { DoelId = doel.Id, Na = eerst.Id }),
                Kern.Meedoen.Leefgebiedmeting.LegVast(handeling.NieuweId(), dossier, Kern.Meedoen.Leefgebied.Werk, Kern.Meedoen.Gebiedstand.Kans, null, "Was bakker", handeling.Dag));
            db.Add(Kern.Keten.Ketenmelding.Maak(handeling.NieuweId(), dossier, handeling.NieuweId(), "SS131", handeling.Tijdstip, handeling.Dag));
            db.Add(Afspraak.Maak(handeling.NieuweId(), dossier, new(handeling.Dag.AddDays(7), new(10, 0), "Voortgangsgesprek", "Spuiboulevard 300", "Sanne de Wit", false)));
            return id.ToString();
        }, CancellationToken.None);
    }
}
