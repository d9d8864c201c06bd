using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>Model of the page "Kies wie u bent".</summary>
/// <param name="Verzoek">Parameters of the authorization request, which travel along in the form.</param>
public sealed record Keuzepagina(IReadOnlyList<(string Naam, string Waarde)> Verzoek)
{
    public const string Veld = "persona";
    public const string Token = "__RequestVerificationToken";

    public IEnumerable<(string Organisatie, IReadOnlyList<Persona> Personas)> Groepen { get; } =
        from organisatie in Personas.Organisaties
        let personas = Personas.Alle.Where(persona => persona.Organisatie == organisatie.Slug).ToList()
        where personas.Count > 0
        select (organisatie.Naam, (IReadOnlyList<Persona>)personas);
}

/// <summary>The sign-in page of the embedded provider: the authorization endpoint, after OpenIddict has checked the request.</summary>
internal static class Personakeuze
{
    private const string Aanbieder = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Aanmeldadressen.Personakeuze, [HttpMethods.Get, HttpMethods.Post], KiesAsync).AllowAnonymous();
        app.MapMethods(Aanmeldadressen.AanbiederAfmelden, [HttpMethods.Get, HttpMethods.Post], ToonFoutAsync).AllowAnonymous();
    }

    private static async Task KiesAsync(HttpContext context, IAntiforgery antiforgery, TimeProvider klok)
    {
        if (context.GetOpenIddictServerResponse() is not null || context.GetOpenIddictServerRequest() is not { } verzoek)
        {
            await ToonFoutAsync(context);
        }
        else if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Form.ContainsKey(Keuzepagina.Veld))
        {
            await VraagAsync(context, verzoek);
        }
        else if (!await antiforgery.IsRequestValidAsync(context))
        {
            // Usually an old tab: the choice is shown again, with a new token.
            await VraagAsync(context, verzoek, StatusCodes.Status400BadRequest);
        }
        else if (Personas.Zoek(context.Request.Form[Keuzepagina.Veld]) is { } persona)
        {
            await context.SignInAsync(Aanbieder, Principal(persona, verzoek, klok));
        }
        else
        {
            await WeigerAsync(context, Errors.AccessDenied);
        }
    }

    private static Task VraagAsync(HttpContext context, OpenIddictRequest verzoek, int status = StatusCodes.Status200OK) =>
        verzoek.HasPromptValue(PromptValues.None)
            ? WeigerAsync(context, Errors.LoginRequired)
            : Aanmeldweergave.ToonAsync(context, "/Aanmelden/Personakeuze.cshtml", new Keuzepagina([.. Parameters(verzoek)]), status);

    private static IEnumerable<(string Naam, string Waarde)> Parameters(OpenIddictRequest verzoek) =>
        from parameter in verzoek.GetParameters()
        let waarde = (string?)parameter.Value
        where !string.IsNullOrEmpty(waarde) && parameter.Key is not (Keuzepagina.Veld or Keuzepagina.Token)
        select (parameter.Key, waarde);

    private static Task WeigerAsync(HttpContext context, string fout) =>
        context.ForbidAsync(Aanbieder, new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = fout }));

    private static Task ToonFoutAsync(HttpContext context) =>
        Melding.Voor(Mislukking.Verzoek, Aanmeldadressen.Aanmelden).ToonAsync(context);

    private static ClaimsPrincipal Principal(Persona persona, OpenIddictRequest verzoek, TimeProvider klok)
    {
        var niveau = verzoek.GetAcrValues().FirstOrDefault(Niveau.IsBekend) ?? Niveau.Substantieel;
        var seconden = klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        ClaimsIdentity identiteit = new(
            [
                new(Claims.Subject, persona.Sub),
                new(Claims.Name, persona.Naam),
                new(Claimtype.Organisatie, persona.Organisatie),
                .. persona.Rollen.Select(rol => new Claim(Claimtype.Rollen, rol)),
                new(Claimtype.Acr, niveau),
                new(Claimtype.AuthTime, seconden, ClaimValueTypes.Integer64),
            ],
            Aanbieder, Claims.Name, Claimtype.Rollen);
        identiteit.SetDestinations(_ => [Destinations.IdentityToken]);
        // Without a destination a claim stays inside the code.
        identiteit.AddClaim(new(Verzoekcontrole.Codenummer, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

        var principal = new ClaimsPrincipal(identiteit);
        principal.SetScopes(verzoek.GetScopes());
        return principal;
    }
}
