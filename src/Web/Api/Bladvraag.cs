namespace Naast.Web.Api;

/// <summary>Which page of a list is asked.</summary>
internal static class Bladvraag
{
    public const int Grootste = 100;

    public static IResult? Fout(int pagina, int perPagina) => pagina < 1 || perPagina is < 1 or > Grootste
        ? Antwoorden.Onjuist($"Kies een pagina vanaf 1, en 1 tot {Grootste} per pagina.")
        : null;
}
