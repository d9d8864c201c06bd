using System.Globalization;
using System.Net;
using System.Text.Json;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Ketensimulator;
using Naast.Tests.Huis;
using Xunit;
using Bijduo = Naast.Ketensimulator.DuoResultaat;
using Duoaanbod = Naast.Ketensimulator.DuoAanbod;

namespace Naast.Tests.Ketensimulator;

/// <summary>
/// Our check before sending against DUO's rules as the simulator has them: made apart from the same published text. Messages and persons are drawn
/// around every border; each must get the same verdict on both sides, and every rule must have let messages through and have been the only one that stopped some.
/// </summary>
public sealed class ControleTests
{
    private const int Keer = 1500;
    private static readonly DateOnly Vandaag = Ketenopstelling.Vandaag;
    /// <summary>Rules for these kinds of hours that are about fields which their messages do not have.</summary>
    private static readonly string[] InGeenVeld = ["erzuim", "ekend"];

    private static readonly string[] Scholen = ["9900000001", "9900000004", "9900000005", "9900000099", "9900000042"];

    [Fact, Regel("WI-DUO-01"), Regel("WI-DUO-02"), Regel("WI-DUO-03"), Regel("WI-DUO-04")]
    public Task Een_plan() => Vergelijk(HttpMethod.Post, "PIP", dobbel =>
    {
        var bestaand = dobbel.Uit<DateOnly?>(null, Dag(-20));
        var huidigBekend = dobbel.Uit(true, false);
        var (plicht, vestiging, groep) = (Dag(dobbel.Uit(-40, -10)), Dag(dobbel.Uit(-40, -9)), dobbel.Uit(Doelgroep.Asielstatushouder, Doelgroep.Asielstatushouder, Doelgroep.GezinsmigrantOfOverig));
        var bericht = new DuoPipbericht
        {
            Dagtekening = dobbel.Zeldzaam<DateOnly?>(null, Dag(dobbel.Uit(-41, -40, -21, -20, -11, -10, -9, 0))), Leerroute = dobbel.Uit<Leerroute?>(null, Leerroute.B1, Leerroute.B1, Leerroute.Onderwijs, Leerroute.Zelfredzaamheid),
            Niveau = dobbel.Uit<Niveau?>(null, null, Niveau.A2, Niveau.B1), Intensiteit = dobbel.Uit<int?>(null, null, 1, 9999, 0, 10000), BeginPlicht = plicht, Vestiging = vestiging, Doelgroep = groep,
            DagtekeningEerste = huidigBekend ? null : bestaand, DagtekeningHuidig = huidigBekend ? bestaand : null,
        };
        var persoon = Persoon(groep) with
        {
            GevestigdOp = vestiging, Plicht = new DuoPlicht { Begindatum = plicht },
            Pip = bestaand is { } dag ? new DuoPip { Gemeentecode = "0505", DagtekeningPip = dag, Leerroute = "B", IndicatorAlfabetiseringsonderwijs = "A" } : null,
        };
        var lichaam = Json(
            ("dagtekeningPip", bericht.Dagtekening), ("leerroute", Letter(bericht.Leerroute)), ("niveau", bericht.Niveau?.ToString()), ("geschatteIntensiteitB1Route", bericht.Intensiteit));
        return (persoon, "", lichaam, DuoPipregels.Bericht(bericht));
    });

    [Fact, Regel("WI-DUO-05")]
    public Task Een_plan_dat_weg_moet() => Vergelijk(HttpMethod.Delete, "PIP", dobbel =>
    {
        var (termijn, uren) = (dobbel.Uit(true, false), dobbel.Uit(0, 0, 4));
        var persoon = MetPlan(Doelgroep.Asielstatushouder, Leerroute.B1) with
        {
            Aanboden = [Aanbod(Scholen[0], Dag(-50), null)], Instellingsuren = [new DuoInstellingsuren { Gemeentecode = "0505", Instellingsnummer = Scholen[0], BekendTot = Dag(-9), Uren = uren }],
        };
        return (termijn ? persoon : persoon with { Termijn = null }, "", null, DuoPipregels.Verwijderen(termijn, uren > 0));
    });

    [Fact, Regel("WI-DUO-06")]
    public Task Een_aanbod() => Vergelijk(HttpMethod.Post, "Inburgeringsaanbod", dobbel =>
    {
        var route = dobbel.Uit<Leerroute?>(null, Leerroute.B1, Leerroute.B1, Leerroute.Onderwijs, Leerroute.Zelfredzaamheid);
        var groep = dobbel.Uit(Doelgroep.Asielstatushouder, Doelgroep.Asielstatushouder, Doelgroep.Asielstatushouder, Doelgroep.GezinsmigrantOfOverig);
        var school = dobbel.Uit(Scholen);
        var persoon = (route is { } r ? MetPlan(groep, r) : Persoon(groep)) with { Termijn = dobbel.Uit(Termijn, null) };
        var (aanbod, start, einde) = (
            dobbel.Uit<DateOnly?>(null, Dag(-61), Dag(-60), Dag(-30)), dobbel.Uit<DateOnly?>(null, Dag(-61), Dag(-60), Dag(-59), Dag(-31), Dag(-30), Eind, Eind.AddDays(-1)),
            dobbel.Uit<DateOnly?>(null, Dag(-61), Dag(-60), Dag(-31), Dag(-30), Eind, Eind.AddDays(1)));
        var regels = DuoAanbodregels.Bericht(
            new()
            {
                Vandaag = Vandaag, Doelgroep = groep, DagtekeningPlan = persoon.Pip?.DagtekeningPip, Leerroute = route, Instelling = Soort(school, route), Aanbod = aanbod, Start = start, Einde = einde,
                Termijn = persoon.Termijn is null ? null : Loopt,
            },
            LandelijkeParameters.Regelset);
        var lichaam = Json(
            ("datumInburgeringsaanbod", aanbod), ("verwachteStartdatumOpleiding", start), ("verwachteEinddatumOpleiding", einde), ("indicatorAlfabetiseringsonderwijs", "NVT"));
        return (persoon, "/" + school, lichaam, regels);
    });

    [Theory, Regel("WI-DUO-07"), Regel("WI-DUO-08"), Regel("WI-DUO-09")]
    [InlineData("map", "datumEindgesprekMap", "binnen-of-voorbij")]
    [InlineData("map", "datumEindgesprekMap", "alleen-binnen")]
    [InlineData("pvt", "datumOndertekeningPvt", "binnen-of-voorbij")]
    [InlineData("pvt", "datumOndertekeningPvt", "alleen-binnen")]
    public Task MAP_en_PVT_in_beide_lezingen(string pad, string veld, string lezing) => Vergelijk(
        HttpMethod.Put, pad,
        dobbel =>
        {
            var laatste = Dag(dobbel.Uit(-30, -1, 0, 40, 61, 62, 400));
            var begin = Dag(-300);
            var dag = dobbel.Uit<DateOnly?>(null, null, Dag(-301), begin, Dag(-100), laatste, laatste.AddDays(1), Dag(0), Dag(1));
            var verwijtbaar = dobbel.Uit<Verwijtbaarveld?>(null, null, Verwijtbaarveld.Ja, Verwijtbaarveld.Nee);
            var oud = dobbel.Uit<Bijduo?>(null, null, null, new("0505", Dag(-90), null), new("0642", Dag(-90), null));
            var afronding = dobbel.Uit<DateOnly?>(null, null, null, Dag(-100), Dag(-99), Dag(-101));
            var voldaan = afronding is not null && dobbel.Zeldzaam(true, false);
            var eigen = dobbel.Zeldzaam(false, true);
            var persoon = MetPlan(Doelgroep.Asielstatushouder, Leerroute.Zelfredzaamheid) with
            {
                Termijn = new DuoTermijn { Startdatum = begin, Einddatum = laatste.AddDays(1) }, AfrondingZroute = afronding, Map = pad == "map" ? oud : null, Pvt = pad == "pvt" ? oud : null,
            };
            persoon = persoon with { Plicht = voldaan ? Voldaan : persoon.Plicht, Pip = persoon.Pip! with { Gemeentecode = eigen ? "0505" : "0642" } };
            var regels = DuoResultaatregels.Bericht(
                new()
                {
                    Onderdeel = pad, Dag = dag, Verwijtbaar = verwijtbaar, Termijn = new(begin, laatste), Vandaag = Vandaag, EigenPlan = eigen, AfrondingZroute = afronding, VoldaanMetZroute = voldaan,
                    VanAndereGemeente = oud is { Gemeentecode: "0642" }, EerderGemeld = oud is not null,
                },
                LandelijkeParameters.Regelset.Met([new(Duoberichtparameters.VerwijtbaarNee.Sleutel, new(2026, 1, 1), null, lezing, Bron.Beleid("proef"))]));
            return (persoon, "", Json((veld, dag), ("verwijtbaar", verwijtbaar?.ToString())), regels);
        },
        o => o.VerwijtbaarNee = lezing == "alleen-binnen" ? Verwijtbaarlezing.Oud : Verwijtbaarlezing.Nieuw);

    [Fact, Regel("WI-DUO-07")]
    public Task De_afronding_van_de_zroute() => Vergelijk(HttpMethod.Put, "zroute", dobbel =>
    {
        var (dag, route) = (dobbel.Uit<DateOnly?>(null, Dag(-61), Loopt.Start, Dag(-20), Dag(-10), Dag(0), Dag(1)), dobbel.Uit(Leerroute.Zelfredzaamheid, Leerroute.Zelfredzaamheid, Leerroute.B1));
        var (map, pvt) = (dobbel.Uit<DateOnly?>(null, null, Dag(-20), Dag(-10)), dobbel.Uit<DateOnly?>(null, null, Dag(-20), Dag(-9)));
        var (eigen, voldaan) = (dobbel.Zeldzaam(false, true), dobbel.Zeldzaam(true, false));
        var persoon = MetPlan(Doelgroep.Asielstatushouder, route) with
        {
            Map = map is { } m ? new Bijduo("0505", m, null) : null, Pvt = pvt is { } p ? new Bijduo("0505", p, null) : null, AfrondingZroute = voldaan ? Dag(-5) : null,
        };
        persoon = persoon with { Plicht = voldaan ? Voldaan : persoon.Plicht, Pip = persoon.Pip! with { Gemeentecode = eigen ? "0505" : "0642" } };
        var regels = DuoZrouteregels.Bericht(new() { Dag = dag, Leerroute = route, EigenPlan = eigen, VoldaanMetZroute = voldaan, BeginTermijn = Loopt.Start, Map = map, Pvt = pvt, Vandaag = Vandaag });
        return (persoon, "", Json(("datumAfrondingZroute", dag)), regels);
    });

    [Fact, Regel("WI-DUO-13")]
    public Task Uren_bij_een_instelling() => Vergelijk(HttpMethod.Put, "uren/instellingen", dobbel =>
    {
        var (school, route) = (dobbel.Uit(Scholen), dobbel.Uit(Leerroute.B1, Leerroute.Onderwijs, Leerroute.Zelfredzaamheid));
        var (aanbod, start) = (dobbel.Uit<DateOnly?>(Dag(-62), Dag(-58), Dag(-30)), dobbel.Uit<DateOnly?>(null, Dag(-29)));
        var isAangeboden = dobbel.Zeldzaam(false, true);
        var (vorige, tot) = (dobbel.Uit<DateOnly?>(null, Dag(-20)), dobbel.Zeldzaam<DateOnly?>(null, Dag(dobbel.Uit(-62, -61, -60, -59, -58, -31, -30, -21, -20, -1, 0, 1))));
        var (uren, met, zonder) = (dobbel.Uit<int?>(null, 0, 40, 9999, 10000, -1), dobbel.Uit<int?>(null, null, 4, -1, 10000), dobbel.Uit<int?>(null, null, 9999, -2, 12345));
        var persoon = MetPlan(Doelgroep.Asielstatushouder, route) with
        {
            Aanboden = isAangeboden ? [Aanbod(school, aanbod, start)] : [],
            Instellingsuren = vorige is { } v ? [new DuoInstellingsuren { Gemeentecode = "0505", Instellingsnummer = school, BekendTot = v, Uren = 1 }] : [],
        };
        var regels = DuoUrenregels.Bericht(
            new()
            {
                Soort = DuoUrensoort.Instelling, Uren = uren, Geoorloofd = met, Ongeoorloofd = zonder, BekendTot = tot, Leerroute = route, Instelling = Soort(school, route), BeginTermijn = Loopt.Start,
                EersteAanbod = isAangeboden ? aanbod : null, AanbodMetStart = isAangeboden && (start is not null || route != Leerroute.Onderwijs), VorigeBekendTot = vorige, Vandaag = Vandaag,
            },
            LandelijkeParameters.Regelset);
        return (persoon, $"/{school}/taallesknm", Json(("uren", uren), ("urenGeoorloofdVerzuim", met), ("urenOngeoorloofdVerzuim", zonder), ("bekendTot", tot)), regels);
    });

    [Theory, Regel("WI-DUO-13")]
    [InlineData(DuoUrensoort.Intake, "bredeintake/taallesknm")]
    [InlineData(DuoUrensoort.Participatieactiviteiten, "participatieactiviteiten")]
    [InlineData(DuoUrensoort.ParticipatieTaalles, "participatietaalles")]
    public Task Uren_van_de_gemeente(DuoUrensoort soort, string pad) => Vergelijk(HttpMethod.Put, "uren/" + pad, dobbel =>
    {
        var (groep, route) = (dobbel.Uit(Doelgroep.Asielstatushouder, Doelgroep.Asielstatushouder, Doelgroep.GezinsmigrantOfOverig), dobbel.Uit<Leerroute?>(null, Leerroute.B1, Leerroute.Onderwijs, Leerroute.Zelfredzaamheid));
        var uren = dobbel.Uit<int?>(null, 0, 12, 9999, 10000, -1);
        var regels = DuoUrenregels.Bericht(
            new() { Soort = soort, Uren = uren, BekendTot = Vandaag, Leerroute = route, Doelgroep = groep, Vandaag = Vandaag }, LandelijkeParameters.Regelset);
        return (route is { } r ? MetPlan(groep, r) : Persoon(groep), "", Json(("uren", uren)), regels.Where(regel => !InGeenVeld.Any(woord => regel.Omschrijving.Contains(woord, StringComparison.Ordinal))));
    });

    [Fact]
    public Task Een_contactpersoon() => Vergelijk(HttpMethod.Post, "/v1/contactpersonen", dobbel =>
    {
        var contact = new DuoContactpersoon
        {
            Naam = dobbel.Uit(null, "Sanne de Wit", "Carola in 't Veld", "Nguyễn-Đặng É.", "Team 4", "Sanne (regisseur)", new string('a', 100), new string('a', 101), new string('é', 200)),
            Email = dobbel.Uit(null, "s@nl", "sanne@voorbeeld.nl", "a@b", new string('a', 241), new string('a', 242)),
            Telefoon = dobbel.Uit(null, "112", "078-7700800", "+31 78 770 08 00", "0787700800,12", "bel mij", "078--7700800", "11", "0 7 8 7 7 0 0 8 0 0 1 2", "0 7 8 7 7 0 0 8 0 0 1 3", "+31787700800,123456789"),
        };
        return (Persoon(Doelgroep.Asielstatushouder), "", Json(("naam", contact.Naam), ("email", contact.Email), ("telefoonnummer", contact.Telefoon)), DuoContactregels.Bericht(contact));
    });

    private static async Task Vergelijk(
        HttpMethod methode, string pad, Func<Dobbel, (Ketenpersoon Persoon, string Staart, string? Lichaam, IEnumerable<Duoregel> Regels)> trek, Action<Ketensimulatoropties>? instellen = null)
    {
        await using var keten = await Ketenopstelling.Start(instellen: o =>
        {
            o.Testpersonen = false;
            instellen?.Invoke(o);
        });
        var dobbel = new Dobbel(2026);
        var goed = new Dictionary<string, int>(StringComparer.Ordinal);
        var alleen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bsn in Bsns().Take(Keer))
        {
            var (persoon, staart, lichaam, uitkomst) = trek(dobbel);
            var regels = uitkomst.ToArray();
            var gebroken = regels.Where(regel => !regel.Voldaan).ToArray();
            keten.Staat.Registreer(persoon with { Bsn = bsn });
            using var antwoord = await keten.Vraag(methode, pad.StartsWith('/') ? pad : $"/v1/personen/{bsn}/{pad}{staart}", lichaam: lichaam);
            var aangenomen = antwoord.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created;
            Assert.True(
                aangenomen == (gebroken.Length == 0) && (aangenomen || antwoord.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden),
                $"{(int)antwoord.StatusCode} {await antwoord.Content.ReadAsStringAsync()} op {staart} {lichaam} van {JsonSerializer.Serialize(persoon)}; hier: {string.Join(' ', gebroken.Select(r => r.Fouttekst))}");
            foreach (var regel in gebroken.Length == 0 ? regels : [])
            {
                goed[regel.Omschrijving] = goed.GetValueOrDefault(regel.Omschrijving) + 1;
            }

            if (gebroken is [var een])
            {
                alleen[een.Omschrijving] = alleen.GetValueOrDefault(een.Omschrijving) + 1;
            }

            foreach (var regel in regels)
            {
                goed.TryAdd(regel.Omschrijving, 0);
                alleen.TryAdd(regel.Omschrijving, 0);
            }
        }

        Assert.Empty(goed.Where(r => r.Value < 2).Select(r => $"{r.Key}: {r.Value} goede berichten"));
        Assert.Empty(alleen.Where(r => r.Value < 2).Select(r => $"{r.Key}: {r.Value} berichten die alleen hierop stuiten"));
    }

    private static DateOnly Dag(int na) => Vandaag.AddDays(na);

    private static Termijn Loopt => new(Dag(-59), Eind.AddDays(-1));

    /// <summary>EXCLUSIVE, as DUO names it.</summary>
    private static DateOnly Eind => Dag(700);

    private static DuoPlicht Voldaan => new() { Plichtig = false, Begindatum = Dag(-400), RedenGeenInburgeringsplicht = "Inburgeringsplicht voldaan" };

    private static Ketenpersoon Persoon(Doelgroep groep)
    {
        var persoon = Ketenopstelling.Persoon("999990019");
        return persoon with { Doelgroep = persoon.Doelgroep! with { Indeling = groep == Doelgroep.Asielstatushouder ? DuoDoelgroep.Asiel : DuoDoelgroep.GezinEnOverig } };
    }

    private static Ketenpersoon MetPlan(Doelgroep groep, Leerroute route) => Persoon(groep) with
    {
        Pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = Dag(-60), Leerroute = Letter(route)! }, Termijn = Termijn,
    };

    private static DuoTermijn Termijn => new() { Startdatum = Loopt.Start, Einddatum = Eind };

    private static Duoaanbod Aanbod(string school, DateOnly? dag, DateOnly? start) => new()
    {
        Gemeentecode = "0505", Instellingsnummer = school, DatumInburgeringsaanbod = dag, VerwachteStartdatumOpleiding = start, IndicatorAlfabetiseringsonderwijs = "NVT",
    };

    private static string? Letter(Leerroute? route) => route switch { Leerroute.B1 => "B", Leerroute.Onderwijs => "O", Leerroute.Zelfredzaamheid => "Z", _ => null };

    private static Instellingssoort Soort(string school, Leerroute? route) => school[^2..] switch
    {
        "01" => Instellingssoort.Keurmerk, "04" => Instellingssoort.Taalschakel, "99" => Instellingssoort.ZonderKeurmerk,
        "05" => route == Leerroute.Onderwijs ? Instellingssoort.Taalschakel : Instellingssoort.Keurmerk, _ => Instellingssoort.Onbekend,
    };

    private static string Json(params ReadOnlySpan<(string Naam, object? Waarde)> velden)
    {
        var uit = new Dictionary<string, object>();
        foreach (var (naam, waarde) in velden)
        {
            if (waarde is not null)
            {
                uit[naam] = waarde;
            }
        }

        return JsonSerializer.Serialize(uit);
    }

    /// <summary>Numbers of the test range that pass the check on a BSN.</summary>
    private static IEnumerable<string> Bsns() =>
        from nummer in Enumerable.Range(999_900_000, 99_000)
        let cijfers = nummer.ToString(CultureInfo.InvariantCulture)
        where cijfers.Select((cijfer, i) => (cijfer - '0') * (i == 8 ? -1 : 9 - i)).Sum() % 11 == 0
        select cijfers;

    /// <summary>The same draws each time.</summary>
    private sealed class Dobbel(int zaad)
    {
        private readonly Random _dobbel = new(zaad);

        public T Uit<T>(params T[] keuzes) => keuzes[_dobbel.Next(keuzes.Length)];

        public T Zeldzaam<T>(T zelden, T meestal) => _dobbel.Next(6) == 0 ? zelden : meestal;
    }
}
