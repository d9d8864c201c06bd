using System.Reflection;
using System.Text.Json;
using Naast.Kern.Aansluitingen;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Begeleiding;
using Naast.Kern.Keten;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Opdrachtgever;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Kern.Uitwisseling;
using Naast.Kern.Verantwoording;
using Naast.Tests.Huis;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>
/// The shape of an after-image is for ever: old events must stay readable. A changed file in Data/Nabeelden is a promise
/// broken, unless a field was only added. NAAST_VERNIEUW=1 writes the files afresh.
/// </summary>
public sealed class NabeeldTests
{
    private const string MapVanNabeelden = "tests/Tests/Data/Nabeelden";
    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 30, 0, 123, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Ingesprongen = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dossier Dossiervoorbeeld = Voorbeelddossier();

    private static readonly Dictionary<string, Aggregaat> Voorbeelden = Alle().ToDictionary(a => a.GetType().Name, StringComparer.Ordinal);

    public static TheoryData<string> Soorten => [.. Nabeelden.Aggregaatsoorten.Select(type => type.Name).Order(StringComparer.Ordinal)];

    /// <summary>Of a BSN the events hold a fingerprint only: there is nothing to read back.</summary>
    public static TheoryData<string> Leesbaar => [.. Nabeelden.Aggregaatsoorten.Select(type => type.Name).Where(naam => naam is not (nameof(Persoonsnummer) or nameof(Kern.Meedoen.Zorgnotitie))).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Soorten))]
    public void De_vorm_van_een_nabeeld_verandert_niet(string soort)
    {
        var vorm = Mooi(Nabeelden.Maak(Voorbeelden[soort])) + "\n";
        var pad = $"{MapVanNabeelden}/{soort}.json";
        if (Environment.GetEnvironmentVariable("NAAST_VERNIEUW") == "1")
        {
            File.WriteAllText(Bronboom.Pad(pad), vorm);
        }

        Assert.True(Bronboom.Bestaat(pad), $"{pad} is not there: NAAST_VERNIEUW=1 writes it.");
        Assert.Equal(Bronboom.LeesTekst(pad), vorm);
    }

    [Theory, MemberData(nameof(Leesbaar))]
    public void Een_nabeeld_dat_eens_is_bewaard_is_te_lezen(string soort)
    {
        var oud = Bronboom.LeesTekst($"{MapVanNabeelden}/{soort}.json");
        var lees = typeof(Nabeelden).GetMethod(nameof(Nabeelden.Lees))!.MakeGenericMethod(Voorbeelden[soort].GetType());

        var terug = (Aggregaat)lees.Invoke(null, [oud])!;

        Assert.Equal(oud, Mooi(Nabeelden.Maak(terug)) + "\n");
        Assert.Equal((Voorbeelden[soort].Id, Voorbeelden[soort].Gemeentecode, Voorbeelden[soort].Stroom), (terug.Id, terug.Gemeentecode, terug.Stroom));
    }

    /// <summary>An empty field leaves no trace in JSON, so the example must have every field filled for the pin to mean something.</summary>
    [Theory, MemberData(nameof(Soorten))]
    public void In_het_voorbeeld_is_elk_veld_gevuld(string soort)
    {
        var leeg = new List<string>();
        ZoekLeeg(soort, Voorbeelden[soort], leeg);

        Assert.Empty(leeg);
    }

    [Fact]
    public void Een_gebeurtenis_die_eens_bestond_blijft_bestaan_en_een_nieuwe_wordt_vastgelegd()
    {
        var pad = $"{MapVanNabeelden}/gebeurtenissen.txt";
        var nu = Gebeurtenisbladzijde.Soorten().Select(soort => soort.Naam).ToList();
        var vast = Bronboom.Bestaat(pad) ? Bronboom.LeesTekst(pad).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        if (Environment.GetEnvironmentVariable("NAAST_VERNIEUW") == "1")
        {
            vast = [.. vast.Union(nu).Order(StringComparer.Ordinal)];
            File.WriteAllText(Bronboom.Pad(pad), string.Join('\n', vast) + "\n");
        }

        Assert.Empty(vast.Except(nu));
        Assert.Empty(nu.Except(vast));
        Assert.Equal(nu.Count, nu.Distinct().Count());
    }

    private static Dossier Voorbeelddossier()
    {
        var dossier = Dossier.Open(Id(1), Id(2), "0505", Kanaal.Portaal, Fase.Koppeling, new(2026, 3, 2));
        dossier.WijsToe("sanne");
        dossier.HaalNaarVoren("PipOpstellen", new(2026, 4, 1), "School begint", "Sanne de Wit");
        return (Dossier)Gevuld(dossier, ("OpgegaanIn", Id(28)), ("VerhuisdNaar", "0642"), ("VerhuisdOp", new DateOnly(2026, 9, 1)), ("KomtUit", "0610"), ("KomtVan", Id(29)));
    }

    private static IEnumerable<Aggregaat> Alle()
    {
        var persoon = Persoon.Registreer(Id(2), Id(1), "0505", new Persoonsgegevens(new Persoonsnaam("Selam", "van", "Tesfay"), OnvolledigeDatum.Van(new(1999, 3, 4)))
        {
            Vnummer = "2812345671", NaamEigenSchrift = "ሰላም", Geslacht = Geslacht.Vrouw, Nationaliteit = "0105", HuishoudenId = Id(3),
        });
        persoon.HeetOok(["Selam Tesfaye"]);
        var feit = Feit.LegVast(Id(4), Dossiervoorbeeld, Feitsoort.Bekendmaking, new(2026, 3, 2), new(2029, 3, 2), "uitgereikt", Feitbron.Medewerker, Nu, Id(5));
        feit.LaatVervallen("Verkeerde dag", Nu.AddDays(1));
        var intake = BredeIntake.Begin(Id(6), Dossiervoorbeeld, new(2026, 3, 9));
        intake.LegVast(new Intakeantwoorden
        {
            AlleenGesprekVerteld = new(2026, 3, 9), Gesprekken = "Twee gesprekken", Leerbaarheid = Leerbaarheid.B1Haalbaar, LeerbaarheidToelichting = "Ruim",
            Opleidingsniveau = "Middelbaar", OpleidingEnWerk = "Verpleeghulp", Omstandigheden = "Woont alleen", KinderenInHuis = true, VoorschoolseEducatie = "Op de lijst",
            Taalniveau = "A1", Geletterdheid = Geletterdheid.AnderSchrift, Taal = "Tigrinya", Participatie = "Vrijwilliger", EigenWens = "Verpleegkundige", WensOnderwijs = true,
            Zelfredzaamheid = "Regelt veel zelf",
        });
        intake.RondAf(gezondheidBesproken: true, leerrouteElders: false, new(2026, 3, 20));
        yield return Dossiervoorbeeld;
        yield return persoon;
        yield return Persoonsnummer.LegVast(Id(7), persoon, [1, 2, 3], [4, 5, 6]);
        yield return Contactgegevens.LegVast(Id(8), persoon, new Bereikbaarheid
        {
            Telefoon = "0612345678", Email = "selam@voorbeeld.nl", Straat = "Spuiboulevard", Huisnummer = "300", Postcode = "3311GR", Plaats = "Dordrecht", Taal = "ti", TolkNodig = true,
        });
        yield return feit;
        var afspraak = Afspraak.Maak(
            Id(20), Dossiervoorbeeld, new(new(2026, 3, 9), new(9, 30), "Voortgangsgesprek", "Spuiboulevard 300", "Sanne de Wit", Tolk: true) { Minuten = 45, Vorm = Afspraakvorm.Beeldbellen, Ruimte = "Kamer 2" });
        afspraak.Beantwoord(komt: true);
        afspraak.LegUitkomstVast(gekomen: false, "Ziek");
        yield return afspraak;
        var lid = Gezinslid.LegVast(Id(25), Dossiervoorbeeld, new Gezinslidgegevens(Gezinsrelatie.Kind) { Naam = "Sami", Geboortejaar = 2019, Verwacht = true, Van = new(2026, 5, 1) });
        lid.Beeindig(new(2026, 8, 1), "Komt toch niet");
        yield return Gevuld(lid, ("EigenDossier", Id(26)));
        yield return Samenvoeging.Voeg(
            Id(27), Dossier.Open(Id(28), Id(29), "0505", Kanaal.Portaal, Fase.Intake, new(2026, 3, 2)), Dossier.Open(Id(30), Id(31), "0505", Kanaal.Portaal, Fase.Kennisgeving, new(2026, 3, 2)),
            [new("Notitie", Id(32), Id(33))], "Zelfde verblijfsdocument", "Sanne de Wit", Nu);
        var document = Document.Voeg(Id(24), Dossiervoorbeeld, new(Documentsoort.Diploma, "diploma.pdf", "application/pdf", 1234, new string('a', 64), "de inburgeraar"), null, "Sanne de Wit", Nu);
        document.LaatVervallen("Verkeerd dossier");
        yield return document;
        var doel = Doel.NogNiet(Id(34), Dossiervoorbeeld, Doelsoort.Taal, "Eerst opvang", new(2026, 9, 1), new(2026, 3, 2));
        doel.Wijzig(new(Doelsoort.Taal, "Spreken op het werk") { Vaardigheid = Taalvaardigheid.Spreken, Niveau = Taalniveau.B1, Streefdag = new(2027, 3, 1) }, new(2026, 9, 1));
        doel.Bereik("Gehaald", new(2027, 2, 1));
        yield return doel;
        var actie = Actie.SpreekAf(Id(35), Dossiervoorbeeld, new("Diploma laten waarderen", Actiehouder.Organisatie, Grondslag.Participatiewet)
        {
            WieNaam = "Taalschool", DoelId = Id(34), Gebied = Leefgebied.Werk, Van = new(2026, 3, 2), Tot = new(2026, 6, 1), Na = Id(36), NaGebied = Leefgebied.Wonen,
        });
        actie.RondAf("Gelukt", new(2026, 5, 1));
        yield return actie;
        var vraag = Partnervraag.Stel(Id(39), Dossiervoorbeeld, Id(40), new("taalschool-noorderlicht", Partnertaaksoort.Taallessen, "Plek in een groep", "Leren", new(2026, 3, 9))
        {
            Lessen = new(Taalniveau.A1, "B1-route", 12, "ma en wo 9:00-15:00", true, new(2026, 6, 1)),
        }, new(2026, 3, 2), "sanne");
        vraag.Zie(new(2026, 3, 3));
        vraag.NeemAan(new(2026, 3, 4));
        vraag.PlaatsIn("Groep 4");
        vraag.Schrijf(new(true, "Els Bakker", "Wanneer kan zij beginnen?", new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero)));
        vraag.RondAf("De post is op orde", true, new(2026, 5, 1));
        yield return vraag;
        yield return Leefgebiedmeting.LegVast(Id(37), Dossiervoorbeeld, Leefgebied.Wonen, Gebiedstand.Belemmering, Zelfredzaamheid.Samen, "Geen plek om te leren", new(2026, 3, 2));
        yield return Begeleidingsafspraak.Bevestig(Id(38), Dossiervoorbeeld, Intensiteit.Licht, 6, new(Intensiteit.Gewoon, 4, 3, 1), "Er komt al iemand elke week", new(2026, 3, 2));
        var voorziening = Voorziening.Spreek(Id(50), Dossiervoorbeeld, new(Voorzieningsoort.Taalles, "Taalles B1", "Taalschool", Grondslag.WetInburgering, Geldbron.Lening)
        {
            Prijs = 720_000, Uren = 600, Van = new(2026, 4, 1), Tot = new(2027, 10, 1), Plaats = "Dordrecht", Reistijd = 25, Rooster = "ma en wo 9:00-12:00", OpvangNodig = true, DoelId = Id(34),
            LeningUitgelegd = new(2026, 3, 2), Botsingreden = "Opa past op",
        });
        voorziening.BiedAan(new(2026, 3, 9));
        voorziening.Start(new(2026, 4, 1));
        voorziening.Stop("Verhuisd", new(2026, 12, 1));
        yield return voorziening;
        var overname = Taakovername.NeemOver(Id(51), Dossiervoorbeeld, new("De post openen", Leefgebied.RegelenEnDigitaal, "Kan nog niet lezen", "Samen, dan zelf", new(2026, 5, 1)), new(2026, 3, 2));
        overname.Verleng("De cursus begon later", new(2026, 6, 1));
        overname.GeefTerug("Gaat goed", new(2026, 5, 20));
        yield return overname;
        var zorgen = Zorgnotitie.Schrijf(Id(52), Dossiervoorbeeld, "Komt niet meer buiten", "Sanne de Wit", "Eerst met de wijkverpleegkundige praten", new(2026, 3, 2), new(2026, 9, 2));
        zorgen.IsVoorbij(new(2026, 6, 1));
        yield return Gevuld(zorgen, ("Verteld", true));
        var weg = Meedoenweg.Schrijf(Id(53), Dossiervoorbeeld, new("Leerwerktraject in de zorg", [new(Wegkenmerk.Talenten, Pasvorm.Ja, "Is zorgzaam")]) { Taalniveau = Taalniveau.A2, Reistijd = 25, Start = new(2026, 9, 1) }, new(2026, 3, 2));
        weg.Kies("Past het best", new(2026, 3, 9));
        yield return weg;
        var overleg = Casusoverleg.Plan(Id(64), Dossiervoorbeeld, new(2026, 3, 9), "Wijkteam, school", true, [new("Wonen: te klein", Deelgrond.WettelijkeTaak, null)]);
        overleg.Houd(["Urgentie aanvragen"], new(2026, 3, 10));
        yield return overleg;
        var overdracht = Overdracht.Meld(Id(67), Dossiervoorbeeld, Overdrachtsoort.BinnenRegio, "0642", Id(68), new(2026, 3, 9), gevraagd: true, new(2026, 3, 10));
        overdracht.Verstrek([new(Overdrachtonderdeel.Plan, Overdrachtgrond.Wet, "Plan van 3 maart 2025", null)], "Boetes volgen", new(new(2026, 3, 11), "Sanne en Naima", true, "Eerst samen koffie"), new(2026, 3, 12));
        overdracht.StuurTerug("De uren ontbreken");
        overdracht.Verstrek([new(Overdrachtonderdeel.Doelen, Overdrachtgrond.Toestemming, "2 doelen", "In het gesprek gevraagd")], "Boetes volgen", null, new(2026, 3, 13));
        overdracht.NeemAan(new(2026, 3, 14));
        yield return overdracht;
        var last = Vastelast.Neem(Id(65), Dossiervoorbeeld, Lastsoort.Huur, "Woonbron", new(64_050), Betaalstap.Gemeente, new(2026, 3, 9));
        last.ZetStap(Betaalstap.Samen, new(65_000), "Gaat goed", new(2026, 6, 1));
        last.Stop("Verhuisd", new(2026, 9, 1));
        yield return last;
        yield return Ontzorgbesluit.LegVast(Id(66), Dossiervoorbeeld, "Het college van Dordrecht", new(2026, 3, 9), new(2026, 3, 10), new(2026, 9, 9));
        yield return Begeleidingsstap.LegVast(Id(63), Dossiervoorbeeld, new(Partnertaaksoort.FinancieleZelfredzaamheid, Begeleidingsonderwerpen.Van(Partnertaaksoort.FinancieleZelfredzaamheid)[0], Stapstand.Samen, Contactwijze.Huisbezoek, new(2026, 3, 9), "Elke week"), "vluchtelingenwerk", "Mo Aziz");
        yield return Intakegesprek.LegVast(Id(60), Dossiervoorbeeld, new(new(2026, 3, 9), Tolkinzet.Telefoon, true, [Intakeonderdeel.Taal], "De kinderen") { Erbij = "Mo Aziz" }, "Sanne de Wit");
        var diploma = Bekwaamheid.Schrijf(Id(61), Dossiervoorbeeld, new(Bekwaamheidsoort.Diploma, "Verpleegkunde") { Toelichting = "Asmara, 3 jaar", Waardering = Waardering.Gewaardeerd, Uitkomst = "Mbo 3" }, new(2026, 3, 9));
        diploma.LaatVervallen("Van haar zus");
        yield return diploma;
        var verzoek = Burgerverzoek.Ontvang(Id(62), Dossiervoorbeeld, Verzoeksoort.Inzage, Verzoekweg.Papier, "Wie keek er?", new(2026, 3, 9), new(2026, 4, 9));
        verzoek.Beantwoordt("Lijst gestuurd", new(2026, 3, 20));
        yield return verzoek;
        var uren = Urenmelding.Meld(Id(54), Dossiervoorbeeld, new(Uursoort.Nt2, new(2026, 4, 1), new(2026, 4, 30), 2400, 180, 60), "Groep 4", "taalschool-noorderlicht", "Els Bakker", Id(55), Nu);
        uren.Betwist("Zij was ziek");
        uren.Beoordeel(telt: false, "Briefje gezien");
        yield return uren;
        var examen = Examenuitslag.LegVast(Id(56), Dossiervoorbeeld, Examenonderdeel.Spreken, Examenstand.GeslaagdA2, new(2026, 9, 1));
        examen.LaatVervallen("Verkeerde persoon");
        yield return examen;
        var tekenen = Trajectmoment.LegVast(Id(57), Dossiervoorbeeld, Momentsoort.PvtOndertekening, new(2026, 5, 1), true, true, null, "Met tolk", "vluchtelingenwerk", "Mo Aziz");
        tekenen.LaatVervallen("Was een ander");
        yield return Gevuld(tekenen, ("Thema", Kern.Begeleiding.Mapthema.WerkVinden));
        yield return Voortgangsgesprek.LegVast(Id(58), Dossiervoorbeeld, new(new(2026, 6, 1), "De lessen", "De reis", "Ik wil werken", "Zoekt een baan", new(2026, 9, 1)) { Tolk = true, Oneens = "De uren" }, "Sanne de Wit");
        var melding = Ketenmelding.Maak(Id(160), Dossiervoorbeeld, Id(161), "SS126", Nu, new(2026, 6, 8));
        melding.HandelAf("Plan is doorgegeven");
        yield return melding;
        yield return Schoolbericht.Stuur(Id(59), Dossiervoorbeeld, new(Schoolberichtsoort.Niveau, new(2026, 6, 1)) { Vaardigheid = Taalvaardigheid.Spreken, Taalniveau = Taalniveau.A2, Toelichting = "Knap" }, "taalschool-noorderlicht", "Els Bakker");
        yield return Contactmoment.LegVast(Id(21), Id(1), "0505", Contactwijze.Gesprek, true, "Sanne de Wit", Nu);
        var afscherming = Kern.Inburgeraars.Afscherming.Scherm(Id(22), Dossiervoorbeeld, Afschermgrond.GeheimAdres, "Op verzoek van de politie", ["sanne"], new(2026, 3, 2));
        afscherming.HefOp("Verhuisd", new(2026, 6, 1));
        yield return afscherming;
        var nood = Noodinzage.Open(Id(23), Id(1), "0505", "fatima", "Fatima El Amrani", "Staat aan de balie", Nu, TimeSpan.FromHours(4));
        nood.Beoordeel(Noodoordeel.Terecht, "Kon niet wachten", "sanne", "Sanne de Wit");
        yield return nood;
        var brieftekst = Kern.Brieven.Brieftekst.Begin(Id(34), "uitnodiging");
        brieftekst.StelVoor(new("Uitnodiging", "Bij een afspraak", "Dag {{ naam }},"), ("mirjam", "Mirjam Kok"), Nu);
        brieftekst.StelVast(("pieter", "Pieter Brand"), Nu);
        brieftekst.StelVoor(new("Uitnodiging", "Bij een afspraak", "Beste {{ naam }},"), ("mirjam", "Mirjam Kok"), Nu);
        brieftekst.StelVast(("pieter", "Pieter Brand"), Nu);
        brieftekst.StelVoor(new("Uitnodiging", "Bij een afspraak", "Hallo {{ naam }},"), ("mirjam", "Mirjam Kok"), Nu);
        yield return Gevuld(brieftekst, ("Vervallen", true), ("Gemeentecode", "0505"));
        yield return Notitie.Schrijf(Id(9), Id(1), "0505", "Belde terug", "Sanne de Wit", "sdd", true, Nu);
        yield return intake;
        yield return Gezondheidsgegevens.LegVast(Id(10), Dossiervoorbeeld, "Niets bijzonders");
        yield return Gevuld(Pip.Begin(Id(11), Dossiervoorbeeld, new Pipinhoud
        {
            Wegingen = [new(Leerroute.B1, "Haalbaar", "Duurt lang")], Leerroute = Leerroute.B1, Motivering = "Past het best", LesurenPerWeek = 12, LesurenTotaal = 600, PvtUren = 12,
            MapUren = 40, Voortgangsgesprekken = 4, Begeleiding = "Elke maand", VoorschoolseEducatie = "Op de lijst", Alfabetisering = Alfabetisering.AndersAlfabeet,
            ExamenonderdelenZ = "Geen", MagOpleidingAfmaken = true, Zienswijze = "Eens", Ondertekening = Ondertekening.Ondertekend, OndertekendOp = new(2026, 4, 1),
        }), ("Opsteller", "sanne"), ("TeruggestuurdReden", "Te kort"), ("Dagtekening", new DateOnly(2026, 4, 2)), ("Vervangt", Id(69)),
            ("Wijziging", new Planwijziging(Planaanleiding.AndereLeerroute, "Het gaat sneller") { Voortgang = Voortgang.MeerDanVerwacht, EindeOpleiding = new(2026, 3, 1), BijzonderGeval = true }));
        var college = Bestuursstap.Plan(Id(83), "0505", Bestuursstapsoort.Mandaat, new(2021, 12, 14));
        college.LegVast(true, new(2021, 12, 14), new(2022, 1, 1), "Mandaatbesluit", "bas", new(2022, 1, 1));
        college.Controleer(true, "pieter");
        college.Vervalt(new(2030, 12, 31));
        yield return college;
        var aanwijzing = Aanwijzing.Geef(Id(95), "0505", Aanwijzingsoort.Heroverweging, Bevoegdheid.BoeteTrajectOpleggen, "Kijk hier opnieuw naar", "Besluitenlijst, punt 4", Id(13), new(2026, 3, 2), new(2026, 9, 1), "Noor Visser", new(2026, 3, 2));
        aanwijzing.BeantwoordMet("Het besluit blijft staan", "Anneke Roos", new(2026, 3, 9));
        yield return aanwijzing;
        var steekproef = Steekproef.Trek(Id(96), "0505", "Kijken of de motivering klopt", Bevoegdheid.PipVaststellen, new(2026, 1, 1), new(2026, 3, 1), [Id(13)], 1, _ => 0, ("noor", "Noor Visser"), new(2026, 3, 2));
        steekproef.Noteer(new(Id(13), false, "De motivering is te kort"), new(2026, 3, 3));
        steekproef.RondAf("Motiveringen mogen langer", new(2026, 3, 4));
        yield return steekproef;
        var stuk = Beleidsstuk.Begin(Id(97), Stuksoort.Beleidsregels, "Beleidsregels inburgering", null, [], ("noor", "Noor Visser"), new(2026, 3, 2));
        stuk.ZetHoofdstuk(null, "Afspraken", "Wij sturen een herinnering.", Beginsel.Dichtbij, "noor");
        stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, "2", "1"), "noor");
        stuk.ZetAfwijking(new("0642", "1", Werkparameters.Herinnering.Sleutel, "3", "Twee spreekuren", "beleidsmedewerker", new(2028, 1, 1)), new(2026, 3, 2), "noor");
        stuk.LegVoor("Nieuw: herinneringen", "noor");
        stuk.GeefTerug("Korter");
        stuk.LegVoor("Nieuw: herinneringen", "noor");
        stuk.GeefVrij(("pieter", "Pieter Brand"), new(2026, 3, 9));
        yield return Gevuld(stuk, ("Gemeentecode", "0505"), ("Opmerking", "Korter"));
        var inGemeente = Beleidsvaststelling.DoorCollege(Id(98), stuk, "0505", new Toets("", [new("Binnen het kader", Bron.Beleid("kader"), true)]), "Het college van Dordrecht", "Besluitenlijst, punt 5", new(2026, 3, 10), new(2026, 3, 10));
        inGemeente.MaakBekend(new(2026, 3, 12), "Gemeenteblad 2026, 12", new(2026, 4, 1), new(2026, 3, 12));
        yield return Gevuld(inGemeente, ("BestuursstapId", Id(83)), ("MandaatregelId", Id(12)));
        var houder = Gemandateerde.LegVast(Id(84), "sdd", "Sociale Dienst", Rechtsvorm.OpenbaarLichaam, new(2022, 1, 1), "Oprichting");
        houder.WordtOpgevolgd(new(2030, 12, 31), "grs");
        yield return Gevuld(houder, ("Gemeentecode", "0505"));
        var taak = Taaktoedeling.DeelToe(Id(85), "0505", Bouwsteen.Plan, "sdd", Toedelingsgrond.Mandaat, new(2022, 1, 1), new(2030, 12, 31), "Mandaatbesluit");
        yield return taak;
        var mandaat = Mandaatregel.StelVoor(Id(12), "0505", new()
        {
            Bevoegdheid = Bevoegdheid.PipVaststellen, Mandaatgever = "Het college van Dordrecht", Organisatie = "sdd", Functies = ["kwaliteitsmedewerker"], Van = new(2022, 1, 1),
            Tot = new(2031, 12, 31), Bronbesluit = "Mandaatbesluit", CollegebesluitId = Id(83), Ondermandaat = true, Instemming = new(2022, 1, 1), TotBedrag = new Bedrag(40_000), Voorwaarden = "Laatste middel",
        }, ("bas", "Bas Vermeulen"));
        mandaat.StelVast(("pieter", "Pieter Brand"));
        mandaat.TrekIn(new(2030, 12, 31), "Het college doet het zelf", 0, false, Nu);
        var functionaris = new Functionaris("joost", "Joost van der Meer", "sdd", ["kwaliteitsmedewerker"]);
        var toets = Mandaattoets.Beoordeel(
            new(Bevoegdheid.PipVaststellen, "0505", new(2026, 4, 2), functionaris) { Opstellers = ["sanne"] }, new Beslisbeleid(["kwaliteitsmedewerker"], true, "tekenen"),
            new([mandaat], [houder], [college]));
        yield return Gevuld(mandaat, ("OnderId", Id(86)));
        var besluit = Besluit.Neem(
            Id(13), Id(1), "0505", Bevoegdheid.PipVaststellen, Id(11), toets, functionaris, new(2026, 4, 2), "Past het best",
            new Toets("Mag dit?", [new("De intake is af", Bron.Wi("14", "3", "WI-INT-06"), true, "Rond af.")]),
            [new Rekenbewijs("0.1.0", Rekenregels.Termijn, new Dictionary<string, string> { ["anker"] = "2026-03-02" },
                [new Parameterversie("pip.termijn", new(2022, 1, 1), new(2030, 12, 31), "10 weken", Bron.Bi("5.3", "1", "WI-PIP-01"))], "2026-05-11")]);
        besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, new(2026, 4, 3));
        besluit.Eindig(Besluiteinde.Ingetrokken, new(2027, 4, 2), Id(87));
        yield return Gevuld(besluit, ("Dictum", "U krijgt een boete."), ("Centen", 5_000L), ("Beleid", "Beleidsregels 2022"), ("TegenAdvies", true), ("Uitleg", (IReadOnlyList<string>)["De boete is 50 euro"]));
        var bezwaar = Bezwaarzaak.Ontvang(Id(90), besluit, new(2026, 4, 20), true, new(2026, 4, 18), "mr. Bos", "Het klopt niet", true, new(2026, 4, 20));
        bezwaar.VulAan("Het klopt niet", new(2026, 4, 21), new(2026, 4, 28));
        bezwaar.Verontschuldig("Lag in het ziekenhuis");
        bezwaar.Hoor(new(new(2026, 5, 6), Hoorafzien.Afgezien, Hoorder.NietBetrokkene, "pieter", "Pieter Brand", "Legde het uit", true), new(2026, 5, 6));
        bezwaar.Verdaag(new(2026, 6, 1));
        bezwaar.StemIn(new(2026, 8, 1));
        bezwaar.StelInGebreke(new(2026, 8, 2), new(2026, 8, 2));
        bezwaar.GaatOokOver(Id(91));
        bezwaar.Beslis(Bezwaaruitkomst.Ongegrond, Id(92));
        bezwaar.Leer("Eerder bellen");
        yield return Gevuld(bezwaar, ("Toelichting", "Ingetrokken per brief"));
        var voorbereiding = Besluitvoorstel.Begin(Id(88), Id(1), "0505", Bevoegdheid.BoeteTrajectOpleggen,
            new() { Motivering = "Na contact en hulp kwam er niets.", BetreftId = Id(89), Keuze = "Visueel", Dag = new(2026, 5, 1), Centen = 2_500 }, ("sanne", "Sanne de Wit"), new(2026, 4, 2));
        voorbereiding.Adviseer(new("pieter", "Pieter Brand", "jurist", false, "Wacht nog.", Nu));
        yield return Gevuld(voorbereiding, ("Stand", Besluitvoorstelstand.Besloten), ("Toelichting", "Te kort"), ("BesluitId", Id(13)));
        var zaak = Handhavingszaak.Begin(Id(89), Dossiervoorbeeld, Boetegrond.Intake, null, new(2026, 3, 2), "Kwam twee keer niet", new(2026, 3, 2));
        zaak.BekijkVertraging("Wij waren op tijd");
        zaak.ZetStap(new(Handhavingsstapsoort.Contact, new(2026, 3, 2), "Gebeld", "sanne", "Sanne de Wit") { Begrijpelijk = true, Cautie = true }, new(2026, 3, 2));
        zaak.RoepOp(new(new(2026, 3, 2), new(2026, 3, 20), Oproepuitkomst.NietGekomen, true), new(2026, 3, 2));
        zaak.Weeg(new(Verwijtbaarheid.Normaal, "Ernstig", "Weinig geld")
        {
            Individueletoets = Individueletoets.AanhoudendeOnwil, Individueel = "Wil al lang niet", Grondslag = Plichtgrondslag.Beide, BijstandVerlaagd = true, Keuzereden = "Werkt beter", VerlaagdCenten = 10_000, BeroepLoopt = true, Termijn = Termijnsoort.NieuwEenJaar,
        });
        zaak.LegOp(Id(13), new Bedrag(10_000), new(2026, 4, 2), new(2026, 6, 2));
        zaak.Betaal(new(2026, 4, 9), new Bedrag(2_500), new(2026, 4, 9));
        zaak.RegelBetaling(new(2026, 5, 1), new Bedrag(2_500));
        yield return Gevuld(zaak, ("Trajectgrond", Trajectgrond.Begeleiding), ("Aanmaning", new DateOnly(2026, 7, 1)), ("Reden", "Herroepen"));
        var aansluiting = Aansluiting.Geef(
            Id(99), new("https://aanmelden.voorbeeld.nl", "lvs-1", "taalschool-noorderlicht", "Leerlingvolgsysteem", ["taken.lezen", "lesuren.melden"], ["0505"], true, "https://lvs.voorbeeld.nl"), "Bas Vermeulen", Nu);
        aansluiting.TrekIn("Het programma is vervangen", Nu.AddDays(1));
        yield return Gevuld(aansluiting, ("Gemeentecode", "0505"));
        var voorstel = Beleidsvoorstel.StelVoor(
            Id(21), "0505", Bezwaarparameters.Waarschuwing, "geen-besluit", new(2027, 1, 1), new(2028, 12, 31), "Beleidsregels 2027", "Kleine gemeente", ("bas", "Bas Vermeulen"), Nu);
        voorstel.WijsAf(("pieter", "Pieter Brand"), "Eerst overleg", Nu.AddDays(1));
        yield return voorstel;
        var indeling = Cbsindeling.Neem(Id(110), 1, "naam;Echt\nwortel;A\npersoon;B\npopulatie;Leerroute\nelement;Bsn;Bsn;;;;;ja;", "<xsd/>", "Van het CBS", "Bas Vermeulen", Nu);
        yield return Gevuld(indeling, ("Gemeentecode", "0505"));
        var bestand = new Kwartaalbestand("swi.xml", "ab12", 1_200, 3, 1, [new("Bsn", 2, 1, 1, 1, 1)], ["Regel 3: dit klopt niet"]);
        var levering = Kwartaallevering.Maak(Id(111), 2026, 1, ["0505"], indeling, "versie 1: Echt", null, null, bestand, ("mirjam", "Mirjam Kok"), Nu, new(2026, 4, 2));
        levering.Verzend(new(2026, 4, 3), "Mirjam Kok", new(2026, 4, 3));
        yield return Gevuld(levering, ("Verbetert", Id(112)), ("Verbeterreden", "Eén persoon vergeten"));
        yield return Datapakket.LegVast(Id(113), Pakketrichting.Uit, ["0505"], "Overstap", 3, 1, 1_200, "ab12", [new("naast_dossiers.csv", 3, "cd34")], "Mirjam Kok", Nu);
        yield return Beleidsregel.StelVast(Id(14), "0505", Beleid.PipVierOgen, "ja", new(2022, 1, 1), new(2030, 12, 31), "Beleidsregels 2022", "Kleine gemeente");
    }

    /// <summary>Fields that only a long road of legal verbs fills; the road itself is proved elsewhere.</summary>
    private static Aggregaat Gevuld(Aggregaat aggregaat, params (string Veld, object Waarde)[] velden)
    {
        foreach (var (veld, waarde) in velden)
        {
            aggregaat.GetType().GetProperty(veld)!.SetValue(aggregaat, waarde);
        }

        return aggregaat;
    }

    private static void ZoekLeeg(string pad, object voorbeeld, List<string> leeg)
    {
        foreach (var eigenschap in voorbeeld.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(e => e.GetIndexParameters().Length == 0 && e.CanWrite))
        {
            var waarde = eigenschap.GetValue(voorbeeld);
            if (waarde is null or "" || (waarde is System.Collections.ICollection { Count: 0 }))
            {
                leeg.Add($"{pad}.{eigenschap.Name}");
            }
            else if (waarde.GetType().Namespace?.StartsWith("Naast.Kern", StringComparison.Ordinal) == true && !waarde.GetType().IsEnum)
            {
                ZoekLeeg($"{pad}.{eigenschap.Name}", waarde, leeg);
            }
        }
    }

    private static Guid Id(int nummer) => new($"01930000-0000-7000-8000-{nummer:D12}");

    private static string Mooi(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Ingesprongen);
}
