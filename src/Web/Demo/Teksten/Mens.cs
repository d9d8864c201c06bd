namespace Naast.Web.Demo.Teksten;

/// <summary>What the texts may say about one person, with the words that agree: pronouns, numbers, places.</summary>
internal sealed class Mens(Concept concept, DateOnly vandaag, Toeval toeval)
{
    private static readonly string[] Getallen =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien",
        "zestien", "zeventien", "achttien", "negentien", "twintig",
    ];

    private static readonly string[] Maanden =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    public Toeval T => toeval;

    public Concept Concept => concept;

    public string Naam => concept.Roepnaam;

    /// <summary>She or he at the start of a sentence.</summary>
    public string Kop => concept.Vrouw ? "Zij" : "Hij";

    public string Zij => concept.Vrouw ? "zij" : "hij";

    public string Haar => concept.Vrouw ? "haar" : "zijn";

    public string Hem => concept.Vrouw ? "haar" : "hem";

    public bool Vrouw => concept.Vrouw;

    public bool Asiel => concept.Asiel;

    public Herkomst Herkomst => concept.Herkomst;

    public string Land => concept.Herkomst.LandInZin;

    public string Stad => concept.Stad;

    public string Plaats => concept.Huis.Adres?.Plaats ?? "";

    public Beroep? Beroep => concept.Beroep;

    public string Beroepsnaam => concept.Vrouw ? concept.Beroep!.Vrouw : concept.Beroep!.Man;

    public string Werkjaren => Aantal(concept.Werkjaren);

    public int Niveau => concept.Opleiding.Code;

    public int Leeftijd => concept.Geboren.LeeftijdOp(concept.Begin);

    public Geletterdheid Geletterdheid => concept.Geletterdheid;

    public HuishoudRol Rol => concept.Rol;

    public string Moedertaal => Demoregio.Taalnaam(concept.Talen[0]);

    public string? TweedeTaal => concept.Talen.Count > 1 ? Demoregio.Taalnaam(concept.Talen[1]) : null;

    /// <summary>The children at the time of the intake; a text of then does not know a child born later.</summary>
    public IReadOnlyList<Kind> Kinderen { get; } = concept.Rol is HuishoudRol.Partner or HuishoudRol.AlleenstaandeOuder
        ? [.. concept.Huis.Kinderen.Where(kind => kind.Geboortejaar < (concept.IntakeGestart ?? vandaag).Year)]
        : [];

    public bool ToetsOnbekend => concept.ToetsOnbekend;

    /// <summary>The field of study somebody on the onderwijsroute aims at; one answer for all texts.</summary>
    public string Richting { get; } = concept.Beroep?.Sector switch
    {
        "zorg" => "de zorg",
        "techniek" or "bouw" => "de techniek",
        "onderwijs" => "het onderwijs",
        "kantoor" => concept.Volgnummer % 2 == 0 ? "de ict" : "de administratie",
        "vervoer" or "winkel" => "de logistiek",
        _ => (concept.Volgnummer % 5) switch { 0 => "de zorg", 1 => "de techniek", 2 => "de ict", 3 => "het onderwijs", _ => "de logistiek" },
    };

    public bool WilStuderen => concept.Leerroute is Leerroute.Onderwijs;

    /// <summary>A child of the age for preschool; the law asks for an agreement about it.</summary>
    public Kind? Kleintje => Kinderen.LastOrDefault(k => LeeftijdVan(k) < 4);

    public string Partner => concept.Vrouw ? "man" : "vrouw";

    public string MijnPartner => concept.Vrouw ? "mijn man" : "mijn vrouw";

    /// <summary>A quick learner by school and age; only for choosing words, never shown.</summary>
    public bool Vlot => concept.Leerroute is not Leerroute.Z;

    public string Sinds => concept.InschrijvingBrp is { } dag ? $"{Maanden[dag.Month - 1]} {dag.Year}" : "kort";

    public int LeeftijdVan(Kind kind) => (concept.IntakeGestart ?? vandaag).Year - kind.Geboortejaar;

    public static string Kindwoord(Kind kind) => kind.Meisje ? "dochter" : "zoon";

    /// <summary>For example "een dochter van vier" or "drie kinderen van zes, negen en elf jaar".</summary>
    public string MetKinderen() => Kinderen.Count switch
    {
        0 => "",
        1 => $"een {Kindwoord(Kinderen[0])} van {LeeftijdVan(Kinderen[0]) switch { 1 => "een jaar", var jaren => Aantal(jaren) }}",
        _ => $"{Aantal(Kinderen.Count)} kinderen van {Opsomming(Kinderen.Select(LeeftijdVan).Distinct().Order().Select(Aantal).ToList())} jaar",
    };

    public static string Aantal(int getal) => getal < Getallen.Length ? Getallen[getal] : getal.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Zin(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];

    public static string Samen(params ReadOnlySpan<string> zinnen)
    {
        var delen = new List<string>(zinnen.Length);
        foreach (var zin in zinnen)
        {
            if (zin.Length > 0)
            {
                delen.Add(zin);
            }
        }

        return string.Join(' ', delen);
    }

    private static string Opsomming(List<string> delen) =>
        delen.Count == 1 ? delen[0] : string.Join(", ", delen.Take(delen.Count - 1)) + " en " + delen[^1];
}
