using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Xunit;

namespace Naast.Tests.Verhuizing;

/// <summary>A hand-over goes asked, given, taken on or sent back, and gives no more than the law or a ground of its own allows.</summary>
public sealed class OverdrachtTests
{
    private static readonly DateOnly Dag = new(2026, 3, 9);
    private static readonly Overdrachtdeel[] Wet = [.. Overdracht.VanDeWet.Select(deel => new Overdrachtdeel(deel, Overdrachtgrond.Wet, "er is iets", null))];

    private static Overdracht Nieuw(bool gevraagd) =>
        Overdracht.Meld(Guid.CreateVersion7(), Lopend(), Overdrachtsoort.BinnenRegio, "0642", Guid.CreateVersion7(), Dag, gevraagd, Dag);

    private static Dossier Lopend() => Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Leerroute, Dag);

    [Fact]
    public void Zonder_vraag_wordt_er_niets_gegeven()
    {
        var overdracht = Nieuw(gevraagd: false);
        var fout = Assert.Throws<RegelGeschonden>(() => overdracht.Verstrek(Wet, null, null, Dag));
        Assert.Equal("gevraagd", Assert.Single(fout.Toets.NietVervuld).Onderdeel);
        overdracht.Vraag(Dag);
        overdracht.Verstrek(Wet, null, null, Dag);
        Assert.Equal(Overdrachtstand.Verstrekt, overdracht.Stand);
        Assert.Throws<InvalidOperationException>(() => overdracht.Vraag(Dag));
    }

    [Theory]
    [InlineData(Overdrachtgrond.Wet, "uitleg", false)]
    [InlineData(Overdrachtgrond.Toestemming, null, false)]
    [InlineData(Overdrachtgrond.Toestemming, " ", false)]
    [InlineData(Overdrachtgrond.Toestemming, "In het gesprek gevraagd", true)]
    [InlineData(Overdrachtgrond.AndereWet, "Wmo 2015, artikel 5.1.1", true)]
    public void Meer_dan_de_wet_noemt_heeft_een_eigen_grond_met_uitleg(Overdrachtgrond grond, string? uitleg, bool mag)
    {
        foreach (var deel in Enum.GetValues<Overdrachtonderdeel>().Except(Overdracht.VanDeWet))
        {
            Assert.Equal(mag, Overdracht.MagVerstrekken(Overdrachtstand.Gevraagd, [.. Wet, new(deel, grond, "iets", uitleg)], null).Slaagt);
        }
    }

    [Fact]
    public void Wat_ontbreekt_krijgt_een_reden_en_na_terugsturen_begint_het_opnieuw()
    {
        var overdracht = Nieuw(gevraagd: true);
        Assert.Throws<RegelGeschonden>(() => overdracht.Verstrek([Wet[0]], " ", null, Dag));
        Assert.Throws<InvalidOperationException>(() => overdracht.NeemAan(Dag));
        Assert.Throws<InvalidOperationException>(() => overdracht.StuurTerug("te vroeg"));
        overdracht.Verstrek([Wet[0]], "De uren komen later", new(Dag, "Sanne en Naima", true, null), Dag);
        Assert.Equal([Overdrachtonderdeel.Voortgang, Overdrachtonderdeel.Boetes], Overdracht.Missend(overdracht.Delen));
        overdracht.StuurTerug("De uren ontbreken");
        Assert.Equal((Overdrachtstand.Gevraagd, "De uren ontbreken"), (overdracht.Stand, overdracht.Teruggestuurd));
        overdracht.Verstrek(Wet, "De uren komen later", null, Dag.AddDays(1));
        // The talk that was held stays, and nothing is missing any more.
        Assert.Equal((null, "Sanne en Naima"), (overdracht.Ontbreekt, overdracht.Gesprek!.Met));
        overdracht.NeemAan(Dag.AddDays(2));
        Assert.Throws<InvalidOperationException>(() => overdracht.StuurTerug("te laat"));
        Assert.Throws<RegelGeschonden>(() => overdracht.Verstrek(Wet, null, null, Dag));
    }

    [Fact]
    public void Een_dossier_verhuist_een_keer_naar_een_andere_gemeente_en_telt_zijn_casusregisseurs()
    {
        var dossier = Lopend();
        foreach (var wie in new[] { "sanne", "fatima", "sanne" })
        {
            dossier.WijsToe(wie);
        }

        Assert.Equal((2, "sanne, fatima"), (dossier.AantalRegisseurs, string.Join(", ", dossier.Regisseurs)));
        Assert.Throws<InvalidOperationException>(() => dossier.Verhuis("0505", Dag));
        dossier.Verhuis("0642", Dag);
        Assert.Equal((Fase.Verhuisd, "0642", false), (dossier.Fase, dossier.VerhuisdNaar, dossier.IsLopend));
        Assert.Throws<InvalidOperationException>(() => dossier.Verhuis("0590", Dag));

        // The count goes on in the dossier that follows.
        var nieuw = Dossier.Volg(Guid.CreateVersion7(), Guid.CreateVersion7(), "0642", Kanaal.Koppelvlak, "0505", dossier, Dag);
        nieuw.WijsToe("naima");
        nieuw.WijsToe("fatima");
        Assert.Equal((3, dossier.Id, "0505", Fase.Kennisgeving), (nieuw.AantalRegisseurs, nieuw.KomtVan, nieuw.KomtUit, nieuw.Fase));
        Assert.Throws<InvalidOperationException>(() => nieuw.KwamUit("0610"));
    }
}
