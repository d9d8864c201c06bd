using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Xunit;

namespace Naast.Tests.Intake;

public sealed class BredeIntakeTests
{
    private static readonly DateOnly Dag = new(2026, 11, 23);

    /// <summary>What is left out, the block it belongs to, and the article that asks for it.</summary>
    public static TheoryData<string, string, string> Ontbrekend => new()
    {
        { "alleen", "gesprek", "artikel 5.2, lid 2, Besluit inburgering 2021" },
        { "toets", "leerbaarheid", "artikel 14, lid 3, Wet inburgering 2021" },
        { "ontheven zonder reden", "leerbaarheid", "artikel 14, lid 3, Wet inburgering 2021" },
        { "opleiding", "opleiding", "artikel 14, lid 3, Wet inburgering 2021" },
        { "omstandigheden", "omstandigheden", "artikel 14, lid 3, Wet inburgering 2021" },
        { "kinderen onbekend", "kind", "artikel 14, lid 3, Wet inburgering 2021" },
        { "kind zonder verkenning", "kind", "artikel 14, lid 3, Wet inburgering 2021" },
        { "taal", "taal", "artikel 5.2, lid 1, Besluit inburgering 2021" },
        { "meedoen", "participatie", "artikel 5.2, lid 1, Besluit inburgering 2021" },
        { "wens", "participatie", "artikel 8, lid 1, Wet inburgering 2021" },
        { "wens onderwijs", "participatie", "artikel 8, lid 1, Wet inburgering 2021" },
        { "zelfredzaam", "zelfredzaamheid", "artikel 5.2, lid 1, Besluit inburgering 2021" },
    };

    [Theory, MemberData(nameof(Ontbrekend))]
    [Artikel("Wi2021", "14", 3), Artikel("Bi2021", "5.2", 1), Artikel("Bi2021", "5.2", 2), Regel("WI-INT-06"), Regel("WI-INT-07"), Regel("WI-INT-10")]
    public void Elk_verplicht_onderdeel_dat_ontbreekt_houdt_afronden_tegen(string wat, string onderdeel, string artikel)
    {
        var toets = Begin(Zonder(wat)).MagAfronden(gezondheidBesproken: true, leerrouteElders: false);

        var open = Assert.Single(toets.NietVervuld);
        Assert.Equal((onderdeel, artikel), (open.Onderdeel, open.Bron.ToString()));
        Assert.False(string.IsNullOrWhiteSpace(open.Herstel));
    }

    [Fact]
    [Artikel("Wi2021", "14", 3), Regel("WI-INT-06")]
    public void Zonder_gezondheid_mag_het_niet_en_met_alles_wel()
    {
        var intake = Begin(Planvoorbeeld.Volledig);

        var weigering = Assert.Throws<RegelGeschonden>(() => intake.RondAf(gezondheidBesproken: false, leerrouteElders: false, Dag));
        Assert.Equal("gezondheid", Assert.Single(weigering.Toets.NietVervuld).Onderdeel);
        Assert.Equal(Intakestatus.Gestart, intake.Status);

        intake.RondAf(gezondheidBesproken: true, leerrouteElders: false, Dag);
        Assert.Equal((Intakestatus.Afgerond, Dag), (intake.Status, intake.Afgerond));
        Assert.Throws<InvalidOperationException>(() => intake.LegVast(new Intakeantwoorden()));
    }

    [Fact]
    [Artikel("Wi2021", "14", 6), Regel("WI-INT-10")]
    public void Een_ontheffing_van_de_toets_met_reden_telt_mee()
    {
        var intake = Begin(Planvoorbeeld.Volledig with { Leerbaarheid = Leerbaarheid.Ontheven, LeerbaarheidToelichting = "Blind." });
        Assert.True(intake.MagAfronden(gezondheidBesproken: true, leerrouteElders: false).Slaagt);
    }

    [Fact]
    [Artikel("Wi2021", "15", 4), Regel("WI-INT-15")]
    public void Na_een_verhuizing_met_een_plan_worden_toets_en_opleiding_niet_opnieuw_gevraagd_en_de_rest_wel()
    {
        var intake = Begin(Planvoorbeeld.Volledig with { Leerbaarheid = default, OpleidingEnWerk = null, Omstandigheden = null });

        Assert.Equal(["leerbaarheid", "omstandigheden", "opleiding"], intake.MagAfronden(true, leerrouteElders: false).NietVervuld.Select(v => v.Onderdeel).Order());
        Assert.Equal(["omstandigheden"], intake.MagAfronden(true, leerrouteElders: true).NietVervuld.Select(v => v.Onderdeel));
    }

    [Fact]
    [Artikel("Bi2021", "5.2", 3), Regel("WI-INT-08")]
    public void Elke_stap_meldt_zich_een_keer_en_een_heropende_intake_neemt_weer_antwoorden_aan()
    {
        var intake = Begin(Planvoorbeeld.Volledig);
        intake.LegVast(Planvoorbeeld.Volledig);
        intake.Heropen();
        Assert.Equal([Intakegebeurtenissen.BredeIntakeBegonnen, Intakegebeurtenissen.IntakeblokVastgelegd], intake.NieuweGebeurtenissen());

        intake.RondAf(gezondheidBesproken: true, leerrouteElders: false, Dag);
        intake.RondAf(gezondheidBesproken: true, leerrouteElders: false, Dag.AddDays(1));
        Assert.Equal((Dag, Dag, "0505"), (intake.Gestart, intake.Afgerond!.Value, intake.Gemeentecode));
        intake.Heropen();
        intake.LegVast(Planvoorbeeld.Volledig with { Zelfredzaamheid = "Reist alleen." });

        Assert.Equal((Intakestatus.Gestart, (DateOnly?)null), (intake.Status, intake.Afgerond));
        Assert.Equal(
            [Intakegebeurtenissen.BredeIntakeAfgerond, Intakegebeurtenissen.BredeIntakeHeropend, Intakegebeurtenissen.IntakeblokVastgelegd], intake.NieuweGebeurtenissen().Skip(2));
    }

    [Fact]
    public void Gezondheid_meldt_zich_alleen_als_de_tekst_verandert()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Intake, Dag);
        var gegevens = Gezondheidsgegevens.LegVast(Guid.CreateVersion7(), dossier, "Slaapt slecht.");
        gegevens.WerkBij("Slaapt slecht.");
        gegevens.WerkBij("Slaapt beter.");

        Assert.Equal((dossier.Stroom, "0505", "Slaapt beter."), (gegevens.Stroom, gegevens.Gemeentecode, gegevens.Tekst));
        Assert.Equal([Intakegebeurtenissen.GezondheidVastgelegd, Intakegebeurtenissen.GezondheidVastgelegd], gegevens.NieuweGebeurtenissen());
    }

    private static BredeIntake Begin(Intakeantwoorden antwoorden)
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Intake, Dag);
        var intake = BredeIntake.Begin(Guid.CreateVersion7(), dossier, Dag);
        intake.LegVast(antwoorden);
        return intake;
    }

    private static Intakeantwoorden Zonder(string wat) => wat switch
    {
        "alleen" => Planvoorbeeld.Volledig with { AlleenGesprekVerteld = null },
        "toets" => Planvoorbeeld.Volledig with { Leerbaarheid = Leerbaarheid.NogNietBekend },
        "ontheven zonder reden" => Planvoorbeeld.Volledig with { Leerbaarheid = Leerbaarheid.Ontheven },
        "opleiding" => Planvoorbeeld.Volledig with { OpleidingEnWerk = " " },
        "omstandigheden" => Planvoorbeeld.Volledig with { Omstandigheden = null },
        "kinderen onbekend" => Planvoorbeeld.Volledig with { KinderenInHuis = null },
        "kind zonder verkenning" => Planvoorbeeld.Volledig with { KinderenInHuis = true },
        "taal" => Planvoorbeeld.Volledig with { Taalniveau = null },
        "meedoen" => Planvoorbeeld.Volledig with { Participatie = null },
        "wens" => Planvoorbeeld.Volledig with { EigenWens = null },
        "wens onderwijs" => Planvoorbeeld.Volledig with { WensOnderwijs = null },
        _ => Planvoorbeeld.Volledig with { Zelfredzaamheid = null },
    };
}
