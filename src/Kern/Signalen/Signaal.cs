using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>A signal as it is counted: what lists and the night need.</summary>
/// <param name="Dag">The last day in time.</param>
public readonly record struct Signaaldag(Signaalsoort Soort, DateOnly Dag, Wachtende WachtOp);

/// <summary>
/// A coming or missed day of one dossier: what, when, who must act, and how the day was found. The explanation is worked out by
/// the rules themselves, and only when somebody looks: a region of signals costs no explanation.
/// </summary>
public sealed class Signaal
{
    private readonly Signaaldag _dag;
    private readonly Signaalfeiten? _feiten;
    private readonly DateOnly _peildatum;
    private readonly Regelset? _regels;
    private Signaaluitleg? _uitleg;

    internal Signaal(Signaaldag dag, Signaalfeiten feiten, DateOnly peildatum, Regelset regels) =>
        (_dag, _feiten, _peildatum, _regels) = (dag, feiten, peildatum, regels);

    /// <summary>The one signal of a dossier that nothing can be said of.</summary>
    internal Signaal(IReadOnlyList<Reden> redenen, DateOnly peildatum)
    {
        (_dag, Redenen) = (new(Signaalsoort.NietTeBerekenen, peildatum, Wachtende.Casusregisseur), redenen);
        _uitleg = new Signaaluitleg(
            peildatum,
            new Onderbouwing("Er kan niets berekend worden. Herstel eerst de gegevens.", [], null, [.. redenen.Select(reden => Onderbouwing.Stap("{0}", reden.Bron, reden.Tekst))]),
            false);
    }

    public Signaalsoort Soort => _dag.Soort;

    /// <summary>The last day in time.</summary>
    public DateOnly Dag => _dag.Dag;

    public Wachtende WachtOp => _dag.WachtOp;

    public Onderbouwing Onderbouwing => Uitleg.Onderbouwing;

    /// <summary>DUO's value is not known yet, or the calendar of that year is not.</summary>
    public bool Voorlopig => Uitleg.Voorlopig;

    /// <summary>Why nothing can be computed; empty for every other signal.</summary>
    public IReadOnlyList<Reden> Redenen { get; } = [];

    public Bron Bron => Soort.Bron();

    /// <summary>What the rule of this kind says: a test holds that its day is this signal's day.</summary>
    public Signaaluitleg Uitleg => _uitleg ??= Signaaluitleg.Van(Soort, _feiten!, _peildatum, _regels!);

    public override string ToString() => $"{Soort} {Rekenregels.Iso(Dag)} {WachtOp}";
}
