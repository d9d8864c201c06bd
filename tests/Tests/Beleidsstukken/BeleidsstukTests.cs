using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Tests.Besluiten;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Beleidsstukken;

/// <summary>Versions of framework and beleidsregels: writing, releasing, setting, making known, and what they do to the parameters.</summary>
public sealed class BeleidsstukTests
{
    private const string Dordrecht = "0505";
    private const string Zwijndrecht = "0642";
    private static readonly DateOnly Vandaag = new(2026, 11, 27);
    private static readonly (string, string) Noor = ("noor", "Noor");
    private static readonly (string, string) Pieter = ("pieter", "Pieter");
    private static readonly Functionaris Directeur = new("anneke", "Anneke", "sdd", ["directeur"]);

    [Fact]
    public void Een_versie_is_een_concept_tot_een_ander_haar_vrijgeeft_en_dan_verandert_zij_nooit_meer()
    {
        var stuk = Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Beleidsregels, " Beleidsregels ", null, [], Noor, Vandaag);
        Assert.Equal("Beleidsregels, versie 1", stuk.Naam);
        Assert.Throws<RegelGeschonden>(() => stuk.LegVoor("Nieuw", "noor"));
        Assert.Throws<ArgumentException>(() => stuk.ZetHoofdstuk(null, "", "Tekst", null, "noor"));
        var eerste = stuk.ZetHoofdstuk(null, "Afspraken", "Wij herinneren.", Beginsel.Dichtbij, "noor");
        Assert.Equal("1", eerste);
        Assert.Throws<RegelGeschonden>(() => stuk.LegVoor("Nieuw", "noor"));
        stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, "2", eerste), "noor");
        Assert.Throws<RegelGeschonden>(() => stuk.SchrapHoofdstuk(eerste, "noor"));
        Assert.Throws<ArgumentException>(() => stuk.LegVoor(" ", "noor"));
        stuk.LegVoor("Nieuw: herinneringen", "bas");

        Assert.Throws<RegelGeschonden>(() => stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, "3", eerste), "noor"));
        Assert.Throws<RegelGeschonden>(() => stuk.GeefVrij(Noor, Vandaag));
        Assert.Throws<RegelGeschonden>(() => stuk.GeefVrij(("bas", "Bas"), Vandaag));
        stuk.GeefTerug("Korter");
        Assert.Equal((Stukstand.Concept, "Korter"), (stuk.Stand, stuk.Opmerking));
        stuk.LegVoor("Nieuw: herinneringen", "noor");
        stuk.GeefVrij(Pieter, Vandaag);
        Assert.Equal(Stukstand.Vrijgegeven, stuk.Stand);
        Assert.Throws<RegelGeschonden>(() => stuk.ZetHoofdstuk(eerste, "Anders", "Anders", null, "noor"));
        Assert.Throws<RegelGeschonden>(() => stuk.Stop("Toch niet"));
    }

    [Fact]
    public void Er_is_een_versie_tegelijk_in_de_maak_en_teruggaan_is_een_nieuwe_versie_met_oude_tekst()
    {
        var eerste = Vrij(Stuk("2"));
        var tweede = Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Beleidsregels, "Beleidsregels", eerste, [eerste], Noor, Vandaag);
        Assert.Equal((2, "2"), (tweede.Nummer, tweede.WaardeVoor(Werkparameters.Herinnering.Sleutel, Dordrecht)));
        Assert.Throws<RegelGeschonden>(() => Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Beleidsregels, "Beleidsregels", eerste, [eerste, tweede], Noor, Vandaag));
        Assert.Equal(1, Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Kader, "Kader", null, [eerste, tweede], Noor, Vandaag).Nummer);
        tweede.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, "5", "1"), "noor");
        Vrij(tweede);

        var terug = Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Beleidsregels, "Beleidsregels", eerste, [eerste, tweede], Noor, Vandaag);
        Assert.Equal((3, "2"), (terug.Nummer, terug.WaardeVoor(Werkparameters.Herinnering.Sleutel, Dordrecht)));
        var verschil = Stukvergelijking.Van(tweede, terug);
        Assert.Equal(("5", "2", ""), (verschil.Waarden.Single().Oud, verschil.Waarden.Single().Nieuw, verschil.Waarden.Single().Gemeentecode));
        Assert.True(Stukvergelijking.Van(eerste, terug).Gelijk);
    }

    [Theory]
    [InlineData("pip.termijn", "8 weken", "1")]
    [InlineData("bestaat.niet", "ja", "1")]
    [InlineData("werk.herinnering", "veel", "1")]
    [InlineData("werk.herinnering", "3", "9")]
    public void Alleen_beleid_met_een_goede_waarde_onder_een_hoofdstuk_dat_er_is(string sleutel, string waarde, string hoofdstuk) =>
        Assert.Throws<ArgumentException>(() => Stuk("2").ZetWaarde(new(sleutel, waarde, hoofdstuk), "noor"));

    [Fact]
    public void Een_gemeente_wijkt_af_met_een_reden_iemand_die_erover_gaat_en_een_dag_om_opnieuw_te_kijken()
    {
        var stuk = Stuk("2");
        var goed = new Afwijking(Zwijndrecht, "1", Werkparameters.Herinnering.Sleutel, "3", "Twee spreekuren", "beleidsmedewerker", Vandaag.AddYears(1));
        foreach (var fout in new[]
        {
            goed with { Reden = "" }, goed with { Eigenaar = " " }, goed with { Herzien = Vandaag }, goed with { Waarde = "2" }, goed with { Waarde = "veel" },
            goed with { Sleutel = null, Waarde = "" }, goed with { Sleutel = null, Waarde = "Tekst", Hoofdstuk = "9" }, goed with { Sleutel = Meedoenparameters.Weekuren.Sleutel, Waarde = "36" },
        })
        {
            Assert.Throws<ArgumentException>(() => stuk.ZetAfwijking(fout, Vandaag, "noor"));
        }

        stuk.ZetAfwijking(goed, Vandaag, "noor");
        stuk.ZetAfwijking(goed with { Waarde = "4" }, Vandaag, "noor");
        stuk.ZetAfwijking(goed with { Sleutel = null, Waarde = "Eigen tekst" }, Vandaag, "noor");
        Assert.Equal(("4", "2", "Eigen tekst"), (stuk.WaardeVoor(goed.Sleutel!, Zwijndrecht), stuk.WaardeVoor(goed.Sleutel!, Dordrecht), stuk.EigenTekst("1", Zwijndrecht)?.Waarde));
        stuk.SchrapAfwijking(Zwijndrecht, "1", goed.Sleutel, "noor");
        Assert.Equal("2", stuk.WaardeVoor(goed.Sleutel!, Zwijndrecht));
    }

    [Fact]
    public void Beleidsregels_blijven_binnen_het_kader_en_zonder_kader_gaat_het_niet()
    {
        var regels = Vrij(Stuk("9"));
        Assert.False(Kadertoets.Beoordeel(regels, null, Dordrecht).Slaagt);
        var kader = Vrij(Kader("1..7"));
        var toets = Kadertoets.Beoordeel(regels, kader, Dordrecht);
        Assert.Contains("van 1 tot en met 7", Assert.Single(toets.NietVervuld).Herstel, StringComparison.Ordinal);
        Assert.True(Kadertoets.Beoordeel(Vrij(Stuk("7")), kader, Dordrecht).Slaagt);
        Assert.Throws<RegelGeschonden>(() => Beleidsvaststelling.DoorCollege(Mandaatproef.Id(), regels, Dordrecht, toets, "Het college", "Punt 4", Vandaag, Vandaag));

        var eigen = Kader("1..7");
        eigen.ZetAfwijking(new(Zwijndrecht, "1", Werkparameters.Herinnering.Sleutel, "1..14", "Amendement", "griffie", Vandaag.AddYears(1)), Vandaag, "noor");
        Vrij(eigen);
        Assert.True(Kadertoets.Beoordeel(regels, eigen, Zwijndrecht).Slaagt);
        Assert.False(Kadertoets.Beoordeel(regels, eigen, Dordrecht).Slaagt);
    }

    [Theory]
    [InlineData("vier-ogen", true)]
    [InlineData("vier-ogen | zelf", true)]
    [InlineData("zelf | anders", false)]
    [InlineData("1..7", false)]
    [InlineData("", false)]
    public void Ruimte_bij_een_open_vraag_noemt_antwoorden(string ruimte, bool goed) => Assert.Equal(goed, Kaderruimte.Is(Besluitparameters.VierOgen, ruimte));

    [Theory]
    [InlineData("1..7", true)]
    [InlineData("2 | 3", true)]
    [InlineData("7..1", false)]
    [InlineData("1..99", false)]
    public void Ruimte_bij_een_getal_noemt_grenzen_of_getallen(string ruimte, bool goed) => Assert.Equal(goed, Kaderruimte.Is(Werkparameters.Herinnering, ruimte));

    [Fact, Artikel("Awb", "10:3", 2), Regel("WI-MAND-01")]
    public void Zonder_mandaat_voor_beleidsregels_of_als_schrijver_stelt_niemand_ze_vast()
    {
        var (regels, kader) = (Vrij(Stuk("2")), Kadertoets.Beoordeel(Vrij(Stuk("2")), Vrij(Kader("1..7")), Dordrecht));
        var geen = new Mandaattoets(new Toets("", [new("Er is mandaat", Bron.Awb("10:3", "1"), false, "Vraag het college.")]), null, []);
        Assert.Throws<RegelGeschonden>(() => Beleidsvaststelling.InMandaat(Mandaatproef.Id(), regels, Dordrecht, kader, geen, Directeur, Vandaag));

        var regel = Mandaatregel.StelVoor(Mandaatproef.Id(), Dordrecht, new()
        {
            Bevoegdheid = Bevoegdheid.BeleidsregelsVaststellen, Mandaatgever = "Het college van Dordrecht", Organisatie = "sdd", Functies = ["directeur"], Van = new(2022, 1, 1), Bronbesluit = "Mandaatbesluit",
        }, Noor);
        var wel = new Mandaattoets(new Toets("", []), regel, [regel]);
        Assert.False(Beleidsvaststelling.MagInMandaat(regels, kader, wel, "noor").Slaagt);
        var door = Beleidsvaststelling.InMandaat(Mandaatproef.Id(), regels, Dordrecht, kader, wel, Directeur, Vandaag);
        Assert.Equal(("Het college van Dordrecht", "directeur", "Mandaatbesluit", null), (door.Namens, door.OndertekenaarFunctie, door.Kenmerk, door.Werkt));
    }

    [Fact, Artikel("Awb", "3:40")]
    public void Beleid_werkt_niet_voordat_het_bekend_is()
    {
        var door = Beleidsvaststelling.DoorCollege(Mandaatproef.Id(), Vrij(Stuk("2")), Dordrecht, Kadertoets.Beoordeel(Stuk("2"), Vrij(Kader("1..7")), Dordrecht), "Het college", "Punt 4", Vandaag.AddDays(-3), Vandaag);
        Assert.False(door.WerktOp(Vandaag.AddYears(1)));
        Assert.Throws<ArgumentException>(() => door.MaakBekend(Vandaag.AddDays(-4), "Gemeenteblad", Vandaag, Vandaag));
        Assert.Throws<ArgumentException>(() => door.MaakBekend(Vandaag.AddDays(1), "Gemeenteblad", Vandaag.AddDays(1), Vandaag));
        Assert.Throws<ArgumentException>(() => door.MaakBekend(Vandaag, "Gemeenteblad", Vandaag.AddDays(-1), Vandaag));
        Assert.Throws<ArgumentException>(() => door.MaakBekend(Vandaag, " ", Vandaag, Vandaag));
        door.MaakBekend(Vandaag, "Gemeenteblad 2026, 12", Vandaag.AddDays(1), Vandaag);
        Assert.Equal((false, true), (door.WerktOp(Vandaag), door.WerktOp(Vandaag.AddDays(1))));
        Assert.Throws<ArgumentException>(() => door.MaakBekend(Vandaag, "Gemeenteblad", Vandaag, Vandaag));
    }

    [Fact]
    public void Een_kader_geldt_zolang_het_raadsbesluit_werkt_en_het_nieuwste_gaat_voor()
    {
        var kader = Vrij(Kader("1..7"));
        var stap = Bestuursstap.Plan(Mandaatproef.Id(), Dordrecht, Bestuursstapsoort.Kader, new(2021, 11, 30));
        Assert.Throws<RegelGeschonden>(() => Beleidsvaststelling.DoorRaad(Mandaatproef.Id(), kader, stap, "Dordrecht"));
        stap.LegVast(true, new(2021, 11, 30), new(2022, 1, 1), "Raadsbesluit", "bas", Vandaag);
        Assert.Throws<RegelGeschonden>(() => Beleidsvaststelling.DoorRaad(Mandaatproef.Id(), kader, stap, "Dordrecht"));
        stap.Controleer(true, "pieter");
        var door = Beleidsvaststelling.DoorRaad(Mandaatproef.Id(), kader, stap, "Dordrecht");
        var geldend = new Geldendbeleid([kader], [door], [stap]);
        Assert.Equal((null, kader), (geldend.Stuk(Stuksoort.Kader, Dordrecht, new(2021, 12, 31)), geldend.Stuk(Stuksoort.Kader, Dordrecht, new(2022, 1, 1))));
        stap.Vervalt(new(2023, 12, 31));
        Assert.Equal((kader, null), (geldend.Stuk(Stuksoort.Kader, Dordrecht, new(2023, 12, 31)), geldend.Stuk(Stuksoort.Kader, Dordrecht, new(2024, 1, 1))));
    }

    [Fact]
    public void De_parameters_onder_een_versie_zijn_een_kopie_met_wat_er_verandert()
    {
        var stuk = Stuk("2");
        stuk.ZetWaarde(new(Meedoenparameters.Ritme.Sleutel, "Licht 6, Gewoon 3, Intensief 2", "1"), "noor");
        var nu = LandelijkeParameters.Regelset;
        Assert.Equal([Meedoenparameters.Ritme.Sleutel], Beleidsuitwerking.Nieuw(nu, stuk, Dordrecht, Vandaag).Select(w => w.Sleutel));
        var straks = Beleidsuitwerking.Op(nu, stuk, Dordrecht, Vandaag);
        Assert.Equal(Meedoenparameters.Ritme.Sleutel, Assert.Single(Beleidsuitwerking.Anders(nu, straks, stuk, Vandaag)).Sleutel);
        Assert.Equal((6, 8), (straks.Waarde(Meedoenparameters.Ritme, Vandaag)["Licht"], straks.Waarde(Meedoenparameters.Ritme, Vandaag.AddDays(-1))["Licht"]));
        Assert.Equal(8, nu.Waarde(Meedoenparameters.Ritme, Vandaag)["Licht"]);
    }

    private static Beleidsstuk Stuk(string herinnering)
    {
        var stuk = Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Beleidsregels, "Beleidsregels", null, [], Noor, Vandaag);
        stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, herinnering, stuk.ZetHoofdstuk(null, "Afspraken", "Wij herinneren.", null, "noor")), "noor");
        return stuk;
    }

    private static Beleidsstuk Kader(string ruimte)
    {
        var stuk = Beleidsstuk.Begin(Mandaatproef.Id(), Stuksoort.Kader, "Kader", null, [], Noor, Vandaag);
        stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, ruimte, stuk.ZetHoofdstuk(null, "Dichtbij", "Wij zijn dichtbij.", null, "noor")), "noor");
        return stuk;
    }

    private static Beleidsstuk Vrij(Beleidsstuk stuk)
    {
        stuk.LegVoor("Nieuw", "noor");
        stuk.GeefVrij(Pieter, Vandaag);
        return stuk;
    }
}
