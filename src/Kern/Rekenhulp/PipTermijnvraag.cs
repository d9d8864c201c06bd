using Naast.Kern.Gedeeld;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record PipTermijninvoer
{
    [Veld("Dag van de brief van DUO", "Dagtekening van de kennisgeving inburgeringsplicht. Leeg: die brief is er nog niet. Dan loopt alleen na een verhuizing een termijn.")]
    public DateOnly? Kennisgeving { get; init; }

    [Veld("Dag van inschrijving in de gemeente",
        "Inschrijving in de BRP van de gemeente waar de inburgeraar is gehuisvest. Leeg: hij stond er al voor de brief. Bij een brief uit 2022 en na een verhuizing is deze dag nodig.")]
    public DateOnly? Inschrijving { get; init; }

    [Veld("Verhuisd uit een andere gemeente", "De inburgeraar woonde eerst in een andere gemeente en is daarna hier ingeschreven.")]
    public bool Verhuisd { get; init; }

    [Veld("Dag van het plan van de vorige gemeente", "Dagtekening van dat plan. Leeg: de vorige gemeente had nog geen plan vastgesteld.")]
    public DateOnly? DagtekeningVorigPlan { get; init; }

    [Veld("Wacht nog op informatie van een ander", "Ja als het plan redelijkerwijs niet kan worden vastgesteld zonder informatie van een ander, en die informatie er nog niet is.")]
    public bool WachtOpDerde { get; init; }

    [Veld("Dag waarop die informatie binnenkwam", "Alleen als het plan redelijkerwijs niet zonder kon. Leeg: er is op niets gewacht, of de informatie is er nog niet.")]
    public DateOnly? InformatieOntvangen { get; init; }

    [Veld("Tijdelijk vrijgesteld", "Ja zolang DUO de inburgeraar tijdelijk heeft vrijgesteld van de plicht.")]
    public bool TijdelijkVrijgesteld { get; init; }

    [Veld("Dagtekening van het plan", "De dag die op het vastgestelde plan staat. Leeg: er is nog geen plan.")]
    public DateOnly? Dagtekening { get; init; }

    [Veld("Peildag", "De dag waarop u kijkt: voor het aantal dagen dat er nog is of dat het te laat is. Leeg: dat wordt niet berekend.")]
    public DateOnly? Peildag { get; init; }
}

/// <summary>The ten weeks of art. 5.3 Besluit.</summary>
public static class PipTermijnvraag
{
    private static readonly Bron Orde = Bron.Bi("5.3", "1", "WI-PIP-06") with { Zekerheid = Zekerheid.Afgeleid };

    public static Rekenvraag Vraag { get; } = new Rekenvraag<PipTermijninvoer>(
        "pip-termijn", "Uiterste dag voor het plan (PIP)", "Voor wanneer het college het plan moet vaststellen, ook na een verhuizing of als er op informatie is gewacht.",
        new PipTermijninvoer { Kennisgeving = new(2026, 3, 2), Peildag = new(2026, 4, 1) },
        invoer => invoer.Dagtekening ?? invoer.Peildag ?? invoer.Inschrijving ?? invoer.Kennisgeving ?? Parameterblad.BeginVanDeWet, Reken);

    private static Rekenantwoord Reken(PipTermijninvoer invoer, Regelset regels)
    {
        var verhuisd = invoer.Verhuisd || invoer.DagtekeningVorigPlan is not null;
        Redenen.Van(invoer)
            .VoorDeWet(invoer.Kennisgeving, "kennisgeving").VoorDeWet(invoer.DagtekeningVorigPlan, "dagtekeningVorigPlan").VoorDeWet(invoer.Dagtekening, "dagtekening")
            .Als(invoer.Kennisgeving is null && !verhuisd, "De tien weken beginnen pas na de brief van DUO. Vul de dag van die brief in.", "kennisgeving", Bron.Bi("5.3", "1", "WI-PIP-02"))
            .Als(verhuisd && invoer.Inschrijving is null, "Vul in op welke dag de inburgeraar in deze gemeente is ingeschreven.", "inschrijving", Bron.Bi("5.3", "3", "WI-PIP-04"))
            .Als(!verhuisd && invoer.Kennisgeving?.Year == 2022 && invoer.Inschrijving is null,
                "In 2022 begonnen de tien weken op de dag van inschrijving in de gemeente. Vul die dag in.", "inschrijving", Bron.Bi("5.3", "1", "WI-PIP-01h"))
            .Als(invoer.DagtekeningVorigPlan > invoer.Inschrijving,
                "Het plan van de vorige gemeente is van na de inschrijving hier. Kijk beide dagen na.", "dagtekeningVorigPlan")
            .Als(invoer.WachtOpDerde && invoer.InformatieOntvangen is not null,
                "De informatie is er nog niet, of zij kwam op een dag binnen. Allebei kan niet.", "informatieOntvangen")
            .Eis();
        var feiten = new Pipankerfeiten
        {
            Kennisgeving = invoer.Kennisgeving, Inschrijving = invoer.Inschrijving, Verhuisd = verhuisd,
            HeeftVorigPlan = invoer.DagtekeningVorigPlan is not null, InformatieOntvangen = invoer.InformatieOntvangen, WachtOpDerde = invoer.WachtOpDerde,
        };
        return invoer.TijdelijkVrijgesteld ? Vrijgesteld() : Antwoord(invoer, PipTermijn.Bereken(feiten, regels)!, regels);
    }

    private static Rekenantwoord Vrijgesteld() => new()
    {
        Antwoord = "Zolang de tijdelijke vrijstelling loopt, hoeft de gemeente geen plan vast te stellen.",
        Uitkomsten = [new("planNodig", "Plan nodig", false), new("laatsteDag", "Uiterste dag", null)],
        Onderbouwing = Onderbouwing.Stap(
            "Wie tijdelijk is vrijgesteld, heeft nu geen inburgeringsplicht. Trekt DUO de vrijstelling in, dan komt er een nieuw bericht.",
            Bron.Wi("4", "1", "WI-PIP-17") with { Zekerheid = Zekerheid.Afgeleid }),
    };

    private static Rekenantwoord Antwoord(PipTermijninvoer invoer, Pipuiterste uiterste, Regelset regels)
    {
        var wacht = new Pipankerfeiten { WachtOpDerde = invoer.WachtOpDerde }.MagWachten(uiterste.TienWeken.Waarde);
        DateOnly? laatste = wacht ? null : uiterste.Uiterste.Waarde;
        var kijkdag = invoer.Dagtekening ?? invoer.Peildag;
        var verschil = kijkdag is { } dag && laatste is { } einde ? einde.DayNumber - dag.DayNumber : (int?)null;
        return new Rekenantwoord
        {
            Antwoord = Zin(invoer, uiterste, laatste, verschil),
            Uitkomsten =
            [
                new("planNodig", "Plan nodig", true),
                new("laatsteDag", "Uiterste dag", laatste),
                new("ankerdag", "Dag waarna de termijn begint", uiterste.Anker),
                new("anker", "Waarom die dag", uiterste.Ankernaam),
                new("laatsteDagTienWeken", "Uiterste dag zonder wachten op informatie", uiterste.TienWeken.Waarde),
                new("laatsteDagNaInformatie", "Twee weken na de informatie", uiterste.NaDerde?.Waarde),
                new("dagenOver", "Dagen over", verschil is >= 0 ? verschil : null),
                new("dagenTeLaat", "Dagen te laat", verschil is { } v ? Math.Max(0, -v) : null),
                new("opTijd", "Op tijd", verschil is null ? null : verschil >= 0),
                new("planBlijftGeldig", "Een plan dat te laat komt, geldt ook", true),
            ],
            Onderbouwing = (wacht ? uiterste.TienWeken.Onderbouwing with { Sjabloon = "{0}: zonder wachten uiterlijk {1}. Zolang de gemeente op de informatie wacht, is er geen laatste dag." } : uiterste.TienWeken.Onderbouwing) with { Delen = [.. uiterste.TienWeken.Onderbouwing.Delen, .. Verder(invoer, uiterste, wacht, regels)] },
            Parameters = [.. uiterste.TienWeken.Parameters, .. uiterste.NaDerde?.Parameters ?? []],
            Voorlopig = uiterste.Uiterste.Voorlopig,
            Waarschuwingen = [.. Waarschuwingen(invoer, uiterste, wacht)],
        };
    }

    private static string Zin(PipTermijninvoer invoer, Pipuiterste uiterste, DateOnly? laatste, int? verschil)
    {
        if (laatste is not { } dag)
        {
            return $"De tien weken eindigen op {Datumtekst.Lang(uiterste.TienWeken.Waarde)}. Zolang de gemeente op de informatie wacht, mag het plan later komen. Daarna zijn er twee weken.";
        }

        var gevolg = (invoer.Dagtekening, verschil) switch
        {
            (not null, < 0) => $" Het plan kwam {Dagen(-verschil.Value)} te laat. Het geldt wel.",
            (not null, not null) => " Het plan is op tijd.",
            (_, < 0) => $" Dat is {Dagen(-verschil.Value)} geleden.",
            (_, not null) => $" Dat is over {Dagen(verschil.Value)}.",
            _ => "",
        };
        return $"Het plan moet uiterlijk op {Datumtekst.Lang(dag)} zijn vastgesteld.{gevolg}";
    }

    private static string Dagen(int aantal) => aantal == 1 ? "1 dag" : $"{aantal} dagen";

    private static IEnumerable<Onderbouwing> Verder(PipTermijninvoer invoer, Pipuiterste uiterste, bool wacht, Regelset regels)
    {
        if (uiterste.NaDerde is { } later)
        {
            yield return later.Onderbouwing;
            if (later.Waarde <= uiterste.TienWeken.Waarde)
            {
                yield return Onderbouwing.Stap("De tien weken eindigen later of op dezelfde dag. Die dag blijft dus gelden.", Bron.Bi("5.3", "2", "WI-PIP-03"));
            }
        }
        else if (invoer.InformatieOntvangen is { } ontvangen)
        {
            yield return ontvangen < uiterste.Anker
                ? Onderbouwing.Stap("De informatie kwam op {0}, voordat de tien weken begonnen. Zij verandert de uiterste dag niet.", Bron.Bi("5.3", "2", "WI-PIP-03"), ontvangen)
                : Onderbouwing.Stap("De tien weken eindigden in 2022. Toen mocht de gemeente niet langer wachten op informatie van een ander.", Bron.Bi("5.3", "2", "WI-PIP-03"));
        }

        if (wacht)
        {
            yield return Onderbouwing.Stap(
                "Het plan kan redelijkerwijs niet worden vastgesteld zonder de informatie. Als zij binnenkomt, is er nog {0}.", Bron.Bi("5.3", "2", "WI-PIP-03"),
                regels.Versie(Planparameters.PipNaDerde.Sleutel, uiterste.TienWeken.Waarde).Waarde);
        }

        if (uiterste.Anker == invoer.Kennisgeving)
        {
            yield return Onderbouwing.Stap("De brief van DUO telt vanaf de dag waarop DUO hem verstuurde.", Bron.Duo("WI-PIP-02"));
        }

        yield return Onderbouwing.Stap("Ook deze termijn schuift door als zij op een zaterdag, zondag of feestdag eindigt.", Bron.Atw("1", "1") with { Regel = "WI-PIP-05" });
        yield return Onderbouwing.Stap("Komt het plan te laat, dan geldt het toch. De termijn is er voor de orde.", Orde);
    }

    private static IEnumerable<string> Waarschuwingen(PipTermijninvoer invoer, Pipuiterste uiterste, bool wacht)
    {
        if (invoer.Kennisgeving?.Year == 2022 && uiterste.TienWeken.Waarde.Year > 2022)
        {
            yield return "De regel veranderde op 1 januari 2023, terwijl deze zaak liep. Overgangsrecht is niet gevonden. Naast volgt de regel van de dag van de brief van DUO.";
        }

        if ((uiterste.NaDerde is not null || wacht) && (invoer.Verhuisd || invoer.DagtekeningVorigPlan is not null))
        {
            yield return "Naast neemt aan dat wachten op informatie ook na een verhuizing telt. Lees artikel 5.3, lid 2 en 3, van het Besluit erop na.";
        }

        if (invoer.WachtOpDerde && !wacht)
        {
            yield return "In 2022 mocht de gemeente niet langer wachten op informatie van een ander.";
        }
    }
}
