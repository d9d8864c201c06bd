using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

/// <summary>Something that came along: which aggregate it was, and which one it became.</summary>
/// <param name="Soort">Name of the aggregate: "Notitie", "Document".</param>
public sealed record Overname(string Soort, Guid Van, Guid Naar);

/// <summary>What one of two dossiers is, as far as it decides whether they may become one.</summary>
public sealed record Samenvoegkant(Guid DossierId, string Gemeentecode, Fase Fase, string? Vnummer)
{
    /// <summary>The search key of the BSN; null when none is recorded.</summary>
    public byte[]? BsnSleutel { get; init; }

    public bool Afgeschermd { get; init; }

    /// <summary>A message for DUO waits to be sent.</summary>
    public bool BerichtOnderweg { get; init; }

    /// <summary>A plan was decided, or another decision was taken.</summary>
    public bool HeeftBesluit { get; init; }
}

/// <summary>
/// Two dossiers of one person became one. Stands in the dossier that stays, and keeps what would be needed to take it apart:
/// what came along, and what it became. The other dossier stays to be read as it was.
/// </summary>
public sealed class Samenvoeging : Aggregaat, IDossiergebonden
{
    private Samenvoeging()
    {
    }

    /// <summary>The dossier that stays.</summary>
    public Guid DossierId { get; private set; }

    /// <summary>The dossier that went up in it.</summary>
    public Guid OpgegaanDossier { get; private set; }

    /// <summary>How it is known that this is one person.</summary>
    public string Reden { get; private set; } = "";

    public string Door { get; private set; } = "";

    public DateTimeOffset Tijdstip { get; private set; }

    /// <summary>Phase of the dossier that went up, before.</summary>
    public Fase FaseVoor { get; private set; }

    public IReadOnlyList<Overname> Overgenomen { get; private set; } = [];

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <exception cref="InvalidOperationException">See <see cref="Belemmeringen"/>.</exception>
    public static Samenvoeging Voeg(Guid id, Dossier blijft, Dossier gaatOp, IReadOnlyList<Overname> overgenomen, string reden, string door, DateTimeOffset tijdstip)
    {
        var samen = new Samenvoeging
        {
            Id = id, DossierId = blijft.Id, Gemeentecode = blijft.Gemeentecode, OpgegaanDossier = gaatOp.Id, Reden = reden, Door = door, Tijdstip = tijdstip,
            FaseVoor = gaatOp.Fase, Overgenomen = overgenomen,
        };
        gaatOp.GaOpIn(blijft);
        samen.Meld(Inburgeraarsgebeurtenissen.DossiersSamengevoegd);
        return samen;
    }

    /// <summary>
    /// Why these two cannot become one, as Dutch sentences that say what to do; empty when they can. A decision stands in the
    /// dossier in which it was taken, so the dossier with a decision is the one that stays.
    /// </summary>
    public static IReadOnlyList<string> Belemmeringen(Samenvoegkant blijft, Samenvoegkant gaatOp) =>
    [
        .. Zinnen(
            (blijft.DossierId == gaatOp.DossierId, "Dit is hetzelfde dossier. Kies een ander."),
            (blijft.Fase == Fase.Opgegaan || gaatOp.Fase == Fase.Opgegaan, "Een van de twee is al opgegaan in een ander dossier."),
            (blijft.Gemeentecode != gaatOp.Gemeentecode, "De dossiers zijn van twee gemeenten. Wie verhuist, heeft er in elke gemeente een: dat is geen dubbel."),
            (blijft.BsnSleutel is { } een && gaatOp.BsnSleutel is { } ander && !een.AsSpan().SequenceEqual(ander), "Zij hebben elk een ander BSN. Kijk eerst na welk nummer goed is."),
            (blijft.Vnummer is { } v && gaatOp.Vnummer is { } w && v != w, "Zij hebben elk een ander V-nummer. Kijk eerst bij DUO na welk nummer goed is."),
            (blijft.Afgeschermd != gaatOp.Afgeschermd, "Een van de twee is afgeschermd. Laat eerst ook het andere afschermen."),
            (gaatOp.BerichtOnderweg, "Uit het dossier dat opgaat is nog een bericht aan DUO onderweg. Wacht tot het is aangekomen."),
            (gaatOp.HeeftBesluit && !blijft.HeeftBesluit, "In het dossier dat opgaat is een besluit genomen. Draai het om: dat dossier moet blijven."),
            (gaatOp.HeeftBesluit && blijft.HeeftBesluit, "In beide dossiers is een besluit genomen. Vraag de jurist welk besluit blijft gelden."),
            (!gaatOp.HeeftBesluit && gaatOp.Fase == Fase.TerBeslissing, "Het plan in het dossier dat opgaat wacht op een beslissing. Laat het eerst terugsturen of vaststellen."),
            (!gaatOp.HeeftBesluit && !blijft.HeeftBesluit && gaatOp.Fase is > Fase.Kennisgeving and < Fase.TerBeslissing && gaatOp.Fase > blijft.Fase,
                "Het dossier dat opgaat is verder dan het dossier dat blijft. Draai het om.")),
    ];

    private static IEnumerable<string> Zinnen(params IEnumerable<(bool Geldt, string Zin)> regels) => regels.Where(regel => regel.Geldt).Select(regel => regel.Zin);
}
