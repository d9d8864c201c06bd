using System.Reflection;

namespace Naast.Kern.Gedeeld;

/// <summary>A value of an enumeration as people read it: "bewust (opzet)".</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class KeuzenaamAttribute(string naam) : Attribute
{
    public string Naam { get; } = naam;

    /// <summary>The name of the value for people; its own name when it has none.</summary>
    public static string Van(Enum waarde) =>
        waarde.GetType().GetField(waarde.ToString())?.GetCustomAttribute<KeuzenaamAttribute>()?.Naam ?? waarde.ToString();
}
