using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Ketensimulator;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>An empty region per database with the simulator of DUO and BRP inside, spoken to over real HTTP.</summary>
public sealed class Ketenproef : IAsyncDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Task<Naasthost>>> _hosts = new(StringComparer.Ordinal);

    public Task<Naasthost> HostAsync(string soort) => _hosts.GetOrAdd(soort, s => new Lazy<Task<Naasthost>>(() => Naasthost.StartAsync(s))).Value;

    public static Ketenscenarios Scenarios(Naasthost host) => host.Diensten.GetRequiredService<Ketenscenarios>();

    public static Ketenstaat Staat(Naasthost host) => host.Diensten.GetRequiredService<Ketenstaat>();

    /// <summary>DUO gives notice of somebody new, and Naast has opened the dossier.</summary>
    public static async Task<(string Persoon, Guid Dossier)> NieuwAsync(Naasthost host, string gemeente = "0505")
    {
        var uitkomst = Scenarios(host).NieuweKennisgeving(1, gemeente);
        Assert.True(uitkomst.Gelukt, uitkomst.Melding);
        var persoon = Assert.Single(uitkomst.PersoonIds);
        var berichten = await VerwerktAsync(host, persoon);
        return (persoon, berichten.Select(b => b.DossierId).OfType<Guid>().Distinct().Single());
    }

    /// <summary>Waits until every message about this person has its end.</summary>
    public static async Task<IReadOnlyList<InkomendBericht>> VerwerktAsync(Naasthost host, string persoon)
    {
        var wacht = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var ids = Staat(host).BerichtIdsVan(persoon).Distinct().ToArray();
            await using (var db = host.Db())
            {
                var rijen = await db.InkomendeBerichten.AsNoTracking().Where(b => ids.Contains(b.BerichtId)).ToArrayAsync();
                if (Staat(host).Bezorgstand().Wacht == 0 && rijen.Length > 0 && Array.TrueForAll(rijen, b => b.Status is not Berichtstatus.Ontvangen))
                {
                    return rijen;
                }
            }

            Assert.True(wacht.Elapsed < TimeSpan.FromSeconds(90), "De berichten zijn niet verwerkt.");
            await Task.Delay(100);
        }
    }

    /// <summary>Does something until it holds.</summary>
    public static async Task WachtAsync(Naasthost host, Func<Db, Task<bool>> tot, string wat)
    {
        var wacht = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await using (var db = host.Db())
            {
                if (await tot(db))
                {
                    return;
                }
            }

            Assert.True(wacht.Elapsed < TimeSpan.FromSeconds(60), wat);
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values.Where(lui => lui.IsValueCreated && lui.Value.IsCompletedSuccessfully))
        {
            await (await host.Value).DisposeAsync();
        }
    }
}
