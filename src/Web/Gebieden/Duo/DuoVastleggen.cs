using Microsoft.EntityFrameworkCore;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Duo;

/// <summary>What colleagues do with what DUO says: note that a message was dealt with, and copy by hand from the portal what did not come by itself.</summary>
public sealed class DuoVastleggen(
    Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Duovastlegging vastlegging, Duoopdrachten opdrachten, Takenwekker wekker)
{
    /// <summary>What a colleague may take back at DUO, and the message that does so.</summary>
    public static readonly IReadOnlyDictionary<Duoonderwerp, Berichtsoort> Intrekbaar = new Dictionary<Duoonderwerp, Berichtsoort>
    {
        [Duoonderwerp.Pip] = Berichtsoort.PipVerwijderen, [Duoonderwerp.Leerbaarheidstoets] = Berichtsoort.LeerbaarheidstoetsAfmelden,
    };

    /// <summary>A plan that should not have gone to DUO, or somebody who need not do the leerbaarheidstoets after all (WI-INT-11).</summary>
    /// <param name="reden">Why: it stands in the dossier as a note, and in its log.</param>
    /// <returns>In a sentence what was done; null when the dossier is not there for this asker, or DUO was told already.</returns>
    public async Task<(bool Gelukt, string Zin)?> TrekInAsync(Guid dossierId, Duoonderwerp onderwerp, string reden, string? verzoeksleutel, CancellationToken ct)
    {
        UitgaandBericht? bericht = null;
        await handelingen.VoerUitAsync(
            new Handelingsverzoek("DuoIntrekken", Recht.PortaalInvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = reden }, async (handeling, ct) =>
            {
                if (!Intrekbaar.TryGetValue(onderwerp, out var soort)
                    || await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.Fase: not (Kern.Inburgeraars.Fase.Verhuisd or Kern.Inburgeraars.Fase.Opgegaan) } beeld)
                {
                    return "";
                }

                var gezegd = await db.UitgaandeBerichten.Where(b => b.DossierId == dossierId).OrderBy(b => b.Id).ToArrayAsync(ct);
                bericht = await opdrachten.BestelAsync(beeld, soort, "", "{}", gezegd, ct, opnieuw: true);
                if (bericht is null)
                {
                    return "";
                }

                db.Add(Kern.Inburgeraars.Notitie.Schrijf(
                    handeling.NieuweId(), dossierId, beeld.Dossier.Gemeentecode, $"{soort.Naam()} bij DUO: {reden}", db.Toegang.Naam, db.Toegang.Organisatie, false, handeling.Tijdstip));
                return dossierId.ToString();
            }, ct);
        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return bericht?.Status switch
        {
            null => null,
            Verzendstatus.TeVerzenden => (true, "Gaat naar DUO."),
            Verzendstatus.Tegengehouden => (false, $"DUO zou dit weigeren, dus het is niet verzonden. {bericht.Fout}"),
            _ => (true, "Staat klaar om in te voeren in het portaal van DUO."),
        };
    }

    /// <returns>False when it is not there for this asker, or was dealt with.</returns>
    public async Task<bool> HandelAfAsync(Guid meldingId, string? antwoord, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("DuomeldingAfhandelen", Recht.DossierInzien, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel }, async (_, ct) =>
            {
                if (await db.Ketenmeldingen.SingleOrDefaultAsync(m => m.Id == meldingId, ct) is not { Open: true } melding)
                {
                    return "";
                }

                melding.HandelAf(antwoord);
                return meldingId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>Takes away the last of a list that was copied from the portal: it was typed wrong, or is of somebody else. What came of it goes too.</summary>
    /// <returns>False when it is not there (any more), or DUO gave the list itself since.</returns>
    public async Task<bool> HaalWegAsync(Guid dossierId, Duoonderwerp onderwerp, string? verzoeksleutel, CancellationToken ct)
    {
        const string Reden = "weggehaald: verkeerd overgenomen uit het portaal van DUO";
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("PortaalOvernemen", Recht.PortaalInvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = Reden },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.Fase: not (Kern.Inburgeraars.Fase.Verhuisd or Kern.Inburgeraars.Fase.Opgegaan) } beeld
                    || await db.Duostanden.AsNoTracking().SingleOrDefaultAsync(d => d.DossierId == dossierId && d.Onderwerp == onderwerp, ct) is not { Overgenomen: not null } stand)
                {
                    return "";
                }

                var eerder = Duokennis.Lees([(onderwerp, stand.Inhoud)]);
                if (eerder.ZonderLaatste(onderwerp) is not { } rest)
                {
                    return "";
                }

                var kennis = new Duokennis();
                kennis.Zet(onderwerp, rest);
                var weg = Duofeiten.Standen(eerder).Except(Duofeiten.Standen(kennis)).ToArray();
                foreach (var uitslag in await db.Examens.Where(e => e.DossierId == dossierId && e.Vervallen == null).ToArrayAsync(ct))
                {
                    if (Array.Exists(weg, w => w.Onderdeel == uitslag.Onderdeel && w.Stand == uitslag.Uitslag && (w.Dag is null || w.Dag == uitslag.Dag)))
                    {
                        uitslag.LaatVervallen(Reden);
                    }
                }

                await werkplanner.HerberekenAsync(await vastlegging.LegVastAsync(beeld, kennis, handeling, ct, overgenomen: db.Toegang.Naam), ct);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>Has the same effect as DUO's own answer: facts, the end of the duty, results of exams.</summary>
    /// <param name="waarde">In DUO's form.</param>
    /// <returns>False when the dossier is not there for this asker.</returns>
    public async Task<bool> NeemOverAsync(Guid dossierId, Duoonderwerp onderwerp, object waarde, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("PortaalOvernemen", Recht.PortaalInvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = "overgenomen uit het portaal van DUO" },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld || beeld.Dossier.Fase is Kern.Inburgeraars.Fase.Verhuisd or Kern.Inburgeraars.Fase.Opgegaan)
                {
                    return "";
                }

                var kennis = new Duokennis();
                kennis.Zet(onderwerp, waarde);
                await werkplanner.HerberekenAsync(await vastlegging.LegVastAsync(beeld, kennis, handeling, ct, overgenomen: db.Toegang.Naam), ct);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
