using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Brieven;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Briefteksten;

/// <summary>The texts that letters are made from, each with how easy it reads.</summary>
[Vereist(Recht.BrieftekstenBeheren)]
public sealed class IndexModel(Db db, Brieftekstkast kast) : PageModel
{
    public IReadOnlyList<(Kiesbaretekst Tekst, Leesniveau Niveau)> Teksten { get; private set; } = [];

    /// <summary>Texts of which a wording waits for a second person.</summary>
    public IReadOnlyList<Brieftekst> Wachtend { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Teksten = [.. (await kast.LeesAsync(ct)).Select(t => (t, Leesniveau.Van(Tekstvuller.Voorbeeld(t.Inhoud.Inhoud))))];
        Wachtend = await db.Briefteksten.AsNoTracking().Where(t => t.Voorstel != null).OrderBy(t => t.Sleutel).ToArrayAsync(ct);
    }
}
