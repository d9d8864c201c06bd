using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

/// <summary>The stages by which one municipality comes to the framework, the money and the mandate, in their order.</summary>
public enum Bestuursstapsoort
{
    [Keuzenaam("raadsinformatiebrief")]
    Raadsinformatiebrief,

    [Keuzenaam("oriëntatieavond")]
    Orientatieavond,

    [Keuzenaam("raadsvoorstel")]
    Raadsvoorstel,

    /// <summary>The council adopts the beleidskader.</summary>
    [Keuzenaam("beleidskader vaststellen")]
    Kader,

    /// <summary>The council reserves the state funds.</summary>
    [Keuzenaam("rijksmiddelen reserveren")]
    Middelen,

    /// <summary>The council agrees that the execution goes to the joint service.</summary>
    [Keuzenaam("instemmen met uitvoering door de sociale dienst")]
    Uitvoering,

    /// <summary>The college grants the mandate: in law this is what counts (art. 10:1 and 10:5 Awb).</summary>
    [Keuzenaam("mandaat verlenen")]
    Mandaat,
}

public enum Bestuursorgaan
{
    [Keuzenaam("gemeenteraad")]
    Raad,

    [Keuzenaam("college")]
    College,
}

public enum Bestuursstapstand
{
    [Keuzenaam("gepland")]
    Gepland,

    [Keuzenaam("gedaan")]
    Aangenomen,

    [Keuzenaam("niet aangenomen")]
    Verworpen,

    /// <summary>Recorded by one; has no effect until somebody else looked at the decision.</summary>
    [Keuzenaam("wacht op controle")]
    TerControle,
}

/// <summary>One stage of one municipality: planned, then taken or refused, and from when it works.</summary>
public sealed class Bestuursstap : Aggregaat
{
    private Bestuursstap()
    {
    }

    public Bestuursstapsoort Soort { get; private set; }

    public Bestuursstapstand Stand { get; private set; }

    /// <summary>The day that it is planned for, or was done.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>First day of its effect; null when it has none of its own.</summary>
    public DateOnly? Werkt { get; private set; }

    /// <summary>Last day of its effect, when it was withdrawn or replaced.</summary>
    public DateOnly? WerktTot { get; private set; }

    /// <summary>Number or name under which the decision can be found: "raadsbesluit 2021-118".</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Subject of who recorded it.</summary>
    public string? Vastlegger { get; private set; }

    public override Stroom Stroom => Stroom.Mandaat;

    public Bestuursorgaan Orgaan => OrgaanVan(Soort);

    public static Bestuursorgaan OrgaanVan(Bestuursstapsoort soort) => soort == Bestuursstapsoort.Mandaat ? Bestuursorgaan.College : Bestuursorgaan.Raad;

    /// <summary>Only these have an effect of their own; the others prepare.</summary>
    public static bool HeeftWerking(Bestuursstapsoort soort) => soort >= Bestuursstapsoort.Kader;

    public static Bestuursstap Plan(Guid id, string gemeentecode, Bestuursstapsoort soort, DateOnly dag)
    {
        var stap = new Bestuursstap { Id = id, Gemeentecode = gemeentecode, Soort = soort, Dag = dag, Stand = Bestuursstapstand.Gepland };
        stap.Meld(Besluitgebeurtenissen.BestuursstapVastgelegd);
        return stap;
    }

    /// <summary>It was done, or the body refused. A decision with an effect of its own waits for <see cref="Controleer"/>.</summary>
    /// <param name="werkt">First day of effect; needed for a decision that was taken.</param>
    /// <param name="sub">Subject of who records it.</param>
    /// <exception cref="ArgumentException">It was recorded before, or something does not fit; the message says what.</exception>
    public void LegVast(bool aangenomen, DateOnly dag, DateOnly? werkt, string kenmerk, string sub, DateOnly vandaag)
    {
        if (Stand != Bestuursstapstand.Gepland)
        {
            throw new ArgumentException("Deze stap is al vastgelegd.", nameof(dag));
        }

        if (dag > vandaag)
        {
            throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));
        }

        if (string.IsNullOrWhiteSpace(kenmerk))
        {
            throw new ArgumentException("Schrijf op waar het besluit of het stuk te vinden is.", nameof(kenmerk));
        }

        if (aangenomen && HeeftWerking(Soort) && (werkt is null || werkt < dag))
        {
            throw new ArgumentException("Vul in vanaf welke dag het werkt. Dat is de dag van het besluit of later.", nameof(werkt));
        }

        var stand = !aangenomen ? Bestuursstapstand.Verworpen : HeeftWerking(Soort) ? Bestuursstapstand.TerControle : Bestuursstapstand.Aangenomen;
        (Stand, Dag, Werkt, Kenmerk, Vastlegger) = (stand, dag, aangenomen && HeeftWerking(Soort) ? werkt : null, kenmerk.Trim(), sub);
        Meld(Besluitgebeurtenissen.BestuursstapVastgelegd);
    }

    /// <summary>May this officer say that the decision stands as it was recorded?</summary>
    public Toets MagControleren(string sub) => new("Mag u deze stap controleren?",
    [
        new("De stap wacht op controle", Beleidsvoorstel.VierOgen, Stand == Bestuursstapstand.TerControle, "Open de pagina opnieuw: er is iets mee gebeurd."),
        new("Iemand anders legde haar vast", Beleidsvoorstel.VierOgen, sub != Vastlegger, "Vraag een collega om het besluit na te kijken."),
    ]);

    /// <param name="klopt">False: it goes back to planned, to be recorded again.</param>
    /// <exception cref="RegelGeschonden">See <see cref="MagControleren"/>.</exception>
    public void Controleer(bool klopt, string sub)
    {
        MagControleren(sub).Eis();
        (Stand, Werkt) = klopt ? (Bestuursstapstand.Aangenomen, Werkt) : (Bestuursstapstand.Gepland, null);
        Meld(Besluitgebeurtenissen.BestuursstapVastgelegd);
    }

    /// <summary>The decision loses its effect.</summary>
    /// <exception cref="ArgumentException">It has no effect, or the day lies before it.</exception>
    public void Vervalt(DateOnly laatsteDag)
    {
        if (Stand != Bestuursstapstand.Aangenomen || Werkt is not { } begin || WerktTot is not null || laatsteDag < begin.AddDays(-1))
        {
            throw new ArgumentException("Dit besluit werkt op die dag niet.", nameof(laatsteDag));
        }

        WerktTot = laatsteDag;
        Meld(Besluitgebeurtenissen.BestuursstapVastgelegd);
    }

    public bool WerktOp(DateOnly dag) => Stand == Bestuursstapstand.Aangenomen && Werkt <= dag && (WerktTot is null || dag <= WerktTot);
}
