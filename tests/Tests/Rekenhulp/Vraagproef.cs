using System.Globalization;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>What the tests of questions share: ask, and read an answer by the name that the API uses.</summary>
internal static class Vraagproef
{
    public static Rekenantwoord Vraag<TInvoer>(string naam, TInvoer invoer, Regelset? regels = null)
        where TInvoer : class => Rekenvragen.Zoek(naam)!.Bereken(invoer, regels ?? LandelijkeParameters.Regelset);

    public static object? Waarde(this Rekenantwoord antwoord, string naam) => antwoord.Uitkomsten.Single(uitkomst => uitkomst.Naam == naam).Waarde;

    /// <summary>The fields that the refusal names, in order.</summary>
    public static IReadOnlyList<string?> Geweigerd<TInvoer>(string naam, TInvoer invoer)
        where TInvoer : class => [.. Assert.Throws<NietTeBerekenen>(() => Vraag(naam, invoer)).Redenen.Select(reden => reden.Veld)];

    /// <summary>The national rules with another answer to one open question.</summary>
    public static Regelset Met(Beleidskeuze keuze, string waarde) => new(
        LandelijkeParameters.Versies.Select(versie => versie.Sleutel == keuze.Sleutel ? versie with { Waarde = waarde } : versie), Feestdagen.Landelijk);

    public static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DagOfNiets(string? iso) => iso is null ? null : Dag(iso);
}
