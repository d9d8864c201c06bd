using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Naast.Web.Opmaak;

public static class HuisstijlEndpoints
{
    /// <summary>Serves <c>/huisstijl/{naam}.css</c>; kept for a year when the address carries the right version.</summary>
    public static IEndpointConventionBuilder MapHuisstijlen(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/huisstijl/{naam}.css", Geef).AllowAnonymous().ExcludeFromDescription();

    private static IResult Geef(string naam, [FromQuery(Name = "v")] string? versie, HttpContext http)
    {
        if (Huisstijlen.Blad(naam) is not { } blad)
        {
            return Results.NotFound();
        }
        var geperst = http.Request.Headers.AcceptEncoding.Any(e => e?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true);
        var kop = http.Response.Headers;
        kop.Vary = StringValues.Concat(kop.Vary, "Accept-Encoding");
        kop.CacheControl = versie == blad.Versie ? "public, max-age=31536000, immutable" : "public, no-cache";
        if (geperst)
        {
            kop.ContentEncoding = "gzip";
        }
        // A strong tag promises equal bytes, so the compressed form needs a tag of its own.
        var tag = new EntityTagHeaderValue($"\"{blad.Versie}{(geperst ? "-gzip" : "")}\"");
        return Results.Bytes(geperst ? blad.Geperst : blad.Inhoud, "text/css; charset=utf-8", entityTag: tag);
    }
}
