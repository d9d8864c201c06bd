using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Web.Gebieden;

/// <summary>
/// A day that a page shows beside other things: when it cannot be computed the page still stands, and says why. A letter from
/// before the law has no rule, and a date at the end of time no day after it.
/// </summary>
internal static class Berekenbaar
{
    /// <returns>The outcome; null when there is none or it cannot be computed.</returns>
    public static T? OfNiets<T>(Func<T?> reken) => Met(reken).Waarde;

    /// <returns>The outcome, and in Dutch why there is none; both null when nothing is to be computed yet.</returns>
    public static (T? Waarde, string? Reden) Met<T>(Func<T?> reken)
    {
        try
        {
            return (reken(), null);
        }
        catch (GeenVersie geen)
        {
            return (default, $"Voor {Datumtekst.Lang(geen.Dag)} kent Naast geen regel: de Wet inburgering 2021 geldt vanaf 1 januari 2022. Kijk die datum na.");
        }
        catch (ArgumentOutOfRangeException)
        {
            return (default, "Met deze datums loopt de kalender vol. Kijk de jaren na.");
        }
    }
}
