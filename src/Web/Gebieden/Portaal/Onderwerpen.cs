using Microsoft.AspNetCore.Html;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>What an appointment is about, in the reader's language when the subject is one that we know; else in Dutch, marked as such.</summary>
internal static class Onderwerpen
{
    private static readonly Dictionary<string, string> Bekend = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Eerste gesprek voor de brede intake"] = "o-eerste",
        ["Tweede gesprek voor de brede intake"] = "o-tweede",
        ["Leerbaarheidstoets maken"] = "o-toets",
        ["Gesprek over de leerroutes"] = "o-routes",
        ["Gesprek over werk en dagbesteding"] = "o-werk",
        ["Gesprek over de leerroute en het plan"] = "o-plan",
        ["Plan bespreken en ondertekenen"] = "o-plan",
        ["Voortgangsgesprek"] = "o-voortgang",
    };

    public static IHtmlContent Html(Portaaltaal taal, string onderwerp) =>
        Bekend.TryGetValue(onderwerp, out var sleutel) ? taal[sleutel] : taal.Nl(onderwerp);

    /// <summary>The deed on the start page: "Kom naar het gesprek".</summary>
    public static string Deed(string onderwerp) => Bekend.GetValueOrDefault(onderwerp) == "o-toets" ? "kom-toets" : "kom-gesprek";
}
