using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Until when the text of a regulation was checked; an outcome for a later day stands, with a warning.</summary>
/// <param name="GecontroleerdTot">Last day for which the text that was read is known to be the law.</param>
public sealed record Wetsstand(string Regeling, DateOnly GecontroleerdTot, string Toelichting)
{
    /// <summary>What was read (see the list of sources in docs/regels.md).</summary>
    public static IReadOnlyList<Wetsstand> Gelezen { get; } =
    [
        new("Wet inburgering 2021", new(2025, 10, 20), "De wet is op 21 oktober 2025 gewijzigd. Die tekst is nog niet nagelezen."),
        new("Besluit inburgering 2021", new(2026, 4, 30), "Het Besluit is gelezen zoals het op 2 april 2026 luidde."),
        new("Regeling inburgering 2021", new(2026, 4, 30), "De Regeling is gelezen zoals zij op 18 april 2026 luidde."),
        new("Participatiewet", new(2026, 4, 30), "De Participatiewet is gelezen zoals zij op 1 juli 2025 luidde."),
        new("Awb", new(2025, 12, 31), "De Awb is deels gelezen zoals zij op 21 december 2021 luidde en deels in een oudere kopie. De wijziging van 1 januari 2026 (digitaal verkeer) is nog niet nagelezen."),
        new("Algemene termijnenwet", new(2026, 4, 30), "De Algemene termijnenwet is gelezen zoals zij sinds 10 oktober 2010 luidt."),
        new("DUO, koppelvlak inburgering", new(2026, 4, 30), "De regels van DUO zijn gelezen zoals zij in april 2026 waren gepubliceerd."),
        new("Algemene Ouderdomswet", DateOnly.MinValue, "De Algemene Ouderdomswet is niet zelf gelezen. De AOW-leeftijden komen van openbare bladzijden: kijk ze na."),
        new("AVG", DateOnly.MinValue, "De AVG is niet zelf gelezen. De maand voor een antwoord op een verzoek komt uit artikel 12, lid 3: kijk hem na."),
        new("Archiefwet 1995", DateOnly.MinValue, "De Archiefwet is niet zelf gelezen. De bewaartermijnen komen uit de uitleg bij de selectielijst: kijk ze na."),
    ];

    private string Waarschuwing(DateOnly dag) => GecontroleerdTot == DateOnly.MinValue
        ? Toelichting
        : $"{Toelichting} Nagelezen tot en met {Datumtekst.Lang(GecontroleerdTot)}: op {Datumtekst.Lang(dag)} kan de uitkomst anders zijn.";

    /// <summary>The warnings for an outcome that rests on these sources, on that day; empty when all was checked.</summary>
    public static IReadOnlyList<string> Waarschuwingen(IEnumerable<Bron?> bronnen, DateOnly dag)
    {
        var regelingen = bronnen.OfType<Bron>().Select(bron => bron.Regeling).ToHashSet(StringComparer.Ordinal);
        return [.. Gelezen.Where(stand => dag > stand.GecontroleerdTot && regelingen.Contains(stand.Regeling)).Select(stand => stand.Waarschuwing(dag))];
    }
}
