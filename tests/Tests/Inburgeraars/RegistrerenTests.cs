using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Ketensimulator;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Keten;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class RegistrerenTests
{
    private const string Form = "form[data-concept]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Iemand_met_een_naam_en_alleen_een_geboortejaar_krijgt_een_dossier(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        var blad = await Blad.OpenAsync(sanne, "/inburgeraars/registreren");
        var (_, velden) = blad.Velden(Form);
        await blad.VerstuurAsync(Form, [.. Persoon("2877000001", "Enkelnaam", jaar: "1984", maand: ""), ("Verzoeksleutel", velden["Verzoeksleutel"])]);
        var adres = sanne.Plek.AbsolutePath;
        // The same form once more (double click): one dossier.
        await blad.VerstuurAsync(Form, [.. Persoon("2877000001", "Enkelnaam", jaar: "1984", maand: ""), ("Verzoeksleutel", velden["Verzoeksleutel"])]);
        Assert.Equal(adres, sanne.Plek.AbsolutePath);

        await using var db = host.Db();
        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.Vnummer == "2877000001");
        Assert.Equal($"/dossiers/{persoon.DossierId}", adres);
        Assert.Equal("19840000", persoon.Geboren);
        Assert.Null(persoon.Voornamen);
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == persoon.DossierId);
        Assert.Equal(("sanne", Kanaal.Koppelvlak, Fase.Koppeling), (dossier.Casusregisseur, dossier.Kanaal, dossier.Fase));
        Assert.Equal(1, await db.Handelingen.CountAsync(h => h.StroomId == dossier.Id && h.Soort == "InburgeraarRegistreren"));
    }

    [Fact, Ux(29), Ux(31), Ux(32)]
    public async Task Fouten_zeggen_wat_te_doen_en_alles_wat_getypt_is_blijft_staan()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var sanne = await host.AlsAsync("sanne");
        var blad = await (await Blad.OpenAsync(sanne, "/inburgeraars/registreren")).VerstuurAsync(Form,
            ("Invoer.Geslachtsnaam", ""), ("Invoer.Vnummer", "12345"), ("Invoer.Bsn", "123456789"), ("Invoer.Gemeente", "9999"), ("Invoer.Email", "geen adres"),
            ("Invoer.Geboren.Dag", "30"), ("Invoer.Geboren.Maand", "2"), ("Invoer.Geboren.Jaar", "1990"),
            ("Invoer.Kennisgeving.Dag", "1"), ("Invoer.Kennisgeving.Maand", "1"), ("Invoer.Kennisgeving.Jaar", "2100"));

        Assert.Equal(HttpStatusCode.OK, blad.Status);
        Assert.Matches("^[0-9]+ fouten", blad.Document.Title!);
        foreach (var zin in new[]
                 {
                     "Eén van de twee is genoeg", "tien cijfers", "geen geldig BSN", "niet bekend, of u werkt er niet voor", "naam@voorbeeld.nl",
                     "30 februari 1990 bestaat niet", "ligt in de toekomst",
                 })
        {
            blad.Zegt(zin);
        }

        var velden = blad.Velden(Form).Velden;
        Assert.Equal(("12345", "123456789", "30"), (velden["Invoer.Vnummer"], velden["Invoer.Bsn"], velden["Invoer.Geboren.Dag"]));
        Assert.DoesNotContain("123456789", sanne.Plek.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_geboortedatum_in_de_toekomst_of_een_dag_zonder_maand_kan_niet()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var sanne = await host.AlsAsync("sanne");
        var begin = await Blad.OpenAsync(sanne, "/inburgeraars/registreren");

        (await begin.VerstuurAsync(Form, Persoon("2877000090", "X", "2150", "1"))).Zegt("in de toekomst");
        (await begin.VerstuurAsync(Form, [.. Persoon("2877000090", "X", "1990", ""), ("Invoer.Geboren.Dag", "3")])).Zegt("ook de maand");
        (await begin.VerstuurAsync(Form, Persoon("2877000090", "X", "", ""))).Zegt("Vul de geboortedatum in");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_bekend_nummer_wordt_geweigerd_met_een_link_naar_het_dossier(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var bekend = await db.Personen.AsNoTracking().Where(p => p.Vnummer != null && db.Dossiers.Any(d => d.Id == p.DossierId && d.Casusregisseur == "sanne")).FirstAsync();

        var blad = await (await Blad.OpenAsync(sanne, "/inburgeraars/registreren")).VerstuurAsync(Form, Persoon(bekend.Vnummer!, "Iemand Anders"));

        blad.Zegt("heeft al een dossier");
        Assert.NotNull(blad.Document.QuerySelector($"a[href='/dossiers/{bekend.DossierId}']"));
        Assert.Equal(1, await db.Personen.CountAsync(p => p.Vnummer == bekend.Vnummer));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_naamgenoot_op_dezelfde_dag_geboren_vraagt_een_vinkje(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        var begin = await Blad.OpenAsync(sanne, "/inburgeraars/registreren");
        await begin.VerstuurAsync(Form, Persoon("2877000011", "Yılmaz-Ünlü", "1990", "5"));

        var tweede = await (await Blad.OpenAsync(sanne, "/inburgeraars/registreren")).VerstuurAsync(Form, Persoon("2877000012", "yilmaz unlu", "1990", "5"));
        tweede.Zegt("Er is al iemand met deze naam en geboortedatum");
        await tweede.VerstuurAsync(Form, [.. Persoon("2877000012", "yilmaz unlu", "1990", "5"), ("Invoer.AnderPersoon", "true")]);

        await using var db = host.Db();
        Assert.True(await db.Personen.AnyAsync(p => p.Vnummer == "2877000012"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(36)]
    public async Task Wat_getypt_is_blijft_als_concept_en_verdwijnt_na_registreren(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var fatima = await host.AlsAsync("fatima");
        var blad = await Blad.OpenAsync(fatima, "/inburgeraars/registreren");
        var (_, velden) = blad.Velden(Form);
        velden["Invoer.Geslachtsnaam"] = "Half getypt";
        velden["Invoer.Geboren.Jaar"] = "19";
        velden["Invoer.TolkNodig"] = "true,false";
        using (var bewaard = await fatima.PostAsync(new Uri(fatima.Plek, "/concepten/registreren").AbsoluteUri, velden))
        {
            Assert.Equal(HttpStatusCode.OK, bewaard.StatusCode);
        }

        var terug = (await Blad.OpenAsync(fatima, "/inburgeraars/registreren")).Velden(Form).Velden;
        Assert.Equal(("Half getypt", "19", "true"), (terug["Invoer.Geslachtsnaam"], terug["Invoer.Geboren.Jaar"], terug["Invoer.TolkNodig"]));

        await (await Blad.OpenAsync(fatima, "/inburgeraars/registreren")).VerstuurAsync(Form, Persoon("2877000021", "Heel getypt"));
        Assert.Equal("", (await Blad.OpenAsync(fatima, "/inburgeraars/registreren")).Velden(Form).Velden["Invoer.Geslachtsnaam"]);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_later_bericht_van_DUO_vindt_het_dossier_dat_met_de_hand_is_geopend(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var staat = host.Diensten.GetRequiredService<Ketenstaat>();
        const string Bsn = "123456782";
        staat.Registreer(new Ketenpersoon
        {
            Bsn = Bsn, VNummer = 2877000031, Gemeentecode = "0505", GevestigdOp = new(2026, 1, 5),
            Brp = new Brpgegevens { Voornamen = "Later", Geslachtsnaam = "Bericht", Geboortedatum = "19900305", Geslacht = "V", Nationaliteiten = ["0336"] },
            Plicht = new DuoPlicht { Begindatum = new(2026, 2, 2), DatumKennisgeving = new(2026, 2, 9) },
            Doelgroep = new DuoDoelgroep { Indeling = DuoDoelgroep.Asiel, Begindatum = new(2026, 2, 2), GedetailleerdeDoelgroep = "Asielstatushouder" },
        });

        // First a notice that knows the V-number only: nobody here yet.
        var berichtId = Guid.CreateVersion7();
        using (await NotificatieadresTests.StuurAsync(host, NotificatieadresTests.Bericht(
                   """{"registratieDatumTijd":"2026-02-09T09:00:00Z","gebeurtenisId":"SS101","vNummer":2877000031}""", berichtId: berichtId.ToString())))
        {
            await NotificatieadresTests.WachtAsync(host, berichtId, b => b.Status == Berichtstatus.NietGekoppeld);
        }

        using var sanne = await host.AlsAsync("sanne");
        var geregistreerd = await (await Blad.OpenAsync(sanne, "/inburgeraars/registreren")).VerstuurAsync(Form, [.. Persoon("2877000031", "Bericht", "1990", "3"), ("Invoer.Bsn", Bsn)]);
        Assert.True(sanne.Plek.AbsolutePath.StartsWith("/dossiers/", StringComparison.Ordinal), geregistreerd.Tekst);
        var dossier = await db.Personen.Where(p => p.Vnummer == "2877000031").Select(p => p.DossierId).SingleAsync();
        var verwerkt = await NotificatieadresTests.WachtAsync(host, berichtId, b => b.Status == Berichtstatus.Verwerkt);
        Assert.Equal(dossier, verwerkt.DossierId);

        // And one with the BSN: the same dossier, with the day on which the ten weeks start.
        var tweede = Guid.CreateVersion7();
        using (await NotificatieadresTests.StuurAsync(host, NotificatieadresTests.Bericht(
                   $$"""{"registratieDatumTijd":"2026-02-09T09:00:00Z","gebeurtenisId":"SS139","bsn":"{{Bsn}}"}""", berichtId: tweede.ToString())))
        {
            Assert.Equal(dossier, (await NotificatieadresTests.WachtAsync(host, tweede, b => b.Status == Berichtstatus.Verwerkt)).DossierId);
        }

        var feit = await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.Kennisgeving && f.VervallenOp == null);
        Assert.Equal((new DateOnly(2026, 2, 9), Feitbron.Duo), (feit.Van, feit.Bron));
        Assert.Equal(Fase.Kennisgeving, await db.Dossiers.Where(d => d.Id == dossier).Select(d => d.Fase).SingleAsync());
    }

    private static (string, string)[] Persoon(string vnummer, string achternaam, string jaar = "1991", string maand = "7") =>
    [
        ("Invoer.Geslachtsnaam", achternaam), ("Invoer.Geboren.Jaar", jaar), ("Invoer.Geboren.Maand", maand), ("Invoer.Vnummer", vnummer), ("Invoer.Gemeente", "0505"),
        ("Invoer.Kanaal", "Koppelvlak"),
    ];
}
