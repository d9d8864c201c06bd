using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
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

    /// <summary>Code of the municipality to show, when more take part than fit on a page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    /// <summary>So many municipalities are shown together; where more take part, one is chosen.</summary>
    public const int Samen = 8;

    /// <summary>Empty when all are shown.</summary>
    public IReadOnlyList<Optie> Keuzes { get; private set; } = [];

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
        var gemeenten = await ToonAsync(await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct), ct);
        var codes = gemeenten.Select(g => g.Code).ToArray();
        var mandaten = await db.Mandaatregels.AsNoTracking()
            .Where(m => codes.Contains(m.Gemeentecode) && m.Van <= dag && (m.Tot == null || m.Tot >= dag)).OrderBy(m => m.Van).ToArrayAsync(ct);
        var beleid = await db.Beleidsregels.AsNoTracking()
            .Where(b => (b.Gemeentecode == "" || codes.Contains(b.Gemeentecode)) && b.Van <= dag && (b.Tot == null || b.Tot >= dag)).OrderBy(b => b.Sleutel).ToArrayAsync(ct);
        Organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        Regionaal = [.. beleid.Where(b => b.Gemeentecode.Length == 0)];
        Gemeenten = [.. gemeenten.Select(g => (g, (IReadOnlyList<Mandaatregel>)[.. mandaten.Where(m => m.Gemeentecode == g.Code)],
            (IReadOnlyList<Beleidsregel>)[.. beleid.Where(b => b.Gemeentecode == g.Code)]))];
    }

    private async Task<Gemeente[]> ToonAsync(Optie[] deelnemers, CancellationToken ct)
    {
        if (deelnemers.Length > Samen)
        {
            Keuzes = deelnemers;
            Gemeente = Array.Find(deelnemers, g => g.Waarde == Gemeente)?.Waarde ?? db.Toegang.Gemeenten.FirstOrDefault(code => Array.Exists(deelnemers, g => g.Waarde == code)) ?? deelnemers[0].Waarde;
        }

        var gekozen = Keuzes.Count == 0 ? null : Gemeente;
        return await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && (gekozen == null || g.Code == gekozen)).OrderBy(g => g.Naam).ToArrayAsync(ct);
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
        _ when sleutel == Briefparameters.Talen.Sleutel => Briefparameters.Talen.Naam,
        _ => sleutel,
    };

    public static string Waarde(Beleidsregel regel) => regel.Sleutel == Briefparameters.Talen.Sleutel
        ? string.Join(", ", Briefparameters.Talen.Lees(regel.Waarde).Select(Codelijsten.Taalnaam).Order(StringComparer.Ordinal))
        : string.Join(", ", regel.Waarde.Split(',', StringSplitOptions.TrimEntries).Select(Rollen.Naam));
}
