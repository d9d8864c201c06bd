using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad.Bulk;

/// <param name="Naar">Name of who has it now, when it was assigned.</param>
public sealed record Resultaatrij(Werkregel Regel, Bulkuitkomst Uitkomst, string? Naar);

/// <summary>What became of each dossier of an order, and the way back.</summary>
[Vereist(Recht.WerkToewijzen, Recht.FeitVastleggen, Recht.NotitieSchrijven)]
public sealed class ResultaatModel(Db db, Bulkuitvoering uitvoering, Inzagelog inzage) : PageModel
{
    public static string Adres(Guid id, string lijst) => QueryHelpers.AddQueryString($"/werkvoorraad/bulk/{id}", "lijst", lijst);

    public Bulkopdracht Opdracht { get; private set; } = null!;

    public IReadOnlyList<Resultaatrij> Rijen { get; private set; } = [];

    public string Lijst { get; private set; } = Werkadres.Pad;

    public int Gedaan => Rijen.Count(rij => rij.Uitkomst == Bulkuitkomst.Gedaan);

    public bool MagTerug => Opdracht is { HersteldDoor: null, Soort: not Bulksoort.Notitie } && Gedaan > 0;

    public async Task<IActionResult> OnGetAsync(Guid opdracht, string? lijst, CancellationToken ct)
    {
        // Who ordered it sees it: an order says what somebody did, not what a dossier holds.
        if (await db.Bulkopdrachten.AsNoTracking().SingleOrDefaultAsync(o => o.Id == opdracht && o.Medewerker == db.Toegang.Sub, ct) is not { } rij)
        {
            return NotFound();
        }

        Opdracht = rij;
        Lijst = lijst is not null && Url.IsLocalUrl(lijst) && lijst.StartsWith(Werkadres.Pad, StringComparison.Ordinal) ? lijst : Werkadres.Pad;
        var regels = await db.Bulkregels.AsNoTracking().Where(r => r.OpdrachtId == opdracht).ToDictionaryAsync(r => r.DossierId, ct);
        var subs = regels.Values.Select(r => r.Naar).Distinct().ToArray();
        var namen = rij.Soort == Bulksoort.Toewijzen ? await db.Medewerkers.Where(m => subs.Contains(m.Sub)).ToDictionaryAsync(m => m.Sub, m => m.Naam, ct) : [];
        Rijen = [.. (await Werkvragen.VanAsync(db, [.. regels.Keys], ct))
            .Select(regel => new Resultaatrij(regel, regels[regel.DossierId].Uitkomst, regels[regel.DossierId].Naar is { } naar ? namen.GetValueOrDefault(naar) : null))
            .OrderBy(r => r.Uitkomst == Bulkuitkomst.Gedaan)];
        if (Rijen.Count > 0)
        {
            await inzage.NoteerLijstAsync("werkvoorraad/bulk", Rijen.Select(r => r.Regel.DossierId), ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostTerugAsync(Guid opdracht, string? lijst, CancellationToken ct)
    {
        if (await uitvoering.MaakOngedaanAsync(opdracht, ct) is not { } nieuw)
        {
            return NotFound();
        }

        return Redirect(Adres(nieuw, lijst is not null && Url.IsLocalUrl(lijst) ? lijst : Werkadres.Pad));
    }
}
