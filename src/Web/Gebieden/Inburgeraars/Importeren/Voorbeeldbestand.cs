using System.Text;
using MiniExcelLibs;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>A file to start from: all columns, two made-up persons.</summary>
internal static class Voorbeeldbestand
{
    /// <param name="gemeente">A municipality of the asker, so that the example itself can be imported.</param>
    public static byte[] Csv(string gemeente)
    {
        var regels = Rijen(gemeente).Select(rij => string.Join(';', rij)).Prepend(string.Join(';', Importvelden.Alle.Select(v => v.Naam)));
        // With the mark of UTF-8: without it Excel reads accents wrongly.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", regels) + "\r\n")];
    }

    /// <inheritdoc cref="Csv"/>
    public static byte[] Xlsx(string gemeente)
    {
        using var stroom = new MemoryStream();
        stroom.SaveAs(Rijen(gemeente).Select(rij => Importvelden.Alle.Select((veld, i) => (veld.Naam, Waarde: rij[i])).ToDictionary(p => p.Naam, p => (object)p.Waarde, StringComparer.Ordinal)));
        return stroom.ToArray();
    }

    private static string[][] Rijen(string gemeente) =>
        [[.. Importvelden.Alle.Select(v => Vul(v, v.Voorbeeld.Een, gemeente))], [.. Importvelden.Alle.Select(v => Vul(v, v.Voorbeeld.Twee, gemeente))]];

    private static string Vul(Importveld veld, string voorbeeld, string gemeente) => veld.Sleutel == nameof(Ruwegegevens.Gemeente) ? gemeente : voorbeeld;
}
