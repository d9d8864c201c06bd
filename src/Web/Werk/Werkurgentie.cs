using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Web.Opmaak;

namespace Naast.Web.Werk;

/// <summary>How soon: the level and its words follow from the last day, or from the day since when we wait.</summary>
public static class Werkurgentie
{
    /// <summary>Days of "this week", today included.</summary>
    public const int Week = 7;

    public const int Maand = 30;

    public static Urgentie Van(DateOnly? uitersteDag, DateOnly? wachtSinds, DateOnly vandaag) => (wachtSinds, uitersteDag) switch
    {
        ({ }, _) => Urgentie.WachtOpAnder,
        (_, null) => Urgentie.OpSchema,
        (_, { } dag) when dag < vandaag => Urgentie.TeLaat,
        (_, { } dag) when dag < vandaag.AddDays(Week) => Urgentie.DezeWeek,
        (_, { } dag) when dag <= vandaag.AddDays(Maand) => Urgentie.BinnenDertigDagen,
        _ => Urgentie.OpSchema,
    };

    /// <summary>"6 dagen te laat", "Nog 2 dagen", "Sinds 14 dagen", "Nog 15 maanden", "Op tijd".</summary>
    public static string Woorden(DateOnly? uitersteDag, DateOnly? wachtSinds, DateOnly vandaag)
    {
        if (wachtSinds is { } sinds)
        {
            var al = vandaag.DayNumber - sinds.DayNumber;
            return al <= 0 ? "Sinds vandaag" : $"Sinds {Dagen(al)}";
        }

        if (uitersteDag is not { } dag)
        {
            return "Op tijd";
        }

        var nog = dag.DayNumber - vandaag.DayNumber;
        return nog switch
        {
            < 0 => $"{Dagen(-nog)} te laat",
            0 => "Vandaag de laatste dag",
            < 92 => $"Nog {Dagen(nog)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"Nog {((dag.Year - vandaag.Year) * 12) + dag.Month - vandaag.Month - (dag.Day < vandaag.Day ? 1 : 0)} maanden"),
        };
    }

    /// <summary>The day under those words; empty when no day is known.</summary>
    public static string Dag(DateOnly? uitersteDag, DateOnly? wachtSinds) =>
        wachtSinds is { } sinds ? $"Vanaf {Datumtekst.Kort(sinds)}" : uitersteDag is { } dag ? Datumtekst.Kort(dag) : "";

    private static string Dagen(int aantal) => aantal == 1 ? "1 dag" : string.Create(CultureInfo.InvariantCulture, $"{aantal} dagen");
}

/// <summary>Which rows a choice of urgency means: last day between two days, and whether waiting and open-ended rows belong to it.</summary>
public readonly record struct Urgentievak(DateOnly Van, DateOnly Tot, bool Wacht, bool Zonder)
{
    private static readonly DateOnly Vroegst = new(1900, 1, 1);
    private static readonly DateOnly Laatst = new(2999, 12, 31);

    /// <summary>What asks for a deed now: everything but "op schema".</summary>
    public static Urgentievak Nu(DateOnly vandaag) => new(Vroegst, vandaag.AddDays(Werkurgentie.Maand), true, false);

    public static readonly Urgentievak Alles = new(Vroegst, Laatst, true, true);

    public static Urgentievak Alleen(Urgentie urgentie, DateOnly vandaag) => urgentie switch
    {
        Urgentie.TeLaat => new(Vroegst, vandaag.AddDays(-1), false, false),
        Urgentie.DezeWeek => new(vandaag, vandaag.AddDays(Werkurgentie.Week - 1), false, false),
        Urgentie.BinnenDertigDagen => new(vandaag.AddDays(Werkurgentie.Week), vandaag.AddDays(Werkurgentie.Maand), false, false),
        // No day lies in this period: only the waiting rows remain.
        Urgentie.WachtOpAnder => new(Laatst, Vroegst, true, false),
        _ => new(vandaag.AddDays(Werkurgentie.Maand + 1), Laatst, false, true),
    };
}
