using Naast.Kern.Besluiten;
using Naast.Kern.Rechtsbescherming;

namespace Naast.Kern.Rekenhulp;

public sealed record Bezwaarinvoer
{
    [Veld("Waartegen?", "Wat het college of DUO deed. Daarvan hangt af of bezwaar of beroep kan.")]
    public Bestuursdaad Daad { get; init; }

    [Veld("Dag van bekendmaking", "De dag waarop het besluit is verstuurd of uitgereikt. Niet de dag die op de brief staat, en niet de dag van ontvangst.")]
    public DateOnly Bekendmaking { get; init; }

    [Veld("Manier van bekendmaken", "Leeg: met de post verstuurd.")]
    public Bekendmakingswijze? Wijze { get; init; }

    [Veld("Dag waarop het besluit is genomen", "De dagtekening. Leeg: dezelfde dag als de bekendmaking.")]
    public DateOnly? Dagtekening { get; init; }

    [Veld("Dag van ontvangst van het bezwaar of beroep", "Leeg: er is nog niets ontvangen.")]
    public DateOnly? Ontvangen { get; init; }

    [Veld("Per post gestuurd", "Ja: het bezwaar kwam met de post.")]
    public bool PerPost { get; init; }

    [Veld("Dag waarop het is gepost", "Het poststempel. Leeg: niet bekend.")]
    public DateOnly? TerPost { get; init; }

    [Veld("Te laat, maar te begrijpen", "Ja: beoordeeld is dat de indiener redelijkerwijs niet in verzuim is (artikel 6:11 Awb).")]
    public bool VerontschuldigdTeLaat { get; init; }

    [Veld("Er is een adviescommissie", "Ja: een onafhankelijke commissie adviseert over het bezwaar (artikel 7:13 Awb).")]
    public bool Adviescommissie { get; init; }

    [Veld("Dag waarop is verdaagd", "De dag waarop het college liet weten dat het later beslist. Leeg: niet verdaagd.")]
    public DateOnly? VerdaagdOp { get; init; }

    [Veld("Dag waarop om herstel is gevraagd", "Het bezwaar miste iets, zoals de gronden. Leeg: het was volledig.")]
    public DateOnly? HerstelGevraagd { get; init; }

    [Veld("Dag waarop het is hersteld", "Of de laatste dag van de gegeven termijn, als er niets kwam.")]
    public DateOnly? Hersteld { get; init; }

    [Veld("Uitstel met instemming tot en met", "De dag tot en met welke de indiener wil wachten. Leeg: geen extra uitstel.")]
    public DateOnly? InstemmingTot { get; init; }

    [Veld("Dezelfde beslisser", "Ja: wie op het bezwaar gaat beslissen, nam ook het eerste besluit in mandaat.")]
    public bool DezelfdeBeslisser { get; init; }

    [Veld("Dag van een nieuw besluit", "Het college trok het besluit in, wijzigde of verving het. Leeg: nee.")]
    public DateOnly? NieuwBesluit { get; init; }

    [Veld("Vraagt om rechtstreeks beroep", "Ja: de indiener wil het bezwaar overslaan en meteen naar de rechtbank (artikel 7:1a Awb).")]
    public bool VraagtRechtstreeksBeroep { get; init; }
}
