using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>The register in the running product: ask, propose, judge, withdraw; and what it rests on.</summary>
public sealed class MandaatWijzigenHttpTests
{
    private const string Papendrecht = "0590";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:3", 1), Regel("WI-MAND-01")]
    public async Task Wie_mocht_een_boete_opleggen_voor_Papendrecht_op_3_maart(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var henk = await Werkplek.VanAsync(host, "henk");
        await henk.OpenAsync(Vraag(3, 3, 2024));
        Assert.Contains("Op 3 maart 2024 mocht alleen het college van Papendrecht een boete opleggen tijdens het traject.", henk.Tekst, StringComparison.Ordinal);
        Assert.Contains("Het volgende mandaat begint op 1 juli 2024.", henk.Tekst, StringComparison.Ordinal);

        await henk.OpenAsync(Vraag(3, 3, 2026));
        Assert.Contains("mocht een kwaliteitsmedewerker van Sociale Dienst Drechtsteden (ten hoogste € 400) of een directeur van Sociale Dienst Drechtsteden in naam van het college van Papendrecht", henk.Tekst, StringComparison.Ordinal);
        Assert.Contains("Mandaatbesluit Wet inburgering Papendrecht, 14 december 2021", henk.Tekst, StringComparison.Ordinal);
        await henk.OpenAsync("/mandaten/vraag?Bevoegdheid=Iets&Gemeente=9999&Dag.Dag=31&Dag.Maand=2&Dag.Jaar=2026");
        Assert.Contains("Kies wat iemand zou willen doen.", henk.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies een gemeente uit de lijst.", henk.Tekst, StringComparison.Ordinal);
        Assert.False(henk.HeeftKnop("Voorstellen"));

        using var bas = await host.AlsAsync("bas");
        using var json = await bas.GaNaarAsync("/api/v1/mandaten?bevoegdheid=BoeteTrajectOpleggen&gemeente=0590&dag=2026-03-03");
        var tekst = await json.Content.ReadAsStringAsync(Ct);
        Assert.Contains("\"totBedrag\":400", tekst, StringComparison.Ordinal);
        using var onbekend = await bas.GaNaarAsync("/api/v1/mandaten?bevoegdheid=BoeteTrajectOpleggen&gemeente=9999&dag=2026-03-03");
        Assert.Equal(HttpStatusCode.NotFound, onbekend.StatusCode);
    }

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:8"), Artikel("Awb", "10:3", 3), Regel("WI-MAND-03"), Regel("WI-MAND-06")]
    public async Task Een_regel_wordt_voorgesteld_door_de_een_vastgesteld_door_de_ander_en_ingetrokken(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        var college = await db.Bestuursstappen.SingleAsync(s => s.Gemeentecode == Papendrecht && s.Soort == Bestuursstapsoort.Mandaat, Ct);
        using var bas = await Werkplek.VanAsync(host, "bas");
        await bas.OpenAsync("/mandaten/nieuw");
        await bas.DrukAsync("Voorstellen", [.. Dag("Van", "morgen"), ("Gemeente", Papendrecht), ("Collegebesluit", college.Id.ToString()), ("Bevoegdheden", "BezwaarBeslissen"), ("Functies", "kwaliteitsmedewerker"), ("TotBedrag", "veel")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bas.Status);
        Assert.Contains("'veel' is geen bedrag.", bas.Tekst, StringComparison.Ordinal);

        // The law forbids it, whatever the register would like: the quality officer takes the decisions.
        await bas.DrukAsync("Voorstellen", [("TotBedrag", "")]);
        Assert.Equal(HttpStatusCode.Conflict, bas.Status);
        Assert.Contains("artikel 10:3, lid 3, Awb", bas.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await db.Mandaatregels.CountAsync(m => m.Stand == Mandaatstand.Voorgesteld, Ct));

        await bas.OpenAsync("/mandaten/nieuw");
        await bas.DrukAsync("Voorstellen", [.. Dag("Van", "morgen"), .. Dag("Instemming", "vandaag"), ("Gemeente", Papendrecht), ("Collegebesluit", college.Id.ToString()), ("Bevoegdheden", "BezwaarVerdagen"), ("Functies", "teamleider")]);
        Assert.Contains("De regel is voorgesteld.", bas.Tekst, StringComparison.Ordinal);
        var regel = await db.Mandaatregels.AsNoTracking().SingleAsync(m => m.Stand == Mandaatstand.Voorgesteld, Ct);
        await bas.OpenAsync($"/mandaten/{regel.Id}");
        Assert.False(bas.HeeftKnop("Vaststellen"));
        await bas.StuurAsync($"/mandaten/{regel.Id}?doe=vaststellen", []);
        Assert.Equal(HttpStatusCode.Conflict, bas.Status);

        using var pieter = await Werkplek.VanAsync(host, "pieter");
        await pieter.OpenAsync($"/mandaten/{regel.Id}");
        await pieter.DrukAsync("Vaststellen");
        Assert.Contains("Vastgesteld.", pieter.Tekst, StringComparison.Ordinal);
        Assert.True((await db.Mandaatregels.AsNoTracking().SingleAsync(m => m.Id == regel.Id, Ct)).GeldtOp(regel.Van));

        // Decisions were taken under the line for plans: a withdrawal in the past shows them, and asks to have seen them.
        var plan = await db.Mandaatregels.AsNoTracking().SingleAsync(m => m.Gemeentecode == Papendrecht && m.Bevoegdheid == Bevoegdheid.PipVaststellen && m.OnderId == null, Ct);
        await pieter.OpenAsync($"/mandaten/{plan.Id}?doe=intrekken");
        await pieter.DrukAsync("Intrekken", [.. Dag("Dag", "1-1-2023"), ("Reden", "Het college beslist zelf")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pieter.Status);
        Assert.Contains("bevestig dat u", pieter.Tekst, StringComparison.Ordinal);
        Assert.NotNull(pieter.Pagina.QuerySelector("table a[href*='/besluit/']"));
        Assert.Contains("Het college beslist zelf", pieter.Pagina.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await pieter.DrukAsync("Intrekken", [.. Dag("Dag", "1-1-2023"), ("Gezien", "true")]);
        Assert.Contains("Ingetrokken. De laatste dag is 1 januari 2023.", pieter.Tekst, StringComparison.Ordinal);
        await pieter.OpenAsync("/mandaten/vraag?Bevoegdheid=PipVaststellen&Gemeente=0590&Dag.Dag=2&Dag.Maand=1&Dag.Jaar=2023");
        Assert.Contains("mocht alleen het college", pieter.Tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 10:9, lid 2, Awb", pieter.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:5", 2), Artikel("Awb", "10:1"), Regel("WI-MAND-05")]
    public async Task Valt_het_besluit_van_het_college_weg_of_volgt_een_ander_op_dan_ziet_de_motor_het(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        using var bas = await Werkplek.VanAsync(host, "bas");
        var besluit = await db.Bestuursstappen.AsNoTracking().SingleAsync(s => s.Gemeentecode == Papendrecht && s.Soort == Bestuursstapsoort.Mandaat, Ct);
        await bas.OpenAsync($"/mandaten/bestuur?doe=vervallen&op={besluit.Id}");
        await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "1-1-2020")]);
        Assert.Contains("Dit besluit werkt op die dag niet.", bas.Tekst, StringComparison.Ordinal);
        await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "gisteren")]);
        Assert.Contains("Het besluit werkt tot en met", bas.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync("/mandaten");
        Assert.Contains("mandaat werkt niet", bas.Tekst, StringComparison.Ordinal);

        await bas.OpenAsync("/mandaten/bestuur?doe=plannen");
        await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "vandaag"), ("Gemeente", Papendrecht), ("Soort", "Mandaat")]);
        var gepland = await db.Bestuursstappen.AsNoTracking().SingleAsync(s => s.Stand == Bestuursstapstand.Gepland, Ct);
        await bas.OpenAsync($"/mandaten/bestuur?doe=vastleggen&op={gepland.Id}");
        await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "vandaag"), ("Uitkomst", "ja"), ("Kenmerk", "Mandaatbesluit 2026")]);
        Assert.Contains("Vul in vanaf welke dag het werkt.", bas.Tekst, StringComparison.Ordinal);
        await bas.DrukAsync("Vastleggen", [.. Dag("Werkt", "vandaag"), .. Dag("Dag", "vandaag"), ("Uitkomst", "ja"), ("Kenmerk", "Mandaatbesluit 2026")]);
        Assert.Contains("De stap is vastgelegd.", bas.Tekst, StringComparison.Ordinal);

        var dienst = await db.Gemandateerden.AsNoTracking().SingleAsync(g => g.Organisatie == "sdd", Ct);
        await bas.OpenAsync($"/mandaten/bestuur?doe=opvolgen&op={dienst.Id}");
        await bas.DrukAsync("Vastleggen", [.. Dag("Dag", "gisteren"), ("Organisatie", "dordrecht")]);
        Assert.Contains("De mandaten gaan mee.", bas.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync("/mandaten/vraag?Bevoegdheid=PipVaststellen&Gemeente=0505&Dag.Dag=1&Dag.Maand=1&Dag.Jaar=2099");
        Assert.Contains("kwaliteitsmedewerker van Gemeente Dordrecht", bas.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Taken_worden_toegedeeld_beeindigd_en_gaten_vallen_op(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        using var bas = await Werkplek.VanAsync(host, "bas");
        await bas.OpenAsync("/mandaten/taken");
        Assert.Contains("is elke taak bij één organisatie belegd.", bas.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync("/mandaten/taken?doe=standaard");
        await bas.DrukAsync("Vastleggen", [("Gemeente", Papendrecht), ("Besluit", "Kader 2026"), .. Dag("Van", "vandaag")]);
        Assert.Contains("hoort op die dagen al bij deze organisatie.", bas.Tekst, StringComparison.Ordinal);
        var taak = await db.Taaktoedelingen.AsNoTracking().SingleAsync(t => t.Gemeentecode == Papendrecht && t.Bouwsteen == Bouwsteen.Pvt, Ct);
        await bas.OpenAsync($"/mandaten/taken?doe=beeindigen&op={taak.Id}");
        await bas.DrukAsync("Vastleggen", [.. Dag("Tot", "gisteren")]);
        Assert.Contains("vraagt 1 vak aandacht.", bas.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync("/mandaten/taken?doe=toedelen");
        await bas.DrukAsync("Vastleggen", [("Gemeente", Papendrecht), ("Bouwsteen", "Pvt"), ("Organisatie", "sdd"), ("Grond", "Mandaat"), ("Besluit", "Kader 2026"), .. Dag("Van", "vandaag")]);
        Assert.Contains("geen mandaat in het register", bas.Tekst, StringComparison.Ordinal);
        await bas.OpenAsync("/mandaten/taken?Peil.Dag=31&Peil.Maand=12&Peil.Jaar=2021");
        Assert.Contains("vragen 48 vakken aandacht.", bas.Tekst, StringComparison.Ordinal);

        using var henk = await Werkplek.VanAsync(host, "henk");
        await henk.OpenAsync("/mandaten/taken");
        await henk.StuurAsync($"/mandaten/taken?doe=beeindigen&op={taak.Id}", [new("Tot.Tekst", "vandaag")]);
        Assert.Equal(HttpStatusCode.Forbidden, henk.Status);
    }

    private static string Vraag(int dag, int maand, int jaar) => $"/mandaten/vraag?Bevoegdheid=BoeteTrajectOpleggen&Gemeente={Papendrecht}&Dag.Dag={dag}&Dag.Maand={maand}&Dag.Jaar={jaar}";

    private static IEnumerable<(string, string)> Dag(string veld, string tekst) => [($"{veld}.Tekst", tekst)];
}
