using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>The days that were computed, as they are called in an address.</summary>
internal static class Rekendag
{
    public const string Plan = "plan";
    public const string Bezwaar = "bezwaar";
    public const string Wissel = "wissel";
    public const string Einde = "einde";
}

public sealed record Uitgelegdedag(string Sleutel, IHtmlContent Wat, DateOnly Dag, Onderbouwing Uitleg, IReadOnlyList<string> Waarschuwingen);

/// <summary>How each of the reader's days was computed, in the words of the rules: Dutch, and for who wants to know.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class UitlegModel(Mijngegevens gegevens, Inzagelog inzage, Portaaltaal taal) : PageModel
{
    public IReadOnlyList<Uitgelegdedag> Dagen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("mijn/data/uitleg", mijn.Id, ct);
        Dagen = [.. Reken(mijn)];
        return Page();
    }

    private IEnumerable<Uitgelegdedag> Reken(Mijnbeeld mijn)
    {
        var (feiten, regels) = (mijn.Beeld.Dossierfeiten, mijn.Beeld.Regels);
        if (mijn.Besluit is null && Berekenbaar.OfNiets(() => PipTermijn.UitersteDatum(feiten, mijn.Beeld.Dossier.Gemeentecode, regels)) is { } plan)
        {
            yield return Maak(Rekendag.Plan, "d-plan-moet", plan.Waarde, plan.Onderbouwing);
        }

        if (mijn.Besluit?.Bezwaartermijn(regels) is { } bezwaar)
        {
            yield return Maak(Rekendag.Bezwaar, "d-bezwaar", bezwaar.Waarde, bezwaar.Onderbouwing);
        }

        if (mijn.Termijn is not { } termijn)
        {
            yield break;
        }

        if (Berekenbaar.OfNiets(() => PipTermijn.Schakelgrens(termijn.Begin, regels)) is { } wissel)
        {
            yield return Maak(Rekendag.Wissel, "d-wissel", wissel.Waarde, wissel.Onderbouwing);
        }

        yield return Maak(Rekendag.Einde, "d-einde", termijn.Laatste, Einde(mijn, termijn));
    }

    /// <summary>Our own steps while they give the day that counts; else DUO said it.</summary>
    private static Onderbouwing Einde(Mijnbeeld mijn, (DateOnly Begin, DateOnly Laatste, bool Voorlopig) termijn) =>
        Berekenbaar.OfNiets(() => PipTermijn.Inburgeringstermijn(mijn.Beeld.Dossierfeiten, mijn.Plan?.Dagtekening, mijn.Beeld.Regels)) is { } eigen
            && eigen.Waarde == new Termijn(termijn.Begin, termijn.Laatste)
            ? eigen.Onderbouwing
            : PipTermijn.VanDuo(termijn.Begin, termijn.Laatste);

    private Uitgelegdedag Maak(string sleutel, string wat, DateOnly dag, Onderbouwing uitleg) =>
        new(sleutel, taal[wat], dag, uitleg, Wetsstand.Waarschuwingen(uitleg.Bronnen(), dag));
}
