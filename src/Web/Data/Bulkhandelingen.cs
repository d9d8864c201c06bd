using Naast.Kern.Gedeeld;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// Many handelingen at once, each with its own moment and actor: for filling an empty region through the same legal verbs.
/// The caller owns context and transaction; no other writer may be at work.
/// </summary>
public sealed class Bulkhandelingen(Db db)
{
    private readonly Dictionary<Stroom, Ketenhoofd> _hoofden = [];

    public static Handeling Begin(DateTimeOffset tijdstip) => new(Guid.CreateVersion7(tijdstip), tijdstip, tijdstip.DagInNederland());

    public void Doe(Handelingsverzoek verzoek, Toegang wie, Handeling handeling, params IReadOnlyCollection<Aggregaat> aggregaten)
    {
        var veranderd = aggregaten.Where(a => a.NieuweGebeurtenissen().Count > 0).ToArray();
        if (veranderd.Length > 0)
        {
            Vastlegging.Voeg(db, verzoek, handeling, wie, veranderd, Hoofd);
        }
    }

    public async Task BewaarAsync(CancellationToken ct)
    {
        db.BinnenHandeling = true;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        finally
        {
            db.BinnenHandeling = false;
        }
    }

    private Ketenhoofd Hoofd(Stroom stroom)
    {
        if (!_hoofden.TryGetValue(stroom, out var hoofd))
        {
            hoofd = new Ketenhoofd { Stroomsoort = stroom.Soort, StroomId = stroom.Id, Volgnummer = 0, Hash = [] };
            db.Ketenhoofden.Add(hoofd);
            _hoofden[stroom] = hoofd;
        }

        return hoofd;
    }
}
