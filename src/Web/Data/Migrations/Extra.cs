using Microsoft.EntityFrameworkCore.Migrations;

namespace Naast.Web.Data.Migrations;

/// <summary>
/// What a model cannot say: append-only tables, facts that are only withdrawn, and name search by trigrams. Statutory
/// destruction is the one designed exception: it opens the lock inside its own transaction.
/// </summary>
internal static class Extra
{
    private static readonly string[] AlleenToevoegen = ["gebeurtenissen", "handelingen", "inzagelog", "ankers"];

    private static readonly string[] Feitkolommen =
        ["id", "dossier_id", "gemeentecode", "soort", "van", "tot", "waarde", "verwijzing", "bron", "vastgelegd_op"];

    private static readonly string[] Besluitkolommen =
    [
        "id", "dossier_id", "gemeentecode", "bevoegdheid", "onderwerp_id", "mandaatregel_id", "namens", "ondertekenaar", "ondertekenaar_naam",
        "ondertekenaar_functie", "dagtekening", "motivering", "toets", "bewijzen", "mandaatgrond", "dictum", "centen", "beleid", "tegen_advies", "uitleg",
    ];

    /// <summary>What is filled in once, later: the first column of each group tells whether it was.</summary>
    private static readonly string[][] Besluiteenmaal = [["bekendgemaakt", "wijze"], ["einde", "gold_tot", "beeindigd_door"]];

    private static readonly string[][] Feiteenmaal = [["vervallen_op"]];

    public static void SqliteExtra(this MigrationBuilder bouwer)
    {
        bouwer.Sql("CREATE TABLE vernietiging (dossier_id TEXT NOT NULL);");
        foreach (var tabel in AlleenToevoegen)
        {
            foreach (var daad in new[] { "UPDATE", "DELETE" })
            {
                bouwer.Sql(
                    $"CREATE TRIGGER {tabel}_{daad} BEFORE {daad} ON {tabel} WHEN NOT EXISTS (SELECT 1 FROM vernietiging) "
                    + $"BEGIN SELECT RAISE(ABORT, '{tabel}: alleen toevoegen'); END;");
            }
        }

        SqliteVast(bouwer, "feiten", Feitkolommen, Feiteenmaal);
        SqliteVast(bouwer, "besluiten", Besluitkolommen, Besluiteenmaal);
        bouwer.Sql("CREATE VIRTUAL TABLE zoeknamen_fts USING fts5(naam, dossier_id UNINDEXED, gemeentecode UNINDEXED, tokenize='trigram');");
        bouwer.Sql(
            "CREATE TRIGGER zoeknamen_in AFTER INSERT ON zoeknamen BEGIN INSERT INTO zoeknamen_fts (rowid, naam, dossier_id, gemeentecode) "
            + "VALUES (new.rowid, new.naam, new.dossier_id, new.gemeentecode); END;");
        bouwer.Sql("CREATE TRIGGER zoeknamen_uit AFTER DELETE ON zoeknamen BEGIN DELETE FROM zoeknamen_fts WHERE rowid = old.rowid; END;");
    }

    public static void PostgresExtra(this MigrationBuilder bouwer)
    {
        bouwer.Sql(
            """
            CREATE FUNCTION naast_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF coalesce(current_setting('naast.vernietiging', true), '') = 'aan' THEN RETURN coalesce(NEW, OLD); END IF;
              RAISE EXCEPTION '%: alleen toevoegen', TG_TABLE_NAME;
            END $$;
            """);
        foreach (var tabel in AlleenToevoegen)
        {
            bouwer.Sql($"CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE ON {tabel} FOR EACH ROW EXECUTE FUNCTION naast_alleen_toevoegen();");
            bouwer.Sql($"CREATE TRIGGER {tabel}_leeg BEFORE TRUNCATE ON {tabel} FOR EACH STATEMENT EXECUTE FUNCTION naast_alleen_toevoegen();");
        }

        PostgresVast(bouwer, "feiten", Feitkolommen, Feiteenmaal);
        PostgresVast(bouwer, "besluiten", Besluitkolommen, Besluiteenmaal);
        bouwer.Sql(
            """
            DO $$ BEGIN
              CREATE EXTENSION IF NOT EXISTS pg_trgm;
            EXCEPTION WHEN insufficient_privilege THEN
              RAISE EXCEPTION 'Naast heeft de uitbreiding pg_trgm nodig. Laat de databasebeheerder uitvoeren: CREATE EXTENSION pg_trgm;';
            END $$;
            """);
        // The scheduler makes its own tables at start, in a schema of its own.
        bouwer.Sql("CREATE SCHEMA quartz;");
        bouwer.Sql("CREATE INDEX zoeknamen_trigram ON zoeknamen USING gin (naam gin_trgm_ops);");
    }

    private static void SqliteVast(MigrationBuilder bouwer, string tabel, string[] kolommen, string[][] eenmaal)
    {
        string Gelijk(IEnumerable<string> namen) => string.Join(" AND ", namen.Select(kolom => $"old.{kolom} IS new.{kolom}"));
        var mag = string.Join(" OR ", eenmaal.Select(groep =>
            $"(old.{groep[0]} IS NULL AND new.{groep[0]} IS NOT NULL AND {Gelijk(kolommen.Concat(eenmaal.Where(ander => ander != groep).SelectMany(ander => ander)))})"));
        bouwer.Sql(
            $"CREATE TRIGGER {tabel}_update BEFORE UPDATE ON {tabel} WHEN NOT EXISTS (SELECT 1 FROM vernietiging) AND NOT ({mag}) "
            + $"BEGIN SELECT RAISE(ABORT, '{tabel}: wordt niet gewijzigd'); END;");
        bouwer.Sql(
            $"CREATE TRIGGER {tabel}_delete BEFORE DELETE ON {tabel} WHEN NOT EXISTS (SELECT 1 FROM vernietiging) "
            + $"BEGIN SELECT RAISE(ABORT, '{tabel}: wordt niet verwijderd'); END;");
    }

    private static void PostgresVast(MigrationBuilder bouwer, string tabel, string[] kolommen, string[][] eenmaal)
    {
        string Gelijk(IEnumerable<string> namen) => string.Join(" AND ", namen.Select(kolom => $"OLD.{kolom} IS NOT DISTINCT FROM NEW.{kolom}"));
        var mag = string.Join(" OR ", eenmaal.Select(groep =>
            $"(OLD.{groep[0]} IS NULL AND NEW.{groep[0]} IS NOT NULL AND {Gelijk(kolommen.Concat(eenmaal.Where(ander => ander != groep).SelectMany(ander => ander)))})"));
        bouwer.Sql(
            $"""
            CREATE FUNCTION naast_{tabel}_vast() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF coalesce(current_setting('naast.vernietiging', true), '') = 'aan' THEN RETURN coalesce(NEW, OLD); END IF;
              IF TG_OP = 'DELETE' THEN RAISE EXCEPTION '{tabel}: wordt niet verwijderd'; END IF;
              IF NOT ({mag}) THEN RAISE EXCEPTION '{tabel}: wordt niet gewijzigd'; END IF;
              RETURN NEW;
            END $$;
            """);
        bouwer.Sql($"CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE ON {tabel} FOR EACH ROW EXECUTE FUNCTION naast_{tabel}_vast();");
        bouwer.Sql($"CREATE TRIGGER {tabel}_leeg BEFORE TRUNCATE ON {tabel} FOR EACH STATEMENT EXECUTE FUNCTION naast_alleen_toevoegen();");
    }
}
