using Naast.Web.Logboek;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// Who looked at whom. The row is on disk before the page is made: if it cannot be written, nothing is shown.
/// </summary>
public sealed class Inzagelog(Db db, Schrijfpoort poort, TimeProvider klok, Dataverwerkingen verwerkingen)
{
    public const string Uitvoering = "uitvoering Wet inburgering 2021";

    public Task NoteerAsync(string scherm, Guid? dossierId, CancellationToken ct) => SchrijfAsync(Regel(scherm, dossierId, null, true, Uitvoering), ct);

    /// <summary>The same, for a purpose that the asker gave.</summary>
    public Task NoteerMetDoelAsync(string scherm, string doel, Guid dossierId, CancellationToken ct) => SchrijfAsync(Regel(scherm, dossierId, null, true, doel), ct);

    /// <summary>One row for a list, with the ids it showed.</summary>
    public Task NoteerLijstAsync(string scherm, IEnumerable<Guid> dossiers, CancellationToken ct) =>
        SchrijfAsync(Regel(scherm, null, Ids(dossiers), true, Uitvoering), ct);

    /// <summary>A list that left the system as a file, for the purpose that the asker gave.</summary>
    public Task NoteerExportAsync(string scherm, string doel, IEnumerable<Guid> dossiers, CancellationToken ct) =>
        SchrijfAsync(Regel(scherm, null, Ids(dossiers), true, $"{Uitvoering}: {doel}"), ct);

    public Task NoteerGeweigerdAsync(string scherm, Guid? dossierId, CancellationToken ct) =>
        SchrijfAsync(Regel(scherm, dossierId, null, false, Uitvoering), ct);

    /// <summary>
    /// The same, in the round trip of the next query of this request. Without one it is written on its own before the page is
    /// made (<see cref="SchrijfWachtendeAsync"/>).
    /// </summary>
    public void NoteerMetVolgende(string scherm, Guid dossierId) => Wacht(Regel(scherm, dossierId, null, true, Uitvoering));

    /// <inheritdoc cref="NoteerMetVolgende(string, Guid)"/>
    public void NoteerMetVolgende(string scherm, IEnumerable<Guid> dossiers) => Wacht(Regel(scherm, null, Ids(dossiers), true, Uitvoering));

    /// <summary>What no query took along.</summary>
    public Task SchrijfWachtendeAsync(CancellationToken ct)
    {
        var regel = db.WachtendeInzage;
        db.WachtendeInzage = null;
        return regel is null ? Task.CompletedTask : BewaarAsync(regel, ct);
    }

    private void Wacht(Inzageregel regel)
    {
        db.WachtendeInzage = regel;
        verwerkingen.Gelezen(regel, db.Toegang, verwerkingen.Nu);
    }

    private static string Ids(IEnumerable<Guid> dossiers) => string.Join(' ', dossiers.Select(id => id.ToString("N")));

    private Inzageregel Regel(string scherm, Guid? dossierId, string? dossiers, bool toegestaan, string doel)
    {
        var nu = klok.Nu();
        return new Inzageregel
        {
            Id = Guid.CreateVersion7(nu), Tijdstip = nu, Medewerker = db.Toegang.Sub, MedewerkerNaam = db.Toegang.Naam,
            Organisatie = db.Toegang.Organisatie, Scherm = scherm, Doel = doel, DossierId = dossierId, Dossiers = dossiers,
            Toegestaan = toegestaan,
        };
    }

    private async Task SchrijfAsync(Inzageregel regel, CancellationToken ct)
    {
        var (begin, gelukt) = (verwerkingen.Nu, false);
        try
        {
            await BewaarAsync(regel, ct);
            gelukt = true;
        }
        finally
        {
            verwerkingen.Gelezen(regel, db.Toegang, begin, gelukt);
        }
    }

    private async Task BewaarAsync(Inzageregel regel, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await Inzageopdracht.VoerUitAsync(db, regel, ct);
    }
}
