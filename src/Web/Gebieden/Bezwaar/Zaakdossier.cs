using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Bezwaar;

/// <summary>One piece of the file.</summary>
/// <param name="Sleutel">By which it is chosen on the page.</param>
/// <param name="Html">Its contents, encoded.</param>
public sealed record Stuk(string Sleutel, DateOnly Datum, string Titel, string Html);

/// <summary>
/// Everything that belongs to an objection, in the order of time, as one indexed document (art. 7:4 and 8:42 Awb). Pieces can be left
/// out and words made unreadable, with a reason.
/// </summary>
public sealed partial class Zaakdossier(Db db, Brievenmaker maker)
{
    private const string Balk = "█████";

    /// <summary>Earliest first.</summary>
    public async Task<IReadOnlyList<Stuk>> StukkenAsync(Bezwaarzaak zaak, CancellationToken ct)
    {
        var id = zaak.DossierId;
        Guid?[] besluiten = [zaak.BesluitId, zaak.BeslissingId, .. zaak.OokTegen];
        var genomen = await db.Besluiten.AsNoTracking().Where(b => besluiten.Contains(b.Id)).OrderBy(b => b.Id).ToArrayAsync(ct);
        var brieven = await db.Brieven.AsNoTracking().Where(b => besluiten.Contains(b.BesluitId)).ToDictionaryAsync(b => b.BesluitId, b => b.Html, ct);
        var onderwerpen = genomen.Select(b => b.OnderwerpId).ToArray();
        var voorstellen = await db.Besluitvoorstellen.AsNoTracking().Where(v => onderwerpen.Contains(v.Id)).ToArrayAsync(ct);
        var handhaving = await db.Handhavingszaken.AsNoTracking().Where(z => z.BesluitId == zaak.BesluitId).SingleOrDefaultAsync(ct);
        var documenten = await db.Documenten.AsNoTracking().Where(d => d.DossierId == id && d.VervallenReden == null && d.Soort != Kern.Inburgeraars.Documentsoort.Medisch).OrderBy(d => d.Tijdstip).ToArrayAsync(ct);
        var daden = await db.Handelingen.AsNoTracking().Where(h => h.StroomId == id).OrderBy(h => h.Tijdstip).ThenBy(h => h.Id).Take(500).Select(h => new { h.Tijdstip, h.Soort, h.MedewerkerNaam }).ToArrayAsync(ct);
        Stuk[] stukken =
        [
            .. voorstellen.Select(v => new Stuk($"voorstel-{v.Id:N}", v.Begonnen, $"Voorbereiding: {v.Bevoegdheid.Naam()}", Alineas(v.Inhoud.Motivering)
                + string.Concat(v.Adviezen.Select(a => $"<p><strong>Advies van {Veilig(a.Naam)}, {Veilig(Poort.Rollen.Naam(a.Functie))}: {(a.Positief ? "voor" : "tegen")}.</strong> {Veilig(a.Tekst)}</p>")))),
            .. genomen.Select(b => new Stuk($"besluit-{b.Id:N}", b.Dagtekening, $"{(b.Id == zaak.BesluitId ? "Bestreden besluit" : b.Id == zaak.BeslissingId ? "Beslissing op bezwaar" : "Later besluit")}: {b.Bevoegdheid.Naam()}",
                brieven.TryGetValue(b.Id, out var brief) ? Binnenkant(brief) : Alineas(b.Motivering))),
            .. genomen.Select(b => new Stuk($"mandaat-{b.Id:N}", b.Dagtekening, $"Bevoegdheid en voorwaarden bij het besluit van {Datumtekst.Lang(b.Dagtekening)}",
                $"<p>{Veilig(b.Namens)}. {Veilig(b.Mandaatgrond)}. {Veilig(b.Beleid)}</p><ul>{string.Concat(b.Toets.Voorwaarden.Select(v => $"<li>{Veilig(v.Omschrijving)} ({Veilig(v.Bron.ToString())}): {(v.Vervuld ? "vervuld" : "niet vervuld")}</li>"))}</ul>")),
            .. handhaving is null ? Array.Empty<Stuk>() :
            [
                new Stuk("handhaving", handhaving.Constatering, "Handhaving: wat er is gedaan",
                    Alineas(handhaving.Gedrag) + $"<p>Onze eigen vertraging: {Veilig(handhaving.EigenVertraging ?? "niet bekeken")}</p>"
                    + $"<ul>{string.Concat(handhaving.Stappen.OrderBy(s => s.Dag).Select(s => $"<li>{Datumtekst.Lang(s.Dag)}, {KeuzenaamAttribute.Van(s.Soort)} ({Veilig(s.WieNaam)}): {Veilig(s.Tekst)}</li>"))}</ul>"
                    + (handhaving.Weging is { } weging ? $"<p>Ernst: {Veilig(weging.Ernst)}</p><p>Omstandigheden: {Veilig(weging.Omstandigheden)}</p>" : "")),
            ],
            new Stuk("bezwaar", zaak.Ontvangen, "Bezwaarschrift", $"<p>Ontvangen op {Datumtekst.Lang(zaak.Ontvangen)}{(zaak.PerPost ? ", per post" : "")}.</p>" + Alineas(zaak.Gronden)),
            .. zaak.Horen is { } horen ? [new Stuk("horen", horen.Dag, "Verslag van het horen", Alineas(horen.Afzien is { } af ? $"Niet gehoord: {KeuzenaamAttribute.Van(af)}. {horen.Verslag}" : horen.Verslag))] : Array.Empty<Stuk>(),
            .. documenten.Length == 0 ? Array.Empty<Stuk>() :
            [
                new Stuk("documenten", documenten[^1].Tijdstip.DagInNederland(), "Documenten in het dossier (losse bestanden)",
                    $"<ul>{string.Concat(documenten.Select(d => $"<li>{Datumtekst.Lang(d.Tijdstip.DagInNederland())}: {Veilig(d.Naam)}</li>"))}</ul>"),
            ],
            new Stuk("logboek", daden.Length == 0 ? zaak.Ontvangen : daden[^1].Tijdstip.DagInNederland(), "Wat er in het dossier is gedaan",
                $"<ul>{string.Concat(daden.Select(d => $"<li>{Datumtekst.Lang(d.Tijdstip.DagInNederland())}: {Veilig(Logwoorden.Handeling(d.Soort))}, {Veilig(d.MedewerkerNaam)}</li>"))}</ul>"),
        ];
        return [.. stukken.OrderBy(s => s.Datum)];
    }

    /// <param name="kies">Keys of the pieces that go along.</param>
    /// <param name="onleesbaar">Words and names that are made unreadable wherever they stand.</param>
    public string Maak(Bezwaarzaak zaak, Besluit besluit, Data.Gemeente gemeente, string indiener, IReadOnlyList<Stuk> stukken, IReadOnlySet<string> kies, IReadOnlyList<string> onleesbaar, string reden, string door, DateOnly dag)
    {
        string Dek(string tekst) => onleesbaar.Aggregate(tekst, (t, woord) => t.Replace(Veilig(woord), Balk, StringComparison.OrdinalIgnoreCase));
        return maker.Maak("zaakdossier", new
        {
            kenmerk = Besluit.KenmerkVan(zaak.Id), college = gemeente.College, gemeente = gemeente.Naam, huisstijl = gemeente.Huisstijl, dag = Datumtekst.Lang(dag), maker = door,
            indiener = onleesbaar.Aggregate(indiener, (t, woord) => t.Replace(woord, Balk, StringComparison.OrdinalIgnoreCase)), ontvangen = Datumtekst.Lang(zaak.Ontvangen),
            besluit = $"{besluit.Bevoegdheid.Naam()}, {Datumtekst.Lang(besluit.Dagtekening)}", reden,
            stukken = stukken.Select((s, i) => new { nummer = i + 1, datum = Datumtekst.Lang(s.Datum), titel = s.Titel, weg = !kies.Contains(s.Sleutel), html = kies.Contains(s.Sleutel) ? Dek(s.Html) : "" }).ToArray(),
        });
    }

    private static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);

    private static string Alineas(string tekst) => string.Concat(tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(alinea => $"<p>{Veilig(alinea)}</p>"));

    /// <summary>A letter inside the file: its headings come under that of the piece, and nothing in it is pointed at.</summary>
    private static string Binnenkant(string html)
    {
        var begin = html.IndexOf("<main>", StringComparison.Ordinal);
        var einde = html.LastIndexOf("</main>", StringComparison.Ordinal);
        var binnen = begin < 0 || einde < begin ? html : html[(begin + "<main>".Length)..einde];
        return Kop().Replace(Wijzers().Replace(binnen, ""), kop => $"<{kop.Groups[1].Value}h{int.Parse(kop.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + 2}");
    }

    [GeneratedRegex("<(/?)h([1-3])")]
    private static partial Regex Kop();

    [GeneratedRegex(" (?:id|aria-labelledby|class)=\"[^\"]*\"")]
    private static partial Regex Wijzers();
}
