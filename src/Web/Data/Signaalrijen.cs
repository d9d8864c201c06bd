using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Signalen;

namespace Naast.Web.Data;

/// <summary>
/// A coming day of one dossier, for lists and counts. A projection, as the worklist is: computed again after every handeling
/// and every night. A page of the dossier itself computes it there and then, with its explanation.
/// </summary>
public sealed class Signaalrij : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Signaalsoort Soort { get; init; }

    public required DateOnly Dag { get; init; }

    public required Wachtende WachtOp { get; init; }

    /// <summary>Why nothing could be computed; null for every other signal.</summary>
    public string? Reden { get; init; }

    public static Signaalrij Van(Guid dossier, string gemeentecode, Signaal signaal) => new()
    {
        DossierId = dossier, Gemeentecode = gemeentecode, Soort = signaal.Soort, Dag = signaal.Dag, WachtOp = signaal.WachtOp,
        Reden = signaal.Redenen.Count == 0 ? null : string.Join(" ", signaal.Redenen.Select(reden => reden.Tekst)),
    };

    public bool Gelijk(Signaalrij ander) =>
        (Soort, WachtOp, Gemeentecode, Reden) == (ander.Soort, ander.WachtOp, ander.Gemeentecode, ander.Reden)
        // A dossier that cannot be computed asks attention today, every day: that is no change.
        && (Dag == ander.Dag || Soort == Signaalsoort.NietTeBerekenen);
}

/// <summary>One nightly run over all dossiers, and how far it is: whoever goes on with it begins after the cursor.</summary>
public sealed class Signaalronde
{
    /// <summary>The night on which it began.</summary>
    public required DateOnly Dag { get; init; }

    public required DateTimeOffset Begonnen { get; init; }

    public DateTimeOffset? Klaar { get; set; }

    /// <summary>The last dossier that was done; all with a smaller id are.</summary>
    public Guid Cursor { get; set; }

    /// <summary>Running dossiers when it began.</summary>
    public required int Totaal { get; init; }

    public int Gedaan { get; set; }

    /// <summary>Dossiers whose signals or worklist row changed.</summary>
    public int Gewijzigd { get; set; }

    /// <summary>Dossiers whose facts contradict each other or are incomplete.</summary>
    public int NietTeBerekenen { get; set; }

    /// <summary>Dossiers on which the program itself failed.</summary>
    public int Fouten { get; set; }

    /// <summary>How often it was taken up again after a stop.</summary>
    public int Hervat { get; set; }
}

internal static class Signaalopslag
{
    /// <summary>Inside a handeling: the rows of one dossier become these.</summary>
    public static async Task VervangAsync(Db db, Guid dossier, string gemeentecode, IReadOnlyList<Signaal> signalen, CancellationToken ct)
    {
        var nieuw = signalen.Select(signaal => Signaalrij.Van(dossier, gemeentecode, signaal)).ToDictionary(rij => rij.Soort);
        var oud = await db.Signalen.Where(rij => rij.DossierId == dossier).ToDictionaryAsync(rij => rij.Soort, ct);
        foreach (var (soort, rij) in oud)
        {
            if (!nieuw.TryGetValue(soort, out var ander))
            {
                db.Signalen.Remove(rij);
            }
            else if (!rij.Gelijk(ander))
            {
                db.Entry(rij).CurrentValues.SetValues(ander);
            }
        }

        db.Signalen.AddRange(nieuw.Values.Where(rij => !oud.ContainsKey(rij.Soort)));
    }
}
