using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Signalen;

namespace Naast.Web.Data;

/// <summary>Works out the one next deed of a dossier, and keeps the worklist row and the signals in step with it.</summary>
public sealed class Werkplanner(Db db, IDossiergevolg? gevolg = null)
{
    /// <summary>A signal becomes work when its day is at most so many days away.</summary>
    public const int Vooruit = 30;

    /// <summary>The next contact is always near; it becomes work in the last days only.</summary>
    public const int Contactdagen = 3;

    /// <summary>Inside a handeling: replaces the worklist row and the signals by what follows from the dossier now.</summary>
    public async Task HerberekenAsync(DossierBeeld beeld, CancellationToken ct)
    {
        var werk = Werkbeeld.Van(beeld, (await OpenVerzendingAsync(beeld.Dossier.Id, ct))?.Status);
        var signalen = werk.Signalen(db.Vandaag, beeld.Regels);
        var rij = Bepaal(werk, signalen, db.Vandaag);
        var oud = db.Werkvoorraad.Local.FirstOrDefault(w => w.DossierId == rij.DossierId)
            ?? await db.Werkvoorraad.SingleOrDefaultAsync(w => w.DossierId == rij.DossierId, ct);
        if (!beeld.Dossier.IsLopend)
        {
            if (oud is not null)
            {
                db.Werkvoorraad.Remove(oud);
            }

            // Nobody repairs a difference with DUO in a dossier that is closed, moved or merged.
            db.Duoverschillen.RemoveRange(await db.Duoverschillen.Where(v => v.DossierId == rij.DossierId).ToArrayAsync(ct));
        }
        else if (oud is null)
        {
            db.Werkvoorraad.Add(rij);
        }
        else
        {
            db.Entry(oud).CurrentValues.SetValues(rij);
        }

        await Signaalopslag.VervangAsync(db, rij.DossierId, rij.Gemeentecode, signalen, ct);
        if (gevolg is not null && beeld.Dossier.IsLopend)
        {
            await gevolg.NaHandelingAsync(beeld, ct);
        }
    }

    /// <summary>For a dossier that was not in the database before: its rows, without looking for older ones.</summary>
    public static void Voeg(Db db, DossierBeeld beeld, Verzendstatus? verzending, DateOnly vandaag)
    {
        var werk = Werkbeeld.Van(beeld, verzending);
        var signalen = werk.Signalen(vandaag, beeld.Regels);
        db.Werkvoorraad.Add(Bepaal(werk, signalen, vandaag));
        db.Signalen.AddRange(signalen.Select(signaal => Signaalrij.Van(werk.DossierId, werk.Gemeentecode, signaal)));
    }

    private async Task<UitgaandBericht?> OpenVerzendingAsync(Guid dossierId, CancellationToken ct) =>
        db.UitgaandeBerichten.Local.LastOrDefault(b => b.DossierId == dossierId && b.Soort == Berichtsoort.Pip)
        ?? await db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == dossierId && b.Soort == Berichtsoort.Pip).OrderBy(b => b.Gemaakt).LastOrDefaultAsync(ct);

    /// <summary>Pure: the same dossier on the same day gives the same row.</summary>
    public static Werkrij Bepaal(Werkbeeld beeld, IReadOnlyList<Signaal> signalen, DateOnly vandaag)
    {
        var (soort, dag, wacht) = Volgende(beeld, signalen, vandaag);
        var rij = new Werkrij
        {
            DossierId = beeld.DossierId, Gemeentecode = beeld.Gemeentecode, Casusregisseur = beeld.Casusregisseur, Soort = soort,
            Fase = beeld.Fase, UitersteDag = dag, WachtSinds = wacht,
            Leerroute = (beeld.Plan.Leerroute ?? beeld.LopendeRoute ?? Planovername.Van(beeld.Feiten)?.Leerroute)?.Korte(),
            Doelgroep = beeld.Feiten.Doelgroep?.Hoofdgroep().ToString() ?? "",
        };
        rij.Orden(beeld.Streef is { } streef && streef.Werk == soort.ToString() ? streef.Dag : null, beeld.Streef?.Reden, vandaag);
        return rij;
    }

    private static (Werksoort Soort, DateOnly? UitersteDag, DateOnly? WachtSinds) Volgende(Werkbeeld beeld, IReadOnlyList<Signaal> signalen, DateOnly vandaag)
    {
        if (beeld.Plan.LaatstePip is { } dagtekening)
        {
            // A change of the plan waits for the officer who decides; meanwhile the plan in force goes on.
            return beeld.Plan.TerBeslissing ? (Werksoort.PipBeslissen, null, null)
                : beeld.NietBekend ? (Werksoort.Bekendmaken, dagtekening, null)
                : beeld.Verzending is Verzendstatus.InTeVoeren or Verzendstatus.Geweigerd or Verzendstatus.Tegengehouden ? (Werksoort.InvoerenBijDuo, dagtekening, null)
                : Onderweg(beeld.Feiten.Laatste(Feitsoort.Inburgeringstermijn)?.Tot, dagtekening, signalen, vandaag);
        }

        if (!beeld.HeeftLopend && !WachtNieuwPlan(beeld) && Planovername.Van(beeld.Feiten) is { } overname)
        {
            return Onderweg(overname.Termijn?.LaatsteDag, overname.Dagtekening, signalen, vandaag);
        }

        if (signalen is [{ Soort: Signaalsoort.NietTeBerekenen }])
        {
            return (Werksoort.GegevensNakijken, signalen[0].Dag, null);
        }

        var pip = signalen.FirstOrDefault(signaal => signaal.Soort == Signaalsoort.Pip);
        if (pip is { WachtOp: Wachtende.Derde } && pip.Dag < vandaag)
        {
            return (Werksoort.WachtOpInformatie, null, beeld.Feiten.Laatste(Feitsoort.InformatieVanDerde)?.Van ?? pip.Dag);
        }

        var pipTermijn = pip?.Dag;
        return beeld switch
        {
            { Plan.TerBeslissing: true } => (Werksoort.PipBeslissen, pipTermijn, null),
            { Intake: Intakestatus.Afgerond } => (Werksoort.PipOpstellen, pipTermijn, null),
            { Intake: not null } => (Werksoort.IntakeAfronden, pipTermijn, null),
            _ when beeld.Feiten.Kennisgeving is null && pipTermijn is null => (Werksoort.WachtOpKennisgeving, null, beeld.Geopend),
            _ => (Werksoort.IntakeStarten, pipTermijn, null),
        };
    }

    /// <summary>Moved here with a plan of another college: this one has its own intake to do and its own plan to make.</summary>
    private static bool WachtNieuwPlan(Werkbeeld beeld) => Pipankerfeiten.Van(beeld.Feiten, beeld.Gemeentecode).HeeftVorigPlan;

    /// <summary>
    /// After the plan the most urgent signal is the next deed, once it is near. What only DUO can end comes after what we can
    /// do ourselves; the end of the term is no deed.
    /// </summary>
    private static (Werksoort Soort, DateOnly? UitersteDag, DateOnly? WachtSinds) Onderweg(
        DateOnly? laatsteDag, DateOnly dagtekening, IReadOnlyList<Signaal> signalen, DateOnly vandaag)
    {
        var grens = vandaag.AddDays(Vooruit);
        foreach (var signaal in signalen)
        {
            if (signaal.Dag <= (signaal.Soort == Signaalsoort.Contact ? vandaag.AddDays(Contactdagen) : grens) && signaal.WachtOp != Wachtende.Duo && Soort(signaal.Soort) is { } soort)
            {
                return (soort, signaal.Dag, null);
            }
        }

        return signalen.FirstOrDefault(signaal => signaal.WachtOp == Wachtende.Duo && signaal.Dag < vandaag) is { } voorbij ? (Werksoort.WachtOpDuo, null, voorbij.Dag.AddDays(1))
            // The last day of the term, not the limit for switching: that one passes without anybody being late.
            : laatsteDag is { } einde ? (Werksoort.Voortgang, einde, null)
            : (Werksoort.WachtOpTermijn, null, dagtekening);
    }

    /// <summary>The deed that a signal asks; null when it asks none of us.</summary>
    private static Werksoort? Soort(Signaalsoort signaal) => signaal switch
    {
        Signaalsoort.NietTeBerekenen => Werksoort.GegevensNakijken,
        Signaalsoort.Pip => Werksoort.PipOpstellen,
        Signaalsoort.Cursusaanbod => Werksoort.CursusAanbieden,
        Signaalsoort.Cursusstart => Werksoort.CursusLatenStarten,
        Signaalsoort.UrenAfschalen => Werksoort.UrenBespreken,
        Signaalsoort.Herbeoordeling => Werksoort.Herbeoordelen,
        Signaalsoort.Contact => Werksoort.ContactZoeken,
        Signaalsoort.Ontzorgen => Werksoort.OntzorgenAfronden,
        Signaalsoort.Schakelgrens => Werksoort.RouteBekijken,
        Signaalsoort.LaatsteMaanden => Werksoort.LaatsteMaandenBespreken,
        Signaalsoort.Pvt => Werksoort.PvtAfronden,
        Signaalsoort.Map => Werksoort.MapAfronden,
        Signaalsoort.Eindgesprek => Werksoort.EindgesprekHouden,
        _ => null,
    };
}
