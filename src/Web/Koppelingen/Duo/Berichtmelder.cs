using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Tells who works on dossiers that DUO sent something, many messages at a time and before anything is read at DUO: when thousands come
/// in at once, everybody knows within the minute, and what DUO says is fetched after that.
/// </summary>
public sealed class Berichtmelder(Db db, Handelingen handelingen, Duovastlegging vastlegging, Sleutels sleutels, Schrijfpoort poort, TimeProvider klok)
{
    private const int Portiegrootte = 50;
    private const int Voorleggrootte = 500;

    /// <summary>Most messages that are looked at in one go.</summary>
    private const int Meeste = 10_000;

    /// <summary>
    /// Tells of the oldest messages of which nobody was told, as far as they are about somebody who has a dossier. What names no BSN and
    /// belongs to no dossier is put before a person to match: nothing could be read of it.
    /// </summary>
    public async Task MeldAsync(CancellationToken ct)
    {
        var rijen = (await db.InkomendeBerichten.AsNoTracking()
                .Where(b => b.Status == Berichtstatus.Ontvangen && !db.Ketenmeldingen.Any(m => m.BerichtId == b.Id))
                .OrderBy(b => b.Ontvangen).Take(Meeste).ToArrayAsync(ct))
            .Select(b => (Bericht: b, Persoon: Persoon(b))).ToArray();
        if (rijen.Length == 0)
        {
            return;
        }

        byte[][] nummers = [.. rijen.Select(r => r.Persoon.Bsn).OfType<byte[]>()];
        string[] vnummers = [.. rijen.Select(r => r.Persoon.Vnummer).OfType<string>()];
        var metBsn = (await db.Persoonsnummers.AsNoTracking().Where(p => nummers.Contains(p.BsnZoeksleutel)).Select(p => new { p.BsnZoeksleutel, p.DossierId }).ToArrayAsync(ct))
            .ToLookup(p => Convert.ToHexString(p.BsnZoeksleutel), p => p.DossierId, StringComparer.Ordinal);
        var metVnummer = (await db.Personen.AsNoTracking().Where(p => p.Vnummer != null && vnummers.Contains(p.Vnummer)).Select(p => new { p.Vnummer, p.DossierId }).ToArrayAsync(ct))
            .ToLookup(p => p.Vnummer!, p => p.DossierId, StringComparer.Ordinal);
        Guid? Dossier((byte[]? Bsn, string? Vnummer) p) =>
            p.Bsn is not null && metBsn[Convert.ToHexString(p.Bsn)].FirstOrDefault() is var a && a != default ? a
            : p.Vnummer is not null && metVnummer[p.Vnummer].FirstOrDefault() is var b && b != default ? b
            : null;
        var gemeenten = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).ToDictionaryAsync(g => g.Oin, g => g.Code, StringComparer.Ordinal, ct);
        await LegVoorAsync([.. rijen.Where(r => r.Persoon.Bsn is null && Dossier(r.Persoon) is null && gemeenten.ContainsKey(r.Bericht.Doel) && Ketencodes.Zoek(r.Bericht.Gebeurtenis) is not null).Select(r => r.Bericht.Id)], ct);
        var perDossier = rijen.Where(r => gemeenten.ContainsKey(r.Bericht.Doel)).GroupBy(r => Dossier(r.Persoon), r => r.Bericht).Where(groep => groep.Key is not null);
        foreach (var portie in perDossier.Chunk(Portiegrootte))
        {
            await MeldAsync(portie.ToDictionary(groep => groep.Key!.Value, groep => groep.OrderBy(b => b.Geregistreerd).ToArray()), gemeenten, ct);
        }
    }

    private async Task LegVoorAsync(Guid[] ids, CancellationToken ct)
    {
        foreach (var portie in ids.Chunk(Voorleggrootte))
        {
            using var binnen = await poort.GaBinnenAsync(ct);
            var nietVoor = klok.Nu() + Berichtverwerking.LangstePauze;
            await db.InkomendeBerichten.Where(b => portie.Contains(b.Id) && b.Status == Berichtstatus.Ontvangen).ExecuteUpdateAsync(
                zet => zet.SetProperty(b => b.Status, Berichtstatus.NietGekoppeld).SetProperty(b => b.Fout, Berichtverwerking.ZonderBsn).SetProperty(b => b.NietVoor, nietVoor)
                    .SetProperty(b => b.Pogingen, b => b.Pogingen + 1), ct);
        }
    }

    private async Task MeldAsync(Dictionary<Guid, InkomendBericht[]> berichten, Dictionary<string, string> gemeenten, CancellationToken ct)
    {
        Guid[] ids = [.. berichten.Keys];
        var vorige = await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id) && d.KomtVan != null).ToDictionaryAsync(d => d.Id, d => d.KomtVan!.Value, ct);
        Guid[] geraakt = [.. ids.Concat(vorige.Values).Distinct()];
        await handelingen.VoerPortieUitAsync(
            new Handelingsverzoek("BerichtMelden", null, Inzagelog.Uitvoering) { Reden = "berichten van DUO" }, geraakt,
            async (portie, ct) =>
            {
                // Only now nobody else is at work on them.
                var alle = berichten.Values.SelectMany(b => b).ToArray();
                Guid[] alleIds = [.. alle.Select(b => b.Id)];
                var verteld = (await db.Ketenmeldingen.AsNoTracking().Where(m => alleIds.Contains(m.BerichtId)).Select(m => m.BerichtId).ToArrayAsync(ct)).ToHashSet();
                string[] codes = [.. alle.SelectMany(b => Duovastlegging.Verwant(b.Gebeurtenis)).Distinct(StringComparer.Ordinal)];
                var bekend = (await db.Ketenmeldingen.Where(m => geraakt.Contains(m.DossierId) && codes.Contains(m.Code)).ToArrayAsync(ct)).GroupBy(m => m.DossierId).ToDictionary(g => g.Key, g => g.ToList());
                var dossiers = await db.Dossiers.Where(d => geraakt.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
                var bijDossier = berichten.SelectMany(b => b.Value.Where(bericht => !verteld.Contains(bericht.Id) && IsHier(bericht, dossiers[b.Key], gemeenten)).Select(bericht => (Dossier: Bij(dossiers, vorige, b.Key, gemeenten[bericht.Doel]), Bericht: bericht)));
                foreach (var groep in bijDossier.GroupBy(b => b.Dossier, b => b.Bericht))
                {
                    var (handeling, regels) = (portie.Begin(), db.Regels(groep.Key.Gemeentecode));
                    var eerder = bekend.GetValueOrDefault(groep.Key.Id) ?? [];
                    portie.Doe(handeling, [.. groep.SelectMany(bericht => vastlegging.Meld(groep.Key, bericht, regels, handeling, eerder)).Distinct()]);
                }
            }, ct);
    }

    /// <summary>Who came to live somewhere may have a dossier elsewhere: where the message belongs is only known after the BRP was asked.</summary>
    private static bool IsHier(InkomendBericht bericht, Dossier dossier, Dictionary<string, string> gemeenten) =>
        Ketencodes.Zoek(bericht.Gebeurtenis) is not { Verhuizing: true, Leest.Count: > 0 } || (dossier.IsLopend && dossier.Gemeentecode == gemeenten[bericht.Doel]);

    /// <summary>A message for the municipality that was left belongs in the dossier there.</summary>
    private static Dossier Bij(Dictionary<Guid, Dossier> dossiers, Dictionary<Guid, Guid> vorige, Guid id, string gemeentecode) =>
        vorige.TryGetValue(id, out var vorig) && dossiers[id].Gemeentecode != gemeentecode ? dossiers[vorig] : dossiers[id];

    private (byte[]? Bsn, string? Vnummer) Persoon(InkomendBericht bericht)
    {
        var verwijzing = JsonSerializer.Deserialize<Persoonsverwijzing>(sleutels.Ontsleutel(bericht.Inhoud))!;
        return (Bsn.TryParse(verwijzing.Bsn, out var bsn) ? sleutels.Zoeksleutel(bsn) : null, verwijzing.VnummerTekst);
    }
}
