using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>What an institution has, as far as it matters here.</summary>
public enum Instellingsoort
{
    [Keuzenaam("keurmerk inburgeren (Blik op Werk)")]
    Keurmerk,

    [Keuzenaam("erkende instelling voor het taalschakeltraject")]
    Taalschakel,

    [Keuzenaam("geen van beide")]
    GeenVanBeide,
}

/// <param name="GratisTaal">Free attempts for each language part.</param>
public sealed record Cursusrecht(bool GemeenteBiedtAan, bool LeningMogelijk, int GratisTaal, int GratisKnm, Instellingsoort NodigeInstelling);

/// <summary>Who offers and pays the course, and what exams cost. DUO decides on loans; this is for counselling.</summary>
public static class Cursusbekostiging
{
    private static readonly Bron BronAanbod = Bron.Wi("16", null, "WI-ROUTE-12");

    private static readonly Bron BronEigen = Bron.Wi("19", null, "WI-ROUTE-13");

    private static readonly Bron BronInstelling = Bron.Ri("8.1", null, "WI-ROUTE-12");

    /// <param name="examenInPip">Z-route: the exam parts stand in the plan.</param>
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Berekening<Cursusrecht> Bepaal(Doelgroep doelgroep, Leerroute route, bool examenInPip, DateOnly dag, Regelset regels)
    {
        var pogingen = regels.Versie(Leerrouteparameters.GratisPogingen.Sleutel, dag);
        var prijs = regels.Versie(Leerrouteparameters.Examengeld.Sleutel, dag);
        var lessen = regels.Versie(Leerrouteparameters.LessenGezin.Sleutel, dag);
        var asiel = doelgroep == Doelgroep.Asielstatushouder;
        var biedtAan = asiel || (route == Leerroute.Zelfredzaamheid && lessen.Waarde == Leerrouteparameters.Aanbieden);
        var aantal = asiel ? Leerrouteparameters.GratisPogingen.Lees(pogingen.Waarde) : 0;
        var (taal, knm) = route switch
        {
            Leerroute.B1 => (aantal, aantal),
            Leerroute.Onderwijs => (0, aantal),
            _ => examenInPip ? (aantal, aantal) : (0, 0),
        };
        var instelling = route == Leerroute.Onderwijs ? Instellingsoort.Taalschakel : Instellingsoort.Keurmerk;
        List<Onderbouwing> delen =
        [
            asiel
                ? Onderbouwing.Stap("Het college biedt een cursus aan. Die is gratis voor asielstatushouders.", BronAanbod)
                : Onderbouwing.Stap("Gezinsmigranten en overige migranten kiezen en betalen hun cursus zelf, eventueel met een lening van DUO.", BronEigen),
            Onderbouwing.Stap(instelling == Instellingsoort.Taalschakel
                ? "Het taalschakeltraject is bij een instelling die daarvoor is erkend."
                : "De cursus is bij een instelling met het keurmerk inburgeren.", BronInstelling),
            Onderbouwing.Toegepast("Gratis examenpogingen: {0} per taalonderdeel en {1} voor KNM, op ten minste het niveau van het plan.", pogingen, taal, knm),
            Onderbouwing.Toegepast("Een examen taal A2 of KNM kost anders {0}.", prijs, Leerrouteparameters.Examengeld.Lees(prijs.Waarde)),
            Onderbouwing.Stap("Intake, begeleiding, PVT en MAP zijn voor iedereen gratis.", BronEigen),
        ];
        if (!asiel && route == Leerroute.Zelfredzaamheid)
        {
            delen.Add(Onderbouwing.Stap(biedtAan
                ? "Volgens het beleid biedt de gemeente de lessen van de Z-route ook aan gezinsmigranten aan."
                : "Volgens het beleid wijst de gemeente gezinsmigranten in de Z-route de weg naar lessen; zij koopt die niet in.", lessen.Bron));
        }

        if (route == Leerroute.Zelfredzaamheid)
        {
            delen.Add(Onderbouwing.Stap("De Z-route werkt toe naar A1. Examen is niet verplicht.", Bron.Wi("9", "1", "WI-ROUTE-05g") with { Zekerheid = Zekerheid.Tweedehands }));
        }

        return new Berekening<Cursusrecht>(
            new(biedtAan, !asiel, taal, knm, instelling),
            new Onderbouwing("Cursus en examens in de {0}.", [route.Naam()], asiel ? BronAanbod : BronEigen, delen), [pogingen, prijs, lessen]);
    }

    /// <summary>The highest loan: the maximum less twice the means, and nothing when little is left.</summary>
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Berekening<Bedrag> Lening(Bedrag draagkracht, DateOnly dag, Regelset regels)
    {
        var hoogste = regels.Versie(Leerrouteparameters.Lening.Sleutel, dag);
        var laagste = regels.Versie(Leerrouteparameters.Leninggrens.Sleutel, dag);
        var factor = regels.Versie(Leerrouteparameters.Draagkrachtfactor.Sleutel, dag);
        var over = Leerrouteparameters.Lening.Lees(hoogste.Waarde) - (draagkracht * Leerrouteparameters.Draagkrachtfactor.Lees(factor.Waarde));
        var grens = Leerrouteparameters.Leninggrens.Lees(laagste.Waarde);
        var lening = over < grens ? Bedrag.Nul : over;
        return new Berekening<Bedrag>(
            lening,
            new Onderbouwing("De lening bij DUO is ten hoogste {0}.", [lening], hoogste.Bron,
            [
                Onderbouwing.Toegepast("Het maximum is {0}. Daar gaat {1} keer de draagkracht van {2} af.", hoogste, Leerrouteparameters.Lening.Lees(hoogste.Waarde), factor.Waarde, draagkracht),
                Onderbouwing.Toegepast("Is het minder dan {0}, dan is er geen lening.", laagste, grens),
            ]),
            [hoogste, laagste, factor]);
    }
}
