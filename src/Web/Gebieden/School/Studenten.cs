using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.School;

/// <summary>Somebody who comes to this school, with what the school must know to find a place.</summary>
/// <param name="Vraag">The question that the task came from; null for a task without one.</param>
public sealed record Student(Guid DossierId, Guid TaakId, string Naam, string? Vnummer, string Geboren, DateOnly Sinds, Partnervraag? Vraag)
{
    /// <summary>As the BRP writes it: eight digits, with 00 for what is not known.</summary>
    public string Geboortedatum { get; init; } = "";

    public string? Groep => Vraag?.Groep;

    public Leswens? Lessen => Vraag?.Lessen;

    public bool WachtOpAntwoord => Vraag is { WachtOpAntwoord: true };
}

/// <summary>The own students of a school: the gate decides who they are, nothing here widens it.</summary>
public sealed class Studenten(Db db)
{
    /// <summary>More than any school has at once; a limit for what one page or file may hold.</summary>
    public const int Meeste = 2000;

    public Task<IReadOnlyList<Student>> AlleAsync(CancellationToken ct) => LeesAsync(Taken, rijen => rijen.Take(Meeste), ct);

    /// <summary>One page of them, and how many there are.</summary>
    public async Task<(IReadOnlyList<Student> Studenten, int Aantal)> BladAsync(int pagina, int perPagina, CancellationToken ct) =>
        (await LeesAsync(Taken, rijen => rijen.Skip((pagina - 1) * perPagina).Take(perPagina), ct), await (from taak in Taken join persoon in db.Personen on taak.DossierId equals persoon.DossierId select taak.Id).CountAsync(ct));

    /// <summary>Null when this person has no lessons here, or the school did not say yet whether it can take the person.</summary>
    public async Task<Student?> EenAsync(Guid dossierId, CancellationToken ct) =>
        (await LeesAsync(Taken.Where(t => t.DossierId == dossierId), rijen => rijen, ct)).FirstOrDefault(s => !s.WachtOpAntwoord);

    /// <summary>Who of these are students here: by dossier, or by V-number.</summary>
    public Task<IReadOnlyList<Student>> VanAsync(IReadOnlyCollection<Guid> dossiers, IReadOnlyCollection<string> vnummers, CancellationToken ct) => LeesAsync(
        Taken.Where(t => dossiers.Contains(t.DossierId) || db.Personen.Any(p => p.DossierId == t.DossierId && p.Vnummer != null && vnummers.Contains(p.Vnummer))), rijen => rijen.Take(Meeste), ct);

    private IQueryable<Partnertaak> Taken => db.Partnertaken.AsNoTracking().Where(t => t.Soort == Partnertaaksoort.Taallessen);

    private async Task<IReadOnlyList<Student>> LeesAsync(IQueryable<Partnertaak> taken, Func<IQueryable<Rij>, IQueryable<Rij>> welke, CancellationToken ct)
    {
        var rijen = await welke(
            from taak in taken
            join persoon in db.Personen.AsNoTracking() on taak.DossierId equals persoon.DossierId
            join v in db.Partnervragen.AsNoTracking() on taak.Id equals v.TaakId into vragen
            from vraag in vragen.DefaultIfEmpty()
            orderby persoon.Geslachtsnaam, persoon.Voornamen, taak.Id
            select new Rij { DossierId = taak.DossierId, TaakId = taak.Id, Van = taak.Van, Persoon = persoon, Vraag = vraag }).ToArrayAsync(ct);
        return
        [
            .. rijen.Select(r => new Student(r.DossierId, r.TaakId, r.Persoon.Naam.Lijst, r.Persoon.Vnummer, r.Persoon.Geboortedatum.ToString(), r.Van, r.Vraag)
            {
                Geboortedatum = r.Persoon.Geboortedatum.Brp,
            }),
        ];
    }

    private sealed record Rij
    {
        public required Guid DossierId { get; init; }

        public required Guid TaakId { get; init; }

        public required DateOnly Van { get; init; }

        public required Persoon Persoon { get; init; }

        public Partnervraag? Vraag { get; init; }
    }
}
