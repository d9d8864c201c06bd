using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Web.Aanmelden;
using Naast.Web.Opmaak;

namespace Naast.Tests.Aanmelden;

/// <summary>A small program with nothing but sign-in, on Kestrel at a free port: two of them stand for two organisations.</summary>
public sealed class Aanmeldhost : IAsyncDisposable
{
    private readonly WebApplication app;

    private Aanmeldhost(WebApplication app) => this.app = app;

    public int Poort => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public Uri Adres => new($"http://127.0.0.1:{Poort}");

    public static async Task<Aanmeldhost> StartAsync(
        Dictionary<string, string?>? instellingen = null, TimeProvider? klok = null, string omgeving = "Demo", int poort = 0)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The compiled views are found by the name of the program that holds them.
            ApplicationName = typeof(AanmeldenRegistratie).Assembly.GetName().Name,
            EnvironmentName = omgeving,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(instellingen ?? []);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{poort}");
        if (klok is not null)
        {
            builder.Services.AddSingleton(klok);
        }

        builder.Services.AddOpmaak();
        builder.Services.AddAanmelden(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAanmelden();
        app.MapGet("/", (ClaimsPrincipal wie) => Aangemelde.Uit(wie)).RequireAuthorization();
        app.MapGet("/claims", (ClaimsPrincipal wie) => wie.Claims.Select(claim => claim.Type).Distinct()).RequireAuthorization();
        app.MapGet("/werk", () => "werk").RequireAuthorization();
        app.MapGet("/jurist", () => "jurist").RequireAuthorization(regel => regel.RequireRole(Rollen.Jurist));
        app.MapGet("/api/v1/dossiers", () => "[]").RequireAuthorization();
        app.MapGet("/formulier", (HttpContext context, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
            Results.Text($"<form><input name='__RequestVerificationToken' value='{antiforgery.GetAndStoreTokens(context).RequestToken}'></form>", "text/html"));
        await app.StartAsync();
        return new(app);
    }

    /// <summary>For two programs that must know each other's address before either starts.</summary>
    public static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
