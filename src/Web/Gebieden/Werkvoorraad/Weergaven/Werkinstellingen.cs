using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Werkvoorraad.Weergaven;

/// <summary>A column of the worklist that a user may show or leave out; who, what, and when always stand there.</summary>
public enum Werkkolom
{
    Fase,
    Gemeente,
    Doelgroep,
    Geboren,
    Telefoon,
    Casusregisseur,
}

/// <summary>How one user looks at the worklist, on every device.</summary>
/// <param name="Start">The view that opens first; null = the plain list.</param>
/// <param name="Weergaven">Own views, then those of the team, each by name.</param>
public sealed record Werkinstelling(IReadOnlyList<Werkkolom> Kolommen, Guid? Start, IReadOnlyList<Lijstweergave> Weergaven)
{
    public Lijstweergave? Startweergave => Weergaven.FirstOrDefault(weergave => weergave.Id == Start);
}

/// <summary>Columns and saved views. Believed for some seconds, so that a list costs no query for them.</summary>
public sealed class Werkinstellingen(Dbfabriek fabriek, Schrijfpoort poort, Voorkeuren voorkeuren, TimeProvider klok)
{
    public const int LangsteNaam = 60;

    /// <summary>Most views of one user.</summary>
    public const int Meeste = 20;

    private const string Kolommen = "werkvoorraad.kolommen";
    private const string Start = "werkvoorraad.start";

    private readonly Kortgeheugen<Werkinstelling> _bekend = new(klok);

    public async Task<Werkinstelling> LeesAsync(Toegang toegang, CancellationToken ct)
    {
        if (_bekend.Weet(toegang.Sub, out var bekend))
        {
            return bekend;
        }

        await using var db = fabriek.Maak(Toegang.Geen);
        var gekozen = await voorkeuren.LeesAsync(toegang.Sub, [Kolommen, Start], ct);
        var weergaven = await db.Weergaven.AsNoTracking().Where(w => w.Eigenaar == toegang.Sub || (w.Team && w.Organisatie == toegang.Organisatie)).ToArrayAsync(ct);
        var gelezen = new Werkinstelling(
            gekozen.TryGetValue(Kolommen, out var tekst) ? LeesKolommen(tekst.Split(',')) : [Werkkolom.Fase],
            Guid.TryParse(gekozen.GetValueOrDefault(Start), out var start) ? start : null,
            [.. weergaven.OrderBy(w => w.Eigenaar != toegang.Sub).ThenBy(w => w.Naam, StringComparer.OrdinalIgnoreCase).ThenBy(w => w.Id)]);
        _bekend.Onthoud(toegang.Sub, gelezen);
        return gelezen;
    }

    /// <summary>In the order of <see cref="Werkkolom"/>; what is no column is left out.</summary>
    public static IReadOnlyList<Werkkolom> LeesKolommen(IReadOnlyCollection<string> namen) => [.. Enum.GetValues<Werkkolom>().Where(kolom => namen.Contains(kolom.ToString()))];

    public Task ZetKolommenAsync(Toegang toegang, IReadOnlyList<Werkkolom> kolommen, CancellationToken ct) => ZetAsync(toegang, Kolommen, string.Join(',', kolommen), ct);

    /// <param name="id">Null = the plain list first.</param>
    public Task ZetStartAsync(Toegang toegang, Guid? id, CancellationToken ct) => ZetAsync(toegang, Start, id?.ToString() ?? "", ct);

    /// <returns>Null when there are too many already.</returns>
    public async Task<Guid?> BewaarAsync(Toegang toegang, string naam, bool team, string vraag, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        if (await db.Weergaven.CountAsync(w => w.Eigenaar == toegang.Sub, ct) >= Meeste)
        {
            return null;
        }

        var weergave = new Lijstweergave
        {
            Id = Guid.CreateVersion7(klok.Nu()), Eigenaar = toegang.Sub, EigenaarNaam = toegang.Naam, Organisatie = toegang.Organisatie, Team = team, Naam = naam, Vraag = vraag,
        };
        db.Weergaven.Add(weergave);
        await db.SaveChangesAsync(ct);
        _bekend.VergeetAlles();
        return weergave.Id;
    }

    /// <returns>False when it is not a view of this user.</returns>
    public async Task<bool> HernoemAsync(Toegang toegang, Guid id, string naam, bool team, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        var gelukt = await db.Weergaven.Where(w => w.Id == id && w.Eigenaar == toegang.Sub)
            .ExecuteUpdateAsync(zet => zet.SetProperty(w => w.Naam, naam).SetProperty(w => w.Team, team), ct) > 0;
        _bekend.VergeetAlles();
        return gelukt;
    }

    /// <inheritdoc cref="HernoemAsync"/>
    public async Task<bool> VerwijderAsync(Toegang toegang, Guid id, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        var gelukt = await db.Weergaven.Where(w => w.Id == id && w.Eigenaar == toegang.Sub).ExecuteDeleteAsync(ct) > 0;
        _bekend.VergeetAlles();
        return gelukt;
    }

    private async Task ZetAsync(Toegang toegang, string sleutel, string waarde, CancellationToken ct)
    {
        await voorkeuren.ZetAsync(toegang.Sub, sleutel, waarde, ct);
        _bekend.Vergeet(toegang.Sub);
    }
}
