using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>Following persons in the BRP, and the two further ways to search.</summary>
public sealed class BrpVolgTests
{
    private const string Bsn = "999981183";
    private const string Ander = "999981195";
    private const string Pad = "/haalcentraal/api/brpupdate";

    [Fact]
    public async Task Volgindicatie_wordt_toegevoegd_gewijzigd_en_beeindigd()
    {
        await using var keten = await Start();
        using (var nieuw = await Zet(keten, Bsn, "{}"))
        {
            Assert.Equal(HttpStatusCode.Created, nieuw.StatusCode);
            Assert.Equal("application/hal+json", nieuw.Content.Headers.ContentType?.MediaType);
            Assert.Equal("1.0.0", nieuw.Headers.GetValues("api-version").Single());
        }

        using (var anders = await Zet(keten, Bsn, """{"einddatum":"2026-11-23"}"""))
        {
            Assert.Equal(HttpStatusCode.OK, anders.StatusCode);
        }

        var alle = await keten.Client.HaalElement(Pad + "/volgindicaties");
        Assert.Equal(Bsn, alle.GetProperty("volgindicaties")[0].GetProperty("burgerservicenummer").GetString());
        Assert.Equal("2026-11-23", (await keten.Client.HaalElement($"{Pad}/volgindicaties/{Bsn}")).GetProperty("einddatum").GetString());

        // Ended by sending the day of yesterday, as published.
        using (var einde = await Zet(keten, Bsn, """{"einddatum":"2026-11-22"}"""))
        {
            Assert.Equal(HttpStatusCode.OK, einde.StatusCode);
        }

        Assert.Empty((await keten.Client.HaalElement(Pad + "/volgindicaties")).GetProperty("volgindicaties").EnumerateArray());
        using var weg = await keten.Client.GetAsync($"{Pad}/volgindicaties/{Bsn}");
        Assert.Equal(HttpStatusCode.NotFound, weg.StatusCode);
        Assert.Equal("application/problem+json", weg.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(Bsn, await weg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12345678", "{}")]
    [InlineData(Bsn, """{"einddatum":"23-11-2026"}""")]
    [InlineData(Bsn, "[]")]
    public async Task Foute_volgindicatie_geeft_400(string bsn, string bericht)
    {
        await using var keten = await Start();
        using var antwoord = await Zet(keten, bsn, bericht);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Equal("paramsValidation", (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Verhuizing_en_overlijden_van_wie_gevolgd_wordt_staan_bij_de_wijzigingen()
    {
        await using var keten = await Start();
        foreach (var bsn in new[] { Bsn, Ander })
        {
            using var antwoord = await Zet(keten, bsn, "{}");
        }

        Assert.Empty(await Wijzigingen(keten, "2026-11-01"));
        keten.Scenarios.Verhuizing(keten.Staat.PersoonIdVan(Bsn)!, "0642");
        Assert.Equal([Bsn], await Wijzigingen(keten, "2026-11-23"));
        keten.Scenarios.KlokVooruit(10);
        keten.Scenarios.Overlijden(keten.Staat.PersoonIdVan(Ander)!);
        Assert.Equal([Ander], await Wijzigingen(keten, "2026-11-24"));
        Assert.Equal([Bsn, Ander], await Wijzigingen(keten, null));

        // What happens at DUO only is no change in the BRP.
        keten.Scenarios.KlokVooruit(1);
        keten.Scenarios.LbtAangemeld(keten.Staat.PersoonIdVan(Bsn)!);
        Assert.Empty(await Wijzigingen(keten, "2026-12-04"));

        using var verzoek = new HttpRequestMessage(HttpMethod.Get, Pad + "/wijzigingen");
        verzoek.Headers.Add("x-origin-oin", keten.Adressen.OinVan("0590"));
        using var andereAbonnee = await keten.Client.SendAsync(verzoek);
        Assert.Empty((await andereAbonnee.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("burgerservicenummers").EnumerateArray());
        using var fout = await keten.Client.GetAsync(Pad + "/wijzigingen?vanaf=gisteren");
        Assert.Equal(HttpStatusCode.BadRequest, fout.StatusCode);
    }

    [Fact]
    public async Task Zoeken_op_adres_en_op_naam_in_een_gemeente()
    {
        await using var keten = await Start();
        string[] velden = ["burgerservicenummer"];
        Assert.Equal([Bsn], await Zoek(keten, new { type = "ZoekMetPostcodeEnHuisnummer", postcode = "3311 aa", huisnummer = 7, fields = velden }));
        Assert.Equal([Bsn], await Zoek(keten, new { type = "ZoekMetPostcodeEnHuisnummer", postcode = "3311AA", huisnummer = 7, huisletter = "b", fields = velden }));
        Assert.Empty(await Zoek(keten, new { type = "ZoekMetPostcodeEnHuisnummer", postcode = "3311AA", huisnummer = 8, fields = velden }));
        Assert.Equal([Bsn], await Zoek(keten, new { type = "ZoekMetNaamEnGemeenteVanInschrijving", geslachtsnaam = "al h*", voornamen = "samir", gemeenteVanInschrijving = "0505", fields = velden }));
        Assert.Empty(await Zoek(keten, new { type = "ZoekMetNaamEnGemeenteVanInschrijving", geslachtsnaam = "al h*", voornamen = "samir", gemeenteVanInschrijving = "0642", fields = velden }));
        foreach (var (fout, naam) in new (object, string)[]
        {
            (new { type = "ZoekMetPostcodeEnHuisnummer", postcode = "0311AA", huisnummer = 7, fields = velden }, "postcode"),
            (new { type = "ZoekMetPostcodeEnHuisnummer", postcode = "3311AA", fields = velden }, "huisnummer"),
            (new { type = "ZoekMetNaamEnGemeenteVanInschrijving", geslachtsnaam = "a*", voornamen = "samir", gemeenteVanInschrijving = "0505", fields = velden }, "geslachtsnaam"),
            (new { type = "ZoekMetNaamEnGemeenteVanInschrijving", geslachtsnaam = "al halabi", voornamen = "samir", fields = velden }, "gemeenteVanInschrijving"),
        })
        {
            using var antwoord = await keten.Client.PostAsJsonAsync("/haalcentraal/api/brp/personen", fout);
            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Equal(naam, (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("invalidParams")[0].GetProperty("name").GetString());
        }
    }

    private static async Task<List<string?>> Wijzigingen(Ketenopstelling keten, string? vanaf)
    {
        var antwoord = await keten.Client.HaalElement(Pad + "/wijzigingen" + (vanaf is null ? string.Empty : "?vanaf=" + vanaf));
        Assert.True(antwoord.GetProperty("_links").GetProperty("self").TryGetProperty("href", out _));
        return [.. antwoord.GetProperty("burgerservicenummers").EnumerateArray().Select(b => b.GetString())];
    }

    private static async Task<List<string?>> Zoek(Ketenopstelling keten, object vraag)
    {
        using var antwoord = await keten.Client.PostAsJsonAsync("/haalcentraal/api/brp/personen", vraag);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return [.. (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("personen").EnumerateArray().Select(p => p.GetProperty("burgerservicenummer").GetString())];
    }

    private static Task<HttpResponseMessage> Zet(Ketenopstelling keten, string bsn, string bericht) =>
        keten.Client.PutAsync($"{Pad}/volgindicaties/{bsn}", new StringContent(bericht, System.Text.Encoding.UTF8, "application/json"));

    private static async Task<Ketenopstelling> Start()
    {
        var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false);
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with
        {
            Brp = new Brpgegevens
            {
                Voornamen = "Samir",
                Geslachtsnaam = "Al Halabi",
                Geboortedatum = "19900000",
                Nationaliteiten = ["0336"],
                Adres = new Brpadres("Voorstraat", 7, "3311AA", "Dordrecht", Huisletter: "B"),
            },
        });
        keten.Staat.Registreer(Ketenopstelling.Persoon(Ander));
        return keten;
    }
}
