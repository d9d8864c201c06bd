using Naast.Web.Data;
using Naast.Web.Demovulling;

namespace Naast.Web.Opbouw;

/// <summary>Start in order: database, demo region, warm main queries, and only then say ready.</summary>
public static class Start
{
    public static async Task<int> DraaiAsync(WebApplication app)
    {
        try
        {
            await BeginAsync(app, Zeg, CancellationToken.None);
        }
        catch (Opslagfout fout)
        {
            await Console.Error.WriteLineAsync($"Naast: {fout.Message}");
            return 1;
        }

        Zeg($"gereed op {string.Join(" ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <exception cref="Opslagfout">The database cannot be used safely.</exception>
    public static async Task BeginAsync(WebApplication app, Action<string> zeg, CancellationToken ct)
    {
        zeg("database klaarzetten");
        await app.WisDemoAsync(zeg, ct);
        await app.Services.BereidVoorAsync(ct);
        await app.VulDemoAsync(zeg, ct);
        await app.Services.GetRequiredService<Dbfabriek>().VerversRegelsAsync(ct);
        await WarmOpAsync(app.Services, ct);
        await app.StartAsync(ct);
        app.Services.GetRequiredService<Gereedheid>().IsGereed = true;
    }

    /// <summary>Builds the model of each kind of access and opens a connection, so that the first user does not wait for it.</summary>
    private static async Task WarmOpAsync(IServiceProvider diensten, CancellationToken ct)
    {
        foreach (var soort in Enum.GetValues<Poort.Toegangssoort>())
        {
            await using var db = diensten.GetRequiredService<Dbfabriek>().Maak(new Poort.Toegang { Soort = soort, Sub = "start" });
            await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Dossiers, ct);
        }
    }

    private static void Zeg(string regel) => Console.WriteLine($"Naast: {regel}");
}

/// <summary>True once everything that the first user would wait for has been done.</summary>
internal sealed class Gereedheid
{
    public bool IsGereed { get; set; }
}

internal static class Gereedadres
{
    /// <summary><c>/levend</c>: the process answers. <c>/gereed</c>: it can serve users (database included).</summary>
    public static void MapGereed(this IEndpointRouteBuilder app)
    {
        app.MapGet("/levend", () => Results.Text("levend")).ExcludeFromDescription();
        app.MapGet("/gereed", async (Gereedheid gereedheid, Dbfabriek fabriek, CancellationToken ct) =>
        {
            await using var db = fabriek.Maak(Poort.Toegang.Geen);
            try
            {
                return gereedheid.IsGereed && await db.Database.CanConnectAsync(ct) ? Results.Text("gereed") : Results.StatusCode(503);
            }
            catch (Exception fout) when (fout is System.Data.Common.DbException or TimeoutException)
            {
                return Results.StatusCode(503);
            }
        }).ExcludeFromDescription();
    }
}
