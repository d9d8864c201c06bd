using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Brieven;

public sealed class BriefHttpTests
{
    private const string Maken = "main form[aria-label='Brief maken']";
    private const string Bewaren = "main form[aria-label='Tekst bewaren']";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Ux(45)]
    public async Task Een_brief_noemt_wat_ontbreekt_en_wordt_een_document_dat_te_lezen_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var id = (await Werkproef.OpenAsync(host, "Brief <b>Proef</b>")).DossierId;

        var kies = await Pagina.GaAsync(browser, $"/dossiers/{id}/brief");
        Assert.NotNull(kies.Document.QuerySelector($"main a[href='/dossiers/{id}/brief?uit=uitnodiging']"));
        var schrijf = await Pagina.GaAsync(browser, $"/dossiers/{id}/brief?uit=uitnodiging");
        Assert.Contains("Dit ontbreekt nog", schrijf.Tekst, StringComparison.Ordinal);
        Assert.NotNull(schrijf.Document.QuerySelector($"main a[href='/dossiers/{id}/afspraken']"));

        // Not finished: nothing is made, and the words that somebody changed are still there.
        var tekst = schrijf.Document.QuerySelector("textarea[name=Tekst]")!.TextContent;
        Assert.Contains("[Dag van de volgende afspraak: nog invullen]", tekst, StringComparison.Ordinal);
        var gat = await schrijf.StuurAsync(browser, Maken, ("Titel", "Kom"), ("Tekst", tekst + "\nEigen zin."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gat.Status);
        Assert.Contains("Er ontbreekt nog iets: Waarover de volgende afspraak gaat, Dag van de volgende afspraak", gat.Tekst, StringComparison.Ordinal);
        Assert.Contains("Eigen zin.", gat.Document.QuerySelector("textarea[name=Tekst]")!.TextContent, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.False(await db.Documenten.AnyAsync(d => d.DossierId == id));

        // A browser that was killed: what was typed is in the form again, and goes when the letter is made.
        var sleutel = schrijf.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var concept = schrijf.Document.QuerySelector(Maken)!.GetAttribute("data-concept")!;
        using (await browser.PostAsync(concept, [new("Titel", "Half"), new("Tekst", "Half getypt \u1230\u120b\u121d \u0645\u0631\u062d\u0628\u0627"), new("__RequestVerificationToken", sleutel)]))
        {
            var terug = await Pagina.GaAsync(browser, $"/dossiers/{id}/brief?uit=uitnodiging");
            Assert.Equal("Half getypt \u1230\u120b\u121d \u0645\u0631\u062d\u0628\u0627", terug.Document.QuerySelector("textarea[name=Tekst]")!.TextContent);
            Assert.Contains("Concept bewaard", terug.Tekst, StringComparison.Ordinal);
        }

        var leeg = await gat.StuurAsync(browser, Maken, ("Titel", ""), ("Tekst", "  "));
        Assert.Contains("Geef de brief een kop.", leeg.Tekst, StringComparison.Ordinal);
        Assert.Contains("De brief is nog leeg.", leeg.Tekst, StringComparison.Ordinal);

        var klaar = await leeg.StuurAsync(browser, Maken, ("Titel", "Kom & praat"), ("Tekst", "Beste Selam,\n\n# Wanneer?\n- Maandag <script>alert(1)</script>\n\nTot dan & groet."));
        Assert.Contains("De brief staat bij de documenten.", klaar.Tekst, StringComparison.Ordinal);
        Assert.False(await db.Concepten.AnyAsync(c => c.Formulier.StartsWith("brief:")));
        var document = await db.Documenten.AsNoTracking().SingleAsync(d => d.DossierId == id);
        Assert.Equal((Documentsoort.Brief, "application/pdf", "Sociale Dienst Drechtsteden"), (document.Soort, document.Mediatype, document.VanWie));
        using var antwoord = await browser.VraagAsync($"/dossiers/{id}/documenten?handler=Bestand&document={document.Id}");
        var gelezen = await LeesAsync(await antwoord.Content.ReadAsByteArrayAsync());
        foreach (var deel in new[] { "Kom & praat", "Wanneer?", "Maandag <script>alert(1)</script>", "Brief <b>Proef</b> Werkproef", "Sanne de Wit", "Gemeente Dordrecht" })
        {
            Assert.Contains(deel, gelezen, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_afspraak_en_de_gemeente_komen_uit_het_dossier(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var id = (await Werkproef.OpenAsync(host, "Vol")).DossierId;
        var plan = await Pagina.GaAsync(browser, $"/dossiers/{id}/afspraken");
        var gepland = await plan.StuurAsync(browser, "main form:has([name='Invoer.Tijd'])", ("Invoer.Dag.Tekst", "+2w"), ("Invoer.Tijd", "9:30"), ("Invoer.Onderwerp", "Voortgangsgesprek"), ("Invoer.Plaats", "Stadskantoor"), ("Invoer.Met", "Sanne de Wit"));
        Assert.Equal("", string.Join('|', gepland.Document.QuerySelectorAll(".foutlijst li").Select(l => l.TextContent)));

        var brief = await Pagina.GaAsync(browser, $"/dossiers/{id}/brief?uit=uitnodiging");
        var tekst = brief.Document.QuerySelector("textarea[name=Tekst]")!.TextContent;

        Assert.Contains("Beste Vol Werkproef,", tekst, StringComparison.Ordinal);
        Assert.Contains("Voortgangsgesprek", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("nog invullen", tekst, StringComparison.Ordinal);
        Assert.Contains("9.30 uur", tekst, StringComparison.Ordinal);
        Assert.Contains("ongeveer 1 minuut", brief.Tekst, StringComparison.Ordinal);
        Assert.Contains("Eenvoudig: ongeveer B1", brief.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_teksten_beheert_wijzigt_ze_met_een_oordeel_en_een_ander_overschrijft_dat_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var mirjam = await host.AlsAsync("mirjam");
        using var sanne = await host.AlsAsync("sanne");
        using (var niet = await sanne.VraagAsync("/briefteksten"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, niet.StatusCode);
        }

        Assert.Contains("standaard van Naast", (await Pagina.GaAsync(mirjam, "/briefteksten")).Tekst, StringComparison.Ordinal);
        var nieuw = await Pagina.GaAsync(mirjam, "/briefteksten/nieuw");
        var fout = await nieuw.StuurAsync(mirjam, Bewaren, ("Naam", "Proeftekst"), ("Inhoud", "Beste {{ voornaam }},"));
        Assert.Contains("Schrijf op wanneer deze brief bedoeld is.", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("De naam voornaam bestaat niet.", fout.Tekst, StringComparison.Ordinal);
        Assert.Equal("Beste {{ voornaam }},", fout.Document.QuerySelector("textarea[name=Inhoud]")!.TextContent);
        Assert.Equal("Proeftekst", fout.Document.QuerySelector("[name=Naam]")!.GetAttribute("value"));
        var bewaard = await fout.StuurAsync(mirjam, Bewaren, ("Naam", "Proeftekst"), ("Wanneer", "Voor de proef"), ("Inhoud", "Beste {{ naam }},\n\nIndien u wilt, belt u ons."));
        Assert.Equal("", string.Join('|', bewaard.Document.QuerySelectorAll(".foutlijst li").Select(l => l.TextContent)));
        Assert.Contains("als een collega hem heeft vastgesteld", bewaard.Tekst, StringComparison.Ordinal);

        // Not in use until a second person read it; who wrote it cannot.
        var id = (await Werkproef.OpenAsync(host, "Tekst")).DossierId;
        using (var nogNiet = await sanne.VraagAsync($"/dossiers/{id}/brief?uit=proeftekst"))
        {
            Assert.Equal(HttpStatusCode.NotFound, nogNiet.StatusCode);
        }

        var een = await Pagina.GaAsync(mirjam, "/briefteksten/proeftekst");
        Assert.Null(een.Document.QuerySelector("form[aria-label=Vaststellen]"));
        using var pieter = await host.AlsAsync("pieter");
        var ander = await Pagina.GaAsync(pieter, "/briefteksten/proeftekst");
        Assert.Contains("\"als\"", een.Tekst, StringComparison.Ordinal);

        // Two who change it at once: the second keeps what was typed, and nobody brings into use what he did not read.
        await een.StuurAsync(mirjam, Bewaren, ("Naam", "Proeftekst"), ("Wanneer", "Voor de proef"), ("Inhoud", "Beste {{ naam }},\n\nBel ons."));
        var verouderd = await ander.StuurAsync(pieter, Bewaren, ("Naam", "Proeftekst"), ("Wanneer", "Voor de proef"), ("Inhoud", "Van Pieter {{ naam }}"));
        Assert.Equal(HttpStatusCode.Conflict, verouderd.Status);
        Assert.Equal("Van Pieter {{ naam }}", verouderd.Document.QuerySelector("textarea[name=Inhoud]")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await ander.StuurAsync(pieter, "form[aria-label=Vaststellen]")).Status);
        var vast = await (await Pagina.GaAsync(pieter, "/briefteksten/proeftekst")).StuurAsync(pieter, "form[aria-label=Vaststellen]");
        Assert.Contains("Nieuwe brieven gebruiken hem vanaf nu.", vast.Tekst, StringComparison.Ordinal);

        // Another wording is shown beside the old one; taken back, the old one stays.
        await (await Pagina.GaAsync(pieter, "/briefteksten/proeftekst")).StuurAsync(pieter, Bewaren, ("Naam", "Proeftekst"), ("Wanneer", "Voor de proef"), ("Inhoud", "Beste {{ naam }},\n\nSchrijf ons."));
        var beide = await Pagina.GaAsync(mirjam, "/briefteksten/proeftekst");
        Assert.Equal(("Bel", "Schrijf"), (beide.Document.QuerySelector("del")!.TextContent.Trim(), beide.Document.QuerySelector("ins")!.TextContent.Trim()));
        await beide.StuurAsync(mirjam, "form[aria-label='Niet gebruiken']");
        var dubbel = await (await Pagina.GaAsync(mirjam, "/briefteksten/nieuw")).StuurAsync(mirjam, Bewaren, ("Naam", "Proeftekst"), ("Wanneer", "x"), ("Inhoud", "y"));
        Assert.Contains("Er is al een tekst met deze naam.", dubbel.Tekst, StringComparison.Ordinal);

        // Used from now on; out of use, it is not to be chosen, and old letters stay.
        Assert.Contains("Bel ons.", (await Pagina.GaAsync(sanne, $"/dossiers/{id}/brief?uit=proeftekst")).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await (await Pagina.GaAsync(mirjam, "/briefteksten/proeftekst")).StuurAsync(mirjam, "main form[aria-label='Niet meer gebruiken']");
        using var weg = await sanne.VraagAsync($"/dossiers/{id}/brief?uit=proeftekst");
        Assert.Equal(HttpStatusCode.NotFound, weg.StatusCode);
    }

    private static async Task<string> LeesAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext") { ArgumentList = { "-layout", "-", "-" }, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var proces = Process.Start(start)!;
        await proces.StandardInput.BaseStream.WriteAsync(pdf);
        proces.StandardInput.Close();
        var tekst = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return tekst;
    }
}
