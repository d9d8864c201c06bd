using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Onderweg;
using Naast.Kern.Regels;
using Naast.Ketensimulator;
using Naast.Tests.Data;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Keten;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>Schools and colleagues as DUO knows them: nothing of an unknown one is dropped in silence, and who is not it any more goes there too.</summary>
public sealed class DuoregisterTests(Ketenproef proef) : IClassFixture<Ketenproef>
{
    private const string Uurschool = "Proefschool Uren";
    private const string Aanbodschool = "Proefschool Aanbod";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly string[] Regio = ["0505", "0531", "0590", "0642"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-13")]
    public async Task Uren_van_een_school_die_DUO_niet_bij_naam_kent_vragen_een_keer_welke_dat_is(string soort)
    {
        var host = await proef.HostAsync(soort);
        var spiegel = host.Diensten.GetRequiredService<Spiegelloop>();
        await ScholenAsync(host);
        var (een, ander) = (await MetPlanAsync(host), await MetPlanAsync(host));
        foreach (var dossier in new[] { een, ander })
        {
            await MetLessenAsync(host, dossier);
            await spiegel.EenAsync(dossier, Ct);
        }

        await using var scope = host.Als(Dataproef.Casusregisseur("scholenkenner", Regio));
        var (db, invoeren, lijst) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<BerichtInvoeren>(), scope.ServiceProvider.GetRequiredService<Portaallijst>());
        Task<UitgaandBericht[]> Berichten(Guid dossier, Berichtsoort wat) =>
            db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == dossier && b.Soort == wat).OrderBy(b => b.Id).ToArrayAsync(Ct);
        var gevraagd = Assert.Single(await Berichten(een, Berichtsoort.UrenInstelling));
        Assert.Equal((Verzendstatus.Tegengehouden, Uurschool), (gevraagd.Status, gevraagd.OnbekendeSchool));
        Assert.StartsWith("Instelling: die is bij DUO niet bekend", gevraagd.Fout, StringComparison.Ordinal);
        Assert.Contains((await lijst.InTeVoerenAsync(1, Ct)).Rijen, rij => rij.Id == gevraagd.Id && rij.School == Uurschool);
        Assert.Contains((await lijst.ScholenAsync(Ct)), keuze => keuze.Waarde == Instellingnaam.GeenSchool);

        // DUO takes hours of a school where something was offered.
        Assert.True(await invoeren.KiesSchoolAsync(Assert.Single(await Berichten(een, Berichtsoort.Aanbod)).Id, "9900000001", null, Ct));
        await Ketenproef.WachtAsync(host, d => d.UitgaandeBerichten.AnyAsync(b => b.DossierId == een && b.Soort == Berichtsoort.Aanbod && b.Onderdeel == "9900000001" && b.Status == Verzendstatus.Verzonden, Ct), "aanbod");
        Assert.False(await invoeren.KiesSchoolAsync(gevraagd.Id, "1234567890", null, Ct));
        Assert.True(await invoeren.KiesSchoolAsync(gevraagd.Id, "9900000001", null, Ct));
        await Ketenproef.WachtAsync(host, d => d.UitgaandeBerichten.AnyAsync(b => b.Id == gevraagd.Id && b.Onderdeel == "9900000001" && b.Status == Verzendstatus.Verzonden, Ct), "uren");

        // The other dossier is not asked any more, and the same hours are not told twice.
        await spiegel.EenAsync(een, Ct);
        await spiegel.EenAsync(ander, Ct);
        Assert.Single(await Berichten(een, Berichtsoort.UrenInstelling));
        Assert.Equal(["naam:" + Uurschool, "9900000001"], (await Berichten(ander, Berichtsoort.UrenInstelling)).Select(b => b.Onderdeel));
        Assert.Equal(Verzendstatus.Vervangen, (await Berichten(ander, Berichtsoort.UrenInstelling))[0].Status);
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-06")]
    public async Task Een_naam_die_bij_een_andere_school_hoort_haalt_het_aanbod_bij_de_verkeerde_weg(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        var spiegel = host.Diensten.GetRequiredService<Spiegelloop>();
        await ScholenAsync(host);
        var dossier = await MetPlanAsync(host);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var (db, scholen) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Duoscholen>());
        Task<bool> ErIs(Berichtsoort wat, string nummer) => db.UitgaandeBerichten.AnyAsync(b => b.DossierId == dossier && b.Soort == wat && b.Onderdeel == nummer && b.Status == Verzendstatus.Verzonden, Ct);
        async Task ZegAsync(string nummer)
        {
            Assert.True(await scholen.ZegAsync(Aanbodschool, nummer, Ct));
            db.ChangeTracker.Clear();
            await spiegel.EenAsync(dossier, Ct);
        }

        await ZegAsync("9900000001");
        await Ketenproef.WachtAsync(host, _ => ErIs(Berichtsoort.Aanbod, "9900000001"), "bij de eerste");
        await ZegAsync("9900000002");
        await Ketenproef.WachtAsync(host, _ => ErIs(Berichtsoort.Aanbod, "9900000002"), "bij de tweede");
        await Ketenproef.WachtAsync(host, _ => ErIs(Berichtsoort.AanbodVerwijderen, "9900000001"), "bij de eerste weg");
        await ZegAsync(Instellingnaam.GeenSchool);
        await Ketenproef.WachtAsync(host, _ => ErIs(Berichtsoort.AanbodVerwijderen, "9900000002"), "bij de tweede weg");

        var voor = await db.UitgaandeBerichten.CountAsync(b => b.DossierId == dossier, Ct);
        await spiegel.EenAsync(dossier, Ct);
        Assert.Equal(voor, await db.UitgaandeBerichten.CountAsync(b => b.DossierId == dossier, Ct));
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-13")]
    public async Task Van_een_school_die_DUO_niet_heeft_gaat_niets_en_wordt_niets_meer_gevraagd(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        await ScholenAsync(host);
        var dossier = await MetPlanAsync(host);
        await MetLessenAsync(host, dossier);
        await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
        await using var scope = host.Als(Dataproef.Casusregisseur("scholenkenner", Regio));
        var (db, invoeren) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<BerichtInvoeren>());
        var open = await db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == dossier && b.Status == Verzendstatus.Tegengehouden).ToArrayAsync(Ct);
        Assert.Equal([Berichtsoort.Aanbod, Berichtsoort.UrenInstelling], open.Select(b => b.Soort).Order());

        foreach (var bericht in open)
        {
            Assert.True(await invoeren.KiesSchoolAsync(bericht.Id, Instellingnaam.GeenSchool, null, Ct));
        }

        await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
        Assert.All(await db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == dossier).ToArrayAsync(Ct), b => Assert.Equal(Verzendstatus.Vervangen, b.Status));
    }

    /// <summary>Nobody gave a list, so nothing about schools can be tried, and nothing is held up for it.</summary>
    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-06")]
    public async Task Met_de_hand_en_zonder_lijst_van_scholen_staat_het_aanbod_klaar_om_over_te_nemen(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        await ScholenAsync(host);
        var dossier = await MetPlanAsync(host);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var (db, controleur) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Duocontroleur>());
        var beeld = (await scope.ServiceProvider.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: false, Ct))!;
        var bericht = await db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.DossierId == dossier && b.Soort == Berichtsoort.Aanbod, Ct);
        Assert.NotNull(bericht.Fout);
        bericht.Status = Verzendstatus.InTeVoeren;
        Assert.Equal(bericht.Fout, await controleur.BezwaarAsync(bericht, beeld, Ct));

        await db.Duoinstellingen.ExecuteDeleteAsync(Ct);
        Assert.Null(await controleur.BezwaarAsync(bericht, beeld, Ct));
        bericht.Status = Verzendstatus.TeVerzenden;
        Assert.NotNull(await controleur.BezwaarAsync(bericht, beeld, Ct));
    }

    /// <summary>The name of DUO's field says another thing than its description, so the region chooses.</summary>
    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-13")]
    public async Task Lessen_gaan_ook_als_participatie_die_als_taalles_telt_als_de_regio_het_zo_leest(string soort)
    {
        var host = await proef.HostAsync(soort);
        await ScholenAsync(host);
        var dossier = await MetPlanAsync(host);
        await MetLessenAsync(host, dossier);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var (uren, beelden) = (scope.ServiceProvider.GetRequiredService<Duouren>(), scope.ServiceProvider.GetRequiredService<DossierBeelden>());
        var beeld = (await beelden.NuAsync(dossier, volgend: false, Ct))!;
        Assert.DoesNotContain(await uren.TotAsync(beeld, new(2026, 7, 1), Ct), som => som.Soort == Berichtsoort.UrenParticipatieTaalles);

        beeld = beeld with { Regels = beeld.Regels.Met([new(Duoberichtparameters.ParticipatieAlsTaalles.Sleutel, new(2026, 1, 1), null, "alle-lessen", Bron.Beleid("proef"))]) };
        var som = Assert.Single(await uren.TotAsync(beeld, new(2026, 7, 1), Ct), som => som.Soort == Berichtsoort.UrenParticipatieTaalles);
        Assert.Equal((40, null), (som.Gevolgd, som.Instelling));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_geen_contactpersoon_meer_is_gaat_bij_DUO_van_het_dossier_af(string soort)
    {
        var host = await proef.HostAsync(soort);
        string? cijfers = null;
        var dossier = await MetPlanAsync(host, bsn => cijfers = bsn);
        Assert.True(Bsn.TryParse(cijfers, out var bsn));
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var (db, duo) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Duoclient>());
        var oin = await db.Gemeenten.Where(g => g.Code == "0505").Select(g => g.Oin).SingleAsync(Ct);
        foreach (var sub in new[] { "bereikbaar", "onbereikbaar" })
        {
            db.Medewerkers.Add(new Medewerker { Sub = sub, Naam = "Proef Collega", Organisatie = "sdd", Functie = "Casusregisseur", Gemeenten = "0505" });
        }

        db.Duocontactpersonen.Add(new Duocontactpersoon { Medewerker = "bereikbaar", Gemeentecode = "0505", Email = "proef@voorbeeld.example", Telefoon = "078 123 45 67", Sinds = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync(Ct);
        Task GestuurdAsync(Berichtsoort wat, int keer) => Ketenproef.WachtAsync(
            host, async d => await d.UitgaandeBerichten.CountAsync(b => b.DossierId == dossier && b.Soort == wat && b.Status == Verzendstatus.Verzonden, Ct) == keer, $"{wat} {keer}");
        Task<Duocontactpersoon> RijAsync() => db.Duocontactpersonen.AsNoTracking().SingleAsync(c => c.Medewerker == "bereikbaar", Ct);

        await WijsToeAsync(host, dossier, "bereikbaar");
        await GestuurdAsync(Berichtsoort.Contactpersoon, 1);
        var rij = await RijAsync();
        Assert.Equal("Proef Collega", rij.NaamBijDuo);

        // Married: DUO hears the new name.
        await db.Medewerkers.Where(m => m.Sub == "bereikbaar").ExecuteUpdateAsync(zet => zet.SetProperty(m => m.Naam, "Proef Nieuwe-Naam"), Ct);
        await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
        await GestuurdAsync(Berichtsoort.Contactpersoon, 2);
        Assert.Equal(("Proef Nieuwe-Naam", rij.Nummer), ((await RijAsync()).NaamBijDuo, (await RijAsync()).Nummer));

        await WijsToeAsync(host, dossier, "onbereikbaar");
        await GestuurdAsync(Berichtsoort.ContactpersoonAfmelden, 1);
        Assert.Equal(Duouitslag.NietGevonden, (await duo.OntkoppelContactAsync(oin, rij.Nummer!.Value, bsn, Guid.CreateVersion7(), Ct)).Uitslag);
        await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
        await GestuurdAsync(Berichtsoort.ContactpersoonAfmelden, 1);

        // Back again, and then no contact person any more at all.
        await WijsToeAsync(host, dossier, "bereikbaar");
        await GestuurdAsync(Berichtsoort.Contactpersoon, 3);
        await db.Duocontactpersonen.Where(c => c.Medewerker == "bereikbaar").ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Vervalt, true), Ct);
        await scope.ServiceProvider.GetRequiredService<Duocontacten>().RuimOpAsync(Ct);
        Assert.False(await db.Duocontactpersonen.AnyAsync(c => c.Medewerker == "bereikbaar", Ct));
        Assert.Equal(Duouitslag.NietGevonden, (await duo.WijzigContactAsync(oin, rij.Nummer.Value, new("Proef", "proef@voorbeeld.example", "0781234567"), Guid.CreateVersion7(), Ct)).Uitslag);
        await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
        await GestuurdAsync(Berichtsoort.ContactpersoonAfmelden, 2);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_als_contactpersoon_wordt_weggehaald_en_teruggezet_is_weer_gekoppeld(string soort)
    {
        var host = await proef.HostAsync(soort);
        string? cijfers = null;
        var dossier = await MetPlanAsync(host, bsn => cijfers = bsn);
        Assert.True(Bsn.TryParse(cijfers, out var bsn));
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var (db, duo) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Duoclient>());
        var oin = await db.Gemeenten.Where(g => g.Code == "0505").Select(g => g.Oin).SingleAsync(Ct);
        db.Medewerkers.Add(new Medewerker { Sub = "terug", Naam = "Proef Terug", Organisatie = "sdd", Functie = "Casusregisseur", Gemeenten = "0505" });
        for (var keer = 1; keer <= 2; keer++)
        {
            db.Duocontactpersonen.Add(new Duocontactpersoon { Medewerker = "terug", Gemeentecode = "0505", Email = "terug@voorbeeld.example", Telefoon = "078 123 45 67", Sinds = TimeProvider.System.GetUtcNow() });
            await db.SaveChangesAsync(Ct);
            db.ChangeTracker.Clear();
            await WijsToeAsync(host, dossier, "terug");
            await Ketenproef.WachtAsync(host, async d => await d.UitgaandeBerichten.CountAsync(b => b.DossierId == dossier && b.Soort == Berichtsoort.Contactpersoon && b.Status == Verzendstatus.Verzonden, Ct) == keer, $"gekoppeld {keer}");
            if (keer == 1)
            {
                await db.Duocontactpersonen.Where(c => c.Medewerker == "terug").ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Vervalt, true), Ct);
                await scope.ServiceProvider.GetRequiredService<Duocontacten>().RuimOpAsync(Ct);
            }
        }

        var nummer = await db.Duocontactpersonen.Where(c => c.Medewerker == "terug").Select(c => c.Nummer).SingleAsync(Ct);
        Assert.Equal(Duouitslag.Gelukt, (await duo.OntkoppelContactAsync(oin, nummer!.Value, bsn, Guid.CreateVersion7(), Ct)).Uitslag);
    }

    private static async Task ScholenAsync(Naasthost host)
    {
        // DUO's list comes by itself.
        await Ketenproef.WachtAsync(host, d => d.Duoinstellingen.AnyAsync(i => i.Nummer == "9900000002" && i.Keurmerk, Ct), "scholen");
        await using var db = host.Db();
        if (!await db.Organisaties.AnyAsync(o => o.Slug == "proefschool", Ct))
        {
            db.Organisaties.Add(new Organisatie { Slug = "proefschool", Naam = Uurschool, Soort = "taalschool" });
            await db.SaveChangesAsync(Ct);
        }
    }

    /// <summary>Somebody whose plan DUO had before this dossier was in Naast, with an offer of a school that DUO does not know by that name.</summary>
    private static async Task<Guid> MetPlanAsync(Naasthost host, Action<string>? bsn = null)
    {
        var mens = Ketenproef.Nieuw(host, 1, persoon => persoon with
        {
            Examens = [],
            Pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = new(2026, 3, 2), Leerroute = "B", Niveau = "B1", GeschatteIntensiteitB1Route = 900 },
            Termijn = new DuoTermijn { Startdatum = new(2026, 3, 3), Einddatum = new(2029, 3, 3) },
        });
        bsn?.Invoke(mens[0].Bsn);
        var ids = await Ketenproef.LeverAsync(host, mens, ["SS101", "SS102"]);
        await Ketenproef.WachtAsync(host, async d => await d.InkomendeBerichten.CountAsync(b => ids.Contains(b.Id) && b.Status == Berichtstatus.Verwerkt, Ct) == ids.Length, "geopend");
        await using var db = host.Db();
        var dossier = (await db.InkomendeBerichten.Where(b => b.Id == ids[0]).Select(b => b.DossierId).SingleAsync(Ct))!.Value;
        await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
        await using (var scope = host.Als(Dataproef.Casusregisseur("overnemer", Regio)))
        {
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<Spiegelherstel>().HerstelAsync(dossier, Kern.Keten.Duoonderwerp.Pip, Kern.Keten.Spiegel.Dagtekening, null, Ct));
        }

        await DoeAsync(host, dossier, (beeld, handeling) => [Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Cursusaanbod, new(2026, 3, 20), null, Aanbodschool, Feitbron.Medewerker, handeling.Tijdstip)]);
        return dossier;
    }

    private static Task MetLessenAsync(Naasthost host, Guid dossier) => DoeAsync(host, dossier, (beeld, handeling) =>
        [Urenmelding.Meld(handeling.NieuweId(), beeld.Dossier, new(Uursoort.Nt2, new(2026, 5, 1), new(2026, 5, 31), 2400, 60, 0), null, "proefschool", "Els Proef", null, handeling.Tijdstip)]);

    private static Task WijsToeAsync(Naasthost host, Guid dossier, string wie) => DoeAsync(host, dossier, (beeld, _) =>
    {
        beeld.Dossier.WijsToe(wie);
        return [];
    });

    private static async Task DoeAsync(Naasthost host, Guid dossier, Func<DossierBeeld, Handeling, Aggregaat[]> daad)
    {
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var bron = scope.ServiceProvider;
        await bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, Inzagelog.Uitvoering), async (handeling, ct) =>
        {
            var beeld = (await bron.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: true, ct))!;
            var nieuw = daad(beeld, handeling);
            bron.GetRequiredService<Db>().AddRange(nieuw.AsEnumerable<object>());
            await bron.GetRequiredService<Werkplanner>().HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, .. nieuw.OfType<Feit>()] }, ct);
            return dossier.ToString();
        }, Ct);
        await bron.GetRequiredService<Web.Taken.Takenwekker>().WekAsync<Web.Taken.BerichtenVerzenden>(Ct);
    }
}
