using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Duo;

/// <summary>A subject of DUO's interface with its own version, which is in the header of every answer.</summary>
internal sealed record Duoonderwerp(string Naam, string Versie);

/// <summary>One operation as published.</summary>
/// <param name="Methode">HTTP method.</param>
/// <param name="Patroon">Path; with <c>{bsn}</c> the person is looked up within the person scope first.</param>
/// <param name="MeesteFouten">Most texts in a refusal; zero: the published refusal has no body.</param>
internal sealed record Duooperatie(string Methode, string Patroon, int MeesteFouten = 0);

/// <summary>A request whose envelope is in order.</summary>
internal sealed record Duovraag(HttpContext Http, Ketengemeente Gemeente, Persoon? Wie)
{
    /// <summary>The person in the address.</summary>
    public Persoon Persoon => Wie ?? throw new InvalidOperationException("Deze operatie gaat niet over een persoon.");

    public string Route(string naam) => (string)Http.GetRouteValue(naam)!;
}

/// <summary>An answer: a body only with what was asked or made, functional refusals only with 403.</summary>
internal sealed record Duoantwoord(int Status, object? Inhoud = null, IReadOnlyList<string>? Fouten = null)
{
    public static Duoantwoord NietGevonden { get; } = new(StatusCodes.Status404NotFound);

    public static Duoantwoord Ok(object inhoud) => new(StatusCodes.Status200OK, inhoud);

    public static Duoantwoord Gemaakt(object? inhoud = null) => new(StatusCodes.Status201Created, inhoud);

    /// <summary>Refused when there are texts, otherwise this status without a body.</summary>
    public static Duoantwoord Na(IReadOnlyList<string> fouten, int status) => fouten.Count > 0 ? Geweigerd(fouten) : Kaal(status);

    public static Duoantwoord Kaal(int status) => new(status);

    public static Duoantwoord Geweigerd(IReadOnlyList<string> fouten) => new(StatusCodes.Status403Forbidden, Fouten: fouten);
}

/// <summary>
/// What all subjects share: version header, faults switched on by hand, the three request headers, person scope, and the note in the message
/// list. A subject adds itself by mapping its operations with <see cref="Vraag"/>, <see cref="Daad"/> and <see cref="Melding"/>.
/// </summary>
internal sealed partial class Duoenvelop(
    Ketenstaat staat, Ketenadressen adressen, Ketenklok klok, Storingen storingen, ILogger<Duoenvelop> logger)
{
    /// <summary>Below which DUO publishes its addresses.</summary>
    public const string Basis = "/v1";

    public static JsonSerializerOptions Vorm { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Maps an operation that asks.</summary>
    public void Vraag(IEndpointRouteBuilder duo, Duoonderwerp onderwerp, string patroon, Func<Duovraag, Duoantwoord> beantwoord) =>
        Map(duo, onderwerp, new Duooperatie("GET", patroon), v => Task.FromResult(beantwoord(v)));

    /// <summary>Maps an operation that changes something and has no body.</summary>
    public void Daad(IEndpointRouteBuilder duo, Duoonderwerp onderwerp, Duooperatie operatie, Func<Duovraag, Duoantwoord> verwerk) =>
        Map(duo, onderwerp, operatie, v => Task.FromResult(Geweigerd(onderwerp) ?? verwerk(v)));

    /// <summary>Maps an operation with a body: read to the letter of its schema, then judged and processed.</summary>
    public void Melding<T>(
        IEndpointRouteBuilder duo, Duoonderwerp onderwerp, Duooperatie operatie, Func<Bericht, Duovraag, T> lees, Func<Duovraag, T, Duoantwoord> verwerk) =>
        Map(duo, onderwerp, operatie, async v =>
        {
            if (await Bericht.Lees(v.Http.Request) is not { } bericht)
            {
                return Duoantwoord.Kaal(StatusCodes.Status400BadRequest);
            }

            var inhoud = lees(bericht, v);
            return bericht.InOrde ? Geweigerd(onderwerp) ?? verwerk(v, inhoud) : Duoantwoord.Kaal(StatusCodes.Status400BadRequest);
        });

    /// <summary>Anything below the base path that DUO does not publish.</summary>
    public static Task Onbekend(HttpContext http)
    {
        ZonderSpoor(http);
        http.Response.Headers["API-Version"] = "1.0.0";
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private void Map(IEndpointRouteBuilder duo, Duoonderwerp onderwerp, Duooperatie operatie, Func<Duovraag, Task<Duoantwoord>> beantwoord) =>
        duo.MapMethods(operatie.Patroon, [operatie.Methode], http => StaatErZo(http.Request.Path, Basis + operatie.Patroon) ? Behandel(http, operatie, onderwerp, beantwoord) : Onbekend(http));

    /// <summary>Routing takes any case; the published addresses mix cases, and an address is case-sensitive.</summary>
    private static bool StaatErZo(string? adres, string patroon)
    {
        string[] delen = adres!.TrimEnd('/').Split('/'), verwacht = patroon.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return delen[^verwacht.Length..].Zip(verwacht).All(paar => paar.Second[0] == '{' || paar.First == paar.Second);
    }

    private Duoantwoord? Geweigerd(Duoonderwerp onderwerp) =>
        storingen.Weigering(onderwerp.Naam) is { } tekst ? Duoantwoord.Geweigerd([tekst]) : null;

    private async Task Behandel(HttpContext http, Duooperatie operatie, Duoonderwerp onderwerp, Func<Duovraag, Task<Duoantwoord>> beantwoord)
    {
        ZonderSpoor(http);
        http.Response.Headers["API-Version"] = onderwerp.Versie;
        var antwoord = await Oordeel(http, beantwoord);
        Noteer(http, operatie.Methode + " " + operatie.Patroon.Replace("/personen/{bsn}/", string.Empty, StringComparison.Ordinal), antwoord);
        if (operatie.Methode != "GET" && storingen.Verbreekt())
        {
            // Processed, but nobody hears of it: the other side does not know and has to come again.
            http.Abort();
            return;
        }

        http.Response.StatusCode = antwoord.Status;
        if (antwoord.Inhoud is { } inhoud)
        {
            await http.Response.WriteAsJsonAsync(inhoud, inhoud.GetType(), Vorm, http.RequestAborted);
        }
        else if (antwoord.Fouten is { } fouten && operatie.MeesteFouten > 0)
        {
            await http.Response.WriteAsJsonAsync(
                fouten.Take(operatie.MeesteFouten).Select(f => new Foutmelding(f)), Vorm, http.RequestAborted);
        }
    }

    private async Task<Duoantwoord> Oordeel(HttpContext http, Func<Duovraag, Task<Duoantwoord>> beantwoord)
    {
        try
        {
            if (await storingen.Ondervind(http.RequestAborted) is { } storing)
            {
                return Duoantwoord.Kaal(storing);
            }

            if (Kop(http, "bron") is not { Length: 20 } bron || Kop(http, "doel") is not { Length: 20 } doel
                || !Guid.TryParseExact(Kop(http, "berichtId"), "D", out var berichtId))
            {
                return Duoantwoord.Kaal(StatusCodes.Status400BadRequest);
            }

            // The published texts say that the answer carries the identification of the question.
            http.Response.Headers["berichtId"] = berichtId.ToString();
            if (adressen.BijOin(bron) is not { } gemeente || doel != adressen.DuoOin)
            {
                return Duoantwoord.Kaal(StatusCodes.Status401Unauthorized);
            }

            if (http.GetRouteValue("bsn") is not string bsn)
            {
                return await beantwoord(new Duovraag(http, gemeente, null));
            }

            if (bsn.Length != 9 || !bsn.All(char.IsAsciiDigit))
            {
                return Duoantwoord.Kaal(StatusCodes.Status400BadRequest);
            }

            return staat.BijBsn(bsn) is { } persoon && persoon.ZichtbaarVoor(gemeente.Code, klok.Vandaag)
                ? await beantwoord(new Duovraag(http, gemeente, persoon))
                : Duoantwoord.Kaal(StatusCodes.Status404NotFound);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // Only the kind of error: its text could hold what was sent.
            Mislukt(logger, fout.GetType().Name);
            return Duoantwoord.Kaal(StatusCodes.Status500InternalServerError);
        }
    }

    private void Noteer(HttpContext http, string onderwerp, Duoantwoord antwoord)
    {
        var gemeente = Kop(http, "bron") is { } bron ? adressen.BijOin(bron) : null;
        var persoon = gemeente is not null && http.GetRouteValue("bsn") is string bsn ? staat.BijBsn(bsn) : null;
        _ = Guid.TryParseExact(Kop(http, "berichtId"), "D", out var berichtId);
        staat.Meld(new Ketenbericht
        {
            Nummer = 0,
            Tijdstip = klok.Nu,
            Onderwerp = onderwerp,
            Gemeentecode = gemeente?.Code,
            PersoonId = persoon?.Id,
            BerichtId = berichtId,
            Stand = Berichtstand.Ontvangen,
            Httpstatus = antwoord.Status,
            Uitleg = antwoord.Fouten is null ? null : string.Join(" ", antwoord.Fouten),
        });
    }

    private static string? Kop(HttpContext http, string naam) => http.Request.Headers.TryGetValue(naam, out var waarden) && waarden.Count == 1 ? waarden[0] : null;

    /// <summary>The address holds a BSN: a trace of this request would too.</summary>
    public static void ZonderSpoor(HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { } spoor)
        {
            spoor.IsAllDataRequested = false;
            spoor.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    [LoggerMessage(LogLevel.Error, "Een vraag aan DUO kon niet worden beantwoord: {Fout}.")]
    private static partial void Mislukt(ILogger logger, string fout);

    private sealed record Foutmelding(string Fouttekst);
}
