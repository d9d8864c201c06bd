using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Verhuizing;

/// <summary>One open hand-over: whose it is, between which municipalities, and who must do something.</summary>
/// <param name="Dossier">The dossier in which something must be done.</param>
public sealed record Overdrachtregel(Overdracht Overdracht, Guid Dossier, string Naam, string Van, string Naar, string WatNu);

/// <summary>All hand-overs that are not done: a dossier that was left is in no worklist any more, so nobody would see that something is asked of it.</summary>
[Vereist(Recht.FeitVastleggen)]
public sealed class LijstModel(Db db, Inzagelog inzage, Gemeentenamen gemeentenamen) : PageModel
{
    public const int PerPagina = 25;

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<Overdrachtregel> Rijen { get; private set; } = [];

    public int Aantal { get; private set; }

    public int Paginas { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Given to somebody outside is the end of it here.
        var open = db.Overdrachten.AsNoTracking().Where(o => o.Stand == Overdrachtstand.NietGevraagd || o.Stand == Overdrachtstand.Gevraagd || (o.Stand == Overdrachtstand.Verstrekt && o.Soort == Overdrachtsoort.BinnenRegio));
        Aantal = await open.CountAsync(ct);
        Paginas = Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);
        Pagina = Math.Clamp(Pagina, 1, Paginas);
        var rijen = await open.OrderBy(o => o.VerhuisdOp).ThenBy(o => o.Id).Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        var ids = rijen.SelectMany(o => new[] { o.DossierId, o.AnderDossier }).OfType<Guid>().ToArray();
        var namen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToDictionaryAsync(p => p.DossierId, p => p.Naam.Lijst, ct);
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        string Naam(string code) => gemeenten.GetValueOrDefault(code) ?? Codelijsten.Gemeentenaam(code);
        Rijen = [.. rijen.Select(o =>
        {
            var (van, naar) = o.Soort == Overdrachtsoort.VanBuiten ? (Naam(o.AndereGemeente), Naam(o.Gemeentecode)) : (Naam(o.Gemeentecode), Naam(o.AndereGemeente));
            // What is given waits for the new side, all else for the side where it stands; who sees only one side goes there.
            var gewenst = o.Stand == Overdrachtstand.Verstrekt ? o.AnderDossier!.Value : o.DossierId;
            var dossier = namen.ContainsKey(gewenst) ? gewenst : ids.FirstOrDefault(i => (i == o.DossierId || i == o.AnderDossier) && namen.ContainsKey(i));
            var nu = (o.Stand, o.Soort) switch
            {
                (Overdrachtstand.NietGevraagd, _) => $"Wacht op de vraag van {naar}",
                (Overdrachtstand.Gevraagd, Overdrachtsoort.VanBuiten) => $"Wacht op {van}",
                (Overdrachtstand.Gevraagd, _) => $"{van}: gegevens geven",
                _ => $"{naar}: aannemen of terugsturen",
            };
            return new Overdrachtregel(o, dossier, namen.GetValueOrDefault(dossier, "Naam nog niet bekend"), van, naar, nu);
        })];
        await inzage.NoteerLijstAsync("verhuizingen", Rijen.Select(r => r.Dossier), ct);
    }
}
