using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Gezin;

public sealed class GezinHttpTests
{
    private const string Toevoegen = "main form[aria-label='Gezinslid toevoegen']";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_gezin_staat_in_beide_dossiers_door_de_tijd_heen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var een = (await Werkproef.OpenAsync(host, "Moeder")).DossierId;
        var ander = await db.Personen.AsNoTracking().FirstAsync(p => p.Gemeentecode == "0505" && p.Vnummer != null && db.Werkvoorraad.Any(w => w.DossierId == p.DossierId));
        var adres = $"/dossiers/{een}/gezin";

        var leeg = await (await Pagina.GaAsync(browser, adres)).StuurAsync(browser, Toevoegen, ("Geboortejaar", "1850"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
        foreach (var zin in new[] { "Kies wie het is.", "Vul een V-nummer in, of een naam.", "Vul een jaar in van 1900" })
        {
            Assert.Contains(zin, leeg.Tekst, StringComparison.Ordinal);
        }

        var onbekend = await leeg.StuurAsync(browser, Toevoegen, ("Relatie", "Kind"), ("Vnummer", "2999999999"));
        Assert.Contains("Er is geen ander dossier met dit V-nummer. Vul de naam in.", onbekend.Tekst, StringComparison.Ordinal);
        var vast = await onbekend.StuurAsync(browser, Toevoegen, ("Relatie", "Kind"), ("Vnummer", ander.Vnummer!), ("Van.Tekst", "1-2-2026"));
        Assert.Contains("Het gezinslid is vastgelegd.", vast.Stand, StringComparison.Ordinal);
        Assert.Contains(ander.Naam.Volledig, vast.Tekst, StringComparison.Ordinal);
        Assert.Equal(Gezinsrelatie.Ouder, (await db.Gezinsleden.AsNoTracking().SingleAsync(g => g.DossierId == ander.DossierId && g.EigenDossier == een)).Relatie);
        var dubbel = await vast.StuurAsync(browser, Toevoegen, ("Relatie", "Partner"), ("Vnummer", ander.Vnummer!));
        Assert.Contains("Dit gezinslid staat er al.", dubbel.Tekst, StringComparison.Ordinal);

        // Expected, then here; and a note for chosen members only.
        await dubbel.StuurAsync(browser, Toevoegen, ("Relatie", "Partner"), ("Naam", "Yonas <i>T.</i>"), ("Verwacht", "true"));
        await db.Gezinsleden.Where(g => g.DossierId == een && g.Naam != null).ExecuteUpdateAsync(zet => zet.SetProperty(g => g.Verwacht, true));
        var met = await Pagina.GaAsync(browser, adres);
        Assert.Contains("wordt verwacht (nareis)", met.Tekst, StringComparison.Ordinal);
        var aan = await met.StuurAsync(browser, "main form[action*=Aangekomen]");
        Assert.DoesNotContain("wordt verwacht", aan.Tekst, StringComparison.Ordinal);
        var geen = await aan.StuurAsync(browser, "main form[action*=Notitie]", ("Notitie", "Samen naar de school"));
        Assert.Contains("Kies voor wie de notitie is.", geen.Tekst, StringComparison.Ordinal);
        var vreemd = (await Werkproef.OpenAsync(host, "Vreemd")).DossierId;
        var notitie = await geen.StuurAsync(browser, "main form[action*=Notitie]", ("Notitie", "Samen naar de school"), ("Voor", ander.DossierId.ToString()), ("Voor", vreemd.ToString()));
        Assert.Contains("De notitie staat in 1 dossier.", notitie.Stand, StringComparison.Ordinal);
        Assert.Equal([ander.DossierId], await db.Notities.Where(n => n.Tekst == "Samen naar de school").Select(n => n.DossierId).ToArrayAsync());

        // Apart: it stays to be read, on both sides.
        var lid = await db.Gezinsleden.AsNoTracking().SingleAsync(g => g.DossierId == een && g.EigenDossier == ander.DossierId);
        var einde = await Pagina.GaAsync(browser, $"{adres}?einde={lid.Id}");
        var zonder = await einde.StuurAsync(browser, "main form[action*=Einde]", ("Van.Tekst", ""));
        Assert.Contains("Schrijf op wat er veranderde.", zonder.Tekst, StringComparison.Ordinal);
        var uit = await zonder.StuurAsync(browser, "main form[action*=Einde]", ("Van.Tekst", "1-10-2026"), ("Reden", "Woont op kamers"));
        Assert.Contains("Woont op kamers", uit.Tekst, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 10, 1), (await db.Gezinsleden.AsNoTracking().SingleAsync(g => g.DossierId == ander.DossierId && g.EigenDossier == een)).Tot);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_naam_van_een_kind_is_alleen_voor_wie_met_het_gezin_werkt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        using var pieter = await host.AlsAsync("pieter");
        var een = (await Werkproef.OpenAsync(host, "Ouder")).DossierId;
        var jaar = (TimeProvider.System.GetUtcNow().Year - 7).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await (await Pagina.GaAsync(sanne, $"/dossiers/{een}/gezin")).StuurAsync(sanne, Toevoegen, ("Relatie", "Kind"), ("Naam", "Samikind"), ("Geboortejaar", jaar));

        Assert.Contains("Samikind", (await Pagina.GaAsync(sanne, $"/dossiers/{een}/gezin")).Tekst, StringComparison.Ordinal);
        foreach (var pad in new[] { "gezin", "tijdlijn", "" })
        {
            Assert.DoesNotContain("Samikind", (await Pagina.GaAsync(pieter, $"/dossiers/{een}/{pad}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.Contains("Kind van ongeveer 7 jaar", (await Pagina.GaAsync(pieter, $"/dossiers/{een}/gezin")).Tekst, StringComparison.Ordinal);
        Assert.Null((await Pagina.GaAsync(pieter, $"/dossiers/{een}/gezin")).Document.QuerySelector(Toevoegen));
    }

    [Fact]
    public void Een_gezinslid_heeft_een_dossier_of_een_naam_en_eindigt_een_keer()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Intake, new(2026, 3, 2));
        Assert.Throws<ArgumentException>(() => Gezinslid.LegVast(Guid.CreateVersion7(), dossier, new(Gezinsrelatie.Kind)));
        var lid = Gezinslid.LegVast(Guid.CreateVersion7(), dossier, new(Gezinsrelatie.Kind) { Naam = "Sami", Verwacht = true });
        lid.KomAan(new(2026, 4, 1));
        lid.KomAan(new(2026, 5, 1));
        lid.Beeindig(new(2026, 6, 1), "verhuisd");
        lid.Beeindig(new(2026, 7, 1), "nog eens");
        lid.KomAan(new(2026, 8, 1));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 1), "verhuisd", false), (lid.Van, lid.Tot, lid.Reden, lid.Verwacht));
        Assert.Equal(["GezinslidVastgelegd", "GezinslidAangekomen", "GezinslidBeeindigd"], lid.NieuweGebeurtenissen().Select(g => g.Naam));
        Assert.Equal([Gezinsrelatie.Partner, Gezinsrelatie.Ouder, Gezinsrelatie.Kind, Gezinsrelatie.BroerOfZus, Gezinsrelatie.Ander], Enum.GetValues<Gezinsrelatie>().Select(Gezinslid.Andersom));
    }
}
