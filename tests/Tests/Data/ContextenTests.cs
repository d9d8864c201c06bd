using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Dossiers;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>Contexts are used again, queries travel together, and the register is remembered for seconds: none of it may be noticed.</summary>
public sealed class ContextenTests(Dataproef proef)
{
    private const string Zwijndrecht = "0642";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_teruggegeven_context_hoort_bij_niemand_en_een_volgende_vrager_ziet_alleen_het_zijne(string soort)
    {
        var host = await proef.HostAsync(soort);
        await Dataproef.NieuwDossierAsync(host);
        await Dataproef.NieuwDossierAsync(host, Zwijndrecht);
        var gezien = new HashSet<Db>();
        var keer = 0;
        // Others use this program too, and a given back context waits for its turn: at most 64 are kept.
        for (; keer < 8 || (gezien.Count == keer && keer < 200); keer++)
        {
            var gemeente = keer % 2 == 0 ? Dataproef.Dordrecht : Zwijndrecht;
            Db oud;
            await using (var db = host.Db(Dataproef.Casusregisseur("proef", gemeente)))
            {
                oud = db;
                gezien.Add(db);
                Assert.Equal([gemeente], await db.Dossiers.Select(d => d.Gemeentecode).Distinct().ToArrayAsync(Ct));
                Assert.Empty(db.ChangeTracker.Entries());
                db.Attach(await db.Dossiers.FirstAsync(Ct));
            }

            Assert.Throws<InvalidOperationException>(() => oud.Toegang);
        }

        Assert.True(gezien.Count < keer, "Geen enkele context is opnieuw gebruikt.");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Vragen_in_een_bundel_geven_hetzelfde_als_los_en_de_inzageregel_staat_er_een_keer(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host, kennisgeving: new(2026, 3, 2));
        await using var scope = host.Als(Dataproef.Casusregisseur("bundelaar"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        scope.ServiceProvider.GetRequiredService<Inzagelog>().NoteerMetVolgende("proef/bundel", id);

        var omgeving = await Overzichtsvraag.LeesAsync(db, id, db.Vandaag, "proef", Ct);

        Assert.Equal(System.Data.ConnectionState.Closed, db.Database.GetDbConnection().State);
        Assert.Equal(await db.Feiten.Where(f => f.DossierId == id).CountAsync(Ct), omgeving.Feiten.Count);
        Assert.Equal("DossierGeopend", omgeving.Gebeurtenissen[^1].Soort);
        Assert.Empty(omgeving.Concepten);
        await using var controle = host.Db();
        Assert.Equal(1, await controle.Inzage.CountAsync(i => i.DossierId == id && i.Scherm == "proef/bundel", Ct));
    }

    [Fact]
    public async Task Na_een_breuk_van_alle_verbindingen_lukt_de_eerste_vraag_met_een_inzageregel()
    {
        Assert.SkipUnless(Postgrescluster.IsHier, "geen PostgreSQL-server op deze machine");
        // A database of its own: others would lose their connections with it.
        await using var host = await Naasthost.StartAsync("postgres");
        var id = await Dataproef.NieuwDossierAsync(host);
        foreach (var gebundeld in new[] { true, false })
        {
            await using var scope = host.Als(Dataproef.Casusregisseur("overlever"));
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await BreekAsync(host);
            scope.ServiceProvider.GetRequiredService<Inzagelog>().NoteerMetVolgende($"proef/breuk {gebundeld}", id);

            var aantal = gebundeld
                ? (await Overzichtsvraag.LeesAsync(db, id, db.Vandaag, null, Ct)).Gebeurtenissen.Count
                : await db.Gebeurtenissen.CountAsync(g => g.StroomId == id, Ct);

            Assert.True(aantal > 0);
            await using var controle = host.Db();
            Assert.Equal(1, await controle.Inzage.CountAsync(i => i.DossierId == id && i.Scherm == $"proef/breuk {gebundeld}", Ct));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_uit_het_register_is_gehaald_is_er_binnen_vijf_seconden_uit(string soort)
    {
        var host = await proef.HostAsync(soort);
        var klok = new FakeTimeProvider();
        var bepaling = new Toegangsbepaling(host.Diensten.GetRequiredService<Dbfabriek>(), klok);
        var sub = $"proef-{Guid.CreateVersion7():N}";
        var wie = new ClaimsPrincipal(new ClaimsIdentity([new("sub", sub), new("rollen", Rollen.Casusregisseur)], "proef"));
        Assert.Null(await bepaling.BepaalAsync(wie));
        await using var db = host.Db();
        db.Medewerkers.Add(new Medewerker { Sub = sub, Naam = "Proef", Organisatie = "sdd", Functie = "casusregisseur", Gemeenten = "0505", Actief = true });
        await db.SaveChangesAsync(Ct);
        Assert.NotNull(await bepaling.BepaalAsync(wie));

        await db.Medewerkers.Where(m => m.Sub == sub).ExecuteDeleteAsync(Ct);
        klok.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(await bepaling.BepaalAsync(wie));
    }

    /// <summary>As a restart of the database does it: the server ends every session, and the pool does not know.</summary>
    private static async Task BreekAsync(Naasthost host)
    {
        await using var db = host.Db();
        await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", Ct);
    }
}
