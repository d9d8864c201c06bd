using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Keten;

/// <summary>What goes to DUO by hand, and what came back by hand.</summary>
[Vereist(Recht.PortaalInvoeren)]
public sealed class PortaalModel(
    Portaallijst lijst, BerichtInvoeren invoeren, TermijnVastleggen termijnen, DossierBeelden beelden, Inzagelog inzage, Duoclient duo, Db db, TimeProvider klok) : PageModel
{
    public Regelkast Regelkast => db.Regelkast;

    [BindProperty(SupportsGet = true)]
    public string? Lijst { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Pagina { get; set; }

    /// <summary>The one line whose form is open: message, or dossier in the list of terms.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Open { get; set; }

    [BindProperty]
    public Guid Bericht { get; set; }

    [BindProperty]
    public Guid Dossier { get; set; }

    [BindProperty]
    public Datuminvoer Op { get; set; } = new();

    [BindProperty]
    public Datuminvoer Start { get; set; } = new();

    [BindProperty]
    public Datuminvoer Laatste { get; set; } = new();

    [BindProperty]
    public bool Nagekeken { get; set; }

    /// <summary>"ja" or "nee": whether being late is the person's own fault.</summary>
    [BindProperty]
    public string? Verwijtbaar { get; set; }

    /// <summary>DUO's number of a school.</summary>
    [BindProperty]
    public string? School { get; set; }

    public IReadOnlyList<Optie> Scholen { get; private set; } = [];

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    [TempData]
    public string? Mislukt { get; set; }

    public int AantalInTeVoeren { get; private set; }

    public int AantalWachtend { get; private set; }

    public Bladzijde<InTeVoeren>? InTeVoeren { get; private set; }

    public Bladzijde<Ingevoerd>? Ingevoerd { get; private set; }

    public Bladzijde<WachtOpTermijn>? Wachtend { get; private set; }

    /// <summary>How DUO's dates differ from our own, for the dossier that was just sent in.</summary>
    public IReadOnlyList<string> Verschillen { get; private set; } = [];

    public bool KanVersturen => duo.Beschikbaar;

    public int Bladzijde => int.TryParse(Pagina, out var nummer) ? Math.Clamp(nummer, 1, 200) : 1;

    public string Gekozen => Lijst is "ingevoerd" or "termijn" ? Lijst : "invoeren";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Op = Datuminvoer.Van(klok.Vandaag());
        await ToonAsync(ct);
    }

    public async Task<IActionResult> OnPostInvoerenAsync(CancellationToken ct)
    {
        (Lijst, Open) = ("invoeren", Bericht);
        if (ModelState.LeesDatum(nameof(Op), Op, "de dag van invoeren") is { } dag)
        {
            try
            {
                var gedaan = await invoeren.VoerInAsync(Bericht, dag, Verzoeksleutel, ct);
                Meld(gedaan, "Vastgelegd: dit is ingevoerd in het portaal van DUO.", "Dit bericht is al ingevoerd of verzonden.");
                return Terug();
            }
            catch (ArgumentException fout)
            {
                ModelState.AddModelError(nameof(Op), Zin(fout));
            }
        }

        await ToonAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostOpnieuwAsync(CancellationToken ct)
    {
        Lijst = "invoeren";
        var gedaan = await invoeren.VerstuurOpnieuwAsync(Bericht, Verzoeksleutel, ct);
        Meld(gedaan, "Het bericht gaat opnieuw naar DUO.", "Dit bericht kan nu niet opnieuw worden verstuurd.");
        return Terug();
    }

    public async Task<IActionResult> OnPostVerwijtbaarAsync(CancellationToken ct)
    {
        (Lijst, Open) = ("invoeren", Bericht);
        if (Verwijtbaar is not ("ja" or "nee"))
        {
            ModelState.AddModelError(nameof(Verwijtbaar), "Kies of het te laat zijn de schuld van deze persoon is.");
            await ToonAsync(ct);
            return Page();
        }

        Meld(await invoeren.ZegVerwijtbaarAsync(Bericht, Verwijtbaar == "ja", Verzoeksleutel, ct), "Vastgelegd. Het bericht wordt opnieuw nagekeken en gaat dan naar DUO.", "Dit bericht is al ingevoerd of verzonden.");
        return Terug();
    }

    public async Task<IActionResult> OnPostSchoolAsync(CancellationToken ct)
    {
        (Lijst, Open) = ("invoeren", Bericht);
        if (string.IsNullOrEmpty(School) || !await invoeren.KiesSchoolAsync(Bericht, School, Verzoeksleutel, ct))
        {
            ModelState.AddModelError(nameof(School), "Kies een school uit de lijst van DUO.");
            await ToonAsync(ct);
            return Page();
        }

        Meld(true, School == Data.Instellingnaam.GeenSchool ? "Vastgelegd. Van deze school gaat niets naar DUO, ook niet uit andere dossiers." : "Vastgelegd welke school het is. Dat geldt ook voor andere dossiers.", "");
        return Terug();
    }

    public async Task<IActionResult> OnPostTermijnAsync(CancellationToken ct)
    {
        (Lijst, Open) = ("termijn", Dossier);
        if (await beelden.NuAsync(Dossier, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        var start = ModelState.LeesDatum(nameof(Start), Start, "het begin van de termijn");
        var laatste = ModelState.LeesDatum(nameof(Laatste), Laatste, "de laatste dag van de termijn");
        if (start is not null && laatste is not null)
        {
            var termijn = new Termijn(start.Value, laatste.Value);
            Verschillen = TermijnVastleggen.Eigen(beeld) is { Waarde: var eigen } ? [.. TermijnVastleggen.Verschillen(eigen, termijn)] : [];
            if (Verschillen.Count > 0 && !Nagekeken)
            {
                ModelState.AddModelError(nameof(Nagekeken), "De datums zijn anders dan wij berekenen. Kijk ze na in het portaal en kruis aan dat ze kloppen.");
            }
            else
            {
                try
                {
                    Meld(await termijnen.LegVastAsync(Dossier, termijn, Verzoeksleutel, ct), "De termijn van DUO is vastgelegd.", "Dit dossier is er niet meer.");
                    return Terug();
                }
                catch (ArgumentException fout)
                {
                    ModelState.AddModelError(nameof(Laatste), Zin(fout));
                }
            }
        }

        await ToonAsync(ct);
        return Page();
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        AantalInTeVoeren = await lijst.AantalInTeVoerenAsync(ct);
        AantalWachtend = await lijst.AantalWachtendAsync(ct);
        IEnumerable<Guid> getoond;
        switch (Gekozen)
        {
            case "ingevoerd":
                Ingevoerd = await lijst.IngevoerdAsync(Bladzijde, ct);
                getoond = Ingevoerd.Rijen.Select(r => r.Persoon.DossierId);
                break;
            case "termijn":
                Wachtend = await lijst.WachtOpTermijnAsync(Bladzijde, ct);
                Open ??= (Wachtend.Rijen is [var eerste, ..] ? eerste.Persoon.DossierId : null);
                getoond = Wachtend.Rijen.Select(r => r.Persoon.DossierId);
                break;
            default:
                InTeVoeren = await lijst.InTeVoerenAsync(Bladzijde, ct);
                Scholen = InTeVoeren.Rijen.Any(r => r.School is not null) ? await lijst.ScholenAsync(ct) : [];
                Open ??= (InTeVoeren.Rijen is [var bovenste, ..] ? bovenste.Id : null);
                getoond = InTeVoeren.Rijen.Select(r => r.Persoon.DossierId);
                break;
        }

        await inzage.NoteerLijstAsync($"keten/portaal/{Gekozen}", getoond, ct);
    }

    private void Meld(bool gelukt, string goed, string fout) => (Gelukt, Mislukt) = gelukt ? (goed, null) : ((string?)null, fout);

    private RedirectResult Terug() => Redirect($"/keten/portaal?lijst={Gekozen}");

    /// <summary>The sentence without what .NET adds about the parameter.</summary>
    private static string Zin(ArgumentException fout) => fout.Message.Split(" (Parameter", 2)[0];
}
