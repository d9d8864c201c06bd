using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>
/// What the embedded provider checks itself, since it has no table of clients: who asks, where the answer goes, and that a code
/// is used once. PKCE and the seal of a code are checked before by OpenIddict.
/// </summary>
internal sealed class Verzoekcontrole(Aanmeldopties opties, Aanbiedersleutels sleutels, IIntrekkingen intrekkingen, TimeProvider klok) :
    IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
    IOpenIddictServerHandler<ValidateTokenRequestContext>,
    IOpenIddictServerHandler<ValidateEndSessionRequestContext>,
    IOpenIddictServerHandler<HandleTokenRequestContext>
{
    /// <summary>Claim inside a code, for our own eyes: by it the code is used up.</summary>
    public const string Codenummer = "codenummer";

    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != opties.ClientId)
        {
            context.Reject(Errors.InvalidClient, "Dit programma is hier niet bekend.");
        }
        else if (!IsEigen(context.RedirectUri, context.Transaction, Aanmeldadressen.Terug))
        {
            context.Reject(Errors.InvalidRequest, "Het terugadres hoort niet bij dit programma.");
        }

        return default;
    }

    public ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        if (context.Request.IsClientCredentialsGrantType())
        {
            return default;
        }

        var geheim = opties.ClientSecret ?? sleutels.Klantgeheim;
        if (context.ClientId != opties.ClientId || !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(context.ClientSecret ?? ""), Encoding.UTF8.GetBytes(geheim)))
        {
            context.Reject(Errors.InvalidClient, "De gegevens van het programma kloppen niet.");
        }

        return default;
    }

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { Length: > 0 } adres
            && !IsEigen(adres, context.Transaction, Aanmeldadressen.TerugNaAfmelden))
        {
            context.Reject(Errors.InvalidRequest, "Het terugadres hoort niet bij dit programma.");
        }

        return default;
    }

    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (context.Request.IsClientCredentialsGrantType())
        {
            return;
        }

        // After client and PKCE: who only saw the code in passing must not be able to use it up.
        var nummer = context.AuthorizationCodePrincipal?.GetClaim(Codenummer);
        if (nummer is null || !await intrekkingen.TrekInAsync(nummer, klok.GetUtcNow().AddMinutes(5), context.CancellationToken))
        {
            context.Reject(Errors.InvalidGrant, "Deze code is al gebruikt.");
            return;
        }

        HoudRollenEenLijst(context.Principal!);
    }

    // One role would be written as a bare word; a reader may count on a list.
    private static void HoudRollenEenLijst(ClaimsPrincipal principal)
    {
        var identiteit = (ClaimsIdentity)principal.Identity!;
        var rollen = principal.GetClaims(Claimtype.Rollen);
        identiteit.RemoveClaims(Claimtype.Rollen);
        identiteit.AddClaim(new Claim(Claimtype.Rollen, JsonSerializer.Serialize(rollen), "JSON_ARRAY").SetDestinations(Destinations.IdentityToken));
    }

    private bool IsEigen(string? adres, OpenIddictServerTransaction transactie, string pad)
    {
        var verzoek = transactie.GetHttpRequest()!;
        return adres == $"{verzoek.Scheme}://{verzoek.Host}{pad}" || (opties.Terugadressen?.Contains(adres) ?? false);
    }
}
