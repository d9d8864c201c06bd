using System.Collections;
using System.Reflection;
using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>What holds for every calculation that can be tried by hand.</summary>
public sealed class RekenvragenTests
{
    private static readonly DateOnly Vroeg = new(2021, 11, 1);

    public static TheoryData<string> Namen => [.. Rekenvragen.Alle.Select(vraag => vraag.Naam)];

    [Fact]
    public void Elke_naam_komt_een_keer_voor_en_past_in_een_adres()
    {
        Assert.Equal(Rekenvragen.Alle.Count, Rekenvragen.Alle.Select(vraag => vraag.Naam).Distinct().Count());
        Assert.All(Rekenvragen.Alle, vraag => Assert.Matches("^[a-z]+(-[a-z]+)*$", vraag.Naam));
    }

    [Theory, MemberData(nameof(Namen))]
    public void Elk_gegeven_zegt_wat_het_betekent_en_elke_keuze_heeft_een_naam(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;

        Assert.All(Eigenschappen(vraag.Invoersoort), eigenschap =>
        {
            Assert.False(string.IsNullOrWhiteSpace(eigenschap.GetCustomAttribute<VeldAttribute>()?.Label), $"{eigenschap.DeclaringType!.Name}.{eigenschap.Name}");
            if (Kaal(eigenschap.PropertyType) is { IsEnum: true } keuze)
            {
                Assert.All(keuze.GetFields(BindingFlags.Public | BindingFlags.Static), lid => Assert.True(lid.GetCustomAttribute<KeuzenaamAttribute>() is not null, $"{keuze.Name}.{lid.Name}"));
            }
        });
    }

    [Theory, MemberData(nameof(Namen))]
    public void Het_voorbeeld_geeft_een_antwoord_met_stappen_en_artikelen(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;

        var antwoord = vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset);

        Assert.False(string.IsNullOrWhiteSpace(antwoord.Antwoord));
        Assert.NotEmpty(antwoord.Uitkomsten);
        Assert.Equal(antwoord.Uitkomsten.Count, antwoord.Uitkomsten.Select(u => u.Naam).Distinct().Count());
        Assert.All(antwoord.Uitkomsten, u => Assert.Matches("^[a-z][A-Za-z0-9]*$", u.Naam));
        Assert.NotEmpty(antwoord.Bronnen);
        Assert.All(Zinnen(antwoord.Onderbouwing), zin => Assert.DoesNotContain("{", zin));
    }

    /// <summary>Any combination of days, numbers and choices: an answer, or an explained "kan niet berekend worden". Never anything else.</summary>
    [Theory, MemberData(nameof(Namen))]
    public void Welke_gegevens_ook_er_komt_een_antwoord_of_een_uitleg(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;
        Gen.Int.Sample(
            zaad =>
            {
                var invoer = Verzin(vraag.Invoersoort, new Random(zaad), 0);
                try
                {
                    var antwoord = vraag.Bereken(invoer, LandelijkeParameters.Regelset);
                    _ = Zinnen(antwoord.Onderbouwing).ToArray();
                    return antwoord.Antwoord.Length > 0;
                }
                catch (NietTeBerekenen fout)
                {
                    return fout.Redenen.Count > 0 && fout.Redenen.All(reden => reden.Tekst.Length > 0 && reden.Tekst.EndsWith('.'));
                }
            },
            iter: 2000);
    }

    [Theory, MemberData(nameof(Namen))]
    public void Dezelfde_gegevens_geven_hetzelfde_antwoord(string naam)
    {
        var vraag = Rekenvragen.Zoek(naam)!;
        string Doe() => string.Join("|", vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset).Uitkomsten.Select(u => $"{u.Naam}={Tekst(u.Waarde)}"));

        Assert.Equal(Doe(), Doe());
    }

    private static string Tekst(object? waarde) => waarde is IEnumerable reeks and not string ? string.Join(",", reeks.Cast<object?>()) : waarde?.ToString() ?? "";

    private static IEnumerable<string> Zinnen(Onderbouwing knoop) => knoop.Delen.SelectMany(Zinnen).Prepend(knoop.Zin());

    private static IEnumerable<PropertyInfo> Eigenschappen(Type soort) => soort.GetProperties().Where(e => e.CanWrite)
        .SelectMany(e => Rijsoort(e.PropertyType) is { } rij ? Eigenschappen(rij).Prepend(e) : [e]);

    private static object Verzin(Type soort, Random toeval, int diep)
    {
        var invoer = Activator.CreateInstance(soort)!;
        foreach (var eigenschap in soort.GetProperties().Where(e => e.CanWrite))
        {
            var type = eigenschap.PropertyType;
            if (Rijsoort(type) is { } rij)
            {
                var rijen = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(rij))!;
                for (var i = toeval.Next(diep == 0 ? 4 : 2); i > 0; i--)
                {
                    rijen.Add(Verzin(rij, toeval, diep + 1));
                }

                eigenschap.SetValue(invoer, rijen);
            }
            else if (Kaal(type) == type || toeval.Next(3) > 0)
            {
                eigenschap.SetValue(invoer, Waarde(Kaal(type), eigenschap, toeval));
            }
        }

        return invoer;
    }

    private static object? Waarde(Type type, PropertyInfo eigenschap, Random toeval)
    {
        if (type == typeof(DateOnly))
        {
            // Now and then a year in which there is no law, or the end of the calendar.
            return toeval.Next(20) == 0 ? new DateOnly(toeval.Next(1900, 2201), 1, 1) : Vroeg.AddDays(toeval.Next(0, 2600));
        }

        if (type == typeof(OnvolledigeDatum))
        {
            return OnvolledigeDatum.TryMaak(toeval.Next(1930, 2012), toeval.Next(13), 0, out var datum) && toeval.Next(2) == 0 ? datum : OnvolledigeDatum.Van(Vroeg.AddDays(-toeval.Next(5000, 30_000)));
        }

        var veld = eigenschap.GetCustomAttribute<VeldAttribute>();
        var (minimum, maximum) = (veld?.Minimum ?? 0, veld?.Maximum ?? 1000);
        return type switch
        {
            _ when type == typeof(int) => toeval.Next(10) == 0 ? maximum : toeval.Next(minimum, Math.Min(maximum, 2000) + 1),
            _ when type == typeof(decimal) => decimal.Round((decimal)(toeval.NextDouble() * Math.Min(maximum, 3000)), 2),
            _ when type == typeof(bool) => toeval.Next(2) == 0,
            _ when type == typeof(string) => new[] { "0505", "0590", "sdd", "x", "" }[toeval.Next(5)],
            { IsEnum: true } => Enum.GetValues(type).GetValue(toeval.Next(Enum.GetValues(type).Length)),
            _ => null,
        };
    }

    private static Type? Rijsoort(Type type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static Type Kaal(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
