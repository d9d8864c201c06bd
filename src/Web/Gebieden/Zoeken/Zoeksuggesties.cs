using System.Globalization;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Zoeken;

/// <param name="Adres">Where this person opens.</param>
/// <param name="Onder">What tells namesakes apart: V-number, year of birth, municipality.</param>
public sealed record Suggestie(string Adres, string Naam, string? Eigen, string Onder);

/// <param name="Meer">There are more persons than are shown.</param>
public sealed record Suggesties(IReadOnlyList<Suggestie> Personen, bool Meer)
{
    public static readonly Suggesties Geen = new([], false);
}

/// <summary>
/// <c>GET /zoeken/suggesties?q=</c>: the first persons for the letters in the search box. Names only: what stands in an address
/// may be written down anywhere on the way, so the script sends nothing with a digit in it, and this gives nothing for it.
/// </summary>
internal static class Zoeksuggesties
{
    private const int Meeste = 8;

    private const int MinsteLetters = 2;

    public static void MapZoeksuggesties(this IEndpointRouteBuilder app) =>
        app.MapGet("/zoeken/suggesties", GeefAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien)).ExcludeFromDescription();

    private static async Task<Suggesties> GeefAsync(
        string? q, Personenzoeker zoeker, Gemeentenamen gemeentenamen, Inzagelog inzage, CancellationToken ct)
    {
        if (q is null || q.Any(char.IsNumber))
        {
            return Suggesties.Geen;
        }

        var opdracht = Zoekopdracht.Lees(q);
        if (opdracht.Soort != Zoeksoort.Naam || opdracht.Woorden.Sum(woord => woord.Length) < MinsteLetters)
        {
            return Suggesties.Geen;
        }

        var gevonden = await zoeker.OpNaamAsync(opdracht.Woorden, ct, Meeste);
        var getoond = gevonden.Take(Meeste).ToArray();
        if (getoond.Length == 0)
        {
            return Suggesties.Geen;
        }

        await inzage.NoteerLijstAsync("zoeken/suggesties", getoond.Select(treffer => treffer.DossierId), ct);
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        return new([.. getoond.Select(treffer => Maak(treffer, gemeenten))], gevonden.Count > Meeste);
    }

    private static Suggestie Maak(Zoektreffer treffer, IReadOnlyDictionary<string, string> gemeenten)
    {
        var nummer = treffer.Vnummer is { } vnummer ? $"V-nummer {vnummer}" : "nog geen V-nummer";
        var jaar = treffer.Geboortedatum.Jaar is > 0 and var geboren ? $"geboren {geboren.ToString(CultureInfo.InvariantCulture)}" : "geboortejaar onbekend";
        var gemeente = gemeenten.GetValueOrDefault(treffer.Gemeentecode, treffer.Gemeentecode);
        return new($"/dossiers/{treffer.DossierId}", treffer.Naam.Lijst, treffer.NaamEigenSchrift, $"{nummer} · {jaar} · {gemeente}");
    }
}
