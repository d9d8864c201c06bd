using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>Who may decide what in whose name, power by power and municipality by municipality, on a day.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class IndexModel(Db db, Regelboek regelboek) : PageModel
{
    /// <summary>The day on which the lines must hold; left out: today.</summary>
    [BindProperty(SupportsGet = true)]
    public Datuminvoer Op { get; set; } = new();

    /// <summary>Code of the municipality to show, when more take part than fit on a page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [TempData]
    public string? Melding { get; set; }

    /// <summary>So many municipalities are shown together; where more take part, one is chosen.</summary>
    public const int Samen = 6;

    /// <summary>Empty when all are shown.</summary>
    public IReadOnlyList<Optie> Keuzes { get; private set; } = [];

    public DateOnly Dag { get; private set; }

    public bool IsVandaag => Dag == db.Vandaag;

    public IReadOnlyList<Gemeente> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Optie> Deelnemers { get; private set; } = [];

    /// <summary>Lines that wait for a second pair of eyes.</summary>
    public IReadOnlyList<Mandaatregel> Voorgesteld { get; private set; } = [];

    public IReadOnlyList<Beleidsregel> Regionaal { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    public bool MagVoorstellen => db.Toegang.Heeft(Recht.BeleidVoorstellen);

    private readonly Dictionary<(Bevoegdheid, string), IReadOnlyList<Mandaatlijn>> _lijnen = [];

    private IReadOnlyList<Beleidsregel> _afwijkend = [];

    public IReadOnlyList<Mandaatlijn> Lijnen(Bevoegdheid bevoegdheid, string gemeentecode) => _lijnen.GetValueOrDefault((bevoegdheid, gemeentecode), []);

    public IEnumerable<Beleidsregel> Afwijkend(string gemeentecode) => _afwijkend.Where(b => b.Gemeentecode == gemeentecode);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Dag = db.Vandaag;
        if (!Op.Leeg && ModelState.LeesDatum(nameof(Op), Op, "de datum") is { } gekozen)
        {
            Dag = gekozen;
        }

        var dag = Dag;
        Deelnemers = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        Gemeenten = await ToonAsync(ct);
        var codes = Gemeenten.Select(g => g.Code).ToArray();
        var mandaten = await db.Mandaatregels.AsNoTracking().Where(m => codes.Contains(m.Gemeentecode)).OrderBy(m => m.Van).ThenBy(m => m.Id).ToArrayAsync(ct);
        var stappen = await db.Bestuursstappen.AsNoTracking().Where(s => codes.Contains(s.Gemeentecode)).ToArrayAsync(ct);
        var aanwijzingen = await db.Aanwijzingen.AsNoTracking().Where(a => codes.Contains(a.Gemeentecode)).ToArrayAsync(ct);
        var houders = await db.Gemandateerden.AsNoTracking().ToArrayAsync(ct);
        Organisaties = houders.ToDictionary(h => h.Organisatie, h => h.Naam, StringComparer.Ordinal);
        Voorgesteld = [.. mandaten.Where(m => m.Stand == Mandaatstand.Voorgesteld)];
        var beleid = await regelboek.BeleidAsync(ct);
        foreach (var code in codes)
        {
            var register = new Mandaatregister([.. mandaten.Where(m => m.Gemeentecode == code)], houders, [.. stappen.Where(s => s.Gemeentecode == code)]) { Aanwijzingen = [.. aanwijzingen.Where(a => a.Gemeentecode == code)] };
            foreach (var bevoegdheid in register.Regels.Where(r => r.GeldtOp(dag)).Select(r => r.Bevoegdheid).Distinct())
            {
                _lijnen[(bevoegdheid, code)] = Mandaattoets.WieMag(bevoegdheid, code, dag, beleid.BeslissenOfNiets(bevoegdheid, code, dag, db.Regels(code)), register);
            }
        }

        var regels = await db.Beleidsregels.AsNoTracking()
            .Where(b => (b.Gemeentecode == "" || codes.Contains(b.Gemeentecode)) && b.Van <= dag && (b.Tot == null || b.Tot >= dag)).OrderBy(b => b.Sleutel).ToArrayAsync(ct);
        Regionaal = [.. regels.Where(b => b.Gemeentecode.Length == 0)];
        _afwijkend = [.. regels.Where(b => b.Gemeentecode.Length > 0)];
    }

    private async Task<Gemeente[]> ToonAsync(CancellationToken ct)
    {
        if (Deelnemers.Count > Samen)
        {
            Keuzes = Deelnemers;
            Gemeente = Deelnemers.FirstOrDefault(g => g.Waarde == Gemeente)?.Waarde ?? db.Toegang.Gemeenten.FirstOrDefault(code => Deelnemers.Any(g => g.Waarde == code)) ?? Deelnemers[0].Waarde;
        }

        var gekozen = Keuzes.Count == 0 ? null : Gemeente;
        return await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && (gekozen == null || g.Code == gekozen)).OrderBy(g => g.Naam).ToArrayAsync(ct);
    }

    public static string Naam(string sleutel) => sleutel switch
    {
        Beleid.PipOndertekenaars => "Wie tekent het plan (PIP)",
        Beleid.PipVierOgen => "Vier ogen: maken en tekenen zijn twee mensen",
        _ when Regelkast.Parameters.TryGetValue(sleutel, out var parameter) => parameter.Naam,
        _ => sleutel,
    };

    public static string Waarde(Beleidsregel regel) => Regelkast.Parameters.TryGetValue(regel.Sleutel, out var parameter)
        ? Beleidswoorden.Waarde(parameter, regel.Waarde) : string.Join(", ", regel.Waarde.Split(',', StringSplitOptions.TrimEntries).Select(Rollen.Naam));
}
