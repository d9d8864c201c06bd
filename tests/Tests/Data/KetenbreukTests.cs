using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Dossiers;
using Naast.Web.Taken;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>Each break is planted past the locks, as somebody with the database could, and must be found.</summary>
public sealed class KetenbreukTests(Dataproef proef)
{
    private const string Gewijzigd = "De gebeurtenis is gewijzigd of verwisseld.";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public Task Een_gewijzigd_nabeeld_wordt_gevonden(string soort) => VindtAsync(soort, Gewijzigd, async (db, id) =>
        await db.Database.ExecuteSqlAsync($"UPDATE gebeurtenissen SET nabeeld = replace(nabeeld, 'Proef', 'Vervalst') WHERE stroom_id = {id} AND volgnummer = 2"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_gebeurtenis_die_uit_het_midden_is_gehaald_wordt_gevonden(string soort) => VindtAsync(soort, "Er ontbreekt een gebeurtenis.", async (db, id) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM gebeurtenissen WHERE stroom_id = {id} AND volgnummer = 2"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_afgeknipt_einde_wordt_gevonden(string soort) => VindtAsync(soort, "De laatste gebeurtenissen van deze stroom ontbreken.", async (db, id) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM gebeurtenissen WHERE stroom_id = {id} AND volgnummer > 3"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_hele_verdwenen_stroom_wordt_gevonden(string soort) => VindtAsync(soort, "Alle gebeurtenissen van deze stroom ontbreken.", async (db, id) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM gebeurtenissen WHERE stroom_id = {id}"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_stroom_zonder_hoofd_wordt_gevonden(string soort) => VindtAsync(soort, "Deze stroom heeft geen laatste schakel meer.", async (db, id) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM ketenhoofden WHERE stroom_id = {id}"));

    [Theory, MemberData(nameof(Databases))]
    public Task Twee_verwisselde_gebeurtenissen_worden_gevonden(string soort) => VindtAsync(soort, Gewijzigd, async (db, id) =>
    {
        await db.Database.ExecuteSqlAsync($"UPDATE gebeurtenissen SET volgnummer = -1 WHERE stroom_id = {id} AND volgnummer = 1");
        await db.Database.ExecuteSqlAsync($"UPDATE gebeurtenissen SET volgnummer = 1 WHERE stroom_id = {id} AND volgnummer = 2");
        await db.Database.ExecuteSqlAsync($"UPDATE gebeurtenissen SET volgnummer = 2 WHERE stroom_id = {id} AND volgnummer = -1");
    });

    [Theory, MemberData(nameof(Databases))]
    public Task Een_andere_dader_bij_een_handeling_wordt_gevonden(string soort) => VindtAsync(soort, Gewijzigd, async (db, id) =>
        await db.Database.ExecuteSqlAsync($"UPDATE handelingen SET medewerker = 'ander' WHERE id IN (SELECT handeling_id FROM gebeurtenissen WHERE stroom_id = {id})"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_andere_naam_bij_een_handeling_wordt_gevonden(string soort) => VindtAsync(soort, Gewijzigd, async (db, id) =>
        await db.Database.ExecuteSqlAsync($"UPDATE handelingen SET medewerker_naam = 'Iemand Anders' WHERE id IN (SELECT handeling_id FROM gebeurtenissen WHERE stroom_id = {id})"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_gebeurtenis_bij_een_andere_gemeente_wordt_gevonden(string soort) => VindtAsync(soort, Gewijzigd, async (db, id) =>
        await db.Database.ExecuteSqlAsync($"UPDATE gebeurtenissen SET gemeentecode = '0590' WHERE stroom_id = {id}"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_gewijzigde_rij_wordt_gevonden(string soort) => VindtAsync(soort, "Persoon verschilt van de laatste gebeurtenis.", async (db, id) =>
        await db.Database.ExecuteSqlAsync($"UPDATE personen SET geslachtsnaam = 'Vervalst' WHERE dossier_id = {id}"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_verwijderde_rij_wordt_gevonden(string soort) => VindtAsync(soort, "Feit ontbreekt in de tabel.", async (db, id) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM feiten WHERE dossier_id = {id}"));

    [Theory, MemberData(nameof(Databases))]
    public Task Een_rij_zonder_gebeurtenis_wordt_gevonden(string soort) => VindtAsync(soort, "Notitie staat in de tabel zonder gebeurtenis.", async (db, id) =>
    {
        var erbij = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO notities (id, dossier_id, gemeentecode, tekst, auteur, organisatie, gedeeld, tijdstip, versie) SELECT {erbij}, dossier_id, gemeentecode, 'erbij', auteur, organisatie, gedeeld, tijdstip, versie FROM notities WHERE dossier_id = {id}");
    });

    [Theory, MemberData(nameof(Databases))]
    public Task Een_rij_die_naar_een_ander_dossier_is_verplaatst_wordt_gevonden(string soort) => VindtAsync(soort, "Notitie verschilt van de laatste gebeurtenis.", async (db, id) =>
    {
        var ander = await db.Dossiers.Where(d => d.Id != id).Select(d => d.Id).FirstAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE notities SET dossier_id = {ander} WHERE dossier_id = {id}");
    });

    [Theory, MemberData(nameof(Databases))]
    public Task Een_dossier_zonder_gebeurtenissen_wordt_gevonden(string soort) => VindtAsync(soort, "Dossier staat in de tabel zonder gebeurtenis.", async (db, id) =>
    {
        var erbij = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO dossiers (id, persoon_id, fase, kanaal, geopend, gemeentecode, versie, aantal_regisseurs, regisseurs) SELECT {erbij}, persoon_id, fase, kanaal, geopend, gemeentecode, versie, aantal_regisseurs, regisseurs FROM dossiers WHERE id = {id}");
    });

    [Theory, MemberData(nameof(Databases))]
    public Task Een_gewijzigd_mandaat_wordt_gevonden(string soort) => VindtAsync(soort, "Mandaatregel verschilt van de laatste gebeurtenis.", async (db, _) =>
        await db.Database.ExecuteSqlAsync($"UPDATE mandaatregels SET organisatie = 'vivera' WHERE gemeentecode = '0505'"));

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_ook_de_laatste_schakel_vervalst_wordt_door_het_zegel_gevonden(string soort)
    {
        // From eleven in the evening to one at night: the daily job of the host itself is not due yet.
        var morgen = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero));
        await using var host = await Naasthost.StartAsync(soort, leeg: true, klok: morgen);
        var id = await MetNotitieAsync(host);
        morgen.Advance(TimeSpan.FromHours(2));
        await new AnkerZetten(host.Diensten.GetRequiredService<Dbfabriek>(), host.Diensten.GetRequiredService<Schrijfpoort>(), morgen)
            .Execute(null!, CancellationToken.None);
        Assert.Equal((0, 1), await FoutenEnAnkersAsync(host));
        await MetNotitieAsync(host);
        Assert.Equal((0, 1), await FoutenEnAnkersAsync(host));

        await Dataproef.OpProefAsync(host, async db =>
        {
            await Dataproef.OntgrendelAsync(db);
            await db.Database.ExecuteSqlAsync($"DELETE FROM gebeurtenissen WHERE stroom_id = {id} AND volgnummer > 3");
            await db.Database.ExecuteSqlAsync(
                $"UPDATE ketenhoofden SET volgnummer = 3, hash = (SELECT hash FROM gebeurtenissen WHERE stroom_id = {id} AND volgnummer = 3) WHERE stroom_id = {id}");
            await db.Database.ExecuteSqlAsync($"DELETE FROM notities WHERE dossier_id = {id}");

            var uitslag = await new Ketencontrole(db).ControleerAsync(CancellationToken.None);

            Assert.Contains(uitslag.Fouten, fout => fout.Bevinding.StartsWith("Het zegel van ", StringComparison.Ordinal));
        });
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_controle_slaat_geen_vals_alarm_terwijl_er_wordt_geschreven(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        using var klaar = new CancellationTokenSource();
        var schrijver = Task.Run(async () =>
        {
            while (!klaar.IsCancellationRequested)
            {
                await using var scope = host.Als(Dataproef.Casusregisseur());
                await scope.ServiceProvider.GetRequiredService<NotitieSchrijven>().SchrijfAsync(id, "Tussendoor", gedeeld: true, null, CancellationToken.None);
            }
        });
        try
        {
            for (var keer = 0; keer < 3; keer++)
            {
                await using var db = host.Db();
                Assert.Empty((await new Ketencontrole(db).ControleerAsync(CancellationToken.None)).Fouten);
            }
        }
        finally
        {
            await klaar.CancelAsync();
            await schrijver;
        }
    }

    private async Task VindtAsync(string soort, string bevinding, Func<Db, Guid, Task> breuk)
    {
        var host = await proef.HostAsync(soort);
        var id = await MetNotitieAsync(host);
        await Dataproef.OpProefAsync(host, async db =>
        {
            await Dataproef.OntgrendelAsync(db);
            await breuk(db, id);

            var uitslag = await new Ketencontrole(db).ControleerAsync(CancellationToken.None);

            Assert.Contains(uitslag.Fouten, fout => fout.Bevinding == bevinding);
        });
    }

    private static async Task<Guid> MetNotitieAsync(Naasthost host)
    {
        var id = await Dataproef.NieuwDossierAsync(host, kennisgeving: new(2026, 3, 2));
        await using var scope = host.Als(Dataproef.Casusregisseur());
        await scope.ServiceProvider.GetRequiredService<NotitieSchrijven>().SchrijfAsync(id, "Belde terug", gedeeld: true, null, CancellationToken.None);
        return id;
    }

    private static async Task<(int Fouten, int Ankers)> FoutenEnAnkersAsync(Naasthost host)
    {
        await using var db = host.Db();
        var uitslag = await new Ketencontrole(db).ControleerAsync(CancellationToken.None);
        return (uitslag.Fouten.Count, uitslag.Ankers);
    }
}
