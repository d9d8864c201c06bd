namespace Naast.Web.Aanmelden;

/// <summary>The roles that the rest of Naast knows, as slugs. A provider's own names are mapped to these by configuration.</summary>
public static class Rollen
{
    public const string Casusregisseur = "casusregisseur";
    public const string Kwaliteitsmedewerker = "kwaliteitsmedewerker";
    public const string Teamleider = "teamleider";
    public const string Jurist = "jurist";
    public const string Directeur = "directeur";
    public const string Begeleider = "begeleider";
    public const string Planner = "planner";
    public const string Consulent = "consulent";
    public const string Beleidsmedewerker = "beleidsmedewerker";
    public const string Wethouder = "wethouder";
    public const string Beheerder = "beheerder";
    public const string Privacyfunctionaris = "privacyfunctionaris";
    public const string Inburgeraar = "inburgeraar";

    public static IReadOnlyList<string> Alle { get; } =
    [
        Casusregisseur, Kwaliteitsmedewerker, Teamleider, Jurist, Directeur, Begeleider, Planner, Consulent,
        Beleidsmedewerker, Wethouder, Beheerder, Privacyfunctionaris, Inburgeraar,
    ];

    /// <summary>The group whose level of assurance applies to this role.</summary>
    public static Aanmeldgroep GroepVan(string rol) => rol switch
    {
        Begeleider or Planner => Aanmeldgroep.Partner,
        Inburgeraar => Aanmeldgroep.Inburgeraar,
        _ => Aanmeldgroep.Medewerker,
    };
}

/// <summary>People for whom one level of assurance is asked at sign-in.</summary>
public enum Aanmeldgroep
{
    Medewerker,
    Partner,
    Inburgeraar,
}
