using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Handhaving;

/// <summary>From somebody who does not cooperate to a fine: what must come first, and what stops it.</summary>
public sealed class HandhavingszaakTests
{
    private static readonly DateOnly Dag = new(2026, 3, 2);
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;
    private static readonly Boeteweging Weging = new(Verwijtbaarheid.Normaal, "Ernstig", "Niets bijzonders");

    [Fact]
    [Artikel("Wi", "23", 1), Artikel("Awb", "5:53", 2), Artikel("Awb", "5:53", 3), Regel("WI-BOETE-13"), Regel("WI-AWB-01")]
    public void Een_boete_komt_pas_na_eigen_vertraging_contact_hulp_waarschuwing_rapport_en_horen()
    {
        var zaak = Zaak(Boetegrond.Traject);
        Assert.Equal(5, Voorstel(zaak).Toets.NietVervuld.Count());
        Assert.Null(Voorstel(zaak).Onderbouwing);
        zaak.BekijkVertraging("Wij waren op tijd");
        Zet(zaak, Handhavingsstapsoort.Contact, 1);
        Zet(zaak, Handhavingsstapsoort.Hulp, 3);
        Zet(zaak, Handhavingsstapsoort.Waarschuwing, 2);
        zaak.Weeg(Weging);
        Assert.Contains(Voorstel(zaak).Toets.NietVervuld, v => v.Onderdeel == "waarschuwing");
        Zet(zaak, Handhavingsstapsoort.Waarschuwing, 4);
        Assert.DoesNotContain(Voorstel(zaak).Toets.NietVervuld, v => v.Onderdeel is not null);

        // The heavy procedure: report, sent, heard. That who reports does not decide is the mandate engine's.
        Assert.Contains(Voorstel(zaak).Toets.NietVervuld, v => v.Bron.Artikel == "5:53");
        Zet(zaak, Handhavingsstapsoort.Rapport, 5);
        Assert.Throws<ArgumentException>(() => Zet(zaak, Handhavingsstapsoort.Gehoord, 6));
        zaak.ZetStap(new(Handhavingsstapsoort.Uitnodiging, Dag.AddDays(6), "Kom 16 maart, met tolk", "sanne", "Sanne") { Begrijpelijk = true }, Dag.AddDays(30));
        Assert.Throws<ArgumentException>(() => Zet(zaak, Handhavingsstapsoort.Gehoord, 5));
        zaak.ZetStap(new(Handhavingsstapsoort.Gehoord, Dag.AddDays(14), "Had geen reden", "sanne", "Sanne") { Cautie = true }, Dag.AddDays(30));
        Assert.Empty(Voorstel(zaak).Toets.NietVervuld);
        Assert.Equal(Bedrag.VanEuro(25), Voorstel(zaak).Bedrag);
        Assert.Equal(["sanne"], zaak.Rapporteurs);
    }

    [Fact]
    [Artikel("Wi", "27"), Regel("WI-BOETE-12"), Regel("WI-BOETE-15")]
    public void Een_asielstatushouder_en_een_verlaagde_bijstand_houden_de_boete_tegen()
    {
        var zaak = Klaar();
        Assert.Empty(Voorstel(zaak).Toets.NietVervuld);
        Assert.Equal(3, Voorstel(zaak, Doelgroep.Asielstatushouder).Toets.NietVervuld.Count());
        zaak.Weeg(Weging with { Individueletoets = Individueletoets.AanhoudendeOnwil, Individueel = "Wil al een jaar niet" });
        Assert.Single(Voorstel(zaak, Doelgroep.Asielstatushouder).Toets.NietVervuld);
        Assert.Empty(Voorstel(zaak, Doelgroep.Asielstatushouder, hoger: true).Toets.NietVervuld);
        zaak.Weeg(Weging with { BijstandVerlaagd = true });
        Assert.Equal(["27"], Voorstel(zaak).Toets.NietVervuld.Select(v => v.Bron.Artikel));
        Assert.Throws<ArgumentException>(() => zaak.Weeg(Weging with { Individueletoets = Individueletoets.AndereUitzondering }));
        Assert.Throws<ArgumentException>(() => zaak.Weeg(Weging with { Ernst = " " }));
    }

    [Fact]
    [Artikel("Wi", "22", 1), Artikel("Wi", "22", 2), Artikel("Wi", "22", 3), Regel("WI-BOETE-01"), Regel("WI-BOETE-03")]
    public void Bij_de_intake_gaat_de_tweede_boete_verder_waar_de_eerste_ophield()
    {
        var zaak = Zaak(Boetegrond.Intake);
        zaak.BekijkVertraging("Wij waren op tijd");
        Zet(zaak, Handhavingsstapsoort.Contact, 0);
        Zet(zaak, Handhavingsstapsoort.Hulp, 0);
        Assert.Throws<ArgumentException>(() => zaak.LegOproepVast(Oproepuitkomst.NietGekomen));
        zaak.RoepOp(new(Dag, Dag.AddDays(11), Oproepuitkomst.NogOpen, false), Dag);
        Assert.Throws<ArgumentException>(() => zaak.RoepOp(new(Dag, Dag.AddDays(11), Oproepuitkomst.NogOpen, true), Dag));
        zaak.LegOproepVast(Oproepuitkomst.NietGekomen);
        zaak.RoepOp(new(Dag.AddDays(14), Dag.AddDays(25), Oproepuitkomst.NogOpen, true), Dag.AddDays(14));
        zaak.LegOproepVast(Oproepuitkomst.NietGekomen);
        zaak.Weeg(Weging);
        var eerste = Voorstel(zaak);
        Assert.Empty(eerste.Toets.NietVervuld);
        Assert.Equal((Bedrag.VanEuro(250), new DateOnly(2026, 6, 1)), (eerste.Bedrag, eerste.NieuweTermijnTot));
        zaak.LegOp(Guid.CreateVersion7(), eerste.Bedrag, new(2026, 4, 1), eerste.NieuweTermijnTot);
        Assert.Throws<ArgumentException>(() => zaak.Stop("Te laat"));

        var tweede = Handhavingszaak.Begin(Guid.CreateVersion7(), Dossier(), Boetegrond.Intake, null, new(2026, 6, 2), "Kwam weer niet", new(2026, 6, 2), zaak.Oproepen);
        tweede.BekijkVertraging("Niets");
        tweede.ZetStap(new(Handhavingsstapsoort.Contact, new(2026, 6, 2), "Gebeld", "sanne", "Sanne"), new(2026, 6, 2));
        tweede.ZetStap(new(Handhavingsstapsoort.Hulp, new(2026, 6, 2), "Taxi aangeboden", "sanne", "Sanne"), new(2026, 6, 2));
        tweede.RoepOp(new(new(2026, 4, 1), new(2026, 6, 1), Oproepuitkomst.NietGekomen, false), new(2026, 6, 2));
        tweede.Weeg(Weging with { VerlaagdCenten = 10_000 });
        var omgeving = new Boeteomgeving
        {
            Doelgroep = Doelgroep.GezinsmigrantOfOverig, Dag = new(2026, 6, 3), Eerdere = [new(Boetesoort.Intake, Dag, new(2026, 4, 1), null, Bedrag.VanEuro(250))],
            Intakeboetes = [new(new(2026, 4, 1), new(2026, 6, 1))],
        };
        var boete = Boetevoorstel.Maak(tweede, omgeving, Regels);
        Assert.Empty(boete.Toets.NietVervuld);
        Assert.Equal((Bedrag.VanEuro(100), null), (boete.Bedrag, boete.NieuweTermijnTot));
    }

    [Fact]
    [Artikel("Awb", "4:112", 1), Regel("WI-AWB-07"), Regel("WI-AWB-08")]
    public void Wat_betaald_is_gaat_eraf_en_aanmanen_kan_pas_na_de_termijn()
    {
        var zaak = Klaar();
        Assert.Throws<ArgumentException>(() => zaak.Betaal(Dag, Bedrag.VanEuro(1), Dag));
        zaak.LegOp(Guid.CreateVersion7(), Bedrag.VanEuro(50), Dag.AddDays(20), null);
        Assert.Throws<ArgumentException>(() => zaak.Betaal(Dag.AddDays(21), Bedrag.VanEuro(51), Dag.AddDays(21)));
        Assert.Throws<ArgumentException>(() => zaak.Betaal(Dag.AddDays(22), Bedrag.VanEuro(1), Dag.AddDays(21)));
        zaak.Betaal(Dag.AddDays(21), Bedrag.VanEuro(20), Dag.AddDays(21));
        Assert.Equal(Bedrag.VanEuro(30), zaak.Rest);
        var schuld = Geldschuld.Bereken(Dag.AddDays(20), null, null, Regels);
        Assert.Throws<ArgumentException>(() => zaak.Maan(schuld.BetaalUiterlijk.Waarde, schuld, new(2026, 12, 1)));
        Assert.Throws<ArgumentException>(() => zaak.Maan(Dag.AddDays(21), null, new(2026, 12, 1)));
        zaak.Maan(schuld.VerzuimVanaf, schuld, new(2026, 12, 1));
        zaak.RegelBetaling(new(2026, 12, 1), Bedrag.VanEuro(15));
        zaak.Betaal(new(2026, 12, 1), Bedrag.VanEuro(30), new(2026, 12, 1));
        Assert.Throws<ArgumentException>(() => zaak.Maan(new(2026, 12, 1), schuld, new(2026, 12, 1)));
        zaak.Vervalt("Ingetrokken");
        Assert.Equal((Handhavingsstand.ZonderBoete, null), (zaak.Stand, zaak.Boete));
    }

    [Fact]
    public void Wat_niet_kan_zegt_welk_veld()
    {
        string? Veld(Action daad) => Assert.Throws<ArgumentException>(daad).ParamName;
        Assert.Equal("grond", Veld(() => Zaak(Boetegrond.Leerroute)));
        Assert.Equal("trajectgrond", Veld(() => Handhavingszaak.Begin(Guid.CreateVersion7(), Dossier(), Boetegrond.Traject, null, Dag, "X", Dag)));
        Assert.Equal("constatering", Veld(() => Handhavingszaak.Begin(Guid.CreateVersion7(), Dossier(), Boetegrond.Intake, null, Dag.AddDays(1), "X", Dag)));
        Assert.Equal("gedrag", Veld(() => Handhavingszaak.Begin(Guid.CreateVersion7(), Dossier(), Boetegrond.Intake, null, Dag, "", Dag)));
        var zaak = Zaak(Boetegrond.Traject);
        Assert.Equal("Dag", Veld(() => Zet(zaak, Handhavingsstapsoort.Rapport, -1)));
        Assert.Equal("Tekst", Veld(() => zaak.ZetStap(new(Handhavingsstapsoort.Contact, Dag, " ", "sanne", "Sanne"), Dag)));
        Assert.Equal("Dag", Veld(() => zaak.RoepOp(new(Dag, Dag, Oproepuitkomst.NogOpen, false), Dag)));
        Assert.Equal("LaatsteDag", Veld(() => Zaak(Boetegrond.Intake).RoepOp(new(Dag, Dag.AddDays(-1), Oproepuitkomst.NogOpen, false), Dag)));
        zaak.Stop("Het bleek ziekte");
        Assert.Equal("Stand", Veld(() => Zet(zaak, Handhavingsstapsoort.Contact, 0)));
    }

    private static Handhavingszaak Klaar()
    {
        var zaak = Zaak(Boetegrond.Traject);
        zaak.BekijkVertraging("Wij waren op tijd");
        foreach (var (soort, na) in new[] { (Handhavingsstapsoort.Contact, 0), (Handhavingsstapsoort.Hulp, 1), (Handhavingsstapsoort.Waarschuwing, 2), (Handhavingsstapsoort.Rapport, 3), (Handhavingsstapsoort.Uitnodiging, 4), (Handhavingsstapsoort.Gehoord, 9) })
        {
            zaak.ZetStap(new(soort, Dag.AddDays(na), "Gedaan", "sanne", "Sanne") { Begrijpelijk = true }, Dag.AddDays(30));
        }

        zaak.Weeg(Weging);
        return zaak;
    }

    private static void Zet(Handhavingszaak zaak, Handhavingsstapsoort soort, int na) => zaak.ZetStap(new(soort, Dag.AddDays(na), "Gedaan", "sanne", "Sanne"), Dag.AddDays(30));

    private static Boetevoorstel Voorstel(Handhavingszaak zaak, Doelgroep doelgroep = Doelgroep.GezinsmigrantOfOverig, bool hoger = false) => Boetevoorstel.Maak(
        zaak, new() { Doelgroep = doelgroep, Leerroute = Leerroute.B1, HogereFunctie = hoger, Dag = zaak.Grond == Boetegrond.Intake ? new(2026, 4, 1) : Dag.AddDays(20) }, Regels);

    private static Handhavingszaak Zaak(Boetegrond grond) => Handhavingszaak.Begin(Guid.CreateVersion7(), Dossier(), grond, Trajectgrond.Begeleiding, Dag, "Kwam niet op gesprekken", Dag);

    private static Dossier Dossier() => Kern.Inburgeraars.Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Leerroute, Dag);
}
