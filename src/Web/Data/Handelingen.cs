using System.Data;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Logboek;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>What somebody is about to do: every write of a fact or a decision starts with this.</summary>
/// <param name="Soort">Object + infinitive: "PipVaststellen".</param>
/// <param name="Doel">Purpose of the processing, from the register of processing activities.</param>
public sealed record Handelingsverzoek(string Soort, Recht? Recht, string Doel)
{
    public string? Reden { get; init; }

    /// <summary>The mandate line under which a decision is taken.</summary>
    public Guid? MandaatregelId { get; init; }

    /// <summary>Key of the form: the same key again gives the first answer and no second effect.</summary>
    public string? Verzoeksleutel { get; init; }

    /// <summary>Questions whose answers the deed needs and that are known before it: they travel with the first round trip.</summary>
    public Action<Bundel>? Vooraf { get; init; }
}

/// <summary>The deed while it is being done: its moment and its ids.</summary>
public sealed class Handeling(Guid id, DateTimeOffset tijdstip, DateOnly dag)
{
    public Guid Id { get; } = id;

    public DateTimeOffset Tijdstip { get; } = tijdstip;

    public DateOnly Dag { get; } = dag;

    /// <summary>Set by the deed when the mandate line is only known inside it.</summary>
    public Guid? MandaatregelId { get; set; }

    /// <summary>Dossiers that it is about without writing an event in their streams; they stand in the logbook of data processing.</summary>
    public List<Guid> Betrokken { get; } = [];

    public Guid NieuweId() => Guid.CreateVersion7(Tijdstip);
}

/// <summary>The answer of a deed; a repeated one gives the answer of the first time.</summary>
public readonly record struct Uitkomst(string Resultaat, bool Herhaald);

/// <summary>The asker lacks the right: pages answer 403, the API problem details.</summary>
public sealed class RechtOntbreekt(Recht recht) : Exception($"Het recht {recht} ontbreekt.")
{
    public Recht Recht { get; } = recht;
}

/// <summary>The key was used before, for something else: answering as if this was done would lose it.</summary>
public sealed class SleutelHergebruikt() : Exception("Met deze sleutel kwam eerder iets anders binnen.");

/// <summary>
/// The single seam around every write of facts and decisions: right, transaction, deed, after-images, hash chain, outbox,
/// one commit.
/// </summary>
public sealed class Handelingen(Db db, Schrijfpoort poort, TimeProvider klok, Dataverwerkingen verwerkingen)
{
    /// <summary>Between the answer of a deed and the print of what was sent: no answer holds it.</summary>
    private const char Merkteken = '\n';

    /// <param name="deed">
    /// Changes aggregates and adds rows; returns what a repeated request must answer (an id). Empty: there was nothing to do it
    /// to, nothing is written and a repeat is a new attempt.
    /// </param>
    /// <exception cref="RechtOntbreekt">The right is missing.</exception>
    /// <exception cref="RegelGeschonden">A legal condition is not met; nothing was written.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the same aggregate; nothing was written.</exception>
    /// <exception cref="SleutelHergebruikt">The key was used for something else; nothing was written.</exception>
    public async Task<Uitkomst> VoerUitAsync(
        Handelingsverzoek verzoek, Func<Handeling, CancellationToken, Task<string>> deed, CancellationToken ct)
    {
        var toegang = db.Toegang;
        EisRecht(verzoek, toegang);

        using var binnen = await poort.GaBinnenAsync(ct);
        var sleutel = verzoek.Verzoeksleutel is null ? null : $"{toegang.Sub}:{verzoek.Soort}:{verzoek.Verzoeksleutel}";
        try
        {
            return await DoeAsync(verzoek, sleutel, deed, toegang, ct);
        }
        catch (Exception fout) when (sleutel is not null && db.IsPostgres && fout is not OperationCanceledException)
        {
            // The same form may have come in twice at the same moment, here or at another process: the first one that
            // commits makes ours fail in one way or another, and its answer is ours.
            if (await HerhaalAsync(sleutel, ct) is { } eerder)
            {
                return new Uitkomst(eerder, true);
            }

            ExceptionDispatchInfo.Throw(fout);
            throw;
        }
    }

    /// <summary>
    /// The same request was done before by the same asker: for who must first look at what the deed itself has changed since.
    /// </summary>
    /// <exception cref="SleutelHergebruikt">The key was used for something else.</exception>
    public async Task<bool> IsHerhaaldAsync(string soort, string? verzoeksleutel, CancellationToken ct)
    {
        if (verzoeksleutel is null)
        {
            return false;
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        return await HerhaalAsync($"{db.Toegang.Sub}:{soort}:{verzoeksleutel}", ct) is not null;
    }

    private static void EisRecht(Handelingsverzoek verzoek, Toegang toegang)
    {
        if (verzoek.Recht is { } recht && !toegang.Heeft(recht) && toegang.Soort != Toegangssoort.Systeem)
        {
            throw new RechtOntbreekt(recht);
        }
    }

    /// <summary>
    /// The same deed on many dossiers: each its own handeling in its own chain, all of one portion in one transaction. The heads
    /// of the chains are locked before anything is read, so nobody else is at work on them.
    /// </summary>
    /// <param name="deed">Changes aggregates of these dossiers and hands them over one dossier at a time.</param>
    /// <exception cref="RechtOntbreekt">The right is missing.</exception>
    public async Task VoerPortieUitAsync(Handelingsverzoek verzoek, IReadOnlyCollection<Guid> dossiers, Func<Portie, CancellationToken, Task> deed, CancellationToken ct)
    {
        EisRecht(verzoek, db.Toegang);
        using var binnen = await poort.GaBinnenAsync(ct);
        var begin = verwerkingen.Nu;
        await using var transactie = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        db.BinnenHandeling = true;
        try
        {
            var hoofden = (await db.VergrendelAsync(dossiers, ct)).ToDictionary(hoofd => hoofd.StroomId);
            var casusregisseurs = dossiers.Count == 0
                ? []
                : await db.Dossiers.AsNoTracking().Where(d => dossiers.Contains(d.Id)).Select(d => new { d.Id, d.Casusregisseur }).ToDictionaryAsync(d => d.Id, d => d.Casusregisseur, ct);
            var portie = new Portie(db, verzoek, hoofden, casusregisseurs, klok);
            await deed(portie, ct);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            verwerkingen.Gedaan(verzoek.Soort, portie.Gedaan, db.Toegang, begin);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.BinnenHandeling = false;
        }
    }

    private async Task<Uitkomst> DoeAsync(
        Handelingsverzoek verzoek, string? sleutel, Func<Handeling, CancellationToken, Task<string>> deed, Toegang toegang, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        if (await BeginAsync(verzoek, sleutel, toegang, ct) is { } eerder)
        {
            await transactie.CommitAsync(ct);
            return new Uitkomst(eerder, true);
        }

        var nu = klok.Nu();
        var (begin, gelukt, dossiers) = (verwerkingen.Nu, false, (Guid[])[]);
        var handeling = new Handeling(Guid.CreateVersion7(nu), nu, nu.DagInNederland());
        db.BinnenHandeling = true;
        try
        {
            var resultaat = await deed(handeling, ct);
            if (resultaat.Length == 0)
            {
                if (db.ChangeTracker.HasChanges())
                {
                    throw new InvalidOperationException("Een daad die iets verandert, heeft een uitkomst.");
                }

                return new Uitkomst(resultaat, false);
            }

            if (sleutel is not null)
            {
                db.Verzoeksleutels.Add(new Verzoeksleutel { Sleutel = sleutel, Resultaat = db.Verzoekmerk is { } merk ? $"{resultaat}{Merkteken}{merk}" : resultaat, Tijdstip = nu });
            }

            dossiers = [.. handeling.Betrokken, .. (await LegVastAsync(verzoek, handeling, toegang, ct)).Where(s => s.Soort == Stroom.Dossiersoort).Select(s => s.Id)];
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            gelukt = true;
            return new Uitkomst(resultaat, false);
        }
        finally
        {
            verwerkingen.Gedaan(verzoek.Soort, dossiers, toegang, begin, gelukt);

            // Nothing stays behind: a second deed in the same scope must see what others have written since.
            db.ChangeTracker.Clear();
            db.BinnenHandeling = false;
        }
    }

    /// <summary>Everything that can be said and asked before the deed, in one round trip.</summary>
    /// <returns>The answer of the first time, when this is a repeat.</returns>
    private async Task<string?> BeginAsync(Handelingsverzoek verzoek, string? sleutel, Toegang toegang, CancellationToken ct)
    {
        using var bundel = new Bundel(db);
        var herhaling = sleutel is null ? null : bundel.Opdracht(Herhaling(sleutel));
        if (db.ConceptWeg is { } formulier)
        {
            bundel.Opdracht(Concepten.Weg(toegang.Sub, formulier));
            db.ConceptWeg = null;
        }

        verzoek.Vooraf?.Invoke(bundel);
        await bundel.LeesAsync(ct);
        return herhaling is { Geraakt: > 0 } ? await AntwoordAsync(sleutel!, ct) : null;
    }

    /// <summary>
    /// A retry must itself commit a write before it answers success: a row that is only visible on a primary that was cut
    /// off may be gone tomorrow.
    /// </summary>
    private async Task<string?> HerhaalAsync(string sleutel, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync(Herhaling(sleutel), ct) == 0 ? null : await AntwoordAsync(sleutel, ct);

    private async Task<string> AntwoordAsync(string sleutel, CancellationToken ct)
    {
        var delen = (await db.Verzoeksleutels.Where(v => v.Sleutel == sleutel).Select(v => v.Resultaat).SingleAsync(ct)).Split(Merkteken);
        return db.Verzoekmerk is { } merk && delen is [_, var eerder] && eerder != merk ? throw new SleutelHergebruikt() : delen[0];
    }

    private static FormattableString Herhaling(string sleutel) => $"UPDATE verzoeksleutels SET keren = keren + 1 WHERE sleutel = {sleutel}";

    /// <returns>The streams that it is about.</returns>
    private async Task<IReadOnlyCollection<Stroom>> LegVastAsync(Handelingsverzoek verzoek, Handeling handeling, Toegang toegang, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        if (db.ChangeTracker.Entries<Aggregaat>().FirstOrDefault(entry => entry.State is EntityState.Deleted) is { } weg)
        {
            throw new InvalidOperationException($"{weg.Entity.GetType().Name} wordt niet verwijderd: een feit of besluit vervalt, met een reden.");
        }

        var veranderd = db.ChangeTracker.Entries<Aggregaat>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity).ToArray();
        if (veranderd.Length == 0)
        {
            return [];
        }

        var hoofden = new Dictionary<Stroom, Ketenhoofd>();
        foreach (var stroom in Vastlegging.Stromen(veranderd))
        {
            hoofden[stroom] = await HoofdAsync(stroom, ct);
        }

        await Meldingmaker.MaakAsync(db, toegang, handeling.Tijdstip, veranderd, ct);
        Vastlegging.Voeg(db, verzoek, handeling, toegang, veranderd, stroom => hoofden[stroom]);
        return hoofden.Keys;
    }

    /// <summary>Locks the head of the stream, so that two notes at once both stand, one after the other.</summary>
    private async Task<Ketenhoofd> HoofdAsync(Stroom stroom, CancellationToken ct)
    {
        var hoofd = await db.VergrendelAsync(stroom, ct);
        if (hoofd is null)
        {
            hoofd = new Ketenhoofd { Stroomsoort = stroom.Soort, StroomId = stroom.Id, Volgnummer = 0, Hash = [] };
            db.Ketenhoofden.Add(hoofd);
        }

        return hoofd;
    }
}

/// <summary>One portion of a deed on many dossiers.</summary>
public sealed class Portie(
    Db db, Handelingsverzoek verzoek, Dictionary<Guid, Ketenhoofd> hoofden, IReadOnlyDictionary<Guid, string?> casusregisseurs, TimeProvider klok)
{
    public DateOnly Dag { get; } = klok.Vandaag();

    /// <summary>Dossiers that something was done to.</summary>
    internal List<Guid> Gedaan { get; } = [];

    public Handeling Begin() => Bulkhandelingen.Begin(klok.Nu());

    /// <summary>A dossier that is opened in this portion: its stream begins here.</summary>
    public void Nieuw(Guid dossierId)
    {
        var hoofd = new Ketenhoofd { Stroomsoort = Stroom.Dossiersoort, StroomId = dossierId, Volgnummer = 0, Hash = [] };
        db.Ketenhoofden.Add(hoofd);
        hoofden.Add(dossierId, hoofd);
    }

    /// <summary>Records what was done to one dossier; without a change there is nothing to record.</summary>
    public void Doe(Handeling handeling, params IReadOnlyCollection<Aggregaat> aggregaten) => Doe(handeling, verzoek.Reden, aggregaten);

    /// <param name="reden">Why, for this dossier.</param>
    public void Doe(Handeling handeling, string? reden, IReadOnlyCollection<Aggregaat> aggregaten)
    {
        var veranderd = aggregaten.Where(aggregaat => aggregaat.NieuweGebeurtenissen().Count > 0).ToArray();
        if (veranderd.Length > 0)
        {
            Meldingmaker.Maak(db, db.Toegang, handeling.Tijdstip, veranderd, casusregisseurs);
            Vastlegging.Voeg(db, verzoek with { Reden = reden }, handeling, db.Toegang, veranderd, stroom => hoofden[stroom.Id]);
            Gedaan.AddRange(Vastlegging.Stromen(veranderd).Where(s => s.Soort == Stroom.Dossiersoort).Select(s => s.Id));
        }
    }
}
