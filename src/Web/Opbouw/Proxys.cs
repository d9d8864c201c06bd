using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Naast.Web.Poort;

namespace Naast.Web.Opbouw;

/// <summary>
/// Behind a proxy that ends TLS: the proxies named in <c>Proxys</c> may say from whom a request came and that it was https.
/// What anybody else says about that is not believed.
/// </summary>
internal static class Proxys
{
    public static void UseProxys(this WebApplication app)
    {
        var adressen = app.Configuration.GetSection("Proxys").Get<string[]>() ?? [];
        if (adressen.Length == 0)
        {
            return;
        }

        var opties = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        opties.KnownProxies.Clear();
        opties.KnownIPNetworks.Clear();
        foreach (var adres in adressen)
        {
            opties.KnownProxies.Add(IPAddress.Parse(adres));
        }

        app.Use((http, volgende) =>
        {
            http.Features.Set(new Buurman(http.Connection.RemoteIpAddress));
            return volgende(http);
        });
        app.UseForwardedHeaders(opties);
    }
}
