using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>What a switch of route does to hours, exams and duties that were there before (art. 5.4 lid 4 Besluit).</summary>
/// <param name="UrenTellenInIntensiteit">The hours followed are weighed in the intensity of the new route.</param>
/// <param name="ExamensBlijvenGelden">Attempts and results carry over.</param>
/// <param name="AftrekCursusuren">Hours taken off the course hours of the Z-route; null when the new route is another one.</param>
/// <param name="ResterendeCursusuren">Course hours left; null likewise.</param>
/// <param name="MapVerplicht">False while the taalschakeltraject is followed.</param>
public sealed record Schakelgevolgen(
    bool UrenTellenInIntensiteit, bool ExamensBlijvenGelden, int? AftrekCursusuren, int? ResterendeCursusuren, bool MapVerplicht)
{
    private static readonly Bron BronGevolg = Bron.Bi("5.4", "4", "WI-ROUTE-10");

    /// <param name="gevolgdeUren">NT2 and KNM hours at an institution with keurmerk, or in the taalschakeltraject.</param>
    public static Berekening<Schakelgevolgen> Bepaal(Leerroute van, Leerroute naar, int gevolgdeUren, DateOnly dag, Regelset regels)
    {
        var naarZ = naar == Leerroute.Zelfredzaamheid;
        var norm = naarZ ? regels.Versie(Leerrouteparameters.ZCursusuren.Sleutel, dag) : null;
        int? uren = norm is null ? null : Leerrouteparameters.ZCursusuren.Lees(norm.Waarde);
        int? aftrek = uren is { } heel ? Math.Min(heel, gevolgdeUren) : null;
        var gevolgen = new Schakelgevolgen(
            naar == Leerroute.B1, (van, naar) is (Leerroute.Onderwijs, Leerroute.B1) or (Leerroute.B1, Leerroute.Onderwijs), aftrek, uren - aftrek, naar.HeeftMap());

        List<Onderbouwing> delen = [];
        if (gevolgen.UrenTellenInIntensiteit)
        {
            delen.Add(Onderbouwing.Stap("De uren die al gevolgd zijn, wegen mee in het aantal lesuren in het plan.", BronGevolg));
        }

        if (gevolgen.ExamensBlijvenGelden)
        {
            delen.Add(Onderbouwing.Stap("Examenpogingen en resultaten blijven gelden.", BronGevolg));
        }

        if (aftrek is { } minder)
        {
            delen.Add(Onderbouwing.Stap("Van {0} cursusuren gaan {1} gevolgde uren af. Er blijven {2} uren over.", BronGevolg, uren, minder, uren - minder));
        }

        if (delen.Count == 0)
        {
            delen.Add(Onderbouwing.Stap("Voor deze wissel regelt het Besluit niets over eerdere uren en examens. Weeg ze mee in het plan en leg uit waarom.", BronGevolg));
        }

        if (van.HeeftMap() != naar.HeeftMap())
        {
            delen.Add(gevolgen.MapVerplicht
                ? Onderbouwing.Stap("De MAP wordt verplicht.", Bron.Wi("6", null, "WI-MAP-01"))
                : Onderbouwing.Stap("De MAP is niet verplicht voor wie het taalschakeltraject volgt. Het PVT blijft verplicht.", Bron.Wi("8", "3", "WI-ROUTE-04")));
        }

        delen.Add(Onderbouwing.Stap("De inburgeringstermijn verandert niet.", Bron.Wi("11", "3", "WI-ROUTE-11")));
        delen.Add(Onderbouwing.Stap("Pas het PIP aan. Dat is een nieuw besluit: stuur het naar de inburgeraar, met de mogelijkheid van bezwaar.", Bron.Bi("5.3", "6", "WI-ROUTE-11")));
        delen.Add(Onderbouwing.Stap("Stuur het gewijzigde PIP naar DUO.", Bron.Bi("9.2", "2", "WI-ROUTE-11")));
        return new Berekening<Schakelgevolgen>(gevolgen, new Onderbouwing("Gevolgen van de wissel.", [], BronGevolg, delen), norm is null ? [] : [norm]);
    }
}
