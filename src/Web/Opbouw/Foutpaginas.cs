using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Naast.Web.Poort;

namespace Naast.Web.Opbouw;

/// <summary>What an error page says, with what was typed when that could not be stored.</summary>
public sealed record Foutmelding(int Status, string Titel, string Uitleg, Getyptformulier? Getypt = null);

/// <summary>Pages for statuses without a body: problem details for programs, a calm page for people.</summary>
public static class Foutpaginas
{
    public static Task ToonAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (Koppelingen.Duo.Notificatieadres.IsVanDuo(http))
        {
            // DUO's interface: an error has no body.
            return Task.CompletedTask;
        }

        var (titel, uitleg) = http.Response.StatusCode switch
        {
            400 => ("Het verzoek klopt niet", "De pagina was misschien te lang open. Ga terug, ververs de pagina en probeer het opnieuw."),
            403 => ("Geen toegang", http.Items[Poortwachter.Weigering] as string ?? "U heeft geen toegang tot deze pagina."),
            404 => ("Niet gevonden", "Deze pagina bestaat niet, of u mag hem niet zien."),
            405 => ("Dit kan hier niet", "Ga terug en probeer het opnieuw."),
            413 => ("Te groot", "Wat u stuurt is te groot. Maak het kleiner en probeer het opnieuw."),
            429 => ("Even wachten", "Er kwamen te veel verzoeken achter elkaar. Probeer het over een minuut opnieuw."),
            _ => ("Er ging iets mis", "Probeer het opnieuw."),
        };
        return ToonAsync(http, titel, uitleg);
    }

    public static async Task ToonAsync(HttpContext http, string titel, string uitleg, Getyptformulier? getypt = null)
    {
        if (http.Request.Path.StartsWithSegments("/api") || Koppelingen.Duo.Notificatieadres.IsVanDuo(http))
        {
            await Problemen.SchrijfAsync(http, http.Response.StatusCode, titel, uitleg);
            return;
        }

        var model = new ViewDataDictionary<Foutmelding>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = new Foutmelding(http.Response.StatusCode, titel, uitleg, getypt),
        };
        var actie = new ActionContext(http, http.GetRouteData(), new ActionDescriptor());
        var motor = http.RequestServices.GetRequiredService<IRazorViewEngine>();
        var weergave = motor.GetView(null, "/Gebieden/Fouten/Fout.cshtml", isMainPage: true).View!;
        using var schrijver = new StringWriter();
        var tijdelijk = new TempDataDictionary(http, http.RequestServices.GetRequiredService<ITempDataProvider>());
        await weergave.RenderAsync(new ViewContext(actie, weergave, model, tijdelijk, schrijver, new HtmlHelperOptions()));
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(schrijver.ToString());
    }
}
