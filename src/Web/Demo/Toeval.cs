namespace Naast.Web.Demo;

/// <summary>
/// SplitMix64. Written out here because the algorithm of <see cref="Random"/> may change between runtimes, and the demo
/// region must be the same everywhere. Each purpose gets a stream of its own, so that one more draw for a
/// name does not move all dates.
/// </summary>
internal sealed class Toeval
{
    private ulong stand;

    public Toeval(int zaad, Stroom stroom, int nummer = 0)
    {
        stand = unchecked(((ulong)(uint)zaad << 32) ^ ((ulong)stroom * 0xD1342543DE82EF95UL) ^ ((ulong)(uint)nummer * 0x2545F4914F6CDD1DUL));
        Volgende();
        Volgende();
    }

    public ulong Volgende()
    {
        unchecked
        {
            stand += 0x9E3779B97F4A7C15UL;
            var z = stand;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 up to and not including <paramref name="grens"/>.</summary>
    public int Onder(int grens) => (int)Math.BigMul(Volgende(), (ulong)Math.Max(1, grens), out _);

    /// <summary>A number from <paramref name="van"/> up to and including <paramref name="tot"/>; <paramref name="van"/> when the range is empty.</summary>
    public int Tussen(int van, int tot) => tot <= van ? van : van + Onder(tot - van + 1);

    public bool Kans(int procent) => Onder(100) < procent;

    public T Kies<T>(IReadOnlyList<T> lijst) => lijst[Onder(lijst.Count)];

    public string Een(params ReadOnlySpan<string> keuzes) => keuzes[Onder(keuzes.Length)];

    public T Gewogen<T>(IReadOnlyList<T> lijst, Func<T, int> gewicht)
    {
        var rest = Onder(lijst.Sum(gewicht));
        foreach (var keuze in lijst)
        {
            rest -= gewicht(keuze);
            if (rest < 0)
            {
                return keuze;
            }
        }

        return lijst[^1];
    }

    public void Schud<T>(IList<T> lijst)
    {
        for (var i = lijst.Count - 1; i > 0; i--)
        {
            var j = Onder(i + 1);
            (lijst[i], lijst[j]) = (lijst[j], lijst[i]);
        }
    }
}

internal enum Stroom
{
    Vakjes = 1,
    Groepen,
    Huishoudens,
    Namen,
    Persoon,
    Datums,
    Route,
    Teksten,
    Bsn,
    Randgevallen,
    Afspraken,
    Traject,
}
