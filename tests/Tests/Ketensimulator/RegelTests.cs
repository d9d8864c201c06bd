using System.Net;
using System.Reflection;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>DUO's published rules for every message, with good and bad messages; the person is the same each time.</summary>
public sealed class RegelTests
{
    private const string Bsn = "999981122";
    private const string School = "9900000001";
    private const string Tst = "9900000004";
    private const string ZonderKeurmerk = "9900000099";

    [Theory]
    [InlineData(School, """{"indicatorAlfabetiseringsonderwijs":"NVT"}""", null)]
    [InlineData(School, """{"datumInburgeringsaanbod":"2026-07-01","verwachteStartdatumOpleiding":"2026-07-02","verwachteEinddatumOpleiding":"2029-07-02","indicatorAlfabetiseringsonderwijs":"AA"}""", null)]
    [InlineData(School, """{"datumInburgeringsaanbod":"2026-06-30","indicatorAlfabetiseringsonderwijs":"NVT"}""", "dagtekening van het actuele PIP")]
    [InlineData(School, """{"datumInburgeringsaanbod":"2026-09-01","verwachteStartdatumOpleiding":"2026-08-31","indicatorAlfabetiseringsonderwijs":"NVT"}""", "voor de datum van het inburgeringsaanbod")]
    [InlineData(School, """{"verwachteStartdatumOpleiding":"2026-09-02","verwachteEinddatumOpleiding":"2026-09-01","indicatorAlfabetiseringsonderwijs":"NVT"}""", "voor de verwachte startdatum")]
    [InlineData(School, """{"verwachteEinddatumOpleiding":"2029-07-03","indicatorAlfabetiseringsonderwijs":"NVT"}""", "binnen de inburgeringstermijn")]
    [InlineData(School, """{"verwachteStartdatumOpleiding":"2029-07-02","indicatorAlfabetiseringsonderwijs":"NVT"}""", "binnen de inburgeringstermijn")]
    [InlineData(Tst, """{"indicatorAlfabetiseringsonderwijs":"NVT"}""", "keurmerk")]
    [InlineData(ZonderKeurmerk, """{"indicatorAlfabetiseringsonderwijs":"NVT"}""", "keurmerk")]
    [InlineData("9911111111", """{"indicatorAlfabetiseringsonderwijs":"NVT"}""", "keurmerk")]
    [InlineData(School, "{}", "400")]
    [InlineData(School, """{"indicatorAlfabetiseringsonderwijs":"nvt"}""", "400")]
    [InlineData("99", """{"indicatorAlfabetiseringsonderwijs":"NVT"}""", "400")]
    public async Task Aanbod_regels(string instelling, string bericht, string? verwacht) =>
        await Toets(HttpMethod.Post, $"Inburgeringsaanbod/{instelling}", bericht, verwacht, HttpStatusCode.Created, p => p with { Aanboden = [], Instellingsuren = [] });

    [Fact]
    public async Task Aanbod_vraagt_een_PIP_de_asielgroep_en_bij_de_onderwijsroute_mag_taalschakel()
    {
        const string Goed = """{"indicatorAlfabetiseringsonderwijs":"A"}""";
        await Toets(HttpMethod.Post, $"Inburgeringsaanbod/{School}", Goed, "geen PIP", 0, p => p with { Pip = null, Termijn = null });
        await Toets(HttpMethod.Post, $"Inburgeringsaanbod/{School}", Goed, "asielstatushouder", 0, p => p with { Doelgroep = new DuoDoelgroep { Indeling = DuoDoelgroep.GezinEnOverig } });
        await Toets(HttpMethod.Post, $"Inburgeringsaanbod/{Tst}", Goed, null, HttpStatusCode.Created, p => p with { Pip = p.Pip! with { Leerroute = "O" } });
        await Toets(HttpMethod.Delete, $"Inburgeringsaanbod/{School}", null, null, HttpStatusCode.NoContent);
        await Toets(HttpMethod.Delete, $"Inburgeringsaanbod/{School}", null, "andere gemeente", 0, p => p with { Aanboden = [p.Aanboden[0] with { Gemeentecode = "0642" }] });
    }

    [Fact]
    public async Task Nieuw_aanbod_van_dezelfde_instelling_overschrijft_en_na_verwijderen_is_het_weg()
    {
        await using var keten = await MetPersoon();
        using var nieuw = await keten.Vraag(HttpMethod.Post, Pad($"Inburgeringsaanbod/{School}"), lichaam: new { indicatorAlfabetiseringsonderwijs = "AA" });
        Assert.Equal(HttpStatusCode.Created, nieuw.StatusCode);
        using var weg = await keten.Vraag(HttpMethod.Delete, Pad($"Inburgeringsaanbod/{School}"));
        Assert.Equal(HttpStatusCode.NoContent, weg.StatusCode);
        using var nogEens = await keten.Vraag(HttpMethod.Delete, Pad($"Inburgeringsaanbod/{School}"));
        Assert.Equal(HttpStatusCode.NotFound, nogEens.StatusCode);
    }

    [Fact]
    public async Task Uren_mogen_vanaf_het_eerste_aanbod_ook_als_dat_is_overschreven_maar_niet_als_het_is_ingetrokken()
    {
        await using var keten = await MetPersoon();
        async Task<int> Doe(HttpMethod methode, string pad, object? lichaam = null)
        {
            using var antwoord = await keten.Vraag(methode, Pad(pad), lichaam: lichaam);
            return (int)antwoord.StatusCode;
        }

        var (aanbod, uren) = ($"Inburgeringsaanbod/{School}", $"uren/instellingen/{School}/taallesknm");
        var later = new { datumInburgeringsaanbod = "2026-10-15", indicatorAlfabetiseringsonderwijs = "NVT" };
        Assert.Equal(201, await Doe(HttpMethod.Post, aanbod, later));
        Assert.Equal(201, await Doe(HttpMethod.Post, aanbod, later));
        Assert.Equal(200, await Doe(HttpMethod.Put, uren, new { bekendTot = "2026-10-01", uren = 12 }));
        Assert.Equal(204, await Doe(HttpMethod.Delete, aanbod));
        Assert.Equal(201, await Doe(HttpMethod.Post, aanbod, later));
        using var teVroeg = await keten.Vraag(HttpMethod.Put, Pad(uren), lichaam: new { bekendTot = "2026-10-01", uren = 13 });
        Assert.Contains("De datum bekend tot ligt voor het eerste inburgeringsaanbod van deze instelling.", await Ketenopstelling.Foutteksten(teVroeg));
    }

    public static TheoryData<string, string?, string?> Resultaten => new()
    {
        // Date or null; verwijtbaar or null; expected text or null. Today is 2026-11-23, the term runs from 2026-07-02 to 2029-07-02.
        { "2026-07-02", null, null },
        { "2026-11-23", null, null },
        { "2026-07-01", null, "startdatum van de inburgeringstermijn" },
        { "2026-11-24", null, "in de toekomst" },
        { "2026-10-02", "Nee", "voor de einddatum" },
        { "2026-10-02", "Ja", "voor de einddatum" },
        { null!, "Ja", "niet overschreden" },
        { null!, "Nee", "niet binnen twee maanden" },
        { null!, null, null },
        { "2026-13-01", null, "400" },
        { "2026-10-02", "nee", "400" },
    };

    [Theory]
    [MemberData(nameof(Resultaten))]
    public async Task MAP_en_PVT_regels_binnen_de_termijn(string? datum, string? verwijtbaar, string? verwacht)
    {
        foreach (var (pad, veld) in new[] { ("map", "datumEindgesprekMap"), ("pvt", "datumOndertekeningPvt") })
        {
            await Toets(HttpMethod.Put, pad, Resultaat(veld, datum, verwijtbaar), verwacht, HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("2026-10-31", null, null, "Nieuw")]
    [InlineData("2026-11-01", null, "Verwijtbaar ontbreekt", "Nieuw")]
    [InlineData("2026-11-01", "Ja", null, "Nieuw")]
    [InlineData("2026-11-20", "Nee", null, "Nieuw")]
    [InlineData("2026-11-20", "Nee", "binnen twee maanden valt", "Oud")]
    [InlineData("2026-10-31", "Ja", "voor de einddatum", "Nieuw")]
    [InlineData(null, "Ja", null, "Nieuw")]
    [InlineData(null, null, "Verwijtbaar ontbreekt", "Nieuw")]
    public async Task MAP_regels_na_de_termijn_en_de_twee_lezingen(string? datum, string? verwijtbaar, string? verwacht, string lezing) => await Toets(
        HttpMethod.Put,
        "map",
        Resultaat("datumEindgesprekMap", datum, verwijtbaar),
        verwacht,
        HttpStatusCode.OK,
        p => p with { Termijn = p.Termijn! with { Einddatum = new DateOnly(2026, 11, 1) } },
        o => o.VerwijtbaarNee = Enum.Parse<Verwijtbaarlezing>(lezing));

    [Theory]
    [InlineData("2027-01-23", null)]
    [InlineData("2027-01-24", "niet binnen twee maanden")]
    public async Task Nee_zonder_datum_mag_in_de_laatste_twee_maanden_in_beide_lezingen(string einde, string? verwacht)
    {
        foreach (var lezing in Enum.GetValues<Verwijtbaarlezing>())
        {
            await Toets(
                HttpMethod.Put, "pvt", Resultaat("datumOndertekeningPvt", null, "Nee"), verwacht, HttpStatusCode.OK,
                p => p with { Termijn = p.Termijn! with { Einddatum = DateOnly.ParseExact(einde, "yyyy-MM-dd") } }, o => o.VerwijtbaarNee = lezing);
        }
    }

    [Fact]
    public async Task MAP_hangt_af_van_PIP_Zroute_en_wie_het_leverde()
    {
        var goed = Resultaat("datumEindgesprekMap", "2026-10-02", null);
        var map = new DuoResultaat("0505", new DateOnly(2026, 9, 1), null);
        await Toets(HttpMethod.Put, "map", goed, "geen actueel PIP", 0, p => p with { Pip = p.Pip! with { Gemeentecode = "0642" } });
        await Toets(HttpMethod.Put, "map", goed, "andere gemeente", 0, p => p with { Map = map with { Gemeentecode = "0642" } });
        await Toets(HttpMethod.Put, "map", goed, null, HttpStatusCode.OK, p => p with { Map = map });
        await Toets(HttpMethod.Put, "map", goed, "na de datum afronding", 0, p => p with { AfrondingZroute = new DateOnly(2026, 10, 1) });
        await Toets(HttpMethod.Put, "map", goed, null, HttpStatusCode.OK, p => p with { AfrondingZroute = new DateOnly(2026, 10, 2) });
        await Toets(HttpMethod.Put, "map", "{}", "kan niet worden ingetrokken", 0, p => p with { Map = map, AfrondingZroute = new DateOnly(2026, 10, 1) });
        await Toets(HttpMethod.Put, "map", "{}", null, HttpStatusCode.OK, p => p with { Map = map });
        await Toets(HttpMethod.Put, "map", goed, "al voldaan", 0, p => p with
        {
            AfrondingZroute = new DateOnly(2026, 10, 5),
            Plicht = p.Plicht! with { Plichtig = false, RedenGeenInburgeringsplicht = "Inburgeringsplicht voldaan" },
        });
        await Toets(HttpMethod.Put, "map", goed, "startdatum", 0, p => p with { Termijn = null });
    }

    [Fact]
    public async Task Weglaten_trekt_de_datum_in()
    {
        await using var keten = await MetPersoon();
        using (var zet = await keten.Vraag(HttpMethod.Put, Pad("map"), lichaam: Resultaat("datumEindgesprekMap", "2026-10-02", null)))
        {
            Assert.Equal(HttpStatusCode.OK, zet.StatusCode);
        }

        Assert.Equal("2026-10-02", (await keten.HaalJson(Pad("map"))).GetProperty("datumEindgesprekMap").GetString());
        using (var in_ = await keten.Vraag(HttpMethod.Put, Pad("map"), lichaam: "{}"))
        {
            Assert.Equal(HttpStatusCode.OK, in_.StatusCode);
        }

        using var leeg = await keten.Haal(Pad("map"));
        Assert.Equal(HttpStatusCode.NotFound, leeg.StatusCode);
    }

    [Theory]
    [InlineData("2026-11-01", "Z", null)]
    [InlineData("2026-07-02", "Z", null)]
    [InlineData(null, "B", null)]
    [InlineData("2026-11-01", "B", "volgt de Z-route niet")]
    [InlineData("2026-11-24", "Z", "in de toekomst")]
    [InlineData("2026-07-01", "Z", "startdatum")]
    public async Task Zroute_regels(string? datum, string leerroute, string? verwacht) => await Toets(
        HttpMethod.Put, "zroute", Resultaat("datumAfrondingZroute", datum, null), verwacht, HttpStatusCode.OK, p => p with { Pip = p.Pip! with { Leerroute = leerroute } });

    [Theory]
    [InlineData(School, """{"bekendTot":"2026-10-01","uren":40,"urenGeoorloofdVerzuim":0,"urenOngeoorloofdVerzuim":9999}""", null)]
    [InlineData(School, """{"bekendTot":"2026-11-23"}""", null)]
    [InlineData(School, """{"bekendTot":"2026-09-30","uren":1}""", "latere datum")]
    [InlineData(School, """{"bekendTot":"2026-11-24","uren":1}""", "toekomst")]
    [InlineData(School, """{"bekendTot":"2026-07-01","uren":1}""", "startdatum van de inburgeringstermijn")]
    [InlineData(School, """{"bekendTot":"2026-07-31","uren":1}""", "eerste inburgeringsaanbod")]
    [InlineData("9900000002", """{"bekendTot":"2026-10-01","uren":1}""", "geen inburgeringsaanbod")]
    [InlineData(Tst, """{"bekendTot":"2026-10-01","uren":1}""", "keurmerk")]
    [InlineData(School, """{"uren":1}""", "400")]
    [InlineData(School, """{"bekendTot":"2026-10-01","uren":10000}""", "400")]
    [InlineData(School, """{"bekendTot":"2026-10-01","uren":"1"}""", "400")]
    public async Task Uren_bij_een_instelling_regels(string instelling, string bericht, string? verwacht) =>
        await Toets(HttpMethod.Put, $"uren/instellingen/{instelling}/taallesknm", bericht, verwacht, HttpStatusCode.OK);

    [Theory]
    [InlineData("bredeintake/taallesknm", """{"uren":0}""", 200, "B")]
    [InlineData("bredeintake/taallesknm", """{"uren":9999}""", 200, "B")]
    [InlineData("bredeintake/taallesknm", "{}", 400, "B")]
    [InlineData("bredeintake/taallesknm", """{"uren":-1}""", 400, "B")]
    [InlineData("participatietaalles", """{"uren":12}""", 200, "B")]
    [InlineData("participatietaalles", """{"uren":12}""", 200, "Z")]
    [InlineData("participatietaalles", """{"uren":1.5}""", 400, "B")]
    [InlineData("participatietaalles", """{"uren":null}""", 400, "B")]
    [InlineData("participatieactiviteiten", """{"uren":12}""", 200, "Z")]
    [InlineData("participatieactiviteiten", """{"uren":0}""", 200, "Z")]
    [InlineData("participatieactiviteiten", """{"uren":12}""", 403, "B")]
    [InlineData("participatieactiviteiten", """{"uren":12}""", 403, "O")]
    public async Task Uren_van_de_gemeente_regels_en_een_weigering_zonder_inhoud(string soort, string bericht, int status, string leerroute)
    {
        await using var keten = await MetPersoon(p => p with { Pip = p.Pip! with { Leerroute = leerroute } });
        using var antwoord = await keten.Vraag(HttpMethod.Put, Pad($"uren/{soort}"), lichaam: bericht);
        Assert.Equal(status, (int)antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("""{"naam":"A. de Vries-Ünal","email":"a@bc","telefoonnummer":"+31 6 12345678"}""", 201)]
    [InlineData("""{"naam":"Loket 'Zuid'","email":"loket@gemeente.example","telefoonnummer":"14078"}""", 201)]
    [InlineData("""{"naam":"Team 2","email":"a@b.nl","telefoonnummer":"14078"}""", 400)]
    [InlineData("""{"naam":"Team","email":"a@b.nl","telefoonnummer":"bel mij"}""", 400)]
    [InlineData("""{"naam":"Team","email":"abc","telefoonnummer":"14078"}""", 400)]
    [InlineData("""{"naam":"Team","email":"a@b.nl"}""", 400)]
    public async Task Contactpersoon_volgt_het_schema(string bericht, int status)
    {
        await using var keten = await MetPersoon();
        using var antwoord = await keten.Vraag(HttpMethod.Post, "/v1/contactpersonen", lichaam: bericht);
        Assert.Equal(status, (int)antwoord.StatusCode);
        using var aangepast = await keten.Vraag(HttpMethod.Put, "/v1/contactpersonen/1", lichaam: bericht);
        Assert.Equal(status == 201 ? 200 : 400, (int)aangepast.StatusCode);
    }

    [Fact]
    public async Task Koppelen_overschrijft_verwijderen_ontkoppelt_en_een_andere_gemeente_ziet_de_contactpersoon_niet()
    {
        await using var keten = await MetPersoon();
        foreach (var naam in new[] { "Een", "Twee" })
        {
            using var nieuw = await keten.Vraag(HttpMethod.Post, "/v1/contactpersonen", lichaam: new { naam, email = "a@b.nl", telefoonnummer = "14078" });
        }

        async Task<int> Doe(HttpMethod methode, string pad, string gemeente = "0505")
        {
            using var antwoord = await keten.Vraag(methode, "/v1/contactpersonen/" + pad, gemeente);
            return (int)antwoord.StatusCode;
        }

        Assert.Equal(201, await Doe(HttpMethod.Post, $"1/personen/{Bsn}"));
        Assert.Equal(201, await Doe(HttpMethod.Post, $"2/personen/{Bsn}"));
        Assert.Equal(404, await Doe(HttpMethod.Delete, $"1/personen/{Bsn}"));
        Assert.Equal(404, await Doe(HttpMethod.Post, $"3/personen/{Bsn}"));
        Assert.Equal(404, await Doe(HttpMethod.Delete, "2", "0642"));
        Assert.Equal(200, await Doe(HttpMethod.Delete, "2"));
        Assert.Equal(404, await Doe(HttpMethod.Delete, $"2/personen/{Bsn}"));
        Assert.Equal(400, await Doe(HttpMethod.Delete, "nul"));
        Assert.Equal(400, await Doe(HttpMethod.Delete, "100000"));
    }

    [Fact]
    public async Task Examennummer_kan_terug_tot_het_resultaat_er_is()
    {
        await Toets(HttpMethod.Delete, "lbt/examennummer", null, null, HttpStatusCode.OK, p => p with { Examennummer = "900000001" });
        await Toets(HttpMethod.Delete, "lbt/examennummer", null, "404", 0);
        await using var keten = await MetPersoon(p => p with
        {
            Examennummer = "900000001",
            Lbtresultaten = [new DuoLbtresultaat("Onbekend", "1,00", "35,00", Ketenopstelling.Vandaag)],
        });
        using var antwoord = await keten.Vraag(HttpMethod.Delete, Pad("lbt/examennummer"));
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task PIP_met_gekoppelde_lesuren_kan_niet_weg()
    {
        await Toets(HttpMethod.Delete, "PIP", null, "cursusuren", 0, p => p with { Termijn = null });
        await Toets(HttpMethod.Delete, "PIP", null, null, HttpStatusCode.OK, p => p with { Termijn = null, Instellingsuren = [] });
    }

    [Fact]
    public void Elke_fouttekst_past_in_het_gepubliceerde_veld_en_komt_een_keer_voor()
    {
        var teksten = typeof(Ketenstaat).Assembly.GetTypes().Where(t => t.Name.EndsWith("regels", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(v => v.IsLiteral && v.FieldType == typeof(string))
            .Select(v => (string)v.GetRawConstantValue()!).ToList();
        Assert.True(teksten.Count > 35);
        Assert.All(teksten, t => Assert.InRange(t.Length, 10, 200));
        Assert.Distinct(teksten);
    }

    private static string Resultaat(string veld, string? datum, string? verwijtbaar)
    {
        string?[] delen = [datum is null ? null : $"\"{veld}\":\"{datum}\"", verwijtbaar is null ? null : $"\"verwijtbaar\":\"{verwijtbaar}\""];
        return "{" + string.Join(',', delen.OfType<string>()) + "}";
    }

    private static string Pad(string rest) => $"/v1/personen/{Bsn}/{rest}";

    /// <summary>Null: accepted with this status and without a body; a text: refused with it; digits: that status.</summary>
    private static async Task Toets(
        HttpMethod methode,
        string pad,
        string? bericht,
        string? verwacht,
        HttpStatusCode goed,
        Func<Ketenpersoon, Ketenpersoon>? wijziging = null,
        Action<Ketensimulatoropties>? instellen = null)
    {
        await using var keten = await MetPersoon(wijziging, instellen);
        using var antwoord = await keten.Vraag(methode, Pad(pad), lichaam: bericht);
        if (verwacht is null or "400" or "404")
        {
            Assert.Equal(verwacht is null ? (int)goed : int.Parse(verwacht, System.Globalization.CultureInfo.InvariantCulture), (int)antwoord.StatusCode);
            Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
            return;
        }

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Contains(await Ketenopstelling.Foutteksten(antwoord), t => t.Contains(verwacht, StringComparison.Ordinal));
    }

    /// <summary>Asylum group, PIP B1 of 1 July 2026, term from 2 July 2026 for three years, one offer of 1 August, hours up to 30 September.</summary>
    private static async Task<Ketenopstelling> MetPersoon(Func<Ketenpersoon, Ketenpersoon>? wijziging = null, Action<Ketensimulatoropties>? instellen = null)
    {
        var keten = await Ketenopstelling.Start(instellen: o =>
        {
            o.Testpersonen = false;
            instellen?.Invoke(o);
        });
        var persoon = Ketenopstelling.Persoon(Bsn) with
        {
            Pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = new DateOnly(2026, 7, 1), Leerroute = "B", Niveau = "B1" },
            Termijn = new DuoTermijn { Startdatum = new DateOnly(2026, 7, 2), Einddatum = new DateOnly(2029, 7, 2) },
            Aanboden = [new DuoAanbod { Gemeentecode = "0505", Instellingsnummer = School, DatumInburgeringsaanbod = new DateOnly(2026, 8, 1), IndicatorAlfabetiseringsonderwijs = "NVT" }],
            Instellingsuren = [new DuoInstellingsuren { Gemeentecode = "0505", Instellingsnummer = School, BekendTot = new DateOnly(2026, 10, 1), Uren = 10 }],
        };
        keten.Staat.Registreer(wijziging?.Invoke(persoon) ?? persoon);
        return keten;
    }
}
