using System.Net;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed class PipTests
{
    private const string Bsn = "999981020";
    private const string Pad = $"/v1/personen/{Bsn}/PIP";

    [Theory]
    [InlineData("""{"leerroute":"B"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10"}""")]
    [InlineData("""{"dagtekeningPip":"2026-02-30","leerroute":"B"}""")]
    [InlineData("""{"dagtekeningPip":"10-06-2026","leerroute":"B"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"X"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"b"}""")]
    [InlineData("""{"DagtekeningPip":"2026-06-10","Leerroute":"B"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","niveau":"B2"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","niveau":null}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","geschatteIntensiteitB1Route":0}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","geschatteIntensiteitB1Route":10000}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","geschatteIntensiteitB1Route":"600"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","indicatorMagOpleidingAfmaken":"ja"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","indicatorAlfabetiseringsonderwijs":"B"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","leerroute":"Z"}""")]
    [InlineData("""{"dagtekeningPip":"\ud800","leerroute":"B"}""")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","\ud800":1}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Bericht_buiten_het_schema_geeft_400_zonder_inhoud(string bericht)
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: bericht);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Een_dag_aan_het_einde_van_de_kalender_maakt_niets_stuk_en_de_termijn_begint()
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: """{"dagtekeningPip":"9999-12-31","leerroute":"Z"}""");
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        Assert.True(keten.Scenarios.KlokVooruit(1).Gelukt);
        Assert.Equal("9999-12-31", (await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringstermijn")).GetProperty("einddatum").GetString());
    }

    [Fact]
    public async Task Voor_wie_is_overleden_begint_geen_termijn_meer()
    {
        await using var keten = await MetPersoon();
        Assert.True(keten.Scenarios.Overlijden(keten.Staat.PersoonIdVan(Bsn)!).Gelukt);
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: """{"dagtekeningPip":"2026-06-10","leerroute":"B"}""");
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        Assert.True(keten.Scenarios.KlokVooruit(1).Gelukt);
        Assert.DoesNotContain(await keten.Ontvanger.Wacht(1), melding => melding.Code == "SS102");
    }

    [Theory]
    [InlineData("""{"dagtekeningPip":"2026-05-31","leerroute":"B"}""", "begindatum van de inburgeringsplicht")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"O","niveau":"A2"}""", "A2 is niet toegestaan bij de onderwijsroute")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"Z","niveau":"B1"}""", "B1 is niet toegestaan bij de Z-route")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"B","niveau":"A2"}""", "eerste PIP")]
    [InlineData("""{"dagtekeningPip":"2026-06-10","leerroute":"O","geschatteIntensiteitB1Route":600}""", "alleen toegestaan bij de B1-route")]
    public async Task Functionele_weigering_is_403_met_fouttekst(string bericht, string verwacht)
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: bericht);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Equal("1.2.0", antwoord.Headers.GetValues("API-Version").Single());
        var teksten = await Ketenopstelling.Foutteksten(antwoord);
        Assert.Contains(verwacht, Assert.Single(teksten), StringComparison.Ordinal);
        Assert.All(teksten, t => Assert.True(t.Length <= 200));
        using var geenPip = await keten.Haal(Pad);
        Assert.Equal(HttpStatusCode.NotFound, geenPip.StatusCode);
    }

    [Fact]
    public async Task Intensiteit_is_alleen_voor_de_asielgroep()
    {
        await using var keten = await MetPersoon(p => p with { Doelgroep = new DuoDoelgroep { Indeling = DuoDoelgroep.GezinEnOverig } });
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-06-10", leerroute = "B", geschatteIntensiteitB1Route = 600 });
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Contains("asielstatushouder", Assert.Single(await Ketenopstelling.Foutteksten(antwoord)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dagtekening_mag_niet_voor_vestiging_in_de_gemeente_liggen()
    {
        await using var keten = await MetPersoon(p => p with { GevestigdOp = new DateOnly(2026, 8, 1) });
        using var teVroeg = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-07-31", leerroute = "B" });
        using var opDeDag = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-08-01", leerroute = "B" });
        Assert.Equal(HttpStatusCode.Forbidden, teVroeg.StatusCode);
        Assert.Contains("vestiging", Assert.Single(await Ketenopstelling.Foutteksten(teVroeg)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, opDeDag.StatusCode);
    }

    [Fact]
    public async Task Gewijzigd_PIP_mag_niet_ouder_zijn_dan_het_actuele_en_mag_dan_wel_A2()
    {
        await using var keten = await MetPersoon();
        using (var eerste = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-07-01", leerroute = "B" }))
        {
            Assert.Equal(HttpStatusCode.Created, eerste.StatusCode);
        }

        using var ouder = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-06-30", leerroute = "Z" });
        using var a2 = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-10-01", leerroute = "B", niveau = "A2" });
        Assert.Equal(HttpStatusCode.Forbidden, ouder.StatusCode);
        Assert.Contains("bij DUO bekend", Assert.Single(await Ketenopstelling.Foutteksten(ouder)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, a2.StatusCode);
        Assert.Equal("A2", (await keten.HaalJson(Pad)).GetProperty("pip").GetProperty("niveau").GetString());
    }

    [Fact]
    public async Task Alle_gebroken_regels_komen_in_een_antwoord()
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-05-01", leerroute = "O", niveau = "A2", geschatteIntensiteitB1Route = 1 });
        Assert.Equal(4, (await Ketenopstelling.Foutteksten(antwoord)).Length);
    }

    [Theory]
    [InlineData("B", "B1")]
    [InlineData("O", "B1")]
    [InlineData("Z", null)]
    public async Task Weggelaten_niveau_wordt_B1_bij_B_en_O(string leerroute, string? verwacht)
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-06-10", leerroute });
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
        var pip = await keten.HaalJson(Pad);
        Assert.Equal("0505", pip.GetProperty("gemeentecode").GetString());
        Assert.Equal(verwacht, pip.GetProperty("pip").TryGetProperty("niveau", out var niveau) ? niveau.GetString() : null);
    }

    [Fact]
    public async Task PIP_kan_weg_zolang_de_termijn_niet_is_vastgesteld_en_daarna_niet_meer()
    {
        var opties = default(Ketensimulatoropties)!;
        await using var keten = await MetPersoon(instellen: o =>
        {
            opties = o;
            o.Termijnvertraging = TimeSpan.FromHours(1);
        });
        using (var niets = await keten.Vraag(HttpMethod.Delete, Pad))
        {
            Assert.Equal(HttpStatusCode.NotFound, niets.StatusCode);
        }

        await Registreer(keten);
        using (var weg = await keten.Vraag(HttpMethod.Delete, Pad))
        {
            Assert.Equal(HttpStatusCode.OK, weg.StatusCode);
        }

        opties.Termijnvertraging = TimeSpan.FromMilliseconds(50);
        await Registreer(keten);
        Assert.Single(await keten.Ontvanger.Wacht(1));
        using var telaat = await keten.Vraag(HttpMethod.Delete, Pad);
        Assert.Equal(HttpStatusCode.Forbidden, telaat.StatusCode);
        Assert.Contains("termijn", Assert.Single(await Ketenopstelling.Foutteksten(telaat)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-10", "2026-06-11", "2029-06-11")]
    [InlineData("2028-02-28", "2028-02-29", "2031-03-01")]
    [InlineData("2028-02-27", "2028-02-28", "2031-02-28")]
    [InlineData("2028-02-29", "2028-03-01", "2031-03-01")]
    [InlineData("2026-12-31", "2027-01-01", "2030-01-01")]
    public async Task Termijn_begint_op_de_dag_na_dagtekening_en_eindigt_drie_jaar_later_exclusief(string dagtekening, string start, string einde)
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = dagtekening, leerroute = "Z" });
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);

        var melding = Assert.Single(await keten.Ontvanger.Wacht(1));
        Assert.Equal("SS102", melding.Code);
        var termijn = await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringstermijn");
        Assert.Equal(start, termijn.GetProperty("startdatum").GetString());
        Assert.Equal(einde, termijn.GetProperty("einddatum").GetString());
    }

    [Fact]
    public async Task Tweede_PIP_verschuift_de_termijn_niet()
    {
        await using var keten = await MetPersoon();
        await Registreer(keten);
        await keten.Ontvanger.Wacht(1);
        using (var tweede = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-09-01", leerroute = "Z" }))
        {
            Assert.Equal(HttpStatusCode.Created, tweede.StatusCode);
        }

        await Task.Delay(200);
        Assert.Single(keten.Ontvanger.Meldingen);
        Assert.Equal("2026-06-11", (await keten.HaalJson($"/v1/personen/{Bsn}/inburgeringstermijn")).GetProperty("startdatum").GetString());
    }

    [Fact]
    public async Task Storing_weigert_elk_PIP_met_de_ingestelde_tekst()
    {
        await using var keten = await MetPersoon();
        keten.Storingen.Zet(new Storing { Weiger = new Dictionary<string, string> { ["PIP"] = "Niet nu." } });
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-06-10", leerroute = "B" });
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Equal(["Niet nu."], await Ketenopstelling.Foutteksten(antwoord));
    }

    private static async Task Registreer(Ketenopstelling keten)
    {
        using var antwoord = await keten.Vraag(HttpMethod.Post, Pad, lichaam: new { dagtekeningPip = "2026-06-10", leerroute = "B" });
        Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
    }

    private static async Task<Ketenopstelling> MetPersoon(
        Func<Ketenpersoon, Ketenpersoon>? wijziging = null, Action<Ketensimulatoropties>? instellen = null)
    {
        var keten = await Ketenopstelling.Start(instellen: instellen);
        var persoon = Ketenopstelling.Persoon(Bsn);
        keten.Staat.Registreer(wijziging?.Invoke(persoon) ?? persoon);
        return keten;
    }
}
