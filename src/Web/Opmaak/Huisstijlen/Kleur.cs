using System.Globalization;

namespace Naast.Web.Opmaak;

/// <summary>An sRGB colour made from OKLCH, because equal lightness steps there look equal to the eye for every hue.</summary>
public readonly record struct Kleur(byte Rood, byte Groen, byte Blauw)
{
    public static readonly Kleur Wit = new(255, 255, 255);

    /// <summary>Dark text on light solids in dark mode.</summary>
    public static readonly Kleur Inkt = new(0x0b, 0x14, 0x19);

    /// <param name="licht">Lightness, 0 to 1.</param>
    /// <param name="kleurkracht">Chroma, about 0 to 0.3; reduced until the colour exists on a screen.</param>
    /// <param name="tint">Hue in degrees.</param>
    public static Kleur Oklch(double licht, double kleurkracht, double tint)
    {
        var c = kleurkracht;
        (double R, double G, double B) rgb = default;
        for (var poging = 0; poging < 60; poging++)
        {
            rgb = Lineair(licht, c, tint);
            if (Zichtbaar(rgb.R) && Zichtbaar(rgb.G) && Zichtbaar(rgb.B))
            {
                break;
            }
            c *= 0.96;
        }
        return new Kleur(Kanaal(rgb.R), Kanaal(rgb.G), Kanaal(rgb.B));
    }

    /// <summary>Walks the lightness in small steps until the colour stands out enough against the background.</summary>
    /// <param name="doel">Wanted contrast ratio (WCAG), for example 4.6.</param>
    /// <param name="donkerder">Direction of the walk.</param>
    public static Kleur MetContrast(double licht, double kleurkracht, double tint, Kleur achtergrond, double doel, bool donkerder)
    {
        var l = licht;
        for (var stap = 0; stap < 200; stap++)
        {
            var kleur = Oklch(l, kleurkracht, tint);
            if (kleur.Contrast(achtergrond) >= doel)
            {
                return kleur;
            }
            l = Math.Clamp(l + (donkerder ? -0.005 : 0.005), 0, 1);
        }
        return Oklch(l, kleurkracht, tint);
    }

    /// <summary>WCAG 2 contrast ratio, 1 to 21.</summary>
    public double Contrast(Kleur ander)
    {
        var (a, b) = (Helderheid, ander.Helderheid);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Rood:x2}{Groen:x2}{Blauw:x2}");

    private double Helderheid => 0.2126 * Ontward(Rood) + 0.7152 * Ontward(Groen) + 0.0722 * Ontward(Blauw);

    private static (double R, double G, double B) Lineair(double l, double c, double tint)
    {
        var hoek = tint * Math.PI / 180;
        var (a, b) = (c * Math.Cos(hoek), c * Math.Sin(hoek));
        var lang = Math.Pow(l + 0.3963377774 * a + 0.2158037573 * b, 3);
        var midden = Math.Pow(l - 0.1055613458 * a - 0.0638541728 * b, 3);
        var kort = Math.Pow(l - 0.0894841775 * a - 1.2914855480 * b, 3);
        return (4.0767416621 * lang - 3.3077115913 * midden + 0.2309699292 * kort,
            -1.2684380046 * lang + 2.6097574011 * midden - 0.3413193965 * kort,
            -0.0041960863 * lang - 0.7034186147 * midden + 1.7076147010 * kort);
    }

    private static bool Zichtbaar(double v) => v is >= -0.0005 and <= 1.0005;

    private static byte Kanaal(double v)
    {
        var x = Math.Clamp(v, 0, 1);
        var gamma = x <= 0.0031308 ? 12.92 * x : 1.055 * Math.Pow(x, 1 / 2.4) - 0.055;
        return (byte)Math.Round(Math.Clamp(gamma, 0, 1) * 255, MidpointRounding.AwayFromZero);
    }

    private static double Ontward(byte kanaal)
    {
        var v = kanaal / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }
}
