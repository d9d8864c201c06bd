using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;

namespace Naast.Web.Data;

/// <summary>Works out the one next deed of a dossier, and keeps the worklist row in step with it.</summary>
public sealed class Werkplanner(Db db)
{
    /// <summary>Inside a handeling: replaces the worklist row by what follows from the dossier now.</summary>
    public async Task HerberekenAsync(DossierBeeld beeld, CancellationToken ct)
    {
        var rij = Bepaal(beeld, await OpenVerzendingAsync(beeld.Dossier.Id, ct));
        var oud = db.Werkvoorraad.Local.FirstOrDefault(w => w.DossierId == rij.DossierId)
            ?? await db.Werkvoorraad.SingleOrDefaultAsync(w => w.DossierId == rij.DossierId, ct);
        if (!beeld.Dossier.IsLopend)
        {
            if (oud is not null)
            {
                db.Werkvoorraad.Remove(oud);
            }
        }
        else if (oud is null)
        {
            db.Werkvoorraad.Add(rij);
        }
        else
        {
            db.Entry(oud).CurrentValues.SetValues(rij);
        }
    }

    private async Task<UitgaandBericht?> OpenVerzendingAsync(Guid dossierId, CancellationToken ct) =>
        db.UitgaandeBerichten.Local.LastOrDefault(b => b.DossierId == dossierId)
        ?? await db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == dossierId).OrderBy(b => b.Gemaakt).LastOrDefaultAsync(ct);

    /// <summary>Pure: the same dossier gives the same row.</summary>
    public static Werkrij Bepaal(DossierBeeld beeld, UitgaandBericht? verzending)
    {
        var (soort, dag, wacht) = Volgende(beeld, verzending);
        return new Werkrij
        {
            DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Casusregisseur = beeld.Dossier.Casusregisseur, Soort = soort,
            Fase = beeld.Dossier.Fase, UitersteDag = dag, WachtSinds = wacht,
            Leerroute = ((beeld.Vastgesteld ?? beeld.Lopend)?.Inhoud.Leerroute ?? Planovername.Van(beeld.Dossierfeiten)?.Leerroute)?.Korte(),
            Doelgroep = beeld.Dossierfeiten.Doelgroep?.Hoofdgroep().ToString() ?? "",
        };
    }

    private static (Werksoort Soort, DateOnly? UitersteDag, DateOnly? WachtSinds) Volgende(DossierBeeld beeld, UitgaandBericht? verzending)
    {
        var feiten = beeld.Dossierfeiten;
        var pipTermijn = PipTermijn.UitersteDatum(feiten, beeld.Dossier.Gemeentecode, Regelboek.Regels)?.Waarde;
        if (beeld.Vastgesteld is { } pip)
        {
            if (beeld.BesluitOver(pip) is { Bekendgemaakt: null })
            {
                return (Werksoort.Bekendmaken, pip.Dagtekening, null);
            }

            if (verzending?.Status is Verzendstatus.InTeVoeren or Verzendstatus.Geweigerd)
            {
                return (Werksoort.InvoerenBijDuo, pip.Dagtekening, null);
            }

            // The last day of the term, not the limit for switching: that one passes without anybody being late.
            return feiten.Laatste(Feitsoort.Inburgeringstermijn) is { } termijn
                ? (Werksoort.Voortgang, termijn.Tot, null)
                : (Werksoort.WachtOpTermijn, null, pip.Dagtekening);
        }

        if (beeld.Lopend is null && Planovername.Van(feiten) is { } overname)
        {
            return overname.Termijn is { } loopt
                ? (Werksoort.Voortgang, PipTermijn.Schakelgrens(loopt.Start, Regelboek.Regels).Waarde, null)
                : (Werksoort.WachtOpTermijn, null, overname.Dagtekening);
        }

        if (beeld.Lopend is { Status: Pipstatus.TerBeslissing })
        {
            return (Werksoort.PipBeslissen, pipTermijn, null);
        }

        return beeld switch
        {
            { Intake.Status: Intakestatus.Afgerond } => (Werksoort.PipOpstellen, pipTermijn, null),
            { Intake: not null } => (Werksoort.IntakeAfronden, pipTermijn, null),
            _ when feiten.Kennisgeving is null && pipTermijn is null => (Werksoort.WachtOpKennisgeving, null, beeld.Dossier.Geopend),
            _ => (Werksoort.IntakeStarten, pipTermijn, null),
        };
    }
}
