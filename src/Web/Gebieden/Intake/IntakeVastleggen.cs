using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>Records answers of the brede intake, step by step, and finishes it.</summary>
public sealed class IntakeVastleggen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <param name="wijzig">Gives the new answers from the old ones: a step changes only its own part.</param>
    /// <param name="gezondheid">Null = this step is not about health.</param>
    /// <param name="keurVersie">Gets the version of the intake that is there, null when there is none; throws when that is not the one that was read.</param>
    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="InvalidOperationException">The intake has been finished.</exception>
    public async Task<bool> LegVastAsync(
        Guid dossierId, Func<Intakeantwoorden, Intakeantwoorden> wijzig, string? gezondheid, string? verzoeksleutel, CancellationToken ct,
        Action<int?>? keurVersie = null)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("IntakeblokVastleggen", verzoeksleutel), async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld)
            {
                return "";
            }

            var intake = beeld.Intake;
            keurVersie?.Invoke(intake?.Versie);
            if (intake is null)
            {
                intake = BredeIntake.Begin(handeling.NieuweId(), beeld.Dossier, handeling.Dag);
                db.Add(intake);
                beeld.Dossier.GaNaar(Fase.Intake);
                if (beeld.Dossier.Casusregisseur is null && db.Toegang.Rollen.Contains(Rollen.Casusregisseur))
                {
                    // Whoever begins with a person whom nobody has yet, is from then on the one to turn to.
                    beeld.Dossier.WijsToe(db.Toegang.Sub);
                }
            }

            intake.LegVast(wijzig(intake.Antwoorden));
            if (gezondheid is not null)
            {
                LegGezondheidVast(beeld, gezondheid, handeling);
            }

            await werkplanner.HerberekenAsync(beeld with { Intake = intake }, ct);
            return dossierId.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>A text that was emptied again is no longer discussed.</summary>
    public static bool GezondheidBesproken(DossierBeeld beeld) => !string.IsNullOrWhiteSpace(beeld.Gezondheid?.Tekst);

    /// <summary>Null while there is no intake.</summary>
    public static Toets? MagAfronden(DossierBeeld beeld) => beeld.Intake?.MagAfronden(GezondheidBesproken(beeld), LeerrouteElders(beeld));

    /// <summary>Another municipality set a plan before the move: its test and research count (art. 15 lid 4).</summary>
    private static bool LeerrouteElders(DossierBeeld beeld) => Pipankerfeiten.Van(beeld.Dossierfeiten, beeld.Dossier.Gemeentecode).HeeftVorigPlan;

    /// <exception cref="RegelGeschonden">A compulsory block is missing.</exception>
    public async Task<bool> RondAfAsync(Guid dossierId, string? verzoeksleutel, CancellationToken ct, Action<int?>? keurVersie = null)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("BredeIntakeAfronden", verzoeksleutel), async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Intake: { } intake } beeld)
            {
                return "";
            }

            keurVersie?.Invoke(intake.Versie);
            intake.RondAf(GezondheidBesproken(beeld), LeerrouteElders(beeld), handeling.Dag);
            beeld.Dossier.GaNaar(Fase.Plan);
            await werkplanner.HerberekenAsync(beeld, ct);
            return dossierId.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>May the answers still change: nobody decides about a plan that rests on them, or did.</summary>
    public static bool MagHeropenen(DossierBeeld beeld) =>
        beeld is { Intake.Status: Intakestatus.Afgerond, Vastgesteld: null, Lopend: null or { Status: Pipstatus.Concept } };

    /// <summary>Opens a finished intake again, with the reason; the plan that was begun stays.</summary>
    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="InvalidOperationException">A plan that rests on the intake was put forward or decided.</exception>
    public async Task<bool> HeropenAsync(Guid dossierId, string reden, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("BredeIntakeHeropenen", verzoeksleutel) with { Reden = reden }, async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Intake: { } intake } beeld)
            {
                return "";
            }

            if (!MagHeropenen(beeld))
            {
                throw new InvalidOperationException("Er is al een plan dat op deze intake rust.");
            }

            intake.Heropen();
            beeld.Dossier.GaNaar(Fase.Intake, terug: true);
            await werkplanner.HerberekenAsync(beeld, ct);
            return dossierId.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private void LegGezondheidVast(DossierBeeld beeld, string tekst, Handeling handeling)
    {
        if (beeld.Gezondheid is { } bestaand)
        {
            bestaand.WerkBij(tekst);
        }
        else if (tekst.Trim().Length > 0)
        {
            db.Add(Gezondheidsgegevens.LegVast(handeling.NieuweId(), beeld.Dossier, tekst));
        }
    }

    private static Handelingsverzoek Verzoek(string soort, string? sleutel) =>
        new(soort, Recht.IntakeUitvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
