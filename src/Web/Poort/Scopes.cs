namespace Naast.Web.Poort;

/// <summary>Something that a program may be let in for, in words and in rights.</summary>
/// <param name="Naam">As it stands in a token.</param>
/// <param name="Zin">What it lets a program do, for who gives it.</param>
/// <param name="Voor">The kind of access that it is for: a partner through its tasks, a municipality, or counts and registers without persons.</param>
public sealed record Apiscope(string Naam, string Zin, Toegangssoort Voor, IReadOnlyList<Recht> Rechten);

/// <summary>
/// All scopes. The name is a promise to the programs that use it. A scope opens an address; what is seen there is decided by the
/// gate, so a scope never gives more than the organisation's own municipality or tasks.
/// </summary>
public static class Apiscopes
{
    public const string TakenLezen = "taken.lezen";
    public const string TakenSchrijven = "taken.schrijven";
    public const string LesurenMelden = "lesuren.melden";
    public const string DossiersLezen = "dossiers.lezen";
    public const string PersonenZoeken = "personen.zoeken";
    public const string BesluitenLezen = "besluiten.lezen";
    public const string AfsprakenLezen = "afspraken.lezen";
    public const string AfsprakenSchrijven = "afspraken.schrijven";
    public const string NotitiesSchrijven = "notities.schrijven";
    public const string KetenLezen = "keten.lezen";
    public const string CijfersLezen = "cijfers.lezen";
    public const string MandatenLezen = "mandaten.lezen";

    public static IReadOnlyList<Apiscope> Alle { get; } =
    [
        new(TakenLezen, "Eigen taken en studenten zien, met wat daarbij openstaat", Toegangssoort.Partner, [Recht.PartnertaakInzien]),
        new(TakenSchrijven, "Vragen beantwoorden, en stappen, contact en notities bij eigen taken vastleggen", Toegangssoort.Partner, [Recht.PartnertaakInzien, Recht.PartnertaakUitvoeren]),
        new(LesurenMelden, "Uren, aanwezigheid, groep, niveau en stoppen melden van eigen studenten", Toegangssoort.Partner, [Recht.LesurenMelden]),
        new(DossiersLezen, "Dossiers en termijnen van de eigen gemeente zien", Toegangssoort.Medewerker, [Recht.DossierInzien]),
        new(PersonenZoeken, "Met een BSN opzoeken welk dossier bij iemand hoort", Toegangssoort.Medewerker, [Recht.BsnInzien]),
        new(BesluitenLezen, "Zien welke besluiten er zijn, zonder de tekst", Toegangssoort.Medewerker, [Recht.DossierInzien]),
        new(AfsprakenLezen, "Afspraken zien", Toegangssoort.Medewerker, [Recht.DossierInzien]),
        new(AfsprakenSchrijven, "Afspraken maken, verzetten en afzeggen", Toegangssoort.Medewerker, [Recht.DossierInzien, Recht.FeitVastleggen]),
        new(NotitiesSchrijven, "Een notitie bij een dossier schrijven", Toegangssoort.Medewerker, [Recht.NotitieSchrijven]),
        new(KetenLezen, "Zien hoe het staat met berichten aan DUO", Toegangssoort.Medewerker, [Recht.DossierInzien]),
        new(CijfersLezen, "Aantallen zien, zonder personen", Toegangssoort.Geen, [Recht.CijfersInzien]),
        new(MandatenLezen, "Het mandaatregister lezen", Toegangssoort.Geen, [Recht.MandaatregisterInzien]),
    ];

    /// <summary>What an organisation of this kind can be given.</summary>
    /// <param name="organisatiesoort">As the register has it: "gemeente", "uitvoering", "team", or a kind of partner.</param>
    public static IEnumerable<Apiscope> Voor(string organisatiesoort) =>
        Alle.Where(scope => VanGemeente(organisatiesoort) ? scope.Voor != Toegangssoort.Partner : scope.Voor == Toegangssoort.Partner);

    /// <summary>Sees dossiers of a municipality, rather than what tasks open.</summary>
    public static bool VanGemeente(string organisatiesoort) => organisatiesoort is "gemeente" or "uitvoering";
}

/// <summary>The scope that a program must have for this address. An address without one is for people who signed in.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScopeAttribute(string naam) : Attribute
{
    public string Naam { get; } = naam;
}
