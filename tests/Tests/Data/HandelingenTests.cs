using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Dossiers;
using Naast.Web.Gebieden.Intake;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Data;

public sealed class HandelingenTests(Dataproef proef)
{
    private static readonly Handelingsverzoek Verzoek = new("Proef", Recht.NotitieSchrijven, Inzagelog.Uitvoering);

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Buiten_een_handeling_wordt_niets_bewaard(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        await using var db = host.Db();
        var dossier = await db.Dossiers.SingleAsync(d => d.Id == id);

        dossier.WijsToe("sanne");
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());

        db.ChangeTracker.Clear();
        db.Add(Notitie.Schrijf(Guid.CreateVersion7(), id, Dataproef.Dordrecht, "x", "x", "sdd", true, TimeProvider.System.Nu()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        db.ChangeTracker.Clear();
        db.Remove(await db.Dossiers.SingleAsync(d => d.Id == id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_wijziging_zonder_gebeurtenis_wordt_geweigerd_en_er_blijft_niets_staan(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        await using var scope = host.Als(Dataproef.Casusregisseur());
        var db = scope.ServiceProvider.GetRequiredService<Db>();

        var fout = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(Verzoek, async (handeling, ct) =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == id, ct);
            db.Entry(dossier).Property(d => d.Kanaal).CurrentValue = Kanaal.Portaal;
            db.Add(Notitie.Schrijf(handeling.NieuweId(), id, dossier.Gemeentecode, "Half", "x", "sdd", true, handeling.Tijdstip));
            return id.ToString();
        }, CancellationToken.None));

        Assert.Equal("Dossier is gewijzigd zonder gebeurtenis.", fout.Message);
        await using var na = host.Db();
        Assert.Equal(Kanaal.Koppelvlak, (await na.Dossiers.SingleAsync(d => d.Id == id)).Kanaal);
        Assert.False(await na.Notities.AnyAsync(n => n.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Ook_in_een_handeling_wordt_niets_verwijderd(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        await using var scope = host.Als(Dataproef.Casusregisseur());
        var db = scope.ServiceProvider.GetRequiredService<Db>();

        var fout = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(Verzoek, async (_, ct) =>
        {
            db.Remove(await db.Contactgegevens.SingleAsync(c => c.DossierId == id, ct));
            return id.ToString();
        }, CancellationToken.None));

        Assert.StartsWith("Contactgegevens wordt niet verwijderd", fout.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_daad_zonder_uitkomst_mag_niets_veranderd_hebben(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        await using var scope = host.Als(Dataproef.Casusregisseur());
        var db = scope.ServiceProvider.GetRequiredService<Db>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(Verzoek, (handeling, _) =>
        {
            db.Add(Notitie.Schrijf(handeling.NieuweId(), id, Dataproef.Dordrecht, "Half", "x", "sdd", true, handeling.Tijdstip));
            return Task.FromResult("");
        }, CancellationToken.None));

        await using var na = host.Db();
        Assert.False(await na.Notities.AnyAsync(n => n.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_handeling_die_halverwege_misgaat_laat_niets_achter(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        var voor = await TellingAsync(host, id);
        await using var scope = host.Als(Dataproef.Casusregisseur());
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var handelingen = scope.ServiceProvider.GetRequiredService<Handelingen>();

        await Assert.ThrowsAsync<NotSupportedException>(() => handelingen.VoerUitAsync(Verzoek with { Verzoeksleutel = "half" }, async (handeling, ct) =>
        {
            db.Add(Notitie.Schrijf(handeling.NieuweId(), id, Dataproef.Dordrecht, "Half", "x", "sdd", true, handeling.Tijdstip));
            (await db.Dossiers.SingleAsync(d => d.Id == id, ct)).WijsToe("sanne");
            throw new NotSupportedException();
        }, CancellationToken.None));

        Assert.Equal(voor, await TellingAsync(host, id));

        // The key was not used up, and the same scope works on.
        var uitkomst = await handelingen.VoerUitAsync(Verzoek with { Verzoeksleutel = "half" }, (_, _) => Task.FromResult("alsnog"), CancellationToken.None);
        Assert.Equal(new Uitkomst("alsnog", false), uitkomst);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Zonder_het_recht_gebeurt_er_niets(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var scope = host.Als(Dataproef.Casusregisseur() with { Rechten = new HashSet<Recht> { Recht.DossierInzien } });

        var fout = await Assert.ThrowsAsync<RechtOntbreekt>(() => scope.ServiceProvider.GetRequiredService<Handelingen>()
            .VoerUitAsync(Verzoek, (_, _) => throw new NotSupportedException("de handeling is toch begonnen"), CancellationToken.None));

        Assert.Equal(Recht.NotitieSchrijven, fout.Recht);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Twintig_keer_hetzelfde_formulier_tegelijk_is_een_notitie_en_een_antwoord(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        var sleutel = Guid.CreateVersion7().ToString();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => SchrijfAsync(host, id, "Eenmaal", sleutel))));

        Assert.NotNull(Assert.Single(antwoorden.Distinct()));
        await using var db = host.Db();
        Assert.Equal(antwoorden[0], Assert.Single(await db.Notities.Where(n => n.DossierId == id).Select(n => (Guid?)n.Id).ToArrayAsync()));
        Assert.Equal(20, await db.Verzoeksleutels.Where(v => v.Sleutel == "proef:NotitieSchrijven:" + sleutel).Select(v => v.Keren).SingleAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_herhaald_verzoek_schrijft_voor_het_antwoordt(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        var sleutel = Guid.CreateVersion7().ToString();
        var eerste = await SchrijfAsync(host, id, "Eenmaal", sleutel);

        for (var keer = 2; keer <= 4; keer++)
        {
            Assert.Equal(eerste, await SchrijfAsync(host, id, "Iets anders", sleutel));
            await using var db = host.Db();
            Assert.Equal(keer, await db.Verzoeksleutels.Where(v => v.Sleutel == "proef:NotitieSchrijven:" + sleutel).Select(v => v.Keren).SingleAsync());
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Dezelfde_sleutel_van_een_ander_is_een_ander_verzoek(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        var sleutel = Guid.CreateVersion7().ToString();

        Assert.NotEqual(await SchrijfAsync(host, id, "Van mij", sleutel), await SchrijfAsync(host, id, "Van jou", sleutel, "ander"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Twintig_notities_tegelijk_in_een_dossier_staan_er_alle_twintig(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(nummer => Task.Run(() => SchrijfAsync(host, id, $"Notitie {nummer}", Guid.CreateVersion7().ToString()))));

        await using var db = host.Db();
        Assert.Equal(
            Enumerable.Range(0, 20).Select(nummer => $"Notitie {nummer}").Order(), (await db.Notities.Where(n => n.DossierId == id).Select(n => n.Tekst).ToArrayAsync()).Order());
        var nummers = await db.Gebeurtenissen.Where(g => g.StroomId == id).OrderBy(g => g.Volgnummer).Select(g => g.Volgnummer).ToArrayAsync();
        Assert.Equal(Enumerable.Range(1, nummers.Length).Select(n => (long)n), nummers);
        Assert.Empty((await new Ketencontrole(db).ControleerAsync(CancellationToken.None)).Fouten);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Stappen_van_de_intake_die_tegelijk_komen_staan_er_allemaal(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host, kennisgeving: new(2026, 11, 2));

        await Task.WhenAll(
            StapAsync(host, id, a => a with { Taalniveau = "A1" }), StapAsync(host, id, a => a with { Omstandigheden = "Woont alleen" }),
            StapAsync(host, id, a => a with { EigenWens = "Kapper worden" }), StapAsync(host, id, a => a with { Participatie = "Vrijwilliger" }));

        await using var db = host.Db();
        var antwoorden = (await db.Intakes.SingleAsync(i => i.DossierId == id)).Antwoorden;
        Assert.Equal(("A1", "Woont alleen", "Kapper worden", "Vrijwilliger"), (antwoorden.Taalniveau, antwoorden.Omstandigheden, antwoorden.EigenWens, antwoorden.Participatie));
        Assert.Equal(Werksoort.IntakeAfronden, (await db.Werkvoorraad.SingleAsync(w => w.DossierId == id)).Soort);
    }

    private static async Task StapAsync(Naasthost host, Guid id, Func<Kern.Intake.Intakeantwoorden, Kern.Intake.Intakeantwoorden> wijzig)
    {
        await Task.Yield();
        await using var scope = host.Als(Dataproef.Casusregisseur());
        Assert.True(await scope.ServiceProvider.GetRequiredService<IntakeVastleggen>().LegVastAsync(id, wijzig, null, Guid.CreateVersion7().ToString(), CancellationToken.None));
    }

    private static async Task<Guid?> SchrijfAsync(Naasthost host, Guid id, string tekst, string sleutel, string sub = "proef")
    {
        await using var scope = host.Als(Dataproef.Casusregisseur(sub));
        return await scope.ServiceProvider.GetRequiredService<NotitieSchrijven>().SchrijfAsync(id, tekst, gedeeld: true, sleutel, CancellationToken.None);
    }

    private static async Task<(int Notities, int Gebeurtenissen, long Hoofd, int Versie, int Handelingen)> TellingAsync(Naasthost host, Guid id)
    {
        await using var db = host.Db();
        return (await db.Notities.CountAsync(n => n.DossierId == id), await db.Gebeurtenissen.CountAsync(g => g.StroomId == id),
            (await db.Ketenhoofden.SingleAsync(k => k.StroomId == id)).Volgnummer, (await db.Dossiers.SingleAsync(d => d.Id == id)).Versie,
            await db.Handelingen.CountAsync(h => h.StroomId == id));
    }
}
