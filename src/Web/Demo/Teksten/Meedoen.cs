namespace Naast.Web.Demo.Teksten;

/// <summary>Intake blocks f and g: chances to take part, and self-reliance.</summary>
internal static class Meedoen
{
    public static string Participatie(Mens m) => Mens.Samen(Doel(m), Kans(m), Eerst(m));

    public static string Zelfredzaamheid(Mens m) => Mens.Samen(Regelen(m), Geld(m), Digitaal(m), Hulp(m));

    private static string Doel(Mens m) => m.WilStuderen
        ? m.T.Een(
            $"{m.Naam} wil eerst een opleiding doen in {m.Richting}. Een bijbaan past daarbij.",
            $"Het doel is een opleiding in {m.Richting}.",
            $"{m.Naam} wil naar school en denkt aan {m.Richting}.")
        : m.Beroep is { } beroep
        ? m.T.Een(
            $"{m.Naam} wil {beroep.Doel}.",
            $"Op termijn wil {m.Naam} {beroep.Doel}. {Mens.Zin(beroep.Stap)} kan een eerste stap zijn.",
            $"{m.Naam} kan veel: {m.Werkjaren} jaar ervaring als {m.Beroepsnaam} is een goed begin.",
            $"Het doel is helder: {beroep.Doel}.")
        : m.Leeftijd < 24
            ? m.T.Een($"{m.Naam} wil eerst naar school en dan een vak leren.", $"{m.Naam} weet nog niet welk werk past. Een beroepentest staat in het plan.", $"{m.Naam} denkt aan techniek of zorg.")
            : m.T.Een($"{m.Naam} wil mensen leren kennen en daarna werken.", $"{m.Naam} kookt goed en wil daar iets mee doen.", $"{m.Naam} wil graag iets betekenen in de buurt.");

    private static string Kans(Mens m) => m.T.Een(
        m.WilStuderen ? "Een open dag op het mbo staat in de agenda." : m.Beroep is { } beroep ? $"Een goede eerste stap: {beroep.Stap}." : "Het buurthuis zoekt hulp in de keuken.",
        "Baanbrekend kent werkgevers die met beginners in het Nederlands werken.",
        $"{m.Kop} is op tijd, vriendelijk en wil aanpakken.",
        m.Beroep?.Sector is "techniek" or "bouw" ? "In de regio is veel vraag naar vakmensen." : "Twee dagdelen per week meedoen past naast de lessen.",
        m.Beroep?.Sector is "zorg" ? "Een verpleeghuis in de buurt wil kennismaken." : "Een meeloopdag helpt om te kiezen.");

    private static string Eerst(Mens m)
    {
        var t = m.T;
        return m.Kleintje is { } kleintje
            ? t.Een($"Eerst is er opvang nodig voor de {Mens.Kindwoord(kleintje)}.", "Beginnen kan zodra de opvang van de jongste geregeld is.", "")
            : t.Een("", $"{m.Kop} kan binnen een maand beginnen.", $"Vrijwilligerswerk is een goede start, ook voor het Nederlands.", "Fietsen is belangrijk om op tijd te komen: fietsles is aangevraagd.");
    }

    private static string Regelen(Mens m) => m.Vlot
        ? m.T.Een(
            $"{m.Naam} regelt afspraken zelf en komt op tijd.",
            $"{m.Naam} leest brieven met een vertaalapp en vraagt hulp als het moeilijk is.",
            $"{m.Naam} weet de weg naar de huisarts, de school en de winkel.")
        : m.T.Een(
            $"{m.Naam} heeft hulp nodig bij brieven en formulieren.",
            $"{m.Naam} onthoudt afspraken goed. Brieven van de overheid zijn nog moeilijk.",
            $"Met de bus reizen lukt {m.Hem} zelf. Bellen met een instantie nog niet.");

    private static string Geld(Mens m)
    {
        var t = m.T;
        if (!m.Asiel)
        {
            return t.Een(
                m.Rol is HuishoudRol.Partner ? $"{m.Naam} en {m.Haar} {m.Partner} regelen het geld samen." : $"{m.Kop} regelt {m.Haar} geld zelf.",
                "Er zijn geen geldzorgen.",
                "De kosten van de lessen zijn een zorg. Wij wezen op de lening van DUO.");
        }

        return t.Een(
            "De gemeente betaalt de eerste zes maanden de vaste lasten.",
            $"Toeslagen zijn aangevraagd. {m.Kop} wil leren hoe het werkt.",
            $"{m.Kop} houdt in een schrift bij wat er uitgaat.",
            $"Er is een kleine schuld in de familie. {m.Kop} wil daarover praten met VluchtelingenWerk.",
            "Er zijn geen schulden.");
    }

    private static string Digitaal(Mens m) => m.T.Een(
        "",
        "DigiD is aangevraagd.",
        $"De telefoon gebruikt {m.Zij} goed. {(m.Niveau >= 3 ? "Formulieren op internet zijn nog lastig door de taal." : "Een computer is nieuw.")}",
        m.Niveau >= 3 ? $"{m.Kop} werkt makkelijk met de computer." : $"Met spraakberichten is {m.Zij} goed te bereiken.",
        "Internetbankieren lukt.");

    private static string Hulp(Mens m) => m.T.Een(
        "",
        m.Asiel ? "VluchtelingenWerk helpt een keer per week." : "Het spreekuur in de bibliotheek is een goede plek voor vragen.",
        "Wij bespreken over drie maanden wat er zelf lukt.",
        "Er is vertrouwen: vragen stelt " + m.Zij + " uit zichzelf.");
}
