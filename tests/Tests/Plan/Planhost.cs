using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Intake;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Plan;

[CollectionDefinition(Naam)]
public sealed class Planhosts : ICollectionFixture<Planhost>
{
    public const string Naam = "plan";
}

/// <summary>One demo region per database for the tests of intake and plan, with dossiers made to measure.</summary>
public sealed class Planhost : IAsyncDisposable
{
    public const string Dordrecht = "0505";
    public const string Papendrecht = "0590";
    public const string Zwijndrecht = "0642";

    private readonly ConcurrentDictionary<string, Lazy<Task<Naasthost>>> _hosts = new(StringComparer.Ordinal);

    public Task<Naasthost> HostAsync(string soort) =>
        _hosts.GetOrAdd(soort, s => new Lazy<Task<Naasthost>>(() => Naasthost.StartAsync(s, leeg: false))).Value;

    public static Toegang Als(string sub, string rol, params string[] gemeenten) => new()
    {
        Soort = Toegangssoort.Medewerker, Sub = sub, Naam = sub, Organisatie = "sdd", Rollen = [rol], Rechten = Rollen.RechtenVan([rol]), Gemeenten = gemeenten,
    };

    /// <summary>A dossier of somebody whom DUO notified two weeks ago.</summary>
    public static async Task<Guid> NieuwDossierAsync(Naasthost host, string gemeente, GedetailleerdeDoelgroep doelgroep = GedetailleerdeDoelgroep.Asielstatushouder)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var dag = TimeProvider.System.GetUtcNow().DagInNederland().AddDays(-14);
        var opener = scope.ServiceProvider.GetRequiredService<Dossieropener>();
        var uitkomst = await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(
            new Handelingsverzoek("DossierOpenen", null, "test"),
            async (handeling, ct) => (await opener.OpenAsync(
                new NieuwDossier
                {
                    Gemeentecode = gemeente, Persoon = new Persoonsgegevens(new Persoonsnaam("Proef", null, "Persoon"), OnvolledigeDatum.Van(new DateOnly(1990, 1, 1))),
                    Doelgroep = doelgroep, BeginPlicht = dag, Kennisgeving = dag, Vestiging = dag, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Duo, Casusregisseur = "sanne",
                    Contact = new Bereikbaarheid { Taal = "ti", TolkNodig = true },
                },
                handeling, ct)).Dossier.Id.ToString(), CancellationToken.None);
        return Guid.Parse(uitkomst.Resultaat);
    }

    public static async Task VulIntakeAsync(Naasthost host, Guid dossier, string gemeente, bool afronden = true)
    {
        await using var scope = host.Als(Als("sanne", Rollen.Casusregisseur, gemeente));
        var intake = scope.ServiceProvider.GetRequiredService<IntakeVastleggen>();
        Assert.True(await intake.LegVastAsync(dossier, _ => Planvoorbeeld.Volledig, "Niets bijzonders.", null, CancellationToken.None));
        if (afronden)
        {
            Assert.True(await intake.RondAfAsync(dossier, null, CancellationToken.None));
        }
    }

    /// <summary>A dossier with a whole plan of Sanne that waits for a decision.</summary>
    public static async Task<Guid> TerBeslissingAsync(Naasthost host, string gemeente)
    {
        var dossier = await NieuwDossierAsync(host, gemeente);
        await VulIntakeAsync(host, dossier, gemeente);
        await using var scope = host.Als(Als("sanne", Rollen.Casusregisseur, gemeente));
        var plan = scope.ServiceProvider.GetRequiredService<PipOpstellen>();
        Assert.True(await plan.LegVastAsync(dossier, _ => Planvoorbeeld.Plan, null, CancellationToken.None));
        Assert.True(await plan.LegVoorAsync(dossier, null, CancellationToken.None));
        return dossier;
    }

    /// <summary>Gives a colleague a municipality more, as the administrator would; it holds on the next request.</summary>
    public static async Task WerktOokInAsync(Naasthost host, string sub, string gemeente)
    {
        await using var db = host.Db();
        await db.Database.ExecuteSqlAsync($"UPDATE medewerkers SET gemeenten = gemeenten || ',' || {gemeente} WHERE sub = {sub}");
        host.Diensten.GetRequiredService<Toegangsbepaling>().Vergeet(sub);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values.Where(lui => lui.IsValueCreated && lui.Value.IsCompletedSuccessfully))
        {
            await (await host.Value).DisposeAsync();
        }
    }
}
