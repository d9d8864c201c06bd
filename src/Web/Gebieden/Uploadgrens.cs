using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Naast.Web.Gebieden;

/// <summary>
/// Turns a form that is too big away before it is read: the same page comes back with <see cref="TeGroot"/> in its address, and says
/// what to do. A limit on the whole request (<see cref="RequestSizeLimitAttribute"/>) stands higher than this one, so that the server can let
/// the rest pass by and the browser gets to see the answer.
/// </summary>
/// <param name="bytes">Longest form, with what stands around its files.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadgrensAttribute(int bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Room for what a form puts around its files.</summary>
    public const int Rand = 64 * 1024;

    public const string TeGroot = "tegroot";

    public int Bytes { get; } = bytes;

    /// <summary>Before the check of the form's token, which reads the form.</summary>
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var verzoek = context.HttpContext.Request;
        if (verzoek.ContentLength > Bytes)
        {
            context.Result = new LocalRedirectResult($"{verzoek.PathBase}{verzoek.Path}?{TeGroot}");
        }
    }
}
