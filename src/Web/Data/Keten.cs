using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Naast.Web.Data;

/// <summary>The hash of one link: over the link before it, the event, and the handeling that made it.</summary>
public static class Keten
{
    /// <param name="gemeentecode">Of the event: the gate filters on it, so it may not be changed unseen.</param>
    public static byte[] Hash(
        byte[] vorige, string stroomsoort, Guid stroomId, long volgnummer, Handelingrij handeling, string soort, int schemaversie, string aggregaat,
        Guid aggregaatId, string gemeentecode, string nabeeld, DateTimeOffset tijdstip)
    {
        string[] delen =
        [
            Convert.ToHexString(vorige), stroomsoort, stroomId.ToString("N"), volgnummer.ToString(CultureInfo.InvariantCulture),
            handeling.Id.ToString("N"), handeling.Soort, handeling.Stroomsoort, handeling.StroomId.ToString("N"), handeling.Medewerker,
            handeling.MedewerkerNaam, handeling.Organisatie, handeling.MandaatregelId?.ToString("N") ?? "", handeling.Doel, handeling.Reden ?? "",
            Tijd(handeling.Tijdstip), handeling.Kernversie, soort, schemaversie.ToString(CultureInfo.InvariantCulture), aggregaat,
            aggregaatId.ToString("N"), gemeentecode, nabeeld, Tijd(tijdstip),
        ];
        // Each part with its length before it: people type some of them, and no part may run over into the next.
        var tekst = new StringBuilder(nabeeld.Length + 600);
        foreach (var deel in delen)
        {
            tekst.Append(deel.Length).Append(':').Append(deel);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString()));
    }

    private static string Tijd(DateTimeOffset tijdstip) => (tijdstip.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}
