using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad.Verdeling;

/// <summary>Who carries what: the load per colleague, who is away, and work that nobody does.</summary>
[Vereist(Recht.WerkToewijzen)]
public sealed class IndexModel(Db db) : PageModel
{
    public IReadOnlyList<Werklast> Lasten { get; private set; } = [];

    /// <summary>Colleagues without any dossier, so that nobody is overlooked.</summary>
    public IReadOnlyList<Medewerker> Leeg { get; private set; } = [];

    public Wezencontrole? Controle { get; private set; }

    public DateOnly Vandaag => db.Vandaag;

    public int MeestePunten => Lasten.Where(last => last.Sub is not null).Select(last => last.Punten).DefaultIfEmpty(1).Max();

    /// <summary>Dossiers of people who are gone or away.</summary>
    public IReadOnlyList<Werklast> Wezen => [.. Lasten.Where(last => last.IsWees(Vandaag))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lasten = await Werklasten.LeesAsync(db, ct);
        var bezet = Lasten.Select(last => last.Sub).ToHashSet();
        Leeg = [.. (await Werklasten.CollegasAsync(db, ct)).Where(m => !bezet.Contains(m.Sub))];
        Controle = await db.Wezencontroles.AsNoTracking().OrderByDescending(c => c.Dag).FirstOrDefaultAsync(ct);
    }
}
