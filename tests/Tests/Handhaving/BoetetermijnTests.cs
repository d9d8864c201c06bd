using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Tests.Besluiten;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Handhaving;

/// <summary>Which ceiling holds follows from the term that DUO gave, and else from the officer; in doubt it is the lowest.</summary>
public sealed class BoetetermijnTests
{
    private static readonly DateOnly Begin = new(2022, 6, 1);
    private static readonly DateOnly Einde = new(2025, 5, 31);
    private static readonly DateOnly Dag = new(2025, 9, 1);
    private static readonly DateTimeOffset Nu = new(2025, 8, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Dossier Dossier = Kern.Inburgeraars.Dossier.Open(Mandaatproef.Id(), Mandaatproef.Id(), Mandaatproef.Proefstad, Kanaal.Koppelvlak, Fase.Leerroute, Begin);

    [Theory]
    [InlineData("2025-12-31", Termijnsoort.NieuwZesMaanden), InlineData("2026-06-30", Termijnsoort.NieuwEenJaar)]
    [InlineData("2026-12-31", Termijnsoort.NieuwAnderhalfJaar), InlineData("2027-06-30", Termijnsoort.NieuwTweeJaar)]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10")]
    public void Een_nieuwe_termijn_van_DUO_na_de_eerste_verlaagt_het_plafond(string tot, Termijnsoort soort)
    {
        DateOnly nieuw = new(2025, 7, 1);
        Feit[] feiten = [Vervallen(Begin, Einde), Termijn(nieuw, DateOnly.Parse(tot, System.Globalization.CultureInfo.InvariantCulture))];
        var termijn = Boetetermijn.Bepaal(feiten, null, Begin, Dag);
        Assert.Equal((soort, nieuw, true), (termijn.Soort, termijn.Begin, termijn.Duidelijk));
        Assert.Contains("Na de termijn tot en met 31 mei 2025 gaf DUO een nieuwe", termijn.Reden.Zin(), StringComparison.Ordinal);

        // The officer can only go lower than what DUO's days say; before the new term began the old one holds.
        Assert.Equal(soort, Boetetermijn.Bepaal(feiten, Termijnsoort.Inburgeringstermijn, Begin, Dag).Soort);
        Assert.Equal(Termijnsoort.NieuwZesMaanden, Boetetermijn.Bepaal(feiten, Termijnsoort.NieuwZesMaanden, Begin, Dag).Soort);

        // Extended: what DUO gave first stays the measure.
        Feit[] verlengd = [Vervallen(Begin, Einde), Vervallen(nieuw, feiten[1].Tot!.Value), Termijn(nieuw, feiten[1].Tot!.Value.AddMonths(5))];
        Assert.Equal(soort, Boetetermijn.Bepaal(verlengd, null, Begin, Dag).Soort);

        // Who came from another municipality has only the new term here: a first term is never that short.
        Assert.Equal(soort, Boetetermijn.Bepaal([feiten[1]], null, Begin, Dag).Soort);
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 5), Artikel("Wi2021", "11", 1), Regel("WI-BOETE-10"), Regel("WI-TERM-01")]
    public void Verlengd_of_verbeterd_blijft_het_de_eerste_termijn()
    {
        Feit[] verlengd = [Vervallen(Begin, Einde), Termijn(Begin, Einde.AddYears(1))];
        Assert.Equal((Termijnsoort.Inburgeringstermijn, Begin, true), Kort(Boetetermijn.Bepaal(verlengd, null, Begin, Dag)));
        Assert.Equal(Termijnsoort.Inburgeringstermijn, Boetetermijn.Bepaal([Vervallen(new(2022, 2, 1), new(2022, 3, 1)), Termijn(Begin, Einde.AddYears(1))], null, Begin, Dag).Soort);
        Assert.Equal((Termijnsoort.Inburgeringstermijn, null, true), Kort(Boetetermijn.Bepaal([], null, null, Dag)));
        Assert.Equal((Termijnsoort.Inburgeringstermijn, Begin, true), Kort(Boetetermijn.Bepaal([Eigen(Begin, Dag)], null, Begin, Dag)));
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10")]
    public void Is_de_termijn_voorbij_dan_vraagt_Naast_welke_loopt_en_neemt_zolang_het_laagste_plafond()
    {
        foreach (var feit in new[] { Termijn(Begin, Einde), Eigen(Begin, Einde) })
        {
            var onbekend = Boetetermijn.Bepaal([feit], null, Begin, Dag);
            Assert.Equal((Termijnsoort.NieuwZesMaanden, null, false), Kort(onbekend));
            Assert.False(onbekend.Voorwaarde.Vervuld);
            Assert.Equal("wegen", onbekend.Voorwaarde.Onderdeel);

            // What is chosen begins after the term before: fines of then do not count in it.
            Assert.Equal((Termijnsoort.NieuwEenJaar, Einde.AddDays(1), true), Kort(Boetetermijn.Bepaal([feit], Termijnsoort.NieuwEenJaar, Begin, Dag)));
            Assert.Equal((Termijnsoort.Inburgeringstermijn, Begin, true), Kort(Boetetermijn.Bepaal([feit], Termijnsoort.Inburgeringstermijn, Begin, Dag)));
        }

        // A new term that is over as well: the same question.
        Assert.False(Boetetermijn.Bepaal([Vervallen(Begin, Einde.AddYears(-1)), Termijn(Einde.AddYears(-1).AddDays(1), Dag.AddDays(-1))], null, Begin, Dag).Duidelijk);
        Assert.Equal((Termijnsoort.NieuwTweeJaar, null, true), Kort(Boetetermijn.Bepaal([], Termijnsoort.NieuwTweeJaar, Begin, Dag)));
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10")]
    public void Het_plafond_van_een_nieuwe_termijn_is_altijd_lager_dan_dat_van_een_langere()
    {
        var soorten = Enum.GetValues<Termijnsoort>();
        Bedrag Plafond(Termijnsoort soort) => Boeteplafond.Bereken(soort, null, [], Dag, LandelijkeParameters.Regelset).Plafond;
        Assert.All(soorten.SelectMany(een => soorten.Select(ander => (een, ander))), paar => Assert.Equal(Plafond(paar.een) < Plafond(paar.ander), Boeteplafond.IsLager(paar.een, paar.ander)));
    }

    private static (Termijnsoort, DateOnly?, bool) Kort(Boetetermijn termijn) => (termijn.Soort, termijn.Begin, termijn.Duidelijk);

    private static Feit Termijn(DateOnly van, DateOnly tot) => Feit.LegVast(Mandaatproef.Id(), Dossier, Feitsoort.Inburgeringstermijn, van, tot, null, Feitbron.Duo, Nu);

    private static Feit Eigen(DateOnly van, DateOnly tot) => Feit.LegVast(Mandaatproef.Id(), Dossier, Feitsoort.VoorlopigeTermijn, van, tot, null, Feitbron.Medewerker, Nu);

    private static Feit Vervallen(DateOnly van, DateOnly tot)
    {
        var feit = Termijn(van, tot);
        feit.LaatVervallen("DUO gaf een andere waarde door", Nu);
        return feit;
    }
}
