using System.Text.RegularExpressions;
using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>What every question of procedure, retention and accountability holds, asked with its own example.</summary>
public sealed partial class RechtvragenTests
{
    public static TheoryData<string> Namen =>
        ["termijn", "bezwaar", "hoorzitting", "beslistermijn-aanvraag", "ingebrekestelling", "besluittermijn-boete", "mandaat", "bewaartermijn", "verantwoording"];

    [Theory, MemberData(nameof(Namen))]
    public void Het_voorbeeld_geeft_een_heel_antwoord(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;

        var antwoord = vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset);

        Assert.EndsWith(".", antwoord.Antwoord, StringComparison.Ordinal);
        Assert.Equal(antwoord.Uitkomsten.Count, antwoord.Uitkomsten.Select(uitkomst => uitkomst.Naam).Distinct().Count());
        Assert.All(antwoord.Uitkomsten, uitkomst => Assert.Matches(Apinaam(), uitkomst.Naam));
        Assert.All(antwoord.Uitkomsten.Select(uitkomst => uitkomst.Waarde), waarde => Assert.True(waarde is null or DateOnly or int or bool or string or Bedrag or Enum or IReadOnlyList<string>));
        Assert.All(Zinnen(antwoord.Onderbouwing), zin =>
        {
            Assert.EndsWith(".", zin, StringComparison.Ordinal);
            Assert.DoesNotContain("{", zin, StringComparison.Ordinal);
        });
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel.StartsWith("WI-", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Namen))]
    public void Elk_veld_heeft_een_label_en_een_uitleg(string naam) =>
        Assert.All(Rekenvragen.Zoek(naam)!.Invoersoort.GetProperties(), veld =>
        {
            var beschrijving = (VeldAttribute)Assert.Single(veld.GetCustomAttributes(typeof(VeldAttribute), false));
            Assert.NotEmpty(beschrijving.Label);
            Assert.EndsWith(".", beschrijving.Uitleg, StringComparison.Ordinal);
        });

    /// <summary>Whatever is filled in, the outcome is an answer or an explained refusal; nothing else is thrown.</summary>
    [Theory, MemberData(nameof(Namen))]
    public void Elke_invoer_geeft_een_antwoord_of_een_uitleg(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;
        Gen.Int[0, int.MaxValue].Sample(zaad =>
        {
            try
            {
                var antwoord = vraag.Bereken(Willekeurig(vraag.Invoersoort, new Random(zaad)), LandelijkeParameters.Regelset);
                return antwoord.Antwoord.Length > 0 && Zinnen(antwoord.Onderbouwing).All(zin => zin.Length > 0);
            }
            catch (NietTeBerekenen geen)
            {
                return geen.Redenen.All(reden => reden.Tekst.EndsWith('.'));
            }
        }, iter: 2000);
    }

    [Fact]
    [Regel("WI-TERMW")]
    public void Na_de_dag_van_de_laatste_controle_staat_er_een_waarschuwing_bij()
    {
        Assert.DoesNotContain(Vraagproef.Vraag("termijn", Op(new(2026, 4, 30))).Waarschuwingen, IsAtw);
        Assert.Contains(Vraagproef.Vraag("termijn", Op(new(2026, 5, 1))).Waarschuwingen, IsAtw);
    }

    private static object Willekeurig(Type soort, Random kans)
    {
        var invoer = Activator.CreateInstance(soort)!;
        foreach (var veld in soort.GetProperties())
        {
            var kern = Nullable.GetUnderlyingType(veld.PropertyType);
            if (kern is null || kans.Next(3) > 0)
            {
                veld.SetValue(invoer, Waarde(kern ?? veld.PropertyType, kans));
            }
        }

        return invoer;
    }

    private static object? Waarde(Type soort, Random kans) => soort switch
    {
        _ when soort == typeof(DateOnly) => kans.Next(20) == 0 ? DateOnly.FromDayNumber(kans.Next(DateOnly.MaxValue.DayNumber + 1)) : new DateOnly(2021, 12, 1).AddDays(kans.Next(900)),
        _ when soort == typeof(int) => kans.Next(10) == 0 ? kans.Next(int.MinValue, int.MaxValue) : kans.Next(4) == 0 ? kans.Next(2020, 2030) : kans.Next(1, 30),
        _ when soort == typeof(bool) => kans.Next(2) == 0,
        _ when soort == typeof(string) => kans.Next(3) == 0 ? null : "het college van Dordrecht",
        _ when soort.IsEnum => Enum.GetValuesAsUnderlyingType(soort) is var waarden ? Enum.ToObject(soort, waarden.GetValue(kans.Next(waarden.Length))!) : null,
        _ when soort == typeof(IReadOnlyList<Opschortinginvoer>) => kans.Next(4) == 0 ? null : Enumerable.Range(0, kans.Next(3)).Select(_ => (Opschortinginvoer)Willekeurig(typeof(Opschortinginvoer), kans)).ToList(),
        _ => throw new NotSupportedException(soort.Name),
    };

    private static Termijninvoer Op(DateOnly dag) => new() { Anker = dag, Aantal = 6, Eenheid = Termijneenheid.Weken };

    private static bool IsAtw(string zin) => zin.Contains("Algemene termijnenwet is gelezen", StringComparison.Ordinal);

    private static IEnumerable<string> Zinnen(Onderbouwing knoop) => [knoop.Zin(), .. knoop.Delen.SelectMany(Zinnen)];

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex Apinaam();
}
