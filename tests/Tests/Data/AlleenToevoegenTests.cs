using Microsoft.EntityFrameworkCore;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>The tables of the log, the facts and the decisions refuse what may never happen, in the database itself.</summary>
public sealed class AlleenToevoegenTests(Dataproef proef)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Logtabellen_weigeren_wijzigen_en_verwijderen(string soort) => await Dataproef.OpProefAsync(await proef.HostAsync(soort), async db =>
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO ankers (dag, stromen, gebeurtenissen, hash) SELECT '2020-01-01', 1, 1, hash FROM ketenhoofden LIMIT 1");
        if (!await db.Inzage.AnyAsync())
        {
            await new Inzagelog(db, new Schrijfpoort(new Databaseopties { Soort = "postgres" }), TimeProvider.System, new(new(), TimeProvider.System)).NoteerAsync("proef", Guid.CreateVersion7(), default);
        }

        await GeweigerdAsync(db, $"UPDATE gebeurtenissen SET soort = 'X'", "alleen toevoegen");
        await GeweigerdAsync(db, $"DELETE FROM gebeurtenissen", "alleen toevoegen");
        await GeweigerdAsync(db, $"UPDATE handelingen SET medewerker = 'x'", "alleen toevoegen");
        await GeweigerdAsync(db, $"DELETE FROM handelingen", "alleen toevoegen");
        await GeweigerdAsync(db, $"UPDATE inzagelog SET medewerker = 'x'", "alleen toevoegen");
        await GeweigerdAsync(db, $"DELETE FROM inzagelog", "alleen toevoegen");
        await GeweigerdAsync(db, $"UPDATE ankers SET stromen = 0", "alleen toevoegen");
        await GeweigerdAsync(db, $"DELETE FROM ankers", "alleen toevoegen");
    });

    [Theory, MemberData(nameof(Databases))]
    public async Task Logtabellen_weigeren_leegmaken_en_overschrijven(string soort) => await Dataproef.OpProefAsync(await proef.HostAsync(soort), async db =>
    {
        if (db.IsPostgres)
        {
            await GeweigerdAsync(db, $"TRUNCATE gebeurtenissen", "alleen toevoegen");
            await GeweigerdAsync(db, $"TRUNCATE handelingen CASCADE", "alleen toevoegen");
            await GeweigerdAsync(db, $"TRUNCATE inzagelog", "alleen toevoegen");
            await GeweigerdAsync(db, $"TRUNCATE ankers", "alleen toevoegen");
            await GeweigerdAsync(db, $"TRUNCATE feiten", "alleen toevoegen");
            await GeweigerdAsync(db, $"TRUNCATE besluiten", "alleen toevoegen");
        }
        else
        {
            // SQLite has no TRUNCATE, but a way of its own to write over a row.
            await GeweigerdAsync(db, $"INSERT OR REPLACE INTO gebeurtenissen SELECT * FROM gebeurtenissen LIMIT 1", "alleen toevoegen");
            await GeweigerdAsync(db, $"REPLACE INTO handelingen SELECT * FROM handelingen LIMIT 1", "alleen toevoegen");
        }
    });

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_feit_kan_een_keer_vervallen_en_verder_niets(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host, kennisgeving: new(2026, 3, 2));
        await Dataproef.OpProefAsync(host, async db =>
        {
            await GeweigerdAsync(db, $"UPDATE feiten SET van = '2020-01-01' WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"UPDATE feiten SET waarde = 'x' WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"UPDATE feiten SET soort = 'Doelgroep' WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"UPDATE feiten SET dossier_id = {Guid.CreateVersion7()} WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"UPDATE feiten SET vervallen_reden = 'x' WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"UPDATE feiten SET versie = 99 WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"DELETE FROM feiten WHERE dossier_id = {id}", "wordt niet verwijderd");

            var vervallen = await db.Database.ExecuteSqlAsync(
                $"UPDATE feiten SET vervallen_op = vastgelegd_op, vervallen_reden = 'fout', versie = versie + 1 WHERE dossier_id = {id}");

            Assert.True(vervallen >= 2);
            await GeweigerdAsync(db, $"UPDATE feiten SET vervallen_reden = 'x' WHERE dossier_id = {id}", "wordt niet gewijzigd");
            await GeweigerdAsync(db, $"UPDATE feiten SET vervallen_op = NULL WHERE dossier_id = {id}", "wordt niet gewijzigd");
        });
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_besluit_kan_een_keer_worden_bekendgemaakt_en_verder_niets(string soort) => await Dataproef.OpProefAsync(await proef.HostAsync(soort), async db =>
    {
        var besluiten = await db.Besluiten.Where(b => b.Bekendgemaakt != null).OrderBy(b => b.Id).Select(b => b.Id).Take(2).ToArrayAsync();
        Guid bekend = besluiten[0], open = besluiten[1];
        await Dataproef.OntgrendelAsync(db);
        await db.Database.ExecuteSqlAsync($"UPDATE besluiten SET bekendgemaakt = NULL, wijze = NULL WHERE id = {open}");
        await Dataproef.VergrendelAsync(db);
        await GeweigerdAsync(db, $"UPDATE besluiten SET motivering = 'x' WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET ondertekenaar_naam = 'x' WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET bewijzen = '[]' WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET wijze = 'Verzonden' WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"DELETE FROM besluiten WHERE id = {open}", "wordt niet verwijderd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET bekendgemaakt = '2020-01-01' WHERE id = {bekend}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET bekendgemaakt = NULL WHERE id = {bekend}", "wordt niet gewijzigd");

        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE besluiten SET bekendgemaakt = dagtekening, wijze = 'Verzonden', versie = versie + 1 WHERE id = {open}"));
        await GeweigerdAsync(db, $"UPDATE besluiten SET wijze = 'Uitgereikt' WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET dictum = 'x' WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET einde = 'Ingetrokken', wijze = 'Digitaal' WHERE id = {open}", "wordt niet gewijzigd");
        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE besluiten SET einde = 'Ingetrokken', gold_tot = dagtekening, versie = versie + 1 WHERE id = {open}"));
        await GeweigerdAsync(db, $"UPDATE besluiten SET einde = NULL WHERE id = {open}", "wordt niet gewijzigd");
        await GeweigerdAsync(db, $"UPDATE besluiten SET gold_tot = '2020-01-01' WHERE id = {open}", "wordt niet gewijzigd");
    });

    [Theory, MemberData(nameof(Databases))]
    public async Task Vernietiging_door_de_wet_opent_het_slot_alleen_in_haar_eigen_transactie(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host, kennisgeving: new(2026, 3, 2));
        await Dataproef.OpProefAsync(host, async db =>
        {
            await Dataproef.OntgrendelAsync(db);
            Assert.True(await db.Database.ExecuteSqlAsync($"DELETE FROM feiten WHERE dossier_id = {id}") > 0);
        });
        await Dataproef.OpProefAsync(host, db => GeweigerdAsync(db, $"DELETE FROM feiten WHERE dossier_id = {id}", "wordt niet verwijderd"));
    }

    private static async Task GeweigerdAsync(Db db, FormattableString sql, string reden)
    {
        var fout = await Dataproef.ProbeerAsync(db, sql);

        Assert.True(fout?.Message.Contains(reden, StringComparison.Ordinal) == true, $"{sql.Format}: {fout?.Message ?? "toegelaten"}");
    }
}
