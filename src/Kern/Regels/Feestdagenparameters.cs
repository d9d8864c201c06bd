using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>
/// Days that a royal decree equates with a holiday (art. 3 lid 3 Atw). One version for each period that a decree covers:
/// after the last of them the calendar is not fully known.
/// </summary>
public static class Feestdagenparameters
{
    /// <summary>Value: ISO dates with spaces between them.</summary>
    public static readonly Parameter<IReadOnlyList<DateOnly>> Gelijkgesteld = new("feestdagen.gelijkgesteld", "Dagen die met een feestdag zijn gelijkgesteld", Lees);

    /// <summary>A decree says until when it holds: without that nobody knows which days of the years after it are free.</summary>
    public static bool MistEinde(string sleutel, DateOnly? tot) => tot is null && sleutel == Gelijkgesteld.Sleutel;

    // The titles of the decrees were read on public pages that name them; the Staatscourant itself was not.
    private static readonly Bron Besluit = Bron.Atw("3", "3") with { Zekerheid = Zekerheid.Tweedehands };

    public static Parameterblad Blad { get; } = new("Vrije dagen", [Gelijkgesteld],
    [
        new("feestdagen.gelijkgesteld", new(2022, 1, 1), new(2022, 12, 31), "2022-05-27", Besluit),
        new("feestdagen.gelijkgesteld", new(2023, 1, 1), new(2025, 12, 31), "2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30", Besluit),
        new("feestdagen.gelijkgesteld", new(2026, 1, 1), new(2028, 12, 31), "2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26", Besluit),
    ]);

    private static IReadOnlyList<DateOnly> Lees(string tekst) =>
        [.. tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(dag => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
