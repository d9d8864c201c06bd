using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Naast.Web.Data;

/// <summary>The insert of a read-log row by hand: it happens at every page, and change tracking would double its cost.</summary>
internal static class Inzageopdracht
{
    private const string Sql =
        """
        INSERT INTO inzagelog (id, tijdstip, medewerker, medewerker_naam, organisatie, scherm, doel, dossier_id, dossiers, toegestaan)
        VALUES (@id, @tijdstip, @medewerker, @naam, @organisatie, @scherm, @doel, @dossier, @dossiers, @toegestaan)
        """;

    public static async Task VoerUitAsync(Db db, Inzageregel regel, CancellationToken ct)
    {
        var verbinding = db.Database.GetDbConnection();
        var open = verbinding.State != ConnectionState.Open;
        if (open)
        {
            await db.Database.OpenConnectionAsync(ct);
        }

        try
        {
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = Sql;
            opdracht.Transaction = (DbTransaction?)(db.Database.CurrentTransaction as Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<DbTransaction>)?.Instance;
            Voeg(opdracht, "@id", db.IsPostgres ? regel.Id : regel.Id.ToString().ToUpperInvariant());
            Voeg(opdracht, "@tijdstip", db.IsPostgres ? regel.Tijdstip : regel.Tijdstip.UtcTicks);
            Voeg(opdracht, "@medewerker", regel.Medewerker);
            Voeg(opdracht, "@naam", regel.MedewerkerNaam);
            Voeg(opdracht, "@organisatie", regel.Organisatie);
            Voeg(opdracht, "@scherm", regel.Scherm);
            Voeg(opdracht, "@doel", regel.Doel);
            Voeg(opdracht, "@dossier", regel.DossierId is not { } id ? DBNull.Value : db.IsPostgres ? id : id.ToString().ToUpperInvariant(), DbType.Guid, db.IsPostgres);
            Voeg(opdracht, "@dossiers", regel.Dossiers ?? (object)DBNull.Value, DbType.String, true);
            Voeg(opdracht, "@toegestaan", regel.Toegestaan);
            await opdracht.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            if (open)
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    private static void Voeg(DbCommand opdracht, string naam, object waarde, DbType soort = default, bool metSoort = false)
    {
        var parameter = opdracht.CreateParameter();
        parameter.ParameterName = naam;
        if (metSoort)
        {
            parameter.DbType = soort;
        }

        parameter.Value = waarde;
        opdracht.Parameters.Add(parameter);
    }
}
