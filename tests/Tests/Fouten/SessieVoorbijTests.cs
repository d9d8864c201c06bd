using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Fouten;

/// <summary>A session that ended while somebody typed does not take the words with it.</summary>
public sealed class SessieVoorbijTests
{
    private const string Zin = "Mevrouw wil graag 's ochtends les.\nZij belt morgen terug.";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(31)]
    public async Task Wie_opslaat_na_een_verlopen_sessie_meldt_zich_aan_en_bewaart_met_een_druk_wat_er_nog_staat(string soort)
    {
        var klok = new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        var id = await db.Werkvoorraad.Where(w => w.Casusregisseur == "sanne").OrderBy(w => w.DossierId).Select(w => w.DossierId).FirstAsync(Ct);
        using var sanne = await host.AlsAsync("sanne");
        var dossier = await Pagina.GaAsync(sanne, new Uri(host.Adres, $"/dossiers/{id}").AbsoluteUri);
        klok.Advance(TimeSpan.FromMinutes(45));

        var voorbij = await dossier.StuurAsync(sanne, "form[action$='handler=Notitie']", ("Notitie", Zin));

        Assert.Equal(HttpStatusCode.Unauthorized, voorbij.Status);
        Assert.Contains("Uw sessie is voorbij", voorbij.Tekst, StringComparison.Ordinal);
        var vak = Assert.IsAssignableFrom<IHtmlTextAreaElement>(voorbij.Document.QuerySelector("main textarea[name=Notitie]"));
        Assert.Equal(Zin, vak.Value);
        Assert.Equal("_blank", voorbij.Document.QuerySelector("main form a[href='/']")!.GetAttribute("target"));
        Assert.False(await db.Notities.AnyAsync(n => n.Tekst == Zin, Ct));

        await sanne.MeldAanAsync("sanne");
        var gelukt = await voorbij.StuurAsync(sanne, "main form[method=post]", ("Notitie", vak.Value));

        Assert.Equal(HttpStatusCode.OK, gelukt.Status);
        Assert.Contains("Uw notitie is bewaard.", gelukt.Tekst, StringComparison.Ordinal);
        Assert.Equal(1, await db.Notities.CountAsync(n => n.Tekst == Zin, Ct));
    }
}
