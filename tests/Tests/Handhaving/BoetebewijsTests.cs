using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Naast.Web.Gebieden.Besluiten;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

/// <summary>The stored sum of a fine: it keeps giving what it gave, and whoever changes it is found.</summary>
public sealed class BoetebewijsTests
{
    private static readonly DateOnly Dag = new(2026, 3, 16);
    private static readonly Regelset Wet = Handhavingsproef.Regels;

    private static readonly Trajectbedragfeiten Traject = new(
        Dag, Verwijtbaarheid.Opzet, [new(Boetesoort.Traject, new(2025, 10, 1), new(2025, 10, 20), new(2025, 12, 2), Euro(50)), new(Boetesoort.Intake, new(2024, 2, 1), new(2024, 2, 5), null, Euro(250))],
        Termijnsoort.Inburgeringstermijn, new(2024, 6, 1), new(Plichtgrondslag.Beide, false, true));

    private static readonly Intakebedragfeiten Intake = new(Dag, Euro(100.50m), Euro(2_350), false);

    private static readonly Gen<OpgelegdeBoete> Boete = Gen.Select(Gen.Enum<Boetesoort>(), Gen.Int[1, 900], Gen.Int[0, 200], Gen.Int[0, 60_000], Gen.Bool).Select(t =>
        new OpgelegdeBoete(t.Item1, Dag.AddDays(-t.Item2), Dag.AddDays(-t.Item2), t.Item5 ? Dag.AddDays(t.Item3 - t.Item2) : null, new Bedrag(t.Item4)));

    private static readonly Gen<Trajectbedragfeiten> Feiten = Gen.Select(Boete.List[0, 6], Gen.Enum<Verwijtbaarheid>(), Gen.Enum<Termijnsoort>(), Gen.Int[-1, 900], Gen.Enum<Plichtgrondslag>(), Gen.Bool, Gen.Bool).Select(t =>
        new Trajectbedragfeiten(Dag, t.Item2, t.Item1, t.Item3, t.Item4 < 0 ? null : Dag.AddDays(-t.Item4), new(t.Item5, t.Item6, t.Item7)));

    [Fact]
    [Artikel("Bi2021", "7.1", 2), Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-09"), Regel("WI-BOETE-10")]
    public void Een_boete_opnieuw_gerekend_is_hetzelfde_bedrag() => Feiten.Sample(feiten =>
    {
        var bewijs = Boetebewijs.Van(feiten, Wet);
        return bewijs.Uitkomst == Trajectbedrag.Bereken(feiten, Wet).Opgelegd.Iso && Boetebewijs.Herbereken(bewijs, Feestdagen.Landelijk) == bewijs.Uitkomst;
    });

    [Fact]
    [Artikel("Bi2021", "7.1", 1), Artikel("Bi2021", "7.1", 6), Regel("WI-BOETE-01"), Regel("WI-BOETE-11")]
    public void Ook_een_boete_bij_de_intake_rekent_terug_tot_het_plafond()
    {
        // Lowered to € 100,50, and € 50 is left under the ceiling of € 2.400.
        Assert.Equal("50", Boetebewijs.Van(Intake, Wet).Uitkomst);
        Assert.Equal("100.50", Boetebewijs.Van(Intake with { AlOpgelegd = Bedrag.Nul }, Wet).Uitkomst);
        Assert.Equal("250", Boetebewijs.Van(new Intakebedragfeiten(Dag, null, Bedrag.Nul, false), Wet).Uitkomst);
        Assert.Equal("0", Boetebewijs.Van(Intake with { BijstandVerlaagd = true }, Wet).Uitkomst);
        foreach (var feiten in new[] { Intake, Intake with { AlOpgelegd = Bedrag.Nul }, Intake with { BijstandVerlaagd = true } })
        {
            var bewijs = Boetebewijs.Van(feiten, Wet);
            Assert.Equal(bewijs.Uitkomst, Boetebewijs.Herbereken(bewijs, Feestdagen.Landelijk));
        }
    }

    [Fact]
    [Artikel("Wi2021", "27"), Regel("WI-BOETE-13"), Regel("WI-BOETE-07a"), Regel("WI-BOETE-08")]
    public void Verandert_het_beleid_dan_blijft_de_boete_van_vorig_jaar_wat_zij_was()
    {
        // The second time, on purpose: doubled to € 100. With € 50 more each time it is € 100 too, so a third time tells them apart.
        var feiten = Traject with { Eerdere = [.. Traject.Eerdere, new(Boetesoort.Traject, new(2025, 11, 1), new(2025, 11, 5), new(2026, 1, 2), Euro(100))] };
        var bewijs = Boetebewijs.Van(feiten, Wet);
        Assert.Equal("200", bewijs.Uitkomst);
        foreach (var anders in new[] { Met(Boeteparameters.Recidive, "plus-50"), Met(Boeteparameters.Samenloop, "maatregel"), Wet.Met([new(Boeteparameters.Hoogste.Sleutel, new(2022, 1, 1), null, "120", Bron.Beleid("proef"))]) })
        {
            Assert.NotEqual(bewijs.Uitkomst, Boetebewijs.Van(feiten, anders).Uitkomst);
            Assert.Equal(bewijs.Uitkomst, Boetebewijs.Herbereken(bewijs, anders.Feestdagen));
        }

        // Only where both laws ask the duty was the policy on them asked, so only there is it kept.
        Assert.Contains(bewijs.Parameters, versie => versie.Sleutel == Boeteparameters.Samenloop.Sleutel);
        Assert.DoesNotContain(Boetebewijs.Van(feiten with { Samenloop = new(Plichtgrondslag.Plan, false, false) }, Wet).Parameters, versie => versie.Sleutel == Boeteparameters.Samenloop.Sleutel);
    }

    [Theory]
    [InlineData("verwijtbaarheid", "Normaal"), InlineData("eerdere", ""), InlineData("bijstandVerlaagd", "ja"), InlineData("boeteGekozen", "nee"), InlineData("grondslag", "Participatiewet")]
    [InlineData("eerdere", "Traject/2025-10-01/2025-10-20/-/50"), InlineData("eerdere", "Intake/2025-06-05/2025-06-05/-/2400")]
    public void Wie_een_gegeven_van_het_bewijs_verandert_valt_op(string naam, string waarde)
    {
        var bewijs = Boetebewijs.Van(Traject, Wet);
        var regel = Bewijsregel.Van(bewijs with { Invoer = new Dictionary<string, string>(bewijs.Invoer) { [naam] = waarde } }, Feestdagen.Landelijk, Euro(100).Centen);

        Assert.True(Bewijsregel.Van(bewijs, Feestdagen.Landelijk, Euro(100).Centen).Gelijk);
        Assert.False(regel.Gelijk);

        // The share of another blame was not used, so it is not in the proof.
        Assert.Equal(naam == "verwijtbaarheid", regel.Opnieuw is null);
    }

    [Fact]
    public void Ook_een_andere_uitkomst_een_andere_waarde_of_een_ander_bedrag_in_het_besluit_valt_op()
    {
        var bewijs = Boetebewijs.Van(Traject, Wet);
        Assert.Equal(("100", "€ 100"), (bewijs.Uitkomst, Lees(bewijs, 100).Uitkomst));
        Assert.Equal((false, "€ 100"), (Lees(bewijs with { Uitkomst = "75" }, 75).Gelijk, Lees(bewijs with { Uitkomst = "75" }, 75).Opnieuw));
        var duurder = bewijs with { Parameters = [.. bewijs.Parameters.Select(versie => versie.Sleutel == Boeteparameters.Basis.Sleutel ? versie with { Waarde = "60" } : versie)] };
        Assert.Equal((false, "€ 120"), (Lees(duurder, 100).Gelijk, Lees(duurder, 100).Opnieuw));

        var ander = Lees(bewijs, 150);
        Assert.False(ander.Gelijk);
        Assert.Contains("In het besluit staat een ander bedrag: € 150.", ander.Toelichting, StringComparison.Ordinal);
        Assert.False(Bewijsregel.Van(bewijs, Feestdagen.Landelijk, null).Gelijk);
    }

    [Theory]
    [InlineData("dag", "gisteren"), InlineData("dag", "1999-01-01"), InlineData("verwijtbaarheid", "9"), InlineData("verwijtbaarheid", "Kwaad"), InlineData("eerdere", "Traject/2025-10-01"), InlineData("eerdere", "Traject/2025-10-01/2025-10-20/-/veel")]
    [InlineData("bijstandVerlaagd", "true"), InlineData("beginTermijn", "32-13-2026"), InlineData("termijnsoort", null)]
    public void Een_bewijs_dat_niet_meer_heel_is_rekent_niet_en_valt_op(string naam, string? waarde)
    {
        var bewijs = Boetebewijs.Van(Traject, Wet);
        var invoer = new Dictionary<string, string>(bewijs.Invoer);
        invoer.Remove(naam);
        if (waarde is not null)
        {
            invoer[naam] = waarde;
        }

        var kapot = bewijs with { Invoer = invoer };
        Assert.Throws<ArgumentException>(() => Boetebewijs.Herbereken(kapot, Feestdagen.Landelijk));
        Assert.Equal((false, null), (Lees(kapot, 100).Gelijk, Lees(kapot, 100).Opnieuw));
        var zonder = bewijs with { Parameters = [.. bewijs.Parameters.Skip(1)] };
        Assert.Throws<ArgumentException>(() => Boetebewijs.Herbereken(zonder, Feestdagen.Landelijk));
        Assert.Throws<ArgumentException>(() => Boetebewijs.Herbereken(bewijs with { Regel = "sterrenstand" }, Feestdagen.Landelijk));
    }

    private static Bewijsregel Lees(Rekenbewijs bewijs, decimal euro) => Bewijsregel.Van(bewijs, Feestdagen.Landelijk, Euro(euro).Centen);
}
