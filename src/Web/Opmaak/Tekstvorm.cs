namespace Naast.Web.Opmaak;

internal static class Tekstvorm
{
    /// <summary>The same words, to begin a line with.</summary>
    public static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
