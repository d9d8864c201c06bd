using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Naast.Web.Gebieden.Documenten;
using Xunit;

namespace Naast.Tests.Documenten;

public sealed class DocumentenHttpTests
{
    private static readonly byte[] Pdf = "%PDF-1.7\n%proef\n"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(48), Ux(49)]
    public async Task Een_fout_bestand_houdt_de_andere_niet_tegen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Papieren")).DossierId;

        var leeg = await StuurAsync(browser, dossier, "", [], ("Soort", ""), ("VanWie", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
        foreach (var zin in new[] { "Kies een of meer bestanden.", "Kies wat het is.", "Vul in van wie het komt" })
        {
            Assert.Contains(zin, leeg.Tekst, StringComparison.Ordinal);
        }

        var na = await StuurAsync(browser, dossier, "", [("b<r>ief.pdf", Pdf), ("virus.exe", "MZ\0\0"u8.ToArray()), ("groot.pdf", Groot()), ("nul.pdf", []), ("foto.png", Png)], ("Soort", "Diploma"), ("VanWie", "de inburgeraar"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, na.Status);
        Assert.Contains("3 bestanden zijn niet bewaard", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("groot.pdf is groter dan 20 MB.", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("virus.exe is geen bestand dat hier kan.", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("nul.pdf is leeg.", na.Tekst, StringComparison.Ordinal);
        var lijst = await Pagina.GaAsync(browser, $"/dossiers/{dossier}/documenten");
        Assert.Equal(2, lijst.Document.QuerySelectorAll("main tbody tr").Length);
        await using var db = host.Db();
        var pdf = await db.Documenten.AsNoTracking().SingleAsync(d => d.DossierId == dossier && d.Mediatype == "application/pdf");
        Assert.Equal(("brief.pdf", "de inburgeraar", "Sanne de Wit", 1), (pdf.Naam, pdf.VanWie, pdf.Auteur, pdf.Nummer));
        // Not readable on disk.
        var opgeslagen = await db.Bestanden.AsNoTracking().SingleAsync(b => b.DossierId == dossier && b.Afdruk == pdf.Afdruk);
        Assert.True(opgeslagen.Inhoud.AsSpan().IndexOf("PDF"u8) < 0);

        using var terug = await browser.VraagAsync($"/dossiers/{dossier}/documenten?handler=Bestand&document={pdf.Id}");
        Assert.Equal(Pdf, await terug.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", terug.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", terug.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", string.Join("", terug.Headers.GetValues("X-Content-Type-Options")));
        using var bewaard = await browser.VraagAsync($"/dossiers/{dossier}/documenten?handler=Bestand&document={pdf.Id}&bewaar=true");
        Assert.Equal("attachment", bewaard.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(await db.Inzage.AnyAsync(i => i.DossierId == dossier && i.Scherm == "dossier/document"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(49)]
    public async Task Een_nieuwe_versie_laat_de_oude_staan_en_wat_hier_niet_hoort_gaat_uit_beeld(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Versies")).DossierId;
        await StuurAsync(browser, dossier, "", [("een.pdf", Pdf)], ("Soort", "Brief"), ("VanWie", "DUO"));
        await using var db = host.Db();
        var eerste = await db.Documenten.AsNoTracking().SingleAsync(d => d.DossierId == dossier);

        var tweede = await StuurAsync(browser, dossier, $"?vervang={eerste.ReeksId}", [("twee.png", Png)], ("VanWie", "DUO"));
        Assert.Contains("twee.png staat in het dossier.", tweede.Stand, StringComparison.Ordinal);
        Assert.Contains("versie 2, eerder: 1", tweede.Tekst, StringComparison.Ordinal);
        Assert.Single(tweede.Document.QuerySelectorAll("main tbody tr"));
        using var oud = await browser.VraagAsync($"/dossiers/{dossier}/documenten?handler=Bestand&document={eerste.Id}");
        Assert.Equal(Pdf, await oud.Content.ReadAsByteArrayAsync());

        var laatste = await db.Documenten.AsNoTracking().SingleAsync(d => d.DossierId == dossier && d.Nummer == 2);
        var vraag = await Pagina.GaAsync(browser, $"/dossiers/{dossier}/documenten?weg={laatste.Id}");
        var zonder = await vraag.StuurAsync(browser, "main form[action*=Weg]", ("Reden", ""));
        Assert.Contains("Schrijf op waarom dit document hier niet hoort.", zonder.Tekst, StringComparison.Ordinal);
        var weg = await zonder.StuurAsync(browser, "main form[action*=Weg]", ("Reden", "Hoort bij haar zus"));
        Assert.Contains("twee.png (Hoort bij haar zus)", weg.Tekst, StringComparison.Ordinal);
        Assert.Contains("een.pdf", Assert.Single(weg.Teksten("main tbody tr")), StringComparison.Ordinal);
        Assert.Contains("Document vervallen", (await Pagina.GaAsync(browser, $"/dossiers/{dossier}/tijdlijn")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_medisch_stuk_en_een_vreemd_dossier_zijn_er_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        using var pieter = await host.AlsAsync("pieter");
        var dossier = (await Werkproef.OpenAsync(host, "Medisch")).DossierId;
        var ander = (await Werkproef.OpenAsync(host, "Ander")).DossierId;
        await StuurAsync(sanne, dossier, "", [("arts.pdf", Pdf)], ("Soort", "Medisch"), ("VanWie", "de arts"));
        await using var db = host.Db();
        var stuk = await db.Documenten.AsNoTracking().SingleAsync(d => d.DossierId == dossier);

        var bij = await Pagina.GaAsync(pieter, $"/dossiers/{dossier}/documenten");
        Assert.DoesNotContain("arts.pdf", bij.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(pieter, $"/dossiers/{dossier}/documenten?handler=Bestand&document={stuk.Id}")).Status);
        Assert.DoesNotContain("arts.pdf", (await Pagina.GaAsync(pieter, $"/dossiers/{dossier}/tijdlijn")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        // A document is found in its own dossier only.
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(sanne, $"/dossiers/{ander}/documenten?handler=Bestand&document={stuk.Id}")).Status);
    }

    [Theory, MemberData(nameof(Databases)), Ux(48)]
    public async Task De_virusscanner_houdt_tegen_wat_besmet_is_en_zonder_antwoord_komt_niets_binnen(string soort)
    {
        using var scanner = new TcpListener(IPAddress.Loopback, 0);
        scanner.Start();
        var antwoord = "stream: OK";
        var bezig = Task.Run(async () =>
        {
            while (true)
            {
                using var klant = await scanner.AcceptTcpClientAsync();
                var stroom = klant.GetStream();
                var buffer = new byte[64 * 1024];
                var ontvangen = new List<byte>();
                // Until the empty part that ends the stream.
                while (!(ontvangen.Count > 14 && ontvangen[^4..].TrueForAll(b => b == 0)))
                {
                    var n = await stroom.ReadAsync(buffer);
                    if (n == 0)
                    {
                        break;
                    }

                    ontvangen.AddRange(buffer[..n]);
                }

                await stroom.WriteAsync(Encoding.ASCII.GetBytes(antwoord + "\0"));
            }
        });
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: [$"--Documenten:Virusscanner=127.0.0.1:{((IPEndPoint)scanner.LocalEndpoint).Port}"]);
        using var browser = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Scan")).DossierId;

        Assert.Contains("staat in het dossier", (await StuurAsync(browser, dossier, "", [("a.pdf", Pdf)], ("Soort", "Brief"), ("VanWie", "DUO"))).Stand, StringComparison.Ordinal);
        antwoord = "stream: Eicar-Signature FOUND";
        Assert.Contains("b.png bevat een virus.", (await StuurAsync(browser, dossier, "", [("b.png", Png)], ("Soort", "Brief"), ("VanWie", "DUO"))).Tekst, StringComparison.Ordinal);
        antwoord = "INSTREAM size limit exceeded. ERROR";
        Assert.Contains("kon niet op virussen worden nagekeken", (await StuurAsync(browser, dossier, "", [("c.png", Png)], ("Soort", "Brief"), ("VanWie", "DUO"))).Tekst, StringComparison.Ordinal);
        scanner.Stop();
        Assert.Contains("kon niet op virussen worden nagekeken", (await StuurAsync(browser, dossier, "", [("d.png", Png)], ("Soort", "Brief"), ("VanWie", "DUO"))).Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.Equal(1, await db.Documenten.CountAsync(d => d.DossierId == dossier));
        await Assert.ThrowsAnyAsync<Exception>(() => bezig);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\x\\brief.pdf", "brief.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("<>:\"|?*", "document")]
    [InlineData("  .  ", "document")]
    [InlineData("ሰላም عربي.pdf", "ሰላም عربي.pdf")]
    public void Een_naam_is_alleen_een_naam(string naam, string schoon) => Assert.Equal(schoon, Documentkeuring.Naam(naam));

    [Fact]
    public void Een_lange_naam_houdt_zijn_einde() =>
        Assert.Equal((144, ".pdf"), Documentkeuring.Naam(new string('a', 5000) + ".pdf") is var naam ? (naam.Length, naam[^4..]) : default);

    [Fact]
    public void Wat_het_is_zeggen_de_bytes_en_niet_de_naam()
    {
        Assert.Equal("application/pdf", Documentkeuring.Keur("foto.png", Pdf).Mediatype);
        Assert.Equal("text/plain", Documentkeuring.Keur("brief.txt", "Beste, ሰላም"u8.ToArray()).Mediatype);
        Assert.Null(Documentkeuring.Keur("brief.txt", new byte[] { 0x41, 0x00, 0x42 }).Mediatype);
        Assert.Null(Documentkeuring.Keur("pagina.html", "<script>alert(1)</script>"u8.ToArray()).Mediatype);
        Assert.Null(Documentkeuring.Keur("plaatje.svg", "<svg onload=alert(1)>"u8.ToArray()).Mediatype);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Documentkeuring.Keur("a.docx", Zip("word/document.xml")).Mediatype);
        Assert.Contains("macro", Documentkeuring.Keur("a.docx", Zip("word/document.xml", "word/vbaProject.bin")).Fout, StringComparison.Ordinal);
        Assert.Contains("ingepakte map", Documentkeuring.Keur("a.zip", Zip("brief.pdf")).Fout, StringComparison.Ordinal);
        Assert.Contains("beschadigd", Documentkeuring.Keur("a.docx", "PK\x03\x04 stuk"u8.ToArray()).Fout, StringComparison.Ordinal);
    }

    private static byte[] Zip(params string[] namen)
    {
        using var uit = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(uit, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var naam in namen)
            {
                zip.CreateEntry(naam);
            }
        }

        return uit.ToArray();
    }

    private static byte[] Groot()
    {
        var bytes = new byte[Documentkeuring.Grootste + 1];
        Pdf.CopyTo(bytes, 0);
        return bytes;
    }

    private static async Task<Pagina> StuurAsync(Browser browser, Guid dossier, string vraag, (string Naam, byte[] Inhoud)[] bestanden, params (string Naam, string Waarde)[] velden)
    {
        var adres = $"/dossiers/{dossier}/documenten{vraag}";
        var pagina = await Pagina.GaAsync(browser, adres);
        using var inhoud = new MultipartFormDataContent();
        foreach (var verborgen in pagina.Document.QuerySelectorAll("form[data-bestanden] input[type=hidden]"))
        {
            inhoud.Add(new StringContent(verborgen.GetAttribute("value") ?? ""), verborgen.GetAttribute("name")!);
        }

        foreach (var (naam, waarde) in velden)
        {
            inhoud.Add(new StringContent(waarde), naam);
        }

        foreach (var (naam, bytes) in bestanden)
        {
            inhoud.Add(new ByteArrayContent(bytes), "Bestanden", naam);
        }

        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres) { Content = inhoud };
        using var antwoord = await browser.StuurAsync(verzoek);
        return antwoord.StatusCode == HttpStatusCode.Redirect
            ? await Pagina.GaAsync(browser, antwoord.Headers.Location!.OriginalString)
            : new Pagina(antwoord.StatusCode, new Uri(pagina.Adres, adres), await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync()));
    }
}
