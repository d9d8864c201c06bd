using Naast.Kern.Regels;

namespace Naast.Web.Werk;

/// <summary>Policy in words that people read.</summary>
public static class Beleidswoorden
{
    /// <summary>An answer in its own sentence; a value of the law as it is written.</summary>
    public static string Waarde(Parameter parameter, string waarde) =>
        (parameter == Briefparameters.Talen || parameter == Briefparameters.Besluittalen) && parameter.IsWaarde(waarde) && Briefparameters.Talen.Lees(waarde) is { Count: > 0 } talen
            ? string.Join(", ", talen.Select(Dossiervorming.Codelijsten.Taalnaam).Order(StringComparer.Ordinal))
            : parameter is Beleidskeuze keuze ? keuze.Alternatieven.FirstOrDefault(a => a.Waarde == waarde)?.Uitleg ?? waarde : waarde;

    public static string Plek(string gemeentecode, IReadOnlyDictionary<string, string> gemeenten) =>
        gemeentecode.Length == 0 ? "de hele regio" : gemeenten.GetValueOrDefault(gemeentecode, gemeentecode);
}
