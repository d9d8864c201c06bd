using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Ketensimulator;
using Naast.Tests.Keten;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Inburgeraars.Registreren;
using Naast.Web.Koppelingen.Brp;
using Xunit;

namespace Naast.Tests.Brp;

/// <summary>
/// The night with the BRP over real HTTP. These persons have no duty at DUO, so that no message of DUO does the same work first.
/// </summary>
public sealed class BrpvolgerTests
{
    private static readonly string[] Testpersonen = ["999970264", "999970318", "999970276", "999970306"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Verhuizing_adres_en_overlijden_worden_overgenomen_en_wat_gelijk_is_niet(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        var volger = host.Diensten.GetRequiredService<Brpvolger>();
        var dossiers = new List<Guid>();
        foreach (var nummer in Testpersonen)
        {
            dossiers.Add(await OpenAsync(host, nummer));
        }

        var eerste = await volger.DraaiAsync(Ct);
        // Only the address of the third differs.
        Assert.Equal((4, 4, 1, null), (eerste.Gevolgd, eerste.Gewijzigd, eerste.Overgenomen, eerste.Reden));

        // In the region, out of it, and died.
        Verhuis(host, 0, "0642");
        Verhuis(host, 1, "0610");
        Assert.True(Ketenproef.Scenarios(host).Overlijden(Persoon(host, 3)).Gelukt);
        host.Diensten.GetRequiredService<Storingen>().Zet(new Storing { Status = 503 });
        var weg = await volger.DraaiAsync(Ct);
        Assert.Equal((0, "De BRP heeft een storing (503). Naast vraagt het later opnieuw."), (weg.Overgenomen, weg.Reden));
        host.Diensten.GetRequiredService<Storingen>().Zet(new Storing());

        var ronde = await volger.DraaiAsync(Ct);

        Assert.Equal((4, 3, null), (ronde.Gewijzigd, ronde.Overgenomen, ronde.Reden));
        await using var db = host.Db();
        var (binnen, buiten, adres, dood) = (dossiers[0], dossiers[1], dossiers[2], dossiers[3]);
        var nieuw = await db.Dossiers.AsNoTracking().SingleAsync(d => d.KomtVan == binnen, Ct);
        Assert.Equal(("0642", true), (nieuw.Gemeentecode, nieuw.IsLopend));
        Assert.Equal(Fase.Verhuisd, (await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == binnen, Ct)).Fase);
        var vertrokken = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == buiten, Ct);
        Assert.Equal((Fase.Verhuisd, "0610"), (vertrokken.Fase, vertrokken.VerhuisdNaar));
        Assert.NotEqual("Oude Weg", (await db.Contactgegevens.AsNoTracking().SingleAsync(c => c.DossierId == adres, Ct)).Straat);
        var handeling = await db.Handelingen.AsNoTracking().SingleAsync(h => h.StroomId == adres && h.Soort == Brpovername.Soort, Ct);
        Assert.StartsWith("wijzigingen in de BRP: ", handeling.Reden, StringComparison.Ordinal);
        Assert.Contains("adres", handeling.Reden, StringComparison.Ordinal);
        Assert.True(await db.Gebeurtenissen.AnyAsync(g => g.StroomId == adres && g.Nabeeld.Contains("Oude Weg"), Ct));
        Assert.True((await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dood, Ct)).IsLopend);
        Assert.Equal("sanne", (await db.Meldingen.AsNoTracking().SingleAsync(m => m.DossierId == dood && m.Soort == Nieuwssoort.BerichtVanBrp, Ct)).Medewerker);

        var (gebeurtenissen, meldingen) = (await db.Gebeurtenissen.CountAsync(Ct), await db.Meldingen.CountAsync(Ct));
        var daarna = await volger.DraaiAsync(Ct);
        // Who moved away is let go; the others are the same.
        Assert.Equal((0, 1, 0), (daarna.Gevolgd, daarna.Gestopt, daarna.Overgenomen));
        Assert.Equal((gebeurtenissen, meldingen), (await db.Gebeurtenissen.CountAsync(Ct), await db.Meldingen.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Iemand_zonder_antwoord_houdt_de_anderen_niet_tegen(string soort)
    {
        var storing = new Storend();
        await using var host = await Naasthost.StartAsync(soort, instellen: storing.Stel);
        foreach (var nummer in Testpersonen)
        {
            await OpenAsync(host, nummer);
        }

        // Neither of these two gets an answer: one may not be followed, the other not be read.
        storing.Bij = [.. Testpersonen.Take(2)];
        var volger = host.Diensten.GetRequiredService<Brpvolger>();
        var eerste = await volger.DraaiAsync(Ct);
        Assert.Equal((2, 2, 1, "De BRP heeft een storing (500). Naast vraagt het later opnieuw."), (eerste.Gevolgd, eerste.Gewijzigd, eerste.Overgenomen, eerste.Reden));

        storing.Bij = [];
        var daarna = await volger.DraaiAsync(Ct);
        Assert.Equal((2, 4, null), (daarna.Gevolgd, daarna.Gewijzigd, daarna.Reden));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Na_nachten_zonder_BRP_kijkt_Naast_terug_tot_de_laatste_volledige_nacht(string soort)
    {
        var storing = new Storend();
        await using var host = await Naasthost.StartAsync(soort, instellen: storing.Stel);
        await OpenAsync(host, Testpersonen[2]);
        var klok = new Partners.Handklok(host.Diensten.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(40));
        var eerste = klok.Vandaag();
        var volger = new Brpvolger(
            host.Diensten.GetRequiredService<IServiceScopeFactory>(), host.Diensten.GetRequiredService<Voorkeuren>(), host.Diensten.GetRequiredService<Brpopties>(), klok,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Brpvolger>.Instance);

        // It changed long before it was followed: the BRP does not name it any more, and it is read all the same.
        var begin = await volger.DraaiAsync(Ct);
        Assert.Equal((1, 0, 1, null), (begin.Gevolgd, begin.Gewijzigd, begin.Overgenomen, begin.Reden));

        async Task<DateOnly> NachtAsync(int dagen, bool weg)
        {
            (klok.Nu, storing.Weg) = (klok.Nu.AddDays(dagen), weg);
            Assert.Equal(weg, (await volger.DraaiAsync(Ct)).Reden is not null);
            return storing.Vanaf;
        }

        Assert.Equal(eerste.AddDays(-14), storing.Vanaf);
        await NachtAsync(10, weg: true);
        Assert.Equal(eerste, await NachtAsync(10, weg: true));
        Assert.Equal(eerste, await NachtAsync(1, weg: false));
        Assert.Equal(eerste.AddDays(22 - 14), await NachtAsync(1, weg: false));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Zonder_BRP_Update_leest_Naast_iedereen_om_de_zoveel_nachten_een_keer(string soort)
    {
        var storing = new Storend();
        await using var host = await Naasthost.StartAsync(soort, instellen: storing.Stel);
        foreach (var nummer in Testpersonen)
        {
            await OpenAsync(host, nummer);
        }

        var opties = host.Diensten.GetRequiredService<Brpopties>();
        opties.Updateadres = "";
        var klok = new Partners.Handklok(host.Diensten.GetRequiredService<TimeProvider>().GetUtcNow());
        async Task<Brpronde> NachtAsync(int herlezen = 3)
        {
            klok.Nu = klok.Nu.AddDays(1);
            return await new Brpvolger(
                host.Diensten.GetRequiredService<IServiceScopeFactory>(), host.Diensten.GetRequiredService<Voorkeuren>(), opties with { Herlezen = herlezen }, klok,
                Microsoft.Extensions.Logging.Abstractions.NullLogger<Brpvolger>.Instance).DraaiAsync(Ct);
        }

        Brpronde[] nachten = [await NachtAsync(), await NachtAsync(), await NachtAsync()];
        Assert.Equal((4, 1), (nachten.Sum(n => n.Gewijzigd), nachten.Sum(n => n.Overgenomen)));
        Assert.All(nachten, nacht => Assert.Equal((0, null), (nacht.Gevolgd, nacht.Reden)));

        // Whose turn it was in nights without the BRP, comes when the BRP is there again, and not more than once.
        storing.Weg = true;
        for (var nacht = 0; nacht < 5; nacht++)
        {
            await NachtAsync();
        }

        storing.Weg = false;
        Assert.Equal(4, (await NachtAsync()).Gewijzigd);
        Assert.Equal(new Brpronde(0, 0, 0, 0, null), await NachtAsync(herlezen: 0));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_overlijden_wordt_verteld_ook_na_een_ander_bericht_en_ook_zonder_casusregisseur(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        var (vertrokken, zonder) = (await OpenAsync(host, Testpersonen[0]), await OpenAsync(host, Testpersonen[1], casusregisseur: null));
        var vertrek = new Brpopschorting("E", OnvolledigeDatum.Van(new DateOnly(2026, 10, 20)));
        var dood = OnvolledigeDatum.Van(new DateOnly(2026, 10, 5));
        await using var db = host.Db();
        db.Medewerkers.Add(
            new Medewerker { Sub = "elders", Naam = "Proef", Organisatie = "sdd", Functie = "Teamleider inburgering", Gemeenten = "0642", Actief = true });
        await db.SaveChangesAsync(Ct);

        Assert.True(await NeemOverAsync(host, vertrokken, Testpersonen[0], brp => brp with { Opschorting = vertrek }));
        Assert.False(await NeemOverAsync(host, vertrokken, Testpersonen[0], brp => brp with { Opschorting = vertrek }));
        // The message about leaving is of a later day than the death.
        Assert.True(await NeemOverAsync(host, vertrokken, Testpersonen[0], brp => brp with { Overleden = dood }));
        Assert.False(await NeemOverAsync(host, vertrokken, Testpersonen[0], brp => brp with { Overleden = dood }));
        Assert.True(await NeemOverAsync(host, zonder, Testpersonen[1], brp => brp with { Overleden = dood }));

        Assert.Equal(["sanne", "sanne"], await db.Meldingen.Where(m => m.DossierId == vertrokken && m.Soort == Nieuwssoort.BerichtVanBrp).Select(m => m.Medewerker).ToArrayAsync(Ct));
        Assert.Equal(["mirjam"], await db.Meldingen.Where(m => m.DossierId == zonder && m.Soort == Nieuwssoort.BerichtVanBrp).Select(m => m.Medewerker).ToArrayAsync(Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_adres_dat_geheim_wordt_gaat_weg_en_wordt_een_keer_verteld(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort);
        var (vanBrp, metDeHand) = (await OpenAsync(host, Testpersonen[2]), await OpenAsync(host, Testpersonen[0]));
        static Brppersoon Geheim(Brppersoon brp) => brp with { Geheim = true, Adres = new Bereikbaarheid() };
        Assert.True(await NeemOverAsync(host, vanBrp, Testpersonen[2], brp => brp));
        await using var db = host.Db();
        Assert.NotNull((await db.Contactgegevens.AsNoTracking().SingleAsync(c => c.DossierId == vanBrp, Ct)).Straat);

        Assert.True(await NeemOverAsync(host, vanBrp, Testpersonen[2], Geheim));
        Assert.False(await NeemOverAsync(host, vanBrp, Testpersonen[2], Geheim));
        Assert.True(await NeemOverAsync(host, metDeHand, Testpersonen[0], Geheim));

        Assert.Null((await db.Contactgegevens.AsNoTracking().SingleAsync(c => c.DossierId == vanBrp, Ct)).Straat);
        // A colleague put it there, and decides.
        Assert.NotNull((await db.Contactgegevens.AsNoTracking().SingleAsync(c => c.DossierId == metDeHand, Ct)).Straat);
        Assert.All(new[] { vanBrp, metDeHand }, dossier => Assert.Equal(1, db.Meldingen.Count(m => m.DossierId == dossier && m.Soort == Nieuwssoort.BerichtVanBrp)));
    }

    private static async Task<bool> NeemOverAsync(Naasthost host, Guid dossier, string nummer, Func<Brppersoon, Brppersoon> wordt)
    {
        Assert.True(Bsn.TryParse(nummer, out var bsn));
        await using var scope = host.Als(Web.Poort.Toegang.Systeem("wijzigingen in de BRP"));
        var brp = (await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(bsn, Ct)).Persoon!;
        return await scope.ServiceProvider.GetRequiredService<Brpovername>().NeemOverAsync(dossier, wordt(brp), Ct);
    }

    /// <summary>Stands between Naast and the BRP: gives no answer about some, or about nobody.</summary>
    private sealed class Storend
    {
        public string[] Bij { get; set; } = [];

        public bool Weg { get; set; }

        /// <summary>From which day changes were asked the last time.</summary>
        public DateOnly Vanaf { get; private set; }

        public void Stel(Microsoft.AspNetCore.Builder.WebApplicationBuilder bouwer)
        {
            foreach (var naam in new[] { nameof(Brpclient), nameof(IBrpwijzigingen) })
            {
                bouwer.Services.AddHttpClient(naam).AddHttpMessageHandler(() => new Tussen(this));
            }
        }

        private sealed class Tussen(Storend storend) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var vraag = request.RequestUri!.PathAndQuery + (request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
                if (vraag.Split("vanaf=") is [_, var vanaf])
                {
                    storend.Vanaf = DateOnly.ParseExact(vanaf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                }

                return storend.Weg || storend.Bij.Any(nummer => vraag.Contains(nummer, StringComparison.Ordinal))
                    ? new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError) : await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private static string Persoon(Naasthost host, int nummer) => Ketenproef.Staat(host).PersoonIdVan(Testpersonen[nummer])!;

    private static void Verhuis(Naasthost host, int nummer, string naar)
    {
        var uitkomst = Ketenproef.Scenarios(host).Verhuizing(Persoon(host, nummer), naar);
        Assert.True(uitkomst.Gelukt, uitkomst.Melding);
    }

    /// <summary>A dossier in Dordrecht that says what the BRP says, but for the address.</summary>
    private static async Task<Guid> OpenAsync(Naasthost host, string nummer, string? casusregisseur = "sanne")
    {
        Assert.True(Bsn.TryParse(nummer, out var bsn));
        // Ends in Dordrecht, wherever the test person was before, and is changed today.
        Ketenproef.Scenarios(host).Verhuizing(Ketenproef.Staat(host).PersoonIdVan(nummer)!, "0642");
        Assert.True(Ketenproef.Scenarios(host).Verhuizing(Ketenproef.Staat(host).PersoonIdVan(nummer)!, "0505").Gelukt);
        await using var scope = host.Als(Data.Dataproef.Casusregisseur());
        var brp = (await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(bsn, Ct)).Persoon!;
        return await scope.ServiceProvider.GetRequiredService<InburgeraarRegistreren>().RegistreerAsync(new NieuwDossier
        {
            Gemeentecode = "0505", Persoon = brp.Gegevens, Bsn = bsn, Contact = nummer == Testpersonen[2] ? new Bereikbaarheid { Straat = "Oude Weg", Huisnummer = "1", Plaats = "Dordrecht" } : brp.Adres,
            Vestiging = brp.IngeschrevenSinds, Kennisgeving = brp.IngeschrevenSinds, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker, Casusregisseur = casusregisseur,
        }, null, Ct);
    }
}
