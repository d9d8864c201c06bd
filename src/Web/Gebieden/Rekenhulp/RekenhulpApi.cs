using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Rekenhulp;

public sealed record Rekenvraagbeeld(string Naam, string Titel, string Uitleg);

public sealed record Rekenvraaglijst(IReadOnlyList<Rekenvraagbeeld> Berekeningen);

/// <summary>The calculations for programs. Open: nothing is stored and no person is known; limited in speed per address.</summary>
internal static class RekenhulpApi
{
    public const string Snelheidsgrens = "rekenhulp";
    private const int GrootsteVraag = 64 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        var open = new OpenbaarAttribute("rekenen met eigen gegevens; er wordt niets bewaard en niemand opgezocht");
        api.MapGet("/rekenhulp", () => new Rekenvraaglijst([.. Rekenvragen.Alle.Select(v => new Rekenvraagbeeld(v.Naam, v.Titel, v.Uitleg))]))
            .WithMetadata(open).WithTags("Rekenhulp").WithSummary("Alle berekeningen").Produces<Rekenvraaglijst>();
        foreach (var vraag in Rekenvragen.Alle)
        {
            api.MapPost($"/rekenhulp/{vraag.Naam}", (HttpContext http, CancellationToken ct, [FromQuery] string? gemeentecode = null) => BerekenAsync(vraag, gemeentecode, http, ct))
                .WithMetadata(open, vraag, new RequestSizeLimitAttribute(GrootsteVraag)).RequireRateLimiting(Snelheidsgrens)
                .WithTags("Rekenhulp").WithSummary(vraag.Titel).WithDescription(vraag.Uitleg).Produces<Rekenbeeld>();
        }
    }

    private static async Task<IResult> BerekenAsync(Rekenvraag vraag, string? gemeentecode, HttpContext http, CancellationToken ct)
    {
        if (gemeentecode is not null && !(gemeentecode.Length == 4 && gemeentecode.All(char.IsAsciiDigit)))
        {
            return Onjuist([new Invoerfout("gemeentecode", "Een gemeentecode heeft vier cijfers, zoals 0505. Laat hem weg voor het beleid van de regio.")]);
        }

        JsonDocument json;
        try
        {
            json = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 8 }, ct);
        }
        catch (JsonException)
        {
            return Onjuist([new Invoerfout("", "De inhoud is geen JSON. Stuur een JSON-object.")]);
        }

        using (json)
        {
            var bron = new Jsonbron(json.RootElement);
            var vreemd = bron.Vreemd(Rekenveld.Van(vraag.Invoersoort)).ToArray();
            if (vreemd.Length > 0)
            {
                return Onjuist(vreemd);
            }

            var lezer = new Invoerlezer(bron);
            if (lezer.Lees(vraag.Invoersoort) is not { } invoer)
            {
                return Onjuist(lezer.Fouten);
            }

            try
            {
                return Results.Ok(Rekenbeeld.Van(vraag, vraag.Bereken(invoer, http.RequestServices.GetRequiredService<Dbfabriek>().Regelkast.Voor(gemeentecode ?? ""))));
            }
            catch (NietTeBerekenen fout)
            {
                return Results.Problem(
                    fout.Message, statusCode: StatusCodes.Status422UnprocessableEntity, title: "Kan niet berekend worden",
                    extensions: new Dictionary<string, object?> { ["redenen"] = fout.Redenen.Select(r => new { veld = r.Veld, uitleg = r.Tekst, bron = Bronbeeld.Van(r.Bron) }) });
            }
        }
    }

    private static IResult Onjuist(IReadOnlyList<Invoerfout> fouten) => Results.Problem(
        string.Join(" ", fouten.Select(f => f.Tekst)), statusCode: StatusCodes.Status400BadRequest, title: "Onjuiste invoer",
        extensions: new Dictionary<string, object?> { ["fouten"] = fouten.Select(f => new { veld = f.Pad, melding = f.Tekst }) });
}
