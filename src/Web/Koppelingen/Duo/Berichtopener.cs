using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Brp;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Somebody who has no dossier here, and the messages about this person that one reading at DUO answers.</summary>
/// <param name="Berichten">In order of receipt.</param>
public sealed record Onbekende(Bsn Bsn, string? Vnummer, Gemeente Gemeente, IReadOnlyList<InkomendBericht> Berichten)
{
    public IReadOnlyCollection<Duoonderwerp> Leest => [.. Berichten.SelectMany(b => Ketencodes.Zoek(b.Gebeurtenis)!.Leest).Distinct()];
}

/// <summary>
/// Opens the dossiers of people whom DUO wrote about for the first time, many in one transaction: a cohort comes in at once. Only the ordinary
/// case is done here, somebody whom DUO and the BRP both know and who is like nobody we have; <see cref="Berichtverwerking"/> does all others.
/// </summary>
public sealed class Berichtopener(
    Db db, Handelingen handelingen, Duovastlegging vastlegging, Duolezer duo, Brpclient brp, Dossierherkenning herkenning, Sleutels sleutels, TimeProvider klok)
{
    /// <summary>People in one transaction.</summary>
    public const int Portiegrootte = 25;

    /// <summary>Most messages that are looked at in one go: some ten seconds of work.</summary>
    private const int Meeste = 1_000;

    /// <summary>
    /// Who is new among the oldest messages of which nobody was told. What somebody was told of is about a dossier that is there; looked at
    /// here, it would keep who is new waiting behind it.
    /// </summary>
    /// <returns>Tot: everything that came in until then was looked at. Meer: there is more that waits.</returns>
    public async Task<(IReadOnlyList<Onbekende> Onbekenden, DateTimeOffset Tot, bool Meer)> ZoekAsync(CancellationToken ct)
    {
        var nu = klok.Nu();
        var wacht = await db.InkomendeBerichten.AsNoTracking()
            .Where(b => b.Status == Berichtstatus.Ontvangen && b.NietVoor <= nu && b.Herkenning == null && !db.Ketenmeldingen.Any(m => m.BerichtId == b.Id)).OrderBy(b => b.Ontvangen).Take(Meeste).ToArrayAsync(ct);
        var gemeenten = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).ToDictionaryAsync(g => g.Oin, StringComparer.Ordinal, ct);
        var groepen = wacht.Select(b => (Bericht: b, Persoon: JsonSerializer.Deserialize<Persoonsverwijzing>(sleutels.Ontsleutel(b.Inhoud))!))
            .Where(b => b.Persoon.Bsn is not null).GroupBy(b => b.Persoon.Bsn!, StringComparer.Ordinal);
        var onbekenden = new List<Onbekende>();
        foreach (var groep in groepen)
        {
            var eerste = groep.FirstOrDefault(b => Ketencodes.Zoek(b.Bericht.Gebeurtenis) is { Leest.Count: > 0 }).Bericht;
            string[] doelen = [.. groep.Select(b => b.Bericht.Doel).Distinct(StringComparer.Ordinal)];
            string[] vnummers = [.. groep.Select(b => b.Persoon.VnummerTekst).OfType<string>().Distinct(StringComparer.Ordinal)];
            if (eerste is not null && doelen is [var doel] && vnummers.Length < 2 && gemeenten.TryGetValue(doel, out var gemeente) && Bsn.TryParse(groep.Key, out var bsn))
            {
                // A move is only one when there is a dossier to move from, so only the first message may be about it.
                onbekenden.Add(new(bsn, vnummers.SingleOrDefault(), gemeente,
                    [.. groep.Select(b => b.Bericht).Where(b => Ketencodes.Zoek(b.Gebeurtenis) is { } code && (!code.Verhuizing || b == eerste))]));
            }
        }

        var meer = wacht.Length == Meeste;
        return (await ZonderBekendenAsync(onbekenden, o => o, ct), meer ? wacht[^1].Ontvangen : nu, meer);
    }

    /// <summary>Reads what DUO and the BRP say of these people, opens the dossiers, and gives the messages their effect.</summary>
    /// <returns>How many dossiers were opened.</returns>
    public async Task<int> OpenAsync(IReadOnlyCollection<Onbekende> onbekenden, CancellationToken ct)
    {
        var gelezen = new List<Gelezen>();
        foreach (var onbekende in onbekenden)
        {
            if (await LeesAsync(onbekende, ct) is { } antwoord)
            {
                gelezen.Add(antwoord);
            }
        }

        var geopend = 0;
        if (gelezen.Count > 0)
        {
            await handelingen.VoerPortieUitAsync(
                new Handelingsverzoek("DossierOpenen", null, Inzagelog.Uitvoering), [],
                async (portie, ct) => geopend = await OpenAsync(portie, gelezen, ct), ct);
        }

        return geopend;
    }

    /// <returns>Null when this is not the ordinary case.</returns>
    private async Task<Gelezen?> LeesAsync(Onbekende wie, CancellationToken ct)
    {
        var (lezen, raadplegen) = (duo.LeesAsync(wie.Gemeente.Oin, wie.Bsn, wie.Leest, ct), brp.RaadpleegAsync(wie.Bsn, ct));
        await Task.WhenAll(lezen, raadplegen);
        return (await lezen).Kennis is { Onzichtbaar: false, Plicht: { Plichtig: true, Einddatum: null, RedenGeen: null } } kennis && (await raadplegen).Persoon is { } persoon
            && await herkenning.ZoekAsync(wie.Gemeente.Code, persoon, ct) is null
                ? new Gelezen(wie, kennis, persoon)
                : null;
    }

    private async Task<int> OpenAsync(Portie portie, IReadOnlyList<Gelezen> gelezen, CancellationToken ct)
    {
        // Somebody may have got a dossier while DUO was read, or a message its end.
        await db.VergrendelNummersAsync(gelezen.Select(g => sleutels.Zoeksleutel(g.Wie.Bsn)), ct);
        var nieuw = await ZonderBekendenAsync(gelezen, g => g.Wie, ct);
        Guid[] ids = [.. nieuw.SelectMany(g => g.Wie.Berichten).Select(b => b.Id)];
        var berichten = await db.InkomendeBerichten.Where(b => ids.Contains(b.Id) && b.Status == Berichtstatus.Ontvangen).ToDictionaryAsync(b => b.Id, ct);
        foreach (var (wie, kennis, persoon) in nieuw)
        {
            var handeling = portie.Begin();
            var regels = db.Regels(wie.Gemeente.Code);
            var beeld = Dossieropener.Bouw(Dossier(wie, kennis, persoon), regels, handeling, sleutels, out var nummer);
            portie.Nieuw(beeld.Dossier.Id);
            (beeld, var bijgekomen) = vastlegging.LegEersteVast(beeld, kennis, handeling);
            Aggregaat[] aggregaten = [beeld.Dossier, beeld.Persoon!, .. new Aggregaat?[] { nummer, beeld.Contact }.OfType<Aggregaat>(), .. bijgekomen];
            db.AddRange(aggregaten.AsEnumerable<object>());
            db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(beeld.Persoon!));
            Werkplanner.Voeg(db, beeld, null, handeling.Dag);
            var meldingen = new List<Ketenmelding>();
            foreach (var bericht in wie.Berichten.Where(b => berichten.ContainsKey(b.Id)).OrderBy(b => b.Geregistreerd).Select(b => berichten[b.Id]))
            {
                vastlegging.Meld(beeld.Dossier, bericht, regels, handeling, meldingen);
                bericht.IsVerwerkt(beeld.Dossier.Id, handeling.Tijdstip);
            }

            portie.Doe(handeling, Aanleiding(meldingen), [.. aggregaten, .. meldingen]);
        }

        return nieuw.Count;
    }

    private static string Aanleiding(IReadOnlyList<Ketenmelding> meldingen) =>
        $"{(meldingen.Count == 1 ? "bericht" : "berichten")} {string.Join(", ", meldingen.Select(m => m.Code).Distinct(StringComparer.Ordinal))} van DUO";

    /// <summary>The first dossier of somebody, as DUO and the BRP have this person.</summary>
    private static NieuwDossier Dossier(Onbekende wie, Duokennis kennis, Brppersoon persoon) => new()
    {
        // DUO's target group and term come with their own days, as facts of their own.
        Gemeentecode = wie.Gemeente.Code, Persoon = persoon.Gegevens with { Vnummer = wie.Vnummer }, Bsn = wie.Bsn, Contact = persoon.Adres,
        BeginPlicht = kennis.Plicht?.Begindatum, Kennisgeving = kennis.Plicht?.Kennisgeving,
        Vestiging = persoon.Gemeentecode == wie.Gemeente.Code ? persoon.IngeschrevenSinds : null, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Duo,
    };

    private async Task<IReadOnlyList<T>> ZonderBekendenAsync<T>(IReadOnlyCollection<T> alle, Func<T, Onbekende> wie, CancellationToken ct)
    {
        byte[][] nummers = [.. alle.Select(a => sleutels.Zoeksleutel(wie(a).Bsn))];
        string[] vnummers = [.. alle.Select(a => wie(a).Vnummer).OfType<string>()];
        var bekend = (await db.Persoonsnummers.AsNoTracking().Where(p => nummers.Contains(p.BsnZoeksleutel)).Select(p => p.BsnZoeksleutel).ToArrayAsync(ct)).Select(Convert.ToHexString)
            .Concat(await db.Personen.AsNoTracking().Where(p => p.Vnummer != null && vnummers.Contains(p.Vnummer)).Select(p => p.Vnummer!).ToArrayAsync(ct))
            .ToHashSet(StringComparer.Ordinal);
        return [.. alle.Where(a => !bekend.Contains(Convert.ToHexString(sleutels.Zoeksleutel(wie(a).Bsn))) && (wie(a).Vnummer is not { } v || !bekend.Contains(v)))];
    }

    private sealed record Gelezen(Onbekende Wie, Duokennis Kennis, Brppersoon Persoon);
}
