using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>One plan that waits for a decision.</summary>
public sealed record Wachtendplan(Guid DossierId, string Naam, string? Vnummer, string Gemeente, string? Leerroute, string Opsteller, bool Eigen, DateOnly? Uiterlijk);

/// <summary>Plans that wait for a decision in the asker's municipalities, the oldest term first.</summary>
[Vereist(Recht.PipVaststellen)]
public sealed class TeBeslissenModel(Db db, Inzagelog inzage, Toegangshouder houder, TimeProvider klok) : PageModel
{
    public const int PerPagina = 25;

    public IReadOnlyList<Wachtendplan> Plannen { get; private set; } = [];

    public int Aantal { get; private set; }

    public int Pagina { get; private set; }

    public int Paginas => Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public async Task OnGetAsync(int? pagina, CancellationToken ct)
    {
        var rijen = db.Werkvoorraad.AsNoTracking().Where(w => w.Soort == Werksoort.PipBeslissen);
        Aantal = await rijen.CountAsync(ct);
        Pagina = Math.Clamp(pagina ?? 1, 1, Paginas);
        var gevonden = await (
            from w in rijen
            join p in db.Personen on w.DossierId equals p.DossierId
            join g in db.Gemeenten on w.Gemeentecode equals g.Code
            join plan in db.Pips.Where(pip => pip.Status == Pipstatus.TerBeslissing) on w.DossierId equals plan.DossierId
            join m in db.Medewerkers on plan.Opsteller equals m.Sub into wie
            from m in wie.DefaultIfEmpty()
            orderby w.UitersteDag == null, w.UitersteDag, w.DossierId
            select new
            {
                w.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam, p.Vnummer, Gemeente = g.Naam, w.Leerroute, plan.Opsteller,
                OpstellerNaam = m == null ? null : m.Naam, w.UitersteDag,
            }).AsNoTracking().Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        Plannen =
        [
            .. gevonden.Select(r => new Wachtendplan(
                r.DossierId, new Kern.Inburgeraars.Persoonsnaam(r.Voornamen, r.Voorvoegsel, r.Geslachtsnaam).Lijst, r.Vnummer, r.Gemeente, r.Leerroute,
                r.OpstellerNaam ?? r.Opsteller ?? "onbekend", r.Opsteller == houder.Toegang.Sub, r.UitersteDag)),
        ];
        await inzage.NoteerLijstAsync("plan/te-beslissen", Plannen.Select(p => p.DossierId), ct);
    }
}
