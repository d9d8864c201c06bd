using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Cijfers;

/// <summary>The parts of the way that figures speak of: coarse enough to be groups, not persons.</summary>
public enum Cijferfase
{
    Begin,
    Intake,
    Plan,
    Leerroute,
}

/// <summary>The figures of one municipality, small groups already hidden.</summary>
public sealed record Gemeentecijfers(string Gemeente, IReadOnlyList<Telling> Fasen, Telling Lopend, Telling Afgerond, int? TienOpTijd)
{
    /// <summary>Of ten people with a casusregisseur, how many still have the first one; null when there are too few.</summary>
    public int? TienVastGezicht { get; init; }

    /// <summary>Minutes one way to lessons, the middle of all, to the nearest five; null when there are too few.</summary>
    public int? Reistijd { get; init; }

    /// <summary>Of ten lessons, jobs and other provisions with a known place, how many are in the own municipality; null when there are too few.</summary>
    public int? TienDichtbij { get; init; }
}

/// <summary>
/// Counts for those who may not see persons. Whoever asks has no access to any row about a person, so this class reads with
/// the access of the system, and that is allowed for one reason: nothing but counts leaves it, and no count that shows a group
/// under ten. It is the only place that does so; a page gets these records and has no way to a row.
/// </summary>
public sealed class Regiocijfers(Dbfabriek fabriek, TimeProvider klok)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Tot, Gemeentecijfers Cijfers)> _bewaard = new(StringComparer.Ordinal);

    public static readonly IReadOnlyList<Cijferfase> Fasen = [Cijferfase.Begin, Cijferfase.Intake, Cijferfase.Plan, Cijferfase.Leerroute];

    public static string Naam(Cijferfase fase) => fase switch
    {
        Cijferfase.Begin => "Begin",
        Cijferfase.Intake => "Brede intake",
        Cijferfase.Plan => "Plan (PIP)",
        _ => "Leerroute",
    };

    /// <param name="gemeenten">Codes of the asker's municipalities.</param>
    public async Task<IReadOnlyList<Gemeentecijfers>> LeesAsync(IReadOnlyList<string> gemeenten, CancellationToken ct)
    {
        var uit = new List<Gemeentecijfers>();
        foreach (var code in gemeenten)
        {
            if (!_bewaard.TryGetValue(code, out var regel) || regel.Tot < klok.GetUtcNow())
            {
                regel = (klok.GetUtcNow() + Houdbaar, await TelAsync(code, ct));
                _bewaard[code] = regel;
            }

            uit.Add(regel.Cijfers);
        }

        return uit;
    }

    private async Task<Gemeentecijfers> TelAsync(string code, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("cijfers"));
        var naam = await db.Gemeenten.Where(g => g.Code == code).Select(g => g.Naam).SingleAsync(ct);
        var perFase = await db.Dossiers.Where(d => d.Gemeentecode == code).GroupBy(d => d.Fase).Select(g => new { Fase = g.Key, Aantal = g.Count() })
            .ToDictionaryAsync(g => g.Fase, g => g.Aantal, ct);
        int Tel(params Fase[] fasen) => fasen.Sum(fase => perFase.GetValueOrDefault(fase));
        var (fasen, lopend) = Kleinegroepen.Verberg(
            [Tel(Fase.Koppeling, Fase.Kennisgeving), Tel(Fase.Intake), Tel(Fase.Plan, Fase.TerBeslissing), Tel(Fase.Leerroute)]);
        return new Gemeentecijfers(naam, fasen, lopend, Kleinegroepen.Enkel(Tel(Fase.Afgerond)), await TienOpTijdAsync(db, code, ct))
        {
            TienVastGezicht = await TienVastGezichtAsync(db, code, ct), Reistijd = await ReistijdAsync(db, code, ct), TienDichtbij = await TienDichtbijAsync(db, code, naam, ct),
        };
    }

    private static async Task<int?> TienVastGezichtAsync(Db db, string code, CancellationToken ct)
    {
        var lopend = db.Dossiers.Where(d => d.Gemeentecode == code && d.AantalRegisseurs > 0 && d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd && d.Fase != Fase.Opgegaan && d.Fase != Fase.Verhuisd);
        return Tienden(await lopend.CountAsync(d => d.AantalRegisseurs == 1, ct), await lopend.CountAsync(ct));
    }

    /// <summary>The middle of the journeys, from how often each number of minutes occurs: never more than some hundred rows.</summary>
    private static async Task<int?> ReistijdAsync(Db db, string code, CancellationToken ct)
    {
        var perMinuut = await db.Voorzieningen.Where(v => v.Gemeentecode == code && v.Soort == Voorzieningsoort.Taalles && v.Stand == Voorzieningstand.Loopt && v.Reistijd > 0)
            .GroupBy(v => v.Reistijd).Select(g => new { Minuten = g.Key, Aantal = g.Count() }).OrderBy(g => g.Minuten).ToArrayAsync(ct);
        var (totaal, gehad) = (perMinuut.Sum(g => g.Aantal), 0);
        if (totaal < Kleinegroepen.Grens)
        {
            return null;
        }

        var midden = perMinuut.First(g => (gehad += g.Aantal) * 2 >= totaal).Minuten;
        return (int)Math.Round(midden / 5.0, MidpointRounding.AwayFromZero) * 5;
    }

    private static async Task<int?> TienDichtbijAsync(Db db, string code, string naam, CancellationToken ct)
    {
        var lopend = db.Voorzieningen.Where(v => v.Gemeentecode == code && v.Stand == Voorzieningstand.Loopt && v.Plaats != null && v.Plaats != "");
        return Tienden(await lopend.CountAsync(v => v.Plaats!.Contains(naam), ct), await lopend.CountAsync(ct));
    }

    private static int? Tienden(int deel, int geheel) => geheel < Kleinegroepen.Grens ? null : (int)Math.Round(10.0 * deel / geheel, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Of ten plans of the last twelve months, how many were ready in time; null when there are too few. Rounded to tenths, so
    /// that it does not say how many of a small group were late. Reads one municipality, one year.
    /// </summary>
    private async Task<int?> TienOpTijdAsync(Db db, string code, CancellationToken ct)
    {
        var vanaf = klok.Vandaag().AddYears(-1);
        var plannen = await db.Pips.Where(p => p.Gemeentecode == code && p.Dagtekening >= vanaf)
            .Select(p => new { p.DossierId, p.Dagtekening }).ToArrayAsync(ct);
        if (plannen.Length < Kleinegroepen.Grens)
        {
            return null;
        }

        var dossiers = db.Pips.Where(p => p.Gemeentecode == code && p.Dagtekening >= vanaf).Select(p => p.DossierId);
        var feiten = (await db.Feiten.AsNoTracking().Where(f => dossiers.Contains(f.DossierId)
                && Pipankerfeiten.Soorten.Contains(f.Soort)).ToArrayAsync(ct))
            .ToLookup(f => f.DossierId);
        var regels = db.Regels(code);
        var opTijd = plannen.Count(plan => Berekenbaar.OfNiets(() => PipTermijn.UitersteDatum(new Dossierfeiten(feiten[plan.DossierId]), code, regels)) is not { } uiterste
            || plan.Dagtekening <= uiterste.Waarde);
        return Tienden(opTijd, plannen.Length);
    }
}
