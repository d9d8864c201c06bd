using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Begeleiding;

/// <summary>What is paid out of the bijstand while somebody is relieved of it (art. 56a lid 1 Participatiewet).</summary>
public enum Lastsoort
{
    [Keuzenaam("huur")]
    Huur,

    [Keuzenaam("gas, water en stroom")]
    Energie,

    [Keuzenaam("zorgverzekering")]
    Zorgverzekering,

    /// <summary>No duty of the law: only on the person's own wish.</summary>
    [Keuzenaam("andere vaste last, op eigen verzoek")]
    Anders,
}

/// <summary>Who pays: the way from the college to the person itself.</summary>
public enum Betaalstap
{
    [Keuzenaam("de gemeente betaalt")]
    Gemeente,

    [Keuzenaam("samen: deze persoon betaalt, wij kijken mee")]
    Samen,

    [Keuzenaam("betaalt zelf")]
    Zelf,
}

/// <summary>One fixed cost, and who pays it now.</summary>
public sealed class Vastelast : Aggregaat, IDossiergebonden
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 200;

    private Vastelast()
    {
    }

    public Guid DossierId { get; private set; }

    public Lastsoort Soort { get; private set; }

    /// <summary>To whom it is paid.</summary>
    public string Aan { get; private set; } = "";

    /// <summary>Euro cents each month.</summary>
    public long Bedrag { get; private set; }

    public Betaalstap Stap { get; private set; }

    /// <summary>Day since which it is paid in this way.</summary>
    public DateOnly Sinds { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>Day on which this cost itself ended.</summary>
    public DateOnly? Gestopt { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool Loopt => Gestopt is null;

    public static Vastelast Neem(Guid id, Dossier dossier, Lastsoort soort, string aan, Bedrag bedrag, Betaalstap stap, DateOnly dag)
    {
        var last = new Vastelast { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, Aan = aan.Trim(), Bedrag = bedrag.Centen, Stap = stap, Sinds = dag };
        last.Meld(Begeleidinggebeurtenissen.VastelastOpgeschreven);
        return last;
    }

    /// <summary>A step on the way to paying oneself, or back when it went wrong.</summary>
    /// <exception cref="InvalidOperationException">The cost ended.</exception>
    public void ZetStap(Betaalstap stap, Bedrag bedrag, string? toelichting, DateOnly dag)
    {
        Eis();
        if (Stap != stap)
        {
            Sinds = dag;
        }

        (Stap, Bedrag, Toelichting) = (stap, bedrag.Centen, string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim());
        Meld(Begeleidinggebeurtenissen.BetaalstapGezet);
    }

    /// <exception cref="InvalidOperationException">The cost ended before.</exception>
    public void Stop(string? reden, DateOnly dag)
    {
        Eis();
        (Gestopt, Toelichting) = (dag, string.IsNullOrWhiteSpace(reden) ? null : reden.Trim());
        Meld(Begeleidinggebeurtenissen.VastelastGestopt);
    }

    private void Eis()
    {
        if (!Loopt)
        {
            throw new InvalidOperationException("Deze vaste last is al gestopt.");
        }
    }
}

/// <summary>
/// The decision of another hand (Participatiewet) by which somebody is relieved of paying: recorded, never taken here.
/// </summary>
public sealed class Ontzorgbesluit : Aggregaat, IDossiergebonden
{
    /// <summary>Longest name, in characters.</summary>
    public const int LangsteNaam = 150;

    private Ontzorgbesluit()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Who decided.</summary>
    public string Orgaan { get; private set; } = "";

    public DateOnly Besloten { get; private set; }

    public DateOnly Van { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Tot { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Ontzorgbesluit LegVast(Guid id, Dossier dossier, string orgaan, DateOnly besloten, DateOnly van, DateOnly tot)
    {
        var besluit = new Ontzorgbesluit { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Orgaan = orgaan.Trim(), Besloten = besloten, Van = van, Tot = tot };
        besluit.Meld(Begeleidinggebeurtenissen.OntzorgbesluitVastgelegd);
        return besluit;
    }
}

public static class Begeleidinggebeurtenissen
{
    public static readonly Gebeurtenissoort VastelastOpgeschreven = new("VastelastOpgeschreven", "Vaste last opgeschreven", "coin-euro");

    public static readonly Gebeurtenissoort BetaalstapGezet = new("BetaalstapGezet", "Stap in het zelf betalen", "coin-euro");

    public static readonly Gebeurtenissoort VastelastGestopt = new("VastelastGestopt", "Vaste last gestopt", "circle-x");

    public static readonly Gebeurtenissoort OntzorgbesluitVastgelegd = new("OntzorgbesluitVastgelegd", "Besluit over ontzorgen vastgelegd", "gavel");
}
