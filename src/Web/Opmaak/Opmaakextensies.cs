using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Naast.Web.Opmaak;

public static class Opmaakextensies
{
    /// <summary>Registers <see cref="Schil"/> (one per request) and Dutch texts for form errors.</summary>
    public static IServiceCollection AddOpmaak(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(s =>
        {
            var verzoek = s.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;
            return new Schil { Kleurstand = Weergave.Lees(verzoek), Sneltoetsen = Weergave.Sneltoetsen(verzoek) };
        });
        services.Configure<MvcOptions>(DutchModelBindingMessages.Configure);
        return services;
    }

    /// <summary>
    /// Maps static files, house styles and the light/dark switch. Files of the front-end build carry their own content hash,
    /// so pages ask for them with <see cref="Voorkant.Adres"/>.
    /// </summary>
    public static IEndpointRouteBuilder MapOpmaak(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapStaticAssets().Add(OnveranderlijkBewaren);
        endpoints.MapHuisstijlen();
        endpoints.MapWeergave();
        return endpoints;
    }

    // Files under dist/v carry a hash in their name, but the framework only knows its own fingerprints and would have browsers ask again every time.
    private static void OnveranderlijkBewaren(EndpointBuilder builder)
    {
        if (builder is not RouteEndpointBuilder { RoutePattern: RoutePattern patroon, RequestDelegate: { } volgende }
            || patroon.RawText?.TrimStart('/').StartsWith("dist/v/", StringComparison.Ordinal) != true)
        {
            return;
        }
        builder.RequestDelegate = http =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return volgende(http);
        };
    }
}
