using System.Globalization;
using CsCheck;
using Naast.Kern.Gedeeld;
using Xunit;

namespace Naast.Tests.Gedeeld;

public sealed class BsnTests
{
    // Made-up persons of the public BRP test environment.
    [Theory]
    [InlineData("999993653"), InlineData("999990639"), InlineData("999993872"), InlineData("999991723"), InlineData("999992806"), InlineData("999990457")]
    [InlineData("999900006"), InlineData("999900018")]
    public void Een_nummer_dat_de_elfproef_doorstaat_is_een_BSN(string cijfers)
    {
        Assert.True(Bsn.TryParse(cijfers, out var bsn));
        Assert.Equal(cijfers, bsn.Cijfers);
    }

    [Theory]
    [InlineData("999999245"), InlineData("123456789"), InlineData("000000000"), InlineData("9999936530"), InlineData("99999365X")]
    [InlineData(""), InlineData(null), InlineData("         "), InlineData("-99993653"), InlineData("٩٩٩٩٩٣٦٥٣")]
    public void Wat_de_elfproef_niet_doorstaat_is_geen_BSN(string? tekst)
    {
        Assert.False(Bsn.TryParse(tekst, out var bsn));
        Assert.Null(bsn);
    }

    [Theory]
    [InlineData("9999.93.653"), InlineData(" 999 993 653 "), InlineData("9999 93653")]
    public void Spaties_en_punten_mogen(string tekst)
    {
        Assert.True(Bsn.TryParse(tekst, out var bsn));
        Assert.Equal("999993653", bsn.Cijfers);
    }

    [Fact]
    public void Acht_cijfers_krijgen_een_nul_ervoor()
    {
        Assert.True(Bsn.TryParse("10000008", out var kort));
        Assert.True(Bsn.TryParse("010000008", out var lang));
        Assert.Equal(lang, kort);
    }

    [Fact]
    public void Wie_een_BSN_opschrijft_ziet_hooguit_de_laatste_drie_cijfers()
    {
        Assert.True(Bsn.TryParse("999993653", out var bsn));

        Assert.Equal("••••••653", bsn.ToString());
        Assert.Equal("••••••653", $"{bsn}");
        Assert.DoesNotContain("999993", string.Create(CultureInfo.InvariantCulture, $"{new { bsn }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Een_verkeerd_cijfer_wordt_altijd_gezien() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 8], Gen.Int[1, 9]).Sample((acht, plaats, erbij) =>
        {
            for (var laatste = 0; laatste <= 9; laatste++)
            {
                var cijfers = (acht.ToString("00000000", CultureInfo.InvariantCulture) + laatste).ToCharArray();
                if (!Bsn.TryParse(new string(cijfers), out _))
                {
                    continue;
                }

                cijfers[plaats] = (char)('0' + ((cijfers[plaats] - '0' + erbij) % 10));
                return !Bsn.TryParse(new string(cijfers), out _);
            }

            return true;
        });

    [Fact]
    public void Willekeurige_tekst_geeft_nooit_een_fout() =>
        Gen.String.Sample(tekst => !Bsn.TryParse(tekst, out var bsn) || bsn.Cijfers.Length == 9);
}
