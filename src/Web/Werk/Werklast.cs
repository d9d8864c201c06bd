using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Werk;

/// <summary>What one colleague carries. Every number is that of the worklist behind it.</summary>
/// <param name="Sub">Null: nobody yet.</param>
/// <param name="Collega">Null when nobody has it, or when the register does not know the subject.</param>
/// <param name="Punten">Weight of the dossiers together (<see cref="Werkparameters.Zwaarte"/>).</param>
public sealed record Werklast(string? Sub, string Naam, Medewerker? Collega, Werktelling Telling, int Punten)
{
    /// <summary>Nobody is there to do this work: gone, or away today.</summary>
    public bool IsWees(DateOnly vandaag) => Sub is not null && Telling.Totaal > 0 && (Collega is not { Actief: true } || Collega.IsAfwezig(vandaag));
}

/// <summary>The load per colleague, over the same rows as the worklist.</summary>
public static class Werklasten
{
    /// <summary>Per casusregisseur in the asker's municipalities: nobody first, then who has most that is late.</summary>
    public static async Task<IReadOnlyList<Werklast>> LeesAsync(Db db, CancellationToken ct)
    {
        var vandaag = db.Vandaag;
        var (week, maand) = (vandaag.AddDays(Werkurgentie.Week), vandaag.AddDays(Werkurgentie.Maand));
        var rijen = await db.Werkvoorraad.GroupBy(w => new { w.Casusregisseur, w.Fase }).Select(groep => new
        {
            groep.Key.Casusregisseur, groep.Key.Fase, Totaal = groep.Count(),
            TeLaat = groep.Count(w => w.Volgwacht == null && w.Volgdag < vandaag),
            DezeWeek = groep.Count(w => w.Volgwacht == null && w.Volgdag >= vandaag && w.Volgdag < week),
            BinnenDertigDagen = groep.Count(w => w.Volgwacht == null && w.Volgdag >= week && w.Volgdag <= maand),
            Wacht = groep.Count(w => w.Volgwacht != null),
        }).ToArrayAsync(ct);
        var subs = rijen.Select(rij => rij.Casusregisseur).Distinct().ToArray();
        var collegas = await db.Medewerkers.AsNoTracking().Where(m => subs.Contains(m.Sub)).ToDictionaryAsync(m => m.Sub, ct);
        var zwaarte = db.Regels("").Waarde(Werkparameters.Zwaarte, vandaag);
        return [.. rijen.GroupBy(rij => rij.Casusregisseur).Select(groep =>
            {
                var collega = groep.Key is { } sub ? collegas.GetValueOrDefault(sub) : null;
                var telling = new Werktelling
                {
                    Totaal = groep.Sum(rij => rij.Totaal), TeLaat = groep.Sum(rij => rij.TeLaat), DezeWeek = groep.Sum(rij => rij.DezeWeek),
                    BinnenDertigDagen = groep.Sum(rij => rij.BinnenDertigDagen), Wacht = groep.Sum(rij => rij.Wacht),
                };
                return new Werklast(groep.Key, groep.Key is null ? "Nog niet toegewezen" : collega?.Naam ?? groep.Key, collega, telling, groep.Sum(rij => rij.Totaal * Punten(zwaarte, rij.Fase)));
            })
            .OrderBy(last => last.Sub is not null).ThenByDescending(last => last.Telling.TeLaat).ThenByDescending(last => last.Telling.DezeWeek).ThenBy(last => last.Naam, StringComparer.Ordinal)];
    }

    /// <summary>What a dossier in that phase weighs.</summary>
    public static int Punten(IReadOnlyDictionary<string, int> zwaarte, Fase fase) => zwaarte.GetValueOrDefault(fase.ToString(), 1);

    /// <summary>Whom work of this organisation can be given to, for the asker's municipalities; also who is away today.</summary>
    public static async Task<IReadOnlyList<Medewerker>> CollegasAsync(Db db, CancellationToken ct)
    {
        var alle = await db.Medewerkers.AsNoTracking().Where(m => m.Actief && m.Organisatie == db.Toegang.Organisatie && m.Functie == Functie).OrderBy(m => m.Naam).ToArrayAsync(ct);
        return [.. alle.Where(m => m.Gemeenten.Split(',').Intersect(db.Toegang.Gemeenten).Any())];
    }

    /// <summary>The function in the register that carries dossiers.</summary>
    public const string Functie = "Casusregisseur";
}
