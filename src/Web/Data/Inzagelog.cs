using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// Who looked at whom. The row is on disk before the page is made: if it cannot be written, nothing is shown.
/// </summary>
public sealed class Inzagelog(Db db, Schrijfpoort poort, TimeProvider klok)
{
    public const string Uitvoering = "uitvoering Wet inburgering 2021";

    public Task NoteerAsync(string scherm, Guid? dossierId, CancellationToken ct) => SchrijfAsync(scherm, dossierId, null, true, Uitvoering, ct);

    /// <summary>One row for a list, with the ids it showed.</summary>
    public Task NoteerLijstAsync(string scherm, IEnumerable<Guid> dossiers, CancellationToken ct) =>
        SchrijfAsync(scherm, null, Ids(dossiers), true, Uitvoering, ct);

    /// <summary>A list that left the system as a file, for the purpose that the asker gave.</summary>
    public Task NoteerExportAsync(string scherm, string doel, IEnumerable<Guid> dossiers, CancellationToken ct) =>
        SchrijfAsync(scherm, null, Ids(dossiers), true, $"{Uitvoering}: {doel}", ct);

    public Task NoteerGeweigerdAsync(string scherm, Guid? dossierId, CancellationToken ct) => SchrijfAsync(scherm, dossierId, null, false, Uitvoering, ct);

    private static string Ids(IEnumerable<Guid> dossiers) => string.Join(' ', dossiers.Select(id => id.ToString("N")));

    private async Task SchrijfAsync(string scherm, Guid? dossierId, string? dossiers, bool toegestaan, string doel, CancellationToken ct)
    {
        var nu = klok.Nu();
        using var binnen = await poort.GaBinnenAsync(ct);
        await Inzageopdracht.VoerUitAsync(db, new Inzageregel
        {
            Id = Guid.CreateVersion7(nu), Tijdstip = nu, Medewerker = db.Toegang.Sub, MedewerkerNaam = db.Toegang.Naam,
            Organisatie = db.Toegang.Organisatie, Scherm = scherm, Doel = doel, DossierId = dossierId, Dossiers = dossiers,
            Toegestaan = toegestaan,
        }, ct);
    }
}
