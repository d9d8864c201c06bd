namespace Naast.Kern.Regels;

/// <summary>Why something cannot be computed.</summary>
/// <param name="Tekst">Dutch sentence that also says what to do.</param>
/// <param name="Veld">Name of the input it is about, camelCase as in the API ("datumMelding", "verlengingen[1].tot"); null = about the whole.</param>
public sealed record Reden(string Tekst, string? Veld = null, Bron? Bron = null);

/// <summary>
/// Facts are missing, contradict each other or lie outside the law that Naast knows: the answer is an explained "kan niet
/// berekend worden", never a guess.
/// </summary>
public sealed class NietTeBerekenen(IReadOnlyList<Reden> redenen) : Exception(string.Join(" ", redenen.Select(reden => reden.Tekst)))
{
    public NietTeBerekenen(string tekst, string? veld = null, Bron? bron = null)
        : this([new Reden(tekst, veld, bron)])
    {
    }

    public IReadOnlyList<Reden> Redenen { get; } = redenen;
}
