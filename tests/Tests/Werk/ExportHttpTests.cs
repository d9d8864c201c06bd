using System.Net;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class ExportHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(50)]
    public async Task De_werkvoorraad_gaat_mee_met_dezelfde_rijen_en_een_doel_dat_wordt_vastgelegd(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("joost");
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&gemeente=0590&urgentie=alles&sorteer=naam");
        var vorm = await Pagina.GaAsync(browser, lijst.Document.QuerySelectorAll(".lijstopties a").Single(a => a.TextContent == "Exporteren").GetAttribute("href")!);

        var zonder = await vorm.StuurAsync(browser, "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        Assert.Contains("Kies waarvoor u deze lijst gebruikt.", zonder.Tekst, StringComparison.Ordinal);

        var formulier = vorm.Document.QuerySelector("main form")!;
        using var antwoord = await browser.PostAsync(new Uri(host.Adres, formulier.GetAttribute("action")!).AbsoluteUri,
            [KeyValuePair.Create("__RequestVerificationToken", formulier.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), KeyValuePair.Create("Doel", "overleg"), KeyValuePair.Create("Vorm", "xlsx")]);
        using var stroom = new MemoryStream(await antwoord.Content.ReadAsByteArrayAsync());
        var rijen = stroom.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToArray();

        var namen = new List<string>();
        for (var verder = lijst; ;)
        {
            namen.AddRange(verder.Teksten("main th.cel-wie a"));
            if (verder.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } adres)
            {
                break;
            }

            verder = await Pagina.GaAsync(browser, adres);
        }

        Assert.Equal(namen, rijen.Select(rij => rij["Inburgeraar"]?.ToString()));
        Assert.Contains("Fase en route", rijen[0].Keys);
        await using var db = host.Db();
        var log = await db.Inzage.AsNoTracking().SingleAsync(i => i.Medewerker == "joost" && i.Scherm == "werkvoorraad/export");
        Assert.Contains("Casusoverleg", log.Doel, StringComparison.Ordinal);
        Assert.Equal(rijen.Length, log.Dossiers!.Split(' ').Length);
    }
}
