using System.Globalization;

namespace Naast.Web.Gebieden;

/// <summary>The Dutch name of a language, for staff.</summary>
internal static class Taalnaam
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="code">ISO 639 code.</param>
    /// <returns>"Tigrinya"; the code itself for a language that nobody knows.</returns>
    public static string Van(string code)
    {
        var eerder = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Nederlands;
            var naam = CultureInfo.GetCultureInfo(code).DisplayName;
            return naam.Length == 0 ? code : char.ToUpper(naam[0], Nederlands) + naam[1..];
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
        finally
        {
            CultureInfo.CurrentUICulture = eerder;
        }
    }
}
