using Xunit.v3;

namespace Naast.Tests.Huis;

/// <summary>The test proves a numbered point of the user experience, listed in docs/ux.md.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class UxAttribute(int punt) : Attribute, ITraitAttribute
{
    public int Punt => punt;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("ux", $"{punt}")];
}

/// <summary>The test proves what an article says, for example <c>[Artikel("Awb", "6:8", lid: 1)]</c>. Listed in docs/naleving.md.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ArtikelAttribute(string regeling, string artikel, int lid = 0) : Attribute, ITraitAttribute
{
    /// <summary>Short name of the regulation: Wi2021, Bi2021, Ri2021, Awb, Atw, Pw, Avg.</summary>
    public string Regeling => regeling;

    public string Artikel => artikel;

    /// <summary>Paragraph; 0 when the whole article is meant.</summary>
    public int Lid => lid;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("artikel", $"{regeling} {artikel}{(lid > 0 ? $" lid {lid}" : "")}")];
}

/// <summary>The test proves a rule of the rule reference, for example <c>[Regel("WI-TERM-02")]</c>. Listed in docs/naleving.md.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RegelAttribute(string nummer) : Attribute, ITraitAttribute
{
    public string Nummer => nummer;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("regel", nummer)];
}
