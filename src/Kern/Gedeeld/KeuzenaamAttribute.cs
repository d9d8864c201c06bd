namespace Naast.Kern.Gedeeld;

/// <summary>A value of an enumeration as people read it: "bewust (opzet)".</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class KeuzenaamAttribute(string naam) : Attribute
{
    public string Naam { get; } = naam;
}
