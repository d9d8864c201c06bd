using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Naast.Web.Aanmelden;

/// <summary>
/// Writes a view of this folder from anywhere in the pipeline: these pages answer for middleware and events too (429, failed
/// callbacks), where no Razor Page is at hand.
/// </summary>
internal static class Aanmeldweergave
{
    public static Task ToonAsync(this Melding melding, HttpContext context) =>
        ToonAsync(context, "/Aanmelden/Melding.cshtml", melding, melding.Status);

    public static Task ToonAsync<TModel>(HttpContext context, string pad, TModel model, int status)
    {
        context.Response.Headers.CacheControl = "no-cache, no-store";
        var weergave = new ViewResult
        {
            ViewName = pad,
            StatusCode = status,
            ViewData = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
        };
        return weergave.ExecuteResultAsync(new(context, context.GetRouteData(), new ActionDescriptor()));
    }
}
