using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Regels;
using Naast.Ketensimulator;
using Naast.Tests.Data;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Duo;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>What came to DUO or to Naast by another way than a message: nothing of it is wiped, lost or forgotten.</summary>
public sealed class HerstelTests(Ketenproef proef) : IClassFixture<Ketenproef>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly string[] Regio = ["0505", "0531", "0590", "0642"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Fact]
    public void Wat_alleen_DUO_heeft_wordt_overgenomen_en_niet_met_een_klik_gewist()
    {
        Assert.Equal(Herstel.NeemOver, Spiegel.Herstelling(Duoonderwerp.Map, Spiegel.Eindgesprek, null, Leidend.Gemeente));
        Assert.Equal(Herstel.NeemOver, Spiegel.Herstelling(Duoonderwerp.Pvt, Spiegel.Ondertekening, null, Leidend.Gemeente));
        Assert.Equal(Herstel.TrekIn, Spiegel.Herstelling(Duoonderwerp.Uren, "participatie", null, Leidend.Gemeente));
        Assert.Equal(Herstel.GeefDoor, Spiegel.Herstelling(Duoonderwerp.Pvt, Spiegel.Ondertekening, "2026-05-05", Leidend.Gemeente));
        Assert.Equal(Herstel.Geen, Spiegel.Herstelling(Duoonderwerp.Plicht, Spiegel.BekendBijDuo, "ja", Leidend.Duo));
        Assert.All(Enum.GetValues<Duoonderwerp>().Where(o => Spiegel.Wie(o) == Leidend.Duo), o => Assert.Equal(Herstel.NeemOver, Spiegel.Herstelling(o, Spiegel.EersteDag, "2026-01-01", Leidend.Duo)));
    }

    [Fact]
    public void Twee_waarden_onder_een_naam_zijn_samen_een_waarde()
    {
        var onderwerpen = new HashSet<Duoonderwerp> { Duoonderwerp.Vrijstellingen };
        Spiegelkant Kant(params string[] waarden) => new(onderwerpen, [.. waarden.Select(w => new Spiegelveld(Duoonderwerp.Vrijstellingen, "tijdelijk vanaf 2026-01-01", w))]);

        Assert.Empty(Spiegel.Vergelijk(Kant("2026-05-01", "2026-04-01"), Kant("2026-04-01", "2026-05-01")));
        Assert.Equal("2026-04-01 en 2026-05-01", Assert.Single(Spiegel.Vergelijk(Kant("2026-05-01", "2026-04-01"), Kant("2026-04-01"))).Hier);
    }

    /// <summary>A municipality that comes to Naast has its plans, PVTs and MAPs at DUO already.</summary>
    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-07")]
    public async Task Een_plan_en_PVT_die_DUO_al_had_worden_overgenomen_en_een_later_MAP_gaat_naar_DUO(string soort)
    {
        var host = await proef.HostAsync(soort);
        var dossier = await OpenAsync(host, persoon => persoon with
        {
            Pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = new(2026, 3, 2), Leerroute = "B", Niveau = "B1", GeschatteIntensiteitB1Route = 900 },
            Termijn = new DuoTermijn { Startdatum = new(2026, 3, 3), Einddatum = new(2029, 3, 3) },
            Pvt = new DuoResultaat("0505", new(2026, 6, 1), null),
        }, "SS101", "SS102");
        var spiegel = host.Diensten.GetRequiredService<Spiegelloop>();
        await spiegel.EenAsync(dossier, Ct);
        await using var scope = host.Als(Dataproef.Casusregisseur("hersteller", Regio));
        var (db, herstel) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Spiegelherstel>());
        Assert.Equal(
            ["Pip dagtekening", "Pip leerroute", "Pvt ondertekening"],
            (await db.Duoverschillen.AsNoTracking().Where(v => v.DossierId == dossier).ToArrayAsync(Ct)).Select(v => $"{v.Onderwerp} {v.Veld}").Order(StringComparer.Ordinal));

        Assert.Equal("Overgenomen van DUO.", await herstel.HerstelAsync(dossier, Duoonderwerp.Pip, Spiegel.Dagtekening, null, Ct));
        Assert.Equal("Overgenomen van DUO.", await herstel.HerstelAsync(dossier, Duoonderwerp.Pvt, Spiegel.Ondertekening, null, Ct));

        Assert.Empty(await db.Duoverschillen.AsNoTracking().Where(v => v.DossierId == dossier).ToArrayAsync(Ct));
        var pvt = await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.PvtAfgerond, Ct);
        Assert.Equal((new DateOnly(2026, 6, 1), Feitbron.Duo), (pvt.Van, pvt.Bron));
        Assert.Equal(1, await db.Feiten.CountAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.PipElders && f.VervallenOp == null, Ct));

        // The plan is ours, so what happens after it goes to DUO as with any other.
        await using var systeem = host.Als(Toegang.Systeem("proef"));
        var bron = systeem.ServiceProvider;
        await bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, Inzagelog.Uitvoering), async (handeling, ct) =>
        {
            var beeld = (await bron.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: true, ct))!;
            var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.MapAfgerond, new(2026, 9, 9), null, null, Feitbron.Medewerker, handeling.Tijdstip);
            bron.GetRequiredService<Db>().Add(feit);
            await bron.GetRequiredService<Werkplanner>().HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, feit] }, ct);
            return dossier.ToString();
        }, Ct);
        await Ketenproef.WachtAsync(host, d => d.UitgaandeBerichten.AnyAsync(b => b.DossierId == dossier && b.Soort == Berichtsoort.Map && b.Status == Verzendstatus.Verzonden, Ct), "MAP verzonden");
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-INT-11")]
    public async Task Een_plan_en_een_aanmelding_voor_de_toets_gaan_bij_DUO_weg_met_een_reden(string soort)
    {
        var host = await proef.HostAsync(soort);
        var pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = new(2026, 3, 2), Leerroute = "B", Niveau = "B1", GeschatteIntensiteitB1Route = 900 };
        string? bsn = null;
        var zonder = await OpenAsync(host, persoon => { bsn = persoon.Bsn; return persoon with { Pip = pip, Examennummer = "LBT123" }; }, "SS101", "SS126", "SS137");
        var met = await OpenAsync(host, persoon => persoon with { Pip = pip, Termijn = new DuoTermijn { Startdatum = new(2026, 3, 3), Einddatum = new(2029, 3, 3) } }, "SS101", "SS126", "SS102");
        await using var scope = host.Als(Dataproef.Casusregisseur("intrekker", Regio));
        var vastleggen = scope.ServiceProvider.GetRequiredService<DuoVastleggen>();

        Assert.Equal((true, "Gaat naar DUO."), await vastleggen.TrekInAsync(zonder, Duoonderwerp.Leerbaarheidstoets, "vrijgesteld", null, Ct));
        Assert.Equal((true, "Gaat naar DUO."), await vastleggen.TrekInAsync(zonder, Duoonderwerp.Pip, "verkeerde persoon", null, Ct));
        Assert.Equal(
            (false, "DUO zou dit weigeren, dus het is niet verzonden. Het PIP kan niet weg: de inburgeringstermijn is vastgesteld."), await vastleggen.TrekInAsync(met, Duoonderwerp.Pip, "verkeerde persoon", null, Ct));
        Assert.Null(await vastleggen.TrekInAsync(zonder, Duoonderwerp.Boetes, "kan niet", null, Ct));

        await Ketenproef.WachtAsync(host, db => db.UitgaandeBerichten.AnyAsync(b => b.DossierId == zonder && b.Soort == Berichtsoort.PipVerwijderen && b.Status == Verzendstatus.Verzonden, Ct), "plan weg");
        await Ketenproef.WachtAsync(host, db => db.UitgaandeBerichten.AnyAsync(b => b.DossierId == zonder && b.Soort == Berichtsoort.LeerbaarheidstoetsAfmelden && b.Status == Verzendstatus.Verzonden, Ct), "afgemeld");
        Assert.True(Bsn.TryParse(bsn, out var nummer));
        await using var db = host.Db();
        var oin = await db.Gemeenten.Where(g => g.Code == "0505").Select(g => g.Oin).SingleAsync(Ct);
        await using var systeem = host.Als(Toegang.Systeem("proef"));
        var (kennis, _) = await systeem.ServiceProvider.GetRequiredService<Duolezer>().LeesAsync(oin, nummer, [Duoonderwerp.Pip, Duoonderwerp.Leerbaarheidstoets], Ct);
        Assert.Equal((null, null), (kennis!.Pip, kennis.Leerbaarheid?.Examennummer));
        Assert.Equal("verkeerde persoon", await db.Handelingen.Where(h => h.Soort == "DuoIntrekken" && h.StroomId == met).Select(h => h.Reden).SingleAsync(Ct));
        Assert.Contains(await db.Notities.AsNoTracking().Where(n => n.DossierId == zonder).Select(n => n.Tekst).ToArrayAsync(Ct), tekst => tekst.EndsWith("bij DUO: vrijgesteld", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-12")]
    public async Task Een_uitslag_die_de_spiegel_eerder_las_komt_bij_het_bericht_toch_bij_de_voortgang(string soort)
    {
        var host = await proef.HostAsync(soort);
        var gezakt = new DuoExamenresultaat { Examendatum = new(2026, 5, 6), Onderdeel = "SC", Niveau = "B1", Resultaat = "Gezakt" };
        string? bsn = null;
        var dossier = await OpenAsync(host, persoon => { bsn = persoon.Bsn; return persoon with { Examens = [gezakt] }; }, "SS139");
        Assert.Equal((Spiegeluitslag.Gelezen, 0), await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct));

        await Ketenproef.LeverAsync(host, [(bsn!, "0505")], ["SS199"]);

        await Ketenproef.WachtAsync(host, db => db.Examens.AnyAsync(e => e.DossierId == dossier && e.Onderdeel == Examenonderdeel.Schrijven && e.Uitslag == Examenstand.NietGehaald, Ct), "uitslag");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_met_het_dossier_werkt_krijgt_een_melding_van_wat_DUO_vraagt(string soort)
    {
        var host = await proef.HostAsync(soort);
        string? bsn = null;
        var dossier = await OpenAsync(host, persoon => { bsn = persoon.Bsn; return persoon; }, "SS101");
        await using (var scope = host.Als(Toegang.Systeem("proef")))
        {
            var bron = scope.ServiceProvider;
            await bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("DossierToewijzen", null, Inzagelog.Uitvoering), async (_, ct) =>
            {
                (await bron.GetRequiredService<Db>().Dossiers.SingleAsync(d => d.Id == dossier, ct)).WijsToe("sanne");
                return dossier.ToString();
            }, Ct);
        }

        await Ketenproef.LeverAsync(host, [(bsn!, "0505")], ["SS126"]);

        await Ketenproef.WachtAsync(host, db => db.Meldingen.AnyAsync(m => m.DossierId == dossier && m.Medewerker == "sanne" && m.Soort == Nieuwssoort.TaakVanDuo, Ct), "melding");
        await using var db = host.Db();
        Assert.Equal(1, await db.Meldingen.CountAsync(m => m.DossierId == dossier && m.Soort == Nieuwssoort.TaakVanDuo, Ct));
        using var sanne = await host.AlsAsync("sanne");
        Assert.Contains("Wat DUO vraagt", (await Pagina.GaAsync(sanne, "/")).Tekst, StringComparison.Ordinal);
        Assert.Contains("DUO kent na 10 weken nog geen leerroute", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_geheim_adres_komt_niet_in_het_dossier(string soort)
    {
        var host = await proef.HostAsync(soort);
        string? bsn = null;
        var dossier = await OpenAsync(host, persoon =>
        {
            bsn = persoon.Bsn;
            return persoon with { Brp = persoon.Brp with { Geheim = true, Adres = new Brpadres("Schuilstraat", 1, "3311AA", "Dordrecht") } };
        }, "SS101");

        await using var scope = host.Als(Toegang.Systeem("proef"));
        Assert.True(Bsn.TryParse(bsn, out var nummer));
        var persoon = (await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(nummer, Ct)).Persoon!;
        Assert.Equal((true, new Bereikbaarheid()), (persoon.Geheim, persoon.Adres));
        await using var db = host.Db();
        Assert.DoesNotContain(await db.Contactgegevens.AsNoTracking().Where(c => c.DossierId == dossier).ToArrayAsync(Ct), c => c.Straat is not null || c.Postcode is not null);
        Assert.False(await db.Gebeurtenissen.AnyAsync(g => g.StroomId == dossier && g.Nabeeld.Contains("Schuilstraat"), Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_pas_dit_jaar_voldeed_telt_vorig_jaar_nog_niet_als_voldaan(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        string? bsn = null;
        var dossier = await OpenAsync(host, persoon =>
        {
            bsn = persoon.Bsn;
            return persoon with { GevestigdOp = new(2024, 1, 5), Plicht = new DuoPlicht { Begindatum = new(2024, 2, 2), DatumKennisgeving = new(2024, 2, 9) } };
        }, "SS101");
        var persoon = Ketenproef.Staat(host).PersoonIdVan(bsn!)!;
        Assert.True(Ketenproef.Scenarios(host).Diploma(persoon).Gelukt);
        await Ketenproef.WachtAsync(host, db => db.Dossiers.AnyAsync(d => d.Id == dossier && d.Fase == Fase.Afgerond, Ct), "afgerond");
        var ditJaar = host.Diensten.GetRequiredService<TimeProvider>().Vandaag().Year;

        Assert.Equal([(2024, TellingModel.Plichtig)], await TelAsync(host, ditJaar - 1));
        Assert.Equal([(2024, TellingModel.Plichtig), (2024, TellingModel.Klaar)], await TelAsync(host, ditJaar));
        // A cohort that is not there opens nothing, and breaks nothing.
        Assert.Equal([(2024, TellingModel.Plichtig)], await TelAsync(host, ditJaar - 1, cohort: 0));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_al_een_intake_heeft_en_geen_kennisgeving_wordt_ook_gemist(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        await using var scope = host.Als(Dataproef.Casusregisseur("zoeker", Regio));
        var bron = scope.ServiceProvider;
        var dossier = await bron.GetRequiredService<Web.Gebieden.Inburgeraars.Registreren.InburgeraarRegistreren>().RegistreerAsync(new Web.Dossiervorming.NieuwDossier
        {
            Gemeentecode = "0505", Persoon = new(new("Vroeg", null, "Begin"), OnvolledigeDatum.Van(new DateOnly(1990, 1, 1))), Vestiging = new(2025, 1, 1), Kanaal = Kanaal.Portaal, Bron = Feitbron.Medewerker,
        }, null, Ct);
        var (db, vragen) = (bron.GetRequiredService<Db>(), bron.GetRequiredService<Duovragen>());
        Assert.Equal(1, (await vragen.GemistAsync(db.Regels("0505"), null, Ct)).Aantal);
        await bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FaseZetten", null, Inzagelog.Uitvoering), async (_, ct) =>
        {
            (await db.Dossiers.SingleAsync(d => d.Id == dossier, ct)).GaNaar(Fase.Intake);
            return dossier.ToString();
        }, Ct);

        Assert.Equal(1, (await vragen.GemistAsync(db.Regels("0505"), null, Ct)).Aantal);
    }

    private static async Task<IEnumerable<(int Cohort, string Soort)>> TelAsync(Naasthost host, int jaar, int? cohort = null)
    {
        await using var scope = host.Als(Dataproef.Casusregisseur("teller", Regio));
        var telling = ActivatorUtilities.CreateInstance<TellingModel>(scope.ServiceProvider);
        (telling.Gemeente, telling.Jaar, telling.Cohort, telling.Soort) = ("0505", jaar, cohort, cohort is null ? null : TellingModel.Plan);
        Assert.IsType<Microsoft.AspNetCore.Mvc.RazorPages.PageResult>(await telling.OnGetAsync(Ct));
        return telling.Hier.Where(h => h.Value > 0 && h.Key.Soort is TellingModel.Plichtig or TellingModel.Klaar).Select(h => h.Key).OrderBy(h => h.Soort, StringComparer.Ordinal);
    }

    /// <summary>DUO writes about somebody new; what else DUO and the BRP have of this person is there already.</summary>
    private static async Task<Guid> OpenAsync(Naasthost host, Func<Ketenpersoon, Ketenpersoon> wordt, params string[] codes)
    {
        var mens = Ketenproef.Nieuw(host, 1, persoon => wordt(persoon with { Examens = [] }));
        var ids = await Ketenproef.LeverAsync(host, mens, codes);
        await Ketenproef.WachtAsync(host, async db => await db.InkomendeBerichten.CountAsync(b => ids.Contains(b.Id) && b.Status == Berichtstatus.Verwerkt, Ct) == ids.Length, string.Join(' ', codes));
        await using var db = host.Db();
        return (await db.InkomendeBerichten.Where(b => b.Id == ids[0]).Select(b => b.DossierId).SingleAsync(Ct))!.Value;
    }
}
