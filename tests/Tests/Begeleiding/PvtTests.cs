using CsCheck;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Regels.Regelproef;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Begeleiding;

public sealed class PvtTests
{
    private static readonly Pvtinvoer Klaar = new()
    {
        StartTermijn = new(2025, 3, 4), Peildatum = new(2026, 4, 1), Uren = 10, UrenIntake = 2, Activiteiten = 1,
        AanwezigInleiding = true, AanwezigOndertekening = true, OndertekendTerPlaatse = true, OndertekendOp = new(2025, 11, 20),
    };

    [Fact]
    [Artikel("Wi2021", "6", 4), Artikel("Bi2021", "3.1", 3), Artikel("Bi2021", "3.1", 5), Regel("WI-PVT-01")]
    public void Twaalf_uren_zijn_genoeg_ook_als_een_deel_in_de_intake_viel()
    {
        var antwoord = Vraag("pvt", Klaar);

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Equal(new DateOnly(2025, 11, 20), antwoord.Waarde("voltooidOp"));
        Assert.Equal(true, antwoord.Waarde("opTijd"));
        Assert.Equal(false, antwoord.Waarde("teLaat"));
        Assert.Null(antwoord.Waarde("boeteDuo"));
        Assert.Equal((12, 0), (antwoord.Waarde("geteldeUren"), antwoord.Waarde("ontbrekendeUren")));
    }

    [Fact]
    [Artikel("Bi2021", "3.1", 1), Artikel("Bi2021", "3.1", 2), Artikel("Bi2021", "3.1", 3), Artikel("Bi2021", "3.1", 4)]
    [Regel("WI-PVT-01"), Regel("WI-PVT-02"), Regel("WI-PVT-03"), Regel("WI-PVT-04")]
    public void Elk_onderdeel_dat_ontbreekt_houdt_het_PVT_open()
    {
        (Pvtinvoer Invoer, string Regel)[] gevallen =
        [
            (Klaar with { Uren = 9 }, "WI-PVT-01"), (Klaar with { Activiteiten = 0 }, "WI-PVT-02"), (Klaar with { AanwezigInleiding = false }, "WI-PVT-04"),
            (Klaar with { OndertekendTerPlaatse = false }, "WI-PVT-03"),
        ];

        Assert.All(gevallen, geval =>
        {
            var antwoord = Vraag("pvt", geval.Invoer);
            Assert.Equal(false, antwoord.Waarde("voltooid"));
            Assert.Null(antwoord.Waarde("voltooidOp"));
            Assert.Equal(geval.Regel, Assert.Single(antwoord.Toets!.NietVervuld).Bron.Regel);
            Assert.Single((List<string>)antwoord.Waarde("ontbreekt")!);
        });
    }

    [Fact]
    [Artikel("Bi2021", "3.1", 1), Regel("WI-PVT-03")]
    public void Wie_niet_bij_de_ondertekening_was_kan_daar_niet_hebben_getekend()
    {
        Assert.Equal(["aanwezigOndertekening"], Geweigerd("pvt", Klaar with { AanwezigOndertekening = false }));
        Assert.Equal(2, Vraag("pvt", Klaar with { AanwezigOndertekening = false, OndertekendTerPlaatse = false }).Toets!.NietVervuld.Count());
    }

    [Theory]
    [InlineData("2028-03-03", true)]
    [InlineData("2028-03-04", false)]
    [Artikel("Wi2021", "24", 1), Regel("WI-PVT-06")]
    public void Het_PVT_moet_binnen_de_termijn_klaar_zijn(string ondertekend, bool opTijd)
    {
        var antwoord = Vraag("pvt", Klaar with { Peildatum = new(2028, 4, 1), OndertekendOp = Dag(ondertekend) });

        Assert.Equal(new DateOnly(2028, 3, 3), antwoord.Waarde("laatsteDag"));
        Assert.Equal(opTijd, antwoord.Waarde("opTijd"));
        Assert.Equal(!opTijd, antwoord.Waarde("teLaat"));
        Assert.Equal(opTijd ? null : Bedrag.VanEuro(340), antwoord.Waarde("boeteDuo"));
        Assert.True(antwoord.Voorlopig);
    }

    [Fact]
    [Artikel("Wi2021", "24", 1), Regel("WI-PVT-06")]
    public void De_laatste_dag_van_DUO_gaat_voor()
    {
        var antwoord = Vraag("pvt", Klaar with { LaatsteDagTermijn = new(2028, 9, 3), Peildatum = new(2028, 10, 1), OndertekendOp = new(2028, 9, 3) });

        Assert.Equal(new DateOnly(2028, 9, 3), antwoord.Waarde("laatsteDag"));
        Assert.Equal(true, antwoord.Waarde("opTijd"));
        Assert.False(antwoord.Voorlopig);
    }

    [Theory]
    [InlineData("2028-03-03", false, false, "6 maanden")]
    [InlineData("2028-03-04", false, true, "6 maanden")]
    [InlineData("2028-03-04", true, true, "1 jaar")]
    [InlineData(null, false, null, "6 maanden")]
    [Artikel("Wi2021", "24"), Artikel("Bi2021", "7.2", 1), Artikel("Ri2021", "7.4", 1), Regel("WI-PVT-07"), Regel("WI-PVT-08")]
    public void Te_laat_betekent_een_boete_en_een_nieuwe_termijn_van_DUO(string? peildatum, bool ookMap, bool? teLaat, string termijn)
    {
        var antwoord = Vraag("pvt", Klaar with { Peildatum = DagOfNiets(peildatum), OndertekendTerPlaatse = false, OndertekendOp = null, MapOntbreektOok = ookMap });

        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
        Assert.Equal(Bedrag.VanEuro(340), antwoord.Waarde("boeteDuo"));
        Assert.Equal(termijn, antwoord.Waarde("nieuweTermijn"));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-PVT-08");
    }

    [Fact]
    [Artikel("Wi2021", "6", 5), Regel("WI-PVT-05")]
    public void De_tekst_van_de_verklaring_staat_vast() =>
        Assert.Contains(Vraag("pvt", Klaar).Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-PVT-05" && deel.Zin().Contains("Verander hem niet", StringComparison.Ordinal));

    [Theory]
    [InlineData(Begeleidingparameters.Gemeente, "de gemeente zelf")]
    [InlineData(Begeleidingparameters.Regio, "de regionale dienst, onder mandaat")]
    [Regel("WI-PVT-09")]
    public void Het_mandaat_bepaalt_wie_het_PVT_uitvoert(string keuze, string naam) =>
        Assert.Equal(naam, Vraag("pvt", Klaar, Met(Begeleidingparameters.Uitvoering, keuze)).Waarde("uitvoering"));

    [Fact]
    public void Zonder_dag_van_ondertekening_is_er_geen_oordeel_over_op_tijd()
    {
        var antwoord = Vraag("pvt", Klaar with { OndertekendOp = null });

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Null(antwoord.Waarde("opTijd"));
        Assert.Null(antwoord.Waarde("teLaat"));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("ondertekening", StringComparison.Ordinal));
    }

    [Fact]
    [Regel("WI-DUO-07")]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["ondertekendOp"], Geweigerd("pvt", Klaar with { OndertekendOp = new(2025, 3, 3) }));
        Assert.Equal(["ondertekendOp"], Geweigerd("pvt", Klaar with { OndertekendOp = new(2026, 4, 2) }));
        Assert.Equal(["laatsteDagTermijn"], Geweigerd("pvt", Klaar with { LaatsteDagTermijn = new(2025, 3, 3) }));
        Assert.Equal(["activiteiten", "uren"], Geweigerd("pvt", Klaar with { Uren = -1, Activiteiten = -1 }).Order());
        Assert.Equal([null], Geweigerd("pvt", Klaar with { StartTermijn = new(2021, 12, 31) }));
    }

    [Fact]
    [Regel("WI-PVT-06")]
    public void De_laatste_dag_van_PVT_en_MAP_is_die_van_de_termijn() =>
        Dagen.Sample(dagtekening =>
        {
            var termijn = PipTermijn.Inburgeringstermijn(dagtekening, LandelijkeParameters.Regelset).Waarde;
            return Pvt.Termijneinde(termijn.Start, null, LandelijkeParameters.Regelset).Waarde == termijn.LaatsteDag;
        });
}
