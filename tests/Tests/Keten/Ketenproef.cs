using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Ketensimulator;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Taken;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>An empty region per database with the simulator of DUO and BRP inside, spoken to over real HTTP.</summary>
public sealed class Ketenproef : IAsyncDisposable
{
    private static int laatsteBsn = 999_960_000;
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

    /// <summary>Known to DUO and the BRP, and of whom no message was sent yet.</summary>
    public static (string Bsn, string Doel)[] Nieuw(Naasthost host, int aantal, Func<Ketenpersoon, Ketenpersoon>? wordt = null)
    {
        var nummers = Enumerable.Range(0, int.MaxValue).Select(_ => Interlocked.Increment(ref laatsteBsn).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Where(cijfers => Bsn.TryParse(cijfers, out var _)).Take(aantal).ToArray();
        Assert.Equal(aantal, Staat(host).Registreer(nummers.Select(bsn => new Ketenpersoon
        {
            Bsn = bsn, Gemeentecode = "0505", GevestigdOp = new(2026, 1, 5),
            Brp = new Brpgegevens { Voornamen = "Cohort", Geslachtsnaam = "Najaar", Geboortedatum = "19900305", Geslacht = "V", Nationaliteiten = ["0336"] },
            Plicht = new DuoPlicht { Begindatum = new(2026, 2, 2), DatumKennisgeving = new(2026, 2, 9) },
            Doelgroep = new DuoDoelgroep { Indeling = DuoDoelgroep.Asiel, Begindatum = new(2026, 2, 4), GedetailleerdeDoelgroep = "Asielstatushouder" },
            Examens = [new DuoExamenresultaat { Examendatum = new(2026, 5, 6), Onderdeel = "LE", Niveau = "B1", Resultaat = "Geslaagd" }],
        }).Select(persoon => wordt?.Invoke(persoon) ?? persoon)));
        return [.. nummers.Select(bsn => (bsn, "0505"))];
    }

    /// <summary>As if the messages had come in at one moment, each person's own one after the other.</summary>
    public static async Task<Guid[]> LeverAsync(Naasthost host, IReadOnlyCollection<(string Bsn, string Doel)> mensen, string[] codes, bool herkend = false)
    {
        var sleutels = host.Diensten.GetRequiredService<Sleutels>();
        var nu = host.Diensten.GetRequiredService<TimeProvider>().GetUtcNow();

        // To put many in takes a moment, in which the job may look who is new and find nobody: what it looked past, it would do one by one.
        var ontvangen = herkend ? nu : nu.AddSeconds(3);
        await using var db = host.Db();
        var oin = await db.Gemeenten.ToDictionaryAsync(g => g.Code, g => g.Oin, StringComparer.Ordinal, CancellationToken.None);
        var rijen = mensen.SelectMany(mens => codes.Select((code, nummer) => new InkomendBericht
        {
            Id = Guid.CreateVersion7(), Bron = "00000001999909999000", Doel = oin[mens.Doel], BerichtId = Guid.CreateVersion7(), Gebeurtenis = code,
            Inhoud = sleutels.Versleutel(JsonSerializer.Serialize(new Persoonsverwijzing(mens.Bsn, null))), Ontvangen = ontvangen.AddMilliseconds(nummer), Geregistreerd = nu.AddMilliseconds(nummer),
            NietVoor = nu, Status = Berichtstatus.Ontvangen, Herkenning = herkend ? Herkenning.NieuwePersoon.Versleutel(sleutels) : null,
        })).ToArray();
        db.AddRange(rijen.AsEnumerable<object>());
        await db.SaveChangesAsync();
        return [.. rijen.Select(rij => rij.Id)];
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

    /// <summary>Waits until it holds; what stands ready to be sent or worked through goes at once and not at its next turn.</summary>
    public static async Task WachtAsync(Naasthost host, Func<Db, Task<bool>> tot, string wat)
    {
        var wekker = host.Diensten.GetRequiredService<Takenwekker>();
        await wekker.WekAsync<BerichtenVerzenden>(CancellationToken.None);
        await wekker.WekAsync<BerichtenVerwerken>(CancellationToken.None);
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
