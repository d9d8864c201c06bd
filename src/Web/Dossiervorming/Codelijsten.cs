using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Naast.Kern.Inburgeraars;

namespace Naast.Web.Dossiervorming;

/// <summary>A code with its Dutch name.</summary>
public sealed record Code(string Waarde, string Naam);

/// <summary>The lists a person's data are chosen from: RvIG tables 32 and 33, and ISO 639. Read once.</summary>
public static class Codelijsten
{
    /// <summary>Sorted by name.</summary>
    public static IReadOnlyList<Code> Nationaliteiten { get; } = Lees("nationaliteiten");

    /// <summary>Sorted by name.</summary>
    public static IReadOnlyList<Code> Talen { get; } = Lees("talen");

    /// <summary>Sorted by name.</summary>
    public static IReadOnlyList<Code> Gemeenten { get; } = Lees("gemeenten");

    private static readonly FrozenDictionary<string, string> GemeenteBij = Zoeklijst(Gemeenten);
    private static readonly FrozenDictionary<string, string> NaamBijGemeente = Gemeenten.ToFrozenDictionary(g => g.Waarde, g => g.Naam, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> NationaliteitBij = Zoeklijst(Nationaliteiten);
    private static readonly FrozenDictionary<string, string> TaalBij = Zoeklijst(Talen);
    private static readonly FrozenDictionary<string, string> NaamBijTaal = Talen.ToFrozenDictionary(taal => taal.Waarde, taal => taal.Naam, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a nationality by code ("0336", "336") or by name, without regard to case and accents.</summary>
    public static bool TryNationaliteit(string tekst, [NotNullWhen(true)] out string? code) =>
        NationaliteitBij.TryGetValue(tekst.Length is > 0 and < 4 && tekst.All(char.IsAsciiDigit) ? tekst.PadLeft(4, '0') : Zoekvorm.Van(tekst), out code);

    /// <summary>Finds a municipality by code or by name, without regard to case and accents.</summary>
    public static bool TryGemeente(string tekst, [NotNullWhen(true)] out string? code) => GemeenteBij.TryGetValue(Zoekvorm.Van(tekst), out code);

    /// <summary>"een andere gemeente" for a code that is not in the list.</summary>
    public static string Gemeentenaam(string code) => NaamBijGemeente.GetValueOrDefault(code, "een andere gemeente");

    /// <summary>Finds a language by code or by name.</summary>
    public static bool TryTaal(string tekst, [NotNullWhen(true)] out string? code) => TaalBij.TryGetValue(Zoekvorm.Van(tekst), out code);

    /// <summary>The Dutch name of a language; the code itself for one that is not in the list.</summary>
    public static string Taalnaam(string code) => NaamBijTaal.GetValueOrDefault(code, code);

    private static FrozenDictionary<string, string> Zoeklijst(IReadOnlyList<Code> codes)
    {
        var lijst = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            lijst.TryAdd(code.Waarde, code.Waarde);
            lijst.TryAdd(Zoekvorm.Van(code.Naam), code.Waarde);
        }

        return lijst.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Code[] Lees(string naam)
    {
        using var stroom = typeof(Codelijsten).Assembly.GetManifestResourceStream($"Naast.Web.Dossiervorming.Gegevens.{naam}.csv")!;
        using var lezer = new StreamReader(stroom);
        return
        [
            .. lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
                .Select(regel => regel.Split(',', 2)).Select(delen => new Code(delen[0], delen[1])).OrderBy(code => code.Naam, StringComparer.CurrentCulture),
        ];
    }
}
