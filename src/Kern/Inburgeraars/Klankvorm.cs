using System.Text;

namespace Naast.Kern.Inburgeraars;

/// <summary>
/// A name as it roughly sounds, so that Mohamed, Mohammed and Muhammad are one: names from other scripts come in many Latin
/// spellings, and each office spells its own. Made from a <see cref="Zoekvorm"/>; between signs, so that whole words are compared.
/// </summary>
public static class Klankvorm
{
    /// <summary>Stands around each word; no search form ever holds it.</summary>
    public const char Grens = '~';

    // Longest first: what is written with several letters for one sound in Dutch, French, English and Turkish spelling.
    private static readonly (string Letters, string Klank)[] Samen =
    [
        ("tsj", "x"), ("dzj", "j"), ("sch", "x"), ("dj", "j"), ("dz", "z"), ("sh", "x"), ("sj", "x"), ("ch", "x"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"),
        ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v"),
    ];

    /// <summary>All words of a search form, "~mohmd~josf~"; empty when there is no word in Latin letters.</summary>
    public static string Van(string zoekvorm)
    {
        var woorden = zoekvorm.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return woorden.Any(Latijns) ? Grens + string.Join(Grens, woorden.Select(Woord)) + Grens : "";
    }

    /// <summary>One word: its consonants, and its first vowel only, for the others are what spellings differ in.</summary>
    public static string Woord(string woord)
    {
        if (!Latijns(woord))
        {
            return woord;
        }

        var klanken = Samen.Aggregate(woord, (tekst, paar) => tekst.Replace(paar.Letters, paar.Klank, StringComparison.Ordinal));
        var uit = new StringBuilder(klanken.Length);
        var klinker = false;
        for (var plaats = 0; plaats < klanken.Length; plaats++)
        {
            var letter = klanken[plaats];
            // A y or j is a consonant only where a word begins with it: Yousef, but Tesfay.
            var soort = plaats == 0 && letter is 'y' or 'j' && klanken.Length > 1 ? 'j' : Klinker(letter, plaats == 0);
            var stil = letter == 'h' && plaats > 0 && plaats == klanken.Length - 1;
            if (soort == 'j' || (soort != '\0' && !klinker))
            {
                uit.Append(soort);
            }
            else if (soort == '\0' && !stil && (uit.Length == 0 || uit[^1] != letter || klanken[plaats - 1] != letter))
            {
                uit.Append(letter);
            }

            klinker |= soort is not ('\0' or 'j');
        }

        return uit.ToString();
    }

    /// <summary>The class of a vowel, or none. A word that begins with e sounds like one with i: Ebrahim, Ibrahim.</summary>
    private static char Klinker(char letter, bool begin) => letter switch
    {
        'e' when begin => 'i',
        'a' or 'e' => 'a',
        'i' or 'y' => 'i',
        'o' or 'u' => 'o',
        _ => '\0',
    };

    private static bool Latijns(string woord) => woord.All(char.IsAsciiLetterLower);
}
