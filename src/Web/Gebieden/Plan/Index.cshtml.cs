using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Intake;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>Where the plan stands, what is in it, and what to do next.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(DossierBeelden beelden, Db db, Inzagelog inzage, Toegangshouder houder, TimeProvider klok) : PageModel
{
    public DossierBeeld Beeld { get; private set; } = null!;

    public Pip? Pip { get; private set; }

    public string? Opsteller { get; private set; }

    /// <summary>Plans that were decided before the one in force, newest first.</summary>
    public IReadOnlyList<Pip> Eerder => [.. Beeld.Pips.Where(p => p.Status == Pipstatus.Vastgesteld && p != Beeld.Vastgesteld).OrderByDescending(p => p.Dagtekening).ThenByDescending(p => p.Id)];

    /// <summary>What the change that is being made does; empty when there is none.</summary>
    public IReadOnlyList<Planverschil> Verschillen => Beeld is { Lopend: { Wijziging: not null } nieuw, Vastgesteld: { } oud } ? Planstappen.Verschillen(oud.Inhoud, nieuw.Inhoud, MetLesuren, MetKind) : [];

    public bool MagWijzigen => MagOpstellen && Beeld is { Dossier.IsLopend: true, Vastgesteld: not null, Lopend: null or { Status: Pipstatus.Concept, Wijziging: not null } };

    public Berekening<DateOnly>? Termijn { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public IReadOnlyList<Opmaak.Stap> Stappen { get; private set; } = [];

    public bool MagOpstellen => houder.Toegang.Heeft(Recht.PipOpstellen);

    public bool MagBeslissen => houder.Toegang.Heeft(Recht.PipVaststellen);

    public bool IntakeKlaar => Beeld.Intake?.Status == Intakestatus.Afgerond;

    /// <summary>After the term the plan may still wait for information of somebody else.</summary>
    public bool MagWachten(DateOnly termijn) => Pipankerfeiten.Van(Beeld.Dossierfeiten, Beeld.Dossier.Gemeentecode).MagWachten(termijn);

    public bool MetLesuren => Planstappen.MetLesuren(Beeld);

    public bool MetKind => Beeld.Intake?.Antwoorden.KinderenInHuis == true;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/plan", id, ct);
        Beeld = beeld;
        Pip = beeld.Lopend ?? beeld.Vastgesteld;
        Opsteller = await Beslisregister.NaamAsync(db, Pip?.Opsteller, ct);
        Termijn = Berekenbaar.OfNiets(() => PipTermijn.UitersteDatum(beeld.Dossierfeiten, beeld.Dossier.Gemeentecode, beeld.Regels));
        Stappen = StapModel.Voortgang(beeld, Vandaag);
        return Page();
    }
}
