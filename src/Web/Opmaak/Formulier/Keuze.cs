using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>One answer to choose. <paramref name="Groep"/> makes headings in a list.</summary>
public sealed record Optie(string Waarde, string Tekst, string? Hint = null, string? Groep = null, bool Uit = false)
{
    /// <summary>The members of an enum with their <c>[Display]</c> names.</summary>
    public static IReadOnlyList<Optie> Van(Type soort)
    {
        ArgumentNullException.ThrowIfNull(soort);
        return
        [
            .. soort.GetFields(BindingFlags.Public | BindingFlags.Static).Select(lid =>
            {
                var weergave = lid.GetCustomAttribute<DisplayAttribute>();
                return new Optie(lid.Name, weergave?.GetName() ?? lid.Name, weergave?.GetDescription());
            }),
        ];
    }

    public static IReadOnlyList<Optie> Van<T>() where T : struct, Enum => Van(typeof(T));
}

/// <summary>Shared by the controls with options: which options there are and which are chosen.</summary>
public abstract class Keuzebasis : Veldbasis
{
    /// <summary>Left out: the members of the bound enum.</summary>
    public IEnumerable<Optie>? Opties { get; set; }

    protected IReadOnlyList<Optie> AlleOpties() => Opties is not null
        ? [.. Opties]
        : Voor?.Metadata.UnderlyingOrModelType is { IsEnum: true } soort
            ? Optie.Van(soort)
            : throw new InvalidOperationException($"Control '{Veldnaam}' needs 'opties'.");

    protected HashSet<string> Gekozen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(Veldnaam, out var staat) && staat.RawValue is not null)
        {
            return staat.RawValue switch
            {
                string[] meer => [.. meer],
                object een => [een.ToString() ?? string.Empty],
            };
        }
        var waarde = Voor is null ? Waarde : Voor.Model;
        if (waarde is not string && waarde is System.Collections.IEnumerable rij)
        {
            return [.. rij.Cast<object?>().Select(Schrijf).OfType<string>()];
        }
        return Schrijf(waarde) is { } tekst ? [tekst] : [];
    }
}

/// <summary>Radio buttons, or tick boxes with <c>meer</c>, in a fieldset with a legend.</summary>
[HtmlTargetElement("nl-keuze", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeuzeTagHelper : Keuzebasis
{
    /// <summary>More than one answer may be chosen.</summary>
    public bool Meer { get; set; }

    /// <summary>Short answers next to each other, such as ja and nee.</summary>
    public bool Naast { get; set; }

    /// <summary>The legend is also the heading of the page.</summary>
    public bool Kop { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fout = Foutmelding;
        var gekozen = Gekozen();
        var lijst = new TagBuilder("div");
        lijst.AddCssClass(Naast ? "keuzes keuzes-naast" : "keuzes");
        var nummer = 0;
        foreach (var optie in AlleOpties())
        {
            // The first option carries the id of the group: the error list links to it.
            var id = nummer == 0 ? Id : $"{Id}_{nummer}";
            lijst.InnerHtml.AppendHtml(Keuzevak.Maak(Meer ? "checkbox" : "radio", id, Veldnaam, optie, gekozen.Contains(optie.Waarde), fout is not null, output));
            nummer++;
        }
        output.Attributes.Clear();
        Omhulsel(output, "fieldset", fout);
        if (BeschrevenDoor(fout) is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }
        var legenda = Maaklabel("legend", null);
        if (Kop)
        {
            legenda.AddCssClass("legenda-kop");
        }
        output.Content.AppendHtml(legenda);
        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(lijst);
    }
}

/// <summary>One tick box with its sentence: <c>&lt;nl-aankruis voor="Invoer.Akkoord" label="..." /&gt;</c>.</summary>
[HtmlTargetElement("nl-aankruis", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AankruisTagHelper : Veldbasis
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fout = Foutmelding;
        // Loose: "waarde" is what is sent, "aan" is not known; bound: a bool that sends true.
        var aan = HuidigeWaarde?.Split(',')[0] is "true" or "True" or "on";
        var vak = Keuzevak.Maak("checkbox", Id, Veldnaam, new Optie("true", Labeltekst, Hint), aan, fout is not null, output);
        output.Attributes.Clear();
        Omhulsel(output, "div", fout);
        Hint = null;
        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(vak);
        if (Voor is not null)
        {
            // An empty box sends nothing; this tells the binder that it was on the page and is off.
            output.Content.AppendHtml($"<input type=\"hidden\" name=\"{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(Veldnaam)}\" value=\"false\">");
        }
    }
}

/// <summary>A drop-down list, for more answers than fit as radio buttons.</summary>
[HtmlTargetElement("nl-lijst", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LijstTagHelper : Keuzebasis
{
    /// <summary>Text of the empty first option; an empty string leaves it out.</summary>
    public string Leeg { get; set; } = "Maak een keuze";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fout = Foutmelding;
        var gekozen = Gekozen();
        var lijst = new TagBuilder("select");
        lijst.AddCssClass("invoer");
        NeemOver(output, lijst);
        lijst.MergeAttribute("id", Id);
        lijst.MergeAttribute("name", Veldnaam);
        Verbind(lijst, fout);
        if (Leeg.Length > 0)
        {
            lijst.InnerHtml.AppendHtml(Regel(new Optie(string.Empty, Leeg), gekozen.Count == 0));
        }
        foreach (var groep in AlleOpties().GroupBy(o => o.Groep))
        {
            var doel = lijst;
            if (groep.Key is not null)
            {
                doel = new TagBuilder("optgroup");
                doel.MergeAttribute("label", groep.Key);
                lijst.InnerHtml.AppendHtml(doel);
            }
            foreach (var optie in groep)
            {
                doel.InnerHtml.AppendHtml(Regel(optie, gekozen.Contains(optie.Waarde)));
            }
        }
        Omhulsel(output, "div", fout);
        if (LabelVerborgen)
        {
            lijst.MergeAttribute("aria-label", Labeltekst);
        }
        else
        {
            output.Content.AppendHtml(Maaklabel("label", Id));
        }

        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(lijst);
    }

    private static TagBuilder Regel(Optie optie, bool gekozen)
    {
        var regel = new TagBuilder("option");
        regel.MergeAttribute("value", optie.Waarde);
        if (gekozen)
        {
            regel.MergeAttribute("selected", "selected");
        }
        if (optie.Uit)
        {
            regel.MergeAttribute("disabled", "disabled");
        }
        regel.InnerHtml.Append(optie.Tekst);
        return regel;
    }
}
