using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;
using Xunit;
using static Naast.Tests.Uitwisseling.Pakketproef;

namespace Naast.Tests.Uitwisseling;

/// <summary>What a package must not do: show what its reader may not see, touch what is here, or break on what came in.</summary>
public sealed class PakketgrensTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_bestand_dat_er_is_wordt_nooit_overschreven(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var kluis = host.Diensten.GetRequiredService<Uitvoerkluis>();
        Task<Uitvoerschrijver> BeginAsync(Guid id, Uitvoersoort wat, string wie) => kluis.BeginAsync(
            new Uitvoerbestand { Id = id, Soort = wat, Naam = "x", Medewerker = wie, Gemeenten = "", Begonnen = DateTimeOffset.UnixEpoch.AddYears(90), BewaarTot = new(2199, 1, 1) }, Ct);

        // Whole: nobody. Half: only who was making it, and only the same.
        var pakket = await MaakAsync(host);
        await Assert.ThrowsAsync<ArgumentException>(() => BeginAsync(pakket.Id, Uitvoersoort.Datapakket, "mirjam"));
        await Assert.ThrowsAsync<ArgumentException>(() => BeginAsync(pakket.Id, Uitvoersoort.Aangeboden, "ander"));
        Assert.Null(await kluis.OpenAsync(pakket.Id, Uitvoersoort.CbsLevering, Toegang.Systeem("test"), Ct));
        var half = Guid.CreateVersion7();
        await (await BeginAsync(half, Uitvoersoort.Datapakket, "mirjam")).DisposeAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => BeginAsync(half, Uitvoersoort.Datapakket, "ander"));
        await Assert.ThrowsAsync<ArgumentException>(() => BeginAsync(half, Uitvoersoort.CbsLevering, "mirjam"));
        await (await BeginAsync(half, Uitvoersoort.Datapakket, "mirjam")).DisposeAsync();

        // A key that is no key costs a sentence, not what was typed; a second click on an upload is a second upload.
        var browser = await host.AlsAsync("mirjam");
        var blad = await Blad.OpenAsync(browser, "/gegevens?doe=meegeven");
        var kapot = await blad.VerstuurAsync("form[action^='/gegevens?doe=meegeven']", ("Verzoeksleutel", "geen sleutel"), ("Doel", "Naar een ander systeem"), ("Gemeenten", (await GemeentenAsync(host))[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kapot.Status);
        kapot.Zegt("Het formulier kwam niet heel aan.");
        kapot.Zegt("Naar een ander systeem");
        var upload = await Blad.OpenAsync(browser, "/gegevens?doe=overnemen");
        var eerste = await upload.StuurBestandAsync("form[action^='/gegevens?doe=overnemen']", "Bestand", "pakket.zip", "geen zip"u8.ToArray());
        var adres = eerste.Adres;
        Assert.NotEqual(adres, (await upload.StuurBestandAsync("form[action^='/gegevens?doe=overnemen']", "Bestand", "pakket.zip", "geen zip"u8.ToArray())).Adres);
        (await Blad.OpenAsync(browser, adres)).Zegt("Dit is geen pakket van Naast.");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_pakket_van_de_ene_gemeente_heeft_geen_registers_van_de_andere(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var gemeenten = await GemeentenAsync(host);
        var (eigen, ander) = (gemeenten[0], gemeenten[1]);
        var vreemd = await MaakAsync(host, van: [ander]);
        var samen = await MaakAsync(host, van: [eigen, ander]);
        var pakket = await MaakAsync(host, van: [eigen]);
        Assert.DoesNotContain(vreemd.Id.ToString(), Tekst(pakket, "naast_datapakketten.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(samen.Id.ToString(), Tekst(pakket, "naast_datapakketten.csv"), StringComparison.Ordinal);
        Assert.Contains(vreemd.Id.ToString(), Tekst(await MaakAsync(host, van: [eigen, ander]), "naast_datapakketten.csv"), StringComparison.Ordinal);

        var gezien = 0;
        foreach (var tabel in Pakkettabellen.Alle(db.Model).Where(t => t.Plaats == Pakketplaats.Naslag))
        {
            if (tabel.Kolommen.ToList().FindIndex(k => k.Naam == "gemeentecode") is >= 0 and var plaats)
            {
                gezien += (await tabel.AllesAsync(db, Ct)).Count(rij => tabel.Kolommen[plaats].Waarde(rij) is string { Length: > 0 } code && code != eigen);
                Assert.All(Cellen(pakket, tabel.Bestand).Skip(1), rij => Assert.Contains(rij[plaats], new[] { "", "\\", eigen }));
            }
        }

        Assert.True(gezien > 0, "De regio heeft geen registers van een andere gemeente: dit bewijst niets.");
        var medewerkers = await db.Medewerkers.AsNoTracking().Where(m => m.DossierId == null).ToArrayAsync(Ct);
        Assert.Equal(medewerkers.Where(m => m.Gemeenten.Split(',').Contains(eigen)).Select(m => m.Sub).Order(StringComparer.Ordinal), Cellen(pakket, "naast_medewerkers.csv").Skip(1).Select(rij => rij[0]).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_toegang_krijgt_staat_voor_de_knop_en_een_ander_met_dezelfde_code_houdt_het_tegen(string soort)
    {
        var van = await Naasthost.DemoAsync(soort);
        var pakket = await MaakAsync(van);
        await using var naar = await Naasthost.StartAsync(soort);
        await using (var daar = van.Db())
        {
            await using var register = naar.Db();
            await register.Medewerkers.Where(m => m.Sub == "sanne").ExecuteDeleteAsync(Ct);
            Assert.Null(Assert.Single((await KeurAsync(naar, pakket.Zip)).Toegang, wie => wie is { IsOrganisatie: false, Code: "sanne" }).Hier);
            var bekend = (await register.Organisaties.Select(o => o.Slug).Concat(register.Medewerkers.Select(m => m.Sub)).ToArrayAsync(Ct)).ToHashSet();
            register.AddRange((await daar.Organisaties.AsNoTracking().ToArrayAsync(Ct)).Where(o => !bekend.Contains(o.Slug)));
            register.AddRange((await daar.Medewerkers.AsNoTracking().Where(m => m.DossierId == null).ToArrayAsync(Ct)).Where(m => !bekend.Contains(m.Sub)));
            await register.SaveChangesAsync(Ct);
        }

        var oordeel = await KeurAsync(naar, pakket.Zip);
        Assert.True(oordeel.KanOver, string.Join('\n', oordeel.Fouten.Take(10)));
        var sanne = Assert.Single(oordeel.Toegang, wie => wie is { IsOrganisatie: false, Code: "sanne" });
        Assert.Equal(sanne.Naam, sanne.Hier);
        Assert.True(sanne.Dossiers > 0);
        Assert.Contains(oordeel.Toegang, wie => wie is { IsOrganisatie: true, Code: "vluchtelingenwerk", Botst: false });

        // Another school with the same code would see persons.
        var anders = Vervang(pakket.Zip, "naast_organisaties.csv", tekst => System.Text.RegularExpressions.Regex.Replace(tekst, "(?m)^vluchtelingenwerk;.*$", regel => regel.Value.Replace(Naam(pakket, "vluchtelingenwerk"), "Een heel andere stichting", StringComparison.Ordinal)));
        var botst = await KeurAsync(naar, anders);
        Assert.Contains("Een heel andere stichting", Assert.Single(botst.Fouten).Tekst, StringComparison.Ordinal);
        var leeg = Vervang(pakket.Zip, "naast_medewerkers.csv", tekst => System.Text.RegularExpressions.Regex.Replace(tekst, "(?m)^sanne;.*\n", ""));
        Assert.Contains((await KeurAsync(naar, leeg)).Toegang, wie => wie is { Code: "sanne", Naam: null, Hier: not null });

        var browser = await naar.AlsAsync("mirjam");
        var blad = await (await Blad.OpenAsync(browser, "/gegevens?doe=overnemen")).StuurBestandAsync("form[action^='/gegevens?doe=overnemen']", "Bestand", "pakket.zip", anders);
        blad.Zegt("Heet hier anders:");
        Assert.Null(blad.Document.QuerySelector("form[action^='/gegevens/overnemen']"));
        blad = await (await Blad.OpenAsync(browser, "/gegevens?doe=overnemen")).StuurBestandAsync("form[action^='/gegevens?doe=overnemen']", "Bestand", "pakket.zip", pakket.Zip);
        blad.Zegt("Wie deze dossiers hier gaat zien");
        var zonder = await blad.VerstuurAsync("form[action^='/gegevens/overnemen']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        zonder.Zegt("Schrijf op waarvoor u dit doet");
        zonder.Zegt("Wie deze dossiers hier gaat zien");
        await zonder.VerstuurAsync("form[action^='/gegevens/overnemen']", ("Doel", "Opdracht van het college"));
        await using var hier = naar.Db();
        await WachtAsync(hier);
        Assert.Equal(pakket.Manifest["dossiers"]!.GetValue<int>(), await hier.Dossiers.CountAsync(Ct));

        // Sent while it may not be: the one check that is left still says no.
        var weer = await (await Blad.OpenAsync(browser, "/gegevens?doe=overnemen")).StuurBestandAsync("form[action^='/gegevens?doe=overnemen']", "Bestand", "pakket.zip", pakket.Zip);
        weer.Zegt("Dit dossier is hier al.");
        await browser.PostAsync(new Uri(browser.Plek, weer.Adres + "?doe=overnemen").AbsoluteUri, new Dictionary<string, string> { ["__RequestVerificationToken"] = zonder.Velden("form[action^='/gegevens/overnemen']").Velden["__RequestVerificationToken"], ["Doel"] = "Nog eens" });
        await WachtAsync(hier);
        Assert.StartsWith("In het pakket zijn nu fouten gevonden.", (await hier.Klussen.AsNoTracking().OrderByDescending(k => k.Begonnen).FirstAsync(Ct)).Uitkomst, StringComparison.Ordinal);
    }

    private static async Task WachtAsync(Db db)
    {
        while (await db.Klussen.AnyAsync(k => k.Klaar == null, Ct))
        {
            await Task.Yield();
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_nog_moest_worden_verstuurd_gaat_na_de_overname_niet_vanzelf_weg(string soort)
    {
        await using var van = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = van.Db();
        await NietsWachtAsync(van);
        var dossier = await db.Dossiers.AsNoTracking().OrderBy(d => d.Id).FirstAsync(Ct);
        var afspraak = await db.Afspraken.AsNoTracking().OrderBy(a => a.Id).FirstAsync(Ct);
        var later = DateTimeOffset.UnixEpoch.AddYears(200);
        db.Add(new UitgaandBericht { Id = Guid.CreateVersion7(), DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = Berichtsoort.Map, Inhoud = "{}", Gemaakt = later, NietVoor = later, Status = Verzendstatus.TeVerzenden });
        db.Add(new Herinnering { AfspraakId = afspraak.Id, Dag = new(2199, 1, 1), DossierId = afspraak.DossierId, Gemeentecode = afspraak.Gemeentecode, Gemaakt = later, NietVoor = later, Stand = Herinneringstand.TeVersturen });
        await db.SaveChangesAsync(Ct);
        var pakket = await MaakAsync(van);
        await using var naar = await Naasthost.StartAsync(soort);
        var uitkomst = await NeemOverAsync(naar, pakket.Zip);

        Assert.EndsWith("1 bericht aan DUO is niet verzonden. Het staat bij In te voeren bij DUO. 1 herinnering aan een afspraak is vervallen.", uitkomst, StringComparison.Ordinal);
        await using var hier = naar.Db();
        Assert.StartsWith("Dit bericht wachtte nog", (await hier.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.Status == Verzendstatus.Tegengehouden && b.Gemaakt == later, Ct)).Fout, StringComparison.Ordinal);
        Assert.Equal(Herinneringstand.Vervallen, (await hier.Herinneringen.AsNoTracking().SingleAsync(h => h.Gemaakt == later, Ct)).Stand);
        Assert.False(await hier.UitgaandeBerichten.AnyAsync(b => b.Status == Verzendstatus.TeVerzenden, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_lijst_met_personen_van_twee_gemeenten_komt_met_beide_pakketten_heel_over(string soort)
    {
        await using var van = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = van.Db();
        var gemeenten = await GemeentenAsync(van);
        string[] wie = [(await EersteAsync(gemeenten[0])).ToString("N"), (await EersteAsync(gemeenten[1])).ToString("N")];
        Task<Guid> EersteAsync(string code) => db.Dossiers.Where(d => d.Gemeentecode == code).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(Ct);
        db.Add(new Inzageregel { Id = Guid.CreateVersion7(), Tijdstip = DateTimeOffset.UnixEpoch, Medewerker = "mirjam", MedewerkerNaam = "Mirjam Kok", Organisatie = "sdd", Scherm = "proef", Doel = "proef", Dossiers = string.Join(' ', wie) });
        await db.SaveChangesAsync(Ct);
        await using var naar = await Naasthost.StartAsync(soort);
        await NeemOverAsync(naar, (await MaakAsync(van, van: [gemeenten[0]])).Zip);
        await NeemOverAsync(naar, (await MaakAsync(van, van: [gemeenten[1]])).Zip);

        await using var hier = naar.Db();
        Assert.Equal(wie.Order(StringComparer.Ordinal), (await hier.Inzage.AsNoTracking().Where(i => i.Scherm == "proef").Select(i => i.Dossiers!).ToArrayAsync(Ct)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_volgorde_van_de_kolommen_maakt_niet_uit(string soort)
    {
        var van = await Naasthost.DemoAsync(soort);
        var pakket = await MaakAsync(van);
        var anders = Vervang(pakket.Zip, "naast_dossiers.csv", _ => string.Concat(Cellen(pakket, "naast_dossiers.csv").Select(rij => string.Join(';', rij.Reverse().Select(cel => $"\"{cel.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));
        await using var naar = await Naasthost.StartAsync(soort);
        await NeemOverAsync(naar, anders);

        await using var db = naar.Db();
        var ids = Cellen(pakket, "naast_dossiers.csv").Skip(1).Select(rij => Guid.Parse(rij[0])).ToArray();
        Assert.Equal(ids.Length, await db.Dossiers.CountAsync(Ct));
        Assert.Equal(await db.Personen.CountAsync(Ct), await db.Zoeknamen.Select(z => z.DossierId).Distinct().CountAsync(Ct));
        Assert.True(await db.Werkvoorraad.AnyAsync(Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_beschadigd_pakket_of_een_dat_te_groot_uitpakt_geeft_een_zin(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var pakket = await MaakAsync(host, van: ["0505"]);

        // Some bytes of one part are others: its print or its packing is wrong.
        var stuk = pakket.Zip.ToArray();
        var begin = stuk.AsSpan().IndexOf("naast_personen.csv"u8) + 200;
        stuk.AsSpan(begin, 400).Fill(0xFF);
        Assert.Contains((await KeurAsync(host, stuk)).Fouten, fout => fout.Bestand == "naast_personen.csv" && fout.Tekst.EndsWith("Vraag het pakket opnieuw.", StringComparison.Ordinal));

        // A cell that is no cell, and a part that unpacks to a thousand times its size.
        var cel = Vervang(pakket.Zip, "naast_personen.csv", tekst => tekst + new string('x', 20_000_000));
        Assert.Contains((await KeurAsync(host, cel)).Fouten, fout => fout is { Bestand: "naast_personen.csv", Tekst: "Dit bestand is niet te lezen. Vraag het pakket opnieuw." });
        var bom = Bouw(("naast_dossiers.csv", new string('0', 40_000_000)), ("manifest.json", Lijst(pakket, "naast_dossiers.csv")));
        Assert.Equal("Dit pakket is uitgepakt veel te groot. Vraag een pakket per gemeente.", Assert.Single((await KeurAsync(host, bom)).Fouten).Tekst);
        var lijst = Verander(pakket.Zip, "manifest.json", tekst => tekst.Replace("\"bijlagen\": [", "\"bijlagen\": [null,", StringComparison.Ordinal));
        await using var als = host.Als(Teamleider(["0505"]));
        Assert.NotNull((await als.ServiceProvider.GetRequiredService<Pakketovername>().KeurAsync(await ZetAsync(host, lijst), _ => { }, Ct)).Fout);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_bericht_van_DUO_dat_hier_al_is_houdt_de_overname_niet_tegen(string soort)
    {
        var van = await Naasthost.DemoAsync(soort);
        await using var db = van.Db();
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == "0505", Ct);
        var sleutels = van.Diensten.GetRequiredService<Sleutels>();
        var bericht = new InkomendBericht
        {
            Id = Guid.CreateVersion7(), Bron = "00000001001234567000", Doel = gemeente.Oin, BerichtId = Guid.CreateVersion7(), Gebeurtenis = "PROEF", Inhoud = sleutels.Versleutel("{}"), Ontvangen = DateTimeOffset.UnixEpoch,
            Geregistreerd = DateTimeOffset.UnixEpoch, Status = Berichtstatus.Verwerkt,
        };
        db.Add(bericht);
        await db.SaveChangesAsync(Ct);
        var pakket = await MaakAsync(van, van: ["0505"]);
        Assert.Contains(bericht.BerichtId.ToString(), Tekst(pakket, "naast_inkomende_berichten.csv"), StringComparison.Ordinal);

        await using var naar = await Naasthost.StartAsync(soort);
        await using var hier = naar.Db();
        hier.Add(new InkomendBericht
        {
            Id = Guid.CreateVersion7(), Bron = bericht.Bron, Doel = bericht.Doel, BerichtId = bericht.BerichtId, Gebeurtenis = "HIER", Inhoud = naar.Diensten.GetRequiredService<Sleutels>().Versleutel("{}"), Ontvangen = DateTimeOffset.UnixEpoch,
            Geregistreerd = DateTimeOffset.UnixEpoch, Status = Berichtstatus.Verwerkt,
        });
        await hier.SaveChangesAsync(Ct);
        await NeemOverAsync(naar, pakket.Zip);
        Assert.Equal("HIER", (await hier.InkomendeBerichten.AsNoTracking().SingleAsync(b => b.BerichtId == bericht.BerichtId, Ct)).Gebeurtenis);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_de_rijen_van_een_tabel_leest_leest_de_documenten_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var tabel = Pakkettabellen.Alle(db.Model).Single(t => t.Naam == "brieven");
        var brief = await db.Brieven.AsNoTracking().OrderBy(b => b.Id).Select(b => new { b.Id, b.DossierId }).FirstAsync(Ct);
        await db.Brieven.Where(b => b.Id == brief.Id).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Pdf, [1, 2, 3]), Ct);
        var ids = await db.Brieven.AsNoTracking().Select(b => b.DossierId).Distinct().ToArrayAsync(Ct);
        var zonder = (await tabel.LeesAsync(db, ids, Ct)).Cast<Brief>().OrderBy(b => b.Id).ToArray();
        var met = (await tabel.LeesMetBijlagenAsync(db, ids, Ct)).Cast<Brief>().OrderBy(b => b.Id).ToArray();

        // Whether there is one is known: its name stands in the row.
        Assert.Contains(met, b => b.Id == brief.Id && b.Pdf is { Length: > 0 });
        Assert.All(zonder, b => Assert.Empty(b.Pdf ?? []));
        Assert.Equal(met.Select(b => (b.Id, b.Pdf is null, b.Archief is null)), zonder.Select(b => (b.Id, b.Pdf is null, b.Archief is null)));
    }

    private static string Naam(Gemaakt pakket, string slug) => Cellen(pakket, "naast_organisaties.csv").Skip(1).Single(rij => rij[0] == slug)[Array.IndexOf(Cellen(pakket, "naast_organisaties.csv")[0], "naam")];

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_hier_al_is_wordt_ook_gevonden_als_de_vrager_hem_niet_mag_zien(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var pakket = await MaakAsync(host, van: ["0505"]);
        var persoon = await db.Personen.AsNoTracking().Where(p => p.Gemeentecode == "0505" && p.Vnummer != null && db.Persoonsnummers.Any(n => n.DossierId == p.DossierId)).OrderBy(p => p.Id).FirstAsync(Ct);
        var oordeel = await KeurAsync(host, pakket.Zip, persoon.DossierId);

        int Rij(string bestand) => Array.FindIndex(Tekst(pakket, bestand).Split("\r\n"), regel => regel.Contains(persoon.DossierId.ToString(), StringComparison.Ordinal)) + 1;
        Assert.Contains(oordeel.Fouten, fout => fout is { Bestand: "naast_personen.csv", Kolom: "vnummer" } && fout.Rij == Rij("naast_personen.csv"));
        Assert.Contains(oordeel.Fouten, fout => fout is { Bestand: "naast_persoonsnummers.csv", Kolom: "bsn" } && fout.Rij == Rij("naast_persoonsnummers.csv"));
    }
}
