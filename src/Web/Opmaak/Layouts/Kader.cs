using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Naast.Web.Opmaak;

/// <summary>What all three frames have: the head of the page, and the product's mark. Written once, not rendered as a partial for every page.</summary>
internal static class Kader
{
    // The product's own mark: two people under one arc. A municipality's real logo is configuration, never part of the product.
    private const string Teken = """
        <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false"><rect width="36" height="36" rx="9" fill="#fff" opacity=".14" /><path d="M7.5 25c3.5-9.500 7-14 10.500-14s7 4.500 10.500 14" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" /><circle cx="14" cy="23" r="3" fill="#ffdd00" /><circle cx="22" cy="23" r="3" fill="#fff" /></svg>
        """;

    private const string Htmx = """<meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0}'>""";

    private static readonly ConcurrentDictionary<(Huisstijl Huisstijl, string Taal, bool Htmx), HtmlString> Koppen = new();

    /// <summary>The content of <c>head</c>: character set first, then house style, scripts and title.</summary>
    public static IHtmlContent Hoofd(ViewDataDictionary viewData, Schil schil) => new HtmlContentBuilder()
        .AppendHtml(Koppen.GetOrAdd((schil.Huisstijl, schil.Taal, viewData["Htmx"] is true), static kop => new HtmlString(Kop(kop.Huisstijl, kop.Taal, kop.Htmx))))
        .AppendHtml("<title>").Append(Paginatitel.Maak(viewData, schil)).AppendHtml("</title>");

    /// <summary>Mark, organisation and what the product is called, as a link to the first page.</summary>
    public static IHtmlContent Merk(Schil schil)
    {
        var merk = new HtmlContentBuilder().AppendHtml("<a class=\"merk\" href=\"").Append(schil.StartAdres).AppendHtml("\">").AppendHtml(Teken)
            .AppendHtml("<span><b>").Append(schil.Organisatie).AppendHtml("</b><span>");
        return (schil.OndertitelOpgemaakt is { } opgemaakt ? merk.AppendHtml(opgemaakt) : merk.Append(schil.Ondertitel)).AppendHtml("</span></span></a>");
    }

    private static string Kop(Huisstijl huisstijl, string taal, bool htmx)
    {
        var kop = new StringBuilder()
            .Append("""<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="/merk.svg" type="image/svg+xml">""");
        // Fonts first, so that the text does not jump.
        Letter("source-sans-3-latin-wght-normal.woff2");
        if (taal is "ar" or "fa" or "prs" or "ps")
        {
            Letter("noto-sans-arabic-arabic-400-normal.woff2");
        }
        if (taal is "ti" or "am")
        {
            Letter("noto-sans-ethiopic-ethiopic-400-normal.woff2");
        }
        foreach (var blad in new[] { Voorkant.Adres("vendor.css"), Huisstijlen.Adres(huisstijl), Voorkant.Adres("naast.css") })
        {
            kop.Append("<link rel=\"stylesheet\" href=\"").Append(HtmlEncoder.Default.Encode(blad)).Append("\">");
        }
        if (htmx)
        {
            kop.Append(Htmx).Append("<script src=\"").Append(HtmlEncoder.Default.Encode(Voorkant.Adres("htmx.js"))).Append("\" defer></script>");
        }
        return kop.Append("<script type=\"module\" src=\"").Append(HtmlEncoder.Default.Encode(Voorkant.Adres("naast.js"))).Append("\"></script>").ToString();

        void Letter(string bestand) =>
            kop.Append("<link rel=\"preload\" href=\"").Append(HtmlEncoder.Default.Encode(Voorkant.Adres(bestand))).Append("\" as=\"font\" type=\"font/woff2\" crossorigin>");
    }
}
