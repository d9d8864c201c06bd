using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Cursusinvoer
{
    [Veld("Doelgroep", "De doelgroep volgens DUO.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Leerroute", "De leerroute in het plan.")]
    public Leerroute Leerroute { get; init; }

    [Veld("Dag", "Dag waarvan de regels gelden, bijvoorbeeld de dag van het plan.")]
    public DateOnly Dag { get; init; }

    [Veld("Examenonderdelen staan in het PIP", "Alleen bij de Z-route: in het plan staat welke onderdelen de inburgeraar wil en kan doen.")]
    public bool ExamenInPip { get; init; }

    [Veld("Instelling", "Wat de instelling heeft. Leeg: nog geen instelling.")]
    public Instellingsoort? Instelling { get; init; }

    [Veld("Draagkracht", "Draagkracht die DUO vaststelt, voor de lening. Leeg: nul.", Eenheid = "euro")]
    public decimal? Draagkracht { get; init; }
}

/// <summary>Who offers and pays the course, the loan, and free exam attempts.</summary>
public static class Cursusvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Cursusinvoer>(
        "cursus-bekostiging", "Cursus en examen: wie biedt aan en wie betaalt", "Of de gemeente de cursus aanbiedt, welke instelling mag, hoeveel DUO leent en welke examens gratis zijn.",
        new Cursusinvoer { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Leerroute = Leerroute.B1, Dag = new(2026, 3, 2), Instelling = Instellingsoort.Keurmerk, Draagkracht = 1250 },
        invoer => invoer.Dag, Reken);

    private static Rekenantwoord Reken(Cursusinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.Draagkracht * 100 is { } centen && centen != decimal.Truncate(centen), "Een bedrag heeft ten hoogste twee cijfers achter de komma.", "draagkracht")
            .Eis();
        var recht = Cursusbekostiging.Bepaal(invoer.Doelgroep, invoer.Leerroute, invoer.ExamenInPip, invoer.Dag, regels);
        var waarde = recht.Waarde;
        var lening = waarde.LeningMogelijk ? Cursusbekostiging.Lening(Bedrag.VanEuro(invoer.Draagkracht ?? 0), invoer.Dag, regels) : null;
        bool? mag = invoer.Instelling is { } soort ? soort == waarde.NodigeInstelling : null;
        return new Rekenantwoord
        {
            Antwoord = waarde.GemeenteBiedtAan
                ? "De gemeente biedt de cursus aan."
                : $"De inburgeraar kiest en betaalt de cursus zelf.{(lening is null ? "" : $" DUO leent ten hoogste {lening.Waarde}.")}",
            Uitkomsten =
            [
                new("gemeenteBiedtAan", "De gemeente biedt de cursus aan", waarde.GemeenteBiedtAan),
                new("gratisVoorInburgeraar", "De cursus is gratis voor de inburgeraar", waarde.GemeenteBiedtAan),
                new("nodigeInstelling", "Wat de instelling moet hebben", waarde.NodigeInstelling),
                new("instellingToegestaan", "Deze instelling mag", mag),
                new("leningMogelijk", "Lening bij DUO is mogelijk", lening is { } geld && geld.Waarde > Bedrag.Nul),
                new("leningMaximum", "Hoogste lening", lening?.Waarde),
                new("gratisPogingenTaal", "Gratis pogingen per taalonderdeel", waarde.GratisTaal),
                new("gratisPogingenKnm", "Gratis pogingen KNM", waarde.GratisKnm),
                new("examengeld", "Prijs van een examen taal A2 of KNM", regels.Waarde(Leerrouteparameters.Examengeld, invoer.Dag)),
            ],
            Onderbouwing = lening is null ? recht.Onderbouwing : recht.Onderbouwing with { Delen = [.. recht.Onderbouwing.Delen, lening.Onderbouwing] },
            Toets = mag is { } ja
                ? new("Mag deze instelling de cursus geven?",
                    [new(waarde.NodigeInstelling == Instellingsoort.Taalschakel ? "De instelling is erkend voor het taalschakeltraject" : "De instelling heeft het keurmerk inburgeren",
                        Bron.Ri("8.1", null, "WI-ROUTE-12"), ja, "Kies een andere instelling.")])
                : null,
            Parameters = [.. recht.Parameters, .. lening?.Parameters ?? []],
            Waarschuwingen = lening is null ? [] : ["DUO beslist over de lening. Dit bedrag is bedoeld als voorlichting."],
        };
    }
}
