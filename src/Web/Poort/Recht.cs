namespace Naast.Web.Poort;

/// <summary>A right is a deed or a view in the field's own words; roles hold rights, pages and endpoints ask for one.</summary>
public enum Recht
{
    /// <summary>See the worklist, search, and open dossiers of one's municipalities.</summary>
    DossierInzien,
    DossierRegistreren,
    IntakeUitvoeren,
    GezondheidInzien,
    PipOpstellen,
    PipVaststellen,

    /// <summary>Prepare a decision of another kind than a plan, and record what happens around a fine.</summary>
    BesluitVoorbereiden,

    /// <summary>Take it, where the mandate allows.</summary>
    BesluitNemen,

    /// <summary>Say what one thinks of a decision before it is taken.</summary>
    BesluitAdviseren,

    /// <summary>Record that the college decided itself.</summary>
    CollegebesluitVastleggen,

    /// <summary>Record what happens with an objection, and make the file of the case.</summary>
    BezwaarBehandelen,

    /// <summary>Hand a decision over or send it, and record consent to send it digitally.</summary>
    BesluitBekendmaken,

    /// <summary>Record what happened in the traject (an offer, hours, an extension), and correct a date with a reason.</summary>
    FeitVastleggen,
    NotitieSchrijven,
    BsnInzien,
    LogboekInzien,
    MandaatregisterInzien,

    /// <summary>Propose a new value of a parameter or another answer to an open question.</summary>
    BeleidVoorstellen,

    /// <summary>Give such a proposal of somebody else force.</summary>
    BeleidVaststellen,
    PortaalInvoeren,
    WerkToewijzen,

    /// <summary>Shield a dossier, say who sees it, and judge who looked in an emergency; for dossiers that one is named for.</summary>
    AfschermingBeheren,

    /// <summary>Look into a shielded dossier when it cannot wait.</summary>
    Noodinzage,
    PartnertaakUitvoeren,

    /// <summary>See the own tasks and what they open, without doing anything.</summary>
    PartnertaakInzien,

    /// <summary>Report hours of lessons, attendance, a stop, a level: of the own students.</summary>
    LesurenMelden,

    /// <summary>Changes the texts that ordinary letters are made from.</summary>
    BrieftekstenBeheren,
    KetenBeheren,

    /// <summary>Let programs of other organisations use the API, and withdraw that.</summary>
    AansluitingenBeheren,
    VerwerkingenInzien,
    CijfersInzien,

    /// <summary>See what is done in the name of the own college: counts, decisions without persons, instructions.</summary>
    OpdrachtgeverInzien,

    /// <summary>Draw a sample of decisions for the own college, record its instructions, reserve a power.</summary>
    OpdrachtgeverZijn,

    /// <summary>Answer, for the mandatee, to what a college said.</summary>
    AanwijzingBeantwoorden,
    /// <summary>See which deliveries to CBS were made and sent.</summary>
    CbsInzien,

    /// <summary>Make a file for CBS of the persons of one's municipalities, and record that it was sent.</summary>
    CbsLeveren,

    /// <summary>Give another version of the layout of that file.</summary>
    CbsIndelen,

    /// <summary>Hand over all data of one's municipalities as a package, and take such a package over: by order of the college, with BSN and health.</summary>
    GegevensOverdragen,
    EigenPlanInzien,
}

public static class Rechtsoort
{
    /// <summary>A right to look, and not to change anything.</summary>
    public static bool IsLezen(this Recht recht) =>
        recht is Recht.DossierInzien or Recht.GezondheidInzien or Recht.LogboekInzien or Recht.MandaatregisterInzien or Recht.VerwerkingenInzien or Recht.CijfersInzien or Recht.PartnertaakInzien or Recht.OpdrachtgeverInzien or Recht.CbsInzien;
}

/// <summary>Which rights a role holds. Roles are slugs, as the sign-in provider gives them.</summary>
public static class Rollen
{
    public const string Casusregisseur = "casusregisseur";
    public const string Kwaliteitsmedewerker = "kwaliteitsmedewerker";
    public const string Teamleider = "teamleider";
    public const string Jurist = "jurist";

    /// <summary>Head of the executing service: holds the mandate of the colleges, and hands it on.</summary>
    public const string Directeur = "directeur";
    public const string Begeleider = "begeleider";
    public const string Planner = "planner";

    /// <summary>Of another team of the own service, or of a wijkteam: sees what its task opens, and no dossier.</summary>
    public const string Consulent = "consulent";
    public const string Beleidsmedewerker = "beleidsmedewerker";
    public const string Wethouder = "wethouder";
    public const string Beheerder = "beheerder";
    public const string Privacyfunctionaris = "privacyfunctionaris";
    public const string Inburgeraar = "inburgeraar";

    private static readonly Dictionary<string, Recht[]> Rechten = new(StringComparer.Ordinal)
    {
        [Casusregisseur] =
        [
            Recht.DossierInzien, Recht.DossierRegistreren, Recht.IntakeUitvoeren, Recht.GezondheidInzien, Recht.PipOpstellen, Recht.PipVaststellen, Recht.BesluitBekendmaken,
            Recht.FeitVastleggen, Recht.NotitieSchrijven, Recht.BsnInzien, Recht.LogboekInzien, Recht.MandaatregisterInzien, Recht.PortaalInvoeren, Recht.Noodinzage,
            Recht.BesluitVoorbereiden, Recht.BesluitNemen, Recht.BesluitAdviseren,
        ],
        [Kwaliteitsmedewerker] =
        [
            Recht.DossierInzien, Recht.GezondheidInzien, Recht.PipVaststellen, Recht.BesluitBekendmaken, Recht.NotitieSchrijven, Recht.LogboekInzien,
            Recht.MandaatregisterInzien, Recht.AfschermingBeheren, Recht.BesluitNemen, Recht.BesluitAdviseren,
        ],
        [Teamleider] =
        [
            Recht.DossierInzien, Recht.DossierRegistreren, Recht.FeitVastleggen, Recht.NotitieSchrijven, Recht.LogboekInzien, Recht.MandaatregisterInzien,
            Recht.WerkToewijzen, Recht.PortaalInvoeren, Recht.AfschermingBeheren, Recht.Noodinzage, Recht.BrieftekstenBeheren, Recht.BesluitAdviseren, Recht.CbsInzien, Recht.CbsLeveren, Recht.GegevensOverdragen,
        ],
        [Jurist] =
        [
            Recht.DossierInzien, Recht.NotitieSchrijven, Recht.LogboekInzien, Recht.MandaatregisterInzien, Recht.BeleidVoorstellen, Recht.BeleidVaststellen, Recht.BrieftekstenBeheren,
            Recht.BesluitVoorbereiden, Recht.BesluitNemen, Recht.BesluitAdviseren, Recht.BesluitBekendmaken, Recht.CollegebesluitVastleggen, Recht.BezwaarBehandelen, Recht.OpdrachtgeverInzien, Recht.AanwijzingBeantwoorden,
        ],
        [Directeur] =
        [
            Recht.DossierInzien, Recht.PipVaststellen, Recht.BesluitBekendmaken, Recht.LogboekInzien, Recht.MandaatregisterInzien, Recht.BesluitNemen, Recht.BesluitAdviseren,
            Recht.OpdrachtgeverInzien, Recht.AanwijzingBeantwoorden,
        ],
        [Begeleider] = [Recht.PartnertaakInzien, Recht.PartnertaakUitvoeren, Recht.NotitieSchrijven],
        [Consulent] = [Recht.PartnertaakInzien, Recht.PartnertaakUitvoeren, Recht.NotitieSchrijven],
        [Planner] = [Recht.PartnertaakInzien, Recht.PartnertaakUitvoeren, Recht.NotitieSchrijven, Recht.LesurenMelden],
        [Beleidsmedewerker] = [Recht.CijfersInzien, Recht.MandaatregisterInzien, Recht.BeleidVoorstellen, Recht.OpdrachtgeverInzien, Recht.OpdrachtgeverZijn, Recht.CbsInzien],
        [Wethouder] = [Recht.CijfersInzien, Recht.MandaatregisterInzien, Recht.OpdrachtgeverInzien],
        [Beheerder] = [Recht.KetenBeheren, Recht.AansluitingenBeheren, Recht.MandaatregisterInzien, Recht.BeleidVoorstellen, Recht.BeleidVaststellen, Recht.BrieftekstenBeheren, Recht.CbsInzien, Recht.CbsIndelen],
        [Privacyfunctionaris] = [Recht.VerwerkingenInzien, Recht.MandaatregisterInzien],
        [Inburgeraar] = [Recht.EigenPlanInzien],
    };

    public static IReadOnlySet<Recht> RechtenVan(IEnumerable<string> rollen) =>
        rollen.SelectMany(rol => Rechten.GetValueOrDefault(rol, [])).ToHashSet();

    public static string Naam(string rol) => rol switch
    {
        Begeleider => "begeleider VluchtelingenWerk",
        Planner => "planner taalschool",
        Beheerder => "functioneel beheerder",
        Privacyfunctionaris => "functionaris gegevensbescherming",
        _ => rol,
    };
}
