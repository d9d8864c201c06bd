using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Naast.Web.Opmaak;
using Naast.Web.Vertalen;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>
/// The language of the reader, and the texts of the portal in it. In the texts, <c>{naam}</c> is a value and <c>[taalles]</c> a
/// Dutch word that stays visible because letters and people use it; both are isolated, so that they stand right in any direction.
/// </summary>
public sealed partial class Portaaltaal(Vertalingen vertalingen, IHttpContextAccessor http)
{
    public const string Cookie = "taal";
    private const string Voorvoegsel = "portaal.";
    private string[]? _maanden;
    private string[]? _dagen;

    /// <summary>The languages that are complete, each with its name in its own script.</summary>
    public IReadOnlyList<Taalkeuze> Talen => field ??= [.. vertalingen.Volledig(Voorvoegsel).Select(code => new Taalkeuze(code, vertalingen.Talen[code]))];

    /// <summary>What a link asks for, on this page only; else chosen here before; else what the device asks for; else Dutch.</summary>
    public string Code => field ??= Bekend(http.HttpContext?.Request.Query[Cookie].ToString())
        ?? Bekend(http.HttpContext?.Request.Cookies[Cookie])
        ?? http.HttpContext?.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wens => wens.Quality ?? 1)
            .Select(wens => Bekend(wens.Value.ToString().Split('-')[0])).FirstOrDefault(code => code is not null)
        ?? "nl";

    public bool Gekozen => http.HttpContext?.Request.Cookies.ContainsKey(Cookie) == true;

    public IHtmlContent this[string sleutel] => Html(sleutel);

    /// <param name="waarden">A text is isolated and encoded; html, such as a date, goes in as it is.</param>
    public IHtmlContent Html(string sleutel, params (string Naam, object Waarde)[] waarden) => Maak(sleutel, Code, waarden);

    /// <summary>The same as bare text, for titles and attributes.</summary>
    public string Plat(string sleutel, params (string Naam, string Waarde)[] waarden) =>
        waarden.Aggregate(Ruw(sleutel, Code), (tekst, waarde) => tekst.Replace($"{{{waarde.Naam}}}", waarde.Waarde, StringComparison.Ordinal))
            .Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    /// <summary>A text of the portal in another language than that of the page, marked as such.</summary>
    public IHtmlContent In(string taal, string sleutel) => new HtmlString(
        $"<span lang=\"{taal}\" dir=\"{vertalingen.Richting(taal)}\">{HtmlEncoder.Default.Encode(Ruw(sleutel, taal))}</span>");

    /// <summary>Words that exist in Dutch only: a place, a sentence from the plan.</summary>
    public IHtmlContent Nl(string? tekst) => new HtmlString(
        Code == "nl" ? HtmlEncoder.Default.Encode(tekst ?? "") : $"<bdi lang=\"nl\" dir=\"ltr\">{HtmlEncoder.Default.Encode(tekst ?? "")}</bdi>");

    public static IHtmlContent Naam(string? naam) => new HtmlString($"<bdi>{HtmlEncoder.Default.Encode(naam ?? "")}</bdi>");

    public string Maand(DateOnly dag) => (_maanden ??= Ruw("maanden", Code).Split(';'))[dag.Month - 1];

    public string Weekdag(DateOnly dag) => (_dagen ??= Ruw("dagen", Code).Split(';'))[(int)dag.DayOfWeek];

    public IHtmlContent Datum(DateOnly dag) => new HtmlString(
        $"<time datetime=\"{Iso(dag)}\">{HtmlEncoder.Default.Encode(Datumtekst(dag))}</time>");

    /// <summary>An amount as it stands in the letter, in any direction of writing.</summary>
    public static IHtmlContent Bedrag(Kern.Gedeeld.Bedrag bedrag) => new HtmlString($"<bdi dir=\"ltr\" class=\"getal\">{HtmlEncoder.Default.Encode(bedrag.ToString())}</bdi>");

    public string Datumtekst(DateOnly dag) => Plat(
        "datum", ("dag", Getal(dag.Day)), ("maand", Maand(dag)), ("jaar", Getal(dag.Year)));

    public IHtmlContent Tijd(TimeOnly tijd)
    {
        var teken = Code == "nl" ? '.' : ':';
        var tekst = string.Create(CultureInfo.InvariantCulture, $"{tijd.Hour:00}{teken}{tijd.Minute:00}");
        return Html("uur", ("tijd", new HtmlString($"<bdi dir=\"ltr\">{tekst}</bdi>")));
    }

    /// <summary>"1 jaar en 9 maanden" until and including a day; days when it is less than a month.</summary>
    public string Duur(DateOnly vandaag, DateOnly laatste)
    {
        var einde = laatste.AddDays(1);
        var maanden = ((einde.Year - vandaag.Year) * 12) + einde.Month - vandaag.Month - (einde.Day < vandaag.Day ? 1 : 0);
        if (maanden < 1)
        {
            return Aantal("n-dag", einde.DayNumber - vandaag.DayNumber);
        }

        var (jaren, rest) = (maanden / 12, maanden % 12);
        return jaren == 0 ? Aantal("n-maand", rest)
            : rest == 0 ? Aantal("n-jaar", jaren)
            : Plat("en", ("a", Aantal("n-jaar", jaren)), ("b", Aantal("n-maand", rest)));
    }

    private string Aantal(string sleutel, int n)
    {
        var vormen = Ruw(sleutel, Code).Split(';');
        return vormen[Math.Min(Meervoud(Code, n), vormen.Length - 1)].Replace("{n}", Getal(n), StringComparison.Ordinal);
    }

    /// <summary>Which form of a noun goes with a number: languages have one to four of them (CLDR plural rules).</summary>
    public static int Meervoud(string taal, int n) => taal switch
    {
        "ar" => n switch { 1 => 0, 2 => 1, >= 3 and <= 10 => 2, _ => 3 },
        "uk" => (n % 10, n % 100) switch { (1, not 11) => 0, (>= 2 and <= 4, not (>= 12 and <= 14)) => 1, _ => 2 },
        "fr" => n < 2 ? 0 : 1,
        _ => n == 1 ? 0 : 1,
    };

    private IHtmlContent Maak(string sleutel, string taal, (string Naam, object Waarde)[] waarden)
    {
        var delen = Delen().Split(Ruw(sleutel, taal)).Select(deel => deel switch
        {
            ['{', .. var naam, '}'] => Waarde(waarden.First(w => w.Naam == naam).Waarde),
            ['[', .. var woord, ']'] => $"<bdi lang=\"nl\" dir=\"ltr\">{HtmlEncoder.Default.Encode(woord)}</bdi>",
            _ => HtmlEncoder.Default.Encode(deel),
        });
        var html = string.Concat(delen);
        // A text without translation is shown in Dutch and says so, to screen readers and to the list of the translators.
        return new HtmlString(vertalingen.Heeft(Voorvoegsel + sleutel, taal) ? html : $"<span lang=\"nl\" dir=\"ltr\">{html}</span>");
    }

    private static string Waarde(object waarde)
    {
        using var tekst = new StringWriter(CultureInfo.InvariantCulture);
        ((waarde as IHtmlContent) ?? Naam(Convert.ToString(waarde, CultureInfo.InvariantCulture))).WriteTo(tekst, HtmlEncoder.Default);
        return tekst.ToString();
    }

    private string Ruw(string sleutel, string taal) => vertalingen.Tekst(Voorvoegsel + sleutel, taal);

    private string? Bekend(string? code) => Talen.Any(taal => taal.Code == code) ? code : null;

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\{\w+\}|\[[^\]]+\])")]
    private static partial Regex Delen();
}
