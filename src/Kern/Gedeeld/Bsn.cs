using System.Diagnostics.CodeAnalysis;

namespace Naast.Kern.Gedeeld;

/// <summary>
/// Burgerservicenummer: nine digits that pass the elfproef. <see cref="ToString"/> never gives the number, so that it
/// cannot end up in a log by accident; ask <see cref="Cijfers"/> where it is really needed.
/// </summary>
public sealed record Bsn
{
    private Bsn(string cijfers) => Cijfers = cijfers;

    public string Cijfers { get; }

    /// <summary>Accepts spaces and dots between the digits, and eight digits (a leading zero is added).</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Bsn? bsn)
    {
        bsn = null;
        if (tekst is null)
        {
            return false;
        }

        var cijfers = string.Concat(tekst.Where(teken => teken is not (' ' or '.')));
        if (cijfers.Length == 8)
        {
            cijfers = "0" + cijfers;
        }

        if (cijfers.Length != 9 || !cijfers.All(char.IsAsciiDigit) || cijfers == "000000000" || !Elfproef(cijfers))
        {
            return false;
        }

        bsn = new Bsn(cijfers);
        return true;
    }

    public override string ToString() => $"••••••{Cijfers[6..]}";

    private static bool Elfproef(string cijfers)
    {
        // Each digit times 9..2, the last one times -1: the sum must be divisible by 11 (Besluit burgerservicenummer).
        var som = -(cijfers[8] - '0');
        for (var plaats = 0; plaats < 8; plaats++)
        {
            som += (9 - plaats) * (cijfers[plaats] - '0');
        }

        return som % 11 == 0;
    }
}
