using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Naast.Web.Logboek;

public static class LogboekDiensten
{
    /// <summary>
    /// Lines that may wait for the collector. A file of 5000 persons gives as many at one moment, and several colleagues may make one: what
    /// does not fit is thrown away without a word.
    /// </summary>
    public const int Wachtrij = 131_072;

    /// <summary>Lines go to a collector when one is configured, and never to the console or a file.</summary>
    public static IServiceCollection AddLogboek(this IServiceCollection diensten, IConfiguration configuratie)
    {
        var opties = configuratie.GetSection(Logboekopties.Sectie).Get<Logboekopties>() ?? new();
        diensten.AddSingleton(opties);
        diensten.AddSingleton<Dataverwerkingen>();
        diensten.AddTransient<UitgaandDuo>();
        diensten.AddTransient<UitgaandBrp>();
        if (opties.Otlp.Length == 0)
        {
            return diensten;
        }

        // Only our own source: what watches HTTP by itself would write addresses, and DUO's hold a BSN.
        diensten.AddOpenTelemetry()
            .ConfigureResource(bron => bron.AddService("naast", serviceVersion: typeof(LogboekDiensten).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(sporen => sporen.AddSource(Dataverwerkingen.Bronnaam).SetSampler(new AlwaysOnSampler()).AddOtlpExporter(uit =>
            {
                (uit.Endpoint, uit.Protocol, uit.Headers) = (new Uri(opties.Otlp), OtlpExportProtocol.HttpProtobuf, opties.Koppen);
                uit.BatchExportProcessorOptions = new() { MaxQueueSize = Wachtrij };
                uit.ExportProcessorType = opties.Direct ? ExportProcessorType.Simple : ExportProcessorType.Batch;
            }));
        return diensten;
    }

    /// <summary>The register of processing activities for programs; the page for people has the same addresses in it.</summary>
    public static void MapVerwerkingsregister(this IEndpointRouteBuilder app) =>
        app.MapGet("/verwerkingen/register.json", (Logboekopties opties) => Results.Json(Verwerkingsregister.Alle.Select(a => new
        {
            Id = $"{opties.Register}#{a.Sleutel}", a.Naam, a.Doel, a.Grondslag, a.Betrokkenen, a.Gegevens, a.Ontvangers, a.Bewaren,
        }))).ExcludeFromDescription();

    public static IApplicationBuilder UseLogboek(this IApplicationBuilder app) => app.UseMiddleware<Spoor>();
}
