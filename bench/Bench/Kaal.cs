using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Naast.Web.Data;
using Naast.Web.Opbouw;
using Npgsql;

namespace Naast.Bench;

/// <summary>
/// The floor: Kestrel and Npgsql by hand. Each page sends the statements that Naast sends for it, recorded from Naast itself
/// (sign-in check, right, read log included), in one batch, and writes their rows as a table.
/// </summary>
internal sealed class Kaal(string verbinding, IReadOnlyDictionary<string, IReadOnlyList<Opdracht>> paginas) : IAsyncDisposable
{
    // Prepared statements, as Naast has them.
    private readonly NpgsqlDataSource _bron = NpgsqlDataSource.Create($"{verbinding};Max Auto Prepare=100;Auto Prepare Min Usages=2");

    public async Task DraaiAsync(int poort)
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = bouwer.Build();
        app.Urls.Add($"http://127.0.0.1:{poort}");
        app.MapGet("/ok", () => "ok");
        app.MapGet("/werkvoorraad", http => LeesAsync(http, "werkvoorraad", Guid.Empty, ""));
        app.MapGet("/filters", http => LeesAsync(http, "filters", Guid.Empty, ""));
        app.MapGet("/vol/{id:guid}", http => LeesAsync(http, "vol", Guid.Parse((string)http.Request.RouteValues["id"]!), ""));
        app.MapGet("/dossiers/{id:guid}", http => LeesAsync(http, "dossier", Guid.Parse((string)http.Request.RouteValues["id"]!), ""));
        app.MapGet("/zoeken", http => LeesAsync(http, "zoeken", Guid.Empty, http.Request.Query["naam"].ToString()));
        app.MapPost("/dossiers/{id:guid}", http => NotitieAsync(http, Guid.Parse((string)http.Request.RouteValues["id"]!)));
        await app.RunAsync();
    }

    private async Task LeesAsync(HttpContext http, string pagina, Guid dossier, string woord)
    {
        await using var open = await _bron.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(open);
        foreach (var opdracht in paginas[pagina])
        {
            batch.BatchCommands.Add(opdracht.Maak(dossier, woord));
        }

        var tekst = new StringBuilder("<!DOCTYPE html><html lang=\"nl\"><head><title>kaal</title></head><body>");
        await using (var lezer = await batch.ExecuteReaderAsync())
        {
            do
            {
                tekst.Append("<table>");
                while (await lezer.ReadAsync())
                {
                    tekst.Append("<tr>");
                    for (var i = 0; i < lezer.FieldCount; i++)
                    {
                        tekst.Append("<td>").Append(WebUtility.HtmlEncode(Convert.ToString(lezer.GetValue(i), CultureInfo.InvariantCulture))).Append("</td>");
                    }

                    tekst.Append("</tr>");
                }

                tekst.Append("</table>");
            }
            while (await lezer.NextResultAsync());
        }

        var bytes = Encoding.UTF8.GetBytes(tekst.Append("</body></html>").ToString());
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        http.Response.BodyWriter.Write(bytes);
        await http.Response.BodyWriter.FlushAsync();
    }

    /// <summary>A note with its handeling, event and link of the chain, in one transaction of three round trips.</summary>
    private async Task NotitieAsync(HttpContext http, Guid dossier)
    {
        var velden = await http.Request.ReadFormAsync();
        var (tekst, sleutel, nu) = (velden["Notitie"].ToString(), velden["Verzoeksleutel"].ToString(), TimeProvider.System.Nu());
        await using var open = await _bron.OpenConnectionAsync();
        if (paginas["vooraf"] is { Count: > 0 } vooraf)
        {
            await using var batch = new NpgsqlBatch(open);
            foreach (var opdracht in vooraf)
            {
                batch.BatchCommands.Add(opdracht.Maak(dossier, ""));
            }

            await using var lezer = await batch.ExecuteReaderAsync();
            while (await lezer.NextResultAsync())
            {
            }
        }

        await using var transactie = await open.BeginTransactionAsync();
        long volgnummer;
        byte[] vorige;
        string gemeente;
        await using (var vraag = new NpgsqlBatch(open, transactie))
        {
            vraag.BatchCommands.Add(Met("UPDATE verzoeksleutels SET keren = keren + 1 WHERE sleutel = $1", sleutel));
            vraag.BatchCommands.Add(Met("DELETE FROM concepten WHERE medewerker = 'sanne' AND formulier = $1", $"notitie-{dossier}"));
            vraag.BatchCommands.Add(Met("SELECT gemeentecode FROM dossiers WHERE id = $1", dossier));
            vraag.BatchCommands.Add(Met("SELECT volgnummer, hash FROM ketenhoofden WHERE stroomsoort = 'dossier' AND stroom_id = $1 FOR UPDATE", dossier));
            await using var lezer = await vraag.ExecuteReaderAsync();
            await lezer.ReadAsync();
            gemeente = lezer.GetString(0);
            await lezer.NextResultAsync();
            await lezer.ReadAsync();
            (volgnummer, vorige) = (lezer.GetInt64(0) + 1, (byte[])lezer.GetValue(1));
        }

        var (notitie, handeling) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var beeld = $"{{\"dossierId\":\"{dossier}\",\"tekst\":\"{tekst}\",\"auteur\":\"Sanne de Wit\",\"organisatie\":\"sdd\",\"gedeeld\":true,\"tijdstip\":\"{nu:O}\",\"id\":\"{notitie}\",\"gemeentecode\":\"{gemeente}\",\"versie\":1}}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Convert.ToHexString(vorige)}{volgnummer}{handeling}{beeld}"));
        await using (var schrijf = new NpgsqlBatch(open, transactie))
        {
            schrijf.BatchCommands.Add(Met("INSERT INTO notities (id, dossier_id, gemeentecode, tekst, auteur, organisatie, gedeeld, tijdstip, versie) VALUES ($1, $2, $3, $4, 'Sanne de Wit', 'sdd', true, $5, 1)", notitie, dossier, gemeente, tekst, nu));
            schrijf.BatchCommands.Add(Met("INSERT INTO handelingen (id, soort, stroomsoort, stroom_id, medewerker, medewerker_naam, organisatie, doel, tijdstip, kernversie) VALUES ($1, 'NotitieSchrijven', 'dossier', $2, 'sanne', 'Sanne de Wit', 'sdd', 'uitvoering', $3, '0.1.0')", handeling, dossier, nu));
            schrijf.BatchCommands.Add(Met("INSERT INTO gebeurtenissen (stroomsoort, stroom_id, volgnummer, handeling_id, soort, schemaversie, aggregaat, aggregaat_id, nabeeld, tijdstip, hash, gemeentecode) VALUES ('dossier', $1, $2, $3, 'NotitieGeschreven', 1, 'Notitie', $4, $5, $6, $7, $8)", dossier, volgnummer, handeling, notitie, beeld, nu, hash, gemeente));
            schrijf.BatchCommands.Add(Met("UPDATE ketenhoofden SET volgnummer = $2, hash = $3 WHERE stroomsoort = 'dossier' AND stroom_id = $1", dossier, volgnummer, hash));
            schrijf.BatchCommands.Add(Met("INSERT INTO verzoeksleutels (sleutel, resultaat, tijdstip, keren) VALUES ($1, $2, $3, 1)", sleutel, notitie.ToString(), nu));
            await schrijf.ExecuteNonQueryAsync();
        }

        await transactie.CommitAsync();
        http.Response.Redirect($"/dossiers/{dossier}");
    }

    private static NpgsqlBatchCommand Met(string sql, params object[] waarden)
    {
        var opdracht = new NpgsqlBatchCommand(sql);
        foreach (var waarde in waarden)
        {
            opdracht.Parameters.Add(new NpgsqlParameter { Value = waarde });
        }

        return opdracht;
    }

    public ValueTask DisposeAsync() => _bron.DisposeAsync();
}
