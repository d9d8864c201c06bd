using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;

namespace Naast.Tests.Plicht;

/// <summary>What the tests of the duty and the term share.</summary>
internal static class Plichtproef
{
    public static readonly Regelset Landelijk = LandelijkeParameters.Regelset;

    /// <summary>The national parameters with one question of policy answered differently.</summary>
    public static Regelset Met(Beleidskeuze keuze, string waarde)
    {
        if (keuze.Alternatieven.All(alternatief => alternatief.Waarde != waarde))
        {
            throw new ArgumentException($"{waarde} is no answer to {keuze.Sleutel}.", nameof(waarde));
        }

        return new(
            LandelijkeParameters.Versies.Where(versie => versie.Sleutel != keuze.Sleutel)
                .Append(new Parameterversie(keuze.Sleutel, Parameterblad.BeginVanDeWet, null, waarde, Bron.Beleid("proef"))),
            Feestdagen.Landelijk);
    }

    public static Rekenantwoord Reken(Rekenvraag vraag, object invoer, Regelset? regels = null) => vraag.Bereken(invoer, regels ?? Landelijk);

    public static object? Geeft(this Rekenantwoord antwoord, string naam) => antwoord.Uitkomsten.Single(uitkomst => uitkomst.Naam == naam).Waarde;

    /// <summary>The rules of the conditions that are not met.</summary>
    public static IReadOnlyList<string> Weigert(this Rekenantwoord antwoord) => [.. antwoord.Toets!.NietVervuld.Select(voorwaarde => voorwaarde.Bron.Regel)];

    public static OnvolledigeDatum Geboren(int jaar, int maand = 0, int dag = 0) =>
        OnvolledigeDatum.TryMaak(jaar, maand, dag, out var datum) ? datum : throw new ArgumentException("No date.", nameof(dag));

    public static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly? DagOfNiets(string? iso) => iso is null ? null : Dag(iso);
}
