using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Inburgeraars;

/// <summary>Everybody of the asker's municipalities, to find groups in; and the same list as a file, with a purpose.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Inzagelog inzage, Gemeentenamen gemeentenamen) : PageModel
{
    public const int PerPagina = 50;

    /// <summary>Longest export: more than any municipality of the region has.</summary>
    public const int Langste = 5000;

    private const int EersteCohort = 2022;
    private static readonly (string Waarde, string Naam)[] Routes = [("B1", "B1-route"), ("Onderwijs", "Onderwijsroute"), ("Z", "Z-route"), ("geen", "Nog geen route")];

    private static readonly string[] Koppen = ["Naam", "V-nummer", "Gemeente", "Doelgroep", "Cohort", "Fase", "Leerroute", "Casusregisseur"];

    public Toegang Toegang => db.Toegang;

    public IReadOnlyList<Lijstregel> Rijen { get; private set; } = [];

    public int Aantal { get; private set; }

    public Lijstfilter Filter { get; private set; } = new();

    public Filterbalk Filters { get; private set; } = null!;

    public Paginering Paginas { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public string Exportadres => Adres(Filter, 1) is var adres && adres.Contains('?', StringComparison.Ordinal) ? adres + "&handler=Export" : adres + "?handler=Export";

    /// <summary>This list with the form for a file under it.</summary>
    public string Exportlink => QueryHelpers.AddQueryString(Adres(Filter, 1), "exporteren", "ja") + "#exporteren";

    public bool ExportOpen { get; private set; }

    [BindProperty]
    public string? Doel { get; set; }

    /// <summary>xlsx or csv.</summary>
    [BindProperty]
    public string? Vorm { get; set; }

    public bool Gefilterd => Filter != new Lijstfilter();

    public Task OnGetAsync(CancellationToken ct)
    {
        ExportOpen = Request.Query["exporteren"] == "ja";
        return ToonAsync(ct);
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        Lees();
        if (Uitvoerblad.Doelen.FirstOrDefault(optie => optie.Waarde == Doel) is not { } doel)
        {
            ModelState.AddModelError(nameof(Doel), "Kies waarvoor u deze lijst gebruikt.");
        }
        else if (await Lijstvragen.Bron(db, Filter).CountAsync(ct) > Langste)
        {
            ModelState.AddModelError(nameof(Doel), $"Deze lijst is langer dan {Langste} personen. Kies eerst een gemeente of een cohort.");
        }
        else
        {
            return await ExporteerAsync(doel.Tekst, ct);
        }

        ExportOpen = true;
        await ToonAsync(ct);
        return Page();
    }

    private async Task<IActionResult> ExporteerAsync(string doel, CancellationToken ct)
    {
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        var rijen = await Lijstvragen.Regels(db, Lijstvragen.Bron(db, Filter)).Take(Langste).ToArrayAsync(ct);
        await inzage.NoteerExportAsync("inburgeraars/export", doel, rijen.Select(rij => rij.DossierId), ct);
        var blad = new Uitvoerblad(Koppen);
        foreach (var rij in rijen)
        {
            blad.Voeg(
                rij.Naam.Lijst, rij.Vnummer, Gemeenten.GetValueOrDefault(rij.Gemeentecode, rij.Gemeentecode), rij.DoelgroepNaam,
                rij.Plicht?.Year, Faseweergave.Naam(rij.Fase), rij.Leerroute, rij.CasusregisseurNaam);
        }

        return blad.Bestand(Vorm, $"inburgeraars-{db.Vandaag:yyyy-MM-dd}");
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        Lees();
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        var pagina = int.TryParse(Request.Query["pagina"], out var gevraagd) && gevraagd is > 0 and < 100_000 ? gevraagd : 1;
        var bron = Lijstvragen.Bron(db, Filter);
        Aantal = await bron.CountAsync(ct);
        pagina = Math.Clamp(pagina, 1, Math.Max(1, (Aantal + PerPagina - 1) / PerPagina));
        Rijen = await Lijstvragen.Regels(db, bron).Skip((pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        if (Rijen.Count > 0)
        {
            await inzage.NoteerLijstAsync("inburgeraars", Rijen.Select(rij => rij.DossierId), ct);
        }

        Paginas = new Paginering(pagina, Aantal, PerPagina, nummer => Adres(Filter, nummer), "inburgeraars");
        Filters = MaakFilters();
    }

    private void Lees()
    {
        string? Waarde(string naam) => Request.Query[naam].ToString() is { Length: > 0 and <= 50 } tekst ? tekst : null;
        Filter = new Lijstfilter
        {
            Gemeente = Toegang.Gemeenten.FirstOrDefault(code => code == Waarde("gemeente")),
            Fase = Enum.TryParse<Fase>(Waarde("fase"), out var fase) && Enum.IsDefined(fase) ? fase : null,
            Leerroute = Waarde("leerroute") is { } route && Routes.Any(r => r.Waarde == route) ? (route == "geen" ? "" : route) : null,
            Doelgroep = Enum.TryParse<Doelgroep>(Waarde("doelgroep"), out var groep) && Enum.IsDefined(groep) ? groep : null,
            Cohort = int.TryParse(Waarde("cohort"), out var jaar) && jaar >= EersteCohort && jaar <= db.Vandaag.Year ? jaar : null,
        };
    }

    private static string Adres(Lijstfilter f, int pagina) =>
        QueryHelpers.AddQueryString("/inburgeraars", Velden(f, pagina).Select(paar => KeyValuePair.Create(paar.Veld, (string?)paar.Waarde)));

    private static IEnumerable<(string Veld, string Waarde)> Velden(Lijstfilter f, int pagina) => new (string Veld, string? Waarde)[]
    {
        ("gemeente", f.Gemeente), ("fase", f.Fase?.ToString()), ("leerroute", f.Leerroute == "" ? "geen" : f.Leerroute),
        ("doelgroep", f.Doelgroep?.ToString()), ("cohort", f.Cohort?.ToString(CultureInfo.InvariantCulture)),
        ("pagina", pagina > 1 ? pagina.ToString(CultureInfo.InvariantCulture) : null),
    }.Where(paar => paar.Waarde is not null).Select(paar => (paar.Veld, paar.Waarde!));

    private Filterbalk MaakFilters()
    {
        static Filterkeuze Keuze<T>(string naam, string? gekozen, Lijstfilter zonder, IEnumerable<T> waarden, Func<T, string> tekst, Func<T, string> waarde) =>
            new(naam, gekozen, Adres(zonder, 1), [.. waarden.Select(w => new Filteroptie(tekst(w), naam.ToLowerInvariant(), waarde(w)))]);
        var f = Filter;
        string Naam(string code) => Gemeenten.GetValueOrDefault(code, code);
        return new Filterbalk(
        [
            Keuze<string>("Gemeente", f.Gemeente is { } code ? Naam(code) : null, f with { Gemeente = null },
                Toegang.Gemeenten.Length < 2 ? Array.Empty<string>() : Toegang.Gemeenten.OrderBy(Naam, StringComparer.Ordinal), Naam, c => c),
            Keuze<Fase>("Fase", f.Fase is { } fase ? Faseweergave.Naam(fase) : null, f with { Fase = null }, Enum.GetValues<Fase>().Where(x => x != Fase.Opgegaan), Faseweergave.Naam, x => x.ToString()),
            Keuze<(string Waarde, string Naam)>("Leerroute", f.Leerroute is { } route ? Array.Find(Routes, r => r.Waarde == (route.Length == 0 ? "geen" : route)).Naam : null, f with { Leerroute = null },
                Routes, r => r.Naam, r => r.Waarde),
            Keuze<Doelgroep>("Doelgroep", f.Doelgroep?.Naam(), f with { Doelgroep = null }, Enum.GetValues<Doelgroep>(), groep => groep.Naam(), x => x.ToString()),
            Keuze<int>("Cohort", f.Cohort?.ToString(CultureInfo.InvariantCulture), f with { Cohort = null },
                Enumerable.Range(EersteCohort, db.Vandaag.Year - EersteCohort + 1), jaar => jaar.ToString(CultureInfo.InvariantCulture), jaar => jaar.ToString(CultureInfo.InvariantCulture)),
        ], "/inburgeraars", [.. Velden(f, 1)], Gefilterd ? Adres(new Lijstfilter(), 1) : null);
    }
}
