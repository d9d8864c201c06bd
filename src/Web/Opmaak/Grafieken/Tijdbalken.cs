using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>One bar through time.</summary>
/// <param name="Tot">Last day; null: no end known.</param>
/// <param name="Kleur">CSS class of the kind.</param>
public sealed record Tijdbalk(string Naam, DateOnly Van, DateOnly? Tot, string Kleur, bool Voorlopig = false, bool Voorbij = false);

/// <summary>Bars below each other on one line of time, with today. A picture above a list with the same in words.</summary>
[HtmlTargetElement("nl-tijdbalken", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TijdbalkenTagHelper : TagHelper
{
    private const double Breed = 900, Kop = 26, Rij = 32;

    public required IReadOnlyList<Tijdbalk> Balken { get; set; }

    public required DateOnly Vandaag { get; set; }

    /// <summary>Last day of the term; null when it is not known.</summary>
    public DateOnly? Einde { get; set; }

    /// <summary>The same in words.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var van = Balken.Select(b => b.Van).Append(Vandaag).Min();
        van = new DateOnly(van.Year, van.Month, 1);
        var tot = Balken.Select(b => b.Tot ?? b.Van).Append(Vandaag.AddMonths(3)).Max();
        tot = Einde is { } einde && einde > tot ? einde : tot;
        var (dagen, hoog) = (Math.Max(1, tot.DayNumber - van.DayNumber + 1), Kop + (Balken.Count * Rij) + 8);
        double X(DateOnly dag) => (dag.DayNumber - van.DayNumber) * Breed / dagen;
        var tekening = new Tekening();
        // A line each half year, or each month when the whole is short.
        var stap = dagen > 500 ? 6 : dagen > 200 ? 3 : 1;
        for (var maand = van; maand <= tot; maand = maand.AddMonths(1))
        {
            if ((maand.Month - 1) % stap == 0)
            {
                tekening.Lijn("tb-lijn", X(maand), Kop - 4, X(maand), hoog);
                var (naam, plek) = ($"{Maand(maand)} {maand.Year}", X(maand) + 4);
                if (plek + (naam.Length * 7.6) <= Breed)
                {
                    tekening.Tekst("tb-maand", plek, 16, naam);
                }
            }
        }

        for (var i = 0; i < Balken.Count; i++)
        {
            var (balk, y) = (Balken[i], Kop + (i * Rij) + 4);
            var (x, eind) = (X(balk.Van), X((balk.Tot ?? tot).AddDays(1)));
            var breed = Math.Max(6, eind - x);
            tekening.Rechthoek($"tb-balk {balk.Kleur}{(balk.Voorlopig ? " week-voorlopig" : "")}{(balk.Voorbij ? " tb-voorbij" : "")}", x, y, breed, Rij - 8, 5);
            var lengte = balk.Naam.Length * 7.6;
            // Inside when it fits, else beside it on the side with most room.
            var (tx, anker, klasse) = lengte + 16 < breed ? (x + 8, "start", "tb-naam") : x + breed + lengte + 8 < Breed ? (x + breed + 7, "start", "tb-naam tb-buiten") : (x - 7, "end", "tb-naam tb-buiten");
            tekening.Tekst(klasse, tx, y + 17, balk.Naam, anker);
        }

        tekening.Lijn("tl-nu-lijn", X(Vandaag), Kop - 4, X(Vandaag), hoog);
        if (Einde is { } laatste)
        {
            tekening.Lijn("tb-einde", X(laatste), Kop - 4, X(laatste), hoog);
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tijdbalken");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Tekening.Getal(Breed)} {Tekening.Getal(hoog)}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(tekening.ToString());
    }

    private static string Maand(DateOnly dag) => System.Globalization.CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetAbbreviatedMonthName(dag.Month);
}
