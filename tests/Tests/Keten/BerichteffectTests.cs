using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>Every message of DUO has its effect once: what is read, what changes, and who must know or do something.</summary>
public sealed class BerichteffectTests(Ketenproef proef) : IClassFixture<Ketenproef>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-10")]
    public async Task Elke_code_geeft_precies_een_melding_ook_als_elk_bericht_twee_keer_komt(string soort)
    {
        var host = await proef.HostAsync(soort);
        var (persoon, dossier) = await Ketenproef.NieuwAsync(host);
        // Codes about where somebody lives ask the BRP, and so does the first of all; those have tests of their own.
        string[] codes = [.. Ketencodes.Alle.Where(c => !c.Verhuizing).Select(c => c.Code)];
        host.Diensten.GetRequiredService<Naast.Ketensimulator.Storingen>().Zet(new Naast.Ketensimulator.Storing { DubbelBezorgen = true });
        try
        {
            foreach (var code in codes.Reverse())
            {
                Assert.True(Ketenproef.Scenarios(host).StuurCode(persoon, code).Gelukt, code);
            }

            Assert.All(await Ketenproef.VerwerktAsync(host, persoon), bericht => Assert.Equal(Berichtstatus.Verwerkt, bericht.Status));
        }
        finally
        {
            host.Diensten.GetRequiredService<Naast.Ketensimulator.Storingen>().Zet(new Naast.Ketensimulator.Storing());
        }

        await using var db = host.Db();
        var meldingen = await db.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == dossier).ToArrayAsync(Ct);
        var per = meldingen.GroupBy(m => m.Code).ToDictionary(g => g.Key, g => g.Count());
        // The notice itself sent two codes before.
        Assert.All(codes, code => Assert.Equal(code is "SS101" or "SS139" ? 2 : 1, per.GetValueOrDefault(code)));
        Assert.Equal(meldingen.Length, meldingen.Select(m => m.BerichtId).Distinct().Count());
        Assert.All(meldingen, m => Assert.Equal(Ketencodes.Zoek(m.Code)!.Soort, m.Soort));
        Assert.All(meldingen.Where(m => m is { Soort: Ketenmeldingsoort.Taak }), m => Assert.NotNull(m.Uiterlijk));
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-12")]
    public async Task Een_uitslag_van_een_examen_staat_bij_de_voortgang_en_maar_een_keer(string soort)
    {
        var host = await proef.HostAsync(soort);
        var (persoon, dossier) = await Ketenproef.NieuwAsync(host);
        Assert.True(Ketenproef.Scenarios(host).Examen(persoon, "LE").Gelukt);
        Assert.True(Ketenproef.Scenarios(host).Examen(persoon, "KNM").Gelukt);
        Ketenproef.Scenarios(host).StuurCode(persoon, "SS199");
        await Ketenproef.VerwerktAsync(host, persoon);

        await using var db = host.Db();
        var uitslagen = await db.Examens.AsNoTracking().Where(e => e.DossierId == dossier).ToArrayAsync(Ct);
        Assert.Equal(
            [(Examenonderdeel.Lezen, Examenstand.GeslaagdB1), (Examenonderdeel.Knm, Examenstand.Geslaagd)],
            uitslagen.Select(u => (u.Onderdeel, u.Uitslag)).OrderBy(u => u.Onderdeel));
        using var sanne = await host.AlsAsync("sanne");
        Assert.Contains("Lezen: geslaagd op B1 of hoger", (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/tijdlijn")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DATA-02")]
    public async Task Wie_heeft_voldaan_is_afgerond_en_wie_overlijdt_is_beeindigd(string soort)
    {
        var host = await proef.HostAsync(soort);
        var (klaar, eerste) = await Ketenproef.NieuwAsync(host);
        var (overleden, tweede) = await Ketenproef.NieuwAsync(host);
        Assert.True(Ketenproef.Scenarios(host).Diploma(klaar).Gelukt);
        Assert.True(Ketenproef.Scenarios(host).Overlijden(overleden).Gelukt);
        await Ketenproef.VerwerktAsync(host, klaar);
        await Ketenproef.VerwerktAsync(host, overleden);

        await using var db = host.Db();
        Assert.Equal(Fase.Afgerond, (await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == eerste, Ct)).Fase);
        Assert.Equal(Fase.Beeindigd, (await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == tweede, Ct)).Fase);
        Assert.False(await db.Werkvoorraad.AnyAsync(w => w.DossierId == eerste || w.DossierId == tweede, Ct));
        Assert.Equal(["SS106"], await OpenAsync(db, eerste));
        Assert.Equal(["SS111"], await OpenAsync(db, tweede));

        // A signal for attention asks nothing after the end either; what DUO has of a certificate is looked at.
        Assert.True(Ketenproef.Scenarios(host).StuurCode(klaar, "SS127").Gelukt);
        Assert.True(Ketenproef.Scenarios(host).StuurCode(klaar, Ketencodes.Certificaat).Gelukt);
        await Ketenproef.VerwerktAsync(host, klaar);
        Assert.Equal(["SS106", "SS141"], await OpenAsync(db, eerste));
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-10")]
    public async Task Na_het_einde_van_de_plicht_vraagt_niets_van_daarvoor_nog_iets_in_welke_volgorde_de_berichten_ook_komen(string soort)
    {
        var host = await proef.HostAsync(soort);
        (string Code, int Minuut)[] reeks = [("SS199", 1), ("SS131", 2), ("SS998", 3), ("SS123", 4), ("SS110", 5), ("SS117", 6), ("SS132", 7)];
        foreach (var omgekeerd in new[] { false, true })
        {
            var dossier = await StuurReeksAsync(host, omgekeerd ? [.. reeks.Reverse()] : reeks);
            await using var db = host.Db();
            // Nobody knows what an unknown code asks, and what DUO registered later stands.
            Assert.Equal(["SS110", "SS117", "SS132", "SS998"], (await OpenAsync(db, dossier)).Intersect(reeks.Select(r => r.Code)));
            Assert.Equal(Ketenmelding.LaterBericht, await db.Ketenmeldingen.Where(m => m.DossierId == dossier && m.Code == "SS131").Select(m => m.Antwoord).SingleAsync(Ct));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_tijdelijke_vrijstelling_rust_en_de_intrekking_haalt_haar_weg_en_sluit_de_taak(string soort)
    {
        var host = await proef.HostAsync(soort);
        var (persoon, dossier) = await Ketenproef.NieuwAsync(host);
        Assert.True(Ketenproef.Scenarios(host).TijdelijkeVrijstelling(persoon).Gelukt);
        await Ketenproef.VerwerktAsync(host, persoon);
        await using (var db = host.Db())
        {
            Assert.True((await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossier, Ct)).IsLopend);
            Assert.NotNull(Assert.Single(await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier && f.Soort == Feitsoort.TijdelijkeVrijstelling && f.VervallenOp == null).ToArrayAsync(Ct)).Tot);
            Assert.True(await db.Ketenmeldingen.AnyAsync(m => m.DossierId == dossier && m.Code == "SS109" && m.Open, Ct));
        }

        Assert.True(Ketenproef.Scenarios(host).TijdelijkeVrijstellingIngetrokken(persoon).Gelukt);
        await Ketenproef.VerwerktAsync(host, persoon);
        await using var nu = host.Db();
        Assert.False(await nu.Ketenmeldingen.AnyAsync(m => m.DossierId == dossier && m.Code == "SS109" && m.Open, Ct));
        Assert.True(await nu.Ketenmeldingen.AnyAsync(m => m.DossierId == dossier && m.Code == "SS129" && m.Open, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_achterhaald_is_blijft_dicht_in_welke_volgorde_de_berichten_ook_komen(string soort)
    {
        var host = await proef.HostAsync(soort);
        var open = new List<string>();
        (string Code, int Minuut)[] reeks = [("SS112", 1), ("SS140", 2), ("SS104", 3), ("SS126", 4), ("SS118", 5)];
        foreach (var omgekeerd in new[] { false, true })
        {
            var dossier = await StuurReeksAsync(host, omgekeerd ? [.. reeks.Reverse()] : reeks);
            await using var bron = host.Db();
            open.Add(string.Join(' ', await bron.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == dossier && m.Open && m.Soort == Ketenmeldingsoort.Taak).Select(m => m.Code).Order().ToArrayAsync(Ct)));
        }

        Assert.Equal(["SS118 SS126", "SS118 SS126"], open);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_persoon_die_DUO_niet_aan_deze_gemeente_geeft_wordt_niet_vastgelegd(string soort)
    {
        var host = await proef.HostAsync(soort);
        var (persoon, _) = await Ketenproef.NieuwAsync(host);
        await using var db = host.Db();
        var id = Ketenproef.Staat(host).BerichtIdsVan(persoon)[0];
        var papendrecht = await db.Gemeenten.Where(g => g.Code == "0590").Select(g => g.Oin).SingleAsync(Ct);
        var nieuw = Guid.CreateVersion7();
        // A resident of Dordrecht who never was in Papendrecht, and of whom nothing is on record: DUO answers 404.
        using var antwoord = await NotificatieadresTests.StuurAsync(host, NotificatieadresTests.Bericht(
            """{"registratieDatumTijd":"2026-11-20T09:00:00Z","gebeurtenisId":"SS101","bsn":"999990019"}""", doel: papendrecht, berichtId: nieuw.ToString()));
        await Ketenproef.WachtAsync(host, d => d.InkomendeBerichten.AnyAsync(b => b.BerichtId == nieuw && b.Status == Berichtstatus.Mislukt, Ct), "geweigerd");
        var rij = await db.InkomendeBerichten.AsNoTracking().SingleAsync(b => b.BerichtId == nieuw, Ct);
        Assert.Equal((Berichtverwerking.VanEenAnder, (Guid?)null), (rij.Fout, rij.DossierId));
        Assert.NotEqual(id, nieuw);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_casusregisseur_ziet_wat_DUO_meldt_en_handelt_het_af(string soort)
    {
        var host = await proef.HostAsync(soort);
        var (persoon, dossier) = await Ketenproef.NieuwAsync(host);
        Ketenproef.Scenarios(host).StuurCode(persoon, "SS126");
        await Ketenproef.VerwerktAsync(host, persoon);
        await using var scope = host.Als(Data.Dataproef.Casusregisseur());
        var vragen = scope.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Duo.Duovragen>();
        var regel = Assert.Single(await AlleAsync(vragen, Ketenmeldingsoort.Taak), r => r.Melding.DossierId == dossier);
        var vastleggen = scope.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Duo.DuoVastleggen>();
        Assert.True(await vastleggen.HandelAfAsync(regel.Melding.Id, "Plan is doorgegeven", null, Ct));
        Assert.False(await vastleggen.HandelAfAsync(regel.Melding.Id, null, null, Ct));

        // Who does not work for this municipality does not see it.
        await using var ander = host.Als(Data.Dataproef.Casusregisseur("ander", "0642"));
        Assert.DoesNotContain(await AlleAsync(ander.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Duo.Duovragen>(), null), r => r.Melding.DossierId == dossier);
    }

    /// <summary>All pages: the tests share a region, so what this one made need not be on the first.</summary>
    private static async Task<IReadOnlyList<Naast.Web.Gebieden.Duo.Meldingregel>> AlleAsync(Naast.Web.Gebieden.Duo.Duovragen vragen, Ketenmeldingsoort? soort)
    {
        var rijen = new List<Naast.Web.Gebieden.Duo.Meldingregel>();
        for (var pagina = 1; ; pagina++)
        {
            var blad = await vragen.MeldingenAsync(false, soort, pagina, Ct);
            rijen.AddRange(blad.Rijen);
            if (rijen.Count >= blad.Aantal || blad.Rijen.Count == 0)
            {
                return rijen;
            }
        }
    }

    /// <summary>Somebody new, and messages about that person in this order; the minute is the one in which DUO registered it.</summary>
    private static async Task<Guid> StuurReeksAsync(Naasthost host, IReadOnlyList<(string Code, int Minuut)> reeks)
    {
        var (_, dossier) = await Ketenproef.NieuwAsync(host);
        await using var bron = host.Db();
        var doel = await bron.Gemeenten.Where(g => g.Code == "0505").Select(g => g.Oin).SingleAsync(Ct);
        var versleuteld = await bron.Persoonsnummers.Where(p => p.DossierId == dossier).Select(p => p.BsnVersleuteld).SingleAsync(Ct);
        var bsn = host.Diensten.GetRequiredService<Sleutels>().Ontsleutel(versleuteld!);
        foreach (var (code, minuut) in reeks)
        {
            var id = Guid.CreateVersion7();
            using var antwoord = await NotificatieadresTests.StuurAsync(host, NotificatieadresTests.Bericht(
                $$"""{"registratieDatumTijd":"2026-11-20T09:{{minuut:00}}:00Z","gebeurtenisId":"{{code}}","bsn":"{{bsn}}"}""", doel: doel, berichtId: id.ToString()));
            var status = Ketencodes.Zoek(code) is null ? Berichtstatus.OnbekendeCode : Berichtstatus.Verwerkt;
            await Ketenproef.WachtAsync(host, db => db.InkomendeBerichten.AnyAsync(b => b.BerichtId == id && b.Status == status, Ct), code);
        }

        return dossier;
    }

    private static Task<string[]> OpenAsync(Db db, Guid dossier) =>
        db.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == dossier && m.Open).Select(m => m.Code).Order().ToArrayAsync(Ct);
}
