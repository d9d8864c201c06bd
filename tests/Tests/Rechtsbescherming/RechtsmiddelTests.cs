using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class RechtsmiddelTests
{
    [Theory]
    [InlineData(Bestuursdaad.Pip, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.Leerroutewissel, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.BoeteIntake, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.BoeteTraject, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.AnderBesluit, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.Bijstandsbesluit, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.BesluitVanDuo, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.Dwangsombesluit, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.Betalingsbesluit, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.Waarschuwing, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bestuursdaad.BeslissingOpBezwaar, Rechtsmiddelsoort.BeroepBijRechtbank)]
    [InlineData(Bestuursdaad.NietTijdigBeslissen, Rechtsmiddelsoort.BeroepBijRechtbank)]
    [InlineData(Bestuursdaad.Oproep, Rechtsmiddelsoort.Geen)]
    [InlineData(Bestuursdaad.VerklaringVoorDuo, Rechtsmiddelsoort.Geen)]
    [InlineData(Bestuursdaad.Verdaging, Rechtsmiddelsoort.Geen)]
    [InlineData(Bestuursdaad.Aanmaning, Rechtsmiddelsoort.Geen)]
    [InlineData(Bestuursdaad.Feitelijk, Rechtsmiddelsoort.Geen)]
    [Artikel("Awb", "7:1", lid: 1), Artikel("Awb", "6:3"), Artikel("Awb", "8:4", lid: 1), Regel("WI-AWB-20"), Regel("WI-AWB-33"), Regel("WI-MAND-11")]
    public void Per_daad_staat_vast_wat_ertegen_kan(Bestuursdaad daad, Rechtsmiddelsoort soort)
    {
        var antwoord = Vraag("bezwaar", new Bezwaarinvoer { Daad = daad, Bekendmaking = new(2026, 3, 2) });

        Assert.Equal(soort, antwoord.Waarde("rechtsmiddel"));
        Assert.Equal(soort == Rechtsmiddelsoort.Geen || daad == Bestuursdaad.NietTijdigBeslissen ? null : new DateOnly(2026, 4, 13), antwoord.Waarde("laatsteDag"));
    }

    [Fact]
    public void Elke_daad_heeft_een_antwoord_met_bron_en_reden() =>
        Assert.All(Enum.GetValues<Bestuursdaad>(), daad =>
        {
            var middel = Rechtsmiddel.Tegen(daad, LandelijkeParameters.Regelset, new(2026, 3, 2));
            Assert.Equal(middel.Soort == Rechtsmiddelsoort.Geen, middel.Bij.Length == 0);
            Assert.EndsWith(".", middel.Reden, StringComparison.Ordinal);
            Assert.StartsWith("WI-", middel.Bron.Regel, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("besluit", Rechtsmiddelsoort.Bezwaar), InlineData("geen-besluit", Rechtsmiddelsoort.Geen)]
    [Artikel("Wi2021", "22", lid: 1), Regel("WI-BOETE-02")]
    public void Of_de_waarschuwing_een_besluit_is_bepaalt_het_beleid(string keuze, Rechtsmiddelsoort soort)
    {
        var antwoord = Vraag("bezwaar", new Bezwaarinvoer { Daad = Bestuursdaad.Waarschuwing, Bekendmaking = new(2026, 3, 2) }, Met(Bezwaarparameters.Waarschuwing, keuze));

        Assert.Equal(soort, antwoord.Waarde("rechtsmiddel"));
        Assert.Contains(antwoord.Parameters, versie => versie.Sleutel == Bezwaarparameters.Waarschuwing.Sleutel);
    }

    [Fact]
    [Artikel("Awb", "6:12", lid: 1), Regel("WI-AWB-32")]
    public void Tegen_niet_op_tijd_beslissen_staat_beroep_open_zonder_vaste_termijn() =>
        Assert.Contains(
            Vraag("bezwaar", new Bezwaarinvoer { Daad = Bestuursdaad.NietTijdigBeslissen, Bekendmaking = new(2026, 3, 2) }).Onderbouwing.Delen,
            deel => deel.Zin().Contains("niet aan een termijn gebonden", StringComparison.Ordinal));

    [Fact]
    public void Voor_de_wet_is_er_geen_antwoord() =>
        Assert.Equal(["bekendmaking"], Geweigerd("bezwaar", new Bezwaarinvoer { Daad = Bestuursdaad.Pip, Bekendmaking = new(2021, 12, 31) }));
}
