using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Plan;

/// <summary>
/// Takes the decision on a plan under mandate: plan, decision with its proof, letter, and message to DUO, in one deed.
/// </summary>
public sealed class PipVaststellen(
    Db db, Handelingen handelingen, DossierBeelden beelden, Regelboek regelboek, Werkplanner werkplanner, PipBrief brief, Duoclient duo, Duocontroleur controleur, Takenwekker wekker)
{
    /// <param name="uitgereikt">True: the letter is handed over in the talk today, so the day of bekendmaking is certain.</param>
    /// <param name="keurVersie">Gets the version of the plan; throws when that is not the one that the officer read.</param>
    /// <returns>Null when there is no such dossier for this asker, or no plan that waits for a decision.</returns>
    /// <exception cref="RegelGeschonden">A condition of contents, mandate or policy is not met; nothing changed.</exception>
    public async Task<Guid?> StelVastAsync(Guid dossierId, bool uitgereikt, string? verzoeksleutel, CancellationToken ct, Action<int?>? keurVersie = null)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("PipVaststellen", Recht.PipVaststellen, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel },
            (handeling, ct) => BeslisAsync(dossierId, uitgereikt, keurVersie, handeling, ct), ct);
        if (uitkomst.Resultaat.Length == 0)
        {
            return null;
        }

        await wekker.WekAsync<PdfMaken>(ct);
        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return Guid.Parse(uitkomst.Resultaat);
    }

    /// <summary>Records that the decision was made known: sets the objection term.</summary>
    /// <exception cref="ArgumentException">The day lies before the dagtekening or after today, or digital sending without consent.</exception>
    /// <exception cref="InvalidOperationException">It was made known before.</exception>
    public async Task<bool> MaakBekendAsync(Guid dossierId, Guid besluitId, Bekendmakingswijze wijze, DateOnly dag, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("BesluitBekendmaken", Recht.BesluitBekendmaken, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld
                    || beeld.Besluiten.FirstOrDefault(b => b.Id == besluitId) is not { } besluit)
                {
                    return "";
                }

                if (dag > handeling.Dag)
                {
                    throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));
                }

                if (wijze == Bekendmakingswijze.Digitaal && !beeld.Dossierfeiten.MagDigitaal(Dossierfeiten.DigitaleBesluiten, dag))
                {
                    throw new ArgumentException("Digitaal sturen kan alleen als de inburgeraar daarmee op die dag akkoord was.", nameof(wijze));
                }

                Bekend(beeld, besluit, wijze, dag, handeling);
                await werkplanner.HerberekenAsync(beeld, ct);
                return besluitId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private async Task<string> BeslisAsync(Guid dossierId, bool uitgereikt, Action<int?>? keurVersie, Handeling handeling, CancellationToken ct)
    {
        if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Lopend: { } pip, Dossier.IsLopend: true } beeld || pip.Status != Pipstatus.TerBeslissing)
        {
            return "";
        }

        keurVersie?.Invoke(pip.Versie);
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == beeld.Dossier.Gemeentecode, ct);
        var mandaat = await regelboek.MagBeslissenAsync(pip, handeling.Dag, ct);
        var feiten = beeld.Planfeiten;
        var inhoudelijk = pip.MagVaststellen(feiten, handeling.Dag);
        var besluit = Besluit.Neem(
            handeling.NieuweId(), dossierId, gemeente.Code, pip.Bevoegdheid, pip.Id, mandaat, db.Toegang.Functionaris(), handeling.Dag,
            pip.Inhoud.Motivering!, inhoudelijk, [.. Bewijzen(beeld, handeling.Dag, uitgereikt)],
            new($"Uw plan: {pip.Inhoud.Leerroute?.Naam()}.", Beleid: await regelboek.BeleidsgrondAsync(gemeente.Code, handeling.Dag, ct)));
        pip.StelVast(feiten, handeling.Dag);
        beeld.Dossier.GaNaar(Fase.Leerroute);
        handeling.MandaatregelId = besluit.MandaatregelId;
        var nieuw = Feiten(beeld, pip, besluit, handeling).ToArray();
        db.AddRange(nieuw);
        db.Add(besluit);
        if (pip.Vervangt is { } vorige && beeld.Besluiten.FirstOrDefault(b => b.OnderwerpId == vorige && b.Einde is null) is { } oud)
        {
            oud.Eindig(Besluiteinde.Vervangen, handeling.Dag.AddDays(-1), besluit.Id);
            await Bezwaarhaak.GaatOokOverAsync(db, dossierId, oud.Id, besluit.Id, ct);
        }

        if (uitgereikt)
        {
            Bekend(beeld, besluit, Bekendmakingswijze.Uitgereikt, handeling.Dag, handeling);
        }

        db.Brieven.Add(new Brief
        {
            Id = handeling.NieuweId(), DossierId = dossierId, Gemeentecode = gemeente.Code, BesluitId = besluit.Id, Gemaakt = handeling.Tijdstip,
            PdfStatus = Pdfstatus.Gevraagd,
            Html = brief.Maak(beeld, pip, besluit, gemeente, await CasusregisseurAsync(beeld, ct), besluit.Bezwaartermijn(beeld.Regels)?.Waarde),
        });
        beeld = beeld with { Feiten = [.. beeld.Feiten, .. nieuw], Besluiten = [.. beeld.Besluiten, besluit] };
        var bericht = Pipdoorgifte.Bericht(beeld, pip, handeling, metKoppelvlak: duo.Beschikbaar);
        if (bericht.Status == Verzendstatus.InTeVoeren && await controleur.BezwaarAsync(bericht, beeld, ct) is { } bezwaar)
        {
            // What goes by itself is looked at when it goes; what goes by hand, before somebody types it.
            (bericht.Status, bericht.Fout) = (Verzendstatus.Tegengehouden, bezwaar);
        }

        db.UitgaandeBerichten.Add(bericht);
        await werkplanner.HerberekenAsync(beeld, ct);
        return besluit.Id.ToString();
    }

    /// <summary>The first plan starts the term, and a change never does (art. 11 lid 3); a switch of route is a fact of its own.</summary>
    private static IEnumerable<Feit> Feiten(DossierBeeld beeld, Pip pip, Besluit besluit, Handeling handeling)
    {
        if (pip.Wijziging is null)
        {
            var termijn = Eigen(beeld, handeling.Dag).Waarde;
            yield return Feit.LegVast(
                handeling.NieuweId(), beeld.Dossier, Feitsoort.VoorlopigeTermijn, termijn.Start, termijn.LaatsteDag, null, Feitbron.Medewerker, handeling.Tijdstip, besluit.Id);
        }
        else if (pip.Wijziging.Aanleiding == Planaanleiding.AndereLeerroute)
        {
            yield return Feit.LegVast(
                handeling.NieuweId(), beeld.Dossier, Feitsoort.Schakeling, handeling.Dag, null, pip.Inhoud.Leerroute!.Value.ToString(), Feitbron.Medewerker, handeling.Tijdstip, besluit.Id);
        }
    }

    /// <summary>The sums behind a decision of that day; the last day to object when the letter prints it.</summary>
    public static IEnumerable<Rekenbewijs> Bewijzen(DossierBeeld beeld, DateOnly dagtekening, bool uitgereikt) =>
        (beeld.Vastgesteld is null ? PipTermijn.Bewijzen(beeld.Dossierfeiten, beeld.Dossier.Gemeentecode, dagtekening, beeld.Regels) : []).Concat(
            uitgereikt ? [Rekenregels.Bewijs(Besluit.Bezwaartermijn(dagtekening, beeld.Regels), dagtekening, beeld.Regels.Feestdagen)] : []);

    /// <summary>The term as we compute it once this plan is decided: a plan of another municipality before it started it already.</summary>
    private static Berekening<Termijn> Eigen(DossierBeeld beeld, DateOnly dagtekening) =>
        PipTermijn.Inburgeringstermijn(beeld.Dossierfeiten, dagtekening, beeld.Regels)!;

    private void Bekend(DossierBeeld beeld, Besluit besluit, Bekendmakingswijze wijze, DateOnly dag, Handeling handeling)
    {
        besluit.MaakBekend(wijze, dag);
        db.Add(Feit.LegVast(
            handeling.NieuweId(), beeld.Dossier, Feitsoort.Bekendmaking, dag, null, wijze.ToString(), Feitbron.Medewerker, handeling.Tijdstip, besluit.Id));
    }

    private async Task<string> CasusregisseurAsync(DossierBeeld beeld, CancellationToken ct) =>
        await db.Medewerkers.Where(m => m.Sub == beeld.Dossier.Casusregisseur).Select(m => m.Naam).SingleOrDefaultAsync(ct) ?? "de gemeente";
}
