using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Signalen;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Signalen;

/// <summary>The nightly run over a region of its own: stopped and taken up again, with a dossier that cannot be read, and twice.</summary>
public sealed class SignaalloopTests
{
    private const int Portie = 10;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_nacht_die_is_gestopt_gaat_verder_waar_hij_was(string soort)
    {
        await using var host = await NieuwAsync(soort);
        var (loop, dag) = Loop(host);
        await using var db = host.Db();
        await db.Signalen.ExecuteDeleteAsync();
        await db.Werkvoorraad.ExecuteUpdateAsync(zet => zet.SetProperty(w => w.UitersteDag, (DateOnly?)null));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop.DraaiAsync(dag, stop.Token, ronde =>
        {
            if (ronde.Gedaan == 2 * Portie)
            {
                stop.Cancel();
            }
        }, Portie));

        var half = await db.Signaalrondes.AsNoTracking().SingleAsync();
        Assert.Equal((2 * Portie, (DateTimeOffset?)null, (DateOnly?)dag), (half.Gedaan, half.Klaar, await loop.OpenAsync(default)));
        // What was done before the stop is not done again: this row stays away.
        var eerste = await db.Signalen.OrderBy(s => s.DossierId).Select(s => s.DossierId).FirstAsync();
        await db.Signalen.Where(s => s.DossierId == eerste).ExecuteDeleteAsync();

        var porties = 0;
        await loop.DraaiAsync(dag, CancellationToken.None, _ => porties++, Portie);

        var heel = await db.Signaalrondes.AsNoTracking().SingleAsync();
        Assert.Equal((heel.Totaal, 1, 0, 0), (heel.Gedaan, heel.Hervat, heel.Fouten, heel.NietTeBerekenen));
        Assert.NotNull(heel.Klaar);
        Assert.Null(await loop.OpenAsync(default));
        Assert.True(porties >= (heel.Totaal / Portie) - 2, $"{porties}");
        Assert.False(await db.Signalen.AnyAsync(s => s.DossierId == eerste));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Twee_tegelijk_doen_elk_dossier_een_keer(string soort)
    {
        await using var host = await NieuwAsync(soort);
        var (loop, dag) = Loop(host);
        await loop.DraaiAsync(dag.AddDays(-1), CancellationToken.None);
        await using var db = host.Db();
        await db.Signalen.ExecuteDeleteAsync();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => loop.DraaiAsync(dag, CancellationToken.None, portie: Portie))));

        var ronde = await db.Signaalrondes.AsNoTracking().SingleAsync(r => r.Dag == dag);
        Assert.Equal((ronde.Totaal, 0), (ronde.Gedaan, ronde.Fouten));
        await GelijkAanNuAsync(host);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Na_de_nacht_staat_er_wat_elk_dossier_nu_zelf_zegt_en_een_tweede_keer_verandert_niets(string soort)
    {
        await using var host = await NieuwAsync(soort);
        var (loop, dag) = Loop(host);
        await using var db = host.Db();
        await db.Signalen.ExecuteDeleteAsync();

        await loop.DraaiAsync(dag, CancellationToken.None);

        await GelijkAanNuAsync(host);
        await loop.DraaiAsync(dag.AddDays(1), CancellationToken.None);
        var tweede = await db.Signaalrondes.AsNoTracking().SingleAsync(r => r.Dag == dag.AddDays(1));
        Assert.Equal((0, tweede.Totaal), (tweede.Gewijzigd, tweede.Gedaan));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Zonder_nacht_staan_de_signalen_na_elke_handeling_al_goed(string soort) => await GelijkAanNuAsync(await Naasthost.DemoAsync(soort));

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_dossier_dat_niet_te_lezen_is_toont_zijn_fout_en_de_andere_gaan_door(string soort)
    {
        await using var host = await NieuwAsync(soort);
        var (loop, dag) = Loop(host);
        await using var db = host.Db();
        var stuk = await db.Werkvoorraad.Where(w => w.Soort == Werksoort.Voortgang).OrderBy(w => w.DossierId).Select(w => w.DossierId).Skip(3).FirstAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE pips SET inhoud = 'geen json' WHERE dossier_id = {stuk}");
        await db.Signalen.ExecuteDeleteAsync();

        await loop.DraaiAsync(dag, CancellationToken.None, portie: Portie);

        var ronde = await db.Signaalrondes.AsNoTracking().SingleAsync();
        Assert.Equal((ronde.Totaal, 1, 0), (ronde.Gedaan, ronde.Fouten, ronde.NietTeBerekenen));
        Assert.NotNull(ronde.Klaar);
        var fout = await db.Signalen.AsNoTracking().SingleAsync(s => s.DossierId == stuk);
        Assert.Equal(Signaalsoort.NietTeBerekenen, fout.Soort);
        Assert.StartsWith(Werkbeeld.Programmafout, fout.Reden, StringComparison.Ordinal);
        Assert.Equal(Werksoort.GegevensNakijken, (await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == stuk)).Soort);
        var metPlan = await db.Pips.Where(p => p.Status == Pipstatus.Vastgesteld && p.DossierId != stuk && db.Werkvoorraad.Any(w => w.DossierId == p.DossierId)).Select(p => p.DossierId).Distinct().CountAsync();
        Assert.Equal(metPlan, await db.Signalen.Where(s => s.Soort == Signaalsoort.EindeTermijn).CountAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Tegenstrijdige_feiten_staan_met_hun_reden_op_het_dossier_en_in_de_werkvoorraad(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossier = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        await using (var scope = host.Als(Toegang.Systeem("test")))
        {
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, "test"), async (handeling, ct) =>
            {
                var beeld = (await scope.ServiceProvider.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: true, ct))!;
                var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Kennisgeving, DateOnly.MaxValue, Feitbron.Medewerker, handeling.Tijdstip);
                scope.ServiceProvider.GetRequiredService<Db>().Add(feit);
                await scope.ServiceProvider.GetRequiredService<Werkplanner>().HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, feit] }, ct);
                return "vastgelegd";
            }, CancellationToken.None);
        }

        using var sanne = await Werkplek.VanAsync(host, "sanne");
        Assert.Contains("Kan niet berekend worden", (await sanne.OpenAsync($"/dossiers/{dossier}")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Brief van DUO: de dag ligt buiten wat Naast kan berekenen", (await sanne.OpenAsync($"/dossiers/{dossier}/termijnen")).Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.Equal(Werksoort.GegevensNakijken, (await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == dossier)).Soort);
    }

    [Theory, MemberData(nameof(Databases)), Ux(54)]
    public async Task De_beheerder_ziet_wanneer_de_laatste_nacht_was_en_hoeveel_er_misging(string soort)
    {
        await using var host = await NieuwAsync(soort);
        using var bas = await Werkplek.VanAsync(host, "bas");
        Assert.Contains("De eerste nacht moet nog komen", (await bas.OpenAsync("/keten")).Tekst, StringComparison.Ordinal);
        var (loop, dag) = Loop(host);

        await loop.DraaiAsync(dag, CancellationToken.None);

        await using var db = host.Db();
        var ronde = await db.Signaalrondes.AsNoTracking().SingleAsync();
        Assert.Contains($"{ronde.Totaal} van {ronde.Totaal} dossiers nagerekend", (await bas.OpenAsync("/keten")).Tekst, StringComparison.Ordinal);
    }

    /// <summary>Without its own jobs: one of them would take up the run that a test stopped.</summary>
    private static Task<Naasthost> NieuwAsync(string soort) => Naasthost.StartAsync(soort, leeg: false, instellen: bouwer =>
    {
        foreach (var dienst in bouwer.Services.Where(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Name.Contains("Quartz", StringComparison.Ordinal) == true).ToArray())
        {
            bouwer.Services.Remove(dienst);
        }
    }, meer: "--Demo:Aantal=100");

    private static (Signaalloop Loop, DateOnly Dag) Loop(Naasthost host) =>
        (host.Diensten.GetRequiredService<Signaalloop>(), host.Diensten.GetRequiredService<TimeProvider>().Vandaag());

    /// <summary>
    /// Every stored row is what the dossier itself gives when it is opened, and the other way round. Another test may act on
    /// a dossier of the shared region between the two readings; so what differs is read again, and must then agree.
    /// </summary>
    private static async Task GelijkAanNuAsync(Naasthost host)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        await using var db = host.Db();
        var beelden = scope.ServiceProvider.GetRequiredService<DossierBeelden>();
        var alle = (await db.Signalen.AsNoTracking().ToArrayAsync()).ToLookup(rij => rij.DossierId);
        var geteld = 0;
        foreach (var id in await db.Werkvoorraad.Select(w => w.DossierId).ToArrayAsync())
        {
            var (nu, bewaard) = (await NuAsync(id), Regels(alle[id]));
            for (var poging = 0; poging < 3 && !nu.SequenceEqual(bewaard); poging++)
            {
                bewaard = Regels(await db.Signalen.AsNoTracking().Where(s => s.DossierId == id).ToArrayAsync());
                nu = await NuAsync(id);
            }

            Assert.Equal(nu, bewaard);
            geteld += nu.Length;
        }

        Assert.True(geteld > 100, $"{geteld}");

        async Task<(Signaalsoort Soort, DateOnly Dag, Wachtende WachtOp)[]> NuAsync(Guid id)
        {
            var beeld = (await beelden.NuAsync(id, volgend: false, CancellationToken.None))!;
            return [.. Werkbeeld.Van(beeld, null).Signalen(db.Vandaag, beeld.Regels).Where(s => s.Soort != Signaalsoort.NietTeBerekenen).Select(s => (s.Soort, s.Dag, s.WachtOp)).Order()];
        }

        static (Signaalsoort Soort, DateOnly Dag, Wachtende WachtOp)[] Regels(IEnumerable<Signaalrij> rijen) =>
            [.. rijen.Where(s => s.Soort != Signaalsoort.NietTeBerekenen).Select(s => (s.Soort, s.Dag, s.WachtOp)).Order()];
    }
}
