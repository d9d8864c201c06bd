using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Data;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;
using Xunit;

[assembly: AssemblyFixture(typeof(Dataproef))]

namespace Naast.Tests.Data;

/// <summary>A small demo region per database of which the tests of storage may do with what they like, each in its own dossiers.</summary>
public sealed class Dataproef : IAsyncDisposable
{
    public const string Dordrecht = "0505";

    private readonly ConcurrentDictionary<string, Lazy<Task<Naasthost>>> _hosts = new(StringComparer.Ordinal);

    public Task<Naasthost> HostAsync(string soort) =>
        _hosts.GetOrAdd(soort, s => new Lazy<Task<Naasthost>>(() => Naasthost.StartAsync(s, leeg: false, meer: "--Demo:Aantal=100"))).Value;

    public static Toegang Casusregisseur(string sub = "proef", params string[] gemeenten) => new()
    {
        Soort = Toegangssoort.Medewerker, Sub = sub, Naam = "Proef Persoon", Organisatie = "sdd", Rollen = [Rollen.Casusregisseur],
        Rechten = Rollen.RechtenVan([Rollen.Casusregisseur]), Gemeenten = gemeenten.Length == 0 ? [Dordrecht] : gemeenten,
    };

    /// <summary>A dossier of the test's own, opened through the real handeling.</summary>
    public static async Task<Guid> NieuwDossierAsync(Naasthost host, string gemeente = Dordrecht, Kanaal kanaal = Kanaal.Koppelvlak, DateOnly? kennisgeving = null)
    {
        await using var scope = host.Als(Casusregisseur("opener", gemeente));
        var opener = scope.ServiceProvider.GetRequiredService<Dossieropener>();
        var uitkomst = await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(
            new Handelingsverzoek("DossierOpenen", Recht.DossierRegistreren, Inzagelog.Uitvoering),
            async (handeling, ct) => (await opener.OpenAsync(new NieuwDossier
            {
                Gemeentecode = gemeente, Persoon = new Persoonsgegevens(new Persoonsnaam("Proef", null, "Persoon"), OnvolledigeDatum.Onbekend),
                Contact = new Bereikbaarheid { Taal = "ar" }, Kanaal = kanaal, Bron = Feitbron.Medewerker, Vestiging = kennisgeving, Kennisgeving = kennisgeving,
            }, handeling, ct)).Dossier.Id.ToString(), CancellationToken.None);
        return Guid.Parse(uitkomst.Resultaat);
    }

    /// <summary>Lifts the locks on the tables inside this transaction, as statutory destruction does and an intruder would.</summary>
    public static Task OntgrendelAsync(Db db) => db.IsPostgres
        ? db.Database.ExecuteSqlAsync($"SELECT set_config('naast.vernietiging', 'aan', true)")
        : db.Database.ExecuteSqlAsync($"INSERT INTO vernietiging (dossier_id) VALUES ('proef')");

    public static Task VergrendelAsync(Db db) => db.IsPostgres
        ? db.Database.ExecuteSqlAsync($"SELECT set_config('naast.vernietiging', '', true)")
        : db.Database.ExecuteSqlAsync($"DELETE FROM vernietiging");

    /// <summary>Does something to the database that is never committed.</summary>
    public static async Task OpProefAsync(Naasthost host, Func<Db, Task> daad)
    {
        using var binnen = await host.Diensten.GetRequiredService<Schrijfpoort>().GaBinnenAsync(CancellationToken.None);
        await using var db = host.Db();
        await using var transactie = await db.Database.BeginTransactionAsync(
            db.IsPostgres ? System.Data.IsolationLevel.RepeatableRead : System.Data.IsolationLevel.Serializable);
        await daad(db);
        await transactie.RollbackAsync();
    }

    /// <summary>The error of one statement; null when it was let through. The transaction goes on either way.</summary>
    public static async Task<Exception?> ProbeerAsync(Db db, FormattableString sql)
    {
        var transactie = db.Database.CurrentTransaction!;
        await transactie.CreateSavepointAsync("proef");
        var fout = await Record.ExceptionAsync(() => db.Database.ExecuteSqlAsync(sql));
        await transactie.RollbackToSavepointAsync("proef");
        return fout;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values.Where(lui => lui.IsValueCreated && lui.Value.IsCompletedSuccessfully))
        {
            await (await host.Value).DisposeAsync();
        }
    }
}
