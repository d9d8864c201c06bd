using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Boetebesluitinvoer
{
    [Veld("Waarvoor is de boete?", "Het hoogste bedrag dat de wet daarvoor toestaat, bepaalt of de zware procedure geldt.")]
    public Boetegrond Grond { get; init; }

    [Veld("Dag van de overtreding", "Duurde zij langer, dan de laatste dag.")]
    public DateOnly Overtreding { get; init; }

    [Veld("Dagtekening van het rapport", "Leeg: er is geen rapport.")]
    public DateOnly? Rapport { get; init; }

    [Veld("Dag van de zienswijze", "De dag waarop de inburgeraar zijn kant van het verhaal gaf, of de kans daarvoor voorbij was. Leeg: nog niet.")]
    public DateOnly? Gehoord { get; init; }

    [Veld("Gezegd dat antwoorden niet hoeft", "Voor een verhoor over de boete. Leeg: er was geen verhoor.")]
    public bool? Cautie { get; init; }

    [Veld("Niet verwijtbaar", "Ja: de inburgeraar kan er niets aan doen.")]
    public bool NietVerwijtbaar { get; init; }

    [Veld("Wie beslist, maakte het rapport", "Ja: dezelfde persoon.")]
    public bool RapporteurBeslist { get; init; }

    [Veld("Dag van het besluit", "Leeg: nog niet beslist.")]
    public DateOnly? Besluit { get; init; }

    [Veld("Dag van bekendmaking", "De dag waarop het besluit is verstuurd of uitgereikt. Leeg: nog niet bekendgemaakt.")]
    public DateOnly? Bekendmaking { get; init; }

    [Veld("Latere betaaldag in het besluit", "Leeg: het besluit noemt geen latere dag dan de wet.")]
    public DateOnly? LaterBetalen { get; init; }

    [Veld("Dag waarop de aanmaning is verstuurd", "Leeg: geen aanmaning.")]
    public DateOnly? Aanmaning { get; init; }

    [Veld("Dag van overlijden", "Leeg: niet van toepassing.")]
    public DateOnly? Overleden { get; init; }

    [Veld("Perioden bij het openbaar ministerie", "Zolang de zaak daar ligt, staat de beslistermijn stil. Leeg: geen.")]
    public IReadOnlyList<Opschortinginvoer> BijOfficier { get; init; } = [];

    [Veld("Perioden van bezwaar of beroep tegen de boete", "Zolang staat de vervaltermijn stil. Leeg: geen.")]
    public IReadOnlyList<Opschortinginvoer> InBezwaarOfBeroep { get; init; } = [];
}

/// <summary>The Awb's procedure for a fine, from report to writ (WI-AWB-01 to 09).</summary>
public static class Boetebesluitvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Boetebesluitinvoer>(
        "besluittermijn-boete", "Procedure en termijnen bij een boete", "Welke procedure geldt, tot wanneer over de boete wordt beslist en wanneer zij betaald moet zijn.",
        new Boetebesluitinvoer { Grond = Boetegrond.Traject, Overtreding = new(2026, 1, 20), Rapport = new(2026, 2, 3), Gehoord = new(2026, 2, 24), Besluit = new(2026, 3, 10), Bekendmaking = new(2026, 3, 11) },
        invoer => invoer.Besluit ?? invoer.Rapport ?? invoer.Overtreding, Reken);

    private static Rekenantwoord Reken(Boetebesluitinvoer invoer, Regelset regels)
    {
        var (bijOfficier, inBezwaar) = Controleer(invoer);
        var procedure = Boeteprocedure.Beoordeel(new Boeteverloop(invoer.Grond, invoer.Overtreding, invoer.Rapport, invoer.Besluit)
        {
            Gehoord = invoer.Gehoord, Cautie = invoer.Cautie, NietVerwijtbaar = invoer.NietVerwijtbaar, Overleden = invoer.Overleden <= (invoer.Besluit ?? DateOnly.MaxValue) ? invoer.Overleden : null,
            RapporteurBeslist = invoer.RapporteurBeslist, BijOfficier = bijOfficier, InBezwaarOfBeroep = inBezwaar,
        }, regels);
        var schuld = invoer.Bekendmaking is { } dag ? Geldschuld.Bereken(dag, invoer.LaterBetalen, invoer.Aanmaning, regels) : null;
        var tijdig = invoer.Besluit is { } besluit && procedure.Beslistermijn is { } termijn ? besluit <= termijn.Waarde : (bool?)null;
        var toets = schuld is null ? procedure.Toets : procedure.Toets.En(schuld.Toets);
        return new Rekenantwoord
        {
            Antwoord = $"Voor deze boete geldt de {(procedure.Zwaar ? "zware" : "lichte")} procedure. {(procedure.Toets.Slaagt ? "De boete mag worden opgelegd." : "De boete mag nu niet worden opgelegd.")}",
            Uitkomsten =
            [
                new("procedure", "Procedure", procedure.Zwaar ? "zwaar" : "licht"),
                new("toegestaan", "De boete mag worden opgelegd", procedure.Toets.Slaagt),
                new("wettelijkMaximum", "Wettelijk maximum", procedure.Maximum),
                new("rapportVerplicht", "Een rapport moet", procedure.Zwaar),
                new("horenVerplicht", "Zienswijze vragen moet", procedure.Zwaar),
                new("beslissenUiterlijk", "Beslissen: uiterlijk", procedure.Beslistermijn?.Waarde),
                new("opTijdBeslist", "Op tijd beslist", tijdig),
                new("bevoegdTot", "Laatste dag waarop de boete kan worden opgelegd", procedure.Verval.Waarde),
                new("betalenUiterlijk", "Betalen: uiterlijk", schuld?.BetaalUiterlijk.Waarde),
                new("verzuimVanaf", "Te laat betaald vanaf; eerste dag voor een aanmaning", schuld?.VerzuimVanaf),
                new("betalenNaAanmaning", "Betalen na aanmaning: uiterlijk", schuld?.AanmaningTot?.Waarde),
                new("dwangbevelVanaf", "Eerste dag voor een dwangbevel", schuld is { Toets.Slaagt: true } ? schuld.DwangbevelVanaf : null),
            ],
            Onderbouwing = new Onderbouwing("De wet staat voor deze boete ten hoogste {0} toe.", [procedure.Maximum], procedure.Parameters[0].Bron, [.. Stappen(invoer, procedure, schuld)]),
            Toets = toets,
            Parameters = [.. procedure.Parameters.Concat(schuld?.BetaalUiterlijk.Parameters ?? []).Concat(schuld?.AanmaningTot?.Parameters ?? [])],
            Voorlopig = (schuld?.BetaalUiterlijk.Voorlopig ?? false) || (schuld?.AanmaningTot?.Voorlopig ?? false),
            Waarschuwingen = [.. Waarschuwingen(invoer, procedure, tijdig)],
        };
    }

    private static IEnumerable<Onderbouwing> Stappen(Boetebesluitinvoer invoer, Boeteprocedure procedure, Geldschuld? schuld)
    {
        yield return Onderbouwing.Stap(
            procedure.Zwaar ? "Dat is meer dan de grens van de Awb. De zware procedure geldt: altijd een rapport en altijd een zienswijze." : "Dat is niet meer dan de grens van de Awb. De lichte procedure geldt.",
            procedure.Parameters[1].Bron);
        if (procedure.Beslistermijn is { } beslistermijn)
        {
            yield return beslistermijn.Onderbouwing;
            yield return Onderbouwing.Stap(
                "Dit is een termijn van orde: wordt hij overschreden, dan blijft de bevoegdheid bestaan. Een lange overschrijding kan reden zijn voor een lagere boete.",
                Bron.Awb("5:51", "1", "WI-AWB-03") with { Zekerheid = Zekerheid.Tweedehands });
        }
        else if (invoer.Rapport is null)
        {
            yield return Onderbouwing.Stap("Zonder rapport begint de termijn van dertien weken niet.", Bron.Awb("5:51", "1", "WI-AWB-03") with { Zekerheid = Zekerheid.Tweedehands });
        }

        yield return procedure.Verval.Onderbouwing;
        yield return Onderbouwing.Stap(
            "Het besluit noemt de overtreding, het overtreden voorschrift, de naam, het bedrag en de termijn om te betalen.",
            Bron.Awb("5:52", null, "WI-AWB-07") with { Zekerheid = Zekerheid.Tweedehands });
        if (schuld is not null)
        {
            yield return schuld.BetaalUiterlijk.Onderbouwing;
            if (schuld.AanmaningTot is { } aanmaning)
            {
                yield return aanmaning.Onderbouwing;
            }
        }
    }

    private static IEnumerable<string> Waarschuwingen(Boetebesluitinvoer invoer, Boeteprocedure procedure, bool? tijdig)
    {
        if (invoer.Grond is Boetegrond.PvtMap or Boetegrond.Leerroute)
        {
            yield return "Deze boete legt DUO op, niet het college. Deze uitkomst is om uit te leggen wat er gebeurt.";
        }

        if (tijdig == false)
        {
            yield return "Het besluit kwam na de dertien weken. De boete blijft mogelijk; weeg of zij lager moet.";
        }

        if (!procedure.Zwaar && invoer.RapporteurBeslist)
        {
            yield return "In de lichte procedure mag wie het rapport maakte ook beslissen. Een tweede paar ogen is wel zo zorgvuldig.";
        }

        if (invoer.Overleden is not null)
        {
            yield return "Door het overlijden vervalt de boete, voor zover zij nog niet onherroepelijk of nog niet betaald is. Stop met innen.";
        }
    }

    private static (IReadOnlyList<Opschorting> BijOfficier, IReadOnlyList<Opschorting> InBezwaar) Controleer(Boetebesluitinvoer invoer)
    {
        var redenen = Redenen.Van(invoer).VoorDeWet(invoer.Overtreding, "overtreding")
            .Volgorde(invoer.Overtreding, "de overtreding", invoer.Rapport, "Het rapport", "rapport")
            .Volgorde(invoer.Overtreding, "de overtreding", invoer.Gehoord, "De zienswijze", "gehoord")
            .Volgorde(invoer.Overtreding, "de overtreding", invoer.Besluit, "Het besluit", "besluit")
            .Volgorde(invoer.Rapport, "het rapport", invoer.Besluit, "Het besluit", "besluit")
            .Volgorde(invoer.Besluit, "het besluit", invoer.Bekendmaking, "De bekendmaking", "bekendmaking")
            .Volgorde(invoer.Bekendmaking, "de bekendmaking", invoer.Aanmaning, "De aanmaning", "aanmaning")
            .Volgorde(invoer.Overtreding, "de overtreding", invoer.Overleden, "Het overlijden", "overleden")
            .Als((invoer.Aanmaning ?? invoer.LaterBetalen) is not null && invoer.Bekendmaking is null, "Vul in wanneer de boete bekend is gemaakt.", "bekendmaking")
            .Als(invoer.Bekendmaking is not null && invoer.Besluit is null, "Vul in wanneer over de boete is beslist.", "besluit");
        var bijOfficier = Opschortinginvoer.Lees(invoer.BijOfficier, "bijOfficier", redenen);
        var inBezwaar = Opschortinginvoer.Lees(invoer.InBezwaarOfBeroep, "inBezwaarOfBeroep", redenen);
        redenen.Eis();
        return (bijOfficier, inBezwaar);
    }
}
