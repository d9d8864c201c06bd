using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Steun;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>What a program sees and does: no more than its organisation, whatever its token says.</summary>
public sealed class ProgrammaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_gemeente_ziet_alleen_dossiers_van_zichzelf(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");
        await using var db = host.Db();
        var elders = await db.Dossiers.Where(d => d.Gemeentecode == "0590").Select(d => d.Id).FirstAsync(Ct);

        var lijst = await dordrecht.LeesAsync("/api/v1/dossiers?perPagina=100");

        Assert.Equal(["0505"], lijst.GetProperty("dossiers").EnumerateArray().Select(d => d.GetProperty("gemeentecode").GetString()).Distinct());
        foreach (var adres in new[] { "", "/besluiten", "/afspraken" })
        {
            using var antwoord = await dordrecht.VraagAsync($"/api/v1/dossiers/{elders}{adres}");
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_afgeschermd_dossier_is_er_niet_voor_een_programma(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");
        await using var db = host.Db();
        var afgeschermd = await db.Afschermingen.Where(a => a.Tot == null && a.Gemeentecode == "0505").Select(a => a.DossierId).ToListAsync(Ct);
        Assert.SkipWhen(afgeschermd.Count == 0, "The demo region has no shielded dossier in Dordrecht.");

        var totaal = (await dordrecht.LeesAsync("/api/v1/dossiers?perPagina=1")).GetProperty("totaal").GetInt32();

        Assert.Equal(await db.Werkvoorraad.CountAsync(w => w.Gemeentecode == "0505" && !afgeschermd.Contains(w.DossierId), Ct), totaal);
        using var antwoord = await dordrecht.VraagAsync($"/api/v1/dossiers/{afgeschermd[0]}");
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_partner_ziet_alleen_wat_zijn_taken_openen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var vluchtelingenwerk = await Programma.VanDemoAsync(host, "vluchtelingenwerk-cvs");
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");

        var taken = await vluchtelingenwerk.LeesAsync("/api/v1/taken?perPagina=100");
        var eerste = taken.GetProperty("taken")[0].GetProperty("id").GetGuid();
        await using var db = host.Db();
        var eigen = await db.Partnertaken.Where(t => t.Organisatie == "vluchtelingenwerk").Select(t => t.DossierId).ToArrayAsync(Ct);
        var vanSchool = await db.Partnertaken.Where(t => t.Organisatie == "taalschool-noorderlicht" && !eigen.Contains(t.DossierId)).Select(t => t.DossierId).FirstAsync(Ct);

        Assert.All(taken.GetProperty("taken").EnumerateArray(), t => Assert.Contains(t.GetProperty("id").GetGuid(), eigen));
        var detail = (await vluchtelingenwerk.LeesAsync($"/api/v1/taken/{eerste}")).GetRawText();
        Assert.DoesNotContain("bsn", detail, StringComparison.OrdinalIgnoreCase);
        using var niet = await vluchtelingenwerk.VraagAsync($"/api/v1/taken/{vanSchool}");
        Assert.Equal(HttpStatusCode.NotFound, niet.StatusCode);

        // A school gets no address and no telephone: its task does not open those.
        var student = (await school.LeesAsync("/api/v1/taken?perPagina=1")).GetProperty("taken")[0];
        Assert.False(student.TryGetProperty("telefoon", out _));
    }

    [Fact]
    public async Task Een_programma_dat_alleen_aantallen_mag_ziet_geen_rijen()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var papendrecht = await Programma.VanDemoAsync(host, "papendrecht-dashboard");

        var cijfers = await papendrecht.LeesAsync("/api/v1/cijfers");
        using var dossiers = await papendrecht.VraagAsync("/api/v1/dossiers");

        Assert.Equal("Papendrecht", cijfers.GetProperty("gemeenten")[0].GetProperty("gemeente").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, dossiers.StatusCode);
        var bepaling = (Aansluitingtoegang)host.Diensten.GetService(typeof(Aansluitingtoegang))!;
        var toegang = await bepaling.BepaalAsync(new Tokenhouder(Tokenopties.Ingebouwd, "papendrecht-dashboard", ["cijfers.lezen", "dossiers.lezen"], null), Ct);
        Assert.Equal((Toegangssoort.Geen, "0590"), (toegang!.Soort, toegang.Gemeenten.Single()));
    }

    [Theory]
    [InlineData("/api/v1/dossiers/018a1c5d-6f40-75ee-b203-df230a5d8099/pip")]
    [InlineData("/api/v1/dossiers/018a1c5d-6f40-75ee-b203-df230a5d8099/brede-intake")]
    public async Task Wat_geen_scope_heeft_is_voor_mensen(string adres)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");

        using var antwoord = await dordrecht.VraagAsync(adres);

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Contains("medewerker", await antwoord.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_fout_token_wordt_niet_geholpen_door_een_sessie()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var sanne = await host.AlsAsync("sanne");
        var verzoek = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dossiers");
        verzoek.Headers.TryAddWithoutValidation("Authorization", "Bearer a.b.c");

        using var antwoord = await sanne.StuurAsync(verzoek);

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
        Assert.Contains("invalid_token", antwoord.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_token_opent_geen_bladzijde_voor_mensen()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var dordrecht = await Programma.VanDemoAsync(host, "dordrecht-datapunt");

        using var antwoord = await dordrecht.VraagAsync("/inburgeraars");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    [Fact]
    public async Task Wie_te_snel_vraagt_hoort_wanneer_het_weer_kan()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false, null, null, "--Api:VerzoekenPerMinuut=5");
        using var druk = await Programma.VanDemoAsync(host, "papendrecht-dashboard");
        using var ander = await Programma.VanDemoAsync(host, "dordrecht-datapunt");

        var gelukt = 0;
        HttpResponseMessage? geweigerd = null;
        for (var keer = 0; keer < 40 && geweigerd is null; keer++)
        {
            var antwoord = await druk.VraagAsync("/api/v1/cijfers");
            geweigerd = antwoord.StatusCode == HttpStatusCode.TooManyRequests ? antwoord : null;
            gelukt += geweigerd is null ? 1 : 0;
        }

        Assert.NotNull(geweigerd);
        // What was asked comes free part by part of the minute, not every second.
        Assert.Equal((5, TimeSpan.FromSeconds(5)), (gelukt, geweigerd.Headers.RetryAfter?.Delta));
        Assert.Equal("application/problem+json", geweigerd.Content.Headers.ContentType?.MediaType);
        using var rustig = await ander.VraagAsync("/api/v1/cijfers");
        Assert.Equal(HttpStatusCode.OK, rustig.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Uren_van_een_school_komen_in_het_dossier_een_keer_en_helemaal_of_niet(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");
        var studenten = (await school.LeesAsync("/api/v1/studenten?perPagina=100")).GetProperty("studenten").EnumerateArray()
            .Where(s => !s.GetProperty("wachtOpAntwoord").GetBoolean()).Select(s => s.GetProperty("id").GetGuid()).Take(2).ToArray();
        await using var db = host.Db();
        var dag = await db.Uren.Where(u => studenten.Contains(u.DossierId)).MaxAsync(u => (DateOnly?)u.Tot, Ct) is { } laatst ? laatst.AddDays(1) : new DateOnly(2026, 11, 2);
        string Rij(Guid student, string gevolgd) => $$"""{"student":"{{student}}","van":"{{dag:yyyy-MM-dd}}","tot":"{{dag:yyyy-MM-dd}}","gevolgd":{{gevolgd}},"gemistZonderReden":0.5}""";
        var goed = $$"""{"rijen":[{{Rij(studenten[0], "3.5")}}]}""";
        var fout = $$"""{"rijen":[{{Rij(studenten[0], "3")}},{{Rij(Guid.Empty, "3")}}]}""";

        using var halfgoed = await school.StuurAsync(HttpMethod.Post, "/api/v1/studenten/uren", fout);
        Assert.Equal(HttpStatusCode.BadRequest, halfgoed.StatusCode);
        Assert.Contains("bezwaren", await halfgoed.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.False(await db.Uren.AnyAsync(u => u.DossierId == studenten[0] && u.Van == dag, Ct));

        for (var keer = 0; keer < 2; keer++)
        {
            using var antwoord = await school.StuurAsync(HttpMethod.Post, "/api/v1/studenten/uren", goed, ("Idempotency-Key", "uren-1"));
            Assert.True(antwoord.StatusCode == HttpStatusCode.Created, await antwoord.Content.ReadAsStringAsync(Ct));
        }

        var uren = await db.Uren.SingleAsync(u => u.DossierId == studenten[0] && u.Van == dag, Ct);
        Assert.Equal((210, 30, "taalschool-noorderlicht", "Leerlingvolgsysteem Noorderlicht (Taalschool Noorderlicht)"), (uren.Gevolgd, uren.ZonderReden, uren.Organisatie, uren.Melder));
    }
}
