namespace Naast.Web.Aanmelden;

/// <summary>A fictional person of the demo region, chosen on the sign-in page of the embedded provider.</summary>
/// <param name="Sub">Subject at the provider; in the demo the same word is the address of the persona.</param>
/// <param name="Naam">Name on screen.</param>
/// <param name="Organisatie">Slug of the organisation the person works for; empty for the inburgeraar.</param>
/// <param name="Rollen">Slugs from <see cref="Aanmelden.Rollen"/>.</param>
/// <param name="Functie">Job as the person would say it.</param>
/// <param name="Omschrijving">What this person can do today.</param>
/// <param name="Initialen">Two letters for the picture.</param>
public sealed record Persona(
    string Sub,
    string Naam,
    string Organisatie,
    IReadOnlyList<string> Rollen,
    string Functie,
    string Omschrijving,
    string Initialen);

public static class Personas
{
    public static IReadOnlyList<Persona> Alle { get; } =
    [
        new("sanne", "Sanne de Wit", "sdd", [Rollen.Casusregisseur], "Casusregisseur",
            "Voert de brede intake, weegt de leerroutes af en maakt het plan (PIP).", "SW"),
        new("fatima", "Fatima El Amrani", "sdd", [Rollen.Casusregisseur], "Casusregisseur",
            "Werkt aan haar eigen dossiers en neemt waar voor haar collega.", "FE"),
        new("joost", "Joost van der Meer", "sdd", [Rollen.Kwaliteitsmedewerker], "Kwaliteitsmedewerker",
            "Leest plannen na en ondertekent besluiten.", "JM"),
        new("mirjam", "Mirjam Kok", "sdd", [Rollen.Teamleider], "Teamleider",
            "Verdeelt het werk en ziet welke termijnen in gevaar komen.", "MK"),
        new("anneke", "Anneke Roos", "sdd", [Rollen.Directeur], "Directeur",
            "Heeft het mandaat van de colleges, stelt beleidsregels vast en neemt de zwaarste besluiten.", "AR"),
        new("pieter", "Pieter Brand", "sdd", [Rollen.Jurist], "Jurist",
            "Bekijkt besluiten, bezwaren en de gronden daarvan.", "PB"),
        new("bas", "Bas Vermeulen", "sdd", [Rollen.Beheerder], "Functioneel beheerder",
            "Stelt beleid, brieven en koppelingen in en volgt het berichtenverkeer met DUO.", "BV"),
        new("ilse", "Ilse Groen", "sdd", [Rollen.Privacyfunctionaris], "Privacyfunctionaris",
            "Ziet wie gegevens heeft bekeken en met welk doel.", "IG"),
        new("mo", "Mo Aziz", "vluchtelingenwerk", [Rollen.Begeleider], "Maatschappelijk begeleider",
            "Begeleidt mensen met een taak voor VluchtelingenWerk en ziet alleen wat daarvoor nodig is.", "MA"),
        new("els", "Els Bakker", "taalschool-noorderlicht", [Rollen.Planner], "Planner van de taalschool",
            "Plant lessen voor de cursisten van de taalschool en geeft aanwezigheid door.", "EB"),
        new("kees", "Kees Maas", "sdd-schuldhulp", [Rollen.Consulent], "Schuldhulpverlener",
            "Helpt bij schulden. Ziet alleen wie aan zijn team is gevraagd, en wat daarvoor nodig is.", "KM"),
        new("noor", "Noor Visser", "dordrecht", [Rollen.Beleidsmedewerker], "Beleidsmedewerker",
            "Bekijkt cijfers en beleid van de gemeente. Ziet geen personen.", "NV"),
        new("henk", "Henk Terlouw", "papendrecht", [Rollen.Wethouder], "Wethouder",
            "Bekijkt hoe het gaat in de gemeente. Ziet geen personen.", "HT"),
        new("yousef", "Yousef Al-Hamwi", "", [Rollen.Inburgeraar], "Inburgeraar",
            "Ziet zijn eigen plan, de belangrijke datums en wie hem helpt.", "YA"),
    ];

    public static Persona? Zoek(string? sub) => Alle.FirstOrDefault(persona => persona.Sub == sub);

    /// <summary>Names of the organisations of the demo region, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Slug, string Naam)> Organisaties { get; } =
    [
        ("sdd", "Sociale Dienst Drechtsteden"),
        ("sdd-schuldhulp", "SDD, Team Schuldhulp"),
        ("vluchtelingenwerk", "VluchtelingenWerk"),
        ("taalschool-noorderlicht", "Taalschool Noorderlicht"),
        ("taalhuis-de-brug", "Taalhuis De Brug"),
        ("vivera", "VIVERA"),
        ("dordrecht", "Gemeente Dordrecht"),
        ("hendrik-ido-ambacht", "Gemeente Hendrik-Ido-Ambacht"),
        ("papendrecht", "Gemeente Papendrecht"),
        ("zwijndrecht", "Gemeente Zwijndrecht"),
        ("", "Inburgeraars"),
    ];
}
