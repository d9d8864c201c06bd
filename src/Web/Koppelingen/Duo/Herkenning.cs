using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Brp;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Whom a message may be about: what the BRP says of the person, and the dossiers without a BSN that look like it. No dossiers:
/// somebody judged that this is a new person.
/// </summary>
public sealed record Herkenning(string Naam, string Geboren, IReadOnlyList<Guid> Dossiers)
{
    public static readonly Herkenning NieuwePersoon = new("", "00000000", []);

    public OnvolledigeDatum Geboortedatum => OnvolledigeDatum.TryParse(Geboren, out var datum) ? datum : OnvolledigeDatum.Onbekend;

    public byte[] Versleutel(Sleutels sleutels) => sleutels.Versleutel(JsonSerializer.Serialize(this));

    public static Herkenning? Lees(byte[]? versleuteld, Sleutels sleutels) =>
        versleuteld is null ? null : JsonSerializer.Deserialize<Herkenning>(sleutels.Ontsleutel(versleuteld));
}

/// <summary>
/// A dossier opened by hand may know its person by V-number only, and DUO's notice by BSN only. Neither DUO nor the BRP gives
/// both numbers, so a name and a birth date make a suggestion, and never a match.
/// </summary>
public sealed class Dossierherkenning(Db db, Sleutels sleutels)
{
    private const int Meeste = 5;

    /// <summary>Dossiers of this municipality without a BSN, of somebody born on the same day whose name sounds alike.</summary>
    public async Task<Herkenning?> ZoekAsync(string gemeentecode, Brppersoon persoon, CancellationToken ct)
    {
        var geboren = persoon.Gegevens.Geboortedatum.Brp;
        var zonderBsn = await db.Personen.AsNoTracking()
            .Where(p => p.Gemeentecode == gemeentecode && p.Geboren == geboren && !db.Persoonsnummers.Any(n => n.DossierId == p.DossierId)
                && db.Dossiers.Any(d => d.Id == p.DossierId && d.OpgegaanIn == null))
            .OrderBy(p => p.Id).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct);
        var gezocht = Klanken(persoon.Gegevens.Naam);
        // With a whole birth date one name that sounds alike will do; else all of them must.
        var genoeg = persoon.Gegevens.Geboortedatum.IsVolledig ? 1 : gezocht.Count;
        var dossiers = zonderBsn.Where(p => Klanken(new(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam)).Intersect(gezocht).Count() >= genoeg)
            .Select(p => p.DossierId).Take(Meeste).ToArray();
        return dossiers.Length == 0 ? null : new Herkenning(persoon.Gegevens.Naam.Volledig, geboren, dossiers);
    }

    /// <summary>Records the numbers that a dossier lacks, so that the next message finds it by any of them.</summary>
    public async Task VulNummersAanAsync(DossierBeeld beeld, Bsn? bsn, string? vnummer, Handeling handeling, CancellationToken ct)
    {
        if (beeld.Persoon is not { } persoon)
        {
            return;
        }

        if (bsn is not null && !beeld.HeeftBsn)
        {
            db.Add(Persoonsnummer.LegVast(handeling.NieuweId(), persoon, sleutels.Versleutel(bsn.Cijfers), sleutels.Zoeksleutel(bsn)));
        }

        if (vnummer is not null && persoon.Vnummer is null && !await db.Personen.AnyAsync(p => p.Vnummer == vnummer, ct))
        {
            persoon.KrijgVnummer(vnummer);
        }
    }

    private static HashSet<string> Klanken(Persoonsnaam naam) =>
        [.. new[] { naam.Voornamen, naam.Geslachtsnaam }.SelectMany(deel => Zoekvorm.Van(deel).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Klankvorm.Woord)
            .Where(klank => klank.Length > 2)];
}
