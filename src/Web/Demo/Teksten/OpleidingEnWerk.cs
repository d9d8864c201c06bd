namespace Naast.Web.Demo.Teksten;

/// <summary>Intake block b of Wi2021 art. 14: education and work experience in the country of origin.</summary>
internal static class OpleidingEnWerk
{
    public static string Maak(Mens m) => Mens.Samen(School(m), Diploma(m), Werk(m), HierOfOnderweg(m));

    public static string Kort(Mens m) => m.Beroep is null
        ? m.Leeftijd < 23 ? "Nog geen werkervaring, ging naar school" : m.Niveau >= 6 && m.Leeftijd < 28 ? "Nog geen werkervaring, studeerde" : "Nog geen betaald werk, zorgde voor de familie"
        : Mens.Zin($"{m.Werkjaren} jaar {m.Beroepsnaam} {m.Beroep.Werkplek}, {m.Stad}");

    private static string School(Mens m)
    {
        var t = m.T;
        var jaren = m.Niveau == 1 ? t.Tussen(4, 6) : t.Tussen(7, 10);
        return m.Niveau switch
        {
            0 => t.Een(
                $"{m.Naam} is niet naar school geweest. {m.Kop} leerde thuis van {m.Haar} ouders.",
                $"In het dorp bij {m.Stad} was geen school voor {m.Naam}. {m.Kop} hielp al jong mee thuis.",
                $"{m.Naam} ging maar een paar maanden naar school. Daarna was {m.Zij} nodig in het gezin."),
            1 => t.Een(
                $"{m.Naam} ging {Mens.Aantal(jaren)} jaar naar de basisschool in {m.Stad}. Daarna ging {m.Zij} werken.",
                $"{m.Naam} heeft in {m.Stad} de basisschool gedaan. Doorleren kon niet: er was geen geld voor.",
                $"De basisschool in {m.Stad} duurde voor {m.Naam} {Mens.Aantal(jaren)} jaar. Rekenen vond {m.Zij} het leukste vak."),
            2 => t.Een(
                $"{m.Naam} ging {Mens.Aantal(jaren)} jaar naar school in {m.Stad}. De middelbare school kon {m.Zij} niet afmaken.",
                $"{m.Naam} zat tot {m.Haar} vijftiende op school in {m.Stad}. {(m.Herkomst.Oorlog ? "Toen sloot de school door de oorlog." : "Toen moest er geld verdiend worden.")}",
                $"In {m.Stad} deed {m.Naam} de eerste jaren van de middelbare school. {m.Kop} leert snel van voorbeelden."),
            3 => t.Een(
                $"{m.Naam} heeft in {m.Stad} de middelbare school afgemaakt.",
                $"{m.Naam} haalde in {m.Stad} een diploma van de middelbare school. Daarna volgde {m.Zij} een vakopleiding van een jaar.",
                $"In {m.Stad} haalde {m.Naam} het eindexamen van de middelbare school. {m.Kop} was goed in talen."),
            _ => Studie(m),
        };
    }

    private static string Studie(Mens m)
    {
        var studie = m.Beroep is { Studie.Length: > 0 } beroep ? beroep.Studie : m.T.Een("economie", "biologie", "geschiedenis", "informatica", "letteren");
        var graad = m.Niveau == 7 ? "master" : "bachelor";
        return m.T.Een(
            $"{m.Naam} heeft in {m.Stad} gestudeerd: {studie}. {m.Kop} heeft een {graad}.",
            $"{m.Naam} haalde een {graad} aan de universiteit van {m.Stad}. De studie was {studie}.",
            $"De studie van {m.Naam} was {studie}, in {m.Stad}. {m.Kop} sloot die af met een {graad}.");
    }

    private static string Diploma(Mens m) => m.Niveau < 3 ? "" : m.T.Een(
        "Het diploma is er. Wij vragen een waardering aan bij IDW.",
        $"Het diploma ligt nog bij familie in {m.Land}. {m.Kop} vraagt om een foto.",
        "De waardering van het diploma is aangevraagd.",
        m.Asiel ? $"Het diploma is onderweg kwijtgeraakt. {m.Kop} kan wel goed vertellen wat {m.Zij} leerde." : "Het diploma is al vertaald.",
        "Een kopie van het diploma zit in het dossier.");

    private static string Werk(Mens m)
    {
        var t = m.T;
        if (m.Beroep is null)
        {
            return m.Leeftijd < 23
                ? t.Een(
                    $"{m.Kop} heeft nog geen werk gehad.",
                    $"In de vakantie hielp {m.Zij} in de winkel van een oom.",
                    $"{m.Kop} hielp thuis met de dieren en het huishouden.")
                : m.Niveau >= 3
                ? t.Een(
                    $"Na de opleiding zorgde {m.Zij} voor {m.Haar} familie.",
                    $"Betaald werk had {m.Zij} nog niet. Wel hielp {m.Zij} als vrijwilliger op een school.",
                    $"{m.Kop} hielp in het bedrijf van de familie en deed daar de administratie.")
                : t.Een(
                    $"{m.Kop} zorgde voor het gezin en voor {m.Haar} ouders.",
                    $"Betaald werk had {m.Zij} niet. {m.Kop} regelde thuis alles: geld, eten en school.",
                    $"{m.Kop} maakte thuis kleding en eten voor de verkoop in de buurt.");
        }

        var hoofd = t.Een(
            $"{m.Naam} werkte {m.Werkjaren} jaar als {m.Beroepsnaam} in {m.Stad}.",
            $"Daarna werkte {m.Zij} {m.Werkjaren} jaar als {m.Beroepsnaam}, {m.Beroep.Werkplek}.",
            $"{m.Kop} was {m.Werkjaren} jaar {m.Beroepsnaam} {m.Beroep.Werkplek}.",
            $"Van beroep is {m.Naam} {m.Beroepsnaam}. Dat werk deed {m.Zij} {m.Werkjaren} jaar in {m.Stad}.");
        return m.Concept.Werkjaren < 4 ? hoofd : Mens.Samen(hoofd, t.Een(
            "",
            $"{m.Kop} leerde ook nieuwe collega's het vak.",
            "Dat werk gaf veel voldoening.",
            $"Het was zwaar werk, maar {m.Zij} deed het graag.",
            $"De laatste jaren had {m.Zij} de leiding over drie mensen.",
            "Klanten kwamen graag terug."));
    }

    private static string HierOfOnderweg(Mens m)
    {
        var t = m.T;
        if (!m.Asiel)
        {
            return t.Een(
                "",
                $"In Nederland heeft {m.Zij} nog niet gewerkt.",
                $"{m.Kop} stuurde al een paar brieven naar werkgevers, zonder antwoord.",
                $"{m.Kop} past soms op bij vrienden.");
        }

        var elders = m.Herkomst.Elders[t.Onder(m.Herkomst.Elders.Count)];
        return t.Een(
            "",
            $"Onderweg werkte {m.Zij} een tijd in {elders}.",
            $"In {elders} deed {m.Zij} ander werk om rond te komen.",
            $"In de opvang hielp {m.Zij} in de keuken.",
            $"In het azc deed {m.Zij} klussen, zoals schilderen en schoonmaken.",
            $"In de opvang was {m.Zij} vrijwilliger bij de kledingwinkel.");
    }
}
