using System.Net;
using System.Text;
using Naast.Kern.Gedeeld;
using Naast.Web.Koppelingen.Brp;
using Xunit;

namespace Naast.Tests.Brp;

/// <summary>Whatever the BRP or a gateway answers, there is a plain reason and never a BSN in it.</summary>
public sealed class BrpclientTests
{
    private const string Nummer = "999970264";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Bsn Bsn => Bsn.TryParse(Nummer, out var bsn) ? bsn : throw new InvalidOperationException();

    [Theory]
    [InlineData(400, """{"code":"paramsValidation","detail":"999970264","invalidParams":[{"name":"burgerservicenummer[0]","code":"pattern","reason":"999970264"},{"name":"999970264","code":"x"}]}""", Brpuitslag.Geweigerd, "De BRP weigert de vraag: burgerservicenummer[0] klopt niet.")]
    [InlineData(400, """{"code":"tooManyResults"}""", Brpuitslag.Geweigerd, "De BRP vindt te veel personen. Vul meer in.")]
    [InlineData(400, "<html>999970264</html>", Brpuitslag.Geweigerd, "De BRP weigert de vraag (400).")]
    [InlineData(401, "", Brpuitslag.Onbereikbaar, "De BRP kent onze aanmelding niet (401). De beheerder kijkt de instellingen na.")]
    [InlineData(403, """{"title":"999970264"}""", Brpuitslag.Onbereikbaar, "Deze vraag aan de BRP is niet toegestaan (403). De beheerder kijkt de doelbinding na.")]
    [InlineData(429, "", Brpuitslag.Onbereikbaar, "De BRP kreeg te veel vragen (429). Naast vraagt het later opnieuw.")]
    [InlineData(500, "kapot", Brpuitslag.Onbereikbaar, "De BRP heeft een storing (500). Naast vraagt het later opnieuw.")]
    [InlineData(200, "{kapot", Brpuitslag.Onbereikbaar, "Het antwoord van de BRP is niet te lezen.")]
    [InlineData(200, "[]", Brpuitslag.Onbereikbaar, "Het antwoord van de BRP is niet te lezen.")]
    [InlineData(200, """{"personen":3}""", Brpuitslag.Onbereikbaar, "Het antwoord van de BRP is niet te lezen.")]
    public async Task Een_slecht_antwoord_geeft_een_gewone_reden_zonder_bsn(int status, string inhoud, Brpuitslag uitslag, string reden)
    {
        using var tegenpartij = new Tegenpartij(status, inhoud);
        using var http = new HttpClient(tegenpartij);
        var antwoord = await new Brpclient(http, new Brpopties { Adres = "http://brp.test" }).RaadpleegAsync(Bsn, Ct);

        Assert.Equal((uitslag, false, reden), (antwoord.Uitslag, antwoord.Bereikbaar, antwoord.Reden));
        Assert.Null(antwoord.Persoon);
        Assert.DoesNotContain(Nummer, antwoord.Reden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elk_doel_heeft_zijn_eigen_koppen_en_vraagt_niet_wat_vanzelf_komt()
    {
        using var tegenpartij = new Tegenpartij(200, """{"personen":[]}""");
        using var http = new HttpClient(tegenpartij);
        var client = new Brpclient(http, new Brpopties
        {
            Adres = "http://brp.test/", Koppen = { ["X-DOELBINDING"] = "algemeen", ["X-GEBRUIKER"] = "naast" },
            Doelen = { ["zoeken"] = new() { ["x-doelbinding"] = "zoeken", ["X-GEBRUIKER"] = "" } },
        });

        Assert.Null((await client.RaadpleegAsync(Bsn, "0505", Ct)).Persoon);
        Assert.Empty((await client.ZoekOpGeboorteAsync("Tesfay", new DateOnly(1990, 2, 3), null, Ct)).Waarde!);
        Assert.Empty((await client.ZoekOpAdresAsync("3311AA", 12, "0505", Ct)).Waarde!);
        Assert.Empty((await client.ZoekInGemeenteAsync("Selam", "Tesfay", "0505", Ct)).Waarde!);

        Assert.Equal(["algemeen naast", "zoeken ", "zoeken ", "zoeken "], tegenpartij.Koppen);
        Assert.All(tegenpartij.Adressen, adres => Assert.Equal("http://brp.test/personen", adres));
        Assert.All(tegenpartij.Vragen, vraag => Assert.Contains("\"fields\":[", vraag, StringComparison.Ordinal));
        Assert.All(tegenpartij.Vragen, vraag => Assert.DoesNotContain("opschorting", vraag, StringComparison.Ordinal));
        Assert.Contains("\"geboortedatum\":\"1990-02-03\"", tegenpartij.Vragen[1], StringComparison.Ordinal);
        Assert.DoesNotContain("gemeenteVanInschrijving\":", tegenpartij.Vragen[1], StringComparison.Ordinal);
        Assert.Contains("\"gemeenteVanInschrijving\":\"0505\"", tegenpartij.Vragen[2], StringComparison.Ordinal);
    }

    private sealed class Tegenpartij(int status, string inhoud) : HttpMessageHandler
    {
        public List<string> Vragen { get; } = [];

        public List<string> Koppen { get; } = [];

        public List<string> Adressen { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string Kop(string naam) => request.Headers.TryGetValues(naam, out var waarden) ? string.Concat(waarden) : "";
            Adressen.Add(request.RequestUri!.ToString());
            Koppen.Add($"{Kop("X-DOELBINDING")} {Kop("X-GEBRUIKER")}");
            Vragen.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(inhoud, Encoding.UTF8, "application/json") };
        }
    }
}
