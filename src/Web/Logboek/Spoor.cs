using System.Diagnostics;

namespace Naast.Web.Logboek;

/// <summary>
/// Carries the trace of a request (W3C Trace Context), so that everything that happens in it stands together, and with what called
/// us. It is no line itself: it holds no address, for an address of a caller may hold anything.
/// </summary>
internal sealed class Spoor(RequestDelegate volgende)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (Dataverwerkingen.Stil || Activity.Current is not null)
        {
            await volgende(http);
            return;
        }

        using var verzoek = new Activity("verzoek");
        if (ActivityContext.TryParse(http.Request.Headers["traceparent"], null, isRemote: true, out _))
        {
            verzoek.SetParentId(http.Request.Headers["traceparent"].ToString());
        }

        verzoek.Start();
        await volgende(http);
    }
}
