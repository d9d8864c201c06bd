using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>One block in a week.</summary>
/// <param name="Dag">Column, from 0.</param>
/// <param name="Van">Minutes after midnight.</param>
/// <param name="Kleur">CSS class of the kind.</param>
/// <param name="Reis">Minutes of travel before and after.</param>
public sealed record Weekvak(int Dag, int Van, int Tot, string Naam, string Kleur, int Reis = 0, bool Achter = false, bool Botst = false, bool Voorlopig = false);

/// <summary>
/// A week drawn as days beside each other, with the way there and back, and childcare behind it. A picture beside a list with
/// the same in words, so a screen reader hears one sentence here.
/// </summary>
[HtmlTargetElement("nl-weekrooster", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WeekroosterTagHelper : TagHelper
{
    private const double Breed = 900, Kant = 46, Kop = 30, Uurhoogte = 42;

    public required IReadOnlyList<Weekvak> Vakken { get; set; }

    /// <summary>Heading of each column.</summary>
    public required IReadOnlyList<string> Dagen { get; set; }

    /// <summary>Column of today; null when it is another week.</summary>
    public int? Vandaag { get; set; }

    /// <summary>The same in words.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var eerste = Math.Min(8, Vakken.Count == 0 ? 8 : Vakken.Min(v => Math.Max(0, v.Van - v.Reis)) / 60);
        var laatste = Math.Max(18, Vakken.Count == 0 ? 18 : (Vakken.Max(v => Math.Min(1440, v.Tot + v.Reis)) + 59) / 60);
        var (kolom, hoog) = ((Breed - Kant) / Dagen.Count, Kop + ((laatste - eerste) * Uurhoogte) + 6);
        double Y(int minuten) => Kop + ((Math.Clamp(minuten, eerste * 60, laatste * 60) - (eerste * 60)) * Uurhoogte / 60);
        double X(int dag) => Kant + (dag * kolom);
        var tekening = new Tekening();
        if (Vandaag is { } vandaag)
        {
            tekening.Rechthoek("week-vandaag", X(vandaag), 0, kolom, hoog, 6);
        }

        foreach (var vak in Vakken.Where(v => v.Achter))
        {
            tekening.Rechthoek(vak.Kleur, X(vak.Dag) + 2, Y(vak.Van), kolom - 4, Y(vak.Tot) - Y(vak.Van), 4);
        }

        for (var uur = eerste; uur <= laatste; uur++)
        {
            tekening.Lijn("week-lijn", Kant, Y(uur * 60), Breed, Y(uur * 60));
            if (uur < laatste)
            {
                tekening.Tekst("week-uur", Kant - 8, Y(uur * 60) + 5, $"{uur}:00", "end");
            }
        }

        for (var dag = 0; dag < Dagen.Count; dag++)
        {
            tekening.Tekst(dag == Vandaag ? "week-dag week-nu" : "week-dag", X(dag) + (kolom / 2), 19, Dagen[dag], "middle");
            Kolom(tekening, [.. Vakken.Where(v => !v.Achter && v.Dag == dag).OrderBy(v => v.Van).ThenByDescending(v => v.Tot)], X(dag), kolom, Y);
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "weekrooster");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Tekening.Getal(Breed)} {Tekening.Getal(hoog)}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(tekening.ToString());
    }

    /// <summary>What falls together stands beside each other.</summary>
    private static void Kolom(Tekening tekening, Weekvak[] vakken, double x, double breed, Func<int, double> y)
    {
        for (var begin = 0; begin < vakken.Length;)
        {
            var (eind, tot) = (begin, vakken[begin].Tot);
            while (eind + 1 < vakken.Length && vakken[eind + 1].Van < tot)
            {
                tot = Math.Max(tot, vakken[++eind].Tot);
            }

            var stroken = eind - begin + 1;
            for (var i = begin; i <= eind; i++)
            {
                var strook = (breed - 8) / stroken;
                Vak(tekening, vakken[i], x + 4 + ((i - begin) * strook), strook - (stroken > 1 ? 2 : 0), y);
            }

            begin = eind + 1;
        }
    }

    private static void Vak(Tekening tekening, Weekvak vak, double x, double breed, Func<int, double> y)
    {
        if (vak.Reis > 0)
        {
            tekening.Rechthoek("week-reis", x + 6, y(vak.Van - vak.Reis), breed - 12, y(vak.Van) - y(vak.Van - vak.Reis), 3);
            tekening.Rechthoek("week-reis", x + 6, y(vak.Tot), breed - 12, y(vak.Tot + vak.Reis) - y(vak.Tot), 3);
        }

        var hoog = y(vak.Tot) - y(vak.Van);
        tekening.Rechthoek($"week-vak {vak.Kleur}{(vak.Voorlopig ? " week-voorlopig" : "")}{(vak.Botst ? " week-botst" : "")}", x, y(vak.Van), breed, hoog, 5);
        // About seven points for a letter; what does not fit stands in the list.
        var letters = Math.Max(2, (int)((breed - 14) / 7.2));
        var knip = vak.Naam.Length > letters && hoog > 57 ? vak.Naam.LastIndexOf(' ', letters) : -1;
        string[] regels = knip > 0 ? [vak.Naam[..knip], vak.Naam[(knip + 1)..]] : [vak.Naam];
        for (var i = 0; i < regels.Length; i++)
        {
            tekening.Tekst("week-naam", x + 8, y(vak.Van) + 17 + (i * 17), regels[i].Length <= letters ? regels[i] : $"{regels[i][..(letters - 1)].TrimEnd()}…");
        }

        if (hoog > 24 + (regels.Length * 17))
        {
            tekening.Tekst("week-tijd", x + 8, y(vak.Van) + 17 + (regels.Length * 17), string.Create(CultureInfo.InvariantCulture, $"{vak.Van / 60}:{vak.Van % 60:00}–{vak.Tot / 60}:{vak.Tot % 60:00}"));
        }
    }
}
