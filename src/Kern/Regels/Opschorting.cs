using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Days on which a term does not run, both included (for example art. 4:15 and 7:10 Awb).</summary>
public readonly record struct Opschorting(DateOnly Van, DateOnly Tot)
{
    /// <summary>
    /// "Opgeschort met ingang van de dag na die waarop wordt gevraagd, tot de dag waarop het verzuim is hersteld": neither the day
    /// of the request nor the day of the repair is suspended. Null when no day lies between.
    /// </summary>
    public static Opschorting? TussenVraagEnHerstel(DateOnly gevraagd, DateOnly hersteld) =>
        hersteld.AddDays(-1) > gevraagd ? new Opschorting(gevraagd.AddDays(1), hersteld.AddDays(-1)) : null;

    /// <summary>"2026-04-21/2026-05-03", as it is kept in a proof.</summary>
    public string Iso => $"{Rekenregels.Iso(Van)}/{Rekenregels.Iso(Tot)}";

    /// <exception cref="FormatException">Not two ISO dates with a slash between them.</exception>
    public static Opschorting Parse(string iso) => iso.Split('/') is [var van, var tot]
        ? new Opschorting(Dag(van), Dag(tot))
        : throw new FormatException($"'{iso}' is geen opschorting.");

    public override string ToString() => $"{Datumtekst.Lang(Van)} tot en met {Datumtekst.Lang(Tot)}";

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
