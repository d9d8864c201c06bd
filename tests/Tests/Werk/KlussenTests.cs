using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class KlussenTests
{
    private static readonly Toegang Sanne = new() { Soort = Toegangssoort.Medewerker, Sub = "sanne", Naam = "Sanne de Wit", Organisatie = "sdd", Gemeenten = ["0505"] };

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(53)]
    public async Task Lang_werk_loopt_door_als_u_weggaat_en_meldt_zich_als_het_klaar_is(string soort)
    {
        var klok = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok);
        using var browser = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        var klussen = host.Diensten.GetRequiredService<Klussen>();
        var halverwege = new TaskCompletionSource();
        var verder = new TaskCompletionSource();

        var begin = klussen.DoeAsync(Sanne, "proef:1", "Proefwerk", "/agenda", 500, async (diensten, voortgang, stop) =>
        {
            // The rights of who started it, also when that request is long over.
            Assert.Equal("sanne", diensten.GetRequiredService<Db>().Toegang.Sub);
            voortgang.Zet(200);
            halverwege.SetResult();
            await verder.Task.WaitAsync(stop);
            return new Klusuitkomst(true, "500 stuks zijn gemaakt.");
        }, CancellationToken.None);
        await halverwege.Task;
        while (!begin.IsCompleted)
        {
            klok.Advance(Klussen.Geduld);
            await Task.Delay(20);
        }

        var stand = await begin;
        Assert.True(stand.Loopt);
        Assert.Equal((false, 200, 500), await StandAsync(browser, stand.Klus.Id));
        using (var vreemd = await fatima.VraagAsync($"/klussen/{stand.Klus.Id}"))
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, vreemd.StatusCode);
        }

        // A second click starts nothing.
        Assert.Equal(stand.Klus.Id, (await klussen.DoeAsync(Sanne, "proef:1", "Proefwerk", "/agenda", 500, (_, _, _) => throw new InvalidOperationException(), CancellationToken.None)).Klus.Id);
        Assert.DoesNotContain("Proefwerk", (await Pagina.GaAsync(browser, "/meldingen")).Tekst, StringComparison.Ordinal);

        verder.SetResult();
        await WachtAsync(() => klussen.VindAsync(Sanne, "proef:1", CancellationToken.None), nu => !nu!.Loopt);
        Assert.Equal((true, (int?)null, (int?)null), await StandAsync(browser, stand.Klus.Id));
        var lijst = await Pagina.GaAsync(browser, "/meldingen");
        Assert.Contains("Proefwerk", lijst.Tekst, StringComparison.Ordinal);
        Assert.Contains("500 stuks zijn gemaakt, ", lijst.Tekst, StringComparison.Ordinal);
        Assert.NotEmpty(lijst.Teksten(".stip"));
        var knop = lijst.Document.QuerySelectorAll("main form[action*=Open]").Single(f => f.TextContent.Contains("Proefwerk", StringComparison.Ordinal)).GetAttribute("action");
        Assert.Equal("/agenda", (await lijst.StuurAsync(browser, $"main form[action='{knop}']")).Adres.AbsolutePath);
        await using var db = host.Db();
        Assert.NotNull(await db.Klussen.Where(k => k.Id == stand.Klus.Id).Select(k => k.Gelezen).SingleAsync());
    }

    [Theory, MemberData(nameof(Databases)), Ux(53)]
    public async Task Wat_misging_of_werd_onderbroken_zegt_dat_en_kan_opnieuw(string soort)
    {
        var klok = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok);
        await using var db = host.Db();
        var klussen = host.Diensten.GetRequiredService<Klussen>();

        var mis = await klussen.DoeAsync(Sanne, "proef:2", "Proefwerk", "/", 1, (_, _, _) => throw new InvalidOperationException("stuk"), CancellationToken.None);
        Assert.Equal((false, false), (mis.Loopt, mis.Klus.Gelukt));
        Assert.Contains("niet gelukt", mis.Klus.Uitkomst, StringComparison.Ordinal);
        Assert.DoesNotContain("stuk", mis.Klus.Uitkomst, StringComparison.Ordinal);
        var goed = await klussen.DoeAsync(Sanne, "proef:2", "Proefwerk", "/", 1, (_, _, _) => Task.FromResult(new Klusuitkomst(true, "Gelukt.")), CancellationToken.None);
        Assert.True(goed.Klus.Gelukt);
        Assert.Equal(1, await db.Klussen.CountAsync(k => k.Sleutel == "proef:2"));

        // A process that is gone: on SQLite there was only one, on PostgreSQL another may still be at it for a while.
        db.Klussen.Add(new Klus { Id = Guid.CreateVersion7(), Medewerker = "sanne", Sleutel = "proef:3", Wat = "Oud werk", Adres = "/", Dienst = Guid.CreateVersion7(), Begonnen = klok.GetUtcNow() });
        await db.SaveChangesAsync();
        Assert.Equal(soort == "postgres", (await klussen.VindAsync(Sanne, "proef:3", CancellationToken.None))!.Loopt);
        klok.Advance(TimeSpan.FromMinutes(16));
        var oud = (await klussen.VindAsync(Sanne, "proef:3", CancellationToken.None))!;
        Assert.Equal((false, false), (oud.Loopt, oud.Klus.Gelukt));
        Assert.Contains("onderbroken", oud.Klus.Uitkomst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_de_dienst_stopt_onderbreekt_het_werk_en_verliest_de_uitkomst_niet()
    {
        var map = Directory.CreateTempSubdirectory("naast-test-").FullName;
        var verbinding = Path.Combine(map, "naast.db");
        var host = await Naasthost.StartOpAsync("sqlite", verbinding, map);
        var begonnen = new TaskCompletionSource();
        var stand = host.Diensten.GetRequiredService<Klussen>().DoeAsync(Sanne, "proef:4", "Proefwerk", "/", 1, async (_, _, stop) =>
        {
            begonnen.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return new Klusuitkomst(true, "");
        }, CancellationToken.None);
        await begonnen.Task;
        Assert.True((await stand).Loopt);
        await host.StopAsync();

        await using var weer = await Naasthost.StartOpAsync("sqlite", verbinding, map);
        var gevonden = (await weer.Diensten.GetRequiredService<Klussen>().VindAsync(Sanne, "proef:4", CancellationToken.None))!;
        Assert.Equal((false, false), (gevonden.Loopt, gevonden.Klus.Gelukt));
        Assert.Contains("onderbroken", gevonden.Klus.Uitkomst, StringComparison.Ordinal);
    }

    private static async Task<(bool Klaar, int? Gedaan, int? Totaal)> StandAsync(Aanmelden.Browser browser, Guid klus)
    {
        using var antwoord = await browser.VraagAsync($"/klussen/{klus}");
        var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement;
        int? Getal(string naam) => json.TryGetProperty(naam, out var getal) ? getal.GetInt32() : null;
        return (json.GetProperty("klaar").GetBoolean(), Getal("gedaan"), Getal("totaal"));
    }

    private static async Task WachtAsync<T>(Func<Task<T>> vraag, Func<T, bool> goed)
    {
        for (var i = 0; i < 200; i++)
        {
            if (goed(await vraag()))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("Het werk kwam niet klaar.");
    }
}
