using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Samenvoegen;

/// <summary>A dossier that may be a second one of the same person, and why it is thought so.</summary>
public sealed record Dubbelkandidaat(Guid DossierId, Persoonsnaam Naam, OnvolledigeDatum Geboren, string? Vnummer, Fase Fase, string Waarom);

/// <summary>How much there is of one kind, and whether it comes along.</summary>
/// <param name="Mee">False: it stays in the dossier that goes up, to be read there.</param>
public sealed record Meegaand(string Wat, int Aantal, bool Mee);

/// <summary>What would happen: the details side by side, what comes along, and what stands in the way.</summary>
public sealed record Samenvoegbeeld(
    DossierBeeld Blijft, DossierBeeld GaatOp, IReadOnlyList<Samenvoegveld> Velden, IReadOnlyList<Meegaand> Inhoud, IReadOnlyList<string> Belemmeringen)
{
    public string Afdruk => Samenvoegvelden.Afdruk(Blijft, GaatOp);
}

/// <summary>Looks for second dossiers of one person, and shows beforehand what making them one does.</summary>
public sealed class Samenvoegvraag(Db db, DossierBeelden beelden)
{
    private const int Meeste = 10;

    /// <summary>Dossiers of the same municipality of somebody who is called alike or is reached alike, the same birth date first.</summary>
    public async Task<IReadOnlyList<Dubbelkandidaat>> ZoekAsync(Guid id, CancellationToken ct)
    {
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.DossierId == id, ct) is not { } persoon)
        {
            return [];
        }

        var vormen = await db.Zoeknamen.Where(z => z.DossierId == id).Select(z => z.Naam).ToArrayAsync(ct);
        var telefoon = await db.Contactgegevens.Where(c => c.DossierId == id).Select(c => c.Telefoonsleutel).SingleOrDefaultAsync(ct);
        var alikeNaam = db.Zoeknamen.Where(z => vormen.Contains(z.Naam)).Select(z => z.DossierId);
        var alikeTelefoon = db.Contactgegevens.Where(c => telefoon != null && c.Telefoonsleutel == telefoon).Select(c => c.DossierId);
        var rijen = await db.Personen.AsNoTracking()
            .Where(p => p.DossierId != id && p.Gemeentecode == persoon.Gemeentecode && (alikeNaam.Contains(p.DossierId) || (alikeTelefoon.Contains(p.DossierId) && p.Geboren == persoon.Geboren)))
            .Join(db.Dossiers.Where(d => d.OpgegaanIn == null), p => p.DossierId, d => d.Id, (p, d) => new { p, d.Fase, Naam = alikeNaam.Contains(p.DossierId) })
            .OrderBy(x => x.p.Geboren != persoon.Geboren).ThenBy(x => x.p.DossierId).Take(Meeste).ToArrayAsync(ct);
        return
        [
            .. rijen.Select(x => new Dubbelkandidaat(
                x.p.DossierId, x.p.Naam, x.p.Geboortedatum, x.p.Vnummer, x.Fase,
                (x.Naam, x.p.Geboren == persoon.Geboren) switch
                {
                    (true, true) => "Zelfde naam of klank, zelfde geboortedatum",
                    (true, false) => "Zelfde naam of klank, andere geboortedatum",
                    _ => "Zelfde telefoonnummer en geboortedatum",
                })),
        ];
    }

    /// <summary>Null when one of the two is not there for this asker.</summary>
    /// <param name="volgend">True inside a handeling: both are locked, in the order of their id, and tracked.</param>
    public async Task<Samenvoegbeeld?> LeesAsync(Guid blijft, Guid gaatOp, bool volgend, CancellationToken ct)
    {
        if (volgend)
        {
            foreach (var id in new[] { blijft, gaatOp }.Distinct().Order())
            {
                await db.VergrendelAsync(Stroom.Dossier(id), ct);
            }
        }

        if (await beelden.NuAsync(blijft, volgend, ct) is not { Persoon: not null } een || await beelden.NuAsync(gaatOp, volgend, ct) is not { Persoon: not null } ander)
        {
            return null;
        }

        return new(een, ander, Samenvoegvelden.Van(een, ander), await InhoudAsync(een, ander, ct), Samenvoeging.Belemmeringen(await KantAsync(een, ct), await KantAsync(ander, ct)));
    }

    /// <summary>Facts of a kind that the dossier that stays knows nothing of: of one kind, one dossier is believed, not a mix of two.</summary>
    public static IReadOnlyList<Feit> Feiten(DossierBeeld blijft, DossierBeeld gaatOp)
    {
        var bekend = blijft.Feiten.Where(f => f.Geldig).Select(f => f.Soort).ToHashSet();
        return [.. gaatOp.Feiten.Where(f => f.Geldig && f.Verwijzing is null && !bekend.Contains(f.Soort))];
    }

    private async Task<Samenvoegkant> KantAsync(DossierBeeld beeld, CancellationToken ct)
    {
        var id = beeld.Dossier.Id;
        var sleutel = await db.Persoonsnummers.AsNoTracking().Where(n => n.DossierId == id).Select(n => n.BsnZoeksleutel).FirstOrDefaultAsync(ct);
        return new(id, beeld.Dossier.Gemeentecode, beeld.Dossier.Fase, beeld.Persoon?.Vnummer)
        {
            BsnSleutel = sleutel is { Length: > 0 } ? sleutel : null,
            Afgeschermd = await db.Afschermingen.AnyAsync(a => a.DossierId == id && a.Tot == null, ct),
            BerichtOnderweg = await db.UitgaandeBerichten.AnyAsync(b => b.DossierId == id && (b.Status == Verzendstatus.TeVerzenden || b.Status == Verzendstatus.InTeVoeren || b.Status == Verzendstatus.Geweigerd), ct),
            // A case of enforcement or a decision on its way stays where it was begun, as a decision does.
            HeeftBesluit = beeld.Besluiten.Count > 0 || beeld.Pips.Any(p => p.Status == Pipstatus.Vastgesteld)
                || await db.Handhavingszaken.AnyAsync(z => z.DossierId == id, ct) || await db.Besluitvoorstellen.AnyAsync(v => v.DossierId == id, ct) || await db.Bezwaarzaken.AnyAsync(z => z.DossierId == id, ct),
        };
    }

    private async Task<IReadOnlyList<Meegaand>> InhoudAsync(DossierBeeld blijft, DossierBeeld gaatOp, CancellationToken ct)
    {
        var id = gaatOp.Dossier.Id;
        var feiten = Feiten(blijft, gaatOp).Count;
        Meegaand[] alle =
        [
            new("Notities", await db.Notities.CountAsync(n => n.DossierId == id, ct), true),
            new("Contactmomenten", await db.Contactmomenten.CountAsync(c => c.DossierId == id, ct), true),
            new("Afspraken die nog komen", gaatOp.Afspraken.Count(a => a.Stand == Afspraakstand.Gepland && a.Dag >= db.Vandaag), true),
            new("Documenten", await db.Documenten.CountAsync(d => d.DossierId == id && d.VervallenReden == null, ct), true),
            new("Gezinsleden", await db.Gezinsleden.CountAsync(g => g.DossierId == id && g.Tot == null, ct), true),
            new("Wat over leefgebieden is gezegd", await db.Leefgebieden.CountAsync(m => m.DossierId == id, ct), true),
            new("Doelen die lopen", await db.Doelen.CountAsync(d => d.DossierId == id && (d.Stand == Doelstand.Loopt || d.Stand == Doelstand.NogNiet), ct), true),
            new("Acties die open staan", await db.Acties.CountAsync(a => a.DossierId == id && a.Stand == Actiestand.Open, ct), true),
            new("Lessen, werk en andere voorzieningen", await db.Voorzieningen.CountAsync(v => v.DossierId == id && v.Gesloten == null, ct), true),
            new("Wat tijdelijk is overgenomen", await db.Overnames.CountAsync(o => o.DossierId == id && o.Teruggegeven == null, ct), true),
            new("Wegen die worden overwogen", await db.Wegen.CountAsync(w => w.DossierId == id && w.Stand == Wegstand.Overwogen, ct), true),
            new("Zorgen die nog te lezen zijn", await db.Zorgnotities.CountAsync(z => z.DossierId == id && z.Voorbij == null, ct), true),
            new("Gesprekken van de intake, talenten en diploma's", await db.Intakegesprekken.CountAsync(g => g.DossierId == id, ct) + await db.Bekwaamheden.CountAsync(b => b.DossierId == id && b.Vervallen == null, ct), true),
            new("Meldingen van uren", await db.Uren.CountAsync(u => u.DossierId == id && u.Stand != Kern.Onderweg.Meldingstand.Vervangen, ct), true),
            new("Uitslagen, PVT, MAP en gesprekken", await db.Examens.CountAsync(e => e.DossierId == id && e.Vervallen == null, ct) + await db.Momenten.CountAsync(m => m.DossierId == id && m.Vervallen == null, ct) + await db.Gesprekken.CountAsync(g => g.DossierId == id, ct), true),
            new("Stappen in de begeleiding door partners", await db.Begeleidingsstappen.CountAsync(s => s.DossierId == id, ct), true),
            new("Vaste lasten, besluiten over ontzorgen en overleggen", await db.Vastelasten.CountAsync(l => l.DossierId == id && l.Gestopt == null, ct) + await db.Ontzorgbesluiten.CountAsync(b => b.DossierId == id, ct) + await db.Overleggen.CountAsync(o => o.DossierId == id, ct), true),
            new("Berichten van een taalschool", await db.Schoolberichten.CountAsync(s => s.DossierId == id, ct), true),
            new("Berichten van DUO die open staan", await db.Ketenmeldingen.CountAsync(m => m.DossierId == id && m.Open, ct), true),
            new("Verzoeken die open staan", await db.Verzoeken.CountAsync(v => v.DossierId == id && v.Beantwoord == null, ct), true),
            new("Taken van partners", await db.Partnertaken.CountAsync(t => t.DossierId == id && (t.Tot == null || t.Tot >= db.Vandaag), ct), true),
            new("Feiten van een soort die het andere dossier niet kent", feiten, true),
            new("Andere feiten", gaatOp.Feiten.Count(f => f.Geldig) - feiten, false),
            new("Brede intake", gaatOp.Intake is null ? 0 : 1, false),
            new("Plannen", gaatOp.Pips.Count, false),
            new("Besluiten", gaatOp.Besluiten.Count, false),
            new("Zaken van handhaving en bezwaar, en besluiten in voorbereiding", await db.Bezwaarzaken.CountAsync(z => z.DossierId == id, ct) + await db.Handhavingszaken.CountAsync(z => z.DossierId == id, ct) + await db.Besluitvoorstellen.CountAsync(v => v.DossierId == id, ct), false),
        ];
        return [.. alle.Where(m => m.Aantal > 0)];
    }
}
