using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Handhaving;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Rekenhulp;

public sealed class PipInhoudvraagTests
{
    private static readonly PipInhoudinvoer Goed = new()
    {
        Dagtekening = new(2026, 3, 20), Doelgroep = Doelgroep.Asielstatushouder, BeginPlicht = new(2026, 1, 12), Inschrijving = new(2026, 1, 20), IntakeAfgerond = true, KinderenInHuis = false,
        WensOnderwijs = false, Leerroute = Leerroute.B1, RoutesGewogen = true, Gemotiveerd = true, Begeleiding = true, PvtUren = 12, MapUren = 40, LesurenPerWeek = 12, LesurenTotaal = 600,
        Voortgangsgesprekken = 0, Alfabetisering = Alfabetisering.NietVanToepassing, Zienswijze = true,
    };

    private static readonly PipInhoudinvoer Later = Goed with { DagtekeningVorigPlan = new(2026, 2, 2), Aanleiding = Planaanleiding.AndereFeiten };

    [Theory]
    [InlineData("plicht", "WI-DOEL-01"), InlineData("doelgroep", "WI-DOEL-11"), InlineData("intake", "WI-INT-06"), InlineData("weging", "WI-PIP-16"), InlineData("route", "WI-PIP-07")]
    [InlineData("motivering", "WI-PIP-13"), InlineData("begeleiding", "WI-PIP-07"), InlineData("pvt", "WI-PVT-01"), InlineData("map", "WI-PIP-07"), InlineData("lesuren", "WI-PIP-08")]
    [InlineData("gesprekken", "WI-VOORT-02"), InlineData("kind", "WI-PIP-07"), InlineData("alfabetisering", "WI-PIP-11"), InlineData("mening", "WI-PIP-16"), InlineData("wens", "WI-PIP-16")]
    [InlineData("bijstand", "WI-PIP-09"), InlineData("opleiding", "WI-PIP-19"), InlineData("dagtekening", "WI-DUO-02")]
    [Artikel("Wi2021", "15", 1), Artikel("Wi2021", "15", 2), Artikel("Wi2021", "15", 3), Artikel("Bi2021", "5.3", 4)]
    [Regel("WI-PIP-07"), Regel("WI-PIP-08"), Regel("WI-PIP-09"), Regel("WI-PIP-11"), Regel("WI-PIP-13"), Regel("WI-PIP-16"), Regel("WI-PIP-19")]
    public void Elk_onderdeel_dat_ontbreekt_houdt_het_plan_tegen_met_zijn_regel(string wat, string regel)
    {
        Assert.Empty(PipInhoudvraag.Vraag.Reken(Goed).Geweigerd());

        var antwoord = PipInhoudvraag.Vraag.Reken(wat switch
        {
            "plicht" => Goed with { BeginPlicht = null },
            "doelgroep" => Goed with { Doelgroep = null },
            "intake" => Goed with { IntakeAfgerond = false },
            "weging" => Goed with { RoutesGewogen = false },
            "route" => Goed with { Leerroute = null },
            "motivering" => Goed with { Gemotiveerd = false },
            "begeleiding" => Goed with { Begeleiding = false },
            "pvt" => Goed with { PvtUren = 11 },
            "map" => Goed with { MapUren = null },
            "lesuren" => Goed with { LesurenTotaal = null },
            "gesprekken" => Goed with { Voortgangsgesprekken = null },
            "kind" => Goed with { KinderenInHuis = true },
            "alfabetisering" => Goed with { Alfabetisering = null },
            "mening" => Goed with { Zienswijze = false },
            "wens" => Goed with { WensOnderwijs = true },
            "bijstand" => Goed with { HeeftParticipatiewetbesluiten = true },
            "opleiding" => Goed with { VolgtNietVrijstellendeOpleiding = true },
            _ => Goed with { Dagtekening = new(2026, 1, 19) },
        });

        Assert.Equal([regel], antwoord.Geweigerd());
        Assert.Equal(false, antwoord.Waarde("toegestaan"));
        Assert.Single(Assert.IsType<string[]>(antwoord.Waarde("ontbreekt")));
    }

    [Fact]
    [Artikel("Wi2021", "15", 2), Regel("WI-PIP-08")]
    public void Een_gezinsmigrant_krijgt_geen_lesuren_in_het_plan()
    {
        var gezin = Goed with { Doelgroep = Doelgroep.GezinsmigrantOfOverig };

        Assert.Equal(["WI-PIP-08"], PipInhoudvraag.Vraag.Reken(gezin).Geweigerd());
        Assert.Empty(PipInhoudvraag.Vraag.Reken(gezin with { LesurenPerWeek = null, LesurenTotaal = null }).Geweigerd());
    }

    [Theory]
    [InlineData(Leerroute.B1, Niveau.A2, "WI-PIP-12,WI-PIP-12"), InlineData(Leerroute.B1, Niveau.B1, ""), InlineData(Leerroute.Onderwijs, Niveau.A2, "WI-DUO-03")]
    [InlineData(Leerroute.Zelfredzaamheid, Niveau.B1, "WI-DUO-03"), InlineData(Leerroute.Zelfredzaamheid, Niveau.A2, ""), InlineData(Leerroute.Zelfredzaamheid, null, "")]
    [Artikel("Wi2021", "7", 1), Artikel("Wi2021", "17", 3), Artikel("Wi2021", "8", 3), Artikel("Bi2021", "3.14", 7), Regel("WI-PIP-12"), Regel("WI-PIP-10"), Regel("WI-DUO-03")]
    public void Het_niveau_past_bij_de_leerroute_en_bij_het_eerste_plan(Leerroute route, Niveau? niveau, string geweigerd)
    {
        var invoer = Goed with { Leerroute = route, Niveau = niveau, MapUren = route.HeeftMap() ? 40 : null, ExamenonderdelenZ = true };

        Assert.Equal(geweigerd, string.Join(',', PipInhoudvraag.Vraag.Reken(invoer).Geweigerd()));
        if (route == Leerroute.Zelfredzaamheid)
        {
            Assert.Contains("WI-PIP-10", PipInhoudvraag.Vraag.Reken(invoer with { ExamenonderdelenZ = false }).Geweigerd());
        }
    }

    [Fact]
    [Artikel("Wi2021", "17", 3), Artikel("Bi2021", "5.3", 6), Artikel("Wi2021", "11", 3), Regel("WI-PIP-12"), Regel("WI-PIP-14"), Regel("WI-PIP-15")]
    public void Een_later_plan_heeft_een_reden_en_begint_de_termijn_niet_opnieuw()
    {
        Assert.Equal(["WI-PIP-14"], PipInhoudvraag.Vraag.Reken(Later with { Aanleiding = null }).Geweigerd());
        Assert.Equal(["WI-PIP-12"], PipInhoudvraag.Vraag.Reken(Later with { Niveau = Niveau.A2 }).Geweigerd());
        Assert.Empty(PipInhoudvraag.Vraag.Reken(Later with { Niveau = Niveau.A2, LagerNiveauBesloten = true }).Geweigerd());

        var antwoord = PipInhoudvraag.Vraag.Reken(Later);
        Assert.Equal((false, false), (antwoord.Waarde("termijnBegintOpnieuw"), antwoord.Waarde("eerstePlan")));
        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-PIP-15");
    }

    [Fact]
    [Artikel("Wi2021", "15", 4), Regel("WI-VERH-01")]
    public void Na_een_verhuizing_volgt_het_plan_de_leerroute_van_de_vorige_gemeente()
    {
        var verhuisd = Later with { Aanleiding = Planaanleiding.Verhuizing, VorigeLeerroute = Leerroute.Zelfredzaamheid };

        Assert.Equal(["WI-VERH-01"], PipInhoudvraag.Vraag.Reken(verhuisd).Geweigerd());
        Assert.Empty(PipInhoudvraag.Vraag.Reken(verhuisd with { VorigeLeerroute = Leerroute.B1 }).Geweigerd());
        Assert.Equal(["vorigeLeerroute"], PipInhoudvraag.Vraag.Fout(verhuisd with { VorigeLeerroute = null }));
    }

    [Theory]
    [InlineData("gewoon", "Een gewoon plan"), InlineData("beperkt", "zo weinig uren")]
    [Regel("WI-PIP-18")]
    public void Vlak_voor_de_aow_bepaalt_het_beleid_hoe_ruim_het_plan_is(string beleid, string tekst)
    {
        var antwoord = PipInhoudvraag.Vraag.Reken(Goed with { BijnaAow = true }, Met(Planparameters.PipVlakVoorAow, beleid));

        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-PIP-18" && deel.Zin().Contains(tekst, StringComparison.Ordinal));
        Assert.True(antwoord.Toets!.Slaagt);
    }

    [Fact]
    public void Gegevens_die_elkaar_tegenspreken_worden_allemaal_genoemd() => Assert.Equal(
        ["pvtUren", "dagtekeningVorigPlan", "dagtekeningVorigPlan", "heeftParticipatiewetbesluiten"],
        PipInhoudvraag.Vraag.Fout(Goed with { PvtUren = -1, Aanleiding = Planaanleiding.LagerNiveau, VorigeLeerroute = Leerroute.B1, ParticipatiewetbesluitenErbij = true }));
}
