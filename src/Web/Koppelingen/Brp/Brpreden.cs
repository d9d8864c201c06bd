using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>
/// Why the BRP gave no answer, in a sentence. Only codes and names of fields are taken from its answer: texts of a gateway may repeat
/// the question, and the BSN in it.
/// </summary>
internal static partial class Brpreden
{
    public const string GeenAntwoord = "De BRP antwoordt niet.";

    public const string Onleesbaar = "Het antwoord van de BRP is niet te lezen.";

    public const string NietIngesteld = "De BRP is hier niet ingesteld.";

    private const int MeesteVelden = 5;

    public static (Brpuitslag Uitslag, string Reden) Van(int status, JsonElement? probleem) => status switch
    {
        401 => (Brpuitslag.Onbereikbaar, "De BRP kent onze aanmelding niet (401). De beheerder kijkt de instellingen na."),
        403 => (Brpuitslag.Onbereikbaar, "Deze vraag aan de BRP is niet toegestaan (403). De beheerder kijkt de doelbinding na."),
        404 => (Brpuitslag.Onbereikbaar, "Op dit adres is geen BRP (404). De beheerder kijkt het adres na."),
        429 => (Brpuitslag.Onbereikbaar, "De BRP kreeg te veel vragen (429). Naast vraagt het later opnieuw."),
        >= 400 and < 500 => (Brpuitslag.Geweigerd, Weigering(status, probleem)),
        >= 500 => (Brpuitslag.Onbereikbaar, $"De BRP heeft een storing ({status}). Naast vraagt het later opnieuw."),
        _ => (Brpuitslag.Onbereikbaar, Onleesbaar),
    };

    private static string Weigering(int status, JsonElement? probleem)
    {
        if (probleem is not { } gegeven)
        {
            return $"De BRP weigert de vraag ({status}).";
        }

        return Brplezer.Tekst(gegeven, "code") switch
        {
            "tooManyResults" => "De BRP vindt te veel personen. Vul meer in.",
            "paramsCombination" or "unsupportedCombi" => "De BRP zoekt niet op deze gegevens samen.",
            _ when Velden(gegeven) is { Length: > 0 } velden => $"De BRP weigert de vraag: {velden}.",
            _ => $"De BRP weigert de vraag ({status}).",
        };
    }

    private static string Velden(JsonElement probleem) => Brplezer.Element(probleem, "invalidParams") is not { ValueKind: JsonValueKind.Array } lijst ? ""
        : string.Join(", ", lijst.EnumerateArray().Select(p => (Naam: Brplezer.Tekst(p, "name") ?? "", Code: Brplezer.Tekst(p, "code")))
            .Where(p => Veldnaam().IsMatch(p.Naam)).Take(MeesteVelden).Select(p => $"{p.Naam} {Woord(p.Code)}"));

    private static string Woord(string? code) => code switch
    {
        "required" => "ontbreekt",
        "date" => "is geen datum",
        "integer" => "is geen getal",
        "fields" => "mag niet worden gevraagd",
        "unknownParam" => "kent de BRP niet",
        "minLength" or "minItems" => "is te kort",
        "maxLength" or "maxItems" => "is te lang",
        _ => "klopt niet",
    };

    /// <summary>A name of a field, with at most an index: nothing that can be a number of a person.</summary>
    [GeneratedRegex(@"^[A-Za-z.]{1,60}(\[[0-9]{1,3}\])?[A-Za-z.]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Veldnaam();
}
