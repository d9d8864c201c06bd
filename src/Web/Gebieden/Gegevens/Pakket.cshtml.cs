using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Uitwisseling;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Gegevens;

/// <summary>A package to go: how far it is, what is in it, and the file.</summary>
[Vereist(Recht.GegevensOverdragen)]
public sealed class PakketModel(Db db, Klussen klussen, Uitvoerkluis kluis, Inzagelog inzage) : PageModel
{
    public Guid Id { get; private set; }

    /// <summary>Null while it is made, or when that failed.</summary>
    public Datapakket? Pakket { get; private set; }

    public Klusstand? Klus { get; private set; }

    /// <summary>Last day on which it can be had; null when it is gone.</summary>
    public DateOnly? Tot { get; private set; }

    /// <summary>What somebody may see differs: only the maker gets the file, for of others it may hold persons who are shielded from them.</summary>
    public bool IsMaker { get; private set; }

    /// <summary>A dossier in it was shielded from the maker after it was made, or is gone.</summary>
    public bool HeeftVerborgen { get; private set; }

    public static string Klussleutel(Guid id) => $"pakket:{id:N}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Klus is { Klus: { Klaar: not null, Gelezen: null } klaar })
        {
            await klussen.GezienAsync(db.Toegang, klaar.Id, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || Tot is null)
        {
            return NotFound();
        }

        if (!IsMaker || await kluis.OpenAsync(id, Uitvoersoort.Datapakket, db.Toegang, ct) is not { } bestand)
        {
            return Geweigerd();
        }

        Guid[] ids;
        using (var pakket = Pakketlezer.Open(bestand, out var fout) ?? throw new InvalidDataException(fout))
        {
            ids = [.. pakket.Dossiers(db.Model)];
        }

        var zichtbaar = (await db.Dossiers.Select(d => d.Id).ToArrayAsync(ct)).ToHashSet();
        if (!ids.All(zichtbaar.Contains))
        {
            await bestand.DisposeAsync();
            HeeftVerborgen = true;
            return Geweigerd();
        }

        foreach (var deel in ids.Chunk(500))
        {
            await inzage.NoteerExportAsync("gegevens/uit", "pakket opgehaald", deel, ct);
        }

        bestand.Position = 0;
        return new FileStreamResult(bestand, "application/zip") { FileDownloadName = bestand.Bestand.Naam };
    }

    private PageResult Geweigerd()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        Id = id;
        Klus = await klussen.VindAsync(db.Toegang, Klussleutel(id), ct);
        Pakket = await db.Datapakketten.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Richting == Pakketrichting.Uit, ct);
        if (Pakket is { } pakket && !pakket.Gemeenten.All(db.Toegang.Gemeenten.Contains))
        {
            return false;
        }

        var bewaard = Pakket is null ? null : await db.Uitvoerbestanden.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.Soort == Uitvoersoort.Datapakket && b.Afdruk != "", ct);
        (Tot, IsMaker) = (bewaard?.BewaarTot, bewaard?.Medewerker == db.Toegang.Sub);
        return Pakket is not null || Klus is not null;
    }
}
