using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

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
    public const string PvtAfgerond = "PvtAfgerond";
    public const string MapAfgerond = "MapAfgerond";
    public const string Lesuren = "Lesuren";
    public const string Examens = "Examens";

    /// <summary>Parts of the exam, in the order of the screens.</summary>
    public static readonly IReadOnlyList<Examenonderdeel> Onderdelen = [.. Examenonderdelen.Taal, Examenonderdeel.Knm];

    private const string Persoon = "Persoon", Bereikbaar = "Bereikbaar", Inburgering = "Inburgering", Plan = "Lopend dossier", Behaald = "Al behaald";

    public static IReadOnlyList<Importveld> Alle { get; } =
    [
        new(nameof(Ruwegegevens.Voornamen), "Voornamen", Persoon, ["voornaam", "roepnaam", "first name"], ("Selam", "")),
        new(nameof(Ruwegegevens.Voorvoegsel), "Voorvoegsel", Persoon, ["tussenvoegsel", "voorvoegsels", "VoorvoegselGeslachtsnaam"], ("", "")),
        new(nameof(Ruwegegevens.Geslachtsnaam), "Achternaam", Persoon, ["geslachtsnaam", "familienaam", "naam", "last name"], ("Voorbeeld", "Enkelnaam")),
        new(nameof(Ruwegegevens.Geboren), "Geboortedatum", Persoon, ["geboren", "geb datum", "gebdatum", "geboorte", "date of birth", "DatumGeboorte"], ("4-3-1999", "1985")),
        new(nameof(Ruwegegevens.Geslacht), "Geslacht", Persoon, ["m v", "man vrouw", "Geslachtsaanduiding"], ("V", "M")),
        new(nameof(Ruwegegevens.Nationaliteit), "Nationaliteit", Persoon, ["nationaliteitcode"], ("Eritrese", "Syrische")),
        new(nameof(Ruwegegevens.Vnummer), "V-nummer", Persoon, ["vnummer", "v nr", "vreemdelingennummer", "v nummer ind"], ("2800000001", "2800000002")),
        new(nameof(Ruwegegevens.Bsn), "BSN", Persoon, ["burgerservicenummer", "bsn nummer", "sofinummer"], ("", "")),
        new(nameof(Ruwegegevens.Gemeente), "Gemeente", Inburgering, ["gemeentecode", "gemeente van huisvesting", "koppelgemeente"], ("", "")),
        new(nameof(Ruwegegevens.Doelgroep), "Doelgroep", Inburgering, ["gedetailleerde doelgroep"], ("Asielstatushouder", "Asielstatushouder")),
        new(nameof(Ruwegegevens.BeginPlicht), "Begin plicht", Inburgering, ["begin inburgeringsplicht", "startdatum plicht", "inburgeringsplichtig sinds", "DatumStart"], ("", "1-2-2025")),
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
        new(DagtekeningPip, "Dagtekening PIP", Plan, ["datum pip", "pip datum", "dagtekening", "pip vastgesteld", "DagtekeningInitielePIP"], ("", "14-4-2025")),
        new(Leerroute, "Leerroute", Plan, ["route", "LeerrouteType"], ("", "B1")),
        new(BeginTermijn, "Begin termijn", Plan, ["start termijn", "startdatum termijn", "begin inburgeringstermijn", "DatumAanvangInburgeringstermijn"], ("", "15-4-2025")),
        new(LaatsteDagTermijn, "Laatste dag termijn", Plan, ["einde termijn", "einddatum termijn", "einde inburgeringstermijn", "DatumEindeInburgeringstermijn"], ("", "14-4-2028")),
        new(PvtAfgerond, "PVT getekend", Behaald, ["pvt", "pvt afgerond", "datum pvt", "participatieverklaring", "DatumOndertekening PVT"], ("", "3-6-2025")),
        new(MapAfgerond, "Eindgesprek MAP", Behaald, ["map", "map afgerond", "datum map", "DatumEindgesprekMAP"], ("", "")),
        new(Lesuren, "Uren taalles (hele uren)", Behaald, ["uren taalles", "gevolgde uren", "lesuren", "uren nt2", "GevolgdeUrenKNMenTaalles"], ("", "120")),
        new(nameof(Examenonderdeel.Lezen), "Lezen", Behaald, ["examen lezen", "leesvaardigheid"], ("", "A2")),
        new(nameof(Examenonderdeel.Luisteren), "Luisteren", Behaald, ["examen luisteren", "luistervaardigheid"], ("", "B1")),
        new(nameof(Examenonderdeel.Schrijven), "Schrijven", Behaald, ["examen schrijven", "schrijfvaardigheid"], ("", "niet gehaald")),
        new(nameof(Examenonderdeel.Spreken), "Spreken", Behaald, ["examen spreken", "spreekvaardigheid"], ("", "")),
        new(nameof(Examenonderdeel.Knm), "KNM", Behaald, ["examen knm", "kennis van de nederlandse maatschappij"], ("", "geslaagd")),
        new(Examens, "Datum examens", Behaald, ["examendatum", "datum uitslag", "DatumRegistratieUitslag"], ("", "20-5-2025")),
    ];

    /// <summary>Which column holds which field, by the names of the columns; a column is used once.</summary>
    /// <param name="onthouden">What was chosen for a name of a column before (<see cref="Keuzes"/>).</param>
    public static Dictionary<string, int> Raad(IReadOnlyList<string> koppen, IReadOnlyDictionary<string, string> onthouden)
    {
        var gekozen = new Dictionary<string, int>(StringComparer.Ordinal);
        var vormen = koppen.Select(Vorm).ToArray();
        foreach (var (vorm, i) in vormen.Select((vorm, i) => (vorm, i)))
        {
            if (onthouden.TryGetValue(vorm, out var veld) && Alle.Any(v => v.Sleutel == veld))
            {
                gekozen.TryAdd(veld, i);
            }
        }

        foreach (var veld in Alle)
        {
            var namen = veld.Koppen.Prepend(veld.Naam).Prepend(veld.Sleutel).Select(Vorm).ToArray();
            var plaats = Array.FindIndex(vormen, vorm => namen.Contains(vorm) && !onthouden.ContainsKey(vorm));
            if (plaats >= 0 && !gekozen.ContainsValue(plaats))
            {
                gekozen.TryAdd(veld.Sleutel, plaats);
            }
        }

        return gekozen;
    }

    /// <summary>What was chosen, by the name of the column; empty for a column that is not used.</summary>
    public static Dictionary<string, string> Keuzes(IReadOnlyList<string> koppen, IReadOnlyDictionary<string, int> kolommen)
    {
        var keuzes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kop, i) in koppen.Select((kop, i) => (kop, i)))
        {
            keuzes.TryAdd(Vorm(kop), kolommen.FirstOrDefault(k => k.Value == i).Key ?? "");
        }

        return keuzes;
    }

    private static string Vorm(string tekst) => Zoekvorm.Van(tekst).Replace(" ", "", StringComparison.Ordinal);
}
