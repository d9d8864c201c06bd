using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;

namespace Naast.Web.Dossiervorming;

internal sealed partial class Meenemer
{
    /// <summary>That there were talks of the intake, and with whom.</summary>
    /// <param name="metGezondheid">Also that health was talked about.</param>
    public async Task IntakegesprekkenAsync(bool metGezondheid, CancellationToken ct)
    {
        foreach (var g in await bron.Intakegesprekken.AsNoTracking().Where(g => g.DossierId == oud).OrderBy(g => g.Id).ToArrayAsync(ct))
        {
            Voeg(g.Id, Intakegesprek.LegVast(handeling.NieuweId(), blijft, new(g.Dag, g.Tolk, g.Alleen, [.. g.Onderdelen.Where(o => metGezondheid || o != Intakeonderdeel.Gezondheid)], g.Vervolg) { Erbij = g.Erbij }, g.Met));
        }

    }

    public async Task TalentenAsync(CancellationToken ct)
    {
        foreach (var b in await bron.Bekwaamheden.AsNoTracking().Where(b => b.DossierId == oud && b.Vervallen == null).OrderBy(b => b.Id).ToArrayAsync(ct))
        {
            Voeg(b.Id, Bekwaamheid.Schrijf(handeling.NieuweId(), blijft, b.Gegevens, b.WaarderingSinds ?? handeling.Dag));
        }

    }

    /// <summary>Hours that count, exam, PVT and MAP.</summary>
    public async Task VoortgangAsync(CancellationToken ct)
    {
        // Hours over the same days stand already in the dossier that stays: they would count twice.
        var bekend = await bron.Uren.AsNoTracking().Where(u => u.DossierId == blijft.Id).ToArrayAsync(ct);
        foreach (var u in await bron.Uren.AsNoTracking().Where(u => u.DossierId == oud && u.Stand != Meldingstand.Vervangen).OrderBy(u => u.Id).ToArrayAsync(ct))
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

        foreach (var e in await bron.Examens.AsNoTracking().Where(e => e.DossierId == oud && e.Vervallen == null).OrderBy(e => e.Id).ToArrayAsync(ct))
        {
            Voeg(e.Id, Examenuitslag.LegVast(handeling.NieuweId(), blijft, e.Onderdeel, e.Uitslag, e.Dag));
        }

        foreach (var m in await bron.Momenten.AsNoTracking().Where(m => m.DossierId == oud && m.Vervallen == null).OrderBy(m => m.Id).ToArrayAsync(ct))
        {
            Voeg(m.Id, Trajectmoment.LegVast(handeling.NieuweId(), blijft, m.Soort, m.Dag, m.Aanwezig, m.Ondertekend == true, m.Thema, m.Toelichting, m.Organisatie, m.Melder));
        }

    }

    public async Task GesprekkenAsync(CancellationToken ct)
    {
        foreach (var g in await bron.Gesprekken.AsNoTracking().Where(g => g.DossierId == oud).OrderBy(g => g.Id).ToArrayAsync(ct))
        {
            Voeg(g.Id, Voortgangsgesprek.LegVast(handeling.NieuweId(), blijft, new(g.Dag, g.GaatGoed, g.Lastig, g.EigenWoorden, g.Afspraken, g.Volgende) { Tolk = g.Tolk, Oneens = g.Oneens }, g.Met));
        }

    }

    /// <summary>What schools told, and the steps of partners.</summary>
    public async Task PartnerwerkAsync(CancellationToken ct)
    {
        foreach (var s in await bron.Schoolberichten.AsNoTracking().Where(s => s.DossierId == oud).OrderBy(s => s.Id).ToArrayAsync(ct))
        {
            Voeg(s.Id, Schoolbericht.Stuur(handeling.NieuweId(), blijft, new(s.Soort, s.Dag) { Vaardigheid = s.Vaardigheid, Taalniveau = s.Taalniveau, Toelichting = s.Toelichting }, s.Organisatie, s.Melder));
        }

        foreach (var s in await bron.Begeleidingsstappen.AsNoTracking().Where(s => s.DossierId == oud).OrderBy(s => s.Id).ToArrayAsync(ct))
        {
            Voeg(s.Id, Begeleidingsstap.LegVast(handeling.NieuweId(), blijft, new(s.Taak, s.Onderwerp, s.Stand, s.Wijze, s.Dag, s.Toelichting), s.Organisatie, s.Melder));
        }

    }

    /// <summary>Ontzorgen, talks about the person, and open requests.</summary>
    public async Task OverigAsync(CancellationToken ct)
    {
        foreach (var l in await bron.Vastelasten.AsNoTracking().Where(l => l.DossierId == oud && l.Gestopt == null).OrderBy(l => l.Id).ToArrayAsync(ct))
        {
            Voeg(l.Id, Vastelast.Neem(handeling.NieuweId(), blijft, l.Soort, l.Aan, new(l.Bedrag), l.Stap, l.Sinds));
        }

        foreach (var b in await bron.Ontzorgbesluiten.AsNoTracking().Where(b => b.DossierId == oud).OrderBy(b => b.Id).ToArrayAsync(ct))
        {
            Voeg(b.Id, Ontzorgbesluit.LegVast(handeling.NieuweId(), blijft, b.Orgaan, b.Besloten, b.Van, b.Tot));
        }

        foreach (var o in await bron.Overleggen.AsNoTracking().Where(o => o.DossierId == oud).OrderBy(o => o.Id).ToArrayAsync(ct))
        {
            var nieuw = Voeg(o.Id, Casusoverleg.Plan(handeling.NieuweId(), blijft, o.Dag, o.Deelnemers, o.PersoonWeet, [.. o.Punten.Select(p => p with { Uitkomst = null })]));
            if (o.Gehouden)
            {
                nieuw.Houd([.. o.Punten.Select(p => p.Uitkomst)], o.Dag);
            }
        }

        foreach (var v in await bron.Verzoeken.AsNoTracking().Where(v => v.DossierId == oud && v.Beantwoord == null).OrderBy(v => v.Id).ToArrayAsync(ct))
        {
            Voeg(v.Id, Burgerverzoek.Ontvang(handeling.NieuweId(), blijft, v.Soort, v.Weg, v.Wat, v.Ontvangen, v.AntwoordVoor));
        }
    }
}
