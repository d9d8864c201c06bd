using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>A fine from the first talk to the last payment, as colleagues walk it; and each way in which it may not go.</summary>
[Collection(Planhosts.Naam)]
public sealed class BesluitHttpTests(Planhost planhost)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Wi", "23", 1), Artikel("Awb", "5:53", 2), Artikel("Awb", "10:3", 4), Artikel("Awb", "3:41"), Regel("WI-BOETE-13"), Regel("WI-MAND-04")]
    public async Task Van_contact_tot_boete_betaling_en_intrekking(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht, GedetailleerdeDoelgroep.Gezinsvormer);
        var handhaving = $"/dossiers/{id}/handhaving";
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"{handhaving}?doe=beginnen");
        await sanne.DrukAsync("Vastleggen", ("Invoer.Grond", "Traject"), ("Invoer.Tekst", "Kwam drie keer niet naar het gesprek."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sanne.Status);
        Assert.Contains("Kies wat iemand niet deed.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal("Kwam drie keer niet naar het gesprek.", sanne.Veld("Invoer.Tekst"));
        await sanne.DrukAsync("Vastleggen", ("Invoer.Trajectgrond", "Begeleiding"));
        Assert.Contains("Kijk nu eerst naar wat wij zelf te laat deden.", sanne.Tekst, StringComparison.Ordinal);

        await using var db = host.Db();
        var zaak = await db.Handhavingszaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        async Task StapAsync(string doe, params (string, string)[] velden)
        {
            await sanne.OpenAsync($"{handhaving}?op={zaak.Id}&doe={doe}");
            await sanne.DrukAsync("Vastleggen", velden);
            Assert.Equal((doe, HttpStatusCode.OK), (doe, sanne.Status));
            Assert.Contains("Vastgesteld op", sanne.Tekst, StringComparison.Ordinal);
        }

        await StapAsync("vertraging", ("Invoer.Tekst", "Wij waren op tijd."));
        foreach (var doe in new[] { "contact", "hulp", "waarschuwing", "rapport" })
        {
            await StapAsync(doe, ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tekst", $"Gedaan: {doe}."));
        }

        await sanne.OpenAsync($"{handhaving}?op={zaak.Id}&doe=gehoord");
        await sanne.DrukAsync("Vastleggen", ("Invoer.Tekst", "Had geen reden."));
        Assert.Contains("Nodig de inburgeraar eerst uit om te reageren.", sanne.Tekst, StringComparison.Ordinal);
        await StapAsync("uitnodiging", ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tekst", "Maandag 10 uur."), ("Invoer.Begrijpelijk", "true"));
        await StapAsync("gehoord", ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tekst", "Had geen reden."), ("Invoer.Cautie", "ja"));
        await StapAsync("wegen", ("Invoer.Verwijtbaarheid", "Normaal"), ("Invoer.Ernst", "Drie gesprekken gemist."), ("Invoer.Omstandigheden", "Geen bijzonderheden bekend."));

        var voorstel = await BeginAsync(host, sanne, id, Bevoegdheid.BoeteTrajectOpleggen);
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Equal(HttpStatusCode.Conflict, sanne.Status);
        Assert.Contains("De motivering zegt waarom", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren", ("Betreft", zaak.Id.ToString()), ("Motivering", "Na contact, hulp en een waarschuwing kwam u weer niet."));
        Assert.Contains("U krijgt een boete van € 25.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Het besluit ligt ter beslissing.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 10:9, lid 1, Awb", sanne.Tekst, StringComparison.Ordinal);

        // Whoever wrote it does not decide, whatever the address says.
        await sanne.StuurAsync($"{voorstel}&doe=beslissen", [new("Bekendmaken", "uitgereikt"), new("Versie", sanne.Veld("Versie")!)]);
        Assert.Equal(HttpStatusCode.Conflict, sanne.Status);
        Assert.Empty(await db.Besluiten.Where(b => b.DossierId == id).ToArrayAsync(Ct));

        using var pieter = await Werkplek.VanAsync(host, "pieter");
        await pieter.OpenAsync($"{voorstel}&doe=adviseren");
        await pieter.DrukAsync("Advies bewaren", ("Oordeel", "nee"), ("Tekst", "Wacht nog een maand."));
        Assert.Contains("Uw advies is bewaard.", pieter.Tekst, StringComparison.Ordinal);

        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync("/besluiten");
        Assert.Contains("Een boete opleggen tijdens het traject", joost.Tekst, StringComparison.Ordinal);
        await joost.OpenAsync($"{voorstel}&doe=beslissen");
        await joost.DrukAsync("Besluit nemen");
        Assert.Contains("Kies hoe u het besluit bekendmaakt.", joost.Tekst, StringComparison.Ordinal);
        await joost.DrukAsync("Besluit nemen", ("Bekendmaken", "uitgereikt"));
        Assert.Contains("Het besluit is genomen.", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Genomen tegen een advies in", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Mandaatbesluit Wet inburgering Dordrecht, 14 december 2021; Ondermandaatbesluit", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("geldt, bezwaar kan nog", joost.Tekst, StringComparison.Ordinal);
        var besluit = await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id, Ct);
        Assert.Equal((2_500L, true, "kwaliteitsmedewerker"), (besluit.Centen, besluit.TegenAdvies, besluit.OndertekenaarFunctie));
        var brief = await db.Brieven.AsNoTracking().SingleAsync(b => b.BesluitId == besluit.Id, Ct);
        var tekst = WebUtility.HtmlDecode(brief.Html);
        Assert.Contains("U krijgt een boete van € 25.", tekst, StringComparison.Ordinal);
        Assert.Contains("Bezwaar maken", tekst, StringComparison.Ordinal);
        Assert.Contains("Mandaat: Mandaatbesluit Wet inburgering Dordrecht", tekst, StringComparison.Ordinal);

        // Nobody approved sentences in Tigrinya for this letter.
        Assert.DoesNotContain("class=\"vertaling\"", tekst, StringComparison.Ordinal);
        Assert.True(await db.Handelingen.AnyAsync(h => h.Soort == "BesluitNemen" && h.MandaatregelId == besluit.MandaatregelId, Ct));

        // The amount is computed again in front of who looks.
        await joost.OpenAsync($"/dossiers/{id}/besluit/{besluit.Id}");
        Assert.Contains("Hoogte van de boete: € 25", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Opnieuw berekend: gelijk", joost.Tekst, StringComparison.Ordinal);
        Assert.Contains("Hoogste boete tijdens het traject: € 800", joost.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet meer na te rekenen", joost.Tekst, StringComparison.Ordinal);

        // A second signature finds nothing to sign.
        await joost.StuurAsync($"{voorstel}&doe=beslissen", [new("Bekendmaken", "uitgereikt"), new("Versie", "3")]);
        Assert.Equal(HttpStatusCode.Conflict, joost.Status);
        Assert.Equal(1, await db.Besluiten.CountAsync(b => b.DossierId == id, Ct));

        await StapAsync("betalen", ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Bedrag", "10"));
        Assert.Contains("nog € 15", sanne.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync($"{handhaving}?op={zaak.Id}&doe=aanmanen");
        await sanne.DrukAsync("Vastleggen", ("Invoer.Dag.Tekst", "vandaag"));
        Assert.Contains("Tot dan mag iemand nog betalen.", sanne.Tekst, StringComparison.Ordinal);

        var regeling = await BeginAsync(host, sanne, id, Bevoegdheid.BetalingRegelen);
        await sanne.DrukAsync("Bewaren", ("Betreft", zaak.Id.ToString()), ("Dag.Tekst", "morgen"), ("Bedrag", "7,50"), ("Motivering", "Uw inkomen is laag. Daarom mag het in delen."));
        Assert.Contains("U betaalt uw boete in 2 keren: € 7,50 per maand", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Voorleggen ter beslissing");
        await BeslisAsync(joost, regeling);
        var intrekking = await BeginAsync(host, sanne, id, Bevoegdheid.BesluitIntrekken);
        await sanne.DrukAsync("Bewaren", ("Betreft", besluit.Id.ToString()), ("Motivering", "Uit nieuwe stukken blijkt dat u ziek was."));
        await sanne.DrukAsync("Voorleggen ter beslissing");
        await BeslisAsync(joost, intrekking);
        await joost.OpenAsync($"/dossiers/{id}/besluit/{besluit.Id}");
        Assert.Contains("Dit besluit is ingetrokken. Het heeft nooit gegolden.", joost.Tekst, StringComparison.Ordinal);
        zaak = await db.Handhavingszaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        Assert.Equal((Handhavingsstand.ZonderBoete, 750L), (zaak.Stand, zaak.RegelingCenten));
    }

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "10:7"), Artikel("Wi", "14", 6), Regel("WI-INT-10"), Regel("WI-MAND-06")]
    public async Task Een_ontheffing_door_het_college_zelf_en_een_verklaring_zonder_bezwaar(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        await sanne.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await sanne.DrukAsync("Beginnen");
        Assert.Contains("Kies welk besluit u wilt voorbereiden.", sanne.Tekst, StringComparison.Ordinal);
        var voorstel = await BeginAsync(host, sanne, id, Bevoegdheid.ToetsontheffingVerlenen);
        await sanne.DrukAsync("Bewaren", ("Keuze", "Anders"), ("Motivering", "U kunt de toets niet lezen op het scherm."));
        await sanne.DrukAsync("Voorleggen ter beslissing");
        Assert.Contains("Om een andere reden mag de gemeente de toets niet overslaan.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren", ("Keuze", "Visueel"));
        await sanne.DrukAsync("Voorleggen ter beslissing");

        await using (var db = host.Db())
        {
            Assert.Equal(Besluitvoorstelstand.Voorgelegd, await db.Besluitvoorstellen.Where(v => v.DossierId == id).Select(v => v.Stand).SingleAsync(Ct));
        }

        // The lawyer has no mandate for this: the register refuses him. What the college decided, he records.
        await pieter.OpenAsync(voorstel);
        Assert.Contains("artikel 10:9, lid 1, Awb", pieter.Tekst, StringComparison.Ordinal);
        Assert.False(pieter.HeeftKnop("Besluit nemen"));
        await pieter.StuurAsync($"{voorstel}&doe=beslissen", [new("Bekendmaken", "later"), new("Versie", await VersieAsync(host, id))]);
        Assert.Equal(HttpStatusCode.Conflict, pieter.Status);
        await pieter.OpenAsync($"{voorstel}&doe=college");
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "morgen"), ("Tekst", "Besluitenlijst, punt 4"));
        Assert.Contains("Vul een dag in die niet in de toekomst ligt.", pieter.Tekst, StringComparison.Ordinal);
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Tekst", ""));
        Assert.Contains("Schrijf op waar het besluit van het college te vinden is.", pieter.Tekst, StringComparison.Ordinal);
        await pieter.DrukAsync("Vastleggen", ("Dag.Tekst", "vandaag"), ("Tekst", "Besluitenlijst, punt 4"));
        Assert.Contains("het college besliste zelf", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Besluitenlijst, punt 4", pieter.Tekst, StringComparison.Ordinal);

        await BeginAsync(host, sanne, id, Bevoegdheid.AanbodVerklaren);
        Assert.Contains("Handeling, zonder bezwaar", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("Stel eerst het plan vast.", sanne.Tekst, StringComparison.Ordinal);
        await using var na = host.Db();
        var verklaring = await na.Besluitvoorstellen.AsNoTracking().SingleAsync(v => v.DossierId == id && v.Bevoegdheid == Bevoegdheid.AanbodVerklaren, Ct);
        await sanne.OpenAsync($"/dossiers/{id}/besluit/voorstel?op={verklaring.Id}&doe=stoppen");
        await sanne.DrukAsync("Stoppen", ("Tekst", "Er is nog geen plan."));
        Assert.Contains("Er komt geen besluit.", sanne.Tekst, StringComparison.Ordinal);

        // Another municipality's colleague does not see it at all.
        using var fatima = await Werkplek.VanAsync(host, "fatima");
        var elders = await Planhost.NieuwDossierAsync(host, Planhost.Zwijndrecht);
        await fatima.OpenAsync($"/dossiers/{elders}/besluit/nieuw", HttpStatusCode.NotFound);
        await fatima.OpenAsync($"/dossiers/{elders}/handhaving", HttpStatusCode.NotFound);
    }

    private static async Task<string> VersieAsync(Naasthost host, Guid id)
    {
        await using var db = host.Db();
        return (await db.Besluitvoorstellen.Where(v => v.DossierId == id).Select(v => v.Versie).FirstAsync(Ct)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string> BeginAsync(Naasthost host, Werkplek sanne, Guid id, Bevoegdheid bevoegdheid)
    {
        await sanne.OpenAsync($"/dossiers/{id}/besluit/nieuw");
        await sanne.DrukAsync("Beginnen", ("Soort", bevoegdheid.ToString()));
        Assert.Equal(HttpStatusCode.OK, sanne.Status);
        await using var db = host.Db();
        var voorstel = await db.Besluitvoorstellen.AsNoTracking().Where(v => v.DossierId == id && v.Bevoegdheid == bevoegdheid).OrderByDescending(v => v.Id).FirstAsync(Ct);
        return $"/dossiers/{id}/besluit/voorstel?op={voorstel.Id}";
    }

    private static async Task BeslisAsync(Werkplek joost, string voorstel)
    {
        await joost.OpenAsync($"{voorstel}&doe=beslissen");
        await joost.DrukAsync("Besluit nemen", ("Bekendmaken", "later"));
        Assert.Contains("Het besluit is genomen.", joost.Tekst, StringComparison.Ordinal);
    }
}
