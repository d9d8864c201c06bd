using System.Net;

namespace Naast.Ketensimulator.Beheer;

/// <summary>Guards the management addresses: the switch <c>BeheerOpen</c>, and no writes that another site sets off.</summary>
internal static class Beheerpoort
{
    public static RouteGroupBuilder MapBeheer(this IEndpointRouteBuilder routes, string patroon, Ketensimulatoropties opties)
    {
        var groep = routes.MapGroup(patroon);
        groep.AddEndpointFilter(async (context, volgende) =>
        {
            var http = context.HttpContext;
            if (!MagErin(http, opties.BeheerOpen ?? Beheertoegang.Nee))
            {
                // 404: a closed bench does not tell that it is there.
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = "no-store";
            return VanElders(http.Request) ? Results.StatusCode(StatusCodes.Status403Forbidden) : await volgende(context);
        });
        return groep;
    }

    private static bool MagErin(HttpContext http, Beheertoegang toegang) => toegang switch
    {
        Beheertoegang.Ja => true,
        Beheertoegang.Lokaal => IPAddress.IsLoopback(http.Connection.RemoteIpAddress ?? IPAddress.None),
        _ => false,
    };

    /// <summary>Browsers say where a request comes from; a form on another site must not start a scenario here.</summary>
    private static bool VanElders(HttpRequest verzoek)
    {
        if (HttpMethods.IsGet(verzoek.Method) || HttpMethods.IsHead(verzoek.Method))
        {
            return false;
        }

        if (verzoek.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } herkomst)
        {
            return herkomst is not ("same-origin" or "none");
        }

        return verzoek.Headers.Origin.ToString() is { Length: > 0 } oorsprong
            && !(Uri.TryCreate(oorsprong, UriKind.Absolute, out var adres) && adres.Authority == verzoek.Host.Value);
    }
}
