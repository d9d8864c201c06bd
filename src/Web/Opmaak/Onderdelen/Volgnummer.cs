namespace Naast.Web.Opmaak;

/// <summary>Numbers for ids that must be unique on one page, also inside a loop; the same page gives the same numbers every time.</summary>
internal static class Volgnummer
{
    private static readonly object Sleutel = new();

    public static int Volgende(HttpContext http)
    {
        var nummer = http.Items.TryGetValue(Sleutel, out var vorige) && vorige is int n ? n + 1 : 1;
        http.Items[Sleutel] = nummer;
        return nummer;
    }
}
