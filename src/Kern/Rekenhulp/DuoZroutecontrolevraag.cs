using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>The completion of the Z-route for DUO, with what DUO knows of the person.</summary>
public sealed record DuoZroutecontroleinvoer
{
    [Veld("Vandaag", "De dag waarop het bericht naar DUO gaat.")]
    public DateOnly Vandaag { get; init; }

    [Veld("Dag van afronding", "Leeg: niet in het bericht. U trekt dan in wat DUO heeft.")]
    public DateOnly? Afronding { get; init; }

    [Veld("Leerroute", "In het huidige plan. Leeg: niet bekend.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Begin van de inburgeringstermijn", "Leeg: hier wordt niet op gelet.")]
    public DateOnly? BeginTermijn { get; init; }

    [Veld("Eindgesprek MAP", "De dag die bij DUO staat. Leeg: er staat geen dag.")]
    public DateOnly? Map { get; init; }

    [Veld("Ondertekening PVT", "De dag die bij DUO staat. Leeg: er staat geen dag.")]
    public DateOnly? Pvt { get; init; }

    [Veld("Aan de plicht is voldaan met de Z-route", "DUO heeft gezegd dat de inburgeringsplicht is voldaan.")]
    public bool VoldaanMetZroute { get; init; }

    [Veld("Plan is van een andere gemeente", "Het huidige plan bij DUO is van een andere gemeente.")]
    public bool PlanVanAndereGemeente { get; init; }
}

/// <summary>The completion of the Z-route checked as DUO checks it, before it is sent.</summary>
public static class DuoZroutecontrolevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<DuoZroutecontroleinvoer>(
        "duo-zroute-controle", "Neemt DUO deze afronding van de Z-route aan?", "Controleert de dag waarop iemand de Z-route afrondt met de regels van DUO.",
        new DuoZroutecontroleinvoer
        {
            Vandaag = new(2026, 6, 2), Afronding = new(2026, 5, 29), Leerroute = Leerroute.Zelfredzaamheid, BeginTermijn = new(2023, 9, 1), Map = new(2025, 11, 4), Pvt = new(2024, 3, 12),
        },
        invoer => invoer.Vandaag, Reken);

    private static Rekenantwoord Reken(DuoZroutecontroleinvoer i, Regelset regels)
    {
        Redenen.Van(i).VoorDeWet(i.Vandaag, "vandaag").VoorDeWet(i.Afronding, "afronding").VoorDeWet(i.BeginTermijn, "beginTermijn").VoorDeWet(i.Map, "map").VoorDeWet(i.Pvt, "pvt").Eis();
        return Duocontrole.Antwoord(
            DuoZrouteregels.Bericht(new()
            {
                Dag = i.Afronding, Leerroute = i.Leerroute, EigenPlan = !i.PlanVanAndereGemeente, VoldaanMetZroute = i.VoldaanMetZroute, BeginTermijn = i.BeginTermijn, Map = i.Map, Pvt = i.Pvt,
                Vandaag = i.Vandaag,
            }),
            "de afronding van de Z-route",
            Onderbouwing.Stap("Een bericht over de Z-route vervangt het vorige in zijn geheel. Wat u weglaat, trekt u in.", Bron.Duo("WI-DUO-09")));
    }
}
