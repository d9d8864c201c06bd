using CsCheck;
using Naast.Kern.Begeleiding;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Regels.Regelproef;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Begeleiding;

public sealed class OntzorgenTests
{
    private static readonly Ontzorginvoer Basis = new() { Vergunning = Verblijfsvergunning.AsielBepaaldeTijd, Inburgeringsplichtig = true, BijstandVanaf = new(2026, 1, 15) };

    [Theory]
    [InlineData("2026-01-15", "2026-07-14")]
    [InlineData("2026-01-01", "2026-06-30")]
    [InlineData("2025-08-28", "2026-02-27")]
    [InlineData("2025-08-29", "2026-02-28")] // February has no day 29
    [InlineData("2025-08-30", "2026-02-28")]
    [InlineData("2025-08-31", "2026-02-28")]
    [InlineData("2023-08-29", "2024-02-28")] // a leap year does
    [InlineData("2023-08-31", "2024-02-29")]
    [InlineData("2024-02-29", "2024-08-28")]
    [InlineData("2026-03-31", "2026-09-30")]
    [InlineData("2025-06-26", "2025-12-25")] // ends on Christmas: not moved
    [InlineData("2026-07-05", "2027-01-04")]
    [Artikel("Pw", "56a", 2), Artikel("Atw", "4"), Regel("WI-ONTZ-02"), Regel("WI-ONTZ-03"), Regel("WI-ONTZ-07")]
    public void Ontzorgen_duurt_zes_maanden_vanaf_het_recht_op_bijstand(string vanaf, string tot)
    {
        var antwoord = Vraag("ontzorgen", Basis with { BijstandVanaf = Dag(vanaf) });

        Assert.Equal(true, antwoord.Waarde("verplicht"));
        Assert.Equal(Dag(vanaf), antwoord.Waarde("eersteDag"));
        Assert.Equal(Dag(tot), antwoord.Waarde("laatsteDag"));
        Assert.Equal(Dag(tot), antwoord.Waarde("eindigtOp"));
        Assert.Equal(Ontzorgeinde.Zesmaanden, antwoord.Waarde("reden"));
    }

    [Theory]
    [InlineData("2025-08-31", "2026-02-27", true)]
    [InlineData("2025-08-29", "2026-02-27", true)]
    [InlineData("2023-08-31", "2024-02-28", true)]
    [InlineData("2025-08-28", "2026-02-27", false)] // the convention makes no difference
    [InlineData("2026-01-31", "2026-07-30", false)] // July has a day 31
    [Artikel("Pw", "56a", 2), Regel("WI-ONTZ-07")]
    public void Het_beleid_kan_een_dag_eerder_kiezen_als_de_maand_de_dag_niet_heeft(string vanaf, string tot, bool telt)
    {
        var antwoord = Vraag("ontzorgen", Basis with { BijstandVanaf = Dag(vanaf) }, Met(Maandtermijn.Keuze, Maandtermijn.DagEerder));

        Assert.Equal(Dag(tot), antwoord.Waarde("laatsteDag"));
        Assert.Equal(telt, antwoord.Parameters.Any(versie => versie.Sleutel == "beleid.maandtermijn"));
    }

    [Theory]
    [InlineData(Verblijfsvergunning.AsielBepaaldeTijd, true, true)]
    [InlineData(Verblijfsvergunning.AsielBepaaldeTijd, false, false)]
    [InlineData(Verblijfsvergunning.AsielOnbepaaldeTijd, true, false)]
    [InlineData(Verblijfsvergunning.RegulierBijAsiel, true, false)]
    [InlineData(Verblijfsvergunning.RegulierOverig, true, false)]
    [Artikel("Pw", "56a", 1), Regel("WI-ONTZ-01")]
    public void Ontzorgen_is_alleen_voor_inburgeringsplichtigen_met_asiel_bepaalde_tijd(Verblijfsvergunning vergunning, bool plicht, bool geldt)
    {
        var antwoord = Vraag("ontzorgen", Basis with { Vergunning = vergunning, Inburgeringsplichtig = plicht });

        Assert.Equal(geldt, antwoord.Waarde("verplicht"));
        Assert.Equal(geldt, antwoord.Toets!.Slaagt);
        Assert.Equal(geldt, antwoord.Waarde("laatsteDag") is not null);
        Assert.Equal(geldt ? 3 : 0, ((IReadOnlyList<string>)antwoord.Waarde("betalingen")!).Count);
        Assert.Equal(vergunning == Verblijfsvergunning.RegulierBijAsiel, antwoord.Waarschuwingen.Any(zin => zin.Contains("gezinslid", StringComparison.Ordinal)));
    }

    [Fact]
    [Artikel("Pw", "56a", 2), Regel("WI-ONTZ-02")]
    public void Wat_het_eerst_eindigt_maakt_een_einde_aan_de_plicht()
    {
        (Ontzorginvoer Invoer, string Dag, Ontzorgeinde Reden)[] gevallen =
        [
            (Basis with { BijstandTot = new(2026, 4, 30) }, "2026-04-30", Ontzorgeinde.EindeBijstand),
            (Basis with { VerhuisdOp = new(2026, 4, 1) }, "2026-03-31", Ontzorgeinde.Verhuizing),
            (Basis with { PlichtTot = new(2026, 3, 1) }, "2026-03-01", Ontzorgeinde.EindePlicht),
            (Basis with { VergunningTot = new(2026, 2, 28) }, "2026-02-28", Ontzorgeinde.AndereVergunning),
            (Basis with { BijstandTot = new(2026, 4, 30), PlichtTot = new(2026, 3, 1) }, "2026-03-01", Ontzorgeinde.EindePlicht),
            (Basis with { BijstandTot = new(2026, 7, 14) }, "2026-07-14", Ontzorgeinde.Zesmaanden),
            (Basis with { BijstandTot = new(2026, 9, 1) }, "2026-07-14", Ontzorgeinde.Zesmaanden),
        ];

        Assert.All(gevallen, geval =>
        {
            var antwoord = Vraag("ontzorgen", geval.Invoer);
            Assert.Equal(Dag(geval.Dag), antwoord.Waarde("eindigtOp"));
            Assert.Equal(geval.Reden, antwoord.Waarde("reden"));
            Assert.Equal(new DateOnly(2026, 7, 14), antwoord.Waarde("laatsteDag"));
        });
    }

    [Theory]
    [InlineData(Begeleidingparameters.Doorlopen, "2026-04-01", "2026-04-01", "2026-07-14")]
    [InlineData(Begeleidingparameters.Doorlopen, "2026-07-14", "2026-07-14", "2026-07-14")]
    [InlineData(Begeleidingparameters.Doorlopen, "2026-07-15", null, null)] // nothing is left
    [InlineData(Begeleidingparameters.Opnieuw, "2026-04-01", "2026-04-01", "2026-09-30")]
    [InlineData(Begeleidingparameters.Opnieuw, "2026-07-15", "2026-07-15", "2027-01-14")]
    [Artikel("Pw", "56a", 2), Regel("WI-ONTZ-02")]
    public void Het_beleid_bepaalt_wat_een_nieuw_recht_na_verhuizing_doet(string keuze, string nieuw, string? van, string? tot)
    {
        var antwoord = Vraag("ontzorgen", Basis with { VerhuisdOp = new(2026, 4, 1), NieuwRechtVanaf = Dag(nieuw) }, Met(Begeleidingparameters.OntzorgenNieuwRecht, keuze));

        Assert.Equal(DagOfNiets(van), antwoord.Waarde("nieuwVanaf"));
        Assert.Equal(DagOfNiets(tot), antwoord.Waarde("nieuwLaatsteDag"));
        Assert.Equal(new DateOnly(2026, 3, 31), antwoord.Waarde("eindigtOp"));
        Assert.Contains(antwoord.Parameters, versie => versie.Sleutel == "beleid.ontzorgen.nieuw-recht");
    }

    [Theory]
    [InlineData("2026-12-31", null, false)]
    [InlineData("2026-12-31", Ontzorggrondslag.Toestemming, true)]
    [InlineData("2026-07-15", null, false)]
    [InlineData("2026-07-14", null, null)]
    [InlineData(null, null, null)]
    [Artikel("Pw", "56a"), Regel("WI-ONTZ-04")]
    public void Langer_dan_zes_maanden_vraagt_een_andere_grondslag(string? tot, Ontzorggrondslag? grondslag, bool? mag)
    {
        var antwoord = Vraag("ontzorgen", Basis with { LangerTot = DagOfNiets(tot), AndereGrondslag = grondslag });

        Assert.Equal(mag, antwoord.Waarde("langerToegestaan"));
        Assert.Equal(mag != false, antwoord.Toets!.Slaagt);
        Assert.Equal(new DateOnly(2026, 7, 14), antwoord.Waarde("laatsteDag"));
    }

    [Fact]
    [Artikel("Wi2021", "15", 3), Regel("WI-ONTZ-05"), Regel("WI-ONTZ-06")]
    public void De_plicht_staat_in_het_bijstandsbesluit_en_niet_meewerken_geeft_een_maatregel()
    {
        var antwoord = Vraag("ontzorgen", Basis);

        Assert.Contains("PIP", (string)antwoord.Waarde("besluit")!, StringComparison.Ordinal);
        Assert.Contains("Participatiewet", (string)antwoord.Waarde("gevolgNietMeewerken")!, StringComparison.Ordinal);
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-ONTZ-05" && bron.Artikel == "15");
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-ONTZ-06" && bron.Zekerheid == Zekerheid.Tweedehands);
    }

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["bijstandTot"], Geweigerd("ontzorgen", Basis with { BijstandTot = new(2026, 1, 14) }));
        Assert.Equal(["verhuisdOp"], Geweigerd("ontzorgen", Basis with { VerhuisdOp = new(2026, 1, 15) }));
        Assert.Equal(["plichtTot", "vergunningTot"], Geweigerd("ontzorgen", Basis with { PlichtTot = new(2026, 1, 14), VergunningTot = new(2026, 1, 14) }));
        Assert.Equal(["nieuwRechtVanaf"], Geweigerd("ontzorgen", Basis with { NieuwRechtVanaf = new(2026, 4, 1) }));
        Assert.Equal(["nieuwRechtVanaf"], Geweigerd("ontzorgen", Basis with { BijstandTot = new(2026, 4, 1), NieuwRechtVanaf = new(2026, 4, 1) }));
        Assert.Equal(["nieuwRechtVanaf"], Geweigerd("ontzorgen", Basis with { VerhuisdOp = new(2026, 4, 1), NieuwRechtVanaf = new(2026, 3, 31) }));
        Assert.Equal(["langerTot"], Geweigerd("ontzorgen", Basis with { LangerTot = new(2026, 1, 14) }));
        Assert.Equal([null], Geweigerd("ontzorgen", Basis with { BijstandVanaf = new(2021, 12, 31) }));
        Assert.Equal([null], Geweigerd("ontzorgen", Basis with { BijstandVanaf = DateOnly.MaxValue }));
    }

    [Fact]
    [Regel("WI-ONTZ-02"), Regel("WI-ONTZ-07")]
    public void Zes_maanden_is_nooit_korter_dan_de_kortste_zes_maanden_en_loopt_mee_met_het_begin() =>
        Gen.Select(Dagen, Gen.Int[1, 40]).Sample((begin, later) =>
        {
            var (een, twee) = (Einde(begin), Einde(begin.AddDays(later)));
            var dagen = een.DayNumber - begin.DayNumber + 1;
            return dagen is >= 181 and <= 184 && twee >= een;
        });

    [Fact]
    [Regel("WI-ONTZ-02")]
    public void Een_feit_erbij_verlengt_de_plicht_nooit() =>
        Gen.Select(Dagen, Gen.Int[0, 400]).Sample((begin, na) =>
            Ontzorgen.Beoordeel(Feiten(begin) with { BijstandTot = begin.AddDays(na) }, LandelijkeParameters.Regelset).Waarde.EindigtOp <= Einde(begin));

    private static Ontzorgfeiten Feiten(DateOnly begin) => new() { Vergunning = Verblijfsvergunning.AsielBepaaldeTijd, Inburgeringsplichtig = true, BijstandVanaf = begin };

    private static DateOnly Einde(DateOnly begin) => Ontzorgen.Beoordeel(Feiten(begin), LandelijkeParameters.Regelset).Waarde.EindigtOp!.Value;
}
