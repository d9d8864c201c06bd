using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <summary>The days on which somebody should look again; recommended, not in the law (WI-VOORT-04).</summary>
/// <param name="Verlenging">From this day an extension may be asked, and PVT and MAP must be in sight.</param>
/// <param name="Aanbod">Null for whom the college makes no offer.</param>
public sealed record Voortgangssignalen(DateOnly Schakelgrens, DateOnly Verlenging, DateOnly? Aanbod, DateOnly? Start, int UrenAfschalen)
{
    private static readonly Bron BronSignaal = Bron.Wi("17", "1", "WI-VOORT-04") with { Zekerheid = Zekerheid.Afgeleid };

    /// <param name="aanbod">Group and route, when the days for the offer are asked too.</param>
    /// <exception cref="GeenVersie">The plan lies before the law.</exception>
    public static Berekening<Voortgangssignalen> Bepaal(Termijn termijn, (Doelgroep Doelgroep, Leerroute Leerroute)? aanbod, Regelset regels)
    {
        var schakel = PipTermijn.Schakelgrens(termijn.Start, regels);
        var vooraf = regels.Versie(Begeleidingparameters.VerlengingVooraf.Sleutel, termijn.Start);
        var uren = regels.Versie(Leerrouteparameters.AfschalenUren.Sleutel, termijn.Start);
        // Six months before the end, counted back from the first day after the term.
        var verlenging = Termijnrekening.Maandenervoor(termijn.LaatsteDag.AddDays(1), Duur.Parse(vooraf.Waarde));
        var stand = aanbod is { } wie
            ? Begeleiding.Aanbod.Beoordeel(new() { Doelgroep = wie.Doelgroep, Leerroute = wie.Leerroute, DagPip = termijn.Start.AddDays(-1) }, regels)
            : null;
        var signalen = new Voortgangssignalen(
            schakel.Waarde, verlenging, stand?.Waarde.LaatsteDagAanbod, stand?.Waarde.LaatsteDagStart, Leerrouteparameters.AfschalenUren.Lees(uren.Waarde));
        return new Berekening<Voortgangssignalen>(
            signalen,
            new Onderbouwing("Kijk op deze dagen opnieuw naar het plan.", [], BronSignaal,
            [
                schakel.Onderbouwing,
                Onderbouwing.Stap("Vanaf {0} kan verlenging worden gevraagd. Kijk dan ook of PVT en MAP op tijd klaar komen.", BronSignaal, verlenging),
                Onderbouwing.Stap("Bij {0} uren taalles: bespreek of B1 haalbaar is.", BronSignaal, signalen.UrenAfschalen),
                .. stand is null ? Array.Empty<Onderbouwing>() : [stand.Onderbouwing],
            ]),
            [.. schakel.Parameters, vooraf, uren, .. stand?.Parameters ?? []]);
    }
}
