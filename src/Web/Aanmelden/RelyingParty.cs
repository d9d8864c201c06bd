using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Naast.Web.Aanmelden;

/// <summary>Our side of OpenID Connect: authorization code with PKCE at whichever provider the configuration names.</summary>
internal sealed class RelyingParty(
    Aanmeldopties opties, Claimvertaling vertaling, IHostEnvironment omgeving, TimeProvider klok, ILogger<RelyingParty> logboek)
{
    public const string Schema = "oidc";
    public const string Groep = "groep";
    private const string Bronnen = "Naast.Aanmelden.Bronnen";

    // Clocks of two organisations differ a little.
    private static readonly TimeSpan Klokverschil = TimeSpan.FromMinutes(2);

    public void Stel(OpenIdConnectOptions oidc)
    {
        oidc.Authority = opties.Authority;
        oidc.RequireHttpsMetadata = opties.Authority?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ?? false;
        oidc.ClientId = opties.ClientId;
        oidc.ClientSecret = opties.ClientSecret;
        oidc.CallbackPath = Aanmeldadressen.Terug;
        oidc.SignedOutCallbackPath = Aanmeldadressen.TerugNaAfmelden;
        oidc.SignedOutRedirectUri = Aanmeldadressen.Afgemeld;
        // Front-channel sign-out would let any page end a session by an image, for providers that send no session id.
        oidc.RemoteSignOutPath = default;

        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // form_post needs an inline script at the provider and cookies without SameSite at ours.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.Scope.Clear();
        foreach (var scope in opties.Scopes ?? ["openid"])
        {
            oidc.Scope.Add(scope);
        }

        oidc.MapInboundClaims = false;
        oidc.SaveTokens = false;
        oidc.GetClaimsFromUserInfoEndpoint = opties.Gebruikersinfo ?? !opties.GebruiktIngebouwd;
        oidc.DisableTelemetry = true;
        // The life of the cookies below is the browser's, so the wall clock; what the token claims is held to our own clock.
        oidc.TimeProvider = TimeProvider.System;
        oidc.TokenValidationParameters.LifetimeValidator = (vanaf, tot, _, _) =>
            tot > klok.GetUtcNow().UtcDateTime - Klokverschil && (vanaf is null || vanaf <= klok.GetUtcNow().UtcDateTime + Klokverschil);

        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.HttpOnly = true;
            cookie.SecurePolicy = AanmeldoptiesControle.IsProefomgeving(omgeving) ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        }

        oidc.CorrelationCookie.Name = "aanmelding.";
        oidc.NonceCookie.Name = "aanmelding-eenmalig.";

        oidc.Events.OnRedirectToIdentityProvider = Vraag;
        oidc.Events.OnTokenValidated = BewaarIdToken;
        oidc.Events.OnUserInformationReceived = BewaarGebruikersinfo;
        oidc.Events.OnTicketReceived = LaatBinnen;
        oidc.Events.OnAccessDenied = context => Mislukt(context, Mislukking.Afgebroken, context.ReturnUrl);
        oidc.Events.OnRemoteFailure = MisluktElders;
        oidc.Events.OnRedirectToIdentityProviderForSignOut = MeldAfElders;
    }

    private Task Vraag(RedirectContext context)
    {
        var groep = context.Properties.GetParameter<Aanmeldgroep?>(Groep) ?? Aanmeldgroep.Medewerker;
        if (opties.Acr.Voor(groep) is { Length: > 0 } niveau)
        {
            // A provider that speaks another language of levels is asked in its own words.
            var woorden = opties.Niveaus.Where(paar => paar.Value == niveau).Select(paar => paar.Key).DefaultIfEmpty(niveau);
            context.ProtocolMessage.AcrValues = string.Join(' ', woorden);
        }

        if (opties.ClaimsVragen)
        {
            var gevraagd = new[] { opties.Claims.Naam, opties.Claims.Organisatie, opties.Claims.Rollen, opties.Claims.Acr }
                .Distinct().ToDictionary(naam => naam, _ => (object?)null);
            context.ProtocolMessage.SetParameter("claims", JsonSerializer.Serialize(new { id_token = gevraagd, userinfo = gevraagd }));
        }

        return Task.CompletedTask;
    }

    private Task BewaarIdToken(TokenValidatedContext context)
    {
        var token = context.TokenEndpointResponse?.IdToken ?? context.ProtocolMessage.IdToken;
        Voeg(context.HttpContext, Base64UrlEncoder.Decode(new JsonWebToken(token).EncodedPayload));
        if (opties.AfmeldenMetIdToken)
        {
            context.Properties!.StoreTokens([new() { Name = OpenIdConnectParameterNames.IdToken, Value = token }]);
        }

        return Task.CompletedTask;
    }

    private static Task BewaarGebruikersinfo(UserInformationReceivedContext context)
    {
        Voeg(context.HttpContext, context.User.RootElement.GetRawText());
        return Task.CompletedTask;
    }

    private static void Voeg(HttpContext context, string json)
    {
        var bronnen = (List<JsonElement>)(context.Items[Bronnen] ??= new List<JsonElement>());
        bronnen.Add(JsonElement.Parse(json));
    }

    private Task LaatBinnen(TicketReceivedContext context)
    {
        var (wie, waarom) = vertaling.Vertaal((List<JsonElement>?)context.HttpContext.Items[Bronnen] ?? []);
        if (wie is null)
        {
            logboek.LogWarning("Aanmelding geweigerd: {Waarom}", waarom);
            return Mislukt(context, waarom ?? Mislukking.Storing, context.ReturnUri);
        }

        context.Principal = wie.AlsPrincipal();
        context.ReturnUri = Aanmeldadressen.Lokaal(context.ReturnUri);
        return Task.CompletedTask;
    }

    private Task MisluktElders(RemoteFailureContext context)
    {
        var verlopen = context.Failure is AuthenticationFailureException { Message: "Correlation failed." }
            or OpenIdConnectProtocolInvalidNonceException
            || context.Failure?.Message.Contains("unprotect", StringComparison.OrdinalIgnoreCase) is true;
        logboek.LogWarning(context.Failure, "Aanmelding mislukt");
        return Mislukt(context, verlopen ? Mislukking.Verlopen : Mislukking.Storing, context.Properties?.RedirectUri);
    }

    // A redirect, so that reloading the message does not send the used-up code again.
    private static Task Mislukt(HandleRequestContext<RemoteAuthenticationOptions> context, Mislukking waarom, string? terug)
    {
        context.Response.Redirect(Aanmeldadressen.Mislukt + QueryString
            .Create("reden", waarom.ToString())
            .Add(Aanmeldadressen.Terugparameter, Aanmeldadressen.Lokaal(terug)));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private async Task MeldAfElders(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = opties.ClientId;
        if (string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress))
        {
            context.Response.Redirect(Aanmeldadressen.Afgemeld);
            context.HandleResponse();
        }
        else if (!opties.GebruiktIngebouwd)
        {
            // A redirect after a form to another origin is stopped by "form-action 'self'"; a page that goes on is not.
            context.ProtocolMessage.State = context.Options.StateDataFormat.Protect(context.Properties);
            var adres = context.ProtocolMessage.CreateLogoutRequestUrl();
            context.Response.Headers["Refresh"] = "0; url=" + adres;
            await Melding.AfmeldenElders(adres).ToonAsync(context.HttpContext);
            context.HandleResponse();
        }
    }
}
