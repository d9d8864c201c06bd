using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Onderweg;

/// <summary>One attempt at one part of the exam, or an exemption of it. DUO is leading; this is what we know.</summary>
public sealed class Examenuitslag : Aggregaat, IDossiergebonden
{
    private Examenuitslag()
    {
    }

    public Guid DossierId { get; private set; }

    public Examenonderdeel Onderdeel { get; private set; }

    public Examenstand Uitslag { get; private set; }

    public DateOnly Dag { get; private set; }

    /// <summary>Why it does not hold; null as long as it does.</summary>
    public string? Vervallen { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <summary>KNM has no level, and the language parts have one: what can be chosen for a part.</summary>
    public static IReadOnlyList<Examenstand> Mogelijk(Examenonderdeel onderdeel) => onderdeel == Examenonderdeel.Knm
        ? [Examenstand.NietGehaald, Examenstand.Geslaagd, Examenstand.VrijgesteldB1, Examenstand.Ontheven]
        : [Examenstand.NietGehaald, Examenstand.GeslaagdA2, Examenstand.GeslaagdB1, Examenstand.VrijgesteldA2, Examenstand.VrijgesteldB1, Examenstand.Ontheven];

    /// <exception cref="ArgumentException">This result cannot be one of this part.</exception>
    public static Examenuitslag LegVast(Guid id, Dossier dossier, Examenonderdeel onderdeel, Examenstand uitslag, DateOnly dag)
    {
        if (!Mogelijk(onderdeel).Contains(uitslag))
        {
            throw new ArgumentException("Deze uitslag kan niet bij dit onderdeel.", nameof(uitslag));
        }

        var nieuw = new Examenuitslag { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Onderdeel = onderdeel, Uitslag = uitslag, Dag = dag };
        nieuw.Meld(Onderweggebeurtenissen.ExamenuitslagVastgelegd);
        return nieuw;
    }

    /// <exception cref="InvalidOperationException">It was withdrawn before.</exception>
    public void LaatVervallen(string reden)
    {
        if (Vervallen is not null)
        {
            throw new InvalidOperationException("Deze uitslag is al vervallen.");
        }

        Vervallen = reden.Trim();
        Meld(Onderweggebeurtenissen.ExamenuitslagVervallen);
    }

    /// <summary>The best of each part: who passed once has passed.</summary>
    public static IReadOnlyDictionary<Examenonderdeel, Examenstand> Stand(IEnumerable<Examenuitslag> uitslagen) =>
        Beste(uitslagen.Where(u => u.Vervallen is null).Select(u => (u.Onderdeel, u.Uitslag)));

    /// <inheritdoc cref="Stand"/>
    public static IReadOnlyDictionary<Examenonderdeel, Examenstand> Beste(IEnumerable<(Examenonderdeel Onderdeel, Examenstand Uitslag)> uitslagen) => uitslagen
        .GroupBy(u => u.Onderdeel).ToDictionary(groep => groep.Key, groep => groep.Select(u => u.Uitslag).MaxBy(Rang));

    private static int Rang(Examenstand stand) => stand switch
    {
        Examenstand.GeslaagdB1 or Examenstand.Geslaagd => 5,
        Examenstand.VrijgesteldB1 => 4,
        Examenstand.Ontheven => 3,
        Examenstand.GeslaagdA2 => 2,
        Examenstand.VrijgesteldA2 => 1,
        _ => 0,
    };
}
