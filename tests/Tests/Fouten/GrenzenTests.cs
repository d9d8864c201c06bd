using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Naast.Web.Opbouw;
using Xunit;

namespace Naast.Tests.Fouten;

public sealed class GrenzenTests
{
    [Theory]
    [InlineData("Max open files            20000                524288               files     ", 15000)]
    [InlineData("Max open files            unlimited            unlimited            files     ", 750000)]
    [InlineData("Max processes             96185                96185                processes ", 768)]
    public void Drie_kwart_van_de_handvatten_is_voor_verbindingen(string regel, int aantal) =>
        Assert.Equal(aantal, Grenzen.Verbindingen(["Limit                     Soft Limit           Hard Limit           Units     ", regel]));

    /// <summary>Without a limit each of these requests held database files of its own: at twenty thousand handles the program fell over.</summary>
    [Fact]
    public async Task Tweeduizend_verzoeken_tegelijk_worden_alle_beantwoord_met_een_begrensd_aantal_databaseverbindingen()
    {
        await using var naast = await Naastproces.StartAsync("--Demo:Aantal=100");
        using var sanne = new Browser(naast.Adres);
        using (await sanne.MeldAanAsync("sanne"))
        {
        }

        using var stop = new CancellationTokenSource();
        var meeste = 0;
        var kijker = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                meeste = Math.Max(meeste, Databasebestanden(naast.Nummer));
                await Task.Delay(20);
            }
        });
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 2000).Select(async _ =>
        {
            using var antwoord = await sanne.VraagAsync("/werkvoorraad");
            return (int)antwoord.StatusCode;
        }));
        await stop.CancelAsync();
        await kijker;

        Assert.All(antwoorden, status => Assert.Equal(200, status));
        Assert.False(naast.IsGestopt);

        // A request has the database and its journal open; some more for what runs by itself.
        Assert.InRange(meeste, 1, 2 * (Grenzen.Tegelijk + 20));
    }

    private static int Databasebestanden(int proces) => Directory.GetFiles($"/proc/{proces}/fd").Count(handvat =>
    {
        try
        {
            return File.ResolveLinkTarget(handvat, returnFinalTarget: false)?.Name.StartsWith("naast.db", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            return false;
        }
    });
}
