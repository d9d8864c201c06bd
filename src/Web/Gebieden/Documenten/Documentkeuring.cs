using System.IO.Compression;
using System.Text;

namespace Naast.Web.Gebieden.Documenten;

/// <summary>
/// What a file is, by its own bytes: a name can say anything. Only kinds that people work with, none that runs something, and
/// none that a browser would draw as a page of ours.
/// </summary>
public static class Documentkeuring
{
    public const int Grootste = 20 * 1024 * 1024;

    /// <summary>Most files at once.</summary>
    public const int Meeste = 10;

    /// <summary>All files of one form together.</summary>
    public const int Samen = 60 * 1024 * 1024;

    public const string Extensies = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.docx,.xlsx,.odt,.ods,.txt";

    private const int Langst = 150;
    private const int Langsteinde = 10;

    /// <summary>Kinds that a browser shows by itself, without a program.</summary>
    public static bool IsTeTonen(string mediatype) => mediatype is "application/pdf" or "image/jpeg" or "image/png" or "image/webp" or "text/plain";

    /// <returns>The media type, or why the file is refused.</returns>
    public static (string? Mediatype, string? Fout) Keur(string naam, ReadOnlyMemory<byte> inhoud)
    {
        if (inhoud.Length == 0)
        {
            return (null, "is leeg.");
        }

        if (inhoud.Length > Grootste)
        {
            return (null, $"is groter dan {Grootste / 1024 / 1024} MB. Maak het kleiner, of verdeel het.");
        }

        var b = inhoud.Span;
        return b switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2d, ..] => ("application/pdf", null),
            [0xff, 0xd8, 0xff, ..] => ("image/jpeg", null),
            [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ..] => ("image/png", null),
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => ("image/webp", null),
            [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63 or 0x78, ..] or [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66, 0x31, ..] => ("image/heic", null),
            [0x50, 0x4b, 0x03, 0x04, ..] => Ingepakt(inhoud),
            _ when naam.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && IsTekst(b) => ("text/plain", null),
            _ => (null, $"is geen bestand dat hier kan. Kies een van deze soorten: {Extensies.Replace(",", ", ", StringComparison.Ordinal)}."),
        };
    }

    /// <summary>The last part of the name, without what a path or a screen would stumble over.</summary>
    public static string Naam(string naam)
    {
        var laatste = naam[(naam.LastIndexOfAny(['/', '\\']) + 1)..];
        // Marks that turn the reading order round would let "exe.pdf" look like "fdp.exe".
        var schoon = string.Concat(laatste.Where(teken => !char.IsControl(teken) && char.GetUnicodeCategory(teken) != System.Globalization.UnicodeCategory.Format && teken is not ('<' or '>' or ':' or '"' or '|' or '?' or '*'))).Trim(' ', '.');
        if (schoon.Length <= Langst)
        {
            return schoon.Length == 0 ? "document" : schoon;
        }

        var einde = Path.GetExtension(schoon);
        return schoon[..(Langst - Langsteinde)] + (einde.Length <= Langsteinde ? einde : "");
    }

    private static (string? Mediatype, string? Fout) Ingepakt(ReadOnlyMemory<byte> inhoud)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(inhoud.ToArray(), writable: false), ZipArchiveMode.Read);
            var namen = zip.Entries.Select(deel => deel.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (namen.Any(naam => naam.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || naam.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)))
            {
                return (null, "bevat een macro. Sla het op zonder macro's, of maak er een PDF van.");
            }

            return namen.Contains("word/document.xml") ? ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null)
                : namen.Contains("xl/workbook.xml") ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null)
                : Odf(zip) is { } odf ? (odf, null)
                : (null, "is een ingepakte map. Pak haar uit en kies de bestanden zelf.");
        }
        catch (InvalidDataException)
        {
            return (null, "is beschadigd. Maak het opnieuw.");
        }
    }

    private static string? Odf(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: < 100 } deel)
        {
            return null;
        }

        using var lezer = new StreamReader(deel.Open(), Encoding.ASCII);
        var soort = lezer.ReadToEnd();
        return soort is "application/vnd.oasis.opendocument.text" or "application/vnd.oasis.opendocument.spreadsheet" ? soort : null;
    }

    private static bool IsTekst(ReadOnlySpan<byte> inhoud)
    {
        try
        {
            var tekst = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(inhoud);
            return tekst.All(teken => teken is '\n' or '\r' or '\t' || !char.IsControl(teken));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
