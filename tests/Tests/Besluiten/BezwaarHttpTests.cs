using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Rechtsbescherming;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>An objection against a plan: recorded, heard by somebody who was not involved, decided, learned from; and the file of the case.</summary>
[Collection(Planhosts.Naam)]
public sealed class BezwaarHttpTests(Planhost planhost)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "7:5", 1), Artikel("Awb", "10:3", 3), Artikel("Awb", "7:10", 3), Artikel("Awb", "7:4"), Artikel("Awb", "8:42"), Regel("WI-MAND-03"), Regel("WI-AWB-26")]
    public async Task Van_ontvangst_tot_beslissing_les_en_zaakdossier(string soort)
    {
        var host = await planhost.HostAsync(soort);
        await using var db = host.Db();
        var besluit = await db.Besluiten.AsNoTracking().Where(b => b.Gemeentecode == Planhost.Dordrecht && b.Bekendgemaakt != null && b.Ondertekenaar == "joost" && b.Bevoegdheid == Bevoegdheid.PipVaststellen
            && !db.Bezwaarzaken.Any(z => z.DossierId == b.DossierId) && db.Dossiers.Any(d => d.Id == b.DossierId && d.Fase == Kern.Inburgeraars.Fase.Leerroute)).OrderByDescending(b => b.Dagtekening).FirstAsync(Ct);
        var id = besluit.DossierId;
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        using var joost = await Werkplek.VanAsync(host, "joost");
        using var sanne = await Werkplek.VanAsync(host, "fatima");
        await joost.OpenAsync($"/dossiers/{id}/bezwaar?doe=ontvangen");
        Assert.False(joost.HeeftKnop("Vastleggen"));
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?doe=ontvangen");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "morgen"), ("Besluit", besluit.Id.ToString()), ("Tekst", "De route past niet."));
        Assert.Contains("Vul een dag in die niet in de toekomst ligt.", pieter.Tekst, StringComparison.Ordinal);
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", besluit.Bekendgemaakt!.Value.ToString("d-M-yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Het bezwaar is vastgelegd.", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("De route past niet.", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Joost van der Meer", pieter.Tekst, StringComparison.Ordinal);
        var zaak = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);

        // Not heard yet: the decision can be prepared, and not put forward.
        await sanne.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await sanne.DrukAsync("Beginnen", ("Soort", "BezwaarBeslissen"));
        await sanne.DrukAsync("Bewaren", ("Betreft", zaak.Id.ToString()), ("Keuze", "Gegrond"), ("Motivering", "De weging van de routes was niet goed uitgelegd."));
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Nodig de indiener uit voor een gesprek.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies ‘herroepen en vervangen’", sanne.Tekst, StringComparison.Ordinal);
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?op={zaak.Id}&doe=horen");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Tekst", "Legde uit dat werken al lukt."));
        Assert.Contains("Kies wie er hoorde", pieter.Tekst, StringComparison.Ordinal);
        await pieter.DrukAsync("Vastleggen", ("Hoorder", "NietBetrokkene"));
        Assert.Contains("Het horen is vastgelegd.", pieter.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren", ("Keuze", "Ongegrond"));
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Het besluit ligt ter beslissing.", sanne.Tekst, StringComparison.Ordinal);
        var voorstel = await db.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id && v.Bevoegdheid == Bevoegdheid.BezwaarBeslissen, Ct);

        // Who took the contested decision is refused by the article, besides the register.
        await joost.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}");
        Assert.Contains("artikel 10:3, lid 3, Awb", joost.Tekst, StringComparison.Ordinal);
        await joost.StuurAsync($"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}&doe=beslissen", [new("Bekendmaken", "later"), new("Versie", voorstel.Versie.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Equal(HttpStatusCode.Conflict, joost.Status);
        await pieter.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}&doe=beslissen");
        await pieter.DrukAsync("Besluit nemen", ("Bekendmaken", "uitgereikt"));
        Assert.Contains("U krijgt geen gelijk.", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Na een beslissing op bezwaar volgt beroep bij de rechtbank", pieter.Tekst, StringComparison.Ordinal);
        var brief = WebUtility.HtmlDecode((await db.Brieven.AsNoTracking().OrderByDescending(b => b.Gemaakt).FirstAsync(b => b.DossierId == id, Ct)).Html);
        Assert.Contains("Naar de rechtbank", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Bezwaar maken", brief, StringComparison.Ordinal);

        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?op={zaak.Id}&doe=leren");
        await pieter.DrukAsync("Vastleggen", ("Tekst", "De weging beter uitleggen."));
        Assert.Contains("De weging beter uitleggen.", pieter.Tekst, StringComparison.Ordinal);

        await pieter.OpenAsync($"/dossiers/{id}/bezwaar/stukken?op={zaak.Id}");
        Assert.Contains("Bestreden besluit", pieter.Tekst, StringComparison.Ordinal);
        await pieter.DrukAsync("PDF maken", ("Onleesbaar", "Joost"));
        Assert.Contains("Schrijf op waarom u iets weglaat of onleesbaar maakt.", pieter.Tekst, StringComparison.Ordinal);
        await joost.OpenAsync($"/dossiers/{id}/bezwaar/stukken?op={zaak.Id}", HttpStatusCode.Forbidden);

        await using var scope = host.Als(Planhost.Als("pieter", "jurist", Planhost.Dordrecht));
        var dossier = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Naast.Web.Gebieden.Bezwaar.Zaakdossier>(scope.ServiceProvider);
        zaak = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        var stukken = await dossier.StukkenAsync(zaak, Ct);
        Assert.Equal(stukken.OrderBy(s => s.Datum).Select(s => s.Sleutel), stukken.Select(s => s.Sleutel));
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == Planhost.Dordrecht, Ct);
        var html = WebUtility.HtmlDecode(dossier.Maak(zaak, besluit, gemeente, "Proef Persoon", stukken, stukken.Skip(1).Select(s => s.Sleutel).ToHashSet(), ["werken al"], "Gegevens van een ander", "Pieter", new(2026, 11, 27)));
        Assert.DoesNotContain("werken al lukt", html, StringComparison.Ordinal);
        Assert.Contains("█████ lukt", html, StringComparison.Ordinal);
        Assert.Contains("Dit stuk is weggelaten.", html, StringComparison.Ordinal);
        Assert.Contains("Gegevens van een ander", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "7:10", 3), Artikel("Awb", "6:19"), Regel("WI-AWB-24"), Regel("WI-AWB-28")]
    public async Task Verdagen_kan_een_keer_en_een_later_besluit_hoort_erbij(string soort)
    {
        var host = await planhost.HostAsync(soort);
        await using var db = host.Db();
        var besluit = await db.Besluiten.AsNoTracking().Where(b => b.Gemeentecode == Planhost.Dordrecht && b.Bekendgemaakt != null && b.Bevoegdheid == Bevoegdheid.BoeteTrajectOpleggen && b.Einde == null
            && db.Dossiers.Any(d => d.Id == b.DossierId && d.Fase == Kern.Inburgeraars.Fase.Leerroute)).FirstAsync(Ct);
        var id = besluit.DossierId;
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        using var fatima = await Werkplek.VanAsync(host, "fatima");
        using var joost = await Werkplek.VanAsync(host, "joost");
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?doe=ontvangen");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Besluit", besluit.Id.ToString()), ("Tekst", "Ik was ziek."));
        var zaak = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        await fatima.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await fatima.DrukAsync("Beginnen", ("Soort", "BezwaarVerdagen"));
        await fatima.DrukAsync("Bewaren", ("Betreft", zaak.Id.ToString()), ("Motivering", "Wij wachten op de stukken van de arts."));
        await fatima.DrukAsync("Voorleggen ter beslissing");
        var verdaging = await db.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id && v.Bevoegdheid == Bevoegdheid.BezwaarVerdagen, Ct);
        await pieter.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={verdaging.Id}&doe=beslissen");
        await pieter.DrukAsync("Besluit nemen", ("Bekendmaken", "later"));
        Assert.Contains("Handeling: de beslissing op bezwaar verdagen", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Tegen verdagen of opschorten van de beslissing op bezwaar staat geen bezwaar of beroep open.", pieter.Tekst, StringComparison.Ordinal);
        Assert.Equal(zaak.Ontvangen, (await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct)).Verdaagd);

        // The fine is withdrawn meanwhile: that decision is part of the objection by law.
        await fatima.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await fatima.DrukAsync("Beginnen", ("Soort", "BesluitIntrekken"));
        await fatima.DrukAsync("Bewaren", ("Betreft", besluit.Id.ToString()), ("Motivering", "Uit de stukken van de arts blijkt dat u ziek was."));
        await fatima.DrukAsync("Voorleggen ter beslissing");
        var intrekking = await db.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id && v.Bevoegdheid == Bevoegdheid.BesluitIntrekken, Ct);
        await joost.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={intrekking.Id}&doe=beslissen");
        await joost.DrukAsync("Besluit nemen", ("Bekendmaken", "uitgereikt"));
        zaak = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        Assert.Single(zaak.OokTegen);
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar");
        Assert.Contains("artikel 6:19 Awb", pieter.Tekst, StringComparison.Ordinal);
    }
}
