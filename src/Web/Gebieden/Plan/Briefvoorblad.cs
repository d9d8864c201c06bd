namespace Naast.Web.Gebieden.Plan;

/// <summary>Takes the first page out of the HTML of a letter, to show it inside a page of the workspace.</summary>
internal static class Briefvoorblad
{
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
            .Replace(">00000000<", ">volgt<", StringComparison.Ordinal);
    }
}
