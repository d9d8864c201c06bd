using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Taken;
using Quartz;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>Two of the program on one PostgreSQL and one key file: nothing lives in the memory of one of them.</summary>
public sealed class TweeProcessenTests : IAsyncLifetime
{
    private readonly Map _map = new();
    private readonly Duoteller _duo = new();
    private Naasthost _een = null!;
    private Naasthost _twee = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Naasthost.Postgres is null, "geen PostgreSQL");
        await _duo.StartAsync();
        var verbinding = await Naasthost.NieuweDatabaseAsync();

        // At the same moment, on a database without a single table.
        var hosts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Naasthost.StartOpAsync(
            "postgres", verbinding, Directory.CreateTempSubdirectory("naast-test-").FullName, leeg: false, klok: null, instellen: null,
            $"--Sleutels:Bestand={_map.Bestand("sleutel")}", "--Demo:Aantal=100", $"--Duo:Adres={_duo.Adres}", "--Duo:Oin=00000001003214345000")));
        (_een, _twee) = (hosts[0], hosts[1]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { _een, _twee })
        {
            if (host is not null)
            {
                await host.DisposeAsync();
            }
        }

        await _duo.DisposeAsync();
        _map.Dispose();
    }

    [Fact]
    public async Task Twee_processen_delen_sessie_concept_afmelden_taken_en_uitbak()
    {
        await EenmaalGevuldAsync();
        await SessieAsync();
        await ConceptAsync();
        await UitbakAsync();
        await TakenAsync();
    }

    private async Task EenmaalGevuldAsync()
    {
        await using var db = _een.Db();
        Assert.Equal(100, await db.Dossiers.CountAsync());
        Assert.Empty((await new Ketencontrole(db).ControleerAsync(CancellationToken.None)).Fouten);
    }

    private async Task SessieAsync()
    {
        using var browser = await _een.AlsAsync("sanne");
        var bijTwee = new Uri(_twee.Adres, "/").AbsoluteUri;

        using (var pagina = await browser.VraagAsync(bijTwee))
        {
            Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        }

        // A copy of the cookie, made before signing out: it must be worth nothing afterwards, anywhere.
        using var kopie = new Browser(_twee.Adres);
        kopie.Koekjes.Add(browser.Koekjes.GetCookies(_een.Adres));
        using (var thuis = await browser.VraagAsync(bijTwee))
        {
            var (_, velden) = await Browser.FormulierAsync(thuis, "/afmelden");
            using var antwoord = await browser.PostAsync(new Uri(_een.Adres, "/afmelden").AbsoluteUri, velden);
        }

        foreach (var adres in new[] { _een.Adres, _twee.Adres })
        {
            using var na = await kopie.VraagAsync(new Uri(adres, "/").AbsoluteUri);
            Assert.Equal(HttpStatusCode.Redirect, na.StatusCode);
        }
    }

    private async Task ConceptAsync()
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal) { ["Tekst"] = "halverwege" };
        await using (var scope = _een.Als(Dataproef.Casusregisseur()))
        {
            await scope.ServiceProvider.GetRequiredService<Concepten>().BewaarAsync("proef", waarden, CancellationToken.None);
        }

        await using var ander = _twee.Als(Dataproef.Casusregisseur());
        Assert.Equal(waarden, (await ander.ServiceProvider.GetRequiredService<Concepten>().LeesAsync("proef", CancellationToken.None))!.Value.Waarden);
    }

    private async Task UitbakAsync()
    {
        await using var db = _een.Db();
        var ids = await db.UitgaandeBerichten.Where(b => b.Soort == Berichtsoort.Pip && b.Status == Verzendstatus.Verzonden && db.Persoonsnummers.Any(p => p.DossierId == b.DossierId))
            .OrderBy(b => b.Id).Select(b => b.Id).Take(30).ToArrayAsync();
        Assert.True(ids.Length >= 20);
        await db.UitgaandeBerichten.Where(b => ids.Contains(b.Id)).ExecuteUpdateAsync(zet => zet
            .SetProperty(b => b.Status, Verzendstatus.TeVerzenden).SetProperty(b => b.NietVoor, TimeProvider.System.Nu()).SetProperty(b => b.Pogingen, 0));

        await Task.WhenAll(new[] { _een, _twee, _een, _twee }.Select(host => Task.Run(async () => await new BerichtenVerzenden(
            host.Diensten.GetRequiredService<IServiceScopeFactory>(), host.Diensten.GetRequiredService<ILogger<BerichtenVerzenden>>()).Execute(null!, CancellationToken.None))));
        await TotAsync(async () => !await db.UitgaandeBerichten.AnyAsync(b => ids.Contains(b.Id) && b.Status == Verzendstatus.TeVerzenden));

        Assert.Equal(ids.Length, await db.UitgaandeBerichten.CountAsync(b => ids.Contains(b.Id) && b.Status == Verzendstatus.Verzonden && b.Pogingen == 1));
        Assert.Equal(ids.Length, _duo.Keren.Count);
        Assert.All(_duo.Keren, persoon => Assert.Equal(1, persoon.Value));
        var feiten = await db.Feiten.Where(f => f.Soort == Feitsoort.PipBijDuo && f.VastgelegdOp > TimeProvider.System.Nu().AddMinutes(-5)).Select(f => f.Verwijzing!.Value).ToArrayAsync();
        Assert.Equal(ids.Order(), feiten.Where(ids.Contains).Order());
    }

    private async Task TakenAsync()
    {
        var tellers = new List<Taakteller>();
        var planners = new List<IScheduler>();
        foreach (var host in new[] { _een, _twee })
        {
            var planner = await host.Diensten.GetRequiredService<ISchedulerFactory>().GetScheduler();
            var teller = new Taakteller();
            planner.ListenerManager.AddJobListener(teller);
            planners.Add(planner);
            tellers.Add(teller);
        }

        Assert.NotSame(planners[0], planners[1]);
        Assert.NotEqual(planners[0].SchedulerInstanceId, planners[1].SchedulerInstanceId);
        await Task.Delay(TimeSpan.FromSeconds(16));
        var keren = tellers.Sum(teller => teller.Keren.GetValueOrDefault(nameof(PdfMaken)));

        // Every five seconds on one of them: three or four times in sixteen seconds, not seven.
        Assert.InRange(keren, 2, 5);
    }

    private static async Task TotAsync(Func<Task<bool>> klaar)
    {
        for (var keer = 0; keer < 150 && !await klaar(); keer++)
        {
            await Task.Delay(200);
        }

        Assert.True(await klaar());
    }

    private sealed class Taakteller : IJobListener
    {
        public ConcurrentDictionary<string, int> Keren { get; } = new(StringComparer.Ordinal);

        public string Name { get; } = Guid.CreateVersion7().ToString();

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            Keren.AddOrUpdate(context.JobDetail.Key.Name, 1, (_, oud) => oud + 1);
            return ValueTask.CompletedTask;
        }

        public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }

    /// <summary>DUO, as far as it takes plans: says yes to each, slowly, and counts who it got one for.</summary>
    private sealed class Duoteller : IAsyncDisposable
    {
        private readonly WebApplication _app;

        public Duoteller()
        {
            var bouwer = WebApplication.CreateSlimBuilder();
            bouwer.Logging.ClearProviders();
            _app = bouwer.Build();
            _app.Urls.Add("http://127.0.0.1:0");
            _app.MapPost("/v1/personen/{persoon}/PIP", async (string persoon) =>
            {
                Keren.AddOrUpdate(persoon, 1, (_, oud) => oud + 1);
                await Task.Delay(30);
                return Results.StatusCode(StatusCodes.Status201Created);
            });
            _app.MapFallback(() => Results.NotFound());
        }

        public ConcurrentDictionary<string, int> Keren { get; } = new(StringComparer.Ordinal);

        public string Adres => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";

        public Task StartAsync() => _app.StartAsync();

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
