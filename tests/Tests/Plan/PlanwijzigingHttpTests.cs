using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Plan;

[Collection(Planhosts.Naam)]
public sealed class PlanwijzigingHttpTests(Planhost planhost)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_besloten_plan_verandert_met_een_nieuw_besluit_en_de_termijn_blijft(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        using var joost = await Werkplek.VanAsync(host, "joost");
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await (await joost.OpenAsync($"/dossiers/{id}/plan/beslissen")).DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));
        await using var db = host.Db();
        var termijn = await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == id && f.Soort == Feitsoort.VoorlopigeTermijn);

        await sanne.OpenAsync($"/dossiers/{id}/plan/wijzigen");
        await sanne.DrukAsync("Nieuwe versie beginnen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sanne.Status);
        Assert.Contains("Kies waarom het plan verandert.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Nieuwe versie beginnen", ("Invoer.Aanleiding", "AndereLeerroute"), ("Invoer.Reden", "Het leren gaat langzamer dan gedacht."));
        Assert.Contains("Kies hoe het leren gaat", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal("Het leren gaat langzamer dan gedacht.", sanne.Veld("Invoer.Reden"));
        await sanne.DrukAsync("Nieuwe versie beginnen", ("Invoer.Aanleiding", "AndereLeerroute"), ("Invoer.Voortgang", "MinderDanVerwacht"));
        Assert.EndsWith("/plan/keuze", sanne.Plek, StringComparison.Ordinal);

        // The plan in force stays the plan until the decision; the change is beside it, with what is different.
        await sanne.OpenAsync($"/dossiers/{id}/plan");
        Assert.Contains("Tot het besluit geldt het plan van", sanne.Tekst, StringComparison.Ordinal);
        await LegVastAsync(host, id, i => i with { Leerroute = Leerroute.Zelfredzaamheid, Motivering = "De Z-route past nu beter.", Zienswijze = "Ik ben opgelucht.", ExamenonderdelenZ = "Geen", Voortgangsgesprekken = 9 });
        Assert.Equal(Werksoort.PipBeslissen, (await Werk.Werkproef.RijAsync(host, id)).Soort);
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        foreach (var deel in new[] { "Wat verandert er?", "De termijn verandert niet.", "Het leren gaat langzamer dan gedacht." })
        {
            Assert.Contains(deel, joost.Tekst, StringComparison.Ordinal);
        }

        string[][] rijen = [.. joost.Pagina.QuerySelectorAll("[aria-label='Verschillen met het plan dat nu geldt'] tbody tr").Select(rij => rij.QuerySelectorAll("th, td").Select(td => td.TextContent.Trim()).ToArray())];
        Assert.Contains(["Voortgangsgesprekken", "6", "9"], rijen);
        Assert.Contains(rijen, rij => rij is ["Leerroute", "B1-route", { } wordt] && wordt.StartsWith("Z-route", StringComparison.Ordinal));
        Assert.DoesNotContain(rijen, rij => rij[0] == "Begeleiding");

        await joost.DrukAsync("Terugsturen", ("Reden", "De motivering mag langer."));
        Assert.Equal(Fase.Leerroute, await db.Dossiers.Where(d => d.Id == id).Select(d => d.Fase).SingleAsync());
        await LegVastAsync(host, id, i => i with { Motivering = "De Z-route past nu beter, want schrijven lukt nog niet." });
        await (await joost.OpenAsync($"/dossiers/{id}/plan/beslissen")).DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));

        Assert.Equal(2, await db.Besluiten.CountAsync(b => b.DossierId == id));
        Assert.Equal([Leerroute.B1, Leerroute.Zelfredzaamheid], (await db.Pips.AsNoTracking().Where(p => p.DossierId == id && p.Status == Pipstatus.Vastgesteld).OrderBy(p => p.Id).ToArrayAsync()).Select(p => p.Inhoud.Leerroute!.Value));
        Assert.Equal(termijn.Id, await db.Feiten.Where(f => f.DossierId == id && f.Soort == Feitsoort.VoorlopigeTermijn).Select(f => f.Id).SingleAsync());
        Assert.Equal("Zelfredzaamheid", await db.Feiten.Where(f => f.DossierId == id && f.Soort == Feitsoort.Schakeling).Select(f => f.Waarde).SingleAsync());
        Assert.Equal(2, await db.UitgaandeBerichten.CountAsync(b => b.DossierId == id));
        var brief = await db.Brieven.Where(b => b.DossierId == id).OrderByDescending(b => b.Gemaakt).Select(b => b.Html).FirstAsync();
        Assert.Contains("Dit plan komt in de plaats van het plan van", brief, StringComparison.Ordinal);
        Assert.Contains("De tijd voor uw inburgering verandert niet.", brief, StringComparison.Ordinal);
        await sanne.OpenAsync($"/dossiers/{id}/plan");
        Assert.Contains("Eerdere plannen", sanne.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync($"/dossiers/{id}/termijnen");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_wijziging_kan_worden_ingetrokken_en_wacht_op_wie_beslist(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        using var joost = await Werkplek.VanAsync(host, "joost");
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/plan/wijzigen");
        Assert.Contains("Wijzigen kan pas als het is teruggestuurd.", sanne.Tekst, StringComparison.Ordinal);
        await (await joost.OpenAsync($"/dossiers/{id}/plan/beslissen")).DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));
        await (await sanne.OpenAsync($"/dossiers/{id}/plan/wijzigen")).DrukAsync("Nieuwe versie beginnen", ("Invoer.Aanleiding", "AndereFeiten"), ("Invoer.Reden", "Er komt een kind."));
        await sanne.OpenAsync($"/dossiers/{id}/plan/wijzigen");
        await sanne.DrukAsync("Wijziging intrekken");
        Assert.Contains("Schrijf op waarom de wijziging niet doorgaat.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal("Er komt een kind.", sanne.Veld("Invoer.Reden"));
        await sanne.DrukAsync("Wijziging intrekken", ("Intrekreden", "Toch later"));
        Assert.Contains("Het plan blijft zoals het was.", sanne.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.Equal(Pipstatus.Ingetrokken, await db.Pips.Where(p => p.DossierId == id && p.Wijziging != null).Select(p => p.Status).SingleAsync());
        await (await sanne.OpenAsync($"/dossiers/{id}/plan/wijzigen")).DrukAsync("Nieuwe versie beginnen", ("Invoer.Aanleiding", "AndereFeiten"), ("Invoer.Reden", "Nu echt."));
        Assert.Equal(2, await db.Pips.CountAsync(p => p.DossierId == id && p.Wijziging != null));
    }

    private static async Task LegVastAsync(Naasthost host, Guid id, Func<Pipinhoud, Pipinhoud> wijzig)
    {
        await using var scope = host.Als(Planhost.Als("sanne", Rollen.Casusregisseur, Planhost.Dordrecht));
        var opstellen = scope.ServiceProvider.GetRequiredService<PipOpstellen>();
        Assert.True(await opstellen.LegVastAsync(id, wijzig, null, CancellationToken.None));
        Assert.True(await opstellen.LegVoorAsync(id, null, CancellationToken.None));
    }
}
