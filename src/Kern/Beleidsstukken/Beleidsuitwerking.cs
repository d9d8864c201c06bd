using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

/// <summary>The parameters as they are under a version.</summary>
public static class Beleidsuitwerking
{
    /// <summary>A copy of the parameters of a municipality with what this version sets there, from a day on.</summary>
    public static Regelset Op(Regelset regels, Beleidsstuk stuk, string gemeentecode, DateOnly van) => regels.Met(
    [
        .. Nieuw(regels, stuk, gemeentecode, van).Select(waarde => new Parameterversie(waarde.Sleutel, van, null, waarde.Waarde, Bron.Beleid(stuk.Naam) with { Regel = regels.Reeks(waarde.Sleutel) is [.., var laatste] ? laatste.Bron.Regel : "" })),
    ]);

    /// <summary>What this version sets in a municipality, and does not hold there already on that day and all days after.</summary>
    public static IEnumerable<Beleidswaarde> Nieuw(Regelset regels, Beleidsstuk stuk, string gemeentecode, DateOnly van) => stuk.Waarden
        .Select(waarde => waarde with { Waarde = stuk.WaardeVoor(waarde.Sleutel, gemeentecode)! })
        .Where(waarde => !regels.Reeks(waarde.Sleutel).Any(versie => versie.GeldtOp(van)) || regels.Reeks(waarde.Sleutel).Any(versie => (versie.Tot is null || versie.Tot >= van) && versie.Waarde != waarde.Waarde));

    /// <summary>Parameters of the version whose value on a day differs between two sets.</summary>
    public static IReadOnlyList<Parameter> Anders(Regelset nu, Regelset straks, Beleidsstuk stuk, DateOnly dag) =>
    [
        .. stuk.Waarden.Where(waarde => nu.Zoek(waarde.Sleutel, dag)?.Waarde != straks.Zoek(waarde.Sleutel, dag)?.Waarde).Select(waarde => Beleidsonderwerpen.Vind(waarde.Sleutel)).OfType<Parameter>(),
    ];
}
