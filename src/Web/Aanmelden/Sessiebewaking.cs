using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Naast.Web.Aanmelden;

/// <summary>Begins, checks and ends sessions. The session is in the cookie; only ended ones are remembered here.</summary>
public sealed class Sessiebewaking(Aanmeldopties opties, TimeProvider klok, IIntrekkingen intrekkingen)
{
    private const string Id = "sessie";
    private const string Begin = "begin";

    // Renewing at every request would send a cookie with every answer; once a minute keeps the idle limit true to the minute.
    private static readonly TimeSpan VernieuwNa = TimeSpan.FromMinutes(1);

    public async Task BeginAsync(CookieSigningInContext context)
    {
        // A session that stood here before ends: what somebody knew of it is of no use after sign-in.
        await EindigAsync(context.HttpContext);
        context.Properties.Items[Id] = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        context.Properties.Items[Begin] = klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    public async Task ControleerAsync(CookieValidatePrincipalContext context)
    {
        if (Lees(context.Properties) is not { } sessie
            || klok.GetUtcNow() >= sessie.Einde
            || Aangemelde.Uit(context.Principal!) is null
            || (!IsOpenbaar(context.HttpContext) && await intrekkingen.IsIngetrokkenAsync(sessie.Id, context.HttpContext.RequestAborted)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    public static Task BepaalVernieuwing(CookieSlidingExpirationContext context)
    {
        // A page that asks by itself is nobody at work: it must not keep a session alive.
        context.ShouldRenew = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<VanzelfAttribute>() is null && (context.ElapsedTime >= VernieuwNa || context.RemainingTime < context.ElapsedTime);
        return Task.CompletedTask;
    }

    /// <summary>Ends the session of this request everywhere, so that a copy of the cookie is worth nothing.</summary>
    public async Task EindigAsync(HttpContext context)
    {
        var gelezen = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (gelezen.Succeeded && Lees(gelezen.Properties) is { } sessie)
        {
            await intrekkingen.TrekInAsync(sessie.Id, sessie.Einde, context.RequestAborted);
        }
    }

    /// <summary>Style sheets and health answer the same to everybody, also while the database is gone: an error page has its looks.</summary>
    private static bool IsOpenbaar(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Poort.OpenbaarAttribute>() is not null;

    private (string Id, DateTimeOffset Einde)? Lees(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Id, out var id) && id is not null
        && properties.Items.TryGetValue(Begin, out var tekst)
        && long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var begin)
            ? (id, DateTimeOffset.FromUnixTimeSeconds(begin) + opties.Sessie.Hooguit)
            : null;
}

/// <summary>An address that a page asks by itself, without anybody doing something.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VanzelfAttribute : Attribute;
