using Naast.Kern.Verantwoording;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>One letter for each stand: a person takes one row, however many elements a layout has.</summary>
internal static class Cbsstanden
{
    public static char Letter(Cbsstand stand) => stand switch
    {
        Cbsstand.Gevuld => 'G',
        Cbsstand.Ontbreekt => 'O',
        Cbsstand.MagLeeg => 'L',
        Cbsstand.NietVanToepassing => 'N',
        _ => 'X',
    };

    /// <summary>The pattern (LIKE) of the rows where element number <paramref name="plaats"/> stands so.</summary>
    public static string Patroon(int plaats, Cbsstand stand) => $"{new string('_', plaats)}{Letter(stand)}%";
}
