using System.Text;
using MiniExcelLibs;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>A file to start from: all columns, two made-up persons.</summary>
internal static class Voorbeeldbestand
{
    public static byte[] Csv()
    {
        var regels = Rijen().Select(rij => string.Join(';', rij)).Prepend(string.Join(';', Importvelden.Alle.Select(v => v.Naam)));
        // With the mark of UTF-8: without it Excel reads accents wrongly.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", regels) + "\r\n")];
    }

    public static byte[] Xlsx()
    {
        using var stroom = new MemoryStream();
        stroom.SaveAs(Rijen().Select(rij => Importvelden.Alle.Select((veld, i) => (veld.Naam, Waarde: rij[i])).ToDictionary(p => p.Naam, p => (object)p.Waarde, StringComparer.Ordinal)));
        return stroom.ToArray();
    }

    private static string[][] Rijen() => [[.. Importvelden.Alle.Select(v => v.Voorbeeld.Een)], [.. Importvelden.Alle.Select(v => v.Voorbeeld.Twee)]];
}
