using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>The participatieverklaring (PVT) of one person, as VluchtelingenWerk carries it out: presence, signing, hours.</summary>
[Vereist(Recht.PartnertaakUitvoeren)]
public sealed class PvtModel(Db db, Eigentaken eigen, PvtVastleggen vastleggen, Inzagelog inzage, TimeProvider klok) : PageModel
{
    public static readonly IReadOnlyList<Optie> Soorten =
    [
        .. new[] { Momentsoort.PvtInleiding, Momentsoort.PvtActiviteit, Momentsoort.PvtOndertekening }.Select(s => new Optie(s.ToString(), KeuzenaamAttribute.Van(s))),
    ];

    [BindProperty]
    public Pvtinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public string Naam { get; private set; } = "";

    public IReadOnlyList<Trajectmoment> Momenten { get; private set; } = [];

    public Urentotaal Uren { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        var daguren = Voortgangparameters.Daguren.Lees(db.Regelkast.Regio.Versie(Voortgangparameters.Daguren.Sleutel, Vandaag).Waarde);
        if (Invoer.Lees(ModelState, await vastleggen.UrenAsync(id, ct), Vandaag, daguren) is not { } p)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!await vastleggen.LegVastAsync(id, p.Soort, p.Dag, p.Aanwezig, p.Ondertekend, p.Uren, p.Toelichting, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        TempData["Gelukt"] = "Vastgelegd. De casusregisseur ziet het bij de voortgang.";
        return Redirect($"/taken/{id}/pvt");
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        var taken = await eigen.VanAsync(id, ct);
        if (taken.FirstOrDefault(t => t is { Soort: Partnertaaksoort.Participatieverklaring, WachtOpAntwoord: false }) is not { } taak)
        {
            return false;
        }

        await inzage.NoteerAsync("taken/pvt", id, ct);
        Naam = taak.Naam;
        Momenten = await db.Momenten.AsNoTracking().Where(m => m.DossierId == id).OrderByDescending(m => m.Dag).ThenByDescending(m => m.Id).ToArrayAsync(ct);
        Uren = Urentotaal.Van(await vastleggen.UrenAsync(id, ct), Uursoort.Pvt);
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Pvtinvoer
{
    [Display(Name = "Wat was het?")]
    public string? Moment { get; set; }

    [Display(Name = "Op welke dag?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Was deze persoon erbij?")]
    public string? Aanwezig { get; set; }

    [Display(Name = "Is de verklaring daar getekend?")]
    public string? Ondertekend { get; set; }

    [Display(Name = "Hoeveel uren?")]
    public string? Uren { get; set; }

    [Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    internal (Momentsoort Soort, DateOnly Dag, bool Aanwezig, bool Ondertekend, Urengegevens? Uren, string? Toelichting)? Lees(
        Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, IEnumerable<Urenmelding> bekend, DateOnly vandaag, int urenPerDag)
    {
        var soort = staat.Eis<Momentsoort>(nameof(Moment), Moment, "Kies wat het was.");
        if (soort is { } s && PvtModel.Soorten.All(o => o.Waarde != s.ToString()))
        {
            staat.Fout(nameof(Moment), "Kies wat het was.");
        }

        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het vast als het is geweest.");
        }

        var (aanwezig, ondertekend) = (staat.LeesJaNee(nameof(Aanwezig), Aanwezig), staat.LeesJaNee(nameof(Ondertekend), Ondertekend));
        if (string.IsNullOrEmpty(Aanwezig))
        {
            staat.Fout(nameof(Aanwezig), "Kies of deze persoon erbij was.");
        }

        if (soort == Momentsoort.PvtOndertekening && aanwezig == true && string.IsNullOrEmpty(Ondertekend))
        {
            staat.Fout(nameof(Ondertekend), "Kies of de verklaring daar is getekend.");
        }

        var minuten = string.IsNullOrWhiteSpace(Uren) ? 0 : Urentekst.Lees(Uren);
        if (minuten is null)
        {
            staat.Fout(nameof(Uren), "Vul een aantal uren in, bijvoorbeeld 3 of 2,5.");
        }

        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Trajectmoment.LangsteToelichting);
        if (!staat.IsValid)
        {
            return null;
        }

        var uren = minuten > 0 && aanwezig == true ? new Urengegevens(Uursoort.Pvt, dag!.Value, dag.Value, minuten.Value, 0, 0) : null;
        if (uren?.Bezwaren(vandaag, urenPerDag).FirstOrDefault() is { } bezwaar)
        {
            staat.Fout(nameof(Uren), bezwaar);
        }
        else if (uren is not null && bekend.Any(u => u.Overlapt(Uursoort.Pvt, uren.Van, uren.Tot)))
        {
            staat.Fout(nameof(Uren), "Over deze dag zijn al uren gemeld. Laat de uren leeg.");
        }

        return staat.IsValid ? (soort!.Value, dag!.Value, aanwezig!.Value, ondertekend ?? false, uren, toelichting) : null;
    }
}
