using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class KernPersoonTests
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static Persoon Selam(string? vnummer = "2812345671") => Persoon.Registreer(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", new Persoonsgegevens(new("Selam", null, "Tesfay"), OnvolledigeDatum.Van(new(1999, 3, 4)))
    {
        Vnummer = vnummer, NaamEigenSchrift = "ሰላም", Nationaliteit = "0105", HuishoudenId = Guid.Parse("01930000-0000-7000-8000-000000000003"), Geslacht = Geslacht.Vrouw,
    });

    [Theory]
    [InlineData("Jan", "de", "Vries", "Jan de Vries", "Vries, Jan de", "JV")]
    [InlineData(null, null, "Ahmadi", "Ahmadi", "Ahmadi", "A")]
    [InlineData("Selam", null, null, "Selam", "Selam", "S")]
    [InlineData("Selam", " ", "", "Selam", "Selam", "S")]
    [InlineData("'t Kind", null, "Élodie", "'t Kind Élodie", "Élodie, 't Kind", "É")]
    public void Een_naam_mag_een_deel_missen(string? voor, string? tussen, string? achter, string volledig, string lijst, string initialen)
    {
        var naam = new Persoonsnaam(voor, tussen, achter);

        Assert.Equal((volledig, lijst, initialen), (naam.Volledig, naam.Lijst, naam.Initialen));
    }

    [Fact]
    public void Wat_een_bericht_niet_noemt_blijft_staan_en_wat_het_noemt_wint()
    {
        var persoon = Selam();

        persoon.WerkBij(new Persoonsgegevens(new("Selam", null, "Tesfai"), OnvolledigeDatum.Onbekend));
        Assert.Equal(("2812345671", "ሰላም", "0105", "Tesfai", "00000000"), (persoon.Vnummer, persoon.NaamEigenSchrift, persoon.Nationaliteit, persoon.Geslachtsnaam, persoon.Geboren));
        Assert.NotNull(persoon.HuishoudenId);

        var ander = Guid.CreateVersion7();
        persoon.WerkBij(new Persoonsgegevens(new("Selam", null, null), OnvolledigeDatum.Onbekend) { Vnummer = "2812345672", NaamEigenSchrift = "ሳ", Nationaliteit = "0223", HuishoudenId = ander });
        Assert.Equal(("2812345672", "ሳ", "0223", ander, (string?)null), (persoon.Vnummer, persoon.NaamEigenSchrift, persoon.Nationaliteit, persoon.HuishoudenId, persoon.Geslachtsnaam));
        Assert.Equal(
            [Inburgeraarsgebeurtenissen.PersoonGeregistreerd, Inburgeraarsgebeurtenissen.PersoonBijgewerkt, Inburgeraarsgebeurtenissen.PersoonBijgewerkt], persoon.NieuweGebeurtenissen());
    }

    [Fact]
    public void Een_persoon_heeft_een_naam_en_een_V_nummer_komt_een_keer()
    {
        Assert.Throws<ArgumentException>(() => Selam().WerkBij(new Persoonsgegevens(new(" ", null, null), OnvolledigeDatum.Onbekend)));
        var zonder = Selam(vnummer: null);

        zonder.KrijgVnummer("2812345679");
        zonder.KrijgVnummer("2812345670");

        Assert.Equal("2812345679", zonder.Vnummer);
        Assert.Equal([Inburgeraarsgebeurtenissen.PersoonGeregistreerd, Inburgeraarsgebeurtenissen.PersoonBijgewerkt], zonder.NieuweGebeurtenissen());
    }

    [Fact]
    public void Nummer_contact_en_notitie_horen_bij_de_persoon_en_melden_zich()
    {
        var persoon = Selam();
        var nummer = Persoonsnummer.LegVast(Guid.CreateVersion7(), persoon, [1, 2], [3, 4]);
        var contact = Contactgegevens.LegVast(Guid.CreateVersion7(), persoon, new() { Telefoon = "078 1234567", Taal = "ti", TolkNodig = true });
        var notitie = Notitie.Schrijf(Guid.CreateVersion7(), persoon.DossierId, "0505", "Belde terug", "Sanne", "sdd", true, Nu);

        Assert.All(new Aggregaat[] { nummer, contact, notitie }, deel => Assert.Equal((persoon.Stroom, "0505"), (deel.Stroom, deel.Gemeentecode)));
        Assert.Equal((persoon.Id, persoon.Id), (nummer.PersoonId, contact.PersoonId));
        Assert.Equal(("078 1234567", "ti", true, "Belde terug", true), (contact.Telefoon, contact.Taal, contact.TolkNodig, notitie.Tekst, notitie.Gedeeld));
        contact.WerkBij(new());
        Assert.Equal((null, false), (contact.Telefoon, contact.TolkNodig));
        Assert.Equal(2, contact.NieuweGebeurtenissen().Count(soort => soort == Inburgeraarsgebeurtenissen.ContactgegevensVastgelegd));
        Assert.Equal([Inburgeraarsgebeurtenissen.BsnVastgelegd], nummer.NieuweGebeurtenissen());
        Assert.Equal([Inburgeraarsgebeurtenissen.NotitieVastgelegd], notitie.NieuweGebeurtenissen());
    }

    [Fact]
    public void Een_dossier_gaat_vooruit_tenzij_het_terug_moet_en_meldt_alleen_wat_verandert()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Kennisgeving, new(2026, 1, 5));
        dossier.GaNaar(Fase.Plan);
        dossier.GaNaar(Fase.Intake);
        Assert.Equal(Fase.Plan, dossier.Fase);
        dossier.GaNaar(Fase.Plan);
        dossier.GaNaar(Fase.Intake, terug: true);
        dossier.GaNaar(Fase.Plan, terug: true);
        Assert.Equal((Fase.Plan, true), (dossier.Fase, dossier.IsLopend));
        dossier.WijsToe("sanne");
        dossier.WijsToe("sanne");
        dossier.Koppel(Kanaal.Portaal);
        dossier.Koppel(Kanaal.Koppelvlak);

        Assert.Equal(
            [
                Inburgeraarsgebeurtenissen.DossierGeopend, Inburgeraarsgebeurtenissen.FaseGewijzigd, Inburgeraarsgebeurtenissen.FaseGewijzigd, Inburgeraarsgebeurtenissen.FaseGewijzigd,
                Inburgeraarsgebeurtenissen.DossierToegewezen, Inburgeraarsgebeurtenissen.KanaalGewijzigd,
            ],
            dossier.NieuweGebeurtenissen());
        dossier.GaNaar(Fase.Afgerond);
        Assert.False(dossier.IsLopend);
        dossier.GaNaar(Fase.Beeindigd);
        Assert.False(dossier.IsLopend);
    }

    [Theory]
    [InlineData("06 12345678", "31612345678"), InlineData("+31 6 12345678", "31612345678"), InlineData("0031-612345678", "31612345678"), InlineData("+31 (0)6 12 34 56 78", "31612345678")]
    [InlineData("078 770 8500", "31787708500"), InlineData("+963 11 123 4567", "963111234567"), InlineData("12345678", null), InlineData("06", null), InlineData(null, null)]
    [InlineData("+12345678901234567", null)]
    public void Een_telefoonnummer_is_een_sleutel_hoe_het_ook_is_geschreven(string? telefoon, string? sleutel) => Assert.Equal(sleutel, Contactgegevens.Sleutel(telefoon));

    [Theory]
    [InlineData("besluit", "2026-03-02", true), InlineData("besluit", "2026-03-01", false), InlineData("brief", "2026-03-02", false)]
    public void Digitaal_mag_vanaf_de_dag_van_het_akkoord_en_voor_dat_soort_bericht(string soort, string dag, bool mag)
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Plan, new(2026, 1, 5));
        var akkoord = Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.DigitaalBereikbaar, new(2026, 3, 2), null, "besluit", Feitbron.Inburgeraar, Nu);
        var anders = Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Doelgroep, new(2025, 3, 2), null, "brief", Feitbron.Duo, Nu);

        Assert.Equal(mag, new Dossierfeiten([anders, akkoord]).MagDigitaal(soort, DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Een_inschrijving_op_dezelfde_dag_is_geen_verhuizing_en_een_eigen_plan_van_dezelfde_dag_gaat_niet_voor()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Plan, new(2026, 1, 5));
        Feit Vast(Feitsoort soort, DateOnly van, string waarde, int uren = 0) => Feit.LegVast(Guid.CreateVersion7(), dossier, soort, van, null, waarde, Feitbron.Duo, Nu.AddHours(uren));
        var hier = Vast(Feitsoort.Vestiging, new(2026, 3, 2), "0505");

        Assert.False(new Dossierfeiten([Vast(Feitsoort.Vestiging, new(2026, 3, 2), "0599"), hier]).IsVerhuisdNaar("0505"));
        Assert.True(new Dossierfeiten([Vast(Feitsoort.Vestiging, new(2026, 3, 1), "0599"), hier]).IsVerhuisdNaar("0505"));
        Assert.False(new Dossierfeiten([Vast(Feitsoort.Doelgroep, new(2026, 1, 1), "0599"), hier]).IsVerhuisdNaar("0505"));
        Assert.Null(new Dossierfeiten([Vast(Feitsoort.Doelgroep, new(2026, 1, 1), "0505")]).VestigingIn("0505"));

        var elders = new Dossierfeiten([Vast(Feitsoort.PipElders, new(2025, 4, 14), "B1")]);
        Assert.Equal(new DateOnly(2025, 4, 14), elders.EerstePip(new(2025, 4, 14)));
        // Of two facts from one day the last one recorded counts, in whatever order they come.
        var (eerst, later) = (Vast(Feitsoort.GevolgdeUren, new(2026, 5, 4), "100"), Vast(Feitsoort.GevolgdeUren, new(2026, 5, 4), "120", uren: 1));
        Assert.Equal(("120", "120"), (new Dossierfeiten([later, eerst]).Laatste(Feitsoort.GevolgdeUren)!.Waarde, new Dossierfeiten([eerst, later]).Laatste(Feitsoort.GevolgdeUren)!.Waarde));
        Assert.Same(eerst, new Dossierfeiten([eerst, later]).Eerste(Feitsoort.GevolgdeUren));
        Assert.Equal("100", new Dossierfeiten([Vast(Feitsoort.GevolgdeUren, new(2026, 5, 3), "80"), eerst]).Laatste(Feitsoort.GevolgdeUren)!.Waarde);
    }

    [Fact]
    public void De_hoofdgroep_heeft_een_naam_voor_mensen() => Assert.Equal(
        ("Asielstatushouder", "Gezinsmigrant of overige migrant"), (Doelgroep.Asielstatushouder.Naam(), Doelgroep.GezinsmigrantOfOverig.Naam()));
}
