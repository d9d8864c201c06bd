using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verzoeken;

/// <summary>One open request with whose it is.</summary>
public sealed record Verzoekregel(Burgerverzoek Verzoek, string Naam, string? Casusregisseur);

/// <summary>All open requests of people in one's municipalities, the first day first: nobody waits unseen.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Inzagelog inzage, TimeProvider klok) : PageModel
{
    public const int PerPagina = 25;

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Wie { get; set; }

    public IReadOnlyList<Verzoekregel> Rijen { get; private set; } = [];

    public int Aantal { get; private set; }

    public int Paginas { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool Team => Wie == "team" || !db.Toegang.Heeft(Recht.IntakeUitvoeren);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var sub = db.Toegang.Sub;
        var open = from verzoek in db.Verzoeken.AsNoTracking().Where(v => v.Beantwoord == null)
                   join dossier in db.Dossiers.AsNoTracking() on verzoek.DossierId equals dossier.Id
                   where Team || dossier.Casusregisseur == sub
                   join persoon in db.Personen.AsNoTracking() on verzoek.DossierId equals persoon.DossierId
                   select new { verzoek, persoon, dossier.Casusregisseur };
        Aantal = await open.CountAsync(ct);
        Paginas = Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);
        Pagina = Math.Clamp(Pagina, 1, Paginas);
        var rijen = await open.OrderBy(r => r.verzoek.AntwoordVoor).ThenBy(r => r.verzoek.Id).Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        var namen = await db.Medewerkers.AsNoTracking().ToDictionaryAsync(m => m.Sub, m => m.Naam, ct);
        Rijen = [.. rijen.Select(r => new Verzoekregel(r.verzoek, r.persoon.Naam.Lijst, r.Casusregisseur is { } wie ? namen.GetValueOrDefault(wie, wie) : null))];
        await inzage.NoteerLijstAsync("verzoeken", Rijen.Select(r => r.Verzoek.DossierId), ct);
    }
}
