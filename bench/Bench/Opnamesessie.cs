using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Naast.Web.Opbouw;
using Npgsql;

namespace Naast.Bench;

/// <summary>Runs Naast in this process for a moment, asks each page, and keeps the statements that it sent.</summary>
internal static class Opnamesessie
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Opdracht>>> NeemOpAsync(string verbinding, string inhoud, string sleutel)
    {
        var (dossier, vol) = ((await DossiersAsync(verbinding))[0], await VolAsync(verbinding));
        var woord = (await WoordenAsync(verbinding))[0];
        using var opname = new Opname();
        await using var app = Naastapp.Maak(
        [
            "--environment", "Demo", "--contentRoot", inhoud, "--urls", "http://127.0.0.1:0", "--Database:Soort=postgres", $"--Database:Verbinding={verbinding}",
            $"--Sleutels:Bestand={sleutel}", $"--Ketensimulator:Bestand={Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())}", "--Logging:LogLevel:Default=Warning",
        ]);
        await Start.BeginAsync(app, _ => { }, CancellationToken.None);
        var adres = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var sanne = await Naastklant.MeldAanAsync(adres, dossier);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        // The jobs of Naast run beside it: stopped, so that nothing of them is recorded.
        await (await app.Services.GetRequiredService<Quartz.ISchedulerFactory>().GetScheduler()).Standby();
        async Task<IReadOnlyList<Opdracht>> Pagina(string pad)
        {
            var over = pad.EndsWith(vol.ToString(), StringComparison.Ordinal) ? vol : dossier;
            async Task Vraag()
            {
                using var vraag = sanne.Haal(pad);
                using var antwoord = await http.SendAsync(vraag);
                antwoord.EnsureSuccessStatusCode();
            }

            await Vraag();
            return await opname.NeemOpAsync(Vraag, over, woord);
        }

        var paginas = new Dictionary<string, IReadOnlyList<Opdracht>>(StringComparer.Ordinal)
        {
            ["werkvoorraad"] = await Pagina("/werkvoorraad"), ["dossier"] = await Pagina($"/dossiers/{dossier}"), ["zoeken"] = await Pagina($"/zoeken?naam={woord}"),
            ["filters"] = await Pagina(await FiltersAsync(verbinding)), ["vol"] = await Pagina($"/dossiers/{vol}"),
        };
        // What stands before every request, the note included: who is this, and may she.
        paginas["vooraf"] = [.. paginas["dossier"].TakeWhile(o => !o.Sql.Contains("FROM dossiers", StringComparison.Ordinal))];
        await app.StopAsync();
        return paginas;
    }

    /// <summary>The worklist of the whole municipality with a choice in every filter, in another order.</summary>
    public static async Task<string> FiltersAsync(string verbinding)
    {
        var soort = await LeesAsync(
            verbinding, "SELECT soort FROM werkvoorraad WHERE gemeentecode = '0505' AND fase = 'Leerroute' AND leerroute = 'B1' GROUP BY soort ORDER BY count(*) DESC LIMIT 1", lezer => lezer.GetString(0));
        return $"/werkvoorraad?van=team&urgentie=alles&soort={soort[0]}&fase=Leerroute&leerroute=B1&gemeente=0505&sorteer=naam";
    }

    /// <summary>The dossiers of Sanne, but for the full one.</summary>
    public static async Task<List<Guid>> DossiersAsync(string verbinding)
    {
        var vol = await VolAsync(verbinding);
        return [.. (await LeesAsync(verbinding, "SELECT dossier_id FROM werkvoorraad WHERE casusregisseur = 'sanne' ORDER BY dossier_id", lezer => lezer.GetGuid(0))).Where(id => id != vol)];
    }

    /// <summary>The dossier with three years of work in it.</summary>
    public static async Task<Guid> VolAsync(string verbinding) =>
        (await LeesAsync(verbinding, "SELECT dossier_id FROM documenten LIMIT 1", lezer => lezer.GetGuid(0)))[0];

    /// <summary>Names that Sanne finds somebody by.</summary>
    public static Task<List<string>> WoordenAsync(string verbinding) => LeesAsync(
        verbinding,
        "SELECT DISTINCT split_part(z.naam, ' ', 1) FROM zoeknamen z JOIN werkvoorraad w USING (dossier_id) WHERE w.casusregisseur = 'sanne' AND length(split_part(z.naam, ' ', 1)) > 4 ORDER BY 1 LIMIT 16",
        lezer => lezer.GetString(0));

    private static async Task<List<T>> LeesAsync<T>(string verbinding, string sql, Func<NpgsqlDataReader, T> lees)
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        await using var opdracht = bron.CreateCommand(sql);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var rijen = new List<T>();
        while (await lezer.ReadAsync())
        {
            rijen.Add(lees(lezer));
        }

        return rijen;
    }
}
