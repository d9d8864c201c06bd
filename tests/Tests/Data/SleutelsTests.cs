using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Data;

public sealed class SleutelsTests(Dataproef proef)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, InlineData(""), InlineData("999993653"), InlineData("ሰላም — 😀")]
    public void Wat_versleuteld_is_komt_er_weer_uit(string tekst)
    {
        using var sleutels = Nieuw();

        Assert.Equal(tekst, sleutels.Ontsleutel(sleutels.Versleutel(tekst)));
    }

    [Fact]
    public void Een_gewijzigde_byte_wordt_altijd_gezien()
    {
        using var sleutels = Nieuw();
        var waarde = sleutels.Versleutel("999993653");

        Assert.All(Enumerable.Range(0, waarde.Length), plaats =>
        {
            var vals = waarde.ToArray();
            vals[plaats] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => sleutels.Ontsleutel(vals));
        });
        Assert.All(Enumerable.Range(0, waarde.Length), lengte => Assert.ThrowsAny<CryptographicException>(() => sleutels.Ontsleutel(waarde.AsSpan(0, lengte))));
    }

    [Fact]
    public void Een_andere_sleutel_leest_niets_en_zoekt_anders()
    {
        using Sleutels een = Nieuw(), ander = Nieuw();
        Assert.True(Bsn.TryParse("999993653", out var bsn));

        Assert.ThrowsAny<CryptographicException>(() => ander.Ontsleutel(een.Versleutel("x")));
        Assert.NotEqual(een.Zoeksleutel(bsn), ander.Zoeksleutel(bsn));
        Assert.Equal(een.Zoeksleutel(bsn), een.Zoeksleutel(bsn));
    }

    [Fact]
    public void Dezelfde_tekst_twee_keer_versleuteld_is_niet_te_herkennen()
    {
        using var sleutels = Nieuw();

        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(sleutels.Versleutel("999993653"))).Distinct().Count());
    }

    [Fact]
    public void Een_nieuw_sleutelbestand_is_alleen_voor_de_dienst_zelf_en_blijft_hetzelfde()
    {
        using var map = new Map();
        var bestand = map.Bestand("onder", "sleutel");
        using (var eerst = new Sleutels(new() { Bestand = bestand }))
        using (var weer = new Sleutels(new() { Bestand = bestand }))
        {
            Assert.Equal("x", weer.Ontsleutel(eerst.Versleutel("x")));
        }

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(bestand) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(bestand, Assert.Single(Directory.GetFiles(Path.GetDirectoryName(bestand)!)));
    }

    [Fact]
    public async Task Twee_die_tegelijk_beginnen_krijgen_een_en_dezelfde_sleutel()
    {
        for (var ronde = 0; ronde < 20; ronde++)
        {
            using var map = new Map();
            using var start = new Barrier(8);
            var alle = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return new Sleutels(new() { Bestand = map.Bestand("sleutel") });
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.All(alle, sleutels => Assert.Equal("x", alle[0].Ontsleutel(sleutels.Versleutel("x"))));
            Assert.Equal([map.Bestand("sleutel")], Directory.GetFiles(map.Pad));
            Array.ForEach(alle, sleutels => sleutels.Dispose());
        }
    }

    [Theory, InlineData(""), InlineData("AAAA"), InlineData("geen base64!"), InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Een_half_of_leeg_sleutelbestand_wordt_geweigerd(string inhoud)
    {
        using var map = new Map();
        File.WriteAllText(map.Bestand("sleutel"), inhoud);

        Assert.Throws<InvalidOperationException>(() => new Sleutels(new() { Bestand = map.Bestand("sleutel") }));
    }

    [Fact]
    public void Een_te_korte_sleutel_in_de_instellingen_wordt_geweigerd() =>
        Assert.Throws<InvalidOperationException>(() => new Sleutels(new() { Hoofdsleutel = Convert.ToBase64String(new byte[16]) }));

    [Theory, MemberData(nameof(Databases))]
    public async Task De_sleutels_van_sessies_staan_versleuteld_in_de_database(string soort)
    {
        var host = await proef.HostAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();

        var ring = await db.DataProtectionKeys.Select(sleutel => sleutel.Xml!).ToArrayAsync();

        Assert.NotEmpty(ring);
        Assert.All(ring, xml =>
        {
            Assert.Contains("<versleuteld", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", xml, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<value>", xml, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_BSN_staat_nergens_leesbaar_in_de_tabellen(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var db = host.Db();
        using var sleutels = new Sleutels(new() { Bestand = Path.Combine(host.Map, "sleutel") });
        var nummers = (await db.Persoonsnummers.Take(200).Select(p => p.BsnVersleuteld).ToArrayAsync()).Select(waarde => sleutels.Ontsleutel(waarde)).ToArray();
        var teksten = (await db.Gebeurtenissen.Select(g => g.Nabeeld).ToArrayAsync())
            .Concat(await db.UitgaandeBerichten.Select(b => b.Inhoud).ToArrayAsync())
            .Concat((await db.Persoonsnummers.Select(p => p.BsnVersleuteld).ToArrayAsync()).Select(waarde => Encoding.Latin1.GetString(waarde)));

        Assert.True(nummers.Length > 20);
        var alles = string.Join('\n', teksten);
        Assert.All(nummers, bsn => Assert.DoesNotContain(bsn, alles, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Met_een_andere_hoofdsleutel_dan_die_van_de_gegevens_start_Naast_niet(string soort)
    {
        using var map = new Map();
        var verbinding = soort == "postgres" ? await Naasthost.NieuweDatabaseAsync() : map.Bestand("naast.db");
        await (await Naasthost.StartOpAsync(soort, verbinding, Directory.CreateTempSubdirectory("naast-test-").FullName)).DisposeAsync();

        var fout = await Assert.ThrowsAsync<Opslagfout>(() => Naasthost.StartOpAsync(soort, verbinding, map.Pad));

        Assert.StartsWith("De hoofdsleutel past niet bij deze database.", fout.Message, StringComparison.Ordinal);
    }

    private static Sleutels Nieuw() => new(new() { Hoofdsleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
}
