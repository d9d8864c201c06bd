using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>
/// What the Awb asks before a fine of which the maximum is above the limit of art. 5:53. The terms (13 weeks, payment) are
/// counted elsewhere.
/// </summary>
public sealed record Boeteprocedure
{
    public DateOnly? Rapport { get; init; }

    /// <summary>Sent with the invitation to be heard.</summary>
    public DateOnly? RapportVerstuurd { get; init; }

    public bool BegrijpelijkeTaal { get; init; }

    /// <summary>Heard, or had the chance and let it go by.</summary>
    public bool Gehoord { get; init; }

    /// <summary>Questions were put with an eye to the fine.</summary>
    public bool Verhoord { get; init; }

    public bool Cautie { get; init; }

    public bool BeslisserMaakteRapport { get; init; }

    /// <summary>The maximum of the fine, not the amount in this case, makes it heavy.</summary>
    public static (bool Zwaar, Parameterversie Grens) IsZwaar(Bedrag maximum, DateOnly dag, Regelset regels)
    {
        var versie = regels.Versie(Boeteparameters.GrensZwareProcedure.Sleutel, dag);
        return (maximum > Boeteparameters.GrensZwareProcedure.Lees(versie.Waarde), versie);
    }

    public IEnumerable<Voorwaarde> Voorwaarden(bool zwaar)
    {
        if (zwaar)
        {
            yield return new("Er is een rapport met datum, feiten en de regel die niet is nageleefd", Awb("5:48", "WI-AWB-02"), Rapport is not null, "Maak eerst een rapport op.");
            yield return new("Het rapport is verstuurd, met de uitnodiging om te reageren", Awb("5:50", "WI-AWB-02"), RapportVerstuurd is not null, "Stuur het rapport, met een uitnodiging.");
            yield return new("De inburgeraar kan het rapport begrijpen", Awb("5:49", "WI-AWB-02"), BegrijpelijkeTaal, "Zorg dat iemand het begrijpt: in een taal die hij kent, of met een tolk.");
            yield return new("De inburgeraar is gehoord, of liet de kans voorbijgaan", Awb("5:53", "WI-AWB-01"), Gehoord, "Geef de inburgeraar de kans om te reageren (zienswijze).");

            // Art. 10:3 lid 4 Awb: geen mandaat "aan degene die van de overtreding een rapport of proces-verbaal heeft opgemaakt".
            yield return new("Wie beslist, maakte het rapport niet", Bron.Awb("10:3", "4", "WI-MAND-04"), !BeslisserMaakteRapport, "Laat een andere collega beslissen.");
        }

        yield return new("Voor vragen over de boete is gezegd dat iemand niet hoeft te antwoorden", Awb("5:10a", "WI-AWB-04"), !Verhoord || Cautie,
            "Wat iemand zonder deze uitleg zei, mag niet tegen hem worden gebruikt.");
    }

    private static Bron Awb(string artikel, string regel) => Bron.Awb(artikel, null, regel) with { Zekerheid = Zekerheid.Onzeker };
}
