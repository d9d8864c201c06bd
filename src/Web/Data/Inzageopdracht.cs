using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Naast.Web.Data;

/// <summary>The insert of a read-log row by hand: it happens at every page, and change tracking would double its cost.</summary>
internal static class Inzageopdracht
{
    /// <summary>Names of its own, for it also stands before the statement of a query.</summary>
    private const string Sql =
        """
        INSERT INTO inzagelog (id, tijdstip, medewerker, medewerker_naam, organisatie, scherm, doel, dossier_id, dossiers, toegestaan)
        VALUES (@inzage_id, @inzage_tijdstip, @inzage_medewerker, @inzage_naam, @inzage_organisatie, @inzage_scherm, @inzage_doel, @inzage_dossier, @inzage_dossiers, @inzage_toegestaan)
        """;

    public static Task VoerUitAsync(Db db, Inzageregel regel, CancellationToken ct)
    {
        // Through EF Core, so that it takes part in a transaction, in logging and in counting.
        using var vraag = db.Database.GetDbConnection().CreateCommand();
        Voeg(vraag, db.IsPostgres, regel);
        return db.Database.ExecuteSqlRawAsync(Sql, Losmaken(vraag), ct);
    }

    /// <summary>Puts the insert before the statement of a query: one round trip, and the row is written before the query answers.</summary>
    public static void ZetVoor(DbCommand vraag, bool postgres, Inzageregel regel)
    {
        vraag.CommandText = string.Concat(Sql, ";\n", vraag.CommandText);
        Voeg(vraag, postgres, regel);
    }

    /// <summary>The insert as the first of several statements.</summary>
    public static NpgsqlBatchCommand InBundel(Inzageregel regel)
    {
        using var vraag = new NpgsqlCommand();
        Voeg(vraag, postgres: true, regel);
        return Plaatsopdracht.Maak(Sql, [.. Losmaken(vraag).Cast<NpgsqlParameter>()]);
    }

    private static object[] Losmaken(DbCommand vraag)
    {
        var parameters = vraag.Parameters.Cast<object>().ToArray();
        vraag.Parameters.Clear();
        return parameters;
    }

    private static void Voeg(DbCommand opdracht, bool postgres, Inzageregel regel)
    {
        object Id(Guid id) => postgres ? id : id.ToString().ToUpperInvariant();
        Voeg(opdracht, "@inzage_id", Id(regel.Id));
        Voeg(opdracht, "@inzage_tijdstip", postgres ? regel.Tijdstip : regel.Tijdstip.UtcTicks);
        Voeg(opdracht, "@inzage_medewerker", regel.Medewerker);
        Voeg(opdracht, "@inzage_naam", regel.MedewerkerNaam);
        Voeg(opdracht, "@inzage_organisatie", regel.Organisatie);
        Voeg(opdracht, "@inzage_scherm", regel.Scherm);
        Voeg(opdracht, "@inzage_doel", regel.Doel);
        Voeg(opdracht, "@inzage_dossier", regel.DossierId is { } dossier ? Id(dossier) : DBNull.Value, postgres ? DbType.Guid : DbType.String);
        Voeg(opdracht, "@inzage_dossiers", regel.Dossiers ?? (object)DBNull.Value, DbType.String);
        Voeg(opdracht, "@inzage_toegestaan", regel.Toegestaan);
    }

    private static void Voeg(DbCommand opdracht, string naam, object waarde, DbType? soort = null)
    {
        var parameter = opdracht.CreateParameter();
        parameter.ParameterName = naam;
        if (soort is { } gegeven)
        {
            parameter.DbType = gegeven;
        }

        parameter.Value = waarde;
        opdracht.Parameters.Add(parameter);
    }
}
