using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad;

/// <summary>What must I do now: the rows of one caseload or of the team, most urgent first.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Inzagelog inzage, TimeProvider klok, Gemeentenamen gemeentenamen, DossierToewijzen toewijzen) : PageModel
{
    public const int PerPagina = 50;

    /// <summary>One choice of many boxes: "id|who has it now".</summary>
    private const char Scheiding = '|';

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

    /// <summary>A fresh key per shown form: pressing twice has one effect.</summary>
    public Guid Verzoeksleutel { get; private set; }

    [BindProperty]
    public string? Naar { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => await ToonAsync(ct);

    public async Task<IActionResult> OnPostToewijzenAsync(string[] dossier, string? verzoeksleutel, CancellationToken ct)
    {
        if (!MagToewijzen)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (dossier.Length == 0)
        {
            ModelState.AddModelError("dossier", "Kies eerst een of meer inburgeraars in de lijst.");
        }

        if (string.IsNullOrEmpty(Naar))
        {
            ModelState.AddModelError(nameof(Naar), "Kies de casusregisseur die het dossier krijgt.");
        }

        if (!ModelState.IsValid)
        {
            await ToonAsync(ct);
            return Page();
        }

        var uitkomsten = new List<(Guid Id, Toewijzing Uitkomst)>();
        foreach (var keuze in dossier.Take(PerPagina))
        {
            if (keuze.Split(Scheiding) is [var tekst, var had] && Guid.TryParse(tekst, out var id))
            {
                uitkomsten.Add((id, await ProbeerAsync(id, had.Length == 0 ? null : had, verzoeksleutel, ct)));
            }
        }

        await MeldAsync(uitkomsten, ct);
        return LocalRedirect(Werkadres.Lees(Request.Query, StandaardVan).ToString());
    }

    public string Keuze(Werkregel rij) => $"{rij.DossierId}{Scheiding}{rij.Casusregisseur}";

    private string StandaardVan => Toegang.Heeft(Recht.IntakeUitvoeren) ? Toegang.Sub : Werkadres.Team;

    private async Task<Toewijzing> ProbeerAsync(Guid id, string? had, string? sleutel, CancellationToken ct)
    {
        try
        {
            return await toewijzen.WijsToeAsync(id, Naar!, had, sleutel is null ? null : $"{sleutel}:{id:N}", ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Toewijzing.Intussen;
        }
    }

    /// <summary>Says what was done and, by name, what was not and why.</summary>
    private async Task MeldAsync(List<(Guid Id, Toewijzing Uitkomst)> uitkomsten, CancellationToken ct)
    {
        var naam = await db.Medewerkers.Where(m => m.Sub == Naar).Select(m => m.Naam).SingleOrDefaultAsync(ct) ?? "deze collega";
        var gedaan = uitkomsten.Count(u => u.Uitkomst == Toewijzing.Gedaan);
        if (gedaan > 0)
        {
            TempData["Gelukt"] = $"{(gedaan == 1 ? "1 dossier" : $"{gedaan} dossiers")} toegewezen aan {naam}.";
        }

        var mislukt = uitkomsten.Where(u => u.Uitkomst != Toewijzing.Gedaan).ToArray();
        if (mislukt.Length == 0)
        {
            return;
        }

        var ids = mislukt.Select(u => u.Id).ToArray();
        var wie = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId))
            .Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct);
        TempData["Waarschuwing"] = "Niet toegewezen: " + string.Join(" ", mislukt.Select(u =>
        {
            var persoon = Array.Find(wie, p => p.DossierId == u.Id);
            var wieTekst = persoon is null ? "een dossier" : new Persoonsnaam(persoon.Voornamen, persoon.Voorvoegsel, persoon.Geslachtsnaam).Volledig;
            return u.Uitkomst switch
            {
                Toewijzing.Intussen => $"{wieTekst} is intussen door iemand anders toegewezen. Kijk in de lijst wie het nu heeft.",
                Toewijzing.AndereGemeente => $"{wieTekst} woont in een gemeente waar {naam} niet voor werkt.",
                _ => $"{wieTekst} staat niet meer in de werkvoorraad.",
            };
        }));
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        Vandaag = db.Vandaag;
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu());
        Adres = Werkadres.Lees(Request.Query, StandaardVan);
        var namen = await gemeentenamen.AlleAsync(ct);
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
            var collegas = await db.Medewerkers.AsNoTracking()
                .Where(m => m.Actief && m.Organisatie == Toegang.Organisatie && m.Functie == DossierToewijzen.Functie)
                .OrderBy(m => m.Naam).Select(m => new { m.Sub, m.Naam, m.Gemeenten }).ToArrayAsync(ct);
            Collegas = [.. collegas.Where(m => m.Gemeenten.Split(',').Intersect(Toegang.Gemeenten).Any()).Select(m => new Optie(m.Sub, m.Naam))];
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

    public string Inleiding => $"{Hoofdletter(Datumtekst.MetDag(Vandaag))}. " + (Telling.TeLaat, IsEigen) switch
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

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
