using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden;

/// <summary>
/// A table that leaves the system as a file: xlsx, or CSV that opens well in a Dutch spreadsheet (semicolons, UTF-8 with a mark).
/// No cell runs as a formula.
/// </summary>
public sealed class Uitvoerblad(params string[] kop)
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public static readonly IReadOnlyList<Optie> Vormen = [new(Xlsx, "Excel"), new(Csv, "CSV")];

    /// <summary>What personal data may leave the system for.</summary>
    public static readonly IReadOnlyList<Optie> Doelen =
    [
        new("overleg", "Casusoverleg of teamoverleg"),
        new("planning", "Planning van gesprekken of lessen"),
        new("verantwoording", "Verantwoording aan de gemeente"),
        new("kwaliteit", "Controle van de gegevens"),
    ];

    private readonly List<object?[]> _rijen = [];

    public void Voeg(params object?[] cellen) => _rijen.Add(cellen);

    /// <param name="vorm"><see cref="Xlsx"/> or <see cref="Csv"/>; anything else is CSV.</param>
    /// <param name="naam">File name without its end.</param>
    public FileContentResult Bestand(string? vorm, string naam) => vorm == Xlsx
        ? new(XlsxBytes(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = naam + ".xlsx" }
        : new(CsvBytes(), "text/csv; charset=utf-8") { FileDownloadName = naam + ".csv" };

    public byte[] CsvBytes()
    {
        var tekst = new StringBuilder(Regel(kop));
        foreach (var rij in _rijen)
        {
            tekst.Append(Regel(rij));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst.ToString())];
    }

    /// <summary>Text stays text in xlsx: a cell that begins with "=" is a word there, no formula.</summary>
    public byte[] XlsxBytes()
    {
        using var stroom = new MemoryStream();
        // Without rows the head alone is written.
        var rijen = _rijen.Select(rij => kop.Select((naam, i) => (naam, Cel: Waarde(rij[i]))).ToDictionary(cel => cel.naam, cel => cel.Cel, StringComparer.Ordinal)).ToArray();
        if (rijen.Length > 0)
        {
            stroom.SaveAs(rijen);
        }
        else
        {
            stroom.SaveAs(new[] { kop.ToDictionary(naam => naam, _ => (object?)"", StringComparer.Ordinal) });
        }

        return stroom.ToArray();
    }

    private static object? Waarde(object? cel) => cel switch
    {
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string tekst => string.Concat(tekst.Where(teken => teken is '\n' or '\t' || !char.IsControl(teken))),
        _ => cel,
    };

    private static string Regel(IEnumerable<object?> cellen) => string.Join(';', cellen.Select(Cel)) + "\r\n";

    private static string Cel(object? waarde)
    {
        var tekst = waarde switch
        {
            null => "",
            DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
            _ => waarde.ToString() ?? "",
        };
        // A spreadsheet would run a cell that starts like this, also after a space.
        if (tekst.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])
        {
            tekst = "'" + tekst;
        }

        return tekst.AsSpan().ContainsAny(";\"\r\n") ? $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : tekst;
    }
}
