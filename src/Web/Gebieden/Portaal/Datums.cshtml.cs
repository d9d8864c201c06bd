using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>One dated line: what it is, and for an appointment the time and place.</summary>
/// <param name="Uitleg">Where on /mijn/uitleg it says how this day was computed; null for a day that was not.</param>
/// <param name="Besluit">The decision beside the plan that the day comes from.</param>
public sealed record Datumregel(DateOnly Dag, IHtmlContent Wat, string Icoon, Afspraak? Afspraak = null, string? Uitleg = null, Mijnbesluit? Besluit = null);

/// <summary>All dates of the reader: appointments, the plan, the term.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class DatumsModel(Mijngegevens gegevens, Inzagelog inzage, Portaaltaal taal) : PageModel
{
    public Mijnbeeld Mijn { get; private set; } = null!;

    private IReadOnlyList<Mijnbesluit> Besluiten { get; set; } = [];

    public IReadOnlyList<Datumregel> Komend { get; private set; } = [];

    public IReadOnlyList<Datumregel> Geweest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        (Mijn, Besluiten) = (mijn, await gegevens.BesluitenAsync(mijn, ct));
        await inzage.NoteerAsync("mijn/data", mijn.Id, ct);
        var regels = Regels().OrderBy(regel => regel.Dag).ToArray();
        Komend = [.. regels.Where(regel => regel.Dag >= mijn.Vandaag)];
        Geweest = [.. regels.Where(regel => regel.Dag < mijn.Vandaag).Reverse()];
        return Page();
    }

    private IEnumerable<Datumregel> Regels()
    {
        var feiten = Mijn.Beeld.Dossierfeiten;
        var code = Mijn.Beeld.Dossier.Gemeentecode;
        foreach (var afspraak in Mijn.Afspraken)
        {
            yield return new(afspraak.Dag, Onderwerpen.Html(taal, afspraak.Onderwerp), "message", afspraak);
        }

        if (feiten.Kennisgeving is { } brief)
        {
            yield return new(brief, taal["d-brief"], "mail");
        }

        if (Mijn.Besluit is { } besluit)
        {
            yield return new(besluit.Dagtekening, taal["d-plan"], "file-certificate");
        }
        else if (Berekenbaar.OfNiets(() => PipTermijn.UitersteDatum(feiten, code, Mijn.Beeld.Regels)) is { } uiterste)
        {
            yield return new(uiterste.Waarde, taal["d-plan-moet"], "route", Uitleg: Rekendag.Plan);
        }

        if (Mijn.Bezwaardag is { } bezwaar)
        {
            yield return new(bezwaar, taal["d-bezwaar"], "scale", Uitleg: Rekendag.Bezwaar);
        }

        foreach (var ander in Besluiten.Where(b => !b.IsPlan && !b.GeldtNiet))
        {
            if (!ander.BezwaarGemaakt && ander is { Middel: Kern.Rechtsbescherming.Rechtsmiddelsoort.Bezwaar, Laatste: { } dag })
            {
                yield return new(dag, taal["d-bezwaar"], "scale", Besluit: ander);
            }

            if (ander.Boete is { Uiterlijk: { } betaal })
            {
                yield return new(betaal, taal["d-betalen"], "coin-euro", Besluit: ander);
            }
        }

        if (Mijn.Termijn is { } termijn)
        {
            yield return new(termijn.Begin, taal["d-begin"], "hourglass");
            yield return new(PipTermijn.Schakelgrens(termijn.Begin, Mijn.Beeld.Regels).Waarde, taal["d-wissel"], "arrows-exchange", Uitleg: Rekendag.Wissel);
            yield return new(termijn.Laatste, taal["d-einde"], "flag", Uitleg: Rekendag.Einde);
        }
    }
}
