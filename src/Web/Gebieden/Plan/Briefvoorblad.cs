namespace Naast.Web.Gebieden.Plan;

/// <summary>Takes the first page out of the HTML of a letter, to show it inside a page of the workspace.</summary>
internal static class Briefvoorblad
{
    // A decision that is not taken has no number yet.
    private const string Kenmerk = ">00000000<";
    private const string Volgt = ">volgt<";

    /// <summary>The contents of the section "voorblad", with its headings two levels lower; everything in it was encoded when the letter was made.</summary>
    public static string Uit(string brief)
    {
        var begin = brief.IndexOf("<section class=\"voorblad\"", StringComparison.Ordinal);
        if (begin < 0)
        {
            return "";
        }

        begin = brief.IndexOf('>', begin) + 1;
        var einde = brief.IndexOf("</section>", begin, StringComparison.Ordinal);
        return brief[begin..(einde < 0 ? brief.Length : einde)]
            .Replace(" id=\"titel\"", "", StringComparison.Ordinal)
            .Replace("<h2", "<h4", StringComparison.Ordinal).Replace("</h2>", "</h4>", StringComparison.Ordinal)
            .Replace("<h1", "<h3", StringComparison.Ordinal).Replace("</h1>", "</h3>", StringComparison.Ordinal)
            .Replace(Kenmerk, Volgt, StringComparison.Ordinal);
    }

    /// <summary>All of the letter, with a sign that the decision has not been taken.</summary>
    public static string Geheel(string brief)
    {
        var begin = brief.IndexOf("<main>", StringComparison.Ordinal) + "<main>".Length;
        return (brief[..begin] + "<p class=\"voorbeeld\" role=\"note\">Voorbeeld. Dit besluit is nog niet genomen.</p>" + brief[begin..]).Replace(Kenmerk, Volgt, StringComparison.Ordinal);
    }
}
