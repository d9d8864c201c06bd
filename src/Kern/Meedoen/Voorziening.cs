using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>What somebody follows, does or gets.</summary>
public enum Voorzieningsoort
{
    [Keuzenaam("taalles")]
    Taalles,

    [Keuzenaam("KNM")]
    Knm,

    [Keuzenaam("participatieverklaring (PVT)")]
    Participatieverklaring,

    [Keuzenaam("arbeidsmarkt en participatie (MAP)")]
    Arbeidsmarkt,

    [Keuzenaam("opleiding")]
    Opleiding,

    [Keuzenaam("betaald werk")]
    Werk,

    /// <summary>A work place with language tasks, a trial, an internship.</summary>
    [Keuzenaam("leren op de werkplek")]
    Leerwerkplek,

    [Keuzenaam("vrijwilligerswerk")]
    Vrijwilligerswerk,

    [Keuzenaam("begeleiding of hulp")]
    Begeleiding,

    [Keuzenaam("zorg")]
    Zorg,

    [Keuzenaam("sport of vrije tijd")]
    Sport,

    [Keuzenaam("kinderopvang")]
    Kinderopvang,
}

/// <summary>Out of which purse it is paid. The ledger itself is kept elsewhere.</summary>
public enum Geldbron
{
    [Keuzenaam("kost niets")]
    Gratis,

    [Keuzenaam("gemeente: inburgering")]
    Inburgering,

    [Keuzenaam("gemeente: werk en inkomen")]
    Participatiebudget,

    [Keuzenaam("gemeente: Wmo of jeugd")]
    Wmo,

    [Keuzenaam("gemeente: sport en cultuur")]
    Sport,

    [Keuzenaam("lening van DUO")]
    Lening,

    [Keuzenaam("kinderopvangtoeslag")]
    Kinderopvangtoeslag,

    [Keuzenaam("zorgverzekering")]
    Zorgverzekering,

    [Keuzenaam("werkgever")]
    Werkgever,

    [Keuzenaam("eigen geld")]
    EigenGeld,
}

public enum Voorzieningstand
{
    /// <summary>Agreed in a talk; nobody offered a place yet.</summary>
    [Keuzenaam("in voorbereiding")]
    Voorbereiding,

    /// <summary>There is a place: the day of the offer counts for the law.</summary>
    [Keuzenaam("aangeboden")]
    Aangeboden,

    [Keuzenaam("loopt")]
    Loopt,

    [Keuzenaam("geweigerd")]
    Geweigerd,

    [Keuzenaam("gestopt")]
    Gestopt,

    [Keuzenaam("afgerond")]
    Afgerond,
}

/// <summary>What is said of a provision.</summary>
/// <param name="Wat">The name people use: "Taalles B1, groep 4".</param>
public sealed record Voorzieninggegevens(Voorzieningsoort Soort, string Wat, string Aanbieder, Grondslag Grondslag, Geldbron Geldbron)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 150;

    /// <summary>Longest way, in minutes.</summary>
    public const int LangsteReis = 180;

    /// <summary>Price of the whole, in euro cents; null: not known.</summary>
    public long? Prijs { get; init; }

    /// <summary>Hours of the whole; null: not agreed.</summary>
    public int? Uren { get; init; }

    public required DateOnly Van { get; init; }

    /// <summary>Last day; null: no end known.</summary>
    public DateOnly? Tot { get; init; }

    public string? Plaats { get; init; }

    /// <summary>Minutes there, one way.</summary>
    public int Reistijd { get; init; }

    /// <summary>Days and times as <see cref="Rooster.Schrijf"/> writes them; null: none that come back.</summary>
    public string? Rooster { get; init; }

    /// <summary>Somebody must be with the children at these times.</summary>
    public bool OpvangNodig { get; init; }

    public Guid? DoelId { get; init; }

    /// <summary>Day on which the loan was explained, when somebody pays a course on loan.</summary>
    public DateOnly? LeningUitgelegd { get; init; }

    /// <summary>Why it was agreed although times clash; null when they do not.</summary>
    public string? Botsingreden { get; init; }
}

/// <summary>
/// Something that somebody follows, does or gets, out of whatever law: a course, work, care, sport, childcare. All of them
/// together are one week and one line through time.
/// </summary>
public sealed class Voorziening : Aggregaat, IDossiergebonden
{
    private Voorziening()
    {
    }

    public Guid DossierId { get; private set; }

    public Voorzieningsoort Soort { get; private set; }

    public string Wat { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public Grondslag Grondslag { get; private set; }

    public Geldbron Geldbron { get; private set; }

    /// <summary>Price of the whole, in euro cents.</summary>
    public long? Prijs { get; private set; }

    /// <summary>Hours of the whole.</summary>
    public int? Uren { get; private set; }

    public DateOnly Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    public string? Plaats { get; private set; }

    /// <summary>Minutes there, one way.</summary>
    public int Reistijd { get; private set; }

    public string? Rooster { get; private set; }

    public bool OpvangNodig { get; private set; }

    public Guid? DoelId { get; private set; }

    public DateOnly? LeningUitgelegd { get; private set; }

    public string? Botsingreden { get; private set; }

    public Voorzieningstand Stand { get; private set; }

    /// <summary>Day of the offer; null when none was made.</summary>
    public DateOnly? AangebodenOp { get; private set; }

    /// <summary>Day on which it was refused, stopped or done.</summary>
    public DateOnly? Gesloten { get; private set; }

    /// <summary>Why it was refused or stopped, or what came of it.</summary>
    public string? Uitkomst { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool IsOpen => Stand is Voorzieningstand.Voorbereiding or Voorzieningstand.Aangeboden or Voorzieningstand.Loopt;

    /// <summary>What is about somebody's health has a right of its own.</summary>
    public bool IsZorg => Soort == Voorzieningsoort.Zorg;

    public IReadOnlyList<Roosterblok> Blokken => Meedoen.Rooster.Lees(Rooster);

    /// <summary>Last day on which it holds: the agreed one, or the day on which it was over before.</summary>
    public DateOnly? LaatsteDag => Gesloten is { } dag && !(Tot < dag) ? dag : Tot;

    public static Voorziening Spreek(Guid id, Dossier dossier, Voorzieninggegevens gegevens)
    {
        var voorziening = new Voorziening { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode };
        voorziening.Neem(gegevens);
        voorziening.Meld(Meedoengebeurtenissen.VoorzieningAfgesproken);
        return voorziening;
    }

    /// <exception cref="InvalidOperationException">It is over.</exception>
    public void Wijzig(Voorzieninggegevens gegevens)
    {
        Eis(IsOpen);
        var oud = Gegevens;
        Neem(gegevens);
        if (oud != Gegevens)
        {
            Meld(Meedoengebeurtenissen.VoorzieningGewijzigd);
        }
    }

    /// <exception cref="InvalidOperationException">There was an offer before, or it is over.</exception>
    public void BiedAan(DateOnly dag)
    {
        Eis(Stand == Voorzieningstand.Voorbereiding);
        (Stand, AangebodenOp) = (Voorzieningstand.Aangeboden, dag);
        Meld(Meedoengebeurtenissen.VoorzieningAangeboden);
    }

    /// <exception cref="InvalidOperationException">It runs already, or is over.</exception>
    public void Start(DateOnly dag)
    {
        Eis(Stand is Voorzieningstand.Voorbereiding or Voorzieningstand.Aangeboden);
        (Stand, Van) = (Voorzieningstand.Loopt, dag);
        Meld(Meedoengebeurtenissen.VoorzieningGestart);
    }

    /// <exception cref="InvalidOperationException">It runs, or is over.</exception>
    public void Weiger(string reden, DateOnly dag)
    {
        Eis(Stand is Voorzieningstand.Voorbereiding or Voorzieningstand.Aangeboden);
        Sluit(Voorzieningstand.Geweigerd, reden, dag, Meedoengebeurtenissen.VoorzieningGeweigerd);
    }

    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public void Stop(string reden, DateOnly dag)
    {
        Eis(Stand == Voorzieningstand.Loopt);
        Sluit(Voorzieningstand.Gestopt, reden, dag, Meedoengebeurtenissen.VoorzieningGestopt);
    }

    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public void RondAf(string? uitkomst, DateOnly dag)
    {
        Eis(Stand == Voorzieningstand.Loopt);
        Sluit(Voorzieningstand.Afgerond, uitkomst, dag, Meedoengebeurtenissen.VoorzieningAfgerond);
    }

    /// <summary>As it is now, to show in a form or to take along.</summary>
    public Voorzieninggegevens Gegevens => new(Soort, Wat, Aanbieder, Grondslag, Geldbron)
    {
        Prijs = Prijs, Uren = Uren, Van = Van, Tot = Tot, Plaats = Plaats, Reistijd = Reistijd, Rooster = Rooster, OpvangNodig = OpvangNodig, DoelId = DoelId,
        LeningUitgelegd = LeningUitgelegd, Botsingreden = Botsingreden,
    };

    private void Sluit(Voorzieningstand stand, string? uitkomst, DateOnly dag, Gebeurtenissoort gebeurtenis)
    {
        (Stand, Uitkomst, Gesloten) = (stand, string.IsNullOrWhiteSpace(uitkomst) ? null : uitkomst.Trim(), dag);
        Meld(gebeurtenis);
    }

    private void Neem(Voorzieninggegevens g)
    {
        (Soort, Wat, Aanbieder, Grondslag, Geldbron, Prijs, Uren) = (g.Soort, g.Wat.Trim(), g.Aanbieder.Trim(), g.Grondslag, g.Geldbron, g.Prijs, g.Uren);
        (Van, Tot, Plaats, Reistijd, Rooster, OpvangNodig) = (g.Van, g.Tot, g.Plaats, g.Reistijd, g.Rooster, g.OpvangNodig && g.Soort != Voorzieningsoort.Kinderopvang);
        (DoelId, LeningUitgelegd, Botsingreden) = (g.DoelId, g.LeningUitgelegd, g.Botsingreden);
    }

    private static void Eis(bool mag)
    {
        if (!mag)
        {
            throw new InvalidOperationException("Deze voorziening staat intussen anders.");
        }
    }
}
