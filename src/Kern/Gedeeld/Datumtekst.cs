using System.Globalization;

namespace Naast.Kern.Gedeeld;

/// <summary>Dates in Dutch sentences, independent of the machine's culture.</summary>
public static class Datumtekst
{
    public static readonly IReadOnlyList<string> Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Dagen = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    /// <summary>"17 november 2026".</summary>
    public static string Lang(DateOnly datum) =>
        string.Create(CultureInfo.InvariantCulture, $"{datum.Day} {Maanden[datum.Month - 1]} {datum.Year}");

    /// <summary>"17 nov 2026".</summary>
    public static string Kort(DateOnly datum) =>
        string.Create(CultureInfo.InvariantCulture, $"{datum.Day} {(datum.Month == 3 ? "mrt" : Maanden[datum.Month - 1][..3])} {datum.Year}");

    /// <summary>"dinsdag 17 november 2026".</summary>
    public static string MetDag(DateOnly datum) => $"{Dagen[(int)datum.DayOfWeek]} {Lang(datum)}";
}
