using Naast.Kern.Inburgeraars;

namespace Naast.Web.Demovulling;

/// <summary>Keeps who is busy when: nobody has two conversations at once.</summary>
internal sealed class Agendavulling
{
    private readonly Dictionary<(string Wie, DateOnly Dag), List<int>> _bezet = [];

    /// <summary>The first free time from this one on; after five the next working day.</summary>
    public (DateOnly Dag, TimeOnly Tijd) Vrij(string sub, DateOnly dag, TimeOnly tijd)
    {
        while (true)
        {
            var die = _bezet.TryGetValue((sub, dag), out var al) ? al : _bezet[(sub, dag)] = [];
            var begin = (tijd.Hour * 60) + tijd.Minute;
            if (die.TrueForAll(ander => Math.Abs(ander - begin) >= Afspraakgegevens.Standaardduur))
            {
                die.Add(begin);
                return (dag, tijd);
            }

            tijd = tijd.AddMinutes(30);
            if (tijd.Hour >= 17)
            {
                (dag, tijd) = (dag.AddDays(dag.DayOfWeek == DayOfWeek.Friday ? 3 : 1), new TimeOnly(9, 0));
            }
        }
    }
}
