using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afspraken;

/// <summary>All appointments of one dossier: plan, move, call off, and record what became of them.</summary>
[Vereist(Recht.FeitVastleggen)]
public sealed class IndexModel(Db db, Dossieropening opening, AfspraakPlannen plannen, TimeProvider klok) : PageModel
{
    /// <summary>Offices near the person first: those of the own municipality.</summary>
    public IReadOnlyList<Locatie> Locaties { get; private set; } = [];

    [BindProperty]
    public Afspraakinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Version of the appointment that the form was made from.</summary>
    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Afspraak> Komend { get; private set; } = [];

    /// <summary>Newest first; what still waits for its outcome on top.</summary>
    public IReadOnlyList<Afspraak> Geweest { get; private set; } = [];

    /// <summary>By appointment: what became of the mail that reminds of it.</summary>
    public IReadOnlyDictionary<Guid, string> Herinnerd { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The appointment that the form is about; null for a new one.</summary>
    public Afspraak? Gekozen { get; private set; }

    /// <summary>"verzetten", "afzeggen" or "uitkomst"; null for a new one.</summary>
    public string? Doe { get; private set; }

    public bool Verouderd { get; private set; }

    /// <summary>What else is there at that time; said before saving, and no block: two people may well meet one.</summary>
    public IReadOnlyList<string> Botsingen { get; private set; } = [];

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? afspraak, string? doe, CancellationToken ct)
    {
        if (!await LaadAsync(id, afspraak, doe, ct))
        {
            return NotFound();
        }

        (Verzoeksleutel, Versie) = (Guid.CreateVersion7().ToString(), Gekozen?.Versie ?? 0);
        Invoer = Gekozen is { } bestaand ? Afspraakinvoer.Van(bestaand) : await NieuwAsync(id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? afspraak, string? doe, string? gekomen, CancellationToken ct)
    {
        if (!await LaadAsync(id, afspraak, doe, ct) || (afspraak is not null && Gekozen is null))
        {
            return NotFound();
        }

        try
        {
            return Doe switch
            {
                "afzeggen" => await AfzeggenAsync(id, ct),
                "uitkomst" => await UitkomstAsync(id, gekomen, ct),
                _ => await PlannenAsync(id, ct),
            };
        }
        catch (FormulierVerouderd)
        {
            Verouderd = true;
            ModelState.Remove(nameof(Versie));
            Versie = Gekozen!.Versie;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private async Task<IActionResult> PlannenAsync(Guid id, CancellationToken ct)
    {
        if (Invoer.Lees(ModelState, Vandaag) is not { } gegevens)
        {
            return Fout();
        }

        Botsingen = await BotsingenAsync(id, gegevens, ct);
        if (Botsingen.Count > 0 && !Invoer.Toch)
        {
            return Fout();
        }

        var gelukt = Gekozen is { } bestaand
            ? await plannen.VerzetAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct)
            : await plannen.MaakAsync(id, gegevens, Verzoeksleutel, ct) is not null;
        if (!gelukt)
        {
            return NotFound();
        }

        return Klaar(id, Gekozen is null ? "De afspraak staat." : "De afspraak is verzet. De inburgeraar ziet de nieuwe dag en kan opnieuw antwoorden.");
    }

    /// <summary>The same colleague, the same room, another appointment of this person, or lessons, work and care of that day of the week.</summary>
    private async Task<IReadOnlyList<string>> BotsingenAsync(Guid id, Afspraakgegevens nieuw, CancellationToken ct)
    {
        static int Minuut(TimeOnly tijd) => (tijd.Hour * 60) + tijd.Minute;
        var (van, tot) = (Minuut(nieuw.Tijd), Minuut(nieuw.Tijd) + nieuw.Minuten);
        var eigen = Gekozen?.Id ?? Guid.Empty;
        var diezelfde = (await db.Afspraken.AsNoTracking().Where(a => a.Dag == nieuw.Dag && a.Id != eigen && a.Stand == Afspraakstand.Gepland
                && (a.DossierId == id || a.Met == nieuw.Met || (a.Ruimte != null && a.Ruimte == nieuw.Ruimte && a.Plaats == nieuw.Plaats)))
            .Select(a => new { a.DossierId, a.Met, a.Ruimte, a.Plaats, a.Onderwerp, a.Tijd, a.Minuten }).ToArrayAsync(ct)).Where(a => Minuut(a.Tijd) < tot && van < Minuut(a.Tijd) + a.Minuten).ToArray();
        var week = await db.Voorzieningen.AsNoTracking().Where(v => v.DossierId == id && v.Van <= nieuw.Dag && (v.Tot == null || v.Tot >= nieuw.Dag) && v.Gesloten == null).OrderBy(v => v.Id).ToArrayAsync(ct);
        return
        [
            .. diezelfde.Where(a => a.DossierId == id).Select(a => $"De inburgeraar heeft dan al een afspraak: {a.Onderwerp}, {a.Tijd.ToString("H.mm", CultureInfo.InvariantCulture)} uur."),
            .. week.SelectMany(v => v.Blokken.Where(b => b.Dag == nieuw.Dag.DayOfWeek && b.Van < tot && van < b.Tot)
                .Select(b => $"De inburgeraar is dan bezet: {(v.IsZorg && !db.Toegang.Heeft(Recht.GezondheidInzien) ? "een andere afspraak" : v.Wat)}, {b}.")),
            .. diezelfde.Any(a => a.Met == nieuw.Met) ? [$"{nieuw.Met} heeft rond die tijd nog een afspraak."] : Array.Empty<string>(),
            .. diezelfde.Any(a => a.Ruimte is not null && a.Ruimte == nieuw.Ruimte && a.Plaats == nieuw.Plaats) ? [$"{nieuw.Ruimte} is rond die tijd al bezet."] : Array.Empty<string>(),
        ];
    }

    private async Task<IActionResult> AfzeggenAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.LeesTekst(nameof(Reden), Reden, "de reden", langste: 500) is not { } reden)
        {
            ModelState.AddModelError(nameof(Reden), "Schrijf op waarom de afspraak niet doorgaat.");
            return Fout();
        }

        return await plannen.ZegAfAsync(id, Gekozen!.Id, Versie, reden, Verzoeksleutel, ct) ? Klaar(id, "De afspraak is afgezegd.") : NotFound();
    }

    private async Task<IActionResult> UitkomstAsync(Guid id, string? gekomen, CancellationToken ct)
    {
        var reden = ModelState.LeesTekst(nameof(Reden), Reden, "de reden", langste: 500);
        if (gekomen is not ("ja" or "nee"))
        {
            ModelState.AddModelError("gekomen", "Kies of de inburgeraar kwam.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        return await plannen.LegUitkomstVastAsync(id, Gekozen!.Id, Versie, gekomen == "ja", gekomen == "ja" ? null : reden, Verzoeksleutel, ct)
            ? Klaar(id, "De uitkomst is vastgelegd.") : NotFound();
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private RedirectResult Klaar(Guid id, string tekst)
    {
        TempData["Gelukt"] = tekst;
        return Redirect(Dossierkop.Adres(id, Dossiertab.Afspraken));
    }

    /// <summary>The place of the last appointment is mostly that of the next; the interpreter follows from the person.</summary>
    private async Task<Afspraakinvoer> NieuwAsync(Guid id, CancellationToken ct) => new()
    {
        Plaats = Geweest.Concat(Komend).MaxBy(a => a.Dag)?.Plaats ?? (Locaties is [var eerste, ..] ? eerste.Plaats : null) ?? await db.Dossiers.Where(d => d.Id == id).Join(db.Gemeenten, d => d.Gemeentecode, g => g.Code, (_, g) => g.Adres).FirstOrDefaultAsync(ct),
        Vorm = nameof(Afspraakvorm.OpLocatie), Minuten = "60", Met = db.Toegang.Naam, Tolk = await db.Contactgegevens.AnyAsync(c => c.DossierId == id && c.TolkNodig, ct),
    };

    private static string Woorden(Herinnering h) => h.Stand switch
    {
        Herinneringstand.Verstuurd => $"Herinnering gemaild op {Datumtekst.Kort(h.Verstuurd!.Value.DagInNederland())}",
        Herinneringstand.Mislukt => $"Herinnering niet gelukt. {h.Fout} Bel de inburgeraar",
        Herinneringstand.TeVersturen when h.Fout is not null => $"Herinnering nog niet gelukt. {h.Fout} Naast probeert het opnieuw",
        Herinneringstand.TeVersturen => "Herinnering staat klaar",
        _ => "",
    };

    private async Task<bool> LaadAsync(Guid id, Guid? gekozen, string? doe, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/afspraken", Dossiertab.Afspraken, ct) is not { } dossier)
        {
            return false;
        }

        var alle = await db.Afspraken.AsNoTracking().Where(a => a.DossierId == id).OrderBy(a => a.Dag).ThenBy(a => a.Tijd).ToArrayAsync(ct);
        Kop = dossier.Kop;
        Locaties = await db.Locaties.AsNoTracking().Where(l => l.Gemeentecode == dossier.Kern.Dossier.Gemeentecode).OrderBy(l => l.Naam).ToArrayAsync(ct);
        Komend = [.. alle.Where(a => a.Dag >= Vandaag && a.Stand == Afspraakstand.Gepland)];
        Geweest = [.. alle.Where(a => a.Dag < Vandaag || a.Stand != Afspraakstand.Gepland).OrderBy(a => a.Stand != Afspraakstand.Gepland).ThenByDescending(a => a.Dag).ThenByDescending(a => a.Tijd)];
        Gekozen = Array.Find(alle, a => a.Id == gekozen);
        Herinnerd = (await db.Herinneringen.AsNoTracking().Where(h => h.DossierId == id).ToArrayAsync(ct))
            .Where(h => alle.Any(a => a.Id == h.AfspraakId && a.Dag == h.Dag)).ToDictionary(h => h.AfspraakId, Woorden);
        Doe = Gekozen is null ? null : doe is "afzeggen" or "uitkomst" ? doe : "verzetten";
        return true;
    }
}
