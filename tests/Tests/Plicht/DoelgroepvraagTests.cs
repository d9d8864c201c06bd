using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Plicht;

public sealed class DoelgroepvraagTests
{
    private static readonly Doelgroepinvoer Asiel = new()
    {
        Peildatum = new(2026, 3, 2), Geboortedatum = Geboren(1990, 5, 17), Nationaliteit = Nationaliteitsgroep.DerdeLand,
        Verblijfsrecht = Verblijfsrecht.AsielBepaaldeTijd, VerkregenOp = new(2025, 9, 1), BekendgemaaktOp = new(2026, 1, 12),
    };

    private static readonly Doelgroepinvoer Regulier = Asiel with { Verblijfsrecht = Verblijfsrecht.RegulierBepaaldeTijd, Verblijfsdoel = Verblijfsdoel.NietTijdelijkHumanitair };

    private static Rekenantwoord Reken(Doelgroepinvoer invoer, Regelset? regels = null) => Plichtproef.Reken(Doelgroepvraag.Vraag, invoer, regels);

    [Fact]
    [Artikel("Wi2021", "3", lid: 1), Artikel("Wi2021", "3", lid: 3), Artikel("Wi2021", "13", lid: 1)]
    [Regel("WI-DOEL-01"), Regel("WI-DOEL-03"), Regel("WI-DOEL-05"), Regel("WI-DOEL-11")]
    public void Een_asielvergunning_geeft_de_plicht_vanaf_de_bekendmaking_en_niet_eerder()
    {
        var antwoord = Reken(Asiel);

        Assert.Equal("Deze persoon is inburgeringsplichtig en hoort bij de doelgroep Asielstatushouder.", antwoord.Antwoord);
        Assert.Equal(true, antwoord.Geeft("inburgeringsplichtig"));
        Assert.Equal(new DateOnly(2026, 1, 12), antwoord.Geeft("beginPlicht"));
        Assert.Equal(Doelgroep.Asielstatushouder, antwoord.Geeft("doelgroep"));
        Assert.Equal(GedetailleerdeDoelgroep.Asielstatushouder, antwoord.Geeft("gedetailleerdeDoelgroep"));
        Assert.Equal(Plichtwet.Wi2021, antwoord.Geeft("wet"));
        Assert.True(antwoord.Voorlopig);
    }

    [Theory]
    [InlineData("2026-01-11", false), InlineData("2026-01-12", true)]
    [Artikel("Wi2021", "3", lid: 3), Regel("WI-DOEL-03")]
    public void Voor_de_bekendmaking_is_er_nog_geen_plicht(string peildatum, bool plichtig)
    {
        var antwoord = Reken(Asiel with { Peildatum = Dag(peildatum) });

        Assert.Equal(plichtig, antwoord.Geeft("inburgeringsplichtig"));
        Assert.Equal(new DateOnly(2026, 1, 12), antwoord.Geeft("beginPlicht"));
        Assert.Equal(plichtig ? [] : ["WI-DOEL-03"], antwoord.Weigert());
    }

    [Theory]
    [InlineData(Nationaliteitsgroep.Nederlands, "WI-DOEL-01"), InlineData(Nationaliteitsgroep.EuEerZwitserland, "WI-DOEL-02")]
    [Artikel("Wi2021", "3", lid: 2), Regel("WI-DOEL-02")]
    public void Nederlanders_en_burgers_van_de_EU_zijn_niet_plichtig(Nationaliteitsgroep nationaliteit, string regel)
    {
        var antwoord = Reken(Asiel with { Nationaliteit = nationaliteit });

        Assert.Equal(false, antwoord.Geeft("inburgeringsplichtig"));
        Assert.Equal([regel], antwoord.Weigert());
        Assert.Null(antwoord.Geeft("wet"));
        Assert.Null(antwoord.Geeft("beginPlicht"));
        Assert.Null(antwoord.Geeft("doelgroep"));
        Assert.Equal(false, antwoord.Geeft("pip"));
    }

    [Fact]
    public void Een_burger_van_de_EU_van_voor_2022_valt_ook_niet_onder_de_vorige_wet() =>
        Assert.Equal("Deze persoon is niet inburgeringsplichtig.", Reken(Asiel with { Nationaliteit = Nationaliteitsgroep.EuEerZwitserland, VerkregenOp = new(2019, 1, 1), BekendgemaaktOp = null }).Antwoord);

    [Fact]
    [Artikel("Wi2021", "3", lid: 2), Regel("WI-DOEL-02")]
    public void Vrij_verkeer_een_voorwaarde_elders_en_een_verdrag_nemen_de_plicht_weg()
    {
        foreach (var invoer in new[] { Regulier with { EuGezinsrecht = true }, Regulier with { EldersVoldaan = true }, Regulier with { Verdrag = true } })
        {
            Assert.Equal(["WI-DOEL-02"], Reken(invoer).Weigert());
        }
    }

    [Theory]
    [InlineData("2010-03-03", false), InlineData("2010-03-02", true), InlineData("2010-03-01", true)]
    [Artikel("Wi2021", "3", lid: 1), Regel("WI-DOEL-01")]
    public void De_plicht_begint_op_de_zestiende_verjaardag(string geboren, bool plichtig)
    {
        var antwoord = Reken(Asiel with { Geboortedatum = OnvolledigeDatum.Van(Dag(geboren)) });

        Assert.Equal(plichtig, antwoord.Geeft("inburgeringsplichtig"));
        Assert.Equal(Dag(geboren).AddYears(16), antwoord.Geeft("zestienOp"));
        Assert.Equal(Dag(geboren).AddYears(16), antwoord.Geeft("beginPlicht"));
    }

    [Fact]
    [Artikel("Wi2021", "2"), Regel("WI-DOEL-09")]
    public void Een_minderjarige_van_zestien_handelt_zelf()
    {
        Assert.Equal(true, Reken(Asiel with { Geboortedatum = Geboren(2009, 6, 1) }).Geeft("minderjarigHandeltZelf"));
        Assert.Equal(false, Reken(Asiel).Geeft("minderjarigHandeltZelf"));
        Assert.Contains(Reken(Asiel with { Geboortedatum = Geboren(2009, 6, 1) }).Waarschuwingen, w => w.Contains("minderjarig", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1959-03-02", false), InlineData("1959-03-03", true)]
    [Artikel("Wi2021", "3", lid: 1), Regel("WI-DOEL-01")]
    public void Vanaf_de_AOW_leeftijd_is_er_geen_plicht(string geboren, bool plichtig) =>
        Assert.Equal(plichtig, Reken(Asiel with { Geboortedatum = OnvolledigeDatum.Van(Dag(geboren)) }).Geeft("inburgeringsplichtig"));

    [Fact]
    public void Een_onvolledige_geboortedatum_geeft_antwoord_als_de_leeftijd_toch_vaststaat()
    {
        Assert.Equal(true, Reken(Asiel with { Geboortedatum = Geboren(1990) }).Geeft("inburgeringsplichtig"));
        Assert.Null(Reken(Asiel with { Geboortedatum = Geboren(1990) }).Geeft("leeftijd"));
        Assert.Equal("geboortedatum", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Asiel with { Geboortedatum = Geboren(2010) })).Redenen).Veld);
        Assert.Equal("geboortedatum", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Asiel with { Geboortedatum = Geboren(1959) })).Redenen).Veld);
        Assert.Equal("geboortedatum", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Asiel with { Geboortedatum = OnvolledigeDatum.Onbekend })).Redenen).Veld);
        Assert.Equal(false, Reken(Asiel with { Geboortedatum = Geboren(2015) }).Geeft("inburgeringsplichtig"));
    }

    public static TheoryData<Verblijfsdoel> Tijdelijk =>
    [
        Verblijfsdoel.GezinBijTijdelijkVerblijf, Verblijfsdoel.ArbeidAlsZelfstandige, Verblijfsdoel.Kennismigrant, Verblijfsdoel.EuropeseBlauweKaart, Verblijfsdoel.Seizoenarbeid,
        Verblijfsdoel.OverplaatsingBinnenOnderneming, Verblijfsdoel.ArbeidInLoondienst, Verblijfsdoel.GrensoverschrijdendeDienstverlening, Verblijfsdoel.Onderzoek, Verblijfsdoel.LerendWerken,
        Verblijfsdoel.NietGeprivilegieerdMilitair, Verblijfsdoel.Studie, Verblijfsdoel.ZoekenNaarWerk, Verblijfsdoel.Uitwisseling, Verblijfsdoel.MedischeBehandeling,
        Verblijfsdoel.TijdelijkHumanitair, Verblijfsdoel.AfwachtingArtikel17Rwn,
    ];

    [Theory]
    [MemberData(nameof(Tijdelijk))]
    [Artikel("Bi2021", "2.2", lid: 1), Regel("WI-DOEL-04")]
    public void Een_tijdelijk_doel_geeft_geen_plicht(Verblijfsdoel doel)
    {
        Assert.Equal(["WI-DOEL-04"], Reken(Regulier with { Verblijfsdoel = doel }).Weigert());
        Assert.Equal(true, Reken(Regulier with { Verblijfsdoel = doel, GeestelijkBedienaar = true }).Geeft("inburgeringsplichtig"));
    }

    [Fact]
    public void Elk_doel_is_tijdelijk_of_niet_en_de_lijst_noemt_alleen_bestaande_doelen()
    {
        foreach (var versie in Landelijk.Reeks(Plichtparameters.TijdelijkeDoelen.Sleutel))
        {
            Assert.All(Plichtparameters.TijdelijkeDoelen.Lees(versie.Waarde), doel => Assert.True(Enum.TryParse<Verblijfsdoel>(doel, out _), doel));
        }

        Assert.All(Landelijk.Waarde(Plichtparameters.VerblijfMetPlicht, new(2026, 1, 1)), recht => Assert.True(Enum.TryParse<Verblijfsrecht>(recht, out _), recht));
        Assert.All(Landelijk.Waarde(Plichtparameters.AsielReferenten, new(2026, 1, 1)), status => Assert.True(Enum.TryParse<Referentstatus>(status, out _), status));
        Assert.All(Landelijk.Waarde(Plichtparameters.VrijstellendeDiplomas, new(2026, 1, 1)), diploma => Assert.True(Enum.TryParse<Diplomasoort>(diploma, out _), diploma));
        Assert.Equal(17, Landelijk.Waarde(Plichtparameters.TijdelijkeDoelen, new(2026, 4, 2)).Count);
    }

    [Fact]
    [Artikel("Bi2021", "2.2"), Regel("WI-DOEL-04")]
    public void De_vermogende_vreemdeling_was_tijdelijk_en_bestaat_niet_meer()
    {
        var vermogend = Regulier with { Verblijfsdoel = Verblijfsdoel.VermogendeVreemdeling };

        Assert.Equal(["WI-DOEL-04"], Reken(vermogend with { VerkregenOp = new(2023, 5, 1), BekendgemaaktOp = null }).Weigert());
        Assert.Equal("verblijfsdoel", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(vermogend with { VerkregenOp = new(2026, 5, 1), BekendgemaaktOp = null, Peildatum = new(2026, 6, 1) })).Redenen).Veld);
    }

    [Theory]
    [InlineData(Verblijfsrecht.TijdelijkeBescherming, "WI-DOEL-13"), InlineData(Verblijfsrecht.Procedureel, "WI-DOEL-01"), InlineData(Verblijfsrecht.EuRecht, "WI-DOEL-01")]
    [InlineData(Verblijfsrecht.Geen, "WI-DOEL-01"), InlineData(Verblijfsrecht.RegulierOnbepaaldeTijd, "WI-DOEL-01")]
    [Artikel("Wi2021", "3", lid: 1), Regel("WI-DOEL-13")]
    public void Met_ander_verblijf_ontstaat_geen_plicht(Verblijfsrecht verblijf, string regel) => Assert.Equal([regel], Reken(Asiel with { Verblijfsrecht = verblijf }).Weigert());

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 1), Regel("WI-DOEL-06")]
    public void De_plicht_loopt_door_bij_procedureel_verblijf_dat_aansluit()
    {
        var antwoord = Reken(Asiel with { Verblijfsrecht = Verblijfsrecht.Procedureel, SluitAanOpPlicht = true, DoelgroepVolgensDuo = GedetailleerdeDoelgroep.Asielstatushouder });

        Assert.Equal(true, antwoord.Geeft("inburgeringsplichtig"));
        Assert.Equal(Doelgroep.Asielstatushouder, antwoord.Geeft("doelgroep"));
        Assert.Equal(true, antwoord.Geeft("maatschappelijkeBegeleiding"));
        Assert.Equal(false, antwoord.Geeft("ontzorgenMogelijk"));
    }

    [Theory]
    [InlineData(Referentstatus.Nederlander, Gezinsband.Hereniging, GedetailleerdeDoelgroep.Gezinshereniger)]
    [InlineData(Referentstatus.Nederlander, Gezinsband.Vorming, GedetailleerdeDoelgroep.Gezinsvormer)]
    [InlineData(Referentstatus.RegulierNietTijdelijk, Gezinsband.Vorming, GedetailleerdeDoelgroep.Gezinsvormer)]
    [InlineData(Referentstatus.EuLangdurigIngezetene, Gezinsband.Hereniging, GedetailleerdeDoelgroep.Gezinshereniger)]
    [InlineData(Referentstatus.EuLangdurigIngezeteneBescherming, Gezinsband.Hereniging, GedetailleerdeDoelgroep.GezinsherenigerMetAsielstatushouder)]
    [InlineData(Referentstatus.AsielBepaaldeTijd, Gezinsband.Hereniging, GedetailleerdeDoelgroep.GezinsherenigerMetAsielstatushouder)]
    [InlineData(Referentstatus.AsielOnbepaaldeTijd, Gezinsband.Vorming, GedetailleerdeDoelgroep.GezinsvormerMetAsielstatushouder)]
    [Artikel("Wi2021", "13", lid: 1), Artikel("Wi2021", "19"), Artikel("Bi2021", "1.1"), Regel("WI-DOEL-11")]
    public void De_referent_bepaalt_de_groep_van_een_gezinslid(Referentstatus referent, Gezinsband band, GedetailleerdeDoelgroep groep)
    {
        var antwoord = Reken(Regulier with { Verblijfsdoel = Verblijfsdoel.Gezin, Referent = referent, Gezinsband = band });

        Assert.Equal(groep, antwoord.Geeft("gedetailleerdeDoelgroep"));
        Assert.Equal(groep.Hoofdgroep(), antwoord.Geeft("doelgroep"));
        Assert.Equal(false, antwoord.Geeft("ontzorgenMogelijk"));
    }

    [Fact]
    public void Zonder_de_soort_gezinsband_is_de_hoofdgroep_toch_bekend()
    {
        var antwoord = Reken(Regulier with { Verblijfsdoel = Verblijfsdoel.Gezin, Referent = Referentstatus.AsielBepaaldeTijd });

        Assert.Equal(Doelgroep.Asielstatushouder, antwoord.Geeft("doelgroep"));
        Assert.Null(antwoord.Geeft("gedetailleerdeDoelgroep"));
    }

    [Fact]
    [Artikel("Bi2021", "2.2"), Regel("WI-DOEL-04")]
    public void Gezin_bij_iemand_die_tijdelijk_verblijft_is_tijdelijk() =>
        Assert.Equal(["WI-DOEL-04"], Reken(Regulier with { Verblijfsdoel = Verblijfsdoel.Gezin, Referent = Referentstatus.RegulierTijdelijk }).Weigert());

    [Fact]
    [Artikel("Ri2021", "1.2"), Regel("WI-DOEL-10")]
    public void Wie_voor_een_religieuze_organisatie_werkt_is_geestelijk_bedienaar()
    {
        var antwoord = Reken(Regulier with { Verblijfsdoel = Verblijfsdoel.ReligieuzeOrganisatie });

        Assert.Equal(GedetailleerdeDoelgroep.GeestelijkBedienaar, antwoord.Geeft("gedetailleerdeDoelgroep"));
        Assert.Equal(GedetailleerdeDoelgroep.Overig, Reken(Regulier).Geeft("gedetailleerdeDoelgroep"));
    }

    [Theory]
    [InlineData("2021-12-31", false, Plichtwet.Wi2013), InlineData("2022-01-01", true, Plichtwet.Wi2021)]
    [Artikel("Wi2021", "54", lid: 1), Regel("WI-DOEL-15")]
    public void De_dag_van_bekendmaking_bepaalt_welke_wet_geldt(string bekend, bool plichtig, Plichtwet wet)
    {
        var antwoord = Reken(Asiel with { VerkregenOp = new(2021, 6, 1), BekendgemaaktOp = Dag(bekend) });

        Assert.Equal((plichtig, wet), ((bool)antwoord.Geeft("inburgeringsplichtig")!, (Plichtwet)antwoord.Geeft("wet")!));
    }

    [Fact]
    [Artikel("Wi2021", "54", lid: 1), Regel("WI-DOEL-15")]
    public void Wie_na_2022_zestien_werd_valt_naar_beleid_onder_de_ene_of_de_andere_wet()
    {
        var jong = Asiel with { Geboortedatum = Geboren(2007, 4, 1), VerkregenOp = new(2021, 6, 1), BekendgemaaktOp = new(2021, 6, 1) };

        Assert.Equal(Plichtwet.Wi2021, Reken(jong).Geeft("wet"));
        Assert.Equal(new DateOnly(2023, 4, 1), Reken(jong).Geeft("beginPlicht"));
        Assert.Equal(Plichtwet.Wi2013, Reken(jong, Met(Plichtparameters.ZestienNaBegin, "wi2013")).Geeft("wet"));
    }

    [Theory]
    [InlineData(74, "2026-12-31", false), InlineData(75, "2026-12-31", true), InlineData(75, "2027-03-02", false), InlineData(75, "2027-03-01", true)]
    [InlineData(75, null, false), InlineData(95, null, true), InlineData(94, "2028-12-31", false), InlineData(80, "2026-03-01", false)]
    [Artikel("Bi2021", "12.1a", lid: 4), Regel("WI-DOEL-16")]
    public void Onder_de_vorige_wet_kan_extra_begeleiding_als_de_lening_bijna_op_is(int procent, string? einde, bool kan)
    {
        var oud = Asiel with { VerkregenOp = new(2020, 6, 1), BekendgemaaktOp = null, LeningVerbruikt = procent, EindeTermijnWi2013 = DagOfNiets(einde) };

        Assert.Equal(kan, Reken(oud).Geeft("extraBegeleidingVorigeWet"));
        Assert.Equal(false, Reken(oud with { Verblijfsrecht = Verblijfsrecht.RegulierBepaaldeTijd, Verblijfsdoel = Verblijfsdoel.NietTijdelijkHumanitair }).Geeft("extraBegeleidingVorigeWet"));
    }

    [Fact]
    [Artikel("Wi2021", "4", lid: 1), Artikel("Wi2021", "5"), Regel("WI-VRIJ-03"), Regel("WI-PIP-17")]
    public void Vrijstelling_ontheffing_en_leerplicht_nemen_de_plicht_weg()
    {
        Assert.Equal(["WI-VRIJ-03"], Reken(Asiel with { Leerplichtig = true }).Weigert());
        Assert.Equal(["WI-VRIJ-02"], Reken(Asiel with { Vrijstelling = Vrijstellingsvorm.Volledig }).Weigert());
        Assert.Equal(["WI-PIP-17"], Reken(Asiel with { Vrijstelling = Vrijstellingsvorm.Tijdelijk }).Weigert());
        Assert.Equal(["WI-ONTH-01"], Reken(Asiel with { Ontheffing = Ontheffingsvorm.Volledig }).Weigert());
        Assert.Equal(true, Reken(Asiel with { Vrijstelling = Vrijstellingsvorm.Gedeeltelijk, Ontheffing = Ontheffingsvorm.Gedeeltelijk }).Geeft("inburgeringsplichtig"));
    }

    [Fact]
    [Regel("WI-DOEL-12")]
    public void Wat_DUO_zegt_gaat_voor_en_het_verschil_wordt_uitgelegd()
    {
        var groep = Reken(Asiel with { DoelgroepVolgensDuo = GedetailleerdeDoelgroep.Gezinshereniger });
        var plicht = Reken(Asiel with { PlichtVolgensDuo = false });
        var wel = Reken(Regulier with { Verblijfsdoel = Verblijfsdoel.Studie, PlichtVolgensDuo = true, DoelgroepVolgensDuo = GedetailleerdeDoelgroep.Overig });

        Assert.Equal((Doelgroep.GezinsmigrantOfOverig, "DUO"), ((Doelgroep)groep.Geeft("doelgroep")!, (string)groep.Geeft("geldt")!));
        Assert.Contains("DUO kent de doelgroep Gezinshereniger. Uit deze gegevens volgt Asielstatushouder.", (string)groep.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Equal(false, plicht.Geeft("inburgeringsplichtig"));
        Assert.False(plicht.Voorlopig);
        Assert.Contains("DUO zegt dat er geen plicht is.", (string)plicht.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Equal(true, wel.Geeft("inburgeringsplichtig"));
        Assert.Contains("tijdelijk", (string)wel.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Null(Reken(Asiel with { DoelgroepVolgensDuo = GedetailleerdeDoelgroep.Asielstatushouder, PlichtVolgensDuo = true }).Geeft("verschilMetDuo"));
    }

    [Fact]
    [Regel("WI-DOEL-12")]
    public void Bij_een_wijziging_van_doelgroep_bepaalt_DUO_welke_rechten_blijven()
    {
        var gewijzigd = Regulier with
        {
            Verblijfsdoel = Verblijfsdoel.Gezin, Referent = Referentstatus.Nederlander, EerdereDoelgroep = GedetailleerdeDoelgroep.Asielstatushouder,
            DoelgroepVolgensDuo = GedetailleerdeDoelgroep.Gezinsvormer,
        };

        var zonder = Reken(gewijzigd);
        var behoud = Reken(gewijzigd with { Asielrechten = Asielrechten.Behoud });

        Assert.Equal("SS124", zonder.Geeft("duoGebeurtenis"));
        Assert.Contains("Vervalt: Maatschappelijke begeleiding", (IReadOnlyList<string>)zonder.Geeft("wijzigingen")!);
        Assert.Contains("Begint: Lening bij DUO mogelijk", (IReadOnlyList<string>)zonder.Geeft("wijzigingen")!);
        Assert.Equal(true, behoud.Geeft("maatschappelijkeBegeleiding"));
        Assert.Equal(Doelgroep.Asielstatushouder, behoud.Geeft("rechtenVan"));
        Assert.Equal(["Vervalt: Ontzorgen mogelijk bij bijstand"], (IReadOnlyList<string>)behoud.Geeft("wijzigingen")!);
        Assert.Equal("SS125", Reken(Asiel with { EerdereDoelgroep = GedetailleerdeDoelgroep.Overig, DoelgroepVolgensDuo = GedetailleerdeDoelgroep.Asielstatushouder }).Geeft("duoGebeurtenis"));
        Assert.Equal(Doelgroep.GezinsmigrantOfOverig, Reken(Asiel with { Asielrechten = Asielrechten.GezinsrechtenToegekendOpVerzoek }).Geeft("rechtenVan"));
    }

    [Theory]
    [InlineData(GedetailleerdeDoelgroep.Asielstatushouder, true), InlineData(GedetailleerdeDoelgroep.GezinsherenigerMetAsielstatushouder, true)]
    [InlineData(GedetailleerdeDoelgroep.GezinsvormerMetAsielstatushouder, true), InlineData(GedetailleerdeDoelgroep.Gezinshereniger, false)]
    [InlineData(GedetailleerdeDoelgroep.Gezinsvormer, false), InlineData(GedetailleerdeDoelgroep.GeestelijkBedienaar, false), InlineData(GedetailleerdeDoelgroep.Overig, false)]
    [Artikel("Wi2021", "13", lid: 1), Artikel("Wi2021", "16"), Artikel("Wi2021", "20"), Artikel("Wi2021", "15", lid: 2), Regel("WI-DOEL-11")]
    public void Elke_groep_heeft_haar_eigen_rechten_en_plichten(GedetailleerdeDoelgroep groep, bool asiel)
    {
        var antwoord = Reken(Regulier with { DoelgroepVolgensDuo = groep });

        Assert.All(["bredeIntake", "leerbaarheidstoets", "pip", "leerroute", "pvt", "map", "aanbodPvtEnMap", "begeleiding"], naam => Assert.Equal(true, antwoord.Geeft(naam)));
        Assert.All(
            ["aanbodDoorCollege", "maatschappelijkeBegeleiding", "intensiteitLeerrouteInPip", "boeteIntensiteitLeerroute", "kostelozeExamenpogingen", "zRouteParticipatieuren", "voortgangVanzelf"],
            naam => Assert.Equal(asiel, antwoord.Geeft(naam)));
        Assert.All(["lening", "zelfCursusRegelen"], naam => Assert.Equal(!asiel, antwoord.Geeft(naam)));
    }

    [Fact]
    [Artikel("Wi2021", "8", lid: 3), Artikel("Pw", "56a", lid: 1), Regel("WI-ROUTE-04"), Regel("WI-ONTZ-01")]
    public void Geen_MAP_in_de_onderwijsroute_en_ontzorgen_alleen_met_een_eigen_asielvergunning()
    {
        Assert.Equal(false, Reken(Asiel with { Leerroute = Leerroute.Onderwijs }).Geeft("map"));
        Assert.Equal(true, Reken(Asiel with { Leerroute = Leerroute.Zelfredzaamheid }).Geeft("map"));
        Assert.Equal(true, Reken(Asiel).Geeft("ontzorgenMogelijk"));
    }

    [Fact]
    public void Tegenstrijdige_gegevens_geven_alle_redenen_tegelijk()
    {
        var fout = Assert.Throws<NietTeBerekenen>(() => Reken(Regulier with { Verblijfsdoel = null, Geboortedatum = Geboren(2027, 1, 1), Referent = Referentstatus.Nederlander }));

        Assert.Equal(["geboortedatum", "verkregenOp", "verblijfsdoel", "referent"], fout.Redenen.Select(reden => reden.Veld));
        Assert.Equal("verblijfsdoel", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Asiel with { Verblijfsdoel = Verblijfsdoel.Studie })).Redenen).Veld);
        Assert.Equal("referent", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Regulier with { Verblijfsdoel = Verblijfsdoel.Gezin })).Redenen).Veld);
    }

    [Fact]
    public void Een_dag_voor_de_wet_is_niet_te_berekenen() => Assert.Throws<NietTeBerekenen>(() => Reken(Asiel with { Peildatum = new(2021, 12, 31) }));

    [Fact]
    public void Na_de_dag_tot_wanneer_de_wet_is_nagelezen_komt_er_een_waarschuwing() =>
        Assert.Contains(Reken(Asiel with { Peildatum = new(2026, 11, 2) }).Waarschuwingen, w => w.Contains("21 oktober 2025", StringComparison.Ordinal));
}
