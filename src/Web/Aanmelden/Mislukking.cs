namespace Naast.Web.Aanmelden;

/// <summary>Why signing in did not work, as far as the person may know.</summary>
public enum Mislukking
{
    Storing,
    Afgebroken,
    Verlopen,
    GeenRol,
    GeenOrganisatie,
    NiveauTeLaag,
    TeVaak,
    Verzoek,
}

/// <summary>A short page with one message and at most one way on.</summary>
public sealed record Melding(string Titel, string Uitleg, int Status, string? Vervolg = null, string Vervolgtekst = "Probeer het opnieuw")
{
    public static Melding Voor(Mislukking mislukking, string opnieuw) => mislukking switch
    {
        Mislukking.Afgebroken => new("U bent niet aangemeld",
            "Het aanmelden is afgebroken of geweigerd.", 403, opnieuw),
        Mislukking.Verlopen => new("Het aanmelden duurde te lang",
            "U was te lang bezig met aanmelden, of u hebt een oude pagina gebruikt. Er is niets verloren gegaan.", 400, opnieuw),
        Mislukking.GeenRol => new("U hebt nog geen toegang",
            "U bent bekend, maar u hebt in Naast nog geen rol. Vraag de beheerder van uw organisatie om toegang.", 403),
        Mislukking.GeenOrganisatie => new("U hebt nog geen toegang",
            "Het is niet bekend voor welke organisatie u werkt. Vraag de beheerder van uw organisatie om toegang.", 403),
        Mislukking.NiveauTeLaag => new("U moet zich sterker aanmelden",
            "Voor uw werk is een extra controle nodig bij het aanmelden, bijvoorbeeld met een code op uw telefoon.", 403, opnieuw),
        Mislukking.TeVaak => new("Te veel pogingen",
            "Vanaf uw netwerk is te vaak geprobeerd aan te melden. Wacht even en probeer het dan opnieuw.", 429),
        Mislukking.Verzoek => new("Aanmelden kan niet met dit verzoek",
            "Het programma dat u hierheen stuurde, vraagt iets wat niet is toegestaan. Begin opnieuw.", 400, opnieuw),
        _ => new("Aanmelden lukt nu niet",
            "Er ging iets mis bij het aanmelden. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Bel dan uw beheerder.",
            503, opnieuw),
    };

    public static Melding Afgemeld { get; } =
        new("U bent afgemeld", "U kunt dit venster sluiten.", 200, Aanmeldadressen.Aanmelden, "Opnieuw aanmelden");

    public static Melding OudFormulier { get; } =
        new("Deze pagina is te oud", "Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog een keer.", 400, "/", "Naar het begin");

    public static Melding AfmeldenElders(string adres) =>
        new("U wordt afgemeld", "U bent afgemeld bij Naast. Meld u ook af bij de dienst waarmee u was aangemeld.", 200, adres, "Verder met afmelden");
}
