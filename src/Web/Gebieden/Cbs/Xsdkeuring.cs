using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using Naast.Kern.Verantwoording;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>Reads a schema that somebody gave, without opening anything that it points to.</summary>
internal static partial class Xsdkeuring
{
    /// <returns>Null with a sentence when it is no schema.</returns>
    public static XmlSchemaSet? Lees(string xsd, out string? fout)
    {
        try
        {
            var schemas = new XmlSchemaSet { XmlResolver = null };
            using var tekst = new StringReader(xsd);
            using var lezer = XmlReader.Create(tekst, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            schemas.Add(null, lezer);
            schemas.Compile();
            fout = null;
            return schemas;
        }
        catch (Exception geen) when (geen is XmlException or XmlSchemaException)
        {
            fout = geen is XmlSchemaException { LineNumber: > 0 } schema
                ? $"Het XSD is niet te gebruiken, regel {schema.LineNumber}: {schema.Message}"
                : $"Het XSD is niet te gebruiken: {geen.Message}";
            return null;
        }
    }

    /// <summary>
    /// What is wrong and where, in a sentence of ours: the message of the check quotes values, and a value may be a number of a person.
    /// Of its words only names of the layout go along.
    /// </summary>
    public static string Zin(XmlSchemaException fout, Cbsopmaak opmaak)
    {
        HashSet<string> bekend = [opmaak.Wortel, opmaak.Persoon, .. opmaak.Kop.Select(kop => kop.Naam), .. opmaak.Elementen.Select(element => element.Naam)];
        var namen = Aangehaald().Matches(fout.Message).Select(deel => deel.Groups[1].Value.Split(':')[^1]).Where(bekend.Contains).Select(naam => $"'{naam}'").ToArray();
        var zin = Array.Find(Zinnen, paar => fout.Message.Contains(paar.Soort, StringComparison.Ordinal)).Zin ?? "dit mag niet volgens het XSD";
        return $"Regel {fout.LineNumber}: {string.Format(CultureInfo.InvariantCulture, zin, namen.ElementAtOrDefault(0) ?? "een element", namen.ElementAtOrDefault(1) ?? "iets")}.";
    }

    /// <summary>Kinds of messages by what always stands in them; the most particular first.</summary>
    private static readonly (string Soort, string Zin)[] Zinnen =
    [
        ("duplicate key sequence", "een waarde die maar één keer mag voorkomen, staat er vaker in"),
        ("identity constraint", "een waarde die verplicht is, mist"),
        ("key sequence", "een waarde verwijst naar iets wat er niet in staat"),
        ("has invalid child element", "in {0} staat {1} op een plaats waar dat niet mag"),
        ("has incomplete content", "in {0} mist een element"),
        ("cannot contain text", "in {0} mag geen tekst staan"),
        ("is not declared", "{0} staat niet in het XSD"),
        ("fixed value", "{0} heeft niet de vaste waarde uit het XSD"),
        ("element is invalid", "de waarde van {0} mag niet volgens het XSD"),
    ];

    [GeneratedRegex("'([^']*)'", RegexOptions.NonBacktracking)]
    private static partial Regex Aangehaald();
}
