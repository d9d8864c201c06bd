using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>What the amount of a fine depends on beside the earlier fines: where the duty comes from, and what the bijstand did already.</summary>
public sealed record Samenloopfeiten(Plichtgrondslag Grondslag, bool BijstandVerlaagd, bool BoeteGekozen);

/// <summary>All that sets the amount of a fine of art. 23, and nothing else.</summary>
/// <param name="Dag">Day on which the offence was established.</param>
public sealed record Trajectbedragfeiten(
    DateOnly Dag, Verwijtbaarheid Verwijtbaarheid, IReadOnlyList<OpgelegdeBoete> Eerdere, Termijnsoort Termijnsoort, DateOnly? BeginTermijn, Samenloopfeiten Samenloop);

/// <summary>All that sets the amount of a fine of art. 22, and nothing else.</summary>
/// <param name="Dag">Day on which the decision is made known.</param>
/// <param name="VerlaagdTot">Lower amount for special circumstances; null = the fixed one.</param>
public sealed record Intakebedragfeiten(DateOnly Dag, Bedrag? VerlaagdTot, Bedrag AlOpgelegd, bool BijstandVerlaagd);

/// <summary>The amount of a fine in the traject: the first amount, the steps for the same again, the share for blame, and the room under the ceiling.</summary>
/// <param name="Lezing">How it goes up when it happens again: policy.</param>
/// <param name="Deel">Null without blame.</param>
/// <param name="Kan">No measure in the bijstand stands in the way.</param>
public sealed record Trajectbedrag(
    Berekening<int> Stap, Parameterversie Basis, Parameterversie Hoogste, Parameterversie Lezing, Parameterversie? Deel, Bedrag Verhoogd, int Percentage, Bedrag Bedrag, Boeteplafond Plafond, bool Kan,
    IReadOnlyList<Parameterversie> Parameters)
{
    public Bedrag Opgelegd => Kan ? Bedrag.Min(Bedrag, Plafond.Ruimte) : Bedrag.Nul;

    public static Trajectbedrag Bereken(Trajectbedragfeiten feiten, Regelset regels)
    {
        var dag = feiten.Dag;
        var basis = regels.Versie(Boeteparameters.Basis.Sleutel, dag);
        var hoogste = regels.Versie(Boeteparameters.Hoogste.Sleutel, dag);
        var lezing = regels.Versie(Boeteparameters.Recidive.Sleutel, dag);
        var volgorde = regels.Versie(Boeteparameters.Percentage.Sleutel, dag);
        var (eerste, meeste) = (Boeteparameters.Basis.Lees(basis.Waarde), Boeteparameters.Hoogste.Lees(hoogste.Waarde));
        var stap = Recidive.Stap(dag, feiten.Eerdere, regels);
        var deel = feiten.Verwijtbaarheid.Deel(dag, regels);
        var procent = deel?.Procent ?? 0;
        var verhoogd = Recidive.Verhoog(eerste, stap.Waarde, meeste, lezing.Waarde);
        var bedrag = volgorde.Waarde == "voor-verhoging" ? Recidive.Verhoog(eerste.Procent(procent), stap.Waarde, meeste, lezing.Waarde) : verhoogd.Procent(procent);
        var plafond = Boeteplafond.Bereken(feiten.Termijnsoort, feiten.BeginTermijn, feiten.Eerdere, dag, regels);
        return new Trajectbedrag(
            stap, basis, hoogste, lezing, deel?.Versie, verhoogd, procent, bedrag, plafond, Samenloop.Kan(feiten.Samenloop, dag, regels),
            [
                basis, hoogste, .. stap.Parameters, lezing, volgorde, .. deel is { } d ? [d.Versie] : Array.Empty<Parameterversie>(), .. plafond.Parameters,
                .. Samenloop.Parameters(feiten.Samenloop.Grondslag, dag, regels),
            ]);
    }
}

/// <summary>The amount of a fine at the intake: fixed, or lower for special circumstances, and never above the ceiling.</summary>
public sealed record Intakebedrag(Parameterversie Versie, Bedrag Vast, Bedrag Bedrag, Boeteplafond Plafond, bool Kan, IReadOnlyList<Parameterversie> Parameters)
{
    public Bedrag Opgelegd => Kan ? Bedrag.Min(Bedrag, Plafond.Ruimte) : Bedrag.Nul;

    public static Intakebedrag Bereken(Intakebedragfeiten feiten, Regelset regels)
    {
        var dag = feiten.Dag;
        var versie = regels.Versie(Intakeparameters.Boete.Sleutel, dag);
        var vast = Intakeparameters.Boete.Lees(versie.Waarde);
        var plafond = Boeteplafond.Bereken(
            Termijnsoort.Inburgeringstermijn, null, [new OpgelegdeBoete(Boetesoort.Intake, dag, dag, null, feiten.AlOpgelegd)], dag, regels);
        return new Intakebedrag(
            versie, vast, Bedrag.Min(vast, feiten.VerlaagdTot ?? vast), plafond, Samenloop.Kan(new(Plichtgrondslag.Plan, feiten.BijstandVerlaagd, false), dag, regels), [versie, .. plafond.Parameters]);
    }
}
