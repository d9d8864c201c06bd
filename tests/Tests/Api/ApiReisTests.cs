using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>The main job by the API alone: from an open dossier to a decision that was made known, by two people with their own rights.</summary>
public sealed class ApiReisTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_plan_gaat_langs_de_API_van_brede_intake_tot_bekendgemaakt_besluit(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        var dossier = $"/api/v1/dossiers/{id}";
        using var sanne = await host.AlsAsync("sanne");
        using var joost = await host.AlsAsync("joost");

        // The brede intake: what is not there yet needs no version; after that it does.
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/brede-intake", Planvoorbeeld.Volledig with { EigenWens = "" }));
        Assert.Equal(HttpStatusCode.PreconditionRequired, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/brede-intake", Planvoorbeeld.Volledig));
        var intake = await VersieAsync(sanne, $"{dossier}/brede-intake");
        Assert.Equal(HttpStatusCode.Conflict, await StuurAsync(sanne, HttpMethod.Post, $"{dossier}/brede-intake/afronding", null, intake));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/brede-intake", Planvoorbeeld.Volledig, intake));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/brede-intake", Planvoorbeeld.Volledig with { EigenWens = "Iets anders" }, intake));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/brede-intake/gezondheid", new { tekst = "Niets bijzonders." }));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Post, $"{dossier}/brede-intake/afronding", null, await VersieAsync(sanne, $"{dossier}/brede-intake")));

        // The plan, sent back once and put forward again.
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/pip", Planvoorbeeld.Plan));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Post, $"{dossier}/pip/voorlegging", null, await VersieAsync(sanne, $"{dossier}/pip")));
        var voorgelegd = await VersieAsync(joost, $"{dossier}/pip");
        Assert.Equal(HttpStatusCode.BadRequest, await StuurAsync(joost, HttpMethod.Post, $"{dossier}/pip/terugsturing", new { reden = "nee" }, voorgelegd));
        // Four eyes: who drew it up does not sign it.
        Assert.Equal(HttpStatusCode.Conflict, await StuurAsync(sanne, HttpMethod.Post, $"{dossier}/pip/besluit", new { uitgereikt = false }, voorgelegd));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(joost, HttpMethod.Post, $"{dossier}/pip/terugsturing", new { reden = "De motivering noemt de vooropleiding niet." }, voorgelegd));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/pip", Planvoorbeeld.Plan with { Motivering = "Negen jaar school: de B1-route past." }, await VersieAsync(sanne, $"{dossier}/pip")));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Post, $"{dossier}/pip/voorlegging", null, await VersieAsync(sanne, $"{dossier}/pip")));

        // The decision is about the version that was read, and about no other.
        Assert.Equal(HttpStatusCode.PreconditionRequired, await StuurAsync(joost, HttpMethod.Post, $"{dossier}/pip/besluit", new { uitgereikt = false }));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StuurAsync(joost, HttpMethod.Post, $"{dossier}/pip/besluit", new { uitgereikt = false }, voorgelegd));
        Assert.Equal(HttpStatusCode.Created, await StuurAsync(joost, HttpMethod.Post, $"{dossier}/pip/besluit", new { uitgereikt = false }, await VersieAsync(joost, $"{dossier}/pip")));

        var besluit = (await LeesAsync(sanne, $"{dossier}/besluiten")).GetProperty("besluiten")[0];
        Assert.False(besluit.TryGetProperty("laatsteDagBezwaar", out _));
        var adres = $"{dossier}/besluiten/{besluit.GetProperty("id").GetString()}";
        var vandaag = TimeProvider.System.GetUtcNow().DagInNederland();
        Assert.Equal(HttpStatusCode.BadRequest, await StuurAsync(sanne, HttpMethod.Post, $"{adres}/bekendmaking", new { wijze = "Digitaal", dag = vandaag }));
        Assert.Equal(HttpStatusCode.BadRequest, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/digitale-besluiten", new { dag = vandaag.AddDays(1) }));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Put, $"{dossier}/digitale-besluiten", new { dag = vandaag }));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Post, $"{adres}/bekendmaking", new { wijze = "Digitaal", dag = vandaag }));
        Assert.Equal(HttpStatusCode.Conflict, await StuurAsync(sanne, HttpMethod.Post, $"{adres}/bekendmaking", new { wijze = "Verzonden", dag = vandaag }));
        Assert.Equal(HttpStatusCode.NoContent, await StuurAsync(sanne, HttpMethod.Delete, $"{dossier}/digitale-besluiten", null));
        var na = (await LeesAsync(sanne, $"{dossier}/besluiten")).GetProperty("besluiten")[0];
        Assert.NotNull(na.GetProperty("laatsteDagBezwaar").GetString());

        var pdf = await PdfAsync(sanne, $"{adres}/brief");
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        await using var db = host.Db();
        Assert.Equal(Bekendmakingswijze.Digitaal, (await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id, Ct)).Wijze);
        Assert.NotNull((await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == id && f.Soort == Feitsoort.DigitaalBereikbaar, Ct)).VervallenOp);
    }

    [Theory]
    [InlineData("mo"), InlineData("henk"), InlineData("yousef")]
    public async Task Wie_het_recht_niet_heeft_komt_bij_geen_van_de_adressen(string persona)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var browser = await host.AlsAsync(persona);
        var dossier = $"/api/v1/dossiers/{id}";

        Assert.Equal(HttpStatusCode.Forbidden, await StuurAsync(browser, HttpMethod.Put, $"{dossier}/digitale-besluiten", new { dag = "2026-01-01" }));
        Assert.Equal(HttpStatusCode.Forbidden, await StuurAsync(browser, HttpMethod.Delete, $"{dossier}/digitale-besluiten", null));
        Assert.Equal(HttpStatusCode.Forbidden, await StuurAsync(browser, HttpMethod.Post, $"{dossier}/besluiten/{id}/bekendmaking", new { wijze = "Verzonden", dag = "2026-01-01" }));
        Assert.Equal(HttpStatusCode.Forbidden, await StuurAsync(browser, HttpMethod.Post, $"{dossier}/pip/terugsturing", new { reden = "Er moet iets anders." }));
        Assert.Equal(HttpStatusCode.Forbidden, await StuurAsync(browser, HttpMethod.Get, $"{dossier}/besluiten/{id}/brief", null));
    }

    private static async Task<HttpStatusCode> StuurAsync(Browser browser, HttpMethod methode, string adres, object? inhoud, string? versie = null)
    {
        var verzoek = new HttpRequestMessage(methode, adres) { Content = inhoud is null ? null : JsonContent.Create(inhoud, options: Json) };
        if (versie is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("If-Match", versie);
        }

        using var antwoord = await browser.StuurAsync(verzoek);
        return antwoord.StatusCode;
    }

    private static async Task<string> VersieAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.VraagAsync(adres);
        return antwoord.Headers.ETag!.Tag;
    }

    private static async Task<JsonElement> LeesAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.VraagAsync(adres);
        return (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct))!;
    }

    /// <summary>The letter is made in the background; asking again is how one waits for it.</summary>
    private static async Task<byte[]> PdfAsync(Browser browser, string adres)
    {
        for (var poging = 0; poging < 120; poging++)
        {
            using var antwoord = await browser.VraagAsync(adres);
            if (antwoord.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal("application/pdf", antwoord.Content.Headers.ContentType!.MediaType);
                return await antwoord.Content.ReadAsByteArrayAsync(Ct);
            }

            Assert.Equal(HttpStatusCode.Conflict, antwoord.StatusCode);
            await Task.Delay(500, Ct);
        }

        throw new TimeoutException("The letter was not made.");
    }
}
