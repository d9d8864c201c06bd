using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>Why a plan that was decided changes. What follows are the same steps as for the first plan.</summary>
[Vereist(Recht.PipOpstellen)]
public sealed class WijzigenModel(DossierBeelden beelden, PipOpstellen opstellen, Inzagelog inzage, TimeProvider klok) : PageModel
{
    /// <summary>A move is no choice: then the new college makes its own plan.</summary>
    public static readonly IReadOnlyList<Optie> Aanleidingen =
    [
        .. new[] { Planaanleiding.AndereFeiten, Planaanleiding.AndereLeerroute, Planaanleiding.LagerNiveau }.Select(a => new Optie(a.ToString(), Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(a)))),
    ];

    public static readonly IReadOnlyList<Optie> Voortgangen = [.. Enum.GetValues<Voortgang>().Select(v => new Optie(v.ToString(), Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(v))))];

    [BindProperty]
    public Wijzigingsinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [BindProperty]
    public string? Intrekreden { get; set; }

    public DossierBeeld Beeld { get; private set; } = null!;

    /// <summary>Last day to switch route; null while there is no term.</summary>
    public Berekening<DateOnly>? Schakelgrens { get; private set; }

    public int Uren => Planwijziging.Uren(Beeld.Dossierfeiten);

    /// <summary>Hours that the law asks before a lower level.</summary>
    public int Norm => Beeld.Regels.Waarde(Leerrouteparameters.AfschalenUren, Vandaag);

    public bool Loopt => Beeld.Lopend is not null;

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } antwoord)
        {
            return antwoord;
        }

        (Verzoeksleutel, Invoer) = (Guid.CreateVersion7(klok.Nu()).ToString(), Wijzigingsinvoer.Van(Beeld.Lopend?.Wijziging));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } antwoord)
        {
            return antwoord;
        }

        if (Invoer.Lees(ModelState, Vandaag) is not { } wijziging)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        try
        {
            if (!await opstellen.WijzigAsync(id, wijziging, Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (Exception fout) when (fout is InvalidOperationException or DbUpdateException)
        {
            return await OpenAsync(id, ct) ?? Botsing();
        }

        TempData["Gelukt"] = Loopt ? "Bewaard." : "De nieuwe versie is begonnen, met wat er nu in het plan staat. Loop de stappen langs en verander wat anders wordt.";
        return Redirect(wijziging.Aanleiding == Planaanleiding.AndereLeerroute ? Planstappen.Adres(id, Planstappen.Keuze) : Planstappen.Adres(id));
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } antwoord)
        {
            return antwoord;
        }

        if (string.IsNullOrWhiteSpace(Intrekreden) || Intrekreden.Length > Planwijziging.LangsteReden)
        {
            Invoer = Wijzigingsinvoer.Van(Beeld.Lopend?.Wijziging);
            ModelState.AddModelError(nameof(Intrekreden), string.IsNullOrWhiteSpace(Intrekreden) ? "Schrijf op waarom de wijziging niet doorgaat." : $"Maak dit korter: hoogstens {Planwijziging.LangsteReden} tekens.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!await opstellen.TrekInAsync(id, Intrekreden, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        TempData["Gelukt"] = "De wijziging is ingetrokken. Het plan blijft zoals het was.";
        return Redirect(Planstappen.Adres(id));
    }

    /// <summary>Somebody else changed it at the same moment, and it can still be changed: what was typed stays.</summary>
    private PageResult Botsing()
    {
        ModelState.AddModelError("", "Een collega veranderde deze wijziging net. Wat u typte staat er nog. Kijk het na en bewaar opnieuw.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        await inzage.NoteerAsync("dossier/plan/wijzigen", id, ct);
        if (beeld is not { Dossier.IsLopend: true, Vastgesteld: not null, Lopend: null or { Status: Pipstatus.Concept } })
        {
            TempData["LetOp"] = beeld.Lopend is not null ? "Het plan ligt ter beslissing. Wijzigen kan pas als het is teruggestuurd." : "Er is geen plan dat gewijzigd kan worden.";
            return Redirect(Planstappen.Adres(id));
        }

        Schakelgrens = beeld.Planfeiten.StartTermijn is { } start ? Berekenbaar.OfNiets(() => PipTermijn.Schakelgrens(start, beeld.Regels)) : null;
        return null;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Wijzigingsinvoer
{
    [Display(Name = "Waarom verandert het plan?")]
    public string? Aanleiding { get; set; }

    [Display(Name = "Wat veranderde er?")]
    public string? Reden { get; set; }

    [Display(Name = "Hoe gaat het leren?")]
    public string? Voortgang { get; set; }

    [Display(Name = "Laatste dag van een opleiding die niet vrijstelde")]
    public Datuminvoer? EindeOpleiding { get; set; }

    [Display(Name = "Dit is een bijzonder geval")]
    public bool BijzonderGeval { get; set; }

    [Display(Name = "De inburgeraar heeft zich in de lessen genoeg ingespannen")]
    public bool VoldoendeInspanning { get; set; }

    [Display(Name = "Uit feiten blijkt dat B1 binnen de termijn niet haalbaar is")]
    public bool B1Onhaalbaar { get; set; }

    internal static Wijzigingsinvoer Van(Planwijziging? w) => w is null ? new() : new()
    {
        Aanleiding = w.Aanleiding.ToString(), Reden = w.Reden, Voortgang = w.Voortgang?.ToString(), EindeOpleiding = w.EindeOpleiding is { } dag ? Datuminvoer.Van(dag) : null,
        BijzonderGeval = w.BijzonderGeval, VoldoendeInspanning = w.VoldoendeInspanning, B1Onhaalbaar = w.B1Onhaalbaar,
    };

    internal Planwijziging? Lees(ModelStateDictionary staat, DateOnly vandaag)
    {
        var aanleiding = staat.Eis<Planaanleiding>(nameof(Aanleiding), Aanleiding, "Kies waarom het plan verandert.");
        if (aanleiding == Planaanleiding.Verhuizing)
        {
            staat.Fout(nameof(Aanleiding), "Na een verhuizing maakt het nieuwe college een eigen plan. Kies een andere reden.");
        }

        var reden = staat.EisTekst(nameof(Reden), Reden, "wat er veranderde", Planwijziging.LangsteReden, "Schrijf op wat er veranderde. Dit komt in de brief.");
        var voortgang = staat.Kies<Voortgang>(nameof(Voortgang), Voortgang);
        if (aanleiding == Planaanleiding.AndereLeerroute && voortgang is null && string.IsNullOrWhiteSpace(Voortgang))
        {
            staat.Fout(nameof(Voortgang), "Kies hoe het leren gaat: daarop rust een wissel van leerroute.");
        }

        var einde = staat.LeesDag(nameof(EindeOpleiding), EindeOpleiding, "de laatste dag van de opleiding", vandaag, geweest: true);
        if (!staat.IsValid)
        {
            return null;
        }

        // What belongs to another reason is not kept: it would be tested and read as if it were said.
        return aanleiding switch
        {
            Planaanleiding.AndereLeerroute => new(aanleiding.Value, reden!) { Voortgang = voortgang, EindeOpleiding = einde, BijzonderGeval = BijzonderGeval },
            Planaanleiding.LagerNiveau => new(aanleiding.Value, reden!) { VoldoendeInspanning = VoldoendeInspanning, B1Onhaalbaar = B1Onhaalbaar },
            _ => new(aanleiding!.Value, reden!),
        };
    }
}
