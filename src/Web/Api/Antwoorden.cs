using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Api;

/// <summary>Problem details in Dutch, with what a program needs to act on.</summary>
internal static class Antwoorden
{
    public static IResult Onjuist(string uitleg) => Results.Problem(uitleg, statusCode: StatusCodes.Status400BadRequest, title: "Onjuiste invoer");

    /// <summary>What the same reader says that reads a form, field by field.</summary>
    public static IResult Onjuist(ModelStateDictionary staat)
    {
        var velden = staat.Where(veld => veld.Value!.Errors.Count > 0).GroupBy(veld => Veld(veld.Key)).ToDictionary(groep => groep.Key, groep => groep.First().Value!.Errors[0].ErrorMessage);
        return Results.Problem(
            string.Join(" ", velden.Values), statusCode: StatusCodes.Status400BadRequest, title: "Onjuiste invoer", extensions: new Dictionary<string, object?> { ["velden"] = velden });
    }

    public static IResult NietGevonden() => Results.Problem(
        "Dit dossier bestaat niet, of u mag het niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden");

    public static IResult Strijdig(string uitleg) => Results.Problem(uitleg, statusCode: StatusCodes.Status409Conflict, title: "Dit kan nu niet");

    public static IResult SleutelHergebruikt() => Results.Problem(
        "Met deze Idempotency-Key stuurde u hier eerder iets anders. Er is nu niets vastgelegd. Is dit een nieuw verzoek, stuur het dan met een nieuwe sleutel.",
        statusCode: StatusCodes.Status409Conflict, title: "Deze sleutel is al gebruikt");

    public static IResult Versie(Versiefout fout) => Results.Problem(
        fout.Message, statusCode: fout.Verouderd ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status428PreconditionRequired,
        title: fout.Verouderd ? "Iemand anders veranderde dit" : "Versie ontbreekt");

    /// <summary>"Invoer.Dag.Tekst" is the field "dag".</summary>
    private static string Veld(string sleutel) => sleutel.Split('.') is [_, var veld, ..] ? JsonNamingPolicy.CamelCase.ConvertName(veld) : JsonNamingPolicy.CamelCase.ConvertName(sleutel);

    /// <summary>The same conditions, in the same words, as the page shows.</summary>
    public static IResult RegelGeschonden(RegelGeschonden fout) => Results.Problem(
        string.Join(" ", fout.Toets.NietVervuld.Select(v => $"{v.Omschrijving}: nog niet. {v.Herstel}")), statusCode: StatusCodes.Status409Conflict,
        title: "Een voorwaarde is niet vervuld", extensions: new Dictionary<string, object?> { ["voorwaarden"] = Toetsbeeld.Van(fout.Toets).Voorwaarden });
}

/// <summary>The answer to "may this be done?".</summary>
public sealed record Toetsbeeld(string Vraag, bool Slaagt, IReadOnlyList<Voorwaardebeeld> Voorwaarden)
{
    public static Toetsbeeld Van(Toets toets) => new(
        toets.Vraag, toets.Slaagt, [.. toets.Voorwaarden.Select(v => new Voorwaardebeeld(v.Omschrijving, v.Vervuld, v.Bron.ToString(), v.Herstel))]);
}

/// <param name="Bron">Article the condition comes from.</param>
/// <param name="Herstel">What to do when it is not met.</param>
public sealed record Voorwaardebeeld(string Omschrijving, bool Vervuld, string Bron, string? Herstel);

/// <summary>A legal term of a dossier, as the page shows it.</summary>
/// <param name="Sleutel">Which term: pip, bezwaar, schakelen or einde.</param>
/// <param name="UitersteDatum">Last day; absent while the day that starts the term is unknown.</param>
/// <param name="GedaanOp">The deed was done on this day; the term no longer runs.</param>
/// <param name="Voorlopig">Our own value, or a calendar that is not fully known: the day can still change.</param>
/// <param name="Stand">In words: "Nog 22 dagen".</param>
/// <param name="Uitleg">Where the term comes from, or what it waits for.</param>
/// <param name="Berekening">Step by step, each with its article.</param>
/// <param name="Verschil">Another value that does not hold, and why.</param>
/// <param name="Waarschuwingen">Up to when the law behind it was read, when that is before the last day.</param>
public sealed record Termijnbeeld(
    string Sleutel, string Naam, DateOnly? UitersteDatum, DateOnly? GedaanOp, bool Voorlopig, string Stand, string Uitleg, Bronbeeld? Grondslag, Rekenstap? Berekening,
    string? Verschil, IReadOnlyList<string> Waarschuwingen);

public sealed record Aangemaakt(Guid Id);

/// <summary>The caller did not say which version it changes, or names one that is no longer the newest.</summary>
internal sealed class Versiefout(bool verouderd) : Exception(verouderd
    ? "Dit is intussen veranderd. Haal het opnieuw op, kijk na wat er anders is, en stuur uw wijziging met de nieuwe ETag."
    : "Zeg welke versie u verandert. Haal het eerst op en stuur de ETag van dat antwoord mee als If-Match.")
{
    public bool Verouderd { get; } = verouderd;
}

internal static class Verzoekkop
{
    private const int LangsteSleutel = 100;

    /// <summary>
    /// Header Idempotency-Key: the same key again gives the first answer and no second effect. A key belongs to the address that it was
    /// sent to: the same one on another dossier is another key.
    /// </summary>
    public static string? Sleutel(HttpContext http) =>
        Opgegeven(http) is { Length: > 0 } sleutel ? Afdruk($"{http.Request.Method} {http.Request.Path.Value?.ToUpperInvariant()}\n{sleutel}") : null;

    /// <summary>A print of what was sent with the key; null without a key.</summary>
    public static string? Merk(EndpointFilterInvocationContext verzoek)
    {
        var soort = verzoek.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        return Opgegeven(verzoek.HttpContext).Length == 0 ? null : Afdruk(JsonSerializer.Serialize(verzoek.Arguments.FirstOrDefault(a => a is not null && a.GetType() == soort)));
    }

    public static IResult? Sleutelfout(HttpContext http) => Opgegeven(http).Length > LangsteSleutel
        ? Antwoorden.Onjuist($"Maak de Idempotency-Key korter: hoogstens {LangsteSleutel} tekens.")
        : null;

    /// <summary>Header ETag: the version that was read, to send back as If-Match.</summary>
    public static void ZetVersie(HttpContext http, int versie) => http.Response.Headers.ETag = Merk(versie);

    /// <summary>Checks If-Match against the version that is there; what is not there yet needs none.</summary>
    /// <exception cref="Versiefout">There is none, or it is another version.</exception>
    public static Action<int?> KeurVersie(string? ifMatch) => versie =>
    {
        if (versie is { } nu && ifMatch != Merk(nu))
        {
            throw new Versiefout(verouderd: !string.IsNullOrEmpty(ifMatch));
        }
    };

    /// <summary>The version in If-Match, for a deed that checks it itself.</summary>
    /// <exception cref="Versiefout">There is none, or it is no version of ours.</exception>
    public static int LeesVersie(string? ifMatch) =>
        int.TryParse(ifMatch?.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var versie) ? versie : throw new Versiefout(verouderd: !string.IsNullOrEmpty(ifMatch));

    private static string Opgegeven(HttpContext http) => http.Request.Headers["Idempotency-Key"].ToString();

    private static string Afdruk(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    private static string Merk(int versie) => string.Create(CultureInfo.InvariantCulture, $"\"{versie}\"");
}
