using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>Decisions that wait: each comes to who can do something, and to nobody else; the card on Vandaag counts the same rows.</summary>
[Collection(Planhosts.Naam)]
public sealed partial class BesluitwerkHttpTests(Planhost planhost)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(10)]
    public async Task Een_besluit_komt_bij_wie_iets_kan_doen_en_gaat_weer_weg(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht, GedetailleerdeDoelgroep.Gezinsvormer);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        using var fatima = await Werkplek.VanAsync(host, "fatima");
        using var joost = await Werkplek.VanAsync(host, "joost");
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await sanne.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await sanne.DrukAsync("Beginnen", ("Soort", nameof(Bevoegdheid.ToetsontheffingVerlenen)));
        await using var db = host.Db();
        var voorstel = await db.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id, Ct);
        var adres = $"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}";

        // A draft waits for nobody.
        Assert.Null(await StaatAsync(joost, adres));
        Assert.Null(await StaatAsync(mirjam, adres));
        await sanne.OpenAsync(adres);
        await sanne.DrukAsync("Bewaren", ("Keuze", "Visueel"), ("Motivering", "U kunt de toets niet lezen op het scherm."));
        await sanne.DrukAsync("Voorleggen ter beslissing");

        Assert.Contains("Het besluit ligt ter beslissing.", sanne.Tekst, StringComparison.Ordinal);

        Assert.Equal("nemen", await StaatAsync(joost, adres));
        Assert.Equal("adviseren", await StaatAsync(mirjam, adres));
        Assert.Equal("voorgelegd", await StaatAsync(sanne, adres));

        // The mandate names her function too, so she may take it, but what is made known later is for who has the dossier.
        Assert.Equal("nemen", await StaatAsync(fatima, adres));
        await mirjam.OpenAsync($"{adres}&doe=adviseren");
        await mirjam.DrukAsync("Advies bewaren", ("Oordeel", "ja"), ("Tekst", "Doen."));
        Assert.Equal("voorgelegd", await StaatAsync(mirjam, adres));

        await joost.OpenAsync($"{adres}&doe=beslissen");
        await joost.DrukAsync("Besluit nemen", ("Bekendmaken", "later"));
        var besluit = await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id, Ct);
        var genomen = $"/dossiers/{id}/besluit/{besluit.Id}";
        Assert.Equal(("bekendmaken", "bekendmaken"), (await StaatAsync(joost, genomen), await StaatAsync(sanne, genomen)));

        // On Vandaag it stands with the decisions that wait; the card of what is not known yet counts plans, and says so.
        await joost.OpenAsync("/");
        Assert.Contains("Plannen die nog niet bekend zijn gemaakt", joost.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Besluiten die nog niet bekend zijn gemaakt", joost.Tekst, StringComparison.Ordinal);
        Assert.Null(await StaatAsync(fatima, genomen));
        Assert.Null(await StaatAsync(mirjam, genomen));
        Assert.Null(await StaatAsync(joost, adres));

        await sanne.OpenAsync(genomen);
        await sanne.DrukAsync("Bekendmaking vastleggen", ("Wijze", "Verzonden"));

        // Signed before that day was known, so no proof of the term; the page says why, and computes it.
        Assert.Contains("die begon pas bij de bekendmaking, na de ondertekening", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("De termijn is 6 weken", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 6:7 Awb", sanne.Tekst, StringComparison.Ordinal);
        Assert.Null(await StaatAsync(joost, genomen));
        Assert.Null(await StaatAsync(sanne, genomen));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_adres_dat_niet_klopt_toont_wat_op_mij_wacht_en_wie_niet_beslist_komt_er_niet(string soort)
    {
        var host = await planhost.HostAsync(soort);
        using var joost = await Werkplek.VanAsync(host, "joost");
        foreach (var adres in new[] { "/besluiten?wacht=onzin&pagina=-3", "/besluiten?wacht=&pagina=999999", "/besluiten?pagina=abc", "/besluiten?wacht=nemen&pagina=0" })
        {
            await joost.OpenAsync(adres);
            Assert.NotNull(joost.Pagina.QuerySelector("nav.filterbalk .chip-aan"));
        }

        // Who takes no decisions sees no choice to take them.
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await mirjam.OpenAsync("/besluiten?wacht=nemen");
        Assert.StartsWith("Wacht op mij", mirjam.Pagina.QuerySelector("nav.filterbalk .chip-aan")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Te nemen", mirjam.Tekst, StringComparison.Ordinal);
        using var noor = await Werkplek.VanAsync(host, "noor");
        await noor.OpenAsync("/besluiten", HttpStatusCode.Forbidden);
    }

    /// <summary>Under which choice it stands; null when it stands nowhere. On the way every number is compared with its rows.</summary>
    private static async Task<string?> StaatAsync(Werkplek wie, string adres)
    {
        await wie.OpenAsync("/");
        var kaart = wie.Pagina.QuerySelectorAll(".kaart-kop").FirstOrDefault(kop => kop.TextContent.Contains("Besluiten die op u wachten", StringComparison.Ordinal));
        var opKaart = kaart is null ? 0 : int.Parse(kaart.QuerySelector("span.kaart-einde")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        await wie.OpenAsync("/besluiten");
        var keuzes = wie.Pagina.QuerySelectorAll("nav.filterbalk a").Select(a => (Adres: a.GetAttribute("href")!, Aantal: int.Parse(Getal().Match(a.TextContent).Value, System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal(opKaart, keuzes[0].Aantal);
        string? gevonden = null;
        foreach (var (keuze, aantal) in keuzes)
        {
            var rijen = new List<string>();
            for (string? verder = keuze; verder is not null; verder = wie.Pagina.QuerySelector("a[rel=next]")?.GetAttribute("href"))
            {
                await wie.OpenAsync(verder);
                rijen.AddRange(wie.Pagina.QuerySelectorAll("main table.tabel tbody th a").Select(a => a.GetAttribute("href")!));
            }

            Assert.Equal((keuze, aantal), (keuze, rijen.Count));
            gevonden ??= keuze.Split("wacht=") is [_, var woord] && rijen.Contains(adres) ? woord : null;
        }

        return gevonden;
    }

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Getal();
}
