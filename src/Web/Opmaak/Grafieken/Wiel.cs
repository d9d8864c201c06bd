using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>One spoke of a <see cref="WielTagHelper"/>.</summary>
/// <param name="Nu">1 to the number of rings; null: not known.</param>
/// <param name="Eerst">The first time; null: not known, or the same talk.</param>
public sealed record Spaak(string Naam, int? Nu, int? Eerst);

/// <summary>
/// A wheel of levels: further out is better. The first time is drawn as a dotted line behind what is now. It is a picture beside
/// a list with the same numbers in words, so a screen reader hears one sentence here.
/// </summary>
[HtmlTargetElement("nl-wiel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WielTagHelper : TagHelper
{
    private const double Breed = 620, Hoog = 370, Straal = 135;

    public required IReadOnlyList<Spaak> Spaken { get; set; }

    public int Ringen { get; set; } = 5;

    /// <summary>The same in words.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var tekening = new Tekening();
        for (var ring = 1; ring <= Ringen; ring++)
        {
            tekening.Pad("wiel-ring", Veelhoek(_ => ring));
        }

        for (var i = 0; i < Spaken.Count; i++)
        {
            var (x, y) = Punt(i, Ringen);
            tekening.Lijn("wiel-spaak", Breed / 2, Hoog / 2, x, y);
            var (lx, ly) = Punt(i, Ringen + .55);
            tekening.Tekst(Spaken[i].Nu is null ? "wiel-naam wiel-stil" : "wiel-naam", lx, ly + 5, Spaken[i].Naam, Math.Abs(lx - (Breed / 2)) < 12 ? "middle" : lx < Breed / 2 ? "end" : "start");
        }

        if (Spaken.Any(s => s.Eerst is not null))
        {
            tekening.Pad("wiel-eerst", Veelhoek(s => s.Eerst ?? s.Nu ?? 0));
        }

        tekening.Pad("wiel-nu", Veelhoek(s => s.Nu ?? 0));
        for (var i = 0; i < Spaken.Count; i++)
        {
            if (Spaken[i].Nu is { } nu)
            {
                var (x, y) = Punt(i, nu);
                tekening.Cirkel("wiel-punt", x, y, 4.5);
            }
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wiel");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Tekening.Getal(Breed)} {Tekening.Getal(Hoog)}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(tekening.ToString());
    }

    private string Veelhoek(Func<Spaak, double> hoever) =>
        string.Concat(Spaken.Select((spaak, i) =>
        {
            var (x, y) = Punt(i, hoever(spaak));
            return string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{Tekening.Getal(x)} {Tekening.Getal(y)}");
        })) + "Z";

    private (double X, double Y) Punt(int spaak, double ring)
    {
        var hoek = (2 * Math.PI * spaak / Spaken.Count) - (Math.PI / 2);
        var afstand = Straal * ring / Ringen;
        return ((Breed / 2) + (afstand * Math.Cos(hoek)), (Hoog / 2) + (afstand * Math.Sin(hoek)));
    }
}
