using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Dossiers;
using Xunit;

namespace Naast.Tests.Dossiers;

public sealed class DossierTests
{
    private const string Yousef = "2812345688";
    private const string Selam = "2812345671";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(20), Ux(22), Ux(25)]
    public async Task Overzicht_zegt_wie_het_is_wat_te_doen_en_alle_termijnen(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        using var browser = await host.AlsAsync("sanne");

        var pagina = await PaginaAsync(browser, $"/dossiers/{id}");

        Assert.Contains("Yousef Al-Hamwi", pagina.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Arabisch, tolk nodig", pagina.QuerySelector(".tags")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector(".eerst"));
        var termijnen = pagina.QuerySelectorAll("ol.termijnen > li").ToArray();
        Assert.Equal(["Plan (PIP) vastgesteld", "Bezwaar maken", "Wisselen van leerroute", "Einde inburgeringstermijn"], termijnen.Select(t => t.QuerySelector("b")!.TextContent));
        Assert.All(termijnen, termijn =>
        {
            Assert.Contains("artikel", termijn.QuerySelector(".termijn-grond")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(termijn.QuerySelectorAll("details .rekenstappen li"));
            Assert.NotEmpty(termijn.QuerySelector(".urgentie")!.TextContent.Trim());
        });
        // Who gave the day that it starts from, and since when the rule holds.
        var stappen = termijnen[0].QuerySelectorAll("details .rekenstappen li").Select(stap => stap.TextContent).ToArray();
        Assert.Matches("^Later ingeschreven in deze gemeente dan de brief van DUO: .*uit de BRP, vastgelegd op ", stappen[0]);
        Assert.Matches("De termijn is 10 weken.*Geldt sinds 1 januari 202[23]", stappen[1]);
        Assert.Equal("true", pagina.QuerySelector("svg.termijnlijn")!.GetAttribute("aria-hidden"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(21)]
    public async Task Bsn_staat_pas_in_de_pagina_na_vragen_en_dat_staat_in_het_logboek(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        using var browser = await host.AlsAsync("sanne");
        var bsn = await BsnAsync(host, id);
        foreach (var deel in new[] { "", "/termijnen", "/tijdlijn", "/logboek", "/besluit", "/op-datum" })
        {
            Assert.DoesNotContain(bsn, await (await browser.GaNaarAsync($"/dossiers/{id}{deel}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var pagina = await PaginaAsync(browser, $"/dossiers/{id}");
        using var antwoord = await browser.PostAsync($"{host.Adres}dossiers/{id}?handler=Bsn", Velden(pagina, "form[action$='handler=Bsn']"));

        var getoond = await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync());
        var vak = getoond.QuerySelector("[data-verberg-na]")!;
        Assert.Equal((bsn, "30", $"•••••• {bsn[6..]}"), (vak.TextContent, vak.GetAttribute("data-verberg-na"), vak.GetAttribute("data-verborgen")));
        Assert.DoesNotContain(browser.Weg, stap => stap.AbsoluteUri.Contains(bsn, StringComparison.Ordinal));
        await using var db = host.Db();
        Assert.True(await db.Inzage.AnyAsync(i => i.DossierId == id && i.Scherm == "bsn getoond" && i.Medewerker == "sanne" && i.Toegestaan));
    }

    [Theory, MemberData(nameof(Databases)), Ux(21)]
    public async Task Wie_het_recht_niet_heeft_ziet_geen_bsn_en_de_weigering_staat_in_het_logboek(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        using var browser = await host.AlsAsync("joost");
        var pagina = await PaginaAsync(browser, $"/dossiers/{id}");
        Assert.Null(pagina.QuerySelector("form[action$='handler=Bsn']"));
        Assert.DoesNotContain("••••••", pagina.Body!.TextContent, StringComparison.Ordinal);

        using var antwoord = await browser.PostAsync($"{host.Adres}dossiers/{id}?handler=Bsn", Velden(pagina, "form[action$='handler=Notitie']"));

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        await using var db = host.Db();
        Assert.True(await db.Inzage.AnyAsync(i => i.DossierId == id && i.Scherm == "bsn getoond" && i.Medewerker == "joost" && !i.Toegestaan));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_vreemd_dossier_geeft_hetzelfde_antwoord_als_een_dossier_dat_niet_bestaat(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var eigen = (await db.Medewerkers.SingleAsync(m => m.Sub == "fatima")).Gemeenten.Split(',');
        var vreemd = await db.Dossiers.Where(d => !eigen.Contains(d.Gemeentecode)).Select(d => d.Id).FirstAsync();
        using var browser = await host.AlsAsync("fatima");
        foreach (var deel in new[] { "", "/termijnen", "/tijdlijn", "/logboek", "/op-datum", "/besluit", $"/besluit/{vreemd}/brief", $"/besluit/{vreemd}/brief.pdf" })
        {
            using var ander = await browser.VraagAsync($"/dossiers/{vreemd}{deel}");
            using var geen = await browser.VraagAsync($"/dossiers/{Guid.CreateVersion7()}{deel}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ander.StatusCode, geen.StatusCode));
            Assert.Equal(await geen.Content.ReadAsByteArrayAsync(), await ander.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(40)]
    public async Task Dezelfde_notitie_twee_keer_verzonden_staat_er_een_keer_en_twee_tegelijk_staan_allebei(string soort)
    {
        var (host, id) = await DossierAsync(soort, Selam);
        using var sanne = await host.AlsAsync("sanne");
        var velden = Velden(await PaginaAsync(sanne, $"/dossiers/{id}"), "form[action$='handler=Notitie']");
        velden["Notitie"] = "Een keer verzonden";
        using (await sanne.PostAsync($"{host.Adres}dossiers/{id}?handler=Notitie", velden))
        using (await sanne.PostAsync($"{host.Adres}dossiers/{id}?handler=Notitie", velden))
        {
        }

        using var joost = await host.AlsAsync("joost");
        var anders = Velden(await PaginaAsync(joost, $"/dossiers/{id}"), "form[action$='handler=Notitie']");
        var nogEen = Velden(await PaginaAsync(sanne, $"/dossiers/{id}"), "form[action$='handler=Notitie']");
        (anders["Notitie"], nogEen["Notitie"]) = ("Tegelijk van Joost", "Tegelijk van Sanne");
        var antwoorden = await Task.WhenAll(
            joost.PostAsync($"{host.Adres}dossiers/{id}?handler=Notitie", anders), sanne.PostAsync($"{host.Adres}dossiers/{id}?handler=Notitie", nogEen));

        Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode));
        await using var db = host.Db();
        var teksten = await db.Notities.Where(n => n.DossierId == id).Select(n => n.Tekst).ToArrayAsync();
        Assert.Equal(["Een keer verzonden", "Tegelijk van Joost", "Tegelijk van Sanne"], teksten.Order());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_lege_notitie_geeft_een_duidelijke_fout(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        using var browser = await host.AlsAsync("sanne");
        var velden = Velden(await PaginaAsync(browser, $"/dossiers/{id}"), "form[action$='handler=Notitie']");
        velden["Notitie"] = "   ";

        using var antwoord = await browser.PostAsync($"{host.Adres}dossiers/{id}?handler=Notitie", velden);

        Assert.Contains("Schrijf eerst een notitie.", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(24)]
    public async Task Tijdlijn_toont_wat_er_veranderde_nieuwste_eerst_met_filter_en_vast_adres(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        using var browser = await host.AlsAsync("sanne");

        var alles = await PaginaAsync(browser, $"/dossiers/{id}/tijdlijn");
        var plan = await PaginaAsync(browser, $"/dossiers/{id}/tijdlijn?soort=plan");

        var nummers = alles.QuerySelectorAll("ol.tijdlijn > li").Select(li => int.Parse(li.Id!["gebeurtenis-".Length..], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(nummers.OrderDescending(), nummers);
        Assert.Equal(TijdlijnModel.PerBladzijde, nummers.Length);
        Assert.Contains("Plan vastgesteld", plan.QuerySelector("ol.tijdlijn")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Brief van DUO", plan.QuerySelector("ol.tijdlijn")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{", plan.QuerySelector("ol.tijdlijn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ter beslissing", plan.QuerySelector(".verschillen del")!.TextContent, StringComparison.Ordinal);
        // The link beside an event leads to a page with that event, also when it is the last or the first of a page.
        foreach (var link in alles.QuerySelectorAll("ol.tijdlijn small > a").Select(a => a.GetAttribute("href")!))
        {
            Assert.NotNull((await PaginaAsync(browser, link)).QuerySelector(link[link.IndexOf('#', StringComparison.Ordinal)..]));
        }

        // Walking on to older ones ends, and shows each event once.
        var gezien = new List<string>();
        for (var pagina = alles; ; pagina = await PaginaAsync(browser, pagina.QuerySelectorAll("nav[aria-label=Bladzijden] a").Single(a => a.TextContent.Trim() == "Ouder").GetAttribute("href")!))
        {
            gezien.AddRange(pagina.QuerySelectorAll("ol.tijdlijn > li").Select(li => li.Id!));
            if (pagina.QuerySelectorAll("nav[aria-label=Bladzijden] a").All(a => a.TextContent.Trim() != "Ouder"))
            {
                break;
            }
        }

        Assert.Equal(gezien.Distinct(), gezien);
        Assert.Contains("gebeurtenis-1", gezien);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Op_datum_voor_en_na_het_besluit_verschilt_en_een_slechte_dag_krijgt_een_uitleg(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        await using var db = host.Db();
        var besluit = await db.Besluiten.SingleAsync(b => b.DossierId == id);
        using var browser = await host.AlsAsync("sanne");
        async Task<string> Op(string dag) => (await PaginaAsync(browser, $"/dossiers/{id}/op-datum?dag={dag}")).QuerySelector("main")!.TextContent;

        var voor = await Op(Kern.Regels.Rekenregels.Iso(besluit.Dagtekening.AddDays(-1)));
        var na = await Op(Kern.Regels.Rekenregels.Iso(besluit.Dagtekening));

        Assert.Contains("U kijkt terug naar", voor, StringComparison.Ordinal);
        Assert.DoesNotContain("Plan (PIP) vastgesteld", voor, StringComparison.Ordinal);
        Assert.Contains("Plan (PIP) vastgesteld", na, StringComparison.Ordinal);
        Assert.Contains("ligt in de toekomst", await Op("2199-01-01"), StringComparison.Ordinal);
        Assert.Contains("Toen nog niet bekend", await Op("2019-01-01"), StringComparison.Ordinal);
        Assert.Contains("bestaat niet", await Op("2026-02-31"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Logboek_toont_wie_deed_en_wie_keek_ook_in_een_lijst(string soort)
    {
        var (host, id) = await DossierAsync(soort, Yousef);
        await using (var scope = host.Als(Web.Poort.Toegang.Systeem("test")))
        {
            await scope.ServiceProvider.GetRequiredService<Inzagelog>().NoteerLijstAsync("werkvoorraad", [id], CancellationToken.None);
        }

        using var browser = await host.AlsAsync("sanne");
        var tabel = (await PaginaAsync(browser, $"/dossiers/{id}/logboek")).QuerySelector("table")!.TextContent;

        Assert.Contains("In een lijst", tabel, StringComparison.Ordinal);
        Assert.Contains("Dossier, logboek", tabel, StringComparison.Ordinal);
        var gedaan = (await PaginaAsync(browser, $"/dossiers/{id}/logboek?soort=gedaan")).QuerySelector("table")!.TextContent;
        Assert.Contains("Plan vastgesteld", gedaan, StringComparison.Ordinal);
        Assert.Contains("Het college van burgemeester en wethouders van Dordrecht", gedaan, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Ieder_dossier_van_de_regio_is_te_openen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var eigen = (await db.Medewerkers.SingleAsync(m => m.Sub == "joost")).Gemeenten.Split(',');
        // Who left for a municipality outside the mandate is seen by who finishes the hand-over only.
        var weg = await db.Dossiers.Where(d => d.Fase == Fase.Verhuisd).Select(d => d.Id).ToArrayAsync();
        var alle = await db.Dossiers.Where(d => eigen.Contains(d.Gemeentecode) && !weg.Contains(d.Id)).Select(d => new { d.Id, d.Fase }).ToArrayAsync();
        var ids = alle.GroupBy(d => d.Fase).Select(groep => groep.First().Id).ToList();
        ids.AddRange(await db.Personen.Where(p => eigen.Contains(p.Gemeentecode) && (p.Voornamen == null || p.Geslachtsnaam == null || p.Geboren.EndsWith("00"))).Select(p => p.DossierId).Take(8).ToArrayAsync());
        ids.AddRange(await db.Dossiers.Where(d => eigen.Contains(d.Gemeentecode) && !db.Persoonsnummers.Any(n => n.DossierId == d.Id)).Select(d => d.Id).Take(3).ToArrayAsync());
        using var browser = await host.AlsAsync("joost");
        foreach (var id in ids.Except(weg))
        {
            foreach (var deel in new[] { "", "/termijnen", "/tijdlijn", "/besluit" })
            {
                using var antwoord = await browser.VraagAsync($"/dossiers/{id}{deel}");
                Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            }
        }
    }

    [Fact]
    public void Ieder_opgeslagen_veld_heeft_een_nederlands_woord()
    {
        // Registers of the region have pages of their own and never stand in a dossier.
        string[] registers = ["Naast.Kern.Besluiten", "Naast.Kern.Beleidsstukken", "Naast.Kern.Opdrachtgever", "Naast.Kern.Verantwoording", "Naast.Kern.Aansluitingen", "Naast.Kern.Uitwisseling"];
        var velden = Nabeelden.Aggregaatsoorten.Where(type => !registers.Contains(type.Namespace) || type.Name == "Besluit")
            .SelectMany(type => type.GetProperties().Where(p => p.SetMethod is not null || p.DeclaringType == typeof(Aggregaat)))
            .Concat(typeof(Kern.Intake.Intakeantwoorden).GetProperties()).Concat(typeof(Kern.Plan.Pipinhoud).GetProperties())
            .Where(p => p.Name is not ("Antwoorden" or "Inhoud" or "Stroom" or "EqualityContract"))
            .Where(p => !Attribute.IsDefined(p, typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)))
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Distinct();

        Assert.DoesNotContain(velden, veld => Veldnamen.Naam(veld) is null && !Veldnamen.Overslaan.Contains(veld));
    }

    internal static async Task<(Naasthost Host, Guid Id)> DossierAsync(string soort, string vnummer)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        return (host, await db.Personen.Where(p => p.Vnummer == vnummer).Select(p => p.DossierId).SingleAsync());
    }

    internal static async Task<IHtmlDocument> PaginaAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.GaNaarAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync());
    }

    internal static Dictionary<string, string> Velden(IHtmlDocument pagina, string formulier) =>
        pagina.QuerySelector(formulier)!.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(veld => veld.Name!, veld => veld.Value);

    private static async Task<string> BsnAsync(Naasthost host, Guid id)
    {
        await using var db = host.Db();
        var versleuteld = await db.Persoonsnummers.Where(n => n.DossierId == id).Select(n => n.BsnVersleuteld).SingleAsync();
        return host.Diensten.GetRequiredService<Sleutels>().Ontsleutel(versleuteld);
    }
}
