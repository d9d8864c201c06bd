using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Browsertests.Toegankelijkheid;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Dossiers;

/// <summary>From a list to a dossier and back, together with colleagues, and on paper.</summary>
public sealed partial class LijstTests(Scherm scherm)
{
    private const string Rijen = "main table th.cel-wie a";

    [Fact]
    [Ux(17), Ux(27)]
    public async Task Uit_een_dossier_komt_u_terug_op_dezelfde_rij_en_volgende_gaat_de_lijst_door()
    {
        const string lijst = "/werkvoorraad?van=team&urgentie=alles";
        var pagina = await scherm.AangemeldAlsAsync("sanne");
        await pagina.AddInitScriptAsync("window.sprong = 0; new PerformanceObserver(lijst => lijst.getEntries().forEach(e => { if (!e.hadRecentInput) window.sprong += e.value; })).observe({ type: 'layout-shift', buffered: true });");
        await pagina.GotoAsync(lijst);
        var zevende = pagina.Locator(Rijen).Nth(6);
        await zevende.ScrollIntoViewIfNeededAsync();
        var hoogte = await pagina.EvaluateAsync<double>("scrollY");
        var dossiers = await pagina.Locator(Rijen).EvaluateAllAsync<string[]>("rijen => rijen.map(rij => rij.getAttribute('href'))");

        await zevende.ClickAsync();
        await Assertions.Expect(pagina.Locator(".lijstweg")).ToContainTextAsync("7 van 50");
        Assert.InRange(await pagina.EvaluateAsync<double>("window.sprong"), 0, 0.05);
        await pagina.GoBackAsync();
        await Assertions.Expect(zevende).ToBeFocusedAsync();
        Assert.Equal(hoogte, await pagina.EvaluateAsync<double>("scrollY"), 1.0);
        Assert.InRange(await pagina.EvaluateAsync<double>("window.sprong"), 0, 0.05);

        // On to the next one, and back to that row by the way that stands above it; the choices of the list are still there.
        await zevende.ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Volgende in lijst" }).ClickAsync();
        await pagina.WaitForURLAsync(adres => adres.EndsWith(dossiers[7], StringComparison.Ordinal));
        await pagina.GotoAsync($"{dossiers[7]}/tijdlijn");
        await pagina.Locator("[data-lijstweg][href*='van=team']").ClickAsync();
        await Assertions.Expect(pagina.Locator(Rijen).Nth(7)).ToBeFocusedAsync();
        Assert.EndsWith(lijst, pagina.Url, StringComparison.Ordinal);

        // The last row leads to the next page of the list, and a dossier from elsewhere has no list.
        await pagina.Locator(Rijen).Nth(49).ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Volgende bladzijde van de lijst" }).ClickAsync();
        await Assertions.Expect(pagina.GetByText("51 tot en met").First).ToBeVisibleAsync();
        var elders = await scherm.AangemeldAlsAsync("sanne");
        await elders.GotoAsync(dossiers[7], new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(elders.Locator(".lijstweg")).ToHaveCountAsync(0);
        await elders.Context.CloseAsync();
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(26)]
    public async Task Twee_collegas_in_een_dossier_zien_elkaar_en_wie_weggaat_verdwijnt()
    {
        var sanne = await scherm.AangemeldAlsAsync("sanne");
        var fatima = await scherm.AangemeldAlsAsync("fatima");
        var adres = await Paginalijst.AdresAsync(sanne, "/dossiers/{dossier|Intake}");

        await sanne.GotoAsync(adres);
        await fatima.GotoAsync(adres);
        await Assertions.Expect(sanne.Locator(".aanwezig")).ToHaveTextAsync("Fatima El Amrani bekijkt dit dossier ook", new() { Timeout = 10_000 });
        await Assertions.Expect(fatima.Locator(".aanwezig")).ToHaveTextAsync("Sanne de Wit bekijkt dit dossier ook", new() { Timeout = 10_000 });
        await fatima.GotoAsync("/agenda");
        await Assertions.Expect(sanne.Locator(".aanwezig")).ToHaveTextAsync("", new() { Timeout = 60_000 });
        await sanne.Context.CloseAsync();
        await fatima.Context.CloseAsync();
    }

    [Fact]
    [Ux(37)]
    public async Task Weggaan_met_werk_dat_niet_is_bewaard_vraagt_het_en_anders_niet()
    {
        var pagina = await scherm.AangemeldAlsAsync("sanne");
        var vragen = 0;
        pagina.Dialog += (_, vraag) =>
        {
            vragen++;
            Assert.Equal(DialogType.BeforeUnload, vraag.Type);
            _ = vraag.AcceptAsync();
        };
        var adres = await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Leerroute}");

        await pagina.GotoAsync($"{adres}/gegevens");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Agenda" }).First.ClickAsync();
        await pagina.WaitForURLAsync("**/agenda");
        Assert.Equal(0, vragen);
        await pagina.GotoAsync($"{adres}/gegevens");
        await pagina.GetByLabel(new Regex("^Telefoon")).PressSequentiallyAsync("9");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Agenda" }).First.ClickAsync();
        await pagina.WaitForURLAsync("**/agenda");
        Assert.Equal(1, vragen);

        // What is taken back is no change, and what is sent is kept.
        await pagina.GotoAsync($"{adres}/gegevens");
        await pagina.GetByLabel(new Regex("^Telefoon")).PressSequentiallyAsync("9");
        await pagina.GetByLabel(new Regex("^Telefoon")).PressAsync("Backspace");
        await pagina.GotoAsync("/agenda");
        Assert.Equal(1, vragen);

        // A note saves itself: asked before, not after.
        await pagina.GotoAsync(adres);
        await pagina.GetByLabel("Notitie", new() { Exact = true }).PressSequentiallyAsync("Weggaan");
        await pagina.GotoAsync("/agenda");
        Assert.Equal(2, vragen);
        await pagina.GotoAsync(adres);
        await pagina.GetByLabel("Notitie", new() { Exact = true }).PressSequentiallyAsync(" en blijven");
        await Assertions.Expect(pagina.Locator("[data-concept-status]").First).ToContainTextAsync("Concept bewaard");
        await pagina.GotoAsync("/agenda");
        Assert.Equal(2, vragen);
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(47)]
    public async Task Op_papier_staat_op_elk_blad_van_wie_het_is_en_is_het_overzicht_twee_bladen()
    {
        var pagina = await scherm.AangemeldAlsAsync("sanne");
        foreach (var (adres, meest) in new[] { ("/dossiers/{dossier|Leerroute}", 2), ("/dossiers/{dossier|Intake}", 2), ("/werkvoorraad", 4), ("/dossiers/{dossier|Leerroute}/tijdlijn", 6) })
        {
            await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, adres), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var titel = (await pagina.TitleAsync()).Split(" - ")[0];
            var bladen = (await TekstAsync(await pagina.PdfAsync(new() { PreferCSSPageSize = true }))).TrimEnd('\f').Split('\f');

            Assert.InRange(bladen.Length, 1, meest);
            for (var i = 0; i < bladen.Length; i++)
            {
                Assert.Contains($"{titel}. Afgedrukt op ", bladen[i], StringComparison.Ordinal);
                Assert.Contains("door Sanne de Wit", bladen[i], StringComparison.Ordinal);
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Bladzijde {i + 1} van {bladen.Length}"), bladen[i], StringComparison.Ordinal);
            }

            foreach (var weg in new[] { "Uitloggen", "Naar de inhoud", "Opslaan", "Exporteren", "Werkvoorraad\n" })
            {
                Assert.All(bladen, blad => Assert.DoesNotContain(weg, blad, StringComparison.Ordinal));
            }
        }

        // What the person takes along is one A5, without our lines in the margin.
        await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Leerroute}/mijn-plan"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var papier = (await TekstAsync(await pagina.PdfAsync(new() { PreferCSSPageSize = true }))).TrimEnd('\f').Split('\f');
        Assert.Single(papier);
        Assert.Contains("Mijn vaste persoon", papier[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Afgedrukt op", papier[0], StringComparison.Ordinal);

        // Without script the first sheet says it.
        var zonder = await scherm.AangemeldAlsAsync("sanne", opties => opties.JavaScriptEnabled = false);
        await zonder.GotoAsync("/werkvoorraad");
        await zonder.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(zonder.Locator(".drukregel")).ToBeVisibleAsync();
        await zonder.Context.CloseAsync();
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(53)]
    public async Task Een_verzending_die_langer_duurt_zegt_dat_zij_bezig_is()
    {
        var pagina = await scherm.AangemeldAlsAsync("sanne");
        await pagina.RouteAsync("**/werkvoorraad/export**", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await Task.Delay(2500);
            }

            await route.ContinueAsync();
        });
        await pagina.GotoAsync("/werkvoorraad/export", new() { WaitUntil = WaitUntilState.NetworkIdle });
        // The tool looks only when the answer is there; the page itself notes what it said before.
        await pagina.EvaluateAsync("new MutationObserver(() => { const zin = document.querySelector('.bezigregel[role=status]')?.textContent; if (zin) sessionStorage.bezig = zin; }).observe(document.body, { childList: true, subtree: true })");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Exporteren" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".foutregel").First).ToBeVisibleAsync();
        Assert.Equal("Even geduld, Naast is bezig", await pagina.EvaluateAsync<string>("sessionStorage.bezig"));
        await pagina.Context.CloseAsync();
    }

    private static async Task<string> TekstAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext") { ArgumentList = { "-layout", "-", "-" }, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var proces = Process.Start(start)!;
        var lezen = proces.StandardOutput.ReadToEndAsync();
        await proces.StandardInput.BaseStream.WriteAsync(pdf);
        proces.StandardInput.Close();
        var tekst = await lezen;
        await proces.WaitForExitAsync();
        return Spaties().Replace(tekst, " ");
    }

    [GeneratedRegex("[ ]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Spaties();
}
