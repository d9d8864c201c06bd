using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>Import in steps: file, columns, dry run, done.</summary>
[Vereist(Recht.DossierRegistreren)]
[Uploadgrens(Grens)]
[RequestSizeLimit(64 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = Grens, MemoryBufferThreshold = Grens, ValueLengthLimit = 100_000, ValueCountLimit = 300)]
public sealed class IndexModel(
    Db db, Importopslag opslag, Importcontrole controle, Klussen klussen, Inzagelog inzage, Duoclient duo, TimeProvider klok) : PageModel
{
    private const int Grens = Importtabel.GrootsteBestand + UploadgrensAttribute.Rand;

    /// <summary>Faults and names shown at most: with more, the file is wrong as a whole.</summary>
    public const int Getoond = 100;

    [BindProperty(SupportsGet = true)]
    public string? Stap { get; set; }

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    /// <summary>Field to number of the column, from 0; empty is none.</summary>
    [BindProperty]
    public Dictionary<string, string?> Kolom { get; set; } = [];

    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public Kanaal? Kanaal { get; set; }

    [BindProperty]
    public Guid Import { get; set; }

    [BindProperty]
    public bool AnderePersonen { get; set; }

    public Importstaat? Staat { get; private set; }

    /// <summary>The import itself, while it runs or when it went wrong.</summary>
    public Klusstand? Klus { get; private set; }

    public Importoordeel? Oordeel { get; private set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Naam)> Nieuw { get; private set; } = [];

    /// <summary>1 file, 2 columns, 3 check, 4 done.</summary>
    public int Nummer { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Request.Query.ContainsKey(UploadgrensAttribute.TeGroot))
        {
            ModelState.AddModelError(nameof(Bestand), "Het bestand is groter dan 5 MB. Verdeel het over meer bestanden.");
        }

        await ToonAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnGetVoorbeeldAsync(string? soort, CancellationToken ct)
    {
        await HaalGemeentenAsync(ct);
        var gemeente = Gemeenten is [var eerste, ..] ? eerste.Tekst : "";
        return soort == "xlsx"
            ? File(Voorbeeldbestand.Xlsx(gemeente), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "naast-voorbeeld.xlsx")
            : File(Voorbeeldbestand.Csv(gemeente), "text/csv; charset=utf-8", "naast-voorbeeld.csv");
    }

    /// <summary>Every fault of the dry run as a file, to hand to who made the list. Values stay out of it: they are in the list itself.</summary>
    public async Task<IActionResult> OnGetFoutenAsync(CancellationToken ct)
    {
        if (await opslag.LeesAsync(ct) is not { KolommenKlaar: true, Gemaakt: null } staat)
        {
            return NotFound();
        }

        var blad = new Uitvoerblad("Rij", "Kolom", "Wat u moet doen");
        foreach (var bezwaar in (await controle.ControleerAsync(staat, ct)).Bezwaren)
        {
            blad.Voeg(bezwaar.Rij, bezwaar.Kolom, bezwaar.Tekst);
        }

        return blad.Bestand(Uitvoerblad.Csv, "fouten-in-de-lijst");
    }

    /// <summary>The first value that stands in a column, so that a choice can be checked at a glance.</summary>
    public string? Voorbeeldwaarde(string sleutel) =>
        Staat is { } staat && int.TryParse(Kolom.GetValueOrDefault(sleutel), out var kolom) && staat.Rijen.Select(rij => kolom < rij.Cellen.Length ? rij.Cellen[kolom] : "").FirstOrDefault(cel => cel.Length > 0) is { } waarde
            ? $"Bijvoorbeeld: {(sleutel == nameof(Ruwegegevens.Bsn) ? "een BSN" : waarde.Length > 40 ? waarde[..40] + "…" : waarde)}" : null;

    public async Task<IActionResult> OnPostBestandAsync(CancellationToken ct)
    {
        Stap = null;
        if (await LooptAsync(ct))
        {
            return Naar("klaar");
        }

        if (Bestand is null)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies eerst een bestand.");
            await ToonAsync(ct);
            return Page();
        }

        try
        {
            using var geheugen = new MemoryStream();
            await Bestand.CopyToAsync(geheugen, ct);
            var tabel = Importtabel.Lees(geheugen.ToArray());
            await opslag.BewaarAsync(new Importstaat
            {
                Id = Guid.CreateVersion7(klok.Nu()), Bestand = Naam(Bestand.FileName), Koppen = tabel.Koppen, Rijen = tabel.Rijen,
                Kolommen = Importvelden.Raad(tabel.Koppen, await opslag.OnthoudenAsync(ct)), Kanaal = duo.Beschikbaar ? Kern.Inburgeraars.Kanaal.Koppelvlak : Kern.Inburgeraars.Kanaal.Portaal,
            }, ct);
            return Naar("kolommen");
        }
        catch (Importfout fout)
        {
            ModelState.AddModelError(nameof(Bestand), fout.Message);
            await ToonAsync(ct);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostKolommenAsync(CancellationToken ct)
    {
        Stap = "kolommen";
        await ToonAsync(ct);
        if (Staat is null or { Gemaakt: not null })
        {
            return Naar(null);
        }

        var kolommen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var veld in Importvelden.Alle)
        {
            if (int.TryParse(Kolom.GetValueOrDefault(veld.Sleutel), out var kolom) && kolom >= 0 && kolom < Staat.Koppen.Length)
            {
                if (kolommen.ContainsValue(kolom))
                {
                    ModelState.AddModelError($"Kolom[{veld.Sleutel}]", $"De kolom '{Staat.Koppen[kolom]}' koos u twee keer. Kies bij {veld.Naam} een andere.");
                }

                kolommen[veld.Sleutel] = kolom;
            }
        }

        if (!kolommen.ContainsKey(nameof(Ruwegegevens.Geslachtsnaam)) && !kolommen.ContainsKey(nameof(Ruwegegevens.Voornamen)))
        {
            ModelState.AddModelError($"Kolom[{nameof(Ruwegegevens.Geslachtsnaam)}]", "Kies een kolom voor de achternaam of de voornamen.");
        }

        if (!kolommen.ContainsKey(nameof(Ruwegegevens.Vnummer)) && !kolommen.ContainsKey(nameof(Ruwegegevens.Bsn)))
        {
            ModelState.AddModelError($"Kolom[{nameof(Ruwegegevens.Vnummer)}]", "Kies een kolom voor het V-nummer of het BSN.");
        }

        if (!kolommen.ContainsKey(nameof(Ruwegegevens.Gemeente)) && Gemeenten.All(g => g.Waarde != Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een kolom voor de gemeente, of hier één gemeente voor alle rijen.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await opslag.OnthoudAsync(Importvelden.Keuzes(Staat.Koppen, kolommen), ct);
        await opslag.BewaarAsync(Staat with
        {
            Kolommen = kolommen, Gemeente = Gemeenten.Any(g => g.Waarde == Gemeente) ? Gemeente : null, Kanaal = Kanaal ?? Staat.Kanaal, KolommenKlaar = true,
        }, ct);
        return Naar("controle");
    }

    public async Task<IActionResult> OnPostImporteerAsync(CancellationToken ct)
    {
        Stap = "controle";
        await ToonAsync(ct);
        if (Staat is null || Staat.Id != Import)
        {
            return Naar(null);
        }

        if (Staat.Gemaakt is not null)
        {
            return Naar("klaar");
        }

        if (Oordeel is not { KanImporteren: true })
        {
            ModelState.AddModelError("", "Er zijn nog fouten, of er is niets te importeren. Er is niets geïmporteerd.");
            return Page();
        }

        if (Oordeel.Naamgenoten.Count > 0 && !AnderePersonen)
        {
            ModelState.AddModelError(nameof(AnderePersonen), "Kijk de rijen met een naamgenoot na, en kruis aan dat het andere personen zijn.");
            return Page();
        }

        var (staat, klaar, bekend) = (Staat, Oordeel.Klaar, Oordeel.AlBekend.Count);
        var stand = await klussen.DoeAsync(
            db.Toegang, Sleutel(staat), $"Import van {staat.Bestand}", "/inburgeraars/importeren?stap=klaar", klaar.Count,
            (diensten, voortgang, stop) => ImporteerAsync(diensten, staat, klaar, bekend, voortgang, stop), ct);
        if (!stand.Loopt && !stand.Klus.Gelukt)
        {
            ModelState.AddModelError("", stand.Klus.Uitkomst!);
            await ToonAsync(ct);
            return Page();
        }

        return Naar("klaar");
    }

    private static async Task<Klusuitkomst> ImporteerAsync(IServiceProvider diensten, Importstaat staat, IReadOnlyList<Importklaar> klaar, int bekend, Voortgang voortgang, CancellationToken stop)
    {
        try
        {
            var gemaakt = await diensten.GetRequiredService<DossiersImporteren>().ImporteerAsync(klaar, staat.Id, staat.Bestand, voortgang, stop);
            // Done is done: that the process stops now must not leave an import without its outcome.
            await diensten.GetRequiredService<Importopslag>().BewaarAsync(staat with { Rijen = [], Gemaakt = gemaakt, Overgeslagen = bekend }, CancellationToken.None);
            return new(true, gemaakt.Count == 1 ? "1 dossier is gemaakt." : $"{gemaakt.Count.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} dossiers zijn gemaakt.");
        }
        catch (Importfout fout)
        {
            return new(false, fout.Message);
        }
    }

    public async Task<IActionResult> OnPostOpnieuwAsync(CancellationToken ct)
    {
        if (await LooptAsync(ct))
        {
            return Naar("klaar");
        }

        await opslag.GooiWegAsync(ct);
        return Naar(null);
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        await HaalGemeentenAsync(ct);
        Staat = await opslag.LeesAsync(ct);
        Klus = Staat is { KolommenKlaar: true } && Stap is "klaar" or "controle" ? await klussen.VindAsync(db.Toegang, Sleutel(Staat!), ct) : null;
        if (Staat is { Gemaakt: null } && Klus is { Loopt: false, Klus.Gelukt: true })
        {
            // It became ready between the two reads.
            Staat = await opslag.LeesAsync(ct);
        }

        Nummer = (Stap, Staat) switch
        {
            ("klaar", { Gemaakt: not null }) => 4,
            ("klaar" or "controle", { Gemaakt: null }) when Klus is { Loopt: true } => 4,
            ("klaar", { Gemaakt: null, KolommenKlaar: true }) => 3,
            ("controle", { Gemaakt: null, KolommenKlaar: true }) => 3,
            ("kolommen" or "controle", { Gemaakt: null }) => 2,
            _ => 1,
        };
        if (Nummer == 2 && !Request.HasFormContentType)
        {
            Kolom = Staat!.Kolommen.ToDictionary(k => k.Key, k => (string?)k.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
            (Gemeente, Kanaal) = (Staat.Gemeente, Staat.Kanaal);
        }
        else if (Nummer == 3)
        {
            Oordeel = await controle.ControleerAsync(Staat!, ct);
            var getoond = Oordeel.AlBekend.Take(Getoond).Select(d => d.Bekende).Concat(Oordeel.Naamgenoten.Take(Getoond).SelectMany(n => n.Bekenden))
                .Select(b => b.DossierId).OfType<Guid>().ToArray();
            if (getoond.Length > 0)
            {
                await inzage.NoteerLijstAsync("inburgeraars/importeren/controle", getoond, ct);
            }
        }
        else if (Nummer == 4 && Staat!.Gemaakt is not null)
        {
            if (Klus is { Klus: { Klaar: not null, Gelezen: null } klus })
            {
                await klussen.GezienAsync(db.Toegang, klus.Id, ct);
            }

            var ids = Staat!.Gemaakt!.Take(Getoond).ToArray();
            await inzage.NoteerLijstAsync("inburgeraars/importeren/klaar", ids, ct);
            Nieuw =
            [
                .. (await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct))
                    .Select(p => (p.DossierId, new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Lijst)).OrderBy(p => p.Lijst, StringComparer.CurrentCulture),
            ];
        }
    }

    private async Task HaalGemeentenAsync(CancellationToken ct)
    {
        var eigen = db.Toegang.Gemeenten;
        Gemeenten =
        [
            .. (await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && eigen.Contains(g.Code)).OrderBy(g => g.Naam).ToArrayAsync(ct)).Select(g => new Optie(g.Code, g.Naam)),
        ];
    }

    private static string Sleutel(Importstaat staat) => $"import:{staat.Id:N}";

    private async Task<bool> LooptAsync(CancellationToken ct) =>
        await opslag.LeesAsync(ct) is { Gemaakt: null } staat && await klussen.VindAsync(db.Toegang, Sleutel(staat), ct) is { Loopt: true };

    private RedirectResult Naar(string? stap) => Redirect(stap is null ? "/inburgeraars/importeren" : $"/inburgeraars/importeren?stap={stap}");

    /// <summary>Only the name, without a folder, and not too long: it stands in the reason of each handeling.</summary>
    private static string Naam(string bestand)
    {
        var naam = string.Concat(Path.GetFileName(bestand.Replace('\\', '/')).Where(teken => !char.IsControl(teken)));
        return naam.Length > 80 ? naam[..80] : naam;
    }
}
