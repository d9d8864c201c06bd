using System.Text.RegularExpressions;

namespace Naast.Kern.Brieven;

/// <summary>A word that few readers know, and what to write instead.</summary>
public sealed record Moeilijkwoord(string Woord, string Liever);

/// <summary>
/// How easy a Dutch text reads. Flesch-Douma (W.H. Douma, "De leesbaarheid van landbouwbladen", 1960): 206,84 − 0,77 × syllables
/// per 100 words − 0,93 × words per sentence. It counts and does not understand: a help for the writer, no judgement.
/// </summary>
/// <param name="Score">0 to about 120, higher is easier; null when there are too few words to say anything.</param>
/// <param name="WoordenPerZin">Average over the sentences of four words or more.</param>
/// <param name="LangeZinnen">Sentences of more than <see cref="LangsteZin"/> words.</param>
public sealed partial record Leesniveau(double? Score, int Woorden, double WoordenPerZin, IReadOnlyList<string> LangeZinnen, IReadOnlyList<Moeilijkwoord> Moeilijk)
{
    /// <summary>From here on a text is about language level B1 or easier.</summary>
    public const double Eenvoudig = 65;

    public const int LangsteZin = 15;
    private const int MinsteWoorden = 20;

    private static readonly Moeilijkwoord[] Lijst =
    [
        new("aangaande", "over"), new("alsmede", "en"), new("bescheiden", "papieren"), new("betreffende", "over"), new("conform", "volgens"), new("derhalve", "daarom"),
        new("desalniettemin", "toch"), new("desgewenst", "als u dat wilt"), new("dient te", "moet"), new("dientengevolge", "daardoor"), new("doch", "maar"), new("gaarne", "graag"),
        new("hieromtrent", "hierover"), new("indien", "als"), new("ingeval", "als"), new("inzake", "over"), new("jegens", "tegen"), new("middels", "met"), new("mits", "als"),
        new("nadien", "daarna"), new("omtrent", "over"), new("onderhavige", "deze"), new("reeds", "al"), new("retourneren", "terugsturen"), new("schriftelijk", "met een brief"),
        new("ten aanzien van", "over"), new("ten behoeve van", "voor"), new("teneinde", "om"), new("tenzij", "behalve als"), new("tevens", "ook"), new("thans", "nu"),
        new("uit hoofde van", "door"), new("verstrekken", "geven"), new("verzoeken wij u", "vragen wij u"), new("voornemens", "van plan"), new("voorts", "ook"),
        new("woonachtig", "wonen"), new("zodoende", "zo"), new("zulks", "dit"),
    ];

    /// <summary>For somebody who is learning the language; a quick reader needs half of it.</summary>
    private const int WoordenPerMinuut = 100;

    /// <summary>How long reading takes, in whole minutes.</summary>
    public int Minuten => Math.Max(1, (int)Math.Ceiling((double)Woorden / WoordenPerMinuut));

    public bool IsEenvoudig => Score is null or >= Eenvoudig && LangeZinnen.Count == 0 && Moeilijk.Count == 0;

    public static Leesniveau Van(string tekst)
    {
        var zinnen = tekst.ReplaceLineEndings("\n").Split('\n').SelectMany(regel => Zinseinde().Split(Getal().Replace(regel, "$1$2")))
            .Select(zin => zin.Trim(' ', '#', '-')).Where(zin => Woord().IsMatch(zin)).ToArray();
        var geteld = zinnen.Select(zin => (Zin: zin, Woorden: Woord().Matches(zin).Select(m => m.Value).ToArray())).ToArray();
        // A heading or "Beste Selam," is no sentence, and would make a text look easier than it is.
        var heel = geteld.Where(zin => zin.Woorden.Length >= 4).ToArray();
        var woorden = heel.SelectMany(zin => zin.Woorden).ToArray();
        var perZin = heel.Length == 0 ? 0 : (double)woorden.Length / heel.Length;
        var lettergrepen = woorden.Length == 0 ? 0 : woorden.Average(Lettergrepen);
        return new(
            woorden.Length < MinsteWoorden ? null : Math.Round(206.84 - (77 * lettergrepen) - (0.93 * perZin), 1),
            geteld.Sum(zin => zin.Woorden.Length), Math.Round(perZin, 1),
            [.. heel.Where(zin => zin.Woorden.Length > LangsteZin).Select(zin => zin.Zin)],
            [.. Lijst.Where(woord => Regex.IsMatch(tekst, $@"(?<!\p{{L}}){Regex.Escape(woord.Woord)}(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))]);
    }

    /// <summary>Groups of vowels as Dutch speaks them; at least one.</summary>
    private static int Lettergrepen(string woord) => Math.Max(1, Klinkers().Count(woord.ToLowerInvariant()));

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex Zinseinde();

    /// <summary>"10.30 uur" and "1.500 euro" hold no end of a sentence.</summary>
    [GeneratedRegex(@"(\d)\.(\d)")]
    private static partial Regex Getal();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Woord();

    [GeneratedRegex("aai|eeuw|ieuw|ooi|oei|aa|ee|ie|oo|oe|uu|eu|ui|ei|ij|au|ou|[aeiouyáàâäéèêëíìîïóòôöúùûü]")]
    private static partial Regex Klinkers();
}
