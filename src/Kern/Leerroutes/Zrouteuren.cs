using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>Hours of one person in the Z-route. Each hour stands in one place only.</summary>
public sealed record Zroutefeiten
{
    public required Doelgroep Doelgroep { get; init; }

    public required DateOnly DagPip { get; init; }

    /// <summary>Day on which the hours are counted; null = the day of the plan.</summary>
    public DateOnly? Teldag { get; init; }

    /// <summary>NT2 hours at an institution with keurmerk.</summary>
    public int Nt2 { get; init; }

    public int Alfabetisering { get; init; }

    public int Knm { get; init; }

    /// <summary>NT2 and KNM hours in the brede intake that meet the demands.</summary>
    public int IntakeCursus { get; init; }

    /// <summary>NT2 and KNM hours of an earlier B1- or onderwijsroute.</summary>
    public int EerdereRoute { get; init; }

    public IReadOnlyList<Vooropleidingsuren> Vooropleiding { get; init; } = [];

    public int Participatie { get; init; }

    public int Pvt { get; init; }

    public int Map { get; init; }

    /// <summary>Activities in the brede intake, of the Participatiewet and of maatschappelijke begeleiding that meet the demands.</summary>
    public int IntakeParticipatie { get; init; }

    /// <summary>Lower norm set by the college in the plan for an impairment; null = the ordinary norm.</summary>
    public int? LagereCursusnorm { get; init; }

    /// <summary>Hours of participation that DUO found feasible with a partial ontheffing; 0 = none at all; null = no ontheffing.</summary>
    public int? Belastbaarheid { get; init; }
}

/// <param name="Norm">Hours demanded.</param>
/// <param name="Geteld">Hours that count; may be more than the norm.</param>
public readonly record struct Urenstand(int Norm, int Geteld)
{
    public int Resterend => Math.Max(0, Norm - Geteld);

    public bool Voldaan => Resterend == 0;
}

/// <param name="Participatie">Null when there is no norm: gezinsmigranten en overige migranten.</param>
/// <param name="VooropleidingUren">Of the course hours: those of earlier education.</param>
public sealed record Zroutestand(Urenstand Cursus, Urenstand? Participatie, int VooropleidingUren)
{
    public bool UrenVoldaan => Cursus.Voldaan && Participatie?.Voldaan != false;
}

/// <summary>Hours of the Z-route: art. 3.14 Besluit.</summary>
public static class Zrouteuren
{
    private static readonly Bron BronKrediet = Bron.Bi("3.14", "6", "WI-ROUTE-05d");

    /// <summary>A lower norm for the hours of lessons: only for who hears or sees badly, and only when the plan says so (art. 3.14 lid 8).</summary>
    public static Toets MagVerlagen(bool beperkingMetRevalidatie, bool inPip) => new("Mag het college een lagere norm stellen?",
    [
        new("De inburgeraar hoort of ziet slecht en volgt een revalidatietraject", Bron.Bi("3.14", "8", "WI-ROUTE-05f"), beperkingMetRevalidatie,
            "De lagere norm is alleen voor wie slecht hoort of ziet en een revalidatietraject volgt."),
        new("De lagere norm staat in het PIP", Bron.Ri("3.16", "2", "WI-ROUTE-05f"), inPip, "Neem de lagere norm op in het PIP."),
    ]);

    /// <exception cref="GeenVersie">The plan lies before the law.</exception>
    public static Berekening<Zroutestand> Tel(Zroutefeiten feiten, Regelset regels)
    {
        var cursusversie = regels.Versie(Leerrouteparameters.ZCursusuren.Sleutel, feiten.DagPip);
        var krediet = Vooropleiding.Aftrek(feiten.Vooropleiding, feiten.DagPip, feiten.Teldag ?? feiten.DagPip, regels);
        var cursus = new Urenstand(
            feiten.LagereCursusnorm ?? Leerrouteparameters.ZCursusuren.Lees(cursusversie.Waarde),
            feiten.Nt2 + feiten.Alfabetisering + feiten.Knm + feiten.IntakeCursus + feiten.EerdereRoute + krediet.Waarde);
        var asiel = feiten.Doelgroep == Doelgroep.Asielstatushouder;
        var participatieversie = asiel ? regels.Versie(Leerrouteparameters.ZParticipatieuren.Sleutel, feiten.DagPip) : null;
        Urenstand? participatie = null;
        if (participatieversie is not null)
        {
            var heel = Leerrouteparameters.ZParticipatieuren.Lees(participatieversie.Waarde);
            participatie = new Urenstand(
                Math.Min(heel, feiten.Belastbaarheid ?? heel), feiten.Participatie + feiten.Pvt + feiten.Map + feiten.IntakeParticipatie);
        }

        var bronCursus = Bron.Bi("3.14", asiel ? "2" : "3", asiel ? "WI-ROUTE-05a" : "WI-ROUTE-05b");
        return new Berekening<Zroutestand>(
            new(cursus, participatie, krediet.Waarde),
            new Onderbouwing("Cursus: {0} van {1} uren geteld.", [cursus.Geteld, cursus.Norm], bronCursus,
            [
                feiten.LagereCursusnorm is null
                    ? Onderbouwing.Stap("De norm is {0} uren taalles, alfabetisering en KNM bij een instelling met keurmerk.", bronCursus, cursus.Norm)
                    : Onderbouwing.Stap("Het college heeft in het PIP een lagere norm gezet: {0} uren.", Bron.Bi("3.14", "8", "WI-ROUTE-05f"), cursus.Norm),
                Onderbouwing.Stap("Taalles {0}, alfabetisering {1} en KNM {2} uren.", bronCursus, feiten.Nt2, feiten.Alfabetisering, feiten.Knm),
                Onderbouwing.Stap("Taalles en KNM in de brede intake: {0} uren.", BronKrediet, feiten.IntakeCursus),
                Onderbouwing.Stap("Taalles en KNM in een eerdere leerroute: {0} uren.", Bron.Bi("5.4", "4", "WI-ROUTE-10"), feiten.EerdereRoute),
                krediet.Onderbouwing,
                Participatiedeel(feiten, participatie),
                Onderbouwing.Stap("Tot slot houdt het college een eindgesprek.", bronCursus),
            ]),
            [cursusversie, .. participatieversie is null ? Array.Empty<Parameterversie>() : [participatieversie], .. krediet.Parameters]);
    }

    private static Onderbouwing Participatiedeel(Zroutefeiten feiten, Urenstand? participatie)
    {
        if (participatie is not { } stand)
        {
            return Onderbouwing.Stap("Voor gezinsmigranten en overige migranten gelden geen participatie-uren. Zij doen wel PVT en MAP.", Bron.Bi("3.14", "3", "WI-ROUTE-05b"));
        }

        var bron = Bron.Bi("3.14", "2", "WI-ROUTE-05a");
        return new Onderbouwing("Participatie: {0} van {1} uren geteld.", [stand.Geteld, stand.Norm], bron,
        [
            feiten.Belastbaarheid is null
                ? Onderbouwing.Stap("De norm is {0} uren activering en participatie in een omgeving waar Nederlands wordt gesproken.", bron, stand.Norm)
                : Onderbouwing.Stap("DUO gaf ontheffing: de norm is {0} uren.", Bron.Bi("2.7", "3", "WI-ONTH-02"), stand.Norm),
            Onderbouwing.Stap("Activering en participatie: {0} uren.", bron, feiten.Participatie),
            Onderbouwing.Stap("PVT {0} en MAP {1} uren gaan van de norm af.", Bron.Bi("3.14", "5", "WI-ROUTE-05c"), feiten.Pvt, feiten.Map),
            Onderbouwing.Stap("Activiteiten in de brede intake, van de Participatiewet en van maatschappelijke begeleiding die aan de eisen voldoen: {0} uren.",
                BronKrediet, feiten.IntakeParticipatie),
        ]);
    }
}
