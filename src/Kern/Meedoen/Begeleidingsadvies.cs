using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Meedoen;

/// <summary>How close somebody stands beside the person.</summary>
public enum Intensiteit
{
    [Keuzenaam("licht")]
    Licht,

    [Keuzenaam("gewoon")]
    Gewoon,

    [Keuzenaam("intensief")]
    Intensief,
}

/// <summary>What the levels of self-reliance suggest. A person confirms it, or says why it is something else.</summary>
/// <param name="Weken">Weeks between two contacts.</param>
/// <param name="Gemeten">Parts of life with a level.</param>
/// <param name="Laag">How many of those are at one of the two lowest levels.</param>
public sealed record Begeleidingsadvies(Intensiteit Intensiteit, int Weken, int Gemeten, int Laag)
{
    /// <summary>
    /// Intensive from a set number of parts of life at the two lowest levels, ordinary from one, else light. The numbers are
    /// policy, so they are parameters with a date.
    /// </summary>
    /// <returns>Null while no level is known: without a talk there is nothing to suggest.</returns>
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Berekening<Begeleidingsadvies>? Van(IEnumerable<Leefgebiedmeting> nu, DateOnly dag, Regelset regels)
    {
        var niveaus = nu.Select(m => m.Niveau).OfType<Zelfredzaamheid>().ToArray();
        if (niveaus.Length == 0)
        {
            return null;
        }

        var laag = niveaus.Count(n => n is Zelfredzaamheid.NogNiet or Zelfredzaamheid.Samen);
        var grens = regels.Versie(Meedoenparameters.GrensIntensief.Sleutel, dag);
        var ritme = regels.Versie(Meedoenparameters.Ritme.Sleutel, dag);
        var intensiteit = laag >= Meedoenparameters.GrensIntensief.Lees(grens.Waarde) ? Intensiteit.Intensief : laag > 0 ? Intensiteit.Gewoon : Intensiteit.Licht;
        var weken = Meedoenparameters.Ritme.Lees(ritme.Waarde)[intensiteit.ToString()];
        return new(
            new(intensiteit, weken, niveaus.Length, laag),
            new Onderbouwing("Voorstel: {0} begeleiden, elke {1} weken contact.", [KeuzenaamAttribute.Van(intensiteit), weken], grens.Bron,
            [
                Onderbouwing.Stap("Van {0} leefgebieden is bekend hoe het lukt. Bij {1} lukt het nog niet, of alleen met iemand ernaast.", grens.Bron, niveaus.Length, laag),
                Onderbouwing.Toegepast("Vanaf {0} zulke leefgebieden is het voorstel intensief; vanaf 1 gewoon; anders licht.", grens, grens.Waarde),
                Onderbouwing.Toegepast("Het ritme daarbij is {0} weken.", ritme, weken),
            ]), [grens, ritme]);
    }
}

/// <summary>How often there is contact, counted from the last time. Silence has this one definition.</summary>
/// <param name="Sinds">Day of the last contact in which the person was reached, or of the agreement when there was none since.</param>
/// <param name="Weken">Weeks between two contacts.</param>
public readonly record struct Contactritme(DateOnly Sinds, int Weken)
{
    /// <summary>Last day on which it is not silent yet.</summary>
    public DateOnly LaatsteDag => Sinds.AddDays(7 * Weken);

    /// <param name="laatsteContact">Day on which the person was reached last; null: never.</param>
    public static Contactritme Van(DateOnly vanaf, int weken, DateOnly? laatsteContact) => new(laatsteContact > vanaf ? laatsteContact.Value : vanaf, weken);
}

/// <summary>What was agreed: how close, and how often there is contact. The silence alarm rests on it and on nothing else.</summary>
public sealed class Begeleidingsafspraak : Aggregaat, IDossiergebonden
{
    private Begeleidingsafspraak()
    {
    }

    public Guid DossierId { get; private set; }

    public Intensiteit Intensiteit { get; private set; }

    /// <summary>Weeks between two contacts.</summary>
    public int Weken { get; private set; }

    public DateOnly Vanaf { get; private set; }

    /// <summary>What was suggested then; null when nothing could be.</summary>
    public Intensiteit? Voorstel { get; private set; }

    /// <summary>Why it is something else than was suggested.</summary>
    public string? Reden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <exception cref="ArgumentException">Other than the suggestion, without a reason.</exception>
    public static Begeleidingsafspraak Bevestig(Guid id, Dossier dossier, Intensiteit intensiteit, int weken, Begeleidingsadvies? advies, string? reden, DateOnly dag)
    {
        if (advies is not null && (advies.Intensiteit, advies.Weken) != (intensiteit, weken) && string.IsNullOrWhiteSpace(reden))
        {
            throw new ArgumentException("Schrijf op waarom u anders kiest dan het voorstel.", nameof(reden));
        }

        var afspraak = new Begeleidingsafspraak
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Intensiteit = intensiteit, Weken = weken, Vanaf = dag, Voorstel = advies?.Intensiteit,
            Reden = string.IsNullOrWhiteSpace(reden) ? null : reden.Trim(),
        };
        afspraak.Meld(Meedoengebeurtenissen.BegeleidingAfgesproken);
        return afspraak;
    }

    /// <summary>
    /// The first day of silence: the rhythm went by without a word. Counted from the last contact in which the person was
    /// reached, and from the agreement itself when there was none since.
    /// </summary>
    public DateOnly StilVanaf(DateOnly? laatsteContact) => Contactritme.Van(Vanaf, Weken, laatsteContact).LaatsteDag.AddDays(1);
}
