using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Beleidsregels;

/// <summary>One parameter or open question: its values through time, where a municipality differs, and how to change it.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class OnderwerpModel(Db db, BeleidWijzigen wijzigen, Gemeentenamen gemeentenamen, TimeProvider klok) : PageModel
{
    public const int LangsteTekst = 500;

    public Parameter Parameter { get; private set; } = null!;

    public Beleidskeuze? Keuze => Parameter as Beleidskeuze;

    public IReadOnlyList<Parameterversie> Versies { get; private set; } = [];

    public IReadOnlyList<Beleidsregel> Afwijkend { get; private set; } = [];

    /// <summary>Newest first, judged ones included: they are the history.</summary>
    public IReadOnlyList<Beleidsvoorstel> Voorstellen { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Optie> Plekken { get; private set; } = [];

    public bool MagVoorstellen => db.Toegang.Heeft(Recht.BeleidVoorstellen);

    public bool MagVaststellen => db.Toegang.Heeft(Recht.BeleidVaststellen);

    public string Ik => db.Toegang.Sub;

    public DateOnly Vandaag => db.Vandaag;

    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public string? Waarde { get; set; }

    [BindProperty]
    public Datuminvoer Van { get; set; } = new();

    [BindProperty]
    public Datuminvoer Tot { get; set; } = new();

    [BindProperty]
    public string? Besluit { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [TempData]
    public string? Melding { get; set; }

    public async Task<IActionResult> OnGetAsync(string sleutel, CancellationToken ct) => await LaadAsync(sleutel, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVoorstellenAsync(string sleutel, CancellationToken ct)
    {
        if (!MagVoorstellen)
        {
            throw new RechtOntbreekt(Recht.BeleidVoorstellen);
        }

        if (!await LaadAsync(sleutel, ct))
        {
            return NotFound();
        }

        Keur();
        var van = ModelState.LeesDatum(nameof(Van), Van, "Geldt vanaf", vandaag: klok.Vandaag());
        var tot = ModelState.LeesDatum(nameof(Tot), Tot, "Geldt tot en met", verplicht: false, vandaag: klok.Vandaag());
        if (!ModelState.IsValid || van is not { } eerste)
        {
            return Page();
        }

        try
        {
            await wijzigen.StelVoorAsync(new(Gemeente ?? "", Parameter, Waarde!.Trim(), eerste, tot, Besluit!, Reden!), Verzoeksleutel, ct);
        }
        catch (ArgumentException fout)
        {
            ModelState.AddModelError(Veld(fout.ParamName), fout.Message.Split(" (Parameter", 2)[0]);
            return Page();
        }
        catch (RegelGeschonden weigering)
        {
            return await WeigerAsync(sleutel, weigering, ct);
        }

        Melding = "Uw voorstel is bewaard. Het gaat gelden als een collega het vaststelt.";
        return Redirect($"/beleid/{sleutel}");
    }

    public async Task<IActionResult> OnPostVaststellenAsync(string sleutel, Guid voorstel, CancellationToken ct)
    {
        try
        {
            if (!await wijzigen.StelVastAsync(voorstel, Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (RegelGeschonden weigering)
        {
            return await WeigerAsync(sleutel, weigering, ct);
        }

        Melding = "Vastgesteld. Naast rekent er nu mee. De werkvoorraad en de signalen worden bijgewerkt.";
        return Redirect($"/beleid/{sleutel}");
    }

    public async Task<IActionResult> OnPostAfwijzenAsync(string sleutel, Guid voorstel, CancellationToken ct)
    {
        try
        {
            if (!await wijzigen.WijsAfAsync(voorstel, Toelichting ?? "", Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (RegelGeschonden weigering)
        {
            return await WeigerAsync(sleutel, weigering, ct);
        }
        catch (ArgumentException fout)
        {
            if (!await LaadAsync(sleutel, ct))
            {
                return NotFound();
            }

            ModelState.AddModelError(nameof(Toelichting), fout.Message.Split(" (Parameter", 2)[0]);
            return Page();
        }

        Melding = "Het voorstel gaat niet door. Er is niets veranderd.";
        return Redirect($"/beleid/{sleutel}");
    }

    private void Keur()
    {
        if (string.IsNullOrWhiteSpace(Waarde))
        {
            ModelState.AddModelError(nameof(Waarde), Keuze is null ? "Vul de nieuwe waarde in." : "Kies een antwoord.");
        }
        else if (!Parameter.IsWaarde(Waarde.Trim()))
        {
            ModelState.AddModelError(nameof(Waarde), $"Dit is geen goede waarde. Schrijf hem zoals de waarde van nu: {(Versies.Count > 0 ? Versies[^1].Waarde : "")}.");
        }

        if (!string.IsNullOrEmpty(Gemeente) && !Plekken.Any(plek => plek.Waarde == Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente uit de lijst, of de hele regio.");
        }

        if (string.IsNullOrWhiteSpace(Besluit))
        {
            ModelState.AddModelError(nameof(Besluit), "Schrijf op welk besluit of welke wet dit regelt.");
        }

        if (string.IsNullOrWhiteSpace(Reden))
        {
            ModelState.AddModelError(nameof(Reden), "Schrijf op waarom dit verandert.");
        }
    }

    private static string Veld(string? naam) => naam switch
    {
        "gemeentecode" => nameof(Gemeente),
        { Length: > 0 } => char.ToUpperInvariant(naam[0]) + naam[1..],
        _ => "",
    };

    private async Task<IActionResult> WeigerAsync(string sleutel, RegelGeschonden weigering, CancellationToken ct)
    {
        if (!await LaadAsync(sleutel, ct))
        {
            return NotFound();
        }

        foreach (var voorwaarde in weigering.Toets.NietVervuld)
        {
            ModelState.AddModelError("", $"Niet vervuld: {voorwaarde.Omschrijving.ToLowerInvariant()}. {voorwaarde.Herstel}");
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LaadAsync(string sleutel, CancellationToken ct)
    {
        if (!Regelkast.Parameters.TryGetValue(sleutel, out var parameter))
        {
            return false;
        }

        Parameter = parameter;
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        Versies = db.Regelkast.Regio.Reeks(sleutel);
        Afwijkend = await db.Beleidsregels.AsNoTracking().Where(b => b.Sleutel == sleutel && b.Gemeentecode != "").OrderBy(b => b.Gemeentecode).ThenBy(b => b.Van).ToArrayAsync(ct);
        Voorstellen = await db.Beleidsvoorstellen.AsNoTracking().Where(v => v.Sleutel == sleutel).OrderByDescending(v => v.Id).Take(20).ToArrayAsync(ct);
        var deelnemers = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).ToArrayAsync(ct);
        Plekken = Keuze is null ? [] : [.. deelnemers.Select(g => new Optie(g.Code, g.Naam))];
        Verzoeksleutel ??= Guid.CreateVersion7(klok.Nu()).ToString();
        return true;
    }
}
