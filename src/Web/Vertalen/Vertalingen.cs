using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naast.Web.Vertalen;

/// <summary>The front page of a letter in another language, from a fixed set of sentences; no sentence is made up on the way.</summary>
public sealed record Voorblad(string Taal, string Richting, string Kop, IReadOnlyList<string> Zinnen);

/// <summary>
/// The fixed set of translated texts. Dutch is leading; a text that is missing in a language is shown in Dutch, marked as
/// such, and listed for the translators.
/// </summary>
public sealed partial class Vertalingen
{
    private static readonly string[] Briefzinnen = ["brief-klaar", "brief-route", "brief-termijn", "brief-doen", "brief-hulp", "brief-bezwaar"];
    private readonly Dictionary<string, Dictionary<string, string>> _teksten;
    private readonly HashSet<string> _rtl;

    public Vertalingen()
    {
        using var stroom = typeof(Vertalingen).Assembly.GetManifestResourceStream("Naast.Web.Vertalen.vertalingen.json")!;
        using var json = JsonDocument.Parse(stroom);
        _teksten = json.RootElement.GetProperty("teksten").Deserialize<Dictionary<string, Dictionary<string, string>>>()!;
        Talen = json.RootElement.GetProperty("talen").Deserialize<Dictionary<string, string>>()!;
        _rtl = json.RootElement.GetProperty("rtl").Deserialize<HashSet<string>>()!;
    }

    /// <summary>Language code → its own name.</summary>
    public IReadOnlyDictionary<string, string> Talen { get; }

    public string Richting(string taal) => _rtl.Contains(taal) ? "rtl" : "ltr";

    public bool Heeft(string sleutel, string taal) => _teksten.TryGetValue(sleutel, out var rij) && rij.ContainsKey(taal);

    /// <exception cref="KeyNotFoundException">No such text, not even in Dutch.</exception>
    public string Tekst(string sleutel, string taal) =>
        _teksten[sleutel] is var rij && rij.TryGetValue(taal, out var tekst) ? tekst : rij["nl"];

    /// <summary>Null when the set is not complete in that language: half a translation misleads.</summary>
    /// <param name="waarden">What stands in the sentences as <c>{naam}</c>: Dutch names and numbers.</param>
    public Voorblad? Voorblad(string taal, string naam, IReadOnlyDictionary<string, string> waarden) => Voorblad(taal, naam, "brief-kop", Briefzinnen, waarden);

    /// <summary>The same with a heading and sentences of another letter.</summary>
    public Voorblad? Voorblad(string taal, string naam, string kop, IReadOnlyList<string> zinnen, IReadOnlyDictionary<string, string> waarden) =>
        zinnen.Append(kop).All(zin => Heeft(zin, taal))
            ? new Voorblad(taal, Richting(taal), Kaal(kop, taal), [naam, .. zinnen.Select(zin => waarden.Aggregate(
                Kaal(zin, taal), (tekst, waarde) => tekst.Replace($"{{{waarde.Key}}}", Los(waarde.Value, taal), StringComparison.Ordinal)))])
            : null;

    /// <summary>Dutch words stand in a text as <c>[bezwaar]</c>: on paper without the marks, isolated where they would change places.</summary>
    private string Kaal(string sleutel, string taal) => Nederlands().Replace(Tekst(sleutel, taal), woord => Los(woord.Groups[1].Value, taal));

    /// <summary>From right to left a name or number is isolated (Unicode FSI and PDI), or it would change places with the words around it.</summary>
    private string Los(string waarde, string taal) => _rtl.Contains(taal) ? $"\u2068{waarde}\u2069" : waarde;

    /// <summary>The languages in which every text with this prefix exists: half a translated page misleads.</summary>
    public IReadOnlyList<string> Volledig(string voorvoegsel)
    {
        var deel = _teksten.Where(tekst => tekst.Key.StartsWith(voorvoegsel, StringComparison.Ordinal)).ToArray();
        return [.. Talen.Keys.Where(taal => deel.All(tekst => tekst.Value.ContainsKey(taal)))];
    }

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Nederlands();

    public IEnumerable<(string Sleutel, string Taal)> Ontbrekend() =>
        from sleutel in _teksten.Keys from taal in Talen.Keys where !Heeft(sleutel, taal) select (sleutel, taal);
}
