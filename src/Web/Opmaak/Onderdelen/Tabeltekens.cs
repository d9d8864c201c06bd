using Microsoft.AspNetCore.Html;

namespace Naast.Web.Opmaak;

/// <summary>Drawings that a long table repeats in every row: drawn once above it, and pointed at from there.</summary>
public static class Tabeltekens
{
    private const int Fasen = 5;

    public static IHtmlContent Alle { get; } = new HtmlString(
        $"<svg class=\"tekens\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">{string.Concat(Enum.GetValues<Urgentie>().Select(Teken))}"
        + $"{string.Concat(Enumerable.Range(1, Fasen).Select(fase => FasebalkTagHelper.Symbool(fase, Fasen)))}</svg>");

    private static string Teken(Urgentie urgentie)
    {
        var vorm = Urgentievorm.Van(urgentie);
        return $"<symbol id=\"u-{vorm.Klasse}\" viewBox=\"0 0 24 24\" {Icoon.Verf(vorm.Gevuld)}>{Voorkant.Icoonpaden(vorm.Icoon, vorm.Gevuld)}</symbol>";
    }
}
