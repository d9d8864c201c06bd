using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary><c>&lt;nl-termijnlijn lijn="Model.Lijn" /&gt;</c>: the legal terms on a line of time, with today marked.</summary>
[HtmlTargetElement("nl-termijnlijn", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TermijnlijnTagHelper : TagHelper
{
    private const double Breedte = 1180;
    private const double Rand = 36;
    private const double Baan = 22;
    private const double Balkhoogte = 24;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public required Termijnlijn Lijn { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var data = Lijn.Punten.Select(p => p.Datum).Concat(Lijn.Balken.SelectMany(b => new[] { b.Van, b.Tot }))
            .Append(Lijn.Van).Append(Lijn.Tot).Append(Lijn.Vandaag).ToList();
        var (eerste, laatste) = (data.Min(), data.Max());
        var dagen = Math.Max(1, laatste.DayNumber - eerste.DayNumber);
        double X(DateOnly dag) => Rand + (dag.DayNumber - eerste.DayNumber) * (Breedte - 2 * Rand) / dagen;

        var labels = Leg(X);
        var banen = labels.Count == 0 ? 1 : labels.Max(l => l.Baan) + 1;
        var top = 40 + Baan * banen;
        var onder = top + Balkhoogte + 12 + Lijn.Balken.Count * 19;
        var hoogte = onder + 22;

        var tekening = new Tekening();
        Jaren(tekening, X, eerste, laatste, top, hoogte);
        Hoofdbalk(tekening, X, top);
        Perioden(tekening, X, top + Balkhoogte + 12);
        var nu = X(Lijn.Vandaag);
        tekening.Lijn("tl-nu-lijn", nu, 26, nu, onder);
        foreach (var label in labels)
        {
            tekening.Lijn(Klasse("tl-stok", label.Punt.Stand), label.X, top - 9 - Baan * label.Baan, label.X, top + 4);
            tekening.Tekst("tl-label", label.Begin, top - 14 - Baan * label.Baan, label.Tekst);
        }
        foreach (var punt in Lijn.Punten)
        {
            Punt(tekening, X(punt.Datum), top + Balkhoogte / 2, punt.Stand);
        }
        Vandaag(tekening, nu);

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "termijnlijn");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Tekening.Getal(Breedte)} {Tekening.Getal(hoogte)}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(tekening.ToString());
    }

    private sealed record Label(Termijnpunt Punt, string Tekst, double X, double Begin, double Eind, int Baan);

    /// <summary>Puts every label in the lowest lane where it does not touch another one.</summary>
    private List<Label> Leg(Func<DateOnly, double> plaats)
    {
        var gelegd = new List<Label>();
        foreach (var punt in Lijn.Punten.OrderBy(p => p.Datum))
        {
            var tekst = $"{punt.Tekst} {Dag(punt.Datum)}";
            var breedte = Geschat(tekst);
            var x = plaats(punt.Datum);
            var begin = NaastVandaag(Math.Clamp(x - breedte / 2, 2, Breedte - 2 - breedte), breedte, x, plaats(Lijn.Vandaag));
            var baan = 0;
            while (baan < 4 && gelegd.Any(l => l.Baan == baan && l.Eind + 12 > begin && l.Begin - 12 < begin + breedte))
            {
                baan++;
            }
            gelegd.Add(new Label(punt, tekst, x, begin, begin + breedte, baan));
        }
        return gelegd;
    }

    /// <summary>Moves a label to the side of its point when the line of today would run through it.</summary>
    private static double NaastVandaag(double begin, double breedte, double x, double nu)
    {
        if (nu < begin - 6 || nu > begin + breedte + 6)
        {
            return begin;
        }
        var links = nu - 8 - breedte;
        return x <= nu && links >= 2 ? links : Math.Min(nu + 8, Breedte - 2 - breedte);
    }

    private static void Jaren(Tekening tekening, Func<DateOnly, double> plaats, DateOnly eerste, DateOnly laatste, double top, double hoogte)
    {
        for (var jaar = eerste.Year + 1; jaar <= laatste.Year; jaar++)
        {
            var x = plaats(new DateOnly(jaar, 1, 1));
            tekening.Lijn("tl-raster", x, top - 8, x, hoogte - 2).Tekst("tl-jaar", x + 6, hoogte - 5, jaar.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Hoofdbalk(Tekening tekening, Func<DateOnly, double> plaats, double top)
    {
        var (van, tot) = (plaats(Lijn.Van), plaats(Lijn.Tot));
        var nu = Math.Clamp(plaats(Lijn.Vandaag), van, tot);
        tekening.Rechthoek("tl-basis", van, top, tot - van, Balkhoogte, 12).Rechthoek("g-1", van, top, nu - van, Balkhoogte, 4);

        // The words go in the widest free part, so that no point covers them.
        var grenzen = Lijn.Punten.Select(p => plaats(p.Datum)).Where(x => x > nu && x < tot).Append(nu).Append(tot).Order().ToList();
        var (begin, eind) = grenzen.Zip(grenzen.Skip(1)).Select(g => (g.First, g.Second)).OrderByDescending(g => g.Second - g.First).FirstOrDefault();
        if (eind - begin > Geschat(Lijn.Tekst) + 40)
        {
            tekening.Tekst("tl-balktekst", (begin + eind) / 2, top + 17, Lijn.Tekst, "middle");
        }
    }

    private void Perioden(Tekening tekening, Func<DateOnly, double> plaats, double top)
    {
        for (var rij = 0; rij < Lijn.Balken.Count; rij++)
        {
            var balk = Lijn.Balken[rij];
            var (van, tot) = (plaats(balk.Van), plaats(balk.Tot));
            var y = top + rij * 19;
            tekening.Rechthoek(Klasse("tl-periode", balk.Stand), van, y, tot - van, 9, 4.5);
            var nu = plaats(Lijn.Vandaag);
            var begin = nu > tot - 6 && nu < tot + 16 + Geschat(balk.Tekst) ? Math.Max(tot, nu) + 10 : tot + 10;
            var past = begin + Geschat(balk.Tekst) < Breedte;
            tekening.Tekst("tl-periodetekst", past ? begin : van - 10, y + 9, balk.Tekst, past ? "start" : "end");
        }
    }

    private void Vandaag(Tekening tekening, double x)
    {
        var tekst = $"{Lijn.Nu} {Dag(Lijn.Vandaag, jaar: false)}";
        var breedte = Geschat(tekst) + 18;
        var begin = Math.Clamp(x - 12, 0, Breedte - breedte);
        tekening.Rechthoek("tl-nu", begin, 2, breedte, 24, 12).Tekst("tl-nu-tekst", begin + breedte / 2, 19, tekst, "middle");
    }

    private static void Punt(Tekening tekening, double x, double y, Termijnstand stand)
    {
        tekening.Cirkel(Klasse("tl-punt", stand), x, y, 8.5);
        var teken = stand switch
        {
            Termijnstand.Gehaald => string.Create(CultureInfo.InvariantCulture, $"M{x - 3.5:0.##} {y:0.##}l2.5 2.6 4.5-5"),
            Termijnstand.TeLaat => string.Create(CultureInfo.InvariantCulture, $"M{x:0.##} {y - 4:0.##}v4.4m0 3.2v.4"),
            _ => null,
        };
        if (teken is not null)
        {
            tekening.Pad(Klasse("tl-teken", stand), teken);
        }
    }

    private static string Klasse(string deel, Termijnstand stand) => stand switch
    {
        Termijnstand.Gehaald => $"{deel} tl-goed",
        Termijnstand.TeLaat => $"{deel} tl-laat",
        _ => $"{deel} tl-open",
    };

    private string Dag(DateOnly dag, bool jaar = true) =>
        dag.ToString(jaar && dag.Year != Lijn.Vandaag.Year ? "d MMM yyyy" : "d MMM", Nederlands).Replace(".", string.Empty, StringComparison.Ordinal);

    // Average width of a letter in the fonts used here at 14 px; a little too wide does no harm.
    private static double Geschat(string tekst) => tekst.Length * 7.2;
}
