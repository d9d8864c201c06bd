using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// A known date in three fields: <c>&lt;nl-datum voor="Invoer.Geboortedatum" geboorte /&gt;</c>, bound to a <see cref="Datuminvoer"/>.
/// The day field has the id of the whole group, so that links in the error list lead there.
/// </summary>
[HtmlTargetElement("nl-datum", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DatumTagHelper : Veldbasis
{
    /// <summary>The reader's own birth date: the browser may fill it in.</summary>
    public bool Geboorte { get; set; }

    /// <summary>The legend is also the heading of the page.</summary>
    public bool Kop { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var dag = FoutVan($"{Veldnaam}.Dag");
        var maand = FoutVan($"{Veldnaam}.Maand");
        var jaar = FoutVan($"{Veldnaam}.Jaar");
        var geheel = Foutmelding;
        var fout = geheel ?? dag ?? maand ?? jaar;
        var ingevuld = (Voor?.Model ?? Waarde) switch
        {
            Datuminvoer invoer => invoer,
            DateOnly datum => Datuminvoer.Van(datum),
            _ => new Datuminvoer(),
        };

        var rij = new TagBuilder("div");
        rij.AddCssClass("datumvelden");
        rij.MergeAttribute("data-datum", string.Empty);
        rij.InnerHtml.AppendHtml(Deel("Dag", Id, 2, ingevuld.Dag, geheel ?? dag, "bday-day"));
        rij.InnerHtml.AppendHtml(Deel("Maand", $"{Id}_Maand", 4, ingevuld.Maand, geheel ?? maand, "bday-month"));
        rij.InnerHtml.AppendHtml(Deel("Jaar", $"{Id}_Jaar", 4, ingevuld.Jaar, geheel ?? jaar, "bday-year"));

        var extra = output.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).ToList();
        foreach (var attribuut in extra)
        {
            rij.MergeAttribute(attribuut.Name, attribuut.Value?.ToString() ?? string.Empty);
            output.Attributes.Remove(attribuut);
        }
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
        output.Content.AppendHtml(rij);
    }

    private TagBuilder Deel(string deel, string id, int breedte, string? waarde, string? fout, string aanvullen)
    {
        var naam = $"{Veldnaam}.{deel}";
        var vak = new TagBuilder("div");
        var label = new TagBuilder("label");
        label.MergeAttribute("for", id);
        label.InnerHtml.Append(deel);
        vak.InnerHtml.AppendHtml(label);

        var invoer = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        invoer.AddCssClass($"invoer breed-{breedte}");
        invoer.MergeAttribute("type", "text");
        // A month may also be typed as a word, so it keeps the letters on a phone.
        if (deel != "Maand")
        {
            invoer.MergeAttribute("inputmode", "numeric");
        }
        invoer.MergeAttribute("id", id);
        invoer.MergeAttribute("name", naam);
        invoer.MergeAttribute("autocomplete", Geboorte ? aanvullen : "off");
        if ((Getypt(naam) ?? waarde) is { Length: > 0 } tekst)
        {
            invoer.MergeAttribute("value", tekst);
        }
        if (fout is not null)
        {
            invoer.MergeAttribute("aria-invalid", "true");
        }
        if (IsVerplicht && Voor is not null)
        {
            invoer.MergeAttribute("aria-required", "true");
        }
        vak.InnerHtml.AppendHtml(invoer);
        return vak;
    }
}
