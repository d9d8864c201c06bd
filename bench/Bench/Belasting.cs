using System.Diagnostics;

namespace Naast.Bench;

/// <summary>What one burst of load cost and how long people would have waited.</summary>
/// <param name="CpuMs">Server plus database, per request.</param>
internal sealed record Meting(double CpuMs, double PerSeconde, double P50, double P95, double P99, int Fouten);

/// <summary>A closed loop of eight connections for a number of seconds; it stops by itself.</summary>
internal sealed class Belasting(int serverPid, int databasePid, TimeSpan duur)
{
    private const int Verbindingen = 8;

    /// <param name="verzoek">Makes the n-th request.</param>
    /// <param name="goed">True when the answer is what a user would have wanted.</param>
    public async Task<Meting> MeetAsync(HttpClient http, Func<int, HttpRequestMessage> verzoek, Func<HttpResponseMessage, bool> goed)
    {
        var tijden = new List<double>[Verbindingen];
        var nummer = 0;
        var fouten = 0;
        var voor = Proces.Cpu(serverPid) + Proces.CpuMetKinderen(databasePid);
        var klok = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Verbindingen).Select(async baan =>
        {
            tijden[baan] = [];
            while (klok.Elapsed < duur)
            {
                var begin = Stopwatch.GetTimestamp();
                using var vraag = verzoek(Interlocked.Increment(ref nummer));
                using var antwoord = await http.SendAsync(vraag);
                await antwoord.Content.ReadAsByteArrayAsync();
                if (!goed(antwoord))
                {
                    Interlocked.Increment(ref fouten);
                }

                tijden[baan].Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        }));
        var cpu = Proces.Cpu(serverPid) + Proces.CpuMetKinderen(databasePid) - voor;
        var alle = tijden.SelectMany(t => t).Order().ToArray();
        double Deel(double p) => alle[(int)Math.Min(alle.Length - 1, alle.Length * p)];
        return new Meting(cpu / alle.Length, alle.Length / klok.Elapsed.TotalSeconds, Deel(0.50), Deel(0.95), Deel(0.99), fouten);
    }
}
