using System.Text;

namespace Naast.Tests.Huis;

/// <summary>
/// C# without what is not code: comments are dropped and plain strings emptied, so that a rule does not trip over a word in prose.
/// Interpolated strings keep their content, because their holes are code.
/// </summary>
public static class Csharptekst
{
    public static string AlleenCode(string bron)
    {
        var uit = new StringBuilder(bron.Length);
        var plek = 0;
        while (plek < bron.Length)
        {
            var rest = bron.AsSpan(plek);
            if (rest.StartsWith("//"))
            {
                plek = Einde(bron, plek, "\n");
            }
            else if (rest.StartsWith("/*"))
            {
                var einde = Einde(bron, plek + 2, "*/") + 2;
                uit.Append('\n', bron.AsSpan(plek, Math.Min(einde, bron.Length) - plek).Count('\n'));
                plek = einde;
            }
            else if (bron[plek] == '"')
            {
                plek = Tekst(bron, plek, uit);
            }
            else if (bron[plek] == '\'')
            {
                plek = Teken(bron, plek, uit);
            }
            else
            {
                uit.Append(bron[plek++]);
            }
        }

        return uit.ToString();
    }

    private static int Tekst(string bron, int plek, StringBuilder uit)
    {
        var voor = plek;
        while (voor > 0 && bron[voor - 1] is '$' or '@')
        {
            voor--;
        }

        var aanloop = bron.AsSpan(voor, plek - voor);
        var open = 0;
        while (plek + open < bron.Length && bron[plek + open] == '"')
        {
            open++;
        }

        int einde;
        if (open >= 3)
        {
            einde = Einde(bron, plek + open, new string('"', open)) + open;
        }
        else if (open == 2)
        {
            einde = plek + 2;
        }
        else
        {
            einde = plek + 1;
            var letterlijk = aanloop.Contains('@');
            while (einde < bron.Length && (bron[einde] != '"' || (letterlijk && einde + 1 < bron.Length && bron[einde + 1] == '"')))
            {
                einde += bron[einde] == '\\' && !letterlijk ? 2 : bron[einde] == '"' ? 2 : 1;
            }

            einde++;
        }

        einde = Math.Min(einde, bron.Length);
        var inhoud = bron.AsSpan(plek, einde - plek);
        if (aanloop.Contains('$'))
        {
            uit.Append(inhoud);
        }
        else
        {
            uit.Append("\"\"").Append('\n', inhoud.Count('\n'));
        }

        return einde;
    }

    private static int Teken(string bron, int plek, StringBuilder uit)
    {
        var einde = plek + 1;
        while (einde < bron.Length && bron[einde] != '\'' && bron[einde] != '\n')
        {
            einde += bron[einde] == '\\' ? 2 : 1;
        }

        uit.Append("' '");
        return Math.Min(einde + 1, bron.Length);
    }

    private static int Einde(string bron, int vanaf, string teken)
    {
        var plek = vanaf >= bron.Length ? -1 : bron.IndexOf(teken, vanaf, StringComparison.Ordinal);
        return plek < 0 ? bron.Length : plek;
    }
}
