using System.Text.RegularExpressions;
using Naast.Web.Demo;
using Xunit;

namespace Naast.Tests.Demo;

public sealed partial class TekstenTests
{
    private static readonly IReadOnlyList<Levensloop>[] Regios =
        [Demoregio.Verzin(1, new DateOnly(2026, 11, 23)), Demoregio.Verzin(5, new DateOnly(2027, 4, 2)), Demoregio.Verzin(9, new DateOnly(2028, 1, 3))];

    [Fact]
    public void Teksten_zijn_af()
    {
        foreach (var (wie, tekst) in Regios.SelectMany(Alle))
        {
            Assert.False(OnafgewerktRegex().IsMatch(tekst), $"{wie}: {tekst}");
            Assert.True(char.IsUpper(tekst[0]), $"{wie}: {tekst}");
            Assert.True(tekst[^1] is '.', $"{wie}: {tekst}");
        }
    }

    [Fact]
    public void Zinnen_zijn_kort()
    {
        var zinnen = Regios[0].SelectMany(l => Alle([l])).SelectMany(t => t.Tekst.Split(['.', '?', '!'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var lengtes = zinnen.Select(zin => zin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length).ToList();
        Assert.True(lengtes.Average() < 9, "sentences are long on average");
        Assert.True(lengtes.Max() <= 20, zinnen[lengtes.IndexOf(lengtes.Max())]);
    }

    [Fact]
    public void Dossiers_lezen_niet_hetzelfde()
    {
        foreach (var regio in Regios)
        {
            foreach (var blok in new[] { Intakeblok.OpleidingEnWerk, Intakeblok.PersoonlijkeOmstandigheden, Intakeblok.Taal, Intakeblok.Participatie, Intakeblok.Zelfredzaamheid })
            {
                AssertVerschillend(regio.SelectMany(l => l.Intakeblokken).Where(b => b.Blok == blok).Select(b => b.Tekst), 0.92);
            }

            AssertVerschillend(regio.Select(l => l.Motivering).OfType<string>(), 0.85);
        }
    }

    [Fact]
    public void Woorden_kloppen_met_de_persoon()
    {
        foreach (var l in Regios.SelectMany(regio => regio))
        {
            var over = string.Join(' ', l.Intakeblokken.Where(b => b.Blok is not Intakeblok.PersoonlijkeOmstandigheden).Select(b => b.Tekst));
            if (l.Persoon.Geslacht is Geslacht.Man)
            {
                Assert.False(VrouwRegex().IsMatch(over), $"{l.Volgnummer}: {over}");
            }
            else if (l.Persoon.Geslacht is Geslacht.Vrouw)
            {
                Assert.False(ManRegex().IsMatch(over), $"{l.Volgnummer}: {over}");
            }

            Assert.True(l.Asiel || !over.Contains("VluchtelingenWerk", StringComparison.Ordinal), $"{l.Volgnummer}: {over}");
            Assert.True(l.Asiel || !over.Contains("opvang hielp", StringComparison.Ordinal), $"{l.Volgnummer}: {over}");
            Assert.True(l.Huishouden.Kinderen.Count > 0 || l.Intakeblokken.All(b => b.Blok is not Intakeblok.Kinderopvang), $"{l.Volgnummer}");
            Assert.True(l.Huishouden.Kinderen.Count > 0 || l.KindAfspraak is null, $"{l.Volgnummer}");
        }
    }

    private static IEnumerable<(int Wie, string Tekst)> Alle(IEnumerable<Levensloop> regio) => regio.SelectMany(l =>
        l.Intakeblokken.Select(b => b.Tekst)
            .Concat(l.Routewegingen.SelectMany(w => new[] { w.Voor, w.Tegen }))
            .Concat(new[] { l.Wens, l.Motivering, l.KindAfspraak }.OfType<string>())
            .Select(tekst => (l.Volgnummer, tekst)));

    private static void AssertVerschillend(IEnumerable<string> teksten, double minstens)
    {
        var lijst = teksten.ToList();
        Assert.True(lijst.Distinct().Count() >= minstens * lijst.Count, $"{lijst.Distinct().Count()} of {lijst.Count} differ, such as: {lijst[0]}");
    }

    /// <summary>Placeholders, empty places (two spaces, a space before a stop), a number word for nothing, a word twice.</summary>
    [GeneratedRegex(@"[{}\[\]<>|]|\$|  | [.,:]|\.\.|,,|\bnul\b|\bnull\b|TODO|van jaar|met \.|\b(\p{L}{2,}) \1\b")]
    private static partial Regex OnafgewerktRegex();

    [GeneratedRegex(@"\b(Zij (wil|kan|was|leert|heeft|is)|haar vrouw)\b")]
    private static partial Regex VrouwRegex();

    [GeneratedRegex(@"\b(Hij|hij|zijn man)\b")]
    private static partial Regex ManRegex();
}
