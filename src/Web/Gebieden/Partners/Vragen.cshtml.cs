using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>A question with the name of who is asked.</summary>
public sealed record Vraagregel(Partnervraag Vraag, string Organisatie);

/// <summary>What was asked of partners for this person, where it stands, and what came of it; and a new question.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class VragenModel(Db db, Dossieropening opening, PartnerVragen vragen, TimeProvider klok) : PageModel
{
    /// <summary>Days that a partner has for its answer, when nobody says otherwise.</summary>
    private const int Antwoorddagen = 7;

    [BindProperty]
    public Vraaginvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Vraagregel> Vragen { get; private set; } = [];

    public IReadOnlyList<Optie> Organisaties { get; private set; } = [];

    /// <summary>How far partners are, by kind of task; a task without a step is left out.</summary>
    public IReadOnlyList<(Partnertaaksoort Taak, IReadOnlyList<Begeleidingsstap> Stappen)> Begeleiding { get; private set; } = [];

    /// <summary>The question that is withdrawn, or talked about; both null: a new one.</summary>
    public Vraagregel? Intrekken { get; private set; }

    public Vraagregel? Bespreken { get; private set; }

    public bool Verouderd { get; private set; }

    private Kern.Plan.Pipinhoud? _plan;

    private bool? _kinderen;

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagVragen => db.Toegang.Heeft(Recht.FeitVastleggen);

    public static readonly IReadOnlyList<Optie> Soorten =
        [.. Enum.GetValues<Partnertaaksoort>().Select(s => new Optie(s.ToString(), KeuzenaamAttribute.Van(s), $"De partner ziet: {Taakzicht.Woorden(s)}."))];

    public static readonly IReadOnlyList<Optie> JaNee = [new("ja", "Ja"), new("nee", "Nee")];

    public static string Adres(Guid id) => Dossierkop.Adres(id, Dossiertab.Partners);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? intrekken, Guid? bericht, CancellationToken ct)
    {
        if (!await LaadAsync(id, intrekken, bericht, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Invoer = new()
        {
            AntwoordVoor = Datuminvoer.Van(Vandaag.AddDays(Antwoorddagen)), Leerroute = _plan?.Leerroute?.Naam(), UrenPerWeek = _plan?.LesurenPerWeek?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Opvang = Stapformulier.JaNee(_kinderen),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? intrekken, Guid? bericht, CancellationToken ct)
    {
        if (!await LaadAsync(id, intrekken, bericht, ct) || (intrekken is not null && Intrekken is null) || (bericht is not null && Bespreken is null))
        {
            return NotFound();
        }

        if (Intrekken is { } regel)
        {
            return await TrekInAsync(id, regel, ct);
        }

        if (Bespreken is { } gesprek)
        {
            return await SchrijfAsync(id, gesprek, ct);
        }

        if (Invoer.Lees(ModelState, Organisaties, Vandaag) is not { } gegevens)
        {
            return Fout();
        }

        if (Vragen.Any(v => v.Vraag.IsOpen && v.Vraag.Organisatie == gegevens.Organisatie && v.Vraag.Soort == gegevens.Soort))
        {
            ModelState.AddModelError("Invoer.Soort", "Dit is al gevraagd aan deze partner. Wacht op het antwoord, of trek die vraag in.");
            return Fout();
        }

        if (!await vragen.StelAsync(id, gegevens, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        return Klaar(id, "De vraag is verstuurd. Bij een antwoord krijgt u een melding.");
    }

    private async Task<IActionResult> TrekInAsync(Guid id, Vraagregel regel, CancellationToken ct)
    {
        if (ModelState.LeesTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Vraaggegevens.LangsteTekst) is not { } reden)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("Invoer.Reden", "Schrijf op waarom u de vraag intrekt.");
            }

            return Fout();
        }

        return await ProbeerAsync(() => vragen.TrekInAsync(regel.Vraag.Id, reden, Verzoeksleutel, ct), () => Klaar(id, "De vraag is ingetrokken. De partner ziet deze persoon niet meer."));
    }

    private async Task<IActionResult> SchrijfAsync(Guid id, Vraagregel regel, CancellationToken ct)
    {
        if (ModelState.LeesTekst(nameof(Invoer.Bericht), Invoer.Bericht, "het bericht", Vraagbericht.LangsteTekst) is not { } tekst)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("Invoer.Bericht", "Schrijf eerst iets op.");
            }

            return Fout();
        }

        return await ProbeerAsync(() => vragen.SchrijfAsync(regel.Vraag.Id, tekst, Verzoeksleutel, ct), () =>
        {
            TempData["Gelukt"] = "Het bericht is verstuurd.";
            return Redirect($"{Adres(id)}?bericht={regel.Vraag.Id}#doen");
        });
    }

    private async Task<IActionResult> ProbeerAsync(Func<Task<bool>> daad, Func<IActionResult> gelukt)
    {
        try
        {
            return await daad() ? gelukt() : NotFound();
        }
        catch (FormulierVerouderd)
        {
            Verouderd = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private RedirectResult Klaar(Guid id, string zin)
    {
        TempData["Gelukt"] = zin;
        return Redirect(Adres(id));
    }

    private async Task<bool> LaadAsync(Guid id, Guid? intrekken, Guid? bericht, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/partners", Dossiertab.Partners, ct) is not { } dossier)
        {
            return false;
        }

        (Kop, _plan, _kinderen) = (dossier.Kop, (dossier.Kern.Vastgesteld ?? dossier.Kern.Lopend)?.Inhoud, dossier.Kern.Intake?.Antwoorden.KinderenInHuis);
        var organisaties = await db.Organisaties.AsNoTracking().OrderBy(o => o.Naam).Select(o => new { o.Slug, o.Naam, o.Soort }).ToArrayAsync(ct);
        var namen = organisaties.ToDictionary(o => o.Slug, o => o.Naam, StringComparer.Ordinal);
        Organisaties = [.. organisaties.Where(o => o.Soort is not ("uitvoering" or "gemeente")).Select(o => new Optie(o.Slug, o.Naam))];
        Vragen = [.. (await db.Partnervragen.AsNoTracking().Where(v => v.DossierId == id).ToArrayAsync(ct))
            .OrderBy(v => !v.IsOpen).ThenByDescending(v => v.Gevraagd).ThenByDescending(v => v.Id).Select(v => new Vraagregel(v, namen.GetValueOrDefault(v.Organisatie, v.Organisatie)))];
        Begeleiding = [.. (await db.Begeleidingsstappen.AsNoTracking().Where(s => s.DossierId == id).ToArrayAsync(ct)).GroupBy(s => s.Taak).Select(g => (g.Key, (IReadOnlyList<Begeleidingsstap>)[.. Begeleidingsstap.Nu(g).Values]))];
        Intrekken = MagVragen ? Vragen.FirstOrDefault(v => v.Vraag.Id == intrekken) : null;
        Bespreken = Intrekken is null ? Vragen.FirstOrDefault(v => v.Vraag.Id == bericht) : null;
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Vraaginvoer
{
    private const int LangsteRoute = 60;
    private const int MeesteUren = 40;

    [Display(Name = "Aan wie?")]
    public string? Organisatie { get; set; }

    [Display(Name = "Wat voor taak?")]
    public string? Soort { get; set; }

    [Display(Name = "Wat vraagt u?")]
    public string? Wat { get; set; }

    [Display(Name = "Waarvoor is het goed?")]
    public string? Waarvoor { get; set; }

    [Display(Name = "Welk niveau heeft deze persoon nu?")]
    public string? Niveau { get; set; }

    [Display(Name = "Welke leerroute?")]
    public string? Leerroute { get; set; }

    [Display(Name = "Lesuren per week")]
    public string? UrenPerWeek { get; set; }

    [Display(Name = "Wanneer kan deze persoon komen?")]
    public string? VrijeDagen { get; set; }

    [Display(Name = "Is er opvang voor kinderen nodig?")]
    public string? Opvang { get; set; }

    [Display(Name = "Begin van de lessen, uiterlijk")]
    public Datuminvoer? Start { get; set; }

    [Display(Name = "Antwoord uiterlijk")]
    public Datuminvoer? AntwoordVoor { get; set; }

    [Display(Name = "Uw bericht")]
    public string? Bericht { get; set; }

    [Display(Name = "Waarom?")]
    public string? Reden { get; set; }

    /// <returns>Null when something is wrong; then the reasons stand in <paramref name="staat"/>.</returns>
    internal Vraaggegevens? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, IReadOnlyList<Optie> organisaties, DateOnly vandaag)
    {
        if (organisaties.All(o => o.Waarde != Organisatie))
        {
            staat.AddModelError("Invoer.Organisatie", "Kies aan wie u het vraagt.");
        }

        Partnertaaksoort? soort = string.IsNullOrWhiteSpace(Soort) ? null : staat.LeesKeuze<Partnertaaksoort>(nameof(Soort), Soort, "een taak");
        if (soort is null)
        {
            staat.AddModelError("Invoer.Soort", "Kies wat voor taak het is.");
        }

        var wat = staat.LeesTekst(nameof(Wat), Wat, "uw vraag", Vraaggegevens.LangsteTekst);
        var waarvoor = staat.LeesTekst(nameof(Waarvoor), Waarvoor, "dit", Vraaggegevens.LangsteTekst);
        if (string.IsNullOrWhiteSpace(Wat))
        {
            staat.AddModelError("Invoer.Wat", "Schrijf op wat u vraagt. De partner ziet alleen deze zin, en geen dossier.");
        }

        if (string.IsNullOrWhiteSpace(Waarvoor))
        {
            staat.AddModelError("Invoer.Waarvoor", "Schrijf op welke kans dit geeft, of wat er dan niet meer in de weg staat.");
        }

        var dag = staat.LeesDatum("Invoer.AntwoordVoor", AntwoordVoor, "de laatste dag voor een antwoord", vandaag: vandaag);
        if (dag < vandaag)
        {
            staat.AddModelError("Invoer.AntwoordVoor.Tekst", "Deze dag is geweest. Kies vandaag of later.");
        }

        var lessen = soort == Partnertaaksoort.Taallessen ? LeesLessen(staat, vandaag) : null;
        return staat.IsValid ? new Vraaggegevens(Organisatie!, soort!.Value, wat!, waarvoor!, dag!.Value) { Lessen = lessen } : null;
    }

    /// <summary>What a school must know; nothing of it is compulsory, for a place can be asked before all is known.</summary>
    private Leswens? LeesLessen(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, DateOnly vandaag)
    {
        var niveau = staat.Kies<Taalniveau>(nameof(Niveau), Niveau);
        var route = staat.LeesTekst(nameof(Leerroute), Leerroute, "de leerroute", LangsteRoute);
        var uren = staat.LeesGetal(nameof(UrenPerWeek), UrenPerWeek, "de lesuren per week", 1, MeesteUren);
        string? dagen = null;
        try
        {
            dagen = Rooster.Schrijf(Rooster.Lees(staat.LeesTekst(nameof(VrijeDagen), VrijeDagen, "de dagen en tijden", Rooster.LangsteTekst)));
        }
        catch (FormatException fout)
        {
            staat.Fout(nameof(VrijeDagen), fout.Message);
        }

        var opvang = staat.LeesJaNee(nameof(Opvang), Opvang) ?? false;
        var start = staat.LeesDag(nameof(Start), Start, "het begin van de lessen", vandaag, geweest: false);
        return staat.IsValid ? new(niveau, route, uren, string.IsNullOrEmpty(dagen) ? null : dagen, opvang, start) : null;
    }
}
