using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Brieven;
using Naast.Web.Brieven;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Briefteksten;

/// <summary>The texts that letters are made from, each with how easy it reads.</summary>
[Vereist(Recht.BrieftekstenBeheren)]
public sealed class IndexModel(Brieftekstkast kast) : PageModel
{
    public IReadOnlyList<(Kiesbaretekst Tekst, Leesniveau Niveau)> Teksten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Teksten = [.. (await kast.LeesAsync(ct)).Select(t => (t, Leesniveau.Van(Tekstvuller.Voorbeeld(t.Inhoud.Inhoud))))];
}
