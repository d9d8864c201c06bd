using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Afscherming;

/// <summary>A shielded dossier is not there for who is not named: not in one place and not in a number.</summary>
public sealed class AfschermingHttpTests
{
    private const string Formulier = "main form[aria-label=Afschermen]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(7)]
    public async Task Een_afgeschermd_dossier_is_nergens_te_zien_behalve_voor_wie_is_aangewezen(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var joost = await host.AlsAsync("joost");
        using var mirjam = await host.AlsAsync("mirjam");
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        var rij = await db.Werkvoorraad.AsNoTracking().FirstAsync(w => w.Gemeentecode == "0505" && w.Casusregisseur == "sanne");
        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.DossierId == rij.DossierId);
        var adres = $"/dossiers/{rij.DossierId}";
        var voor = await AantalAsync(fatima);

        var fout = await (await Pagina.GaAsync(joost, adres + "/afscherming")).StuurAsync(joost, Formulier, ("Toelichting", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains("Kies waarom dit dossier wordt afgeschermd.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("Schrijf kort op waarom, en wie het vroeg.", fout.Tekst, StringComparison.Ordinal);
        var af = await fout.StuurAsync(joost, Formulier, ("Grond", "Bedreiging"), ("Toelichting", "Verzoek van de politie"), ("Aangewezen", "sanne"));
        Assert.Contains("Het dossier is afgeschermd.", af.Stand, StringComparison.Ordinal);

        foreach (var wie in new[] { fatima, mirjam })
        {
            foreach (var pad in new[] { "", "/termijnen", "/tijdlijn", "/logboek", "/op-datum", "/afspraken", "/gegevens", "/intake", "/plan", "/besluit" })
            {
                Assert.Contains((await Pagina.GaAsync(wie, adres + pad)).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
            }

            Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(wie, $"/api/v1{adres}")).Status);
            foreach (var lijst in new[] { "/werkvoorraad?van=team&urgentie=alles", $"/zoeken?naam={persoon.Geslachtsnaam}", "/inburgeraars", "/agenda?van=team&zien=lijst", "/" })
            {
                await GeenSpoorAsync(wie, lijst, rij.DossierId);
            }

            using var suggesties = await wie.VraagAsync($"/zoeken/suggesties?q={Uri.EscapeDataString(persoon.Geslachtsnaam!)}");
            Assert.Equal(HttpStatusCode.OK, suggesties.StatusCode);
            Assert.DoesNotContain(rij.DossierId.ToString(), await suggesties.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var api = await wie.VraagAsync("/api/v1/dossiers?perPagina=200");
            Assert.DoesNotContain(rij.DossierId.ToString(), await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(voor - 1, await AantalAsync(fatima));
        // Named: everything is there as it was.
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(sanne, adres)).Status);
        Assert.Contains(persoon.Naam.Lijst, (await Pagina.GaAsync(sanne, "/werkvoorraad?urgentie=alles")).Tekst, StringComparison.Ordinal);
        // The law's deliveries are made by the system, which sees everybody.
        Assert.True(await db.Dossiers.AnyAsync(d => d.Id == rij.DossierId));
        // A second dossier for the same person is still refused.
        await using var scope = host.Als(await ToegangAsync(host, "fatima"));
        var dubbel = await scope.ServiceProvider.GetRequiredService<Web.Dossiervorming.Dubbelcontrole>().MetNummerAsync(null, persoon.Vnummer, CancellationToken.None);
        Assert.Equal(new Web.Dossiervorming.Bekende(null, null), dubbel);

        var weg = await (await Pagina.GaAsync(joost, adres + "/afscherming")).StuurAsync(joost, "main form[action*=Opheffen]", ("Reden", "Verhuisd"));
        Assert.Contains("De afscherming is opgeheven.", weg.Stand, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(fatima, adres)).Status);
    }

    [Theory, MemberData(nameof(Databases)), Ux(28)]
    public async Task Een_partner_met_een_taak_ziet_een_afgeschermd_dossier_alleen_als_hij_is_aangewezen(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var joost = await host.AlsAsync("joost");
        using var mo = await host.AlsAsync("mo");
        var taak = await db.Partnertaken.AsNoTracking().FirstAsync(t => t.Organisatie == "vluchtelingenwerk" && t.Van <= db.Vandaag && (t.Tot == null || t.Tot >= db.Vandaag)
            && db.Werkvoorraad.Any(w => w.DossierId == t.DossierId));
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(mo, $"/taken/{taak.DossierId}")).Status);
        var vorm = await Pagina.GaAsync(joost, $"/dossiers/{taak.DossierId}/afscherming");

        var af = await vorm.StuurAsync(joost, Formulier, ("Grond", "Bedreiging"), ("Toelichting", "Verzoek van de politie"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(mo, $"/taken/{taak.DossierId}")).Status);
        await GeenSpoorAsync(mo, "/taken", taak.DossierId);

        Assert.Contains("Mo ", string.Join(' ', af.Teksten("main label")), StringComparison.Ordinal);
        await af.StuurAsync(joost, Formulier, ("Aangewezen", "mo"));
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(mo, $"/taken/{taak.DossierId}")).Status);
    }

    [Theory, MemberData(nameof(Databases)), Ux(7)]
    public async Task Noodinzage_vraagt_een_reden_loopt_af_meldt_zich_en_wordt_beoordeeld(string soort)
    {
        var klok = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok);
        await using var db = host.Db();
        using var joost = await host.AlsAsync("joost");
        using var fatima = await host.AlsAsync("fatima");
        var rij = await db.Werkvoorraad.AsNoTracking().FirstAsync(w => w.Gemeentecode == "0505" && w.Casusregisseur == "sanne");
        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.DossierId == rij.DossierId);
        await (await Pagina.GaAsync(joost, $"/dossiers/{rij.DossierId}/afscherming")).StuurAsync(joost, Formulier, ("Grond", "GeheimAdres"), ("Toelichting", "Blijf-van-mijn-lijf"), ("Aangewezen", "sanne"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(fatima, $"/dossiers/{rij.DossierId}")).Status);

        var vorm = await Pagina.GaAsync(fatima, "/afgeschermd/noodinzage");
        var kort = await vorm.StuurAsync(fatima, "main form", ("Nummer", "12"), ("Reden", "nood"));
        Assert.Contains("Vul een BSN van 9 cijfers of een V-nummer van 10 cijfers in.", kort.Tekst, StringComparison.Ordinal);
        Assert.Contains("Schrijf in een zin op waarom", kort.Tekst, StringComparison.Ordinal);
        var niemand = await kort.StuurAsync(fatima, "main form", ("Nummer", "2999999999"), ("Reden", "Staat nu aan de balie"));
        Assert.Contains("Er is geen afgeschermd dossier met dit nummer", niemand.Tekst, StringComparison.Ordinal);
        var open = await niemand.StuurAsync(fatima, "main form", ("Nummer", persoon.Vnummer!), ("Reden", "Staat nu aan de balie met een bedreiging"));
        Assert.Equal($"/dossiers/{rij.DossierId}", open.Adres.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        var meldingen = await db.Meldingen.AsNoTracking().Where(m => m.DossierId == rij.DossierId && m.Soort == Nieuwssoort.Noodinzage).Select(m => m.Medewerker).Order().ToArrayAsync();
        Assert.Equal(["joost", "sanne"], meldingen);

        // Looking is not managing, and nobody judges an own look.
        Assert.Equal(HttpStatusCode.Forbidden, (await Pagina.GaAsync(fatima, "/afgeschermd")).Status);
        var lijst = await Pagina.GaAsync(joost, "/afgeschermd");
        var oordeel = await Pagina.GaAsync(joost, lijst.Link("main a[href*='nood=']"));
        var leeg = await oordeel.StuurAsync(joost, "main form#beoordelen");
        Assert.Contains("Kies of de noodinzage terecht was.", leeg.Tekst, StringComparison.Ordinal);
        var klaar = await leeg.StuurAsync(joost, "main form#beoordelen", ("Oordeel", "Terecht"), ("Uitleg", "Kon niet wachten"));
        Assert.Contains("Joost van der Meer vond dit terecht: Kon niet wachten", klaar.Tekst, StringComparison.Ordinal);
        Assert.Equal("fatima", (await db.Handelingen.AsNoTracking().SingleAsync(h => h.Soort == "NoodinzageOpenen")).Medewerker);

        klok.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(fatima, $"/dossiers/{rij.DossierId}")).Status);
        klok.Advance(TimeSpan.FromHours(4));
        using var weer = await host.AlsAsync("fatima");
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(weer, $"/dossiers/{rij.DossierId}")).Status);
    }

    [Fact]
    public void Een_afscherming_zonder_iemand_bestaat_niet_en_over_zichzelf_oordeelt_niemand()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Intake, new(2026, 3, 2));
        Assert.Throws<ArgumentException>(() => Kern.Inburgeraars.Afscherming.Scherm(Guid.CreateVersion7(), dossier, Afschermgrond.GeheimAdres, "x", [], new(2026, 3, 2)));
        var af = Kern.Inburgeraars.Afscherming.Scherm(Guid.CreateVersion7(), dossier, Afschermgrond.GeheimAdres, "x", ["b", "a", "b"], new(2026, 3, 2));
        af.WijsAan(["a", "b"]);
        Assert.Equal(["a", "b"], af.Aangewezen);
        Assert.Throws<ArgumentException>(() => af.WijsAan([]));
        af.WijsAan(["c"]);
        af.HefOp("klaar", new(2026, 4, 1));
        af.HefOp("nog eens", new(2026, 5, 1));
        af.WijsAan(["d"]);
        Assert.Equal((new DateOnly(2026, 4, 1), "klaar", false), (af.Tot, af.Opgeheven, af.Geldt));
        Assert.Equal(["DossierAfgeschermd", "AfschermingGewijzigd", "AfschermingOpgeheven"], af.NieuweGebeurtenissen().Select(g => g.Naam));

        var nood = Noodinzage.Open(Guid.CreateVersion7(), dossier.Id, "0505", "fatima", "Fatima", "balie", DateTimeOffset.UnixEpoch, TimeSpan.FromHours(4));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddHours(4), nood.Einde);
        Assert.Throws<InvalidOperationException>(() => nood.Beoordeel(Noodoordeel.Terecht, "x", "fatima", "Fatima"));
        nood.Beoordeel(Noodoordeel.NietTerecht, "kon wachten", "joost", "Joost");
        Assert.Throws<InvalidOperationException>(() => nood.Beoordeel(Noodoordeel.Terecht, "x", "sanne", "Sanne"));
        Assert.Equal((Noodoordeel.NietTerecht, "Joost"), (nood.Oordeel, nood.Beoordelaar));
    }

    private static async Task<int> AantalAsync(Browser browser)
    {
        var pagina = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&urgentie=alles");
        return pagina.Document.QuerySelectorAll(".urgentietegel b").Sum(b => int.Parse(b.TextContent, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task GeenSpoorAsync(Browser browser, string lijst, Guid dossier)
    {
        for (var verder = lijst; verder is not null;)
        {
            var pagina = await Pagina.GaAsync(browser, verder);
            Assert.DoesNotContain(dossier.ToString(), pagina.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            verder = pagina.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
    }

    private static async Task<Toegang> ToegangAsync(Naasthost host, string sub) =>
        (await host.Diensten.GetRequiredService<Toegangsbepaling>().ZonderAanmeldenAsync(sub))!;
}
