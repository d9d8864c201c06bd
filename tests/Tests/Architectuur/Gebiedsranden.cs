using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Naast.Tests.Huis;

namespace Naast.Tests.Architectuur;

/// <summary>One type uses another; names are full names.</summary>
public sealed record Gebruik(string Van, string Naar);

/// <summary>
/// Which area may use which, read from the table in docs/architecture.md, so that the page people read is the rule that is kept.
/// </summary>
public static partial class Gebiedsranden
{
    public const string Bladzijde = "docs/architecture.md";

    /// <summary>Area → the areas that it may use.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Toegestaan() =>
        Rijen("kerngebieden").ToDictionary(
            rij => rij[0],
            IReadOnlySet<string> (rij) => rij[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet());

    /// <summary>Known debts: (type, area that it uses and should not). Each must still be there, or it leaves the page.</summary>
    public static IReadOnlyList<(string Type, string Gebied)> Uitzonderingen() => [.. Rijen("uitzonderingen").Select(rij => (rij[0], rij[1]))];

    /// <summary>All uses between types of the assemblies, from the compiled code: a qualified name without a using counts as well.</summary>
    public static IReadOnlyList<Gebruik> Lees(params Assembly[] samenstellingen) =>
        [.. new ArchLoader().LoadAssemblies(samenstellingen).Build().Types
            // A type parameter is no use: the reader may name it after a method elsewhere that has one of the same name.
            .SelectMany(type => type.Dependencies.Where(rand => rand.Target is not ArchUnitNET.Domain.GenericParameter).Select(rand => new Gebruik(type.FullName, rand.Target.FullName)))
            .Distinct()];

    /// <summary>The uses that cross from one area below <paramref name="wortel"/> to another that the table does not allow.</summary>
    public static IEnumerable<(Gebruik Gebruik, string Uitleg)> Overtredingen(IEnumerable<Gebruik> gebruik, string wortel, IReadOnlyDictionary<string, IReadOnlySet<string>> toegestaan)
    {
        foreach (var rand in gebruik)
        {
            if (Gebied(rand.Van, wortel) is not { } van)
            {
                continue;
            }

            if (!toegestaan.TryGetValue(van, out var mag))
            {
                yield return (rand, $"{van} is not in the table of {Bladzijde}");
            }
            else if (Gebied(rand.Naar, wortel) is { } naar && naar != van && !mag.Contains(naar))
            {
                yield return (rand, $"{rand.Van} uses {rand.Naar}: {van} may use {(mag.Count == 0 ? "nothing" : string.Join(", ", mag))}");
            }
        }
    }

    /// <summary>The path along which an area in the table would reach itself again, or nothing.</summary>
    public static string? Kring(IReadOnlyDictionary<string, IReadOnlySet<string>> toegestaan)
    {
        string? Zoek(string gebied, IReadOnlyList<string> weg) =>
            weg.Contains(gebied)
                ? string.Join(" → ", weg.Append(gebied))
                : toegestaan.GetValueOrDefault(gebied)?.Select(volgend => Zoek(volgend, [.. weg, gebied])).FirstOrDefault(gevonden => gevonden is not null);

        return toegestaan.Keys.Select(gebied => Zoek(gebied, [])).FirstOrDefault(gevonden => gevonden is not null);
    }

    private static string? Gebied(string type, string wortel) =>
        type.StartsWith(wortel + ".", StringComparison.Ordinal) && type[(wortel.Length + 1)..].Split('.') is [var gebied, _, ..] ? gebied : null;

    private static IEnumerable<string[]> Rijen(string naam)
    {
        var blok = Blok().Matches(Bronboom.LeesTekst(Bladzijde)).SingleOrDefault(treffer => treffer.Groups[1].Value == naam)
            ?? throw new InvalidOperationException($"{Bladzijde} has no table between <!-- {naam} --> and <!-- /{naam} -->");
        return blok.Groups[2].Value.Split('\n')
            .Where(regel => regel.StartsWith('|') && !regel.StartsWith("|--", StringComparison.Ordinal) && !regel.StartsWith("| --", StringComparison.Ordinal))
            .Skip(1)
            .Select(regel => regel.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries).Select(cel => cel.Trim('`')).ToArray());
    }

    [GeneratedRegex(@"<!-- ([\w-]+) -->(.*?)<!-- /\1 -->", RegexOptions.Singleline)]
    private static partial Regex Blok();
}
