using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Portaal;

public sealed class AfspraakTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases)), Ux(24), Ux(56)]
    public async Task Het_antwoord_van_de_inburgeraar_is_een_handeling_op_de_tijdlijn(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        using var yousef = await host.AlsAsync("yousef");
        await using var db = host.Db();
        var dossier = (await db.Medewerkers.Where(m => m.Sub == "yousef").Select(m => m.DossierId).SingleAsync(Ct))!.Value;
        var afspraak = await db.Afspraken.AsNoTracking().SingleAsync(a => a.DossierId == dossier, Ct);
        var voor = await db.Gebeurtenissen.Where(g => g.StroomId == dossier).MaxAsync(g => g.Tijdstip, Ct);
        const string Kaart = "main .pkaart form";

        await (await Blad.OpenAsync(yousef, "/mijn")).VerstuurAsync(Kaart, ("komt", "false"));
        await (await Blad.OpenAsync(yousef, "/mijn")).VerstuurAsync(Kaart, ("komt", "false"));
        await (await Blad.OpenAsync(yousef, "/mijn")).VerstuurAsync(Kaart, ("komt", "true"));

        // The same answer twice is one event; another answer is another one, and both stay.
        var antwoorden = await db.Gebeurtenissen.AsNoTracking().Where(g => g.StroomId == dossier && g.Soort == "AfspraakBeantwoord").OrderBy(g => g.Volgnummer).ToArrayAsync(Ct);
        Assert.Equal([false, true], antwoorden.Select(g => Nabeelden.Lees<Kern.Inburgeraars.Afspraak>(g.Nabeeld).Komt));
        var handelingen = await db.Handelingen.Where(h => h.StroomId == dossier && h.Soort == "AfspraakBeantwoorden").ToArrayAsync(Ct);
        Assert.Equal(2, handelingen.Length);
        Assert.All(handelingen, h => Assert.Equal("yousef", h.Medewerker));

        using var sanne = await host.AlsAsync("sanne");
        var tijdlijn = await Blad.OpenAsync(sanne, $"/dossiers/{dossier}/tijdlijn?soort=afspraken");
        tijdlijn.Zegt("De inburgeraar komt naar de afspraak");
        tijdlijn.Zegt("De inburgeraar kan niet komen naar de afspraak");
        tijdlijn.Zegt(afspraak.Onderwerp);
        (await Blad.OpenAsync(sanne, $"/dossiers/{dossier}")).Zegt("De inburgeraar komt naar de afspraak");

        var beelden = new DossierBeelden(db);
        Assert.Null(Assert.Single((await beelden.OpAsync(dossier, voor, Ct))!.Afspraken).Komt);
        Assert.True(Assert.Single((await beelden.OpAsync(dossier, DateTimeOffset.MaxValue, Ct))!.Afspraken).Komt);
        await using var scope = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(Ct)).Fouten);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_helper_heeft_een_nummer_om_te_bellen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var yousef = await host.AlsAsync("yousef");
        await using var db = host.Db();

        var mensen = await Blad.OpenAsync(yousef, "/mijn/mensen");

        var nummers = mensen.Document.QuerySelectorAll("main a[href^='tel:+31']").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(mensen.Document.QuerySelectorAll("main .helper").Length, nummers.Length);
        Assert.Contains("tel:+31780000710", nummers);
        Assert.All(await db.Organisaties.ToArrayAsync(Ct), organisatie => Assert.NotEqual("", organisatie.Telefoon));
    }
}
