using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Uitwisseling;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Logboek;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;
using Naast.Web.Werk;
using Xunit;
using static Naast.Tests.Uitwisseling.Pakketproef;

namespace Naast.Tests.Uitwisseling;

/// <summary>A municipality leaves with everything, and comes in with everything: out, in, and out again is the same.</summary>
public sealed class PakketHttpTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_tabel_gaat_mee_of_blijft_met_een_reden(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var mee = Pakkettabellen.Alle(db.Model).Select(t => t.Naam).ToHashSet(StringComparer.Ordinal);
        var blijft = Pakkettabellen.Blijft.Keys.Select(type => db.Model.FindEntityType(type)!.GetTableName()!).ToArray();

        Assert.Equal(db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Order(StringComparer.Ordinal), mee.Concat(blijft).Order(StringComparer.Ordinal));
        Assert.All(Pakkettabellen.Blijft.Values.Concat(Pakkettabellen.Naslag.Values), reden => Assert.NotEmpty(reden));
        Assert.All(Pakkettabellen.Alle(db.Model).Where(t => t.Plaats == Pakketplaats.Mee), t => Assert.Empty(t.Soort.GetComplexProperties()));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Uit_een_regio_in_een_lege_en_weer_uit_is_hetzelfde(string soort)
    {
        await using var van = await Naasthost.StartAsync(soort, leeg: false);
        await NietsWachtAsync(van);
        var eerste = await MaakAsync(van);
        Assert.True(eerste.Manifest["dossiers"]!.GetValue<int>() > 100);
        await using var dbVan = van.Db();
        Assert.Equal(await dbVan.Gebeurtenissen.CountAsync(g => g.Stroomsoort == "dossier", Ct), Rijen(eerste, "naast_gebeurtenissen.csv"));
        Assert.Equal(await dbVan.Personen.CountAsync(Ct), Rijen(eerste, "ggm_natuurlijkpersoon.csv"));
        Assert.True(await dbVan.Inzage.AnyAsync(i => i.Scherm == "gegevens/uit", Ct));

        // With the same key nothing changes at all.
        await using var naar = await Naasthost.StartAsync(soort, meer: $"--Sleutels:Bestand={Path.Combine(van.Map, "sleutel")}");
        await NeemOverAsync(naar, eerste.Zip);
        var tweede = await MaakAsync(naar);
        foreach (var (bestand, inhoud) in eerste.Bestanden.Where(b => IsGegeven(dbVan, b.Key)))
        {
            Assert.True(inhoud.AsSpan().SequenceEqual(tweede.Bestanden[bestand]), $"{bestand} is anders teruggekomen.");
        }

        await ControleerAsync(naar, dbVan);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Met_een_andere_sleutel_staat_de_overname_in_elk_dossier(string soort)
    {
        await using var van = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        var pakket = await MaakAsync(van);
        await using var naar = await Naasthost.StartAsync(soort);
        var gelogd = new ConcurrentBag<string>();
        using (var luisteraar = new ActivityListener
        {
            ShouldListenTo = bron => bron.Name == Dataverwerkingen.Bronnaam, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = regel =>
            {
                if (regel.OperationName == Logwoorden.Handeling("GegevensOvernemen") && regel.GetTagItem(Dataverwerkingen.Betrokkene) is string wie)
                {
                    gelogd.Add(wie);
                }
            },
        })
        {
            ActivitySource.AddActivityListener(luisteraar);
            await NeemOverAsync(naar, pakket.Zip);
        }

        await using var dbVan = van.Db();
        await using var db = naar.Db();

        // Whose data came in stands in the logbook of data processing. Other tests may take the same dossiers over meanwhile.
        var dossiers = await db.Dossiers.Select(d => d.Id).ToArrayAsync(Ct);
        Assert.Equal(dossiers.Select(d => d.ToString()).Order(StringComparer.Ordinal), gelogd.Distinct().Where(wie => dossiers.Contains(Guid.Parse(wie))).Order(StringComparer.Ordinal));

        Assert.Equal(await db.Persoonsnummers.CountAsync(Ct), await db.Gebeurtenissen.CountAsync(g => g.Soort == "BsnHerversleuteld", Ct));
        var nummer = await dbVan.Persoonsnummers.AsNoTracking().OrderBy(p => p.Id).FirstAsync(Ct);
        var hier = await db.Persoonsnummers.AsNoTracking().SingleAsync(p => p.Id == nummer.Id, Ct);
        Assert.Equal(van.Diensten.GetRequiredService<Sleutels>().Ontsleutel(nummer.BsnVersleuteld), naar.Diensten.GetRequiredService<Sleutels>().Ontsleutel(hier.BsnVersleuteld));
        await ControleerAsync(naar, dbVan);

        // The same package again: nothing twice, nothing half.
        var oordeel = await KeurAsync(naar, pakket.Zip);
        Assert.Contains(oordeel.Fouten, fout => fout.Bestand == "naast_dossiers.csv" && fout.Tekst.StartsWith("Dit dossier is hier al.", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_pakket_met_fouten_zegt_bestand_rij_en_kolom_en_verandert_niets(string soort)
    {
        var van = await Naasthost.DemoAsync(soort);
        var pakket = await MaakAsync(van);
        await using var naar = await Naasthost.StartAsync(soort);
        var kapot = Verander(pakket.Zip, "naast_dossiers.csv", tekst => tekst.Replace(";Leerroute;", ";Weet ik niet;", StringComparison.Ordinal));
        var oordeel = await KeurAsync(naar, kapot);

        Assert.False(oordeel.KanOver);
        Assert.Contains(oordeel.Fouten, fout => fout is { Bestand: "naast_dossiers.csv", Rij: null } && fout.Tekst.StartsWith("Dit bestand is veranderd", StringComparison.Ordinal));
        Assert.Contains(oordeel.Fouten, fout => fout is { Bestand: "naast_dossiers.csv", Rij: > 1, Kolom: "fase" });
        await using var db = naar.Db();
        Assert.Equal(0, await db.Dossiers.CountAsync(Ct));

        var browser = await van.AlsAsync("mirjam");
        var blad = await Blad.OpenAsync(browser, "/gegevens?doe=overnemen");
        blad.Zegt("U ziet eerst wat er gaat gebeuren.");
        var bekeken = await blad.StuurBestandAsync("form[action^='/gegevens?doe=overnemen']", "Bestand", "pakket.zip", "geen zip"u8.ToArray());
        bekeken.Zegt("Dit is geen pakket van Naast.");
        using var sanne = await Werkplek.VanAsync(van, "sanne");
        await sanne.OpenAsync("/gegevens", HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Alleen_de_maker_haalt_het_pakket_op_en_het_logboek_noemt_wie_erin_zit(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        var eigen = await MaakAsync(host);
        var van = await MaakAsync(host, "ander");
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await mirjam.OpenAsync($"/gegevens/{van.Id}");
        Assert.Contains("heeft het gemaakt", mirjam.Tekst, StringComparison.Ordinal);
        Assert.Empty(mirjam.Pagina.QuerySelectorAll("a[href*='handler=Bestand']"));
        await mirjam.OpenAsync($"/gegevens/{van.Id}?handler=Bestand", HttpStatusCode.Forbidden);
        Assert.Contains("Maak er zelf een.", mirjam.Tekst, StringComparison.Ordinal);
        Assert.False(await db.Inzage.AnyAsync(i => i.Doel.Contains("pakket opgehaald"), Ct));

        // A dossier that came after the package was not in it, and is not in the log either.
        var browser = await host.AlsAsync("mirjam");
        using (var antwoord = await browser.VraagAsync($"/gegevens/{eigen.Id}?handler=Bestand"))
        {
            Assert.Equal(eigen.Zip, await antwoord.Content.ReadAsByteArrayAsync(Ct));
        }

        var gelogd = (await db.Inzage.AsNoTracking().Where(i => i.Doel.Contains("pakket opgehaald")).Select(i => i.Dossiers!).ToArrayAsync(Ct)).SelectMany(ids => ids.Split(' ')).Select(Guid.Parse).ToHashSet();
        Assert.Equal(eigen.Manifest["dossiers"]!.GetValue<int>(), gelogd.Count);

        // Shielded from the maker afterwards: no more.
        await SchermAfAsync(host, gelogd.First(), "sanne");
        await mirjam.OpenAsync($"/gegevens/{eigen.Id}?handler=Bestand", HttpStatusCode.Forbidden);
        Assert.Contains("In dit pakket staan dossiers die u nu niet mag zien.", mirjam.Tekst, StringComparison.Ordinal);
    }

    /// <summary>Registers are of the region that takes over; the list has the moment.</summary>
    private static bool IsGegeven(Db db, string bestand) =>
        bestand != "manifest.json" && !Pakkettabellen.Alle(db.Model).Any(tabel => tabel.Plaats == Pakketplaats.Naslag && tabel.Bestand == bestand);

    private static async Task ControleerAsync(Naasthost host, Db van)
    {
        await using var db = host.Db();
        await using var als = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await als.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(Ct)).Fouten);
        Assert.Equal(await van.Zoeknamen.CountAsync(Ct), await db.Zoeknamen.CountAsync(Ct));
        Assert.Equal((await van.Werkvoorraad.AsNoTracking().ToArrayAsync(Ct)).Count(w => w.Fase < Kern.Inburgeraars.Fase.Afgerond), await db.Werkvoorraad.CountAsync(Ct));
        Assert.Equal(Pakketrichting.In, (await db.Datapakketten.AsNoTracking().OrderBy(p => p.Id).FirstAsync(Ct)).Richting);
    }
}
