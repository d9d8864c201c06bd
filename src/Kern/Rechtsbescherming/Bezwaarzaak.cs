using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>What the decision on an objection says.</summary>
public enum Bezwaaruitkomst
{
    [Keuzenaam("niet-ontvankelijk")]
    NietOntvankelijk,

    [Keuzenaam("ongegrond: het besluit blijft")]
    Ongegrond,

    [Keuzenaam("gegrond: het besluit wordt herroepen")]
    Gegrond,

    [Keuzenaam("gegrond: het besluit wordt herroepen en vervangen")]
    GegrondVervangen,
}

public enum Bezwaarstand
{
    Open,
    Beslist,

    /// <summary>The person took it back.</summary>
    Ingetrokken,

    /// <summary>The college agreed to go to the court at once (art. 7:1a Awb).</summary>
    NaarDeRechtbank,
}

/// <summary>How the hearing went.</summary>
/// <param name="Afzien">Why there was none; null = there was one.</param>
/// <param name="Wie">Subject of who heard; null when none was.</param>
public sealed record Bezwaarhoren(DateOnly Dag, Hoorafzien? Afzien, Hoorder? Hoorder, string? Wie, string WieNaam, string Verslag, bool MetTolk);

/// <summary>
/// One objection: from receipt to the decision, with its terms, who may not be involved, what changed meanwhile, and what we learned.
/// </summary>
public sealed class Bezwaarzaak : Aggregaat, IDossiergebonden
{
    public const int LangsteTekst = 4_000;

    private Bezwaarzaak()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>The contested decision.</summary>
    public Guid BesluitId { get; private set; }

    /// <summary>Later decisions that take its place or change it: the objection is about them too (art. 6:19 Awb).</summary>
    public IReadOnlyList<Guid> OokTegen { get; private set; } = [];

    public DateOnly Ontvangen { get; private set; }

    public bool PerPost { get; private set; }

    /// <summary>Day on which it was posted; null = the postmark is not readable, or it was not posted.</summary>
    public DateOnly? TerPost { get; private set; }

    /// <summary>Who objects, when it is not the person: a lawyer, a relative with authority; empty = the person.</summary>
    public string Namens { get; private set; } = "";

    public string Gronden { get; private set; } = "";

    /// <summary>Why a late objection can be excused; null = nobody judged that it can.</summary>
    public string? Verontschuldiging { get; private set; }

    /// <summary>First day of the time given to repair a default (art. 6:6 Awb); null = none.</summary>
    public DateOnly? VerzuimVan { get; private set; }

    /// <summary>Day on which it was repaired, or the time ended.</summary>
    public DateOnly? VerzuimTot { get; private set; }

    /// <summary>A committee of art. 7:13 Awb advises.</summary>
    public bool Commissie { get; private set; }

    public Bezwaarhoren? Horen { get; private set; }

    public DateOnly? Verdaagd { get; private set; }

    /// <summary>Day to which the person agreed to wait.</summary>
    public DateOnly? InstemmingTot { get; private set; }

    /// <summary>Day on which a notice of default came in.</summary>
    public DateOnly? InGebreke { get; private set; }

    public Bezwaarstand Stand { get; private set; }

    public Bezwaaruitkomst? Uitkomst { get; private set; }

    /// <summary>The decision on it.</summary>
    public Guid? BeslissingId { get; private set; }

    /// <summary>Why it was taken back, or went to the court.</summary>
    public string? Toelichting { get; private set; }

    /// <summary>What we do differently from now on; null = nobody wrote it yet.</summary>
    public string? Les { get; private set; }

    public bool IsOpen => Stand == Bezwaarstand.Open;

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <exception cref="ArgumentException">No objection is open against it, or a day does not fit; the parameter says which.</exception>
    public static Bezwaarzaak Ontvang(Guid id, Besluit besluit, DateOnly ontvangen, bool perPost, DateOnly? terPost, string? namens, string? gronden, bool commissie, DateOnly vandaag)
    {
        if (!besluit.Bezwaarvatbaar)
        {
            throw new ArgumentException("Hiertegen kan geen bezwaar. Kijk bij het besluit wat wel kan.", nameof(besluit));
        }

        NietLater(ontvangen, vandaag, nameof(ontvangen));
        if (terPost > ontvangen)
        {
            throw new ArgumentException("De brief kan niet na de ontvangst zijn gepost.", nameof(terPost));
        }

        var zaak = new Bezwaarzaak
        {
            Id = id, DossierId = besluit.DossierId, Gemeentecode = besluit.Gemeentecode, BesluitId = besluit.Id, Ontvangen = ontvangen, PerPost = perPost, TerPost = perPost ? terPost : null,
            Namens = (namens ?? "").Trim(), Gronden = (gronden ?? "").Trim(), Commissie = commissie,
        };
        zaak.Meld(Bezwaargebeurtenissen.Ontvangen);
        return zaak;
    }

    /// <summary>Grounds came in, or time was given to send them.</summary>
    /// <param name="hersteltermijn">First day of the time given; null = not (any more).</param>
    /// <exception cref="ArgumentException">Closed.</exception>
    public void VulAan(string gronden, DateOnly? hersteltermijn, DateOnly? hersteld)
    {
        EisOpen();
        if (hersteld < hersteltermijn)
        {
            throw new ArgumentException("De dag van het antwoord ligt voor de dag waarop erom is gevraagd.", nameof(hersteld));
        }

        (Gronden, VerzuimVan, VerzuimTot) = (gronden.Trim(), hersteltermijn, hersteld);
        Meld(Bezwaargebeurtenissen.Aangevuld);
    }

    /// <exception cref="ArgumentException">Closed, or no reason.</exception>
    public void Verontschuldig(string reden)
    {
        EisOpen();
        Verontschuldiging = Gevuld(reden, "Schrijf op waarom het late bezwaar te begrijpen is.", nameof(reden));
        Meld(Bezwaargebeurtenissen.Aangevuld);
    }

    /// <exception cref="ArgumentException">Closed, a day ahead, or no report.</exception>
    public void Hoor(Bezwaarhoren horen, DateOnly vandaag)
    {
        EisOpen();
        NietLater(horen.Dag, vandaag, "Dag");
        Gevuld(horen.Verslag, horen.Afzien is null ? "Schrijf het verslag van het horen." : "Schrijf op waarom er niet is gehoord.", "Verslag");
        if (horen.Afzien is null && horen.Hoorder is null)
        {
            throw new ArgumentException("Kies wie er hoorde.", nameof(horen));
        }

        Horen = horen;
        Meld(Bezwaargebeurtenissen.Gehoord);
    }

    /// <exception cref="ArgumentException">Closed, or adjourned before: the law allows it once.</exception>
    public void Verdaag(DateOnly dag)
    {
        EisOpen();
        if (Verdaagd is not null)
        {
            throw new ArgumentException("De beslissing is al een keer verdaagd. Verder uitstel kan alleen als de indiener instemt.", nameof(dag));
        }

        Verdaagd = dag;
        Meld(Bezwaargebeurtenissen.Verdaagd);
    }

    /// <exception cref="ArgumentException">Closed.</exception>
    public void StemIn(DateOnly tot)
    {
        EisOpen();
        InstemmingTot = tot;
        Meld(Bezwaargebeurtenissen.Verdaagd);
    }

    /// <exception cref="ArgumentException">Closed, or a day ahead.</exception>
    public void StelInGebreke(DateOnly dag, DateOnly vandaag)
    {
        EisOpen();
        InGebreke = NietLater(dag, vandaag, nameof(dag));
        Meld(Bezwaargebeurtenissen.InGebrekeGesteld);
    }

    /// <summary>A later decision changes or replaces the contested one: it is part of this objection by law.</summary>
    public void GaatOokOver(Guid besluitId)
    {
        if (IsOpen && besluitId != BesluitId && !OokTegen.Contains(besluitId))
        {
            OokTegen = [.. OokTegen, besluitId];
            Meld(Bezwaargebeurtenissen.OokTegen);
        }
    }

    /// <exception cref="ArgumentException">Closed, or no reason.</exception>
    public void TrekIn(string reden)
    {
        EisOpen();
        (Stand, Toelichting) = (Bezwaarstand.Ingetrokken, Gevuld(reden, "Schrijf op hoe het bezwaar is ingetrokken.", nameof(reden)));
        Meld(Bezwaargebeurtenissen.Ingetrokken);
    }

    /// <exception cref="ArgumentException">Closed, or no reason.</exception>
    public void NaarRechtbank(string reden)
    {
        EisOpen();
        (Stand, Toelichting) = (Bezwaarstand.NaarDeRechtbank, Gevuld(reden, "Schrijf op waarom de zaak meteen naar de rechtbank kan.", nameof(reden)));
        Meld(Bezwaargebeurtenissen.NaarRechtbank);
    }

    /// <summary>It was decided.</summary>
    public void Beslis(Bezwaaruitkomst uitkomst, Guid beslissingId)
    {
        (Stand, Uitkomst, BeslissingId) = (Bezwaarstand.Beslist, uitkomst, beslissingId);
        Meld(Bezwaargebeurtenissen.Beslist);
    }

    /// <exception cref="ArgumentException">Nothing was written, or it is still open.</exception>
    public void Leer(string les)
    {
        if (IsOpen)
        {
            throw new ArgumentException("Dit bezwaar loopt nog.", nameof(les));
        }

        Les = Gevuld(les, "Schrijf op wat u hiervan leert.", nameof(les));
        Meld(Bezwaargebeurtenissen.Geleerd);
    }

    private static string Gevuld(string? tekst, string fout, string veld) => string.IsNullOrWhiteSpace(tekst) ? throw new ArgumentException(fout, veld) : tekst.Trim();

    private static DateOnly NietLater(DateOnly dag, DateOnly vandaag, string veld) => dag <= vandaag ? dag : throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", veld);

    private void EisOpen()
    {
        if (!IsOpen)
        {
            throw new ArgumentException("Dit bezwaar is afgesloten.", nameof(Stand));
        }
    }
}

/// <summary>What follows from an objection on a day: in time or not, until when to decide, what a notice of default does.</summary>
/// <param name="Ontvangst">Null while the contested decision was not made known.</param>
/// <param name="Dwangsom">Null without a notice of default, or when nothing is due.</param>
public sealed record Bezwaarbeeld(Bezwaarontvangst? Ontvangst, Bezwaarbeslistermijn? Termijn, Dwangsom? Dwangsom, Toets? Dwangsomtoets)
{
    public static Bezwaarbeeld Maak(Bezwaarzaak zaak, Besluit besluit, DateOnly? beslist, DateOnly vandaag, Regelset regels)
    {
        if (besluit.Bekendgemaakt is not { } bekend || besluit.Bezwaartermijn(regels) is not { } bezwaar)
        {
            return new(null, null, null, null);
        }

        var ontvangst = new Bezwaarschrift(zaak.Ontvangen, zaak.PerPost, zaak.TerPost, zaak.Verontschuldiging is not null).Beoordeel(bekend.AddDays(1), bezwaar.Waarde, besluit.Dagtekening, regels);
        // While nobody answered, every day up to today counts; the day of an answer itself does not.
        var verzuim = zaak.VerzuimVan is { } van ? Opschorting.TussenVraagEnHerstel(van, zaak.VerzuimTot ?? vandaag.AddDays(1)) : null;
        var termijn = Bezwaarbeslistermijn.Bereken(bezwaar.Waarde, new(zaak.Commissie, zaak.Verdaagd, verzuim, zaak.InstemmingTot), regels, bekend);
        if (zaak.InGebreke is not { } gesteld)
        {
            return new(ontvangst, termijn, null, null);
        }

        var gebreke = new Ingebrekestelling(Beslissoort.Bezwaar, termijn.LaatsteDag.Waarde, gesteld, beslist) { KennelijkZonderKans = !ontvangst.Ontvankelijk };
        var wacht = gebreke.Wachttijd(regels).Waarde;
        var toets = gebreke.DwangsomToets(wacht);
        return new(ontvangst, termijn, toets.Slaagt && vandaag > wacht ? Rechtsbescherming.Dwangsom.Bereken(wacht, beslist, vandaag, regels) : null, toets);
    }
}

public static class Bezwaargebeurtenissen
{
    public static readonly Gebeurtenissoort Ontvangen = new("BezwaarOntvangen", "Bezwaar ontvangen", "message-exclamation");

    public static readonly Gebeurtenissoort Aangevuld = new("BezwaarAangevuld", "Bezwaar aangevuld", "pencil");

    public static readonly Gebeurtenissoort Gehoord = new("BezwaarGehoord", "Gehoord in bezwaar", "message");

    public static readonly Gebeurtenissoort Verdaagd = new("BezwaarVerdaagd", "Beslissing op bezwaar uitgesteld", "clock");

    public static readonly Gebeurtenissoort InGebrekeGesteld = new("BezwaarInGebreke", "Ingebrekestelling ontvangen", "alert-triangle");

    public static readonly Gebeurtenissoort OokTegen = new("BezwaarOokTegen", "Bezwaar gaat ook over een nieuw besluit", "link");

    public static readonly Gebeurtenissoort Ingetrokken = new("BezwaarIngetrokken", "Bezwaar ingetrokken", "x");

    public static readonly Gebeurtenissoort NaarRechtbank = new("BezwaarNaarRechtbank", "Rechtstreeks naar de rechtbank", "scale");

    public static readonly Gebeurtenissoort Beslist = new("BezwaarBeslist", "Op bezwaar beslist", "gavel");

    public static readonly Gebeurtenissoort Geleerd = new("BezwaarGeleerd", "Les uit bezwaar opgeschreven", "bulb");
}
