using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

public enum Afschermgrond
{
    [Keuzenaam("werkt hier zelf, of is familie van een medewerker")]
    EigenMedewerker,

    [Keuzenaam("wordt bedreigd")]
    Bedreiging,

    [Keuzenaam("heeft een geheim adres")]
    GeheimAdres,

    /// <summary>Lives where this organisation does not carry out the law: then only who finishes the hand-over looks.</summary>
    [Keuzenaam("woont in een gemeente waar wij dit niet doen")]
    Vertrokken,
}

/// <summary>
/// A dossier that only named officers see: for all others it is as if it is not there. The law's deliveries go on as for
/// everybody, for those are made by the system.
/// </summary>
public sealed class Afscherming : Aggregaat, IDossiergebonden
{
    private Afscherming()
    {
    }

    public Guid DossierId { get; private set; }

    public Afschermgrond Grond { get; private set; }

    public string Toelichting { get; private set; } = "";

    /// <summary>Subjects of the officers who see the dossier; at least one.</summary>
    public IReadOnlyList<string> Aangewezen { get; private set; } = [];

    public DateOnly Van { get; private set; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? Tot { get; private set; }

    public string? Opgeheven { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool Geldt => Tot is null;

    /// <exception cref="ArgumentException">Nobody is named: then nobody could ever do the work.</exception>
    public static Afscherming Scherm(Guid id, Dossier dossier, Afschermgrond grond, string toelichting, IReadOnlyList<string> aangewezen, DateOnly dag)
    {
        EisIemand(aangewezen);
        var afscherming = new Afscherming
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Grond = grond, Toelichting = toelichting, Aangewezen = [.. aangewezen.Distinct().Order(StringComparer.Ordinal)], Van = dag,
        };
        afscherming.Meld(Inburgeraarsgebeurtenissen.DossierAfgeschermd);
        return afscherming;
    }

    /// <exception cref="ArgumentException">Nobody is named.</exception>
    public void WijsAan(IReadOnlyList<string> aangewezen)
    {
        EisIemand(aangewezen);
        var nieuw = aangewezen.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (Geldt && !nieuw.SequenceEqual(Aangewezen, StringComparer.Ordinal))
        {
            Aangewezen = nieuw;
            Meld(Inburgeraarsgebeurtenissen.AfschermingGewijzigd);
        }
    }

    public void HefOp(string reden, DateOnly dag)
    {
        if (Geldt)
        {
            (Tot, Opgeheven) = (dag, reden);
            Meld(Inburgeraarsgebeurtenissen.AfschermingOpgeheven);
        }
    }

    private static void EisIemand(IReadOnlyList<string> aangewezen)
    {
        if (aangewezen.Count == 0)
        {
            throw new ArgumentException("Wijs ten minste een medewerker aan. Anders kan niemand het werk doen.", nameof(aangewezen));
        }
    }
}

public enum Noodoordeel
{
    [Keuzenaam("terecht")]
    Terecht,

    [Keuzenaam("niet terecht")]
    NietTerecht,
}

/// <summary>Somebody who is not named looked into a shielded dossier because it could not wait: for a while, with a reason, and judged afterwards.</summary>
public sealed class Noodinzage : Aggregaat, IDossiergebonden
{
    private Noodinzage()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Subject of who looked.</summary>
    public string Medewerker { get; private set; } = "";

    public string MedewerkerNaam { get; private set; } = "";

    public string Reden { get; private set; } = "";

    public DateTimeOffset Begin { get; private set; }

    public DateTimeOffset Einde { get; private set; }

    public Noodoordeel? Oordeel { get; private set; }

    /// <summary>Name of who judged.</summary>
    public string? Beoordelaar { get; private set; }

    public string? Uitleg { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Noodinzage Open(Guid id, Guid dossierId, string gemeentecode, string medewerker, string naam, string reden, DateTimeOffset begin, TimeSpan duur)
    {
        var inzage = new Noodinzage
        {
            Id = id, DossierId = dossierId, Gemeentecode = gemeentecode, Medewerker = medewerker, MedewerkerNaam = naam, Reden = reden, Begin = begin, Einde = begin + duur,
        };
        inzage.Meld(Inburgeraarsgebeurtenissen.NoodinzageGeopend);
        return inzage;
    }

    /// <exception cref="InvalidOperationException">It was judged before, or by who looked.</exception>
    public void Beoordeel(Noodoordeel oordeel, string uitleg, string sub, string naam)
    {
        if (Oordeel is not null || sub == Medewerker)
        {
            throw new InvalidOperationException(Oordeel is null ? "Over uw eigen noodinzage oordeelt een ander." : "Over deze noodinzage is al geoordeeld.");
        }

        (Oordeel, Uitleg, Beoordelaar) = (oordeel, uitleg, naam);
        Meld(Inburgeraarsgebeurtenissen.NoodinzageBeoordeeld);
    }
}
