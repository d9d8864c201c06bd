namespace Naast.Web.Api;

/// <summary>Which page of a list is asked.</summary>
internal static class Bladvraag
{
    public const int Grootste = 100;

    /// <summary>More pages than any list has, and few enough to count with.</summary>
    public const int Verste = 1_000_000;

    public static IResult? Fout(int pagina, int perPagina) => pagina is < 1 or > Verste || perPagina is < 1 or > Grootste
        ? Antwoorden.Onjuist($"Kies een pagina van 1 tot {Verste}, en 1 tot {Grootste} per pagina.")
        : null;
}
