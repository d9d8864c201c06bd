namespace Naast.Web.Demo.Teksten;

/// <summary>Intake block d: the child's preschool or school, and what lessons ask of the family. Only for parents.</summary>
internal static class Kinderblok
{
    public static string? Maak(Mens m)
    {
        if (m.Kinderen.Count == 0)
        {
            return null;
        }

        return m.Kleintje is { } kleintje ? Jong(m, kleintje) : Schoolgaand(m);
    }

    /// <summary>The sentence for the plan; null when no child is of that age.</summary>
    public static string? Afspraak(Mens m) => m.Kleintje is not { } kleintje ? null : m.LeeftijdVan(kleintje) < 2
        ? m.T.Een(
            $"Uw {Mens.Kindwoord(kleintje)} gaat naar de kinderopvang op de dagen dat u les heeft.",
            $"Voor uw {Mens.Kindwoord(kleintje)} is er een plek op de opvang naast de taalschool.")
        : m.T.Een(
            $"Uw {Mens.Kindwoord(kleintje)} gaat vier ochtenden per week naar de peuterspeelzaal.",
            $"Het consultatiebureau heeft uw {Mens.Kindwoord(kleintje)} aangemeld voor de voorschool. U krijgt een brief met de startdatum.",
            $"Uw {Mens.Kindwoord(kleintje)} start op de voorschool. U krijgt hulp bij het inschrijven.");

    private static string Jong(Mens m, Kind kleintje)
    {
        var t = m.T;
        var kind = Mens.Kindwoord(kleintje);
        return Mens.Samen(
            t.Een(
                $"De {kind} van {Jaren(m, kleintje)} is nog thuis.",
                m.Kinderen.Count > 1
                    ? $"De jongste, een {kind} van {Jaren(m, kleintje)}, heeft opvang nodig tijdens de lessen."
                    : $"De {kind} van {Jaren(m, kleintje)} gaat mee naar het consultatiebureau en groeit goed.",
                $"Voor de {kind} van {Jaren(m, kleintje)} is een plek op de {(m.LeeftijdVan(kleintje) < 2 ? "opvang" : "voorschool")} aangevraagd."),
            t.Een(
                "Wij legden uit hoe opvang en toeslag werken.",
                $"{m.Naam} wil eerst zelf gaan kijken. De afspraak staat.",
                m.Rol is HuishoudRol.Partner ? $"De {m.Partner} past op als de lessen niet op dezelfde tijd zijn." : "Zonder opvang kunnen de lessen niet beginnen.",
                "De opvang in de straat heeft een wachtlijst.",
                $"{m.Naam} zingt en leest thuis veel met de {kind}."),
            Ouder(m));
    }

    private static string Ouder(Mens m) => m.Kinderen.Count(kind => m.LeeftijdVan(kind) >= 4) switch
    {
        0 => "",
        1 => $"De {Mens.Kindwoord(m.Kinderen[0])} van {Mens.Aantal(m.LeeftijdVan(m.Kinderen[0]))} gaat naar school.",
        _ => "De oudere kinderen gaan naar school.",
    };

    private static string Schoolgaand(Mens m) => m.Kinderen.Count == 1
        ? m.T.Een(
            $"De {Mens.Kindwoord(m.Kinderen[0])} gaat naar school. {m.Naam} brengt en haalt zelf.",
            $"De {Mens.Kindwoord(m.Kinderen[0])} zit op school en heeft het naar de zin. Lessen onder schooltijd passen goed.",
            $"Na school is er opvang voor de {Mens.Kindwoord(m.Kinderen[0])} tot vijf uur.")
        : m.T.Een(
            "De kinderen gaan naar school. Lessen onder schooltijd passen goed.",
            "De kinderen zitten op school in de buurt. De schakelklas helpt hen met het Nederlands.",
            $"Alle kinderen gaan naar school. {m.Naam} wil hen leren helpen met huiswerk.");

    private static string Jaren(Mens m, Kind kind) => m.LeeftijdVan(kind) switch
    {
        <= 1 => "een jaar",
        var jaren => Mens.Aantal(jaren),
    };
}
