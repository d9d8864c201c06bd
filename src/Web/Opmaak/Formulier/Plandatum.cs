using System.Globalization;
using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Opmaak;

/// <summary>
/// Reads a date as people write it when they plan: "morgen", "ma", "+6w", "over 10 dagen", "18 maart", "18-3-2027". Without a year
/// it is the first such day to come.
/// </summary>
public static partial class Plandatum
{
    private static readonly (string Woord, DayOfWeek Dag)[] Weekdagen =
    [
        ("maandag", DayOfWeek.Monday), ("dinsdag", DayOfWeek.Tuesday), ("woensdag", DayOfWeek.Wednesday), ("donderdag", DayOfWeek.Thursday),
        ("vrijdag", DayOfWeek.Friday), ("zaterdag", DayOfWeek.Saturday), ("zondag", DayOfWeek.Sunday),
    ];

    /// <returns>Null when it is not a day between 1900 and 2200.</returns>
    public static DateOnly? Lees(string? tekst, DateOnly vandaag)
    {
        var woord = tekst?.Trim().ToLowerInvariant() ?? "";
        return Woord(woord, vandaag) ?? Sprong(woord, vandaag) ?? Kalender(woord, vandaag);
    }

    /// <summary>What to write instead of a text that cannot be read.</summary>
    /// <param name="wat">The date with its article: "de begindatum".</param>
    public static string Fout(string? tekst, string wat) =>
        (Kalendervorm().Match(tekst?.Trim().ToLowerInvariant() ?? "") is { Success: true } deel && deel.Groups["jaar"].Length > 0 ? Delen(deel).Fout(wat)?.Tekst : null)
        ?? $"We begrijpen {wat} niet. Schrijf bijvoorbeeld 18-3-2027, 18 maart, morgen, ma of +6w.";

    /// <summary>How far away that is, in words: "vandaag", "morgen", "over 6 weken", "3 dagen geleden".</summary>
    public static string Afstand(DateOnly dag, DateOnly vandaag)
    {
        var dagen = dag.DayNumber - vandaag.DayNumber;
        var duur = Math.Abs(dagen) switch
        {
            1 => "1 dag",
            var aantal when aantal >= 14 && aantal % 7 == 0 => $"{aantal / 7} weken",
            var aantal => $"{aantal} dagen",
        };
        return dagen switch { 0 => "vandaag", 1 => "morgen", -1 => "gisteren", > 0 => $"over {duur}", _ => $"{duur} geleden" };
    }

    private static DateOnly? Woord(string woord, DateOnly vandaag)
    {
        switch (woord)
        {
            case "vandaag":
                return vandaag;
            case "gisteren":
                return vandaag.AddDays(-1);
            case "morgen":
                return vandaag.AddDays(1);
            case "overmorgen":
                return vandaag.AddDays(2);
        }

        var weekdag = woord.Length < 2 ? -1 : Array.FindIndex(Weekdagen, dag => dag.Woord.StartsWith(woord.TrimEnd('.'), StringComparison.Ordinal));
        // Somebody who writes "ma" on a Monday means the next one: for today there is a word.
        return weekdag < 0 ? null : vandaag.AddDays((((int)Weekdagen[weekdag].Dag - (int)vandaag.DayOfWeek + 6) % 7) + 1);
    }

    private static DateOnly? Sprong(string woord, DateOnly vandaag)
    {
        if (Sprongvorm().Match(woord) is not { Success: true } deel || !int.TryParse(deel.Groups["aantal"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal))
        {
            return null;
        }

        return deel.Groups["soort"].Value[0] switch
        {
            'd' => vandaag.AddDays(aantal),
            'w' => vandaag.AddDays(7 * aantal),
            'm' => vandaag.AddMonths(aantal),
            _ => vandaag.AddYears(Math.Min(aantal, 99)),
        };
    }

    private static DateOnly? Kalender(string woord, DateOnly vandaag)
    {
        if (DateOnly.TryParseExact(woord, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return iso.Year is >= 1900 and <= 2200 ? iso : null;
        }

        if (Kalendervorm().Match(woord) is not { Success: true } deel)
        {
            return null;
        }

        var delen = Delen(deel);
        if (delen.Jaar is not "")
        {
            return delen.TryLees(out var dag) ? dag : null;
        }

        // 29 February comes once in four years.
        foreach (var komend in Enumerable.Range(vandaag.Year, 9))
        {
            delen.Jaar = komend.ToString(CultureInfo.InvariantCulture);
            if (delen.TryLees(out var dag) && dag >= vandaag)
            {
                return dag;
            }
        }

        return null;
    }

    private static Datuminvoer Delen(Match deel) => new()
    {
        Dag = deel.Groups["dag"].Value, Maand = deel.Groups["maand"].Value, Jaar = deel.Groups["jaar"] is { Length: 2 } kort ? $"20{kort.Value}" : deel.Groups["jaar"].Value,
    };

    [GeneratedRegex(@"^(\+\s*|over\s+)?(?<aantal>\d{1,3})\s*(?<soort>d|dag|dagen|w|week|weken|m|mnd|maand|maanden|j|jaar|jaren)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sprongvorm();

    [GeneratedRegex(@"^(\p{L}{2,9}\.?\s+)?(?<dag>\d{1,2})[\s./-]+(?<maand>\d{1,2}|\p{L}{3,9}\.?)([\s./-]+(?<jaar>\d{4}|\d{2}))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kalendervorm();
}
