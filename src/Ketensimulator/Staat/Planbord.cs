namespace Naast.Ketensimulator.Staat;

/// <summary>Something that will happen to a person on a day, by the name of a step in the catalogue of scenarios.</summary>
internal sealed record Planregel
{
    public long Nummer { get; init; }

    public required DateOnly Op { get; init; }

    public required string PersoonId { get; init; }

    public required string Stap { get; init; }

    public IReadOnlyDictionary<string, string> Gegevens { get; init; } = new Dictionary<string, string>();
}

/// <summary>What is planned, in the order in which it will happen. Not safe by itself: the owner holds the lock.</summary>
internal sealed class Planbord
{
    private readonly SortedSet<Planregel> regels = new(Comparer<Planregel>.Create((a, b) =>
        a.Op != b.Op ? a.Op.CompareTo(b.Op) : a.Nummer.CompareTo(b.Nummer)));

    // A term starts a moment after the first PIP, on the machine's own clock: not a matter of days.
    private readonly Dictionary<string, DateTimeOffset> termijnstarts = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> opMoment = new();
    private long laatst;

    public int Aantal => regels.Count;

    public IReadOnlyCollection<Planregel> Regels => regels;

    public IReadOnlyDictionary<string, DateTimeOffset> Termijnstarts => termijnstarts;

    public void Plan(Planregel regel)
    {
        var nieuw = regel.Nummer == 0 ? regel with { Nummer = ++laatst } : regel;
        laatst = Math.Max(laatst, nieuw.Nummer);
        regels.Add(nieuw);
    }

    /// <summary>Plans what follows by itself: there is one of each for a person, and the latest counts.</summary>
    public void Vervang(Planregel regel)
    {
        regels.RemoveWhere(r => r.PersoonId == regel.PersoonId && r.Stap == regel.Stap);
        Plan(regel);
    }

    /// <summary>Takes the first that is due on this day or before it.</summary>
    public Planregel? Neem(DateOnly vandaag)
    {
        if (regels.Min is not { } eerste || eerste.Op > vandaag)
        {
            return null;
        }

        regels.Remove(eerste);
        return eerste;
    }

    public void Vergeet(string persoonId) => regels.RemoveWhere(r => r.PersoonId == persoonId);

    public void PlanTermijnstart(string persoonId, DateTimeOffset op)
    {
        termijnstarts[persoonId] = op;
        opMoment.Enqueue(persoonId, op);
    }

    public void VergeetTermijnstart(string persoonId) => termijnstarts.Remove(persoonId);

    public DateTimeOffset? EersteTermijnstart()
    {
        while (opMoment.TryPeek(out var persoon, out var op))
        {
            if (termijnstarts.TryGetValue(persoon, out var geldig) && geldig == op)
            {
                return op;
            }

            opMoment.Dequeue();
        }

        return null;
    }

    public string? NeemTermijnstart(DateTimeOffset nu)
    {
        if (EersteTermijnstart() is not { } op || op > nu)
        {
            return null;
        }

        var persoon = opMoment.Dequeue();
        termijnstarts.Remove(persoon);
        return persoon;
    }
}
