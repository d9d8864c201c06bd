using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>Lets happen what is due, in order; and puts the simulator's own clock forward, a day at a time.</summary>
internal sealed class Dagloop(Ketenstaat staat, Scenariospeler speler)
{
    public const int MeesteDagen = 3660;

    private static readonly Dictionary<string, string> Niets = [];

    private readonly Lock slot = new();

    /// <summary>Everything whose moment has come.</summary>
    public void Bij()
    {
        lock (slot)
        {
            Termijnen(Ketenklok.Wachttijd);
            Gepland();
        }
    }

    /// <summary>Goes forward; every day that passes gets what was planned for it, with its own date.</summary>
    /// <returns>How many planned things came up.</returns>
    public int Vooruit(int dagen)
    {
        lock (slot)
        {
            var aantal = 0;
            for (var dag = 0; dag < dagen; dag++)
            {
                // A term that starts in a moment would have started before the night.
                Termijnen(DateTimeOffset.MaxValue);
                staat.DagVooruit();
                aantal += Gepland();
            }

            Termijnen(DateTimeOffset.MaxValue);
            return aantal;
        }
    }

    private void Termijnen(DateTimeOffset tot)
    {
        while (staat.SpeelTermijnstart(tot, persoonId => speler.SpeelGepland(persoonId, "termijnstart", Niets)))
        {
            // One after the other.
        }
    }

    private int Gepland()
    {
        var aantal = 0;
        while (staat.SpeelGepland(regel => speler.SpeelGepland(regel.PersoonId, regel.Stap, regel.Gegevens)))
        {
            aantal++;
        }

        return aantal;
    }
}
