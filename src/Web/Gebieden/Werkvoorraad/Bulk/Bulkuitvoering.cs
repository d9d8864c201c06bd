using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad.Bulk;

/// <summary>One dossier of an order, as it was when the list was shown.</summary>
/// <param name="Had">Who had it then; null = nobody. Counts for assigning only: another answer now is not overwritten.</param>
/// <param name="Naar">Whom it goes to.</param>
/// <param name="Afspraken">These appointments go back with it.</param>
public sealed record Bulkkeuze(Guid DossierId, string? Had, string? Naar = null, IReadOnlyList<Guid>? Afspraken = null);

/// <summary>What is to be done with all of them.</summary>
public sealed record Bulkdaad(Bulksoort Soort, string Wat)
{
    /// <summary>Text of the note, or why the work comes first.</summary>
    public string? Tekst { get; init; }

    /// <summary>The own day, for bringing forward.</summary>
    public DateOnly? Dag { get; init; }

    /// <summary>
    /// Appointments from this day on, with this colleague, are taken over by who gets the dossier; null leaves them as they are.
    /// </summary>
    public (string Met, DateOnly Van)? Afspraken { get; init; }

    public Guid? HerstelVan { get; init; }

    public Recht Recht => VanSoort(Soort);

    public static Recht VanSoort(Bulksoort soort) => soort switch
    {
        Bulksoort.Toewijzen => Recht.WerkToewijzen,
        Bulksoort.NaarVoren => Recht.FeitVastleggen,
        _ => Recht.NotitieSchrijven,
    };
}

/// <summary>
/// One deed on many dossiers, some dozens in one transaction. What became of each stands in the same transaction, so an order that
/// was cut off goes on where it stopped, and one that is sent twice is done once.
/// </summary>
public sealed class Bulkuitvoering(Db db, Handelingen handelingen, Schrijfpoort poort, TimeProvider klok)
{
    /// <summary>Most dossiers in one order.</summary>
    public const int Meeste = 300;

    private const int Portiegrootte = 60;

    /// <param name="id">From the form: the same id again goes on with the same order.</param>
    public async Task VoerUitAsync(Guid id, Bulkdaad daad, IReadOnlyList<Bulkkeuze> keuzes, CancellationToken ct)
    {
        await BeginAsync(id, daad, ct);
        var klaar = (await db.Bulkregels.AsNoTracking().Where(r => r.OpdrachtId == id).Select(r => r.DossierId).ToArrayAsync(ct)).ToHashSet();
        var collegas = daad.Soort == Bulksoort.Toewijzen
            ? (await Werklasten.CollegasAsync(db, ct)).ToDictionary(m => m.Sub, StringComparer.Ordinal)
            : [];
        foreach (var portie in keuzes.Where(keuze => !klaar.Contains(keuze.DossierId)).DistinctBy(keuze => keuze.DossierId).Take(Meeste).Chunk(Portiegrootte))
        {
            var ids = portie.Select(keuze => keuze.DossierId).ToArray();
            await handelingen.VoerPortieUitAsync(
                new Handelingsverzoek(Naam(daad), daad.Recht, Inzagelog.Uitvoering) { Reden = daad.Soort == Bulksoort.Notitie ? null : daad.Tekst }, ids,
                (bezig, ct) => DoeAsync(id, daad, portie, ids, collegas, bezig, ct), ct);
        }
    }

    /// <summary>Puts back what an order changed and nobody has changed since.</summary>
    /// <returns>The new order; null when there is nothing to undo for this asker.</returns>
    public async Task<Guid?> MaakOngedaanAsync(Guid opdrachtId, CancellationToken ct)
    {
        if (await db.Bulkopdrachten.AsNoTracking().SingleOrDefaultAsync(o => o.Id == opdrachtId && o.Medewerker == db.Toegang.Sub, ct) is not { HersteldDoor: null, Soort: not Bulksoort.Notitie } opdracht)
        {
            return null;
        }

        var regels = await db.Bulkregels.AsNoTracking().Where(r => r.OpdrachtId == opdrachtId && r.Uitkomst == Bulkuitkomst.Gedaan).ToArrayAsync(ct);
        // Undoing twice is undoing once: the new order has an id that follows from the old one.
        var nieuw = Vervolg(opdrachtId);
        await VoerUitAsync(
            nieuw, new Bulkdaad(opdracht.Soort, $"Ongedaan gemaakt: {opdracht.Wat}") { HerstelVan = opdrachtId },
            [.. regels.Select(r => new Bulkkeuze(
                r.DossierId, r.Naar, r.Was, r.Afspraken is null ? null : [.. r.Afspraken.Split(' ').Select(id => Guid.ParseExact(id, "N"))]))], ct);
        using (await poort.GaBinnenAsync(ct))
        {
            await db.Bulkopdrachten.Where(o => o.Id == opdrachtId).ExecuteUpdateAsync(zet => zet.SetProperty(o => o.HersteldDoor, nieuw), ct);
        }

        return nieuw;
    }

    private static Guid Vervolg(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[15] ^= 0xff;
        return new Guid(bytes);
    }

    private static string Naam(Bulkdaad daad) => daad.Soort switch
    {
        Bulksoort.Toewijzen => "DossierToewijzen",
        Bulksoort.NaarVoren => "WerkNaarVorenHalen",
        _ => "NotitieSchrijven",
    };

    private async Task BeginAsync(Guid id, Bulkdaad daad, CancellationToken ct)
    {
        if (!db.Toegang.Heeft(daad.Recht))
        {
            throw new RechtOntbreekt(daad.Recht);
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        if (await db.Bulkopdrachten.AsNoTracking().AnyAsync(o => o.Id == id, ct))
        {
            return;
        }

        var rij = db.Bulkopdrachten.Add(new Bulkopdracht { Id = id, Medewerker = db.Toegang.Sub, Soort = daad.Soort, Wat = daad.Wat, Begonnen = klok.Nu(), HerstelVan = daad.HerstelVan });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (db.IsPostgres)
        {
            // The same form came in twice at the same moment: the other one goes on with it.
            rij.State = EntityState.Detached;
        }
    }

    private async Task DoeAsync(
        Guid opdracht, Bulkdaad daad, Bulkkeuze[] keuzes, Guid[] ids, Dictionary<string, Medewerker> collegas, Portie portie, CancellationToken ct)
    {
        // The same order may have been done by another process since it was looked at: the locks are ours now, so this answer stands.
        var klaar = (await db.Bulkregels.AsNoTracking().Where(r => r.OpdrachtId == opdracht && ids.Contains(r.DossierId)).Select(r => r.DossierId).ToArrayAsync(ct)).ToHashSet();
        var dossiers = await db.Dossiers.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        var werk = await db.Werkvoorraad.Where(w => ids.Contains(w.DossierId)).ToDictionaryAsync(w => w.DossierId, ct);
        var afspraken = (await AfsprakenAsync(daad, keuzes, ids, ct)).ToLookup(a => a.DossierId);
        foreach (var keuze in keuzes)
        {
            if (klaar.Contains(keuze.DossierId) || !dossiers.TryGetValue(keuze.DossierId, out var dossier))
            {
                continue;
            }

            var rij = werk.GetValueOrDefault(dossier.Id);
            var handeling = portie.Begin();
            var (uitkomst, was, naar) = !dossier.IsLopend || rij is null
                ? (Bulkuitkomst.NietGevonden, null, null)
                : daad.Soort switch
                {
                    Bulksoort.Toewijzen => WijsToe(dossier, rij, keuze, collegas, daad.HerstelVan is not null),
                    Bulksoort.NaarVoren => HaalNaarVoren(dossier, rij, daad, keuze, portie.Dag),
                    _ => Schrijf(handeling, dossier, daad.Tekst!),
                };
            var overgenomen = uitkomst == Bulkuitkomst.Gedaan && daad.Soort == Bulksoort.Toewijzen && naar is not null ? [.. afspraken[dossier.Id]] : Array.Empty<Afspraak>();
            foreach (var afspraak in overgenomen)
            {
                afspraak.NeemOver(collegas[naar!].Naam);
            }

            portie.Doe(handeling, [dossier, .. overgenomen, .. db.Notities.Local.Where(n => n.DossierId == dossier.Id)]);
            db.Bulkregels.Add(new Bulkregel { OpdrachtId = opdracht, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Uitkomst = uitkomst, Was = was, Naar = naar,
                Afspraken = overgenomen.Length == 0 ? null : string.Join(' ', overgenomen.Select(a => a.Id.ToString("N"))) });
        }
    }

    /// <summary>The appointments that go along: those on the name of who hands over, or those that went along before.</summary>
    private async Task<Afspraak[]> AfsprakenAsync(Bulkdaad daad, Bulkkeuze[] keuzes, Guid[] ids, CancellationToken ct)
    {
        var gepland = db.Afspraken.Where(a => ids.Contains(a.DossierId) && a.Stand == Afspraakstand.Gepland);
        if (daad.Afspraken is { } over)
        {
            return await gepland.Where(a => a.Met == over.Met && a.Dag >= over.Van).ToArrayAsync(ct);
        }

        var terug = keuzes.SelectMany(keuze => keuze.Afspraken ?? []).ToArray();
        return terug.Length == 0 ? [] : await gepland.Where(a => terug.Contains(a.Id)).ToArrayAsync(ct);
    }

    /// <summary>What would become of assigning; the check page asks the same question.</summary>
    public static Bulkuitkomst MagToewijzen(string? heeft, string gemeentecode, Bulkkeuze keuze, IReadOnlyDictionary<string, Medewerker> collegas, bool terug)
    {
        if (heeft == keuze.Naar)
        {
            return Bulkuitkomst.AlZo;
        }

        if (heeft != keuze.Had)
        {
            return Bulkuitkomst.Intussen;
        }

        return keuze.Naar is null ? terug ? Bulkuitkomst.Gedaan : Bulkuitkomst.AndereGemeente
            : collegas.TryGetValue(keuze.Naar, out var collega) && collega.Gemeenten.Split(',').Contains(gemeentecode) ? Bulkuitkomst.Gedaan
            : Bulkuitkomst.AndereGemeente;
    }

    private static (Bulkuitkomst Uitkomst, string? Was, string? Naar) WijsToe(Dossier dossier, Werkrij rij, Bulkkeuze keuze, Dictionary<string, Medewerker> collegas, bool terug)
    {
        var was = dossier.Casusregisseur;
        var uitkomst = MagToewijzen(was, dossier.Gemeentecode, keuze, collegas, terug);
        if (uitkomst != Bulkuitkomst.Gedaan)
        {
            return (uitkomst, was, null);
        }

        if (keuze.Naar is { } naar)
        {
            dossier.WijsToe(naar);
        }
        else
        {
            dossier.GeefVrij();
        }

        rij.Casusregisseur = keuze.Naar;
        return (uitkomst, was, keuze.Naar);
    }

    /// <summary>The own day of a row, as it is kept to put it back.</summary>
    private sealed record Streef(string Werk, DateOnly Dag, string Reden, string Door);

    private (Bulkuitkomst Uitkomst, string? Was, string? Naar) HaalNaarVoren(Dossier dossier, Werkrij rij, Bulkdaad daad, Bulkkeuze keuze, DateOnly vandaag)
    {
        var was = Tekst(dossier);
        if (daad.HerstelVan is not null)
        {
            if (was != keuze.Had)
            {
                return (Bulkuitkomst.Intussen, was, null);
            }

            if (keuze.Naar is null)
            {
                dossier.LaatStreefdagLos();
            }
            else if (JsonSerializer.Deserialize<Streef>(keuze.Naar) is { } oud)
            {
                dossier.HaalNaarVoren(oud.Werk, oud.Dag, oud.Reden, oud.Door);
            }
        }
        else if (rij.WachtSinds is null && rij.UitersteDag <= daad.Dag)
        {
            return (Bulkuitkomst.AlZo, was, null);
        }
        else
        {
            dossier.HaalNaarVoren(rij.Soort.ToString(), daad.Dag!.Value, daad.Tekst!, db.Toegang.Naam);
        }

        rij.Orden(dossier, vandaag);
        return (Bulkuitkomst.Gedaan, was, Tekst(dossier));
    }

    private static string? Tekst(Dossier dossier) => dossier is { Streefwerk: { } werk, Streefdag: { } dag }
        ? JsonSerializer.Serialize(new Streef(werk, dag, dossier.Streefreden ?? "", dossier.StreefDoor ?? ""))
        : null;

    private (Bulkuitkomst Uitkomst, string? Was, string? Naar) Schrijf(Handeling handeling, Dossier dossier, string tekst)
    {
        db.Add(Notitie.Schrijf(handeling.NieuweId(), dossier.Id, dossier.Gemeentecode, tekst, db.Toegang.Naam, db.Toegang.Organisatie, true, handeling.Tijdstip));
        return (Bulkuitkomst.Gedaan, null, null);
    }
}
