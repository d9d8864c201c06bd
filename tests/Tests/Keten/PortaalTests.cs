using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Keten;
using Xunit;

namespace Naast.Tests.Keten;

public sealed class PortaalTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Regel("WI-TERM-07")]
    public async Task Een_plan_wordt_ingevoerd_en_daarna_de_termijn_overgenomen(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var (id, dossier) = await ZetInTeVoerenAsync(db);
        using var sanne = await host.AlsAsync("sanne");

        var blad = await Blad.OpenAsync(sanne, $"/keten/portaal?open={id}");
        blad.Zegt("Dagtekening PIP");
        blad.Zegt("••••••");
        Assert.Contains($"/dossiers/{dossier}", blad.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        // A day in the future is refused in words, and what was typed stays.
        var fout = await blad.VerstuurAsync("form[action*='Invoeren']", ("Op.Dag", "1"), ("Op.Maand", "1"), ("Op.Jaar", "2100"));
        fout.Zegt("niet in de toekomst");
        (await blad.VerstuurAsync("form[action*='Invoeren']", ("Op.Dag", "1"), ("Op.Maand", "1"), ("Op.Jaar", "1990"))).Zegt("Controleer het jaar.");
        Assert.Equal("2100", fout.Velden("form[action*='Invoeren']").Velden["Op.Jaar"]);

        var (actie, velden) = blad.Velden("form[action*='Invoeren']");
        var goed = await blad.VerstuurAsync("form[action*='Invoeren']");
        goed.Zegt("ingevoerd in het portaal");
        using (var nogEens = await sanne.PostAsync(new Uri(sanne.Plek, actie).AbsoluteUri, velden))
        {
            Assert.Equal(HttpStatusCode.OK, nogEens.StatusCode);
        }

        Assert.Equal(Verzendstatus.Ingevoerd, await db.UitgaandeBerichten.Where(b => b.Id == id).Select(b => b.Status).SingleAsync());
        Assert.Equal("portaal", (await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.PipBijDuo && f.VervallenOp == null)).Waarde);
        Assert.Equal(Werksoort.WachtOpTermijn, await db.Werkvoorraad.Where(w => w.DossierId == dossier).Select(w => w.Soort).SingleAsync());
        Assert.True(await db.Inzage.AnyAsync(i => i.Scherm == "keten/portaal/invoeren" && i.Dossiers!.Contains(dossier.ToString("N"))));

        var wacht = await Blad.OpenAsync(sanne, $"/keten/portaal?lijst=termijn&open={dossier}");
        var pip = await db.Pips.AsNoTracking().SingleAsync(p => p.DossierId == dossier && p.Status == Pipstatus.Vastgesteld);
        var eigen = PipTermijn.Inburgeringstermijn(pip.Dagtekening!.Value, LandelijkeParameters.Regelset).Waarde;
        var anders = await wacht.VerstuurAsync("form[action*='Termijn']", [.. Datum("Start", eigen.Start), .. Datum("Laatste", eigen.LaatsteDag.AddDays(1))]);
        anders.Zegt("één dag later dan wij berekenen");
        var klaar = await anders.VerstuurAsync("form[action*='Termijn']", [.. Datum("Start", eigen.Start), .. Datum("Laatste", eigen.LaatsteDag)]);
        klaar.Zegt("De termijn van DUO is vastgelegd");

        var feit = await db.Feiten.AsNoTracking().SingleAsync(f => f.DossierId == dossier && f.Soort == Feitsoort.Inburgeringstermijn && f.VervallenOp == null);
        Assert.Equal((eigen.Start, eigen.LaatsteDag, Feitbron.Medewerker), (feit.Van, feit.Tot!.Value, feit.Bron));
        Assert.Equal(Werksoort.Voortgang, await db.Werkvoorraad.Where(w => w.DossierId == dossier).Select(w => w.Soort).SingleAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Scholen_en_contactpersonen_worden_op_het_scherm_vastgelegd_gewijzigd_en_weggehaald(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        await Ketenproef.WachtAsync(host, d => d.Duoinstellingen.AnyAsync(), "scholen");
        using var sanne = await host.AlsAsync("sanne");
        var scholen = await Blad.OpenAsync(sanne, "/duo/scholen?naam=Taalhuis%20De%20Brug");
        Assert.Equal("9900000001", scholen.Velden("form[action='/duo/scholen']").Velden["Nummer"]);
        (await scholen.VerstuurAsync("form[action='/duo/scholen']", ("Nummer", "1"))).Zegt("Kies een school uit de lijst van DUO");
        (await scholen.VerstuurAsync("form[action='/duo/scholen']", ("Nummer", "9900000002"))).Zegt("Vastgelegd.");
        Assert.Equal("9900000002", (await db.Instellingnamen.AsNoTracking().SingleAsync(i => i.Naam == "Taalhuis De Brug")).Nummer);

        using var mirjam = await host.AlsAsync("mirjam");
        var contacten = await Blad.OpenAsync(mirjam, "/duo/contactpersonen");
        (string, string)[] goed = [("Medewerker", "sanne"), ("Gemeente", "0505"), ("Email", "sanne@voorbeeld.example"), ("Telefoon", "078 123 45 67")];
        (await contacten.VerstuurAsync("form[aria-label='Contactpersoon vastleggen']", [.. goed, ("Telefoon", "bel maar")])).Zegt("Telefoon:");
        (await contacten.VerstuurAsync("form[aria-label='Contactpersoon vastleggen']", [.. goed, ("Email", "<script>@x")])).Zegt("dit is geen e-mailadres");
        var vast = await contacten.VerstuurAsync("form[aria-label='Contactpersoon vastleggen']", goed);
        vast.Zegt("sanne@voorbeeld.example");
        (await vast.VerstuurAsync("form[action*='Weg']")).Zegt("is geen contactpersoon van Dordrecht meer");
        Assert.False(await db.Duocontactpersonen.AnyAsync());
        (await vast.VerstuurAsync("form[action*='Weg']")).Zegt("staat niet (meer) in de lijst");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_geweigerd_plan_toont_de_reden_van_DUO_en_kan_opnieuw(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var (id, _) = await ZetInTeVoerenAsync(db);
        await db.UitgaandeBerichten.Where(b => b.Id == id).ExecuteUpdateAsync(
            zet => zet.SetProperty(b => b.Status, Verzendstatus.Geweigerd).SetProperty(b => b.Fout, "De dagtekening ligt voor de vestiging."));
        using var sanne = await host.AlsAsync("sanne");

        var blad = await Blad.OpenAsync(sanne, "/keten/portaal");
        blad.Zegt("De dagtekening ligt voor de vestiging.");
        var na = await blad.VerstuurAsync($"form[action*='Opnieuw'] input[value='{id}']");
        na.Zegt("gaat opnieuw naar DUO");
    }

    [Fact]
    public async Task Een_vreemd_bericht_bestaat_niet()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        await using var db = host.Db();
        var (id, dossier) = await ZetInTeVoerenAsync(db);
        await db.UitgaandeBerichten.Where(b => b.Id == id).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Gemeentecode, "0610"));
        using var sanne = await host.AlsAsync("sanne");

        var blad = await Blad.OpenAsync(sanne, "/keten/portaal");
        Assert.DoesNotContain(dossier.ToString(), blad.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Uit_het_portaal_gaat_over_wat_waar_kan_zijn_en_niets_anders(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var dossier = await db.Dossiers.Where(d => d.Fase == Fase.Leerroute && d.Casusregisseur == "sanne").OrderBy(d => d.Id).Select(d => d.Id).FirstAsync();
        using var sanne = await host.AlsAsync("sanne");
        (string Onderwerp, string Zin, string Velden)[] gevallen =
        [
            ("Plicht", "Dit einde komt nog.", "Van.Tekst=1-5-2024;Tot.Tekst=1-11-2030;Reden=Overlijden"),
            ("Plicht", "Deze dag komt nog.", "Van.Tekst=1-5-2035"),
            ("Termijn", "Een termijn begint op of na 1 januari 2022", "Van.Tekst=1-1-2010;Tot.Tekst=1-1-2013"),
            ("Termijn", "Een termijn begint op of na 1 januari 2022", "Van.Tekst=1-1-2040;Tot.Tekst=1-1-2043"),
            ("Termijn", "langer dan 15 jaar", "Van.Tekst=1-9-2023;Tot.Tekst=1-1-2200"),
            ("Termijn", "ligt niet na de eerste", "Van.Tekst=1-9-2023;Tot.Tekst=1-9-2023"),
            ("Examens", "Deze dag komt nog.", "Onderdeel=LE;Uitslag=Geslaagd;Niveau=B1;Dag.Tekst=+6w"),
            ("Examens", "Deze dag ligt te lang terug.", "Onderdeel=LE;Uitslag=Geslaagd;Niveau=B1;Dag.Tekst=1-1-1900"),
            ("Vrijstellingen", "ligt voor de eerste", "Soort=tijdelijk;Oordeel=Toekenning;Dag.Tekst=1-9-2025;Van.Tekst=1-9-2025;Tot.Tekst=1-8-2025"),
            ("Boetes", "Overgenomen uit het portaal.", "Bedrag=250;Dag.Tekst=1-9-2025"),
            ("Boetes", "Dit staat er al.", "Bedrag=250;Dag.Tekst=1-9-2025"),
            ("Ontheffingen", "Neem ook de inburgeringsplicht over", "Soort=geheel;Oordeel=Toekenning;Dag.Tekst=1-9-2025"),
            ("Boetes", "Vul een heel bedrag in", "Bedrag=12500;Dag.Tekst=1-9-2025"),
            ("Termijn", "Overgenomen uit het portaal.", "Van.Tekst=1-9-2022;Tot.Tekst=31-8-2025"),
            ("Vrijstellingen", "Overgenomen uit het portaal.", "Soort=tijdelijk;Oordeel=Toekenning;Dag.Tekst=1-9-2025;Van.Tekst=1-9-2025;Tot.Tekst=31-8-2026"),
        ];
        foreach (var (onderwerp, zin, velden) in gevallen)
        {
            var blad = await Blad.OpenAsync(sanne, $"/dossiers/{dossier}/duo?doe=overnemen-{onderwerp}");
            (await blad.VerstuurAsync("aside form[aria-label]", [.. velden.Split(';').Select(v => v.Split('=')).Select(v => ("Invoer." + v[0], v[1]))])).Zegt(zin);
        }

        // Typed wrong: it goes, with what came of it, and can be typed again.
        var vrij = db.Feiten.AsNoTracking().Where(f => f.DossierId == dossier && f.Soort == Feitsoort.TijdelijkeVrijstelling && f.VervallenOp == null && f.Van == new DateOnly(2025, 9, 1));
        Assert.Equal(1, await vrij.CountAsync());
        foreach (var naam in new[] { "Vrijstellingen", "Boetes" })
        {
            var weg = await Blad.OpenAsync(sanne, $"/dossiers/{dossier}/duo");
            (await weg.VerstuurAsync($"form[action*='Weghalen']:has(input[value='{naam}'])")).Zegt("Weggehaald.");
            (await weg.VerstuurAsync($"form[action*='Weghalen']:has(input[value='{naam}'])")).Zegt("Weggehaald.");
        }

        Assert.Equal(0, await vrij.CountAsync());
        var boetes = await Blad.OpenAsync(sanne, $"/dossiers/{dossier}/duo?doe=overnemen-Boetes");
        (await boetes.VerstuurAsync("aside form[aria-label]", ("Invoer.Bedrag", "250"), ("Invoer.Dag.Tekst", "1-9-2025"))).Zegt("Overgenomen uit het portaal.");
        var toets = await Blad.OpenAsync(sanne, $"/dossiers/{dossier}/duo?doe=overnemen-Examens");
        (await toets.VerstuurAsync("aside form[aria-label]", ("Invoer.Onderdeel", "SP"), ("Invoer.Uitslag", "Gezakt"), ("Invoer.Niveau", "B1"), ("Invoer.Dag.Tekst", "2-9-2025"))).Zegt("Overgenomen uit het portaal.");
        var dag = new DateOnly(2025, 9, 2);
        Assert.True(await db.Examens.AnyAsync(e => e.DossierId == dossier && e.Dag == dag && e.Vervallen == null));
        (await (await Blad.OpenAsync(sanne, $"/dossiers/{dossier}/duo")).VerstuurAsync("form[action*='Weghalen']:has(input[value='Examens'])")).Zegt("Weggehaald.");
        Assert.False(await db.Examens.AnyAsync(e => e.DossierId == dossier && e.Dag == dag && e.Vervallen == null));
    }

    [Fact]
    public async Task Wie_een_bladzijde_over_DUO_niet_mag_zien_krijgt_een_bladzijde_en_een_programma_niets()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var bas = await host.AlsAsync("bas");
        var geweigerd = await Blad.OpenAsync(bas, "/duo/meldingen");
        Assert.Equal(HttpStatusCode.Forbidden, geweigerd.Status);
        geweigerd.Zegt("Geen toegang");
        using var sanne = await host.AlsAsync("sanne");
        (await Blad.OpenAsync(sanne, "/duo/iets")).Zegt("Niet gevonden");
        using var niemand = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Adres };
        using var aanmelden = await niemand.GetAsync("/duo/meldingen");
        Assert.Equal(HttpStatusCode.Redirect, aanmelden.StatusCode);
        foreach (var pad in new[] { "/ketensimulator/v1/instellingen", "/ketensimulator/v1/bestaatniet", "/duo/v1/bestaatniet" })
        {
            using var fout = await niemand.GetAsync(pad);
            Assert.True((int)fout.StatusCode >= 400, pad);
            Assert.Empty(await fout.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_afgeschermd_is_telt_mee_ook_voor_wie_dat_dossier_niet_mag_zien(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var jaar = db.Vandaag.Year - 1;
        var feit = await db.Feiten.AsNoTracking().Where(f => f.Soort == Feitsoort.Kennisgeving && f.VervallenOp == null && f.Gemeentecode == "0505" && f.Van.Year == jaar
            && db.Dossiers.Any(d => d.Id == f.DossierId && d.Fase == Fase.Leerroute && d.KomtVan == null)).OrderBy(f => f.Id).FirstAsync();
        var adres = $"/duo/telling?gemeente=0505&jaar={jaar}&cohort={jaar}&soort=plichtig";
        var voor = (await Pagina.GaAsync(sanne, adres)).Teksten("tfoot td");
        await using (var scope = host.Als(Web.Poort.Toegang.Systeem("proef")))
        {
            var eigen = scope.ServiceProvider.GetRequiredService<Db>();
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("DossierAfschermen", null, "proef"), async (handeling, ct) =>
            {
                eigen.Add(Kern.Inburgeraars.Afscherming.Scherm(handeling.NieuweId(), await eigen.Dossiers.SingleAsync(d => d.Id == feit.DossierId, ct), Afschermgrond.Vertrokken, "proef", ["mirjam"], handeling.Dag));
                return feit.DossierId.ToString();
            }, CancellationToken.None);
        }

        var na = await Pagina.GaAsync(sanne, adres);
        Assert.Equal(voor, na.Teksten("tfoot td"));
        Assert.Contains("1 afgeschermd dossier telt mee. U mag het niet zien.", na.Tekst, StringComparison.Ordinal);
        using var mirjam = await host.AlsAsync("mirjam");
        Assert.DoesNotContain("afgeschermd dossier telt mee", (await Pagina.GaAsync(mirjam, adres)).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 180, 1)]
    [InlineData(30, -30, 2)]
    public void Elk_verschil_met_onze_berekening_krijgt_uitleg(int start, int laatste, int zinnen)
    {
        var eigen = new Termijn(new(2026, 8, 12), new(2029, 8, 11));
        Assert.Equal(zinnen, TermijnVastleggen.Verschillen(eigen, new Termijn(eigen.Start.AddDays(start), eigen.LaatsteDag.AddDays(laatste))).Count());
    }

    private static (string, string)[] Datum(string veld, DateOnly dag) =>
        [($"{veld}.Dag", $"{dag.Day}"), ($"{veld}.Maand", $"{dag.Month}"), ($"{veld}.Jaar", $"{dag.Year}")];

    /// <summary>Puts the last plan that DUO has not confirmed back to "by hand"; makes one when the region has none.</summary>
    private static async Task<(Guid Bericht, Guid Dossier)> ZetInTeVoerenAsync(Db db)
    {
        var bericht = await db.UitgaandeBerichten.AsNoTracking()
            .Where(b => b.Soort == Berichtsoort.Pip && db.Personen.Any(p => p.DossierId == b.DossierId) && db.Persoonsnummers.Any(p => p.DossierId == b.DossierId)
                && db.Dossiers.Any(d => d.Id == b.DossierId && d.Fase == Fase.Leerroute))
            .OrderByDescending(b => b.Id).FirstAsync();
        await db.UitgaandeBerichten.Where(b => b.Id == bericht.Id).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Status, Verzendstatus.InTeVoeren));
        await db.Dossiers.Where(d => d.Id == bericht.DossierId).ExecuteUpdateAsync(zet => zet.SetProperty(d => d.Kanaal, Kanaal.Portaal));
        await db.Feiten.Where(f => f.DossierId == bericht.DossierId && (f.Soort == Feitsoort.PipBijDuo || f.Soort == Feitsoort.Inburgeringstermijn))
            .ExecuteUpdateAsync(zet => zet.SetProperty(f => f.VervallenOp, bericht.Gemaakt).SetProperty(f => f.VervallenReden, "proef"));
        return (bericht.Id, bericht.DossierId);
    }
}
