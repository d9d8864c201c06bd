using Naast.Kern.Intake;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

public sealed class OproepreeksTests
{
    private static readonly Oproeprij Een = Oproep(new(2026, 1, 5), Oproepuitkomst.NietGekomen);
    private static readonly Oproeprij Twee = Oproep(new(2026, 1, 19), Oproepuitkomst.OnvoldoendeMeegewerkt, gewaarschuwd: true);
    private static readonly Oproeprij Drie = new() { Dag = new(2026, 2, 2), LaatsteDag = new(2026, 4, 2), Uitkomst = Oproepuitkomst.NietGekomen };
    private static readonly Intakeboeterij Boete = new() { Bekendmaking = new(2026, 2, 2), NieuweTermijnTot = new(2026, 4, 2) };
    private static readonly IntakeOproepeninvoer Leeg = new() { Peildag = new(2026, 4, 10) };

    private static readonly IntakeOproepeninvoer Volledig = Leeg with
    {
        AlleenGesprekVerteld = new(2026, 1, 8), LeerbaarheidstoetsGedaan = true, OpleidingEnWerk = true, Omstandigheden = true, Gezondheid = true, KinderenInHuis = false,
        Taalniveau = true, Participatie = true, EigenWens = true, Zelfredzaamheid = true, SchriftelijkVastgelegd = true,
    };

    public static TheoryData<Oproepstap, string> Stappen => new()
    {
        { Oproepstap.EersteOproep, "" },
        { Oproepstap.UitkomstVastleggen, "1?" },
        { Oproepstap.WaarschuwenEnTweedeOproep, "1" },
        { Oproepstap.WaarschuwenEnTweedeOproep, "1 2zonder" },
        { Oproepstap.EersteBoete, "1 2" },
        { Oproepstap.UitkomstVastleggen, "1 2 boete" },
        { Oproepstap.TweedeBoeteEnAfronden, "1 2 boete 3" },
        { Oproepstap.AfrondenZonderInburgeraar, "1 2 boete 3 boete" },
        { Oproepstap.AfrondenZonderInburgeraar, "1 2 3" },
        { Oproepstap.WaarschuwenEnTweedeOproep, "1 2zonder 3" },
        { Oproepstap.DerdeOproep, "1 2 kaleboete" },
        { Oproepstap.IntakeHouden, "1 2goed" },
    };

    [Theory, MemberData(nameof(Stappen))]
    [Artikel("Wi2021", "14", 1), Artikel("Wi2021", "14", 2), Artikel("Wi2021", "22")]
    [Regel("WI-INT-01"), Regel("WI-INT-02"), Regel("WI-INT-03"), Regel("WI-INT-04"), Regel("WI-INT-05")]
    public void Elke_oproep_heeft_een_vaste_volgende_stap(Oproepstap stap, string gebeurd)
    {
        var woorden = gebeurd.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var invoer = Leeg with
        {
            Oproepen =
            [
                .. woorden.Select(woord => woord switch
                {
                    "1?" => Een with { Uitkomst = null },
                    "1" => Een,
                    "2" => Twee,
                    "2zonder" => Twee with { MetWaarschuwing = false },
                    "2goed" => Twee with { Uitkomst = Oproepuitkomst.Meegewerkt },
                    "3" => Drie,
                    _ => null,
                }).OfType<Oproeprij>(),
            ],
            Boetes = [.. woorden.Where(woord => woord.EndsWith("boete", StringComparison.Ordinal)).Select((woord, nr) => nr == 0 && woord == "boete" ? Boete : new() { Bekendmaking = new(2026, 4, 7) })],
        };

        var antwoord = IntakeOproepenvraag.Vraag.Reken(invoer);

        Assert.Equal(stap, antwoord.Waarde("stap"));
        Assert.Equal(stap is Oproepstap.EersteBoete or Oproepstap.TweedeBoeteEnAfronden, antwoord.Waarde("boeteMogelijk"));
        Assert.Equal(stap is Oproepstap.TweedeBoeteEnAfronden or Oproepstap.AfrondenZonderInburgeraar, antwoord.Waarde("afrondenZonderInburgeraar"));
    }

    [Fact]
    [Artikel("Wi2021", "14", 1), Regel("WI-INT-01")]
    public void Op_de_laatste_dag_wordt_nog_gewacht_en_de_dag_erna_niet_meer()
    {
        var oproep = Een with { LaatsteDag = new(2026, 1, 16), Uitkomst = null };

        var laatste = IntakeOproepenvraag.Vraag.Reken(Leeg with { Peildag = new(2026, 1, 16), Oproepen = [oproep] });
        Assert.Equal((Oproepstap.Wachten, new DateOnly(2026, 1, 16)), (laatste.Waarde("stap"), laatste.Waarde("laatsteDag")));
        Assert.Equal(Oproepstap.UitkomstVastleggen, IntakeOproepenvraag.Vraag.Reken(Leeg with { Peildag = new(2026, 1, 17), Oproepen = [oproep] }).Waarde("stap"));
    }

    [Fact]
    [Artikel("Wi2021", "22", 2), Regel("WI-INT-02"), Regel("WI-BOETE-03")]
    public void De_nieuwe_termijn_uit_de_boete_telt_als_derde_oproep()
    {
        var antwoord = IntakeOproepenvraag.Vraag.Reken(Leeg with { Peildag = new(2026, 3, 2), Oproepen = [Een, Twee], Boetes = [Boete] });

        Assert.Equal((Oproepstap.Wachten, 3, 2), (antwoord.Waarde("stap"), antwoord.Waarde("aantalOproepen"), antwoord.Waarde("aantalMislukt")));
        Assert.Equal((new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 2)), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("laatsteDagNieuweTermijn")));

        var teLang = IntakeOproepenvraag.Vraag.Reken(Leeg with { Oproepen = [Een, Twee], Boetes = [Boete with { NieuweTermijnTot = new(2026, 4, 3) }] });
        Assert.Contains(teLang.Waarschuwingen, tekst => tekst.Contains("2 april 2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("alleen", "WI-INT-07"), InlineData("toets", "WI-INT-06"), InlineData("opleiding", "WI-INT-06"), InlineData("omstandigheden", "WI-INT-06"), InlineData("gezondheid", "WI-INT-06")]
    [InlineData("kind", "WI-INT-06"), InlineData("taal", "WI-INT-06"), InlineData("meedoen", "WI-INT-06"), InlineData("zelf", "WI-INT-06"), InlineData("schrift", "WI-INT-08")]
    [Artikel("Wi2021", "14", 3), Artikel("Bi2021", "5.2"), Regel("WI-INT-06"), Regel("WI-INT-07"), Regel("WI-INT-08")]
    public void Elk_verplicht_onderdeel_dat_ontbreekt_wordt_genoemd(string wat, string regel)
    {
        Assert.Equal(true, IntakeOproepenvraag.Vraag.Reken(Volledig).Waarde("intakeVolledig"));

        var antwoord = IntakeOproepenvraag.Vraag.Reken(wat switch
        {
            "alleen" => Volledig with { AlleenGesprekVerteld = null },
            "toets" => Volledig with { LeerbaarheidstoetsGedaan = false },
            "opleiding" => Volledig with { OpleidingEnWerk = false },
            "omstandigheden" => Volledig with { Omstandigheden = false },
            "gezondheid" => Volledig with { Gezondheid = false },
            "kind" => Volledig with { KinderenInHuis = true },
            "taal" => Volledig with { Taalniveau = false },
            "meedoen" => Volledig with { Participatie = false },
            "zelf" => Volledig with { Zelfredzaamheid = false },
            _ => Volledig with { SchriftelijkVastgelegd = false },
        });

        Assert.Equal([regel], antwoord.Geweigerd());
        Assert.Single(Assert.IsType<string[]>(antwoord.Waarde("ontbreekt")));
    }

    [Theory]
    [InlineData(Toetsbeperking.Visueel, true), InlineData(Toetsbeperking.AuditiefNietInStaat, true), InlineData(Toetsbeperking.AuditiefWelInStaat, false)]
    [InlineData(Toetsbeperking.Anders, false), InlineData(Toetsbeperking.Geen, false)]
    [Artikel("Wi2021", "14", 6), Regel("WI-INT-10"), Regel("WI-INT-11")]
    public void De_gemeente_mag_alleen_bij_zien_of_horen_de_toets_overslaan(Toetsbeperking beperking, bool mag)
    {
        var antwoord = IntakeOproepenvraag.Vraag.Reken(Volledig with { LeerbaarheidstoetsGedaan = false, Ontheven = true, Beperking = beperking });

        Assert.Equal((mag, mag), (antwoord.Waarde("toestemmingOntheffingToets"), antwoord.Waarde("intakeVolledig")));
        Assert.Contains(antwoord.Waarschuwingen, tekst => tekst.Contains("examennummer", StringComparison.Ordinal));
        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-INT-11");
    }

    [Fact]
    [Artikel("Wi2021", "14", 6), Regel("WI-INT-10")]
    public void In_2022_stond_de_ontheffing_nog_niet_in_de_wet()
    {
        var invoer = new IntakeOproepeninvoer { Peildag = new(2022, 12, 31), Ontheven = true, Beperking = Toetsbeperking.Visueel, ExamennummerVrijgegeven = true };

        Assert.Contains(IntakeOproepenvraag.Vraag.Reken(invoer).Waarschuwingen, tekst => tekst.Contains("In 2022", StringComparison.Ordinal));
        Assert.DoesNotContain(IntakeOproepenvraag.Vraag.Reken(invoer with { Peildag = new(2023, 1, 1) }).Waarschuwingen, tekst => tekst.Contains("In 2022", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Wi2021", "15", 4), Regel("WI-INT-15")]
    public void Na_een_verhuizing_hoeven_toets_en_opleiding_niet_opnieuw_maar_omstandigheden_en_kind_wel()
    {
        var verhuisd = Volledig with { LeerbaarheidstoetsGedaan = false, OpleidingEnWerk = false, LeerrouteElders = true };

        Assert.Equal(true, IntakeOproepenvraag.Vraag.Reken(verhuisd).Waarde("intakeVolledig"));
        Assert.Equal(["WI-INT-06", "WI-INT-06"], IntakeOproepenvraag.Vraag.Reken(verhuisd with { Omstandigheden = false, KinderenInHuis = null }).Geweigerd());
    }

    [Theory]
    [InlineData(Uursoort.Nt2, Uurmoment.BredeIntake, 2), InlineData(Uursoort.Knm, Uurmoment.BredeIntake, 1), InlineData(Uursoort.Pvt, Uurmoment.BredeIntake, 1)]
    [InlineData(Uursoort.Map, Uurmoment.BredeIntake, 1), InlineData(Uursoort.Participatie, Uurmoment.BredeIntake, 1)]
    [InlineData(Uursoort.Nt2, Uurmoment.Voorinburgering, 0), InlineData(Uursoort.Pvt, Uurmoment.Anders, 0)]
    [Artikel("Bi2021", "5.3", 5), Regel("WI-INT-13"), Regel("WI-INT-14")]
    public void Alleen_uren_in_de_brede_intake_kunnen_tellen(Uursoort soort, Uurmoment moment, int keer)
    {
        var antwoord = IntakeOproepenvraag.Vraag.Reken(Leeg with { Uren = [new() { Soort = soort, Moment = moment, Uren = 24 }] });

        Assert.Equal(keer, Assert.IsType<string[]>(antwoord.Waarde("urenDieTellen")).Length);
        Assert.Equal(moment == Uurmoment.Voorinburgering, antwoord.Onderbouwing.Delen.Any(deel => deel.Bron?.Regel == "WI-INT-13"));
    }

    [Fact]
    [Regel("WI-INT-09"), Regel("WI-INT-12")]
    public void Oproepen_mag_vanaf_de_koppeling_en_de_toets_geeft_alleen_advies()
    {
        Assert.Equal(["gekoppeldSinds"], IntakeOproepenvraag.Vraag.Fout(Leeg with { Oproepen = [Een], GekoppeldSinds = new(2026, 1, 6) }));

        var regels = IntakeOproepenvraag.Vraag.Reken(Leeg with { Oproepen = [Een], GekoppeldSinds = new(2026, 1, 5) }).Onderbouwing.Delen.Select(deel => deel.Bron?.Regel).ToArray();
        Assert.Contains("WI-INT-09", regels);
        Assert.Contains("WI-INT-12", regels);
    }

    [Fact]
    public void Te_veel_boetes_en_dagen_door_elkaar_vallen_op()
    {
        var drie = IntakeOproepenvraag.Vraag.Reken(Leeg with { Oproepen = [Een, Twee, Drie], Boetes = [Boete, new() { Bekendmaking = new(2026, 4, 7) }, new() { Bekendmaking = new(2026, 4, 8) }] });
        Assert.Contains(drie.Waarschuwingen, tekst => tekst.Contains("meer boetes", StringComparison.Ordinal));

        Assert.Equal(["oproepen[0].dag", "oproepen[1].dag", "ontheven"], IntakeOproepenvraag.Vraag.Fout(
            Leeg with { Peildag = new(2026, 1, 3), Oproepen = [Een, Oproep(new(2026, 1, 1), null)], Ontheven = true, LeerbaarheidstoetsGedaan = true }));
    }
}
