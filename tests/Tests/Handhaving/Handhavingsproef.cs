using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Intake;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Xunit;

namespace Naast.Tests.Handhaving;

/// <summary>What the tests of enforcement, calls and plan share: national rules, other policy, and reading an answer.</summary>
internal static class Handhavingsproef
{
    public static Regelset Regels { get; } = LandelijkeParameters.Regelset;

    /// <summary>The national rules with another answer to one open question.</summary>
    public static Regelset Met(Beleidskeuze keuze, string waarde)
    {
        Assert.Contains(keuze.Alternatieven, alternatief => alternatief.Waarde == waarde);
        return new Regelset(
            [.. LandelijkeParameters.Versies.Where(versie => versie.Sleutel != keuze.Sleutel), new(keuze.Sleutel, new(2022, 1, 1), null, waarde, Bron.Beleid("proef"))],
            Feestdagen.Landelijk);
    }

    public static Rekenantwoord Reken(this Rekenvraag vraag, object invoer, Regelset? regels = null) => vraag.Bereken(invoer, regels ?? Regels);

    public static object? Waarde(this Rekenantwoord antwoord, string naam) => Assert.Single(antwoord.Uitkomsten, uitkomst => uitkomst.Naam == naam).Waarde;

    /// <summary>Rule ids of the conditions that are not met.</summary>
    public static string[] Geweigerd(this Rekenantwoord antwoord) => [.. antwoord.Toets!.NietVervuld.Select(v => v.Bron.Regel)];

    /// <summary>Names of the inputs that cannot be true.</summary>
    public static string?[] Fout(this Rekenvraag vraag, object invoer) =>
        [.. Assert.Throws<NietTeBerekenen>(() => vraag.Bereken(invoer, Regels)).Redenen.Select(reden => reden.Veld)];

    public static Bedrag Euro(decimal euro) => Bedrag.VanEuro(euro);

    public static Oproeprij Oproep(DateOnly dag, Oproepuitkomst? uitkomst, bool gewaarschuwd = false) =>
        new() { Dag = dag, LaatsteDag = dag.AddDays(10), Uitkomst = uitkomst, MetWaarschuwing = gewaarschuwd };

    public static Boeterij Traject(DateOnly constatering, DateOnly? onherroepelijk, decimal bedrag = 25) =>
        new() { Soort = Boetesoort.Traject, Constatering = constatering, Onherroepelijk = onherroepelijk, Bedrag = bedrag };
}
