using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

/// <summary>What policy may say something about: every open question of the law, and every value that is ours and not the law's.</summary>
public static class Beleidsonderwerpen
{
    /// <summary>By subject, in the order of docs/regels.md.</summary>
    public static IReadOnlyList<(string Onderwerp, IReadOnlyList<Parameter> Parameters)> Bladen { get; } =
    [
        .. LandelijkeParameters.Bladen.Select(blad => (blad.Onderwerp, (IReadOnlyList<Parameter>)[.. blad.Parameters.Where(IsBeleid)])).Where(blad => blad.Item2.Count > 0),
    ];

    private static readonly Dictionary<string, (Parameter Parameter, string Onderwerp)> Alles =
        Bladen.SelectMany(blad => blad.Parameters.Select(parameter => (Parameter: parameter, blad.Onderwerp))).ToDictionary(paar => paar.Parameter.Sleutel, StringComparer.Ordinal);

    /// <summary>Null for a value of the law, and for a key that nobody knows.</summary>
    public static Parameter? Vind(string sleutel) => Alles.TryGetValue(sleutel, out var paar) ? paar.Parameter : null;

    /// <summary>Heading that it stands under; empty when unknown.</summary>
    public static string Onderwerp(string sleutel) => Alles.TryGetValue(sleutel, out var paar) ? paar.Onderwerp : "";

    public static bool IsBeleid(Parameter parameter) =>
        parameter is Beleidskeuze || LandelijkeParameters.Regelset.Reeks(parameter.Sleutel) is [{ Bron.Regeling: "Beleidsregel" }, ..];
}
