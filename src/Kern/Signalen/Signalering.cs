using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>
/// The coming days and warnings of one dossier. Pure, and made for the night: it throws nothing, and a dossier whose facts
/// cannot be computed with gets one signal that says why.
/// </summary>
public static class Signalering
{
    /// <summary>First day first; on one day in the order of <see cref="Signaalsoort"/>.</summary>
    public static IReadOnlyList<Signaal> Van(Signaalfeiten f, DateOnly peildatum, Regelset regels)
    {
        if (f.Redenen.Count > 0)
        {
            return [NietTeBerekenen(f.Redenen, peildatum)];
        }

        try
        {
            var dagen = Signaaldagen.Tel(f, peildatum, regels);
            var uit = new Signaal[dagen.Count];
            for (var i = 0; i < uit.Length; i++)
            {
                uit[i] = new Signaal(dagen[i], f, peildatum, regels);
            }

            return uit;
        }
        catch (GeenVersie fout)
        {
            return [NietTeBerekenen([new Reden($"Voor {Datumtekst.Lang(fout.Dag)} kent Naast geen regel ({fout.Sleutel}). Kijk de dag na.")], peildatum)];
        }
    }

    public static Signaal NietTeBerekenen(IReadOnlyList<Reden> redenen, DateOnly peildatum) => new(redenen, peildatum);
}
