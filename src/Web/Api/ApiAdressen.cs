using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Api;

/// <summary>
/// The product's own API, by the NLGov REST API Design Rules. Same handlers, same gate and same words as the pages; bodies
/// are JSON only, so that no foreign page can send one without being asked first (CORS allows none).
/// </summary>
public static class ApiAdressen
{
    public const string Versie = "1.2.0";

    public const string Voorvoegsel = "/api/v1";

    /// <returns>The group in which each area puts its own addresses.</returns>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Voorvoegsel).DisableAntiforgery().RequireRateLimiting(Apigrens.Naam).AddEndpointFilter(async (context, volgende) =>
        {
            if (Verzoekkop.Sleutelfout(context.HttpContext) is { } fouteSleutel)
            {
                return fouteSleutel;
            }

            context.HttpContext.RequestServices.GetRequiredService<Db>().Verzoekmerk = Verzoekkop.Merk(context);
            try
            {
                return await volgende(context);
            }
            catch (SleutelHergebruikt)
            {
                return Antwoorden.SleutelHergebruikt();
            }
            catch (Kern.Gedeeld.RegelGeschonden fout)
            {
                return Antwoorden.RegelGeschonden(fout);
            }
            catch (Versiefout fout)
            {
                return Antwoorden.Versie(fout);
            }
            catch (Gebieden.FormulierVerouderd)
            {
                return Antwoorden.Strijdig("Dit is intussen veranderd of beantwoord. Haal het opnieuw op en kijk hoe het nu staat.");
            }
            catch (DbUpdateConcurrencyException)
            {
                return Antwoorden.Versie(new Versiefout(verouderd: true));
            }
            catch (ArgumentException fout)
            {
                return Antwoorden.Onjuist(fout.Message.Split(" (Parameter", 2)[0]);
            }
            catch (InvalidOperationException fout) when (fout.GetType() == typeof(InvalidOperationException))
            {
                return Antwoorden.Strijdig(fout.Message);
            }
        });
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new OpenbaarAttribute("beschrijving van de API, zonder gegevens"));
        app.MapGet($"{Voorvoegsel}/openapi.json", () => Results.Redirect("/openapi/v1.json")).ExcludeFromDescription()
            .WithMetadata(new OpenbaarAttribute("beschrijving van de API, zonder gegevens"));
        return api;
    }

    /// <summary>Every answer below /api says which version gave it, errors included.</summary>
    public static void UseApiVersie(this IApplicationBuilder app) => app.Use((http, volgende) =>
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.Headers["API-Version"] = Versie;
        }

        return volgende(http);
    });
}
