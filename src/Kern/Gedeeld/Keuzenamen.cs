using System.Reflection;

namespace Naast.Kern.Gedeeld;

/// <summary>Values of an enumeration as people read them.</summary>
public static class Keuzenamen
{
    /// <summary>The <see cref="KeuzenaamAttribute"/> of the value, or its own name.</summary>
    public static string Naam(Enum waarde) =>
        waarde.GetType().GetField(waarde.ToString())?.GetCustomAttribute<KeuzenaamAttribute>()?.Naam ?? waarde.ToString();
}
