using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>What was to be decided.</summary>
public enum Beslissoort
{
    [Keuzenaam("een besluit op een aanvraag")]
    Aanvraag,

    [Keuzenaam("een beslissing op bezwaar")]
    Bezwaar,

    [Keuzenaam("het plan (PIP): dat stelt het college uit zichzelf vast")]
    Pip,

    [Keuzenaam("een ander besluit dat het college uit zichzelf neemt")]
    Ambtshalve,
}

/// <summary>A notice of default for deciding too late.</summary>
/// <param name="UitersteBeslisdag">Last day on which the decision was in time.</param>
/// <param name="Ontvangen">Day on which the body received the notice.</param>
/// <param name="Bekendgemaakt">Day on which the decision was made known after all; null = not yet.</param>
public sealed record Ingebrekestelling(Beslissoort Soort, DateOnly UitersteBeslisdag, DateOnly Ontvangen, DateOnly? Bekendgemaakt)
{
    /// <summary>The notice came unreasonably late.</summary>
    public bool OnredelijkLaat { get; init; }

    public bool GeenBelanghebbende { get; init; }

    /// <summary>The application or objection is manifestly inadmissible or unfounded.</summary>
    public bool KennelijkZonderKans { get; init; }

    public bool TeVroeg => Ontvangen <= UitersteBeslisdag;

    /// <summary>Only for decisions on an application and on an objection (art. 4:17 and 7:14 Awb).</summary>
    public bool DwangsomMogelijk => Soort is Beslissoort.Aanvraag or Beslissoort.Bezwaar;

    /// <summary>Last day of the two weeks after the notice; from the next day appeal is open and the dwangsom runs.</summary>
    public Berekening<DateOnly> Wachttijd(Regelset regels)
    {
        var keuze = regels.Versie(Bezwaarparameters.IngebrekestellingWeekeinde.Sleutel, Ontvangen);
        var berekening = Rekenregels.LaatsteDagNa(
            "Het college kan nog zonder gevolg beslissen", Ontvangen, "De ingebrekestelling is ontvangen", Bezwaarparameters.Ingebrekestelling, regels);
        if (keuze.Waarde == "schuift-door")
        {
            return berekening with { Parameters = [.. berekening.Parameters, keuze] };
        }

        var geteld = Termijnrekening.Tel(new Termijntelling(Ontvangen, Duur.Parse(berekening.Parameters[0].Waarde), Verlenging.Geen), regels.Feestdagen).LaatsteDag;
        return new Berekening<DateOnly>(geteld, new Onderbouwing("Het college kan nog zonder gevolg beslissen: uiterlijk {0}.", [geteld], keuze.Bron,
        [
            .. berekening.Onderbouwing.Delen.Take(3),
            Onderbouwing.Toegepast("Volgens het beleid schuiven de twee weken niet door na een vrije dag.", keuze),
        ]), [.. berekening.Parameters, keuze]);
    }

    public Toets BeroepToets(DateOnly wachttijdTot, DateOnly? peildag) => new("Kan beroep wegens niet op tijd beslissen?",
    [
        new("De termijn om te beslissen was voorbij toen de ingebrekestelling kwam", Bron.Awb("6:12", "2", "WI-AWB-32"), !TeVroeg, "Stuur na de uiterste dag een nieuwe ingebrekestelling."),
        new("Er zijn twee weken voorbij na de ingebrekestelling", Bron.Awb("6:12", "2", "WI-AWB-32"), peildag is null || peildag > wachttijdTot, "Wacht de twee weken af."),
        new("Het college heeft nog niet beslist", Bron.Awb("6:20", "1", "WI-AWB-32"), Bekendgemaakt is null || peildag < Bekendgemaakt, "Er is een besluit. Maak daartegen bezwaar of beroep."),
    ]);

    public Toets DwangsomToets(DateOnly wachttijdTot) => new("Is het college een dwangsom verschuldigd?",
    [
        new("Het gaat om een besluit op een aanvraag of om een beslissing op bezwaar", Dwangsomregel.Kopie(Soort == Beslissoort.Pip ? Bron.Awb("4:17", "1", "WI-AWB-32") : Bron.Awb("4:17", "1", "WI-AWB-31")), DwangsomMogelijk,
            "Bij een besluit dat het college uit zichzelf neemt, is er geen dwangsom. Beroep bij de rechtbank kan wel."),
        new("De termijn om te beslissen was voorbij toen de ingebrekestelling kwam", Dwangsomregel.Kopie(Bron.Awb("4:17", "3", "WI-AWB-31")), !TeVroeg, "Stuur na de uiterste dag een nieuwe ingebrekestelling."),
        new("Het besluit is niet binnen twee weken na de ingebrekestelling bekendgemaakt", Dwangsomregel.Kopie(Bron.Awb("4:17", "3", "WI-AWB-31")), Bekendgemaakt is null || Bekendgemaakt > wachttijdTot),
        new("De ingebrekestelling kwam niet onredelijk laat", Dwangsomregel.Kopie(Bron.Awb("4:17", "6", "WI-AWB-31")), !OnredelijkLaat),
        new("De aanvrager is belanghebbende", Dwangsomregel.Kopie(Bron.Awb("4:17", "6", "WI-AWB-31")), !GeenBelanghebbende),
        new("De aanvraag of het bezwaar is niet kennelijk niet-ontvankelijk of kennelijk ongegrond", Dwangsomregel.Kopie(Bron.Awb("4:17", "6", "WI-AWB-31")), !KennelijkZonderKans),
    ]);
}

/// <summary>The dwangsom that runs when a body decides too late (art. 4:17 Awb).</summary>
/// <param name="Dagen">Days over which it is owed.</param>
/// <param name="Loopt">True when it still grows on the reference day.</param>
public sealed record Dwangsom(DateOnly EersteDag, DateOnly LaatsteDag, int Dagen, Bedrag Bedrag, bool Loopt, IReadOnlyList<Onderbouwing> Stappen, IReadOnlyList<Parameterversie> Parameters)
{
    /// <param name="wachttijdTot">Last day of the two weeks after the notice.</param>
    /// <param name="bekendgemaakt">Null = not decided yet.</param>
    /// <param name="peildag">Day up to and including which is counted while nothing is decided; null = to the maximum.</param>
    public static Dwangsom Bereken(DateOnly wachttijdTot, DateOnly? bekendgemaakt, DateOnly? peildag, Regelset regels)
    {
        var eerste = wachttijdTot.AddDays(1);
        var maximum = regels.Versie(Bezwaarparameters.DwangsomDagen.Sleutel, eerste);
        var trap = regels.Versie(Bezwaarparameters.DwangsomTrap.Sleutel, eerste);
        var bedragen = regels.Versie(Bezwaarparameters.DwangsomBedragen.Sleutel, eerste);
        var besluitdag = regels.Versie(Bezwaarparameters.Besluitdag.Sleutel, eerste);
        var meest = Bezwaarparameters.DwangsomDagen.Lees(maximum.Waarde);

        // Art. 4:17 lid 1: "De Algemene termijnenwet is op laatstgenoemde termijn [42 dagen] niet van toepassing."
        var uiterste = eerste.AddDays(meest - 1);
        var totBesluit = bekendgemaakt is { } dag ? (besluitdag.Waarde == "telt" ? dag : dag.AddDays(-1)) : peildag ?? uiterste;
        var laatste = totBesluit < uiterste ? totBesluit : uiterste;
        var dagen = Math.Max(0, laatste.DayNumber - eerste.DayNumber + 1);
        var bedrag = Som(dagen, Bezwaarparameters.DwangsomTrap.Lees(trap.Waarde), Bezwaarparameters.DwangsomBedragen.Lees(bedragen.Waarde));
        return new Dwangsom(eerste, laatste < eerste ? eerste.AddDays(-1) : laatste, dagen, bedrag, bekendgemaakt is null && laatste < uiterste,
        [
            Onderbouwing.Stap("De dwangsom begint op {0} en loopt ten hoogste {1}. Weekend en feestdagen veranderen dat niet.", Dwangsomregel.Kopie(Bron.Awb("4:17", "1", "WI-AWB-31")), eerste, Rekenregels.Dagen(meest)),
            Onderbouwing.Stap(bekendgemaakt is null ? "Er is nog niet beslist. Geteld is tot en met {0}." : besluitdag.Waarde == "telt"
                ? "Het besluit is bekendgemaakt. Volgens het beleid telt die dag mee: de laatste dag is {0}."
                : "Het besluit is bekendgemaakt. Volgens het beleid telt die dag niet mee: de laatste dag is {0}.", besluitdag.Bron, laatste),
            Onderbouwing.Stap("Over {0} is dat samen {1}.", Dwangsomregel.Kopie(Bron.Awb("4:17", "2", "WI-AWB-31")), Rekenregels.Dagen(dagen), bedrag),
        ], [maximum, trap, bedragen, besluitdag]);
    }

    /// <summary>"De eerste veertien dagen …, de daaropvolgende veertien dagen … en de overige dagen …"</summary>
    private static Bedrag Som(int dagen, int trap, IReadOnlyList<Bedrag> bedragen) =>
        (bedragen[0] * Math.Min(dagen, trap)) + (bedragen[1] * Math.Clamp(dagen - trap, 0, trap)) + (bedragen[2] * Math.Max(0, dagen - (2 * trap)));
}

internal static class Dwangsomregel
{
    /// <summary>Read in an older public copy of the Awb, or on pages that quote it.</summary>
    public static Bron Kopie(Bron bron) => bron with { Zekerheid = Zekerheid.Tweedehands };
}
