using System.Diagnostics;
using System.Net;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Fouten;

/// <summary>SQLite on a disk that is full: a small file system of its own, really without a free byte.</summary>
public sealed class SchijfVolTests : IAsyncLifetime
{
    private readonly string _map = Directory.CreateTempSubdirectory("naast-vol-").FullName;
    private bool _gekoppeld;

    private string Schijf => Path.Combine(_map, "schijf");

    private string Vulling => Path.Combine(Schijf, "vulling");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Schijf);
        _gekoppeld = Environment.UserName == "root" && await DoeAsync("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", Schijf);
    }

    public async ValueTask DisposeAsync()
    {
        if (_gekoppeld)
        {
            await DoeAsync("umount", "-l", Schijf);
        }

        Directory.Delete(_map, recursive: true);
    }

    [Fact, Ux(31)]
    public async Task Een_volle_schijf_weigert_bewaren_in_gewone_woorden_en_werkt_weer_zodra_er_ruimte_is()
    {
        Assert.SkipUnless(_gekoppeld, "een schijf koppelen mag alleen root");
        var bestand = Path.Combine(Schijf, "naast.db");
        await using var naast = await Naastproces.StartOpAsync(_map, $"--Database:Verbinding={bestand}", "--Demo:Aantal=100");
        var kijker = new Opslagkijker("sqlite", bestand);
        var id = (await kijker.DossiersAsync("sanne", 1))[0];
        using var sanne = new Browser(naast.Adres);
        using (await sanne.MeldAanAsync("sanne"))
        {
        }

        var dossier = await Pagina.GaAsync(sanne, new Uri(naast.Adres, $"/dossiers/{id}").AbsoluteUri);
        // What is written goes to the end of the WAL file; emptied, that has to grow, as it must sooner or later.
        await kijker.LeegWalAsync();
        VulTotDeRand();

        var vol = await dossier.StuurAsync(sanne, "form[action$='handler=Notitie']", ("Notitie", "Geschreven op een volle schijf"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, vol.Status);
        Assert.Contains("Naast kan nu niets bewaren", vol.Tekst, StringComparison.Ordinal);
        Assert.Equal("Geschreven op een volle schijf", vol.Document.QuerySelector("main textarea")!.TextContent.TrimStart('\n'));

        // A page about a person first writes who looks, so it stays closed too; what needs no such row goes on.
        Assert.Equal(503, (int)(await Pagina.GaAsync(sanne, new Uri(naast.Adres, $"/dossiers/{id}").AbsoluteUri)).Status);
        foreach (var pad in new[] { "/gereed", "/levend", "/mandaten" })
        {
            using var leest = await sanne.VraagAsync(new Uri(naast.Adres, pad).AbsoluteUri);
            Assert.Equal((pad, HttpStatusCode.OK), (pad, leest.StatusCode));
        }

        File.Delete(Vulling);
        var gelukt = await vol.StuurAsync(sanne, "main form[method=post]", ("Notitie", "Geschreven op een volle schijf"));

        Assert.Contains("Uw notitie is bewaard.", gelukt.Tekst, StringComparison.Ordinal);
        Assert.Equal(1, (await kijker.NotitiesAsync("Geschreven op een volle schijf")).Values.Sum());
        Assert.Empty(await kijker.HalveHandelingenAsync());
        Assert.False(naast.IsGestopt);
    }

    private void VulTotDeRand()
    {
        using var stroom = new FileStream(Vulling, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var blok in new[] { 1 << 20, 1 << 12, 1 })
        {
            try
            {
                while (true)
                {
                    stroom.Write(new byte[blok]);
                }
            }
            catch (IOException)
            {
                // Full for blocks of this size.
            }
        }
    }

    private static async Task<bool> DoeAsync(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma) { RedirectStandardError = true }.Met(argumenten))!;
        await proces.StandardError.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return proces.ExitCode == 0;
    }
}
