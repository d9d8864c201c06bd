using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Meedoen;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Meedoen;

public sealed class OverlegHttpTests
{
    private const string Formulier = "main form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_overleg_haalt_zijn_agenda_uit_wat_open_staat_en_maakt_van_uitkomsten_acties(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Overleg")).DossierId;
        var adres = $"/dossiers/{dossier}/overleg";
        foreach (var (gebied, tekst) in new[] { ("Wonen", "Te klein huis"), ("GezondheidEnZorg", "Geheime klacht") })
        {
            await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/leefgebieden?gebied={gebied}")).StuurAsync(sanne, Formulier, ("Invoer.Stand", "Belemmering"), ("Invoer.Niveau", "Samen"), ("Invoer.Toelichting", tekst));
        }

        var plan = await Pagina.GaAsync(sanne, $"{adres}?doe=plannen");
        Assert.Contains("Wonen: Te klein huis", plan.Tekst, StringComparison.Ordinal);
        // Health is never put forward, not even for who may know of it.
        Assert.DoesNotContain("Geheime klacht", plan.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        plan.Document.QuerySelector("input[type=hidden][name='Invoer.Punten[0].Aan']")!.Remove();
        var fout = await plan.StuurAsync(sanne, Formulier, ("Invoer.Punten[0].Aan", "true"), ("Invoer.Dag.Tekst", "1-1-2024"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        foreach (var zin in new[] { "Schrijf op wie erbij zijn", "Kies of deze persoon van het overleg weet.", "Kies waarom dit gedeeld mag worden: Wonen: Te klein huis", "Deze dag is geweest." })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        await fout.StuurAsync(sanne, Formulier, ("Invoer.Dag.Tekst", "+1w"), ("Invoer.Deelnemers", "Wijkteam"), ("Invoer.Weet", "ja"), ("Invoer.Punten[0].Aan", "true"), ("Invoer.Punten[0].Grond", "WettelijkeTaak"),
            ("Invoer.Punten[1].Wat", "Eigen punt"), ("Invoer.Punten[1].Grond", "Toestemming"));
        var overleg = await db.Overleggen.AsNoTracking().SingleAsync(o => o.DossierId == dossier);
        Assert.Equal(["Wonen: Te klein huis", "Eigen punt"], [.. overleg.Punten.Select(p => p.Wat)]);

        var (mijn, ander) = (await Pagina.GaAsync(sanne, $"{adres}?doe=vastleggen&op={overleg.Id}"), await Pagina.GaAsync(sanne, $"{adres}?doe=vastleggen&op={overleg.Id}"));
        var half = await mijn.StuurAsync(sanne, Formulier, ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Punten[0].Uitkomst", "Urgentie aanvragen"), ("Invoer.Punten[0].Wie", "Wijkteam"), ("Invoer.Punten[1].Uitkomst", ""), ("Invoer.Punten[1].Wie", "Iemand"));
        Assert.Contains("Kies waarop dit rust: Urgentie aanvragen", half.Tekst, StringComparison.Ordinal);
        Assert.Contains("Schrijf op wat Iemand gaat doen.", half.Tekst, StringComparison.Ordinal);
        (string, string)[] goed = [("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Punten[0].Uitkomst", "Urgentie aanvragen"), ("Invoer.Punten[0].Wie", "Wijkteam"), ("Invoer.Punten[0].Grondslag", "Wmo"), ("Invoer.Punten[1].Uitkomst", "Even wachten")];
        Assert.Contains("Er kwam 1 actie bij.", (await half.StuurAsync(sanne, Formulier, goed)).Stand, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await ander.StuurAsync(sanne, Formulier, goed)).Status);
        var actie = await db.Acties.AsNoTracking().SingleAsync(a => a.DossierId == dossier);
        Assert.Equal(("Urgentie aanvragen", "Wijkteam", Grondslag.Wmo), (actie.Wat, actie.WieNaam, actie.Grondslag));
        Assert.Contains("Afgesproken: Even wachten", (await Pagina.GaAsync(sanne, adres)).Tekst, StringComparison.Ordinal);
        using var joost = await host.AlsAsync("joost");
        Assert.Null((await Pagina.GaAsync(joost, $"{adres}?doe=plannen")).Document.QuerySelector(Formulier));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Ontzorgen_heeft_een_besluit_van_een_ander_een_einde_en_stappen_naar_zelf_betalen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Ontzorgen")).DossierId;
        var adres = $"/dossiers/{dossier}/ontzorgen";
        Assert.Contains("Er is nog geen besluit vastgelegd.", (await Pagina.GaAsync(sanne, adres)).Tekst, StringComparison.Ordinal);
        var fout = await (await Pagina.GaAsync(sanne, $"{adres}?doe=besluit")).StuurAsync(sanne, Formulier, ("Invoer.Besloten.Tekst", "+1w"), ("Invoer.Van.Tekst", "+2w"), ("Invoer.Tot.Tekst", "+1w"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        foreach (var zin in new[] { "Schrijf op wie besloot", "Deze dag komt nog.", "De laatste dag ligt voor de eerste" })
        {
            Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
        }

        await fout.StuurAsync(sanne, Formulier, ("Invoer.Orgaan", "Het college, team Inkomen"), ("Invoer.Besloten.Tekst", "vandaag"), ("Invoer.Van.Tekst", "vandaag"), ("Invoer.Tot.Tekst", "+4w"));
        var mis = await (await Pagina.GaAsync(sanne, $"{adres}?doe=last")).StuurAsync(sanne, Formulier, ("Invoer.Soort", "Huur"), ("Invoer.Bedrag", "-5"), ("Invoer.Aan", "Woonstichting"));
        Assert.Contains("Vul het bedrag per maand in", mis.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies wie nu betaalt.", mis.Tekst, StringComparison.Ordinal);
        var huur = await mis.StuurAsync(sanne, Formulier, ("Invoer.Soort", "Huur"), ("Invoer.Bedrag", "640,50"), ("Invoer.Aan", "Woonstichting"), ("Invoer.Stap", "Gemeente"));
        Assert.Contains("€ 640,50", huur.Tekst, StringComparison.Ordinal);
        Assert.Contains("1 vaste last betaalt de gemeente nog", huur.Tekst, StringComparison.Ordinal);
        var last = await db.Vastelasten.AsNoTracking().SingleAsync(l => l.DossierId == dossier);
        var (een, twee) = (await Pagina.GaAsync(sanne, $"{adres}?doe=stap&op={last.Id}"), await Pagina.GaAsync(sanne, $"{adres}?doe=stap&op={last.Id}"));
        (string, string)[] stap = [("Invoer.Stap", "Zelf"), ("Invoer.Bedrag", "650"), ("Invoer.Toelichting", "Drie maanden goed")];
        var klaar = await een.StuurAsync(sanne, Formulier, stap);
        Assert.Contains("1 van 1", klaar.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("betaalt de gemeente nog", klaar.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await twee.StuurAsync(sanne, Formulier, stap)).Status);
        await (await Pagina.GaAsync(sanne, $"{adres}?doe=stoppen&op={last.Id}")).StuurAsync(sanne, Formulier, ("Invoer.Toelichting", "Verhuisd"));
        Assert.NotNull((await db.Vastelasten.AsNoTracking().SingleAsync(l => l.Id == last.Id)).Gestopt);
        Assert.Equal(Betaalstap.Zelf, (await db.Vastelasten.AsNoTracking().SingleAsync(l => l.Id == last.Id)).Stap);

        // A running right gives the six months of the law, with how they were counted.
        var metBijstand = await db.Feiten.Where(f => f.Soort == Kern.Inburgeraars.Feitsoort.Bijstand && f.VervallenOp == null && f.Gemeentecode == "0505").OrderBy(f => f.DossierId).Select(f => f.DossierId).FirstAsync();
        var wet = await Pagina.GaAsync(sanne, $"/dossiers/{metBijstand}/ontzorgen");
        Assert.Contains("Volgens de wet tot en met", wet.Tekst, StringComparison.Ordinal);
        Assert.Contains("Hoe berekend?", wet.Tekst, StringComparison.Ordinal);
    }
}
