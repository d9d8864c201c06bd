using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

public enum Verschilsoort
{
    Nieuw,
    Weg,
    Anders,
}

/// <param name="Oud">Null when it is new.</param>
/// <param name="Nieuw">Null when it is gone.</param>
public sealed record Hoofdstukverschil(Verschilsoort Soort, Beleidshoofdstuk? Oud, Beleidshoofdstuk? Nieuw);

/// <param name="Gemeentecode">Empty = the region.</param>
/// <param name="Oud">What held before for that municipality; null when nothing did.</param>
public sealed record Waardeverschil(string Sleutel, string Gemeentecode, string? Oud, string? Nieuw, Afwijking? Afwijking);

/// <summary>What one version says otherwise than another: chapters in the order of the new one, then what it sets, region first.</summary>
public sealed record Stukvergelijking(IReadOnlyList<Hoofdstukverschil> Hoofdstukken, IReadOnlyList<Waardeverschil> Waarden, IReadOnlyList<(Afwijking? Oud, Afwijking? Nieuw)> Teksten)
{
    public bool Gelijk => Hoofdstukken.Count == 0 && Waarden.Count == 0 && Teksten.Count == 0;

    /// <summary>Keys that change somewhere.</summary>
    public IReadOnlySet<string> Sleutels => Waarden.Select(waarde => waarde.Sleutel).ToHashSet(StringComparer.Ordinal);

    public static Stukvergelijking Van(Beleidsstuk oud, Beleidsstuk nieuw)
    {
        var toen = oud.Hoofdstukken.ToDictionary(hoofdstuk => hoofdstuk.Code, StringComparer.Ordinal);
        var nu = nieuw.Hoofdstukken.Select(hoofdstuk => hoofdstuk.Code).ToHashSet(StringComparer.Ordinal);
        Hoofdstukverschil?[] hoofdstukken =
        [
            .. nieuw.Hoofdstukken.Select(hoofdstuk => !toen.TryGetValue(hoofdstuk.Code, out var eerder) ? new Hoofdstukverschil(Verschilsoort.Nieuw, null, hoofdstuk)
                : eerder == hoofdstuk ? null : new(Verschilsoort.Anders, eerder, hoofdstuk)),
            .. oud.Hoofdstukken.Where(hoofdstuk => !nu.Contains(hoofdstuk.Code)).Select(hoofdstuk => new Hoofdstukverschil(Verschilsoort.Weg, hoofdstuk, null)),
        ];
        var gemeenten = oud.Afwijkingen.Concat(nieuw.Afwijkingen).Select(afwijking => afwijking.Gemeentecode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend("").ToArray();
        var sleutels = nieuw.Waarden.Concat(oud.Waarden).Select(waarde => waarde.Sleutel).Distinct(StringComparer.Ordinal);
        var teksten = nieuw.Afwijkingen.Concat(oud.Afwijkingen).Where(afwijking => afwijking.Sleutel is null).Select(afwijking => (afwijking.Hoofdstuk, afwijking.Gemeentecode)).Distinct()
            .Select(plek => (Oud: oud.EigenTekst(plek.Hoofdstuk, plek.Gemeentecode), Nieuw: nieuw.EigenTekst(plek.Hoofdstuk, plek.Gemeentecode))).Where(paar => paar.Oud != paar.Nieuw);
        return new([.. hoofdstukken.OfType<Hoofdstukverschil>()], [.. sleutels.SelectMany(sleutel => Waardeverschillen(sleutel, gemeenten, oud, nieuw))], [.. teksten]);
    }

    /// <summary>The region's own first; a municipality that simply follows it is not named.</summary>
    private static IEnumerable<Waardeverschil> Waardeverschillen(string sleutel, IReadOnlyList<string> gemeenten, Beleidsstuk oud, Beleidsstuk nieuw)
    {
        var regio = (Oud: oud.WaardeVoor(sleutel, ""), Nieuw: nieuw.WaardeVoor(sleutel, ""));
        foreach (var gemeente in gemeenten)
        {
            var (toen, nu) = (oud.WaardeVoor(sleutel, gemeente), nieuw.WaardeVoor(sleutel, gemeente));
            if (toen != nu && (gemeente.Length == 0 || (toen, nu) != regio))
            {
                yield return new(sleutel, gemeente, toen, nu, nieuw.Afwijkingen.FirstOrDefault(afwijking => afwijking.Sleutel == sleutel && afwijking.Gemeentecode == gemeente));
            }
        }
    }
}
