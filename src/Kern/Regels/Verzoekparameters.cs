namespace Naast.Kern.Regels;

/// <summary>Within what time a question of a person has its answer.</summary>
public static class Verzoekparameters
{
    /// <summary>For access and correction.</summary>
    public static readonly Parameter<Duur> Avg = new("verzoek.avg", "Binnen welke tijd er een antwoord is op een verzoek om inzage of verbetering", Duur.Parse);

    /// <summary>For everything else.</summary>
    public static readonly Parameter<Duur> Gewoon = new("verzoek.gewoon", "Binnen welke tijd er een antwoord is op een ander verzoek", Duur.Parse);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Verzoeken van inburgeraars", [Avg, Gewoon],
    [
        new(Avg.Sleutel, Parameterblad.BeginVanDeWet, null, "1 maand", Bron.Avg("12", "3")),
        new(Gewoon.Sleutel, Parameterblad.BeginVanDeWet, null, "2 weken", Bron.Beleid("antwoord op een verzoek")),
    ]);
}
