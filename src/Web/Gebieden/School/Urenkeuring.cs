using Microsoft.EntityFrameworkCore;
using Naast.Kern.Onderweg;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.School;

/// <summary>Judges hours of a file and of a program alike, beside what was reported before of the students that they name.</summary>
public sealed class Urenkeuring(Db db, TimeProvider klok)
{
    /// <param name="studenten">Among whom the rows are looked up.</param>
    /// <param name="genoemd">Number of a row to the dossier that it names beside the V-number.</param>
    /// <exception cref="Importfout">The file has no such table: the message says what to do.</exception>
    public async Task<Urenoordeel> BeoordeelAsync(
        Importtabel tabel, IReadOnlyList<Student> studenten, string? groep, bool verbeteren, IReadOnlyDictionary<int, Guid>? genoemd, CancellationToken ct)
    {
        var nummers = tabel.Rijen.SelectMany(rij => rij.Cellen).Select(Urenblad.Vnummer).ToHashSet(StringComparer.Ordinal);
        var dossiers = genoemd?.Values.ToHashSet() ?? [];
        Guid[] ids = [.. studenten.Where(s => dossiers.Contains(s.DossierId) || (s.Vnummer is { } nummer && nummers.Contains(nummer))).Select(s => s.DossierId).Distinct()];
        var bekend = await db.Uren.AsNoTracking().Where(u => ids.Contains(u.DossierId) && u.Stand != Meldingstand.Vervangen).ToArrayAsync(ct);
        var daguren = Voortgangparameters.Daguren.Lees(db.Regelkast.Regio.Versie(Voortgangparameters.Daguren.Sleutel, klok.Vandaag()).Waarde);
        return new Urenblad(studenten, bekend, groep, verbeteren, klok.Vandaag(), daguren, genoemd).Beoordeel(tabel);
    }
}
