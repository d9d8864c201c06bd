using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Opbouw;

namespace Naast.Web.Gebieden;

/// <summary>A form that came too late to be recorded: what was typed is shown, to be copied or sent again.</summary>
internal static class Getypt
{
    /// <param name="uitleg">Why it was not recorded, and what to do.</param>
    public static async Task<IActionResult> ToonGetyptAsync(this PageModel pagina, string titel, string uitleg)
    {
        pagina.Response.StatusCode = StatusCodes.Status409Conflict;
        await Foutpaginas.ToonAsync(pagina.HttpContext, titel, uitleg, await Getyptformulier.LeesAsync(pagina.HttpContext));
        return new EmptyResult();
    }
}
