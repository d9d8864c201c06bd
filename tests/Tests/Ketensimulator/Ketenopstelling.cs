using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>The simulator on a real port, with a receiver of notifications on another one.</summary>
internal sealed class Ketenopstelling : IAsyncDisposable
{
    public static readonly DateOnly Vandaag = new(2026, 11, 23);

    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    private readonly WebApplication keten;

    private Ketenopstelling(WebApplication keten, Ontvanger ontvanger)
    {
        this.keten = keten;
        Ontvanger = ontvanger;
        Client = new HttpClient { BaseAddress = new Uri(Adres(keten)) };
    }

    public HttpClient Client { get; }

    public Ontvanger Ontvanger { get; }

    public Verzamellog Log { get; private init; } = new();

    public IServiceProvider Diensten => keten.Services;

    public Ketenstaat Staat => keten.Services.GetRequiredService<Ketenstaat>();

    public Ketenscenarios Scenarios => keten.Services.GetRequiredService<Ketenscenarios>();

    public Storingen Storingen => keten.Services.GetRequiredService<Storingen>();

    public Ketenadressen Adressen => keten.Services.GetRequiredService<Ketenadressen>();

    public static async Task<Ketenopstelling> Start(
        string voorvoegsel = "",
        string? bestand = null,
        Ontvanger? ontvanger = null,
        Action<Ketensimulatoropties>? instellen = null,
        Dictionary<string, string?>? configuratie = null)
    {
        ontvanger ??= await Ontvanger.Start();
        var log = new Verzamellog();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(new VasteTijd(Nu));
        builder.Configuration.AddInMemoryCollection(configuratie ?? []);
        builder.Services.AddKetensimulator(builder.Configuration, opties =>
        {
            opties.Notificatieadres = ontvanger.Adres + "/duo/v1/notificaties";
            opties.Bestand = bestand;
            opties.BeheerOpen = Beheertoegang.Lokaal;
            opties.Termijnvertraging = TimeSpan.FromMilliseconds(50);
            opties.EersteHerhaling = TimeSpan.FromMilliseconds(40);
            instellen?.Invoke(opties);
        });
        var app = builder.Build();
        app.UseRouting();
        app.MapKetensimulator(voorvoegsel);
        await app.StartAsync();
        return new Ketenopstelling(app, ontvanger) { Log = log };
    }

    /// <summary>Somebody of the asylum group in Dordrecht: duty since 1 June 2026, settled since 15 May 2026.</summary>
    public static Ketenpersoon Persoon(string bsn) => new()
    {
        Bsn = bsn,
        Gemeentecode = "0505",
        GevestigdOp = new DateOnly(2026, 5, 15),
        Brp = new Brpgegevens { Voornamen = "Proef", Geslachtsnaam = "Persoon", Geboortedatum = "19900000", Nationaliteiten = ["0336"] },
        Plicht = new DuoPlicht { Begindatum = new DateOnly(2026, 6, 1), DatumKennisgeving = new DateOnly(2026, 6, 8) },
        Doelgroep = new DuoDoelgroep { Indeling = DuoDoelgroep.Asiel, Begindatum = new DateOnly(2026, 6, 1) },
    };

    public HttpRequestMessage Verzoek(HttpMethod methode, string pad, string gemeentecode = "0505", object? lichaam = null)
    {
        var verzoek = new HttpRequestMessage(methode, pad);
        verzoek.Headers.Add("bron", Adressen.OinVan(gemeentecode));
        verzoek.Headers.Add("doel", Adressen.DuoOin);
        verzoek.Headers.Add("berichtId", Guid.CreateVersion7().ToString());
        verzoek.Content = lichaam switch
        {
            null => null,
            string tekst => new StringContent(tekst, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(lichaam),
        };
        return verzoek;
    }

    public async Task<HttpResponseMessage> Vraag(HttpMethod methode, string pad, string gemeentecode = "0505", object? lichaam = null)
    {
        using var verzoek = Verzoek(methode, pad, gemeentecode, lichaam);
        return await Client.SendAsync(verzoek);
    }

    public Task<HttpResponseMessage> Haal(string pad, string gemeentecode = "0505") => Vraag(HttpMethod.Get, pad, gemeentecode);

    public async Task<JsonElement> HaalJson(string pad, string gemeentecode = "0505")
    {
        using var antwoord = await Haal(pad, gemeentecode);
        Assert.Equal(System.Net.HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<string[]> Foutteksten(HttpResponseMessage antwoord)
    {
        var fouten = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
        return [.. fouten.EnumerateArray().Select(f => f.GetProperty("fouttekst").GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await keten.StopAsync();
        await keten.DisposeAsync();
        await Ontvanger.DisposeAsync();
    }

    public async Task StopKeten()
    {
        Client.Dispose();
        await keten.StopAsync();
        await keten.DisposeAsync();
    }

    internal static string Adres(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private sealed class VasteTijd(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}

/// <summary>A notification as it came in.</summary>
internal sealed record OntvangenMelding(string Pad, string? Bron, string? Doel, string? BerichtId, JsonElement Lichaam)
{
    public string Code => Lichaam.GetProperty("gebeurtenisId").GetString()!;
}

/// <summary>Stands in for the municipality: keeps what DUO posts and answers as told.</summary>
internal sealed class Ontvanger : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<OntvangenMelding> meldingen = new();
    private readonly ConcurrentQueue<int> antwoorden = new();

    private Ontvanger(WebApplication app)
    {
        this.app = app;
        app.MapPost("/{**pad}", Ontvang);
    }

    public string Adres => Ketenopstelling.Adres(app);

    public IReadOnlyList<OntvangenMelding> Meldingen => [.. meldingen];

    public static async Task<Ontvanger> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var ontvanger = new Ontvanger(builder.Build());
        await ontvanger.app.StartAsync();
        return ontvanger;
    }

    /// <summary>The statuses for the next messages; after that 201.</summary>
    public void AntwoordMet(params ReadOnlySpan<int> statussen)
    {
        foreach (var status in statussen)
        {
            antwoorden.Enqueue(status);
        }
    }

    public async Task<IReadOnlyList<OntvangenMelding>> Wacht(int aantal)
    {
        for (var poging = 0; poging < 400 && meldingen.Count < aantal; poging++)
        {
            await Task.Delay(25);
        }

        Assert.True(meldingen.Count >= aantal, $"Verwacht {aantal} meldingen, gekregen {meldingen.Count}.");
        return Meldingen;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Ontvang(HttpContext http)
    {
        var lichaam = await http.Request.ReadFromJsonAsync<JsonElement>();
        var koppen = http.Request.Headers;
        meldingen.Enqueue(new OntvangenMelding(http.Request.Path, koppen["bron"], koppen["doel"], koppen["berichtId"], lichaam));
        http.Response.Headers["API-Version"] = "1.8.0";
        http.Response.StatusCode = antwoorden.TryDequeue(out var status) ? status : StatusCodes.Status201Created;
    }
}

/// <summary>Keeps every log line of every category and level.</summary>
internal sealed class Verzamellog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> regels = new();

    public IReadOnlyList<string> Regels => [.. regels];

    public ILogger CreateLogger(string categoryName) => new Schrijver(categoryName, regels);

    public void Dispose()
    {
    }

    private sealed class Schrijver(string categorie, ConcurrentQueue<string> regels) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            regels.Enqueue($"{categorie} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var velden = state is IEnumerable<KeyValuePair<string, object?>> paren ? string.Join(';', paren.Select(p => $"{p.Key}={p.Value}")) : string.Empty;
            regels.Enqueue($"{categorie} {logLevel} {formatter(state, exception)} {velden} {exception}");
        }
    }
}

internal static class Ketenvragen
{
    public static async Task<JsonElement> HaalElement(this HttpClient client, string pad) => await client.GetFromJsonAsync<JsonElement>(pad);
}
