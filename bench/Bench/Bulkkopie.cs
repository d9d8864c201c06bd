using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Naast.Web.Data;
using Npgsql;

namespace Naast.Bench;

/// <summary>Copies entities into PostgreSQL by binary COPY, with the columns and conversions of the real model.</summary>
internal sealed class Bulkkopie(Db db, NpgsqlConnection verbinding)
{
    public async Task SchrijfAsync<T>(IEnumerable<T> rijen)
        where T : class
    {
        var soort = db.Model.FindEntityType(typeof(T))!;
        var tabel = StoreObjectIdentifier.Create(soort, StoreObjectType.Table)!.Value;
        var velden = soort.GetProperties().Select(veld => (
            Kolom: veld.GetColumnName(tabel)!,
            Soort: veld.GetRelationalTypeMapping().StoreType.Split('(')[0],
            Lees: veld.GetGetter(),
            Omzetter: veld.GetTypeMapping().Converter)).ToArray();
        await using var kopie = await verbinding.BeginBinaryImportAsync(
            $"COPY {tabel.Name} ({string.Join(", ", velden.Select(v => v.Kolom))}) FROM STDIN (FORMAT BINARY)");
        foreach (var rij in rijen)
        {
            await kopie.StartRowAsync();
            foreach (var veld in velden)
            {
                var waarde = veld.Lees.GetClrValue(rij);
                waarde = veld.Omzetter is null ? waarde : veld.Omzetter.ConvertToProvider(waarde);
                if (waarde is null)
                {
                    await kopie.WriteNullAsync();
                }
                else
                {
                    await kopie.WriteAsync(waarde, veld.Soort);
                }
            }
        }

        await kopie.CompleteAsync();
    }
}
