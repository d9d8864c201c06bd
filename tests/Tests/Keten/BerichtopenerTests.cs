using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Data;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>A cohort comes in at once: its dossiers are opened many in one transaction, and are what they would have been one by one.</summary>
public sealed class BerichtopenerTests(Ketenproef proef) : IClassFixture<Ketenproef>
{
    private const string Onbekend = "SS998";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-10")]
    public async Task Een_cohort_krijgt_elk_een_dossier_met_alles_wat_er_lag(string soort)
    {
        var host = await proef.HostAsync(soort);
        var mensen = Ketenproef.Nieuw(host, 60);
        var ids = await Ketenproef.LeverAsync(host, mensen, ["SS139", "SS101", "SS137"], herkend: false);

        await Ketenproef.WachtAsync(host, db => NietsOpenAsync(db, ids), "Het cohort is niet verwerkt.");

        await using var db = host.Db();
        var berichten = await db.InkomendeBerichten.AsNoTracking().Where(b => ids.Contains(b.Id)).ToArrayAsync(Ct);
        Assert.All(berichten, b => Assert.Equal((Berichtstatus.Verwerkt, null, 1), (b.Status, b.Fout, b.Pogingen)));
        var dossiers = berichten.GroupBy(b => b.DossierId!.Value).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(60, dossiers.Count);
        Assert.All(dossiers.Values, aantal => Assert.Equal(3, aantal));
        Guid[] dossierIds = [.. dossiers.Keys];
        var meldingen = await db.Ketenmeldingen.AsNoTracking().Where(m => dossierIds.Contains(m.DossierId)).ToArrayAsync(Ct);
        Assert.Equal(berichten.Select(b => b.Id).Order(), meldingen.Select(m => m.BerichtId).Order());
        var redenen = await db.Handelingen.AsNoTracking().Where(h => h.Soort == "DossierOpenen" && dossierIds.Contains(h.StroomId)).Select(h => h.Reden).ToArrayAsync(Ct);
        Assert.Equal(60, redenen.Length);
        Assert.All(redenen, reden => Assert.Matches("^berichten SS1[0-9]{2}, SS1[0-9]{2}, SS1[0-9]{2} van DUO$", reden));
        await using var scope = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(Ct)).Fouten);
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-10")]
    public async Task Wie_in_een_portie_wordt_geopend_heeft_hetzelfde_dossier_als_wie_alleen_komt(string soort)
    {
        var host = await proef.HostAsync(soort);
        var mensen = Ketenproef.Nieuw(host, 12);
        string[] codes = ["SS139", "SS101", "SS199", "SS140"];
        // Somebody judged that the last six are new: such messages are done one by one.
        var ids = (await Ketenproef.LeverAsync(host, mensen[..6], codes, herkend: false)).Concat(await Ketenproef.LeverAsync(host, mensen[6..], codes, herkend: true)).ToArray();

        await Ketenproef.WachtAsync(host, db => NietsOpenAsync(db, ids), "De berichten zijn niet verwerkt.");

        var samen = await BeschrijfAsync(host, ids[..(6 * codes.Length)]);
        var alleen = await BeschrijfAsync(host, ids[(6 * codes.Length)..]);
        Assert.Equal(6, samen.Length);
        Assert.Equal(samen.Order(StringComparer.Ordinal), alleen.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-10")]
    public async Task Wat_een_portie_niet_kan_gebeurt_alsnog_een_voor_een(string soort)
    {
        var host = await proef.HostAsync(soort);
        var mensen = Ketenproef.Nieuw(host, 8);
        // Left the municipality, and a code that nobody knows: of the first nothing is read, of the second nothing is known.
        var ids = await Ketenproef.LeverAsync(host, mensen, ["SS122", "SS101", Onbekend], herkend: false);
        // Nobody at DUO has this number, and nobody who is new may lose a dossier by it.
        var vreemd = await Ketenproef.LeverAsync(host, [("999990019", mensen[0].Doel)], ["SS101"], herkend: false);

        await Ketenproef.WachtAsync(host, async db => await db.Ketenmeldingen.CountAsync(m => ids.Contains(m.BerichtId), Ct) == ids.Length, "Niet alles is gemeld.");
        await Ketenproef.WachtAsync(host, db => NietsOpenAsync(db, vreemd), "De vreemde is niet geweigerd.");
        await Ketenproef.WachtAsync(host, async db => !await db.InkomendeBerichten.AnyAsync(b => ids.Contains(b.Id) && b.Gebeurtenis == Onbekend && b.Status == Berichtstatus.Ontvangen, Ct), "Een onbekende code is niet bekeken.");

        await using var db = host.Db();
        var berichten = await db.InkomendeBerichten.AsNoTracking().Where(b => ids.Contains(b.Id)).ToArrayAsync(Ct);
        Assert.All(berichten.Where(b => b.Gebeurtenis == "SS101"), b => Assert.Equal(Berichtstatus.Verwerkt, b.Status));
        Assert.All(berichten.Where(b => b.Gebeurtenis == Onbekend), b => Assert.Equal(Berichtstatus.OnbekendeCode, b.Status));
        // The BRP has everybody where they were: asked again later.
        Assert.All(berichten.Where(b => b.Gebeurtenis == "SS122"), b => Assert.Equal(Berichtstatus.Ontvangen, b.Status));
        Assert.Equal(8, berichten.Select(b => b.DossierId).OfType<Guid>().Distinct().Count());
        Assert.Equal(Berichtverwerking.VanEenAnder, (await db.InkomendeBerichten.AsNoTracking().SingleAsync(b => b.Id == vreemd[0], Ct)).Fout);
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-10")]
    public async Task Wat_geen_BSN_noemt_en_bij_niemand_hoort_wordt_in_een_keer_voorgelegd_en_vindt_later_zijn_dossier(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        var sleutels = host.Diensten.GetRequiredService<Sleutels>();
        await using var db = host.Db();
        var oin = await db.Gemeenten.Where(g => g.Code == "0505").Select(g => g.Oin).SingleAsync(Ct);
        var nu = host.Diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        // Not their turn one by one for an hour, so that only what looks at all at once can have done it.
        InkomendBericht Bericht(long vnummer, string code) => new()
        {
            Id = Guid.CreateVersion7(), Bron = "00000001999909999000", Doel = oin, BerichtId = Guid.CreateVersion7(), Gebeurtenis = code, Ontvangen = nu, Geregistreerd = nu, NietVoor = code == Onbekend ? nu : nu.AddHours(1), Status = Berichtstatus.Ontvangen,
            Inhoud = sleutels.Versleutel(System.Text.Json.JsonSerializer.Serialize(new Persoonsverwijzing(null, vnummer))),
        };
        InkomendBericht[] berichten = [Bericht(2911111111, "SS101"), Bericht(2911111112, "SS122"), Bericht(2911111111, Onbekend)];
        db.AddRange(berichten.AsEnumerable<object>());
        await db.SaveChangesAsync(Ct);
        await Ketenproef.WachtAsync(host, async d => !await d.InkomendeBerichten.AnyAsync(b => b.Status == Berichtstatus.Ontvangen, Ct), "bekeken");
        var rijen = await db.InkomendeBerichten.AsNoTracking().OrderBy(b => b.Gebeurtenis).ToArrayAsync(Ct);
        Assert.Equal(
            [("SS101", Berichtstatus.NietGekoppeld, Berichtverwerking.ZonderBsn, 1), ("SS122", Berichtstatus.NietGekoppeld, Berichtverwerking.ZonderBsn, 1)],
            rijen.Where(b => b.Gebeurtenis != Onbekend).Select(b => (b.Gebeurtenis, b.Status, b.Fout, b.Pogingen)));
        Assert.Equal(Berichtstatus.OnbekendeCode, rijen.Single(b => b.Gebeurtenis == Onbekend).Status);

        await using var als = host.Als(Dataproef.Casusregisseur("registreerder", "0505"));
        var dossier = await als.ServiceProvider.GetRequiredService<Web.Gebieden.Inburgeraars.Registreren.InburgeraarRegistreren>().RegistreerAsync(new Web.Dossiervorming.NieuwDossier
        {
            Gemeentecode = "0505", Persoon = new(new("Alleen", null, "Vreemdeling"), Kern.Gedeeld.OnvolledigeDatum.Van(new DateOnly(1990, 1, 1))) { Vnummer = "2911111111" }, Kanaal = Kern.Inburgeraars.Kanaal.Koppelvlak,
            Bron = Kern.Inburgeraars.Feitbron.Medewerker,
        }, null, Ct);
        await Ketenproef.WachtAsync(host, d => d.InkomendeBerichten.AnyAsync(b => b.DossierId == dossier && b.Gebeurtenis == "SS101" && b.Status == Berichtstatus.Verwerkt, Ct), "gekoppeld");
    }

    private static async Task<bool> NietsOpenAsync(Db db, Guid[] ids) => !await db.InkomendeBerichten.AnyAsync(b => ids.Contains(b.Id) && b.Status == Berichtstatus.Ontvangen, Ct);

    /// <summary>What is in each dossier, without what differs from person to person.</summary>
    private static async Task<string[]> BeschrijfAsync(Naasthost host, Guid[] berichten)
    {
        await using var db = host.Db();
        var beelden = new DossierBeelden(db);
        var uit = new List<string>();
        foreach (var id in await db.InkomendeBerichten.Where(b => berichten.Contains(b.Id)).Select(b => b.DossierId!.Value).Distinct().ToArrayAsync(Ct))
        {
            var beeld = (await beelden.NuAsync(id, volgend: false, Ct))!;
            var gelezen = await db.Duostanden.Where(d => d.DossierId == id).Select(d => d.Onderwerp).ToArrayAsync(Ct);
            var meldingen = await db.Ketenmeldingen.Where(m => m.DossierId == id).Select(m => new { m.Code, m.Open }).ToArrayAsync(Ct);
            var werk = await db.Werkvoorraad.SingleAsync(w => w.DossierId == id, Ct);
            var examens = await db.Examens.Where(e => e.DossierId == id).Select(e => $"{e.Onderdeel} {e.Uitslag} {e.Dag}").ToArrayAsync(Ct);
            var signalen = await db.Signalen.Where(s => s.DossierId == id).Select(s => s.Soort).ToArrayAsync(Ct);
            uit.Add(string.Join(" | ",
                $"{beeld.Dossier.Fase} {beeld.Dossier.Kanaal} {beeld.HeeftBsn} {beeld.Contact is not null} {await db.Zoeknamen.AnyAsync(z => z.DossierId == id, Ct)}",
                string.Join(' ', beeld.Feiten.Where(f => f.Geldig).Select(f => $"{f.Soort}/{f.Bron}").Order(StringComparer.Ordinal)), string.Join(' ', gelezen.Order()),
                string.Join(' ', meldingen.Select(m => $"{m.Code}/{m.Open}").Order(StringComparer.Ordinal)), string.Join(' ', examens), $"{werk.Soort} {werk.Fase}", string.Join(' ', signalen.Order())));
        }

        return [.. uit];
    }
}
