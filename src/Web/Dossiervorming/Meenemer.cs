using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Dossiervorming;

/// <summary>Makes anew in one dossier of a person what stands in another one, and keeps which became which.</summary>
/// <param name="bron">Where the other dossier is read: the asker's own access, or that of the system when the asker may not read it.</param>
/// <param name="oud">The other dossier.</param>
internal sealed partial class Meenemer(Db db, Db bron, Handeling handeling, Dossier blijft, Guid oud)
{
    private readonly List<Overname> _overgenomen = [];

    public IReadOnlyList<Overname> Overgenomen => _overgenomen;

    public IReadOnlyList<Feit> Feiten(IReadOnlyList<Feit> feiten) =>
        [.. feiten.Select(f => Voeg(f.Id, Feit.LegVast(handeling.NieuweId(), blijft, f.Soort, f.Van, f.Tot, f.Waarde, f.Bron, handeling.Tijdstip)))];

    public void Notities(IReadOnlyList<Notitie> notities)
    {
        foreach (var n in notities)
        {
            Voeg(n.Id, Notitie.Schrijf(handeling.NieuweId(), blijft.Id, blijft.Gemeentecode, n.Tekst, n.Auteur, n.Organisatie, n.Gedeeld, n.Tijdstip));
        }
    }

    public async Task ContactenAsync(CancellationToken ct)
    {
        foreach (var c in await bron.Contactmomenten.AsNoTracking().Where(c => c.DossierId == oud).OrderBy(c => c.Tijdstip).ToArrayAsync(ct))
        {
            Voeg(c.Id, Contactmoment.LegVast(handeling.NieuweId(), blijft.Id, blijft.Gemeentecode, c.Wijze, c.Bereikt, c.Auteur, c.Tijdstip));
        }
    }

    /// <summary>All versions that were not withdrawn, with their bytes.</summary>
    public async Task DocumentenAsync(bool metMedisch, CancellationToken ct)
    {
        var documenten = await bron.Documenten.AsNoTracking().Where(d => d.DossierId == oud && d.VervallenReden == null && (metMedisch || d.Soort != Documentsoort.Medisch)).OrderBy(d => d.ReeksId).ThenBy(d => d.Nummer).ToArrayAsync(ct);
        var vorige = new Dictionary<Guid, Document>();
        foreach (var d in documenten)
        {
            var gegevens = new Documentgegevens(d.Soort, d.Naam, d.Mediatype, d.Grootte, d.Afdruk, d.VanWie);
            vorige[d.ReeksId] = Voeg(d.Id, Document.Voeg(handeling.NieuweId(), blijft, gegevens, vorige.GetValueOrDefault(d.ReeksId), d.Auteur, d.Tijdstip));
        }

        var afdrukken = documenten.Select(d => d.Afdruk).Distinct().ToArray();
        var bekend = await db.Bestanden.Where(b => b.DossierId == blijft.Id && afdrukken.Contains(b.Afdruk)).Select(b => b.Afdruk).ToArrayAsync(ct);
        foreach (var b in (await bron.Bestanden.AsNoTracking().Where(b => b.DossierId == oud && afdrukken.Contains(b.Afdruk)).ToArrayAsync(ct)).ExceptBy(bekend, b => b.Afdruk))
        {
            db.Bestanden.Add(new Bestand { DossierId = blijft.Id, Gemeentecode = blijft.Gemeentecode, Afdruk = b.Afdruk, Inhoud = b.Inhoud });
        }
    }

    /// <summary>What is still to come: made anew with the person's answer, and called off where it stood.</summary>
    public IReadOnlyList<Afspraak> Afspraken(IReadOnlyList<Afspraak> alle, DateOnly vandaag, string reden)
    {
        var nieuw = new List<Afspraak>();
        foreach (var oud in alle.Where(a => a.Stand == Afspraakstand.Gepland && a.Dag >= vandaag))
        {
            var afspraak = Voeg(oud.Id, Afspraak.Maak(handeling.NieuweId(), blijft, oud.Gegevens));
            if (oud.Komt is { } komt)
            {
                afspraak.Beantwoord(komt);
            }

            oud.ZegAf(reden);
            nieuw.Add(afspraak);
        }

        return nieuw;
    }

    /// <summary>Who belongs to whom, from both sides; the two dossiers are no family of each other any more.</summary>
    public async Task GezinAsync(string reden, CancellationToken ct)
    {
        var leden = await db.Gezinsleden.Where(g => g.Tot == null && (g.DossierId == oud || g.DossierId == blijft.Id || g.EigenDossier == oud)).OrderBy(g => g.Id).ToArrayAsync(ct);
        var bekend = leden.Where(g => g.DossierId == blijft.Id).Select(g => g.EigenDossier).OfType<Guid>().ToHashSet();
        foreach (var lid in leden)
        {
            if (lid.DossierId == oud)
            {
                if (lid.EigenDossier != blijft.Id && !(lid.EigenDossier is { } eigen && bekend.Contains(eigen)))
                {
                    Voeg(lid.Id, Gezinslid.LegVast(handeling.NieuweId(), blijft, new(lid.Relatie)
                    {
                        EigenDossier = lid.EigenDossier, Naam = lid.Naam, Geboortejaar = lid.Geboortejaar, Verwacht = lid.Verwacht, Van = lid.Van,
                    }));
                }

                lid.Beeindig(handeling.Dag, reden);
            }
            else if (lid.DossierId == blijft.Id ? lid.EigenDossier == oud : bekend.Contains(lid.DossierId))
            {
                // The other side knows the one that stays already, or is that one itself.
                lid.Beeindig(handeling.Dag, reden);
            }
            else if (lid.DossierId != blijft.Id)
            {
                lid.WijsNaar(blijft.Id);
            }
        }
    }

    /// <summary>Tasks of partners that run, with what they open; a task of the same kind for the same organisation is there once.</summary>
    /// <param name="reden">Why the question ends where it stood.</param>
    /// <param name="mee">False: they end where they stood, and do not go on.</param>
    public async Task TakenAsync(string reden, bool mee, CancellationToken ct)
    {
        var vragen = await db.Partnervragen.Where(v => v.DossierId == oud && (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien || v.Stand == Vraagstand.Aangenomen)).ToDictionaryAsync(v => v.TaakId, ct);
        var gisteren = handeling.Dag.AddDays(-1);
        var taken = await db.Partnertaken.Where(t => (t.DossierId == oud || t.DossierId == blijft.Id) && (t.Tot == null || t.Tot >= handeling.Dag)).OrderBy(t => t.Id).ToArrayAsync(ct);
        var bekend = taken.Where(t => t.DossierId == blijft.Id).Select(t => (t.Organisatie, t.Soort)).ToHashSet();
        foreach (var t in taken.Where(t => t.DossierId == oud))
        {
            if (mee && bekend.Add((t.Organisatie, t.Soort)))
            {
                var nieuw = new Partnertaak
                {
                    Id = handeling.NieuweId(), DossierId = blijft.Id, Gemeentecode = blijft.Gemeentecode, Organisatie = t.Organisatie, Soort = t.Soort,
                    Opdracht = t.Opdracht, Van = t.Van, Tot = t.Tot,
                };
                db.Partnertaken.Add(nieuw);
                _overgenomen.Add(new(nameof(Partnertaak), t.Id, nieuw.Id));
                if (vragen.TryGetValue(t.Id, out var gevraagd))
                {
                    Neem(gevraagd, nieuw.Id);
                }
            }

            t.Tot = gisteren;
        }

        foreach (var vraag in vragen.Values)
        {
            vraag.TrekIn(reden, handeling.Dag);
        }

        var zicht = await db.Zicht.Where(z => (z.DossierId == oud || z.DossierId == blijft.Id) && (z.Tot == null || z.Tot >= handeling.Dag)).OrderBy(z => z.Id).ToArrayAsync(ct);
        var open = zicht.Where(z => z.DossierId == blijft.Id).Select(z => (z.Organisatie, z.Veldgroep)).ToHashSet();
        foreach (var z in zicht.Where(z => z.DossierId == oud))
        {
            if (mee && open.Add((z.Organisatie, z.Veldgroep)))
            {
                db.Zicht.Add(new Zichtregel { Id = handeling.NieuweId(), Organisatie = z.Organisatie, DossierId = blijft.Id, Veldgroep = z.Veldgroep, Van = z.Van, Tot = z.Tot });
            }

            z.Tot = gisteren;
        }
    }

    /// <summary>What DUO asked and nobody did yet.</summary>
    /// <param name="reden">Why it ends where it stood.</param>
    /// <param name="gaatMee">Whether it goes on in the dossier that stays, or only ends; null: it stays open where it stands.</param>
    public async Task DuomeldingenAsync(string reden, Func<Ketenmelding, bool?> gaatMee, CancellationToken ct)
    {
        var bekend = (await db.Ketenmeldingen.Where(m => m.DossierId == blijft.Id).Select(m => m.BerichtId).ToArrayAsync(ct)).ToHashSet();
        foreach (var m in await db.Ketenmeldingen.Where(m => m.DossierId == oud && m.Open).OrderBy(m => m.Id).ToArrayAsync(ct))
        {
            if (gaatMee(m) is not { } mee)
            {
                continue;
            }

            if (mee && bekend.Add(m.BerichtId))
            {
                Voeg(m.Id, m.In(handeling.NieuweId(), blijft));
            }

            m.Vervalt(reden);
        }
    }

    /// <summary>What was said of parts of life.</summary>
    public async Task LeefgebiedenAsync(bool metGezondheid, CancellationToken ct)
    {
        foreach (var m in await bron.Leefgebieden.AsNoTracking().Where(m => m.DossierId == oud && (metGezondheid || m.Gebied != Leefgebied.GezondheidEnZorg)).OrderBy(m => m.Dag).ThenBy(m => m.Id).ToArrayAsync(ct))
        {
            Voeg(m.Id, Leefgebiedmeting.LegVast(handeling.NieuweId(), blijft, m.Gebied, m.Stand, m.Niveau, m.Toelichting, m.Dag));
        }
    }

    /// <summary>The goals and actions that are open, with who waits for whom.</summary>
    public async Task DoelenAsync(bool metGezondheid, CancellationToken ct)
    {
        var werd = new Dictionary<Guid, Guid>();
        Guid? Nieuw(Guid? oud) => oud is { } id && werd.TryGetValue(id, out var nieuw) ? nieuw : null;
        foreach (var d in await bron.Doelen.AsNoTracking().Where(d => d.DossierId == oud && (d.Stand == Doelstand.Loopt || d.Stand == Doelstand.NogNiet)).OrderBy(d => d.Id).ToArrayAsync(ct))
        {
            werd[d.Id] = Voeg(d.Id, d.Stand == Doelstand.NogNiet
                ? Doel.NogNiet(handeling.NieuweId(), blijft, d.Soort, d.Uitkomst ?? "", d.Streefdag ?? handeling.Dag, d.Gesteld)
                : Doel.Stel(handeling.NieuweId(), blijft, new(d.Soort, d.Tekst) { Vaardigheid = d.Vaardigheid, Niveau = d.Niveau, Streefdag = d.Streefdag }, d.Gesteld)).Id;
        }

        var acties = await bron.Acties.AsNoTracking().Where(a => a.DossierId == oud && a.Stand == Actiestand.Open && (metGezondheid || a.Gebied != Leefgebied.GezondheidEnZorg)).OrderBy(a => a.Id).ToArrayAsync(ct);
        foreach (var a in acties)
        {
            werd[a.Id] = handeling.NieuweId();
        }

        foreach (var a in acties)
        {
            Voeg(a.Id, Actie.SpreekAf(werd[a.Id], blijft, new(a.Wat, a.Wie, a.Grondslag)
            {
                WieNaam = a.WieNaam, DoelId = Nieuw(a.DoelId), Gebied = a.Gebied, Van = a.Van, Tot = a.Tot, Na = Nieuw(a.Na), NaGebied = a.NaGebied,
            }));
        }
    }

    /// <summary>What runs or comes in the week.</summary>
    public async Task VoorzieningenAsync(bool metZorg, CancellationToken ct)
    {
        foreach (var v in await bron.Voorzieningen.AsNoTracking().Where(v => v.DossierId == oud && v.Gesloten == null && (metZorg || v.Soort != Voorzieningsoort.Zorg)).OrderBy(v => v.Id).ToArrayAsync(ct))
        {
            var nieuw = Voeg(v.Id, Voorziening.Spreek(handeling.NieuweId(), blijft, v.Gegevens with { DoelId = null }));
            if (v.AangebodenOp is { } aangeboden)
            {
                nieuw.BiedAan(aangeboden);
            }

            if (v.Stand == Voorzieningstand.Loopt)
            {
                nieuw.Start(v.Van);
            }
        }
    }

    /// <summary>What was taken over, the ways that are weighed, and worries that may still be read.</summary>
    public async Task SteunAsync(CancellationToken ct)
    {
        foreach (var o in await bron.Overnames.AsNoTracking().Where(o => o.DossierId == oud && o.Teruggegeven == null).OrderBy(o => o.Id).ToArrayAsync(ct))
        {
            var nieuw = Voeg(o.Id, Taakovername.NeemOver(handeling.NieuweId(), blijft, new(o.Wat, o.Gebied, o.Reden, o.Afbouw, o.Tot), o.Van));
            if (o.Verlengreden is { } reden)
            {
                nieuw.Verleng(reden, o.Tot);
            }
        }

        foreach (var w in await bron.Wegen.AsNoTracking().Where(w => w.DossierId == oud && w.Stand == Wegstand.Overwogen).OrderBy(w => w.Id).ToArrayAsync(ct))
        {
            Voeg(w.Id, Meedoenweg.Schrijf(handeling.NieuweId(), blijft, w.Gegevens, w.Opgeschreven));
        }

        foreach (var z in await bron.Zorgnotities.AsNoTracking().Where(z => z.DossierId == oud && z.Voorbij == null && z.Tekst != "").OrderBy(z => z.Id).ToArrayAsync(ct))
        {
            Voeg(z.Id, Zorgnotitie.Schrijf(handeling.NieuweId(), blijft, z.Tekst, z.Schrijver, z.NietVerteld, z.Dag, z.Tot));
        }
    }

    /// <summary>A question goes on where it was: asked, seen or taken on.</summary>
    private void Neem(Partnervraag oud, Guid taak)
    {
        var nieuw = Voeg(oud.Id, Partnervraag.Stel(handeling.NieuweId(), blijft, taak, new(oud.Organisatie, oud.Soort, oud.Wat, oud.Waarvoor, oud.AntwoordVoor) { Lessen = oud.Lessen }, oud.Gevraagd, oud.Vrager));
        if (oud.GezienOp is { } gezien)
        {
            nieuw.Zie(gezien);
        }

        if (oud.Beantwoord is { } beantwoord)
        {
            nieuw.NeemAan(beantwoord);
            if (oud.Groep is { } groep)
            {
                nieuw.PlaatsIn(groep);
            }
        }

        foreach (var bericht in oud.Berichten)
        {
            nieuw.Schrijf(bericht);
        }
    }

    private T Voeg<T>(Guid van, T nieuw)
        where T : Kern.Gedeeld.Aggregaat
    {
        db.Add(nieuw);
        _overgenomen.Add(new(typeof(T).Name, van, nieuw.Id));
        return nieuw;
    }
}
