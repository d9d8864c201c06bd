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

    public async Task<IReadOnlyList<Student>> AlleAsync(CancellationToken ct)
    {
        var rijen = await (
            from taak in db.Partnertaken.AsNoTracking().Where(t => t.Soort == Partnertaaksoort.Taallessen)
            join persoon in db.Personen.AsNoTracking() on taak.DossierId equals persoon.DossierId
            join v in db.Partnervragen.AsNoTracking() on taak.Id equals v.TaakId into vragen
            from vraag in vragen.DefaultIfEmpty()
            orderby persoon.Geslachtsnaam, persoon.Voornamen, taak.Id
            select new { taak.DossierId, taak.Id, taak.Van, persoon, vraag }).Take(Meeste).ToArrayAsync(ct);
        return [.. rijen.Select(r => new Student(r.DossierId, r.Id, r.persoon.Naam.Lijst, r.persoon.Vnummer, r.persoon.Geboortedatum.ToString(), r.Van, r.vraag) { Geboortedatum = r.persoon.Geboortedatum.Brp })];
    }
}
