using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Naast.Web.Data;

/// <summary>The hash of one link: over the link before it, the event, and the handeling that made it.</summary>
public static class Keten
{
    public static byte[] Hash(
        byte[] vorige, string stroomsoort, Guid stroomId, long volgnummer, Handelingrij handeling, string soort, string aggregaat,
        Guid aggregaatId, string nabeeld, DateTimeOffset tijdstip)
    {
        // A unit separator between the parts: no part can run over into the next.
        var tekst = string.Join('\u001f',
            Convert.ToHexString(vorige), stroomsoort, stroomId.ToString("N"), volgnummer.ToString(CultureInfo.InvariantCulture),
            handeling.Id.ToString("N"), handeling.Soort, handeling.Medewerker, handeling.Organisatie,
            handeling.MandaatregelId?.ToString("N") ?? "", handeling.Doel, handeling.Reden ?? "", Tijd(handeling.Tijdstip), handeling.Kernversie,
            soort, aggregaat, aggregaatId.ToString("N"), nabeeld, Tijd(tijdstip));
        return SHA256.HashData(Encoding.UTF8.GetBytes(tekst));
    }

    private static string Tijd(DateTimeOffset tijdstip) => (tijdstip.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}
