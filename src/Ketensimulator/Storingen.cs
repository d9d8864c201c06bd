using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>The faults that can be switched on, as seen and set from outside. Nothing set: everything works.</summary>
public sealed record Storing
{
    /// <summary>Milliseconds before each answer, 0..30000.</summary>
    public int VertragingMs { get; init; }

    /// <summary>Share of the answers that is late, 0..100.</summary>
    public int VertragingPercentage { get; init; } = 100;

    /// <summary>500 or 503: the answer to everything.</summary>
    public int? Status { get; init; }

    /// <summary>Share of the questions that gets that status, 0..100.</summary>
    public int StatusPercentage { get; init; } = 100;

    /// <summary>Text (max 200 characters) per subject, such as Inburgeringsaanbod, with which its messages are refused.</summary>
    public IReadOnlyDictionary<string, string> Weiger { get; init; } = new Dictionary<string, string>();

    /// <summary>Share of the messages of those subjects that is refused, 0..100.</summary>
    public int WeigerPercentage { get; init; } = 100;

    /// <summary>Every notification is delivered twice, with the same berichtId.</summary>
    public bool DubbelBezorgen { get; init; }

    /// <summary>Share of the notifications that is delivered twice, 0..100; counts only with <see cref="DubbelBezorgen"/>.</summary>
    public int DubbelPercentage { get; init; } = 100;

    /// <summary>Share of the notifications that is overtaken by the next one of the same person, 0..100.</summary>
    public int VolgordePercentage { get; init; }

    /// <summary>Share of the notifications that is followed by one with a code that was never published, 0..100.</summary>
    public int OnbekendeCodePercentage { get; init; }

    /// <summary>Share of the messages that is processed but not answered: the connection breaks, 0..100.</summary>
    public int VerbreekPercentage { get; init; }

    /// <summary>
    /// Makes the shares repeatable: of questions in the order in which they come, of notifications by their number and attempt, whatever else is on its way.
    /// </summary>
    public int Zaad { get; init; } = 1;

    /// <summary>True when nothing is switched on.</summary>
    public bool Uit => VertragingMs == 0 && Status is null && Weiger.Count == 0 && !DubbelBezorgen
        && VolgordePercentage == 0 && OnbekendeCodePercentage == 0 && VerbreekPercentage == 0;
}

/// <summary>Faults switched on by hand. Not kept over a restart: a fault that nobody remembers is no test.</summary>
public sealed class Storingen
{
    /// <summary>The subjects that take messages, by the names that <see cref="Storing.Weiger"/> knows.</summary>
    public static IReadOnlyList<string> Onderwerpen { get; } =
        ["PIP", "Contactpersoon", "Inburgeringsaanbod", "MAP, PVT, Z-route", "Gevolgde Uren", "Leerbaarheidstoets"];

    private readonly Lock slot = new();
    private volatile Storing huidig = new();
    private Dictionary<Soort, Loting> lotingen = Nieuw(1);

    /// <summary>The faults now on.</summary>
    public Storing Huidig => huidig;

    /// <summary>Replaces all faults; the dice start again at the seed.</summary>
    /// <exception cref="ArgumentException">A value is outside its bounds.</exception>
    public void Zet(Storing storing)
    {
        ArgumentNullException.ThrowIfNull(storing);
        int[] delen =
        [
            storing.VertragingPercentage, storing.StatusPercentage, storing.WeigerPercentage, storing.DubbelPercentage,
            storing.VolgordePercentage, storing.OnbekendeCodePercentage, storing.VerbreekPercentage,
        ];
        var teksten = (storing.Weiger ?? new Dictionary<string, string>()).Where(w => !string.IsNullOrWhiteSpace(w.Value)).ToDictionary(w => w.Key, w => w.Value.Trim(), StringComparer.Ordinal);
        if (storing.VertragingMs is < 0 or > 30_000 || storing.Status is not (null or 500 or 503)
            || delen.Any(d => d is < 0 or > 100) || teksten.Any(t => t.Value.Length > 200 || !Onderwerpen.Contains(t.Key, StringComparer.Ordinal)))
        {
            throw new ArgumentException(
                "Vertraging 0 tot 30000 ms; status leeg, 500 of 503; fouttekst hoogstens 200 tekens, bij een onderwerp dat berichten aanneemt; percentages 0 tot 100.");
        }

        lock (slot)
        {
            lotingen = Nieuw(storing.Zaad);
            huidig = storing with { Weiger = teksten };
        }
    }

    /// <summary>Undergoes the delay; returns the status of a failure, or null.</summary>
    internal async Task<int?> Ondervind(CancellationToken afgebroken)
    {
        var nu = huidig;
        if (nu.VertragingMs > 0 && Valt(Soort.Vertraging, nu.VertragingPercentage))
        {
            await Task.Delay(nu.VertragingMs, afgebroken);
        }

        return nu.Status is { } status && Valt(Soort.Status, nu.StatusPercentage) ? status : null;
    }

    /// <summary>The text with which a message of this subject is refused now, or null.</summary>
    internal string? Weigering(string onderwerp)
    {
        var nu = huidig;
        return nu.Weiger.GetValueOrDefault(onderwerp) is { } tekst && Valt(Soort.Weigering, nu.WeigerPercentage) ? tekst : null;
    }

    internal bool Verbreekt() => Valt(Soort.Verbreking, huidig.VerbreekPercentage);

    internal bool Dubbel(Ketenbericht bericht) => huidig.DubbelBezorgen && Valt(Soort.Dubbel, huidig.DubbelPercentage, bericht);

    /// <summary>Whether this message goes before the older one of the same person.</summary>
    internal bool Inhalen(Ketenbericht bericht) => Valt(Soort.Volgorde, huidig.VolgordePercentage, bericht);

    internal bool OnbekendeCodeErachter(Ketenbericht bericht) => Valt(Soort.OnbekendeCode, huidig.OnbekendeCodePercentage, bericht);

    private static Dictionary<Soort, Loting> Nieuw(int zaad) => Enum.GetValues<Soort>().ToDictionary(s => s, s => new Loting(zaad, (int)s));

    // Many are on their way at a time, so what falls for one may not depend on which comes first.
    private bool Valt(Soort soort, int percentage, Ketenbericht bericht) =>
        Loting.Onder(100, [huidig.Zaad, (int)soort, bericht.Nummer, bericht.Pogingen]) < percentage;

    private bool Valt(Soort soort, int percentage)
    {
        if (percentage is <= 0 or >= 100)
        {
            return percentage >= 100;
        }

        lock (slot)
        {
            return lotingen[soort].Onder(100) < percentage;
        }
    }

    /// <summary>Each kind has dice of its own: switching on one fault does not move the others.</summary>
    private enum Soort
    {
        Vertraging,
        Status,
        Weigering,
        Verbreking,
        Dubbel,
        Volgorde,
        OnbekendeCode,
    }
}

/// <summary>Dice that fall the same way for the same seed, on every version of the platform (SplitMix64).</summary>
internal sealed class Loting(int zaad, int reeks = 0)
{
    private const ulong Stap = 0x9E3779B97F4A7C15UL;

    // Mixed before the first throw: seeds that differ by one would otherwise give the same row, one throw further.
    private ulong stand = Mengsel([zaad, reeks]);

    /// <summary>0 up to but not including <paramref name="grens"/>.</summary>
    public int Onder(int grens)
    {
        stand = unchecked(stand + Stap);
        return (int)(Meng(stand) % (ulong)grens);
    }

    /// <summary>One throw that depends on these numbers and on nothing else.</summary>
    public static int Onder(int grens, ReadOnlySpan<long> getallen) => (int)(Mengsel(getallen) % (ulong)grens);

    private static ulong Mengsel(ReadOnlySpan<long> getallen)
    {
        var mengsel = 0UL;
        foreach (var getal in getallen)
        {
            mengsel = Meng(unchecked((mengsel ^ (ulong)getal) + Stap));
        }

        return mengsel;
    }

    private static ulong Meng(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
