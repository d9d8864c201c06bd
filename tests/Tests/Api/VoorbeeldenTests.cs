using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Meedoen;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>Whatever the description shows as an example can be sent, and does what it says; only the numbers of persons are filled in.</summary>
public sealed class VoorbeeldenTests
{
    private static readonly Dictionary<string, string> Clients = new(StringComparer.Ordinal) { ["School"] = "noorderlicht-lvs", ["Taken"] = "vluchtelingenwerk-cvs" };

    private static readonly string[] Overal = ["afspraken", "afzegging"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elk_voorbeeld_in_de_beschrijving_werkt()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        await using var db = host.Db();
        await VraagPvtAsync(db);
        var paden = JsonNode.Parse(await File.ReadAllTextAsync(Bronboom.Pad("docs", "api", "v1.json"), Ct))!["paths"]!.AsObject();
        var uitgevoerd = new List<string>();

        // Reading goes first, and what ends something last.
        foreach (var (methode, pad, operatie) in paden.SelectMany(p => p.Value!.AsObject().Select(o => (Methode: o.Key, Pad: p.Key, Operatie: o.Value!)))
            .Where(o => o.Operatie["security"] is JsonArray { Count: 2 }).OrderBy(o => o.Methode == "get" ? 0 : o.Methode == "put" ? 1 : 2).ThenBy(o => Einde(o.Pad)))
        {
            var client = Clients.GetValueOrDefault(operatie["tags"]![0]!.GetValue<string>(), "dordrecht-datapunt");
            using var programma = await Programma.VanDemoAsync(host, client);
            var vraag = await VraagAsync(db, pad, client);
            var adres = "/api/v1" + vraag.Adres + (pad == "/mandaten" ? "?bevoegdheid=PipVaststellen&gemeente=0505&dag=2026-11-02" : "");
            var voorbeeld = operatie["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString().Replace("019a0000-0000-7000-8000-000000000001", vraag.Dossier.ToString(), StringComparison.Ordinal);
            if (methode != "get")
            {
                Assert.True(voorbeeld is not null || operatie["requestBody"] is null, $"{methode} {pad} has no example.");
            }

            (string, string)[] koppen = vraag.Versie is { } versie ? [("If-Match", $"\"{versie}\"")] : [];
            using var antwoord = await programma.StuurAsync(new HttpMethod(methode.ToUpperInvariant()), adres, voorbeeld, koppen);

            Assert.True(operatie["responses"]![((int)antwoord.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)] is not null && antwoord.IsSuccessStatusCode,
                $"{methode} {adres}: {(int)antwoord.StatusCode} {await antwoord.Content.ReadAsStringAsync(Ct)}");
            uitgevoerd.Add(pad);
        }

        Assert.True(uitgevoerd.Count >= 25, $"Only {uitgevoerd.Count} operations are for programs.");
    }

    private static int Einde(string pad) => pad.EndsWith("aanneming", StringComparison.Ordinal) ? 0 : pad.EndsWith("afronding", StringComparison.Ordinal) ? 8 : pad.EndsWith("weigering", StringComparison.Ordinal) ? 9 : 4;

    /// <summary>A dossier, and what hangs on it, for which this address makes sense.</summary>
    private static async Task<(string Adres, Guid Dossier, int? Versie)> VraagAsync(Naast.Web.Data.Db db, string pad, string client)
    {
        if (client == "noorderlicht-lvs")
        {
            var vraag = await db.Partnervragen.FirstAsync(v => v.Organisatie == "taalschool-noorderlicht" && v.Stand == Vraagstand.Aangenomen, Ct);
            return (Vul(pad, vraag.DossierId), vraag.DossierId, null);
        }

        if (client == "vluchtelingenwerk-cvs")
        {
            var soort = pad.EndsWith("pvt", StringComparison.Ordinal) ? Partnertaaksoort.Participatieverklaring : Partnertaaksoort.MaatschappelijkeBegeleiding;
            var wacht = pad.EndsWith("aanneming", StringComparison.Ordinal) || pad.EndsWith("weigering", StringComparison.Ordinal);
            if (!pad.Contains("vraagId", StringComparison.Ordinal))
            {
                var taak = await db.Partnertaken.FirstAsync(t => t.Organisatie == "vluchtelingenwerk" && t.Soort == soort && t.Tot == null
                    && !db.Partnervragen.Any(v => v.TaakId == t.Id && (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien)), Ct);
                return (Vul(pad, taak.DossierId), taak.DossierId, null);
            }

            var vraag = await db.Partnervragen.AsNoTracking().Where(v => v.Organisatie == "vluchtelingenwerk" && (wacht ? v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien : v.Stand == Vraagstand.Aangenomen))
                .OrderBy(v => v.Id).FirstOrDefaultAsync(Ct) ?? throw new InvalidOperationException($"The demo region has no question for VluchtelingenWerk for {pad}.");
            return (Vul(pad, vraag.DossierId, ("vraagId", vraag.Id)), vraag.DossierId, null);
        }

        if (pad.Contains("afspraakId", StringComparison.Ordinal))
        {
            var afspraak = await db.Afspraken.AsNoTracking().FirstAsync(a => a.Gemeentecode == "0505" && a.Stand == Kern.Inburgeraars.Afspraakstand.Gepland, Ct);
            return (Vul(pad, afspraak.DossierId, ("afspraakId", afspraak.Id)), afspraak.DossierId, Overal.Any(deel => pad.Contains(deel, StringComparison.Ordinal)) ? afspraak.Versie : null);
        }

        var dossier = await db.Dossiers.Where(d => d.Gemeentecode == "0505" && d.Fase == Kern.Inburgeraars.Fase.Leerroute && !db.Afschermingen.Any(a => a.DossierId == d.Id)).Select(d => d.Id).FirstAsync(Ct);
        return (Vul(pad, dossier), dossier, null);
    }

    /// <summary>The demo region asks nobody for the participatieverklaring.</summary>
    private static async Task VraagPvtAsync(Naast.Web.Data.Db db)
    {
        var taak = await db.Partnertaken.AsNoTracking().FirstAsync(t => t.Organisatie == "vluchtelingenwerk" && t.Tot == null && db.Dossiers.Any(d => d.Id == t.DossierId && d.Fase == Kern.Inburgeraars.Fase.Leerroute), Ct);
        db.Partnertaken.Add(new()
        {
            Id = Guid.CreateVersion7(), DossierId = taak.DossierId, Gemeentecode = taak.Gemeentecode, Organisatie = taak.Organisatie, Soort = Partnertaaksoort.Participatieverklaring, Opdracht = "PVT", Van = taak.Van,
        });
        await db.SaveChangesAsync(Ct);
    }

    private static string Vul(string pad, Guid dossier, params (string Naam, Guid Waarde)[] meer) =>
        meer.Aggregate(pad.Replace("{id}", dossier.ToString(), StringComparison.Ordinal), (tekst, deel) => tekst.Replace($"{{{deel.Naam}}}", deel.Waarde.ToString(), StringComparison.Ordinal));
}
