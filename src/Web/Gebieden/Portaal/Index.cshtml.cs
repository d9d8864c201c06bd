using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>Start of the portal: one thing to do now, my way, my time, my people.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class IndexModel(Mijngegevens gegevens, AfspraakBeantwoorden beantwoorden, Inzagelog inzage) : PageModel
{
    /// <summary>The steps of the way, in order: key of the text and icon.</summary>
    public static readonly IReadOnlyList<(string Sleutel, string Icoon)> Stappen =
    [
        ("gesprek", "message"), ("plan", "route"), ("les", "school"), ("examen", "pencil-check"), ("klaar", "flag"),
    ];

    public Mijnbeeld Mijn { get; private set; } = null!;

    /// <summary>Key of the message after an answer, and whom it is about.</summary>
    [TempData]
    public string? Dank { get; set; }

    [TempData]
    public string? DankNaam { get; set; }

    /// <summary>Index in <see cref="Stappen"/>; their number when all is done.</summary>
    public int Hier => Mijn.Beeld.Dossier.Fase switch
    {
        Fase.Koppeling or Fase.Kennisgeving or Fase.Intake => 0,
        Fase.Plan or Fase.TerBeslissing => 1,
        Fase.Afgerond => Stappen.Count,
        _ => 2,
    };

    public bool Gestopt => Mijn.Beeld.Dossier.Fase is Fase.Beeindigd or Fase.Verhuisd;

    /// <summary>A decision of the last six weeks, while there is no appointment, is what to look at first.</summary>
    public bool LeesBesluit => Mijn.Besluit is not null && Mijn.Bezwaardag is { } dag && dag >= Mijn.Vandaag;

    /// <summary>The newest decision beside the plan that asks something: to pay, or to object while that is possible. It is never hidden behind an appointment.</summary>
    public Mijnbesluit? Nieuw { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        Mijn = mijn;
        Nieuw = (await gegevens.BesluitenAsync(mijn, ct)).FirstOrDefault(b => !b.IsPlan && (b.MoetBetalen || b.Loopt(mijn.Vandaag)));
        await inzage.NoteerAsync("mijn/start", mijn.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid afspraak, bool komt, CancellationToken ct)
    {
        var met = await beantwoorden.BeantwoordAsync(afspraak, komt, ct);
        (Dank, DankNaam) = met is null ? ("afspraak-weg", "") : (komt ? "dank-kom" : "dank-niet", Mijnbeeld.Eerste(met));
        return RedirectToPage();
    }
}
