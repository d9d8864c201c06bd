using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Brp;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Gives one message from DUO its effect: reads what it points at, records facts, opens the dossier.</summary>
public sealed class Berichtverwerking(
    Db db, Handelingen handelingen, Dossieropener opener, DossierBeelden beelden, Werkplanner werkplanner, Duolezer duo, Duovastlegging vastlegging, Brpclient brp,
    Dossierherkenning herkenning, Verhuizer verhuizer, Sleutels sleutels, Schrijfpoort poort, TimeProvider klok, ILogger<Berichtverwerking> log)
{
    /// <summary>Reason of a message that waits for DUO; the exchange monitor counts these.</summary>
    public const string DuoWeg = "DUO is nu niet bereikbaar.";

    /// <summary>Reason of a message that waits for the BRP.</summary>
    public const string BrpWeg = "De BRP is nu niet bereikbaar.";

    /// <summary>Reason of a message about somebody whom DUO does not give to this municipality.</summary>
    public const string VanEenAnder = "DUO geeft deze persoon niet aan deze gemeente. Er is niets vastgelegd.";

    /// <summary>Reason of a message that a person must judge first.</summary>
    public const string ZonderBsn = "Het bericht noemt geen BSN en hoort bij geen dossier. Een medewerker van de gemeente koppelt het.";
    public const string MogelijkBekend = "Misschien kennen we deze persoon al, zonder BSN. Een medewerker van de gemeente koppelt het.";

    internal static readonly TimeSpan LangstePauze = TimeSpan.FromHours(6);

    public async Task VerwerkAsync(Guid id, CancellationToken ct)
    {
        var bericht = await db.InkomendeBerichten.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var verwijzing = JsonSerializer.Deserialize<Persoonsverwijzing>(sleutels.Ontsleutel(bericht.Inhoud))!;
        var bsn = Bsn.TryParse(verwijzing.Bsn, out var gelezen) ? gelezen : null;
        var vnummer = verwijzing.VnummerTekst;
        var gemeente = await db.Gemeenten.AsNoTracking().SingleOrDefaultAsync(g => g.Oin == bericht.Doel && g.Deelnemer, ct);
        if (gemeente is null)
        {
            log.LogWarning("Een notificatie voor OIN {Oin} is geweigerd: die gemeente doet hier niet mee.", bericht.Doel);
            await SluitAsync(id, Berichtstatus.Mislukt, null, "Het bericht is voor een gemeente die hier niet meedoet.", ct);
            return;
        }

        var dossierId = await opener.ZoekAsync(bsn, vnummer, ct);
        if (bsn is null && dossierId is not null)
        {
            bsn = await BsnVanAsync(dossierId.Value, ct);
        }

        if (Ketencodes.Zoek(bericht.Gebeurtenis) is not { } code)
        {
            // Kept and shown, whatever it means; who works on the dossier looks at it.
            await MeldAsync(bericht, dossierId, ct);
            await SluitAsync(id, Berichtstatus.OnbekendeCode, dossierId, "Deze code kent Naast nog niet. Bekijk het bericht bij DUO.", ct);
            return;
        }

        if (bsn is null)
        {
            // Known by V-number only: DUO's interface asks a BSN, so there is nothing to read yet.
            await MeldAsync(bericht, dossierId, ct);
            await SluitAsync(
                id, dossierId is null ? Berichtstatus.NietGekoppeld : Berichtstatus.Verwerkt, dossierId,
                dossierId is null
                    ? ZonderBsn
                    : "Gekoppeld aan het dossier. Er is nog geen BSN, dus bij DUO is nog niets op te halen.", ct);
            return;
        }

        await VerwerkAsync(bericht, code, gemeente, bsn, vnummer, dossierId, ct);
    }

    private async Task VerwerkAsync(InkomendBericht bericht, Ketencode code, Gemeente gemeente, Bsn bsn, string? vnummer, Guid? dossierId, CancellationToken ct)
    {
        if (code.Leest.Count == 0)
        {
            await MeldAsync(bericht, dossierId, ct);
        }

        if (code.Verhuizing && dossierId is { } hier)
        {
            var (klaar, nu) = await VolgVerhuizingAsync(bericht, code, hier, gemeente, bsn, ct);
            if (klaar)
            {
                return;
            }

            dossierId = nu;
        }

        if (code.Leest.Count == 0)
        {
            await SluitAsync(bericht.Id, Berichtstatus.Verwerkt, dossierId, dossierId is null ? "Van deze persoon is hier geen dossier." : null, ct);
            return;
        }

        var (kennis, reden) = await duo.LeesAsync(gemeente.Oin, bsn, code.Leest, ct);
        if (kennis is null)
        {
            // Who works on the dossier knows already, whatever is still to be read.
            await MeldAsync(bericht, dossierId, ct);
            await StelUitAsync(bericht.Id, reden!, ct);
            return;
        }

        if (kennis.Onzichtbaar)
        {
            // Normal after a move; without a dossier it is a person of another municipality.
            await MeldAsync(bericht, dossierId, ct);
            await SluitAsync(bericht.Id, dossierId is null ? Berichtstatus.Mislukt : Berichtstatus.Verwerkt, dossierId, VanEenAnder, ct);
            return;
        }

        if (dossierId is null)
        {
            if (kennis.Plicht is { Plichtig: false })
            {
                await SluitAsync(bericht.Id, Berichtstatus.Verwerkt, null, "Van deze persoon is hier geen dossier, en de plicht is voorbij.", ct);
                return;
            }

            var antwoord = await brp.RaadpleegAsync(bsn, ct);
            if (antwoord.Persoon is not { } persoon)
            {
                await (antwoord.Bereikbaar
                    ? StelUitAsync(bericht.Id, "De BRP kent deze persoon nog niet.", ct, Berichtstatus.NietGekoppeld)
                    : StelUitAsync(bericht.Id, BrpWeg, ct));
                return;
            }

            if (bericht.Herkenning is null && await herkenning.ZoekAsync(gemeente.Code, persoon, ct) is { } mogelijk)
            {
                await LegVoorAsync(bericht.Id, mogelijk, ct);
                return;
            }

            if (bericht.Herkenning is not null && Herkenning.Lees(bericht.Herkenning, sleutels) is { Dossiers.Count: > 0 })
            {
                await SluitAsync(bericht.Id, Berichtstatus.NietGekoppeld, null, MogelijkBekend, ct);
                return;
            }

            dossierId = await OpenAsync(bericht, gemeente, bsn, vnummer, persoon, kennis, ct);
        }

        var feiten = await BrengtFeitenAsync(dossierId.Value, vnummer, kennis, ct);
        if (feiten || !await db.Ketenmeldingen.AnyAsync(m => m.BerichtId == bericht.Id, ct))
        {
            await WerkBijAsync(bericht, dossierId.Value, bsn, vnummer, kennis, feiten, ct);
        }
        else
        {
            await BewaarAsync(bericht.Id, dossierId.Value, kennis, ct);
        }
    }

    /// <summary>Who works on the dossier knows, and nothing changes: only what DUO answered is kept, and that is no deed.</summary>
    private async Task BewaarAsync(Guid id, Guid dossierId, Duokennis kennis, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await Duovastlegging.BewaarAsync(db, await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, ct), kennis, klok.Nu(), null, ct);
        await db.SaveChangesAsync(ct);
        await ZetAsync(id, Berichtstatus.Verwerkt, dossierId, null, ct);
        await transactie.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// False when every subject that carries facts is as DUO said it last, and the dossier agrees with it. Most messages come in pairs, so that is
    /// the ordinary case: the answer is kept and somebody knows, but nothing is worked out again.
    /// </summary>
    private async Task<bool> BrengtFeitenAsync(Guid dossierId, string? vnummer, Duokennis kennis, CancellationToken ct)
    {
        var onderwerpen = kennis.Gelezen.Where(Duofeiten.Draagt).ToArray();
        var bekend = await db.Duostanden.AsNoTracking().Where(d => d.DossierId == dossierId && d.Overgenomen == null && onderwerpen.Contains(d.Onderwerp))
            .Select(d => new { d.Onderwerp, d.Inhoud }).ToDictionaryAsync(d => d.Onderwerp, d => d.Inhoud, ct);
        // The comparison of the night keeps what it read, and records nothing of it.
        if (kennis.Kent(Duoonderwerp.Examens) && Duofeiten.Standen(kennis).ToArray() is { Length: > 0 } standen)
        {
            var hier = await db.Examens.AsNoTracking().Where(e => e.DossierId == dossierId).Select(e => new { e.Onderdeel, e.Uitslag, e.Dag }).ToArrayAsync(ct);
            if (!Array.TrueForAll(standen, s => Array.Exists(hier, e => e.Onderdeel == s.Onderdeel && e.Uitslag == s.Stand && (s.Dag is null || e.Dag == s.Dag))))
            {
                return true;
            }
        }

        return !Array.TrueForAll(onderwerpen, onderwerp => bekend.TryGetValue(onderwerp, out var inhoud) && inhoud == kennis.Inhoud(onderwerp))
            || !await db.Dossiers.AsNoTracking().AnyAsync(d => d.Id == dossierId && d.Kanaal == Kanaal.Koppelvlak && d.Fase != Fase.Koppeling
                && d.Fase != Fase.Verhuisd && d.Fase != Fase.Opgegaan && !db.Duoverschillen.Any(v => v.DossierId == dossierId) && db.Persoonsnummers.Any(p => p.DossierId == dossierId)
                && (vnummer == null || db.Personen.Any(p => p.DossierId == dossierId && p.Vnummer == vnummer)), ct);
    }

    /// <summary>
    /// The person settled in a municipality or left one. Where to, only the BRP tells; both messages may come, in either order, and
    /// the second finds the move done.
    /// </summary>
    /// <returns>Klaar: the message has its answer already. Dossier: the one of the municipality where the person lives now.</returns>
    private async Task<(bool Klaar, Guid Dossier)> VolgVerhuizingAsync(InkomendBericht bericht, Ketencode code, Guid dossierId, Gemeente gemeente, Bsn bsn, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, ct);
        var antwoord = await brp.RaadpleegAsync(bsn, ct);
        if (antwoord.Persoon is not { Gemeentecode: { } nu } persoon)
        {
            await StelUitAsync(bericht.Id, antwoord.Bereikbaar ? "De BRP kent deze persoon of de gemeente nog niet." : BrpWeg, ct);
            return (true, dossierId);
        }

        var vertrok = code.Leest.Count == 0;
        if (vertrok && nu == dossier.Gemeentecode)
        {
            if (dossier.Gemeentecode != gemeente.Code)
            {
                return (false, dossierId);
            }

            await StelUitAsync(bericht.Id, "De BRP geeft nog dezelfde gemeente. Naast vraagt het later opnieuw.", ct);
            return (true, dossierId);
        }

        var kwamTerug = dossier.Fase == Fase.Verhuisd && nu == dossier.Gemeentecode;
        if (!(dossier.IsLopend && nu != dossier.Gemeentecode) && !kwamTerug && !(dossier.Fase == Fase.Verhuisd && nu != dossier.VerhuisdNaar && await DoetMeeAsync(nu, ct)))
        {
            return (false, dossierId);
        }

        var dag = persoon.IngeschrevenSinds ?? klok.Vandaag();
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("Verhuizen", null, Inzagelog.Uitvoering) { Reden = Aanleiding(bericht), Verzoeksleutel = $"verhuizing:{bericht.Id:N}" },
            async (handeling, ct) =>
            {
                var beeld = (await beelden.NuAsync(dossierId, volgend: true, ct))!;
                if (await DoetMeeAsync(nu, ct))
                {
                    return (await verhuizer.BinnenAsync(beeld, nu, dag, persoon.Adres, handeling, ct)).Dossier.Id.ToString();
                }

                await verhuizer.NaarBuitenAsync(beeld, nu, dag, handeling, ct);
                return dossierId.ToString();
            }, ct);
        return (false, Guid.Parse(uitkomst.Resultaat));
    }

    private Task<bool> DoetMeeAsync(string gemeentecode, CancellationToken ct) => db.Gemeenten.AsNoTracking().AnyAsync(g => g.Code == gemeentecode && g.Deelnemer, ct);

    private async Task<Bsn?> BsnVanAsync(Guid dossierId, CancellationToken ct) =>
        await db.Persoonsnummers.AsNoTracking().Where(p => p.DossierId == dossierId).Select(p => p.BsnVersleuteld).SingleOrDefaultAsync(ct) is { } cijfers
        && Bsn.TryParse(sleutels.Ontsleutel(cijfers), out var bsn)
            ? bsn
            : null;

    public async Task StelUitAsync(Guid id, string reden, CancellationToken ct, Berichtstatus status = Berichtstatus.Ontvangen)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        db.ChangeTracker.Clear();
        var bericht = await db.InkomendeBerichten.SingleAsync(b => b.Id == id, ct);
        bericht.Pogingen++;
        var pauze = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(bericht.Pogingen, 12)));
        bericht.NietVoor = klok.Nu() + (pauze < LangstePauze ? pauze : LangstePauze);
        (bericht.Status, bericht.Fout) = (status, reden);
        await db.SaveChangesAsync(ct);
    }

    private async Task SluitAsync(Guid id, Berichtstatus status, Guid? dossierId, string? fout, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await ZetAsync(id, status, dossierId, fout, ct);
    }

    private async Task ZetAsync(Guid id, Berichtstatus status, Guid? dossierId, string? fout, CancellationToken ct)
    {
        var nietVoor = status == Berichtstatus.NietGekoppeld ? klok.Nu() + LangstePauze : klok.Nu();
        await db.InkomendeBerichten.Where(b => b.Id == id).ExecuteUpdateAsync(
            zet => zet.SetProperty(b => b.Status, status).SetProperty(b => b.DossierId, dossierId).SetProperty(b => b.Fout, fout)
                .SetProperty(b => b.NietVoor, nietVoor).SetProperty(b => b.Pogingen, b => b.Pogingen + 1),
            ct);
    }

    private async Task LegVoorAsync(Guid id, Herkenning mogelijk, CancellationToken ct)
    {
        using (await poort.GaBinnenAsync(ct))
        {
            var versleuteld = mogelijk.Versleutel(sleutels);
            await db.InkomendeBerichten.Where(b => b.Id == id).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Herkenning, versleuteld), ct);
        }

        await SluitAsync(id, Berichtstatus.NietGekoppeld, null, MogelijkBekend, ct);
    }

    private async Task<Guid> OpenAsync(
        InkomendBericht bericht, Gemeente gemeente, Bsn bsn, string? vnummer, Brppersoon persoon, Duokennis kennis, CancellationToken ct)
    {
        GedetailleerdeDoelgroep? groep = Doelgroepen.TryParse(kennis.Doelgroep?.Gedetailleerd, out var gelezen) ? gelezen : null;
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("DossierOpenen", null, Inzagelog.Uitvoering) { Reden = Aanleiding(bericht), Verzoeksleutel = $"bericht:{bericht.Id:N}" },
            async (handeling, ct) =>
            {
                // To read DUO and the BRP takes a while: a colleague may have opened it meanwhile.
                await opener.VergrendelAsync(bsn, ct);
                if (await opener.ZoekAsync(bsn, vnummer, ct) is { } eerder)
                {
                    return eerder.ToString();
                }

                var beeld = await opener.OpenAsync(new NieuwDossier
                {
                    Gemeentecode = gemeente.Code, Persoon = persoon.Gegevens with { Vnummer = vnummer }, Bsn = bsn, Contact = persoon.Adres,
                    Doelgroep = groep, BeginPlicht = kennis.Plicht?.Begindatum,
                    Kennisgeving = kennis.Plicht?.Kennisgeving,
                    Vestiging = persoon.Gemeentecode == gemeente.Code ? persoon.IngeschrevenSinds : null,
                    Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Duo,
                }, handeling, ct);
                return beeld.Dossier.Id.ToString();
            }, ct);
        return Guid.Parse(uitkomst.Resultaat);
    }

    private async Task WerkBijAsync(InkomendBericht bericht, Guid dossierId, Bsn bsn, string? vnummer, Duokennis kennis, bool feiten, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("BerichtVerwerken", null, Inzagelog.Uitvoering) { Reden = Aanleiding(bericht), Verzoeksleutel = $"bericht:{bericht.Id:N}" },
            async (handeling, ct) =>
            {
                var dossier = await db.Dossiers.SingleAsync(d => d.Id == dossierId, ct);
                await MeldAsync(dossier, bericht, handeling, ct);
                if (!feiten)
                {
                    await Duovastlegging.BewaarAsync(db, dossier, kennis, handeling.Tijdstip, null, ct);
                }
                else if (dossier.Fase is not (Fase.Verhuisd or Fase.Opgegaan))
                {
                    var beeld = await vastlegging.LegVastAsync((await beelden.NuAsync(dossierId, volgend: true, ct))!, kennis, handeling, ct);
                    await herkenning.VulNummersAanAsync(beeld, bsn, vnummer, handeling, ct);
                    dossier.Koppel(Kanaal.Koppelvlak);
                    if (dossier.Fase == Fase.Koppeling && kennis.Plicht?.Kennisgeving is not null)
                    {
                        dossier.GaNaar(Fase.Kennisgeving);
                    }

                    await werkplanner.HerberekenAsync(beeld, ct);
                }

                await ZetAsync(bericht.Id, Berichtstatus.Verwerkt, dossierId, null, ct);
                return dossierId.ToString();
            }, ct);
        if (uitkomst.Herhaald)
        {
            // Done before, and put back to be looked at again.
            await SluitAsync(bericht.Id, Berichtstatus.Verwerkt, dossierId, null, ct);
        }
    }

    /// <summary>Tells who works on the dossier, once for each message.</summary>
    private async Task MeldAsync(InkomendBericht bericht, Guid? dossierId, CancellationToken ct)
    {
        if (dossierId is not { } id || await db.Ketenmeldingen.AnyAsync(m => m.BerichtId == bericht.Id, ct))
        {
            return;
        }

        await handelingen.VoerUitAsync(
            new Handelingsverzoek("BerichtMelden", null, Inzagelog.Uitvoering) { Reden = Aanleiding(bericht), Verzoeksleutel = $"melding:{bericht.Id:N}" },
            async (handeling, ct) =>
            {
                await MeldAsync(await db.Dossiers.SingleAsync(d => d.Id == id, ct), bericht, handeling, ct);
                return id.ToString();
            }, ct);
    }

    private async Task MeldAsync(Dossier dossier, InkomendBericht bericht, Handeling handeling, CancellationToken ct)
    {
        // A message for the municipality that was left belongs in the dossier there.
        var bij = dossier.KomtVan is { } vorig && await db.Gemeenten.AnyAsync(g => g.Oin == bericht.Doel && g.Code != dossier.Gemeentecode, ct)
            ? await db.Dossiers.SingleAsync(d => d.Id == vorig, ct)
            : dossier;
        await vastlegging.MeldAsync(bij, bericht, db.Regels(bij.Gemeentecode), handeling, ct);
    }

    private static string Aanleiding(InkomendBericht bericht) => $"bericht {bericht.Gebeurtenis} van DUO";
}
