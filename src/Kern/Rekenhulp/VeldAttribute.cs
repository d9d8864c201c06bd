namespace Naast.Kern.Rekenhulp;

/// <summary>What an input of a calculation means: the label on the page, and the description in the API.</summary>
/// <param name="label">As a person reads it: "Dag van de brief van DUO".</param>
/// <param name="uitleg">What it is, its unit, and what leaving it out means.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VeldAttribute(string label, string uitleg = "") : Attribute
{
    public string Label { get; } = label;

    public string Uitleg { get; } = uitleg;

    /// <summary>"uur", "euro", "%"; empty when it has none.</summary>
    public string Eenheid { get; init; } = "";

    /// <summary>Smallest number that makes sense.</summary>
    public int Minimum { get; init; }

    public int Maximum { get; init; } = 100_000;
}
