using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Naast.Bench;

/// <summary>The pages of Naast beside the bare pages that do the same work, in turn, a number of rounds.</summary>
internal sealed partial class Meetronde(Uri naast, int naastPid, Uri kaal, int kaalPid, int databasePid, string verbinding, int rondes, TimeSpan duur)
{
    private static readonly string[] Zoekwoorden = ["ahmadi", "mohamed", "yilmaz", "selam", "tesfay", "fatima", "al hamwi", "haile"];

    private Guid[] _dossiers = [];

    public async Task<string> DraaiAsync(string titel)
    {
        _dossiers = await DossiersAsync();
        using var vast = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 8 });
        var (koekje, token) = await AanmeldenAsync();
        var paginas = new (string Naam, Func<int, HttpRequestMessage> Naast, Func<int, HttpRequestMessage> Kaal, HttpStatusCode Goed)[]
        {
            ("werkvoorraad", _ => Haal(naast, "/werkvoorraad", koekje), _ => Haal(kaal, "/werkvoorraad"), HttpStatusCode.OK),
            ("dossier", n => Haal(naast, $"/dossiers/{Dossier(n)}", koekje), n => Haal(kaal, $"/dossiers/{Dossier(n)}"), HttpStatusCode.OK),
            ("zoeken op naam", n => Haal(naast, $"/zoeken?naam={Woord(n)}", koekje), n => Haal(kaal, $"/zoeken?naam={Woord(n)}"), HttpStatusCode.OK),
            ("notitie", n => Notitie(naast, n, koekje, token), n => Notitie(kaal, n, "", ""), HttpStatusCode.Redirect),
        };
        var uitkomsten = paginas.ToDictionary(p => p.Naam, _ => new List<(Meting Naast, Meting Kaal)>(), StringComparer.Ordinal);
        for (var ronde = 0; ronde <= rondes; ronde++)
        {
            foreach (var pagina in paginas)
            {
                var a = await new Belasting(naastPid, databasePid, duur).MeetAsync(vast, pagina.Naast, r => r.StatusCode == pagina.Goed);
                var b = await new Belasting(kaalPid, databasePid, duur).MeetAsync(vast, pagina.Kaal, r => r.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect);
                if (ronde > 0)
                {
                    uitkomsten[pagina.Naam].Add((a, b));
                }
            }
        }

        return Tabel(titel, uitkomsten) + $"\nGeheugen van Naast na de belasting: {Getal(Proces.Geheugen(naastPid))} MiB.\n";
    }

    private static string Tabel(string titel, Dictionary<string, List<(Meting Naast, Meting Kaal)>> uitkomsten)
    {
        var tekst = new StringBuilder($"### {titel}\n\n| pagina | CPU ms Naast | CPU ms kaal | deel van kaal (min / mediaan / max) | per seconde Naast | p50 / p95 / p99 ms Naast | fouten |\n|---|---|---|---|---|---|---|\n");
        foreach (var (naam, rondes) in uitkomsten)
        {
            var delen = rondes.Select(r => r.Kaal.CpuMs / r.Naast.CpuMs).Order().ToArray();
            tekst.Append(CultureInfo.InvariantCulture,
                $"| {naam} | {Getal(Midden(rondes.Select(r => r.Naast.CpuMs)))} | {Getal(Midden(rondes.Select(r => r.Kaal.CpuMs)))} | {Getal(delen[0])} / **{Getal(delen[delen.Length / 2])}** / {Getal(delen[^1])} | {Getal(Midden(rondes.Select(r => r.Naast.PerSeconde)))} | {Getal(Midden(rondes.Select(r => r.Naast.P50)))} / {Getal(Midden(rondes.Select(r => r.Naast.P95)))} / {Getal(Midden(rondes.Select(r => r.Naast.P99)))} | {rondes.Sum(r => r.Naast.Fouten + r.Kaal.Fouten)} |\n");
        }

        return tekst.ToString();
    }

    private static double Midden(IEnumerable<double> waarden)
    {
        var rij = waarden.Order().ToArray();
        return rij[rij.Length / 2];
    }

    private static string Getal(double waarde) => waarde.ToString(waarde < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private Guid Dossier(int n) => _dossiers[n % _dossiers.Length];

    private static string Woord(int n) => Uri.EscapeDataString(Zoekwoorden[n % Zoekwoorden.Length]);

    private static HttpRequestMessage Haal(Uri basis, string pad, string koekje = "")
    {
        var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(basis, pad));
        if (koekje.Length > 0)
        {
            vraag.Headers.Add("Cookie", koekje);
        }

        return vraag;
    }

    private HttpRequestMessage Notitie(Uri basis, int n, string koekje, string token)
    {
        var vraag = new HttpRequestMessage(HttpMethod.Post, new Uri(basis, $"/dossiers/{Dossier(n)}?handler=Notitie"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Notitie.Tekst"] = $"Gebeld over de lessen, keer {n}.", ["Verzoeksleutel"] = Guid.CreateVersion7().ToString(), ["__RequestVerificationToken"] = token,
            }),
        };
        if (koekje.Length > 0)
        {
            vraag.Headers.Add("Cookie", koekje);
        }

        return vraag;
    }

    private async Task<Guid[]> DossiersAsync()
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        await using var opdracht = bron.CreateCommand("SELECT dossier_id FROM werkvoorraad WHERE casusregisseur = 'sanne' ORDER BY dossier_id");
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await lezer.ReadAsync())
        {
            ids.Add(lezer.GetGuid(0));
        }

        return [.. ids];
    }

    /// <summary>Signs in as Sanne through the real page; returns the cookies and the token of a form.</summary>
    private async Task<(string Koekje, string Token)> AanmeldenAsync()
    {
        var pot = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = pot }) { BaseAddress = naast };
        using var keuze = await http.GetAsync(new Uri("/", UriKind.Relative));
        var pagina = await keuze.Content.ReadAsStringAsync();
        var velden = Verborgen().Matches(pagina).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
        velden["persona"] = "sanne";
        var actie = WebUtility.HtmlDecode(Actie().Match(pagina).Groups[1].Value);
        using var klaar = await http.PostAsync(new Uri(keuze.RequestMessage!.RequestUri!, actie), new FormUrlEncodedContent(velden));
        klaar.EnsureSuccessStatusCode();
        var dossier = await http.GetStringAsync(new Uri($"/dossiers/{_dossiers[0]}", UriKind.Relative));
        var token = Verborgen().Matches(dossier).First(m => m.Groups[1].Value == "__RequestVerificationToken").Groups[2].Value;
        return (pot.GetCookieHeader(naast), token);
    }

    [GeneratedRegex("<input[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"")]
    private static partial Regex Verborgen();

    [GeneratedRegex("<form[^>]*?action=\"([^\"]*)\"")]
    private static partial Regex Actie();
}
