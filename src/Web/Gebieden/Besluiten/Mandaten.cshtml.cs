using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>Who may decide what in whose name, per municipality, on a day; and the policy of the region and its municipalities.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class MandatenModel(Db db) : PageModel
{
    /// <summary>The day on which the lines must hold; left out: today.</summary>
    [BindProperty(SupportsGet = true)]
    public Datuminvoer Op { get; set; } = new();

    public DateOnly Dag { get; private set; }

    public bool IsVandaag => Dag == db.Vandaag;

    public IReadOnlyList<(Gemeente Gemeente, IReadOnlyList<Mandaatregel> Mandaten, IReadOnlyList<Beleidsregel> Beleid)> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Beleidsregel> Regionaal { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Dag = db.Vandaag;
        if (!Op.Leeg && ModelState.LeesDatum(nameof(Op), Op, "de datum") is { } gekozen)
        {
            Dag = gekozen;
        }

        var dag = Dag;
        var gemeenten = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).ToArrayAsync(ct);
        var mandaten = await db.Mandaatregels.AsNoTracking().Where(m => m.Van <= dag && (m.Tot == null || m.Tot >= dag)).OrderBy(m => m.Van).ToArrayAsync(ct);
        var beleid = await db.Beleidsregels.AsNoTracking().Where(b => b.Van <= dag && (b.Tot == null || b.Tot >= dag)).OrderBy(b => b.Sleutel).ToArrayAsync(ct);
        Organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        Regionaal = [.. beleid.Where(b => b.Gemeentecode.Length == 0)];
        Gemeenten = [.. gemeenten.Select(g => (g, (IReadOnlyList<Mandaatregel>)[.. mandaten.Where(m => m.Gemeentecode == g.Code)],
            (IReadOnlyList<Beleidsregel>)[.. beleid.Where(b => b.Gemeentecode == g.Code)]))];
    }

    public static string Naam(Bevoegdheid bevoegdheid) => bevoegdheid switch
    {
        Bevoegdheid.PipVaststellen => "Het plan (PIP) vaststellen",
        _ => bevoegdheid.ToString(),
    };

    public static string Naam(string sleutel) => sleutel switch
    {
        Beleid.PipOndertekenaars => "Wie tekent het plan (PIP)",
        Beleid.PipVierOgen => "Vier ogen: maken en tekenen zijn twee mensen",
        _ => sleutel,
    };

    public static string Waarde(Beleidsregel regel) =>
        string.Join(", ", regel.Waarde.Split(',', StringSplitOptions.TrimEntries).Select(Rollen.Naam));
}
