using Microsoft.AspNetCore.Authentication.Cookies;

namespace Naast.Web.Aanmelden;

/// <summary>
/// Gives the session cookie the name that its protection earns: "__Host-sessie" with Secure over https, and "sessie" only on
/// plain http in demo or development, where a browser would drop a Secure cookie.
/// </summary>
public sealed class Sessiecookie(bool proefomgeving) : ICookieManager
{
    public const string Naam = "sessie";
    private readonly ChunkingCookieManager brokken = new();

    public string? GetRequestCookie(HttpContext context, string key) => brokken.GetRequestCookie(context, NaamVoor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        brokken.AppendResponseCookie(context, NaamVoor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        brokken.DeleteCookie(context, NaamVoor(context, key), options);

    private string NaamVoor(HttpContext context, string naam) =>
        context.Request.IsHttps || !proefomgeving ? "__Host-" + naam : naam;
}
