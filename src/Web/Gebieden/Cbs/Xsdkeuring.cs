using System.Xml;
using System.Xml.Schema;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>Reads a schema that somebody gave, without opening anything that it points to.</summary>
internal static class Xsdkeuring
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

    /// <summary>The place is what helps. What stands behind the dash quotes the value, and that may be a number of a person.</summary>
    public static string Zin(XmlSchemaException fout) => $"Regel {fout.LineNumber}: {fout.Message.Split(" - ", 2)[0].TrimEnd('.')}.";
}
