using System.Globalization;
using Naast.Kern.Begeleiding;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Voortganginvoer
{
    [Veld("Begin van de inburgeringstermijn", "Eerste dag van de termijn: de dag na de dagtekening van het eerste PIP.")]
    public DateOnly StartTermijn { get; init; }

    [Veld("Laatste dag van de termijn", "Volgens DUO, met verlengingen. Leeg: drie jaar vanaf het begin.")]
    public DateOnly? LaatsteDagTermijn { get; init; }

    [Veld("Aantal gesprekken", "Het aantal voortgangsgesprekken in het PIP. Nul mag.", Maximum = 160)]
    public int Aantal { get; init; }

    [Veld("Doelgroep", "Voor de dagen van het aanbod. Leeg: die dagen komen niet in het antwoord.")]
    public Doelgroep? Doelgroep { get; init; }

    [Veld("Leerroute", "Voor de dagen van het aanbod. Leeg: die dagen komen niet in het antwoord.")]
    public Leerroute? Leerroute { get; init; }
}

/// <summary>The talks of the plan as planned days, and the days on which to look again.</summary>
public static class Voortgangvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Voortganginvoer>(
        "voortgangsgesprekken", "Voortgangsgesprekken en signalen", "Wanneer de gesprekken uit het plan kunnen worden gepland, en op welke dagen u opnieuw naar het plan kijkt.",
        new Voortganginvoer { StartTermijn = new(2026, 3, 3), Aantal = 5, Doelgroep = Doelgroep.Asielstatushouder, Leerroute = Leerroute.B1 },
        invoer => invoer.StartTermijn, Reken);

    private static Rekenantwoord Reken(Voortganginvoer invoer, Regelset regels)
    {
        var laatste = Pvt.Termijneinde(invoer.StartTermijn, invoer.LaatsteDagTermijn, regels).Waarde;
        var lengte = laatste.DayNumber - invoer.StartTermijn.DayNumber + 1;
        Redenen.Van(invoer)
            .Als(lengte < 1, "De termijn eindigt voordat zij begint. Controleer de dagen.", "laatsteDagTermijn")
            .Als(lengte >= 1 && invoer.Aantal * 7 > lengte, "Dat is meer dan een gesprek per week. Kies een lager aantal.", "aantal")
            .Eis();

        var termijn = new Termijn(invoer.StartTermijn, laatste);
        var plan = Voortgangsgesprekken.Plan(termijn, invoer.Aantal, regels);
        var signalen = Voortgangssignalen.Bepaal(termijn, invoer is { Doelgroep: { } doelgroep, Leerroute: { } leerroute } ? (doelgroep, leerroute) : null, regels);
        return new Rekenantwoord
        {
            Antwoord = invoer.Aantal == 0 ? "In het plan staan geen voortgangsgesprekken." : invoer.Aantal == 1 ? "Er is een gesprek gepland." : $"Er zijn {invoer.Aantal} gesprekken gepland.",
            Uitkomsten =
            [
                new("aantal", "Aantal gesprekken", invoer.Aantal),
                .. plan.Waarde.Select((dag, nummer) => new Uitkomst(
                    string.Create(CultureInfo.InvariantCulture, $"gesprek{nummer + 1}"), string.Create(CultureInfo.InvariantCulture, $"Gesprek {nummer + 1}"), dag)),
                new("wettelijkMinimum", "Wettelijk minimum", null),
                new("laatsteDag", "Laatste dag van de termijn", laatste),
                new("signaalSchakelgrens", "Laatste dag om van leerroute te wisselen", signalen.Waarde.Schakelgrens),
                new("signaalVerlenging", "Verlenging vragen kan vanaf; PVT en MAP nalopen", signalen.Waarde.Verlenging),
                new("signaalAanbod", "Laatste dag voor het aanbod", signalen.Waarde.Aanbod),
                new("signaalStartOnderwijs", "Laatste dag voor de start van het taalschakeltraject", signalen.Waarde.Start),
                new("signaalUrenAfschalen", "Aantal uren taalles waarbij u bespreekt of B1 haalbaar is", signalen.Waarde.UrenAfschalen),
            ],
            Onderbouwing = plan.Onderbouwing with { Delen = [.. plan.Onderbouwing.Delen, signalen.Onderbouwing] },
            Parameters = [.. plan.Parameters, .. signalen.Parameters],
            Voorlopig = invoer.LaatsteDagTermijn is null,
            Waarschuwingen = invoer.Aantal == 0 ? ["Zonder gesprekken moet het college op een andere manier genoeg zicht houden op de voortgang."] : [],
        };
    }
}
