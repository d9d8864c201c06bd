using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Beleidsstukken;

/// <summary>Framework and beleidsregels in the running product: write, release, set per municipality, make known, try, compare.</summary>
public sealed class BeleidsstukHttpTests
{
    private const string Papendrecht = "0590";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_versie_die_wacht_wordt_geprobeerd_op_een_kopie_van_de_regels(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        var stuk = await db.Beleidsstukken.AsNoTracking().SingleAsync(s => s.Stand == Stukstand.Voorgelegd, Ct);
        var regels = await db.Beleidsregels.CountAsync(Ct);
        var loop = host.Diensten.GetRequiredService<Beleidsproefloop>();
        await loop.BeginAsync(stuk.Id, Ct);
        await loop.DraaiAsync(Ct);

        var proef = await db.Beleidsproeven.AsNoTracking().SingleAsync(p => p.StukId == stuk.Id, Ct);
        Assert.NotNull(proef.Klaar);
        Assert.Null(proef.Fout);
        Assert.Equal(proef.Totaal, proef.Gedaan);
        Assert.True(proef.Geraakt > 0);
        Assert.Equal(proef.Geraakt, await db.Beleidsproefregels.CountAsync(r => r.ProefId == proef.Id, Ct));
        Assert.Equal(regels, await db.Beleidsregels.CountAsync(Ct));

        // Who works with dossiers sees which, and the list is logged; who reads policy sees how many.
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        await pieter.OpenAsync($"/beleid/stukken/{stuk.Id}/proef");
        Assert.Contains($"Dit raakt {proef.Geraakt} lopende dossiers", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Het nieuwe ritme is om de 1 week.", pieter.Tekst, StringComparison.Ordinal);
        Assert.True(await db.Inzage.AnyAsync(i => i.Scherm == "beleid/proef" && i.Medewerker == "pieter", Ct));
        using var noor = await Werkplek.VanAsync(host, "noor");
        await noor.OpenAsync($"/beleid/stukken/{stuk.Id}/proef");
        Assert.Contains($"Dit raakt {proef.Geraakt} lopende dossiers", noor.Tekst, StringComparison.Ordinal);
        Assert.Empty(noor.Pagina.QuerySelectorAll("a[href^='/dossiers/']"));
        using var henk = await Werkplek.VanAsync(host, "henk");
        await henk.OpenAsync($"/beleid/stukken/{stuk.Id}/proef");
        Assert.False(henk.HeeftKnop("Opnieuw proberen"));
        await henk.StuurAsync($"/beleid/stukken/{stuk.Id}/proef", []);
        Assert.Equal(HttpStatusCode.Forbidden, henk.Status);
    }

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "3:40"), Artikel("Awb", "10:3", 2)]
    public async Task Van_concept_tot_geldend_in_een_gemeente_en_in_de_andere_nog_niet(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        var wachtend = await db.Beleidsstukken.AsNoTracking().SingleAsync(s => s.Stand == Stukstand.Voorgelegd, Ct);
        var adres = $"/beleid/stukken/{wachtend.Id}";
        using var noor = await Werkplek.VanAsync(host, "noor");
        using var bas = await Werkplek.VanAsync(host, "bas");
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        using var anneke = await Werkplek.VanAsync(host, "anneke");

        // Another version cannot begin beside it; it goes back, is changed and put forward again.
        await noor.OpenAsync("/beleid/stukken?doe=nieuw&Soort=Beleidsregels");
        await noor.DrukAsync("Beginnen");
        Assert.Equal(HttpStatusCode.Conflict, noor.Status);
        Assert.Contains("Werk verder in de versie die er al is", noor.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync($"{adres}?doe=teruggeven");
        await bas.DrukAsync("Teruggeven", ("Reden", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bas.Status);
        await bas.DrukAsync("Teruggeven", ("Reden", "Zwijndrecht wil dit nog niet"));
        Assert.Contains("Zwijndrecht wil dit nog niet", bas.Tekst, StringComparison.Ordinal);

        await noor.OpenAsync($"{adres}?doe=hoofdstuk&Hoofdstuk=2");
        await noor.DrukAsync("Bewaren", ("Kop", ""), ("Tekst", "Nieuwe tekst"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noor.Status);
        Assert.Contains("Geef het hoofdstuk een kop.", noor.Tekst, StringComparison.Ordinal);
        Assert.Equal("Nieuwe tekst", noor.Pagina.QuerySelector("textarea[name=Tekst]")!.TextContent.Trim());
        await noor.OpenAsync($"{adres}?doe=keuze&Sleutel=werk.herinnering");
        await noor.DrukAsync("Bewaren", ("Waarde", "veel"));
        Assert.Contains("'veel' kan geen waarde zijn", noor.Tekst, StringComparison.Ordinal);
        await noor.DrukAsync("Bewaren", ("Waarde", "9"));
        await noor.OpenAsync($"{adres}?doe=afwijken&Sleutel=voortgang.aanwezigheid&Gemeente=0642");
        await noor.DrukAsync("Bewaren", [("Waarde", "80"), ("Reden", "Eerst met de scholen praten"), ("Eigenaar", "Beleidsmedewerker"), .. Dag("Herzien", "1-1-2020")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noor.Status);
        Assert.Contains("Kies een dag in de toekomst", noor.Tekst, StringComparison.Ordinal);
        await noor.DrukAsync("Bewaren", Dag("Herzien", "1-1-2031"));
        await noor.OpenAsync($"{adres}?doe=voorleggen");
        await noor.DrukAsync("Voorleggen", ("Reden", "Vaker contact"));

        // Who wrote does not release; who did not, does. The framework stops the nine days.
        Assert.False(noor.HeeftKnop("Vrijgeven"));
        await pieter.OpenAsync(adres);
        await pieter.DrukAsync("Vrijgeven");
        Assert.Contains("De tekst verandert niet meer.", pieter.Tekst, StringComparison.Ordinal);
        await anneke.OpenAsync($"{adres}?doe=mandaat&Gemeente={Papendrecht}");
        Assert.Contains("Het kader laat dit toe: van 1 tot en met 7", anneke.Tekst, StringComparison.Ordinal);
        Assert.False(anneke.HeeftKnop("Vaststellen"));
        await anneke.StuurAsync($"{adres}?doe=mandaat&Gemeente={Papendrecht}", []);
        Assert.Equal(HttpStatusCode.Conflict, anneke.Status);

        // A version that stays within it.
        await noor.OpenAsync($"/beleid/stukken?doe=nieuw&Soort=Beleidsregels&Bron={wachtend.Id}");
        await noor.DrukAsync("Beginnen");
        var nieuw = await db.Beleidsstukken.AsNoTracking().SingleAsync(s => s.Nummer == wachtend.Nummer + 1, Ct);
        adres = $"/beleid/stukken/{nieuw.Id}";
        Assert.StartsWith(adres, noor.Plek, StringComparison.Ordinal);
        await noor.OpenAsync($"{adres}?doe=keuze&Sleutel=werk.herinnering");
        await noor.DrukAsync("Bewaren", ("Waarde", "2"));
        await noor.OpenAsync($"{adres}?doe=voorleggen");
        await noor.DrukAsync("Voorleggen", ("Reden", "Vaker contact"));
        await bas.OpenAsync(adres);
        await bas.DrukAsync("Vrijgeven");
        await anneke.OpenAsync($"{adres}?doe=mandaat&Gemeente={Papendrecht}");
        await anneke.DrukAsync("Vaststellen");
        Assert.Contains("Zij gelden als ze bekend zijn gemaakt.", anneke.Tekst, StringComparison.Ordinal);
        var door = await db.Beleidsvaststellingen.AsNoTracking().SingleAsync(v => v.StukId == nieuw.Id, Ct);
        Assert.Equal(("directeur", Papendrecht), (door.OndertekenaarFunctie, door.Gemeentecode));
        Assert.NotNull(door.MandaatregelId);
        var kast = host.Diensten.GetRequiredService<Dbfabriek>().Regelkast;
        Assert.Equal(2, Ritme(kast, Papendrecht, db.Vandaag));

        await bas.OpenAsync($"{adres}?doe=bekend&op={door.Id}");
        await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "vandaag"), .. Dag("Werkt", "gisteren"), ("Vindplaats", "Gemeenteblad 2026, 99")]);
        Assert.Contains("Beleid werkt niet voordat het bekend is", bas.Tekst, StringComparison.Ordinal);
        await bas.DrukAsync("Vastleggen", Dag("Werkt", "vandaag"));
        Assert.Contains("rekent Naast hier met 2 andere waarden.", bas.Tekst, StringComparison.Ordinal);
        Assert.Equal((1, 2), (Ritme(kast, Papendrecht, db.Vandaag), Ritme(kast, "0505", db.Vandaag)));

        // The base of the region follows when the last municipality made it known, and then nobody is called different for it.
        Assert.Equal("Licht 8, Gewoon 4, Intensief 2", kast.Regio.Versie(Meedoenparameters.Ritme.Sleutel, db.Vandaag).Waarde);
        foreach (var gemeente in new[] { "0505", "0531", "0642" })
        {
            await anneke.OpenAsync($"{adres}?doe=mandaat&Gemeente={gemeente}");
            await anneke.DrukAsync("Vaststellen");
            var ook = await db.Beleidsvaststellingen.AsNoTracking().SingleAsync(v => v.StukId == nieuw.Id && v.Gemeentecode == gemeente, Ct);
            await bas.OpenAsync($"{adres}?doe=bekend&op={ook.Id}");
            await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "vandaag"), .. Dag("Werkt", "vandaag"), ("Vindplaats", "Gemeenteblad 2026, 100")]);
        }

        Assert.Equal("Licht 6, Gewoon 3, Intensief 1", kast.Regio.Versie(Meedoenparameters.Ritme.Sleutel, db.Vandaag).Waarde);
        await bas.OpenAsync("/beleid?zoek=ritme");
        Assert.DoesNotContain("anders in", bas.Tekst, StringComparison.Ordinal);

        // What stands in beleidsregels is not changed by itself any more.
        await noor.OpenAsync($"/beleid/{Meedoenparameters.Ritme.Sleutel}");
        await noor.DrukAsync("Voorstellen", [.. Dag("Van", "morgen"), ("Waarde", "Licht 9, Gewoon 9, Intensief 9"), ("Besluit", "Los besluit"), ("Reden", "Omdat")]);
        Assert.Equal(HttpStatusCode.Conflict, noor.Status);
        Assert.Contains("Maak daar een nieuwe versie van", noor.Tekst, StringComparison.Ordinal);

        // Four beside each other, and what changed.
        await noor.OpenAsync("/beleid/gemeenten");
        Assert.Contains("Licht 6, Gewoon 3, Intensief 1", noor.Tekst, StringComparison.Ordinal);
        Assert.Contains("Eerst met de scholen praten", noor.Tekst, StringComparison.Ordinal);
        await noor.OpenAsync($"{adres}/vergelijk");
        Assert.Contains("Wat is er anders in versie", noor.Tekst, StringComparison.Ordinal);
        await noor.OpenAsync("/beleid/stukken/018ab1b5-db40-7bb6-977c-16eba344a859", HttpStatusCode.NotFound);
        await noor.OpenAsync($"{adres}?gemeente=9999", HttpStatusCode.NotFound);
    }

    private static int Ritme(Regelkast kast, string gemeente, DateOnly dag) => kast.Voor(gemeente).Waarde(Meedoenparameters.Ritme, dag)["Intensief"];

    private static (string, string)[] Dag(string veld, string tekst) => [($"{veld}.Tekst", tekst)];
}
