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
        // Compatibility form: one letter for the ligatures and presentation forms of it (ĳ, ﬁ, ﻻ). By rune, for a letter
        // may be two chars, and half of one would make Normalize throw.
        foreach (var teken in string.Concat(tekst.EnumerateRunes()).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var letter = Rune.ToLowerInvariant(teken);
            if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (letter.IsBmp && Bijzonder.TryGetValue((char)letter.Value, out var gewoon))
            {
                uit.Append(gewoon);
            }
            else if (Rune.IsLetterOrDigit(letter))
            {
                uit.Append(letter.ToString());
            }
            else if (letter.Value is not ('\'' or '’' or '`' or '.') && uit.Length > 0 && uit[^1] != ' ')
            {
                uit.Append(' ');
            }
        }

        return uit.ToString().Trim();
    }
}
