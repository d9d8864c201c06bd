using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Intake;

/// <summary>The steps of the brede intake: drafts, mistakes, and two colleagues at once.</summary>
[Collection(Planhosts.Naam)]
public sealed class IntakeHttpTests(Planhost planhost)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Ux(29), Ux(31), Ux(32), Ux(33)]
    public async Task Een_dag_die_niet_bestaat_wordt_geweigerd_en_blijft_staan(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/intake/gesprek");
        Assert.Contains("Tolk nodig: Tigrinya", sanne.Tekst, StringComparison.Ordinal);

        await sanne.DrukAsync("Bewaren en verder", ("Invoer.AlleenGesprekVerteld.Dag", "31"), ("Invoer.AlleenGesprekVerteld.Maand", "feb"), ("Invoer.AlleenGesprekVerteld.Jaar", "2026"), ("Invoer.Gesprekken", "Met tolk."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sanne.Status);
        Assert.StartsWith("1 fout: ", sanne.Pagina.Title, StringComparison.Ordinal);
        Assert.Equal("31 februari 2026 bestaat niet. Kijk bij de datum waarop u dit vertelde de dag na.", sanne.Pagina.QuerySelector(".foutlijst a")!.TextContent.Trim());
        Assert.NotNull(sanne.Pagina.QuerySelector(sanne.Pagina.QuerySelector(".foutlijst a")!.GetAttribute("href")!));
        Assert.Equal(("31", "feb", "Met tolk."), (sanne.Veld("Invoer.AlleenGesprekVerteld.Dag"), sanne.Veld("Invoer.AlleenGesprekVerteld.Maand"), sanne.Veld("Invoer.Gesprekken")));

        await sanne.DrukAsync("Bewaren en verder", ("Invoer.AlleenGesprekVerteld.Jaar", "2199"), ("Invoer.AlleenGesprekVerteld.Dag", "3"));
        Assert.Contains("Vul bij de datum waarop u dit vertelde een dag in van 1 januari 2022 tot en met vandaag", sanne.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync($"/dossiers/{id}/intake/taal");
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Taalniveau", "Z9"));
        Assert.Contains("Kies het taalniveau uit de lijst.", sanne.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.False(await db.Intakes.AnyAsync(i => i.DossierId == id));
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(29)]
    public async Task Ook_in_vrije_tekst_bestaat_een_dag_van_een_gesprek_en_is_zij_geweest(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/intake/gesprek");

        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Gesprekken", "3 maart 2026, met tolk\n31 februari 2026"));
        Assert.Contains("“31 februari 2026” bestaat niet.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Gesprekken", "3-3-2199"));
        Assert.Contains("“3-3-2199” ligt in de toekomst.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Bewaren en verder", ("Invoer.Gesprekken", "3 maart 2026 en 10-3-2026"));
        Assert.Equal($"/dossiers/{id}/intake/leerbaarheid", sanne.Plek);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_het_dossier_al_weet_staat_er_als_voorstel(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");

        await sanne.OpenAsync($"/dossiers/{id}/intake/taal");

        Assert.Equal("Spreekt Tigrinya. Een tolk is nodig.", sanne.Veld("Invoer.Taal"));
        Assert.Contains("Vooraf ingevuld met wat al in het dossier staat.", sanne.Tekst, StringComparison.Ordinal);
        await using (var db = host.Db())
        {
            Assert.False(await db.Intakes.AnyAsync(i => i.DossierId == id));
        }

        await sanne.DrukAsync("Bewaren en stoppen", ("Invoer.Taal", "Spreekt Tigrinya en wat Engels."));
        await sanne.OpenAsync($"/dossiers/{id}/intake/taal");
        Assert.Equal("Spreekt Tigrinya en wat Engels.", sanne.Veld("Invoer.Taal"));
        Assert.DoesNotContain("Vooraf ingevuld", sanne.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(44)]
    public async Task Een_afgeronde_intake_gaat_weer_open_zolang_het_plan_niet_is_voorgelegd(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        await Planhost.VulIntakeAsync(host, id, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        using var laat = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/intake");
        await sanne.DrukAsync("Intake heropenen", ("Reden", " "));
        Assert.Contains("Schrijf op waarom u de intake heropent", sanne.Tekst, StringComparison.Ordinal);

        await sanne.DrukAsync("Intake heropenen", ("Reden", "De kinderen wonen er toch niet."));
        Assert.Contains("De intake is weer open.", sanne.Tekst, StringComparison.Ordinal);
        await laat.OpenAsync($"/dossiers/{id}/intake/zelfredzaamheid");
        await sanne.OpenAsync($"/dossiers/{id}/intake/zelfredzaamheid");
        await sanne.DrukAsync("Bewaren en stoppen", ("Invoer.Zelfredzaamheid", "Regelt de post zelf."));
        await sanne.OpenAsync($"/dossiers/{id}/intake/controleren");
        await sanne.DrukAsync("Brede intake afronden");

        // Too late to be recorded: the page says so and what was typed is on it.
        await laat.DrukAsync("Bewaren en stoppen", ("Invoer.Zelfredzaamheid", "Reist alleen met de bus."));
        Assert.Equal(HttpStatusCode.Conflict, laat.Status);
        Assert.Contains("De brede intake is intussen afgerond", laat.Tekst, StringComparison.Ordinal);
        Assert.Contains("Reist alleen met de bus.", laat.Pagina.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await sanne.OpenAsync($"/dossiers/{id}/tijdlijn");
        Assert.Contains("De kinderen wonen er toch niet.", sanne.Tekst, StringComparison.Ordinal);
        var voorgelegd = await Planhost.TerBeslissingAsync(host, Planhost.Dordrecht);
        await sanne.OpenAsync($"/dossiers/{voorgelegd}/intake");
        Assert.DoesNotContain("Intake heropenen", sanne.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(36), Ux(31), Ux(35)]
    public async Task Een_concept_overleeft_een_nieuwe_sessie_en_kan_weg(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using (var eerst = await Werkplek.VanAsync(host, "sanne"))
        {
            await eerst.OpenAsync($"/dossiers/{id}/intake/opleiding");
            Assert.Equal($"/concepten/intake-{id}-opleiding", eerst.Pagina.QuerySelector("form[data-concept]")!.GetAttribute("data-concept"));
            Assert.Contains("Hoogste opleiding (niet verplicht)", eerst.Tekst, StringComparison.Ordinal);
            var (_, velden) = eerst.Formulier("Bewaren en verder", ("Invoer.OpleidingEnWerk", "Twaalf jaar school, en lerares."));
            await eerst.StuurAsync($"/concepten/intake-{id}-opleiding", velden.Where(v => v.Key != "__RequestVerificationToken"));
            Assert.Equal(HttpStatusCode.OK, eerst.Status);
        }

        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/intake");
        Assert.Contains("Concept", sanne.Pagina.QuerySelector(".blokken")!.TextContent, StringComparison.Ordinal);
        await sanne.OpenAsync($"/dossiers/{id}/intake/opleiding");
        Assert.Equal("Twaalf jaar school, en lerares.", sanne.Veld("Invoer.OpleidingEnWerk"));
        Assert.Contains("Dit is uw concept van", sanne.Tekst, StringComparison.Ordinal);
        await sanne.DrukAsync("Concept weggooien");
        Assert.Equal($"/dossiers/{id}/intake/opleiding", sanne.Plek);
        Assert.Equal("", sanne.Veld("Invoer.OpleidingEnWerk"));

        var (_, opnieuw) = sanne.Formulier("Bewaren en verder", ("Invoer.OpleidingEnWerk", "Lerares."));
        await sanne.StuurAsync($"/concepten/intake-{id}-opleiding", opnieuw.Where(v => v.Key != "__RequestVerificationToken"));
        await sanne.OpenAsync($"/dossiers/{id}/intake/opleiding");
        await sanne.DrukAsync("Bewaren en stoppen");
        await using var db = host.Db();
        Assert.False(await db.Concepten.AnyAsync(c => c.Formulier == $"intake-{id}-opleiding"));
        Assert.Equal("Lerares.", (await db.Intakes.SingleAsync(i => i.DossierId == id)).Antwoorden.OpleidingEnWerk);
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(39)]
    public async Task Twee_collegas_verschillende_stappen_gaat_goed_dezelfde_stap_wordt_gevraagd(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        using var fatima = await Werkplek.VanAsync(host, "fatima");
        await sanne.OpenAsync($"/dossiers/{id}/intake/omstandigheden");
        await fatima.OpenAsync($"/dossiers/{id}/intake/zelfredzaamheid");
        await fatima.DrukAsync("Bewaren en stoppen", ("Invoer.Zelfredzaamheid", "Reist alleen."));
        await fatima.OpenAsync($"/dossiers/{id}/intake/omstandigheden");
        await sanne.DrukAsync("Bewaren en stoppen", ("Invoer.Omstandigheden", "Woont met partner."));
        Assert.Equal($"/dossiers/{id}/intake", sanne.Plek);

        await fatima.DrukAsync("Bewaren en stoppen", ("Invoer.Omstandigheden", "Woont bij een broer."));

        Assert.Equal(HttpStatusCode.Conflict, fatima.Status);
        Assert.Equal("Woont bij een broer.", fatima.Veld("Invoer.Omstandigheden"));
        Assert.Contains("Woont met partner.", fatima.Pagina.QuerySelector(".melding")!.TextContent, StringComparison.Ordinal);
        await fatima.DrukAsync("Bewaren en stoppen");
        await using var db = host.Db();
        var antwoorden = (await db.Intakes.SingleAsync(i => i.DossierId == id)).Antwoorden;
        Assert.Equal(("Woont bij een broer.", "Reist alleen."), (antwoorden.Omstandigheden, antwoorden.Zelfredzaamheid));
    }

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Wi2021", "14", 3)]
    public async Task Gezondheid_staat_in_een_eigen_tabel_en_telt_pas_als_er_iets_staat(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        await Planhost.VulIntakeAsync(host, id, Planhost.Dordrecht, afronden: false);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}/intake/gezondheid");
        await sanne.DrukAsync("Bewaren en stoppen", ("Invoer.Gezondheid", " "));
        await sanne.OpenAsync($"/dossiers/{id}/intake/controleren");
        Assert.Contains("gezondheid is besproken", Assert.Single(sanne.Pagina.QuerySelectorAll(".voorwaarde-open")).TextContent, StringComparison.Ordinal);

        await sanne.OpenAsync($"/dossiers/{id}/intake/gezondheid");
        await sanne.DrukAsync("Bewaren en stoppen", ("Invoer.Gezondheid", "Slaapt slecht."));
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await mirjam.OpenAsync($"/dossiers/{id}/intake");
        Assert.DoesNotContain("Slaapt slecht.", mirjam.Tekst, StringComparison.Ordinal);
        await mirjam.OpenAsync($"/dossiers/{id}/intake/gezondheid", HttpStatusCode.Forbidden);
        await using var db = host.Db();
        Assert.Equal("Slaapt slecht.", (await db.Gezondheid.SingleAsync(g => g.DossierId == id)).Tekst);
    }
}
