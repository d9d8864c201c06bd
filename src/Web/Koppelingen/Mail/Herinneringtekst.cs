using System.Globalization;
using System.Net;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Vertalen;

namespace Naast.Web.Koppelingen.Mail;

/// <summary>
/// The reminder of an appointment: the fixed sentences in the person's own language, and below it in Dutch. Mail is read along
/// the way, so it names no person, no subject and no number: a day, a time, a place, and whom to call.
/// </summary>
public sealed class Herinneringtekst(Vertalingen vertalingen)
{
    private const string Nederlands = "nl";

    public Post Maak(string naar, string? taal, Afspraak afspraak, Gemeente gemeente)
    {
        var eigen = taal is not null && taal != Nederlands && vertalingen.Heeft("zin-afspraak", taal) ? taal : null;
        var delen = eigen is null ? new[] { Zinnen(Nederlands, afspraak, gemeente) } : [Zinnen(eigen, afspraak, gemeente), Zinnen(Nederlands, afspraak, gemeente)];
        return new(
            naar, eigen is null ? $"Uw afspraak bij de gemeente {gemeente.Naam}" : $"{vertalingen.Tekst("afspraak", eigen)} - gemeente {gemeente.Naam}",
            string.Join("\n\n--\n\n", delen.Select(deel => string.Join('\n', deel.Regels))),
            $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"></head><body>{string.Join("<hr>", delen.Select(Html))}</body></html>");
    }

    private (string Taal, string[] Regels) Zinnen(string taal, Afspraak afspraak, Gemeente gemeente) => (taal,
    [
        vertalingen.Tekst("zin-afspraak", taal).Replace("{datum}", afspraak.Dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{tijd}", afspraak.Tijd.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal),
        .. afspraak.Vorm is Afspraakvorm.Telefonisch or Afspraakvorm.Beeldbellen or Afspraakvorm.Huisbezoek ? Array.Empty<string>() : [afspraak.Plaats, vertalingen.Tekst("zin-identiteit", taal)],
        $"{vertalingen.Tekst("zin-niet-komen", taal)} {gemeente.Telefoon}",
        .. taal == Nederlands ? Array.Empty<string>() : [vertalingen.Tekst("zin-nederlands-geldt", taal)],
    ]);

    private string Html((string Taal, string[] Regels) deel) =>
        $"<div lang=\"{deel.Taal}\" dir=\"{vertalingen.Richting(deel.Taal)}\">{string.Concat(deel.Regels.Select(regel => $"<p>{WebUtility.HtmlEncode(regel)}</p>"))}</div>";
}
