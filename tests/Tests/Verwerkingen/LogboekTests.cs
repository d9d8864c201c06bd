using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Logboek;
using Naast.Web.Werk;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;

namespace Naast.Tests.Verwerkingen;

/// <summary>
/// The logbook of data processing: a line for each person with the fields of the standard, the trace of who called, and nowhere a
/// BSN. Not beside other tests, for what they do would come along.
/// </summary>
[Collection(nameof(LogboekTests)), CollectionDefinition(nameof(LogboekTests), DisableParallelization = true)]
public sealed class LogboekTests
{
    private const string Spoor = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elke_inzage_en_elke_handeling_geeft_een_regel_per_persoon()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        using var regels = new Vanger();
        using var sanne = await host.AlsAsync("sanne");
        var dossier = await DossierAsync(host);

        using var lijst = await sanne.VraagAsync("/api/v1/dossiers?perPagina=3");
        using var bladzijde = await sanne.VraagAsync($"/dossiers/{dossier}");
        using var notitie = await sanne.StuurAsync(new(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/notities") { Content = JsonContent.Create(new { tekst = "Gebeld." }) });

        var personen = regels.Van("API, lijst van dossiers").Where(r => r.Betrokkene is not null).ToArray();
        Assert.Equal(3, personen.Select(r => r.Betrokkene).Distinct().Count());
        Assert.All(personen, r => Assert.Equal(regels.Van("API, lijst van dossiers").Single(g => g.Betrokkene is null).Activiteit.SpanId, r.Activiteit.ParentSpanId));
        Assert.Contains(regels.Alle, r => r.Betrokkene == dossier.ToString() && r.Naam == "Dossier, overzicht");
        var geschreven = Assert.Single(regels.Van(Logwoorden.Handeling("NotitieSchrijven")));
        Assert.Equal((dossier.ToString(), Dataverwerkingen.Dossiersoort, ActivityStatusCode.Ok), (geschreven.Betrokkene, geschreven.Soort, geschreven.Activiteit.Status));
        Assert.All(regels.Alle, r => Assert.Contains(Verwerkingsregister.Alle, a => r.Verwerking == $"https://naast.example/verwerkingen/register#{a.Sleutel}"));

        // Who did it stands in our own logs, and not here.
        Assert.All(regels.Alle, r => Assert.DoesNotContain(r.Activiteit.TagObjects, t => t.Value is string tekst && tekst.Contains("sanne", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Een_programma_dat_een_spoor_meestuurt_is_terug_te_vinden()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        using var regels = new Vanger();
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");

        using var antwoord = await dordrecht.StuurAsync(HttpMethod.Get, $"/api/v1/dossiers/{await DossierAsync(host)}", null, ("traceparent", $"00-{Spoor}-00f067aa0ba902b7-00"));

        var regel = Assert.Single(regels.Van("API, dossier"));
        Assert.Equal((Spoor, "00f067aa0ba902b7", "urn:naast:dordrecht-datapunt"),
            (regel.Activiteit.TraceId.ToString(), regel.Activiteit.ParentSpanId.ToString(), regel.Activiteit.GetTagItem(Dataverwerkingen.Aanroeper)));
    }

    /// <summary>Over everything that is read, written, asked and told here, with the BSN of every person of the demo.</summary>
    [Fact]
    public async Task In_geen_enkele_regel_staat_een_BSN()
    {
        await using var ontvanger = await Ontvanger.StartAsync();
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false, null, null, $"--Logboek:Otlp={ontvanger.Adres}v1/traces", "--Logboek:Koppen=X-Sleutel=proef");
        using var regels = new Vanger(alles: true);
        var bsns = await BsnsAsync(host);
        Assert.NotEmpty(bsns);
        var dossier = await DossierAsync(host);
        using var sanne = await host.AlsAsync("sanne");
        foreach (var deel in new[] { "", "/gegevens", "/termijnen", "/tijdlijn", "/logboek", "/plan", "/intake" })
        {
            using var bladzijde = await sanne.GaNaarAsync($"/dossiers/{dossier}{deel}");
        }

        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");
        using var gezocht = await dordrecht.StuurAsync(HttpMethod.Post, "/api/v1/dossiers/zoekvraag", $$"""{"bsn":"{{bsns[0]}}"}""");
        using var lijst = await dordrecht.VraagAsync("/api/v1/dossiers?perPagina=100");
        await using (var scope = host.Diensten.CreateAsyncScope())
        {
            var oin = await host.Db().Gemeenten.Where(g => g.Code == "0505").Select(g => g.Oin).SingleAsync(Ct);
            foreach (var bsn in bsns.Take(5))
            {
                var getal = Bsn.TryParse(bsn, out var gelezen) ? gelezen : throw new InvalidOperationException();
                await scope.ServiceProvider.GetRequiredService<Duoclient>().HaalDoelgroepAsync(oin, getal, Ct);
                await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(getal, Ct);
            }
        }

        // The list of schools is about nobody; and whoever runs this before dawn has the work of the night in it too.
        var duo = regels.Van("Uitwisselen met DUO").Where(r => r.Betrokkene is not null).ToArray();
        var sleutels = host.Diensten.GetRequiredService<Sleutels>();
        string[] gevraagd = [.. bsns.Take(5).Select(bsn => sleutels.Logafdruk(Bsn.TryParse(bsn, out var gelezen) ? gelezen : throw new InvalidOperationException()))];
        Assert.Empty(gevraagd.Except(duo.Select(r => r.Betrokkene)));
        Assert.All(duo, r => Assert.Equal(Dataverwerkingen.Afdruksoort, r.Soort));
        Assert.Empty(gevraagd.Except(regels.Van("Vraag aan de BRP").Select(r => r.Betrokkene)));
        Assert.Contains(regels.Alle, r => r.Activiteit.Source.Name != Dataverwerkingen.Bronnaam);
        foreach (var tekst in regels.Alle.Select(r => r.Alles))
        {
            Assert.DoesNotContain(bsns, bsn => tekst.Contains(bsn, StringComparison.Ordinal));
        }

        // And what a collector gets over the wire.
        host.Diensten.GetRequiredService<TracerProvider>().ForceFlush();
        Assert.NotEmpty(ontvanger.Berichten);
        var gekregen = string.Concat(ontvanger.Berichten.Select(Encoding.Latin1.GetString));
        Assert.Contains(Dataverwerkingen.Activiteitattribuut, gekregen, StringComparison.Ordinal);
        Assert.Contains(dossier.ToString(), gekregen, StringComparison.Ordinal);
        Assert.DoesNotContain(bsns, bsn => gekregen.Contains(bsn, StringComparison.Ordinal));
        Assert.DoesNotContain("http.url", gekregen, StringComparison.Ordinal);
        Assert.All(ontvanger.Koppen, kop => Assert.Equal("proef", kop));
    }

    [Fact]
    public async Task Het_register_is_te_lezen_zonder_aanmelden()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient { BaseAddress = host.Adres };

        var bladzijde = await http.GetStringAsync("/verwerkingen/register", Ct);
        var json = await http.GetFromJsonAsync<JsonElement>("/verwerkingen/register.json", Ct);

        Assert.All(Verwerkingsregister.Alle, a => Assert.Contains($"id=\"{a.Sleutel}\"", bladzijde, StringComparison.Ordinal));
        Assert.Equal(Verwerkingsregister.Alle.Select(a => $"https://naast.example/verwerkingen/register#{a.Sleutel}"), json.EnumerateArray().Select(a => a.GetProperty("id").GetString()));
    }

    private static async Task<Guid> DossierAsync(Naasthost host)
    {
        await using var db = host.Db();
        return await db.Dossiers.Where(d => d.Gemeentecode == "0505" && d.Fase == Fase.Leerroute && d.Casusregisseur == "sanne" && !db.Afschermingen.Any(a => a.DossierId == d.Id)).Select(d => d.Id).FirstAsync(Ct);
    }

    private static async Task<string[]> BsnsAsync(Naasthost host)
    {
        await using var db = host.Db();
        var sleutels = host.Diensten.GetRequiredService<Sleutels>();
        return [.. (await db.Persoonsnummers.AsNoTracking().Where(p => p.BsnVersleuteld != null).Select(p => p.BsnVersleuteld!).ToArrayAsync(Ct)).Select(b => sleutels.Ontsleutel(b))];
    }

    /// <summary>One line, as it would be exported.</summary>
    private sealed record Regel(Activity Activiteit)
    {
        public string Naam => Activiteit.OperationName;

        public string? Betrokkene => Activiteit.GetTagItem(Dataverwerkingen.Betrokkene) as string;

        public string? Soort => Activiteit.GetTagItem(Dataverwerkingen.Betrokkenesoort) as string;

        public string? Verwerking => Activiteit.GetTagItem(Dataverwerkingen.Activiteitattribuut) as string;

        public string Alles => string.Join(' ', Activiteit.TagObjects.Select(t => $"{t.Key}={t.Value}").Concat(Activiteit.Events.Select(e => e.Name)).Concat(Activiteit.Baggage.Select(b => $"{b.Key}={b.Value}")).Append(Activiteit.DisplayName).Append(Activiteit.OperationName));
    }

    /// <summary>Takes every activity of our source; with <c>alles</c> also those of any other source in the process, to see what could leak.</summary>
    private sealed class Vanger : IDisposable
    {
        private readonly ConcurrentQueue<Regel> _regels = new();
        private readonly TracerProvider _luisteraar;

        public Vanger(bool alles = false)
        {
            // The SDK itself, with an exporter in memory: what it would send is what is looked at.
            _luisteraar = Sdk.CreateTracerProviderBuilder().AddSource(alles ? "*" : Dataverwerkingen.Bronnaam).SetSampler(new AlwaysOnSampler())
                .AddProcessor(new SimpleActivityExportProcessor(new Geheugen(_regels))).Build();
        }

        public IEnumerable<Regel> Alle => [.. _regels];

        public IEnumerable<Regel> Van(string naam) => Alle.Where(r => r.Naam == naam);

        public void Dispose() => _luisteraar.Dispose();
    }

    private sealed class Geheugen(ConcurrentQueue<Regel> regels) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var activiteit in batch)
            {
                regels.Enqueue(new(activiteit));
            }

            return ExportResult.Success;
        }
    }

    /// <summary>A collector that keeps what it gets.</summary>
    private sealed class Ontvanger : IAsyncDisposable
    {
        private readonly WebApplication _app;

        private Ontvanger(WebApplication app) => _app = app;

        public ConcurrentQueue<byte[]> Berichten { get; } = new();

        public ConcurrentQueue<string> Koppen { get; } = new();

        public Uri Adres => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        public static async Task<Ontvanger> StartAsync()
        {
            var bouwer = WebApplication.CreateSlimBuilder();
            bouwer.WebHost.UseUrls("http://127.0.0.1:0");
            bouwer.Logging.ClearProviders();
            var ontvanger = new Ontvanger(bouwer.Build());
            ontvanger._app.MapPost("/v1/traces", async (HttpContext http) =>
            {
                using var stroom = new MemoryStream();
                await http.Request.Body.CopyToAsync(stroom);
                ontvanger.Berichten.Enqueue(stroom.ToArray());
                ontvanger.Koppen.Enqueue(http.Request.Headers["X-Sleutel"].ToString());
            });
            await ontvanger._app.StartAsync();
            return ontvanger;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
