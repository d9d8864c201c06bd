using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed class NotificatieTests
{
    [Fact]
    public async Task Nieuwe_kennisgeving_stuurt_SS101_en_daarna_SS139_en_zet_plicht_en_doelgroep()
    {
        await using var keten = await Ketenopstelling.Start();
        var resultaat = keten.Scenarios.NieuweKennisgeving(1, "0590");
        Assert.True(resultaat.Gelukt);

        var meldingen = await keten.Ontvanger.Wacht(2);
        Assert.Equal(["SS101", "SS139"], meldingen.Select(m => m.Code));
        Assert.All(meldingen, m =>
        {
            Assert.Equal("/duo/v1/notificaties", m.Pad);
            Assert.Equal(keten.Adressen.DuoOin, m.Bron);
            Assert.Equal(keten.Adressen.OinVan("0590"), m.Doel);
            Assert.True(Guid.TryParse(m.BerichtId, out _));
            Assert.True(DateTimeOffset.TryParse(m.Lichaam.GetProperty("registratieDatumTijd").GetString(), CultureInfo.InvariantCulture, out _));
            Assert.False(m.Lichaam.TryGetProperty("vNummer", out _));
        });
        Assert.Equal(2, meldingen.Select(m => m.BerichtId).Distinct().Count());

        var bsn = meldingen[0].Lichaam.GetProperty("bsn").GetString();
        var plicht = await keten.HaalJson($"/v1/personen/{bsn}/inburgeringsplicht", "0590");
        Assert.True(plicht.GetProperty("indicatorInburgeringsplicht").GetBoolean());
        Assert.Equal("2026-11-23", plicht.GetProperty("datumKennisgevingInburgeringsplicht").GetString());
        Assert.NotEmpty((await keten.HaalJson($"/v1/personen/{bsn}/doelgroep", "0590")).GetProperty("indeling").GetString()!);
    }

    [Fact]
    public async Task Keuze_van_personen_is_herhaalbaar_en_er_zijn_er_altijd_genoeg()
    {
        await using var een = await Ketenopstelling.Start();
        await using var twee = await Ketenopstelling.Start();
        for (var ronde = 0; ronde < 4; ronde++)
        {
            Assert.Equal(50, een.Scenarios.NieuweKennisgeving(50).PersoonIds.Count);
            Assert.Equal(50, twee.Scenarios.NieuweKennisgeving(50).PersoonIds.Count);
        }

        var bijEen = Nummers(await een.Ontvanger.Wacht(400));
        Assert.Equal(bijEen, Nummers(await twee.Ontvanger.Wacht(400)));
        Assert.Equal(200, bijEen.Count);
        Assert.All(bijEen, bsn => Assert.Equal(0, Elfproef(bsn)));
    }

    [Fact]
    public async Task Twee_vragers_tegelijk_krijgen_andere_personen()
    {
        await using var keten = await Ketenopstelling.Start(instellen: o => o.Notificatieadres = null);
        var vragen = Enumerable.Range(0, 6).Select(nummer => Task.Run(() => nummer % 2 == 0
            ? keten.Scenarios.NieuweKennisgeving(25).PersoonIds
            : keten.Scenarios.StartDraaiboek("overlijden", 25).PersoonIds));
        var ids = (await Task.WhenAll(vragen)).SelectMany(i => i).ToList();
        Assert.Equal(150, ids.Count);
        Assert.Equal(150, ids.Distinct().Count());
    }

    [Fact]
    public async Task Volle_testreeks_geeft_geen_lege_uitslag_maar_een_melding()
    {
        await using var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false);
        while (keten.Scenarios.Belast(new Belastingvraag(Ketenscenarios.MeesteBelastingpersonen, 0)).PersoonIds.Count > 0)
        {
            // Until the range is full.
        }

        foreach (var pad in new[] { "scenarios/kennisgeving", "draaiboeken/overlijden" })
        {
            using var antwoord = await keten.Client.PostAsJsonAsync("/beheer/api/" + pad, new { aantal = 2 });
            Assert.Equal(409, (int)antwoord.StatusCode);
            Assert.Contains("testreeks", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Persoon_zonder_BSN_wordt_met_V_nummer_gemeld()
    {
        await using var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false);
        keten.Staat.Registreer(Ketenopstelling.Persoon("999981031") with { Bsn = null, VNummer = 2_123_456_789, Plicht = null, Doelgroep = null });
        keten.Scenarios.NieuweKennisgeving(1);
        var melding = (await keten.Ontvanger.Wacht(2))[0].Lichaam;
        Assert.Equal(JsonValueKind.Number, melding.GetProperty("vNummer").ValueKind);
        Assert.Equal(2_123_456_789, melding.GetProperty("vNummer").GetInt64());
        Assert.False(melding.TryGetProperty("bsn", out _));
    }

    [Fact]
    public async Task Mislukte_bezorging_wordt_herhaald_met_hetzelfde_berichtId_en_in_volgorde()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Ontvanger.AntwoordMet(503, 500);
        keten.Scenarios.NieuweKennisgeving(1, "0505");
        var meldingen = await keten.Ontvanger.Wacht(4);
        Assert.Equal(["SS101", "SS101", "SS101", "SS139"], meldingen.Select(m => m.Code));
        Assert.Single(meldingen.Take(3).Select(m => m.BerichtId).Distinct());
    }

    [Fact]
    public async Task Onbereikbare_ontvanger_krijgt_de_meldingen_zodra_hij_er_is()
    {
        var ontvanger = await Ontvanger.Start();
        var opties = default(Ketensimulatoropties)!;
        await using var keten = await Ketenopstelling.Start(ontvanger: ontvanger, instellen: o =>
        {
            opties = o;
            o.Notificatieadres = "http://127.0.0.1:9/dicht";
        });
        keten.Scenarios.NieuweKennisgeving(1, "0505");
        await Task.Delay(150);
        opties.Notificatieadres = ontvanger.Adres + "/duo/v1/notificaties";
        Assert.Equal(["SS101", "SS139"], (await ontvanger.Wacht(2)).Select(m => m.Code));
    }

    [Fact]
    public async Task Zonder_adres_blijft_een_melding_liggen_en_wordt_niet_steeds_geprobeerd()
    {
        var map = Directory.CreateTempSubdirectory("keten");
        var bestand = Path.Combine(map.FullName, "keten.json");
        try
        {
            var opties = default(Ketensimulatoropties)!;
            await using var keten = await Ketenopstelling.Start(bestand: bestand, instellen: o =>
            {
                opties = o;
                o.Testpersonen = false;
                o.Notificatieadres = null;
            });
            keten.Scenarios.NieuweKennisgeving(3, "0505");
            keten.Scenarios.NieuweKennisgeving(1, "0642");

            // One municipality gets its address: the others stay where they are, and say why.
            opties.Notificatieadressen[keten.Adressen.OinVan("0642")] = keten.Ontvanger.Adres + "/eigen";
            Assert.Equal(["SS101", "SS139"], (await keten.Ontvanger.Wacht(2)).Select(m => m.Code));
            var berichten = (await keten.Client.HaalElement("/beheer/api/berichten")).GetProperty("berichten").EnumerateArray();
            Assert.Equal(3, berichten.Count(b => b.GetProperty("stand").GetString() == "Wacht" && b.TryGetProperty("uitleg", out _)));
            var bewaard = string.Empty;
            for (var poging = 0; poging < 400 && bewaard.Split("\"Bezorgd\"").Length < 3; poging++)
            {
                await Task.Delay(25);
                bewaard = await File.ReadAllTextAsync(bestand);
            }

            Assert.Equal(3, bewaard.Split("\"Bezorgd\"").Length);
            Assert.DoesNotContain("VolgendePoging", bewaard, StringComparison.Ordinal);

            opties.Notificatieadres = keten.Ontvanger.Adres + "/duo/v1/notificaties";
            Assert.Equal(4, (await keten.Ontvanger.Wacht(8)).Count(m => m.Code == "SS139"));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Geweigerde_melding_wordt_niet_herhaald()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Ontvanger.AntwoordMet(400);
        keten.Scenarios.NieuweKennisgeving(1, "0505");
        Assert.Equal(["SS101", "SS139"], (await keten.Ontvanger.Wacht(2)).Select(m => m.Code));
    }

    [Fact]
    public async Task Onbekende_code_herhaling_en_dubbele_bezorging()
    {
        await using var keten = await Ketenopstelling.Start();
        Assert.False(keten.Scenarios.OnbekendeCode().Gelukt);
        keten.Scenarios.NieuweKennisgeving(1, "0505");
        await keten.Ontvanger.Wacht(2);
        Assert.True(keten.Scenarios.OnbekendeCode().Gelukt);
        var onbekend = (await keten.Ontvanger.Wacht(3))[2];
        Assert.Matches("^[0-9A-Z]{1,6}$", onbekend.Code);

        await TotGelukt(keten.Scenarios.HerhaalLaatsteBericht);
        var herhaald = (await keten.Ontvanger.Wacht(4))[3];
        Assert.Contains(herhaald.BerichtId, keten.Ontvanger.Meldingen.Take(3).Select(m => m.BerichtId));

        keten.Storingen.Zet(new Storing { DubbelBezorgen = true });
        keten.Scenarios.OnbekendeCode();
        var dubbel = await keten.Ontvanger.Wacht(6);
        Assert.Equal(dubbel[4].BerichtId, dubbel[5].BerichtId);
    }

    [Fact]
    public async Task Verhuizing_overlijden_en_verlenging_melden_zich_en_zijn_na_te_lezen()
    {
        const string Bsn = "999981043";
        await using var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false);
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with
        {
            Pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = new DateOnly(2026, 7, 1), Leerroute = "B", Niveau = "B1" },
            Termijn = new DuoTermijn { Startdatum = new DateOnly(2026, 7, 2), Einddatum = new DateOnly(2029, 7, 2) },
        });
        keten.Scenarios.OnbekendeCode();
        var id = keten.Scenarios.OnbekendeCode().PersoonIds.Single();
        await keten.Ontvanger.Wacht(2);

        Assert.True(keten.Scenarios.Verlenging(id, 6, "1G", opVerzoek: true).Gelukt);
        Assert.Equal("SS104", (await keten.Ontvanger.Wacht(3))[2].Code);
        var termijn = await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringstermijn");
        Assert.Equal("2030-01-02", termijn.GetProperty("einddatum").GetString());
        Assert.Equal("1G", termijn.GetProperty("verlengingsgrondcode").GetString());
        Assert.Equal(2, (await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringstermijn/historie")).GetArrayLength());

        Assert.True(keten.Scenarios.Verhuizing(id, "0642").Gelukt);
        var verhuisd = (await keten.Ontvanger.Wacht(5)).Skip(3).ToDictionary(m => m.Code, m => m.Doel);
        Assert.Equal(keten.Adressen.OinVan("0505"), verhuisd["SS122"]);
        Assert.Equal(keten.Adressen.OinVan("0642"), verhuisd["SS121"]);

        Assert.True(keten.Scenarios.Overlijden(id).Gelukt);
        Assert.Equal("SS111", (await keten.Ontvanger.Wacht(6))[5].Code);
        var plicht = await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringsplicht", "0642");
        Assert.False(plicht.GetProperty("indicatorInburgeringsplicht").GetBoolean());
        Assert.Equal("Overlijden", plicht.GetProperty("redenGeenInburgeringsplicht").GetString());
        Assert.Equal(2, (await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringsplicht/historie", "0642")).GetArrayLength());
    }

    private static async Task TotGelukt(Func<Scenarioresultaat> daad)
    {
        for (var poging = 0; poging < 100; poging++)
        {
            if (daad().Gelukt)
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("Lukte niet op tijd.");
    }

    private static List<string> Nummers(IEnumerable<OntvangenMelding> meldingen) =>
        [.. meldingen.Select(m => m.Lichaam.GetProperty("bsn").GetString()!).Distinct().Order()];

    private static int Elfproef(string bsn) => bsn.Select((c, i) => (c - '0') * (i == 8 ? -1 : 9 - i)).Sum() % 11;
}
