using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Signalen;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Opdrachtgever;

/// <param name="Zelf">Of these the college took itself.</param>
/// <param name="Centen">Sum of the amounts in whole cents; 0 when the kind is not about money.</param>
public sealed record Besluittelling(Bevoegdheid Bevoegdheid, int Aantal, int TegenAdvies, int Zelf, long Centen);

/// <summary>A decision without the person that it is about.</summary>
public sealed record Besluitregel(Guid Id, Bevoegdheid Bevoegdheid, DateOnly Dagtekening, string Functie, long? Centen, Besluiteinde? Einde)
{
    public string Kenmerk => Besluit.KenmerkVan(Id);
}

public sealed record Telaat(Signaalsoort Soort, int Aantal, DateOnly Oudste);

/// <summary>
/// What was done in the name of one college in a period, as it stands now. Counted past the own dossiers, and without a person
/// anywhere: a college is answerable for the decisions, not for knowing whom they are about.
/// </summary>
public sealed record Namensbeeld(
    IReadOnlyList<Besluittelling> Soorten, IReadOnlyList<Besluitregel> TegenAdvies, IReadOnlyList<Besluitregel> Boetes, IReadOnlyList<Telaat> TeLaat, int Bezwaren, int Herroepen, int NietBekend)
{
    /// <summary>So many rows are shown of each list.</summary>
    public const int Meeste = 25;

    public int Aantal => Soorten.Sum(soort => soort.Aantal);

    public int AantalTegen => Soorten.Sum(soort => soort.TegenAdvies);

    public int AantalBoetes => Boetesoorten().Sum(soort => soort.Aantal);

    public Bedrag Boetebedrag => new(Boetesoorten().Sum(soort => soort.Centen));

    public int AantalTeLaat => TeLaat.Sum(telling => telling.Aantal);

    public static async Task<Namensbeeld> LeesAsync(Dbfabriek fabriek, string gemeentecode, DateOnly van, DateOnly tot, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("wat namens een college is gedaan"));
        var besluiten = db.Besluiten.AsNoTracking().Where(b => b.Gemeentecode == gemeentecode && b.Dagtekening >= van && b.Dagtekening <= tot);
        var soorten = await besluiten.GroupBy(b => b.Bevoegdheid)
            .Select(g => new { g.Key, Aantal = g.Count(), Tegen = g.Count(b => b.TegenAdvies), Zelf = g.Count(b => b.MandaatregelId == null), Centen = g.Sum(b => b.Centen ?? 0) }).ToArrayAsync(ct);
        var tegen = await Regels(besluiten.Where(b => b.TegenAdvies)).ToArrayAsync(ct);
        var boetes = await Regels(besluiten.Where(b => b.Bevoegdheid == Bevoegdheid.BoeteIntakeOpleggen || b.Bevoegdheid == Bevoegdheid.BoeteTrajectOpleggen)).ToArrayAsync(ct);
        var vandaag = db.Vandaag;
        var telaat = await db.Signalen.AsNoTracking()
            .Where(s => s.Gemeentecode == gemeentecode && s.Dag < vandaag && s.Soort != Signaalsoort.NietTeBerekenen && (s.WachtOp == Wachtende.Casusregisseur || s.WachtOp == Wachtende.College))
            .GroupBy(s => s.Soort).Select(g => new { g.Key, Aantal = g.Count(), Oudste = g.Min(s => s.Dag) }).ToArrayAsync(ct);
        var bezwaren = await db.Bezwaarzaken.AsNoTracking().CountAsync(z => z.Gemeentecode == gemeentecode && z.Ontvangen >= van && z.Ontvangen <= tot, ct);
        var herroepen = await besluiten.CountAsync(b => b.Einde == Besluiteinde.Herroepen || b.Einde == Besluiteinde.Vernietigd, ct);
        var nietBekend = await besluiten.CountAsync(b => b.Bekendgemaakt == null, ct);
        return new(
            [.. soorten.Select(s => new Besluittelling(s.Key, s.Aantal, s.Tegen, s.Zelf, s.Centen)).OrderByDescending(s => s.Aantal).ThenBy(s => s.Bevoegdheid)], tegen, boetes,
            [.. telaat.Select(t => new Telaat(t.Key, t.Aantal, t.Oudste)).OrderByDescending(t => t.Aantal).ThenBy(t => t.Soort)], bezwaren, herroepen, nietBekend);
    }

    private static IQueryable<Besluitregel> Regels(IQueryable<Besluit> besluiten) => besluiten.OrderByDescending(b => b.Dagtekening).ThenByDescending(b => b.Id).Take(Meeste)
        .Select(b => new Besluitregel(b.Id, b.Bevoegdheid, b.Dagtekening, b.OndertekenaarFunctie, b.Centen, b.Einde));

    private IEnumerable<Besluittelling> Boetesoorten() => Soorten.Where(soort => soort.Bevoegdheid is Bevoegdheid.BoeteIntakeOpleggen or Bevoegdheid.BoeteTrajectOpleggen);
}
