using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class WerkrijTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 26);

    [Theory]
    // Without an own day the law's day orders.
    [InlineData("2026-12-20", null, null, "2026-12-20", Urgentie.BinnenDertigDagen)]
    // An earlier own day comes first; a later one changes nothing.
    [InlineData("2026-12-20", null, "2026-11-28", "2026-11-28", Urgentie.DezeWeek)]
    [InlineData("2026-11-28", null, "2026-12-20", "2026-11-28", Urgentie.DezeWeek)]
    [InlineData("2026-11-20", null, "2026-11-25", "2026-11-20", Urgentie.TeLaat)]
    // An own day that came or passed never makes a row late.
    [InlineData("2026-12-20", null, "2026-11-26", "2026-11-27", Urgentie.DezeWeek)]
    [InlineData("2026-12-20", null, "2026-11-01", "2026-11-27", Urgentie.DezeWeek)]
    // What waits, or has no day, comes up on the own day.
    [InlineData(null, "2026-10-01", "2026-11-30", "2026-11-30", Urgentie.DezeWeek)]
    [InlineData(null, "2026-10-01", null, null, Urgentie.WachtOpAnder)]
    [InlineData(null, null, "2026-11-30", "2026-11-30", Urgentie.DezeWeek)]
    public void De_volgorde_volgt_de_wet_of_een_eerdere_eigen_dag(string? uiterste, string? wacht, string? eigen, string? volg, Urgentie urgentie)
    {
        var rij = new Werkrij
        {
            DossierId = Guid.CreateVersion7(), Gemeentecode = "0505", Casusregisseur = null, Soort = Werksoort.PipOpstellen, Fase = Fase.Plan, Doelgroep = "",
            UitersteDag = Dag(uiterste), WachtSinds = Dag(wacht),
        };

        rij.Orden(Dag(eigen), "reden", Vandaag);

        Assert.Equal(Dag(volg), rij.Volgdag);
        Assert.Equal(urgentie, Werkurgentie.Van(rij.Volgdag, rij.Volgwacht, Vandaag));
        Assert.Equal(rij.Streefdag is null, rij.Streefreden is null);
        Assert.Equal(Dag(uiterste), rij.UitersteDag);
    }

    [Fact]
    public void Een_eigen_dag_hoort_bij_een_daad_en_vervalt_daarna()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Plan, Vandaag);
        dossier.HaalNaarVoren(nameof(Werksoort.PipOpstellen), Vandaag.AddDays(2), "school begint", "Sanne");
        var rij = new Werkrij { DossierId = dossier.Id, Gemeentecode = "0505", Casusregisseur = null, Soort = Werksoort.PipOpstellen, Fase = Fase.Plan, Doelgroep = "", UitersteDag = Vandaag.AddDays(20) };

        rij.Orden(dossier, Vandaag);
        Assert.Equal((Vandaag.AddDays(2), "school begint"), (rij.Volgdag, rij.Streefreden));
        rij.Soort = Werksoort.PipBeslissen;
        rij.Orden(dossier, Vandaag);
        Assert.Equal((Vandaag.AddDays(20), null), (rij.Volgdag, rij.Streefreden));
        dossier.LaatStreefdagLos();
        dossier.LaatStreefdagLos();
        Assert.Equal(["DossierGeopend", "WerkNaarVoren", "StreefdagVervallen"], dossier.NieuweGebeurtenissen().Select(g => g.Naam));
    }

    private static DateOnly? Dag(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
