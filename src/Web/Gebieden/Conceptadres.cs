using Microsoft.AspNetCore.Antiforgery;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden;

/// <summary>Where forms keep what was typed: <c>POST /concepten/{formulier}</c>, by script, and a button to throw it away.</summary>
internal static class Conceptadres
{
    private static readonly string[] Overslaan = ["__RequestVerificationToken", "Verzoeksleutel"];

    public static void MapConcepten(this IEndpointRouteBuilder app)
    {
        var concepten = app.MapGroup("/concepten/{formulier}").WithMetadata(new VereistAanmeldingAttribute()).ExcludeFromDescription()
            .AddEndpointFilter(async (context, volgende) =>
                await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
                    ? await volgende(context)
                    : Results.BadRequest());
        concepten.MapPost("", BewaarAsync);
        concepten.MapPost("/weggooien", GooiWegAsync);
    }

    private static async Task<IResult> BewaarAsync(string formulier, HttpContext http, Concepten concepten, CancellationToken ct)
    {
        if (formulier.Length > 100 || !http.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var velden = await http.Request.ReadFormAsync(ct);
        var waarden = velden.Where(v => !Overslaan.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal);
        try
        {
            var bewaard = await concepten.BewaarAsync(formulier, waarden, ct);
            return Results.Json(new { bewaard = bewaard.InNederland().ToString("H.mm", System.Globalization.CultureInfo.InvariantCulture) });
        }
        catch (ArgumentException)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static async Task<IResult> GooiWegAsync(string formulier, HttpContext http, Concepten concepten, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        await concepten.GooiWegAsync(formulier, ct);
        var terug = (await http.Request.ReadFormAsync(ct))["terug"].ToString();
        return Results.LocalRedirect(terug.StartsWith('/') && !terug.StartsWith("//", StringComparison.Ordinal) ? terug : "/");
    }
}
