using System.Text;

namespace Naast.Web.Dossiervorming;

/// <summary>
/// Text with separated values, as spreadsheets write it: with comma, semicolon or tab, in any usual encoding. Written here
/// and not left to a package, because each limit must hold while reading and each fault must name its row.
/// </summary>
internal static class Csvlezer
{
    private static readonly char[] Scheidingstekens = [';', ',', '\t', '|'];

    public static IEnumerable<Importrij> Lees(byte[] inhoud)
    {
        var tekst = Ontcijfer(inhoud);
        if (tekst.AsSpan(0, Math.Min(tekst.Length, 4096)).ContainsAnyInRange('\u0000', '\u0008') || tekst.Contains('\0', StringComparison.Ordinal))
        {
            throw new Importfout("Dit is geen CSV- of Excel-bestand. Kies een bestand dat eindigt op .csv of .xlsx.");
        }

        var begin = 0;
        var teken = Scheidingsteken(tekst);
        if (tekst.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && tekst.Length > 5)
        {
            // A line for Excel only.
            teken = tekst[4];
            begin = tekst.IndexOf('\n', StringComparison.Ordinal) + 1;
        }

        return Rijen(tekst, begin, teken);
    }

    private static IEnumerable<Importrij> Rijen(string tekst, int begin, char teken)
    {
        var cellen = new List<string>();
        var cel = new StringBuilder();
        int regel = begin == 0 ? 1 : 2, rij = regel;
        var i = begin;
        while (i < tekst.Length)
        {
            if (tekst[i] == '"' && cel.Length == 0)
            {
                i = Aangehaald(tekst, i + 1, cel, rij, ref regel);
                if (i < tekst.Length && tekst[i] != teken && tekst[i] is not ('\r' or '\n'))
                {
                    throw new Importfout($"In rij {rij} staat tekst achter een aanhalingsteken. Kijk die rij na in het bestand.");
                }
            }
            else if (tekst[i] == teken)
            {
                VoegToe(cellen, cel);
                i++;
            }
            else if (tekst[i] is '\r' or '\n')
            {
                i += tekst[i] == '\r' && i + 1 < tekst.Length && tekst[i + 1] == '\n' ? 2 : 1;
                VoegToe(cellen, cel);
                yield return new Importrij(rij, [.. cellen]);
                cellen.Clear();
                rij = ++regel;
            }
            else
            {
                cel.Append(tekst[i++]);
            }
        }

        if (cel.Length > 0 || cellen.Count > 0)
        {
            VoegToe(cellen, cel);
            yield return new Importrij(rij, [.. cellen]);
        }
    }

    /// <returns>The place after the closing quote.</returns>
    private static int Aangehaald(string tekst, int i, StringBuilder cel, int rij, ref int regel)
    {
        for (; i < tekst.Length; i++)
        {
            if (tekst[i] == '"')
            {
                if (i + 1 >= tekst.Length || tekst[i + 1] != '"')
                {
                    return i + 1;
                }

                i++;
            }
            else if (tekst[i] == '\n')
            {
                regel++;
            }

            cel.Append(tekst[i]);
        }

        throw new Importfout($"Het bestand houdt midden in een cel op, in de rij die begint op regel {rij}. Het is niet heel. Bewaar of download het opnieuw.");
    }

    private static void VoegToe(List<string> cellen, StringBuilder cel)
    {
        if (cellen.Count == Importtabel.MeesteKolommen)
        {
            throw new Importfout(Importtabel.TeveelKolommen);
        }

        cellen.Add(cel.ToString());
        cel.Clear();
    }

    /// <summary>The sign that occurs most in the first line, outside quotes.</summary>
    private static char Scheidingsteken(string tekst)
    {
        var aantal = new int[Scheidingstekens.Length];
        var binnen = false;
        foreach (var teken in tekst)
        {
            if (teken == '"')
            {
                binnen = !binnen;
            }
            else if (!binnen && teken is '\n' or '\r')
            {
                break;
            }
            else if (!binnen && Array.IndexOf(Scheidingstekens, teken) is >= 0 and var plaats)
            {
                aantal[plaats]++;
            }
        }

        return Scheidingstekens[Array.IndexOf(aantal, aantal.Max())];
    }

    private static string Ontcijfer(byte[] inhoud) => inhoud switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(inhoud.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(inhoud.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(inhoud.AsSpan(2)),
        _ => ZonderMerk(inhoud),
    };

    private static string ZonderMerk(byte[] inhoud)
    {
        // Latin letters in UTF-16 have every other byte zero; no other text has zeros at all.
        var proef = inhoud.AsSpan(0, Math.Min(inhoud.Length, 2000));
        int even = 0, oneven = 0;
        for (var i = 0; i < proef.Length; i++)
        {
            if (proef[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : oneven++;
            }
        }

        if (even + oneven > proef.Length / 4)
        {
            return (oneven > even ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(inhoud);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(inhoud);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(inhoud);
        }
    }
}
