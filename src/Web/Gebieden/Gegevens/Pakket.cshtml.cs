using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Uitwisseling;
using Naast.Web.Data;
using Naast.Web.Poort;
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
        if (!await LaadAsync(id, ct) || Pakket is not { } pakket || await kluis.OpenAsync(id, ct) is not { } bestand)
        {
            return NotFound();
        }

        var gemeenten = pakket.Gemeenten.ToArray();
        foreach (var deel in (await db.Dossiers.Where(d => gemeenten.Contains(d.Gemeentecode)).Select(d => d.Id).ToArrayAsync(ct)).Chunk(500))
        {
            await inzage.NoteerExportAsync("gegevens/uit", "pakket opgehaald", deel, ct);
        }

        return new FileStreamResult(bestand, "application/zip") { FileDownloadName = bestand.Bestand.Naam };
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

        Tot = Pakket is null ? null : await db.Uitvoerbestanden.Where(b => b.Id == id && b.Afdruk != "").Select(b => (DateOnly?)b.BewaarTot).SingleOrDefaultAsync(ct);
        return Pakket is not null || Klus is not null;
    }
}
