using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Rechtsbescherming;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>Who moved away objects to a decision of the old college: that college handles it, and does nothing else here.</summary>
[Collection(Planhosts.Naam)]
public sealed class BezwaarNaVerhuizingHttpTests(Planhost planhost)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "6:4", 1), Artikel("Awb", "7:11", 1), Regel("WI-AWB-28")]
    public async Task Het_oude_college_behandelt_het_bezwaar_en_verder_komt_er_niets_bij(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var (id, boetevoorstel) = await BoeteHttpTests.MetEerdereBoeteAsync(host, (handeling, dossier, _) =>
        {
            dossier.Verhuis(Planhost.Zwijndrecht, handeling.Dag.AddDays(-1));
            return [];
        });
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        using var fatima = await Werkplek.VanAsync(host, "fatima");
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await using var db = host.Db();
        var boete = await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id, Ct);
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?doe=ontvangen");
        Assert.Contains("Alleen een bezwaar tegen een besluit van dit college handelt u hier nog af", pieter.Tekst, StringComparison.Ordinal);
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", boete.Bekendgemaakt!.Value.AddDays(20).ToString("d-M-yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("Besluit", boete.Id.ToString()), ("Tekst", "Ik was ziek."));
        Assert.Contains("Het bezwaar is vastgelegd.", pieter.Tekst, StringComparison.Ordinal);
        var zaak = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?op={zaak.Id}&doe=horen");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Tekst", "Liet een brief van de arts zien."), ("Hoorder", "NietBetrokkene"));
        Assert.Contains("Het horen is vastgelegd.", pieter.Tekst, StringComparison.Ordinal);

        // Only what an objection asks can be prepared.
        await fatima.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        Assert.Equal(["BezwaarBeslissen", "BezwaarVerdagen", "RechtstreeksBeroepToestaan"], fatima.Pagina.QuerySelectorAll("input[name=Soort]").Select(k => k.GetAttribute("value")).Order());
        await fatima.StuurAsync($"/dossiers/{id}/besluit/nieuw", [new("Soort", nameof(Bevoegdheid.BoeteTrajectOpleggen))]);
        Assert.Equal(HttpStatusCode.NotFound, fatima.Status);
        await fatima.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await fatima.DrukAsync("Beginnen", ("Soort", nameof(Bevoegdheid.BezwaarBeslissen)));
        await fatima.DrukAsync("Bewaren", ("Betreft", zaak.Id.ToString()), ("Keuze", nameof(Bezwaaruitkomst.Gegrond)), ("Motivering", "Uit de brief van de arts blijkt dat u ziek was."));
        await fatima.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Het besluit ligt ter beslissing.", fatima.Tekst, StringComparison.Ordinal);
        var voorstel = await db.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id && v.Bevoegdheid == Bevoegdheid.BezwaarBeslissen, Ct);
        await pieter.OpenAsync("/besluiten");
        Assert.Contains(voorstel.Id.ToString(), pieter.Pagina.Body!.InnerHtml, StringComparison.Ordinal);
        await pieter.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}&doe=beslissen");
        await pieter.DrukAsync("Besluit nemen", ("Bekendmaken", "uitgereikt"));
        Assert.Contains("U krijgt gelijk.", pieter.Tekst, StringComparison.Ordinal);
        Assert.Equal(Besluiteinde.Herroepen, await db.Besluiten.Where(b => b.Id == boete.Id).Select(b => b.Einde).SingleAsync(Ct));
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?op={zaak.Id}&doe=leren");
        await pieter.DrukAsync("Vastleggen", ("Tekst", "Eerder vragen hoe het gaat."));
        Assert.Equal(HttpStatusCode.OK, pieter.Status);

        // The fine that was on its way stays where it is: it can be stopped, and not go on. And nothing new begins.
        await sanne.OpenAsync(boetevoorstel);
        Assert.False(sanne.HeeftKnop("Bewaren"));
        Assert.False(sanne.HeeftKnop("Voorleggen ter beslissing"));
        foreach (var doe in new[] { "bewaren", "voorleggen" })
        {
            await sanne.OpenAsync(boetevoorstel);
            await sanne.StuurAsync($"{boetevoorstel}&doe={doe}", [new("Versie", "1"), new("Motivering", "Toch.")]);
            Assert.Equal(HttpStatusCode.NotFound, sanne.Status);
        }

        await sanne.OpenAsync($"/dossiers/{id}/handhaving?doe=beginnen");
        Assert.False(sanne.HeeftKnop("Vastleggen"));
        var open = await db.Handhavingszaken.AsNoTracking().SingleAsync(z => z.DossierId == id && z.Stand == Handhavingsstand.Open, Ct);
        await sanne.StuurAsync($"/dossiers/{id}/handhaving?op={open.Id}&doe=stoppen", [new("Versie", "1"), new("Invoer.Tekst", "Weg")]);
        Assert.Equal(HttpStatusCode.NotFound, sanne.Status);
        Assert.Equal((2, 2), (await db.Besluiten.CountAsync(b => b.DossierId == id, Ct), await db.Besluitvoorstellen.CountAsync(v => v.DossierId == id, Ct)));
    }

    [Fact]
    [Artikel("Awb", "6:4", 1), Regel("WI-AWB-28")]
    public void Na_een_verhuizing_of_sluiting_kan_alleen_nog_wat_een_bezwaar_vraagt()
    {
        Bevoegdheid[] bezwaar = [Bevoegdheid.BezwaarHoren, Bevoegdheid.BezwaarBeslissen, Bevoegdheid.BezwaarVerdagen, Bevoegdheid.RechtstreeksBeroepToestaan];
        foreach (var fase in Enum.GetValues<Fase>())
        {
            var dossier = Dossier.Open(Mandaatproef.Id(), Mandaatproef.Id(), Mandaatproef.Proefstad, Kanaal.Koppelvlak, fase, Mandaatproef.Vandaag);
            Assert.All(Enum.GetValues<Bevoegdheid>(), b => Assert.Equal(dossier.IsLopend || (fase != Fase.Opgegaan && bezwaar.Contains(b)), dossier.KanBesluiten(b)));
        }
    }
}
