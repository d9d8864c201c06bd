using Microsoft.AspNetCore.Mvc.Filters;
using Naast.Web.Data;

namespace Naast.Web.Gebieden;

/// <summary>Before a page is made, every look that it shows stands in the read log.</summary>
public sealed class Inzagewacht(Inzagelog inzage) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var gedaan = await next();
        if (gedaan.Exception is null)
        {
            await inzage.SchrijfWachtendeAsync(context.HttpContext.RequestAborted);
        }
    }
}
