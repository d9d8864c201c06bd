using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Plan;

/// <summary>Who may sign, what a refusal says, and that one plan gives one decision.</summary>
[Collection(Planhosts.Naam)]
public sealed class BeslissenHttpTests(Planhost planhost)
{
    private const string Vierogen = "U heeft dit besluit niet zelf voorbereid (vier ogen)";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "10:9", 1), Ux(42)]
    public async Task Wie_het_plan_opstelde_mag_niet_tekenen_en_leest_dat_voor_de_knop(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/plan/beslissen");

        Assert.False(sanne.HeeftKnop("Vaststellen en ondertekenen"));
        Assert.Contains($"{Vierogen}: nog niet. Een andere collega moet tekenen.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.StuurAsync($"/dossiers/{id}/plan/beslissen?handler=Vaststellen", [new("Bekendmaken", "later")]);
        Assert.Equal(HttpStatusCode.Conflict, sanne.Status);
        Assert.Contains($"{Vierogen}: nog niet. Een andere collega moet tekenen.", sanne.Pagina.QuerySelector(".melding-fout")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.False(await db.Besluiten.AnyAsync(b => b.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-02")]
    public async Task Wat_met_de_hand_naar_DUO_gaat_is_nagekeken_voordat_iemand_het_overtypt(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        await using var db = host.Db();
        await db.Dossiers.Where(d => d.Id == id).ExecuteUpdateAsync(zet => zet.SetProperty(d => d.Kanaal, Kanaal.Portaal));
        await db.Duostanden.Where(d => d.DossierId == id).ExecuteDeleteAsync();
        // Somebody read in the portal that DUO has a plan of a later day.
        db.Duostanden.Add(new Duostand
        {
            DossierId = id, Gemeentecode = Planhost.Dordrecht, Onderwerp = Kern.Keten.Duoonderwerp.Pip, Gelezen = TimeProvider.System.GetUtcNow(), Overgenomen = "Proef Persoon",
            Inhoud = $$"""{"gemeentecode":"0642","pip":{"leerroute":"B","dagtekeningPip":"{{db.Vandaag.AddDays(3):yyyy-MM-dd}}"} }""",
        });
        await db.SaveChangesAsync();
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        await joost.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));

        var bericht = await db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.DossierId == id && b.Soort == Berichtsoort.Pip);
        Assert.Equal((Verzendstatus.Tegengehouden, "De dagtekening ligt voor de dagtekening van het PIP dat DUO kent."), (bericht.Status, bericht.Fout));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task In_Papendrecht_tekent_een_andere_casusregisseur_maar_niet_de_opsteller(string soort)
    {
        var host = await planhost.HostAsync(soort);
        await Planhost.WerktOokInAsync(host, "sanne", Planhost.Papendrecht);
        await Planhost.WerktOokInAsync(host, "fatima", Planhost.Papendrecht);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Papendrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/plan/beslissen");
        Assert.False(sanne.HeeftKnop("Vaststellen en ondertekenen"));

        using var fatima = await Werkplek.VanAsync(host, "fatima");
        await fatima.OpenAsync($"/dossiers/{id}/plan/beslissen");
        Assert.Contains("Reden van Papendrecht: Kleine gemeente", fatima.Tekst, StringComparison.Ordinal);
        await fatima.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "later"));

        Assert.Equal($"/dossiers/{id}/plan/besloten", fatima.Plek);
        Assert.Contains("Maak het besluit nog bekend", fatima.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        var besluit = await db.Besluiten.SingleAsync(b => b.DossierId == id);
        Assert.Equal(("fatima", Rollen.Casusregisseur), (besluit.Ondertekenaar, besluit.OndertekenaarFunctie));
        Assert.Null(besluit.Bekendgemaakt);
    }

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "3:40"), Artikel("Awb", "2:14", 1)]
    public async Task Een_besluit_staat_pas_in_het_portaal_als_het_bekend_is_en_digitaal_mag_het_alleen_met_akkoord_van_die_dag(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        await joost.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "later"));
        await using var db = host.Db();
        var besluit = await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id);
        var brief = await db.Brieven.AsNoTracking().SingleAsync(b => b.BesluitId == besluit.Id);
        Assert.Contains("bezwaar maken bij het college van burgemeester en wethouders van Dordrecht", brief.Html, StringComparison.Ordinal);
        Assert.Contains("Hoe zijn de dagen van de termijn berekend?", brief.Html, StringComparison.Ordinal);
        var inhoud = besluit.Toets.Voorwaarden.Where(Naast.Web.Brieven.PipBrief.GaatOverHetPlan).ToArray();
        Assert.True(inhoud.Length >= 8);
        Assert.All(inhoud, voorwaarde => Assert.Contains(System.Net.WebUtility.HtmlEncode(voorwaarde.Omschrijving), brief.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("vier ogen", brief.Html, StringComparison.Ordinal);
        Assert.Null((await MijnAsync())!.Plan);
        Assert.Null((await MijnAsync())!.Termijn);

        var vandaag = besluit.Dagtekening;
        Assert.Contains("op die dag akkoord", (await Assert.ThrowsAsync<ArgumentException>(() => MaakBekendAsync(Rollen.Casusregisseur))).Message, StringComparison.Ordinal);
        await using (var scope = host.Als(Planhost.Als("sanne", Rollen.Casusregisseur, Planhost.Dordrecht)))
        {
            Assert.True(await scope.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Besluiten.ToestemmingVastleggen>().LegVastAsync(id, vandaag, null, CancellationToken.None));
        }

        await Assert.ThrowsAsync<RechtOntbreekt>(() => MaakBekendAsync(Rollen.Teamleider));
        Assert.True(await MaakBekendAsync(Rollen.Casusregisseur));
        Assert.NotNull((await MijnAsync())!.Plan);
        Assert.NotNull((await MijnAsync())!.Termijn);

        async Task<bool> MaakBekendAsync(string rol)
        {
            await using var scope = host.Als(Planhost.Als("sanne", rol, Planhost.Dordrecht));
            return await scope.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Besluiten.Bekendmaken>()(id, besluit.Id, Kern.Besluiten.Bekendmakingswijze.Digitaal, vandaag, null, CancellationToken.None);
        }

        async Task<Naast.Web.Gebieden.Portaal.Mijnbeeld?> MijnAsync()
        {
            await using var scope = host.Als(new Toegang
            {
                Soort = Toegangssoort.Inburgeraar, Sub = "proef", Naam = "Proef Persoon", Organisatie = "", Rollen = [Rollen.Inburgeraar],
                Rechten = Rollen.RechtenVan([Rollen.Inburgeraar]), EigenDossier = id, Gemeenten = [],
            });
            return await scope.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Portaal.Mijngegevens>().LeesAsync(CancellationToken.None);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "10:3", 1), Regel("WI-MAND-01"), Regel("WI-MAND-06")]
    public async Task Een_ingetrokken_mandaat_weigert_bij_het_volgende_verzoek(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Zwijndrecht);
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        Assert.True(joost.HeeftKnop("Vaststellen en ondertekenen"));

        await TrekMandaatInAsync(host, Planhost.Zwijndrecht);
        await joost.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));

        Assert.Equal(HttpStatusCode.Conflict, joost.Status);
        Assert.Contains("Er is geen geldige regel in het mandaatregister.", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 10:3, lid 1, Awb", joost.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.False(await db.Besluiten.AnyAsync(b => b.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(42)]
    public async Task Twee_keer_tegelijk_tekenen_geeft_een_besluit(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        using var joost = await Werkplek.VanAsync(host, "joost");
        using var nogmaals = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        await nogmaals.OpenAsync($"/dossiers/{id}/plan/beslissen");

        await Task.WhenAll(
            joost.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "later")), nogmaals.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "later")));

        Assert.Equal(($"/dossiers/{id}/plan/besloten", $"/dossiers/{id}/plan/besloten"), (joost.Plek, nogmaals.Plek));
        await using var db = host.Db();
        Assert.Equal(1, await db.Besluiten.CountAsync(b => b.DossierId == id));
        Assert.Equal(1, await db.UitgaandeBerichten.CountAsync(b => b.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(32)]
    public async Task Terugsturen_vraagt_een_reden_en_een_oud_scherm_beslist_niet(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        await joost.DrukAsync("Terugsturen", ("Reden", "nee"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joost.Status);
        Assert.Equal("nee", joost.Veld("Reden"));
        using var oud = await Werkplek.VanAsync(host, "joost");
        await oud.OpenAsync($"/dossiers/{id}/plan/beslissen");

        await joost.DrukAsync("Terugsturen", ("Reden", "De motivering zegt niets over het werk."));
        Assert.Equal("/plan/te-beslissen", joost.Plek);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/plan");
        Assert.Contains("De motivering zegt niets over het werk.", sanne.Tekst, StringComparison.Ordinal);
        await WijzigAsync(host, id);

        await oud.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));
        Assert.Equal(HttpStatusCode.Conflict, oud.Status);
        Assert.Contains("Het plan is gewijzigd nadat u het opende", oud.Tekst, StringComparison.Ordinal);
        Assert.Equal("uitgereikt", oud.Veld("Bekendmaken"));
        await using var db = host.Db();
        Assert.False(await db.Besluiten.AnyAsync(b => b.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(28)]
    public async Task Wie_het_recht_of_de_gemeente_niet_heeft_komt_er_niet_in(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Zwijndrecht);
        using var fatima = await Werkplek.VanAsync(host, "fatima");
        await fatima.OpenAsync($"/dossiers/{id}/plan/beslissen", HttpStatusCode.NotFound);
        await fatima.OpenAsync($"/dossiers/{id}/intake", HttpStatusCode.NotFound);
        using var mo = await Werkplek.VanAsync(host, "mo");
        await mo.OpenAsync($"/dossiers/{id}/plan", HttpStatusCode.Forbidden);
        await mo.OpenAsync("/plan/te-beslissen", HttpStatusCode.Forbidden);
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{id}/plan/keuze", HttpStatusCode.Forbidden);
        await using var db = host.Db();
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        Assert.True(await db.Inzage.AnyAsync(i => i.DossierId == id && i.Medewerker == "joost" && i.Scherm == "dossier/plan/beslissen"));
    }

    private static async Task TrekMandaatInAsync(Naasthost host, string gemeente)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(
            new Handelingsverzoek("MandaatIntrekken", null, "test"),
            async (handeling, ct) =>
            {
                foreach (var regel in await db.Mandaatregels.Where(m => m.Gemeentecode == gemeente && m.Bevoegdheid == Bevoegdheid.PipVaststellen).ToArrayAsync(ct))
                {
                    regel.TrekIn(handeling.Dag.AddDays(-1), "Het college beslist zelf", 0, false, handeling.Tijdstip);
                }

                return "ingetrokken";
            }, CancellationToken.None);
    }

    /// <summary>Sanne repairs the plan and puts it forward again: another version than the one that Joost has on screen.</summary>
    private static async Task WijzigAsync(Naasthost host, Guid id)
    {
        await using var scope = host.Als(Planhost.Als("sanne", Rollen.Casusregisseur, Planhost.Dordrecht));
        var plan = scope.ServiceProvider.GetRequiredService<PipOpstellen>();
        await plan.LegVastAsync(id, i => i with { Motivering = "Past bij de vooropleiding en bij het werk." }, null, CancellationToken.None);
        await plan.LegVoorAsync(id, null, CancellationToken.None);
    }
}
