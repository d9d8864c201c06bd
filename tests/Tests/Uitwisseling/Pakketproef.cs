using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Uitwisseling;

/// <summary>Makes packages, changes them, and offers them, as a team leader does.</summary>
internal static class Pakketproef
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task SchermAfAsync(Naasthost host, Guid dossier, string voor)
    {
        await using var als = host.Als(Toegang.Systeem("test"));
        Assert.True(await als.ServiceProvider.GetRequiredService<Web.Gebieden.Afscherming.Afschermen>().SchermAsync(dossier, Kern.Inburgeraars.Afschermgrond.Bedreiging, "proef", [voor], null, Ct));
    }

    public sealed record Gemaakt(Guid Id, byte[] Zip, Dictionary<string, byte[]> Bestanden, JsonObject Manifest);

    public static Toegang Teamleider(string[] gemeenten, string sub = "mirjam") => new()
    {
        Soort = Toegangssoort.Medewerker, Sub = sub, Naam = "Mirjam Kok", Organisatie = "sdd", Rollen = [Rollen.Teamleider], Rechten = Rollen.RechtenVan([Rollen.Teamleider]), Gemeenten = gemeenten,
    };

    public static async Task<string[]> GemeentenAsync(Naasthost host)
    {
        await using var db = host.Db();
        return await db.Gemeenten.Where(g => g.Deelnemer).OrderBy(g => g.Code).Select(g => g.Code).ToArrayAsync(Ct);
    }

    public static async Task<Gemaakt> MaakAsync(Naasthost host, string sub = "mirjam", string[]? van = null)
    {
        var gemeenten = van ?? await GemeentenAsync(host);
        await using var als = host.Als(Teamleider(gemeenten, sub));
        var id = Guid.CreateVersion7();
        var uitkomst = await als.ServiceProvider.GetRequiredService<Pakketmaker>().MaakAsync(new(id, gemeenten, "Proef"), new Voortgang { Totaal = 100 }, Ct);
        Assert.True(uitkomst.Gelukt, uitkomst.Uitkomst);
        await using var bestand = (await host.Diensten.GetRequiredService<Uitvoerkluis>().OpenAsync(id, Uitvoersoort.Datapakket, Toegang.Systeem("test"), Ct))!;
        using var geheugen = new MemoryStream();
        await bestand.CopyToAsync(geheugen, Ct);
        using var zip = new ZipArchive(new MemoryStream(geheugen.ToArray()));
        var bestanden = zip.Entries.ToDictionary(e => e.FullName, Lees, StringComparer.Ordinal);
        return new(id, geheugen.ToArray(), bestanden, JsonNode.Parse(bestanden["manifest.json"])!.AsObject());
    }

    public static byte[] Lees(ZipArchiveEntry ingang)
    {
        using var uit = new MemoryStream();
        using var stroom = ingang.Open();
        stroom.CopyTo(uit);
        return uit.ToArray();
    }

    public static int Rijen(Gemaakt pakket, string bestand) => pakket.Manifest["bestanden"]!.AsArray().Single(b => b!["bestand"]!.GetValue<string>() == bestand)!["rijen"]!.GetValue<int>();

    /// <summary>A message that waits does not come back as it went.</summary>
    public static async Task NietsWachtAsync(Naasthost host)
    {
        await using var db = host.Db();
        await db.UitgaandeBerichten.Where(b => b.Status == Verzendstatus.TeVerzenden).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Status, Verzendstatus.Ingevoerd), Ct);
        await db.Herinneringen.Where(h => h.Stand == Herinneringstand.TeVersturen).ExecuteUpdateAsync(zet => zet.SetProperty(h => h.Stand, Herinneringstand.Vervallen), Ct);
    }

    public static async Task<Guid> ZetAsync(Naasthost host, byte[] zip)
    {
        var id = Guid.CreateVersion7();
        await using var schrijver = await host.Diensten.GetRequiredService<Uitvoerkluis>().BeginAsync(
            new Uitvoerbestand { Id = id, Soort = Uitvoersoort.Aangeboden, Naam = "pakket.zip", Medewerker = "mirjam", Gemeenten = "", Begonnen = DateTimeOffset.UnixEpoch, BewaarTot = new(2199, 1, 1) }, Ct);
        schrijver.Write(zip);
        await schrijver.SluitAsync(Ct);
        return id;
    }

    public static async Task<Pakketoordeel> KeurAsync(Naasthost host, byte[] zip, params Guid[] verborgen)
    {
        await using var als = host.Als(Teamleider(await GemeentenAsync(host)) with { Verborgen = verborgen });
        var (oordeel, fout) = await als.ServiceProvider.GetRequiredService<Pakketovername>().KeurAsync(await ZetAsync(host, zip), _ => { }, Ct);
        Assert.Null(fout);
        return oordeel!;
    }

    public static async Task<string> NeemOverAsync(Naasthost host, byte[] zip)
    {
        var oordeel = await KeurAsync(host, zip);
        Assert.True(oordeel.KanOver, string.Join('\n', oordeel.Fouten.Take(10)));
        await using var als = host.Als(Teamleider(await GemeentenAsync(host)));
        var uitkomst = await als.ServiceProvider.GetRequiredService<Pakketovername>().NeemOverAsync(await ZetAsync(host, zip), "Proef", new Voortgang { Totaal = 100 }, Ct);
        Assert.True(uitkomst.Gelukt, uitkomst.Uitkomst);
        return uitkomst.Uitkomst;
    }

    public static string Tekst(Gemaakt pakket, string bestand) => Encoding.UTF8.GetString(pakket.Bestanden[bestand]);

    public static IReadOnlyList<string[]> Cellen(Gemaakt pakket, string bestand)
    {
        using var lezer = new CsvHelper.CsvParser(new StringReader(Tekst(pakket, bestand)), new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rijen = new List<string[]>();
        while (lezer.Read())
        {
            rijen.Add(lezer.Record!);
        }

        return rijen;
    }

    /// <summary>The list of a package, as if this was its only file.</summary>
    public static string Lijst(Gemaakt pakket, string bestand)
    {
        var lijst = pakket.Manifest.DeepClone().AsObject();
        lijst["bestanden"] = new JsonArray(lijst["bestanden"]!.AsArray().Single(deel => deel!["bestand"]!.GetValue<string>() == bestand)!.DeepClone());
        lijst["bijlagen"] = new JsonArray();
        return lijst.ToJsonString();
    }

    public static byte[] Bouw(params (string Bestand, string Tekst)[] delen)
    {
        using var uit = new MemoryStream();
        using (var archief = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (bestand, tekst) in delen)
            {
                using var nieuw = archief.CreateEntry(bestand).Open();
                nieuw.Write(Encoding.UTF8.GetBytes(tekst));
            }
        }

        return uit.ToArray();
    }

    /// <summary>With another text in one file; the list says the old print.</summary>
    public static byte[] Verander(byte[] zip, string bestand, Func<string, string> verander)
    {
        using var uit = new MemoryStream();
        uit.Write(zip);
        using (var archief = new ZipArchive(uit, ZipArchiveMode.Update, leaveOpen: true))
        {
            var oud = archief.GetEntry(bestand)!;
            var tekst = Encoding.UTF8.GetString(Lees(oud));
            oud.Delete();
            using var nieuw = archief.CreateEntry(bestand).Open();
            nieuw.Write(Encoding.UTF8.GetBytes(verander(tekst)));
        }

        return uit.ToArray();
    }

    /// <summary>The same, and the list says the new print: as if it was made so.</summary>
    public static byte[] Vervang(byte[] zip, string bestand, Func<string, string> verander)
    {
        var afdruk = "";
        var anders = Verander(zip, bestand, tekst =>
        {
            var nieuw = verander(tekst);
            Assert.NotEqual(tekst, nieuw);
            afdruk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nieuw)));
            return nieuw;
        });
        return Verander(anders, "manifest.json", tekst =>
        {
            var lijst = JsonNode.Parse(tekst)!.AsObject();
            lijst["bestanden"]!.AsArray().Single(deel => deel!["bestand"]!.GetValue<string>() == bestand)!["afdruk"] = afdruk;
            return lijst.ToJsonString();
        });
    }
}
