using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>Who is followed in the BRP, and who of them changed. Haal Centraal BRP Update is one way; a StUF broker can be another.</summary>
public interface IBrpwijzigingen
{
    bool Beschikbaar { get; }

    /// <summary>Everybody who is followed now, also by others under the same connection.</summary>
    Task<Brpantwoord<IReadOnlySet<Bsn>>> GevolgdAsync(CancellationToken ct);

    Task<Brpantwoord<Bsn>> VolgAsync(Bsn bsn, CancellationToken ct);

    /// <param name="bsn">Who.</param>
    /// <param name="laatsteDag">The last day on which changes are given.</param>
    /// <param name="ct">Stops asking.</param>
    Task<Brpantwoord<Bsn>> StopAsync(Bsn bsn, DateOnly laatsteDag, CancellationToken ct);

    /// <summary>Who of those that are followed changed since that day.</summary>
    Task<Brpantwoord<IReadOnlyList<Bsn>>> GewijzigdAsync(DateOnly vanaf, CancellationToken ct);
}

/// <summary>Haal Centraal BRP Update 1: its published addresses hold the BSN, so nothing here writes an address down.</summary>
public sealed class Brpupdateclient(HttpClient http, Brpopties opties) : IBrpwijzigingen
{
    public bool Beschikbaar => opties.Updateadres.Length > 0;

    public Task<Brpantwoord<IReadOnlySet<Bsn>>> GevolgdAsync(CancellationToken ct) => VraagAsync<IReadOnlySet<Bsn>>(
        HttpMethod.Get, "volgindicaties", null, json => Nummers(Lijst(json, "volgindicaties").Select(v => Brplezer.Tekst(v, "burgerservicenummer"))).ToHashSet(), ct);

    public Task<Brpantwoord<Bsn>> VolgAsync(Bsn bsn, CancellationToken ct) => ZetAsync(bsn, new { }, ct);

    public Task<Brpantwoord<Bsn>> StopAsync(Bsn bsn, DateOnly laatsteDag, CancellationToken ct) => ZetAsync(bsn, new { einddatum = Dag(laatsteDag) }, ct);

    public Task<Brpantwoord<IReadOnlyList<Bsn>>> GewijzigdAsync(DateOnly vanaf, CancellationToken ct) => VraagAsync<IReadOnlyList<Bsn>>(
        HttpMethod.Get, $"wijzigingen?vanaf={Dag(vanaf)}", null,
        json => [.. Nummers(Lijst(json, "burgerservicenummers").Select(n => n.ValueKind == JsonValueKind.String ? n.GetString() : null)).Distinct()], ct);

    private Task<Brpantwoord<Bsn>> ZetAsync(Bsn bsn, object inhoud, CancellationToken ct) =>
        VraagAsync<Bsn>(HttpMethod.Put, $"volgindicaties/{bsn.Cijfers}", JsonContent.Create(inhoud), null, ct);

    private async Task<Brpantwoord<T>> VraagAsync<T>(HttpMethod methode, string pad, HttpContent? inhoud, Func<JsonElement, T?>? lees, CancellationToken ct)
        where T : class
    {
        if (!Beschikbaar)
        {
            inhoud?.Dispose();
            return new(Brpuitslag.Onbereikbaar, null, Brpreden.NietIngesteld);
        }

        return await Brpverkeer.StuurAsync(
            http, new HttpRequestMessage(methode, $"{opties.Updateadres.TrimEnd('/')}/{pad}") { Content = inhoud }, opties.KoppenVoor(Brpdoel.Volgen), lees, ct);
    }

    private static IEnumerable<JsonElement> Lijst(JsonElement json, string naam) =>
        Brplezer.Element(json, naam) is { ValueKind: JsonValueKind.Array } lijst ? lijst.EnumerateArray() : throw new JsonException($"Er staan geen {naam} in het antwoord.");

    private static IEnumerable<Bsn> Nummers(IEnumerable<string?> teksten) => teksten.Select(tekst => Bsn.TryParse(tekst, out var bsn) ? bsn : null).OfType<Bsn>();

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
