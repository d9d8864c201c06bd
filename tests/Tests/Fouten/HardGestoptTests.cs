using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Fouten;

/// <summary>kill -9 while people save notes: what Naast said was saved is there, once, and nothing is there by half.</summary>
public sealed class HardGestoptTests(ITestOutputHelper uitvoer) : IDisposable
{
    private const int Rondes = 20;
    private const int Zaad = 20220101;
    private readonly string _map = Directory.CreateTempSubdirectory("naast-hard-").FullName;

    public static TheoryData<string> Databases => Naasthost.Databases;

    public void Dispose() => Directory.Delete(_map, recursive: true);

    [Theory, MemberData(nameof(Databases)), Ux(31), Ux(42)]
    public async Task Twintig_keer_hard_gestopt_tijdens_het_bewaren_verliest_niets_en_laat_niets_half(string soort)
    {
        var verbinding = soort == "postgres" ? await Naasthost.NieuweDatabaseAsync() : Path.Combine(_map, "naast.db");
        var kijker = new Opslagkijker(soort, verbinding);
        var toeval = new Random(Zaad);
        var boek = new List<Inzending>();
        var starttijden = new List<long>();
        var geheel = Stopwatch.StartNew();
        Ploeg? ploeg = null;
        try
        {
            for (var ronde = 1; ronde <= Rondes + 1; ronde++)
            {
                var klok = Stopwatch.StartNew();
                await using var naast = await Naastproces.StartOpAsync(
                    _map, $"--Database:Soort={soort}", $"--Database:Verbinding={verbinding}", "--Demo:Aantal=100");
                starttijden.Add(klok.ElapsedMilliseconds);
                await IsGereedAsync(naast.Adres, ronde);
                if (ploeg is null)
                {
                    ploeg = await Ploeg.MeldAanAsync(naast.Adres, kijker);
                }
                else
                {
                    await HeelAsync(kijker, ploeg, naast.Adres, boek, ronde - 1);
                }

                if (ronde <= Rondes)
                {
                    boek.AddRange(await SchrijfTotHardeStopAsync(naast, ploeg, ronde, toeval.Next(0, 300)));
                }
            }
        }
        finally
        {
            ploeg?.Dispose();
        }

        uitvoer.WriteLine($"{soort}: {boek.Count(i => i.Bevestigd)} notities in {Rondes} rondes en {geheel.Elapsed.TotalSeconds:0} s, gereed na {starttijden.Order().ElementAt(Rondes / 2)} ms (midden), {starttijden.Max()} ms (langst).");
    }

    /// <summary>The first start makes the tables, the key and the region: stopped anywhere in it, the next one finishes the work.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Een_eerste_start_die_hard_wordt_gestopt_houdt_de_volgende_niet_tegen(string soort)
    {
        var toeval = new Random(Zaad);
        for (var ronde = 1; ronde <= 2; ronde++)
        {
            var map = Directory.CreateDirectory(Path.Combine(_map, $"{ronde}")).FullName;
            var verbinding = soort == "postgres" ? await Naasthost.NieuweDatabaseAsync() : Path.Combine(map, "naast.db");
            string[] instellingen = [$"--Database:Soort={soort}", $"--Database:Verbinding={verbinding}", "--Demo:Aantal=100"];
            await Naastproces.BreekAfAsync(map, ronde == 2 ? "Naast: demoregio vullen" : "Naast: database klaarzetten", TimeSpan.FromMilliseconds(toeval.Next(0, 1500)), instellingen);

            await using var naast = await Naastproces.StartOpAsync(map, instellingen);

            await IsGereedAsync(naast.Adres, ronde);
            var kijker = new Opslagkijker(soort, verbinding);
            await using var db = kijker.Db();
            Assert.Equal((ronde, 100), (ronde, await db.Dossiers.CountAsync()));
            Assert.Empty(await kijker.HalveHandelingenAsync());
        }
    }

    [Fact]
    public async Task Een_slot_dat_een_gestopte_start_achterliet_houdt_de_volgende_start_niet_op()
    {
        var host = await Naasthost.StartAsync("sqlite");
        await host.StopAsync();
        var bestand = Path.Combine(host.Map, "naast.db");
        await using (var db = new Opslagkijker("sqlite", bestand).Db())
        {
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01')"));
        }

        await using var volgende = await Naasthost.StartOpAsync("sqlite", bestand, host.Map).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("sqlite", volgende.Soort);
    }

    private static async Task IsGereedAsync(Uri adres, int ronde)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = adres };
        using var antwoord = await http.GetAsync("/gereed");
        Assert.True(antwoord.StatusCode == HttpStatusCode.OK, $"Voor ronde {ronde} is Naast niet gereed: {(int)antwoord.StatusCode}.");
    }

    private async Task<IReadOnlyCollection<Inzending>> SchrijfTotHardeStopAsync(Naastproces naast, Ploeg ploeg, int ronde, int wachten)
    {
        var verstuurd = new ConcurrentQueue<Inzending>();
        var eerste = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var schrijvers = ploeg.Schrijvers.Select((schrijver, nummer) =>
            schrijver.SchrijfAsync(naast.Adres, ronde, $"schrijver {nummer + 1}", verstuurd.Enqueue, () => eerste.TrySetResult())).ToArray();
        var klaar = Task.WhenAll(schrijvers);
        await Task.WhenAny(eerste.Task, klaar);
        await Task.Delay(wachten);
        await naast.SlaDoodAsync();
        await klaar;

        var onderweg = verstuurd.Count(inzending => !inzending.Bevestigd);
        uitvoer.WriteLine($"Ronde {ronde}: {verstuurd.Count} verstuurd, {onderweg} zonder antwoord.");
        Assert.True(verstuurd.Count > onderweg, $"Ronde {ronde}: niets bevestigd voor de stop, dus niets bewezen.");
        Assert.True(onderweg > 0, $"Ronde {ronde}: de stop viel niet tijdens het bewaren, dus niets bewezen.");
        return verstuurd;
    }

    /// <summary>First as the killed program left it, then after everybody who got no answer has pressed the button again.</summary>
    private static async Task HeelAsync(Opslagkijker kijker, Ploeg ploeg, Uri adres, List<Inzending> boek, int ronde)
    {
        var half = await kijker.HalveHandelingenAsync();
        Assert.True(half.Count == 0, $"Na de stop in ronde {ronde} is er iets half: {string.Join(" ", half)}");
        await VergelijkAsync(kijker, boek, ronde, "na de stop");

        foreach (var inzending in boek.Where(i => i.Ronde == ronde && !i.Bevestigd).Concat(boek.Where(i => i.Ronde == ronde && i.Bevestigd).Take(3)).ToArray())
        {
            await ploeg.Schrijvers.First(schrijver => schrijver.Dossier == inzending.Dossier).StuurAsync(adres, inzending);
        }

        await VergelijkAsync(kijker, boek, ronde, "na opnieuw versturen");
    }

    private static async Task VergelijkAsync(Opslagkijker kijker, List<Inzending> boek, int ronde, string wanneer)
    {
        var bewaard = await kijker.NotitiesAsync("Ronde ");
        var fout = boek.Select(i => (i.Tekst, i.Sleutel, i.Bevestigd, Keren: bewaard.GetValueOrDefault(i.Tekst)))
            .Where(i => i.Keren > 1 || (i.Bevestigd && i.Keren == 0))
            .Select(i => i.Keren == 0 ? $"VERLOREN: '{i.Tekst}' (sleutel {i.Sleutel}) was bevestigd." : $"DUBBEL: '{i.Tekst}' staat er {i.Keren} keer.").ToArray();
        Assert.True(fout.Length == 0, $"Ronde {ronde}, {wanneer}: {string.Join(" ", fout)}");
        var vreemd = bewaard.Keys.Except(boek.Select(i => i.Tekst), StringComparer.Ordinal).ToArray();
        Assert.True(vreemd.Length == 0, $"Ronde {ronde}, {wanneer}: nooit verstuurd: {string.Join(", ", vreemd)}");
    }

    /// <summary>Two colleagues with three windows each, two of them on the same dossier, signed in once for all rounds.</summary>
    private sealed class Ploeg(IReadOnlyList<Browser> browsers, IReadOnlyList<Notitieschrijver> schrijvers) : IDisposable
    {
        public IReadOnlyList<Notitieschrijver> Schrijvers => schrijvers;

        public static async Task<Ploeg> MeldAanAsync(Uri adres, Opslagkijker kijker)
        {
            var browsers = new List<Browser>();
            var schrijvers = new List<Notitieschrijver>();
            foreach (var persona in new[] { "sanne", "fatima" })
            {
                var browser = new Browser(adres);
                browsers.Add(browser);
                using (await browser.MeldAanAsync(persona))
                {
                }

                var dossiers = await kijker.DossiersAsync(persona, 2);
                foreach (var dossier in (Guid[])[dossiers[0], dossiers[0], dossiers[1]])
                {
                    schrijvers.Add(await Notitieschrijver.MaakAsync(browser, adres, dossier));
                }
            }

            return new(browsers, schrijvers);
        }

        public void Dispose()
        {
            foreach (var browser in browsers)
            {
                browser.Dispose();
            }
        }
    }
}
