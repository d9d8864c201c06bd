using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

public enum Doelsoort
{
    /// <summary>What the person wants, in own words.</summary>
    [Keuzenaam("eigen doel")]
    Eigen,

    [Keuzenaam("taaldoel")]
    Taal,

    /// <summary>Work, study for work, or an income of one's own.</summary>
    [Keuzenaam("economisch doel")]
    Economisch,

    /// <summary>People, neighbourhood, volunteering, sport.</summary>
    [Keuzenaam("sociaal doel")]
    Sociaal,
}

/// <summary>The four skills of the Common European Framework.</summary>
public enum Taalvaardigheid
{
    [Keuzenaam("lezen")]
    Lezen,

    [Keuzenaam("luisteren")]
    Luisteren,

    [Keuzenaam("schrijven")]
    Schrijven,

    [Keuzenaam("spreken")]
    Spreken,
}

/// <summary>Levels of the Common European Framework (CEFR).</summary>
public enum Taalniveau
{
    A1,
    A2,
    B1,
    B2,
    C1,
}

public enum Doelstand
{
    [Keuzenaam("loopt")]
    Loopt,

    [Keuzenaam("bereikt")]
    Bereikt,

    [Keuzenaam("losgelaten")]
    Losgelaten,

    /// <summary>Not yet possible, with the reason and the day to look again.</summary>
    [Keuzenaam("nog niet")]
    NogNiet,
}

/// <summary>What is said of a goal.</summary>
/// <param name="Tekst">In words that the person understands; for an own goal the person's words.</param>
public sealed record Doelgegevens(Doelsoort Soort, string Tekst)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;

    /// <summary>Of a language goal; null otherwise.</summary>
    public Taalvaardigheid? Vaardigheid { get; init; }

    /// <summary>Of a language goal; null otherwise.</summary>
    public Taalniveau? Niveau { get; init; }

    /// <summary>By when; of a goal that is not possible yet: the day to look again.</summary>
    public DateOnly? Streefdag { get; init; }
}

/// <summary>
/// One goal of the living plan. The legal plan (PIP) is decided and stays as it was; goals come, change, are reached or let go
/// beside it.
/// </summary>
public sealed class Doel : Aggregaat, IDossiergebonden
{
    private Doel()
    {
    }

    public Guid DossierId { get; private set; }

    public Doelsoort Soort { get; private set; }

    public string Tekst { get; private set; } = "";

    public Taalvaardigheid? Vaardigheid { get; private set; }

    public Taalniveau? Niveau { get; private set; }

    public DateOnly? Streefdag { get; private set; }

    public Doelstand Stand { get; private set; }

    /// <summary>Day on which it was set.</summary>
    public DateOnly Gesteld { get; private set; }

    /// <summary>Day on which it was last changed, reached or let go; null while it is as it was set.</summary>
    public DateOnly? Gewijzigd { get; private set; }

    /// <summary>What came of it, why it was let go, or why it cannot be yet.</summary>
    public string? Uitkomst { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool IsOpen => Stand is Doelstand.Loopt or Doelstand.NogNiet;

    public static Doel Stel(Guid id, Dossier dossier, Doelgegevens gegevens, DateOnly dag)
    {
        var doel = new Doel { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = gegevens.Soort, Gesteld = dag };
        doel.Neem(gegevens);
        doel.Meld(Meedoengebeurtenissen.DoelGesteld);
        return doel;
    }

    /// <summary>An economic goal that cannot be yet: why, and when it is looked at again. Being open about that is no gap in the plan.</summary>
    public static Doel NogNiet(Guid id, Dossier dossier, Doelsoort soort, string reden, DateOnly opnieuw, DateOnly dag)
    {
        var doel = new Doel
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, Tekst = $"Nog geen {KeuzenaamAttribute.Van(soort)}", Streefdag = opnieuw,
            Stand = Doelstand.NogNiet, Uitkomst = reden, Gesteld = dag,
        };
        doel.Meld(Meedoengebeurtenissen.DoelUitgesteld);
        return doel;
    }

    /// <exception cref="InvalidOperationException">The goal is closed.</exception>
    public void Wijzig(Doelgegevens gegevens, DateOnly dag)
    {
        Eis();
        var oud = (Tekst, Vaardigheid, Niveau, Streefdag);
        Neem(gegevens);
        if (oud != (Tekst, Vaardigheid, Niveau, Streefdag))
        {
            (Stand, Gewijzigd) = (Doelstand.Loopt, dag);
            Meld(Meedoengebeurtenissen.DoelGewijzigd);
        }
    }

    /// <exception cref="InvalidOperationException">The goal is closed.</exception>
    public void Bereik(string? uitkomst, DateOnly dag) => Sluit(Doelstand.Bereikt, uitkomst, dag, Meedoengebeurtenissen.DoelBereikt);

    /// <exception cref="InvalidOperationException">The goal is closed.</exception>
    public void LaatLos(string reden, DateOnly dag) => Sluit(Doelstand.Losgelaten, reden, dag, Meedoengebeurtenissen.DoelLosgelaten);

    private void Sluit(Doelstand stand, string? uitkomst, DateOnly dag, Gebeurtenissoort gebeurtenis)
    {
        Eis();
        (Stand, Uitkomst, Gewijzigd) = (stand, string.IsNullOrWhiteSpace(uitkomst) ? null : uitkomst.Trim(), dag);
        Meld(gebeurtenis);
    }

    private void Neem(Doelgegevens gegevens)
    {
        (Tekst, Streefdag) = (gegevens.Tekst.Trim(), gegevens.Streefdag);
        (Vaardigheid, Niveau) = Soort == Doelsoort.Taal ? (gegevens.Vaardigheid, gegevens.Niveau) : (null, null);
    }

    private void Eis()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("Dit doel is al afgesloten.");
        }
    }
}
