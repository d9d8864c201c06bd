using Naast.Kern.Besluiten;
using Naast.Kern.Opdrachtgever;
using Naast.Tests.Besluiten;
using Xunit;

namespace Naast.Tests.Opdrachtgever;

/// <summary>Drawing by lot, looking within a time, and what a college says to its mandatee.</summary>
public sealed class SteekproefTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 27);
    private static readonly (string, string) Noor = ("noor", "Noor");

    [Fact]
    public void Het_lot_trekt_elk_besluit_ten_hoogste_een_keer_en_allemaal_even_vaak()
    {
        Guid[] kandidaten = [.. Enumerable.Range(0, 20).Select(_ => Mandaatproef.Id())];
        var kans = new Random(7);
        var keren = kandidaten.ToDictionary(id => id, _ => 0);
        for (var i = 0; i < 4_000; i++)
        {
            var proef = Trek(kandidaten, 5, kans.Next);
            Assert.Equal(5, proef.Besluiten.Distinct().Count());
            foreach (var id in proef.Besluiten)
            {
                keren[id]++;
            }
        }

        // Each has one chance in four: 1,000 of 4,000, with a spread of about 27.
        Assert.All(keren.Values, aantal => Assert.InRange(aantal, 860, 1_140));
        Assert.Equal(3, Trek(kandidaten[..3], 25, kans.Next).Besluiten.Count);
    }

    [Fact]
    public void Zonder_doel_aantal_of_besluiten_is_er_geen_steekproef()
    {
        Guid[] een = [Mandaatproef.Id()];
        Assert.Throws<ArgumentException>(() => Trek([], 1, _ => 0));
        Assert.Throws<ArgumentException>(() => Trek(een, 0, _ => 0));
        Assert.Throws<ArgumentException>(() => Trek(een, 26, _ => 0));
        Assert.Throws<ArgumentException>(() => Steekproef.Trek(Mandaatproef.Id(), "0505", " ", null, Vandaag, Vandaag, een, 1, _ => 0, Noor, Vandaag));
        Assert.Throws<ArgumentException>(() => Steekproef.Trek(Mandaatproef.Id(), "0505", "Kijken", null, Vandaag, Vandaag.AddDays(-1), een, 1, _ => 0, Noor, Vandaag));
    }

    [Fact]
    public void Een_steekproef_gaat_na_dertig_dagen_dicht_en_na_afronden_meteen()
    {
        Guid[] twee = [Mandaatproef.Id(), Mandaatproef.Id()];
        var proef = Trek(twee, 2, _ => 0);
        Assert.Throws<ArgumentException>(() => proef.Noteer(new(Mandaatproef.Id(), true, ""), Vandaag));
        Assert.Throws<ArgumentException>(() => proef.Noteer(new(twee[0], false, " "), Vandaag));
        proef.Noteer(new(twee[0], true, ""), Vandaag);
        Assert.Throws<ArgumentException>(() => proef.RondAf("Klaar", Vandaag));
        proef.Noteer(new(twee[1], false, "Te kort"), Vandaag.AddDays(30));
        Assert.Throws<ArgumentException>(() => proef.Noteer(new(twee[1], true, ""), Vandaag.AddDays(31)));
        Assert.Throws<ArgumentException>(() => proef.RondAf("", Vandaag));
        proef.RondAf("Motivering mag langer", Vandaag);
        Assert.Equal(Vandaag.AddDays(-1), proef.Open);
        Assert.Throws<ArgumentException>(() => proef.Noteer(new(twee[0], true, ""), Vandaag));
    }

    [Fact]
    public void Een_aanwijzing_zegt_wat_waarom_en_op_welk_besluit_van_het_college_zij_rust()
    {
        Assert.Throws<ArgumentException>(() => Geef(Aanwijzingsoort.Voorbehoud, null));
        Assert.Throws<ArgumentException>(() => Geef(Aanwijzingsoort.Instructie, null, tekst: " "));
        Assert.Throws<ArgumentException>(() => Geef(Aanwijzingsoort.Instructie, null, kenmerk: ""));
        Assert.Throws<ArgumentException>(() => Geef(Aanwijzingsoort.Instructie, null, van: Vandaag.AddDays(-1)));
        Assert.Throws<ArgumentException>(() => Geef(Aanwijzingsoort.Heroverweging, Bevoegdheid.PipVaststellen));
        var aanwijzing = Geef(Aanwijzingsoort.Voorbehoud, Bevoegdheid.BoeteTrajectOpleggen);
        Assert.Equal((false, true), (aanwijzing.GeldtOp(Vandaag.AddDays(-1)), aanwijzing.GeldtOp(Vandaag.AddYears(9))));
        Assert.Throws<ArgumentException>(() => aanwijzing.BeantwoordMet("", "Anneke", Vandaag));
        aanwijzing.BeantwoordMet("Wij leggen ze voor", "Anneke", Vandaag);
        Assert.Throws<ArgumentException>(() => aanwijzing.BeantwoordMet("Nog eens", "Anneke", Vandaag));
        aanwijzing.TrekIn(Vandaag.AddDays(10));
        Assert.Equal((true, false), (aanwijzing.GeldtOp(Vandaag.AddDays(10)), aanwijzing.GeldtOp(Vandaag.AddDays(11))));
        Assert.Throws<ArgumentException>(() => aanwijzing.TrekIn(Vandaag.AddDays(20)));
    }

    private static Aanwijzing Geef(Aanwijzingsoort soort, Bevoegdheid? bevoegdheid, string tekst = "Eerst bellen", string kenmerk = "Punt 4", DateOnly? van = null) =>
        Aanwijzing.Geef(Mandaatproef.Id(), "0505", soort, bevoegdheid, tekst, kenmerk, null, van ?? Vandaag, null, "Noor", Vandaag);

    private static Steekproef Trek(IReadOnlyList<Guid> kandidaten, int aantal, Func<int, int> loting) =>
        Steekproef.Trek(Mandaatproef.Id(), "0505", "Kijken of de motivering klopt", null, new(2026, 1, 1), Vandaag, kandidaten, aantal, loting, Noor, Vandaag);
}
