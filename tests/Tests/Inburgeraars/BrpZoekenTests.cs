using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Ketensimulator;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Inburgeraars;

/// <summary>Whoever has somebody before him without a BSN looks in the BRP, over real HTTP.</summary>
public sealed class BrpZoekenTests
{
    private const string Nummer = "999970306";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_gevonden_is_komt_in_het_formulier_en_wat_getypt_was_blijft(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        var (brp, dag) = await PersoonAsync(host);
        using var sanne = await host.AlsAsync("sanne");
        (string, string)[] getypt = [.. Naam(brp.Gegevens.Naam.Geslachtsnaam!, dag), ("Invoer.Telefoon", "0612345678"), ("Invoer.Gemeente", "")];

        var gevonden = await ZoekAsync(sanne, getypt);

        var keuze = Assert.IsAssignableFrom<IHtmlButtonElement>(gevonden.QuerySelectorAll("ul[aria-label='Gevonden in de BRP'] button[name=kies]").First(knop => knop.ParentElement!.TextContent.Contains(brp.Gegevens.Naam.Volledig, StringComparison.Ordinal)));
        Assert.DoesNotContain(Nummer, gevonden.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("0612345678", Waarde(gevonden, "Invoer.Telefoon"));

        var gekozen = await ZoekAsync(sanne, [.. getypt, ("kies", keuze.Value)]);

        Assert.Equal((Nummer, brp.Gegevens.Naam.Voornamen, "0612345678"), (Waarde(gekozen, "Invoer.Bsn"), Waarde(gekozen, "Invoer.Voornamen"), Waarde(gekozen, "Invoer.Telefoon")));
        // After a search the page stands at the address of the search: what is sent then must register all the same.
        Assert.Equal("/inburgeraars/registreren", gekozen.QuerySelector("form[data-concept]")!.GetAttribute("action"));
        Assert.Contains("Er is nog niets geregistreerd.", gekozen.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(sanne.Weg, adres => adres.AbsoluteUri.Contains(Nummer, StringComparison.Ordinal));
        await using var db = host.Db();
        Assert.Equal(["sanne", "sanne"], await db.Inzage.Where(i => i.Scherm == "inburgeraars/registreren/brp").Select(i => i.Medewerker).ToArrayAsync(Ct));
    }

    [Fact]
    public async Task Niemand_of_geen_BRP_is_een_duidelijke_zin()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        var (brp, dag) = await PersoonAsync(host);
        using var sanne = await host.AlsAsync("sanne");

        Assert.Contains("Vul de achternaam in.", (await ZoekAsync(sanne, Naam("", dag))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kent niemand met deze achternaam", (await ZoekAsync(sanne, Naam("Bestaatniet", dag))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kies dan iemand uit de lijst", (await ZoekAsync(sanne, [.. Naam("Bestaatniet", dag), ("kies", "AAAA")])).Body!.TextContent, StringComparison.Ordinal);
        host.Diensten.GetRequiredService<Storingen>().Zet(new Storing { Status = 503 });
        var weg = await ZoekAsync(sanne, Naam(brp.Gegevens.Naam.Geslachtsnaam!, dag));
        Assert.Contains("De BRP heeft een storing (503).", weg.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(brp.Gegevens.Naam.Geslachtsnaam, Waarde(weg, "Invoer.Geslachtsnaam"));
    }

    private static (string, string)[] Naam(string geslachtsnaam, DateOnly dag) =>
    [
        ("Invoer.Geslachtsnaam", geslachtsnaam), ("Invoer.Geboren.Dag", $"{dag.Day}"), ("Invoer.Geboren.Maand", $"{dag.Month}"), ("Invoer.Geboren.Jaar", $"{dag.Year}"),
    ];

    private static async Task<(Brppersoon Persoon, DateOnly Geboren)> PersoonAsync(Naasthost host)
    {
        Assert.True(Bsn.TryParse(Nummer, out var bsn));
        await using var scope = host.Als(Toegang.Systeem("test"));
        var persoon = (await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(bsn, Ct)).Persoon!;
        return (persoon, persoon.Gegevens.Geboortedatum.Vroegst!.Value);
    }

    /// <summary>As the button of the BRP sends the form.</summary>
    private static async Task<IHtmlDocument> ZoekAsync(Browser browser, (string Naam, string Waarde)[] waarden)
    {
        var velden = (await Blad.OpenAsync(browser, "/inburgeraars/registreren")).Velden("form[data-concept]").Velden;
        foreach (var (naam, waarde) in waarden)
        {
            velden[naam] = waarde;
        }

        using var antwoord = await browser.PostAsync(new Uri(browser.Plek, "/inburgeraars/registreren?handler=Brp").AbsoluteUri, velden);
        return await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct));
    }

    private static string? Waarde(IHtmlDocument document, string veld) => (document.QuerySelector($"input[name='{veld}']") as IHtmlInputElement)?.Value;
}
