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

    private static string Persoon(Naasthost host, int nummer) => Ketenproef.Staat(host).PersoonIdVan(Testpersonen[nummer])!;

    private static void Verhuis(Naasthost host, int nummer, string naar)
    {
        var uitkomst = Ketenproef.Scenarios(host).Verhuizing(Persoon(host, nummer), naar);
        Assert.True(uitkomst.Gelukt, uitkomst.Melding);
    }

    /// <summary>A dossier in Dordrecht that says what the BRP says, but for the address.</summary>
    private static async Task<Guid> OpenAsync(Naasthost host, string nummer)
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
            Vestiging = brp.IngeschrevenSinds, Kennisgeving = brp.IngeschrevenSinds, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker, Casusregisseur = "sanne",
        }, null, Ct);
    }
}
