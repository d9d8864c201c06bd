using System.Text;

namespace Naast.Web.Gebieden.Inburgeraars;

/// <summary>
/// A table for Dutch spreadsheets: UTF-8 with a byte order mark, semicolons. A cell that a spreadsheet would run as a formula
/// gets an apostrophe in front.
/// </summary>
public static class Csvbestand
{
    private static readonly char[] Gevaarlijk = ['=', '+', '-', '@', '\t', '\r', '\n'];

    public static byte[] Maak(IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<string>> rijen)
    {
        var tekst = new StringBuilder();
        Regel(tekst, koppen);
        foreach (var rij in rijen)
        {
            Regel(tekst, rij);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst.ToString())];
    }

    private static void Regel(StringBuilder tekst, IReadOnlyList<string> cellen) => tekst.AppendJoin(';', cellen.Select(Cel)).Append("\r\n");

    private static string Cel(string waarde)
    {
        var veilig = waarde.Length > 0 && Gevaarlijk.Contains(waarde.TrimStart(' ').FirstOrDefault()) ? "'" + waarde : waarde;
        return veilig.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : veilig;
    }
}
