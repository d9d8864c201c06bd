using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Web.Opmaak;

namespace Naast.Tests.Opmaak;

/// <summary>A small host with only the front-end layer, to read the html that its components make.</summary>
public sealed class Bladproef : IAsyncDisposable
{
    private readonly WebApplication app;

    private Bladproef(WebApplication app) => this.app = app;

    public HttpClient Client => app.GetTestClient();

    public static async Task<Bladproef> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages(opties => opties.RootDirectory = "/Gebieden").AddApplicationPart(typeof(Schil).Assembly);
        builder.Services.AddOpmaak();
        var app = builder.Build();
        app.MapHuisstijlen();
        app.MapWeergave();
        app.MapStijlgids();
        await app.StartAsync();
        return new Bladproef(app);
    }

    public async Task<IDocument> LeesAsync(string adres)
    {
        var html = await Client.GetStringAsync(new Uri(adres, UriKind.Relative));
        return await BrowsingContext.New(Configuration.Default).OpenAsync(antwoord => antwoord.Content(html));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
