using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed partial class BeheerTests
{
    [Fact]
    public async Task Dicht_beheer_bestaat_niet()
    {
        await using var keten = await Ketenopstelling.Start("/ketensimulator", instellen: o => o.BeheerOpen = null);
        foreach (var pad in new[] { "/beheer", "/beheer/personen", "/beheer/api/personen", "/beheer/beheer.css" })
        {
            using var antwoord = await keten.Client.GetAsync("/ketensimulator" + pad);
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        using var duo = await keten.Haal("/ketensimulator/v1/verlengingsgronden");
        Assert.Equal(HttpStatusCode.OK, duo.StatusCode);
    }

    [Fact]
    public async Task Paginas_tonen_geen_BSN_en_hebben_geen_stijl_of_script_in_de_tekst()
    {
        await using var keten = await Ketenopstelling.Start("/ketensimulator");
        var id = keten.Scenarios.NieuweKennisgeving(3).PersoonIds[0];
        await keten.Ontvanger.Wacht(6);
        keten.Scenarios.StartDraaiboek("ontheffing", 2);
        foreach (var pad in new[] { "", "/personen", "/personen?pagina=2", $"/personen/{id}", "/berichten", "/plan", "/storingen" })
        {
            using var antwoord = await keten.Client.GetAsync("/ketensimulator/beheer" + pad);
            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            Assert.StartsWith("default-src 'none'", antwoord.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            var html = await antwoord.Content.ReadAsStringAsync();
            Assert.DoesNotMatch(NegenCijfers(), html);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
        }

        var json = await keten.Client.GetStringAsync("/ketensimulator/beheer/api/personen");
        Assert.DoesNotMatch(NegenCijfers(), json);
    }

    [Fact]
    public async Task Vreemde_naam_wordt_gecodeerd()
    {
        await using var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false);
        keten.Staat.Registreer(Ketenopstelling.Persoon("999981092") with { Brp = new Brpgegevens { Geslachtsnaam = "<b>Onbekend</b>" } });
        var html = await keten.Client.GetStringAsync("/beheer/personen");
        Assert.Contains("&lt;b&gt;Onbekend&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulier_start_een_scenario_en_gaat_terug_naar_de_pagina()
    {
        await using var keten = await Ketenopstelling.Start("/ketensimulator");
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = keten.Client.BaseAddress };
        using var antwoord = await client.PostAsync("/ketensimulator/beheer/kennisgeving", Formulier(("aantal", "2"), ("gemeente", "0642")));
        Assert.Equal(HttpStatusCode.SeeOther, antwoord.StatusCode);
        Assert.Equal("/ketensimulator/beheer", antwoord.Headers.Location?.OriginalString);
        await keten.Ontvanger.Wacht(4);
        Assert.Contains("2 nieuwe kennisgevingen", await client.GetStringAsync("/ketensimulator/beheer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulier_van_een_andere_site_wordt_geweigerd()
    {
        await using var keten = await Ketenopstelling.Start();
        foreach (var (kop, waarde) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://elders.example") })
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/beheer/kennisgeving") { Content = Formulier(("aantal", "1")) };
            verzoek.Headers.Add(kop, waarde);
            using var antwoord = await keten.Client.SendAsync(verzoek);
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }

        Assert.Empty(keten.Ontvanger.Meldingen);
    }

    [Fact]
    public async Task Beheer_in_JSON_start_scenarios_en_zet_storingen()
    {
        await using var keten = await Ketenopstelling.Start();
        using var kennis = await keten.Client.PostAsJsonAsync("/beheer/api/scenarios/kennisgeving", new { aantal = 2, gemeentecode = "0531" });
        Assert.Equal(HttpStatusCode.OK, kennis.StatusCode);
        var id = (await kennis.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("persoonIds")[0].GetString();
        using var teVeel = await keten.Client.PostAsJsonAsync("/beheer/api/scenarios/kennisgeving", new { aantal = 51 });
        Assert.Equal(HttpStatusCode.BadRequest, teVeel.StatusCode);
        using var geenTermijn = await keten.Client.PostAsJsonAsync("/beheer/api/scenarios/verlenging", new { persoonId = id, maanden = 6, grondcode = "1A", opVerzoek = false });
        Assert.Equal(HttpStatusCode.Conflict, geenTermijn.StatusCode);

        using var storing = await keten.Client.PutAsJsonAsync("/beheer/api/storingen", new { status = 500 });
        Assert.Equal(HttpStatusCode.OK, storing.StatusCode);
        using var duo = await keten.Haal("/v1/verlengingsgronden");
        Assert.Equal(HttpStatusCode.InternalServerError, duo.StatusCode);
        Assert.Equal(500, keten.Storingen.Huidig.Status);

        var berichten = await keten.Client.GetFromJsonAsync<JsonElement>("/beheer/api/berichten");
        Assert.Contains(berichten.GetProperty("berichten").EnumerateArray(), b => b.GetProperty("onderwerp").GetString() == "SS101");
    }

    [Fact]
    public async Task Alles_van_een_persoon_staat_op_een_bladzijde_en_elke_stap_heeft_een_knop()
    {
        await using var keten = await Ketenopstelling.Start();
        var id = keten.Scenarios.NieuweKennisgeving(1, "0505").PersoonIds[0];
        using (var stap = await keten.Client.PostAsync("/beheer/stap", Formulier(("persoon", id), ("stap", "examen"), ("onderdeel", "LU"), ("resultaat", "Gezakt"))))
        {
            Assert.Contains("Uitslag van LU: Gezakt.", await stap.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var code = await keten.Client.PostAsync("/beheer/code", Formulier(("persoon", id), ("code", "SS142"))))
        {
            var html = await code.Content.ReadAsStringAsync();
            Assert.Contains("Code SS142 verstuurd.", html, StringComparison.Ordinal);
            Assert.All(Ketenscenarios.Stapnamen, s => Assert.Contains($"name=\"stap\" value=\"{s}\"", html, StringComparison.Ordinal));
            Assert.Contains("Tien weken voorbij", html, StringComparison.Ordinal);
            Assert.Contains("SS199", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Klok_draaiboek_belasting_en_storing_hebben_een_formulier()
    {
        await using var keten = await Ketenopstelling.Start();
        async Task<string> Post(string pad, params (string Naam, string Waarde)[] velden)
        {
            using var antwoord = await keten.Client.PostAsync("/beheer/" + pad, Formulier(velden));
            return await antwoord.Content.ReadAsStringAsync();
        }

        Assert.Contains("De klok staat nu op 3 december 2026", await Post("klok", ("dagen", "10")), StringComparison.Ordinal);
        Assert.Contains("gestart voor 2 personen", await Post("draaiboek", ("draaiboek", "overlijden"), ("aantal", "2")), StringComparison.Ordinal);
        Assert.Contains("10 meldingen klaargezet", await Post("belasting", ("personen", "2"), ("meldingen", "10"), ("dubbel", "0"), ("onbekend", "0"), ("gelijktijdig", "4")), StringComparison.Ordinal);
        Assert.Contains("De storingen zijn ingesteld", await Post("storingen", ("weiger:MAP, PVT, Z-route", "Nee."), ("volgorde", "5")), StringComparison.Ordinal);
        Assert.Equal("Nee.", keten.Storingen.Huidig.Weiger["MAP, PVT, Z-route"]);
        Assert.Contains("Er staan storingen aan", await keten.Client.GetStringAsync("/beheer"), StringComparison.Ordinal);
        Assert.Contains("Alle storingen zijn uit", await Post("storingen-uit", ("x", "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_formulier_dat_niet_kan_komt_terug_met_de_reden_en_wat_er_stond()
    {
        await using var keten = await Ketenopstelling.Start();
        var id = keten.Scenarios.NieuweKennisgeving(1, "0505").PersoonIds[0];
        async Task<AngleSharp.Html.Dom.IHtmlFormElement> Post(string pad, string reden, params (string Naam, string Waarde)[] velden)
        {
            using var antwoord = await keten.Client.PostAsync("/beheer/" + pad, Formulier(velden));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            var blad = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await antwoord.Content.ReadAsStringAsync());
            Assert.Contains(reden, blad.QuerySelector("[role=alert].fout")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(blad.QuerySelectorAll("[role=status]"));
            var vormen = blad.QuerySelectorAll($"form[action$='/{pad}']").Cast<AngleSharp.Html.Dom.IHtmlFormElement>();
            return vormen.Single(v => velden.Where(w => w.Naam == "stap").All(w => v.QuerySelector($"[name=stap][value={w.Waarde}]") is not null));
        }

        static string? Staat(AngleSharp.Html.Dom.IHtmlFormElement vorm, string naam) => vorm.Elements[naam] switch
        {
            AngleSharp.Html.Dom.IHtmlInputElement veld => veld.Type == "checkbox" ? veld.IsChecked ? "aan" : "uit" : veld.Value,
            AngleSharp.Html.Dom.IHtmlSelectElement keuze => keuze.Value,
            _ => null,
        };

        var last = await Post("belasting", "per seconde 1 tot", ("personen", "12"), ("meldingen", "34"), ("zaad", "5"), ("dubbel", "7"), ("onbekend", "8"), ("zonderBsn", "9"), ("gelijktijdig", "10"), ("perSeconde", "20000"));
        Assert.Equal(["12", "34", "5", "7", "8", "9", "10", "20000"], new[] { "personen", "meldingen", "zaad", "dubbel", "onbekend", "zonderBsn", "gelijktijdig", "perSeconde" }.Select(naam => Staat(last, naam)));
        Assert.True(((AngleSharp.Html.Dom.IHtmlElement)last.ParentElement!).HasAttribute("open"));
        Assert.Equal("0", Staat(await Post("klok", "Kies", ("dagen", "0")), "dagen"));
        var boek = await Post("draaiboek", "Kies", ("draaiboek", "ontheffing"), ("aantal", "999"), ("gemeente", "0642"));
        Assert.Equal(("ontheffing", "999", "0642"), (Staat(boek, "draaiboek"), Staat(boek, "aantal"), Staat(boek, "gemeente")));
        await Post("belasting", "zaad", ("personen", "1"), ("meldingen", "1"), ("zaad", "99999999999"));
        await Post("belasting", "per seconde 1 tot", ("personen", "1"), ("meldingen", "1"), ("perSeconde", "0"));
        await Post("storingen", "percentages", ("verbreek", "x"));
        var storing = await Post("storingen", "Vertraging 0 tot", ("vertraging", "40000"), ("status", "503"), ("weiger:PIP", "Nee."), ("dubbel", "ja"), ("volgorde", "3"));
        Assert.Equal(("40000", "503", "Nee.", "aan", "3"), (Staat(storing, "vertraging"), Staat(storing, "status"), Staat(storing, "weiger:PIP"), Staat(storing, "dubbel"), Staat(storing, "volgorde")));
        Assert.True(keten.Storingen.Huidig.Uit);
        Assert.Equal("ss 1", Staat(await Post("code", "code", ("persoon", id), ("code", "ss 1")), "code"));
        var stap = await Post("stap", "termijn", ("persoon", id), ("stap", "verlenging-ambtshalve"), ("maanden", "11"), ("grondcode", "1A"));
        Assert.Equal("11", Staat(stap, "maanden"));
        Assert.True(((AngleSharp.Html.Dom.IHtmlElement)stap.ParentElement!).HasAttribute("open"));

        using var fout = await keten.Client.PutAsJsonAsync("/beheer/api/storingen", new { status = 404 });
        Assert.Contains("500 of 503", (await fout.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("melding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eigen_personen_komen_er_in_JSON_bij_en_zijn_op_nummer_te_vinden()
    {
        await using var keten = await Ketenopstelling.Start();
        using var nieuw = await keten.Client.PostAsJsonAsync("/beheer/api/personen", new
        {
            bsn = "999981201",
            gemeentecode = "0505",
            gevestigdOp = "2026-05-01",
            brp = new { geslachtsnaam = "Eigen", geboortedatum = "19900000" },
            plicht = new { begindatum = "2026-06-01" },
            boetes = new[] { new { bedrag = 250, datum = "2026-10-01" } },
        });
        Assert.Equal(HttpStatusCode.Created, nieuw.StatusCode);
        using var zoek = await keten.Client.PostAsJsonAsync("/beheer/api/personen/zoek", new { bsn = "999981201" });
        Assert.Equal((await nieuw.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString(), (await zoek.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString());
        Assert.Equal(250, (await keten.HaalJson("/v1/personen/999981201/boetes"))[0].GetProperty("bedrag").GetInt32());
        using var fout = await keten.Client.PostAsJsonAsync("/beheer/api/personen", new { bsn = "1", gemeentecode = "0505", gevestigdOp = "2026-05-01", brp = new { } });
        Assert.Equal(HttpStatusCode.BadRequest, fout.StatusCode);
    }

    [Theory]
    [InlineData("\"brp\":null", "geboortedatum")]
    [InlineData("\"brp\":{\"geboortedatum\":null}", "geboortedatum")]
    [InlineData("\"brp\":{\"nationaliteiten\":null}", "lijst")]
    [InlineData("\"brp\":{},\"boetes\":null", "lijst")]
    [InlineData("\"brp\":{},\"examens\":[null]", "lijst")]
    public async Task Persoon_waar_iets_aan_ontbreekt_komt_er_niet_bij_en_maakt_niets_stuk(string rest, string melding)
    {
        await using var keten = await Ketenopstelling.Start();
        var aantal = keten.Staat.AantalPersonen();
        using var bericht = new StringContent($$"""{"bsn":"999981201","gemeentecode":"0505","gevestigdOp":"2026-05-01",{{rest}}}""", System.Text.Encoding.UTF8, "application/json");
        using var fout = await keten.Client.PostAsync("/beheer/api/personen", bericht);
        Assert.Equal(HttpStatusCode.BadRequest, fout.StatusCode);
        Assert.Contains(melding, (await fout.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("melding").GetString(), StringComparison.Ordinal);
        Assert.Equal(aantal, keten.Staat.AantalPersonen());
        Assert.True(keten.Scenarios.NieuweKennisgeving(1).Gelukt);
    }

    [Theory]
    [InlineData("POST", "/personen", """{"gevestigdOp":"2026-05-01","brp":{"geboortedatum":"19900000"},"bsn":"999981201"}""", 400, "gemeentecode")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","gevestigdOp":"2026-05-01","bsn":"999981201"}""", 400, "geboortedatum")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","brp":{"geboortedatum":"19900000"},"bsn":"999981201"}""", 400, "gevestigdOp")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","gevestigdOp":"2026-02-30","brp":{"geboortedatum":"19900000"},"bsn":"999981201"}""", 400, "Bij gevestigdOp staat iets dat daar niet kan staan.")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","gevestigdOp":"2026-05-01","brp":{"geboortedatum":"20261399"},"bsn":"999981201"}""", 400, "geboortedatum")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","gevestigdOp":"2026-05-01","brp":{"geboortedatum":"19900000"},"vNummer":-5}""", 400, "V-nummer")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","gevestigdOp":"2026-05-01","brp":{"geboortedatum":"19900000"},"bsn":"999981201","boetes":[{"bedrag":-4,"datum":"2026-01-01"}]}""", 400, "boete")]
    [InlineData("POST", "/personen", """{"gemeentecode":"0505","gevestigdOp":"2026-05-01","brp":{"geboortedatum":"19900000"},"bsn":"999981201","examens":[{}]}""", 400, "examen")]
    [InlineData("POST", "/personen", "geen json", 400, "geen JSON-object")]
    [InlineData("POST", "/personen/zoek", "{}", 400, "bsn of een vNummer")]
    [InlineData("POST", "/personen/zoek", """{"bsn":"999999999"}""", 404, "niet bekend")]
    [InlineData("POST", "/klok", """{"dagen":"x"}""", 400, "Bij dagen staat iets")]
    [InlineData("POST", "/klok", """{"dagen":0}""", 400, "1 tot en met 3660")]
    [InlineData("POST", "/draaiboeken/ontheffing", """{"aantal":51}""", 400, "1 tot en met 50")]
    [InlineData("POST", "/scenarios/boete", """{"persoonId":"ID","bedrag":0}""", 400, "van 1 tot en met 9999")]
    [InlineData("POST", "/scenarios/boete", """{"persoonId":"ID","bedrg":5}""", 400, "Het veld bedrg is hier niet bekend.")]
    [InlineData("POST", "/scenarios/examen", """{"persoonId":"ID","onderdeel":"XX"}""", 400, "KNM, LE")]
    [InlineData("POST", "/scenarios/verlenging", """{"persoonId":"ID","maanden":61,"grondcode":"1A"}""", 400, "van 1 tot en met 60")]
    [InlineData("PUT", "/storingen", """{"verbrekPercentage":100}""", 400, "Het veld verbrekPercentage is hier niet bekend.")]
    [InlineData("PUT", "/storingen", """{"weiger":null,"volgordePercentage":101}""", 400, "percentages 0 tot 100")]
    [InlineData("GET", "/personen/nope", null, 404, "niet bekend")]
    [InlineData("GET", "/bestaatniet", null, 404, "adres")]
    public async Task Wat_niet_kan_zegt_in_woorden_wat_er_mis_is(string methode, string pad, string? lichaam, int status, string melding)
    {
        await using var keten = await Ketenopstelling.Start();
        var id = keten.Scenarios.NieuweKennisgeving(1, "0505").PersoonIds[0];
        using var verzoek = new HttpRequestMessage(new(methode), "/beheer/api" + pad)
        {
            Content = lichaam is null ? null : new StringContent(lichaam.Replace("ID", id, StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json"),
        };
        using var antwoord = await keten.Client.SendAsync(verzoek);
        Assert.Equal(status, (int)antwoord.StatusCode);
        Assert.Contains(melding, (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("melding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_alleen_een_V_nummer_heeft_krijgt_een_id_en_is_daarmee_te_vinden()
    {
        await using var keten = await Ketenopstelling.Start();
        using var nieuw = await keten.Client.PostAsJsonAsync("/beheer/api/personen", new { vNummer = 2123400001L, gemeentecode = "0505", gevestigdOp = "2026-05-01", brp = new { geslachtsnaam = "Eigen", geboortedatum = "19900000" } });
        var id = (await nieuw.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        Assert.NotNull(id);
        using var zoek = await keten.Client.PostAsJsonAsync("/beheer/api/personen/zoek", new { vNummer = 2123400001L });
        Assert.Equal(id, (await zoek.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("x", 1)]
    [InlineData("-5", 1)]
    [InlineData("2", 2)]
    [InlineData("2147483647", 3)]
    public async Task Een_pagina_die_er_niet_is_wordt_de_naaste_die_er_wel_is(string gevraagd, int pagina)
    {
        await using var keten = await Ketenopstelling.Start();
        Assert.Equal((3, 110), (pagina > 2 ? pagina : 3, keten.Staat.AantalPersonen()));
        Assert.Equal(pagina, (await keten.Client.GetFromJsonAsync<JsonElement>("/beheer/api/personen?pagina=" + gevraagd)).GetProperty("pagina").GetInt32());
        Assert.Contains($"Pagina {pagina} van 3", await keten.Client.GetStringAsync("/beheer/personen?pagina=" + gevraagd), StringComparison.Ordinal);
        using var niets = await keten.Client.GetAsync("/beheer/personen/nope");
        Assert.Equal(HttpStatusCode.NotFound, niets.StatusCode);
        Assert.Contains("Naar het overzicht", await niets.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Formulier(params (string Naam, string Waarde)[] velden) =>
        new(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)));

    // Nine digits in a row may also stand in an id.
    [GeneratedRegex(@"(?<![\da-f-])\d{9}(?![\da-f-])")]
    private static partial Regex NegenCijfers();
}
