using System.Net;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class WeergavenHttpTests
{
    private const string Bewaren = "main form[aria-label='Weergave bewaren']";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(13)]
    public async Task Een_weergave_krijgt_een_naam_wordt_gedeeld_opent_eerst_en_gaat_weer_weg(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var jolanda = await host.AlsAsync("fatima");
        var lijst = await Pagina.GaAsync(jolanda, "/werkvoorraad?van=team&gemeente=0505&urgentie=alles&sorteer=-naam&pagina=2");
        var vorm = await Pagina.GaAsync(jolanda, lijst.Link(".lijstopties a"));

        var zonder = await vorm.StuurAsync(jolanda, Bewaren, ("Team", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        Assert.Contains("Geef de weergave een naam.", zonder.Tekst, StringComparison.Ordinal);
        var na = await Aan(zonder).StuurAsync(jolanda, Bewaren, ("Naam", "Dordrecht <i>alles</i>"), ("Team", "true"), ("OokStart", "true"));

        Assert.Equal("/werkvoorraad?van=team&gemeente=0505&urgentie=alles&sorteer=-naam", na.Adres.PathAndQuery);
        Assert.Contains("Dordrecht <i>alles</i>", na.Teksten("nav.tabs a[aria-current]"));
        // On another device: a new sign-in.
        using var elders = await host.AlsAsync("fatima");
        Assert.Equal(na.Adres.PathAndQuery, (await Pagina.GaAsync(elders, "/werkvoorraad")).Adres.PathAndQuery);
        using var collega = await host.AlsAsync("sanne");
        var bij = await Pagina.GaAsync(collega, "/werkvoorraad/weergaven");
        Assert.Contains("Van Fatima El Amrani, voor het team", bij.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(bij.Document.QuerySelectorAll("main form"), f => f.GetAttribute("action")!.Contains("Verwijder", StringComparison.Ordinal) && f.ParentElement!.TextContent.Contains("Dordrecht", StringComparison.Ordinal));

        var beheer = await Pagina.GaAsync(jolanda, "/werkvoorraad/weergaven");
        var id = beheer.Document.QuerySelectorAll("main form").Select(f => f.GetAttribute("action")!).First(a => a.Contains("Verwijder", StringComparison.Ordinal)).Split("weergave=")[1];
        var wijzig = await Pagina.GaAsync(jolanda, $"/werkvoorraad/weergaven?weergave={id}");
        var hernoemd = await wijzig.StuurAsync(jolanda, Bewaren, ("Naam", "Dordt"), ("Team", "false"), ("OokStart", "false"));
        Assert.Contains("Dordt", hernoemd.Tekst, StringComparison.Ordinal);
        Assert.Equal("/werkvoorraad", (await Pagina.GaAsync(jolanda, "/werkvoorraad")).Adres.PathAndQuery);
        var weg = await hernoemd.StuurAsync(jolanda, $"main form[action*='Verwijder'][action*='{id}']");
        Assert.Contains("is weg", weg.Stand, StringComparison.Ordinal);
        Assert.DoesNotContain("Dordt", (await Pagina.GaAsync(jolanda, "/werkvoorraad")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_weergave_van_een_ander_is_niet_te_wijzigen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var mirjam = await host.AlsAsync("mirjam");
        using var joost = await host.AlsAsync("joost");
        var vorm = await Pagina.GaAsync(mirjam, "/werkvoorraad/weergaven?lijst=%3Fvan%3Dniemand");
        await Aan(vorm).StuurAsync(mirjam, Bewaren, ("Naam", "Van Mirjam"), ("Team", "true"));
        var beheer = await Pagina.GaAsync(mirjam, "/werkvoorraad/weergaven");
        var weg = beheer.Document.QuerySelectorAll("main form").Select(f => f.GetAttribute("action")!).First(a => a.Contains("Verwijder", StringComparison.Ordinal));
        var vreemd = await Pagina.GaAsync(joost, "/werkvoorraad/weergaven");
        var kolommen = "main form[aria-label='Kolommen kiezen']";
        vreemd.Document.QuerySelector(kolommen)!.SetAttribute("action", weg);

        Assert.Equal(HttpStatusCode.NotFound, (await vreemd.StuurAsync(joost, kolommen)).Status);
        Assert.Contains("Van Mirjam", (await Pagina.GaAsync(mirjam, "/werkvoorraad/weergaven")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Eigen_kolommen_gaan_mee_naar_elk_apparaat(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("pieter");
        var vorm = await Pagina.GaAsync(browser, "/werkvoorraad/weergaven");

        await vorm.StuurAsync(browser, "main form[aria-label='Kolommen kiezen']", ("Kolommen", "Telefoon"), ("Kolommen", "Geboren"), ("Kolommen", "Onzin"));
        using var elders = await host.AlsAsync("pieter");
        var lijst = await Pagina.GaAsync(elders, "/werkvoorraad?van=team&urgentie=alles");

        Assert.Equal(["Inburgeraar", "Wat moet er gebeuren", "Termijn", "Geboortedatum", "Telefoon", "Actie"], lijst.Teksten("thead th").Where(t => t.Length > 0));
        Assert.Contains(lijst.Teksten("td[data-kop=Telefoon]"), t => t.Length > 8);
    }

    /// <summary>A ticked box sends its value before the hidden one that says it was off.</summary>
    private static Pagina Aan(Pagina pagina)
    {
        foreach (var uit in pagina.Document.QuerySelectorAll($"{Bewaren} input[type=hidden][value=false]"))
        {
            uit.Remove();
        }

        return pagina;
    }
}
