using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Plan;

public sealed class PipTests
{
    private static readonly DateOnly Dag = new(2026, 11, 23);
    private static readonly DateOnly Plicht = new(2026, 9, 1);

    public static TheoryData<GedetailleerdeDoelgroep, Leerroute> Alles
    {
        get
        {
            var data = new TheoryData<GedetailleerdeDoelgroep, Leerroute>();
            foreach (var groep in Enum.GetValues<GedetailleerdeDoelgroep>())
            {
                foreach (var route in Naast.Kern.Leerroutes.Leerroutes.Alle)
                {
                    data.Add(groep, route);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string?, string> Ontbrekend => new()
    {
        { "weging", "leerroutes", "artikel 8, lid 1, Wet inburgering 2021" },
        { "motivering", "keuze", "artikel 3:46 Awb" },
        { "begeleiding", "inhoud", "artikel 15, lid 1, Wet inburgering 2021" },
        { "pvt", "inhoud", "artikel 3.1, lid 3, Besluit inburgering 2021" },
        { "map", "inhoud", "artikel 15, lid 1, Wet inburgering 2021" },
        { "gesprekken", "inhoud", "artikel 5.3, lid 4, Besluit inburgering 2021" },
        { "alfabetisering", "inhoud", "artikel 6.2, lid 1, Besluit inburgering 2021" },
        { "lesuren", "inhoud", "artikel 15, lid 2, Wet inburgering 2021" },
        { "mening", "mening", "artikel 3:2 Awb" },
    };

    [Theory, MemberData(nameof(Alles))]
    [Artikel("Wi2021", "15", 1), Artikel("Wi2021", "15", 2), Artikel("Wi2021", "8", 3), Regel("WI-PIP-07"), Regel("WI-PIP-08"), Regel("WI-ROUTE-04")]
    public void Een_volledig_plan_mag_bij_elke_doelgroep_en_leerroute(GedetailleerdeDoelgroep groep, Leerroute route)
    {
        var asiel = groep.Hoofdgroep() == Doelgroep.Asielstatushouder;
        var pip = Maak(Past(route, asiel));

        var toets = pip.MagVaststellen(Feiten(groep), Dag);

        Assert.Empty(toets.NietVervuld);
        var verkeerd = Maak(Past(route, !asiel)).MagVaststellen(Feiten(groep), Dag);
        Assert.Equal("artikel 15, lid 2, Wet inburgering 2021", Assert.Single(verkeerd.NietVervuld).Bron.ToString());
    }

    [Theory, MemberData(nameof(Ontbrekend))]
    [Artikel("Awb", "3:46"), Artikel("Awb", "3:2"), Artikel("Bi2021", "3.1", 3), Artikel("Bi2021", "5.3", 4), Regel("WI-PVT-01"), Regel("WI-VOORT-02"), Regel("WI-PIP-11")]
    public void Wat_ontbreekt_houdt_vaststellen_tegen_met_het_artikel(string wat, string? onderdeel, string artikel)
    {
        var inhoud = Past(Leerroute.B1, asiel: true);
        var pip = Maak(wat switch
        {
            "weging" => inhoud with { Wegingen = [.. inhoud.Wegingen.Take(2)] },
            "motivering" => inhoud with { Motivering = " " },
            "begeleiding" => inhoud with { Begeleiding = null },
            "pvt" => inhoud with { PvtUren = 11 },
            "map" => inhoud with { MapUren = 39 },
            "gesprekken" => inhoud with { Voortgangsgesprekken = null },
            "alfabetisering" => inhoud with { Alfabetisering = null },
            "lesuren" => inhoud with { LesurenPerWeek = 41 },
            _ => inhoud with { Zienswijze = null },
        });

        var open = Assert.Single(pip.MagVaststellen(Feiten(GedetailleerdeDoelgroep.Asielstatushouder), Dag).NietVervuld);

        Assert.Equal((onderdeel, artikel), (open.Onderdeel, open.Bron.ToString()));
        Assert.Throws<RegelGeschonden>(() => pip.LegVoor(Feiten(GedetailleerdeDoelgroep.Asielstatushouder), Dag, "sanne"));
        Assert.Equal(Pipstatus.Concept, pip.Status);
    }

    [Fact]
    [Artikel("Bi2021", "3.14", 7), Regel("WI-PIP-10")]
    public void De_zroute_noemt_de_examenonderdelen_of_dat_er_geen_zijn()
    {
        var pip = Maak(Past(Leerroute.Zelfredzaamheid, asiel: true) with { ExamenonderdelenZ = null });
        Assert.Equal("artikel 3.14, lid 7, Besluit inburgering 2021", Assert.Single(pip.MagVaststellen(Feiten(GedetailleerdeDoelgroep.Asielstatushouder), Dag).NietVervuld).Bron.ToString());
    }

    [Fact]
    [Artikel("Wi2021", "8", 3), Regel("WI-ROUTE-04")]
    public void De_onderwijsroute_heeft_geen_map()
    {
        var pip = Maak(Past(Leerroute.Onderwijs, asiel: true) with { MapUren = 40 });
        Assert.Equal("artikel 8, lid 3, Wet inburgering 2021", Assert.Single(pip.MagVaststellen(Feiten(GedetailleerdeDoelgroep.Asielstatushouder), Dag).NietVervuld).Bron.ToString());
    }

    [Fact]
    [Artikel("Wi2021", "8", 1), Regel("WI-PIP-16")]
    public void Een_wens_om_te_leren_vraagt_een_echte_beoordeling_van_de_onderwijsroute()
    {
        var feiten = Feiten(GedetailleerdeDoelgroep.Asielstatushouder) with { WensOnderwijs = true };
        var inhoud = Past(Leerroute.B1, asiel: true);
        var kort = Maak(inhoud with { Wegingen = [.. inhoud.Wegingen.Select(w => w.Leerroute == Leerroute.Onderwijs ? w with { Tegen = "Nee." } : w)] });
        Assert.Contains("uitdrukkelijk", Assert.Single(kort.MagVaststellen(feiten, Dag).NietVervuld).Omschrijving, StringComparison.Ordinal);
        Assert.True(Maak(inhoud).MagVaststellen(feiten, Dag).Slaagt);
        Assert.True(Maak(Past(Leerroute.Onderwijs, asiel: true)).MagVaststellen(feiten, Dag).Slaagt);
    }

    [Fact]
    [Artikel("Wi2021", "15", 1), Regel("WI-PIP-07")]
    public void Een_kind_in_huis_vraagt_een_afspraak()
    {
        var feiten = Feiten(GedetailleerdeDoelgroep.Overig) with { KinderenInHuis = true };
        Assert.Single(Maak(Past(Leerroute.B1, asiel: false)).MagVaststellen(feiten, Dag).NietVervuld);
        Assert.True(Maak(Past(Leerroute.B1, asiel: false) with { VoorschoolseEducatie = "Gaat naar de voorschool." }).MagVaststellen(feiten, Dag).Slaagt);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", 1), Regel("WI-PIP-06")]
    public void Na_tien_weken_mag_het_nog_en_ondertekenen_door_de_inburgeraar_hoeft_niet()
    {
        var pip = Maak(Past(Leerroute.B1, asiel: true) with { Ondertekening = Ondertekening.NietOndertekend });
        Assert.True(pip.MagVaststellen(Feiten(GedetailleerdeDoelgroep.Asielstatushouder), Plicht.AddDays(300)).Slaagt);
    }

    [Fact]
    [Regel("WI-DUO-02")]
    public void De_dagtekening_ligt_niet_voor_de_plicht()
    {
        var open = Assert.Single(Maak(Past(Leerroute.B1, asiel: true)).MagVaststellen(Feiten(GedetailleerdeDoelgroep.Asielstatushouder), Plicht.AddDays(-1)).NietVervuld);
        Assert.Contains("dagtekening", open.Omschrijving, StringComparison.Ordinal);
    }

    [Fact]
    public void Voorleggen_kan_een_keer_zodat_de_opsteller_blijft_wie_hij_is()
    {
        var feiten = Feiten(GedetailleerdeDoelgroep.Asielstatushouder);
        var pip = Maak(Past(Leerroute.B1, asiel: true));
        pip.LegVoor(feiten, Dag, "sanne");
        Assert.Throws<InvalidOperationException>(() => pip.LegVoor(feiten, Dag, "fatima"));
        Assert.Throws<InvalidOperationException>(() => pip.Wijzig(new Pipinhoud()));
        Assert.Equal("sanne", pip.Opsteller);

        pip.StuurTerug("Motivering ontbreekt.");
        Assert.Equal((Pipstatus.Concept, "Motivering ontbreekt."), (pip.Status, pip.TeruggestuurdReden));
        pip.LegVoor(feiten, Dag, "fatima");
        pip.StelVast(feiten, Dag);
        Assert.Equal((Pipstatus.Vastgesteld, Dag, "fatima"), (pip.Status, pip.Dagtekening!.Value, pip.Opsteller));
        Assert.Throws<InvalidOperationException>(() => pip.StelVast(feiten, Dag));
    }

    private static Pipinhoud Past(Leerroute route, bool asiel) => Planvoorbeeld.Plan with
    {
        Leerroute = route, MapUren = route.HeeftMap() ? 40 : null, ExamenonderdelenZ = route == Leerroute.Zelfredzaamheid ? "Geen" : null,
        LesurenPerWeek = asiel ? 12 : null, LesurenTotaal = asiel ? 600 : null,
    };

    private static Pip Maak(Pipinhoud inhoud) => Pip.Begin(Guid.CreateVersion7(), Open(), inhoud);

    private static Dossier Open() => Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Plan, Dag);

    private static Planfeiten Feiten(GedetailleerdeDoelgroep groep)
    {
        var dossier = Open();
        var nu = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
        return new Planfeiten(
            new Dossierfeiten(
            [
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Inburgeringsplicht, Plicht, Feitbron.Duo, nu),
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Kennisgeving, Plicht, Feitbron.Duo, nu),
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Doelgroep, Plicht, null, groep.Naam(), Feitbron.Duo, nu),
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Vestiging, Plicht, null, "0505", Feitbron.Brp, nu),
            ]),
            "0505", LandelijkeParameters.Regelset)
        { IntakeAfgerond = true, KinderenInHuis = false, WensOnderwijs = false };
    }
}
