using System.Text;

namespace Naast.Ketensimulator.Gegevens;

/// <summary>Reads the embedded tables. Quotes occur in them: a test person is called <c>"Onbemind"</c>, quotes included.</summary>
internal static class Csvtekst
{
    /// <summary>The rows below the header of an embedded file.</summary>
    public static IEnumerable<string[]> Rijen(string bestand)
    {
        using var stroom = typeof(Csvtekst).Assembly.GetManifestResourceStream(bestand)
            ?? throw new InvalidOperationException($"Het ingebouwde bestand {bestand} ontbreekt.");
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        _ = lezer.ReadLine();
        while (lezer.ReadLine() is { } regel)
        {
            yield return Velden(regel);
        }
    }

    private static string[] Velden(string regel)
    {
        var velden = new List<string>();
        var veld = new StringBuilder();
        var binnen = false;
        for (var i = 0; i < regel.Length; i++)
        {
            var teken = regel[i];
            if (teken == '"' && binnen && i + 1 < regel.Length && regel[i + 1] == '"')
            {
                veld.Append('"');
                i++;
            }
            else if (teken == '"')
            {
                binnen = !binnen;
            }
            else if (teken == ',' && !binnen)
            {
                velden.Add(veld.ToString());
                veld.Clear();
            }
            else
            {
                veld.Append(teken);
            }
        }

        velden.Add(veld.ToString());
        return [.. velden];
    }
}
