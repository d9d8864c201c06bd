using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Collects what is wrong with an input, so that all of it is told at once.</summary>
internal sealed class Redenlijst
{
    private readonly List<Reden> _redenen = [];

    public Redenlijst Als(bool fout, string veld, string tekst, Bron? bron = null)
    {
        if (fout)
        {
            _redenen.Add(new Reden(tekst, veld, bron));
        }

        return this;
    }

    /// <summary>A day before the law is outside what Naast knows.</summary>
    public Redenlijst VanafDeWet(DateOnly? dag, string veld) => Als(
        dag < Parameterblad.BeginVanDeWet, veld, $"{Lang(dag)} ligt voor 1 januari 2022. De Wet inburgering 2021 gold toen nog niet. Controleer de datum.");

    /// <summary>Wrong when both are known and the first comes after the second.</summary>
    public Redenlijst Volgorde(DateOnly? eerder, string eerdernaam, DateOnly? later, string laternaam, string veld) => Als(
        eerder > later, veld, $"{laternaam} ({Lang(later)}) ligt voor {eerdernaam} ({Lang(eerder)}). Controleer deze datums.");

    /// <summary>A period whose last day lies before its first.</summary>
    public Redenlijst Periode(DateOnly? van, DateOnly? tot, string veld) =>
        Als(tot < van, veld, "De laatste dag ligt voor de eerste dag. Controleer de datums.");

    /// <exception cref="NietTeBerekenen">Something is wrong.</exception>
    public void Eis()
    {
        if (_redenen.Count > 0)
        {
            throw new NietTeBerekenen(_redenen);
        }
    }

    private static string Lang(DateOnly? dag) => dag is { } datum ? Datumtekst.Lang(datum) : "onbekend";
}
