using Naast.Web.Demo;
using Xunit;

namespace Naast.Tests.Demo;

/// <summary>On whatever day the demo starts, every screen must have work to show.</summary>
public sealed class SpreidingTests
{
    /// <summary>Thirty days: year ends, Easter, a leap day, weekends, and then steps that meet every weekday and month.</summary>
    public static TheoryData<DateOnly, int> Startdagen()
    {
        var dagen = new TheoryData<DateOnly, int>
        {
            { new(2025, 1, 1), 1 }, { new(2026, 11, 23), 1 }, { new(2026, 12, 24), 2 }, { new(2026, 12, 31), 3 }, { new(2027, 1, 1), 1 },
            { new(2027, 1, 4), 7 }, { new(2027, 3, 26), 1 }, { new(2028, 2, 29), 1 }, { new(2026, 11, 28), 4 }, { new(2026, 11, 29), 1 },
        };
        for (var i = 0; i < 20; i++)
        {
            dagen.Add(new DateOnly(2026, 6, 1).AddDays(i * 37), i);
        }

        return dagen;
    }

    [Theory]
    [MemberData(nameof(Startdagen))]
    public void Elke_fase_en_elke_urgentie_is_gevuld(DateOnly vandaag, int zaad)
    {
        var regio = Demoregio.Verzin(zaad, vandaag);

        Assert.Equal(600, regio.Count);
        Assert.Equal(Enumerable.Range(1, 600), regio.Select(l => l.Volgnummer));
        foreach (var (fase, van, tot) in new[]
        {
            (Fase.Koppeling, 10, 18), (Fase.Kennisgeving, 15, 25), (Fase.Intake, 22, 34), (Fase.Plan, 8, 14), (Fase.TerOndertekening, 4, 9),
            (Fase.Leerroute, 400, 470), (Fase.Afgerond, 55, 75), (Fase.Beeindigd, 12, 24),
        })
        {
            Assert.InRange(regio.Count(l => l.Fase == fase), van, tot);
        }

        foreach (var (urgentie, van, tot) in new[]
        {
            (Urgentie.TeLaat, 2, 4), (Urgentie.DezeWeek, 6, 9), (Urgentie.Binnen30Dagen, 13, 17), (Urgentie.OpSchema, 28, 42),
        })
        {
            Assert.InRange(regio.Count(l => l.UrgentieOp(vandaag) == urgentie), van, tot);
        }

        Assert.InRange(regio.Count(l => l.Wacht is not null), 5, 10);
        Assert.All(Enumerable.Range(0, 6), stap => Assert.True(regio.Count(l => l.Fase is Fase.Intake && l.Intakeblokken.Count == stap) >= 2, $"intake step {stap}"));
        Assert.Equal(Enumerable.Range(vandaag.Year - 3, 4), regio.Select(l => l.Cohort).Distinct().Order());
        Assert.All(Enumerable.Range(vandaag.Year - 3, 4), jaar => Assert.True(regio.Count(l => l.Cohort == jaar) >= 14, $"cohort {jaar}"));
    }

    [Theory]
    [MemberData(nameof(Startdagen))]
    public void Casusregisseurs_hebben_60_tot_70_mensen_en_Sanne_heeft_van_alles_wat(DateOnly vandaag, int zaad)
    {
        var regio = Demoregio.Verzin(zaad, vandaag);

        foreach (var caseload in regio.Where(l => l.Casusregisseur is not null).GroupBy(l => l.Casusregisseur))
        {
            Assert.InRange(caseload.Count(), 58, 72);
        }

        Assert.InRange(regio.Count(l => l.Casusregisseur is null), 1, 8);
        var sanne = regio.Where(l => l.Casusregisseur == "sanne").ToList();
        Assert.InRange(sanne.Count, 60, 68);
        Assert.True(sanne.Count(l => l.UrgentieOp(vandaag) is Urgentie.TeLaat) >= 2);
        Assert.True(sanne.Count(l => l.UrgentieOp(vandaag) is Urgentie.DezeWeek) >= 3);
        Assert.True(sanne.Count(l => l.UrgentieOp(vandaag) is Urgentie.Binnen30Dagen) >= 4);
        Assert.Contains(sanne, l => l.Fase is Fase.TerOndertekening);
    }

    [Theory]
    [MemberData(nameof(Startdagen))]
    public void Datums_staan_op_werkdagen_en_in_de_goede_volgorde(DateOnly vandaag, int zaad)
    {
        foreach (var l in Demoregio.Verzin(zaad, vandaag))
        {
            DateOnly?[] alle = [l.GekoppeldOp, l.Kennisgeving, l.InschrijvingBrp, l.IntakeGestart, l.IntakeAfgerond, l.PlanOpgesteld, l.PipDagtekening, l.Einde?.Op];
            Assert.All(alle.OfType<DateOnly>(), dag =>
            {
                Assert.True(Werkdag(dag), $"{l.Volgnummer}: {dag:o}");
                Assert.True(dag <= vandaag, $"{l.Volgnummer}: {dag:o} lies after the start day");
            });
            DateOnly?[] volgorde = [l.IntakeGestart, l.IntakeAfgerond, l.PlanOpgesteld, l.PipDagtekening, l.Einde?.Op];
            var gezet = volgorde.OfType<DateOnly>().ToList();
            Assert.Equal(gezet.Order(), gezet);
            Assert.All(l.Intakeblokken, b => Assert.True(b.VastgelegdOp >= l.IntakeGestart && b.VastgelegdOp <= (l.IntakeAfgerond ?? vandaag), $"{l.Volgnummer}: block {b.Blok}"));
            Assert.True(l.Fase is not Fase.Leerroute || l.PipDagtekening!.Value.AddYears(3) >= vandaag, $"{l.Volgnummer}: term has ended");
            Assert.True(l.PipDagtekening is null || l.PipDagtekening > l.Termijnanker, $"{l.Volgnummer}: PIP before the ten weeks");
            Assert.True(l.UitersteDatumPip is not { } uiterste || Werkdag(uiterste), $"{l.Volgnummer}: last day");
            Assert.True(l.VolgendeAfspraak is not { } afspraak || (Werkdag(afspraak.Dag) && afspraak.Dag >= vandaag));

            var begin = l.Kennisgeving ?? vandaag;
            Assert.InRange(l.Persoon.Geboortedatum.LeeftijdOp(begin), 16, 65);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1900)]
    public void Een_andere_omvang_houdt_de_spreiding(int aantal)
    {
        var vandaag = new DateOnly(2026, 11, 23);
        var regio = Demoregio.Verzin(3, vandaag, aantal);

        Assert.Equal(aantal, regio.Count);
        Assert.All(Enum.GetValues<Fase>(), fase => Assert.Contains(regio, l => l.Fase == fase));
        Assert.All(Enum.GetValues<Urgentie>(), urgentie => Assert.Contains(regio, l => l.UrgentieOp(vandaag) == urgentie));
        Assert.Throws<ArgumentOutOfRangeException>(() => Demoregio.Verzin(3, vandaag, Demoregio.MeesteAantal + 1));
    }

    private static bool Werkdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (dag.Month, dag.Day) is not ((1, 1) or (4, 27) or (12, 25) or (12, 26));
}
