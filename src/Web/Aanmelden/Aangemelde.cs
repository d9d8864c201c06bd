using System.Globalization;
using System.Security.Claims;

namespace Naast.Web.Aanmelden;

/// <summary>Who is signed in: everything that the session remembers of the provider's answer, and no more.</summary>
/// <param name="Sub">Subject at the provider; stable, not for screen.</param>
/// <param name="Naam">Name for screen.</param>
/// <param name="Organisatie">Slug of the organisation; empty for an inburgeraar.</param>
/// <param name="Rollen">Our role slugs, at least one.</param>
/// <param name="Acr">eIDAS level of assurance, when the provider told one.</param>
/// <param name="AangemeldOp">When the person proved who they are (auth_time), to the second.</param>
public sealed record Aangemelde(
    string Sub,
    string Naam,
    string Organisatie,
    IReadOnlyList<string> Rollen,
    string? Acr,
    DateTimeOffset AangemeldOp)
{
    /// <summary>Null when nobody is signed in.</summary>
    public static Aangemelde? Uit(ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true } || principal.FindFirstValue(Claimtype.Sub) is not { } sub)
        {
            return null;
        }

        return new(
            sub,
            principal.FindFirstValue(Claimtype.Naam) ?? sub,
            principal.FindFirstValue(Claimtype.Organisatie) ?? "",
            [.. principal.FindAll(Claimtype.Rollen).Select(claim => claim.Value)],
            principal.FindFirstValue(Claimtype.Acr),
            DateTimeOffset.FromUnixTimeSeconds(
                long.Parse(principal.FindFirstValue(Claimtype.AuthTime) ?? "0", CultureInfo.InvariantCulture)));
    }

    public ClaimsPrincipal AlsPrincipal()
    {
        List<Claim> claims =
        [
            new(Claimtype.Sub, Sub),
            new(Claimtype.Naam, Naam),
            new(Claimtype.Organisatie, Organisatie),
            .. Rollen.Select(rol => new Claim(Claimtype.Rollen, rol)),
            new(Claimtype.AuthTime, AangemeldOp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64),
        ];
        if (Acr is not null)
        {
            claims.Add(new(Claimtype.Acr, Acr));
        }

        return new(new ClaimsIdentity(claims, "oidc", Claimtype.Naam, Claimtype.Rollen));
    }
}

/// <summary>Names of the claims in our own session, whatever the provider called them.</summary>
public static class Claimtype
{
    public const string Sub = "sub";
    public const string Naam = "naam";
    public const string Organisatie = "organisatie";
    public const string Rollen = "rollen";
    public const string Acr = "acr";
    public const string AuthTime = "auth_time";
}
