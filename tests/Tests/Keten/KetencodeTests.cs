using System.Text.RegularExpressions;
using Naast.Kern.Keten;
using Naast.Kern.Brieven;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>Every code that DUO published means something here, in words that somebody can act on.</summary>
public sealed partial class KetencodeTests
{
    /// <summary>Gebeurtenissen.md and Attentiesignalen.md, as the state of knowledge lists them.</summary>
    private static readonly string[] Gepubliceerd =
    [
        "SS101", "SS128", "SS139", "SS129", "SS130", "SS120", "SS121", "SS124", "SS125", "SS109", "SS110", "SS111", "SS106", "SS107", "SS108", "SS137", "SS131", "SS102", "SS103", "SS104", "SS113",
        "SS114", "SS115", "SS116", "SS117", "SS118", "SS119", "SS199", "SS112", "SS122", "SS123", "SS126", "SS127", "SS132", "SS133", "SS135", "SS136", "SS140", "SS141", "SS142",
    ];

    public static TheoryData<string> Codes => [.. Gepubliceerd];

    [Fact, Regel("WI-DUO-10")]
    public void Elke_gepubliceerde_code_is_er_en_geen_andere() =>
        Assert.Equal(Gepubliceerd.Order(StringComparer.Ordinal), Ketencodes.Alle.Select(code => code.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void De_lijst_is_die_van_de_kennisbank()
    {
        if (Kennisbank() is not { } tekst)
        {
            Assert.Skip("De kennisbank staat niet naast de code.");
            return;
        }

        // "SS114, 115, 116, 117" names four codes.
        var deel = tekst[tekst.IndexOf("### 1.5", StringComparison.Ordinal)..tekst.IndexOf("### 1.6", StringComparison.Ordinal)];
        var codes = Codelijst().Matches(deel).SelectMany(reeks => Nummer().Matches(reeks.Value).Select(nummer => "SS" + nummer.Value)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Gepubliceerd.Order(StringComparer.Ordinal), codes);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Een_code_zegt_wat_er_is_gebeurd_en_wat_iemand_nu_doet(string naam)
    {
        var code = Ketencodes.Zoek(naam)!;
        Assert.True(code.Titel.Length is > 10 and < 120 && char.IsUpper(code.Titel[0]), code.Titel);
        Assert.True(code.WatNu.EndsWith('.') && code.WatNu.Length < 200, code.WatNu);
        Assert.Empty(Leesniveau.Van(code.Titel + ". " + code.WatNu).LangeZinnen);
        Assert.All(code.Sluit, sluit => Assert.NotNull(Ketencodes.Zoek(sluit)));
        Assert.True(code.Leest.Count > 0 || code.Verhuizing, "Een code zonder iets om te lezen gaat over verhuizen.");
    }

    [Fact]
    public void Alleen_een_taak_of_een_bericht_dat_kan_blijven_liggen_wordt_door_een_latere_code_gesloten() =>
        Assert.All(Ketencodes.Alle.SelectMany(code => code.Sluit).Distinct(), sluit => Assert.Equal(Ketenmeldingsoort.Taak, Ketencodes.Zoek(sluit)!.Soort));

    [Fact]
    public void Een_onbekende_code_is_niets_en_heet_zo() => Assert.Equal((null, "onbekende code"), (Ketencodes.Zoek("SS998"), Ketencodes.Naam("SS998")));

    private static string? Kennisbank()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            var pad = Path.Combine(map.FullName, "shared", "domain", "chain-and-standards.md");
            if (File.Exists(pad))
            {
                return File.ReadAllText(pad);
            }
        }

        return null;
    }

    [GeneratedRegex(@"SS\d{3}( / SS\d{3})*((, )\d{3})*", RegexOptions.NonBacktracking)]
    private static partial Regex Codelijst();

    [GeneratedRegex(@"\d{3}", RegexOptions.NonBacktracking)]
    private static partial Regex Nummer();
}
