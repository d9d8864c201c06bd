using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Naast.Web.Demo;

namespace Naast.Tests.Demo;

public sealed class DemoregioTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly IReadOnlyList<Levensloop> Region = Demoregio.Verzin(1, Vandaag);

    [Fact]
    public void Dezelfde_zaad_en_dag_geven_dezelfde_mensen_ook_in_een_andere_cultuur()
    {
        var eerste = Vingerafdruk(Demoregio.Verzin(1, Vandaag));
        var cultuur = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(eerste, Vingerafdruk(Demoregio.Verzin(1, Vandaag)));
        }
        finally
        {
            CultureInfo.CurrentCulture = cultuur;
        }

        Assert.NotEqual(eerste, Vingerafdruk(Demoregio.Verzin(2, Vandaag)));
        Assert.NotEqual(eerste, Vingerafdruk(Demoregio.Verzin(1, Vandaag.AddDays(1))));
    }

    internal static string Vingerafdruk(IReadOnlyList<Levensloop> region) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(region)));
}
