using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Besluiten.Mandaatproef;

namespace Naast.Tests.Besluiten;

/// <summary>The flow of a decision up to the decision, and what ends one.</summary>
public sealed class BesluitvoorstelTests
{
    private static readonly Toets Goed = new("Mag het?", []);
    private static readonly Besluitinhoud Inhoud = new() { Motivering = "Omdat het na drie gesprekken nog niet lukte." };

    [Fact]
    [Artikel("Awb", "3:46"), Artikel("Awb", "10:6", 1)]
    public void Van_concept_over_advies_en_voorleggen_tot_besluit_in_deze_volgorde()
    {
        var voorstel = Begin(new());
        Assert.Throws<RegelGeschonden>(() => voorstel.LegVoor(Goed, "sanne"));
        voorstel.Wijzig(Inhoud, "fatima");
        Assert.Equal(["sanne", "fatima"], voorstel.Opstellers);
        Assert.Throws<ArgumentException>(() => voorstel.Adviseer(Advies("fatima", true)));
        voorstel.Adviseer(Advies("pieter", true));
        voorstel.Adviseer(Advies("pieter", false));
        Assert.True(voorstel.TegenAdvies);
        Assert.Single(voorstel.Adviezen);
        Assert.Throws<RegelGeschonden>(() => voorstel.LegVoor(new("Mag het?", [new("Het plan is af", Bron.Wi("15", "1"), false)]), "sanne"));
        Assert.Throws<RegelGeschonden>(() => voorstel.Beslis(Id()));
        voorstel.LegVoor(Goed, "sanne");
        Assert.Throws<RegelGeschonden>(() => voorstel.Wijzig(Inhoud, "sanne"));
        Assert.Throws<ArgumentException>(() => voorstel.StuurTerug(" "));
        voorstel.StuurTerug("Te kort");
        voorstel.LegVoor(Goed, "sanne");
        Assert.Null(voorstel.Toelichting);
        voorstel.Beslis(Id());
        Assert.Throws<RegelGeschonden>(() => voorstel.Beslis(Id()));
        Assert.Throws<RegelGeschonden>(() => voorstel.Adviseer(Advies("joost", true)));
        Assert.Throws<RegelGeschonden>(() => voorstel.Stop("Te laat"));

        var ander = Begin(Inhoud);
        Assert.Throws<ArgumentException>(() => ander.Adviseer(Advies("pieter", true) with { Tekst = "" }));
        Assert.Throws<ArgumentException>(() => ander.Stop(""));
        ander.Stop("Niet meer nodig");
        Assert.False(ander.IsOpen);
    }

    [Fact]
    [Artikel("Awb", "10:7"), Regel("WI-MAND-06")]
    public void Het_college_beslist_zonder_mandaat_maar_niet_zonder_de_wet()
    {
        Besluit Neem(Toets toets, string waar) => Besluit.NeemDoorCollege(
            Id(), Id(), Proefstad, Bevoegdheid.BoeteTrajectOpleggen, Id(), "Het college van Proefstad", waar, Vandaag, "Omdat.", toets, [], new("U krijgt een boete van € 50.", Bedrag.VanEuro(50), "", true));
        var besluit = Neem(Goed, "Besluitenlijst 3 maart, punt 4");
        Assert.Equal((true, null, 5_000L, "Besluitenlijst 3 maart, punt 4"), (besluit.DoorCollege, besluit.MandaatregelId, besluit.Centen, besluit.Mandaatgrond));
        Assert.Throws<ArgumentException>(() => Neem(Goed, ""));
        Assert.Throws<RegelGeschonden>(() => Neem(new("Mag het?", [new("Er is een rapport", Bron.Awb("5:53", "2"), false)]), "Besluitenlijst"));
    }

    [Fact]
    public void Een_besluit_eindigt_een_keer_en_blijft_te_lezen()
    {
        var besluit = Neem(Bevoegdheid.PipVaststellen);
        Assert.Throws<ArgumentException>(() => besluit.Eindig(Besluiteinde.Ingetrokken, Vandaag.AddDays(-2), null));
        besluit.Eindig(Besluiteinde.Herroepen, Vandaag.AddDays(-1), Id());
        Assert.Contains("herroepen", Assert.Throws<ArgumentException>(() => besluit.Eindig(Besluiteinde.Ingetrokken, Vandaag, null)).Message, StringComparison.Ordinal);
        Assert.Equal(Vandaag.AddDays(-1), besluit.GoldTot);
    }

    [Theory]
    [Artikel("Awb", "8:4", 1), Artikel("Awb", "7:1", 1), Artikel("Awb", "6:3"), Regel("WI-AWB-20")]
    [InlineData(Bevoegdheid.PipVaststellen, Rechtsmiddelsoort.Bezwaar), InlineData(Bevoegdheid.LeerrouteWisselen, Rechtsmiddelsoort.Bezwaar), InlineData(Bevoegdheid.ToetsontheffingVerlenen, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bevoegdheid.BoeteIntakeOpleggen, Rechtsmiddelsoort.Bezwaar), InlineData(Bevoegdheid.BoeteTrajectOpleggen, Rechtsmiddelsoort.Bezwaar), InlineData(Bevoegdheid.BetalingRegelen, Rechtsmiddelsoort.Bezwaar)]
    [InlineData(Bevoegdheid.BesluitIntrekken, Rechtsmiddelsoort.Bezwaar), InlineData(Bevoegdheid.BezwaarBeslissen, Rechtsmiddelsoort.BeroepBijRechtbank), InlineData(Bevoegdheid.BezwaarVerdagen, Rechtsmiddelsoort.Geen)]
    [InlineData(Bevoegdheid.AanbodVerklaren, Rechtsmiddelsoort.Geen), InlineData(Bevoegdheid.BoeteInvorderen, Rechtsmiddelsoort.Geen), InlineData(Bevoegdheid.BezwaarHoren, Rechtsmiddelsoort.Geen)]
    public void Het_rechtsmiddel_volgt_uit_de_soort(Bevoegdheid bevoegdheid, Rechtsmiddelsoort middel)
    {
        Assert.Equal(middel, Rechtsmiddel.Tegen(bevoegdheid.Daad(), LandelijkeParameters.Regelset, Vandaag).Soort);
        var besluit = Neem(bevoegdheid);
        besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, Vandaag);
        Assert.Equal(middel == Rechtsmiddelsoort.Bezwaar, besluit.Bezwaartermijn(LandelijkeParameters.Regelset) is not null);
    }

    private static Besluit Neem(Bevoegdheid bevoegdheid) => Besluit.Neem(Id(), Id(), Proefstad, bevoegdheid, Id(), Mandaat(Register(bevoegdheid), bevoegdheid), Wie(), Vandaag, "Omdat.", Goed, []);

    private static Besluitvoorstel Begin(Besluitinhoud inhoud) => Besluitvoorstel.Begin(Id(), Id(), Proefstad, Bevoegdheid.BoeteTrajectOpleggen, inhoud, ("sanne", "Sanne"), Vandaag);

    private static Besluitadvies Advies(string wie, bool positief) => new(wie, wie, "jurist", positief, "Kijk nog eens.", DateTimeOffset.UnixEpoch);
}
