using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <param name="Boete">What DUO may fine, at most.</param>
/// <param name="NieuweTermijn">Length of the new term that DUO sets.</param>
public sealed record Pvtgevolg(Bedrag Boete, Duur NieuweTermijn);

/// <summary>What follows when PVT or MAP is not completed in the term: DUO decides, the municipality tells (art. 24 Wet).</summary>
public static class PvtMapgevolg
{
    /// <param name="ookAndere">True when PVT and MAP are both missing.</param>
    public static Berekening<Pvtgevolg> Bij(bool ookAndere, DateOnly dag, Regelset regels)
    {
        var boete = regels.Versie(Duoboeteparameters.PvtMap.Sleutel, dag);
        var termijn = regels.Versie((ookAndere ? Duoboeteparameters.TermijnBeide : Duoboeteparameters.TermijnEenVanBeide).Sleutel, dag);
        var gevolg = new Pvtgevolg(Duoboeteparameters.PvtMap.Lees(boete.Waarde), Duur.Parse(termijn.Waarde));
        return new Berekening<Pvtgevolg>(
            gevolg,
            new Onderbouwing("Is het niet op tijd klaar, dan kan DUO een boete geven van {0}.", [gevolg.Boete], boete.Bron,
            [
                Onderbouwing.Toegepast("DUO geeft een nieuwe termijn van {0}.", termijn, gevolg.NieuweTermijn),
                Onderbouwing.Stap("Blijft het uit, dan volgen nieuwe boetes, later elke twee jaar.", Bron.Wi("24", null, "WI-PVT-07")),
                Onderbouwing.Stap("Wie tijdens het traject niet meewerkt, kan van het college een boete krijgen.", Bron.Wi("23", "1", "WI-PVT-08")),
            ]),
            [boete, termijn]);
    }
}
