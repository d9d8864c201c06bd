using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>Decisions beside the plan that wait for the asker, the oldest first; and, to look, all that were put forward.</summary>
[Vereist(Recht.BesluitAdviseren)]
public sealed class TeNemenModel(Db db, Besluitwerk werk, Gemeentenamen gemeentenamen, Inzagelog inzage) : PageModel
{
    public const int PerPagina = 25;

    /// <summary>The words of the address, with those on the screen.</summary>
    private static readonly (string Sleutel, Besluitwacht Wacht, string Naam)[] Soorten =
        [("nemen", Besluitwacht.Nemen, "Te nemen"), ("adviseren", Besluitwacht.Adviseren, "Te adviseren"), ("bekendmaken", Besluitwacht.Bekendmaken, "Bekend te maken")];

    public const string Alles = "voorgelegd";

    public IReadOnlyList<Besluitregel> Besluiten { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    /// <summary>Word of the address, name and number of each choice; the first is everything that waits for the asker.</summary>
    public IReadOnlyList<(string? Sleutel, string Naam, int Aantal)> Keuzes { get; private set; } = [];

    /// <summary>The choice in the address; null for everything that waits for the asker.</summary>
    public string? Wacht { get; private set; }

    public int Aantal { get; private set; }

    public int Pagina { get; private set; }

    public int Paginas => Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);

    public string Adres(string? wacht, int pagina = 1) => (wacht, pagina) switch
    {
        (null, 1) => "/besluiten",
        (null, _) => $"/besluiten?pagina={pagina}",
        (_, 1) => $"/besluiten?wacht={wacht}",
        _ => $"/besluiten?wacht={wacht}&pagina={pagina}",
    };

    public async Task OnGetAsync(string? wacht, int? pagina, CancellationToken ct)
    {
        var alle = await werk.WachtAsync(ct);
        Besluitregel[] opMij = [.. alle.Where(regel => regel.Wacht != Besluitwacht.Voorgelegd)], voorgelegd = [.. alle.Where(regel => regel.Wacht != Besluitwacht.Bekendmaken)];
        Keuzes =
        [
            (null, "Wacht op mij", opMij.Length),
            .. Soorten.Where(soort => Kan(soort.Wacht)).Select(soort => ((string?)soort.Sleutel, soort.Naam, opMij.Count(regel => regel.Wacht == soort.Wacht))),
            (Alles, "Alle voorgelegde", voorgelegd.Length),
        ];
        Wacht = Keuzes.FirstOrDefault(keuze => keuze.Sleutel == wacht).Sleutel;
        Besluitregel[] gekozen = Wacht is null ? opMij : Wacht == Alles ? voorgelegd : [.. opMij.Where(regel => regel.Wacht == Soorten.First(soort => soort.Sleutel == Wacht).Wacht)];
        Aantal = gekozen.Length;
        Pagina = Math.Clamp(pagina ?? 1, 1, Paginas);
        Besluiten = await werk.NoemAsync([.. gekozen.Skip((Pagina - 1) * PerPagina).Take(PerPagina)], ct);
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        await inzage.NoteerLijstAsync("besluiten", Besluiten.Select(regel => regel.DossierId), ct);
    }

    /// <summary>What the asker can never do is no choice.</summary>
    private bool Kan(Besluitwacht wacht) => db.Toegang.Heeft(wacht switch
    {
        Besluitwacht.Nemen => Recht.BesluitNemen,
        Besluitwacht.Bekendmaken => Recht.BesluitBekendmaken,
        _ => Recht.BesluitAdviseren,
    });
}
