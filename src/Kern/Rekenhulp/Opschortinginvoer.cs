using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Opschortinginvoer
{
    [Veld("Eerste dag dat de termijn stilstaat", "Deze dag telt zelf niet mee in de termijn.")]
    public DateOnly Van { get; init; }

    [Veld("Laatste dag dat de termijn stilstaat", "Ook deze dag telt niet mee. De dag erna loopt de termijn verder.")]
    public DateOnly Tot { get; init; }

    /// <param name="regels">Null when a caller of the API writes null for an empty list.</param>
    internal static IReadOnlyList<Opschorting> Lees(IReadOnlyList<Opschortinginvoer>? regels, string veld, Redenen redenen)
    {
        if (regels is null)
        {
            return [];
        }

        for (var i = 0; i < regels.Count; i++)
        {
            redenen.Als(regels[i].Tot < regels[i].Van, "Een periode eindigt voordat zij begint. Controleer deze datums.", $"{veld}[{i}].tot");
        }

        return [.. regels.Select(regel => new Opschorting(regel.Van, regel.Tot))];
    }
}
