using Naast.Web.Data;
using Naast.Web.Gebieden.Werkvoorraad.Verdeling;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class VerdeelvoorstelTests
{
    private static readonly Dictionary<string, int> Leeg = [];

    [Fact]
    public void Alleen_wie_voor_de_gemeente_werkt_krijgt_het()
    {
        var uit = Maak([Dossier("0505"), Dossier("0590")], [Collega("a", "0505"), Collega("b", "0505,0590")], new() { ["a"] = 0, ["b"] = 90 });

        Assert.Equal(["a", "b"], uit.Select(t => t.Sub));
        Assert.Equal("De enige die voor deze gemeente werkt.", uit[1].Waarom);
        Assert.Equal((null, "Niemand die er is, werkt voor deze gemeente."), Maak([Dossier("0642")], [Collega("a", "0505")], Leeg)[0] is var t ? (t.Sub, t.Waarom) : default);
    }

    [Fact]
    public void Een_gedeelde_taal_gaat_voor_tot_het_scheef_wordt()
    {
        var collegas = new[] { Collega("a", "0505"), Collega("b", "0505", talen: "ar,ti") };

        Assert.Equal(("b", "Spreekt ti."), Maak([Dossier("0505", "ti")], collegas, new() { ["a"] = 36, ["b"] = 40 })[0] is var een ? (een.Sub, een.Waarom) : default);
        Assert.Equal("a", Maak([Dossier("0505", "ti")], collegas, new() { ["a"] = 36, ["b"] = 90 })[0].Sub);
        Assert.Equal("a", Maak([Dossier("0505", "nl")], collegas, new() { ["a"] = 1, ["b"] = 2 })[0].Sub);
    }

    [Fact]
    public void Wie_minder_uren_werkt_krijgt_minder()
    {
        var uit = Maak([.. Enumerable.Range(0, 60).Select(_ => Dossier("0505"))], [Collega("a", "0505"), Collega("b", "0505", uren: 18)], Leeg);

        Assert.Equal((40, 20), (uit.Count(t => t.Sub == "a"), uit.Count(t => t.Sub == "b")));
    }

    [Fact]
    public void Wat_zwaar_is_wordt_eerst_verdeeld_zodat_het_gelijk_uitkomt()
    {
        var dossiers = new[] { 3, 3, 3, 1, 1, 1, 1, 1 }.Select(punten => Dossier("0505", punten: punten)).ToArray();
        var uit = Maak(dossiers, [Collega("a", "0505"), Collega("b", "0505")], Leeg);

        Assert.Equal((7, 7), (Som("a"), Som("b")));
        int Som(string sub) => uit.Where(t => t.Sub == sub).Sum(t => dossiers.Single(d => d.DossierId == t.DossierId).Punten);
    }

    private static IReadOnlyList<Toedeling> Maak(TeVerdelen[] dossiers, Medewerker[] collegas, Dictionary<string, int> last)
    {
        var uit = Verdeelvoorstel.Maak(dossiers, collegas, last, taal => taal).ToDictionary(t => t.DossierId);
        return [.. dossiers.Select(d => uit[d.DossierId])];
    }

    private static TeVerdelen Dossier(string gemeente, string? taal = null, int punten = 1) => new(Guid.CreateVersion7(), gemeente, taal, punten);

    private static Medewerker Collega(string sub, string gemeenten, string talen = "", int uren = 36) => new()
    {
        Sub = sub, Naam = sub, Organisatie = "sdd", Functie = "Casusregisseur", Gemeenten = gemeenten, Talen = talen, Uren = uren,
    };
}
