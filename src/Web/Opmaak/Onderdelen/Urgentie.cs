using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>How soon something must happen. Always shown as a shape, words and a colour together.</summary>
public enum Urgentie
{
    TeLaat,
    DezeWeek,
    BinnenDertigDagen,
    WachtOpAnder,
    OpSchema,
}

public static class Urgentievorm
{
    /// <summary>CSS suffix, icon, whether the icon is filled, and the name of the group.</summary>
    public static (string Klasse, string Icoon, bool Gevuld, string Naam) Van(Urgentie urgentie) => urgentie switch
    {
        Urgentie.TeLaat => ("te-laat", "alert-octagon", true, "Te laat"),
        Urgentie.DezeWeek => ("deze-week", "alert-triangle", true, "Deze week"),
        Urgentie.BinnenDertigDagen => ("binnenkort", "clock", false, "Binnen 30 dagen"),
        Urgentie.WachtOpAnder => ("wacht", "hourglass", false, "Wacht op ander"),
        _ => ("op-schema", "circle-check", true, "Op schema"),
    };

    /// <summary>The same in a row of a long table: points at a drawing of <see cref="Tabeltekens"/>.</summary>
    public static IHtmlContent Rij(Urgentie urgentie, string woorden) =>
        new HtmlString($"{Rijbegin[(int)urgentie]}{HtmlEncoder.Default.Encode(woorden)}</span>");

    private static readonly string[] Rijbegin = [.. Enum.GetValues<Urgentie>().Select(urgentie =>
        $"<span class=\"urgentie urgentie-{Van(urgentie).Klasse}\"><svg class=\"icoon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#u-{Van(urgentie).Klasse}\"/></svg>")];

    /// <summary>The same as <c>nl-urgentie</c>, for a list: a tag helper per row costs more than the row itself.</summary>
    public static IHtmlContent Html(Urgentie urgentie, string woorden)
    {
        var vorm = Van(urgentie);
        return new HtmlString($"<span class=\"urgentie urgentie-{vorm.Klasse}\">{Icoon.Tekst(vorm.Icoon, vorm.Gevuld)}{HtmlEncoder.Default.Encode(woorden)}</span>");
    }
}

/// <summary><c>&lt;nl-urgentie niveau="TeLaat"&gt;6 dagen te laat&lt;/nl-urgentie&gt;</c>; without words the name of the level.</summary>
[HtmlTargetElement("nl-urgentie")]
public sealed class UrgentieTagHelper : TagHelper
{
    public required Urgentie Niveau { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var woorden = await output.GetChildContentAsync();
        var vorm = Urgentievorm.Van(Niveau);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"urgentie urgentie-{vorm.Klasse}");
        output.Content.Clear();
        output.Content.AppendHtml(Icoon.Html(vorm.Icoon, vorm.Gevuld));
        if (woorden.IsEmptyOrWhiteSpace)
        {
            output.Content.Append(vorm.Naam);
        }
        else
        {
            output.Content.AppendHtml(woorden);
        }
    }
}

/// <summary>A tile that filters a list by urgency: <c>&lt;nl-urgentietegel niveau="TeLaat" aantal="3" url="?urgentie=te-laat" /&gt;</c>.</summary>
[HtmlTargetElement("nl-urgentietegel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UrgentietegelTagHelper : TagHelper
{
    public required Urgentie Niveau { get; set; }

    public required int Aantal { get; set; }

    public required string Url { get; set; }

    public bool Gekozen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var vorm = Urgentievorm.Van(Niveau);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"urgentietegel urgentietegel-{vorm.Klasse}");
        output.Attributes.SetAttribute("href", Url);
        if (Gekozen)
        {
            output.Attributes.SetAttribute("aria-current", "true");
        }
        var aantal = Aantal.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        output.Content.AppendHtml("<span class=\"tegel-icoon\">");
        output.Content.AppendHtml(Icoon.Html(vorm.Icoon, vorm.Gevuld));
        output.Content.AppendHtml($"</span><b>{HtmlEncoder.Default.Encode(aantal)}</b> <span class=\"tegel-naam\">{vorm.Naam}</span>");
    }
}
