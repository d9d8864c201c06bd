using Microsoft.AspNetCore.Mvc.Filters;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden;

/// <summary>
/// Before a page is made, every look that it shows stands in the read log, and a page about a dossier has the house style of its
/// municipality.
/// </summary>
public sealed class Inzagewacht(Inzagelog inzage, Herkomst herkomst, Schil schil, Gemeentenamen gemeenten) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var gedaan = await next();
        if (gedaan.Exception is null)
        {
            await inzage.SchrijfWachtendeAsync(context.HttpContext.RequestAborted);
            if (herkomst.Beeld is { } beeld)
            {
                schil.Huisstijl = Huisstijlen.Zoek(await gemeenten.HuisstijlAsync(beeld.Dossier.Gemeentecode, context.HttpContext.RequestAborted));
            }
        }
    }
}
