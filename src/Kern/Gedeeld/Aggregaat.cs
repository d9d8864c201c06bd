namespace Naast.Kern.Gedeeld;

/// <summary>
/// A small consistency boundary. Every change is made by a legal verb, which reports (<see cref="Meld"/>) what happened;
/// storage writes the after-image of the whole aggregate with each report, so a changed row without a report cannot be saved.
/// </summary>
public abstract class Aggregaat
{
    private readonly List<Gebeurtenissoort> _nieuw = [];

    public Guid Id { get; protected set; }

    /// <summary>RvIG municipality code, four digits. Every row carries it: staff access is filtered on it.</summary>
    public string Gemeentecode { get; protected set; } = "";

    /// <summary>Raised by storage at every saved change; travels in forms, so that a stale form is noticed.</summary>
    public int Versie { get; private set; }

    /// <summary>The stream that the reports of this aggregate belong to: a dossier, or a register.</summary>
    public abstract Stroom Stroom { get; }

    public IReadOnlyList<Gebeurtenissoort> NieuweGebeurtenissen() => _nieuw;

    /// <summary>Called by storage once the reports are written in the same transaction as the state.</summary>
    public void WisGebeurtenissen() => _nieuw.Clear();

    public void VerhoogVersie() => Versie++;

    protected void Meld(Gebeurtenissoort soort) => _nieuw.Add(soort);
}
