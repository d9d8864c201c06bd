using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <param name="Afgehandeld">When it was taken, refused or entered by hand; absent while it waits.</param>
public sealed record Ketenbericht(Guid Id, Guid DossierId, string Soort, string Stand, DateTimeOffset Gemaakt, DateTimeOffset? Afgehandeld);

public sealed record Ketenberichtenlijst(IReadOnlyList<Ketenbericht> Berichten, int Pagina, int PerPagina, int Totaal);

/// <summary>How the messages to DUO about the own dossiers stand; what is in them is not told.</summary>
internal static class BerichtApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/keten/berichten", LijstAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien), new ScopeAttribute(Apiscopes.KetenLezen))
        .WithTags("Keten").WithSummary("Hoe het staat met berichten aan DUO, de nieuwste eerst").Produces<Ketenberichtenlijst>();

    private static async Task<IResult> LijstAsync(Db db, Inzagelog inzage, CancellationToken ct, [FromQuery] int pagina = 1, [FromQuery] int perPagina = 50)
    {
        if (Bladvraag.Fout(pagina, perPagina) is { } fout)
        {
            return fout;
        }

        var rijen = await db.UitgaandeBerichten.AsNoTracking().OrderByDescending(b => b.Gemaakt).ThenByDescending(b => b.Id).Skip((pagina - 1) * perPagina).Take(perPagina)
            .Select(b => new { b.Id, b.DossierId, b.Soort, b.Status, b.Gemaakt, b.Afgehandeld }).ToArrayAsync(ct);
        await inzage.NoteerLijstAsync("api/keten/berichten", rijen.Select(r => r.DossierId).Distinct(), ct);
        return Results.Ok(new Ketenberichtenlijst(
            [.. rijen.Select(r => new Ketenbericht(r.Id, r.DossierId, r.Soort.ToString(), r.Status.ToString(), r.Gemaakt, r.Afgehandeld))], pagina, perPagina, await db.UitgaandeBerichten.CountAsync(ct)));
    }
}
