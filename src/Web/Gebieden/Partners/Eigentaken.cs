using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Partners;

/// <summary>One own task with what was opened for it; contact is empty when that field group is closed.</summary>
public sealed record Taakregel(
    Guid DossierId, Guid TaakId, Partnertaaksoort Soort, string Opdracht, DateOnly Van, DateOnly? Tot, string? Voornamen, string? Voorvoegsel, string? Geslachtsnaam,
    string? Geboren, string? Telefoon, string? Email, string? Taal, bool? Tolk, Vraagstand? Stand, bool NieuwBericht)
{
    public bool WachtOpAntwoord => Stand is Vraagstand.Gevraagd or Vraagstand.Gezien;

    public string Naam => new Persoonsnaam(Voornamen, Voorvoegsel, Geslachtsnaam).Lijst is { Length: > 0 } naam ? naam : "Naam niet gedeeld";
}

public sealed record Takenblad(IReadOnlyList<Taakregel> Regels, int Aantal, int Pagina, int Paginas);

/// <summary>The tasks of one's own organisation that run today. The gate decides which rows and fields there are; nothing here widens it.</summary>
public sealed class Eigentaken(Db db)
{
    public const int PerPagina = 25;

    public async Task<Takenblad> LeesAsync(string? naam, int pagina, CancellationToken ct, int perPagina = PerPagina)
    {
        var taken = Taken(naam);
        var aantal = await taken.CountAsync(ct);
        var paginas = Math.Max(1, (aantal + perPagina - 1) / perPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        var regels = await Regels(taken).Skip((pagina - 1) * perPagina).Take(perPagina).ToArrayAsync(ct);
        return new Takenblad(regels, aantal, pagina, paginas);
    }

    public Task<Taakregel[]> AllesAsync(int grens, CancellationToken ct) => Regels(Taken(null)).Take(grens).ToArrayAsync(ct);

    public Task<Taakregel[]> VanAsync(Guid dossierId, CancellationToken ct) =>
        Regels(db.Partnertaken.AsNoTracking().Where(t => t.DossierId == dossierId)).ToArrayAsync(ct);

    private IQueryable<Partnertaak> Taken(string? naam)
    {
        var taken = db.Partnertaken.AsNoTracking();
        foreach (var woord in Zoekvorm.Van(naam).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            // Own tasks with a visible name only: the gate filters the names as well.
            taken = taken.Where(t => db.Zoeknamen.Any(z => z.DossierId == t.DossierId && z.Naam.Contains(woord)));
        }

        return taken;
    }

    private IQueryable<Taakregel> Regels(IQueryable<Partnertaak> taken) =>
        from taak in taken
        join persoon in db.Personen.AsNoTracking() on taak.DossierId equals persoon.DossierId into personen
        from p in personen.DefaultIfEmpty()
        join contact in db.Contactgegevens.AsNoTracking() on taak.DossierId equals contact.DossierId into contacten
        from c in contacten.DefaultIfEmpty()
        orderby p.Geslachtsnaam, p.Voornamen, taak.Id
        select new Taakregel(
            taak.DossierId, taak.Id, taak.Soort, taak.Opdracht, taak.Van, taak.Tot, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam, p.Geboren, c.Telefoon, c.Email, c.Taal,
            (bool?)c.TolkNodig, db.Partnervragen.Where(v => v.TaakId == taak.Id).Select(v => (Vraagstand?)v.Stand).FirstOrDefault(),
            db.Partnervragen.Any(v => v.TaakId == taak.Id && v.LaatstVanPartner == false));

    public static string Taalnaam(string? code) => code switch
    {
        null or "" => "",
        _ => Dossiervorming.Codelijsten.Taalnaam(code),
    };
}
