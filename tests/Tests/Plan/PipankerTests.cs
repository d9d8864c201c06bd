using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Tests.Huis;
using Naast.Tests.Signalen;
using Xunit;

namespace Naast.Tests.Plan;

/// <summary>What the ten weeks of a dossier wait for, and what makes them later.</summary>
public sealed class PipankerTests
{
    private static readonly DateOnly Brief = new(2026, 3, 2);
    private static readonly DateOnly TienWeken = new(2026, 5, 11);
    private static readonly Feit Kennisgeving = Signaalproef.Feit(Feitsoort.Kennisgeving, Brief);
    private static readonly Feit Ingeschreven = Signaalproef.Feit(Feitsoort.Vestiging, new(2026, 1, 5), Signaalproef.Dordrecht);

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01")]
    public void Wie_gehuisvest_wordt_en_nog_niet_is_ingeschreven_wacht_op_die_inschrijving()
    {
        var azc = new Dossierfeiten([Signaalproef.Asiel, Kennisgeving]);
        var gezin = new Dossierfeiten([Signaalproef.Feit(Feitsoort.Doelgroep, new(2025, 1, 6), "Gezinsmigrant"), Kennisgeving]);
        var later = new Dossierfeiten([Signaalproef.Asiel, Kennisgeving, Signaalproef.Feit(Feitsoort.Vestiging, new(2026, 4, 1), Signaalproef.Dordrecht)]);

        Assert.Null(Uiterste(azc));
        Assert.Equal("Wacht op inschrijving", Pipankerfeiten.Van(azc, Signaalproef.Dordrecht).Wacht.Stand);
        Assert.DoesNotContain(Signaalproef.Reken(Signaalfeiten.Van(azc, Signaalproef.Dordrecht, Signaalplan.Geen), "2026-06-01"), s => s.Soort == Signaalsoort.Pip);
        Assert.Equal(TienWeken, Uiterste(gezin));
        Assert.Equal(new(2026, 6, 10), Uiterste(later));
    }

    [Fact]
    [Artikel("Wi2021", "4", lid: 1), Regel("WI-PIP-17")]
    public void Zolang_een_tijdelijke_vrijstelling_loopt_is_er_geen_uiterste_dag()
    {
        var loopt = new Dossierfeiten([Signaalproef.Asiel, Ingeschreven, Kennisgeving, Signaalproef.Feit(Feitsoort.TijdelijkeVrijstelling, new(2026, 3, 10))]);
        var voorbij = new Dossierfeiten([Signaalproef.Asiel, Ingeschreven, Kennisgeving, Signaalproef.Feit(Feitsoort.TijdelijkeVrijstelling, new(2026, 3, 10), null, new(2026, 3, 20))]);

        Assert.Null(Uiterste(loopt));
        Assert.Equal("Vrijgesteld", Pipankerfeiten.Van(loopt, Signaalproef.Dordrecht).Wacht.Stand);
        Assert.Equal(TienWeken, Uiterste(voorbij));
    }

    [Theory]
    [Artikel("Bi2021", "5.3", lid: 2), Regel("WI-PIP-03")]
    [InlineData(null, "2026-05-11")]
    [InlineData("2026-03-20", "2026-05-11")]
    [InlineData("2026-05-06", "2026-05-20")]
    [InlineData("2026-08-03", "2026-08-17")]
    public void Informatie_van_een_ander_maakt_de_termijn_alleen_langer(string? binnen, string uiterste)
    {
        var derde = Signaalproef.Feit(Feitsoort.InformatieVanDerde, new(2026, 3, 10), null, binnen is null ? null : Signaalproef.Dag(binnen));
        var feiten = new Dossierfeiten([Signaalproef.Asiel, Ingeschreven, Kennisgeving, derde]);

        Assert.Equal(Signaalproef.Dag(uiterste), Uiterste(feiten));
        Assert.Equal(Signaalproef.Dag(uiterste), Signaalproef.Reken(Signaalfeiten.Van(feiten, Signaalproef.Dordrecht, Signaalplan.Geen), "2026-04-01").Single(s => s.Soort == Signaalsoort.Pip).Dag);
        Assert.Equal(binnen is null, Pipankerfeiten.Van(feiten, Signaalproef.Dordrecht).WachtOpDerde);
    }

    [Fact]
    public void Het_bewijs_noemt_de_dag_waarmee_de_beslissende_termijn_begon()
    {
        var derde = Signaalproef.Feit(Feitsoort.InformatieVanDerde, new(2026, 3, 10), null, new(2026, 8, 3));
        var pip = PipTermijn.Bereken(Pipankerfeiten.Van(new([Signaalproef.Asiel, Ingeschreven, Kennisgeving, derde]), Signaalproef.Dordrecht), Signaalproef.Landelijk)!;

        Assert.Equal((new DateOnly(2026, 8, 3), Brief), (pip.Begin, pip.Anker));
        var bewijs = Rekenregels.Bewijs(pip.Uiterste, pip.Begin, Feestdagen.Landelijk);
        Assert.Equal("2026-08-17", Rekenregels.Herbereken(bewijs, Feestdagen.Landelijk));
    }

    private static DateOnly? Uiterste(Dossierfeiten feiten) => PipTermijn.UitersteDatum(feiten, Signaalproef.Dordrecht, Signaalproef.Landelijk)?.Waarde;
}
