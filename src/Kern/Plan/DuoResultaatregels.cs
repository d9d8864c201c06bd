using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>DUO's field "verwijtbaar": whether being late is the person's own fault.</summary>
public enum Verwijtbaarveld
{
    [Keuzenaam("Ja")]
    Ja,

    [Keuzenaam("Nee")]
    Nee,
}

/// <summary>The end of the MAP or the signing of the PVT as DUO would get it.</summary>
public sealed record DuoResultaat
{
    /// <summary>"MAP" or "PVT", for the texts.</summary>
    public required string Onderdeel { get; init; }

    /// <summary>Day of the final talk or of the signing; null = left out, and that withdraws what DUO holds.</summary>
    public DateOnly? Dag { get; init; }

    public Verwijtbaarveld? Verwijtbaar { get; init; }

    public required Termijn Termijn { get; init; }

    /// <summary>The day of sending.</summary>
    public required DateOnly Vandaag { get; init; }

    public bool EigenPlan { get; init; }

    public DateOnly? AfrondingZroute { get; init; }

    /// <summary>The duty has been fulfilled with the Z-route; its completion alone is not enough for that.</summary>
    public bool VoldaanMetZroute { get; init; }

    /// <summary>The day that DUO holds came from another municipality.</summary>
    public bool VanAndereGemeente { get; init; }

    /// <summary>DUO holds a day already; leaving it out withdraws it.</summary>
    public bool EerderGemeld { get; init; }

    /// <summary>
    /// Over the term: by the day that is sent, or without one by today. A day within the term that is sent afterwards does
    /// not make the person late.
    /// </summary>
    public bool TermijnOverschreden => (Dag ?? Vandaag) > Termijn.LaatsteDag;
}

/// <summary>DUO's rules for MAP and PVT (WI-DUO-07 to -09), with the newest text about "verwijtbaar".</summary>
public static class DuoResultaatregels
{
    /// <summary>"Nee" may be sent from two months before the end; DUO keeps the day after the last day as the end.</summary>
    private const int Maanden = 2;

    /// <param name="regels">Say which of DUO's two texts about "verwijtbaar: Nee" is followed.</param>
    public static IReadOnlyList<Duoregel> Bericht(DuoResultaat r, Regelset regels) =>
    [
        new(Bron.Duo("WI-DUO-07"), $"{r.Onderdeel}: het huidige plan is van de eigen gemeente", r.EigenPlan, $"{r.Onderdeel}: het huidige PIP is van een andere gemeente."),
        new(Bron.Duo("WI-DUO-07"), $"{r.Onderdeel}: wat DUO heeft, is van de eigen gemeente", !r.VanAndereGemeente, $"{r.Onderdeel}: de dag bij DUO is van een andere gemeente."),
        new(Bron.Duo("WI-DUO-07"), $"{r.Onderdeel}: de dag ligt niet voor het begin van de termijn", DuoPipregels.NietVoor(r.Dag, r.Termijn.Start), $"{r.Onderdeel}: de dag ligt voor het begin van de inburgeringstermijn."),
        new(Bron.Duo("WI-DUO-07"), $"{r.Onderdeel}: de dag ligt niet na de afronding van de Z-route", DuoPipregels.NietVoor(r.AfrondingZroute, r.Dag), $"{r.Onderdeel}: de dag ligt na de afronding van de Z-route."),
        new(Bron.Duo("WI-DUO-07"), $"{r.Onderdeel}: de dag ligt niet in de toekomst", DuoPipregels.NietVoor(r.Vandaag, r.Dag), $"{r.Onderdeel}: de dag ligt in de toekomst."),
        new(Bron.Duo("WI-DUO-07"), $"{r.Onderdeel}: aan de plicht is niet al voldaan met de Z-route", !r.VoldaanMetZroute, $"{r.Onderdeel}: aan de plicht is al voldaan met de Z-route."),
        new(Bron.Duo("WI-DUO-08"), $"{r.Onderdeel}: ‘verwijtbaar’ blijft leeg als de dag in de termijn ligt", r.Dag is null || r.TermijnOverschreden || r.Verwijtbaar is null,
            $"{r.Onderdeel}: ‘verwijtbaar’ mag niet worden gevuld, want de dag ligt in de termijn."),
        new(Bron.Duo("WI-DUO-08"), $"{r.Onderdeel}: ‘verwijtbaar’ is ingevuld als de termijn voorbij is", !r.TermijnOverschreden || r.Verwijtbaar is not null,
            $"{r.Onderdeel}: ‘verwijtbaar’ is verplicht, want de termijn is voorbij."),
        new(Bron.Duo("WI-DUO-08"), $"{r.Onderdeel}: ‘verwijtbaar: Ja’ alleen als de termijn voorbij is", r.Verwijtbaar != Verwijtbaarveld.Ja || r.TermijnOverschreden,
            $"{r.Onderdeel}: ‘verwijtbaar: Ja’ mag pas als de termijn voorbij is."),
        Nee(r, Duoberichtparameters.VerwijtbaarNee.Geldt(regels, r.Vandaag) == "binnen-of-voorbij"),
        new(Bron.Duo("WI-DUO-09"), $"{r.Onderdeel}: een gemelde dag gaat niet weg na afronding van de Z-route", !(r is { EerderGemeld: true, Dag: null, AfrondingZroute: not null }),
            $"{r.Onderdeel}: de datum kan niet weg, want de Z-route is afgerond."),
    ];

    private static Duoregel Nee(DuoResultaat r, bool ookVoorbij) => new(
        Bron.Duo("WI-DUO-08"), $"{r.Onderdeel}: ‘verwijtbaar: Nee’ alleen in de laatste twee maanden van de termijn{(ookVoorbij ? " of daarna" : "")}",
        r.Verwijtbaar != Verwijtbaarveld.Nee || (r.TermijnOverschreden ? ookVoorbij : r.Termijn.LaatsteDag.AddDays(1) <= r.Vandaag.AddMonths(Maanden)),
        r.TermijnOverschreden ? $"{r.Onderdeel}: ‘verwijtbaar: Nee’ mag niet meer, want de termijn is voorbij." : $"{r.Onderdeel}: ‘verwijtbaar: Nee’ mag pas als de termijn binnen twee maanden eindigt.");
}
