using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Naast.Ketensimulator;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Demovulling;

public sealed record Demoopties
{
    public int Zaad { get; init; } = 20210101;

    public int Aantal { get; init; } = 600;

    /// <summary>Only municipalities, SDD and one administrator.</summary>
    public bool Leeg { get; init; }

    /// <summary>Throw the data of last time away.</summary>
    public bool Vers { get; init; }
}

/// <summary>The demonstration: the made-up region, and the chain simulator inside this process, spoken to over real HTTP.</summary>
public static class DemoDiensten
{
    private const string Voorvoegsel = "/ketensimulator";

    private static bool IsDemo(this IHostEnvironment omgeving) => omgeving.IsEnvironment("Demo") || omgeving.IsDevelopment();

    public static IServiceCollection AddDemo(this IServiceCollection diensten, IConfiguration configuratie, IHostEnvironment omgeving)
    {
        if (omgeving.IsDemo())
        {
            var demo = configuratie.GetSection("Demo").Get<Demoopties>() ?? new();
            diensten.AddKetensimulator(configuratie, opties =>
            {
                opties.BeheerOpen ??= Beheertoegang.Lokaal;
                if (demo.Vers && opties.Bestand is { Length: > 0 } bestand)
                {
                    // DUO must forget as well, before it reads what it knew: it would still hold the plans of the persons that are made again.
                    File.Delete(bestand);
                }
            });
            diensten.AddSingleton(demo);
            diensten.AddSingleton<Demovuller>();
        }

        return diensten;
    }

    public static void MapDemo(this WebApplication app, IHostEnvironment omgeving)
    {
        if (!omgeving.IsDemo())
        {
            return;
        }

        app.MapKetensimulator(Voorvoegsel).WithMetadata(new OpenbaarAttribute("nagebootste keten met verzonnen personen"));
        app.Openbaar("stijlgids zonder gegevens").MapStijlgids();
        app.Lifetime.ApplicationStarted.Register(() => WijsKeten(app));
    }

    public static async Task VulDemoAsync(this WebApplication app, Action<string> zeg, CancellationToken ct)
    {
        if (app.Services.GetService<Demovuller>() is { } vuller && await vuller.VulAsync(zeg, ct))
        {
            // What making the region took goes back to the machine.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>Throws the demo database of last time away, before anything opens it.</summary>
    public static async Task WisDemoAsync(this WebApplication app, Action<string> zeg, CancellationToken ct)
    {
        if (app.Services.GetService<Demoopties>() is not { Vers: true })
        {
            return;
        }

        zeg("gegevens van de vorige keer weggooien");
        await using var db = app.Services.GetRequiredService<Dbfabriek>().Maak(Toegang.Systeem("demo vers"));
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlRawAsync("DROP SCHEMA IF EXISTS quartz CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;", ct);
        }
        else
        {
            await db.Database.EnsureDeletedAsync(ct);
        }
    }

    /// <summary>The simulator runs in this process; Naast and DUO find each other at the port that was really bound.</summary>
    private static void WijsKeten(WebApplication app)
    {
        var adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var basis = new UriBuilder(adres.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)).Uri.GetLeftPart(UriPartial.Authority);
        var duo = app.Services.GetRequiredService<Duoopties>();
        if (duo.Adres.Length == 0)
        {
            duo.Adres = $"{basis}{Voorvoegsel}/v1";
            duo.Oin = app.Services.GetRequiredService<Ketenadressen>().DuoOin;
        }

        var brp = app.Services.GetRequiredService<Brpopties>();
        if (brp.Adres.Length == 0)
        {
            brp.Adres = $"{basis}{Voorvoegsel}/haalcentraal/api/brp";
            brp.Updateadres = $"{basis}{Voorvoegsel}/haalcentraal/api/brpupdate";
        }

        app.Services.GetRequiredService<Ketensimulatoropties>().Notificatieadres ??= $"{basis}/duo/v1/notificaties";
    }
}
