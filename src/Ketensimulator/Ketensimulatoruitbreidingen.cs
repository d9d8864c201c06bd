using Microsoft.AspNetCore.Mvc;
using Naast.Ketensimulator.Beheer;
using Naast.Ketensimulator.Brp;
using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Duo.Onderwerpen;
using Naast.Ketensimulator.Notificaties;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>Puts the simulator into a web application: its own, or that of a host in a demonstration.</summary>
public static class Ketensimulatoruitbreidingen
{
    /// <summary>
    /// Adds the simulator. Public services for a host: <see cref="Ketenstaat"/>, <see cref="Ketenscenarios"/>,
    /// <see cref="Storingen"/>, <see cref="Ketenadressen"/> and <see cref="Ketensimulatoropties"/>, all singletons.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuratie">Section <c>Ketensimulator</c> is read.</param>
    /// <param name="instellen">Last word on the options.</param>
    public static IServiceCollection AddKetensimulator(
        this IServiceCollection services, IConfiguration configuratie, Action<Ketensimulatoropties>? instellen = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuratie);
        var opties = Ketensimulatoropties.Uit(configuratie);
        instellen?.Invoke(opties);

        services.AddSingleton(opties);
        services.AddSingleton(Ketenadressen.Uit(configuratie));
        services.AddSingleton<Storingen>();
        services.AddSingleton(s => new Ketenklok(s.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton(s => new Ketenstaat(
            opties, s.GetRequiredService<Ketenadressen>(), s.GetRequiredService<Ketenklok>(), s.GetRequiredService<ILogger<Ketenstaat>>()));
        services.AddSingleton(s => new Ketenscenarios(
            s.GetRequiredService<Ketenstaat>(), s.GetRequiredService<Ketenadressen>(), s.GetRequiredService<Ketenklok>(), opties,
            s.GetRequiredService<Dagloop>(), s.GetRequiredService<Scenariospeler>()));
        services.AddSingleton<Duoenvelop>();
        services.AddSingleton<Duo.Onderwerpen.Pip>();
        services.AddSingleton<Duo.Onderwerpen.Leerbaarheidstoets>();
        services.AddSingleton<Duo.Onderwerpen.Raadplegingen>();
        services.AddSingleton<Duo.Onderwerpen.Contactpersonen>();
        services.AddSingleton<Duo.Onderwerpen.Inburgeringsaanbod>();
        services.AddSingleton<Duo.Onderwerpen.MapPvtZroute>();
        services.AddSingleton<Duo.Onderwerpen.GevolgdeUren>();
        services.AddSingleton<Personenbevragen>();
        services.AddSingleton<Volgindicaties>();
        services.AddSingleton<Scenariospeler>();
        services.AddSingleton<Dagloop>();
        services.AddSingleton<Beheerpagina>();
        services.AddSingleton<Beheerapi>();

        // They stop in the opposite order: what the delivery leaves behind is in the last write.
        services.AddHostedService<Staatbewaarder>();
        services.AddHostedService<Notificatiebezorger>();
        services.AddHttpClient(Notificatiebezorger.Client, client => client.Timeout = TimeSpan.FromSeconds(10));

        // DUO puts the BSN in the address. What writes addresses down is therefore silenced, whatever level is configured;
        // hosting diagnostics altogether, because it also hangs the address on every other line as a scope.
        services.AddLogging(log => log
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.HttpLogging", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Http.Result", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.HttpsPolicy", LogLevel.Warning)
            .AddFilter("System.Net.Http.HttpClient." + Notificatiebezorger.Client, LogLevel.Warning));
        return services;
    }

    /// <summary>Maps everything below a prefix; an empty prefix when the simulator runs alone.</summary>
    /// <returns>The group, for a host that wants to add conventions.</returns>
    public static RouteGroupBuilder MapKetensimulator(this IEndpointRouteBuilder endpoints, string voorvoegsel)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(voorvoegsel);
        var diensten = endpoints.ServiceProvider;
        var groep = endpoints.MapGroup(voorvoegsel);

        // DUO and BRP identify the asking organisation in their own way; the host's sign-in and its limits do not apply.
        // Nor do its error pages: an error of DUO has no body.
        groep.AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().DisableRateLimiting().WithMetadata(new SkipStatusCodePagesAttribute());

        var duo = groep.MapGroup(Duoenvelop.Basis);
        var envelop = diensten.GetRequiredService<Duoenvelop>();
        Inburgeringsplicht.Map(duo, envelop);
        Inburgeringstermijn.Map(duo, envelop);
        diensten.GetRequiredService<Duo.Onderwerpen.Pip>().Map(duo, envelop);
        diensten.GetRequiredService<Leerbaarheidstoets>().Map(duo, envelop);
        diensten.GetRequiredService<Raadplegingen>().Map(duo, envelop);
        diensten.GetRequiredService<Contactpersonen>().Map(duo, envelop);
        diensten.GetRequiredService<Inburgeringsaanbod>().Map(duo, envelop);
        diensten.GetRequiredService<MapPvtZroute>().Map(duo, envelop);
        diensten.GetRequiredService<GevolgdeUren>().Map(duo, envelop);
        duo.Map("/{**rest}", Duoenvelop.Onbekend);

        diensten.GetRequiredService<Personenbevragen>().Map(groep);
        diensten.GetRequiredService<Volgindicaties>().Map(groep);

        var basis = voorvoegsel.TrimEnd('/');
        diensten.GetRequiredService<Beheerapi>().Map(groep);
        diensten.GetRequiredService<Beheerpagina>().Map(groep, basis);
        return groep;
    }
}
