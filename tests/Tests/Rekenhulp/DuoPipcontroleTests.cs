using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Handhaving;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Rekenhulp;

public sealed class DuoPipcontroleTests
{
    private static readonly DuoPipcontroleinvoer Goed = new()
    {
        Vandaag = new(2026, 3, 23), Dagtekening = new(2026, 3, 20), Leerroute = Leerroute.B1, Intensiteit = 600, Doelgroep = Doelgroep.Asielstatushouder,
        BeginPlicht = new(2026, 1, 12), Vestiging = new(2026, 1, 20), BeginTermijn = new(2026, 3, 21), LaatsteDagTermijn = new(2029, 3, 20),
    };

    private static readonly DuoPipcontroleinvoer Aanbod = Goed with
    {
        DatumAanbod = new(2026, 3, 23), VerwachteStart = new(2026, 4, 7), VerwachtEinde = new(2027, 6, 30), Instelling = Instellingssoort.Keurmerk,
    };

    [Theory]
    [InlineData("dagtekening", "WI-DUO-01"), InlineData("route", "WI-DUO-01,WI-DUO-04"), InlineData("uren", "WI-DUO-01"), InlineData("plicht", "WI-DUO-02"), InlineData("vestiging", "WI-DUO-02")]
    [InlineData("eerste", "WI-DUO-02"), InlineData("huidig", "WI-DUO-02"), InlineData("A2 eerste", "WI-DUO-03"), InlineData("A2 later", ""), InlineData("A2 onderwijs", "WI-DUO-03"), InlineData("B1 z", "WI-DUO-03")]
    [InlineData("A2 z", ""), InlineData("intensiteit gezin", "WI-DUO-04"), InlineData("intensiteit z", "WI-DUO-04"), InlineData("op de dag zelf", "")]
    [Regel("WI-DUO-01"), Regel("WI-DUO-02"), Regel("WI-DUO-03"), Regel("WI-DUO-04"), Regel("WI-PIP-12")]
    public void DUO_weigert_een_plan_met_de_regel_die_het_breekt(string wat, string regels)
    {
        var zonder = Goed with { Intensiteit = null };
        var antwoord = DuoPipcontrolevraag.Vraag.Reken(wat switch
        {
            "dagtekening" => Goed with { Dagtekening = null },
            "route" => Goed with { Leerroute = null },
            "uren" => Goed with { Intensiteit = 10000 },
            "plicht" => Goed with { BeginPlicht = new(2026, 3, 21) },
            "vestiging" => Goed with { Vestiging = new(2026, 3, 21) },
            "eerste" => Goed with { DagtekeningEerstePlan = new(2026, 3, 21) },
            "huidig" => Goed with { DagtekeningHuidigPlan = new(2026, 3, 21) },
            "A2 eerste" => Goed with { Niveau = Niveau.A2 },
            "A2 later" => Goed with { Niveau = Niveau.A2, DagtekeningHuidigPlan = new(2026, 2, 2) },
            "A2 onderwijs" => zonder with { Niveau = Niveau.A2, Leerroute = Leerroute.Onderwijs },
            "B1 z" => zonder with { Niveau = Niveau.B1, Leerroute = Leerroute.Zelfredzaamheid },
            "A2 z" => zonder with { Niveau = Niveau.A2, Leerroute = Leerroute.Zelfredzaamheid },
            "intensiteit gezin" => Goed with { Doelgroep = Doelgroep.GezinsmigrantOfOverig },
            "intensiteit z" => Goed with { Leerroute = Leerroute.Zelfredzaamheid },
            _ => Goed with { BeginPlicht = Goed.Dagtekening, Vestiging = Goed.Dagtekening, DagtekeningHuidigPlan = Goed.Dagtekening },
        });

        Assert.Equal(regels, string.Join(',', antwoord.Geweigerd()));
        Assert.Equal(regels.Length == 0, antwoord.Waarde("toegestaan"));
        Assert.All(Assert.IsType<string[]>(antwoord.Waarde("fouten")), fout => Assert.True(fout.Length is > 12 and <= 200));
    }

    [Theory]
    [InlineData(Leerroute.B1, Niveau.B1), InlineData(Leerroute.Onderwijs, Niveau.B1), InlineData(Leerroute.Zelfredzaamheid, null)]
    [Regel("WI-DUO-03")]
    public void Zonder_niveau_bewaart_DUO_B1_behalve_bij_de_zroute(Leerroute route, Niveau? niveau) =>
        Assert.Equal(niveau, DuoPipcontrolevraag.Vraag.Reken(Goed with { Leerroute = route, Intensiteit = null }).Waarde("niveauBijDuo"));

    [Fact]
    [Regel("WI-DUO-05")]
    public void Een_plan_kan_weg_tot_er_iets_op_rust()
    {
        var weg = Goed with { Verwijderen = true };

        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(weg).Geweigerd());
        Assert.Equal(["WI-DUO-05", "WI-DUO-05"], DuoPipcontrolevraag.Vraag.Reken(weg with { TermijnVastgesteld = true, LesurenGekoppeld = true }).Geweigerd());
    }

    [Fact]
    [Artikel("Wi2021", "16"), Regel("WI-DUO-06")]
    public void Een_aanbod_past_bij_groep_plan_instelling_en_termijn()
    {
        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(Aanbod).Geweigerd());
        foreach (var fout in new[]
        {
            Aanbod with { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Intensiteit = null }, Aanbod with { Instelling = Instellingssoort.Taalschakel }, Aanbod with { Instelling = Instellingssoort.Onbekend },
            Aanbod with { DatumAanbod = new(2026, 3, 19) }, Aanbod with { DatumAanbod = null, VerwachteStart = new(2026, 3, 20) }, Aanbod with { VerwachteStart = new(2026, 3, 22) },
            Aanbod with { VerwachtEinde = new(2026, 4, 6) }, Aanbod with { VerwachtEinde = new(2029, 3, 22) },
        })
        {
            Assert.Equal(["WI-DUO-06"], DuoPipcontrolevraag.Vraag.Reken(fout).Geweigerd());
        }

        var taalschakel = Aanbod with { Leerroute = Leerroute.Onderwijs, Intensiteit = null, Instelling = Instellingssoort.Taalschakel };
        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(taalschakel).Geweigerd());
        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(Aanbod with { VerwachteStart = new(2026, 3, 23), VerwachtEinde = new(2029, 3, 21) }).Geweigerd());
    }

    /// <summary>The newest text: "Nee" also after the term; "Ja" only after; empty only before. A day within the term: empty.</summary>
    [Theory]
    [InlineData("2029-03-20", "2029-03-19", null, true)]
    [InlineData("2029-03-20", "2029-03-19", Verwijtbaarveld.Nee, false)]
    [InlineData("2029-03-20", "2029-03-19", Verwijtbaarveld.Ja, false)]
    [InlineData("2029-06-01", "2029-03-20", null, true)] // the last day itself, sent later
    [InlineData("2029-06-01", "2029-03-21", null, false)] // a day too late: it must say whose fault
    [InlineData("2029-06-01", "2029-03-21", Verwijtbaarveld.Ja, true)]
    [InlineData("2029-06-01", "2029-03-21", Verwijtbaarveld.Nee, true)]
    [InlineData("2029-01-21", null, Verwijtbaarveld.Nee, true)] // DUO's end, 21 March, is two months away
    [InlineData("2029-01-20", null, Verwijtbaarveld.Nee, false)]
    [InlineData("2029-03-20", null, Verwijtbaarveld.Ja, false)]
    [InlineData("2029-03-21", null, Verwijtbaarveld.Ja, true)]
    [InlineData("2029-03-21", null, Verwijtbaarveld.Nee, true)]
    [Regel("WI-DUO-08")]
    public void Verwijtbaar_hangt_af_van_de_termijn(string vandaag, string? dag, Verwijtbaarveld? verwijtbaar, bool mag)
    {
        DateOnly? gemeld = dag is null ? null : DateOnly.Parse(dag, null);
        var invoer = Goed with { Vandaag = DateOnly.Parse(vandaag, null), DatumOndertekeningPvt = gemeld, VerwijtbaarPvt = verwijtbaar, DatumEindgesprekMap = gemeld, VerwijtbaarMap = verwijtbaar };
        var antwoord = DuoPipcontrolevraag.Vraag.Reken(invoer);

        Assert.Equal(mag, antwoord.Waarde("toegestaan"));
        Assert.All(antwoord.Geweigerd(), regel => Assert.Equal("WI-DUO-08", regel));
        Assert.Equal(new DateOnly(2029, 3, 21), antwoord.Waarde("eindeTermijnBijDuo"));
    }

    [Fact]
    [Regel("WI-DUO-07"), Regel("WI-DUO-09")]
    public void MAP_en_PVT_liggen_in_de_termijn_en_gaan_niet_weg_na_de_zroute()
    {
        var map = Goed with { Vandaag = new(2027, 3, 1), DatumEindgesprekMap = new(2027, 2, 1) };

        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(map).Geweigerd());
        Assert.Equal(["WI-DUO-07"], DuoPipcontrolevraag.Vraag.Reken(map with { DatumEindgesprekMap = new(2026, 3, 20) }).Geweigerd());
        Assert.Equal(["WI-DUO-07"], DuoPipcontrolevraag.Vraag.Reken(map with { DatumEindgesprekMap = new(2027, 3, 2) }).Geweigerd());
        Assert.Equal(["WI-DUO-07"], DuoPipcontrolevraag.Vraag.Reken(map with { PlanVanAndereGemeente = true }).Geweigerd());
        Assert.Equal(["WI-DUO-07"], DuoPipcontrolevraag.Vraag.Reken(map with { AfrondingZroute = new(2027, 1, 31) }).Geweigerd());
        Assert.Equal(["WI-DUO-07"], DuoPipcontrolevraag.Vraag.Reken(map with { MapGemeld = true, MapVanAndereGemeente = true }).Geweigerd());
        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(map with { AfrondingZroute = new(2027, 2, 15) }).Geweigerd());
        Assert.Equal(["WI-DUO-07"], DuoPipcontrolevraag.Vraag.Reken(map with { MapGemeld = true, VoldaanMetZroute = true }).Geweigerd());
        Assert.Equal(["WI-DUO-09"], DuoPipcontrolevraag.Vraag.Reken(map with { DatumEindgesprekMap = null, MapGemeld = true, AfrondingZroute = new(2027, 2, 15) }).Geweigerd());
        Assert.Empty(DuoPipcontrolevraag.Vraag.Reken(map with { DatumEindgesprekMap = null, MapGemeld = true }).Geweigerd());
    }

    [Fact]
    public void Zonder_termijn_van_DUO_rekent_Naast_zelf_en_is_het_voorlopig()
    {
        var antwoord = DuoPipcontrolevraag.Vraag.Reken(Aanbod with { BeginTermijn = null, LaatsteDagTermijn = null });

        Assert.True(antwoord.Voorlopig);
        Assert.Equal((new DateOnly(2026, 3, 21), new DateOnly(2029, 3, 20)), (antwoord.Waarde("beginTermijn"), antwoord.Waarde("laatsteDagTermijn")));
    }

    [Fact]
    public void Dagen_die_niet_kunnen_worden_allemaal_genoemd() => Assert.Equal(
        ["vandaag", "laatsteDagTermijn", "dagtekeningHuidigPlan"],
        DuoPipcontrolevraag.Vraag.Fout(Aanbod with
        {
            Vandaag = new(2021, 3, 1), LaatsteDagTermijn = null, DagtekeningEerstePlan = new(2026, 3, 1), DagtekeningHuidigPlan = new(2026, 2, 1),
        }));
}
