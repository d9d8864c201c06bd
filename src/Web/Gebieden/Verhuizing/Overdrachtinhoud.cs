using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Verhuizing;

/// <summary>What a dossier has of one part of a package.</summary>
/// <param name="Inhoud">In a sentence.</param>
/// <param name="Leeg">There is nothing of it. The parts of the law go along all the same: that there is nothing is an answer too.</param>
public sealed record Onderdeelinhoud(Overdrachtonderdeel Onderdeel, string Inhoud, bool Leeg);

/// <summary>Says of each part of a package what there is of it. Health, worries, talks about somebody and own notes of partners are no part of it.</summary>
public static class Overdrachtinhoud
{
    /// <summary>Progress that stands in the dossier as a fact. Hours that a school reported are counted from its reports.</summary>
    public static IQueryable<Feit> Voortgangsfeiten(Db db, Guid id) => db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.VervallenOp == null && f.Bron != Feitbron.Aanbieder
        && (f.Soort == Feitsoort.PvtAfgerond || f.Soort == Feitsoort.MapAfgerond || f.Soort == Feitsoort.Eindgesprek || f.Soort == Feitsoort.GevolgdeUren)).OrderBy(f => f.Id);

    /// <summary>"PVT", "klaar op 3 maart 2026".</summary>
    public static (string Wat, string Hoe) Zin(Feit feit) => feit.Soort switch
    {
        Feitsoort.PvtAfgerond => ("PVT", $"klaar op {Datumtekst.Lang(feit.Van)}"),
        Feitsoort.MapAfgerond => ("MAP", $"klaar op {Datumtekst.Lang(feit.Van)}"),
        Feitsoort.Eindgesprek => ("Eindgesprek", $"gehouden op {Datumtekst.Lang(feit.Van)}"),
        _ => ("Taalles", $"{feit.Waarde} uur tot en met {Datumtekst.Lang(feit.Van)}"),
    };

    public static async Task<IReadOnlyList<Onderdeelinhoud>> LeesAsync(Db db, Guid id, CancellationToken ct)
    {
        var pip = await db.Pips.AsNoTracking().Where(p => p.DossierId == id && p.Status == Pipstatus.Vastgesteld).OrderByDescending(p => p.Dagtekening).FirstOrDefaultAsync(ct);
        var elders = await db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.Soort == Feitsoort.PipElders && f.VervallenOp == null).OrderByDescending(f => f.Van).FirstOrDefaultAsync(ct);
        var minuten = await db.Uren.Where(u => u.DossierId == id && u.Stand == Meldingstand.Telt).SumAsync(u => u.Gevolgd, ct);
        var examens = await db.Examens.CountAsync(e => e.DossierId == id && e.Vervallen == null, ct);
        var momenten = await db.Momenten.CountAsync(m => m.DossierId == id && m.Vervallen == null, ct);
        var feiten = await Voortgangsfeiten(db, id).ToArrayAsync(ct);
        var boetes = await db.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == id && z.Stand == Handhavingsstand.Beboet).OrderBy(z => z.Id).ToArrayAsync(ct);
        var contact = await db.Contactgegevens.AsNoTracking().SingleOrDefaultAsync(c => c.DossierId == id, ct);
        var gezin = await db.Gezinsleden.CountAsync(g => g.DossierId == id && g.Tot == null, ct);
        var intake = await db.Intakes.AsNoTracking().SingleOrDefaultAsync(i => i.DossierId == id, ct);
        var talenten = await db.Bekwaamheden.CountAsync(b => b.DossierId == id && b.Vervallen == null, ct);
        var doelen = await db.Doelen.CountAsync(d => d.DossierId == id && (d.Stand == Doelstand.Loopt || d.Stand == Doelstand.NogNiet), ct);
        var acties = await db.Acties.CountAsync(a => a.DossierId == id && a.Stand == Actiestand.Open && a.Gebied != Leefgebied.GezondheidEnZorg, ct);
        var gebieden = await db.Leefgebieden.CountAsync(m => m.DossierId == id && m.Gebied != Leefgebied.GezondheidEnZorg, ct);
        var week = await db.Voorzieningen.CountAsync(v => v.DossierId == id && v.Gesloten == null && v.Soort != Voorzieningsoort.Zorg, ct);
        var gesprekken = await db.Gesprekken.CountAsync(g => g.DossierId == id, ct);
        var taken = await db.Partnertaken.CountAsync(t => t.DossierId == id && (t.Tot == null || t.Tot >= db.Vandaag), ct);
        var documenten = await db.Documenten.CountAsync(d => d.DossierId == id && d.VervallenReden == null && d.Soort != Documentsoort.Medisch, ct);
        return
        [
            pip is { Dagtekening: { } dag } ? new(Overdrachtonderdeel.Plan, $"Plan van {Datumtekst.Lang(dag)}{(pip.Inhoud.Leerroute is { } route ? $", {route.Naam()}" : "")}", false)
                : elders is { } ? new(Overdrachtonderdeel.Plan, $"Plan van {Datumtekst.Lang(elders.Van)}, van een gemeente daarvoor", false)
                : new(Overdrachtonderdeel.Plan, "Er is nog geen plan vastgesteld", true),
            new(Overdrachtonderdeel.Voortgang, $"{Urentekst.Van(minuten)} les, {Tel(examens, "uitslag", "uitslagen")} van het examen, {Tel(momenten, "moment", "momenten")} van PVT en MAP{string.Concat(feiten.Select(Zin).Select(z => $", {z.Wat} {z.Hoe}"))}", minuten + examens + momenten + feiten.Length == 0),
            new(Overdrachtonderdeel.Boetes, boetes.Length == 0 ? "In dit dossier staan geen boetes" : string.Join(", ", boetes.Select(Boete)), boetes.Length == 0),
            new(Overdrachtonderdeel.Contact, $"{(contact is null ? "Geen telefoon of e-mail" : "Telefoon, e-mail en taal")}, {Tel(gezin, "gezinslid", "gezinsleden")}", contact is null && gezin == 0),
            new(Overdrachtonderdeel.Intake, intake is null ? "Er was nog geen gesprek" : intake.Afgerond is { } klaar ? $"Afgerond op {Datumtekst.Lang(klaar)}" : "Nog niet afgerond", intake is null),
            new(Overdrachtonderdeel.Talenten, Begin(talenten, "talent, diploma of taal", "talenten, diploma's en talen"), talenten == 0),
            new(Overdrachtonderdeel.Doelen, $"{Begin(doelen, "doel", "doelen")}, {Tel(acties, "open actie", "open acties")}", doelen + acties == 0),
            new(Overdrachtonderdeel.Leefgebieden, Begin(gebieden, "keer iets besproken", "keer iets besproken"), gebieden == 0),
            new(Overdrachtonderdeel.Week, Begin(week, "voorziening", "voorzieningen"), week == 0),
            new(Overdrachtonderdeel.Gesprekken, Begin(gesprekken, "gesprek", "gesprekken"), gesprekken == 0),
            new(Overdrachtonderdeel.Partners, Begin(taken, "taak", "taken"), taken == 0),
            new(Overdrachtonderdeel.Documenten, Begin(documenten, "document", "documenten"), documenten == 0),
        ];
    }

    private static string Boete(Handhavingszaak zaak) =>
        $"boete van {zaak.Boete} op {Datumtekst.Lang(zaak.Opgelegd!.Value)} ({(zaak.Grond == Boetegrond.Intake ? "bij de brede intake" : "tijdens het traject")}, vastgesteld op {Datumtekst.Lang(zaak.Constatering)})";

    private static string Begin(int aantal, string een, string meer) => Tekstvorm.Hoofdletter(Tel(aantal, een, meer));

    private static string Tel(int aantal, string een, string meer) => aantal switch { 0 => $"geen {meer}", 1 => $"1 {een}", _ => $"{aantal} {meer}" };
}
