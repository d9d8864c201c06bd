using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Fouten;

/// <summary>The database goes and comes back while people work: a calm answer in the meantime, and nobody restarts anything.</summary>
public sealed class DatabaseWegTests(Databaseuitval uitval, ITestOutputHelper uitvoer) : IClassFixture<Databaseuitval>
{
    private const string Duo = "00000001999909999000";
    private const string Dordrecht = "00000001999900505000";

    [Fact]
    public async Task De_database_valt_om_en_komt_terug_zonder_dat_iemand_Naast_herstart()
    {
        Assert.SkipUnless(Postgrescluster.IsHier, "geen PostgreSQL-server op deze machine");
        string[] paden = ["/", "/werkvoorraad", $"/dossiers/{uitval.Dossier}", $"/api/v1/dossiers/{uitval.Dossier}"];
        foreach (var pad in paden)
        {
            Assert.Equal(200, await uitval.StatusAsync(pad));
        }

        var voor = uitval.Draden;
        using var stop = new CancellationTokenSource();
        var antwoorden = new ConcurrentQueue<(string Pad, int Status)>();
        var mensen = Enumerable.Range(0, 12).Select(nummer => WerkAsync(paden[nummer % paden.Length], antwoorden, stop.Token)).ToArray();
        await Task.Delay(300);
        await uitval.Cluster.StopAsync();
        antwoorden.Clear();
        await Task.Delay(3000);
        var tijdens = antwoorden.ToArray();
        var draden = uitval.Draden;
        foreach (var pad in paden)
        {
            await IsKalmAsync(pad);
        }

        Assert.Equal((200, 503), (await uitval.StatusAsync("/levend"), await uitval.StatusAsync("/gereed")));
        Assert.Equal(503, (int)await NotificatieAsync(Guid.CreateVersion7()));
        await HeeftZijnOpmaakAsync();
        await stop.CancelAsync();
        await Task.WhenAll(mensen);
        uitvoer.WriteLine($"{tijdens.Length} antwoorden in drie seconden zonder database; {voor} draden voor, {draden} tijdens.");
        Assert.True(tijdens.Length >= mensen.Length, $"Maar {tijdens.Length} antwoorden in drie seconden: wie vraagt, wacht.");
        Assert.All(tijdens.Skip(mensen.Length), antwoord => Assert.Equal(503, antwoord.Status));
        Assert.InRange(draden, 1, voor + 30);

        await uitval.Cluster.BeginAsync();
        await uitval.WachtTotGereedAsync();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 24).Select(nummer => uitval.StatusAsync(paden[nummer % paden.Length]))), status => Assert.Equal(200, status));
        await TakenGaanDoorAsync();
    }

    [Fact]
    public async Task Wie_als_eerste_komt_na_een_herstart_van_de_database_merkt_er_niets_van()
    {
        Assert.SkipUnless(Postgrescluster.IsHier, "geen PostgreSQL-server op deze machine");
        async Task<int[]> AllenTegelijkAsync() => await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => uitval.StatusAsync($"/dossiers/{uitval.Dossier}")));
        Assert.All(await AllenTegelijkAsync(), status => Assert.Equal(200, status));

        // Nobody asks anything in the meantime: the connections that the program keeps ready are all dead, and it does not know.
        await uitval.Cluster.StopAsync();
        await uitval.Cluster.BeginAsync();

        Assert.All(await AllenTegelijkAsync(), status => Assert.Equal(200, status));
    }

    private async Task WerkAsync(string pad, ConcurrentQueue<(string Pad, int Status)> antwoorden, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            antwoorden.Enqueue((pad, await uitval.StatusAsync(pad)));
        }
    }

    private async Task IsKalmAsync(string pad)
    {
        using var antwoord = await uitval.Sanne.VraagAsync(pad);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
        Assert.NotNull(antwoord.Headers.RetryAfter?.Delta);
        Assert.Contains("Naast kan even niet bij de gegevens", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", tekst, StringComparison.Ordinal);
        Assert.Equal(pad.StartsWith("/api", StringComparison.Ordinal) ? "application/problem+json" : "text/html", antwoord.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>The style sheets of the error page come with the session cookie too, and must not wait for the database.</summary>
    private async Task HeeftZijnOpmaakAsync()
    {
        var pagina = await Pagina.GaAsync(uitval.Sanne, new Uri(uitval.Naast.Adres, "/").AbsoluteUri);
        var bladen = pagina.Document.QuerySelectorAll("link[rel=stylesheet]").Select(blad => blad.GetAttribute("href")!).ToArray();
        Assert.NotEmpty(bladen);
        foreach (var blad in bladen)
        {
            Assert.Equal((blad, 200), (blad, await uitval.StatusAsync(blad)));
        }
    }

    /// <summary>A message that comes in is worked through, and so is one that nobody woke the scheduler for.</summary>
    private async Task TakenGaanDoorAsync()
    {
        var berichtId = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.Created, await NotificatieAsync(berichtId));
        await VerwerktAsync(berichtId);
        await using (var db = uitval.Kijker.Db())
        {
            await db.InkomendeBerichten.Where(b => b.BerichtId == berichtId).ExecuteUpdateAsync(zet => zet
                .SetProperty(b => b.Status, Berichtstatus.Ontvangen).SetProperty(b => b.NietVoor, TimeProvider.System.GetUtcNow().AddMinutes(-1)));
        }

        await VerwerktAsync(berichtId);
    }

    private async Task VerwerktAsync(Guid berichtId)
    {
        await using var db = uitval.Kijker.Db();
        var klaar = db.InkomendeBerichten.Where(b => b.BerichtId == berichtId && b.Status != Berichtstatus.Ontvangen);
        for (var keer = 0; keer < 150 && !await klaar.AnyAsync(); keer++)
        {
            await Task.Delay(200);
        }

        Assert.True(await klaar.AnyAsync(), "Na een halve minuut is het bericht nog niet verwerkt: de taken zijn niet doorgegaan.");
    }

    private async Task<HttpStatusCode> NotificatieAsync(Guid berichtId)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(uitval.Naast.Adres, "/duo/v1/notificaties"))
        {
            Headers = { { "bron", Duo }, { "doel", Dordrecht }, { "berichtId", berichtId.ToString() } },
            Content = new StringContent("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS998","bsn":"999990019"}""", Encoding.UTF8, "application/json"),
        };
        using var antwoord = await uitval.Sanne.StuurAsync(verzoek);
        return antwoord.StatusCode;
    }
}
