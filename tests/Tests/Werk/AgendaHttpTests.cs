using System.Net;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden.Agenda;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class AgendaHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(55)]
    public async Task De_agenda_toont_per_week_dag_en_lijst_dezelfde_afspraken(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var eerste = await db.Afspraken.AsNoTracking().Where(a => a.Met == "Sanne de Wit" && a.Dag >= db.Vandaag && a.Stand == Afspraakstand.Gepland).OrderBy(a => a.Dag).FirstAsync();

        var week = await Pagina.GaAsync(browser, $"/agenda?dag={eerste.Dag:yyyy-MM-dd}");
        var dag = await Pagina.GaAsync(browser, $"/agenda?zien=dag&dag={eerste.Dag:yyyy-MM-dd}");
        var lijst = await Pagina.GaAsync(browser, $"/agenda?zien=lijst&dag={eerste.Dag:yyyy-MM-dd}");

        var op = dag.Teksten(".agendaregels > li");
        Assert.Equal(await db.Afspraken.CountAsync(a => a.Dag == eerste.Dag && a.Stand != Afspraakstand.Afgezegd
            && (a.Met == "Sanne de Wit" || db.Werkvoorraad.Any(w => w.DossierId == a.DossierId && w.Casusregisseur == "sanne"))), op.Count);
        Assert.Subset(week.Teksten(".agendaregels > li").ToHashSet(), op.ToHashSet());
        Assert.Subset(lijst.Teksten(".agendaregels > li").ToHashSet(), op.ToHashSet());
        // Nonsense in the address is today.
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(browser, "/agenda?zien=maand&dag=gisteren&van=iedereen")).Status);
    }

    [Theory, MemberData(nameof(Databases)), Ux(55)]
    public async Task Het_agendabestand_heeft_initialen_en_plaats_en_geen_naam(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var met = await (await Pagina.GaAsync(browser, "/agenda")).StuurAsync(browser, "main form[action*=Adres]");
        var adres = met.Document.QuerySelector("code.feedadres")!.TextContent;

        using var vreemde = new HttpClient();
        var tekst = await vreemde.GetStringAsync(adres);
        var kalender = Calendar.Load(tekst)!;

        await using var db = host.Db();
        Assert.NotEmpty(kalender.Events);
        var achternamen = await db.Personen.Where(p => p.Geslachtsnaam != null).Select(p => p.Geslachtsnaam!).Distinct().ToArrayAsync();
        var woorden = kalender.Events.SelectMany(e => $"{e.Summary} {e.Location}".Split(' ', ',', '.')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(achternamen, naam => naam.Length > 3 && woorden.Contains(naam));
        var ids = kalender.Events.Select(e => Guid.Parse(e.Uid!.Split('@')[0])).ToArray();
        var eerste = await db.Afspraken.AsNoTracking().FirstAsync(a => ids.Contains(a.Id) && a.Stand == Afspraakstand.Gepland);
        var regel = kalender.Events.Single(e => e.Uid!.StartsWith(eerste.Id.ToString(), StringComparison.Ordinal));
        Assert.Equal(eerste.Dag.ToDateTime(eerste.Tijd), regel.Start!.Value);
        Assert.Equal("Europe/Amsterdam", regel.Start.TzId);
        Assert.True(await db.Inzage.AnyAsync(i => i.Scherm == "agenda/feed" && i.Medewerker == "sanne"));

        // A new address ends the old one; stopping ends both.
        var nieuw = (await (await Pagina.GaAsync(browser, "/agenda")).StuurAsync(browser, "main form[action*=Adres]")).Document.QuerySelector("code.feedadres")!.TextContent;
        Assert.Equal(HttpStatusCode.NotFound, (await vreemde.GetAsync(new Uri(adres))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await vreemde.GetAsync(new Uri(nieuw))).StatusCode);
        Assert.DoesNotContain(nieuw[^20..], (await Pagina.GaAsync(browser, "/agenda")).Tekst, StringComparison.Ordinal);
        await (await Pagina.GaAsync(browser, "/agenda")).StuurAsync(browser, "main form[action*=Stop]");
        Assert.Equal(HttpStatusCode.NotFound, (await vreemde.GetAsync(new Uri(nieuw))).StatusCode);
        foreach (var onzin in new[] { "x", "../../etc", new string('A', 43), "====" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await vreemde.GetAsync(new Uri(host.Adres, $"/agenda/feed/{onzin}.ics"))).StatusCode);
        }
    }

    [Theory]
    [InlineData("09:00", 60, "Sanne", null, "09:59", 30, "Sanne", null, true)]
    [InlineData("09:00", 60, "Sanne", null, "10:00", 30, "Sanne", null, false)]
    [InlineData("09:00", 60, "Sanne", null, "09:30", 30, "Fatima", null, false)]
    [InlineData("09:00", 60, "Sanne", "Kamer 1", "09:30", 30, "Fatima", "Kamer 1", true)]
    [InlineData("09:00", 60, "Sanne", "Kamer 1", "09:30", 30, "Fatima", "Kamer 2", false)]
    public void Wat_samenvalt_is_van_een_collega_of_in_een_ruimte(string tijd, int minuten, string met, string? ruimte, string ander, int duur, string anderMet, string? anderRuimte, bool botst)
    {
        static Agendaregel Regel(string tijd, int minuten, string met, string? ruimte) => new()
        {
            Id = Guid.CreateVersion7(), DossierId = Guid.CreateVersion7(), Dag = new(2026, 3, 2), Tijd = TimeOnly.Parse(tijd, System.Globalization.CultureInfo.InvariantCulture),
            Minuten = minuten, Onderwerp = "", Plaats = "Stadhuis", Vorm = Afspraakvorm.OpLocatie, Ruimte = ruimte, Met = met, Tolk = false, Stand = Afspraakstand.Gepland,
        };
        var (een, twee) = (Regel(tijd, minuten, met, ruimte), Regel(ander, duur, anderMet, anderRuimte));

        Assert.Equal((botst, botst, false), (een.Botst(twee), twee.Botst(een), een.Botst(een)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_afspraak_krijgt_een_ruimte_en_een_duur_en_een_dubbele_ruimte_wordt_gemeld(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var (een, twee) = (await Werkproef.OpenAsync(host, "Kameren"), await Werkproef.OpenAsync(host, "Kamertwee"));
        (string, string)[] velden =
        [
            ("Invoer.Onderwerp", "Voortgangsgesprek"), ("Invoer.Dag.Tekst", "15-6-2031"), ("Invoer.Tijd", "9.30"), ("Invoer.Plaats", "Wijkhuis, Dordrecht"), ("Invoer.Ruimte", "Huiskamer"), ("Invoer.Vorm", "OpLocatie"),
        ];
        const string Vorm = "main form.formulier";

        var eerst = await (await Pagina.GaAsync(browser, $"/dossiers/{een.DossierId}/afspraken")).StuurAsync(browser, Vorm, [.. velden, ("Invoer.Met", "Proef Een"), ("Invoer.Minuten", "90")]);
        var daarna = await (await Pagina.GaAsync(browser, $"/dossiers/{twee.DossierId}/afspraken")).StuurAsync(browser, Vorm, [.. velden.Where(v => v.Item1 != "Invoer.Tijd"), ("Invoer.Tijd", "10.45"), ("Invoer.Met", "Proef Twee"), ("Invoer.Minuten", "30")]);

        Assert.DoesNotContain("bezet", eerst.Tekst, StringComparison.Ordinal);
        Assert.Contains("Huiskamer is rond die tijd al bezet.", daarna.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        // Said before anything is saved; who knows it and means it, plans it all the same.
        Assert.False(await db.Afspraken.AnyAsync(a => a.DossierId == twee.DossierId));
        daarna.Document.QuerySelector("input[type=hidden][name='Invoer.Toch']")!.Remove();
        var toch = await daarna.StuurAsync(browser, Vorm, [.. velden.Where(v => v.Item1 != "Invoer.Tijd"), ("Invoer.Tijd", "10.45"), ("Invoer.Met", "Proef Twee"), ("Invoer.Minuten", "30"), ("Invoer.Toch", "true")]);
        Assert.Contains("De afspraak staat.", toch.Tekst, StringComparison.Ordinal);
        var dubbel = await (await Pagina.GaAsync(browser, $"/dossiers/{een.DossierId}/afspraken")).StuurAsync(browser, Vorm, [.. velden.Where(v => v.Item1 is not "Invoer.Tijd" and not "Invoer.Ruimte"), ("Invoer.Tijd", "10.00"), ("Invoer.Met", "Proef Drie"), ("Invoer.Minuten", "15")]);
        Assert.Contains("De inburgeraar heeft dan al een afspraak: Voortgangsgesprek, 9.30 uur.", dubbel.Tekst, StringComparison.Ordinal);
        Assert.Equal((90, "Huiskamer"), await db.Afspraken.Where(a => a.DossierId == een.DossierId).Select(a => new ValueTuple<int, string>(a.Minuten, a.Ruimte!)).SingleAsync());
        var fout = await (await Pagina.GaAsync(browser, $"/dossiers/{een.DossierId}/afspraken")).StuurAsync(browser, Vorm, [.. velden, ("Invoer.Met", "Proef Een"), ("Invoer.Minuten", "7")]);
        Assert.Contains("Kies hoe lang de afspraak duurt.", fout.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_afspraak_tijdens_de_les_wordt_gezegd_voordat_hij_er_staat(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var les = await db.Voorzieningen.AsNoTracking().Where(v => v.Gemeentecode == "0505" && v.Soort == Kern.Meedoen.Voorzieningsoort.Taalles && v.Stand == Kern.Meedoen.Voorzieningstand.Loopt && v.Rooster != null && v.Tot > db.Vandaag.AddDays(14)
            && db.Dossiers.Any(d => d.Id == v.DossierId && d.Fase == Kern.Inburgeraars.Fase.Leerroute)).OrderBy(v => v.Id).FirstAsync();
        var blok = les.Blokken[0];
        var dag = Enumerable.Range(1, 7).Select(db.Vandaag.AddDays).First(d => d.DayOfWeek == blok.Dag);
        var voor = await db.Afspraken.CountAsync(a => a.DossierId == les.DossierId);
        var pagina = await (await Pagina.GaAsync(browser, $"/dossiers/{les.DossierId}/afspraken")).StuurAsync(browser, "main form.formulier",
            ("Invoer.Onderwerp", "Voortgangsgesprek"), ("Invoer.Dag.Tekst", $"{dag:d-M-yyyy}"), ("Invoer.Tijd", $"{blok.Van / 60}.{blok.Van % 60:00}"), ("Invoer.Plaats", "Thuis"), ("Invoer.Vorm", "OpLocatie"), ("Invoer.Met", "Proef Les"), ("Invoer.Minuten", "30"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Status);
        Assert.Contains($"De inburgeraar is dan bezet: {les.Wat}", pagina.Tekst, StringComparison.Ordinal);
        Assert.Equal(voor, await db.Afspraken.CountAsync(a => a.DossierId == les.DossierId));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_tik_legt_contact_vast_en_geen_gehoor_telt_niet_als_contact(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var dossier = await Werkproef.OpenAsync(host, "Contact");
        var pagina = await Pagina.GaAsync(browser, $"/dossiers/{dossier.DossierId}");
        Assert.Contains("Er is nog geen contact vastgelegd.", pagina.Tekst, StringComparison.Ordinal);

        var geenGehoor = await TikAsync(pagina, "&wijze=Telefoon&bereikt=false");
        Assert.Contains("Er is nog geen contact vastgelegd.", geenGehoor.Tekst, StringComparison.Ordinal);
        var gebeld = await TikAsync(geenGehoor, "&wijze=Telefoon&bereikt=true");

        Assert.Contains("gebeld door Sanne de Wit", gebeld.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.Equal(2, await db.Contactmomenten.CountAsync(c => c.DossierId == dossier.DossierId));
        Assert.Equal(HttpStatusCode.NotFound, (await TikAsync(gebeld, "&wijze=99&bereikt=true")).Status);

        async Task<Pagina> TikAsync(Pagina van, string hoe)
        {
            van.Document.QuerySelector("form.contactknoppen")!.SetAttribute("action", $"/dossiers/{dossier.DossierId}?handler=Contact{hoe}");
            return await van.StuurAsync(browser, "form.contactknoppen");
        }
    }
}
