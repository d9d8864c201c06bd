using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>What follows by itself after signing, as it stands now.</summary>
/// <param name="Klaar">True: done; false: under way; null: a person must act.</param>
public sealed record Vervolg(string Naam, string Uitleg, bool? Klaar);

/// <summary>After signing: the reference, and what happens next.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class BeslotenModel(DossierBeelden beelden, Db db, Inzagelog inzage) : PageModel
{
    public DossierBeeld Beeld { get; private set; } = null!;

    public Besluit Besluit { get; private set; } = null!;

    public DateOnly? Bezwaardag => Besluit.Bezwaartermijn(Beeld.Regels)?.Waarde;

    public IReadOnlyList<Vervolg> Stand { get; private set; } = [];

    /// <summary>Something still comes by itself: the page looks again.</summary>
    public bool Wacht => Stand.Any(stap => stap.Klaar == false);

    public int Klaar => Stand.Count(stap => stap.Klaar == true);

    /// <summary>How many were done when the page last looked; null for a whole page.</summary>
    public int? Gezien { get; private set; }

    public string Standtekst => $"{Klaar} van {Stand.Count} klaar. " + (Wacht ? "Er komt nog meer. Deze lijst werkt zichzelf bij." : "Deze lijst is bij.");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { Vastgesteld: { } pip } beeld || beeld.BesluitOver(pip) is not { } besluit)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/plan/besloten", id, ct);
        (Beeld, Besluit) = (beeld, besluit);
        var brief = await db.Brieven.AsNoTracking().Where(b => b.BesluitId == besluit.Id).Select(b => new { b.PdfStatus, b.Fout }).SingleOrDefaultAsync(ct);
        var bericht = await db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == id && b.Soort == Berichtsoort.Pip).OrderByDescending(b => b.Gemaakt)
            .Select(b => new { b.Status, b.Fout, b.Pogingen }).FirstOrDefaultAsync(ct);
        Stand =
        [
            Brief(brief?.PdfStatus, brief?.Fout),
            Bekendmaking(),
            Bericht(bericht?.Status, bericht?.Fout, bericht?.Pogingen ?? 0),
            Termijn(bericht?.Status),
        ];
        return Page();
    }

    /// <summary>Only the list, for who watches it without a new page.</summary>
    public async Task<IActionResult> OnGetStandAsync(Guid id, int gezien, CancellationToken ct)
    {
        Gezien = gezien;
        return await OnGetAsync(id, ct) is PageResult ? Partial("_Vervolg", this) : NotFound();
    }

    private static Vervolg Brief(Pdfstatus? status, string? fout) => status switch
    {
        Pdfstatus.Gemaakt or Pdfstatus.NietGevraagd => new("De brief is klaar", "U kunt hem bekijken en afdrukken.", true),
        Pdfstatus.Mislukt => new("De brief is er alleen als webpagina", fout ?? "De pdf kon niet worden gemaakt.", null),
        _ => new("De brief wordt gemaakt", "Dit duurt een paar tellen.", false),
    };

    private Vervolg Bekendmaking() => Besluit.Bekendgemaakt is { } dag
        ? new("Het besluit is bekendgemaakt", $"{(Besluit.Wijze == Bekendmakingswijze.Uitgereikt ? "Uitgereikt" : "Verzonden")} op {Kern.Gedeeld.Datumtekst.Lang(dag)}. Bezwaar maken kan tot en met {Kern.Gedeeld.Datumtekst.Lang(Bezwaardag!.Value)}.", true)
        : new("Maak het besluit nog bekend", "Reik de brief uit of verstuur hem, en leg dat vast bij het besluit.", null);

    private static Vervolg Bericht(Verzendstatus? status, string? fout, int pogingen) => status switch
    {
        Verzendstatus.Verzonden => new("Het plan staat bij DUO", "DUO heeft het bericht aangenomen.", true),
        Verzendstatus.Ingevoerd => new("Het plan staat bij DUO", "Met de hand ingevoerd in het portaal.", true),
        Verzendstatus.Geweigerd => new("DUO nam het bericht niet aan", fout ?? "Kijk bij 'In te voeren bij DUO'.", null),
        Verzendstatus.InTeVoeren => new("Voer het plan in bij DUO", "Dit dossier heeft geen koppeling. Het staat in de lijst 'In te voeren bij DUO'.", null),
        _ => new("Het bericht aan DUO gaat weg", pogingen > 1 ? $"Poging {pogingen}. {fout}" : "Dit gaat vanzelf.", false),
    };

    private Vervolg Termijn(Verzendstatus? status) => Beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) is { Tot: { } tot } feit
        ? new("De inburgeringstermijn is bekend", $"Van {Kern.Gedeeld.Datumtekst.Lang(feit.Van)} tot en met {Kern.Gedeeld.Datumtekst.Lang(tot)}, volgens DUO.", true)
        : new("DUO laat de inburgeringstermijn weten", "Tot dan rekent Naast met een voorlopige termijn.", status is Verzendstatus.Geweigerd or Verzendstatus.InTeVoeren ? null : false);
}
