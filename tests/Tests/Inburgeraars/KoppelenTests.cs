using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Keten;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Inburgeraars.Registreren;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Inburgeraars;

/// <summary>DUO names one number and the dossier has the other: a person says whether it is the same human being.</summary>
public sealed class KoppelenTests
{
    private const string Dordrecht = "0505";

    // Public test persons of the BRP who are nobody's case in the demo.
    private static readonly string[] Testpersonen = ["999970264", "999970318", "999970276", "999970306"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_dossier_met_alleen_een_Vnummer_en_een_bericht_met_alleen_een_bsn(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var (bsn, brp) = await TestpersoonAsync(host, 0);
        var dossier = await RegistreerAsync(host, new Persoonsgegevens(brp.Gegevens.Naam, brp.Gegevens.Geboortedatum) { Vnummer = "2866000001" }, null);
        var bericht = await MeldAsync(host, $"\"bsn\":\"{bsn.Cijfers}\"");
        var wachtend = await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.NietGekoppeld);
        Assert.DoesNotContain(bsn.Cijfers, wachtend.Fout, StringComparison.Ordinal);

        using var sanne = await host.AlsAsync("sanne");
        var blad = await Blad.OpenAsync(sanne, "/inburgeraars/koppelen");
        blad.Zegt("Is het dezelfde persoon?");
        Assert.DoesNotContain(bsn.Cijfers, blad.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        (await blad.VerstuurAsync($"form:has(input[name=dossier][value='{dossier}'])")).Zegt("Gekoppeld");

        var klaar = await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.Verwerkt);
        Assert.Equal(dossier, klaar.DossierId);
        await using var db = host.Db();
        Assert.True(await db.Persoonsnummers.AnyAsync(p => p.DossierId == dossier, Ct));
        Assert.True(await db.Handelingen.AnyAsync(h => h.StroomId == dossier && h.Soort == "BerichtKoppelen" && h.Medewerker == "sanne", Ct));

        // The next message finds it by itself.
        var volgend = await MeldAsync(host, $"\"bsn\":\"{bsn.Cijfers}\"");
        Assert.Equal(dossier, (await NotificatieadresTests.WachtAsync(host, volgend, b => b.Status == Berichtstatus.Verwerkt)).DossierId);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_iemand_anders_is_krijgt_een_eigen_dossier(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var (bsn, brp) = await TestpersoonAsync(host, 1);
        var dossier = await RegistreerAsync(host, new Persoonsgegevens(brp.Gegevens.Naam, brp.Gegevens.Geboortedatum) { Vnummer = "2866000002" }, null);
        var bericht = await MeldAsync(host, $"\"bsn\":\"{bsn.Cijfers}\"");
        var id = (await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.NietGekoppeld)).Id;

        using var mirjam = await host.AlsAsync("mirjam");
        (await (await Blad.OpenAsync(mirjam, "/inburgeraars/koppelen")).VerstuurAsync($"form[action*='Nieuw']:has(input[value='{id}'])")).Zegt("nieuw dossier");

        var klaar = await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.Verwerkt);
        Assert.NotNull(klaar.DossierId);
        Assert.NotEqual(dossier, klaar.DossierId);
        await using var db = host.Db();
        Assert.False(await db.Persoonsnummers.AnyAsync(p => p.DossierId == dossier, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_dossier_met_alleen_een_bsn_en_een_bericht_met_alleen_een_Vnummer(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var (bsn, brp) = await TestpersoonAsync(host, 2);
        var dossier = await RegistreerAsync(host, brp.Gegevens, bsn);
        var bericht = await MeldAsync(host, "\"bsn\":null,\"vNummer\":2866000003");
        var id = (await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.NietGekoppeld)).Id;

        using var sanne = await host.AlsAsync("sanne");
        Assert.NotNull((await Blad.OpenAsync(sanne, $"/inburgeraars/registreren?bericht={id}")).Document.QuerySelector("input[value='2866000003']"));
        var blad = await Blad.OpenAsync(sanne, "/inburgeraars/koppelen");
        (await blad.VerstuurAsync($"form:has(select):has(input[value='{id}'])", ("dossier", dossier.ToString()))).Zegt("Gekoppeld");

        Assert.Equal(dossier, (await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.Verwerkt)).DossierId);
        await using var db = host.Db();
        Assert.Equal("2866000003", await db.Personen.Where(p => p.DossierId == dossier).Select(p => p.Vnummer).SingleAsync(Ct));
    }

    /// <summary>After a move the number stands in the dossier of the new municipality, so the old one has none: it would take in anybody.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Een_dossier_van_wie_verhuisde_staat_er_niet_bij_en_krijgt_niets_meer(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossier = await RegistreerAsync(host, new Persoonsgegevens(new("Verhuisde", null, "Koppelproef"), OnvolledigeDatum.Van(new DateOnly(1991, 2, 3))), null);
        await using (var scope = host.Als(Toegang.Systeem("test")))
        {
            var eigen = scope.ServiceProvider.GetRequiredService<Db>();
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("Verhuizen", null, "test"), async (handeling, ct) =>
            {
                (await eigen.Dossiers.SingleAsync(d => d.Id == dossier, ct)).Verhuis("0590", handeling.Dag);
                return dossier.ToString();
            }, Ct);
        }

        var bericht = await MeldAsync(host, "\"bsn\":null,\"vNummer\":2866000006");
        var id = (await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.NietGekoppeld)).Id;
        using var sanne = await host.AlsAsync("sanne");
        var blad = await Blad.OpenAsync(sanne, "/inburgeraars/koppelen");
        Assert.NotEmpty(blad.Document.QuerySelectorAll($"form:has(input[value='{id}'])"));
        Assert.Empty(blad.Document.QuerySelectorAll($"form:has(input[value='{id}']) option[value='{dossier}']"));
        await using var regisseur = host.Als(Data.Dataproef.Casusregisseur("koppelaar", Dordrecht));
        Assert.Equal(
            Web.Gebieden.Inburgeraars.Koppelen.Koppeluitkomst.NietGevonden,
            await regisseur.ServiceProvider.GetRequiredService<Web.Gebieden.Inburgeraars.Koppelen.BerichtKoppelen>().KoppelAsync(id, dossier, null, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_bericht_met_beide_nummers_vult_het_nummer_aan_dat_ontbrak(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var (bsn, brp) = await TestpersoonAsync(host, 3);
        var dossier = await RegistreerAsync(host, new Persoonsgegevens(brp.Gegevens.Naam, brp.Gegevens.Geboortedatum) { Vnummer = "2866000004" }, null);

        var bericht = await MeldAsync(host, $"\"bsn\":\"{bsn.Cijfers}\",\"vNummer\":2866000004");
        Assert.Equal(dossier, (await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.Verwerkt)).DossierId);

        await using var db = host.Db();
        Assert.True(await db.Persoonsnummers.AnyAsync(p => p.DossierId == dossier, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_niet_voor_de_gemeente_werkt_ziet_en_koppelt_het_bericht_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var bericht = await MeldAsync(host, "\"bsn\":null,\"vNummer\":2866000005", "00000001999900642000");
        var id = (await NotificatieadresTests.WachtAsync(host, bericht, b => b.Status == Berichtstatus.NietGekoppeld)).Id;
        await using var db = host.Db();
        var dossier = await db.Personen.Where(p => p.Gemeentecode == Dordrecht && p.Vnummer == null).Select(p => p.DossierId).FirstAsync(Ct);

        using var fatima = await host.AlsAsync("fatima");
        var blad = await Blad.OpenAsync(fatima, "/inburgeraars/koppelen");
        Assert.DoesNotContain("2866000005", blad.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("2866000005", (await Blad.OpenAsync(fatima, $"/inburgeraars/registreren?bericht={id}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await using var scope = host.Als(new Toegang
        {
            Soort = Toegangssoort.Medewerker, Sub = "fatima", Naam = "Fatima", Organisatie = "sdd", Gemeenten = [Dordrecht],
            Rollen = [Rollen.Casusregisseur], Rechten = Rollen.RechtenVan([Rollen.Casusregisseur]),
        });
        var koppelen = scope.ServiceProvider.GetRequiredService<Web.Gebieden.Inburgeraars.Koppelen.BerichtKoppelen>();
        Assert.Equal(Web.Gebieden.Inburgeraars.Koppelen.Koppeluitkomst.NietGevonden, await koppelen.KoppelAsync(id, dossier, null, Ct));
        Assert.False(await koppelen.NieuwePersoonAsync(id, Ct));
    }

    private static async Task<Guid> MeldAsync(Naasthost host, string persoon, string doel = "00000001999900505000")
    {
        var berichtId = Guid.CreateVersion7();
        using var antwoord = await NotificatieadresTests.StuurAsync(host, NotificatieadresTests.Bericht(
            $$"""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS101",{{persoon}}}""", doel: doel, berichtId: berichtId.ToString()));
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        return berichtId;
    }

    private static async Task<(Bsn Bsn, Brppersoon Brp)> TestpersoonAsync(Naasthost host, int nummer)
    {
        Assert.True(Bsn.TryParse(Testpersonen[nummer], out var bsn));
        await using var scope = host.Als(Toegang.Systeem("test"));
        var antwoord = await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(bsn, Ct);
        var gegevens = antwoord.Persoon!.Gegevens;
        // DUO gives only persons whom it knows for this municipality.
        scope.ServiceProvider.GetRequiredService<Naast.Ketensimulator.Ketenstaat>().Registreer(new Naast.Ketensimulator.Ketenpersoon
        {
            Bsn = bsn.Cijfers, Gemeentecode = Dordrecht, GevestigdOp = new(2026, 5, 1),
            Brp = new() { Voornamen = gegevens.Naam.Voornamen, Voorvoegsel = gegevens.Naam.Voorvoegsel, Geslachtsnaam = gegevens.Naam.Geslachtsnaam, Geboortedatum = gegevens.Geboortedatum.Brp },
            Plicht = new() { Begindatum = new(2026, 6, 1), DatumKennisgeving = new(2026, 6, 8) },
            Doelgroep = new() { Indeling = Naast.Ketensimulator.DuoDoelgroep.Asiel, GedetailleerdeDoelgroep = "Asielstatushouder", Begindatum = new(2026, 6, 1) },
        });
        return (bsn, antwoord.Persoon!);
    }

    private static async Task<Guid> RegistreerAsync(Naasthost host, Persoonsgegevens persoon, Bsn? bsn)
    {
        await using var scope = host.Als(new Toegang
        {
            Soort = Toegangssoort.Medewerker, Sub = "sanne", Naam = "Sanne de Wit", Organisatie = "sdd", Gemeenten = [Dordrecht],
            Rollen = [Rollen.Casusregisseur], Rechten = Rollen.RechtenVan([Rollen.Casusregisseur]),
        });
        return await scope.ServiceProvider.GetRequiredService<InburgeraarRegistreren>().RegistreerAsync(
            new NieuwDossier { Gemeentecode = Dordrecht, Persoon = persoon, Bsn = bsn, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker }, null, Ct);
    }
}
