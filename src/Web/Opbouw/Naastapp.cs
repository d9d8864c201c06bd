using Naast.Ketensimulator;
using Naast.Web.Aanmelden;
using Naast.Web.Api;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Demovulling;
using Naast.Web.Gebieden;
using Naast.Web.Koppelingen;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Logboek;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Opbouw;

/// <summary>The whole program, built but not started: the same for a user, a test and a bench.</summary>
public static class Naastapp
{
    /// <param name="instellen">Last word on services and configuration; a test puts its clock here.</param>
    public static WebApplication Maak(string[] args, Action<WebApplicationBuilder>? instellen = null)
    {
        var bouwer = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Naastapp).Assembly.GetName().Name });
        bouwer.Host.UseDefaultServiceProvider(opties => (opties.ValidateOnBuild, opties.ValidateScopes) = (true, true));
        bouwer.WebHost.ConfigureKestrel(Grenzen.Stel);
        // From the build folder the compressed copies stand elsewhere; a published program has no such list and ignores this.
        bouwer.WebHost.UseStaticWebAssets();
        bouwer.Services.AddSingleton(TimeProvider.System);
        bouwer.Services.AddOpslag(bouwer.Configuration);
        bouwer.Services.AddLogboek(bouwer.Configuration);
        bouwer.Services.AddPoort();
        bouwer.Services.AddAanmelden(bouwer.Configuration, bouwer.Environment);
        bouwer.Services.AddOpmaak();
        bouwer.Services.AddKoppelingen(bouwer.Configuration);
        bouwer.Services.AddBrieven(bouwer.Configuration);
        bouwer.Services.AddTaken(bouwer.Configuration);
        bouwer.Services.AddGebieden();
        bouwer.Services.AddOpbouw();
        bouwer.Services.AddDemo(bouwer.Configuration, bouwer.Environment);

        instellen?.Invoke(bouwer);

        var app = bouwer.Build();
        app.UseProxys();
        app.UseLogboek();
        app.UseMiddleware<Beveiligingskoppen>();
        app.UseDuoversie();
        app.UseMiddleware<Storingsopvang>();
        app.UseStatusCodePages(Foutpaginas.ToonAsync);
        app.UseApiVersie();
        app.UseRouting();
        app.UseMiddleware<Drukte>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UsePoort();
        app.UseAuthorization();
        app.UseAntiforgery();

        var openbaar = app.Openbaar("opmaak, aanmelden en gereedheid bevatten geen gegevens van personen");
        openbaar.MapOpmaak();
        openbaar.MapGereed();
        openbaar.MapVerwerkingsregister();
        app.MapAanmelden();
        app.MapGebieden();
        app.MapDemo(app.Environment);
        return app;
    }
}
