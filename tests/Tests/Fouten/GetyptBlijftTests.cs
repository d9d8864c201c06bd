using System.Net;
using AngleSharp.Html.Dom;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Fouten;

/// <summary>Who presses Opslaan while the database is gone has not typed for nothing.</summary>
public sealed class GetyptBlijftTests(Databaseuitval uitval) : IClassFixture<Databaseuitval>
{
    private const string Vijandig = "Tekst met <script>alert(1)</script> & \"aanhaling\" </textarea><b>vet</b>\nen een tweede regel.";

    [Fact, Ux(31), Ux(42)]
    public async Task Een_notitie_die_niet_bewaard_kon_worden_staat_er_nog_en_wordt_met_een_druk_een_keer_bewaard()
    {
        Assert.SkipUnless(Postgrescluster.IsHier, "geen PostgreSQL-server op deze machine");
        var dossier = await Pagina.GaAsync(uitval.Sanne, new Uri(uitval.Naast.Adres, $"/dossiers/{uitval.Dossier}").AbsoluteUri);
        await uitval.Cluster.StopAsync();

        var storing = await dossier.StuurAsync(uitval.Sanne, "form[action$='handler=Notitie']", ("Notitie", Vijandig), ("wachtwoord", "hunter2"), ("Invoer.Bsn", "123456782"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, storing.Status);
        Assert.Contains("nog niet bewaard", storing.Tekst, StringComparison.Ordinal);
        var formulier = Assert.IsAssignableFrom<IHtmlFormElement>(storing.Document.QuerySelector("main form[method=post]"));
        Assert.Equal($"/dossiers/{uitval.Dossier}?handler=Notitie", formulier.GetAttribute("action"));
        Assert.Equal("Opnieuw proberen", formulier.QuerySelector("button")!.TextContent.Trim());
        var vak = Assert.IsAssignableFrom<IHtmlTextAreaElement>(formulier.QuerySelector("textarea[name=Notitie]"));
        Assert.Equal(Vijandig, vak.Value);
        Assert.Equal("Notitie", storing.Document.QuerySelector($"label[for={vak.Id}]")!.TextContent);
        Assert.Empty(storing.Document.QuerySelectorAll("main script, main b"));
        Assert.DoesNotContain("hunter2", storing.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("123456782", storing.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("123456782", formulier.QuerySelector("input[name='Invoer.Bsn']")!.GetAttribute("value"));

        // Once too early, and then when the database is back.
        var weerNiet = await storing.StuurAsync(uitval.Sanne, "main form[method=post]", ("Notitie", vak.Value));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, weerNiet.Status);
        await uitval.Cluster.BeginAsync();
        await uitval.WachtTotGereedAsync();
        var gelukt = await weerNiet.StuurAsync(uitval.Sanne, "main form[method=post]", ("Notitie", vak.Value));
        var nogEens = await weerNiet.StuurAsync(uitval.Sanne, "main form[method=post]", ("Notitie", vak.Value));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (gelukt.Status, nogEens.Status));
        Assert.Contains("Uw notitie is bewaard.", gelukt.Tekst, StringComparison.Ordinal);
        Assert.Equal(1, (await uitval.Kijker.NotitiesAsync("Tekst met <script>"))[Vijandig]);
    }

    [Theory, Ux(31)]
    [InlineData("zonder bewijs")]
    [InlineData("vreemd bewijs")]
    [InlineData("van elders")]
    [InlineData("door een script")]
    [InlineData("zonder sessie")]
    [InlineData("te veel")]
    public async Task Wat_niet_van_een_eigen_formulier_komt_wordt_niet_teruggegeven(string hoe)
    {
        Assert.SkipUnless(Postgrescluster.IsHier, "geen PostgreSQL-server op deze machine");
        var dossier = await Pagina.GaAsync(uitval.Sanne, new Uri(uitval.Naast.Adres, $"/dossiers/{uitval.Dossier}").AbsoluteUri);
        var velden = dossier.Document.QuerySelector("form[action$='handler=Notitie']")!.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(veld => veld.GetAttribute("name")!, veld => veld.GetAttribute("value") ?? "");
        velden["Notitie"] = "Woorden van een ander " + (hoe == "te veel" ? new string('x', 300_000) : "");
        if (hoe is "zonder bewijs" or "vreemd bewijs")
        {
            velden["__RequestVerificationToken"] = hoe == "zonder bewijs" ? "" : velden["__RequestVerificationToken"][..^6] + "AAAAAA";
        }

        await uitval.Cluster.StopAsync();
        try
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(uitval.Naast.Adres, $"/dossiers/{uitval.Dossier}?handler=Notitie")) { Content = new FormUrlEncodedContent(velden) };
            if (hoe is "van elders" or "door een script")
            {
                verzoek.Headers.Add("Sec-Fetch-Site", hoe == "van elders" ? "cross-site" : "same-origin");
                verzoek.Headers.Add("Sec-Fetch-Mode", hoe == "van elders" ? "navigate" : "cors");
            }

            using var vreemde = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
            using var antwoord = hoe == "zonder sessie" ? await vreemde.SendAsync(verzoek) : await uitval.Sanne.StuurAsync(verzoek);
            var tekst = await antwoord.Content.ReadAsStringAsync();

            Assert.Contains((int)antwoord.StatusCode, hoe == "zonder sessie" ? new[] { 302, 503 } : hoe.EndsWith("bewijs", StringComparison.Ordinal) ? [400, 503] : [503]);
            Assert.DoesNotContain("Woorden van een ander", tekst, StringComparison.Ordinal);
        }
        finally
        {
            await uitval.Cluster.BeginAsync();
            await uitval.WachtTotGereedAsync();
        }
    }
}
