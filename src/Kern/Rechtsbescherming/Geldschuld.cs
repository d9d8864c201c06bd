using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>When a fine must be paid, and what follows when it is not (title 4.4 Awb, WI-AWB-07 and 08).</summary>
/// <param name="BetaalUiterlijk">Six weeks after bekendmaking, or a later day that the decision names.</param>
/// <param name="VerzuimVanaf">First day of default: from here interest runs and a reminder may be sent.</param>
/// <param name="AanmaningTot">Two weeks after the reminder; null without one.</param>
/// <param name="DwangbevelVanaf">First day on which a writ may be issued; null without a reminder.</param>
public sealed record Geldschuld(Berekening<DateOnly> BetaalUiterlijk, DateOnly VerzuimVanaf, Berekening<DateOnly>? AanmaningTot, DateOnly? DwangbevelVanaf, Toets Toets)
{
    /// <param name="laterTijdstip">"Tenzij de beschikking een later tijdstip vermeldt."</param>
    /// <param name="aanmaning">Day on which the reminder was sent.</param>
    public static Geldschuld Bereken(DateOnly bekendgemaakt, DateOnly? laterTijdstip, DateOnly? aanmaning, Regelset regels)
    {
        var zesWeken = Rekenregels.LaatsteDagNa("De boete moet zijn betaald", bekendgemaakt, "Dag van bekendmaking", Boeteprocedureparameters.Betaling, regels);
        var betaal = laterTijdstip is { } later && later > zesWeken.Waarde
            ? zesWeken with
            {
                Waarde = later, Voorlopig = false,
                Onderbouwing = new Onderbouwing("De boete moet zijn betaald: uiterlijk {0}, want het besluit noemt die latere dag.", [later], zesWeken.Onderbouwing.Bron, [zesWeken.Onderbouwing]),
            }
            : zesWeken;
        var verzuim = betaal.Waarde.AddDays(1);
        var aangemaand = aanmaning is { } dag
            ? Rekenregels.LaatsteDagNa("Na de aanmaning kan nog worden betaald", dag, "Dag waarop de aanmaning is verstuurd", Boeteprocedureparameters.Aanmaning, regels)
            : null;
        return new Geldschuld(betaal, verzuim, aangemaand, aangemaand?.Waarde.AddDays(1), new Toets("Mag er een aanmaning uit?", aanmaning is null ? [] :
        [
            new("De termijn om te betalen was voorbij toen de aanmaning uitging", Bron.Awb("4:112", "1", "WI-AWB-08") with { Zekerheid = Zekerheid.Tweedehands },
                aanmaning >= verzuim, "Stuur na de termijn een nieuwe aanmaning."),
        ]));
    }
}
