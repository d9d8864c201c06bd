using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Naast.Web.Aanmelden.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>Tokens for programs (client credentials) at the embedded provider: who asks, and what it may ask.</summary>
internal sealed class Programmacontrole : IOpenIddictServerHandler<ValidateTokenRequestContext>, IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType())
        {
            return default;
        }

        var gevraagd = context.Request.GetScopes();
        if (Proefprogrammas.Zoek(context.ClientId) is not { } programma
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.ClientSecret ?? ""), Encoding.UTF8.GetBytes(Proefprogrammas.Geheim)))
        {
            context.Reject(Errors.InvalidClient, "De gegevens van het programma kloppen niet.");
        }
        else if (gevraagd.Except(programma.Scopes).Any())
        {
            context.Reject(Errors.InvalidScope, $"Dit programma mag vragen: {string.Join(' ', programma.Scopes)}.");
        }

        return default;
    }

    public ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType())
        {
            return default;
        }

        var programma = Proefprogrammas.Zoek(context.ClientId)!;
        var identiteit = new ClaimsIdentity([new(Claims.Subject, programma.ClientId), new(Claims.ClientId, programma.ClientId)], "program");
        identiteit.SetDestinations(_ => [Destinations.AccessToken]);
        var principal = new ClaimsPrincipal(identiteit);
        var gevraagd = context.Request.GetScopes();
        principal.SetScopes(gevraagd.IsEmpty ? programma.Scopes : gevraagd);
        principal.SetResources(Tokenopties.EigenDoelgroep);
        context.SignIn(principal);
        return default;
    }
}
