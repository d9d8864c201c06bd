using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Meldingen;

/// <param name="Kop">Whom it is about, or what was made.</param>
public sealed record Meldingregel(Guid Id, string Kop, string Tekst, string Icoon, DateTimeOffset Toen, bool Nieuw)
{
    public DateOnly Dag => DateOnly.FromDateTime(Toen.DateTime);

    public TimeOnly Tijd => TimeOnly.FromDateTime(Toen.DateTime);
}

/// <summary>What changed for me: by day, each with the way to it; and what I want to hear of.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Meldingenbalie balie, Inzagelog inzage) : PageModel
{
    /// <summary>Newest ones shown.</summary>
    public const int Meeste = 100;

    public IReadOnlyList<Meldingregel> Regels { get; private set; } = [];

    public IReadOnlyList<Nieuwssoort> Uit { get; private set; } = [];

    public DateOnly Vandaag => db.Vandaag;

    public static IReadOnlyList<Optie> Soorten { get; } =
        [.. Enum.GetValues<Nieuwssoort>().Where(soort => soort != Nieuwssoort.Noodinzage).Select(soort => new Optie(soort.ToString(), Meldingwoorden.Instelling(soort)))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Uit = await balie.UitAsync(db.Toegang.Sub, ct);
        var (sub, uit) = (db.Toegang.Sub, Uit);
        var rijen = await db.Meldingen.AsNoTracking().Where(m => m.Medewerker == sub && !uit.Contains(m.Soort)).OrderByDescending(m => m.Tijdstip).ThenByDescending(m => m.Id).Take(Meeste)
            .LeftJoin(db.Personen, m => m.DossierId, p => p.DossierId, (m, p) => new { m.Id, m.Soort, m.DossierId, m.Tijdstip, m.Gelezen, p!.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct);
        var klussen = await db.Klussen.AsNoTracking().Where(k => k.Medewerker == sub && k.Klaar != null).OrderByDescending(k => k.Klaar).Take(Meeste).ToArrayAsync(ct);
        Regels =
        [
            .. rijen.Select(r =>
            {
                var (tekst, icoon) = Meldingwoorden.Van(r.Soort);
                return new Meldingregel(
                    r.Id, new Persoonsnaam(r.Voornamen, r.Voorvoegsel, r.Geslachtsnaam).Volledig is { Length: > 0 } naam ? naam : "Naam nog niet bekend", tekst, icoon, r.Tijdstip.InNederland(), r.Gelezen is null);
            }).Concat(klussen.Select(k => new Meldingregel(k.Id, k.Wat, k.Uitkomst ?? "", k.Gelukt ? "circle-check" : "alert-triangle", k.Klaar!.Value.InNederland(), k.Gelezen is null)))
                .OrderByDescending(regel => regel.Toen).Take(Meeste),
        ];
        if (rijen.Length > 0)
        {
            await inzage.NoteerLijstAsync("meldingen", rijen.Select(r => r.DossierId).Distinct(), ct);
        }
    }

    /// <summary>Goes where the notice leads; from then on it is read.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid melding, CancellationToken ct)
    {
        var sub = db.Toegang.Sub;
        var adres = await db.Meldingen.AsNoTracking().SingleOrDefaultAsync(m => m.Id == melding && m.Medewerker == sub, ct) is { } rij
            ? Meldingwoorden.Adres(rij.Soort, rij.DossierId)
            : await db.Klussen.AsNoTracking().Where(k => k.Id == melding && k.Medewerker == sub).Select(k => k.Adres).SingleOrDefaultAsync(ct);
        if (adres is null)
        {
            return NotFound();
        }

        await balie.LeesAsync(db.Toegang, melding, ct);
        return LocalRedirect(adres);
    }

    public async Task<IActionResult> OnPostGelezenAsync(CancellationToken ct)
    {
        await balie.LeesAsync(db.Toegang, null, ct);
        TempData["Gelukt"] = "Alle meldingen staan op gelezen.";
        return LocalRedirect("/meldingen");
    }

    public async Task<IActionResult> OnPostInstellenAsync(string[] aan, CancellationToken ct)
    {
        await balie.ZetUitAsync(db.Toegang, [.. Enum.GetValues<Nieuwssoort>().Where(soort => !aan.Contains(soort.ToString()))], ct);
        TempData["Gelukt"] = "Uw keuze is bewaard.";
        return LocalRedirect("/meldingen");
    }
}

internal static class MeldingenEindpunten
{
    /// <summary>The number at the bell, for the script that asks it now and then.</summary>
    public static void MapMeldingen(this IEndpointRouteBuilder app) =>
        app.MapGet("/meldingen/aantal", async (Db db, Meldingenbalie balie, CancellationToken ct) => new { aantal = await balie.OngelezenAsync(db.Toegang, ct) })
            .WithMetadata(new VereistAttribute(Recht.DossierInzien), new Aanmelden.VanzelfAttribute()).ExcludeFromDescription();
}
