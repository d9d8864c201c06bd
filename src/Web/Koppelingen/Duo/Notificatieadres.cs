using Naast.Web.Poort;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Naast's side of DUO's Notificatie interface: <c>POST /duo/v1/notificaties</c>.</summary>
public static partial class Notificatieadres
{
    public const string Versie = "1.8.0";

    /// <summary>A notification is some hundred bytes; what is larger is none.</summary>
    public const int GrootsteBericht = 16 * 1024;

    public const string Snelheidsgrens = "notificaties";

    /// <summary>Below which DUO's own programs call; the other pages about DUO are for people.</summary>
    public const string Basis = "/duo/v1";

    public static bool IsVanDuo(HttpContext http) => http.Request.Path.StartsWithSegments(Basis);

    /// <summary>Puts the version on every answer of the interface, also when the limit on speed or size refuses.</summary>
    public static IApplicationBuilder UseDuoversie(this IApplicationBuilder app) => app.Use((http, volgende) =>
    {
        if (IsVanDuo(http))
        {
            // At the last moment: whoever handles an error clears the headers first.
            http.Response.OnStarting(() =>
            {
                http.Response.Headers["API-Version"] = Versie;
                return Task.CompletedTask;
            });
        }

        return volgende(http);
    });

    public static void MapNotificaties(this IEndpointRouteBuilder app) =>
        app.MapPost(Basis + "/notificaties", OntvangAsync)
            .WithMetadata(new OpenbaarAttribute("DUO toont een certificaat, geen sessie"))
            .DisableAntiforgery().RequireRateLimiting(Snelheidsgrens).ExcludeFromDescription();

    private static async Task<IResult> OntvangAsync(HttpContext http, Afzender afzender, Toegangshouder houder, ILoggerFactory logs, CancellationToken ct)
    {
        using var geheugen = new MemoryStream();
        if (!await LeesAsync(http.Request, geheugen, ct)
            || NotificatieOntvangen.Lees(http.Request.Headers, geheugen.GetBuffer().AsSpan(0, (int)geheugen.Length)) is not { } notificatie)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (afzender.Bezwaar(http, notificatie.Bron) is { } bezwaar)
        {
            Geweigerd(logs.CreateLogger(typeof(Notificatieadres).FullName!), notificatie.Bron, bezwaar);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        houder.Toegang = Toegang.Systeem("notificatie van DUO");
        await http.RequestServices.GetRequiredService<NotificatieOntvangen>().VoerUitAsync(notificatie, ct);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Melding van {Oin} geweigerd: {Bezwaar}")]
    private static partial void Geweigerd(ILogger logger, string oin, string bezwaar);

    private static async Task<bool> LeesAsync(HttpRequest vraag, MemoryStream naar, CancellationToken ct)
    {
        if (vraag.ContentLength > GrootsteBericht || vraag.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var stuk = new byte[4096];
        int gelezen;
        while ((gelezen = await vraag.Body.ReadAsync(stuk, ct)) > 0)
        {
            if (naar.Length + gelezen > GrootsteBericht)
            {
                return false;
            }

            naar.Write(stuk, 0, gelezen);
        }

        return naar.Length > 0;
    }
}
