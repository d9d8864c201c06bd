using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afscherming;

/// <summary>Looking into a shielded dossier when it cannot wait: with the number of the person and a reason.</summary>
[Vereist(Recht.Noodinzage)]
public sealed class NoodModel(Afschermen afschermen) : PageModel
{
    [BindProperty, Display(Name = "BSN of V-nummer")]
    public string? Nummer { get; set; }

    [BindProperty, Display(Name = "Waarom kan dit niet wachten?")]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public void OnGet() => Verzoeksleutel = Guid.CreateVersion7().ToString();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var cijfers = string.Concat((Nummer ?? "").Where(char.IsAsciiDigit));
        var bsn = Bsn.TryParse(cijfers, out var gelezen) ? gelezen : null;
        var vnummer = bsn is null && cijfers.Length == 10 ? cijfers : null;
        if (bsn is null && vnummer is null)
        {
            ModelState.AddModelError(nameof(Nummer), "Vul een BSN van 9 cijfers of een V-nummer van 10 cijfers in.");
        }

        if (string.IsNullOrWhiteSpace(Reden) || Reden.Trim().Length is < 10 or > 500)
        {
            ModelState.AddModelError(nameof(Reden), Reden?.Length > 500 ? $"Maak dit korter: hoogstens 500 tekens. Nu zijn het er {Reden.Length}." : "Schrijf in een zin op waarom u niet kunt wachten op een aangewezen collega.");
        }

        if (ModelState.IsValid)
        {
            if (await afschermen.OpenNoodAsync(bsn, vnummer, Reden!.Trim(), Verzoeksleutel, ct) is { } dossier)
            {
                return Redirect($"/dossiers/{dossier}");
            }

            ModelState.AddModelError(nameof(Nummer), "Er is geen afgeschermd dossier met dit nummer in uw gemeenten. Kijk het nummer na, of zoek gewoon.");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
