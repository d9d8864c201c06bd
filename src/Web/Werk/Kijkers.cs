using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>
/// Which colleagues have the same dossier on screen. The page says every eight seconds that it is still there; that is written
/// down once in twenty, and believed for <see cref="Geldig"/>.
/// </summary>
public sealed class Kijkers(Db db, Schrijfpoort poort, TimeProvider klok)
{
    /// <summary>Longer than a beat and a round together, and short enough that who left is gone within a minute.</summary>
    public static readonly TimeSpan Geldig = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan Slag = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Bewaard = TimeSpan.FromHours(1);

    /// <returns>Names of the others, in order of name; null when the dossier is not there for this asker.</returns>
    public async Task<IReadOnlyList<string>?> IkBenErAsync(Guid dossier, CancellationToken ct)
    {
        var nu = klok.Nu();
        var (sub, vanaf) = (db.Toegang.Sub, nu - Geldig);
        var rijen = await db.Dossiers.AsNoTracking().Where(d => d.Id == dossier)
            .Select(d => new { d.Gemeentecode, Kijkers = db.Kijkers.Where(k => k.DossierId == d.Id && k.Gezien >= vanaf).ToList() }).SingleOrDefaultAsync(ct);
        if (rijen is null)
        {
            return null;
        }

        if (rijen.Kijkers.FirstOrDefault(k => k.Medewerker == sub) is not { } ik || nu - ik.Gezien >= Slag)
        {
            await SchrijfAsync(dossier, rijen.Gemeentecode, nu, ct);
        }

        return [.. rijen.Kijkers.Where(k => k.Medewerker != sub).Select(k => k.MedewerkerNaam).Order(StringComparer.CurrentCulture)];
    }

    public async Task IkGaWegAsync(Guid dossier, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Kijkers.Where(k => k.DossierId == dossier && k.Medewerker == db.Toegang.Sub).ExecuteDeleteAsync(ct);
    }

    /// <summary>"Fatima bekijkt dit dossier ook"; empty when there is nobody else.</summary>
    public static string Zin(IReadOnlyList<string> namen) => namen switch
    {
        [] => "",
        [var een] => $"{een} bekijkt dit dossier ook",
        [var een, var twee] => $"{een} en {twee} bekijken dit dossier ook",
        [var een, var twee, ..] => $"{een}, {twee} en {(namen.Count == 3 ? "1 ander" : $"{namen.Count - 2} anderen")} bekijken dit dossier ook",
    };

    private async Task SchrijfAsync(Guid dossier, string gemeente, DateTimeOffset nu, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        var (sub, oud) = (db.Toegang.Sub, nu - Bewaard);
        if (await db.Kijkers.Where(k => k.DossierId == dossier && k.Medewerker == sub).ExecuteUpdateAsync(zet => zet.SetProperty(k => k.Gezien, nu), ct) > 0)
        {
            return;
        }

        await db.Kijkers.Where(k => k.Gezien < oud).ExecuteDeleteAsync(ct);
        db.Kijkers.Add(new Kijker { DossierId = dossier, Gemeentecode = gemeente, Medewerker = sub, MedewerkerNaam = db.Toegang.Naam, Gezien = nu });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // A second tab of the same colleague was first: the row is there.
            db.ChangeTracker.Clear();
        }
    }
}
