using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Taken;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Duo;

/// <summary>Who the chain can call: the colleagues whom DUO knows as contact person, per municipality.</summary>
[Vereist(Recht.WerkToewijzen)]
public sealed partial class ContactpersonenModel(Db db, Schrijfpoort poort, Gemeentenamen gemeentenamen, Duoclient duo, Takenwekker wekker, TimeProvider klok) : PageModel
{
    [BindProperty]
    public string? Medewerker { get; set; }

    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Telefoon { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public IReadOnlyList<(Duocontactpersoon Rij, string Naam, string Gemeente)> Rijen { get; private set; } = [];

    public IReadOnlyList<Optie> Collegas { get; private set; } = [];

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        var collega = Collegas.FirstOrDefault(c => c.Waarde == Medewerker);
        if (collega is null)
        {
            ModelState.AddModelError(nameof(Medewerker), "Kies een collega.");
        }

        if (Gemeenten.All(g => g.Waarde != Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente.");
        }

        var (email, telefoon) = (Email?.Trim() ?? "", Telefoon?.Trim() ?? "");
        foreach (var regel in DuoContactregels.Bericht(new DuoContactpersoon { Naam = collega?.Tekst ?? "Naam", Email = email, Telefoon = telefoon }).Where(r => !r.Voldaan))
        {
            var (veld, zin) = regel.Fouttekst.Split(": ", 2) switch { ["E-mail", var z] => (nameof(Email), "E-mail: " + z), ["Telefoon", var z] => (nameof(Telefoon), "Telefoon: " + z), var delen => (nameof(Medewerker), string.Join(": ", delen)) };
            ModelState.AddModelError(veld, zin);
        }

        // DUO looks at the length only, and then nobody reaches the colleague.
        if (email.Length > 0 && !Emailvorm().IsMatch(email))
        {
            ModelState.AddModelError(nameof(Email), "E-mail: dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        using (await poort.GaBinnenAsync(ct))
        {
            if (await db.Duocontactpersonen.SingleOrDefaultAsync(c => c.Medewerker == Medewerker && c.Gemeentecode == Gemeente, ct) is { } rij)
            {
                (rij.Email, rij.Telefoon, rij.Gewijzigd, rij.Vervalt) = (email, telefoon, true, false);
            }
            else
            {
                db.Duocontactpersonen.Add(new Duocontactpersoon { Medewerker = Medewerker!, Gemeentecode = Gemeente!, Email = email, Telefoon = telefoon, Sinds = klok.Nu() });
            }

            await db.SaveChangesAsync(ct);
        }

        Gelukt = $"Vastgelegd. De dossiers van {collega!.Tekst} met een plan krijgen deze contactpersoon bij DUO, uiterlijk vannacht.";
        return Redirect("/duo/contactpersonen");
    }

    /// <summary>The dossiers of this colleague lose their contact person at DUO.</summary>
    public async Task<IActionResult> OnPostWegAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        var (rij, naam, gemeente) = Rijen.FirstOrDefault(r => r.Rij.Medewerker == Medewerker && r.Rij.Gemeentecode == Gemeente);
        if (rij is null)
        {
            ModelState.AddModelError("", "Deze contactpersoon staat niet (meer) in de lijst.");
            return Page();
        }

        var bijDuo = rij.Nummer is not null && duo.Beschikbaar;
        using (await poort.GaBinnenAsync(ct))
        {
            var zelf = db.Duocontactpersonen.Where(c => c.Medewerker == rij.Medewerker && c.Gemeentecode == rij.Gemeentecode);
            await (bijDuo ? zelf.ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Vervalt, true), ct) : zelf.ExecuteDeleteAsync(ct));
        }

        await wekker.WekAsync<BerichtenVerzenden>(ct);
        Gelukt = bijDuo ? $"{naam} gaat bij DUO weg als contactpersoon van {gemeente}, ook bij de dossiers."
            : duo.Beschikbaar ? $"{naam} is geen contactpersoon van {gemeente} meer."
            : $"{naam} is geen contactpersoon van {gemeente} meer. Haal dit ook weg in het portaal van DUO.";
        return Redirect("/duo/contactpersonen");
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var namen = await gemeentenamen.AlleAsync(ct);
        Gemeenten = [.. db.Toegang.Gemeenten.Select(code => new Optie(code, namen.GetValueOrDefault(code, code)))];
        var collegas = await db.Medewerkers.AsNoTracking().Where(m => m.Organisatie == db.Toegang.Organisatie && m.DossierId == null).OrderBy(m => m.Naam).Select(m => new { m.Sub, m.Naam }).ToArrayAsync(ct);
        Collegas = [.. collegas.Select(c => new Optie(c.Sub, c.Naam))];
        var eigen = db.Toegang.Gemeenten;
        var bekend = collegas.ToDictionary(c => c.Sub, c => c.Naam, StringComparer.Ordinal);
        Rijen = [.. (await db.Duocontactpersonen.AsNoTracking().Where(c => eigen.Contains(c.Gemeentecode)).OrderBy(c => c.Medewerker).ThenBy(c => c.Gemeentecode).ToArrayAsync(ct))
            .Select(c => (c, bekend.GetValueOrDefault(c.Medewerker, c.Medewerker), namen.GetValueOrDefault(c.Gemeentecode, c.Gemeentecode)))];
    }

    [GeneratedRegex(@"^[^\s@<>""(),:;\\\[\]]{1,64}@[^\s@<>""(),:;\\\[\]]+\.[^\s@<>""(),:;\\\[\].]{2,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Emailvorm();
}
