namespace Naast.Web.Demo;

/// <summary>An office. <see cref="Verzonnen"/> is always true here: nobody should send post to it.</summary>
public sealed record Kantooradres(string Straat, string Postcode, string Plaats, bool Verzonnen = true);

public sealed record Gemeente(
    string Code, string Slug, string Naam, string Huisstijl, string College, Kantooradres Stadhuis, string Spreekuurplaats, string Telefoon);

public sealed record Organisatie(string Slug, string Naam, string Soort, string? Gemeentecode, string? OnderdeelVan, Kantooradres Adres, string Telefoon);

public sealed record Team(string Slug, string Organisatie, string Naam, string Doel);

/// <summary>A member of staff. <see cref="Sub"/> is the subject at sign-in; <see cref="Werkgemeenten"/> empty means: not tied to a municipality.</summary>
public sealed record Medewerker(
    string Sub, string Naam, string Rol, string Functie, string Organisatie, string? Team, IReadOnlyList<string> Werkgemeenten, bool Persona);

/// <summary>An inburgeraar who can sign in to the portal in the demo.</summary>
public sealed record Inburgeraarpersona(string Sub, string Naam, int Volgnummer);

public sealed record Opleidingsniveau(string Slug, int Code, string Naam, string Cbs);

public sealed record Taal(string Code, string Naam, string? EigenNaam, bool RechtsNaarLinks);

/// <summary>The facts of the demo region Drechtsteden. Municipalities, their codes and SDD exist; offices and people are made up.</summary>
public static partial class Demoregio
{
    public const string Dordrecht = "0505";
    public const string HendrikIdoAmbacht = "0531";
    public const string Papendrecht = "0590";
    public const string Zwijndrecht = "0642";

    public static IReadOnlyList<Gemeente> Gemeenten { get; } =
    [
        new(Dordrecht, "dordrecht", "Dordrecht", "waterveld", College("Dordrecht"),
            new("Stadskade 100", "3311 QA", "Dordrecht"), "Stadhuis, balie 3", "078 000 05 05"),
        new(HendrikIdoAmbacht, "hendrik-ido-ambacht", "Hendrik-Ido-Ambacht", "groenrode", College("Hendrik-Ido-Ambacht"),
            new("Waalplein 2", "3341 QA", "Hendrik-Ido-Ambacht"), "Gemeentehuis, kamer 4", "078 000 05 31"),
        new(Papendrecht, "papendrecht", "Papendrecht", "rozenburcht", College("Papendrecht"),
            new("Merwedeplein 22", "3351 QA", "Papendrecht"), "Gemeentehuis, spreekkamer 1", "078 000 05 90"),
        new(Zwijndrecht, "zwijndrecht", "Zwijndrecht", "havenhorst", College("Zwijndrecht"),
            new("Uilenplein 3", "3331 QA", "Zwijndrecht"), "Gemeentehuis, spreekkamer 2", "078 000 06 42"),
    ];

    public static IReadOnlyList<Organisatie> Organisaties { get; } =
    [
        new("dordrecht", "Gemeente Dordrecht", "gemeente", Dordrecht, null, Gemeenten[0].Stadhuis, Gemeenten[0].Telefoon),
        new("hendrik-ido-ambacht", "Gemeente Hendrik-Ido-Ambacht", "gemeente", HendrikIdoAmbacht, null, Gemeenten[1].Stadhuis, Gemeenten[1].Telefoon),
        new("papendrecht", "Gemeente Papendrecht", "gemeente", Papendrecht, null, Gemeenten[2].Stadhuis, Gemeenten[2].Telefoon),
        new("zwijndrecht", "Gemeente Zwijndrecht", "gemeente", Zwijndrecht, null, Gemeenten[3].Stadhuis, Gemeenten[3].Telefoon),
        new("sdd", "Sociale Dienst Drechtsteden", "uitvoering", null, "Gemeenschappelijke Regeling Sociaal",
            new("Drechtkade 40", "3311 QB", "Dordrecht"), "078 000 07 00"),
        new("vluchtelingenwerk", "VluchtelingenWerk", "begeleiding", null, null, new("Havenplein 8", "3311 QC", "Dordrecht"), "078 000 07 10"),
        new("vivera", "VIVERA sociaal wijkteam", "wijkteam", Zwijndrecht, null, new("Lindeplein 5", "3331 QB", "Zwijndrecht"), "078 000 07 20"),
        new("taalschool-noorderlicht", "Taalschool Noorderlicht", "taalschool", null, null, new("Lantaarnpad 12", "3312 QA", "Dordrecht"), "078 000 07 30"),
        new("taalhuis-de-brug", "Taalhuis De Brug", "taalschool", null, null, new("Brugpad 1", "3351 QB", "Papendrecht"), "078 000 07 40"),
    ];

    public static IReadOnlyList<Team> Teams { get; } =
    [
        new("statushouders", "sdd", "Team Statushouders", "Brede intake, plan en begeleiding van inburgeraars"),
        new("wmo", "sdd", "Team Wmo", "Hulp en ondersteuning thuis"),
        new("inkomen", "sdd", "Team Inkomen", "Bijstand en ontzorgen"),
        new("schuldhulp", "sdd", "Team Schuldhulp", "Hulp bij geldzorgen en schulden"),
        new("baanbrekend", "sdd", "Baanbrekend", "Werk vinden, samen met werkgevers"),
    ];

    public static IReadOnlyList<Medewerker> Medewerkers { get; } = [.. Personas(), .. Collegas()];

    public static IReadOnlyList<Inburgeraarpersona> Inburgeraars { get; } = [new("yousef", "Yousef Al-Hamwi", 1)];

    public static IReadOnlyList<Opleidingsniveau> Opleidingsniveaus => Brongegevens.Opleidingsniveaus;

    public static IReadOnlyList<Taal> Talen => Brongegevens.Talen;

    public static IReadOnlyDictionary<string, string> Nationaliteiten => Brongegevens.Nationaliteiten;

    public static Gemeente Gemeente(string code) => Gemeenten.First(g => g.Code == code);

    /// <summary>The Dutch name of a language the demo uses; the code itself for any other.</summary>
    public static string Taalnaam(string code) => Talen.FirstOrDefault(t => t.Code == code)?.Naam ?? code;

    private static string College(string gemeente) => $"het college van burgemeester en wethouders van de gemeente {gemeente}";

    private static IEnumerable<Medewerker> Personas()
    {
        yield return Regisseur("sanne", "Sanne de Wit", true, Dordrecht, Zwijndrecht);
        yield return Regisseur("fatima", "Fatima El Amrani", true, Dordrecht);
        yield return Sdd("joost", "Joost Verhoeven", "kwaliteitsmedewerker", "Kwaliteitsmedewerker", "statushouders", true);
        yield return Sdd("mirjam", "Mirjam Kooijman", "teamleider", "Teamleider Statushouders", "statushouders", true);
        yield return Sdd("anneke", "Anneke Roos", "directeur", "Directeur", null, true);
        yield return Sdd("pieter", "Pieter van Vliet", "jurist", "Jurist", null, true);
        yield return new("mo", "Mo Aziz", "begeleider", "Maatschappelijk begeleider", "vluchtelingenwerk", null, [Dordrecht, Zwijndrecht], true);
        yield return new("els", "Els Bakker", "planner", "Planner", "taalschool-noorderlicht", null, [], true);
        yield return Consulent("kees", "Kees Maas", "Schuldhulpverlener", "schuldhulp", persona: true);
        yield return new("noor", "Noor Hendriks", "beleidsmedewerker", "Beleidsmedewerker inburgering", "dordrecht", null, [Dordrecht], true);
        yield return new("henk", "Henk Stam", "wethouder", "Wethouder Sociaal domein", "papendrecht", null, [Papendrecht], true);
        yield return Sdd("bas", "Bas Kuiper", "beheerder", "Functioneel beheerder", null, true);
        yield return Sdd("ilse", "Ilse Bogaard", "privacyfunctionaris", "Functionaris gegevensbescherming", null, true);
    }

    private static IEnumerable<Medewerker> Collegas()
    {
        yield return Regisseur("meryem", "Meryem Aksoy", false, Dordrecht);
        yield return Regisseur("bram", "Bram Visser", false, Dordrecht);
        yield return Regisseur("jolanda", "Jolanda Pols", false, Dordrecht, HendrikIdoAmbacht);
        yield return Regisseur("naima", "Naima Benali", false, Zwijndrecht);
        yield return Regisseur("youri", "Youri Martina", false, Zwijndrecht, Papendrecht);
        yield return Regisseur("carola", "Carola in 't Veld", false, Papendrecht, HendrikIdoAmbacht);
        yield return Regisseur("dirkjan", "Dirk-Jan Romijn", false, HendrikIdoAmbacht);
        yield return Sdd("linda", "Linda Bos", "kwaliteitsmedewerker", "Kwaliteitsmedewerker", "statushouders", false);
        yield return Consulent("ria", "Ria Smit", "Klantmanager inkomen", "inkomen");
        yield return Consulent("anouk", "Anouk Vis", "Consulent Wmo", "wmo");
        yield return Consulent("ruud", "Ruud Prins", "Accountmanager werk", "baanbrekend");
        yield return new("hanneke", "Hanneke Groen", "begeleider", "Maatschappelijk begeleider", "vluchtelingenwerk", null, [Dordrecht], false);
        yield return new("abel", "Abel Gebru", "begeleider", "Maatschappelijk begeleider", "vluchtelingenwerk", null,
            [HendrikIdoAmbacht, Papendrecht], false);
        yield return new("tineke", "Tineke Blom", "planner", "Planner", "taalhuis-de-brug", null, [], false);
        yield return new("sara", "Sara de Jong", "consulent", "Wijkteammedewerker", "vivera", null, [Zwijndrecht], false);
    }

    /// <summary>Languages beside Dutch of the casusregisseurs, and their hours in a week; who is not here speaks Dutch and works 36.</summary>
    public static IReadOnlyDictionary<string, (string Talen, int Uren)> Inzet { get; } = new Dictionary<string, (string, int)>(StringComparer.Ordinal)
    {
        ["sanne"] = ("en", 32), ["fatima"] = ("ar,fr", 36), ["meryem"] = ("tr,en", 28), ["bram"] = ("en,es", 36), ["jolanda"] = ("en", 24),
        ["naima"] = ("ar,kmr", 36), ["youri"] = ("es,en", 36), ["carola"] = ("en,uk", 32), ["dirkjan"] = ("en,fa", 36),
    };

    private static Medewerker Regisseur(string sub, string naam, bool persona, params string[] gemeenten) =>
        new(sub, naam, "casusregisseur", "Casusregisseur", "sdd", "statushouders", gemeenten, persona);

    /// <summary>A team of the service that is asked like a partner is an organisation of its own: it sees its tasks, and no dossiers.</summary>
    private static Medewerker Consulent(string sub, string naam, string functie, string team, bool persona = false) =>
        new(sub, naam, "consulent", functie, $"sdd-{team}", team, [], persona);

    private static Medewerker Sdd(string sub, string naam, string rol, string functie, string? team, bool persona) =>
        new(sub, naam, rol, functie, "sdd", team, [.. Gemeenten.Select(g => g.Code)], persona);
}
