using Naast.Tests.Huis;

namespace Naast.Tests.Architectuur;

/// <summary>
/// A rule of the house over one source file. <paramref name="Overtredingen"/> gives a line per violation, without the path.
/// Every rule carries wrong examples that must turn it red, and where a near miss exists, right ones that must stay green.
/// </summary>
public sealed record Huisregel(
    string Id,
    string Zin,
    Func<Bronbestand, IEnumerable<string>> Overtredingen,
    IReadOnlyList<Bronbestand> Fout,
    IReadOnlyList<Bronbestand>? Goed = null)
{
    public override string ToString() => Id;
}
