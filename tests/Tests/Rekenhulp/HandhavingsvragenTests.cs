using System.Collections;
using System.Reflection;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Handhaving;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>What holds for each question about intake, plan and fines, whatever somebody fills in.</summary>
public sealed class HandhavingsvragenTests
{
    public static TheoryData<string> Vragen => [.. new[] { "intake-oproepen", "pip-termijn", "pip-inhoud", "duo-pip-controle", "boete-intake", "boete-traject", "boete-duo" }];

    [Theory, MemberData(nameof(Vragen))]
    public void Het_voorbeeld_geeft_een_antwoord_met_stappen_en_bronnen(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;
        var antwoord = vraag.Reken(vraag.Voorbeeldinvoer);

        Assert.NotEmpty(antwoord.Antwoord);
        Assert.NotEmpty(antwoord.Uitkomsten);
        Assert.Equal(antwoord.Uitkomsten.Count, antwoord.Uitkomsten.Select(uitkomst => uitkomst.Naam).Distinct().Count());
        Assert.All(antwoord.Uitkomsten, uitkomst => Assert.Matches("^[a-z][A-Za-z0-9]+$", uitkomst.Naam));
        Assert.All(Zinnen(antwoord.Onderbouwing), zin => Assert.DoesNotMatch(@"\{\d|WI-", zin));
        Assert.All(antwoord.Toets?.Voorwaarden ?? [], voorwaarde => Assert.NotEmpty(voorwaarde.Bron.Regel));
    }

    /// <summary>Rough treatment: random days, numbers and choices, with the same seed each time.</summary>
    [Theory, MemberData(nameof(Vragen))]
    public void Wat_iemand_ook_invult_er_komt_een_antwoord_of_uitleg(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;
        var toeval = new Random(2026);
        var antwoorden = 0;
        for (var keer = 0; keer < 3000; keer++)
        {
            var invoer = Vul(vraag.Invoersoort, toeval);
            try
            {
                var antwoord = vraag.Reken(invoer);
                Assert.NotEmpty(string.Concat(Zinnen(antwoord.Onderbouwing)));
                antwoorden++;
            }
            catch (NietTeBerekenen niet)
            {
                Assert.NotEmpty(niet.Redenen);
                Assert.All(niet.Redenen, reden => Assert.NotEmpty(reden.Tekst));
            }
        }

        Assert.True(antwoorden > 0);
    }

    private static IEnumerable<string> Zinnen(Onderbouwing knoop) => knoop.Delen.SelectMany(Zinnen).Prepend(knoop.Zin());

    private static object Vul(Type soort, Random toeval)
    {
        var rij = Activator.CreateInstance(soort)!;
        foreach (var veld in soort.GetProperties().Where(veld => veld.GetCustomAttribute<VeldAttribute>() is not null))
        {
            veld.SetValue(rij, Waarde(veld.PropertyType, toeval));
        }

        return rij;
    }

    private static object? Waarde(Type soort, Random toeval)
    {
        if (Nullable.GetUnderlyingType(soort) is { } kern)
        {
            return toeval.Next(2) == 0 ? null : Waarde(kern, toeval);
        }

        if (soort == typeof(DateOnly))
        {
            return toeval.Next(40) == 0 ? DateOnly.MaxValue : new DateOnly(2021, 12, 1).AddDays(toeval.Next(3) == 0 ? toeval.Next(2500) : 1500 + toeval.Next(60));
        }

        if (soort.IsEnum)
        {
            var waarden = Enum.GetValues(soort);
            return waarden.GetValue(toeval.Next(waarden.Length));
        }

        if (soort.IsGenericType)
        {
            var lijst = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(soort.GetGenericArguments()))!;
            for (var nr = toeval.Next(4); nr > 0; nr--)
            {
                lijst.Add(Vul(soort.GetGenericArguments()[0], toeval));
            }

            return lijst;
        }

        return Type.GetTypeCode(soort) switch
        {
            TypeCode.Boolean => toeval.Next(2) == 0,
            TypeCode.Int32 => toeval.Next(-2, 700),
            TypeCode.Decimal => toeval.Next(-100, 90_000) / 100m,
            _ => throw new NotSupportedException(soort.Name),
        };
    }
}
