using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Duo;

/// <summary>When the leerbaarheidstoets can be skipped.</summary>
internal static class Toetsregels
{
    public const string AlAfgenomen = "De leerbaarheidstoets kan niet worden overgeslagen: het resultaat is bekend.";

    public static IReadOnlyList<string> Toets(Persoon persoon) => persoon.Lbtresultaten.Count > 0 ? [AlAfgenomen] : [];
}
