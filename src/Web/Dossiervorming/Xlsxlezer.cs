using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Naast.Web.Dossiervorming;

/// <summary>
/// The first sheet of a workbook. The archive is measured before the reader sees it: a small file can unpack to a very large
/// one, or name a cell so far away that only reserving the row fills the memory.
/// </summary>
internal static class Xlsxlezer
{
    private const string Stuk = "Dit Excel-bestand is beschadigd of niet heel. Open het in Excel, bewaar het opnieuw als .xlsx en probeer het nog eens.";
    private const string Formule = "=formule";
    private const long GrootsteUitgepakt = 60L * 1024 * 1024;
    private const int MeesteDelen = 500;

    // Room for empty rows between the persons.
    private const int VersteRij = 20_000;

    // Shared texts stay in memory: nothing of a person goes to a temporary file.
    private static readonly OpenXmlConfiguration Instelling = new() { EnableSharedStringCache = false, TrimColumnNames = false };

    public static IEnumerable<Importrij> Lees(byte[] inhoud)
    {
        try
        {
            var formules = Meet(inhoud);
            using var stroom = new MemoryStream(inhoud, writable: false);
            var rijen = new List<Importrij>();
            var nummer = 0;
            foreach (IDictionary<string, object?> rij in MiniExcel.Query(stroom, useHeaderRow: false, excelType: ExcelType.XLSX, configuration: Instelling))
            {
                nummer++;
                // A formula that nobody worked out has no value: it is shown as a formula and not taken for an empty cell.
                var cellen = rij.Values.Select((waarde, kolom) => waarde is null && formules.Contains((nummer, kolom + 1)) ? Formule : Tekst(waarde)).ToArray();
                var lengte = cellen.Length;
                while (lengte > 0 && cellen[lengte - 1].Length == 0)
                {
                    lengte--;
                }

                if (lengte > 0)
                {
                    rijen.Add(new Importrij(nummer, cellen[..lengte]));
                }

                if (rijen.Count > Importtabel.MeesteRijen + 1)
                {
                    throw new Importfout(Importtabel.TeveelRijen);
                }
            }

            return rijen;
        }
        catch (Exception fout) when (fout is not Importfout and not OutOfMemoryException)
        {
            // Whatever a broken workbook makes the reader stumble over, the answer for the user is the same.
            throw new Importfout(Stuk);
        }
    }

    /// <returns>Row and column (from 1) of the formulas of the first sheet.</returns>
    private static HashSet<(int Rij, int Kolom)> Meet(byte[] inhoud)
    {
        var formules = new HashSet<(int, int)>();
        using var archief = new ZipArchive(new MemoryStream(inhoud, writable: false), ZipArchiveMode.Read);
        if (archief.GetEntry("xl/workbook.xml") is null)
        {
            throw new Importfout("Dit is geen Excel-bestand. Kies een bestand dat eindigt op .csv of .xlsx.");
        }

        if (archief.Entries.Count > MeesteDelen)
        {
            throw new Importfout(Stuk);
        }

        var over = GrootsteUitgepakt;
        var stuk = new byte[64 * 1024];
        foreach (var deel in archief.Entries)
        {
            using var stroom = deel.Open();
            int gelezen;
            while ((gelezen = stroom.Read(stuk)) > 0)
            {
                // What the archive says of its own size is not to be believed: count what really comes out.
                if ((over -= gelezen) < 0)
                {
                    throw new Importfout("Dit Excel-bestand is uitgepakt veel te groot. Kopieer alleen de rijen met personen naar een nieuw bestand.");
                }
            }
        }

        var eerste = EersteBlad(archief);
        foreach (var blad in archief.Entries.Where(deel => deel.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && deel.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var stroom = blad.Open();
            MeetBlad(stroom, blad == eerste ? formules : []);
        }

        return formules;
    }

    private static void MeetBlad(Stream stroom, HashSet<(int Rij, int Kolom)> formules)
    {
        var cel = "";
        using var xml = XmlReader.Create(stroom, Veilig());
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row" && xml.GetAttribute("r") is { } rij && (!int.TryParse(rij, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) || nummer > VersteRij))
            {
                throw new Importfout(Importtabel.TeveelRijen + " Haal ook lege rijen onderaan weg.");
            }

            if (xml.LocalName == "c")
            {
                cel = xml.GetAttribute("r") ?? "";
            }
            else if (xml.LocalName == "f" && int.TryParse(cel.AsSpan(cel.TakeWhile(char.IsAsciiLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var op))
            {
                formules.Add((op, Kolom(cel)));
            }

            var plaats = xml.LocalName switch { "c" => xml.GetAttribute("r"), "dimension" => xml.GetAttribute("ref")?.Split(':')[^1], _ => null };
            if (plaats is not null && Kolom(plaats) > Importtabel.MeesteKolommen)
            {
                throw new Importfout(Importtabel.TeveelKolommen);
            }
        }
    }

    /// <summary>The sheet that the workbook names first: which file that is stands in its relations.</summary>
    private static ZipArchiveEntry? EersteBlad(ZipArchive archief)
    {
        var id = Attribuut(archief, "xl/workbook.xml", "sheet", _ => true, "id");
        var doel = Attribuut(archief, "xl/_rels/workbook.xml.rels", "Relationship", xml => xml.GetAttribute("Id") == id, "Target")?.TrimStart('/');
        return doel is null ? null : archief.GetEntry(doel.StartsWith("xl/", StringComparison.Ordinal) ? doel : $"xl/{doel}");
    }

    private static string? Attribuut(ZipArchive archief, string deel, string element, Func<XmlReader, bool> past, string naam)
    {
        using var stroom = archief.GetEntry(deel)?.Open();
        using var xml = stroom is null ? null : XmlReader.Create(stroom, Veilig());
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && past(xml))
            {
                return xml.GetAttribute(naam) ?? xml.GetAttribute(naam, "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            }
        }

        return null;
    }

    private static XmlReaderSettings Veilig() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>A = 1, B = 2 … A name of more than three letters is further than any sheet goes.</summary>
    private static int Kolom(string plaats)
    {
        var letters = plaats.TakeWhile(char.IsAsciiLetter).ToArray();
        return letters.Length > 3 ? int.MaxValue : letters.Aggregate(0, (som, letter) => (som * 26) + char.ToUpperInvariant(letter) - 'A' + 1);
    }

    private static string Tekst(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        bool ja => ja ? "ja" : "nee",
        DateTime datum => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double getal => getal.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable ander => ander.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };
}
