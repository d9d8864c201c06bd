using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One legal term of one dossier, as it stands on one day.</summary>
public sealed record Termijnregel
{
    /// <summary>Name for links: "pip", "bezwaar", "schakelen" or "einde".</summary>
    public required string Sleutel { get; init; }

    public required string Naam { get; init; }

    /// <summary>Last day; null while the day that starts the term is unknown.</summary>
    public DateOnly? LaatsteDag { get; init; }

    /// <summary>The deed was done on this day; the term no longer runs.</summary>
    public DateOnly? GedaanOp { get; init; }

    public required Urgentie Urgentie { get; init; }

    /// <summary>"Nog 22 dagen", "6 dagen te laat", "Op tijd".</summary>
    public required string Stand { get; init; }

    /// <summary>One line: where the term comes from, or what it waits for.</summary>
    public required string Uitleg { get; init; }

    public Bron? Grond { get; init; }

    public Onderbouwing? Berekening { get; init; }

    /// <summary>Our own value, or a calendar that is not yet known: the day can still change.</summary>
    public bool Voorlopig { get; init; }

    /// <summary>Up to when the law behind it was read, when that is before the last day: the day stands, with this warning.</summary>
    public IReadOnlyList<string> Waarschuwingen => Berekening is { } berekening && LaatsteDag is { } dag ? Wetsstand.Waarschuwingen(berekening.Bronnen(), dag) : [];

    /// <summary>A second value that differs from this one, with which of the two holds.</summary>
    public string? Verschil { get; init; }

    /// <summary>What is printed large: the day of the deed, or the last day.</summary>
    public string Datumregel => GedaanOp is { } gedaan ? Datumtekst.Kort(gedaan)
        : LaatsteDag is { } laatste ? $"Uiterlijk {Datumtekst.Kort(laatste)}"
        : "Nog niet begonnen";

    public bool TeLaat => Urgentie == Urgentie.TeLaat;
}

/// <summary>How far a last day lies from today, in words and as a level.</summary>
internal static class Afstand
{
    public static (Urgentie Urgentie, string Woorden) Tot(DateOnly laatste, DateOnly vandaag) => (laatste.DayNumber - vandaag.DayNumber) switch
    {
        < 0 and var dagen => (Urgentie.TeLaat, $"{Dagen(-dagen)} te laat"),
        0 => (Urgentie.DezeWeek, "Vandaag"),
        <= 7 and var dagen => (Urgentie.DezeWeek, $"Nog {Dagen(dagen)}"),
        <= 30 and var dagen => (Urgentie.BinnenDertigDagen, $"Nog {Dagen(dagen)}"),
        <= 120 and var dagen => (Urgentie.OpSchema, $"Nog {Dagen(dagen)}"),
        _ => (Urgentie.OpSchema, $"Nog {Maanden(vandaag, laatste)} maanden"),
    };

    public static string Dagen(int aantal) => aantal == 1 ? "1 dag" : $"{aantal} dagen";

    /// <summary>Whole months between two days.</summary>
    private static int Maanden(DateOnly van, DateOnly tot)
    {
        var maanden = ((tot.Year - van.Year) * 12) + tot.Month - van.Month;
        return van.AddMonths(maanden) > tot ? maanden - 1 : maanden;
    }
}
