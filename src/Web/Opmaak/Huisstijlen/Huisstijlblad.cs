using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Naast.Web.Opmaak;

/// <summary>The style sheet of one house style, made once and kept: light, forced dark, and dark by the device.</summary>
public sealed class Huisstijlblad
{
    public Huisstijlblad(Huisstijl huisstijl)
    {
        ArgumentNullException.ThrowIfNull(huisstijl);
        Css = Schrijf(huisstijl);
        Inhoud = Encoding.UTF8.GetBytes(Css);
        Versie = Convert.ToHexStringLower(SHA256.HashData(Inhoud))[..12];
        Adres = $"/huisstijl/{huisstijl.Code}.css?v={Versie}";
        Geperst = Pers(Inhoud);
    }

    public string Css { get; }

    /// <summary>Content hash: in the address, so a browser may keep the sheet for good.</summary>
    public string Versie { get; }

    public string Adres { get; }

    public byte[] Inhoud { get; }

    /// <summary>The same bytes, gzip.</summary>
    public byte[] Geperst { get; }

    private static string Schrijf(Huisstijl huisstijl)
    {
        var licht = Regels(huisstijl, donker: false);
        var donker = Regels(huisstijl, donker: true);
        // Dark only on a screen: paper always gets the light values.
        return $":root{{color-scheme:light;{licht}}}" +
            $"@media screen{{:root[data-color-scheme=dark]{{color-scheme:dark;{donker}}}}}" +
            $"@media screen and (prefers-color-scheme:dark){{:root:not([data-color-scheme]){{color-scheme:dark;{donker}}}}}";
    }

    private static string Regels(Huisstijl huisstijl, bool donker)
    {
        var regels = huisstijl.Tokens(donker).Select(t => $"--{t.Key}:{t.Value}");
        var schaduw = donker
            ? "--naast-schaduw:none;--naast-schaduw-hoog:0 0 0 1px rgb(255 255 255/.03)"
            : "--naast-schaduw:0 1px 2px rgb(15 26 36/.06);--naast-schaduw-hoog:0 1px 2px rgb(15 26 36/.05),0 4px 14px rgb(15 26 36/.06)";
        return string.Join(';', regels.Append(schaduw));
    }

    private static byte[] Pers(byte[] inhoud)
    {
        using var doel = new MemoryStream();
        using (var gzip = new GZipStream(doel, CompressionLevel.SmallestSize))
        {
            gzip.Write(inhoud);
        }
        return doel.ToArray();
    }
}
