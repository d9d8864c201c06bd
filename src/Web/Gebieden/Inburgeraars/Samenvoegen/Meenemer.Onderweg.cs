using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;

namespace Naast.Web.Gebieden.Inburgeraars.Samenvoegen;

internal sealed partial class Meenemer
{
    /// <summary>Talks and talents of the intake, hours that count, exam, PVT and MAP, talks, what schools told, and open requests.</summary>
    public async Task OnderwegAsync(CancellationToken ct)
    {
        foreach (var g in await db.Intakegesprekken.AsNoTracking().Where(g => g.DossierId == gaatOp.Id).OrderBy(g => g.Id).ToArrayAsync(ct))
        {
            Voeg(g.Id, Intakegesprek.LegVast(handeling.NieuweId(), blijft, new(g.Dag, g.Tolk, g.Alleen, g.Onderdelen, g.Vervolg) { Erbij = g.Erbij }, g.Met));
        }

        foreach (var b in await db.Bekwaamheden.AsNoTracking().Where(b => b.DossierId == gaatOp.Id && b.Vervallen == null).OrderBy(b => b.Id).ToArrayAsync(ct))
        {
            Voeg(b.Id, Bekwaamheid.Schrijf(handeling.NieuweId(), blijft, b.Gegevens, b.WaarderingSinds ?? handeling.Dag));
        }

        // Hours over the same days stand already in the dossier that stays: they would count twice.
        var bekend = await db.Uren.AsNoTracking().Where(u => u.DossierId == blijft.Id).ToArrayAsync(ct);
        foreach (var u in await db.Uren.AsNoTracking().Where(u => u.DossierId == gaatOp.Id && u.Stand != Meldingstand.Vervangen).OrderBy(u => u.Id).ToArrayAsync(ct))
        {
            if (bekend.Any(al => al.Overlapt(u.Soort, u.Van, u.Tot)))
            {
                continue;
            }

            var nieuw = Voeg(u.Id, Urenmelding.Meld(handeling.NieuweId(), blijft, new(u.Soort, u.Van, u.Tot, u.Gevolgd, u.MetReden, u.ZonderReden), u.Groep, u.Organisatie, u.Melder, u.AanleveringId, u.Tijdstip));
            if (u.Stand is Meldingstand.Betwist or Meldingstand.TeltNiet)
            {
                nieuw.Betwist(u.Reden ?? "");
                if (u.Stand == Meldingstand.TeltNiet)
                {
                    nieuw.Beoordeel(telt: false, u.Reden ?? "");
                }
            }
        }

        foreach (var e in await db.Examens.AsNoTracking().Where(e => e.DossierId == gaatOp.Id && e.Vervallen == null).OrderBy(e => e.Id).ToArrayAsync(ct))
        {
            Voeg(e.Id, Examenuitslag.LegVast(handeling.NieuweId(), blijft, e.Onderdeel, e.Uitslag, e.Dag));
        }

        foreach (var m in await db.Momenten.AsNoTracking().Where(m => m.DossierId == gaatOp.Id && m.Vervallen == null).OrderBy(m => m.Id).ToArrayAsync(ct))
        {
            Voeg(m.Id, Trajectmoment.LegVast(handeling.NieuweId(), blijft, m.Soort, m.Dag, m.Aanwezig, m.Ondertekend == true, m.Thema, m.Toelichting, m.Organisatie, m.Melder));
        }

        foreach (var g in await db.Gesprekken.AsNoTracking().Where(g => g.DossierId == gaatOp.Id).OrderBy(g => g.Id).ToArrayAsync(ct))
        {
            Voeg(g.Id, Voortgangsgesprek.LegVast(handeling.NieuweId(), blijft, new(g.Dag, g.GaatGoed, g.Lastig, g.EigenWoorden, g.Afspraken, g.Volgende) { Tolk = g.Tolk, Oneens = g.Oneens }, g.Met));
        }

        foreach (var s in await db.Schoolberichten.AsNoTracking().Where(s => s.DossierId == gaatOp.Id).OrderBy(s => s.Id).ToArrayAsync(ct))
        {
            Voeg(s.Id, Schoolbericht.Stuur(handeling.NieuweId(), blijft, new(s.Soort, s.Dag) { Vaardigheid = s.Vaardigheid, Taalniveau = s.Taalniveau, Toelichting = s.Toelichting }, s.Organisatie, s.Melder));
        }

        foreach (var s in await db.Begeleidingsstappen.AsNoTracking().Where(s => s.DossierId == gaatOp.Id).OrderBy(s => s.Id).ToArrayAsync(ct))
        {
            Voeg(s.Id, Begeleidingsstap.LegVast(handeling.NieuweId(), blijft, new(s.Taak, s.Onderwerp, s.Stand, s.Wijze, s.Dag, s.Toelichting), s.Organisatie, s.Melder));
        }

        foreach (var l in await db.Vastelasten.AsNoTracking().Where(l => l.DossierId == gaatOp.Id && l.Gestopt == null).OrderBy(l => l.Id).ToArrayAsync(ct))
        {
            Voeg(l.Id, Vastelast.Neem(handeling.NieuweId(), blijft, l.Soort, l.Aan, new(l.Bedrag), l.Stap, l.Sinds));
        }

        foreach (var b in await db.Ontzorgbesluiten.AsNoTracking().Where(b => b.DossierId == gaatOp.Id).OrderBy(b => b.Id).ToArrayAsync(ct))
        {
            Voeg(b.Id, Ontzorgbesluit.LegVast(handeling.NieuweId(), blijft, b.Orgaan, b.Besloten, b.Van, b.Tot));
        }

        foreach (var o in await db.Overleggen.AsNoTracking().Where(o => o.DossierId == gaatOp.Id).OrderBy(o => o.Id).ToArrayAsync(ct))
        {
            var nieuw = Voeg(o.Id, Casusoverleg.Plan(handeling.NieuweId(), blijft, o.Dag, o.Deelnemers, o.PersoonWeet, [.. o.Punten.Select(p => p with { Uitkomst = null })]));
            if (o.Gehouden)
            {
                nieuw.Houd([.. o.Punten.Select(p => p.Uitkomst)], o.Dag);
            }
        }

        foreach (var v in await db.Verzoeken.AsNoTracking().Where(v => v.DossierId == gaatOp.Id && v.Beantwoord == null).OrderBy(v => v.Id).ToArrayAsync(ct))
        {
            Voeg(v.Id, Burgerverzoek.Ontvang(handeling.NieuweId(), blijft, v.Soort, v.Weg, v.Wat, v.Ontvangen, v.AntwoordVoor));
        }
    }
}
