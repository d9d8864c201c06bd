using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Intake;

/// <summary>The parts of the brede intake that a talk can be about (art. 14 lid 3 Wet, art. 5.2 lid 1 Besluit).</summary>
public enum Intakeonderdeel
{
    [Keuzenaam("leerbaarheidstoets")]
    Leerbaarheid,

    [Keuzenaam("opleiding en werk")]
    Opleiding,

    [Keuzenaam("persoonlijke omstandigheden")]
    Omstandigheden,

    [Keuzenaam("gezondheid")]
    Gezondheid,

    [Keuzenaam("kinderen")]
    Kind,

    [Keuzenaam("taal")]
    Taal,

    [Keuzenaam("werk en meedoen")]
    Participatie,

    [Keuzenaam("zelfredzaamheid")]
    Zelfredzaamheid,
}

/// <summary>Who helped with the language.</summary>
public enum Tolkinzet
{
    [Keuzenaam("geen tolk")]
    Geen,

    [Keuzenaam("tolk aan de telefoon")]
    Telefoon,

    [Keuzenaam("tolk erbij")]
    Erbij,

    /// <summary>Family or a friend: not for what is delicate.</summary>
    [Keuzenaam("familie of vriend")]
    Naaste,
}

/// <summary>What is kept of one talk; what was said stands in the answers themselves.</summary>
/// <param name="Alleen">The person spoke without family (art. 5.2 lid 2 Besluit).</param>
/// <param name="Vervolg">What is for next time, so that nothing is asked twice; null: nothing.</param>
public sealed record Intakegesprekgegevens(DateOnly Dag, Tolkinzet Tolk, bool Alleen, IReadOnlyList<Intakeonderdeel> Onderdelen, string? Vervolg)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 500;

    /// <summary>Who else was there; null: nobody.</summary>
    public string? Erbij { get; init; }
}

/// <summary>One talk of the brede intake: on which day, with whom, with what interpreter, and about what.</summary>
public sealed class Intakegesprek : Aggregaat, IDossiergebonden
{
    private Intakegesprek()
    {
    }

    public Guid DossierId { get; private set; }

    public DateOnly Dag { get; private set; }

    /// <summary>Name of who held the talk.</summary>
    public string Met { get; private set; } = "";

    public string? Erbij { get; private set; }

    public Tolkinzet Tolk { get; private set; }

    public bool Alleen { get; private set; }

    public IReadOnlyList<Intakeonderdeel> Onderdelen { get; private set; } = [];

    public string? Vervolg { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Intakegesprek LegVast(Guid id, Dossier dossier, Intakegesprekgegevens g, string met)
    {
        var gesprek = new Intakegesprek
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Dag = g.Dag, Met = met, Erbij = g.Erbij, Tolk = g.Tolk, Alleen = g.Alleen, Onderdelen = g.Onderdelen, Vervolg = g.Vervolg,
        };
        gesprek.Meld(Intakegebeurtenissen.IntakegesprekGehouden);
        return gesprek;
    }
}
