using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Naast.Web.Data;

/// <summary>Drafts: what was typed and not yet sent, per user and form. On any process, after any crash.</summary>
public sealed class Concepten(Db db, Schrijfpoort poort, Sleutels sleutels, TimeProvider klok)
{
    /// <summary>Longest draft that is kept, in characters of JSON.</summary>
    public const int Grens = 200_000;

    private static readonly GecompileerdeVraag<Func<Db, string, string, IAsyncEnumerable<Concept>>> Vraag = new(() => EF.CompileAsyncQuery(
        (Db db, string medewerker, string formulier) => db.Concepten.AsNoTracking().Where(c => c.Medewerker == medewerker && c.Formulier == formulier)));

    /// <exception cref="ArgumentException">Longer than <see cref="Grens"/>.</exception>
    public async Task<DateTimeOffset> BewaarAsync(string formulier, IReadOnlyDictionary<string, string> waarden, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(waarden);
        if (json.Length > Grens)
        {
            throw new ArgumentException("Dit concept is te lang om te bewaren.", nameof(waarden));
        }

        var nu = klok.Nu();
        var concept = new Concept { Medewerker = db.Toegang.Sub, Formulier = formulier, Inhoud = sleutels.Versleutel(json), Bewaard = nu };
        using var binnen = await poort.GaBinnenAsync(ct);
        if (await WerkBijAsync(concept, ct))
        {
            return nu;
        }

        var nieuw = db.Concepten.Add(concept);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another window of the same user saved it first, at the same moment.
            nieuw.State = EntityState.Detached;
            if (!await WerkBijAsync(concept, ct))
            {
                throw;
            }
        }

        return nu;
    }

    private async Task<bool> WerkBijAsync(Concept concept, CancellationToken ct) =>
        await db.Concepten.Where(c => c.Medewerker == concept.Medewerker && c.Formulier == concept.Formulier).ExecuteUpdateAsync(
            zet => zet.SetProperty(c => c.Inhoud, concept.Inhoud).SetProperty(c => c.Bewaard, concept.Bewaard), ct) > 0;

    public async Task<(IReadOnlyDictionary<string, string> Waarden, DateTimeOffset Bewaard)?> LeesAsync(string formulier, CancellationToken ct)
    {
        await foreach (var concept in Rijen(db, formulier).WithCancellation(ct))
        {
            return Lees(concept);
        }

        return null;
    }

    /// <summary>At most one row, to read together with other queries.</summary>
    internal static IAsyncEnumerable<Concept> Rijen(Db db, string formulier) => Vraag.Voor(db)(db, db.Toegang.Sub, formulier);

    internal (IReadOnlyDictionary<string, string> Waarden, DateTimeOffset Bewaard) Lees(Concept concept) =>
        (JsonSerializer.Deserialize<Dictionary<string, string>>(sleutels.Ontsleutel(concept.Inhoud))!, concept.Bewaard);

    /// <summary>The draft of what is about to be saved: gone when, and only when, the next handeling of this request is done.</summary>
    public void GooiWegMetHandeling(string formulier) => db.ConceptWeg = formulier;

    public async Task GooiWegAsync(string formulier, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Database.ExecuteSqlAsync(Weg(db.Toegang.Sub, formulier), ct);
    }

    internal static FormattableString Weg(string medewerker, string formulier) =>
        $"DELETE FROM concepten WHERE medewerker = {medewerker} AND formulier = {formulier}";
}
