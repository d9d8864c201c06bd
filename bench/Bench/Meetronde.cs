using System.Globalization;
using System.Net;
using System.Text;

namespace Naast.Bench;

/// <summary>The pages of Naast beside the bare pages that do the same work, in turn, a number of rounds.</summary>
internal sealed class Meetronde(Uri naast, int naastPid, Uri kaal, int kaalPid, int databasePid, string verbinding, int rondes, TimeSpan duur)
{
    /// <summary>Rounds before those that count: the runtime compiles what is used often once more, and that takes some seconds.</summary>
    private const int Opwarmen = 6;

    private sealed record Pagina(string Naam, Func<int, HttpRequestMessage> Naast, Func<int, HttpRequestMessage> Kaal);

    /// <returns>A table in Markdown, and the rows for a comparison of sizes: page, CPU milliseconds per request.</returns>
    public async Task<(string Tabel, IReadOnlyDictionary<string, double> Cpu)> DraaiAsync(string titel)
    {
        var dossiers = await Opnamesessie.DossiersAsync(verbinding);
        var filters = await Opnamesessie.FiltersAsync(verbinding);
        var vol = await Opnamesessie.VolAsync(verbinding);
        var woorden = await Opnamesessie.WoordenAsync(verbinding);
        Guid Dossier(int n) => dossiers[n % dossiers.Count];
        string Woord(int n) => Uri.EscapeDataString(woorden[n % woorden.Count]);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 8 });
        var begin = Proces.Geheugen(naastPid);
        var sanne = await Naastklant.MeldAanAsync(naast, dossiers[0]);
        var los = new Naastklant(kaal, "", "");
        Pagina[] paginas =
        [
            new("werkvoorraad", _ => sanne.Haal("/werkvoorraad"), _ => los.Haal("/werkvoorraad")),
            new("dossier openen", n => sanne.Haal($"/dossiers/{Dossier(n)}"), n => los.Haal($"/dossiers/{Dossier(n)}")),
            new("werkvoorraad, alle filters", _ => sanne.Haal(filters), _ => los.Haal("/filters")),
            new("vol dossier openen", _ => sanne.Haal($"/dossiers/{vol}"), _ => los.Haal($"/vol/{vol}")),
            new("zoeken op naam", n => sanne.Haal($"/zoeken?naam={Woord(n)}"), n => los.Haal($"/zoeken?naam={Woord(n)}")),
            new("notitie bewaren", n => sanne.Notitie(Dossier(n), $"Gebeld over de lessen, keer {n}."), n => los.Notitie(Dossier(n), $"Gebeld over de lessen, keer {n}.")),
        ];
        var uitkomsten = paginas.ToDictionary(p => p.Naam, _ => new List<(Meting Naast, Meting Kaal)>(), StringComparer.Ordinal);
        for (var ronde = 1 - Opwarmen; ronde <= rondes; ronde++)
        {
            // A browser takes over the renewed cookie of each answer; this one signs in again before it is due.
            sanne = await Naastklant.MeldAanAsync(naast, dossiers[0]);
            foreach (var pagina in paginas)
            {
                var a = await new Belasting(naastPid, databasePid, duur).MeetAsync(http, pagina.Naast, Goed);
                var b = await new Belasting(kaalPid, databasePid, duur).MeetAsync(http, pagina.Kaal, Goed);
                if (ronde > 0)
                {
                    uitkomsten[pagina.Naam].Add((a, b));
                }
            }
        }

        var tekst = Tabel(titel, uitkomsten) + $"\nGeheugen van Naast (RSS): {Getal(begin)} MiB voor de belasting, {Getal(Proces.Geheugen(naastPid))} MiB erna.\n";
        return (tekst, uitkomsten.ToDictionary(paar => paar.Key, paar => Midden(paar.Value.Select(r => r.Naast.CpuMs)), StringComparer.Ordinal));
    }

    private static bool Goed(HttpResponseMessage antwoord) => antwoord.StatusCode == HttpStatusCode.OK
        || (antwoord.StatusCode == HttpStatusCode.Redirect && antwoord.Headers.Location?.ToString().Contains("/dossiers/", StringComparison.Ordinal) == true);

    private static string Tabel(string titel, Dictionary<string, List<(Meting Naast, Meting Kaal)>> uitkomsten)
    {
        var tekst = new StringBuilder(
            $"### {titel}\n\n| pagina | CPU ms Naast | CPU ms kaal | deel van kaal, min / mediaan / max | verzoeken per seconde, Naast / kaal | p50 / p95 / p99 ms Naast | p50 / p95 / p99 ms kaal | fouten |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (naam, rondes) in uitkomsten)
        {
            var delen = rondes.Select(r => r.Kaal.CpuMs / r.Naast.CpuMs).Order().ToArray();
            string M(Func<(Meting Naast, Meting Kaal), double> wat) => Getal(Midden(rondes.Select(wat)));
            tekst.Append(CultureInfo.InvariantCulture,
                $"| {naam} | {M(r => r.Naast.CpuMs)} | {M(r => r.Kaal.CpuMs)} | {Getal(delen[0])} / **{Getal(delen[delen.Length / 2])}** / {Getal(delen[^1])} | {M(r => r.Naast.PerSeconde)} / {M(r => r.Kaal.PerSeconde)} | {M(r => r.Naast.P50)} / {M(r => r.Naast.P95)} / {M(r => r.Naast.P99)} | {M(r => r.Kaal.P50)} / {M(r => r.Kaal.P95)} / {M(r => r.Kaal.P99)} | {rondes.Sum(r => r.Naast.Fouten + r.Kaal.Fouten)} |\n");
        }

        return tekst.ToString();
    }

    private static double Midden(IEnumerable<double> waarden)
    {
        var rij = waarden.Order().ToArray();
        return rij[rij.Length / 2];
    }

    private static string Getal(double waarde) => waarde.ToString(waarde < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
