using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Naast.Web.Data;

/// <summary>Drafts: what was typed and not yet sent, per user and form. On any process, after any crash.</summary>
public sealed class Concepten(Db db, Schrijfpoort poort, Sleutels sleutels, TimeProvider klok)
{
    /// <summary>Longest draft that is kept, in characters of JSON.</summary>
    public const int Grens = 200_000;

    /// <exception cref="ArgumentException">Longer than <see cref="Grens"/>.</exception>
    public async Task<DateTimeOffset> BewaarAsync(string formulier, IReadOnlyDictionary<string, string> waarden, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(waarden);
        if (json.Length > Grens)
        {
            throw new ArgumentException("Dit concept is te lang om te bewaren.", nameof(waarden));
        }

        var nu = klok.Nu();
        using var binnen = await poort.GaBinnenAsync(ct);
        var concept = await db.Concepten.SingleOrDefaultAsync(c => c.Medewerker == db.Toegang.Sub && c.Formulier == formulier, ct);
        if (concept is null)
        {
            db.Concepten.Add(new Concept { Medewerker = db.Toegang.Sub, Formulier = formulier, Inhoud = sleutels.Versleutel(json), Bewaard = nu });
        }
        else
        {
            (concept.Inhoud, concept.Bewaard) = (sleutels.Versleutel(json), nu);
        }

        await db.SaveChangesAsync(ct);
        return nu;
    }

    public async Task<(IReadOnlyDictionary<string, string> Waarden, DateTimeOffset Bewaard)?> LeesAsync(string formulier, CancellationToken ct)
    {
        var concept = await db.Concepten.AsNoTracking().SingleOrDefaultAsync(c => c.Medewerker == db.Toegang.Sub && c.Formulier == formulier, ct);
        return concept is null
            ? null
            : (JsonSerializer.Deserialize<Dictionary<string, string>>(sleutels.Ontsleutel(concept.Inhoud))!, concept.Bewaard);
    }

    public async Task GooiWegAsync(string formulier, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Concepten.Where(c => c.Medewerker == db.Toegang.Sub && c.Formulier == formulier).ExecuteDeleteAsync(ct);
    }
}
