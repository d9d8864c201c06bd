using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <param name="Kolom">Name of the column in the file.</param>
/// <param name="Waarde">What stands there; empty for a BSN, which is not shown.</param>
public sealed record Importbezwaar(int Rij, string Kolom, string Waarde, string Tekst);

public sealed record Importdubbel(int Rij, Bekende Bekende);

public sealed record Importnaamgenoot(int Rij, string Naam, IReadOnlyList<Bekende> Bekenden);

public sealed record Importklaar(int Rij, NieuwDossier Nieuw, Planovername? Plan, Behaald Behaald);

/// <summary>What would happen if the file were imported now.</summary>
public sealed record Importoordeel
{
    public required IReadOnlyList<Importbezwaar> Bezwaren { get; init; }

    /// <summary>Rows of persons who have a dossier: these are left out.</summary>
    public required IReadOnlyList<Importdubbel> AlBekend { get; init; }

    /// <summary>Same name and birth date as a dossier that is there: may be the same person.</summary>
    public required IReadOnlyList<Importnaamgenoot> Naamgenoten { get; init; }

    public required IReadOnlyList<Importklaar> Klaar { get; init; }

    public bool KanImporteren => Bezwaren.Count == 0 && Klaar.Count > 0;
}

/// <summary>The dry run: every row is checked, nothing is written.</summary>
public sealed class Importcontrole(Db db, Dubbelcontrole dubbel, TimeProvider klok)
{
    public async Task<Importoordeel> ControleerAsync(Importstaat staat, CancellationToken ct)
    {
        var eigen = db.Toegang.Gemeenten;
        var gemeenten = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && eigen.Contains(g.Code)).ToDictionaryAsync(g => g.Code, g => g.Naam, ct);
        var regisseurs = await db.Medewerkers.AsNoTracking().Where(m => m.Actief && m.Functie != "").Select(m => new { m.Sub, m.Naam }).ToArrayAsync(ct);
        var bezwaren = new List<Importbezwaar>();
        var lezer = new Rijlezer(staat, new Gegevenscontrole(gemeenten, klok.Vandaag(), db.Regelkast), klok.Vandaag(), bezwaren)
        {
            Regisseurs = regisseurs.SelectMany(r => new[] { (Vorm: Zoekvorm.Van(r.Naam), r.Sub), (Vorm: Zoekvorm.Van(r.Sub), r.Sub) })
                .GroupBy(r => r.Vorm, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Sub, StringComparer.Ordinal),
        };
        var klaar = staat.Rijen.Select(lezer.Lees).OfType<Importklaar>().ToList();
        Herhaald(klaar, k => k.Nieuw.Bsn?.Cijfers, nameof(Ruwegegevens.Bsn), "BSN", staat, bezwaren);
        Herhaald(klaar, k => k.Nieuw.Persoon.Vnummer, nameof(Ruwegegevens.Vnummer), "V-nummer", staat, bezwaren);
        var fout = bezwaren.Select(b => b.Rij).ToHashSet();
        klaar.RemoveAll(k => fout.Contains(k.Rij));

        var nummers = await dubbel.MetNummersAsync(
            [.. klaar.Select(k => k.Nieuw.Bsn).OfType<Bsn>()], [.. klaar.Select(k => k.Nieuw.Persoon.Vnummer).OfType<string>()], ct);
        var alBekend = new List<Importdubbel>();
        foreach (var rij in klaar.ToArray())
        {
            if ((rij.Nieuw.Bsn is { } bsn && nummers.TryGetValue(bsn.Cijfers, out var bekende))
                || (rij.Nieuw.Persoon.Vnummer is { } vnummer && nummers.TryGetValue(vnummer, out bekende)))
            {
                alBekend.Add(new Importdubbel(rij.Rij, bekende));
                klaar.Remove(rij);
            }
        }

        var datums = klaar.Where(k => k.Nieuw.Persoon.Geboortedatum != OnvolledigeDatum.Onbekend).ToArray();
        var namen = await dubbel.MetNamenAsync([.. datums.Select(k => k.Nieuw.Persoon)], ct);
        return new Importoordeel
        {
            Bezwaren = [.. bezwaren.OrderBy(b => b.Rij)], AlBekend = alBekend, Klaar = klaar,
            Naamgenoten =
            [
                .. datums.Where(k => namen.ContainsKey(Dubbelcontrole.Sleutel(k.Nieuw.Persoon)))
                    .Select(k => new Importnaamgenoot(k.Rij, k.Nieuw.Persoon.Naam.Volledig, namen[Dubbelcontrole.Sleutel(k.Nieuw.Persoon)])),
            ],
        };
    }

    private static void Herhaald(
        IEnumerable<Importklaar> klaar, Func<Importklaar, string?> nummer, string veld, string wat, Importstaat staat, List<Importbezwaar> bezwaren)
    {
        foreach (var groep in klaar.Where(k => nummer(k) is not null).GroupBy(nummer, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var eerste = groep.First().Rij;
            bezwaren.AddRange(groep.Skip(1).Select(k => new Importbezwaar(
                k.Rij, staat.Koppen[staat.Kolommen[veld]], "", $"Dit {wat} staat ook in rij {eerste}. Haal één van de twee rijen weg, of verbeter het nummer.")));
        }
    }
}
