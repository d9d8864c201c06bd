using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <param name="Eigen">The asker wrote in it.</param>
public sealed record Wachtendbesluit(Guid DossierId, Guid Id, string Naam, string Gemeente, Bevoegdheid Bevoegdheid, string Opsteller, bool Eigen, int Adviezen, DateOnly Begonnen);

/// <summary>Decisions beside the plan that wait in the asker's municipalities, the oldest first.</summary>
[Vereist(Recht.BesluitNemen)]
public sealed class TeNemenModel(Db db, Inzagelog inzage) : PageModel
{
    public const int PerPagina = 25;

    public IReadOnlyList<Wachtendbesluit> Besluiten { get; private set; } = [];

    public int Aantal { get; private set; }

    public int Pagina { get; private set; }

    public int Paginas => Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);

    public async Task OnGetAsync(int? pagina, CancellationToken ct)
    {
        var wacht = db.Besluitvoorstellen.AsNoTracking().Where(v => v.Stand == Besluitvoorstelstand.Voorgelegd);
        Aantal = await wacht.CountAsync(ct);
        Pagina = Math.Clamp(pagina ?? 1, 1, Paginas);
        var gevonden = await (
            from v in wacht
            join p in db.Personen on v.DossierId equals p.DossierId
            join g in db.Gemeenten on v.Gemeentecode equals g.Code
            orderby v.Id
            select new { v.DossierId, v.Id, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam, Gemeente = g.Naam, v.Bevoegdheid, v.OpstellerNaam, v.Opstellers, v.Adviezen, v.Begonnen })
            .Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        Besluiten =
        [
            .. gevonden.Select(v => new Wachtendbesluit(
                v.DossierId, v.Id, new Persoonsnaam(v.Voornamen, v.Voorvoegsel, v.Geslachtsnaam).Lijst, v.Gemeente, v.Bevoegdheid, v.OpstellerNaam, v.Opstellers.Contains(db.Toegang.Sub),
                v.Adviezen.Count, v.Begonnen)),
        ];
        await inzage.NoteerLijstAsync("besluiten", Besluiten.Select(b => b.DossierId), ct);
    }
}
