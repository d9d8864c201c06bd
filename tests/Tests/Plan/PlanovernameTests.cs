using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Plan;
using Naast.Kern.Signalen;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Plan;

public class PlanovernameTests
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Vandaag = new(2026, 11, 23);

    [Fact, Regel("WI-TERM-07")]
    public void Een_plan_van_elders_wordt_als_feit_overgenomen_en_brengt_het_dossier_in_de_leerroute()
    {
        var dossier = NieuwDossier();
        var plan = new Planovername(new(2025, 4, 14), Leerroute.B1, new Termijn(new(2025, 4, 15), new(2028, 4, 14)));

        var feiten = plan.NeemOver(dossier, new(2025, 2, 1), Vandaag, Guid.CreateVersion7, Feitbron.Import, Nu);

        Assert.Equal(Fase.Leerroute, dossier.Fase);
        Assert.Equal([Feitsoort.PipElders, Feitsoort.Inburgeringstermijn], feiten.Select(f => f.Soort));
        Assert.All(feiten, f => Assert.Equal(Feitbron.Import, f.Bron));
        Assert.Equal(plan, Planovername.Van(new Dossierfeiten(feiten)));
    }

    [Theory, Regel("WI-DUO-02")]
    [InlineData("2026-11-24", "2025-02-01", "de dagtekening in de toekomst")]
    [InlineData("2021-12-31", null, "voor de wet")]
    [InlineData("2025-01-31", "2025-02-01", "voor het begin van de plicht")]
    public void Een_dagtekening_die_niet_kan_wordt_geweigerd(string dagtekening, string? plicht, string waarom)
    {
        var dossier = NieuwDossier();
        var plan = new Planovername(DateOnly.Parse(dagtekening, null), Leerroute.Onderwijs, null);

        Assert.Throws<RegelGeschonden>(() => plan.NeemOver(
            dossier, plicht is null ? null : DateOnly.Parse(plicht, null), Vandaag, Guid.CreateVersion7, Feitbron.Import, Nu));
        Assert.True(dossier.Fase == Fase.Koppeling, waarom);
    }

    [Fact, Regel("WI-TERM-03")]
    public void Een_eigen_plan_na_een_overgenomen_plan_begint_de_drie_jaar_niet_opnieuw()
    {
        var feiten = new Dossierfeiten(new Planovername(new(2025, 4, 14), Leerroute.B1, null)
            .NeemOver(NieuwDossier(), new(2025, 2, 1), Vandaag, Guid.CreateVersion7, Feitbron.Import, Nu));
        DateOnly elders = new(2025, 4, 14), eigen = new(2026, 11, 20);

        Assert.Equal(elders, feiten.EerstePip(eigen));
        Assert.Equal(elders, Looptijdfeiten.Van(feiten, eigen).DagtekeningEerstePip);
        Assert.Equal(elders, Signaalfeiten.Van(feiten, "0505", new Signaalplan(eigen, Leerroute.Onderwijs, false)).Pip);
        Assert.Equal(elders, feiten.EerstePip(null));
        Assert.Equal(new DateOnly(2025, 4, 1), feiten.EerstePip(new(2025, 4, 1)));
        Assert.Equal(eigen, new Dossierfeiten([]).EerstePip(eigen));
    }

    [Fact]
    public void Zonder_feit_is_er_geen_overgenomen_plan() => Assert.Null(Planovername.Van(new Dossierfeiten([])));

    private static Dossier NieuwDossier() =>
        Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Koppeling, Vandaag);
}
