using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Naast.Web.Aanmelden.Ingebouwd;

namespace Naast.Web.Aanmelden.Tokens;

/// <summary>A program that showed a token which is true; what it may do is for the gate.</summary>
/// <param name="Uitgever">Issuer as it stands in the register.</param>
/// <param name="Afdruk">Thumbprint of the certificate that the token is bound to; null when it is not bound.</param>
public sealed record Tokenhouder(string Uitgever, string ClientId, IReadOnlyList<string> Scopes, string? Afdruk)
{
    public const string Soort = "program";

    /// <summary>Null: this is a person, or nobody.</summary>
    public static Tokenhouder? Uit(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, AuthenticationType: Soort } && principal.FindFirstValue("iss") is { } uitgever && principal.FindFirstValue("client_id") is { } client
            ? new(uitgever, client, [.. principal.FindAll("scope").Select(s => s.Value)], principal.FindFirstValue("x5t#S256"))
            : null;

    public ClaimsPrincipal AlsPrincipal()
    {
        List<Claim> claims = [new("iss", Uitgever), new("client_id", ClientId), .. Scopes.Select(s => new Claim("scope", s))];
        if (Afdruk is not null)
        {
            claims.Add(new("x5t#S256", Afdruk));
        }

        return new(new ClaimsIdentity(claims, Soort));
    }
}

/// <summary>
/// Checks an access token as the NL GOV profile for OAuth asks: signature by a key that the issuer publishes, issuer, audience,
/// kind, and the times by our own clock.
/// </summary>
public sealed class Tokenkeuring(Tokenopties opties, Aanmeldopties aanmelden, TimeProvider klok, ILogger<Tokenkeuring> logboek, Aanbiedersleutels? ingebouwd = null)
{
    private const int LangsteToken = 8 * 1024;

    // Clocks of two organisations differ a little; more than that would make an old token young.
    private static readonly TimeSpan Klokverschil = TimeSpan.FromSeconds(30);

    // No "none", and no shared secret: what is public at the issuer must not be enough to make a token.
    private static readonly string[] Algoritmen =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonWebTokenHandler Lezer = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LangsteToken };
    private readonly ConcurrentDictionary<string, Uitgeverbron> _bronnen = new(StringComparer.Ordinal);

    /// <summary>Whoever may have programs in the register.</summary>
    public IEnumerable<string> Uitgevers => opties.Uitgevers.Select(u => u.Adres).Concat(aanmelden.GebruiktIngebouwd && ingebouwd is not null ? [Tokenopties.Ingebouwd] : []);

    /// <param name="eigenAdres">Scheme and host of the request: the embedded provider names itself after it.</param>
    /// <returns>Null with a reason in English (for a header) when the token is not to be believed.</returns>
    /// <exception cref="UitgeverOnbereikbaar">Whether it is true cannot be told: the keys of the issuer cannot be read now.</exception>
    public async Task<(Tokenhouder? Houder, string? Waarom)> KeurAsync(string token, string eigenAdres)
    {
        if (token.Length > LangsteToken || !Lezer.CanReadToken(token))
        {
            return (null, "The token is not a JWT");
        }

        string uitgever;
        try
        {
            uitgever = Lezer.ReadJsonWebToken(token).Issuer;
        }
        catch (ArgumentException)
        {
            return (null, "The token is not a JWT");
        }

        var (naam, eisen, ander) = Eisen(uitgever, eigenAdres);
        if (eisen is null)
        {
            return (null, "The issuer is not known");
        }

        // The validator makes no difference between a wrong signature and keys that it could not get.
        if (_bronnen.GetValueOrDefault(uitgever) is { } bron && !await bron.IsLeesbaarAsync())
        {
            logboek.LogWarning("De sleutels van {Uitgever} zijn nu niet te lezen", uitgever);
            throw new UitgeverOnbereikbaar();
        }

        var uitkomst = await Lezer.ValidateTokenAsync(token, eisen);
        if (!uitkomst.IsValid)
        {
            logboek.LogWarning("Token geweigerd: {Soort}", uitkomst.Exception?.GetType().Name);
            return (null, Reden(uitkomst.Exception));
        }

        var jwt = (JsonWebToken)uitkomst.SecurityToken;
        var client = Waarde(jwt, "client_id") ?? Waarde(jwt, "azp");
        return client is null ? (null, "The token names no client")
            : !ander && jwt.Subject != client ? (null, "The token stands for a person, not for a program")
            : (new(naam, client, Scopes(jwt), Afdruk(jwt)), null);
    }

    private (string Naam, TokenValidationParameters? Eisen, bool AnderSub) Eisen(string uitgever, string eigenAdres)
    {
        if (opties.Uitgevers.FirstOrDefault(u => u.Adres == uitgever) is { } bekend)
        {
            var eisen = Eisen(uitgever, bekend.Doelgroep, bekend.Typen ?? ["at+jwt"]);
            eisen.ConfigurationManager = _bronnen.GetOrAdd(uitgever, _ => new(bekend, klok)).Metadata;
            return (uitgever, eisen, bekend.AnderSub);
        }

        if (ingebouwd is not null && aanmelden.GebruiktIngebouwd && uitgever == $"{eigenAdres}{Aanmeldadressen.Aanbieder}/")
        {
            var eisen = Eisen(uitgever, Tokenopties.EigenDoelgroep, ["at+jwt"]);
            eisen.IssuerSigningKey = ingebouwd.Ondertekening;
            return (Tokenopties.Ingebouwd, eisen, false);
        }

        return (uitgever, null, false);
    }

    private TokenValidationParameters Eisen(string uitgever, string doelgroep, IEnumerable<string> typen) => new()
    {
        ValidIssuer = uitgever,
        ValidAudience = doelgroep,
        ValidTypes = typen,
        ValidAlgorithms = Algoritmen,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        LifetimeValidator = (vanaf, tot, _, _) =>
            tot > klok.GetUtcNow().UtcDateTime - Klokverschil && (vanaf is null || vanaf <= klok.GetUtcNow().UtcDateTime + Klokverschil),
    };

    private static string Reden(Exception? fout) => fout switch
    {
        SecurityTokenExpiredException or SecurityTokenInvalidLifetimeException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "The token is not valid at this moment",
        SecurityTokenInvalidAudienceException => "The token is meant for another audience",
        SecurityTokenInvalidTypeException => "The token is not an access token",
        SecurityTokenInvalidAlgorithmException => "The token is signed with an algorithm that is not allowed",
        _ => "The signature of the token is not right",
    };

    private static string? Waarde(JsonWebToken jwt, string naam) => jwt.TryGetPayloadValue<string>(naam, out var waarde) && waarde.Length > 0 ? waarde : null;

    /// <summary>One string with spaces, or a list.</summary>
    private static string[] Scopes(JsonWebToken jwt) =>
        [.. jwt.Claims.Where(c => c.Type == "scope").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    private static string? Afdruk(JsonWebToken jwt) =>
        jwt.TryGetPayloadValue<System.Text.Json.JsonElement>("cnf", out var cnf) && cnf.ValueKind == System.Text.Json.JsonValueKind.Object && cnf.TryGetProperty("x5t#S256", out var x5t) ? x5t.GetString() : null;
}
