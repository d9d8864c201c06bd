using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record PipTermijninvoer
{
    [Veld("Dag van de brief van DUO", "Dagtekening van de kennisgeving inburgeringsplicht.")]
    public DateOnly Kennisgeving { get; init; }

    [Veld("Dag van inschrijving in de gemeente", "Inschrijving in de BRP van de gemeente waar de inburgeraar is gehuisvest. Leeg: hij stond er al voor de brief.")]
    public DateOnly? Inschrijving { get; init; }
}

/// <summary>The ten weeks of art. 5.3 Besluit.</summary>
public static class PipTermijnvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<PipTermijninvoer>(
        "pip-termijn", "Uiterste dag voor het plan (PIP)", "Voor wanneer het college het plan moet vaststellen.",
        new PipTermijninvoer { Kennisgeving = new(2026, 3, 2) }, invoer => invoer.Kennisgeving, Reken);

    private static Rekenantwoord Reken(PipTermijninvoer invoer, Regelset regels)
    {
        var later = invoer.Inschrijving > invoer.Kennisgeving;
        var termijn = Rekenregels.LaatsteDagNa(
            "Het PIP moet klaar zijn", later ? invoer.Inschrijving!.Value : invoer.Kennisgeving, later ? "Later ingeschreven in deze gemeente dan de brief van DUO" : "Dag van de brief van DUO",
            LandelijkeParameters.PipTermijn, regels, invoer.Kennisgeving);
        return new Rekenantwoord
        {
            Antwoord = $"Het plan moet uiterlijk op {Datumtekst.Lang(termijn.Waarde)} zijn vastgesteld.",
            Uitkomsten = [new("uiterstedatum", "Uiterste dag", termijn.Waarde)],
            Onderbouwing = termijn.Onderbouwing, Parameters = termijn.Parameters, Voorlopig = termijn.Voorlopig,
        };
    }
}
