namespace Naast.Web.Opmaak;

/// <summary>
/// The steps of one NL Design System colour role (<c>bg-document</c> to <c>inverse-color-active</c>), each solved to its contrast target:
/// text 4.6 on the darkest hover background, control borders 3.05, text on the solid button 5.
/// </summary>
public static class Kleurladder
{
    public static IReadOnlyDictionary<string, Kleur> Licht(double c, double h, Kleur vlak)
    {
        var tint = Math.Min(c, 0.0135);
        var hover = Kleur.Oklch(0.938, tint * 1.4, h);
        var actief = Kleur.Oklch(0.908, tint * 2, h);
        return new Dictionary<string, Kleur>
        {
            ["bg-document"] = vlak,
            ["bg-subtle"] = Kleur.Oklch(0.984, tint * 0.45, h),
            ["bg-default"] = Kleur.Oklch(0.962, tint * 0.9, h),
            ["bg-hover"] = hover,
            ["bg-active"] = actief,
            ["border-subtle"] = Kleur.Oklch(0.905, Math.Min(c, 0.06) * 0.55, h),
            ["border-default"] = Kleur.MetContrast(0.66, c * 0.8, h, vlak, 3.05, donkerder: true),
            ["border-hover"] = Kleur.MetContrast(0.56, c, h, vlak, 4.5, donkerder: true),
            ["border-active"] = Kleur.Oklch(0.42, c, h),
            ["color-subtle"] = Kleur.MetContrast(0.56, c * 0.9, h, hover, 4.6, donkerder: true),
            ["color-default"] = Kleur.MetContrast(0.50, c, h, actief, 5.2, donkerder: true),
            ["color-hover"] = Kleur.MetContrast(0.42, c, h, actief, 6.5, donkerder: true),
            ["color-active"] = Kleur.Oklch(0.33, c * 0.9, h),
            ["color-document"] = Kleur.Oklch(0.25, Math.Min(c, 0.035), h),
            ["inverse-bg-default"] = Kleur.MetContrast(0.52, c, h, Kleur.Wit, 5, donkerder: true),
            ["inverse-bg-hover"] = Kleur.MetContrast(0.44, c, h, Kleur.Wit, 6.6, donkerder: true),
            ["inverse-bg-active"] = Kleur.MetContrast(0.37, c, h, Kleur.Wit, 8.4, donkerder: true),
            ["inverse-color-default"] = Kleur.Wit,
            ["inverse-color-hover"] = Kleur.Wit,
            ["inverse-color-active"] = Kleur.Wit,
        };
    }

    public static IReadOnlyDictionary<string, Kleur> Donker(double c, double h, Kleur vlak)
    {
        var tint = Math.Min(c, 0.045);
        var hover = Kleur.Oklch(0.325, tint, h);
        var actief = Kleur.Oklch(0.365, tint * 1.1, h);
        return new Dictionary<string, Kleur>
        {
            ["bg-document"] = vlak,
            ["bg-subtle"] = Kleur.Oklch(0.245, tint * 0.55, h),
            ["bg-default"] = Kleur.Oklch(0.285, tint * 0.9, h),
            ["bg-hover"] = hover,
            ["bg-active"] = actief,
            ["border-subtle"] = Kleur.Oklch(0.36, tint * 0.7, h),
            ["border-default"] = Kleur.MetContrast(0.52, c * 0.6, h, vlak, 3.05, donkerder: false),
            ["border-hover"] = Kleur.Oklch(0.66, c * 0.7, h),
            ["border-active"] = Kleur.Oklch(0.78, c * 0.7, h),
            ["color-subtle"] = Kleur.MetContrast(0.70, c * 0.55, h, hover, 4.6, donkerder: false),
            ["color-default"] = Kleur.MetContrast(0.80, c * 0.75, h, actief, 5.2, donkerder: false),
            ["color-hover"] = Kleur.Oklch(0.88, c * 0.55, h),
            ["color-active"] = Kleur.Oklch(0.92, c * 0.4, h),
            ["color-document"] = Kleur.Oklch(0.955, Math.Min(c, 0.01), h),
            ["inverse-bg-default"] = Kleur.MetContrast(0.78, c * 0.8, h, Kleur.Inkt, 7.4, donkerder: false),
            ["inverse-bg-hover"] = Kleur.Oklch(0.85, c * 0.65, h),
            ["inverse-bg-active"] = Kleur.Oklch(0.9, c * 0.5, h),
            ["inverse-color-default"] = Kleur.Inkt,
            ["inverse-color-hover"] = Kleur.Inkt,
            ["inverse-color-active"] = Kleur.Inkt,
        };
    }
}
