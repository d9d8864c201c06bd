using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;

namespace Naast.Web.Data;

/// <summary>What the next deed and the signals of a dossier follow from: little enough to read for a whole region at night.</summary>
public sealed record Werkbeeld
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public string? Casusregisseur { get; init; }

    public required Fase Fase { get; init; }

    /// <summary>The own day of a colleague for one kind of work; null when there is none.</summary>
    public (string Werk, DateOnly Dag, string? Reden)? Streef { get; init; }

    public required DateOnly Geopend { get; init; }

    public required Dossierfeiten Feiten { get; init; }

    public required Signaalplan Plan { get; init; }

    /// <summary>Route of the plan that is being made.</summary>
    public Leerroute? LopendeRoute { get; init; }

    /// <summary>A plan is being made, or waits for a decision.</summary>
    public bool HeeftLopend { get; init; }

    /// <summary>The decision on the plan in force was not made known yet.</summary>
    public bool NietBekend { get; init; }

    public Intakestatus? Intake { get; init; }

    public Verzendstatus? Verzending { get; init; }

    /// <summary>How often there is contact; null when nothing was agreed.</summary>
    public Contactritme? Ritme { get; init; }

    public bool IsLopend => Fase < Fase.Afgerond;

    public static Werkbeeld Van(DossierBeeld beeld, Verzendstatus? verzending) => new()
    {
        DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Casusregisseur = beeld.Dossier.Casusregisseur, Fase = beeld.Dossier.Fase,
        Streef = beeld.Dossier is { Streefwerk: { } werk, Streefdag: { } dag } ? (werk, dag, beeld.Dossier.Streefreden) : null, Geopend = beeld.Dossier.Geopend, Feiten = beeld.Dossierfeiten, Plan = beeld.Signaalplan, LopendeRoute = beeld.Lopend?.Inhoud.Leerroute,
        HeeftLopend = beeld.Lopend is not null, NietBekend = beeld.Vastgesteld is { } pip && beeld.BesluitOver(pip) is { Bekendgemaakt: null },
        Intake = beeld.Intake?.Status, Verzending = verzending, Ritme = beeld.Ritme,
    };

    /// <summary>
    /// The signals of a running dossier. Whatever goes wrong with one dossier becomes its own signal: a deed must not fail on
    /// it, and the night must go on.
    /// </summary>
    public IReadOnlyList<Signaal> Signalen(DateOnly dag, Regelset regels)
    {
        if (!IsLopend)
        {
            return [];
        }

        try
        {
            return Signalering.Van(Signaalfeiten.Van(Feiten, Gemeentecode, Plan) with { Ritme = Ritme }, dag, regels);
        }
#pragma warning disable CA1031 // A mistake of ours on one dossier is shown on that dossier.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return [Signalering.NietTeBerekenen([new Reden($"{Programmafout} ({fout.GetType().Name}).")], dag)];
        }
    }

    /// <summary>First words of the reason when the program itself failed.</summary>
    public const string Programmafout = "Bij het berekenen ging iets mis. Meld dit bij de beheerder";
}
