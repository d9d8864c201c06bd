using Naast.Kern.Inburgeraars;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <param name="Sleutel">Name of the property of <see cref="Ruwegegevens"/>, or of the plan.</param>
/// <param name="Naam">As the screen and the example file call it.</param>
/// <param name="Koppen">Other headers by which the column is recognised.</param>
/// <param name="Voorbeeld">Values of the two example rows.</param>
public sealed record Importveld(string Sleutel, string Naam, string Groep, string[] Koppen, (string Een, string Twee) Voorbeeld);

/// <summary>What a column can mean, and which column of a file means what.</summary>
public static class Importvelden
{
    public const string DagtekeningPip = "DagtekeningPip";
    public const string Leerroute = "Leerroute";
    public const string BeginTermijn = "BeginTermijn";
    public const string LaatsteDagTermijn = "LaatsteDagTermijn";
    public const string Casusregisseur = "Casusregisseur";

    private const string Persoon = "Persoon", Bereikbaar = "Bereikbaar", Inburgering = "Inburgering", Plan = "Lopend dossier";

    public static IReadOnlyList<Importveld> Alle { get; } =
    [
        new(nameof(Ruwegegevens.Voornamen), "Voornamen", Persoon, ["voornaam", "roepnaam", "first name"], ("Selam", "")),
        new(nameof(Ruwegegevens.Voorvoegsel), "Voorvoegsel", Persoon, ["tussenvoegsel", "voorvoegsels"], ("", "")),
        new(nameof(Ruwegegevens.Geslachtsnaam), "Achternaam", Persoon, ["geslachtsnaam", "familienaam", "naam", "last name"], ("Voorbeeld", "Enkelnaam")),
        new(nameof(Ruwegegevens.Geboren), "Geboortedatum", Persoon, ["geboren", "geb datum", "gebdatum", "geboorte", "date of birth"], ("4-3-1999", "1985")),
        new(nameof(Ruwegegevens.Geslacht), "Geslacht", Persoon, ["m v", "man vrouw"], ("V", "M")),
        new(nameof(Ruwegegevens.Nationaliteit), "Nationaliteit", Persoon, ["nationaliteitcode"], ("Eritrese", "Syrische")),
        new(nameof(Ruwegegevens.Vnummer), "V-nummer", Persoon, ["vnummer", "v nr", "vreemdelingennummer", "v nummer ind"], ("2800000001", "2800000002")),
        new(nameof(Ruwegegevens.Bsn), "BSN", Persoon, ["burgerservicenummer", "bsn nummer", "sofinummer"], ("", "")),
        new(nameof(Ruwegegevens.Gemeente), "Gemeente", Inburgering, ["gemeentecode", "gemeente van huisvesting", "koppelgemeente"], ("", "")),
        new(nameof(Ruwegegevens.Doelgroep), "Doelgroep", Inburgering, ["gedetailleerde doelgroep"], ("Asielstatushouder", "Asielstatushouder")),
        new(nameof(Ruwegegevens.BeginPlicht), "Begin plicht", Inburgering, ["begin inburgeringsplicht", "startdatum plicht", "inburgeringsplichtig sinds"], ("", "1-2-2025")),
        new(nameof(Ruwegegevens.Kennisgeving), "Brief van DUO", Inburgering, ["kennisgeving", "datum kennisgeving", "datum brief duo", "dagtekening kennisgeving"], ("", "10-2-2025")),
        new(nameof(Ruwegegevens.Vestiging), "Ingeschreven sinds", Inburgering, ["inschrijving brp", "datum inschrijving", "vestiging", "datum vestiging", "brp datum"], ("", "3-3-2025")),
        new(nameof(Ruwegegevens.Telefoon), "Telefoon", Bereikbaar, ["telefoonnummer", "mobiel", "tel", "gsm"], ("06 00000001", "")),
        new(nameof(Ruwegegevens.Email), "E-mail", Bereikbaar, ["email", "e mailadres", "emailadres", "mail"], ("", "naam@example.org")),
        new(nameof(Ruwegegevens.Straat), "Straat", Bereikbaar, ["straatnaam", "adres"], ("", "")),
        new(nameof(Ruwegegevens.Huisnummer), "Huisnummer", Bereikbaar, ["nr", "huisnr"], ("", "")),
        new(nameof(Ruwegegevens.Postcode), "Postcode", Bereikbaar, ["pc"], ("", "")),
        new(nameof(Ruwegegevens.Plaats), "Plaats", Bereikbaar, ["woonplaats", "stad"], ("", "")),
        new(nameof(Ruwegegevens.Taal), "Taal", Bereikbaar, ["voertaal", "spreektaal", "moedertaal", "language"], ("Tigrinya", "Arabisch")),
        new(nameof(Ruwegegevens.TolkNodig), "Tolk nodig", Bereikbaar, ["tolk"], ("ja", "nee")),
        new(Casusregisseur, "Casusregisseur", Plan, ["regisseur", "consulent", "klantmanager", "caseload"], ("", "")),
        new(DagtekeningPip, "Dagtekening PIP", Plan, ["datum pip", "pip datum", "dagtekening", "pip vastgesteld"], ("", "14-4-2025")),
        new(Leerroute, "Leerroute", Plan, ["route"], ("", "B1")),
        new(BeginTermijn, "Begin termijn", Plan, ["start termijn", "startdatum termijn", "begin inburgeringstermijn"], ("", "15-4-2025")),
        new(LaatsteDagTermijn, "Laatste dag termijn", Plan, ["einde termijn", "einddatum termijn", "einde inburgeringstermijn"], ("", "14-4-2028")),
    ];

    /// <summary>Which column holds which field, by the names of the columns; a column is used once.</summary>
    public static Dictionary<string, int> Raad(IReadOnlyList<string> koppen)
    {
        var gekozen = new Dictionary<string, int>(StringComparer.Ordinal);
        var vormen = koppen.Select(Vorm).ToArray();
        foreach (var veld in Alle)
        {
            var namen = veld.Koppen.Prepend(veld.Naam).Prepend(veld.Sleutel).Select(Vorm).ToArray();
            var plaats = Array.FindIndex(vormen, vorm => namen.Contains(vorm));
            if (plaats >= 0 && !gekozen.ContainsValue(plaats))
            {
                gekozen[veld.Sleutel] = plaats;
            }
        }

        return gekozen;
    }

    private static string Vorm(string tekst) => Zoekvorm.Van(tekst).Replace(" ", "", StringComparison.Ordinal);
}
