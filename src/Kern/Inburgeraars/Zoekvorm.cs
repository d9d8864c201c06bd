using System.Globalization;
using System.Text;

namespace Naast.Kern.Inburgeraars;

/// <summary>
/// A name as it is searched: lower case, without accents, letters that have no accent but a plain twin (ı, ø, ß, æ …)
/// written plainly, everything that is no letter or digit a single space.
/// </summary>
public static class Zoekvorm
{
    private static readonly Dictionary<char, string> Bijzonder = new()
    {
        ['ı'] = "i", ['ø'] = "o", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ð'] = "d", ['đ'] = "d", ['þ'] = "th", ['ł'] = "l", ['ħ'] = "h",
        ['ŋ'] = "n", ['ĸ'] = "k", ['ŧ'] = "t",
    };

    public static string Van(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return "";
        }

        var uit = new StringBuilder(tekst.Length);
        // The Turkish dotted capital I would become two signs in lower case; do it first.
        foreach (var teken in tekst.Replace('İ', 'i').ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Bijzonder.TryGetValue(teken, out var gewoon))
            {
                uit.Append(gewoon);
            }
            else if (char.IsLetterOrDigit(teken))
            {
                uit.Append(teken);
            }
            else if (teken is not ('\'' or '’' or '`' or '.') && uit.Length > 0 && uit[^1] != ' ')
            {
                uit.Append(' ');
            }
        }

        return uit.ToString().Trim();
    }
}
