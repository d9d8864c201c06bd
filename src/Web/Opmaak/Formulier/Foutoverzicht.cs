using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// The list of errors above a form, from ModelState. Its heading gets the focus, each error links to its field.
/// The layouts put the number of errors in front of the page title.
/// </summary>
[HtmlTargetElement("nl-foutoverzicht", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoutoverzichtTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fouten = Verzamel(ViewContext.ViewData.ModelState);
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "foutoverzicht");
        output.Attributes.SetAttribute("aria-labelledby", "foutoverzicht-kop");
        output.Content.AppendHtml(Icoon.Html("alert-octagon", gevuld: true));
        var kop = fouten.Count == 1 ? "Er is 1 fout" : $"Er zijn {fouten.Count.ToString(CultureInfo.InvariantCulture)} fouten";
        output.Content.AppendHtml($"<div><h2 id=\"foutoverzicht-kop\" tabindex=\"-1\" autofocus data-foutfocus>{kop}</h2><ul class=\"foutlijst\">");
        // The list stands above the fields but follows their order, which is only known once they are drawn: it is written last.
        output.Content.AppendHtml(new Foutlijst(fouten, Veldvolgorde.Van(ViewContext.HttpContext)));
        output.Content.AppendHtml("</ul></div>");
    }

    internal static List<(string Sleutel, string Tekst)> Verzamel(ModelStateDictionary modelState) =>
    [
        .. modelState.Where(staat => staat.Value is { Errors.Count: > 0 })
            .Select(staat => (staat.Key, Foutteksten.Van(staat.Value!.Errors[0]))),
    ];

    private sealed class Foutlijst(IReadOnlyList<(string Sleutel, string Tekst)> fouten, Veldvolgorde volgorde) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var (sleutel, tekst) in fouten.OrderBy(f => volgorde.Plaats(f.Sleutel)))
            {
                writer.Write("<li>");
                if (sleutel.Length == 0)
                {
                    encoder.Encode(writer, tekst);
                }
                else
                {
                    writer.Write("<a class=\"nl-link\" href=\"#");
                    encoder.Encode(writer, Doel(sleutel));
                    writer.Write("\">");
                    encoder.Encode(writer, tekst);
                    writer.Write("</a>");
                }
                writer.Write("</li>");
            }
        }

        // The first field of a date has the id of the whole date.
        private static string Doel(string sleutel) => TagBuilder.CreateSanitizedId(
            Array.Find(Eerste, deel => sleutel.EndsWith(deel, StringComparison.Ordinal)) is { } eerste ? sleutel[..^eerste.Length] : sleutel, "_");

        private static readonly string[] Eerste = [$".{nameof(Datuminvoer.Dag)}", $".{nameof(Datuminvoer.Tekst)}"];
    }
}

/// <summary>The fields of a page in the order in which they were drawn.</summary>
internal sealed class Veldvolgorde
{
    private readonly List<string> namen = [];

    public static Veldvolgorde Van(HttpContext http)
    {
        if (http.Items[typeof(Veldvolgorde)] is not Veldvolgorde volgorde)
        {
            http.Items[typeof(Veldvolgorde)] = volgorde = new Veldvolgorde();
        }
        return volgorde;
    }

    public void Voeg(string naam) => namen.Add(naam);

    /// <summary>Errors about the whole form come first, errors about unknown fields last.</summary>
    public int Plaats(string sleutel)
    {
        if (sleutel.Length == 0)
        {
            return -1;
        }
        var plaats = namen.FindIndex(n => sleutel == n || sleutel.StartsWith(n + ".", StringComparison.Ordinal) || sleutel.StartsWith(n + "[", StringComparison.Ordinal));
        return plaats < 0 ? int.MaxValue : plaats;
    }
}

/// <summary>Title of the page in the browser: number of errors first, because screen readers read it first.</summary>
public static class Paginatitel
{
    /// <param name="viewData"><c>ViewData["Titel"]</c> holds the title of the page.</param>
    public static string Maak(ViewDataDictionary viewData, Schil schil)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        ArgumentNullException.ThrowIfNull(schil);
        var aantal = FoutoverzichtTagHelper.Verzamel(viewData.ModelState).Count;
        var fouten = aantal switch { 0 => string.Empty, 1 => "1 fout: ", _ => $"{aantal.ToString(CultureInfo.InvariantCulture)} fouten: " };
        var titel = viewData["Titel"] as string;
        return string.IsNullOrEmpty(titel) ? $"{fouten}{schil.Organisatie}" : $"{fouten}{titel} - {schil.Organisatie}";
    }
}
