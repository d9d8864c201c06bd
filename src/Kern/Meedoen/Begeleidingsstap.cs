using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>How far somebody is with one subject of the help that a partner gives.</summary>
public enum Stapstand
{
    [Keuzenaam("uitgelegd")]
    Uitgelegd,

    [Keuzenaam("doen we samen")]
    Samen,

    [Keuzenaam("lukt zelf")]
    Zelf,

    [Keuzenaam("hoeft niet")]
    NietNodig,
}

/// <summary>What a partner helps with, by kind of task: the subjects are the same for everybody, so that all of them come by.</summary>
public static class Begeleidingsonderwerpen
{
    /// <summary>Maatschappelijke begeleiding: practical help and information on the way in (art. 13 Wet, art. 5.1 Besluit).</summary>
    private static readonly string[] Maatschappelijk =
    [
        "Inschrijven bij gemeente, huisarts en school", "Zorgverzekering en toeslagen", "DigiD en digitaal regelen", "Wonen: contract, energie en afval", "Weg in de buurt en openbaar vervoer", "Werk, opleiding en inkomen",
        "Rechten en plichten bij inburgering", "Kinderen: school, opvang en opvoeden", "Mensen leren kennen in de buurt",
    ];

    /// <summary>Financial self-reliance, in the order in which it is learned.</summary>
    private static readonly string[] Financieel =
    [
        "Post openen en bewaren", "Overzicht van inkomsten en uitgaven", "Vaste lasten op tijd betalen", "Bankieren op telefoon of computer", "Toeslagen aanvragen en wijzigen", "Geld opzij zetten", "Schulden voorkomen of melden", "Belasting en jaaropgaven",
    ];

    /// <summary>Empty for a task that has no fixed subjects.</summary>
    public static IReadOnlyList<string> Van(Partnertaaksoort soort) => soort switch
    {
        Partnertaaksoort.MaatschappelijkeBegeleiding => Maatschappelijk,
        Partnertaaksoort.FinancieleZelfredzaamheid => Financieel,
        _ => [],
    };
}

/// <summary>What is said of one step.</summary>
/// <param name="Onderwerp">One of <see cref="Begeleidingsonderwerpen"/>.</param>
public sealed record Stapgegevens(Partnertaaksoort Taak, string Onderwerp, Stapstand Stand, Contactwijze Wijze, DateOnly Dag, string? Toelichting)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;
}

/// <summary>
/// A partner was in touch about a subject, and how it stands since. Never edited: a later step stands beside it, so the way to
/// doing it oneself can be seen.
/// </summary>
public sealed class Begeleidingsstap : Aggregaat, IDossiergebonden
{
    private Begeleidingsstap()
    {
    }

    public Guid DossierId { get; private set; }

    public Partnertaaksoort Taak { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public Stapstand Stand { get; private set; }

    /// <summary>How the partner was in touch.</summary>
    public Contactwijze Wijze { get; private set; }

    public DateOnly Dag { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>Slug of the partner.</summary>
    public string Organisatie { get; private set; } = "";

    public string Melder { get; private set; } = "";

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <exception cref="ArgumentException">The subject is none of this task.</exception>
    public static Begeleidingsstap LegVast(Guid id, Dossier dossier, Stapgegevens g, string organisatie, string melder)
    {
        if (!Begeleidingsonderwerpen.Van(g.Taak).Contains(g.Onderwerp))
        {
            throw new ArgumentException("Dit onderwerp hoort niet bij deze taak.", nameof(g));
        }

        var stap = new Begeleidingsstap
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Taak = g.Taak, Onderwerp = g.Onderwerp, Stand = g.Stand, Wijze = g.Wijze, Dag = g.Dag,
            Toelichting = string.IsNullOrWhiteSpace(g.Toelichting) ? null : g.Toelichting.Trim(), Organisatie = organisatie, Melder = melder,
        };
        stap.Meld(Meedoengebeurtenissen.BegeleidingsstapGezet);
        return stap;
    }

    /// <summary>How each subject stands: the last that was said of it.</summary>
    public static IReadOnlyDictionary<string, Begeleidingsstap> Nu(IEnumerable<Begeleidingsstap> stappen) =>
        stappen.GroupBy(s => s.Onderwerp).ToDictionary(g => g.Key, g => g.OrderBy(s => s.Dag).ThenBy(s => s.Id).Last(), StringComparer.Ordinal);
}
