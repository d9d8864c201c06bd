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
}
