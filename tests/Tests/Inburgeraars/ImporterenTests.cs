using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class ImporterenTests
{
    private const string Adres = "/inburgeraars/importeren";
    private const string Kop = "Voornamen;Achternaam;Geboren;V-nummer;BSN;Gemeente;Doelgroep;Brief van DUO;Dagtekening PIP;Leerroute;Begin termijn;Einde termijn;Consulent";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Koppelingen_en_lopende_dossiers_worden_in_een_keer_geimporteerd(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var mirjam = await host.AlsAsync("mirjam");
        var eerder = await db.Dossiers.CountAsync();

        var kolommen = await UploadAsync(mirjam, "lijst.csv", $"""
            {Kop}
            Zoë;Nieuw;1990;2866000001;111222333;Dordrecht;Asielstatushouder;;;;;;Sanne de Wit
            ;Lopend;4-3-1985;2866000002;;0590;Asielstatushouder;10-2-2025;14-4-2025;B1-route;15-4-2025;14-4-2028;
            Zonder;Termijn;1-1-1980;2866000003;;Zwijndrecht;;10-2-2025;14-4-2025;Z;;;
            """);
        kolommen.Zegt("Stap 2 van 4");
        Assert.Equal("1", kolommen.Velden("form[action*='Kolommen']").Velden["Kolom[Geslachtsnaam]"]);

        var controle = await kolommen.VerstuurAsync("form[action*='Kolommen']", ("Kanaal", "Portaal"));
        controle.Zegt("3 nieuwe dossiers");
        controle.Zegt("Bij 2 daarvan is al een plan");

        var klaar = await ImporteerAsync(mirjam, controle);
        klaar.Zegt("3 dossiers zijn gemaakt");
        klaar.Zegt("Nieuw, Zoë");
        await controle.VerstuurAsync("form[action*='Importeer']");
        Assert.Equal(eerder + 3, await db.Dossiers.CountAsync());

        var lopend = await DossierAsync(db, "2866000002");
        Assert.Equal((Fase.Leerroute, Kanaal.Portaal, "0590"), (lopend.Fase, lopend.Kanaal, lopend.Gemeentecode));
        var feiten = await db.Feiten.AsNoTracking().Where(f => f.DossierId == lopend.Id).ToArrayAsync();
        Assert.All(feiten, f => Assert.Equal(Feitbron.Import, f.Bron));
        Assert.Equal(new DateOnly(2028, 4, 14), feiten.Single(f => f.Soort == Feitsoort.Inburgeringstermijn).Tot);
        Assert.Empty(await db.Pips.Where(p => p.DossierId == lopend.Id).ToArrayAsync());
        Assert.Empty(await db.Besluiten.Where(b => b.DossierId == lopend.Id).ToArrayAsync());
        var werk = await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == lopend.Id);
        Assert.Equal((Werksoort.Voortgang, "B1"), (werk.Soort, werk.Leerroute));
        var wachtend = await DossierAsync(db, "2866000003");
        Assert.Equal(Werksoort.WachtOpTermijn, await db.Werkvoorraad.Where(w => w.DossierId == wachtend.Id).Select(w => w.Soort).SingleAsync());
        Assert.Equal("sanne", (await DossierAsync(db, "2866000001")).Casusregisseur);

        // Each dossier has its own handeling, and the chains are whole.
        Assert.Equal(3, await db.Handelingen.CountAsync(h => h.Soort == "DossierImporteren"));
        await using var scope = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(CancellationToken.None)).Fouten);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_iemand_al_haalde_gaat_mee_en_wordt_niet_opnieuw_beoordeeld(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var mirjam = await host.AlsAsync("mirjam");
        const string kop = "Geslachtsnaam;V_Nummer;Gemeente;Doelgroep;DagtekeningPIP;Leerroute;DatumAanvangInburgeringstermijn;DatumEindeInburgeringstermijn;DatumOndertekening PVT;DatumEindgesprekMAP;Uren taalles;Lezen;Luisteren;Schrijven;KNM;Datum examens";
        var kolommen = await UploadAsync(mirjam, "lopend.csv", $"""
            {kop}
            Verder;2866000011;Dordrecht;Asielstatushouder;14-4-2025;B1;15-4-2025;14-4-2028;3-6-2025;1-10-2025;120,5;Geslaagd A2;B1;gezakt;behaald;20-5-2026
            Begin;2866000012;Dordrecht;Asielstatushouder;14-4-2025;B1;15-4-2025;14-4-2028;;;;;;;;
            """);
        var controle = await kolommen.VerstuurAsync("form[action*='Kolommen']", ("Kanaal", "Portaal"));
        controle.Zegt("Bij 1 daarvan staat wat iemand al haalde");
        await ImporteerAsync(mirjam, controle);

        var dossier = await DossierAsync(db, "2866000011");
        var feiten = await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier.Id && f.Bron == Feitbron.Import).ToDictionaryAsync(f => f.Soort);
        Assert.Equal((new(2025, 6, 3), new(2025, 10, 1), "120"), (feiten[Feitsoort.PvtAfgerond].Van, feiten[Feitsoort.MapAfgerond].Van, feiten[Feitsoort.GevolgdeUren].Waarde));
        Assert.Equal(
            [(Examenonderdeel.Lezen, Examenstand.GeslaagdA2), (Examenonderdeel.Luisteren, Examenstand.GeslaagdB1), (Examenonderdeel.Schrijven, Examenstand.NietGehaald), (Examenonderdeel.Knm, Examenstand.Geslaagd)],
            (await db.Examens.AsNoTracking().Where(e => e.DossierId == dossier.Id && e.Dag == new DateOnly(2026, 5, 20)).ToArrayAsync()).Select(e => (e.Onderdeel, e.Uitslag)).Order());
        var begin = await DossierAsync(db, "2866000012");
        Assert.False(await db.Examens.AnyAsync(e => e.DossierId == begin.Id));
        await using var scope = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(CancellationToken.None)).Fouten);
    }

    [Fact]
    public async Task Wat_niet_kan_behaald_zijn_staat_bij_de_rij()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        using var mirjam = await host.AlsAsync("mirjam");
        var kolommen = await UploadAsync(mirjam, "lijst.csv", """
            Achternaam;V-nummer;Gemeente;Begin termijn;PVT;MAP;Uren taalles;Lezen;KNM;Datum examens
            Een;2866000021;Dordrecht;;3-6-2125;1-1-2020;veel;B1 of A2;A2;31-12-2021
            """);
        var controle = await kolommen.VerstuurAsync("form[action*='Kolommen']", ("Kanaal", "Portaal"));
        foreach (var zin in new[]
        {
            "Deze dag komt nog.", "Deze dag ligt voor 1 januari 2022.", "Vul een aantal uren in van 0 tot en met 9999", "Kies uit: A2, B1, niet gehaald", "Kies uit: geslaagd, niet gehaald",
        })
        {
            controle.Zegt(zin);
        }

        Assert.Null(controle.Document.QuerySelector("form[action*='Importeer']"));
    }

    [Fact]
    public async Task Een_volgend_bestand_krijgt_de_kolommen_van_de_vorige_keer()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        using var mirjam = await host.AlsAsync("mirjam");
        const string lijst = "Naam klant;Kenmerk;Regio;Telefoon\nDe Boer;2866000031;Dordrecht;niet gebruiken\n";
        var eerst = await UploadAsync(mirjam, "een.csv", lijst);
        Assert.Equal("3", eerst.Velden("form[action*='Kolommen']").Velden["Kolom[Telefoon]"]);
        await eerst.VerstuurAsync("form[action*='Kolommen']", ("Kanaal", "Portaal"), ("Kolom[Geslachtsnaam]", "0"), ("Kolom[Vnummer]", "1"), ("Kolom[Gemeente]", "2"), ("Kolom[Telefoon]", ""));

        var weer = (await UploadAsync(mirjam, "twee.csv", "Kenmerk;Nieuw;Telefoon;Regio;Naam Klant\n2866000032;;;Dordrecht;Jansen\n")).Velden("form[action*='Kolommen']").Velden;
        Assert.Equal(("4", "0", "3", ""), (weer["Kolom[Geslachtsnaam]"], weer["Kolom[Vnummer]"], weer["Kolom[Gemeente]"], weer["Kolom[Telefoon]"]));

        using var sanne = await host.AlsAsync("sanne");
        Assert.Equal("", (await UploadAsync(sanne, "drie.csv", lijst)).Velden("form[action*='Kolommen']").Velden["Kolom[Vnummer]"]);
    }

    [Fact]
    public async Task Fouten_staan_per_rij_en_dan_wordt_niets_geimporteerd()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var bekend = await db.Personen.AsNoTracking().Where(p => p.Vnummer != null).FirstAsync();
        var eerder = await db.Dossiers.CountAsync();

        var controle = await ControleAsync(sanne, $"""
            {Kop}
            Goed;Goed;1990;2866000011;;Dordrecht;;;;;;;
            Fout;Datum;31-2-1990;2866000012;;Dordrecht;;;;;;;
            Fout;Bsn;1990;2866000013;123456789;Dordrecht;;;;;;;
            ;;1990;2866000014;;Rotterdam;;;;;;;
            Dubbel;In bestand;1990;2866000011;;Dordrecht;;;;;;;
            Plan;Half;1990;2866000015;;Dordrecht;;;;B1;;;
            Al;Bekend;1990;{bekend.Vnummer};;Dordrecht;;;;;;;
            Toekomst;Plan;1990;2866000016;;Dordrecht;;;1-1-2100;B1;;;
            Wie;Dan;1990;2866000017;;Dordrecht;;;;;;;Niemand Bekend
            """);

        foreach (var zin in new[]
                 {
                     "Deze geboortedatum bestaat niet", "geen geldig BSN", "voornaam of een achternaam", "Deze gemeente is hier niet bekend", "staat ook in rij 2",
                     "Vul ook de dagtekening", "ligt niet in de toekomst", "Deze collega kennen wij niet", "1 rij slaan wij over", "1 nieuw dossier",
                 })
        {
            controle.Zegt(zin);
        }

        Assert.Null(controle.Document.QuerySelector("form[action*='Importeer']"));
        using var lijst = await sanne.GaNaarAsync(new Uri(sanne.Plek, "/inburgeraars/importeren?handler=Fouten").AbsoluteUri);
        var fouten = await lijst.Content.ReadAsStringAsync();
        Assert.Contains("Rij;Kolom;Wat u moet doen", fouten, StringComparison.Ordinal);
        Assert.Contains("Deze geboortedatum bestaat niet", fouten, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", fouten, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", controle.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(eerder, await db.Dossiers.CountAsync());
        Assert.DoesNotContain("123456789", Encoding.UTF8.GetString((await db.Concepten.SingleAsync(c => c.Formulier == "importeren")).Inhoud), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(17)]
    public async Task Vijfduizend_rijen_gaan_in_een_keer_en_maken_de_werkvoorraad_niet_langer(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var tekst = new StringBuilder(Kop);
        for (var i = 0; i < 5000; i++)
        {
            tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nVoor{i};Achter{i};1990;{2855000000 + i};;Dordrecht;Asielstatushouder;10-2-2025;;;;;");
        }

        var klaar = await (await ControleAsync(sanne, tekst.ToString())).VerstuurAsync("form[action*='Importeer']");
        for (var i = 0; i < 600 && klaar.Document.QuerySelector("[data-klus] progress") is not null; i++)
        {
            await Task.Delay(100);
            klaar = await Blad.OpenAsync(sanne, $"{Adres}?stap=klaar");
        }

        klaar.Zegt("5.000 dossiers zijn gemaakt");
        var taken = await Blad.OpenAsync(sanne, "/werkvoorraad?van=niemand&urgentie=alles");
        taken.Zegt("1 tot en met 50 van 50");
        Assert.Equal(50, taken.Document.QuerySelectorAll("main tbody tr:not(.groep)").Length);
        Assert.InRange(taken.Document.DocumentElement.OuterHtml.Length, 1, 200_000);
        Assert.Equal(5000, await db.Personen.CountAsync(p => p.Vnummer!.StartsWith("2855")));
    }

    [Fact]
    public async Task Een_verkeerd_bestand_krijgt_een_zin_en_nooit_een_storing()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var mirjam = await host.AlsAsync("mirjam");
        foreach (var inhoud in new byte[][] { [], [1, 2, 3], [.. "PK"u8, 3, 4, 5], [0xD0, 0xCF, 0x11, 0xE0], new byte[5_300_000 - 200_000] })
        {
            var blad = await (await Blad.OpenAsync(mirjam, Adres)).StuurBestandAsync("form[action*='Bestand']", "Bestand", "x.csv", inhoud);
            Assert.Equal(HttpStatusCode.OK, blad.Status);
            blad.Zegt("Er is 1 fout");
        }

        var groot = await (await Blad.OpenAsync(mirjam, Adres)).StuurBestandAsync("form[action*='Bestand']", "Bestand", "x.csv", new byte[20 * 1024 * 1024]);
        groot.Zegt("groter dan 5 MB");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Het_voorbeeldbestand_is_zelf_te_importeren(string soort)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var fatima = await host.AlsAsync("fatima");
        using var antwoord = await fatima.VraagAsync(new Uri(fatima.Plek, $"{Adres}?handler=Voorbeeld&soort={soort}").AbsoluteUri);
        var kolommen = await (await Blad.OpenAsync(fatima, Adres)).StuurBestandAsync(
            "form[action*='Bestand']", "Bestand", $"voorbeeld.{soort}", await antwoord.Content.ReadAsByteArrayAsync());
        var controle = await kolommen.VerstuurAsync("form[action*='Kolommen']", ("Kanaal", "Portaal"));

        controle.Zegt("2 nieuwe dossiers");
        Assert.NotNull(controle.Document.QuerySelector("form[action*='Importeer']"));
    }

    private static async Task<Blad> ImporteerAsync(Browser wie, Blad controle)
    {
        var klaar = await controle.VerstuurAsync("form[action*='Importeer']");
        for (var keer = 0; keer < 100 && !klaar.Document.DocumentElement.TextContent.Contains("De import is klaar", StringComparison.Ordinal); keer++)
        {
            // After a second the page shows how far it is instead.
            await Task.Delay(200, TestContext.Current.CancellationToken);
            klaar = await Blad.OpenAsync(wie, $"{Adres}?stap=klaar");
        }

        return klaar;
    }

    private static async Task<Blad> UploadAsync(Browser browser, string naam, string tekst) =>
        await (await Blad.OpenAsync(browser, Adres)).StuurBestandAsync(
            "form[action*='Bestand']", "Bestand", naam, Encoding.UTF8.GetBytes(tekst));

    private static async Task<Blad> ControleAsync(Browser browser, string tekst) =>
        await (await UploadAsync(browser, "lijst.csv", tekst)).VerstuurAsync("form[action*='Kolommen']", ("Kanaal", "Koppelvlak"));

    private static Task<Dossier> DossierAsync(Db db, string vnummer) =>
        db.Dossiers.AsNoTracking().SingleAsync(d => db.Personen.Any(p => p.DossierId == d.Id && p.Vnummer == vnummer));
}
