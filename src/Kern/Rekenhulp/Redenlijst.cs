using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Gathers everything that is wrong with an input, so that the asker hears it at once.</summary>
internal sealed class Redenlijst
{
    private readonly List<Reden> _redenen = [];

    public Redenlijst Als(bool fout, string veld, string tekst)
    {
        if (fout)
        {
            _redenen.Add(new Reden(tekst, veld));
        }

        return this;
    }

    /// <summary>A day before the law is outside what Naast knows.</summary>
    public Redenlijst VanafDeWet(DateOnly? dag, string veld) => Als(
        dag < Parameterblad.BeginVanDeWet, veld, $"{Datumtekst.Lang(dag.GetValueOrDefault())} ligt voor 1 januari 2022. De Wet inburgering 2021 gold toen nog niet. Controleer de datum.");

    /// <summary>Wrong when both are known and the first comes after the second.</summary>
    public Redenlijst Volgorde(DateOnly? eerder, string eerdernaam, DateOnly? later, string laternaam, string veld) => Als(
        eerder > later, veld, $"{laternaam} ({Lang(later)}) ligt voor {eerdernaam} ({Lang(eerder)}). Controleer deze datums.");

    /// <exception cref="NietTeBerekenen">Something was wrong.</exception>
    public void Klaar()
    {
        if (_redenen.Count > 0)
        {
            throw new NietTeBerekenen(_redenen);
        }
    }

    private static string Lang(DateOnly? dag) => dag is { } datum ? Datumtekst.Lang(datum) : "onbekend";
}
