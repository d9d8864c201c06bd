using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>
/// What was done before a fine of art. 23. Heavy or light, the report, hearing and who may decide are the Awb's own rule
/// (<see cref="Boeteprocedure"/>); here it gets what a case manager can forget about the report itself.
/// </summary>
public sealed record Trajectprocedure
{
    public DateOnly? Rapport { get; init; }

    /// <summary>Sent with the invitation to be heard.</summary>
    public DateOnly? RapportVerstuurd { get; init; }

    public bool BegrijpelijkeTaal { get; init; }

    /// <summary>Day on which the person was heard, or let the chance go by.</summary>
    public DateOnly? Gehoord { get; init; }

    /// <summary>Null = no questions were put with an eye to the fine.</summary>
    public bool? Cautie { get; init; }

    public bool BeslisserMaakteRapport { get; init; }

    /// <summary>The day of the decision; null = not decided yet.</summary>
    public DateOnly? Besluit { get; init; }

    public (Boeteprocedure Procedure, Toets Toets) Beoordeel(DateOnly overtreding, Regelset regels)
    {
        var procedure = Boeteprocedure.Beoordeel(
            new Boeteverloop(Boetegrond.Traject, overtreding, Rapport, Besluit) { Gehoord = Gehoord, Cautie = Cautie, RapporteurBeslist = BeslisserMaakteRapport }, regels);
        return (procedure, new Toets("Is de procedure voor de boete goed gevolgd?", procedure.Zwaar ? [.. Rapporteisen, .. procedure.Toets.Voorwaarden] : procedure.Toets.Voorwaarden));
    }

    private Voorwaarde[] Rapporteisen =>
    [
        new("Het rapport is verstuurd, met de uitnodiging om te reageren, voordat de inburgeraar werd gehoord", Bron.Awb("5:50", "1", "WI-AWB-02") with { Zekerheid = Zekerheid.Tweedehands },
            RapportVerstuurd is { } verstuurd && !(verstuurd > Gehoord), "Stuur het rapport, met een uitnodiging. Hoor de inburgeraar daarna."),
        new("De inburgeraar kan het rapport begrijpen", Bron.Awb("5:49", "2", "WI-AWB-02") with { Zekerheid = Zekerheid.Tweedehands },
            BegrijpelijkeTaal, "Zorg dat iemand het begrijpt: in een taal die hij kent, of met een tolk."),
    ];
}
