using System.Text;
using System.Text.Json.Nodes;

namespace Naast.Tests.Ketensimulator;

/// <summary>
/// Reads the part of YAML in which DUO's contracts are written: mappings, lists, and plain or quoted texts that may run on over lines.
/// Every scalar becomes a text; that is enough for a check of schemas.
/// </summary>
internal sealed class KleineYaml
{
    private readonly List<(int Inspringing, string Tekst)> regels = [];
    private int plaats;

    private KleineYaml(string bron)
    {
        foreach (var regel in bron.Split('\n'))
        {
            var tekst = regel.TrimEnd('\r', ' ');
            if (tekst.TrimStart() is { Length: > 0 } inhoud && inhoud[0] != '#')
            {
                regels.Add((tekst.Length - inhoud.Length, inhoud));
            }
        }
    }

    public static JsonObject Lees(string bron) => (JsonObject)new KleineYaml(bron).Blok(0)!;

    private JsonNode? Blok(int inspringing) => regels[plaats].Tekst.StartsWith("- ", StringComparison.Ordinal) ? Lijst(inspringing) : Afbeelding(inspringing);

    private JsonObject Afbeelding(int inspringing)
    {
        var uit = new JsonObject();
        while (plaats < regels.Count && regels[plaats].Inspringing == inspringing && !regels[plaats].Tekst.StartsWith("- ", StringComparison.Ordinal))
        {
            var (sleutel, rest) = Deel(regels[plaats].Tekst);
            plaats++;
            uit[sleutel] = Waarde(rest, inspringing);
        }

        return uit;
    }

    private JsonArray Lijst(int inspringing)
    {
        var uit = new JsonArray();
        while (plaats < regels.Count && regels[plaats].Inspringing == inspringing && regels[plaats].Tekst.StartsWith("- ", StringComparison.Ordinal))
        {
            var inhoud = regels[plaats].Tekst[2..];
            if (!inhoud.StartsWith('"') && inhoud.Contains(": ", StringComparison.Ordinal))
            {
                // An item that is a mapping: its first key stands on the line of the dash.
                regels[plaats] = (inspringing + 2, inhoud);
                uit.Add(Afbeelding(inspringing + 2));
            }
            else
            {
                plaats++;
                uit.Add(Waarde(inhoud, inspringing));
            }
        }

        return uit;
    }

    private JsonNode? Waarde(string rest, int inspringing)
    {
        if (rest.Length > 0)
        {
            return Tekst(rest, inspringing);
        }

        if (plaats >= regels.Count)
        {
            return null;
        }

        var volgende = regels[plaats];
        var isBlok = volgende.Inspringing > inspringing || (volgende.Inspringing == inspringing && volgende.Tekst.StartsWith("- ", StringComparison.Ordinal));
        return isBlok ? Blok(volgende.Inspringing) : null;
    }

    private string Tekst(string begin, int inspringing)
    {
        var tekst = new StringBuilder(begin);
        while (plaats < regels.Count && regels[plaats].Inspringing > inspringing)
        {
            // A line that ends in a backslash runs on without a space.
            if (tekst[^1] == '\\')
            {
                tekst.Length--;
                tekst.Append(regels[plaats].Tekst.StartsWith('\\') ? regels[plaats].Tekst[1..] : regels[plaats].Tekst);
            }
            else
            {
                tekst.Append(' ').Append(regels[plaats].Tekst);
            }

            plaats++;
        }

        var geheel = tekst.ToString();
        return geheel[0] switch
        {
            '"' => geheel.Trim('"').Replace("\\\\", "\\", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal),
            '\'' => geheel.Trim('\'').Replace("''", "'", StringComparison.Ordinal),
            _ => geheel,
        };
    }

    private static (string Sleutel, string Waarde) Deel(string regel)
    {
        var einde = regel[0] is '"' or '\'' ? regel.IndexOf(regel[0], 1) + 1 : regel.IndexOf(':', StringComparison.Ordinal);
        if (regel[0] is not ('"' or '\'') && regel.IndexOf(": ", StringComparison.Ordinal) is > 0 and var metRest)
        {
            einde = metRest;
        }
        else if (regel[0] is not ('"' or '\''))
        {
            einde = regel.Length - 1;
        }

        return (regel[..einde].Trim('"', '\''), regel[(einde + 1)..].Trim());
    }
}
