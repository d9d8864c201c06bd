using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>
/// The one flow of every decision that is not a plan: begin, write, ask advice, put forward, and then decide, send back or stop. Deciding
/// asks the law, the mandate and the policy of that day, and makes decision, proof, letter and what follows in one deed.
/// </summary>
public sealed class BesluitVoorbereiden(
    Db db, Handelingen handelingen, Dossierdeeldaad daad, DossierBeelden beelden, Regelboek regelboek, Besluitbrief brief, Takenwekker wekker)
{
    /// <returns>The proposal; null when the dossier is not there for this asker, or is closed.</returns>
    public async Task<Guid?> BeginAsync(Guid dossierId, Bevoegdheid bevoegdheid, Besluitinhoud inhoud, string? sleutel, CancellationToken ct)
    {
        Guid? id = null;
        return await daad.MaakAsync("BesluitVoorbereiden", dossierId, (h, dossier) =>
        {
            var voorstel = Besluitvoorstel.Begin(h.NieuweId(), dossier.Id, dossier.Gemeentecode, bevoegdheid, inhoud, Wie, h.Dag);
            id = voorstel.Id;
            return voorstel;
        }, sleutel, ct, recht: Recht.BesluitVoorbereiden, kan: dossier => dossier.KanBesluiten(bevoegdheid)) ? id ?? await LaatsteAsync(dossierId, bevoegdheid, ct) : null;
    }

    public Task<bool> WijzigAsync(Guid dossierId, Guid id, int versie, Besluitinhoud inhoud, string? sleutel, CancellationToken ct) =>
        VoorstelAsync("BesluitVoorbereiden", Recht.BesluitVoorbereiden, dossierId, id, versie, (v, _) => v.Wijzig(inhoud, db.Toegang.Sub), sleutel, ct);

    /// <exception cref="ArgumentException">See <see cref="Besluitvoorstel.Adviseer"/>.</exception>
    public Task<bool> AdviseerAsync(Guid dossierId, Guid id, int versie, bool positief, string tekst, string? sleutel, CancellationToken ct) =>
        VoorstelAsync("BesluitAdviseren", Recht.BesluitAdviseren, dossierId, id, versie,
            (v, h) => v.Adviseer(new(db.Toegang.Sub, db.Toegang.Naam, db.Toegang.Rollen.Count > 0 ? db.Toegang.Rollen[0] : "", positief, tekst, h.Tijdstip)), sleutel, ct);

    /// <exception cref="ArgumentException">No reason.</exception>
    public Task<bool> StuurTerugAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        VoorstelAsync("BesluitTerugsturen", Recht.BesluitNemen, dossierId, id, versie, (v, _) => v.StuurTerug(reden), sleutel, ct);

    /// <exception cref="ArgumentException">No reason.</exception>
    public Task<bool> StopAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        VoorstelAsync("BesluitvoorstelStoppen", Recht.BesluitVoorbereiden, dossierId, id, versie, (v, _) => v.Stop(reden), sleutel, ct, ookGesloten: true);

    /// <exception cref="RegelGeschonden">A condition is not met; nothing changed.</exception>
    public Task<bool> LegVoorAsync(Guid dossierId, Guid id, int versie, string? sleutel, CancellationToken ct) =>
        DoeAsync("BesluitVoorleggen", Recht.BesluitVoorbereiden, dossierId, id, versie, sleutel, async (beeld, voorstel, handeling, ct) =>
        {
            var nu = await Besluitsoort.Van(voorstel.Bevoegdheid)!.BeeldAsync(db, beeld, voorstel, handeling.Dag, ct);
            voorstel.LegVoor(Zonder(nu.Toets), db.Toegang.Sub);
            return voorstel.Id;
        }, ct);

    /// <param name="uitgereikt">True: the letter is handed over today, so the day of bekendmaking is certain.</param>
    /// <returns>False when there is no such proposal for this asker.</returns>
    /// <exception cref="RegelGeschonden">A condition of law, mandate or policy is not met; nothing changed.</exception>
    public Task<bool> BeslisAsync(Guid dossierId, Guid id, int versie, bool uitgereikt, string? sleutel, CancellationToken ct) =>
        DoeAsync("BesluitNemen", Recht.BesluitNemen, dossierId, id, versie, sleutel, async (beeld, voorstel, handeling, ct) =>
        {
            var soort = Besluitsoort.Van(voorstel.Bevoegdheid)!;
            var nu = await soort.BeeldAsync(db, beeld, voorstel, handeling.Dag, ct);
            var mandaat = await regelboek.MagAsync(Vraag(voorstel, nu, handeling.Dag), ct);
            var besluit = Besluit.Neem(
                handeling.NieuweId(), dossierId, voorstel.Gemeentecode, voorstel.Bevoegdheid, voorstel.Id, mandaat, db.Toegang.Functionaris(), handeling.Dag, voorstel.Inhoud.Motivering.Trim(),
                voorstel.MetMotivering(nu.Toets), Bewijzen(nu, voorstel, beeld, handeling.Dag, uitgereikt), await TekstAsync(voorstel, nu, handeling.Dag, ct));
            handeling.MandaatregelId = besluit.MandaatregelId;
            return await NeemAsync(soort, beeld, voorstel, nu, besluit, uitgereikt, handeling, ct);
        }, ct);

    /// <summary>The college took it itself: its decision is recorded, and the same follows.</summary>
    /// <exception cref="RegelGeschonden">A condition of the law is not met.</exception>
    /// <exception cref="ArgumentException">The day lies ahead, or there is no reference.</exception>
    public Task<bool> LegCollegebesluitVastAsync(Guid dossierId, Guid id, int versie, DateOnly dag, string collegebesluit, string? sleutel, CancellationToken ct) =>
        DoeAsync("CollegebesluitVastleggen", Recht.CollegebesluitVastleggen, dossierId, id, versie, sleutel, async (beeld, voorstel, handeling, ct) =>
        {
            if (dag > handeling.Dag)
            {
                throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));
            }

            var soort = Besluitsoort.Van(voorstel.Bevoegdheid)!;
            var nu = await soort.BeeldAsync(db, beeld, voorstel, dag, ct);
            var gemeente = await GemeenteAsync(voorstel, ct);
            var besluit = Besluit.NeemDoorCollege(
                handeling.NieuweId(), dossierId, voorstel.Gemeentecode, voorstel.Bevoegdheid, voorstel.Id, gemeente.College, collegebesluit, dag, voorstel.Inhoud.Motivering.Trim(),
                voorstel.MetMotivering(nu.Toets), nu.Bewijzen, await TekstAsync(voorstel, nu, dag, ct));
            return await NeemAsync(soort, beeld, voorstel, nu, besluit, false, handeling, ct);
        }, ct);

    /// <summary>A higher function agrees after it was put forward, and before it is decided.</summary>
    private static Toets Zonder(Toets toets) => toets with { Voorwaarden = [.. toets.Voorwaarden.Where(v => v.Onderdeel != Kern.Handhaving.Asielpoort.Instemming)] };

    /// <summary>The question to the mandate engine for this asker.</summary>
    public Beslisvraag Vraag(Besluitvoorstel voorstel, Besluitbeeld nu, DateOnly dag) => new(voorstel.Bevoegdheid, voorstel.Gemeentecode, dag, db.Toegang.Functionaris())
    {
        Opstellers = voorstel.Opstellers, Rapporteurs = nu.Rapporteurs, BijBestredenBesluit = nu.Betrokkenen, Bedrag = nu.Bedrag,
    };

    private static IReadOnlyList<Rekenbewijs> Bewijzen(Besluitbeeld nu, Besluitvoorstel voorstel, DossierBeeld beeld, DateOnly dag, bool uitgereikt) =>
        uitgereikt && voorstel.Bevoegdheid.Kenmerk().Soort == Bevoegdheidssoort.Besluit
            ? [.. nu.Bewijzen, Rekenregels.Bewijs(Besluit.Bezwaartermijn(dag, beeld.Regels), dag, beeld.Regels.Feestdagen)] : nu.Bewijzen;

    private async Task<Besluittekst> TekstAsync(Besluitvoorstel voorstel, Besluitbeeld nu, DateOnly dag, CancellationToken ct) =>
        new(nu.Dictum, nu.Bedrag, await regelboek.BeleidsgrondAsync(voorstel.Gemeentecode, dag, ct), voorstel.TegenAdvies, nu.Uitleg);

    private async Task<Guid> NeemAsync(Besluitsoort soort, DossierBeeld beeld, Besluitvoorstel voorstel, Besluitbeeld nu, Besluit besluit, bool uitgereikt, Handeling handeling, CancellationToken ct)
    {
        voorstel.Beslis(besluit.Id);
        await soort.VolgAsync(db, beeld, voorstel, besluit, handeling, ct);
        db.Add(besluit);
        if (voorstel.Inhoud.BetreftId is { } betreft)
        {
            await Bezwaarhaak.GaatOokOverAsync(db, besluit.DossierId, betreft, besluit.Id, ct);
        }

        if (uitgereikt)
        {
            besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, handeling.Dag);
            db.Add(Feit.LegVast(
                handeling.NieuweId(), beeld.Dossier, Feitsoort.Bekendmaking, handeling.Dag, null, nameof(Bekendmakingswijze.Uitgereikt), Feitbron.Medewerker, handeling.Tijdstip, besluit.Id));
        }

        var regisseur = await db.Medewerkers.Where(m => m.Sub == beeld.Dossier.Casusregisseur).Select(m => m.Naam).SingleOrDefaultAsync(ct) ?? "de gemeente";
        db.Brieven.Add(new Brief
        {
            Id = handeling.NieuweId(), DossierId = besluit.DossierId, Gemeentecode = besluit.Gemeentecode, BesluitId = besluit.Id, Gemaakt = handeling.Tijdstip, PdfStatus = Pdfstatus.Gevraagd,
            Html = brief.Maak(beeld, besluit, new(soort.Titel, nu.Doen, nu.Feiten, nu.Uitleg), await GemeenteAsync(voorstel, ct), regisseur, besluit.Bezwaartermijn(beeld.Regels)?.Waarde),
        });
        return besluit.Id;
    }

    private Task<Data.Gemeente> GemeenteAsync(Besluitvoorstel voorstel, CancellationToken ct) => db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == voorstel.Gemeentecode, ct);

    private async Task<bool> DoeAsync(
        string soort, Recht recht, Guid dossierId, Guid id, int versie, string? sleutel, Func<DossierBeeld, Besluitvoorstel, Handeling, CancellationToken, Task<Guid>> doe, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek(soort, recht, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel is null ? null : $"{id}:{sleutel}" },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld
                    || await db.Besluitvoorstellen.SingleOrDefaultAsync(v => v.Id == id && v.DossierId == dossierId, ct) is not { } voorstel || !beeld.Dossier.KanBesluiten(voorstel.Bevoegdheid))
                {
                    return "";
                }

                if (voorstel.Versie != versie)
                {
                    throw new FormulierVerouderd();
                }

                return (await doe(beeld, voorstel, handeling, ct)).ToString();
            }, ct);
        if (uitkomst.Resultaat.Length == 0)
        {
            return false;
        }

        await wekker.WekAsync<PdfMaken>(ct);
        return true;
    }

    private Task<bool> VoorstelAsync(
        string soort, Recht recht, Guid dossierId, Guid id, int versie, Action<Besluitvoorstel, Handeling> doe, string? sleutel, CancellationToken ct, bool ookGesloten = false) =>
        daad.WijzigAsync(soort, db.Besluitvoorstellen, dossierId, id, versie, doe, v => v.IsOpen, sleutel, ct, recht: recht, kan: (dossier, v) => ookGesloten || dossier.KanBesluiten(v.Bevoegdheid));

    private (string Sub, string Naam) Wie => (db.Toegang.Sub, db.Toegang.Naam);

    /// <summary>For a repeated request: the proposal that the first one made.</summary>
    private Task<Guid> LaatsteAsync(Guid dossierId, Bevoegdheid bevoegdheid, CancellationToken ct) =>
        db.Besluitvoorstellen.Where(v => v.DossierId == dossierId && v.Bevoegdheid == bevoegdheid).OrderByDescending(v => v.Id).Select(v => v.Id).FirstAsync(ct);
}
