namespace Naast.Web.Demo;

/// <summary>Where a person stands on the day the demo starts.</summary>
public enum Fase
{
    /// <summary>COA has coupled the person to the municipality; no notice of DUO, not yet in the BRP of the municipality.</summary>
    Koppeling,

    /// <summary>DUO sent its notice; the intake has not begun. Without BRP registration the ten weeks do not run yet.</summary>
    Kennisgeving,

    /// <summary>The brede intake is under way.</summary>
    Intake,

    /// <summary>The intake is done; the leerroutes are being weighed.</summary>
    Plan,

    /// <summary>The plan is complete and waits for the decision.</summary>
    TerOndertekening,

    /// <summary>The PIP is dated; the three years run.</summary>
    Leerroute,

    /// <summary>The duty is fulfilled (diploma or certificate).</summary>
    Afgerond,

    /// <summary>The duty or the dossier ended in another way.</summary>
    Beeindigd,
}

public enum Leerroute
{
    B1,
    Onderwijs,
    Z,
}

public enum Geslacht
{
    Man,
    Vrouw,
    Onbekend,
}

public enum Geletterdheid
{
    Latijns,
    Anders,
    Analfabeet,
}

public enum HuishoudRol
{
    Alleenstaand,
    AlleenstaandeOuder,
    Partner,
    Kind,
}

public enum Intakeblok
{
    OpleidingEnWerk,
    PersoonlijkeOmstandigheden,
    Taal,
    Participatie,
    Zelfredzaamheid,
    Kinderopvang,
}

/// <summary>Ten-week clock of a person without a dated PIP, as seen on the start day.</summary>
public enum Urgentie
{
    TeLaat,
    DezeWeek,
    Binnen30Dagen,
    OpSchema,
}

/// <summary>A birth date as the BRP knows it: day, or month and day, may be unknown.</summary>
public sealed record Geboortedatum(int Jaar, int? Maand, int? Dag)
{
    /// <summary>The age in whole years that is certain on a day: unknown parts count as the last day possible.</summary>
    public int LeeftijdOp(DateOnly dag)
    {
        var maand = Maand ?? 12;
        var laatst = new DateOnly(Jaar, maand, Dag ?? DateTime.DaysInMonth(Jaar, maand));
        var jaren = dag.Year - laatst.Year;
        return (dag.Month, dag.Day).CompareTo((laatst.Month, laatst.Day)) < 0 ? jaren - 1 : jaren;
    }
}

/// <summary>An address in the region. Postcodes have the form <c>3311 QA</c>: Q is not issued, so no real door is meant.</summary>
public sealed record Adres(string Straat, int Huisnummer, string Postcode, string Plaats);

public sealed record Persoon
{
    /// <summary>Null for a person whose whole name stands in <see cref="Geslachtsnaam"/> (one name, or a chain of names).</summary>
    public required string? Voornamen { get; init; }

    public required string? Voorvoegsel { get; init; }

    /// <summary>Null for a person of whom only first names are known.</summary>
    public required string? Geslachtsnaam { get; init; }

    public required string? NaamEigenSchrift { get; init; }

    public required Geslacht Geslacht { get; init; }

    public required Geboortedatum Geboortedatum { get; init; }

    /// <summary>RvIG table 32; 0499 stateless, 0000 unknown.</summary>
    public required string Nationaliteitcode { get; init; }

    public required string Nationaliteit { get; init; }

    /// <summary>RvIG table 34; 0000 unknown.</summary>
    public required string Geboortelandcode { get; init; }

    public required string Geboorteland { get; init; }

    /// <summary>From the test range; null while the person has only a V-number.</summary>
    public required string? Bsn { get; init; }

    /// <summary>Ten digits, unique in the set.</summary>
    public required string Vnummer { get; init; }

    /// <summary>ISO 639-1, or 639-3 where there is no two-letter code; the best language first.</summary>
    public required IReadOnlyList<string> Talen { get; init; }

    public required bool TolkNodig { get; init; }

    public required Geletterdheid Geletterdheid { get; init; }

    public required string? Telefoon { get; init; }

    public required string? Email { get; init; }

    /// <summary>Null while the person stays in a reception centre.</summary>
    public required Adres? Adres { get; init; }

    /// <summary>The address may not appear on lists, exports or letters to others (BRP 70.10).</summary>
    public required bool AdresGeheim { get; init; }

    /// <summary>Slug of <see cref="Demoregio.Opleidingsniveaus"/>.</summary>
    public required string Opleiding { get; init; }

    public required string Werkervaring { get; init; }

    public string Naam => string.Join(' ', new[] { Voornamen, Voorvoegsel, Geslachtsnaam }.Where(deel => !string.IsNullOrEmpty(deel)));
}

/// <summary>A child at home that is too young for the duty.</summary>
public sealed record Kind(int Geboortejaar, bool Meisje);

/// <summary>The home of a person. Members who are inburgeringsplichtig themselves share <see cref="Id"/>.</summary>
public sealed record Huishouden(string Id, HuishoudRol Rol, bool PartnerThuis, IReadOnlyList<Kind> Kinderen);

/// <summary>Maatschappelijke begeleiding by VluchtelingenWerk; <see cref="Tot"/> is empty while it runs.</summary>
public sealed record VluchtelingenWerkTaak(string Begeleider, DateOnly Vanaf, DateOnly? Tot);

/// <summary>A text recorded in the intake, in the words of the casusregisseur.</summary>
public sealed record Bloktekst(Intakeblok Blok, DateOnly VastgelegdOp, string Tekst);

/// <summary>Result in DUO's words: "B1-route haalbaar", "B1-route niet haalbaar" or "Onbekend".</summary>
public sealed record Leerbaarheidstoets(DateOnly AfgenomenOp, string Resultaat);

/// <summary>Reasons for and against one leerroute for this person.</summary>
public sealed record Routeweging(Leerroute Leerroute, string Voor, string Tegen);

/// <summary>Waiting on someone else (Besluit inburgering 5.3, second paragraph, when it is a third party's information).</summary>
public sealed record Wachten(string Waarop, DateOnly Sinds);

public sealed record Afspraak(DateOnly Dag, TimeOnly Tijd, string Onderwerp, string Plaats, bool Tolk);

/// <summary>How and when a duty or dossier ended. <see cref="Reden"/> is the text a screen may show.</summary>
public sealed record Einde(DateOnly Op, string Reden);

/// <summary>One made-up person with a dated life in this law, as it stands on the start day.</summary>
public sealed record Levensloop
{
    public required int Volgnummer { get; init; }

    public required string Gemeentecode { get; init; }

    /// <summary>Year of DUO's notice; the current year while there is none.</summary>
    public required int Cohort { get; init; }

    public required Persoon Persoon { get; init; }

    public required Huishouden Huishouden { get; init; }

    /// <summary>DUO's detailed group, spelled as DUO spells it.</summary>
    public required string Doelgroep { get; init; }

    /// <summary>Asielstatushouder in the sense of the law (art. 13), which includes family with an asylum sponsor.</summary>
    public required bool Asiel { get; init; }

    public required Fase Fase { get; init; }

    /// <summary>Reception centre while the person has no home in the region.</summary>
    public required string? Opvanglocatie { get; init; }

    /// <summary>The day COA coupled the person to the municipality; asylum permit holders only.</summary>
    public required DateOnly? GekoppeldOp { get; init; }

    public required DateOnly? InschrijvingBrp { get; init; }

    /// <summary>Date of DUO's letter.</summary>
    public required DateOnly? Kennisgeving { get; init; }

    public required DateOnly? IntakeGestart { get; init; }

    public required DateOnly? IntakeAfgerond { get; init; }

    /// <summary>The day the plan was laid down for signature; from TerOndertekening on.</summary>
    public required DateOnly? PlanOpgesteld { get; init; }

    public required DateOnly? PipDagtekening { get; init; }

    /// <summary>Chosen or proposed route; from Plan on.</summary>
    public required Leerroute? Leerroute { get; init; }

    /// <summary>Hours of lessons a week; only for asielstatushouders (Wi2021 art. 15, second paragraph).</summary>
    public required int? UrenPerWeek { get; init; }

    /// <summary>Hours in total; 0 before Plan.</summary>
    public required int PvtUren { get; init; }

    /// <summary>Hours in total; 0 before Plan and on the onderwijsroute.</summary>
    public required int MapUren { get; init; }

    public required int Voortgangsgesprekken { get; init; }

    /// <summary>Literacy lessons in DUO's code: A, AA or NVT.</summary>
    public required string Alfabetisering { get; init; }

    /// <summary>Sub of the casusregisseur; null for a few couplings that nobody has picked up yet.</summary>
    public required string? Casusregisseur { get; init; }

    public required VluchtelingenWerkTaak? VluchtelingenWerk { get; init; }

    /// <summary>Slug of a language school of the region; null before the route, or for a school elsewhere.</summary>
    public required string? Taalschool { get; init; }

    public required Leerbaarheidstoets? Leerbaarheidstoets { get; init; }

    /// <summary>Texts of the intake in the order they were recorded; a running intake has the first few.</summary>
    public required IReadOnlyList<Bloktekst> Intakeblokken { get; init; }

    /// <summary>The wish in the person's own words; from the first talk on.</summary>
    public required string? Wens { get; init; }

    /// <summary>All three routes from Plan on, else empty.</summary>
    public required IReadOnlyList<Routeweging> Routewegingen { get; init; }

    /// <summary>Why this route, written to the person ("u") so that it can stand in the decision; from Plan on.</summary>
    public required string? Motivering { get; init; }

    /// <summary>Agreement about the (pre-)school of a young child; null without one.</summary>
    public required string? KindAfspraak { get; init; }

    public required Wachten? Wacht { get; init; }

    public required Afspraak? VolgendeAfspraak { get; init; }

    public required Einde? Einde { get; init; }

    /// <summary>Codes of the BRP edge cases this person shows, such as GEB-02 or NAAM-02; mostly empty.</summary>
    public required IReadOnlyList<string> Randgevallen { get; init; }

    /// <summary>The ten weeks run from the later of notice and BRP registration; null while one is missing.</summary>
    public DateOnly? Termijnanker => (Kennisgeving, InschrijvingBrp) is ({ } brief, { } brp) ? brief > brp ? brief : brp : null;

    /// <summary>Anchor plus 70 days. Always a working day here, so that the Algemene termijnenwet does not move it.</summary>
    public DateOnly? UitersteDatumPip => Termijnanker?.AddDays(70);

    /// <summary>Null once the PIP is dated or while the ten weeks do not run.</summary>
    public Urgentie? UrgentieOp(DateOnly dag)
    {
        if (Fase is not (Fase.Kennisgeving or Fase.Intake or Fase.Plan or Fase.TerOndertekening) || UitersteDatumPip is not { } uiterste)
        {
            return null;
        }

        return (uiterste.DayNumber - dag.DayNumber) switch
        {
            < 0 => Urgentie.TeLaat,
            < 7 => Urgentie.DezeWeek,
            <= 30 => Urgentie.Binnen30Dagen,
            _ => Urgentie.OpSchema,
        };
    }
}
