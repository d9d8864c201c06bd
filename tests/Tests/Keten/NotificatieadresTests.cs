using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>What DUO, or whoever says to be DUO, can send to <c>POST /duo/v1/notificaties</c>.</summary>
public sealed class NotificatieadresTests
{
    private const string Duo = "00000001999909999000";
    private const string Dordrecht = "00000001999900505000";
    private const string Goed = """{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS998","bsn":"999990019"}""";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"SS101\"")]
    [InlineData("{}")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z"}""")]
    [InlineData("""{"gebeurtenisId":"SS101"}""")]
    [InlineData("""{"registratieDatumTijd":"gisteren","gebeurtenisId":"SS101"}""")]
    [InlineData("""{"registratieDatumTijd":20261123,"gebeurtenisId":"SS101"}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":101}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"ss 101; drop"}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"\ud800"}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101","bsn":123456782}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101","bsn":"12345678"}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101","vNummer":"2812345671"}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101","vNummer":-1}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101","vNummer":1e99}""")]
    [InlineData("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101"} en nog wat""")]
    [InlineData("""{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}}}""")]
    public async Task Een_bericht_in_een_verkeerde_vorm_krijgt_400_zonder_inhoud(string inhoud)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var antwoord = await StuurAsync(host, Bericht(inhoud));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
        Assert.Equal("1.8.0", antwoord.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task Tekst_die_geen_unicode_is_krijgt_400()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        var verzoek = Bericht("");
        verzoek.Content = new ByteArrayContent([.. "{\"registratieDatumTijd\":\""u8, 0xFF, 0xFE, .. "\",\"gebeurtenisId\":\"SS101\"}"u8])
        {
            Headers = { { "Content-Type", "application/json" } },
        };
        using var antwoord = await StuurAsync(host, verzoek);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Theory]
    [InlineData(null, Dordrecht, "01999999-0000-7000-8000-000000000001")]
    [InlineData(Duo, null, "01999999-0000-7000-8000-000000000001")]
    [InlineData(Duo, Dordrecht, null)]
    [InlineData(Duo, Dordrecht, "geen-uuid")]
    [InlineData("kort", Dordrecht, "01999999-0000-7000-8000-000000000001")]
    [InlineData("twintig tekens lang!", Dordrecht, "01999999-0000-7000-8000-000000000001")]
    public async Task Zonder_goede_koppen_400(string? bron, string? doel, string? berichtId)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var antwoord = await StuurAsync(host, Bericht(Goed, bron, doel, berichtId));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.True(antwoord.Headers.Contains("API-Version"));
    }

    [Fact]
    public async Task Een_bericht_van_20_MB_wordt_geweigerd_zonder_het_te_lezen()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        var verzoek = Bericht("");
        verzoek.Headers.ExpectContinue = true;
        verzoek.Content = new ByteArrayContent(new byte[20 * 1024 * 1024]) { Headers = { { "Content-Type", "application/json" } } };
        using var antwoord = await StuurAsync(host, verzoek);

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.True(antwoord.Headers.Contains("API-Version"));
    }

    [Fact]
    public async Task Een_eindeloos_bericht_in_stukken_wordt_afgebroken()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var verzoek = Bericht("");
        verzoek.Headers.TransferEncodingChunked = true;
        verzoek.Content = new Eindeloos();
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            verzoek.RequestUri = new Uri(host.Adres, "/duo/v1/notificaties");
            using var antwoord = await http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server hung up while we were still sending: that is a clear answer too.
        }

        Assert.False(stop.IsCancellationRequested);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Twintig_keer_hetzelfde_bericht_tegelijk_is_een_rij(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var berichtId = Guid.CreateVersion7();
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StuurAsync(host, Bericht(Goed, berichtId: berichtId.ToString()))));

        Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode));
        await using var db = host.Db();
        var rij = Assert.Single(await db.InkomendeBerichten.Where(b => b.BerichtId == berichtId).ToArrayAsync());
        Assert.Equal(20, rij.Keren);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_onbekende_code_wordt_bewaard_en_getoond(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var berichtId = Guid.CreateVersion7();
        using var antwoord = await StuurAsync(host, Bericht(Goed, berichtId: berichtId.ToString()));
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        Assert.Equal(Berichtstatus.OnbekendeCode, (await WachtAsync(host, berichtId, b => b.Status != Berichtstatus.Ontvangen)).Status);

        using var bas = await host.AlsAsync("bas");
        var blad = await Blad.OpenAsync(bas, "/keten");
        blad.Zegt("Vraagt uw aandacht");
        blad.Zegt("SS998");
        blad.Zegt("onbekende code");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_onbekende_gemeente_wordt_bewaard_met_de_reden(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var berichtId = Guid.CreateVersion7();
        var inhoud = Goed.Replace("SS998", "SS101", StringComparison.Ordinal);
        using var antwoord = await StuurAsync(host, Bericht(inhoud, doel: "00000001999900000000", berichtId: berichtId.ToString()));
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);

        var rij = await WachtAsync(host, berichtId, b => b.Status == Berichtstatus.Mislukt);
        Assert.Contains("gemeente", rij.Fout, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_persoon_zonder_bsn_blijft_staan_tot_iemand_hem_koppelt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var berichtId = Guid.CreateVersion7();
        using var antwoord = await StuurAsync(host, Bericht(
            """{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101","bsn":null,"vNummer":2899999999}""", berichtId: berichtId.ToString()));
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        await WachtAsync(host, berichtId, b => b.Status == Berichtstatus.NietGekoppeld);
    }

    [Fact]
    public async Task Een_afzender_die_niet_te_vertrouwen_is_krijgt_401()
    {
        await using var host = await Naasthost.StartAsync("sqlite", meer: "--Duo:Afzenders:LoopbackVertrouwd=false");
        using var antwoord = await StuurAsync(host, Bericht(Goed));

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
        Assert.True(antwoord.Headers.Contains("API-Version"));
        await using var db = host.Db();
        Assert.Empty(await db.InkomendeBerichten.ToArrayAsync());
    }

    [Fact]
    public async Task Ook_een_verkeerde_methode_noemt_de_versie()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var antwoord = await http.GetAsync(new Uri(host.Adres, "/duo/v1/notificaties"));
        Assert.True((int)antwoord.StatusCode is 404 or 405);
        Assert.True(antwoord.Headers.Contains("API-Version"));
    }

    internal static async Task<HttpResponseMessage> StuurAsync(Naasthost host, HttpRequestMessage verzoek)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(10) });
        verzoek.RequestUri = new Uri(host.Adres, "/duo/v1/notificaties");
        return await http.SendAsync(verzoek);
    }

    internal static HttpRequestMessage Bericht(string inhoud, string? bron = Duo, string? doel = Dordrecht, string? berichtId = "")
    {
        var verzoek = new HttpRequestMessage { Method = HttpMethod.Post, Content = new StringContent(inhoud, Encoding.UTF8, "application/json") };
        foreach (var (kop, waarde) in new[] { ("bron", bron), ("doel", doel), ("berichtId", berichtId == "" ? Guid.CreateVersion7().ToString() : berichtId) })
        {
            if (waarde is not null)
            {
                verzoek.Headers.TryAddWithoutValidation(kop, waarde);
            }
        }

        return verzoek;
    }

    internal static async Task<InkomendBericht> WachtAsync(Naasthost host, Guid berichtId, Func<InkomendBericht, bool> totdat)
    {
        InkomendBericht rij = default!;
        for (var poging = 0; poging < 200; poging++)
        {
            await using var db = host.Db();
            rij = await db.InkomendeBerichten.AsNoTracking().SingleAsync(b => b.BerichtId == berichtId);
            if (totdat(rij))
            {
                return rij;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Bericht bleef {rij.Status}: {rij.Fout}");
    }

    private sealed class Eindeloos : HttpContent
    {
        public Eindeloos() => Headers.ContentType = new("application/json");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var stuk = new byte[16 * 1024];
            while (true)
            {
                await stream.WriteAsync(stuk);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
