using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>
/// A plan that was decided before the dossier came here. It is recorded as facts only: there is no decision of ours, no
/// letter, and no proof to replay.
/// </summary>
/// <param name="Termijn">The term as DUO set it; null while it is not known here.</param>
public sealed record Planovername(DateOnly Dagtekening, Leerroute Leerroute, Termijn? Termijn)
{
    private static readonly DateOnly BeginVanDeWet = new(2022, 1, 1);

    /// <summary>The plan that was taken over, from the facts of a dossier; null when there is none.</summary>
    public static Planovername? Van(Dossierfeiten feiten)
    {
        if (feiten.Laatste(Feitsoort.PipElders) is not { } plan || !Enum.TryParse<Leerroute>(plan.Waarde, out var route))
        {
            return null;
        }

        return new Planovername(
            plan.Van, route, feiten.Laatste(Feitsoort.Inburgeringstermijn) is { Tot: { } laatste } termijn ? new Termijn(termijn.Van, laatste) : null);
    }

    public Toets MagOvernemen(DateOnly? beginPlicht, DateOnly vandaag) => new("Mag dit plan worden overgenomen?",
    [
        new("De dagtekening ligt niet in de toekomst", Bron.Wi("15", "1", "WI-PIP-07"), Dagtekening <= vandaag, "Kijk de dagtekening na."),
        new("De dagtekening ligt niet voor het begin van de wet, 1 januari 2022", Bron.Wi("15", "1", "WI-PIP-07"), Dagtekening >= BeginVanDeWet,
            "Een plan onder de Wet inburgering 2013 hoort hier niet."),
        new("De dagtekening ligt niet voor het begin van de plicht", Bron.Duo("WI-DUO-02"), beginPlicht is null || Dagtekening >= beginPlicht,
            "Kijk de dagtekening en het begin van de plicht na."),
        new("De laatste dag van de termijn ligt na het begin", Bron.Wi("11", "1", "WI-TERM-01"),
            Termijn is not { } t || (t.LaatsteDag > t.Start && t.Start >= BeginVanDeWet), "Kijk het begin en de laatste dag van de termijn na."),
    ]);

    /// <summary>Records the facts and brings the dossier to the leerroute.</summary>
    /// <exception cref="RegelGeschonden">A condition is not met; nothing changed.</exception>
    public IReadOnlyList<Feit> NeemOver(Dossier dossier, DateOnly? beginPlicht, DateOnly vandaag, Func<Guid> nieuweId, Feitbron bron, DateTimeOffset nu)
    {
        MagOvernemen(beginPlicht, vandaag).Eis();
        dossier.GaNaar(Fase.Leerroute);
        var feiten = new List<Feit> { Feit.LegVast(nieuweId(), dossier, Feitsoort.PipElders, Dagtekening, null, Leerroute.ToString(), bron, nu) };
        if (Termijn is { } termijn)
        {
            feiten.Add(Feit.LegVast(nieuweId(), dossier, Feitsoort.Inburgeringstermijn, termijn.Start, termijn.LaatsteDag, null, bron, nu));
        }

        return feiten;
    }
}
