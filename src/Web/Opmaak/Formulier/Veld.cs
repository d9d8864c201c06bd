using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

public enum Veldsoort
{
    Tekst,
    Email,
    Telefoon,

    /// <summary>A whole number or an amount: digits on a phone's keyboard, no arrows that change it by accident.</summary>
    Getal,
    Zoeken,
    Wachtwoord,
    Code,
}

/// <summary>One line of text: <c>&lt;nl-veld voor="Invoer.Telefoon" soort="Telefoon" hint="..." /&gt;</c>.</summary>
[HtmlTargetElement("nl-veld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VeldTagHelper : Veldbasis
{
    public Veldsoort Soort { get; set; }

    /// <summary>Characters that the field is wide: 2, 4, 6, 10, 20 or 30. Shows how long the answer is.</summary>
    public int? Breedte { get; set; }

    /// <summary>Short text before the field, such as "€".</summary>
    public string? Voorvoegsel { get; set; }

    /// <summary>Short text after the field, such as "uur per week".</summary>
    public string? Achtervoegsel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fout = Foutmelding;
        var invoer = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        invoer.AddCssClass("invoer");
        if (Breedte is { } breedte)
        {
            invoer.AddCssClass($"breed-{breedte}");
        }
        NeemOver(output, invoer);
        Soorten(invoer);
        invoer.MergeAttribute("id", Id);
        invoer.MergeAttribute("name", Veldnaam);
        // A password never comes back in the page.
        if (Soort != Veldsoort.Wachtwoord && HuidigeWaarde is { Length: > 0 } waarde)
        {
            invoer.MergeAttribute("value", waarde);
        }
        Verbind(invoer, fout);

        Omhulsel(output, "div", fout);
        output.Content.AppendHtml(Maaklabel("label", Id));
        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(Omlijst(invoer));
    }

    private TagBuilder Omlijst(TagBuilder invoer)
    {
        if (Voorvoegsel is null && Achtervoegsel is null)
        {
            return invoer;
        }
        var rij = new TagBuilder("div");
        rij.AddCssClass("invoergroep");
        foreach (var deel in (object?[])[Voorvoegsel, invoer, Achtervoegsel])
        {
            if (deel is string tekst)
            {
                var span = new TagBuilder("span");
                span.InnerHtml.Append(tekst);
                rij.InnerHtml.AppendHtml(span);
            }
            else if (deel is TagBuilder tag)
            {
                rij.InnerHtml.AppendHtml(tag);
            }
        }
        return rij;
    }

    private void Soorten(TagBuilder invoer)
    {
        var (type, toetsen, aanvullen) = Soort switch
        {
            Veldsoort.Email => ("email", null, "email"),
            Veldsoort.Telefoon => ("tel", null, "tel"),
            Veldsoort.Getal => ("text", "numeric", null),
            Veldsoort.Zoeken => ("search", null, "off"),
            Veldsoort.Wachtwoord => ("password", null, "current-password"),
            Veldsoort.Code => ("text", "numeric", "one-time-code"),
            _ => ("text", null, (string?)null),
        };
        invoer.MergeAttribute("type", type);
        if (toetsen is not null)
        {
            invoer.MergeAttribute("inputmode", toetsen);
        }
        // The browser may fill in the reader's own data, not a client's: a page about somebody else says autocomplete="off".
        if (aanvullen is not null)
        {
            invoer.MergeAttribute("autocomplete", aanvullen);
        }
        if (Soort is Veldsoort.Email or Veldsoort.Code)
        {
            invoer.MergeAttribute("spellcheck", "false");
        }
    }
}

/// <summary>Several lines of text: <c>&lt;nl-tekstvak voor="Invoer.Notitie" regels="5" /&gt;</c>.</summary>
[HtmlTargetElement("nl-tekstvak", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TekstvakTagHelper : Veldbasis
{
    public int Regels { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fout = Foutmelding;
        var vak = new TagBuilder("textarea");
        vak.AddCssClass("invoer");
        NeemOver(output, vak);
        vak.MergeAttribute("id", Id);
        vak.MergeAttribute("name", Veldnaam);
        vak.MergeAttribute("rows", Regels.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Verbind(vak, fout);
        // Browsers drop the first line break inside a textarea; this one is there to be dropped.
        vak.InnerHtml.AppendHtml("\n");
        vak.InnerHtml.Append(HuidigeWaarde ?? string.Empty);

        Omhulsel(output, "div", fout);
        output.Content.AppendHtml(Maaklabel("label", Id));
        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(vak);
    }
}
