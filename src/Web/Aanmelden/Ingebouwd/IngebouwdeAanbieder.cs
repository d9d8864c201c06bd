using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting.Server;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreHandlers;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>
/// A small OpenID Connect provider in the program itself, for demo and development: no tables, codes that carry their own
/// contents, and a choice of fictional persons in place of a password.
/// </summary>
internal static class IngebouwdeAanbieder
{
    public static void AddIngebouwdeAanbieder(this IServiceCollection services, Aanmeldopties opties, Aanbiedersleutels sleutels)
    {
        services.AddSingleton(sleutels);
        services.AddSingleton<EigenAdres>();
        services.AddSingleton<Verzoekcontrole>();
        services.AddSingleton<Programmacontrole>();
        services.AddOpenIddict().AddServer(server => Stel(server, sleutels));
        services.AddOptions<OpenIddictServerOptions>().Configure<TimeProvider>((server, klok) => server.TimeProvider = klok);

        services.AddOptions<OpenIdConnectOptions>(RelyingParty.Schema).Configure<EigenAdres, IHttpContextAccessor>((oidc, weg, verzoek) =>
        {
            oidc.ClientSecret = opties.ClientSecret ?? sleutels.Klantgeheim;
            oidc.BackchannelHttpHandler = weg;
            oidc.ConfigurationManager = new IngebouwdeConfiguratie(weg, verzoek);
        });
    }

    private static void Stel(OpenIddictServerBuilder server, Aanbiedersleutels sleutels)
    {
        server.EnableDegradedMode()
            .SetConfigurationEndpointUris(".well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris("jwks")
            .SetAuthorizationEndpointUris("authorize")
            .SetTokenEndpointUris("token")
            .SetEndSessionEndpointUris("endsession")
            .AllowAuthorizationCodeFlow()
            .AllowClientCredentialsFlow()
            // Naast itself reads the tokens of programs; those of a person are for nobody.
            .DisableAccessTokenEncryption()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes([Scopes.OpenId, .. Proefprogrammas.Alle.SelectMany(programma => programma.Scopes).Distinct()])
            .RegisterClaims(Claims.Subject, Claims.Name, Claimtype.Organisatie, Claimtype.Rollen, Claimtype.Acr, Claimtype.AuthTime)
            .SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1))
            .SetAccessTokenLifetime(TimeSpan.FromMinutes(5))
            .SetIdentityTokenLifetime(TimeSpan.FromMinutes(5))
            .AddSigningKey(sleutels.Ondertekening)
            .AddEncryptionKey(sleutels.Versleuteling)
            .Configure(alleen =>
            {
                // What nobody needs here is not offered: a code in a fragment or a form, and PKCE without a hash.
                alleen.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
                alleen.ResponseModes.IntersectWith([ResponseModes.Query]);
                alleen.ClientAuthenticationMethods.IntersectWith(
                    [ClientAuthenticationMethods.ClientSecretPost, ClientAuthenticationMethods.ClientSecretBasic]);
            });

        // Every request of Naast comes by here; only those of the provider are worth a look.
        server.AddEventHandler<ProcessRequestContext>(stap => stap
            .SetOrder(int.MinValue)
            .UseInlineHandler(context =>
            {
                if (context.Transaction.GetHttpRequest()?.Path.StartsWithSegments(Aanmeldadressen.Aanbieder, StringComparison.OrdinalIgnoreCase) != true)
                {
                    context.SkipRequest();
                }

                return default;
            }));

        // Everything about a request hangs below /oidc at the host that was asked: issuer, addresses and their recognition.
        server.AddEventHandler<ProcessRequestContext>(stap => stap
            .SetOrder(ResolveRequestUri.Descriptor.Order + 1)
            .UseInlineHandler(context =>
            {
                context.BaseUri = new Uri(context.RequestUri!.GetLeftPart(UriPartial.Authority) + Aanmeldadressen.Aanbieder + "/");
                return default;
            }));
        server.AddEventHandler<HandleConfigurationRequestContext>(stap => stap.UseInlineHandler(context =>
        {
            context.Metadata["acr_values_supported"] = new OpenIddictParameter([Niveau.Laag, Niveau.Substantieel, Niveau.Hoog]);
            return default;
        }));
        server.AddEventHandler<ValidateAuthorizationRequestContext>(stap => stap.UseSingletonHandler<Verzoekcontrole>());
        server.AddEventHandler<ValidateTokenRequestContext>(stap => stap.UseSingletonHandler<Verzoekcontrole>());
        server.AddEventHandler<ValidateTokenRequestContext>(stap => stap.UseSingletonHandler<Programmacontrole>());
        server.AddEventHandler<HandleTokenRequestContext>(stap => stap.SetOrder(OpenIddictServerHandlers.Exchange.AttachPrincipal.Descriptor.Order + 2).UseSingletonHandler<Programmacontrole>());
        server.AddEventHandler<ValidateEndSessionRequestContext>(stap => stap.UseSingletonHandler<Verzoekcontrole>());
        server.AddEventHandler<HandleTokenRequestContext>(stap => stap
            .SetOrder(OpenIddictServerHandlers.Exchange.AttachPrincipal.Descriptor.Order + 1)
            .UseSingletonHandler<Verzoekcontrole>());
        // The choice is asked anew at every sign-in, so the provider has no session of its own to end.
        server.AddEventHandler<HandleEndSessionRequestContext>(stap => stap.UseInlineHandler(context =>
        {
            context.SignOut();
            return default;
        }));

        server.UseAspNetCore()
            .DisableTransportSecurityRequirement()
            .EnableAuthorizationEndpointPassthrough()
            .EnableErrorPassthrough();
    }
}
