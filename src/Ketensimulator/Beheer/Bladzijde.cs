using System.Globalization;

namespace Naast.Ketensimulator.Beheer;

/// <summary>One page of a list.</summary>
/// <param name="Nummer">From 1.</param>
internal readonly record struct Bladzijde(int Nummer)
{
    public const int Grootte = 50;

    public int Overslaan => (Nummer - 1) * Grootte;

    /// <summary>The page that is there, nearest to the one that was asked; what is no number is the first.</summary>
    public static Bladzijde Van(string? gevraagd, int totaal) => new(
        int.TryParse(gevraagd, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nummer) ? Math.Clamp(nummer, 1, Math.Max(1, (totaal + Grootte - 1) / Grootte)) : 1);
}
