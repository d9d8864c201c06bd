using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>Why an item may be talked about with these people.</summary>
public enum Deelgrond
{
    [Keuzenaam("collega's met dezelfde taak")]
    Collegas,

    [Keuzenaam("nodig voor de wettelijke taak van beide")]
    WettelijkeTaak,

    [Keuzenaam("toestemming van deze persoon")]
    Toestemming,

    [Keuzenaam("zonder naam besproken")]
    ZonderNaam,
}

/// <param name="Uitkomst">What was agreed; null as long as the talk was not held, or nothing came of it.</param>
public sealed record Overlegpunt(string Wat, Deelgrond Grond, string? Uitkomst)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;
}

/// <summary>A talk of several disciplines about one person: what is on the agenda, why it may be shared, and what came of it.</summary>
public sealed class Casusoverleg : Aggregaat, IDossiergebonden
{
    /// <summary>More items nobody gets through.</summary>
    public const int MeestePunten = 8;

    private Casusoverleg()
    {
    }

    public Guid DossierId { get; private set; }

    public DateOnly Dag { get; private set; }

    /// <summary>Who is there, in words.</summary>
    public string Deelnemers { get; private set; } = "";

    /// <summary>The person is there, or said what should be said.</summary>
    public bool PersoonWeet { get; private set; }

    public IReadOnlyList<Overlegpunt> Punten { get; private set; } = [];

    public bool Gehouden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Casusoverleg Plan(Guid id, Dossier dossier, DateOnly dag, string deelnemers, bool persoonWeet, IReadOnlyList<Overlegpunt> punten)
    {
        var overleg = new Casusoverleg { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Dag = dag, Deelnemers = deelnemers.Trim(), PersoonWeet = persoonWeet, Punten = punten };
        overleg.Meld(Meedoengebeurtenissen.CasusoverlegGepland);
        return overleg;
    }

    /// <param name="uitkomsten">One for each item, in their order; null where nothing came of it.</param>
    /// <exception cref="InvalidOperationException">It was held before.</exception>
    public void Houd(IReadOnlyList<string?> uitkomsten, DateOnly dag)
    {
        if (Gehouden)
        {
            throw new InvalidOperationException("Dit overleg is al vastgelegd.");
        }

        (Gehouden, Dag, Punten) = (true, dag, [.. Punten.Select((p, i) => p with { Uitkomst = i < uitkomsten.Count && !string.IsNullOrWhiteSpace(uitkomsten[i]) ? uitkomsten[i]!.Trim() : null })]);
        Meld(Meedoengebeurtenissen.CasusoverlegGehouden);
    }
}
