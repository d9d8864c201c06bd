using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>The four kinds of hours that a municipality reports; each is a total, never what came since the last time.</summary>
public enum DuoUrensoort
{
    [Keuzenaam("taalles en KNM bij een instelling")]
    Instelling,

    [Keuzenaam("taalles en KNM tijdens de brede intake")]
    Intake,

    [Keuzenaam("participatieactiviteiten in de Z-route")]
    Participatieactiviteiten,

    [Keuzenaam("participatie die als taalles telt")]
    ParticipatieTaalles,
}

/// <summary>Hours as DUO would get them, with what DUO knows of the person.</summary>
public sealed record DuoUren
{
    public required DuoUrensoort Soort { get; init; }

    public int? Uren { get; init; }

    /// <summary>Missed with a good reason; of an institution only.</summary>
    public int? Geoorloofd { get; init; }

    /// <summary>Missed without one; of an institution only.</summary>
    public int? Ongeoorloofd { get; init; }

    /// <summary>The first day of which nothing is known yet: exclusive, as DUO's own field is.</summary>
    public DateOnly? BekendTot { get; init; }

    public Leerroute? Leerroute { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    public Instellingssoort? Instelling { get; init; }

    /// <summary>First day of the term; null = not checked.</summary>
    public DateOnly? BeginTermijn { get; init; }

    /// <summary>Day of the first offer at this institution that was not withdrawn; null = there is none.</summary>
    public DateOnly? EersteAanbod { get; init; }

    /// <summary>An offer at this institution says when it starts; in the B1-route and the Z-route the day of the offer says so too.</summary>
    public bool AanbodMetStart { get; init; }

    /// <summary>"Known until" of the report before of the same kind; null = the first.</summary>
    public DateOnly? VorigeBekendTot { get; init; }

    /// <summary>The day of sending.</summary>
    public required DateOnly Vandaag { get; init; }
}

/// <summary>DUO's rules for hours (WI-DUO-13), as published with its interface.</summary>
public static class DuoUrenregels
{
    /// <summary>Most hours that fit in the field.</summary>
    public const int Meeste = 9_999;

    private static readonly Bron Regel = Bron.Duo("WI-DUO-13");

    /// <param name="regels">Say which school suits the onderwijsroute.</param>
    public static IReadOnlyList<Duoregel> Bericht(DuoUren u, Regelset regels) =>
    [
        Past("Uren", u.Uren), Past("Geoorloofd verzuim", u.Geoorloofd), Past("Ongeoorloofd verzuim", u.Ongeoorloofd),
        new(Regel, "Er staat tot welke dag de uren bekend zijn", u.BekendTot is not null, "Bekend tot: de dag ontbreekt."),
        new(Regel, "Bekend tot ligt niet in de toekomst", DuoPipregels.NietVoor(u.Vandaag, u.BekendTot), "Bekend tot: de dag ligt in de toekomst."),
        new(Regel, "Bekend tot ligt niet voor het vorige bericht van deze soort", DuoPipregels.NietVoor(u.BekendTot, u.VorigeBekendTot), "Bekend tot: de dag ligt voor die van het vorige bericht."),
        .. u.Soort == DuoUrensoort.Instelling ? BijInstelling(u, regels) : BijGemeente(u),
        .. u.Soort == DuoUrensoort.Participatieactiviteiten ? BijActiviteiten(u) : [],
    ];

    private static IEnumerable<Duoregel> BijGemeente(DuoUren u)
    {
        yield return new(Regel, "Er staan uren in het bericht", u.Uren is not null, "Uren: het aantal uren ontbreekt.");
        yield return new(Regel, "Verzuim staat er alleen bij een instelling bij", u.Geoorloofd is null && u.Ongeoorloofd is null, "Verzuim: dat hoort alleen bij lessen van een instelling.");
    }

    /// <summary>Before there is a plan (the brede intake counts too) nothing says that it will not be the Z-route.</summary>
    private static IEnumerable<Duoregel> BijActiviteiten(DuoUren u)
    {
        yield return new(Regel, "Participatieactiviteiten horen bij de Z-route", u.Leerroute is null or Leerroute.Zelfredzaamheid, "Participatieactiviteiten: het huidige PIP is geen Z-route.");
        yield return new(Regel, "Participatieactiviteiten zijn er alleen voor een asielstatushouder", u.Doelgroep == Doelgroep.Asielstatushouder, "Participatieactiviteiten: dit is geen asielstatushouder.");
    }

    private static IEnumerable<Duoregel> BijInstelling(DuoUren u, Regelset regels)
    {
        yield return new(Regel, "De instelling past bij de leerroute", DuoAanbodregels.Past(u.Instelling, u.Leerroute, regels, u.Vandaag),
            DuoAanbodregels.AlleenTaalschakel(u.Leerroute, regels, u.Vandaag) ? "Instelling: die is bij DUO niet bekend als taalschakelinstelling." : "Instelling: die is bij DUO niet bekend, of heeft geen keurmerk.");
        yield return new(Regel, "Bekend tot ligt niet voor het begin van de termijn", DuoPipregels.NietVoor(u.BekendTot, u.BeginTermijn), "Bekend tot: de dag ligt voor het begin van de inburgeringstermijn.");
        yield return new(Regel, "Er is een aanbod bij deze instelling", u.EersteAanbod is not null, "Aanbod: er is geen aanbod bij deze instelling.");
        yield return new(Regel, "Het aanbod zegt wanneer de opleiding begint", u.EersteAanbod is null || u.AanbodMetStart, "Aanbod: de start van de opleiding ontbreekt.");
        yield return new(Regel, "Bekend tot ligt niet voor het eerste aanbod bij deze instelling", DuoPipregels.NietVoor(u.BekendTot, u.EersteAanbod), "Bekend tot: de dag ligt voor het eerste aanbod bij deze instelling.");
    }

    private static Duoregel Past(string wat, int? uren) =>
        new(Regel, $"{wat}: een heel getal van 0 tot en met {Meeste}", uren is null or (>= 0 and <= Meeste), $"{wat}: het aantal uren is lager dan 0 of hoger dan {Meeste}.");
}
