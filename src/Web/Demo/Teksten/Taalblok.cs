namespace Naast.Web.Demo.Teksten;

/// <summary>Intake block e: the level of Dutch, and how the person learns and reads.</summary>
internal static class Taalblok
{
    public static string Maak(Mens m) => Mens.Samen(Talen(m), Schrift(m), Nederlands(m), Leren(m));

    private static string Talen(Mens m) => m.TweedeTaal is { } tweede
        ? m.T.Een(
            $"{m.Naam} spreekt {m.Moedertaal} en {tweede}.",
            $"De moedertaal van {m.Naam} is {m.Moedertaal}. Ook {tweede} gaat goed.",
            $"Thuis spreekt {m.Naam} {m.Moedertaal}. {Mens.Zin(tweede)} leerde {m.Zij} op school of op straat.")
        : m.T.Een(
            $"{m.Naam} spreekt {m.Moedertaal}.",
            $"De taal van {m.Naam} is {m.Moedertaal}. {(m.Moedertaal == "Engels" ? "Veel mensen hier praten Engels terug; dat helpt niet bij het leren." : m.Niveau >= 3 ? "Een beetje Engels gaat ook." : "Andere talen spreekt " + m.Zij + " niet.")}",
            $"Het gesprek ging in het {m.Moedertaal}.");

    private static string Schrift(Mens m) => m.Geletterdheid switch
    {
        Geletterdheid.Analfabeet => m.T.Een(
            $"Lezen en schrijven heeft {m.Zij} niet geleerd. {m.Kop} herkent cijfers en schrijft {m.Haar} naam.",
            $"{m.Kop} begint met lezen en schrijven. Met pictogrammen en spraakberichten redt {m.Zij} zich goed.",
            $"{m.Kop} kan nog niet lezen. {Mens.Zin(m.Haar)} geheugen is sterk: afspraken onthoudt {m.Zij}."),
        Geletterdheid.Anders => m.T.Een(
            $"{m.Kop} leest en schrijft in {m.Haar} eigen schrift. Onze letters zijn nieuw.",
            $"Onze letters kent {m.Zij} nog niet allemaal. In het eigen schrift leest {m.Zij} vlot.",
            $"{m.Kop} oefent met het Latijnse schrift op de telefoon."),
        _ => m.T.Een("", $"{m.Kop} leest en schrijft ons schrift zonder moeite.", $"Lezen en typen gaan goed."),
    };

    private static string Nederlands(Mens m)
    {
        var t = m.T;
        if (m.Vlot)
        {
            return t.Een(
                m.Asiel ? "In de opvang volgde " + m.Zij + " Nederlandse les en haalde bijna A1." 
                    : m.Herkomst.Code is "US" or "GB" ? $"{m.Kop} volgde een cursus Nederlands op internet."
                    : $"{m.Kop} deed het basisexamen in {m.Land}. A1 is gehaald.",
                $"{m.Kop} begrijpt korte vragen en geeft antwoord in hele zinnen.",
                $"{m.Kop} oefent elke dag met een app en met filmpjes.",
                "Kennismaken en boodschappen doen lukt al in het Nederlands.",
                m.Rol is HuishoudRol.Partner ? $"Met {m.Haar} {m.Partner} oefent {m.Zij} elke avond een half uur." : $"{m.Kop} schrijft nieuwe woorden in een schrift.");
        }

        return t.Een(
            $"{m.Kop} kent losse woorden, zoals groeten en getallen.",
            $"{m.Kop} begrijpt nog weinig Nederlands. Met gebaren en voorbeelden komt {m.Zij} ver.",
            "Luisteren gaat beter dan praten. Rustig spreken helpt.",
            m.Asiel ? "In de opvang waren er weinig lessen. Het leren begint nu echt." : $"Thuis hoort {m.Zij} weinig Nederlands.",
            "Nieuwe woorden blijven hangen als er iets te zien of te doen is.");
    }

    private static string Leren(Mens m) => m.T.Een(
        "",
        "Leren gaat het best in een kleine groep.",
        $"{m.Kop} leert graag door te doen.",
        m.Niveau >= 3 ? $"{m.Kop} is gewend om zelf te studeren." : "Korte lessen met veel herhaling passen goed.",
        "Les in de ochtend past het best.",
        $"Een rustige plek om huiswerk te maken is er {m.T.Een("nog niet", "thuis", "in de bibliotheek")}.");
}
