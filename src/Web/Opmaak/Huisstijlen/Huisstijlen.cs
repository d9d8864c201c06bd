using System.Collections.Frozen;

namespace Naast.Web.Opmaak;

/// <summary>The house styles that come with the product: the region, and one fictional style per municipality.</summary>
public static class Huisstijlen
{
    public static readonly Huisstijl Sdd = new("sdd", "Sociale Dienst Drechtsteden", 0.082, 208, 225);
    public static readonly Huisstijl Waterveld = new("waterveld", "Dordrecht", 0.15, 258, 255);
    public static readonly Huisstijl Groenrode = new("groenrode", "Hendrik-Ido-Ambacht", 0.105, 155, 170);
    public static readonly Huisstijl Rozenburcht = new("rozenburcht", "Papendrecht", 0.16, 8, 20);
    public static readonly Huisstijl Havenhorst = new("havenhorst", "Zwijndrecht", 0.14, 300, 290);

    public static IReadOnlyList<Huisstijl> Alle { get; } = [Sdd, Waterveld, Groenrode, Rozenburcht, Havenhorst];

    private static readonly FrozenDictionary<string, Lazy<Huisstijlblad>> Bladen =
        Alle.ToFrozenDictionary(h => h.Code, h => new Lazy<Huisstijlblad>(() => new Huisstijlblad(h)), StringComparer.Ordinal);

    /// <summary>The style with this code, or the region's when there is none: a page without colours helps nobody.</summary>
    public static Huisstijl Zoek(string? code) => Alle.FirstOrDefault(h => h.Code == code) ?? Sdd;

    /// <summary>The style of a municipality by its name.</summary>
    public static Huisstijl VoorGemeente(string? gemeente) =>
        Alle.FirstOrDefault(h => string.Equals(h.Naam, gemeente, StringComparison.OrdinalIgnoreCase)) ?? Sdd;

    /// <summary>Null when no such house style exists.</summary>
    public static Huisstijlblad? Blad(string code) => Bladen.TryGetValue(code, out var blad) ? blad.Value : null;
}
