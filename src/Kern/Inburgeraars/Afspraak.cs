using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

/// <summary>What became of an appointment.</summary>
public enum Afspraakstand
{
    Gepland,
    Geweest,
    NietGekomen,
    Afgezegd,
}

/// <summary>An appointment with the person, the person's own answer to it, and what became of it.</summary>
public sealed class Afspraak : Aggregaat, IDossiergebonden
{
    private Afspraak()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Day in the Netherlands.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>Clock time in the Netherlands.</summary>
    public TimeOnly Tijd { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public string Plaats { get; private set; } = "";

    /// <summary>Name of who receives the person.</summary>
    public string Met { get; private set; } = "";

    public bool Tolk { get; private set; }

    /// <summary>The person's answer in the portal: comes, does not come, or not answered yet.</summary>
    public bool? Komt { get; private set; }

    public Afspraakstand Stand { get; private set; }

    /// <summary>Why it was called off, or why nobody came.</summary>
    public string? Reden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <summary>What an appointment is mostly about: these have a translation in the portal. Any other text is shown in Dutch.</summary>
    public static IReadOnlyList<string> Onderwerpen { get; } =
    [
        "Eerste gesprek voor de brede intake", "Tweede gesprek voor de brede intake", "Leerbaarheidstoets maken", "Gesprek over de leerroutes",
        "Gesprek over werk en dagbesteding", "Gesprek over de leerroute en het plan", "Plan bespreken en ondertekenen", "Voortgangsgesprek",
    ];

    public static Afspraak Maak(Guid id, Dossier dossier, DateOnly dag, TimeOnly tijd, string onderwerp, string plaats, string met, bool tolk)
    {
        var afspraak = new Afspraak
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Dag = dag, Tijd = tijd, Onderwerp = onderwerp, Plaats = plaats, Met = met, Tolk = tolk,
        };
        afspraak.Meld(Inburgeraarsgebeurtenissen.AfspraakGemaakt);
        return afspraak;
    }

    /// <summary>Another day, time or place: the person's answer was about the old one, so it goes.</summary>
    /// <exception cref="InvalidOperationException">It was called off, or its outcome is known.</exception>
    public void Verzet(DateOnly dag, TimeOnly tijd, string onderwerp, string plaats, string met, bool tolk)
    {
        EisGepland();
        if ((Dag, Tijd, Onderwerp, Plaats, Met, Tolk) == (dag, tijd, onderwerp, plaats, met, tolk))
        {
            return;
        }

        (Dag, Tijd, Onderwerp, Plaats, Met, Tolk, Komt) = (dag, tijd, onderwerp, plaats, met, tolk, null);
        Meld(Inburgeraarsgebeurtenissen.AfspraakVerzet);
    }

    /// <summary>Somebody else receives the person on the same day: the person's answer stays.</summary>
    public void NeemOver(string met)
    {
        if (Stand == Afspraakstand.Gepland && Met != met)
        {
            Met = met;
            Meld(Inburgeraarsgebeurtenissen.AfspraakOvergenomen);
        }
    }

    /// <exception cref="InvalidOperationException">It was called off before, or its outcome is known.</exception>
    public void ZegAf(string reden)
    {
        EisGepland();
        (Stand, Reden) = (Afspraakstand.Afgezegd, reden);
        Meld(Inburgeraarsgebeurtenissen.AfspraakAfgezegd);
    }

    /// <param name="reden">Why nobody came; null when it is not known, or when the person came.</param>
    /// <exception cref="InvalidOperationException">It was called off, or its outcome is known.</exception>
    public void LegUitkomstVast(bool gekomen, string? reden)
    {
        EisGepland();
        (Stand, Reden) = (gekomen ? Afspraakstand.Geweest : Afspraakstand.NietGekomen, reden);
        Meld(gekomen ? Inburgeraarsgebeurtenissen.AfspraakGeweest : Inburgeraarsgebeurtenissen.AfspraakNietGekomen);
    }

    private void EisGepland()
    {
        if (Stand != Afspraakstand.Gepland)
        {
            throw new InvalidOperationException("Deze afspraak is al afgezegd of geweest.");
        }
    }

    /// <summary>Saying the same twice is saying it once; another answer takes the place of the one before.</summary>
    public void Beantwoord(bool komt)
    {
        if (Komt != komt)
        {
            Komt = komt;
            Meld(Inburgeraarsgebeurtenissen.AfspraakBeantwoord);
        }
    }
}
