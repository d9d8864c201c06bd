using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

public enum Pipstatus
{
    Concept,
    TerBeslissing,
    Vastgesteld,

    /// <summary>A change that was begun and not gone on with.</summary>
    Ingetrokken,
}

/// <summary>What other areas know that a plan rests on.</summary>
public sealed record Planfeiten(Dossierfeiten Feiten, string Gemeentecode, Regelset Regels)
{
    public bool IntakeAfgerond { get; init; }

    public bool? KinderenInHuis { get; init; }

    public bool? WensOnderwijs { get; init; }

    /// <summary>Dagtekening of the plan in force; null for the first plan.</summary>
    public DateOnly? EerdereDagtekening { get; init; }

    /// <summary>Leerroute of the plan in force; null for the first plan.</summary>
    public Leerroute? EerdereLeerroute { get; init; }

    /// <summary>First day of the term; null while there is none.</summary>
    public DateOnly? StartTermijn { get; init; }
}

/// <summary>
/// Persoonlijk plan inburgering en participatie: a decision of the college (art. 15 Wet inburgering 2021).
/// </summary>
public sealed class Pip : Aggregaat, IDossiergebonden
{
    private Pip()
    {
    }

    public Guid DossierId { get; private set; }

    public Pipstatus Status { get; private set; }

    public Pipinhoud Inhoud { get; private set; } = new();

    /// <summary>Subject of who drew up the plan and put it forward.</summary>
    public string? Opsteller { get; private set; }

    public string? TeruggestuurdReden { get; private set; }

    public DateOnly? Dagtekening { get; private set; }

    /// <summary>Why this plan takes the place of another one; null for the first.</summary>
    public Planwijziging? Wijziging { get; private set; }

    /// <summary>The plan whose place it takes.</summary>
    public Guid? Vervangt { get; private set; }

    /// <summary>The power that is used when this plan is decided.</summary>
    public Bevoegdheid Bevoegdheid => Wijziging?.Aanleiding switch
    {
        null => Bevoegdheid.PipVaststellen,
        Planaanleiding.AndereLeerroute => Bevoegdheid.LeerrouteWisselen,
        Planaanleiding.LagerNiveau => Bevoegdheid.NiveauVerlagen,
        _ => Bevoegdheid.PipWijzigen,
    };

    public bool IsLopend => Status is Pipstatus.Concept or Pipstatus.TerBeslissing;

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Pip Begin(Guid id, Dossier dossier, Pipinhoud inhoud)
    {
        var pip = new Pip { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Inhoud = inhoud };
        pip.Meld(Plangebeurtenissen.PipBegonnen);
        return pip;
    }

    /// <summary>A new version of a plan that was decided: with the same contents, but what the person thinks of it is asked anew, and so is the motive.</summary>
    /// <exception cref="InvalidOperationException">That plan was not decided.</exception>
    public static Pip BeginWijziging(Guid id, Dossier dossier, Pip vorige, Planwijziging wijziging)
    {
        if (vorige.Status != Pipstatus.Vastgesteld)
        {
            throw new InvalidOperationException("Alleen een vastgesteld plan krijgt een nieuwe versie.");
        }

        var pip = new Pip
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Vervangt = vorige.Id, Wijziging = wijziging,
            Inhoud = vorige.Inhoud with { Motivering = null, Zienswijze = null, Ondertekening = Ondertekening.NogNietGevraagd, OndertekendOp = null },
        };
        pip.Meld(Plangebeurtenissen.PipwijzigingBegonnen);
        return pip;
    }

    /// <exception cref="InvalidOperationException">It is not a change that is being made.</exception>
    public void Herzie(Planwijziging wijziging)
    {
        EisWijziging();
        if (Wijziging != wijziging)
        {
            Wijziging = wijziging;
            Meld(Plangebeurtenissen.PipOpgesteld);
        }
    }

    /// <summary>The change does not go on; the plan in force stays.</summary>
    /// <exception cref="InvalidOperationException">It is not a change that is being made.</exception>
    public void TrekIn(string reden)
    {
        EisWijziging();
        (Status, TeruggestuurdReden) = (Pipstatus.Ingetrokken, reden.Trim());
        Meld(Plangebeurtenissen.PipwijzigingIngetrokken);
    }

    private void EisWijziging()
    {
        if (Wijziging is null || Status != Pipstatus.Concept)
        {
            throw new InvalidOperationException("Dit is geen wijziging die nog wordt gemaakt.");
        }
    }

    /// <exception cref="InvalidOperationException">The plan waits for a decision, or has been established.</exception>
    public void Wijzig(Pipinhoud inhoud)
    {
        if (Status != Pipstatus.Concept)
        {
            throw new InvalidOperationException("Dit plan ligt ter beslissing of is vastgesteld. Wijzigen kan nu niet.");
        }

        Inhoud = inhoud;
        Meld(Plangebeurtenissen.PipOpgesteld);
    }

    /// <summary>All conditions on the contents, each with its article. The ten weeks are no condition: a late plan is a valid plan.</summary>
    public Toets MagVaststellen(Planfeiten feiten, DateOnly dagtekening) =>
        Wijziging is { } wijziging ? wijziging.Toets(Inhoud, feiten, dagtekening) : Pipeisen.Toets(Pipstand.Van(Inhoud), Pipgegevens.Van(feiten), dagtekening, feiten.Regels);

    /// <summary>Puts the plan before the officer who decides.</summary>
    /// <exception cref="RegelGeschonden">A condition on the contents is not met.</exception>
    /// <exception cref="InvalidOperationException">It was put forward before: four eyes look at who did so first.</exception>
    public void LegVoor(Planfeiten feiten, DateOnly dag, string opsteller)
    {
        if (Status != Pipstatus.Concept)
        {
            throw new InvalidOperationException("Dit plan ligt al ter beslissing of is vastgesteld.");
        }

        MagVaststellen(feiten, dag).Eis();
        (Status, Opsteller, TeruggestuurdReden) = (Pipstatus.TerBeslissing, opsteller, null);
        Meld(Plangebeurtenissen.PipVoorgelegd);
    }

    public void StuurTerug(string reden)
    {
        if (Status == Pipstatus.TerBeslissing)
        {
            (Status, TeruggestuurdReden) = (Pipstatus.Concept, reden);
            Meld(Plangebeurtenissen.PipTeruggestuurd);
        }
    }

    /// <exception cref="RegelGeschonden">A condition is not met; nothing changed.</exception>
    public void StelVast(Planfeiten feiten, DateOnly dagtekening)
    {
        MagVaststellen(feiten, dagtekening).Eis();
        if (Status == Pipstatus.Vastgesteld)
        {
            throw new InvalidOperationException("Dit plan is al vastgesteld.");
        }

        (Status, Dagtekening) = (Pipstatus.Vastgesteld, dagtekening);
        Meld(Plangebeurtenissen.PipVastgesteld);
    }

    /// <summary>The first plan in the B1-route is at level B1; A2 only comes with a later change (WI-PIP-12).</summary>
    public Niveau? NiveauVoorDuo => Inhoud.Leerroute == Leerroute.Zelfredzaamheid ? null : Wijziging?.Niveau ?? Niveau.B1;
}

public static class Plangebeurtenissen
{
    public static readonly Gebeurtenissoort PipBegonnen = new("PipBegonnen", "Begonnen met het plan", "file-text");

    public static readonly Gebeurtenissoort PipwijzigingBegonnen = new("PipwijzigingBegonnen", "Begonnen met een wijziging van het plan", "file-text");

    public static readonly Gebeurtenissoort PipwijzigingIngetrokken = new("PipwijzigingIngetrokken", "Wijziging van het plan ingetrokken", "arrow-back-up");

    public static readonly Gebeurtenissoort PipOpgesteld = new("PipOpgesteld", "Plan bijgewerkt", "pencil");

    public static readonly Gebeurtenissoort PipVoorgelegd = new("PipVoorgelegd", "Plan voorgelegd ter beslissing", "send");

    public static readonly Gebeurtenissoort PipTeruggestuurd = new("PipTeruggestuurd", "Plan teruggestuurd", "arrow-back-up");

    public static readonly Gebeurtenissoort PipVastgesteld = new("PipVastgesteld", "Plan vastgesteld", "signature");
}
