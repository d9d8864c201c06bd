using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Sends one outbox message. The POST of a plan is not idempotent: after an uncertain try the plan is read first, and each
/// try has a berichtId of its own.
/// </summary>
public sealed class Berichtverzending(
    Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Duoclient duo, Sleutels sleutels, Schrijfpoort poort, TimeProvider klok)
{
    private static readonly TimeSpan Huur = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LangstePauze = TimeSpan.FromHours(6);

    /// <summary>Claims the oldest message that is due; null when there is none. A claim that is not finished lapses.</summary>
    public async Task<UitgaandBericht?> PakAsync(CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        while (true)
        {
            var nu = klok.Nu();
            var bericht = await db.UitgaandeBerichten.AsNoTracking()
                .Where(b => b.Status == Verzendstatus.TeVerzenden && b.NietVoor <= nu)
                .OrderBy(b => b.NietVoor).ThenBy(b => b.Id).FirstOrDefaultAsync(ct);
            if (bericht is null)
            {
                return null;
            }

            var poging = bericht.Pogingen + 1;
            var berichtId = Guid.CreateVersion7(nu);
            var gepakt = await db.UitgaandeBerichten.Where(b => b.Id == bericht.Id && b.Pogingen == bericht.Pogingen && b.NietVoor == bericht.NietVoor)
                .ExecuteUpdateAsync(
                    zet => zet.SetProperty(b => b.NietVoor, nu + Huur).SetProperty(b => b.Pogingen, poging).SetProperty(b => b.BerichtId, berichtId), ct);
            if (gepakt == 1)
            {
                (bericht.Pogingen, bericht.BerichtId) = (poging, berichtId);
                return bericht;
            }
        }
    }

    public async Task VerzendAsync(UitgaandBericht bericht, CancellationToken ct)
    {
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == bericht.Gemeentecode, ct);
        var versleuteld = await db.Persoonsnummers.AsNoTracking().Where(p => p.DossierId == bericht.DossierId)
            .Select(p => p.BsnVersleuteld).SingleOrDefaultAsync(ct);
        if (versleuteld is null || !Bsn.TryParse(sleutels.Ontsleutel(versleuteld), out var bsn))
        {
            await ZetAsync(bericht, Verzendstatus.Geweigerd, "Er is nog geen BSN. Leg het BSN vast en stuur het bericht opnieuw.", ct);
            return;
        }

        var pip = JsonSerializer.Deserialize<Pipbericht>(bericht.Inhoud)!;
        var antwoord = (bericht.Pogingen > 1 ? await StaatErAlAsync(gemeente.Oin, bsn, pip, ct) : null)
            ?? await duo.StuurPipAsync(gemeente.Oin, bsn, pip, bericht.BerichtId!.Value, ct);
        switch (antwoord.Uitslag)
        {
            case Duouitslag.Gelukt:
                await ZetAsync(bericht, Verzendstatus.Verzonden, null, ct);
                break;
            case Duouitslag.Storing:
                await StelUitAsync(bericht, antwoord.Foutteksten[0], ct);
                break;
            default:
                await ZetAsync(bericht, Verzendstatus.Geweigerd, string.Join(" ", antwoord.Foutteksten), ct);
                break;
        }
    }

    /// <returns>Null when DUO does not have this plan; a fault when DUO could not say: then it is not sent again either.</returns>
    private async Task<Duoantwoord<Gemeentepip>?> StaatErAlAsync(string oin, Bsn bsn, Pipbericht pip, CancellationToken ct)
    {
        var bekend = await duo.HaalPipAsync(oin, bsn, ct);
        return bekend.Uitslag == Duouitslag.Storing ? new(Duouitslag.Storing, null, bekend.Foutteksten)
            : bekend.Waarde?.Pip is { } daar && daar.Dagtekening == pip.Dagtekening && daar.Leerroute == pip.Leerroute ? new(Duouitslag.Gelukt, null, [])
            : null;
    }

    private async Task StelUitAsync(UitgaandBericht bericht, string reden, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        var pauze = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(bericht.Pogingen, 12)));
        var nietVoor = klok.Nu() + (pauze < LangstePauze ? pauze : LangstePauze);
        await db.UitgaandeBerichten.Where(b => b.Id == bericht.Id)
            .ExecuteUpdateAsync(zet => zet.SetProperty(b => b.NietVoor, nietVoor).SetProperty(b => b.Fout, reden), ct);
    }

    /// <summary>The end of a message, with the fact that DUO has the plan and the next deed in the same transaction.</summary>
    private Task ZetAsync(UitgaandBericht bericht, Verzendstatus status, string? fout, CancellationToken ct) => handelingen.VoerUitAsync(
        new Handelingsverzoek("PipDoorgeven", null, Inzagelog.Uitvoering) { Verzoeksleutel = $"verzending:{bericht.BerichtId:N}" },
        async (handeling, ct) =>
        {
            var rij = await db.UitgaandeBerichten.SingleAsync(b => b.Id == bericht.Id, ct);
            (rij.Status, rij.Fout, rij.Afgehandeld) = (status, fout, handeling.Tijdstip);
            var beeld = (await beelden.NuAsync(bericht.DossierId, volgend: true, ct))!;
            if (status == Verzendstatus.Verzonden)
            {
                var feit = Feit.LegVast(
                    handeling.NieuweId(), beeld.Dossier, Feitsoort.PipBijDuo, handeling.Dag, null, "koppelvlak", Feitbron.Duo, handeling.Tijdstip, rij.Id);
                db.Add(feit);
                beeld = beeld with { Feiten = [.. beeld.Feiten, feit] };
            }

            await werkplanner.HerberekenAsync(beeld, ct);
            return bericht.Id.ToString();
        }, ct);
}
