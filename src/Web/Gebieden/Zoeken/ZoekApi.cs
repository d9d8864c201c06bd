using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Zoeken;

/// <param name="Bsn">In the body, for an address ends up in logs.</param>
public sealed record Bsnvraag(string Bsn);

public sealed record Gevondendossier(Guid Id, string Naam, string? Vnummer, string Geboren, string Gemeentecode, Fase Fase);

public sealed record Gevondenlijst(IReadOnlyList<Gevondendossier> Dossiers);

/// <summary>Finds the dossier of somebody whose BSN is known. The answer never holds a BSN.</summary>
internal static class ZoekApi
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/dossiers/zoekvraag", ZoekAsync).WithMetadata(new VereistAttribute(Recht.BsnInzien), new ScopeAttribute(Apiscopes.PersonenZoeken))
        .WithTags("Dossiers").WithMetadata(new VoorbeeldAttribute("""{"bsn":"999990019"}""")).WithSummary("Met een BSN het dossier zoeken").Produces<Gevondenlijst>();

    private static async Task<IResult> ZoekAsync(Bsnvraag vraag, Personenzoeker zoeker, Inzagelog inzage, CancellationToken ct)
    {
        if (!Bsn.TryParse(vraag.Bsn, out var bsn))
        {
            return Antwoorden.Onjuist("Dit is geen BSN: het zijn 9 cijfers, en zij moeten kloppen met de elfproef.");
        }

        var ids = await zoeker.OpBsnAsync(bsn, ct);
        var treffers = ids.Count == 0 ? [] : await zoeker.OpDossiersAsync(ids, ct);
        await inzage.NoteerLijstAsync("api/zoekvraag", treffers.Select(t => t.DossierId), ct);
        return Results.Ok(new Gevondenlijst([.. treffers.Select(t => new Gevondendossier(t.DossierId, t.Naam.Volledig, t.Vnummer, t.Geboortedatum.Brp, t.Gemeentecode, t.Fase))]));
    }
}
