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

/// <summary>How people meet.</summary>
public enum Afspraakvorm
{
    [Keuzenaam("op locatie")]
    OpLocatie,

    [Keuzenaam("huisbezoek")]
    Huisbezoek,

    [Keuzenaam("telefonisch")]
    Telefonisch,

    [Keuzenaam("beeldbellen")]
    Beeldbellen,
}

/// <summary>What an appointment is, apart from what became of it.</summary>
/// <param name="Met">Name of who receives the person.</param>
/// <param name="Minuten">How long it takes.</param>
/// <param name="Ruimte">Room at that place; null when none was kept.</param>
public sealed record Afspraakgegevens(DateOnly Dag, TimeOnly Tijd, string Onderwerp, string Plaats, string Met, bool Tolk)
{
    public const int Standaardduur = 60;

    public int Minuten { get; init; } = Standaardduur;

    public Afspraakvorm Vorm { get; init; }

    public string? Ruimte { get; init; }
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

    /// <summary>How long it takes, in minutes.</summary>
    public int Minuten { get; private set; } = Afspraakgegevens.Standaardduur;

    public Afspraakvorm Vorm { get; private set; }

    public string? Ruimte { get; private set; }

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

    public static Afspraak Maak(Guid id, Dossier dossier, Afspraakgegevens gegevens)
    {
        var afspraak = new Afspraak { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode };
        afspraak.Neem(gegevens);
        afspraak.Meld(Inburgeraarsgebeurtenissen.AfspraakGemaakt);
        return afspraak;
    }

    /// <summary>Another day, time or place: the person's answer was about the old one, so it goes.</summary>
    /// <exception cref="InvalidOperationException">It was called off, or its outcome is known.</exception>
    public void Verzet(Afspraakgegevens gegevens)
    {
        EisGepland();
        if (Gegevens == gegevens)
        {
            return;
        }

        Neem(gegevens);
        Komt = null;
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

    public Afspraakgegevens Gegevens => new(Dag, Tijd, Onderwerp, Plaats, Met, Tolk) { Minuten = Minuten, Vorm = Vorm, Ruimte = Ruimte };

    private void Neem(Afspraakgegevens g) =>
        (Dag, Tijd, Onderwerp, Plaats, Met, Tolk, Minuten, Vorm, Ruimte) = (g.Dag, g.Tijd, g.Onderwerp, g.Plaats, g.Met, g.Tolk, g.Minuten, g.Vorm, g.Ruimte);

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
