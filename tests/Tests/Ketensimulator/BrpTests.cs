using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed class BrpTests
{
    private const string Pad = "/haalcentraal/api/brp/personen";

    [Fact]
    public async Task Raadplegen_geeft_alleen_de_gevraagde_velden()
    {
        await using var keten = await Ketenopstelling.Start();
        var persoon = await EenPersoon(keten, "999992806", "naam.geslachtsnaam", "geboorte.datum.jaar", "nationaliteiten.nationaliteit.code", "verblijfplaats.verblijfadres.postcode");
        Assert.Equal(["naam", "geboorte", "nationaliteiten", "verblijfplaats"], persoon.EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"geslachtsnaam":"Bhutto"}""", persoon.GetProperty("naam").GetRawText());
        Assert.Equal("Adres", persoon.GetProperty("verblijfplaats").GetProperty("type").GetString());
        Assert.Single(persoon.GetProperty("verblijfplaats").GetProperty("verblijfadres").EnumerateObject());
        var nationaliteit = persoon.GetProperty("nationaliteiten")[0];
        Assert.Equal("Nationaliteit", nationaliteit.GetProperty("type").GetString());
        Assert.Equal("0334", nationaliteit.GetProperty("nationaliteit").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("999992806", "JaarDatum", "1968")]
    [InlineData("999970598", "JaarMaandDatum", "juni 1978")]
    [InlineData("999994220", "DatumOnbekend", "onbekend")]
    [InlineData("999991310", "Datum", "7 juli 1980")]
    public async Task Datums_komen_in_vier_vormen_met_lang_formaat(string bsn, string soort, string lang)
    {
        await using var keten = await Ketenopstelling.Start();
        var datum = (await EenPersoon(keten, bsn, "geboorte")).GetProperty("geboorte").GetProperty("datum");
        Assert.Equal(soort, datum.GetProperty("type").GetString());
        Assert.Equal(lang, datum.GetProperty("langFormaat").GetString());
    }

    [Fact]
    public async Task Een_naam_en_onbekende_naam_blijven_wat_ze_zijn()
    {
        await using var keten = await Ketenopstelling.Start();
        var een = (await EenPersoon(keten, "999991310", "naam")).GetProperty("naam");
        Assert.Equal("Debrabandere", een.GetProperty("volledigeNaam").GetString());
        Assert.False(een.TryGetProperty("voornamen", out _));
        var diakriet = (await EenPersoon(keten, "999990603", "naam")).GetProperty("naam");
        Assert.Equal("Inönü", diakriet.GetProperty("geslachtsnaam").GetString());
        var onbekend = await EenPersoon(keten, "999993288", "naam.volledigeNaam", "burgerservicenummer");
        Assert.Single(onbekend.EnumerateObject());
    }

    [Fact]
    public async Task Onbekend_nummer_en_andere_gemeente_geven_een_lege_lijst()
    {
        await using var keten = await Ketenopstelling.Start();
        Assert.Equal(0, (await Personen(keten, new { type = "RaadpleegMetBurgerservicenummer", burgerservicenummer = new[] { "999999999" }, fields = new[] { "naam" } })).GetArrayLength());
        Assert.Equal(0, (await Personen(keten, new { type = "RaadpleegMetBurgerservicenummer", burgerservicenummer = new[] { "999992806" }, gemeenteVanInschrijving = "0610", fields = new[] { "naam" } })).GetArrayLength());
    }

    [Fact]
    public async Task Zoeken_op_naam_kent_sterretje_en_letters_zonder_tekens()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon("999981079") with
        {
            Brp = new Brpgegevens { Voornamen = "Hêvî", Geslachtsnaam = "Çelik", Geboortedatum = "19900503", Geslacht = "V", Nationaliteiten = ["0339"] },
        });
        foreach (var naam in new[] { "Çelik", "celik", "cel*" })
        {
            var gevonden = await Personen(keten, new { type = "ZoekMetGeslachtsnaamEnGeboortedatum", geslachtsnaam = naam, geboortedatum = "1990-05-03", fields = new[] { "burgerservicenummer" } });
            Assert.Equal("999981079", Assert.Single(gevonden.EnumerateArray()).GetProperty("burgerservicenummer").GetString());
        }

        Assert.Equal(0, (await Personen(keten, new { type = "ZoekMetGeslachtsnaamEnGeboortedatum", geslachtsnaam = "celi", geboortedatum = "1990-05-03", fields = new[] { "naam" } })).GetArrayLength());
    }

    [Fact]
    public async Task Overledene_komt_bij_zoeken_alleen_op_verzoek()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon("999981080") with
        {
            Brp = new Brpgegevens { Geslachtsnaam = "Voorbij", Geboortedatum = "19900503", DatumOverlijden = new DateOnly(2026, 10, 1) },
        });
        Assert.Equal(0, (await Personen(keten, new { type = "ZoekMetGeslachtsnaamEnGeboortedatum", geslachtsnaam = "Voorbij", geboortedatum = "1990-05-03", fields = new[] { "naam" } })).GetArrayLength());
        var metOverleden = await Personen(keten, new { type = "ZoekMetGeslachtsnaamEnGeboortedatum", geslachtsnaam = "Voorbij", geboortedatum = "1990-05-03", inclusiefOverledenPersonen = true, fields = new[] { "naam" } });
        Assert.Equal("O", metOverleden[0].GetProperty("opschortingBijhouding").GetProperty("reden").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"\ud800","geboortedatum":"1990-01-01","fields":["naam"]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("nee")]
    public async Task Wat_niet_te_lezen_is_geeft_problem_json(string vraag)
    {
        await using var keten = await Ketenopstelling.Start();
        using var antwoord = await keten.Client.PostAsync(Pad, new StringContent(vraag, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType));
        using var bytes = new ByteArrayContent([.. """{"type":"Jos"""u8, 0xe9, .. "\"}"u8]);
        bytes.Headers.ContentType = new("application/json");
        using var latijn = await keten.Client.PostAsync(Pad, bytes);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (latijn.StatusCode, latijn.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("""{}""", "type", "required")]
    [InlineData("""{"type":"ZoekMetAlles","fields":["naam"]}""", "type", "value")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","burgerservicenummer":["999992806"]}""", "fields", "required")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","burgerservicenummer":["999992806"],"fields":[]}""", "fields", "minItems")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","burgerservicenummer":["999992806"],"fields":["naam","bestaatNiet"]}""", "fields[1]", "fields")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","burgerservicenummer":["999992806"],"fields":["inOnderzoek"]}""", "fields[0]", "fields")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","fields":["naam"]}""", "burgerservicenummer", "required")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","burgerservicenummer":["99999280"],"fields":["naam"]}""", "burgerservicenummer[0]", "pattern")]
    [InlineData("""{"type":"RaadpleegMetBurgerservicenummer","burgerservicenummer":["999992806"],"fields":["naam"],"extra":1}""", "extra", "unknownParam")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bhutto","geboortedatum":"1968","fields":["naam"]}""", "geboortedatum", "date")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bhutto","geboortedatum":"1968-01-01","fields":["verblijfstitel"]}""", "fields[0]", "fields")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bhutto","geboortedatum":"1968-01-01","fields":["naam"],"gemeenteVanInschrijving":531}""", "gemeenteVanInschrijving", "pattern")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bhutto","geboortedatum":"1968-01-01","fields":["naam"],"geslacht":"X"}""", "geslacht", "pattern")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bhutto","geboortedatum":"1968-01-01","fields":["naam"],"geslacht":5}""", "geslacht", "pattern")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bhutto","geboortedatum":"1968-01-01","fields":["naam"],"inclusiefOverledenPersonen":"misschien"}""", "inclusiefOverledenPersonen", "boolean")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"Bh*","geboortedatum":"1968-01-01","fields":["naam"]}""", "geslachtsnaam", "pattern")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":5,"geboortedatum":"1968-01-01","fields":["naam"]}""", "geslachtsnaam", "pattern")]
    [InlineData("""{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","geslachtsnaam":"","geboortedatum":"1968-01-01","fields":["naam"]}""", "geslachtsnaam", "required")]
    [InlineData("""{"type":"ZoekMetPostcodeEnHuisnummer","postcode":"3311AA","huisnummer":1,"fields":["naam"],"huisletter":"AB"}""", "huisletter", "pattern")]
    [InlineData("""{"type":"ZoekMetPostcodeEnHuisnummer","postcode":"3311AA","huisnummer":1,"fields":["naam"],"huisnummertoevoeging":"&&"}""", "huisnummertoevoeging", "pattern")]
    [InlineData("""{"type":"ZoekMetPostcodeEnHuisnummer","postcode":"0311AA","huisnummer":1,"fields":["naam"]}""", "postcode", "pattern")]
    public async Task Verkeerde_vraag_geeft_problem_json_met_code_en_parameters(string vraag, string naam, string code)
    {
        await using var keten = await Ketenopstelling.Start();
        using var antwoord = await keten.Client.PostAsync(Pad, new StringContent(vraag, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
        var fout = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("paramsValidation", fout.GetProperty("code").GetString());
        Assert.Equal(Pad, fout.GetProperty("instance").GetString());
        var parameter = Assert.Single(fout.GetProperty("invalidParams").EnumerateArray());
        Assert.Equal((naam, code), (parameter.GetProperty("name").GetString(), parameter.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Andere_methode_en_ander_mediatype_worden_geweigerd()
    {
        await using var keten = await Ketenopstelling.Start();
        using var get = await keten.Client.GetAsync(Pad);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        using var xml = await keten.Client.PostAsync(Pad, new StringContent("<a/>", System.Text.Encoding.UTF8, "application/xml"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.StatusCode);
    }

    private static async Task<JsonElement> EenPersoon(Ketenopstelling keten, string bsn, params string[] fields) =>
        Assert.Single((await Personen(keten, new { type = "RaadpleegMetBurgerservicenummer", burgerservicenummer = new[] { bsn }, fields })).EnumerateArray());

    private static async Task<JsonElement> Personen(Ketenopstelling keten, object vraag)
    {
        using var antwoord = await keten.Client.PostAsJsonAsync(Pad, vraag);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("personen");
    }
}
