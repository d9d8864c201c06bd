using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Begeleidinginvoer
{
    [Veld("Doelgroep", "De doelgroep volgens DUO.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Asielvergunning", "Waar: zelf een asielvergunning. Niet waar: een reguliere vergunning, bijvoorbeeld als gezinslid.")]
    public bool Asielvergunning { get; init; }

    [Veld("Peildatum", "De dag waarvoor u het wilt weten. Leeg: de dag van inschrijving.")]
    public DateOnly? Peildatum { get; init; }

    [Veld("Inschrijving in de BRP", "Eerste inschrijving als inwoner. Leeg: nog niet ingeschreven.")]
    public DateOnly? InschrijvingBrp { get; init; }

    [Veld("Inschrijving in de gemeente van huisvesting", "Inschrijving in de gemeente waar iemand met een asielvergunning gaat wonen. Leeg: nog niet ingeschreven.")]
    public DateOnly? InschrijvingHuisvesting { get; init; }
}

/// <summary>Who has a right to maatschappelijke begeleiding, and from which day.</summary>
public static class Begeleidingvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Begeleidinginvoer>(
        "maatschappelijke-begeleiding", "Maatschappelijke begeleiding", "Of er recht is op maatschappelijke begeleiding, vanaf welke dag, en wat zij inhoudt.",
        new Begeleidinginvoer { Doelgroep = Doelgroep.Asielstatushouder, Asielvergunning = true, Peildatum = new(2026, 3, 2), InschrijvingBrp = new(2025, 10, 6), InschrijvingHuisvesting = new(2026, 2, 16) },
        invoer => Dag(invoer) ?? Parameterblad.BeginVanDeWet, Reken);

    private static DateOnly? Dag(Begeleidinginvoer invoer) => invoer.Peildatum ?? invoer.InschrijvingHuisvesting ?? invoer.InschrijvingBrp;

    private static Rekenantwoord Reken(Begeleidinginvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.InschrijvingHuisvesting < invoer.InschrijvingBrp, "De inschrijving in de gemeente van huisvesting ligt voor de eerste inschrijving. Controleer de dagen.", "inschrijvingHuisvesting")
            .Als(invoer.Asielvergunning && invoer.Doelgroep == Doelgroep.GezinsmigrantOfOverig, "Wie een asielvergunning heeft, is asielstatushouder. Controleer de doelgroep bij DUO.", "doelgroep", Bron.Wi("13", "1", "WI-MB-01"))
            .Als(Dag(invoer) is null, "Vul een dag van inschrijving of een peildatum in.", "peildatum")
            .Eis();
        var dagVanDeWet = Dag(invoer)!.Value;
        var uitvoering = Uitvoering.Door(dagVanDeWet, regels);
        var recht = MaatschappelijkeBegeleiding.Beoordeel(invoer.Doelgroep, invoer.Asielvergunning, invoer.InschrijvingBrp, invoer.InschrijvingHuisvesting);
        var (waarde, heeft) = (recht.Waarde, recht.Waarde.Toets.Slaagt);
        return new Rekenantwoord
        {
            Antwoord = !heeft ? "Er is geen recht op maatschappelijke begeleiding."
                : waarde.Startdag is { } dag ? $"Er is recht op maatschappelijke begeleiding vanaf {Datumtekst.Lang(dag)}."
                : "Er is recht op maatschappelijke begeleiding. Zij begint op de dag van inschrijving.",
            Uitkomsten =
            [
                new("recht", "Recht op maatschappelijke begeleiding", heeft),
                new("startdag", "Eerste dag", waarde.Startdag),
                new("begonnen", "Begonnen op de peildatum", heeft && waarde.Startdag <= dagVanDeWet),
                new("einde", "Einde volgens de wet", null),
                new("inhoud", "Wat de begeleiding inhoudt", heeft ? MaatschappelijkeBegeleiding.Inhoud : []),
                new("uitvoering", "Wie het uitvoert", uitvoering.Waarde),
            ],
            Onderbouwing = recht.Onderbouwing with { Delen = [.. recht.Onderbouwing.Delen, uitvoering.Onderbouwing] },
            Toets = waarde.Toets,
            Parameters = uitvoering.Parameters,
        };
    }
}
