using System.Net;
using AngleSharp.Dom;
using Naast.Web.Opmaak;
using Xunit;

namespace Naast.Tests.Opmaak;

public sealed class OnderdelenTests
{
    [Fact]
    public async Task Fouten_staan_in_de_titel_boven_het_formulier_en_bij_het_veld()
    {
        await using var proef = await Bladproef.StartAsync();
        var blad = await proef.LeesAsync("/stijlgids?fouten=1");

        Assert.StartsWith("3 fouten: Stijlgids", blad.Title, StringComparison.Ordinal);
        Assert.Equal("Er zijn 3 fouten", blad.QuerySelector(".foutoverzicht h2")!.TextContent);
        var links = blad.QuerySelectorAll(".foutlijst a").ToList();
        Assert.Equal(["#Telefoon", "#Geboortedatum", "#Route"], links.Select(l => l.GetAttribute("href")));
        foreach (var link in links)
        {
            var veld = blad.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Equal("input", veld.LocalName);
            Assert.Equal("true", veld.GetAttribute("aria-invalid"));
            Assert.Equal($"Fout: {link.TextContent}", veld.Closest(".veld")!.QuerySelector(".foutregel")!.TextContent);
        }
        Assert.Equal("06 12", blad.QuerySelector("#Telefoon")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/stijlgids")]
    [InlineData("/stijlgids?fouten=1")]
    [InlineData("/stijlgids/werkvoorraad")]
    [InlineData("/stijlgids/dossier")]
    [InlineData("/stijlgids/portaal?taal=ar")]
    [InlineData("/stijlgids/inloggen")]
    public async Task Elk_blad_is_in_zichzelf_kloppend(string adres)
    {
        await using var proef = await Bladproef.StartAsync();
        var blad = await proef.LeesAsync(adres);

        var dubbel = blad.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(dubbel);
        var verwijzingen = from naam in new[] { "for", "aria-describedby", "aria-labelledby" }
                           from element in blad.QuerySelectorAll($"[{naam}]")
                           from id in element.GetAttribute(naam)!.Split(' ')
                           where blad.GetElementById(id) is null
                           select $"{naam}={id}";
        Assert.Empty(verwijzingen);
        var zonderNaam = blad.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(v => v.GetAttribute("aria-label") is null && blad.QuerySelector($"label[for='{v.Id}']") is null)
            .Select(v => v.OuterHtml);
        Assert.Empty(zonderNaam);
        var zonderToken = blad.QuerySelectorAll("form[method=post]").Where(f => f.QuerySelector("[name=__RequestVerificationToken]") is null).Select(f => f.OuterHtml);
        Assert.Empty(zonderToken);
        Assert.Empty(blad.QuerySelectorAll("[style]"));
        Assert.Single(blad.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Niet_verplicht_staat_erbij_en_verplicht_wordt_voorgelezen()
    {
        await using var proef = await Bladproef.StartAsync();
        var blad = await proef.LeesAsync("/stijlgids");

        Assert.Equal("E-mailadres (niet verplicht)", blad.QuerySelector("label[for=Email]")!.TextContent);
        Assert.Equal("Telefoonnummer", blad.QuerySelector("label[for=Telefoon]")!.TextContent);
        Assert.Equal("true", blad.QuerySelector("#Telefoon")!.GetAttribute("aria-required"));
        Assert.Null(blad.QuerySelector("#Email")!.GetAttribute("aria-required"));
        Assert.Equal("Telefoon-hint", blad.QuerySelector("#Telefoon")!.GetAttribute("aria-describedby"));
        Assert.Null(blad.QuerySelector("[required]"));
    }

    [Fact]
    public async Task Het_portaal_staat_in_het_Arabisch_van_rechts_naar_links()
    {
        await using var proef = await Bladproef.StartAsync();
        var blad = await proef.LeesAsync("/stijlgids/portaal?taal=ar");

        Assert.Equal("ar", blad.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", blad.DocumentElement.GetAttribute("dir"));
        Assert.False(blad.DocumentElement.HasAttribute("data-color-scheme"));
    }

    [Fact]
    public async Task Een_huisstijl_met_versie_blijft_een_jaar_bewaard()
    {
        await using var proef = await Bladproef.StartAsync();
        var blad = Huisstijlen.Blad("waterveld")!;

        using var metVersie = await proef.Client.GetAsync(new Uri(blad.Adres, UriKind.Relative));
        Assert.Equal("text/css; charset=utf-8", metVersie.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", metVersie.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.False(metVersie.Headers.ETag!.IsWeak);

        using var zonder = await proef.Client.GetAsync(new Uri("/huisstijl/waterveld.css", UriKind.Relative));
        Assert.DoesNotContain("immutable", zonder.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        using var opnieuw = new HttpRequestMessage(HttpMethod.Get, "/huisstijl/waterveld.css");
        opnieuw.Headers.IfNoneMatch.Add(zonder.Headers.ETag!);
        using var antwoord = await proef.Client.SendAsync(opnieuw);
        Assert.Equal(HttpStatusCode.NotModified, antwoord.StatusCode);

        using var onbekend = await proef.Client.GetAsync(new Uri("/huisstijl/onbekend.css", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, onbekend.StatusCode);
    }

    [Fact]
    public async Task Weergave_kiezen_werkt_zonder_script_en_alleen_vanaf_de_eigen_pagina()
    {
        await using var proef = await Bladproef.StartAsync();
        using var zonder = await proef.Client.PostAsync(new Uri("/weergave", UriKind.Relative), new FormUrlEncodedContent([new("kleurstand", "donker")]));
        Assert.Equal(HttpStatusCode.BadRequest, zonder.StatusCode);

        using var pagina = await proef.Client.GetAsync(new Uri("/stijlgids/werkvoorraad", UriKind.Relative));
        var koek = pagina.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        var blad = await proef.LeesAsync("/stijlgids/werkvoorraad");
        var html = await pagina.Content.ReadAsStringAsync();
        var token = html.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/weergave")
        {
            Content = new FormUrlEncodedContent([new("kleurstand", "donker"), new("terug", "//elders.example"), new("__RequestVerificationToken", token)]),
        };
        verzoek.Headers.Add("Cookie", koek);
        using var antwoord = await proef.Client.SendAsync(verzoek);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal("/", antwoord.Headers.Location!.ToString());
        Assert.Contains(antwoord.Headers.GetValues("Set-Cookie"), c => c.StartsWith("kleurstand=donker", StringComparison.Ordinal));
        Assert.NotNull(blad.QuerySelector("form[action='/weergave']"));
    }
}
