using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.School;

/// <summary>One student: the lessons that are needed, the group, the hours reported, and a word to the casusregisseur.</summary>
[Vereist(Recht.LesurenMelden)]
public sealed class StudentModel(Db db, Studenten studenten, SchoolMelden melden, Inzagelog inzage, TimeProvider klok) : PageModel
{
    private const int LangsteGroep = 60;

    [BindProperty]
    public Berichtinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Student Student { get; private set; } = null!;

    public IReadOnlyList<Urenmelding> Uren { get; private set; } = [];

    public IReadOnlyList<Schoolbericht> Berichten { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Invoer = new() { Groep = Student.Groep };
        return Page();
    }

    public async Task<IActionResult> OnPostGroepAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || Student.Vraag is not { } vraag)
        {
            return NotFound();
        }

        var groep = ModelState.EisTekst(nameof(Invoer.Groep), Invoer.Groep, "de groep", LangsteGroep, "Schrijf op in welke groep deze student zit.");
        return groep is null ? Fout()
            : await melden.PlaatsInAsync(id, vraag.Id, groep, Verzoeksleutel is null ? null : $"groep:{Verzoeksleutel}", ct) ? Klaar(id, "De groep is vastgelegd.") : NotFound();
    }

    public async Task<IActionResult> OnPostBerichtAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        return Invoer.Lees(ModelState, klok.Vandaag()) is not { } gegevens ? Fout()
            : await melden.StuurBerichtAsync(id, gegevens, Verzoeksleutel, ct) ? Klaar(id, "Bedankt. De casusregisseur krijgt een melding.") : NotFound();
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private RedirectResult Klaar(Guid id, string zin)
    {
        TempData["Gelukt"] = zin;
        return Redirect($"/school/{id}");
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await studenten.EenAsync(id, ct) is not { } student)
        {
            return false;
        }

        Student = student;
        await inzage.NoteerAsync("school/student", id, ct);
        Uren = await db.Uren.AsNoTracking().Where(u => u.DossierId == id).OrderByDescending(u => u.Van).ThenByDescending(u => u.Id).Take(30).ToArrayAsync(ct);
        Berichten = await db.Schoolberichten.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Dag).ThenByDescending(b => b.Id).Take(20).ToArrayAsync(ct);
        return true;
    }
}

/// <summary>The forms as they were typed.</summary>
public sealed class Berichtinvoer
{
    [Display(Name = "In welke groep?")]
    public string? Groep { get; set; }

    [Display(Name = "Wat wilt u vertellen? Deze student:")]
    public string? Soort { get; set; }

    [Display(Name = "Sinds wanneer?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Welk niveau?")]
    public string? Niveau { get; set; }

    [Display(Name = "Voor welke vaardigheid?")]
    public string? Vaardigheid { get; set; }

    [Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    internal Schoolberichtgegevens? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, DateOnly vandaag)
    {
        var soort = staat.Eis<Schoolberichtsoort>(nameof(Soort), Soort, "Kies wat u wilt vertellen.");
        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", $"Deze dag komt nog. Vul een dag in tot en met vandaag, {Datumtekst.Lang(vandaag)}.");
        }

        var niveau = staat.Kies<Taalniveau>(nameof(Niveau), Niveau);
        if (soort == Schoolberichtsoort.Niveau && niveau is null && string.IsNullOrWhiteSpace(Niveau))
        {
            staat.Fout(nameof(Niveau), "Kies welk niveau is gehaald.");
        }

        var vaardigheid = staat.Kies<Taalvaardigheid>(nameof(Vaardigheid), Vaardigheid);
        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Schoolberichtgegevens.LangsteTekst);
        if (soort is Schoolberichtsoort.Gestopt or Schoolberichtsoort.Pauze or Schoolberichtsoort.Certificaat && toelichting is null && string.IsNullOrWhiteSpace(Toelichting))
        {
            staat.Fout(nameof(Toelichting), soort == Schoolberichtsoort.Certificaat ? "Schrijf op welk certificaat het is." : "Schrijf op waarom.");
        }

        return staat.IsValid ? new(soort!.Value, dag!.Value) { Taalniveau = niveau, Vaardigheid = vaardigheid, Toelichting = toelichting } : null;
    }
}
