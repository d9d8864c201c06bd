using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <summary>Framework and beleidsregels: which version holds where today, every version, and how to begin a new one.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class IndexModel(Db db, Stukkenboek boek, StukWijzigen wijzigen, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Nieuw = "nieuw";

    [BindProperty(SupportsGet = true)]
    public Stuksoort? Soort { get; set; }

    /// <summary>The version whose text the new one begins with.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Bron { get; set; }

    [BindProperty]
    public string? Titel { get; set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public Geldendbeleid Geldend { get; private set; } = new([], [], []);

    private Guid? _nieuw;

    public IEnumerable<Beleidsstuk> Van(Stuksoort soort) => Geldend.Stukken.Where(stuk => stuk.Soort == soort).OrderByDescending(stuk => stuk.Nummer);

    /// <summary>Versions to begin with, newest first.</summary>
    public IReadOnlyList<Optie> Bronnen => Soort is { } soort ? [.. Van(soort).Where(stuk => !stuk.IsOpen).Select(stuk => new Optie(stuk.Id.ToString(), stuk.Naam))] : [];

    protected override string Terug => _nieuw is { } id ? Stukwoorden.Adres(id) : Stukwoorden.Pad;

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        Gemeenten = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        Geldend = await boek.LeesAsync(ct);
        return Doe is null or Nieuw;
    }

    protected override void Vul()
    {
        if (Soort is { } soort)
        {
            Bron ??= Van(soort).FirstOrDefault(stuk => stuk.Stand == Stukstand.Vrijgegeven)?.Id;
            Titel = Van(soort).FirstOrDefault()?.Titel ?? (soort == Stuksoort.Kader ? "Beleidskader inburgering" : "Beleidsregels inburgering");
        }
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        if (Soort is not { } soort || !Enum.IsDefined(soort))
        {
            ModelState.AddModelError(nameof(Soort), "Kies waar de nieuwe versie van is.");
            return null;
        }

        _nieuw = await wijzigen.BeginAsync(soort, Titel ?? "", Bron, Verzoeksleutel, ct);
        return "De nieuwe versie is begonnen. Zij heeft nog geen kracht.";
    }
}
