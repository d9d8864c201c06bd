using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>What holds for each question of routes and guidance.</summary>
public sealed class RouteEnBegeleidingvragenTests
{
    public static TheoryData<string> Namen =>
    [
        "schakelen", "afschalen", "leerroute-voltooid", "z-route-uren", "cursus-bekostiging", "aanbod", "pvt", "map", "maatschappelijke-begeleiding", "ontzorgen", "voortgangsgesprekken",
    ];

    [Theory, MemberData(nameof(Namen))]
    public void Het_voorbeeld_geeft_een_antwoord_met_stappen_en_bronnen(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;

        var antwoord = vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset);

        Assert.EndsWith(".", antwoord.Antwoord, StringComparison.Ordinal);
        Assert.NotEmpty(antwoord.Onderbouwing.Delen);
        Assert.All(Zinnen(antwoord.Onderbouwing), zin => Assert.False(string.IsNullOrWhiteSpace(zin)));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel.StartsWith("WI-", StringComparison.Ordinal));
        Assert.Equal(antwoord.Uitkomsten.Count, antwoord.Uitkomsten.Select(uitkomst => uitkomst.Naam).Distinct().Count());
    }

    [Theory, MemberData(nameof(Namen))]
    public void Dezelfde_vraag_geeft_hetzelfde_antwoord(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;

        string Tekst() => string.Join('|', vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset).Uitkomsten.Select(uitkomst => $"{uitkomst.Naam}={uitkomst.Waarde}"));

        Assert.Equal(Tekst(), Tekst());
    }

    private static IEnumerable<string> Zinnen(Onderbouwing knoop) => knoop.Delen.SelectMany(Zinnen).Prepend(knoop.Zin());
}
