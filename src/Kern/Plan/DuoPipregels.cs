using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>A plan as DUO would get it, with what DUO knows of the person.</summary>
public sealed record DuoPipbericht
{
    public DateOnly? Dagtekening { get; init; }

    public Leerroute? Leerroute { get; init; }

    public Niveau? Niveau { get; init; }

    /// <summary>Hours, 1 to 9999.</summary>
    public int? Intensiteit { get; init; }

    public DateOnly? BeginPlicht { get; init; }

    public DateOnly? Vestiging { get; init; }

    /// <summary>Of the plan that DUO holds; null when this is the first plan ever.</summary>
    public DateOnly? DagtekeningEerste { get; init; }

    public DateOnly? DagtekeningHuidig { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    /// <summary>No plan is known at DUO, here or elsewhere.</summary>
    public bool EerstePlan => DagtekeningEerste is null && DagtekeningHuidig is null;

    /// <summary>As DUO stores it: B1 for the B1-route and the onderwijsroute when no level is named.</summary>
    public Niveau? NiveauBijDuo => Niveau ?? (Leerroute is Leerroutes.Leerroute.B1 or Leerroutes.Leerroute.Onderwijs ? Leerroutes.Niveau.B1 : null);
}

/// <summary>DUO's rules for a plan (WI-DUO-01 to -05), so that a refusal is seen before sending.</summary>
public static class DuoPipregels
{
    public static IReadOnlyList<Duoregel> Bericht(DuoPipbericht b) =>
    [
        new(Bron.Duo("WI-DUO-01"), "De dagtekening staat in het bericht", b.Dagtekening is not null, "De dagtekening van het PIP ontbreekt."),
        new(Bron.Duo("WI-DUO-01"), "De leerroute staat in het bericht", b.Leerroute is not null, "De leerroute ontbreekt. Kies B, O of Z."),
        new(Bron.Duo("WI-DUO-01"), "De geschatte intensiteit ligt tussen 1 en 9999 uur, als zij is ingevuld", b.Intensiteit is null or (>= 1 and <= 9999),
            "De geschatte intensiteit ligt niet tussen 1 en 9999 uur."),
        new(Bron.Duo("WI-DUO-02"), "De dagtekening ligt niet voor het begin van de plicht", NietVoor(b.Dagtekening, b.BeginPlicht),
            "De dagtekening ligt voor de begindatum van de inburgeringsplicht."),
        new(Bron.Duo("WI-DUO-02"), "De dagtekening ligt niet voor die van het eerste plan", NietVoor(b.Dagtekening, b.DagtekeningEerste),
            "De dagtekening ligt voor de dagtekening van het eerste PIP."),
        new(Bron.Duo("WI-DUO-02"), "De dagtekening ligt niet voor die van het huidige plan", NietVoor(b.Dagtekening, b.DagtekeningHuidig),
            "De dagtekening ligt voor de dagtekening van het PIP dat DUO kent."),
        new(Bron.Duo("WI-DUO-02"), "De dagtekening ligt niet voor de vestiging in de gemeente", NietVoor(b.Dagtekening, b.Vestiging),
            "De dagtekening ligt voor de vestiging van de persoon in de gemeente."),
        new(Bron.Duo("WI-DUO-03"), "De onderwijsroute heeft geen niveau A2", (b.Leerroute, b.Niveau) is not (Leerroute.Onderwijs, Niveau.A2), "Niveau A2 mag niet bij de onderwijsroute."),
        new(Bron.Duo("WI-DUO-03"), "De Z-route heeft geen niveau B1", (b.Leerroute, b.Niveau) is not (Leerroute.Zelfredzaamheid, Niveau.B1), "Niveau B1 mag niet bij de Z-route."),
        new(Bron.Duo("WI-DUO-03"), "Het eerste plan in de B1-route heeft geen niveau A2", !b.EerstePlan || (b.Leerroute, b.Niveau) is not (Leerroute.B1, Niveau.A2),
            "Niveau A2 mag bij de B1-route niet in het eerste PIP."),
        new(Bron.Duo("WI-DUO-04"), "De intensiteit staat er alleen bij de B1-route", b.Intensiteit is null || b.Leerroute == Leerroute.B1, "De geschatte intensiteit mag alleen bij de B1-route."),
        new(Bron.Duo("WI-DUO-04"), "De intensiteit staat er alleen bij een asielstatushouder", b.Intensiteit is null || b.Doelgroep == Doelgroep.Asielstatushouder,
            "De geschatte intensiteit mag alleen bij een asielstatushouder."),
    ];

    /// <summary>A plan can be taken back only until something rests on it.</summary>
    public static IReadOnlyList<Duoregel> Verwijderen(bool termijnVastgesteld, bool lesurenGekoppeld) =>
    [
        new(Bron.Duo("WI-DUO-05"), "DUO heeft de inburgeringstermijn nog niet vastgesteld", !termijnVastgesteld, "Het PIP kan niet weg: de inburgeringstermijn is vastgesteld."),
        new(Bron.Duo("WI-DUO-05"), "Er zijn geen lesuren gekoppeld", !lesurenGekoppeld, "Het PIP kan niet weg: er zijn lesuren gekoppeld."),
    ];

    internal static bool NietVoor(DateOnly? dag, DateOnly? grens) => dag is null || grens is null || dag >= grens;
}
