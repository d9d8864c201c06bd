using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Tests.Besluiten;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Rechtsbescherming;

/// <summary>A fine makes the next one dearer only when nothing can be brought against it any more.</summary>
public sealed class OnherroepelijkheidTests
{
    private static readonly DateOnly Bekend = new(2026, 3, 2);

    /// <summary>Last day of six weeks.</summary>
    private static readonly DateOnly Laatste = new(2026, 4, 13);

    private static readonly DateOnly Later = new(2026, 12, 31);
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    [Fact]
    [Artikel("Bi2021", "7.1", 3), Artikel("Awb", "6:7"), Artikel("Awb", "6:8", 1), Regel("WI-BOETE-06"), Regel("WI-AWB-20")]
    public void Zonder_bezwaar_staat_een_boete_vast_na_zes_weken()
    {
        var boete = Besluit(Bevoegdheid.BoeteTrajectOpleggen);
        Assert.Null(Beoordeel(boete, Laatste).Vanaf);
        Assert.Contains("bezwaar kan nog", Beoordeel(boete, Laatste).Reden.Zin(), StringComparison.Ordinal);
        Assert.Equal(Laatste.AddDays(1), Beoordeel(boete, Laatste.AddDays(1)).Vanaf);
        Assert.Null(Beoordeel(Besluit(Bevoegdheid.BoeteTrajectOpleggen, bekend: null), Later).Vanaf);
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 3), Artikel("Awb", "6:19"), Artikel("Awb", "7:1a"), Regel("WI-BOETE-06")]
    public void Wat_nog_loopt_maakt_de_volgende_boete_niet_hoger()
    {
        var boete = Besluit(Bevoegdheid.BoeteTrajectOpleggen);
        var bezwaar = Bezwaar(boete);
        Assert.Contains("er loopt nog een bezwaar tegen", Beoordeel(boete, Later, new Bezwaarloop(bezwaar, null, null)).Reden.Zin(), StringComparison.Ordinal);
        Assert.Null(Beoordeel(boete, Later, new Bezwaarloop(bezwaar, null, null)).Vanaf);

        // An objection against another decision, that is about this one too.
        var eerder = Bezwaar(Besluit(Bevoegdheid.BoeteTrajectOpleggen));
        Assert.NotNull(Beoordeel(boete, Later, new Bezwaarloop(eerder, null, null)).Vanaf);
        eerder.GaatOokOver(boete.Id);
        Assert.Null(Beoordeel(boete, Later, new Bezwaarloop(eerder, null, null)).Vanaf);

        bezwaar.NaarRechtbank("De feiten staan vast");
        Assert.Null(Beoordeel(boete, Later, new Bezwaarloop(bezwaar, null, null)).Vanaf);
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 3), Artikel("Awb", "6:7"), Artikel("Awb", "7:1", 1), Regel("WI-BOETE-06"), Regel("WI-AWB-33")]
    public void Na_de_beslissing_op_bezwaar_loopt_eerst_de_termijn_voor_beroep()
    {
        var (boete, beslissing) = (Besluit(Bevoegdheid.BoeteTrajectOpleggen), Besluit(Bevoegdheid.BezwaarBeslissen, new(2026, 6, 1)));
        var bezwaar = Bezwaar(boete);
        bezwaar.Beslis(Bezwaaruitkomst.Ongegrond, beslissing.Id);
        var loop = new Bezwaarloop(bezwaar, beslissing, null);
        Assert.Contains("beroep bij de rechtbank kan nog", Beoordeel(boete, new(2026, 7, 13), loop).Reden.Zin(), StringComparison.Ordinal);
        Assert.Null(Beoordeel(boete, new(2026, 7, 13), loop).Vanaf);
        Assert.Equal(new DateOnly(2026, 7, 14), Beoordeel(boete, new(2026, 7, 14), loop).Vanaf);
        Assert.Null(Onherroepelijkheid.Beoordeel(boete, [loop], beroepLoopt: true, Later, Regels).Vanaf);
        Assert.Null(Beoordeel(boete, Later, loop with { Beslissing = Besluit(Bevoegdheid.BezwaarBeslissen, null) }).Vanaf);

        // A fine that the decision on objection put in its place: appeal, no objection.
        Assert.Equal(new DateOnly(2026, 7, 14), Beoordeel(beslissing, Later, loop).Vanaf);
        Assert.Null(Onherroepelijkheid.Beoordeel(beslissing, [loop], beroepLoopt: true, Later, Regels).Vanaf);
        Assert.NotNull(Onherroepelijkheid.Beoordeel(boete, [], beroepLoopt: true, Later, Regels).Vanaf);
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-06")]
    public void Een_ingetrokken_bezwaar_telt_vanaf_de_dag_waarop_dat_is_gedaan()
    {
        var boete = Besluit(Bevoegdheid.BoeteTrajectOpleggen);
        var bezwaar = Bezwaar(boete);
        bezwaar.TrekIn("Per brief");
        Assert.Equal(new DateOnly(2026, 9, 1), Beoordeel(boete, Later, new Bezwaarloop(bezwaar, null, new(2026, 9, 1))).Vanaf);
        Assert.Equal(Laatste.AddDays(1), Beoordeel(boete, Later, new Bezwaarloop(bezwaar, null, new(2026, 3, 20))).Vanaf);
        Assert.Null(Beoordeel(boete, Later, new Bezwaarloop(bezwaar, null, null)).Vanaf);
    }

    private static Onherroepelijkheid Beoordeel(Besluit besluit, DateOnly dag, params Bezwaarloop[] bezwaren) => Onherroepelijkheid.Beoordeel(besluit, bezwaren, beroepLoopt: false, dag, Regels);

    private static Bezwaarzaak Bezwaar(Besluit besluit) => Bezwaarzaak.Ontvang(Mandaatproef.Id(), besluit, Bekend.AddDays(3), false, null, null, "Het klopt niet", false, Later);

    private static Besluit Besluit(Bevoegdheid bevoegdheid) => Besluit(bevoegdheid, Bekend);

    private static Besluit Besluit(Bevoegdheid bevoegdheid, DateOnly? bekend)
    {
        var besluit = Kern.Besluiten.Besluit.NeemDoorCollege(
            Mandaatproef.Id(), Mandaatproef.Id(), Mandaatproef.Proefstad, bevoegdheid, Mandaatproef.Id(), "Het college", "Besluitenlijst, punt 4", Bekend, "Omdat.", new("", []), [], new("U krijgt een boete.", Bedrag.VanEuro(25)));
        if (bekend is { } dag)
        {
            besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, dag);
        }

        return besluit;
    }
}
