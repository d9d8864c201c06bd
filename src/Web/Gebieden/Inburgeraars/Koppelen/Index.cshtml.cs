using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Koppelen;

/// <summary>Messages of DUO of which the person may be here already, under the other number.</summary>
[Vereist(Recht.DossierRegistreren)]
public sealed class IndexModel(Koppellijst lijst, BerichtKoppelen koppelen, Inzagelog inzage) : PageModel
{
    [TempData]
    public string? Gelukt { get; set; }

    [TempData]
    public string? Mislukt { get; set; }

    public IReadOnlyList<Wachtend> Berichten { get; private set; } = [];

    /// <summary>By municipality: the dossiers without a V-number, to choose from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Optie>> Keuzes { get; private set; } = new Dictionary<string, IReadOnlyList<Optie>>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Berichten = await lijst.LeesAsync(ct);
        var getoond = Berichten.SelectMany(b => b.Kandidaten).Select(k => k.DossierId).ToHashSet();
        var keuzes = new Dictionary<string, IReadOnlyList<Optie>>(StringComparer.Ordinal);
        foreach (var gemeente in Berichten.Where(b => b.Vnummer is not null).Select(b => b.Gemeentecode).Distinct())
        {
            var zonder = await lijst.ZonderVnummerAsync(gemeente, ct);
            getoond.UnionWith(zonder.Select(k => k.DossierId));
            keuzes[gemeente] = [.. zonder.Select(k => new Optie(k.DossierId.ToString(), $"{k.Naam.Lijst}, geboren {k.Geboren}"))];
        }

        Keuzes = keuzes;
        if (getoond.Count > 0)
        {
            await inzage.NoteerLijstAsync("inburgeraars/koppelen", getoond, ct);
        }
    }

    public async Task<IActionResult> OnPostAsync(Guid bericht, Guid? dossier, string? verzoeksleutel, CancellationToken ct)
    {
        if (dossier is not { } gekozen)
        {
            Mislukt = "Kies eerst bij wie het bericht hoort.";
            return RedirectToPage();
        }

        (Gelukt, Mislukt) = await koppelen.KoppelAsync(bericht, gekozen, verzoeksleutel, ct) switch
        {
            Koppeluitkomst.Gekoppeld => ("Gekoppeld. Het bericht van DUO komt zo in het dossier.", null),
            Koppeluitkomst.AnderNummer => (null, "Dit dossier heeft al een ander nummer. Kijk goed of het dezelfde persoon is."),
            _ => ((string?)null, "Dit bericht wacht niet meer. Misschien was een collega u voor."),
        };
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostNieuwAsync(Guid bericht, CancellationToken ct)
    {
        (Gelukt, Mislukt) = await koppelen.NieuwePersoonAsync(bericht, ct)
            ? ("Er komt zo een nieuw dossier.", null)
            : ((string?)null, "Dit bericht wacht niet meer. Misschien was een collega u voor.");
        return RedirectToPage();
    }
}
