using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>On what ways are compared.</summary>
public enum Wegkenmerk
{
    [Keuzenaam("Past bij talenten")]
    Talenten,

    [Keuzenaam("Past bij kennis en ervaring")]
    Kennis,

    [Keuzenaam("Past bij interesses")]
    Interesses,

    [Keuzenaam("Houdt stand")]
    Duurzaam,

    [Keuzenaam("Taal is haalbaar")]
    Taal,

    [Keuzenaam("Past bij gezin en opvang")]
    Gezin,
}

/// <summary>How well a way fits on one point. No number: ways are weighed by people, not added up.</summary>
public enum Pasvorm
{
    [Keuzenaam("nog niet bekend")]
    Onbekend,

    [Keuzenaam("ja")]
    Ja,

    [Keuzenaam("deels")]
    Deels,

    [Keuzenaam("nee")]
    Nee,
}

public enum Wegstand
{
    [Keuzenaam("wordt overwogen")]
    Overwogen,

    [Keuzenaam("gekozen")]
    Gekozen,

    [Keuzenaam("valt af")]
    Afgevallen,
}

/// <param name="Waarom">The reason, to be read by the person too.</param>
public sealed record Wegoordeel(Wegkenmerk Kenmerk, Pasvorm Past, string? Waarom);

/// <summary>What is said of a way.</summary>
public sealed record Weggegevens(string Naam, IReadOnlyList<Wegoordeel> Oordelen)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;

    /// <summary>Level of Dutch that is needed; null: not known.</summary>
    public Taalniveau? Taalniveau { get; init; }

    /// <summary>Minutes there, one way; null: not known.</summary>
    public int? Reistijd { get; init; }

    /// <summary>When it could begin; null: not known.</summary>
    public DateOnly? Start { get; init; }
}

/// <summary>
/// One way to take part, laid beside others: to work, a trade, a study, volunteering. The best way for this person, which need
/// not be the fastest.
/// </summary>
public sealed class Meedoenweg : Aggregaat, IDossiergebonden
{
    /// <summary>More ways beside each other nobody oversees.</summary>
    public const int Meeste = 4;

    private Meedoenweg()
    {
    }

    public Guid DossierId { get; private set; }

    public string Naam { get; private set; } = "";

    public IReadOnlyList<Wegoordeel> Oordelen { get; private set; } = [];

    public Taalniveau? Taalniveau { get; private set; }

    public int? Reistijd { get; private set; }

    public DateOnly? Start { get; private set; }

    public Wegstand Stand { get; private set; }

    public DateOnly Opgeschreven { get; private set; }

    /// <summary>Day on which it was chosen or fell away.</summary>
    public DateOnly? Besloten { get; private set; }

    /// <summary>Why this one, or why not.</summary>
    public string? Motief { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public Weggegevens Gegevens => new(Naam, Oordelen) { Taalniveau = Taalniveau, Reistijd = Reistijd, Start = Start };

    public static Meedoenweg Schrijf(Guid id, Dossier dossier, Weggegevens gegevens, DateOnly dag)
    {
        var weg = new Meedoenweg { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Opgeschreven = dag };
        weg.Neem(gegevens);
        weg.Meld(Meedoengebeurtenissen.WegOpgeschreven);
        return weg;
    }

    public Wegoordeel Oordeel(Wegkenmerk kenmerk) => Oordelen.FirstOrDefault(o => o.Kenmerk == kenmerk) ?? new(kenmerk, Pasvorm.Onbekend, null);

    /// <exception cref="InvalidOperationException">It was chosen, or fell away.</exception>
    public void Wijzig(Weggegevens gegevens)
    {
        Eis();
        Neem(gegevens);
        Meld(Meedoengebeurtenissen.WegGewijzigd);
    }

    /// <exception cref="InvalidOperationException">It was chosen, or fell away.</exception>
    public void Kies(string motief, DateOnly dag) => Besluit(Wegstand.Gekozen, motief, dag, Meedoengebeurtenissen.WegGekozen);

    /// <exception cref="InvalidOperationException">It was chosen, or fell away.</exception>
    public void ValAf(string motief, DateOnly dag) => Besluit(Wegstand.Afgevallen, motief, dag, Meedoengebeurtenissen.WegAfgevallen);

    private void Besluit(Wegstand stand, string motief, DateOnly dag, Gebeurtenissoort gebeurtenis)
    {
        Eis();
        (Stand, Motief, Besloten) = (stand, motief.Trim(), dag);
        Meld(gebeurtenis);
    }

    private void Neem(Weggegevens g) => (Naam, Oordelen, Taalniveau, Reistijd, Start) = (g.Naam.Trim(), g.Oordelen, g.Taalniveau, g.Reistijd, g.Start);

    private void Eis()
    {
        if (Stand != Wegstand.Overwogen)
        {
            throw new InvalidOperationException("Over deze weg is al besloten.");
        }
    }
}
