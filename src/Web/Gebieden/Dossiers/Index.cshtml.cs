using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>The whole person on one page.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(
    Db db, Dossieropening opening, Inzagelog inzage, Sleutels sleutels, NotitieSchrijven notities, Concepten concepten, Gemeentenamen gemeentenamen,
    TimeProvider klok, Herkomst herkomst, ContactVastleggen contacten) : PageModel
{
    [BindProperty]
    public string? Notitie { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public DateOnly Vandaag => klok.Vandaag();

    public Dossierbeeldmodel Beeld { get; private set; } = null!;

    public Omgeving Omgeving { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public Eerstdoen? Eerst { get; private set; }

    public bool MagNotitie => db.Toegang.Heeft(Recht.NotitieSchrijven);

    /// <summary>Clock time at which the draft of the note was kept; null without a draft.</summary>
    public string? ConceptVan { get; private set; }

    [TempData]
    public string? Melding { get; set; }

    public Toegang Toegang => db.Toegang;

    public string Formulier(Guid id) => $"notitie-{id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, "dossier/overzicht", ct))
        {
            return NotFound();
        }

        if (Omgeving.Concepten is [var rij])
        {
            var concept = concepten.Lees(rij);
            Notitie = concept.Waarden.GetValueOrDefault(nameof(Notitie));
            ConceptVan = concept.Bewaard.InNederland().ToString("H.mm", CultureInfo.InvariantCulture);
        }

        return Page();
    }

    /// <summary>Shows the BSN in this one answer. It is in no address and no cookie, so going on hides it again.</summary>
    public async Task<IActionResult> OnPostBsnAsync(Guid id, CancellationToken ct)
    {
        if (!db.Toegang.Heeft(Recht.BsnInzien))
        {
            await inzage.NoteerGeweigerdAsync("bsn getoond", id, ct);
            throw new RechtOntbreekt(Recht.BsnInzien);
        }

        if (await Dossierkernvraag.LeesAsync(db, id) is not { } kern)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("bsn getoond", id, ct);
        ModelState.Clear();
        await LaadAsync(id, "dossier/overzicht", ct);
        if (kern.BsnVersleuteld is { } versleuteld && Bsn.TryParse(sleutels.Ontsleutel(versleuteld), out var bsn))
        {
            Kop = Kop with { Bsn = bsn.Cijfers };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostNotitieAsync(Guid id, CancellationToken ct)
    {
        concepten.GooiWegMetHandeling(Formulier(id));
        try
        {
            if (await notities.SchrijfAsync(id, Notitie ?? "", gedeeld: true, Verzoeksleutel, ct) is null)
            {
                return NotFound();
            }
        }
        catch (ArgumentException fout)
        {
            ModelState.AddModelError(nameof(Notitie), fout.Message.Split(" (Parameter", 2)[0]);
            return await LaadAsync(id, "dossier/overzicht", ct) ? Page() : NotFound();
        }

        Melding = "Uw notitie is bewaard.";
        return Redirect(Dossierkop.Adres(id, Dossiertab.Overzicht));
    }

    /// <summary>One tap: in touch, or tried.</summary>
    public async Task<IActionResult> OnPostContactAsync(Guid id, Kern.Inburgeraars.Contactwijze wijze, bool bereikt, CancellationToken ct)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(wijze) || !await contacten.LegVastAsync(id, wijze, bereikt, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        Melding = bereikt ? "Het contact is vastgelegd." : "Vastgelegd dat u het probeerde.";
        return Redirect(Dossierkop.Adres(id, Dossiertab.Overzicht));
    }

    private async Task<bool> LaadAsync(Guid id, string scherm, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, scherm, Dossiertab.Overzicht, ct) is not { } dossier)
        {
            return false;
        }

        var vandaag = klok.Vandaag();
        var kern = dossier.Kern;
        Kop = dossier.Kop;
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        Omgeving = await Overzichtsvraag.LeesAsync(db, id, vandaag, MagNotitie ? Formulier(id) : null, ct);
        var beeld = new DossierBeeld
        {
            Dossier = kern.Dossier, Regels = db.Regels(kern.Dossier.Gemeentecode), Persoon = kern.Persoon, Contact = kern.Contact, Feiten = Omgeving.Feiten, Intake = kern.Intake,
            Pips = [.. new[] { kern.Vastgesteld, kern.Lopend }.OfType<Kern.Plan.Pip>()], Besluiten = kern.Besluit is null ? [] : [kern.Besluit], EersteDagtekening = kern.EersteDagtekening,
            HeeftBsn = kern.BsnVersleuteld is not null, Ritme = Omgeving.Ritme.SingleOrDefault()?.Ritme,
        };
        herkomst.Lees(beeld);
        Beeld = Dossierbeeldmodel.Van(beeld, kern.GezondheidBesproken, kern.Casusregisseur, vandaag);
        Eerst = kern.Werk is { } werk ? Eerstdoen.Van(werk, id, vandaag, db.Toegang) : null;
        return true;
    }
}
