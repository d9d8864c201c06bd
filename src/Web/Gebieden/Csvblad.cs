using System.Globalization;
using System.Text;

namespace Naast.Web.Gebieden;

/// <summary>A CSV file that opens well in a Dutch spreadsheet: semicolons, UTF-8 with a mark, and no cell that runs as a formula.</summary>
public sealed class Csvblad(params string[] kop)
{
    private readonly StringBuilder _tekst = new(Regel(kop));

    public void Voeg(params object?[] cellen) => _tekst.Append(Regel(cellen));

    public byte[] Bytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_tekst.ToString())];

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
        // A spreadsheet would run a cell that starts like this.
        if (tekst is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            tekst = "'" + tekst;
        }

        return tekst.AsSpan().ContainsAny(";\"\r\n") ? $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : tekst;
    }
}
