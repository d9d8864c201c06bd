using Naast.Kern.Inburgeraars;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class SamenvoegingTests
{
    private static readonly Samenvoegkant Een = new(Guid.CreateVersion7(), "0505", Fase.Intake, null);
    private static readonly Samenvoegkant Ander = new(Guid.CreateVersion7(), "0505", Fase.Koppeling, null);

    public static TheoryData<string, Func<(Samenvoegkant Blijft, Samenvoegkant GaatOp)>> Gevallen => new()
    {
        { "hetzelfde dossier", () => (Een, Een) },
        { "al opgegaan", () => (Een, Ander with { Fase = Fase.Opgegaan }) },
        { "twee gemeenten", () => (Een, Ander with { Gemeentecode = "0642" }) },
        { "ander BSN", () => (Een with { BsnSleutel = [1] }, Ander with { BsnSleutel = [2] }) },
        { "ander V-nummer", () => (Een with { Vnummer = "1" }, Ander with { Vnummer = "2" }) },
        { "afgeschermd", () => (Een with { Afgeschermd = true }, Ander) },
        { "onderweg", () => (Een, Ander with { BerichtOnderweg = true }) },
        { "dat dossier moet blijven", () => (Een, Ander with { HeeftBesluit = true }) },
        { "Vraag de jurist", () => (Een with { HeeftBesluit = true }, Ander with { HeeftBesluit = true }) },
        { "wacht op een beslissing", () => (Een with { Fase = Fase.Plan }, Ander with { Fase = Fase.TerBeslissing }) },
        { "verder dan het dossier dat blijft", () => (Een, Ander with { Fase = Fase.Plan }) },
    };

    [Theory, MemberData(nameof(Gevallen))]
    public void Elke_belemmering_zegt_wat_er_moet_gebeuren(string deel, Func<(Samenvoegkant, Samenvoegkant)> geval)
    {
        var (blijft, gaatOp) = geval();

        Assert.Contains(deel, Assert.Single(Samenvoeging.Belemmeringen(blijft, gaatOp)), StringComparison.Ordinal);
    }

    [Fact]
    public void Met_dezelfde_nummers_of_nummers_aan_een_kant_kan_het()
    {
        Assert.Empty(Samenvoeging.Belemmeringen(Een, Ander));
        Assert.Empty(Samenvoeging.Belemmeringen(Een with { Vnummer = "1", BsnSleutel = [1, 2] }, Ander with { Vnummer = "1", BsnSleutel = [1, 2] }));
        Assert.Empty(Samenvoeging.Belemmeringen(Een, Ander with { Vnummer = "1", BsnSleutel = [1] }));
        Assert.Empty(Samenvoeging.Belemmeringen(Een with { HeeftBesluit = true, Afgeschermd = true }, Ander with { Fase = Fase.Plan, Afgeschermd = true }));
        Assert.Empty(Samenvoeging.Belemmeringen(Een with { Fase = Fase.Koppeling }, Ander with { Fase = Fase.Kennisgeving }));
    }

    [Fact]
    public void Een_dossier_gaat_een_keer_op_en_loopt_dan_niet_meer()
    {
        Dossier Maak() => Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Intake, new(2026, 3, 2));
        var (blijft, gaatOp, derde) = (Maak(), Maak(), Maak());
        gaatOp.WisGebeurtenissen();
        Samenvoeging Voeg(Dossier een, Dossier ander) => Samenvoeging.Voeg(Guid.CreateVersion7(), een, ander, [], "Zelfde", "Sanne", TimeProvider.System.GetUtcNow());

        var samen = Voeg(blijft, gaatOp);

        Assert.Equal((Fase.Opgegaan, blijft.Id, false), (gaatOp.Fase, gaatOp.OpgegaanIn, gaatOp.IsLopend));
        Assert.Equal(Inburgeraarsgebeurtenissen.DossierOpgegaan, Assert.Single(gaatOp.NieuweGebeurtenissen()));
        Assert.Equal((Fase.Intake, blijft.Id), (samen.FaseVoor, samen.DossierId));
        Assert.True(blijft.IsLopend);
        Assert.Throws<InvalidOperationException>(() => Voeg(derde, gaatOp));
        Assert.Throws<InvalidOperationException>(() => Voeg(gaatOp, derde));
        Assert.Throws<InvalidOperationException>(() => Voeg(derde, derde));
    }
}
