using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Naast.Web.Aanmelden.Ingebouwd;
using Naast.Web.Aanmelden.Tokens;

namespace Naast.Web.Aanmelden;

/// <summary>Signing in, as a whole: two calls in the program, and nothing else.</summary>
public static class AanmeldenRegistratie
{
    /// <exception cref="AanmeldconfiguratieException">The section "Aanmelden" cannot work, or may not in this environment.</exception>
    public static IServiceCollection AddAanmelden(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var opties = Aanmeldopties.Lees(configuration);
        var tokens = configuration.GetSection(Tokenopties.Sectie).Get<Tokenopties>() ?? new();
        string[] fouten = [.. AanmeldoptiesControle.Fouten(opties, environment), .. tokens.Fouten(AanmeldoptiesControle.IsProefomgeving(environment))];
        if (fouten.Length > 0)
        {
            throw new AanmeldconfiguratieException(fouten);
        }

        services.AddRazorPages();
        services.AddRateLimiter(_ => { });
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIntrekkingen, IntrekkingenInGeheugen>();
        services.AddSingleton(opties);
        services.AddSingleton<Claimvertaling>();
        services.AddSingleton<Sessiebewaking>();
        services.AddSingleton<RelyingParty>();
        services.AddSingleton(tokens);
        services.AddSingleton<Tokenkeuring>();

        var proefomgeving = AanmeldoptiesControle.IsProefomgeving(environment);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => StelSessie(cookie, opties, proefomgeving))
            .AddOpenIdConnect(RelyingParty.Schema, _ => { })
            .AddScheme<AuthenticationSchemeOptions, Tokenschema>(Tokenschema.Naam, null);
        services.AddOptions<OpenIdConnectOptions>(RelyingParty.Schema)
            .Configure<RelyingParty>((oidc, partij) => partij.Stel(oidc));
        services.AddAuthorization();
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            antiforgery.Cookie.Name = proefomgeving ? "formulier" : "__Host-formulier";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = proefomgeving ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        // What a page says after a deed: it may name a person.
        services.Configure<CookieTempDataProviderOptions>(melding =>
        {
            melding.Cookie.Name = proefomgeving ? "melding" : "__Host-melding";
            melding.Cookie.Path = "/";
            melding.Cookie.IsEssential = true;
            melding.Cookie.SecurePolicy = proefomgeving ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });

        if (opties.GebruiktIngebouwd)
        {
            // At Information it writes every request of every person.
            services.AddLogging(logboek => logboek.AddFilter("OpenIddict", LogLevel.Warning));
            services.AddIngebouwdeAanbieder(opties, Aanbiedersleutels.Uit(configuration["Sleutels:Hoofdsleutel"]));
        }

        return services;
    }

    /// <summary>After UseAuthentication and UseAuthorization.</summary>
    public static WebApplication MapAanmelden(this WebApplication app)
    {
        var opties = app.Services.GetRequiredService<Aanmeldopties>();
        Aanmeldlimiet.Gebruik(app, opties);
        Aanmeldpaginas.Map(app);
        if (opties.GebruiktIngebouwd)
        {
            Personakeuze.Map(app);
        }

        return app;
    }

    private static void StelSessie(CookieAuthenticationOptions cookie, Aanmeldopties opties, bool proefomgeving)
    {
        cookie.Cookie.Name = Sessiecookie.Naam;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = proefomgeving ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.CookieManager = new Sessiecookie(proefomgeving);
        cookie.ExpireTimeSpan = opties.Sessie.Stil;
        cookie.SlidingExpiration = true;
        cookie.ForwardDefaultSelector = Tokenschema.Voor;
        cookie.LoginPath = Aanmeldadressen.Aanmelden;
        cookie.ReturnUrlParameter = Aanmeldadressen.Terugparameter;

        cookie.Events.OnSigningIn = context => Bewaking(context.HttpContext).BeginAsync(context);
        cookie.Events.OnValidatePrincipal = context => Bewaking(context.HttpContext).ControleerAsync(context);
        cookie.Events.OnCheckSlidingExpiration = Sessiebewaking.BepaalVernieuwing;
        cookie.Events.OnRedirectToLogin = VraagAanmelding;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Sessiebewaking Bewaking(HttpContext context) => context.RequestServices.GetRequiredService<Sessiebewaking>();

    // A program or a script cannot follow a redirect to a sign-in page: it gets 401, and htmx the page to go to.
    private static Task VraagAanmelding(RedirectContext<CookieAuthenticationOptions> context)
    {
        var verzoek = context.Request;
        if (verzoek.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = Aanmeldadressen.AanmeldenVoor(
                Uri.TryCreate(verzoek.Headers["HX-Current-URL"], UriKind.Absolute, out var pagina) ? pagina.PathAndQuery : null);
        }
        else if (verzoek.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            // After a form the person comes back to the front page: its address alone would show nothing.
            context.Response.Redirect(HttpMethods.IsGet(verzoek.Method)
                ? Aanmeldadressen.AanmeldenVoor(verzoek.PathBase + verzoek.Path + verzoek.QueryString)
                : Aanmeldadressen.Aanmelden);
        }

        return Task.CompletedTask;
    }
}
