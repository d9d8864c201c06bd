using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Zoeken;

/// <summary>
/// The results of the one search box. A number leads straight to the person; a name goes into the address, so that Back and
/// reload work; a BSN never does.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Personenzoeker zoeker, Inzagelog inzage, Toegangshouder houder, Schil schil, Gemeentenamen gemeentenamen) : PageModel
{
    public Toegang Toegang => houder.Toegang;

    public Zoekopdracht Opdracht { get; private set; } = new(Zoeksoort.Leeg);

    public IReadOnlyList<Zoektreffer> Treffers { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    /// <summary>There are more than the page shows.</summary>
    public bool Meer { get; private set; }

    public string Stand => (Treffers.Count, Meer) switch
    {
        (0, _) => "Geen resultaten",
        (1, _) => "1 resultaat",
        (var aantal, false) => $"{aantal} resultaten",
        var (aantal, _) => $"Meer dan {aantal} resultaten. U ziet de eerste {aantal}. Vul meer letters van de naam in.",
    };

    public async Task<IActionResult> OnGetAsync(string? naam, string? geboren, CancellationToken ct)
    {
        Opdracht = DateOnly.TryParseExact(geboren, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? Zoekopdracht.Lees(dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture))
            : Zoekopdracht.Lees(naam);
        if (Opdracht.Soort is not (Zoeksoort.Naam or Zoeksoort.Geboortedatum or Zoeksoort.Leeg))
        {
            // Somebody put a number in the address: do not keep it there.
            return LocalRedirect("/zoeken");
        }

        await ZoekAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? q, CancellationToken ct)
    {
        Opdracht = Zoekopdracht.Lees(q);
        if (Opdracht.Soort == Zoeksoort.Naam)
        {
            return LocalRedirect("/zoeken" + QueryString.Create("naam", Opdracht.Tekst));
        }

        await ZoekAsync(ct, toon: false);
        if (Treffers is [var enige])
        {
            return LocalRedirect($"/dossiers/{enige.DossierId}");
        }

        if (Opdracht.Geboren is { } dag)
        {
            return LocalRedirect("/zoeken" + QueryString.Create("geboren", dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        await ToonAsync(ct);
        return Page();
    }

    private async Task ZoekAsync(CancellationToken ct, bool toon = true)
    {
        var treffers = Opdracht switch
        {
            { Soort: Zoeksoort.Naam } => await zoeker.OpNaamAsync(Opdracht.Woorden, ct),
            { Bsn: { } bsn } => await zoeker.OpBsnAsync(bsn, ct) is { Count: > 0 } dossiers ? await zoeker.OpDossiersAsync(dossiers, ct) : [],
            { Vnummer: { } vnummer } => await zoeker.OpVnummerAsync(vnummer, ct),
            { Telefoonsleutel: { } sleutel } => await zoeker.OpTelefoonAsync(sleutel, ct),
            { Geboren: { } dag } => await zoeker.OpGeboortedatumAsync(dag, ct),
            _ => (IReadOnlyList<Zoektreffer>)[],
        };
        Meer = treffers.Count > Personenzoeker.Meeste;
        Treffers = [.. treffers.Take(Personenzoeker.Meeste)];
        if (toon)
        {
            await ToonAsync(ct);
        }
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        schil.Zoekwoorden = Opdracht.Tekst;
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        if (Treffers.Count > 0)
        {
            await inzage.NoteerLijstAsync("zoeken", Treffers.Select(treffer => treffer.DossierId), ct);
        }
    }
}
