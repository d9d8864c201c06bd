using System.Net.Http.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>Many notifications at a time: none lost, in order per person, repeatable.</summary>
public sealed class BelastingTests
{
    [Fact]
    public async Task Duizenden_meldingen_komen_allemaal_aan_en_per_persoon_op_volgorde()
    {
        await using var keten = await Start();
        var uitkomst = keten.Scenarios.Belast(new Belastingvraag(40, 1500) { Zaad = 7, OnbekendPercentage = 3, DubbelPercentage = 4 });
        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(60)));

        var meldingen = keten.Ontvanger.Meldingen;
        Assert.Equal(1500 + uitkomst.Dubbele, meldingen.Count);
        Assert.Equal(1500, meldingen.Select(m => m.BerichtId).Distinct().Count());
        Assert.Equal(uitkomst.Onbekende, meldingen.DistinctBy(m => m.BerichtId).Count(m => m.Code == "SS998"));
        Assert.InRange(uitkomst.Dubbele, 30, 100);
        Assert.Equal(Ketenscenarios.Codes.Count, meldingen.Select(m => m.Code).Where(c => c != "SS998").Distinct().Count());
        Assert.Equal(1500 + uitkomst.Dubbele, keten.Staat.Bezorgstand().Bezorgd);

        // Fewer than the simulator keeps, so that the order in which they were made can be looked up.
        foreach (var persoon in meldingen.DistinctBy(m => m.BerichtId).GroupBy(m => m.Lichaam.GetProperty("bsn").GetString()))
        {
            var gekregen = persoon.Select(m => m.BerichtId!).ToList();
            Assert.Equal(Verwacht(keten, persoon.Key!).Where(gekregen.Contains), gekregen);
        }
    }

    [Fact]
    public async Task Hetzelfde_zaad_geeft_dezelfde_meldingen()
    {
        await using var een = await Start();
        await using var twee = await Start();
        foreach (var keten in new[] { een, twee })
        {
            keten.Scenarios.Belast(new Belastingvraag(5, 200) { Zaad = 11, DubbelPercentage = 10, OnbekendPercentage = 10 });
            Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(30)));
        }

        Assert.Equal(PerPersoon(een), PerPersoon(twee));
    }

    [Fact]
    public async Task Wie_niet_antwoordt_houdt_alleen_de_eigen_rij_op()
    {
        await using var keten = await Start(o => o.EersteHerhaling = TimeSpan.FromHours(1));
        keten.Ontvanger.AntwoordMet(503);
        keten.Scenarios.NieuweKennisgeving(20, "0505");
        var meldingen = await keten.Ontvanger.Wacht(39);

        // The receiver knows of the last one a moment before the simulator does.
        for (var poging = 0; poging < 400 && keten.Staat.Bezorgstand().Wacht != 2; poging++)
        {
            await Task.Delay(25);
        }

        Assert.Equal(2, keten.Staat.Bezorgstand().Wacht);
        Assert.Equal(19, meldingen.Count(m => m.Code == "SS139"));
    }

    [Fact]
    public async Task Belasting_verandert_de_instelling_niet_en_de_instelling_blijft_binnen_haar_grenzen()
    {
        var opties = default(Ketensimulatoropties)!;
        await using var keten = await Start(o => opties = o);
        keten.Scenarios.Belast(new Belastingvraag(2, 30) { Gelijktijdig = 3 });
        Assert.Equal(8, opties.Gelijktijdig);
        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(8, opties.Gelijktijdig);
        foreach (var (gevraagd, wordt) in new[] { (0, 1), (-5, 1), (999, 256), (12, 12) })
        {
            opties.Gelijktijdig = gevraagd;
            Assert.Equal(wordt, opties.Gelijktijdig);
        }
    }

    [Fact]
    public async Task Een_deel_van_de_mensen_heeft_alleen_een_Vnummer()
    {
        await using var keten = await Start();
        var uitkomst = keten.Scenarios.Belast(new Belastingvraag(20, 300) { ZonderBsnPercentage = 25, OnbekendPercentage = 5 });
        await keten.Ontvanger.Wacht(300);
        Assert.Equal(20, uitkomst.PersoonIds.Distinct(StringComparer.Ordinal).Count());
        var meldingen = keten.Ontvanger.Meldingen;
        var zonder = meldingen.Where(m => !m.Lichaam.TryGetProperty("bsn", out _)).ToArray();
        Assert.Equal(uitkomst.ZonderBsn, zonder.Count(m => m.Code != "SS998"));
        Assert.Equal(5, zonder.Select(m => m.Lichaam.GetProperty("vNummer").GetInt64()).Distinct().Count());
        Assert.DoesNotContain(meldingen.Except(zonder), m => m.Lichaam.TryGetProperty("vNummer", out _));
        Assert.Throws<ArgumentException>(() => keten.Scenarios.Belast(new Belastingvraag(1, 1) { ZonderBsnPercentage = 101 }));
    }

    [Fact]
    public async Task Belasting_in_een_tempo_gaat_niet_sneller_en_het_tempo_houdt_daarna_op()
    {
        await using var keten = await Start();
        var begin = TimeProvider.System.GetTimestamp();
        keten.Scenarios.Belast(new Belastingvraag(10, 40) { PerSeconde = 20 });
        await keten.Ontvanger.Wacht(40);

        // The first at once, and at most a fifth of a second caught up with.
        Assert.True(TimeProvider.System.GetElapsedTime(begin) > TimeSpan.FromSeconds(1.7));
        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(20)));
        Assert.Throws<ArgumentException>(() => keten.Scenarios.Belast(new Belastingvraag(1, 1) { PerSeconde = 0 }));
        keten.Scenarios.Belast(new Belastingvraag(10, 400));
        await keten.Ontvanger.Wacht(440);
    }

    [Fact]
    public async Task Van_wie_veel_berichten_heeft_staan_de_laatste_op_de_bladzijde()
    {
        await using var keten = await Start(o => o.Notificatieadres = null);
        var id = keten.Scenarios.Belast(new Belastingvraag(1, 250)).PersoonIds[0];
        var alles = await keten.Client.HaalElement($"/beheer/api/personen/{id}/alles");
        Assert.Equal((250, 200), (alles.GetProperty("aantalBerichten").GetInt32(), alles.GetProperty("berichten").GetArrayLength()));
        Assert.Equal(250, alles.GetProperty("berichten")[0].GetProperty("nummer").GetInt32());
        Assert.Contains("De laatste 200 van 250.", await keten.Client.GetStringAsync($"/beheer/personen/{id}"), StringComparison.Ordinal);
        Assert.Equal(250, keten.Staat.BerichtIdsVan(id).Count);
    }

    [Fact]
    public async Task Belasting_over_HTTP_en_grenzen()
    {
        await using var keten = await Start();
        using var goed = await keten.Client.PostAsJsonAsync("/beheer/api/belasting", new { personen = 3, meldingen = 20, zaad = 2, gelijktijdig = 4 });
        Assert.Equal(200, (int)goed.StatusCode);
        await keten.Ontvanger.Wacht(20);
        foreach (var fout in new object[] { new { personen = 0, meldingen = 1 }, new { personen = 1, meldingen = 500_001 }, new { personen = 1, meldingen = 1, gemeentecode = "9999" } })
        {
            using var antwoord = await keten.Client.PostAsJsonAsync("/beheer/api/belasting", fout);
            Assert.Equal(400, (int)antwoord.StatusCode);
        }

        Assert.True(await keten.Scenarios.WachtTotBezorgdAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(20, (await keten.Client.HaalElement("/beheer/api/bezorging")).GetProperty("bezorgd").GetInt32());
    }

    private static IEnumerable<string> Verwacht(Ketenopstelling keten, string bsn) => keten.Staat
        .BerichtIdsVan(keten.Staat.PersoonIdVan(bsn)!).Select(b => b.ToString()).Distinct();

    private static List<string> PerPersoon(Ketenopstelling keten) =>
        [.. keten.Ontvanger.Meldingen.GroupBy(m => m.Lichaam.GetProperty("bsn").GetString()).OrderBy(g => g.Key).Select(g => g.Key + ": " + string.Join(' ', g.Select(m => m.Code)))];

    private static Task<Ketenopstelling> Start(Action<Ketensimulatoropties>? instellen = null) => Ketenopstelling.Start(instellen: o =>
    {
        o.Testpersonen = false;
        instellen?.Invoke(o);
    });
}
