using System.Text.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>Everything that can happen to a person, what it sends, and what can then be read.</summary>
public sealed class ScenarioTests
{
    private const string Bsn = "999981134";

    [Theory]
    [InlineData("kennisgeving", "SS101,SS139")]
    [InlineData("kennisgeving-bijna-aow", "SS128,SS139")]
    [InlineData("kennisgeving-coa", "SS101")]
    [InlineData("kennisgeving-coa coa-uitstroom", "SS101,SS139")]
    [InlineData("kennisgeving doelgroep", "SS101,SS139,SS124,SS125")]
    [InlineData("kennisgeving plicht-ingetrokken", "SS101,SS139,SS110")]
    [InlineData("kennisgeving overlijden", "SS101,SS139,SS111")]
    [InlineData("kennisgeving diploma", "SS101,SS139,SS106")]
    [InlineData("kennisgeving lbt-aangemeld lbt-resultaat", "SS101,SS139,SS137,SS131")]
    [InlineData("kennisgeving examen", "SS101,SS139,SS199")]
    [InlineData("kennisgeving pip-namens-gemeente *", "SS101,SS139,SS102")]
    [InlineData("kennisgeving pip-namens-gemeente * verlenging-gevraagd verlenging-toegekend verlenging-geweigerd verlenging-ambtshalve", "SS101,SS139,SS102,SS112,SS104,SS113,SS103")]
    [InlineData("kennisgeving vrijstelling-geheel-geweigerd vrijstelling-tijdelijk-geweigerd vrijstelling-deel-geweigerd vrijstelling-deel", "SS101,SS139,SS114,SS115,SS116,SS117")]
    [InlineData("kennisgeving vrijstelling-tijdelijk vrijstelling-tijdelijk-ingetrokken", "SS101,SS139,SS109,SS129")]
    [InlineData("kennisgeving pip-namens-gemeente * vrijstelling-tijdelijk vrijstelling-tijdelijk-ingetrokken", "SS101,SS139,SS102,SS109,SS130")]
    [InlineData("kennisgeving vrijstelling-geheel", "SS101,SS139,SS107")]
    [InlineData("kennisgeving ontheffing-gevraagd ontheffing-geweigerd ontheffing-deel ontheffing-geheel", "SS101,SS139,SS140,SS118,SS119,SS108")]
    [InlineData("kennisgeving verhuizing", "SS101,SS139,SS122,SS120")]
    [InlineData("kennisgeving pip-namens-gemeente * verhuizing", "SS101,SS139,SS102,SS122,SS121")]
    [InlineData("kennisgeving vertrek-buitenland", "SS101,SS139,SS123")]
    [InlineData("kennisgeving signaal", "SS101,SS139,SS132")]
    public async Task Stappen_sturen_hun_codes_en_staan_bij_de_gebeurtenissen(string stappen, string codes)
    {
        await using var keten = await Kandidaat();
        var id = keten.Staat.PersoonIdVan(Bsn)!;
        foreach (var stap in stappen.Split(' '))
        {
            if (stap == "*")
            {
                await keten.Ontvanger.Wacht(keten.Ontvanger.Meldingen.Count + (keten.Ontvanger.Meldingen.Any(m => m.Code == "SS102") ? 0 : 1));
                await keten.Ontvanger.Wacht(3);
                continue;
            }

            var gegevens = stap == "verhuizing" ? new Dictionary<string, string> { ["gemeentecode"] = "0642" } : null;
            if (stap == "doelgroep")
            {
                Assert.Equal([true, true], [.. Wissel(keten, id)]);
                continue;
            }

            Assert.True(keten.Scenarios.Speel(id, stap, gegevens).Gelukt, stap);
        }

        var verwacht = codes.Split(',');
        Assert.Equal(verwacht.Order(), (await keten.Ontvanger.Wacht(verwacht.Length)).Select(m => m.Code).Order());
        var gemeente = stappen.EndsWith("verhuizing", StringComparison.Ordinal) ? "0642" : "0505";
        var gebeurd = await keten.HaalJson($"/v1/personen/{Bsn}/gebeurtenissen", gemeente);
        Assert.Equal(verwacht.Order(), gebeurd.EnumerateArray().Select(g => g.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Alle_gepubliceerde_codes_komen_uit_een_stap_of_een_signaal_en_zijn_los_te_sturen()
    {
        await using var keten = await Kandidaat();
        var stappen = await keten.Client.HaalElement("/beheer/api/scenarios");
        var bekend = string.Join(' ', stappen.EnumerateArray().Select(s => s.GetProperty("codes").GetString() + " "
            + string.Join(' ', s.GetProperty("velden").EnumerateArray().SelectMany(v => v.GetProperty("keuzes").EnumerateArray()).Select(k => k.GetString()))));
        Assert.All(Ketenscenarios.Codes, c => Assert.Contains(c, bekend, StringComparison.Ordinal));

        var id = keten.Staat.PersoonIdVan(Bsn)!;
        Assert.All(Ketenscenarios.Codes, c => Assert.True(keten.Scenarios.StuurCode(id, c).Gelukt));
        Assert.False(keten.Scenarios.StuurCode(id, "ss101").Gelukt);
        Assert.False(keten.Scenarios.StuurCode("bestaatniet", "SS101").Gelukt);
        var meldingen = await keten.Ontvanger.Wacht(Ketenscenarios.Codes.Count);
        Assert.Equal(Ketenscenarios.Codes, meldingen.Select(m => m.Code));
        var alles = await keten.Client.HaalElement($"/beheer/api/personen/{id}/alles");
        Assert.Equal(0, alles.GetProperty("gebeurtenissen").GetArrayLength());
    }

    [Fact]
    public async Task Elke_stap_van_de_lijst_heeft_een_adres_en_een_stap_die_niet_kan_verandert_niets()
    {
        await using var keten = await Kandidaat();
        var id = keten.Staat.PersoonIdVan(Bsn)!;
        foreach (var stap in Ketenscenarios.Stapnamen.Where(s => !s.StartsWith("kennisgeving", StringComparison.Ordinal) && s is not ("overlijden" or "verlenging-toegekend")))
        {
            using var antwoord = await keten.Client.PostAsync(
                $"/beheer/api/scenarios/{stap}", new StringContent($$"""{"persoonId":"{{id}}"{{(stap == "verhuizing" ? ",\"gemeentecode\":\"0505\"" : "")}}}""", System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(409, (int)antwoord.StatusCode);
        }

        Assert.Equal(0, keten.Staat.Bezorgstand().Wacht + keten.Staat.Bezorgstand().Bezorgd);
        Assert.False(keten.Scenarios.Speel(id, "examen", new Dictionary<string, string> { ["onderdeel"] = "XX" }).Gelukt);
        Assert.False(keten.Scenarios.Speel(id, "bestaat-niet").Gelukt);
        using var onbekend = await keten.Client.PostAsync("/beheer/api/scenarios/bestaat-niet", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(404, (int)onbekend.StatusCode);
    }

    [Fact]
    public async Task Tijdvakken_van_de_doelgroep_sluiten_aan_en_overlappen_niet()
    {
        await using var keten = await Kandidaat();
        keten.Staat.Registreer(Ketenopstelling.Persoon("999981183"));
        var id = keten.Staat.PersoonIdVan("999981183")!;
        Assert.True(keten.Scenarios.DoelgroepNaarGezin(id).Gelukt && keten.Scenarios.DoelgroepNaarAsiel(id).Gelukt);
        var historie = await keten.HaalJson("/v1/personen/999981183/doelgroep/historie");
        Assert.Equal(
            ["2026-06-01 2026-11-22", "2026-11-23 2026-11-23", "2026-11-23 "],
            historie.EnumerateArray().Select(h => $"{h.GetProperty("begindatum")} {(h.TryGetProperty("einddatum", out var einde) ? einde.GetString() : "")}"));
    }

    [Fact]
    public async Task Verhuizing_zonder_gemeente_gaat_naar_de_volgende_van_de_regio_of_zegt_dat_die_er_niet_is()
    {
        await using (var keten = await Kandidaat())
        {
            var id = keten.Staat.PersoonIdVan(Bsn)!;
            Assert.Equal("Verhuisd naar Hendrik-Ido-Ambacht.", keten.Scenarios.Verhuizing(id).Melding);
            Assert.Equal("Verhuisd naar Papendrecht.", keten.Scenarios.Verhuizing(id).Melding);
        }

        foreach (var over in new[] { "0505", "niemand" })
        {
            var regio = new[] { "0505", "0531", "0590", "0642" }.Where(c => c != over)
                .ToDictionary(c => $"Ketensimulator:Gemeenten:{c}:Regio", _ => (string?)"false");
            await using var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false, configuratie: regio);
            keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
            var uitkomst = keten.Scenarios.Verhuizing(keten.Staat.PersoonIdVan(Bsn)!);
            Assert.Equal((false, "De regio heeft geen andere gemeente om naar te verhuizen."), (uitkomst.Gelukt, uitkomst.Melding));
        }
    }

    [Fact]
    public async Task Na_een_verhuizing_gaan_alle_meldingen_over_verlenging_naar_de_nieuwe_gemeente()
    {
        await using var keten = await Kandidaat();
        var (id, s) = (keten.Staat.PersoonIdVan(Bsn)!, keten.Scenarios);
        Assert.True(s.NieuweKennisgevingVoor(id).Gelukt && s.PipNamensGemeente(id).Gelukt);
        await keten.Ontvanger.Wacht(3);
        Assert.True(s.Verhuizing(id, "0642").Gelukt && s.VerlengingGevraagd(id).Gelukt && s.VerlengingGeweigerd(id).Gelukt);
        Assert.True(s.Verlenging(id, 3, "1A", opVerzoek: true).Gelukt && s.Verlenging(id, 3, "1A", opVerzoek: false).Gelukt);
        var verlenging = (await keten.Ontvanger.Wacht(9)).Where(m => m.Code is "SS103" or "SS104" or "SS112" or "SS113").ToList();
        Assert.Equal(4, verlenging.Count);
        Assert.All(verlenging, m => Assert.Equal(keten.Adressen.OinVan("0642"), m.Doel));
    }

    [Fact]
    public async Task Wie_klaar_of_overleden_is_vestigt_zich_niet_als_inburgeringsplichtige()
    {
        await using var keten = await Kandidaat();
        var (id, s) = (keten.Staat.PersoonIdVan(Bsn)!, keten.Scenarios);
        Assert.True(s.NieuweKennisgevingVoor(id).Gelukt && s.Diploma(id).Gelukt && s.Verhuizing(id).Gelukt);
        Assert.True(s.Overlijden(id).Gelukt && s.Verhuizing(id).Gelukt);
        Assert.True(await s.WachtTotBezorgdAsync(TimeSpan.FromSeconds(20)));
        Assert.DoesNotContain(keten.Ontvanger.Meldingen, m => m.Code is "SS120" or "SS121" or "SS122");
    }

    [Fact]
    public async Task Elk_signaal_van_de_keuzelijst_komt_met_zijn_eigen_code()
    {
        await using var keten = await Kandidaat();
        var (id, s) = (keten.Staat.PersoonIdVan(Bsn)!, keten.Scenarios);
        Assert.False(s.Signaal(id, "SS126").Gelukt);
        Assert.True(s.NieuweKennisgevingVoor(id).Gelukt);
        string[] signalen = ["SS126", "SS127", "SS132", "SS133", "SS135", "SS136", "SS140", "SS141", "SS142"];
        Assert.All(signalen, c => Assert.True(s.Signaal(id, c).Gelukt));
        Assert.False(s.Signaal(id, "SS101").Gelukt);
        Assert.Equal(signalen, (await keten.Ontvanger.Wacht(2 + signalen.Length)).Skip(2).Select(m => m.Code));
    }

    [Fact]
    public async Task Een_stap_die_halverwege_misgaat_laat_niets_achter()
    {
        // The signal after the notice falls beyond the calendar, when the messages of the notice have been made.
        await using var keten = await Kandidaat(o => o.Leerroutedagen = int.MaxValue);
        var id = keten.Staat.PersoonIdVan(Bsn)!;
        Assert.Throws<ArgumentOutOfRangeException>(() => keten.Scenarios.NieuweKennisgevingVoor(id));
        Assert.Equal(new Bezorgstand(0, 0, 0, 0), keten.Staat.Bezorgstand());
        using var plicht = await keten.Haal($"/v1/personen/{Bsn}/inburgeringsplicht");
        Assert.Equal(404, (int)plicht.StatusCode);
    }

    [Fact]
    public async Task Wat_een_stap_verandert_is_bij_zijn_onderwerp_te_lezen()
    {
        await using var keten = await Kandidaat();
        var (id, s) = (keten.Staat.PersoonIdVan(Bsn)!, keten.Scenarios);
        Assert.True(s.NieuweKennisgevingVoor(id).Gelukt);
        Assert.True(s.LbtAangemeld(id).Gelukt && s.LbtResultaat(id, "Onbekend", 7).Gelukt && s.Examen(id, "LE", "A2", "Geen", "Afgemeld").Gelukt && s.Examen(id, "KNM").Gelukt);
        Assert.True(s.PipNamensGemeente(id).Gelukt);
        await keten.Ontvanger.Wacht(7);
        Assert.True(s.VerlengingGevraagd(id).Gelukt && s.VerlengingGeweigerd(id).Gelukt && s.Boete(id, 340).Gelukt && s.GedeeltelijkeVrijstelling(id, "SC", "A2").Gelukt);
        Assert.True(s.GedeeltelijkeOntheffing(id, "SP", "BIO").Gelukt && s.TijdelijkeVrijstelling(id).Gelukt);

        async Task<JsonElement> Lees(string pad) => await keten.HaalJson($"/v1/personen/{Bsn}/{pad}");
        Assert.Equal("7,00", (await Lees("lbt/resultaten"))[0].GetProperty("behaaldeScore").GetString());
        Assert.NotEmpty((await Lees("lbt/examennummer")).GetProperty("examennummer").GetString()!);
        var examens = await Lees("examens/resultaten");
        Assert.Equal("Afgemeld", examens[0].GetProperty("redenGeenResultaat").GetString());
        Assert.False(examens[1].TryGetProperty("niveau", out _));
        Assert.Equal("KNM 1 LE 2 LU 2 SC 2 SP 2", string.Join(' ', (await Lees("examens/gratispogingen")).EnumerateArray().Select(g => $"{g.GetProperty("onderdeel")} {g.GetProperty("gratisPogingenTegoed")}")));
        Assert.Equal("Afgewezen", Assert.Single((await Lees("verlengingen")).EnumerateArray()).GetProperty("beoordelingAanvraag").GetString());
        Assert.Equal(340, (await Lees("boetes"))[0].GetProperty("bedrag").GetInt32());
        var vrijstellingen = await Lees("vrijstellingen");
        Assert.Equal("A2", vrijstellingen[0].GetProperty("GedeeltelijkeVrijstelling").GetProperty("examenniveau").GetString());
        Assert.Equal("2027-11-22", vrijstellingen[1].GetProperty("TijdelijkeVrijstelling").GetProperty("einddatum").GetString());
        Assert.Equal("BIO", (await Lees("ontheffingen"))[0].GetProperty("GedeeltelijkeOntheffing").GetProperty("grond").GetString());
        Assert.Equal("Tijdelijke vrijstelling", (await Lees("inburgeringsplicht")).GetProperty("redenGeenInburgeringsplicht").GetString());
    }

    private static IEnumerable<bool> Wissel(Ketenopstelling keten, string id)
    {
        // Which way comes first depends on the group that the notice gave.
        var gezin = keten.Scenarios.DoelgroepNaarGezin(id).Gelukt;
        yield return gezin || keten.Scenarios.DoelgroepNaarAsiel(id).Gelukt;
        yield return gezin ? keten.Scenarios.DoelgroepNaarAsiel(id).Gelukt : keten.Scenarios.DoelgroepNaarGezin(id).Gelukt;
    }

    private static async Task<Ketenopstelling> Kandidaat(Action<Ketensimulatoropties>? instellen = null)
    {
        var keten = await Ketenopstelling.Start(instellen: o =>
        {
            o.Testpersonen = false;
            instellen?.Invoke(o);
        });
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with
        {
            Plicht = null,
            Doelgroep = null,
            Brp = new Brpgegevens { Voornamen = "Proef", Geslachtsnaam = "Persoon", Geboortedatum = "19900101", Nationaliteiten = ["0336"], Adres = new Brpadres("Voorstraat", 1, "3311AA", "Dordrecht") },
        });
        return keten;
    }
}
