using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Plan;

/// <summary>From DUO's notice to a signed plan and DUO's answer, without script, on both databases.</summary>
[Collection(Planhosts.Naam)]
public sealed class HelePadHttpTests(Planhost planhost)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Ux(42), Ux(43), Ux(63)]
    [Artikel("Wi2021", "14", 3), Artikel("Wi2021", "15", 1), Artikel("Wi2021", "11", 2), Artikel("Awb", "10:10")]
    [Regel("WI-INT-06"), Regel("WI-PIP-07"), Regel("WI-PIP-16"), Regel("WI-TERM-02"), Regel("WI-TERM-07")]
    public async Task Van_kennisgeving_tot_getekend_plan_en_de_termijn_van_duo(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await VersDossierAsync(host);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await IntakeAsync(sanne, id);
        await PlanAsync(sanne, id);

        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync("/plan/te-beslissen");
        Assert.NotNull(joost.Pagina.QuerySelector($"a[href='/dossiers/{id}/plan/beslissen']"));
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        Assert.Contains("Mandaatbesluit Wet inburgering Dordrecht", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Uw plan voor inburgering", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kenmerk: volgt", joost.Tekst, StringComparison.Ordinal);
        // Who signs can read all pages of the letter first, marked as not decided.
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen?handler=Brief");
        Assert.All(["Voorbeeld. Dit besluit is nog niet genomen.", "Waarom deze leerroute?", "Bezwaar maken", "Kenmerk: volgt"], tekst => Assert.Contains(tekst, joost.Tekst, StringComparison.Ordinal));
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        var (doel, velden) = joost.Formulier("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));
        await joost.DrukAsync("Vaststellen en ondertekenen", ("Bekendmaken", "uitgereikt"));
        Assert.Equal($"/dossiers/{id}/plan/besloten", joost.Plek);
        var kenmerk = joost.Pagina.QuerySelector(".kenmerk-groot")!.TextContent;

        // The same form again (double click), and once more from the Back button with another key.
        await joost.StuurAsync(new Uri(doel).PathAndQuery, velden.Where(v => v.Key != "__RequestVerificationToken"));
        Assert.Equal(kenmerk, joost.Pagina.QuerySelector(".kenmerk-groot")!.TextContent);
        await joost.OpenAsync($"/dossiers/{id}/plan/besloten");
        await joost.OpenAsync("/plan/te-beslissen");
        await joost.OpenAsync($"/dossiers/{id}/plan/beslissen");
        Assert.Equal($"/dossiers/{id}/plan/besloten", joost.Plek);

        await using var db = host.Db();
        var besluit = await db.Besluiten.SingleAsync(b => b.DossierId == id);
        Assert.Equal(kenmerk, besluit.Kenmerk);
        Assert.Equal("Het college van burgemeester en wethouders van Dordrecht", besluit.Namens);
        Assert.Equal(Bekendmakingswijze.Uitgereikt, besluit.Wijze);
        var termijn = await WachtAsync(() => db.Feiten.AsNoTracking().SingleOrDefaultAsync(f => f.DossierId == id && f.Soort == Feitsoort.Inburgeringstermijn));
        Assert.Equal(besluit.Dagtekening.AddDays(1), termijn.Van);
        Assert.Equal(Feitbron.Duo, termijn.Bron);
        await WachtAsync(() => db.Werkvoorraad.AsNoTracking().SingleOrDefaultAsync(w => w.DossierId == id && w.Soort == Werksoort.Voortgang));

        await joost.OpenAsync($"/dossiers/{id}/plan/besloten");
        Assert.Contains("De inburgeringstermijn is bekend", joost.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync($"/dossiers/{id}/plan/keuze");
        Assert.Equal($"/dossiers/{id}/plan", sanne.Plek);
        Assert.Contains("Het plan is vastgesteld. Wijzigen kan met een nieuwe versie: kies Plan wijzigen.", sanne.Tekst, StringComparison.Ordinal);
    }

    private static async Task<Guid> VersDossierAsync(Naasthost host)
    {
        await using var db = host.Db();
        return await (
            from w in db.Werkvoorraad
            join d in db.Dossiers on w.DossierId equals d.Id
            where w.Soort == Werksoort.IntakeStarten && w.Gemeentecode == Planhost.Dordrecht && d.Kanaal == Kanaal.Koppelvlak
                && db.Persoonsnummers.Any(p => p.DossierId == d.Id)
                && db.Feiten.Any(f => f.DossierId == d.Id && f.Soort == Feitsoort.Vestiging)
                && db.Feiten.Any(f => f.DossierId == d.Id && f.Soort == Feitsoort.Doelgroep && f.Waarde == "Asielstatushouder")
            orderby d.Id
            select d.Id).FirstAsync();
    }

    private static async Task IntakeAsync(Werkplek sanne, Guid id)
    {
        var pad = $"/dossiers/{id}/intake";
        await sanne.OpenAsync($"{pad}/gesprek");
        Assert.Contains("Stap 1 van 9", sanne.Tekst, StringComparison.Ordinal);
        var dag = TimeProvider.System.GetUtcNow().DagInNederland();
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.AlleenGesprekVerteld.Dag", $"{dag.Day}"), ("Invoer.AlleenGesprekVerteld.Maand", $"{dag.Month}"), ("Invoer.AlleenGesprekVerteld.Jaar", $"{dag.Year}"));
        Assert.Equal($"{pad}/leerbaarheid", sanne.Plek);
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Leerbaarheid", "B1Haalbaar"));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.OpleidingEnWerk", "Negen jaar school, daarna kleermaker."));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Omstandigheden", "Woont met partner en kind."));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Gezondheid", "Niets bijzonders."));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.KinderenInHuis", "ja"), ("Invoer.VoorschoolseEducatie", "Het kind gaat naar de voorschool."));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Taalniveau", "A1"), ("Invoer.Geletterdheid", "AnderSchrift"));

        // An empty step may be saved and left; finishing is then refused, by the page and by force, in the same words.
        await sanne.DrukAsync("Bewaren en stoppen");
        await sanne.OpenAsync($"{pad}/controleren");
        Assert.False(sanne.HeeftKnop("Brede intake afronden"));
        Assert.Contains("De zelfredzaamheid is besproken", sanne.Pagina.QuerySelector(".voorwaarde-open:last-of-type")!.TextContent, StringComparison.Ordinal);
        await sanne.StuurAsync($"{pad}/controleren", []);
        Assert.Equal(HttpStatusCode.Conflict, sanne.Status);
        Assert.Contains("De eigen wens van de inburgeraar is gevraagd: nog niet.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 5.2, lid 1, Besluit inburgering 2021", sanne.Tekst, StringComparison.Ordinal);

        await sanne.OpenAsync($"{pad}/participatie");
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Participatie", "Kan vier ochtenden werken."), ("Invoer.EigenWens", "Een eigen atelier."), ("Invoer.WensOnderwijs", "ja"));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Zelfredzaamheid", "Regelt de post met hulp."));
        await sanne.DrukAsync("Brede intake afronden");
        Assert.Equal(pad, sanne.Plek);
        Assert.Contains("De brede intake is afgerond.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync($"{pad}/taal");
        Assert.Equal(pad, sanne.Plek);
    }

    private static async Task PlanAsync(Werkplek sanne, Guid id)
    {
        var pad = $"/dossiers/{id}/plan";
        await sanne.OpenAsync($"{pad}/leerroutes");
        Assert.Contains("Een eigen atelier.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("B1-route haalbaar", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren en verder",
            ("Invoer.VoorB1", "Goede vooropleiding."), ("Invoer.TegenB1", "Weinig tijd."), ("Invoer.VoorOnderwijs", "Wil een opleiding."),
            ("Invoer.TegenOnderwijs", "Klein."), ("Invoer.VoorZelfredzaamheid", "Rustig tempo."), ("Invoer.TegenZelfredzaamheid", "Kan meer."));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Leerroute", "Zelfredzaamheid"), ("Invoer.Motivering", "Past het best."));
        await sanne.OpenAsync($"{pad}/keuze");
        Assert.Contains("De keuze wijkt af van de leerbaarheidstoets", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Leerroute", "B1"));
        Assert.Equal("12", sanne.Veld("Invoer.PvtUren"));
        Assert.Equal("AndersAlfabeet", sanne.Veld("Invoer.Alfabetisering"));
        Assert.Equal("Het kind gaat naar de voorschool.", sanne.Veld("Invoer.VoorschoolseEducatie"));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Begeleiding", "Een taalmaatje."), ("Invoer.Voortgangsgesprekken", "6"));
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Zienswijze", "Ik ben blij met dit plan."));

        // The wish for education asks for more than one word at the onderwijsroute (WI-PIP-16).
        Assert.Equal($"{pad}/controleren", sanne.Plek);
        Assert.False(sanne.HeeftKnop("Voorleggen ter beslissing"));
        Assert.Contains("De wens om een opleiding te volgen is uitdrukkelijk beoordeeld", Assert.Single(sanne.Pagina.QuerySelectorAll(".voorwaarde-open")).TextContent, StringComparison.Ordinal);
        await sanne.OpenAsync($"{pad}/leerroutes");
        await sanne.DrukAsync("Bewaren en stoppen", ("Invoer.TegenOnderwijs", "De kans op een diploma is klein, want het niveau is nu A1."));
        await sanne.OpenAsync($"{pad}/controleren");
        Assert.False(sanne.HeeftKnop("Voorleggen en zelf beslissen"));
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Het plan is voorgelegd.", sanne.Tekst, StringComparison.Ordinal);
    }

    private static async Task<T> WachtAsync<T>(Func<Task<T?>> vraag)
        where T : class
    {
        for (var poging = 0; poging < 120; poging++)
        {
            if (await vraag() is { } gevonden)
            {
                return gevonden;
            }

            await Task.Delay(250);
        }

        throw new TimeoutException("Na 30 seconden nog geen antwoord.");
    }
}
