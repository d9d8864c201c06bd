using Naast.Kern.Inburgeraars;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class KernFeitTests
{
    private const string Dordrecht = "0505";
    private const string Rotterdam = "0599";
    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Een_feit_hoort_bij_de_stroom_en_de_gemeente_van_zijn_dossier()
    {
        var dossier = Nieuw();

        var feit = Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Kennisgeving, new(2026, 3, 2), Feitbron.Duo, Nu);

        Assert.Equal((dossier.Stroom, Dordrecht), (feit.Stroom, feit.Gemeentecode));
        Assert.True(feit.Geldig);
        Assert.Equal(["FeitVastgelegd"], feit.NieuweGebeurtenissen().Select(soort => soort.Naam));
    }

    [Fact]
    public void Een_feit_vervalt_een_keer_met_een_reden()
    {
        var feit = Kennisgeving(Nieuw(), new(2026, 3, 2));

        feit.LaatVervallen("Verkeerde datum", Nu.AddHours(1));

        Assert.Equal((false, "Verkeerde datum", (DateTimeOffset?)Nu.AddHours(1)), (feit.Geldig, feit.VervallenReden, feit.VervallenOp));
        Assert.Throws<InvalidOperationException>(() => feit.LaatVervallen("Nog eens", Nu.AddHours(2)));
        Assert.Equal(["FeitVastgelegd", "FeitVervallen"], feit.NieuweGebeurtenissen().Select(soort => soort.Naam));
    }

    [Fact]
    public void Een_vervallen_feit_telt_niet_meer()
    {
        var dossier = Nieuw();
        Feit oud = Kennisgeving(dossier, new(2026, 3, 2)), goed = Kennisgeving(dossier, new(2026, 2, 2));
        oud.LaatVervallen("Verkeerde datum", Nu);

        Assert.Equal(new DateOnly(2026, 2, 2), new Dossierfeiten([oud, goed]).Kennisgeving);
        Assert.Null(new Dossierfeiten([oud]).Kennisgeving);
    }

    [Fact]
    public void Bij_dezelfde_dag_wint_wat_het_laatst_is_vastgelegd()
    {
        var dossier = Nieuw();
        var eerst = Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Doelgroep, new(2026, 3, 2), null, "Overig", Feitbron.Medewerker, Nu);
        var later = Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Doelgroep, new(2026, 3, 2), null, "Asielstatushouder", Feitbron.Duo, Nu.AddDays(1));

        Assert.Equal(GedetailleerdeDoelgroep.Asielstatushouder, new Dossierfeiten([later, eerst]).Doelgroep);
    }

    [Fact]
    public void Verhuisd_is_wie_eerder_elders_stond_ingeschreven()
    {
        var dossier = Nieuw();
        Feit elders = Vestiging(dossier, Rotterdam, new(2025, 5, 1)), hier = Vestiging(dossier, Dordrecht, new(2026, 3, 2));

        Assert.True(new Dossierfeiten([hier, elders]).IsVerhuisdNaar(Dordrecht));
        Assert.False(new Dossierfeiten([hier, elders]).IsVerhuisdNaar(Rotterdam));
        Assert.False(new Dossierfeiten([hier]).IsVerhuisdNaar(Dordrecht));
        Assert.False(new Dossierfeiten([elders]).IsVerhuisdNaar(Dordrecht));
    }

    [Fact]
    public void Na_heen_en_terug_telt_de_laatste_inschrijving()
    {
        var dossier = Nieuw();
        Feit[] feiten = [Vestiging(dossier, Dordrecht, new(2024, 1, 8)), Vestiging(dossier, Rotterdam, new(2025, 5, 1)), Vestiging(dossier, Dordrecht, new(2026, 3, 2))];

        Assert.Equal(new DateOnly(2026, 3, 2), new Dossierfeiten(feiten).VestigingIn(Dordrecht));
        Assert.True(new Dossierfeiten(feiten).IsVerhuisdNaar(Dordrecht));
    }

    [Fact]
    public void Het_kanaal_wisselen_is_een_gebeurtenis_en_hetzelfde_kanaal_niet()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), Dordrecht, Kanaal.Portaal, Fase.Kennisgeving, new(2026, 1, 5));
        dossier.WisGebeurtenissen();

        dossier.Koppel(Kanaal.Koppelvlak);
        dossier.Koppel(Kanaal.Koppelvlak);

        Assert.Equal(["KanaalGewijzigd"], dossier.NieuweGebeurtenissen().Select(soort => soort.Naam));
    }

    private static Dossier Nieuw() =>
        Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), Dordrecht, Kanaal.Koppelvlak, Fase.Kennisgeving, new(2026, 1, 5));

    private static Feit Kennisgeving(Dossier dossier, DateOnly dag) => Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Kennisgeving, dag, Feitbron.Duo, Nu);

    private static Feit Vestiging(Dossier dossier, string gemeente, DateOnly dag) =>
        Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Vestiging, dag, null, gemeente, Feitbron.Brp, Nu);
}
