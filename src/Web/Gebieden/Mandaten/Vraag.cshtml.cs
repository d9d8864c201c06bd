using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>"Who was allowed to impose a fine for Papendrecht on 3 March?": the lines of that day, with what they rest on.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class VraagModel(Db db, Regelboek regelboek) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Bevoegdheid { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public Datuminvoer Dag { get; set; } = new();

    public IReadOnlyList<Optie> Deelnemers { get; private set; } = [];

    public Mandaatantwoord? Antwoord { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Deelnemers = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        if (Bevoegdheid is null && Gemeente is null && Dag.Leeg)
        {
            return;
        }

        if (!Enum.TryParse<Bevoegdheid>(Bevoegdheid, out var bevoegdheid) || !Enum.IsDefined(bevoegdheid))
        {
            ModelState.AddModelError(nameof(Bevoegdheid), "Kies wat iemand zou willen doen.");
        }

        if (!Deelnemers.Any(g => g.Waarde == Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente uit de lijst.");
        }

        var dag = ModelState.LeesDatum(nameof(Dag), Dag, "de datum");
        if (ModelState.IsValid && dag is { } gekozen)
        {
            Antwoord = await Mandaatantwoord.LeesAsync(db, regelboek, bevoegdheid, Gemeente!, gekozen, ct);
        }
    }
}

/// <summary>The answer of the register for one power, municipality and day.</summary>
/// <param name="Lijnen">Lines that hold on the day; each carries a decision or says why not.</param>
/// <param name="Eerder">The last line that ended before the day; null when there is none.</param>
/// <param name="Later">The first line that begins after it; null when there is none.</param>
/// <param name="Gaten">Periods without a line, between lines.</param>
public sealed record Mandaatantwoord(
    Bevoegdheid Bevoegdheid, string Gemeente, DateOnly Dag, IReadOnlyList<Mandaatlijn> Lijnen, Mandaatregel? Eerder, Mandaatregel? Later, IReadOnlyList<Mandaatgat> Gaten,
    IReadOnlyDictionary<string, string> Organisaties)
{
    public IReadOnlyList<Mandaatlijn> Dragend { get; } = [.. Lijnen.Where(l => l.Draagt.Slaagt && l.Functies.Count > 0)];

    /// <summary>One sentence for people.</summary>
    public string Zin => Dragend.Count == 0
        ? $"Op {Datumtekst.Lang(Dag)} mocht alleen het college van {Gemeente} {Bevoegdheid.Naam()}."
        : $"Op {Datumtekst.Lang(Dag)} mocht {Wie} in naam van het college van {Gemeente} {Bevoegdheid.Naam()}. Het college zelf mocht het ook.";

    private string Wie => string.Join(" of ", Dragend.Select(l =>
        $"een {string.Join(" of ", l.Functies.Select(Rollen.Naam))} van {Organisaties.GetValueOrDefault(l.Houder, l.Houder)}{(l.Grens is { } grens ? $" (ten hoogste {grens})" : "")}"));

    public static async Task<Mandaatantwoord> LeesAsync(Db db, Regelboek regelboek, Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag, CancellationToken ct)
    {
        var register = await regelboek.RegisterAsync(gemeentecode, bevoegdheid, ct);
        var beleid = (await regelboek.BeleidAsync(ct)).BeslissenOfNiets(bevoegdheid, gemeentecode, dag, db.Regels(gemeentecode));
        var vast = register.Regels.Where(r => r.Stand == Mandaatstand.Vastgesteld && r.OnderId is null).ToArray();
        return new(
            bevoegdheid, await db.Gemeenten.AsNoTracking().Where(g => g.Code == gemeentecode).Select(g => g.Naam).SingleAsync(ct), dag,
            Mandaattoets.WieMag(bevoegdheid, gemeentecode, dag, beleid, register),
            vast.Where(r => r.Tot < dag).MaxBy(r => r.Tot), vast.Where(r => r.Van > dag).MinBy(r => r.Van), register.Gaten(gemeentecode, bevoegdheid),
            register.Gemandateerden.ToDictionary(g => g.Organisatie, g => g.Naam, StringComparer.Ordinal));
    }
}
