using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>The calls of the brede intake and what follows from not coming.</summary>
public static class Intakeparameters
{
    public static readonly Parameter<int> Oproepen = new(
        "intake.oproepen", "Aantal oproepen waarna de brede intake zonder de inburgeraar wordt afgerond", Getal);

    public static readonly Parameter<int> Boetes = new("intake.boetes", "Hoogste aantal boetes in een brede intake", Getal);

    public static readonly Parameter<Bedrag> Boete = new("intake.boete", "Boete bij de brede intake", Bedrag.Parse);

    public static readonly Parameter<Duur> NieuweTermijn = new("intake.boete.termijn", "Langste nieuwe termijn in de boete bij de brede intake", Duur.Parse);

    /// <summary><c>praktijk</c> (2022: not in the text, applied already) or <c>wet</c> (art. 14 lid 6, since 2023).</summary>
    public static readonly Parameter<string> OntheffingToets = new("intake.lbt.ontheffing", "Grond om iemand de leerbaarheidstoets niet te laten doen", tekst => tekst);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Brede intake", [Oproepen, Boetes, Boete, NieuweTermijn, OntheffingToets],
    [
        new(Oproepen.Sleutel, Parameterblad.BeginVanDeWet, null, "3", Bron.Wi("14", "2", "WI-INT-04")),
        new(Boetes.Sleutel, Parameterblad.BeginVanDeWet, null, "2", Bron.Wi("22", null, "WI-INT-05") with { Zekerheid = Zekerheid.Afgeleid }),
        new(Boete.Sleutel, Parameterblad.BeginVanDeWet, null, "250", Bron.Bi("7.1", "1", "WI-BOETE-01")),
        new(NieuweTermijn.Sleutel, Parameterblad.BeginVanDeWet, null, "2 maanden", Bron.Wi("22", "2", "WI-BOETE-03")),
        new(OntheffingToets.Sleutel, Parameterblad.BeginVanDeWet, new(2022, 12, 31), "praktijk",
            Bron.Wi("14", "6", "WI-INT-10") with { Zekerheid = Zekerheid.Tweedehands }),
        new(OntheffingToets.Sleutel, new(2023, 1, 1), null, "wet", Bron.Wi("14", "6", "WI-INT-10")),
    ]);

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);
}
