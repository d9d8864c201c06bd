using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Sends one outbox message, after DUO's own rules were laid beside it. The POST of a plan and of a contact person are not idempotent: after
/// an uncertain try the first is read first, and the second waits for a person. Each try has a berichtId of its own.
/// </summary>
public sealed class Berichtverzending(
    Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Duoclient duo, Duocontroleur controleur, Duocontacten contacten, Sleutels sleutels, Schrijfpoort poort,
    TimeProvider klok)
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
            await ZetAsync(bericht, Verzendstatus.Tegengehouden, "Er is nog geen BSN. Leg het BSN vast en stuur het bericht opnieuw.", ct);
            return;
        }

        if (await beelden.NuAsync(bericht.DossierId, volgend: false, ct) is not { } beeld)
        {
            return;
        }

        if (await controleur.BezwaarAsync(bericht, beeld, ct) is { } bezwaar)
        {
            await ZetAsync(bericht, Verzendstatus.Tegengehouden, bezwaar, ct);
            return;
        }

        var (uitslag, teksten) = await StuurAsync(bericht, gemeente.Oin, bsn, ct);
        switch (uitslag)
        {
            case Duouitslag.Gelukt:
                await ZetAsync(bericht, Verzendstatus.Verzonden, null, ct);
                break;
            case Duouitslag.Storing:
                await StelUitAsync(bericht, teksten[0], ct);
                break;
            default:
                await ZetAsync(bericht, Verzendstatus.Geweigerd, string.Join(" ", teksten), ct);
                break;
        }
    }

    private async Task<(Duouitslag Uitslag, IReadOnlyList<string> Teksten)> StuurAsync(UitgaandBericht bericht, string oin, Bsn bsn, CancellationToken ct)
    {
        var id = bericht.BerichtId!.Value;
        switch (bericht.Soort)
        {
            case Berichtsoort.Pip:
                var pip = Duoberichtvorm.Lees<Pipbericht>(bericht);
                return Kort((bericht.Pogingen > 1 ? await StaatErAlAsync(oin, bsn, pip, ct) : null) ?? await duo.StuurPipAsync(oin, bsn, pip, id, ct));
            case Berichtsoort.PipVerwijderen:
                return Weg(await duo.VerwijderPipAsync(oin, bsn, id, ct));
            case Berichtsoort.Aanbod:
                // A new delivery overwrites the one of the same school, so the same twice is the same once.
                return Kort(await duo.StuurAanbodAsync(oin, bsn, bericht.Onderdeel, Duoberichtvorm.Lees<Aanbodbericht>(bericht), id, ct));
            case Berichtsoort.AanbodVerwijderen:
                return Weg(await duo.VerwijderAanbodAsync(oin, bsn, bericht.Onderdeel, id, ct));
            case Berichtsoort.Map:
                return Kort(await duo.VervangAsync(oin, bsn, "map", Duoberichtvorm.Lees<Mapbericht>(bericht), id, ct));
            case Berichtsoort.Pvt:
                return Kort(await duo.VervangAsync(oin, bsn, "pvt", Duoberichtvorm.Lees<Pvtbericht>(bericht), id, ct));
            case Berichtsoort.Zroute:
                return Kort(await duo.VervangAsync(oin, bsn, "zroute", Duoberichtvorm.Lees<Zroutebericht>(bericht), id, ct));
            case Berichtsoort.UrenIntake:
                return Kort(await duo.VervangAsync(oin, bsn, "uren/bredeintake/taallesknm", Duoberichtvorm.Lees<Urenbericht>(bericht), id, ct));
            case Berichtsoort.UrenParticipatie:
                return Kort(await duo.VervangAsync(oin, bsn, "uren/participatieactiviteiten", Duoberichtvorm.Lees<Urenbericht>(bericht), id, ct));
            case Berichtsoort.UrenParticipatieTaalles:
                return Kort(await duo.VervangAsync(oin, bsn, "uren/participatietaalles", Duoberichtvorm.Lees<Urenbericht>(bericht), id, ct));
            case Berichtsoort.UrenInstelling:
                return Kort(await duo.VervangAsync(oin, bsn, $"uren/instellingen/{bericht.Onderdeel}/taallesknm", Duoberichtvorm.Lees<Instellingsurenbericht>(bericht), id, ct));
            case Berichtsoort.Contactpersoon:
                return await contacten.KoppelAsync(bericht, oin, bsn, ct);
            case Berichtsoort.ContactpersoonAfmelden:
                return await contacten.OntkoppelAsync(bericht, oin, bsn, ct);
            default:
                return Weg(await duo.VerwijderExamennummerAsync(oin, bsn, id, ct));
        }
    }

    internal static (Duouitslag, IReadOnlyList<string>) Kort<T>(Duoantwoord<T> antwoord)
        where T : class => (antwoord.Uitslag, antwoord.Foutteksten);

    /// <summary>What is not there any more after an uncertain try, is gone.</summary>
    internal static (Duouitslag Uitslag, IReadOnlyList<string> Teksten) Weg(Duoantwoord<object> antwoord) =>
        antwoord.Uitslag == Duouitslag.NietGevonden ? (Duouitslag.Gelukt, []) : (antwoord.Uitslag, antwoord.Foutteksten);

    /// <returns>Null when DUO does not have this plan; a fault when DUO could not say: then it is not sent again either.</returns>
    private async Task<Duoantwoord<Gemeentepip>?> StaatErAlAsync(string oin, Bsn bsn, Pipbericht pip, CancellationToken ct)
    {
        var bekend = await duo.HaalPipAsync(oin, bsn, ct);
        return bekend.Uitslag == Duouitslag.Storing ? new(Duouitslag.Storing, null, bekend.Foutteksten)
            : bekend.Waarde?.Pip is { } daar && Zelfde(daar, pip) ? new(Duouitslag.Gelukt, null, [])
            : null;
    }

    /// <summary>A correction may leave day and route as they were. What was not sent, DUO fills in by itself.</summary>
    private static bool Zelfde(Pipbericht daar, Pipbericht pip) =>
        daar.Dagtekening == pip.Dagtekening && daar.Leerroute == pip.Leerroute && (pip.Niveau is null || pip.Niveau == daar.Niveau) && (pip.IntensiteitB1 is null || pip.IntensiteitB1 == daar.IntensiteitB1)
        && (pip.MagOpleidingAfmaken ?? false) == (daar.MagOpleidingAfmaken ?? false) && (pip.Alfabetisering is null || pip.Alfabetisering == (daar.Alfabetisering ?? "NVT"));

    private async Task StelUitAsync(UitgaandBericht bericht, string reden, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        var pauze = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(bericht.Pogingen, 12)));
        var nu = klok.Nu();
        var nietVoor = nu + (pauze < LangstePauze ? pauze : LangstePauze);
        await db.UitgaandeBerichten.Where(b => b.Id == bericht.Id)
            .ExecuteUpdateAsync(zet => zet.SetProperty(b => b.NietVoor, nietVoor).SetProperty(b => b.FoutSinds, b => b.Fout == null ? nu : b.FoutSinds ?? nu).SetProperty(b => b.Fout, reden), ct);
    }

    /// <summary>The end of a message, with the fact that DUO has the plan and the next deed in the same transaction.</summary>
    private Task ZetAsync(UitgaandBericht bericht, Verzendstatus status, string? fout, CancellationToken ct) => handelingen.VoerUitAsync(
        new Handelingsverzoek(bericht.Soort == Berichtsoort.Pip ? "PipDoorgeven" : "BerichtDoorgeven", null, Inzagelog.Uitvoering) { Verzoeksleutel = $"verzending:{bericht.BerichtId:N}" },
        async (handeling, ct) =>
        {
            var rij = await db.UitgaandeBerichten.SingleAsync(b => b.Id == bericht.Id, ct);
            if (rij.Status == Verzendstatus.Vervangen)
            {
                return bericht.Id.ToString();
            }

            (rij.Status, rij.Fout, rij.Afgehandeld) = (status, fout, handeling.Tijdstip);
            if (bericht.Soort is not (Berichtsoort.Pip or Berichtsoort.PipVerwijderen))
            {
                return bericht.Id.ToString();
            }

            var beeld = (await beelden.NuAsync(bericht.DossierId, volgend: true, ct))!;
            if (status == Verzendstatus.Verzonden && bericht.Soort == Berichtsoort.PipVerwijderen)
            {
                beeld.Dossierfeiten.Laatste(Feitsoort.PipBijDuo)?.LaatVervallen("Bij DUO ingetrokken", handeling.Tijdstip);
            }
            else if (status == Verzendstatus.Verzonden)
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
