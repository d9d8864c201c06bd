using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Plan;

/// <summary>A plan that was decided gets a new version: with a reason, by the rules of that kind of change, and the old one stays.</summary>
public sealed class PlanwijzigingTests
{
    private static readonly DateOnly Begin = new(2025, 6, 2);
    private static readonly DateOnly Binnen = new(2026, 11, 2);
    private static readonly DateOnly Na = new(2027, 1, 4);

    public static TheoryData<Planwijziging, Leerroute, DateOnly, int, string?> Gevallen => new()
    {
        { new(Planaanleiding.AndereFeiten, "Meer les"), Leerroute.B1, Na, 0, null },
        { new(Planaanleiding.AndereFeiten, " "), Leerroute.B1, Na, 0, "Er staat wat er veranderde" },
        { new(Planaanleiding.AndereFeiten, "Meer les"), Leerroute.Zelfredzaamheid, Na, 0, "De leerroute blijft dezelfde" },
        { new(Planaanleiding.AndereLeerroute, "Gaat traag") { Voortgang = Voortgang.MinderDanVerwacht }, Leerroute.Zelfredzaamheid, Binnen, 0, null },
        { new(Planaanleiding.AndereLeerroute, "Gaat traag") { Voortgang = Voortgang.MinderDanVerwacht }, Leerroute.B1, Binnen, 0, "De leerroute is een andere dan in het vorige plan" },
        { new(Planaanleiding.AndereLeerroute, "Gaat gewoon") { Voortgang = Voortgang.ZoalsVerwacht }, Leerroute.Zelfredzaamheid, Binnen, 0, "De voortgang is minder of meer dan verwacht" },
        { new(Planaanleiding.AndereLeerroute, "Gaat traag") { Voortgang = Voortgang.MinderDanVerwacht }, Leerroute.Zelfredzaamheid, Na, 0, "De wissel is niet later dan" },
        { new(Planaanleiding.AndereLeerroute, "Ernstig ziek geweest") { Voortgang = Voortgang.MinderDanVerwacht, BijzonderGeval = true }, Leerroute.Zelfredzaamheid, Na, 0, null },
        { new(Planaanleiding.LagerNiveau, "Lukt niet") { VoldoendeInspanning = true, B1Onhaalbaar = true }, Leerroute.B1, Na, 600, null },
        { new(Planaanleiding.LagerNiveau, "Lukt niet") { VoldoendeInspanning = true, B1Onhaalbaar = true }, Leerroute.B1, Na, 599, "Er zijn ten minste 600 uren taalles gevolgd" },
        { new(Planaanleiding.LagerNiveau, "Lukt niet") { B1Onhaalbaar = true }, Leerroute.B1, Na, 600, "De inburgeraar heeft zich in de lessen genoeg ingespannen" },
        { new(Planaanleiding.LagerNiveau, "Lukt niet") { VoldoendeInspanning = true }, Leerroute.B1, Na, 600, "Uit feiten blijkt dat B1" },
    };

    [Theory, MemberData(nameof(Gevallen))]
    [Artikel("Wi2021", "17", 2), Artikel("Wi2021", "17", 3), Regel("WI-PIP-14"), Regel("WI-ROUTE-06"), Regel("WI-ROUTE-08")]
    public void Een_wijziging_volgt_de_regels_van_haar_soort(Planwijziging wijziging, Leerroute wordt, DateOnly dag, int uren, string? ontbreekt)
    {
        var pip = Pip.BeginWijziging(Guid.CreateVersion7(), Open(), Besloten(), wijziging);
        Assert.Equal((null, null, 600), (pip.Inhoud.Motivering, pip.Inhoud.Zienswijze, pip.Inhoud.LesurenTotaal));
        pip.Wijzig(pip.Inhoud with { Leerroute = wordt, Motivering = "Past nu beter.", Zienswijze = "Goed", ExamenonderdelenZ = wordt == Leerroute.Zelfredzaamheid ? "Geen" : null });
        var toets = pip.MagVaststellen(Feiten(uren), dag);
        if (ontbreekt is null)
        {
            Assert.Empty(toets.NietVervuld);
        }
        else
        {
            // What the A2 of a change lacks is also what the level in the plan lacks: both say so.
            Assert.Contains(toets.NietVervuld, v => v.Omschrijving.StartsWith(ontbreekt, StringComparison.Ordinal));
            Assert.Throws<RegelGeschonden>(() => pip.LegVoor(Feiten(uren), dag, "fatima"));
        }

        Assert.Equal(wordt == Leerroute.Zelfredzaamheid ? null : wijziging.Aanleiding == Planaanleiding.LagerNiveau ? Niveau.A2 : Niveau.B1, pip.NiveauVoorDuo);
    }

    [Fact]
    public void Alleen_een_besloten_plan_krijgt_een_nieuwe_versie_en_die_kan_worden_ingetrokken()
    {
        var concept = Pip.Begin(Guid.CreateVersion7(), Open(), Planvoorbeeld.Plan);
        Assert.Throws<InvalidOperationException>(() => Pip.BeginWijziging(Guid.CreateVersion7(), Open(), concept, new(Planaanleiding.AndereFeiten, "Meer les")));
        Assert.Throws<InvalidOperationException>(() => concept.TrekIn("nee"));
        Assert.Throws<InvalidOperationException>(() => concept.Herzie(new(Planaanleiding.AndereFeiten, "x")));
        var oud = Besloten();
        var nieuw = Pip.BeginWijziging(Guid.CreateVersion7(), Open(), oud, new(Planaanleiding.AndereFeiten, "Meer les"));
        nieuw.Herzie(new(Planaanleiding.AndereFeiten, "Veel meer les"));
        nieuw.TrekIn("Toch niet");
        Assert.Equal((Pipstatus.Ingetrokken, false, oud.Id, "Veel meer les"), (nieuw.Status, nieuw.IsLopend, nieuw.Vervangt!.Value, nieuw.Wijziging!.Reden));
        Assert.Throws<InvalidOperationException>(() => nieuw.Wijzig(Planvoorbeeld.Plan));
        Assert.Throws<InvalidOperationException>(() => nieuw.Herzie(new(Planaanleiding.AndereFeiten, "Weer")));
    }

    private static Dossier Open() => Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Leerroute, Begin);

    private static Pip Besloten()
    {
        var pip = Pip.Begin(Guid.CreateVersion7(), Open(), Planvoorbeeld.Plan);
        var eerste = Feiten(0) with { EerdereDagtekening = null, EerdereLeerroute = null, StartTermijn = null };
        pip.LegVoor(eerste, Begin, "fatima");
        pip.StelVast(eerste, Begin);
        return pip;
    }

    private static Planfeiten Feiten(int uren)
    {
        var (dossier, nu, plicht) = (Open(), new DateTimeOffset(2025, 6, 1, 9, 0, 0, TimeSpan.Zero), new DateOnly(2025, 5, 1));
        return new Planfeiten(
            new Dossierfeiten(
            [
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Inburgeringsplicht, plicht, Feitbron.Duo, nu), Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Kennisgeving, plicht, Feitbron.Duo, nu),
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Doelgroep, plicht, null, GedetailleerdeDoelgroep.Asielstatushouder.Naam(), Feitbron.Duo, nu),
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.Vestiging, plicht, null, "0505", Feitbron.Brp, nu),
                Feit.LegVast(Guid.CreateVersion7(), dossier, Feitsoort.GevolgdeUren, Begin, null, uren.ToString(System.Globalization.CultureInfo.InvariantCulture), Feitbron.Aanbieder, nu),
            ]),
            "0505", LandelijkeParameters.Regelset)
        {
            IntakeAfgerond = true, KinderenInHuis = false, WensOnderwijs = false, EerdereDagtekening = Begin, EerdereLeerroute = Leerroute.B1, StartTermijn = Begin.AddDays(1),
        };
    }
}
