using System.Text.Json.Nodes;

namespace Naast.Ketensimulator.Brp;

/// <summary>A wrong parameter.</summary>
internal sealed record OngeldigeParameter(string Naam, string Code, string Reden);

/// <summary>Errors of the BRP interface: problem+json with a code.</summary>
internal static class Brpfout
{
    private const string Rfc = "https://datatracker.ietf.org/doc/html/rfc7231#section-";

    public static Task Parameters(HttpContext http, IReadOnlyList<OngeldigeParameter> fouten) => Schrijf(
        http,
        StatusCodes.Status400BadRequest,
        "6.5.1",
        "Een of meerdere parameters zijn niet correct.",
        $"De foutieve parameter(s) zijn: {string.Join(", ", fouten.Select(f => f.Naam))}.",
        "paramsValidation",
        fouten);

    public static Task GeenJson(HttpContext http) => Schrijf(
        http, StatusCodes.Status400BadRequest, "6.5.1", "Een of meerdere parameters zijn niet correct.", "Het bericht is geen geldige JSON.", "paramsValidation");

    public static Task TeVeel(HttpContext http, int meeste) => Schrijf(
        http, StatusCodes.Status400BadRequest, "6.5.1", "Teveel zoekresultaten.", $"Meer dan maximum van {meeste} gevonden personen. Verfijn de zoekopdracht.", "tooManyResults");

    public static Task Methode(HttpContext http) => Schrijf(
        http, StatusCodes.Status405MethodNotAllowed, "6.5.5", "Method not allowed.", "De methode is niet toegestaan.", "methodNotAllowed");

    public static Task Accept(HttpContext http) => Schrijf(
        http, StatusCodes.Status406NotAcceptable, "6.5.6", "Gevraagde content type wordt niet ondersteund.", "Ondersteunde content type: application/json; charset=utf-8.", "notAcceptable");

    public static Task Mediatype(HttpContext http) => Schrijf(
        http, StatusCodes.Status415UnsupportedMediaType, "6.5.13", "Media Type wordt niet ondersteund.", "Ondersteunde content type: application/json; charset=utf-8.", "unsupportedMediaType");

    public static Task Storing(HttpContext http, int status) => Schrijf(
        http, status, status == 503 ? "6.6.4" : "6.6.1", status == 503 ? "Service niet beschikbaar." : "Interne server fout.", "Storing aan de bron.", status == 503 ? "sourceUnavailable" : "serverError");

    public static Task NietGevonden(HttpContext http) => Schrijf(
        http, StatusCodes.Status404NotFound, "6.5.4", "Opgevraagde resource bestaat niet.", "Er is geen volgindicatie op deze persoon.", "notFound");

    private static Task Schrijf(
        HttpContext http, int status, string paragraaf, string titel, string detail, string code, IReadOnlyList<OngeldigeParameter>? fouten = null)
    {
        var vorm = new JsonObject
        {
            ["type"] = Rfc + paragraaf,
            ["title"] = titel,
            ["status"] = status,
            ["detail"] = detail,
            // Never with the number that may be in the address.
            ["instance"] = http.GetRouteValue("burgerservicenummer") is null ? http.Request.Path.Value : Volgindicaties.Pad,
            ["code"] = code,
        };
        if (fouten is not null)
        {
            vorm["invalidParams"] = new JsonArray(
                [.. fouten.Select(f => (JsonNode)new JsonObject { ["name"] = f.Naam, ["code"] = f.Code, ["reason"] = f.Reden })]);
        }

        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(vorm, Duo.Duoenvelop.Vorm, "application/problem+json", http.RequestAborted);
    }
}
