using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Ingebrekestellinginvoer
{
    [Veld("Welk besluit bleef uit?", "Bij een besluit dat het college uit zichzelf neemt, zoals het plan, is er geen dwangsom.")]
    public Beslissoort Soort { get; init; }

    [Veld("Uiterste dag om te beslissen", "De laatste dag waarop het besluit op tijd was.")]
    public DateOnly UitersteBeslisdag { get; init; }

    [Veld("Dag van ontvangst van de ingebrekestelling", "De brief waarin staat dat het besluit te laat is.")]
    public DateOnly Ingebrekestelling { get; init; }

    [Veld("Dag waarop het besluit bekend is gemaakt", "Leeg: er is nog geen besluit.")]
    public DateOnly? Besluit { get; init; }

    [Veld("Tellen tot en met", "De dag tot en met welke de dwangsom wordt geteld. Leeg: tot het besluit, of tot het hoogste bedrag.")]
    public DateOnly? Peildag { get; init; }

    [Veld("Onredelijk late ingebrekestelling", "Ja: de brief kwam onredelijk lang na de uiterste dag.")]
    public bool OnredelijkLaat { get; init; }

    [Veld("Geen belanghebbende", "Ja: wie de brief stuurde, is geen belanghebbende.")]
    public bool GeenBelanghebbende { get; init; }

    [Veld("Kennelijk zonder kans", "Ja: de aanvraag of het bezwaar is kennelijk niet-ontvankelijk of kennelijk ongegrond.")]
    public bool KennelijkZonderKans { get; init; }
}

/// <summary>Deciding too late: appeal and dwangsom (WI-AWB-31 and 32).</summary>
public static class Ingebrekestellingvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Ingebrekestellinginvoer>(
        "ingebrekestelling", "Ingebrekestelling en dwangsom", "Wat er volgt als het college te laat beslist: vanaf wanneer beroep kan, en of het een dwangsom moet betalen.",
        new Ingebrekestellinginvoer { Soort = Beslissoort.Bezwaar, UitersteBeslisdag = new(2026, 3, 2), Ingebrekestelling = new(2026, 3, 9), Besluit = new(2026, 4, 14) },
        invoer => invoer.Ingebrekestelling, Reken);

    private static Rekenantwoord Reken(Ingebrekestellinginvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer).VoorDeWet(invoer.UitersteBeslisdag, "uitersteBeslisdag").VoorDeWet(invoer.Ingebrekestelling, "ingebrekestelling")
            .Als(invoer.Besluit <= invoer.UitersteBeslisdag, "Het besluit was op tijd: op of voor de uiterste dag. Er is niets te berekenen.", "besluit")
            .Volgorde(invoer.Ingebrekestelling, "de ingebrekestelling", invoer.Peildag, "De dag tot en met welke wordt geteld", "peildag").Eis();
        var brief = new Ingebrekestelling(invoer.Soort, invoer.UitersteBeslisdag, invoer.Ingebrekestelling, invoer.Besluit)
        {
            OnredelijkLaat = invoer.OnredelijkLaat, GeenBelanghebbende = invoer.GeenBelanghebbende, KennelijkZonderKans = invoer.KennelijkZonderKans,
        };
        var wacht = brief.Wachttijd(regels);
        var beroep = brief.BeroepToets(wacht.Waarde, invoer.Peildag);
        var recht = brief.DwangsomToets(wacht.Waarde);
        var dwangsom = recht.Slaagt ? Dwangsom.Bereken(wacht.Waarde, invoer.Besluit, invoer.Peildag, regels) : null;
        List<Uitkomst> uitkomsten =
        [
            new("wachttijdTot", "Laatste dag van de twee weken", wacht.Waarde),
            new("beroepMogelijk", "Beroep wegens niet op tijd beslissen kan", beroep.Slaagt),
            new("beroepVanaf", "Eerste dag voor beroep", brief.TeVroeg ? null : wacht.Waarde.AddDays(1)),
            new("dwangsomVerschuldigd", "Dwangsom verschuldigd", dwangsom is { Dagen: > 0 }),
            new("eersteDwangsomdag", "Eerste dag van de dwangsom", dwangsom?.EersteDag),
            new("laatsteDwangsomdag", "Laatste getelde dag van de dwangsom", dwangsom is { Dagen: > 0 } ? dwangsom.LaatsteDag : null),
            new("dwangsomdagen", "Dagen dwangsom", dwangsom?.Dagen ?? 0),
            new("bedrag", "Dwangsom", dwangsom?.Bedrag ?? Bedrag.Nul),
            new("looptNog", "De dwangsom loopt nog", dwangsom?.Loopt ?? false),
        ];
        List<Onderbouwing> stappen = [wacht.Onderbouwing, .. dwangsom?.Stappen ?? []];
        var parameters = wacht.Parameters.Concat(dwangsom?.Parameters ?? []);
        if (dwangsom is { Dagen: > 0, Loopt: false })
        {
            var besluit = Rekenregels.LaatsteDagNa("De dwangsom is vastgesteld", dwangsom.LaatsteDag, "Laatste dag van de dwangsom", Bezwaarparameters.Dwangsombesluit, regels);
            uitkomsten.Add(new("dwangsombesluitUiterlijk", "De dwangsom vaststellen: uiterlijk", besluit.Waarde));
            stappen.Add(besluit.Onderbouwing);
            parameters = parameters.Concat(besluit.Parameters);
        }

        return new Rekenantwoord
        {
            Antwoord = dwangsom is { Dagen: > 0 }
                ? $"Het college is {dwangsom.Bedrag} dwangsom verschuldigd over {Rekenregels.Dagen(dwangsom.Dagen)}{(dwangsom.Loopt ? ", en die loopt nog" : "")}."
                : recht.Slaagt ? "Er is geen dwangsom: daarvoor is nog geen dag geteld."
                : beroep.Slaagt ? "Er is geen dwangsom. Beroep bij de rechtbank kan wel."
                : "Er is geen dwangsom, en beroep wegens niet op tijd beslissen kan niet of nog niet.",
            Uitkomsten = uitkomsten,
            Onderbouwing = new Onderbouwing("Twee weken na de ingebrekestelling gaan beroep en dwangsom lopen.", [], Bron.Awb("6:12", "2", "WI-AWB-32"), stappen),
            Toets = recht,
            Parameters = [.. parameters.Distinct()],
            Voorlopig = wacht.Voorlopig,
            Waarschuwingen = [.. Waarschuwingen(brief, beroep)],
        };
    }

    private static IEnumerable<string> Waarschuwingen(Ingebrekestelling brief, Toets beroep)
    {
        foreach (var voorwaarde in beroep.NietVervuld)
        {
            yield return $"Voor beroep ontbreekt nog: {voorwaarde.Omschrijving}.";
        }

        if (brief.DwangsomMogelijk)
        {
            yield return "De bedragen van de dwangsom kunnen worden aangepast. De bedragen van 2026 zijn nog te bevestigen.";
        }
    }
}
