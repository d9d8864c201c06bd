using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>
/// Keys of the embedded provider. Derived from the master key when there is one, so that every process of one installation
/// reads the codes of the others; random otherwise, and then gone with the process.
/// </summary>
/// <param name="Ondertekening">P-256 key for id_tokens (ES256).</param>
/// <param name="Versleuteling">256-bit key for codes, which only the provider itself reads.</param>
/// <param name="Klantgeheim">What our own side shows at the token endpoint, unless the configuration gives a secret.</param>
public sealed record Aanbiedersleutels(ECDsaSecurityKey Ondertekening, SymmetricSecurityKey Versleuteling, string Klantgeheim)
{
    public static Aanbiedersleutels Uit(string? hoofdsleutel)
    {
        var bron = string.IsNullOrWhiteSpace(hoofdsleutel) ? RandomNumberGenerator.GetBytes(32) : Encoding.UTF8.GetBytes(hoofdsleutel.Trim());
        return new(
            new ECDsaSecurityKey(P256(Afgeleid(bron, "ondertekening", 40))),
            new SymmetricSecurityKey(Afgeleid(bron, "versleuteling", 32)),
            Base64Url.EncodeToString(Afgeleid(bron, "klantgeheim", 32)));
    }

    private static byte[] Afgeleid(byte[] bron, string doel, int lengte) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, bron, lengte, info: Encoding.UTF8.GetBytes("naast/aanmelden/" + doel));

    // FIPS 186-5 A.2.1: 64 bits more than the order, modulo the order less one, plus one, so that no value is likelier.
    private static ECDsa P256(byte[] willekeur)
    {
        var orde = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, null);
        var getal = (new BigInteger(willekeur, isUnsigned: true, isBigEndian: true) % (orde - 1)) + 1;
        var d = new byte[32];
        var bytes = getal.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.CopyTo(d, d.Length - bytes.Length);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
    }
}
