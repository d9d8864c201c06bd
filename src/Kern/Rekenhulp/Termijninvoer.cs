using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>The units in which a term can be written; hours too, which the law counts apart.</summary>
public enum Termijneenheid
{
    [Keuzenaam("uren")]
    Uren,

    [Keuzenaam("dagen")]
    Dagen,

    [Keuzenaam("weken")]
    Weken,

    [Keuzenaam("maanden")]
    Maanden,

    [Keuzenaam("jaren")]
    Jaren,
}

public sealed record Termijninvoer
{
    [Veld("Dag waarmee de termijn begint", "De dag van de gebeurtenis, bijvoorbeeld de bekendmaking. Rekent u terug, dan is dit de dag waarvan u terugrekent.")]
    public DateOnly Anker { get; init; }

    [Veld("Aantal", "Hoeveel uren, dagen, weken, maanden of jaren de termijn duurt.", Minimum = 1, Maximum = 10_000)]
    public int Aantal { get; init; }

    [Veld("Eenheid", "De eenheid die in de regel zelf staat. Zes weken is iets anders dan anderhalve maand.")]
    public Termijneenheid Eenheid { get; init; }

    [Veld("Waar staat de termijn?", "Bepaalt of de Algemene termijnenwet geldt. Leeg: in een wet.")]
    public Termijngrondslag? Grondslag { get; init; }

    [Veld("Bijzondere termijn", "Voor deze termijnen geldt de Algemene termijnenwet nooit. Leeg: geen bijzondere termijn.")]
    public Termijnuitzondering? Uitzondering { get; init; }

    [Veld("Eerste dag van de termijn", "Leeg: de dag na de dag waarmee de termijn begint.")]
    public Termijnbegin? Begin { get; init; }

    [Veld("Terugrekenen", "Ja: de termijn ligt voor de dag, zoals “ten minste een week voor het horen”.")]
    public bool Terug { get; init; }

    [Veld("Uur waarop de termijn begint", "Alleen nodig bij een termijn in uren: 0 tot en met 23.", Eenheid = "uur", Maximum = 23)]
    public int? Beginuur { get; init; }

    [Veld("Perioden dat de termijn stilstaat", "Bijvoorbeeld omdat gegevens ontbraken. Leeg: de termijn liep door.")]
    public IReadOnlyList<Opschortinginvoer> Opschortingen { get; init; } = [];
}
