using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Xunit;

namespace Naast.Tests.Besluiten;

public sealed class BeleidsvoorstelTests
{
    private static readonly DateTimeOffset Nu = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly (string, string) Bas = ("bas", "Bas Vermeulen");
    private static readonly (string, string) Pieter = ("pieter", "Pieter Brand");

    [Fact]
    public void Wie_het_voorstelt_stelt_het_niet_vast()
    {
        var voorstel = Voorstel();

        var fout = Assert.Throws<RegelGeschonden>(() => voorstel.StelVast(Guid.CreateVersion7(), Bas, Nu));

        Assert.Equal(["Iemand anders heeft het voorgesteld"], fout.Toets.NietVervuld.Select(v => v.Omschrijving));
        Assert.Equal(Voorstelstatus.Voorgesteld, voorstel.Status);
    }

    [Fact]
    public void Een_ander_stelt_het_vast_en_dan_geldt_het_precies_zo()
    {
        var voorstel = Voorstel(tot: new(2027, 12, 31));

        var regel = voorstel.StelVast(Guid.CreateVersion7(), Pieter, Nu);

        Assert.Equal(("bezwaar.termijn", "8 weken", new DateOnly(2027, 1, 1), (DateOnly?)new DateOnly(2027, 12, 31)), (regel.Sleutel, regel.Waarde, regel.Van, regel.Tot));
        Assert.Equal((Voorstelstatus.Vastgesteld, "pieter"), (voorstel.Status, voorstel.Beoordelaar));
        Assert.Throws<RegelGeschonden>(() => voorstel.StelVast(Guid.CreateVersion7(), Pieter, Nu));
        Assert.Throws<RegelGeschonden>(() => voorstel.WijsAf(Pieter, "toch niet", Nu));
    }

    [Fact]
    public void Afwijzen_vraagt_een_reden_en_mag_ook_de_voorsteller_zelf()
    {
        var voorstel = Voorstel();
        Assert.Throws<ArgumentException>(() => voorstel.WijsAf(Bas, " ", Nu));

        voorstel.WijsAf(Bas, "Verkeerde datum", Nu);

        Assert.Equal((Voorstelstatus.Afgewezen, "Verkeerde datum"), (voorstel.Status, voorstel.Toelichting));
    }

    [Theory]
    [InlineData("acht weken", "", "Stb. 2027, 1", "nieuwe wet", "kan geen waarde zijn")]
    [InlineData("8 weken", "0590", "Stb. 2027, 1", "nieuwe wet", "geldt voor alle gemeenten")]
    [InlineData("8 weken", "", " ", "nieuwe wet", "welk besluit")]
    [InlineData("8 weken", "", "Stb. 2027, 1", "", "waarom")]
    public void Wat_niet_klopt_wordt_geweigerd_met_wat_te_doen(string waarde, string gemeente, string besluit, string reden, string melding)
    {
        var fout = Assert.Throws<ArgumentException>(() => Beleidsvoorstel.StelVoor(
            Guid.CreateVersion7(), gemeente, LandelijkeParameters.Bezwaartermijn, waarde, new(2027, 1, 1), null, besluit, reden, Bas, Nu));

        Assert.Contains(melding, fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_laatste_dag_voor_de_eerste_wordt_geweigerd() => Assert.Throws<ArgumentException>(() => Voorstel(tot: new(2026, 12, 31)));

    [Fact]
    public void Een_gemeente_mag_een_open_vraag_anders_beantwoorden_maar_alleen_met_een_genoemd_antwoord()
    {
        var keuze = Bezwaarparameters.Waarschuwing;
        Beleidsvoorstel Stel(string waarde) => Beleidsvoorstel.StelVoor(Guid.CreateVersion7(), "0590", keuze, waarde, new(2027, 1, 1), null, "Beleid Papendrecht", "klein team", Bas, Nu);

        Assert.Equal("0590", Stel("geen-besluit").Gemeentecode);
        Assert.Throws<ArgumentException>(() => Stel("weet-niet"));
    }

    [Fact]
    public void Elke_waarde_die_met_Naast_meekomt_is_een_waarde_van_haar_parameter()
    {
        var parameters = LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).ToDictionary(p => p.Sleutel, StringComparer.Ordinal);

        Assert.All(LandelijkeParameters.Versies, versie => Assert.True(parameters[versie.Sleutel].IsWaarde(versie.Waarde), $"{versie.Sleutel}: {versie.Waarde}"));
        Assert.All(parameters.Values, parameter => Assert.False(parameter is Parameter<Duur> && parameter.IsWaarde("ooit"), parameter.Sleutel));
    }

    private static Beleidsvoorstel Voorstel(DateOnly? tot = null) => Beleidsvoorstel.StelVoor(
        Guid.CreateVersion7(), "", LandelijkeParameters.Bezwaartermijn, "8 weken", new(2027, 1, 1), tot, "Stb. 2027, 1", "nieuwe wet", Bas, Nu);
}
