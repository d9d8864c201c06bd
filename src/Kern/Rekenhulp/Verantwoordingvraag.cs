using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Verantwoording;

namespace Naast.Kern.Rekenhulp;

public sealed record Verantwoordinginvoer
{
    [Veld("Jaar", "Het jaar van de uitkering en van het kwartaal.", Minimum = 2000, Maximum = 2100)]
    public int Jaar { get; init; }

    [Veld("Kwartaal", "1 tot en met 4: voor de levering aan het CBS. Leeg: alle vier.", Minimum = 1, Maximum = 4)]
    public int? Kwartaal { get; init; }

    [Veld("Eerste dag van de plicht", "Om te zien bij welk cohort iemand hoort. Leeg: geen persoon.")]
    public DateOnly? BeginPlicht { get; init; }
}

/// <summary>What the municipality owes to CBS and the minister, and the table of the grant (WI-STAT, WI-FIN).</summary>
public static class Verantwoordingvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Verantwoordinginvoer>(
        "verantwoording", "CBS en de specifieke uitkering", "Wanneer de gegevens bij het CBS moeten zijn, en de bedragen en dagen van de specifieke uitkering in een jaar.",
        new Verantwoordinginvoer { Jaar = 2026, Kwartaal = 1, BeginPlicht = new(2025, 11, 3) }, invoer => new DateOnly(Math.Clamp(invoer.Jaar, 1, 9999), 1, 1), Reken);

    private static Rekenantwoord Reken(Verantwoordinginvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.Jaar is < 2022 or > 2100, "Vul een jaar in van 2022 tot en met 2100. De Wet inburgering 2021 geldt vanaf 2022.", "jaar")
            .Als(invoer.Kwartaal is < 1 or > 4, "Vul een kwartaal in: 1, 2, 3 of 4.", "kwartaal")
            .VoorDeWet(invoer.BeginPlicht, "beginPlicht").Eis();
        var kwartalen = invoer.Kwartaal is { } een ? [een] : Enumerable.Range(1, 4).ToArray();
        var leveringen = kwartalen.Select(kwartaal => (Kwartaal: kwartaal, Levering: Cbslevering.Uiterlijk(invoer.Jaar, kwartaal, regels))).ToArray();
        var uitkering = Inburgeringsuitkering.Van(invoer.Jaar, regels);
        var kalender = Verantwoordingskalender.Van(invoer.Jaar, regels);
        List<Uitkomst> uitkomsten = [.. leveringen.Select(rij => new Uitkomst($"cbsKwartaal{rij.Kwartaal}", $"CBS, kwartaal {rij.Kwartaal}: uiterlijk", rij.Levering?.Waarde))];
        uitkomsten.AddRange(
        [
            new("bedragenBekend", "Bedragen van dit jaar bekend", uitkering is not null),
            new("bedragGezin", "Bedrag gezinsmigrant en overige migrant", uitkering?.Gezin),
            new("bedragAsielA", "Bedrag asielstatushouder, cohort van dit jaar", uitkering?.AsielA),
            new("bedragAsielB", "Bedrag asielstatushouder, cohort van een jaar eerder", uitkering?.AsielB),
            new("bedragAsielC", "Bedrag asielstatushouder, cohort van twee jaar eerder", uitkering?.AsielC),
            new("wegingA", "Weging a", uitkering?.WegingA),
            new("wegingB", "Weging b", uitkering?.WegingB),
            new("wegingC", "Weging c", uitkering?.WegingC),
            new("wegingD", "Weging d", uitkering?.WegingD),
            new("aandeelAsiel", "Verwacht aandeel asielstatushouders (%)", uitkering?.AandeelAsiel),
            new("aankondigingUiterlijk", "Voorlopige uitkering bekend: uiterlijk", kalender.Aankondiging),
            new("vaststellingUiterlijk", "Uitkering op werkelijke aantallen: uiterlijk", kalender.Vaststelling),
            new("peildatumTerugvordering", "Stand van de gegevens voor terugvordering", kalender.Peildatum),
            new("verantwoordingUiterlijk", "Verantwoording uiterlijk binnen, anders wordt alles teruggevorderd", kalender.Verantwoording),
            new("cohort", "Cohort van de persoon", invoer.BeginPlicht is { } begin ? Cbslevering.Cohort(begin) : null),
        ]);
        return new Rekenantwoord
        {
            Antwoord = $"{Levering(leveringen)} {(uitkering is null ? $"De bedragen van {invoer.Jaar} kent Naast niet." : $"De bedragen van {invoer.Jaar} staan hieronder.")}",
            Uitkomsten = uitkomsten,
            Onderbouwing = new Onderbouwing("Levering en uitkering in {0}.", [invoer.Jaar], null, [.. Stappen(invoer, leveringen.Select(rij => rij.Levering), kalender)]),
            Parameters = [.. leveringen.SelectMany(rij => rij.Levering?.Parameters ?? []).Concat(uitkering?.Versies ?? []).Concat(kalender.Parameters).Distinct()],
            Waarschuwingen = [.. Waarschuwingen(invoer.Jaar, uitkering, leveringen.Any(rij => rij.Levering is null), regels)],
        };
    }

    private static IEnumerable<Onderbouwing> Stappen(Verantwoordinginvoer invoer, IEnumerable<Berekening<DateOnly>?> leveringen, Verantwoordingskalender kalender)
    {
        foreach (var levering in leveringen.OfType<Berekening<DateOnly>>())
        {
            yield return levering.Onderbouwing;
        }

        yield return Onderbouwing.Stap("Een kenmerk mag leeg blijven als het nog niet bekend is of niet past bij de groep of de leerroute.", Cbs(Bron.Ri("9.1", "1", "WI-STAT-03")));
        yield return Onderbouwing.Stap("De Divosa Benchmark krijgt de cijfers van het CBS. Daarvoor levert de gemeente niets extra.", Cbs(Bron.Ri("9.1", "1", "WI-STAT-07")));
        if (invoer.BeginPlicht is { } begin)
        {
            var verschil = invoer.Jaar - Cbslevering.Cohort(begin);
            yield return Onderbouwing.Stap("Het cohort is het jaar waarin de plicht begon: {0}.", Cbs(Bron.Ri("9.1", "1", "WI-STAT-06")), Cbslevering.Cohort(begin));
            yield return Onderbouwing.Stap(verschil switch
            {
                0 => "Dat is het cohort van dit jaar: bedrag en weging a.",
                1 => "Dat is het cohort van een jaar eerder: bij asielstatushouders bedrag en weging b.",
                2 => "Dat is het cohort van twee jaar eerder: bij asielstatushouders bedrag en weging c.",
                _ => "Bij dat cohort hoort in dit jaar geen bedrag.",
            }, Bron.Bi("10.2", null, "WI-FIN-05"));
        }

        foreach (var stap in kalender.Stappen)
        {
            yield return stap;
        }
    }

    private static IEnumerable<string> Waarschuwingen(int jaar, Inburgeringsuitkering? uitkering, bool zonderLevering, Regelset regels)
    {
        var bekend = Inburgeringsuitkering.Bekend(regels);
        if (uitkering is null)
        {
            yield return $"De bedragen van {jaar} zijn {(jaar > bekend[^1] ? "nog niet bekend" : "niet gevonden")}. Naast vult ze niet in met die van een ander jaar. Wel bekend: {string.Join(", ", bekend)}.";
        }
        else if (jaar >= 2026)
        {
            yield return "Het eenmalige bedrag voor de onderwijsroute hoort bij deze uitkering, maar is niet gevonden.";
        }

        if (zonderLevering)
        {
            yield return "Van voor 2023 is niet gevonden wanneer aan het CBS moest worden geleverd.";
        }

        yield return "Bedragen kunnen later in het jaar nog worden aangepast. Kijk de Regeling inburgering 2021 na.";
    }

    private static string Levering((int Kwartaal, Berekening<DateOnly>? Levering)[] leveringen) => leveringen switch
    {
        [(var kwartaal, { } levering)] => $"De gegevens over kwartaal {kwartaal} zijn uiterlijk op {Datumtekst.Lang(levering.Waarde)} bij het CBS.",
        [(_, null), ..] => "De dag voor het CBS is niet bekend.",
        _ => "Aan het CBS wordt elk kwartaal geleverd.",
    };

    private static Bron Cbs(Bron bron) => bron with { Zekerheid = Zekerheid.Tweedehands };
}
