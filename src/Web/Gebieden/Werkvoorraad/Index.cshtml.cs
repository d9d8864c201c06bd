using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Gebieden.Werkvoorraad.Weergaven;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad;

/// <summary>What must I do now: the rows of one caseload or of the team, most urgent first.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Inzagelog inzage, Gemeentenamen gemeentenamen, Werkinstellingen instellingen) : PageModel
{
    public const int PerPagina = 50;

    private static readonly Filteroptie[] Soorten = [.. Enum.GetValues<Werksoort>().Select(soort => new Filteroptie(Werkwoorden.Van(soort).Wat, "soort", soort.ToString()))];

    private static readonly Filteroptie[] Fasen =
        [.. Enum.GetValues<Fase>().Where(f => f < Fase.Afgerond).Select(f => new Filteroptie(Faseweergave.Naam(f), "fase", f.ToString()))];

    public Toegang Toegang => db.Toegang;

    public DateOnly Vandaag { get; private set; }

    public Werkadres Adres { get; private set; } = null!;

    public IReadOnlyList<Werkregel> Rijen { get; private set; } = [];

    public Werktelling Telling { get; private set; } = new();

    public Filterbalk Filters { get; private set; } = null!;

    public Paginering Paginas { get; private set; } = null!;

    /// <summary>Whom work can be given to; empty for who may not assign.</summary>
    public IReadOnlyList<Optie> Collegas { get; private set; } = [];

    public string Titel { get; private set; } = "";

    public bool MagToewijzen => Toegang.Heeft(Recht.WerkToewijzen);

    public bool IsEigen => Adres.Van == Toegang.Sub;

    /// <summary>May do something with many rows at once.</summary>
    public bool MagBulk => Toegang.Heeft(Recht.WerkToewijzen) || Toegang.Heeft(Recht.FeitVastleggen) || Toegang.Heeft(Recht.NotitieSchrijven);

    public Werkinstelling Instelling { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Instelling = await instellingen.LeesAsync(Toegang, ct);
        if (!Request.QueryString.HasValue && Instelling.Startweergave is { Vraag.Length: > 0 } start)
        {
            return LocalRedirect(Werkadres.Pad + start.Vraag);
        }

        await ToonAsync(ct);
        return Page();
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        Vandaag = db.Vandaag;
        Adres = Werkadres.Lees(Request.Query, Werkadres.Standaard(Toegang));
        var namen = Gemeenten = await gemeentenamen.AlleAsync(ct);
        if (Adres.Gemeente is { } code && !Toegang.Gemeenten.Contains(code))
        {
            Adres = Adres with { Gemeente = null };
        }

        // One connection for the whole page: opening it for every query costs more than the query on SQLite.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await LeesAsync(ct);
            await ToonNamenAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        Filters = MaakFilters(namen);
        Paginas = new Paginering(Adres.Pagina, Aantal, PerPagina, nummer => (Adres with { Pagina = nummer }).ToString(), "taken");
    }

    /// <summary>Rows behind the present choice, on all pages.</summary>
    public int Aantal => Adres.Urgentie is { } urgentie ? Telling.Van(urgentie) : Adres.ToontAlles ? Telling.Totaal : Telling.Nu;

    private async Task LeesAsync(CancellationToken ct)
    {
        var (filter, vak, sla) = (Adres.Filter, Adres.Vak(Vandaag), (Adres.Pagina - 1) * PerPagina);
        Rijen = Adres.Sorteer is { } sorteer
            ? await Werkvragen.OpVolgordeAsync(db, filter, vak, sorteer, sla, PerPagina, ct)
            : await Werkvragen.OpTermijnAsync(db, filter, vak, sla, PerPagina, ct);
        if (Rijen.Count > 0)
        {
            inzage.NoteerMetVolgende("werkvoorraad", Rijen.Select(rij => rij.DossierId));
        }

        Telling = await Werkvragen.TelAsync(db, filter, Vandaag);
    }

    private async Task ToonNamenAsync(CancellationToken ct)
    {
        if (MagToewijzen)
        {
            Collegas = [.. (await Werklasten.CollegasAsync(db, ct)).Select(m => new Optie(m.Sub, m.IsAfwezig(Vandaag) ? $"{m.Naam} (afwezig)" : m.Naam))];
        }

        Titel = Adres.Van switch
        {
            Werkadres.Team => "Werkvoorraad van het team",
            Werkadres.Niemand => "Nog niet toegewezen",
            _ when IsEigen => "Mijn werkvoorraad",
            var sub => $"Werkvoorraad van {(Rijen.Count > 0 ? Rijen[0].CasusregisseurNaam : null)
                ?? await db.Medewerkers.Where(m => m.Sub == sub).Select(m => m.Naam).SingleOrDefaultAsync(ct) ?? "een collega"}",
        };
    }

    public string Inleiding => $"{Tekstvorm.Hoofdletter(Datumtekst.MetDag(Vandaag))}. " + (Telling.TeLaat, IsEigen) switch
    {
        (0, true) => "U heeft niets dat te laat is.",
        (0, _) => "Er is niets te laat.",
        (1, true) => "U heeft 1 taak die te laat is.",
        (var laat, true) => $"U heeft {laat} taken die te laat zijn.",
        (1, _) => "Er is 1 taak te laat.",
        var (laat, _) => $"Er zijn {laat} taken te laat.",
    };

    public string Sorteeradres(string op)
    {
        var nu = Adres.Sorteer ?? "termijn";
        return (Adres with { Pagina = 1, Sorteer = nu == op ? "-" + op : op == "termijn" ? null : op }).ToString();
    }

    /// <summary>Value for <c>aria-sort</c>; null for a column that the list is not sorted by.</summary>
    public string? Gesorteerd(string op) => (Adres.Sorteer ?? "termijn") is var nu && nu == op ? "ascending" : nu == "-" + op ? "descending" : null;

    private Filterbalk MaakFilters(IReadOnlyDictionary<string, string> namen)
    {
        var eerst = Adres with { Pagina = 1 };
        var gemeenten = Toegang.Gemeenten.Select(g => (Code: g, Naam: namen.GetValueOrDefault(g, g))).OrderBy(g => g.Naam, StringComparer.Ordinal).ToArray();
        var keuzes = new List<Filterkeuze>
        {
            new("Gemeente", Adres.Gemeente is { } code ? namen.GetValueOrDefault(code, code) : null, (eerst with { Gemeente = null }).ToString(),
                gemeenten.Length < 2 ? [] : [.. gemeenten.Select(g => new Filteroptie(g.Naam, "gemeente", g.Code))]),
            new("Leerroute", Adres.Leerroute is { } route ? Routenaam(route) : null, (eerst with { Leerroute = null }).ToString(),
                [.. Werkadres.Routes.Select(r => new Filteroptie(Routenaam(r), "leerroute", r))]),
            new("Fase", Adres.Fase is { } fase ? Faseweergave.Naam(fase) : null, (eerst with { Fase = null }).ToString(),
                Fasen),
            new("Taak", Adres.Soort is { } soort ? Werkwoorden.Van(soort).Wat : null, (eerst with { Soort = null }).ToString(),
                Soorten),
        };
        if (Adres.Urgentie is { } urgentie)
        {
            keuzes.Add(new("Urgentie", Urgentievorm.Van(urgentie).Naam, (eerst with { Urgentie = null }).ToString(), []));
        }

        if (Collegas.Count > 0)
        {
            keuzes.Add(new("Collega", null, "", [.. Collegas.Select(c => new Filteroptie(c.Tekst, "van", c.Waarde))]));
        }

        return new Filterbalk(keuzes, Werkadres.Pad, [.. eerst.Velden()], Adres.Gefilterd ? eerst.ZonderFilters.ToString() : null);
    }

    private static string Routenaam(string route) => route switch
    {
        Werkadres.GeenRoute => "Nog geen route",
        "Onderwijs" => "Onderwijsroute",
        _ => route + "-route",
    };
}
