using Naast.Kern.Begeleiding;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Regels;
using Xunit;

namespace Naast.Tests.Onderweg;

public sealed class OnderwegTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 26);

    private static readonly DateTimeOffset Nu = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dossier Dossiertje = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Leerroute, new(2026, 3, 2));

    [Theory]
    [InlineData("12", 720)]
    [InlineData("7,5", 450)]
    [InlineData("7.25", 435)]
    [InlineData("7:30", 450)]
    [InlineData("0", 0)]
    [InlineData("7,333", null)]
    [InlineData("-3", null)]
    [InlineData("7:75", null)]
    [InlineData("=SOM(A1)", null)]
    [InlineData("veel", null)]
    [InlineData("99999", null)]
    public void Uren_zoals_mensen_ze_schrijven(string tekst, int? minuten)
    {
        Assert.Equal(minuten, Urentekst.Lees(tekst));
        if (minuten is { } m)
        {
            Assert.Equal(m, Urentekst.Lees(Urentekst.Getal(m)));
        }
    }

    [Theory]
    [InlineData("2026-11-01", "2026-10-01", 60, "ligt voor de eerste")]
    [InlineData("2026-11-20", "2026-11-30", 60, "komt nog")]
    [InlineData("2021-11-20", "2021-11-30", 60, "1 januari 2022")]
    [InlineData("2026-01-01", "2026-11-01", 60, "hoogstens 100 dagen")]
    [InlineData("2026-11-01", "2026-11-07", 0, "Er staan geen uren")]
    [InlineData("2026-11-02", "2026-11-02", 660, "meer dan 10 uur per dag")]
    [InlineData("2026-11-02", "2026-11-03", 1200, null)]
    public void Wat_niet_kan_zegt_waarom(string van, string tot, int minuten, string? zin)
    {
        var bezwaren = new Urengegevens(Uursoort.Nt2, DateOnly.Parse(van, null), DateOnly.Parse(tot, null), minuten, 0, 0).Bezwaren(Vandaag, 10).ToArray();
        if (zin is null)
        {
            Assert.Empty(bezwaren);
        }
        else
        {
            Assert.Contains(bezwaren, b => b.Contains(zin, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Betwiste_en_vervangen_uren_tellen_niet_en_een_reden_verlaagt_de_aanwezigheid_niet()
    {
        Urenmelding[] meldingen = [Meld(9, 600, 120, 200), Meld(10, 300, 0, 0), Meld(11, 600, 0, 0)];
        Assert.Equal(new(1500, 120, 200), Urentotaal.Van(meldingen, Uursoort.Nt2));
        Assert.Equal(88, Urentotaal.Van(meldingen, Uursoort.Nt2).Aanwezigheid);
        Assert.Null(Urentotaal.Van(meldingen, Uursoort.Knm).Aanwezigheid);
        meldingen[0].Betwist("Was ziek");
        Assert.Equal(900, Urentotaal.Van(meldingen, Uursoort.Nt2).Gevolgd);
        Assert.Throws<InvalidOperationException>(() => meldingen[0].Betwist("Nog eens"));
        meldingen[0].Beoordeel(telt: true, "Toch gezien");
        Assert.Equal(1500, Urentotaal.Van(meldingen, Uursoort.Nt2).Gevolgd);
        Assert.Throws<InvalidOperationException>(() => meldingen[0].Beoordeel(telt: true, "Nog eens"));
        meldingen[1].Vervang();
        Assert.Equal(1200, Urentotaal.Van(meldingen, Uursoort.Nt2).Gevolgd);
        Assert.False(meldingen[1].Overlapt(Uursoort.Nt2, new(2026, 10, 1), new(2026, 10, 31)));
        Assert.True(meldingen[2].Overlapt(Uursoort.Nt2, new(2026, 11, 30), new(2026, 12, 31)));
        Assert.False(meldingen[2].Overlapt(Uursoort.Knm, new(2026, 11, 1), new(2026, 11, 30)));
    }

    [Fact]
    public void Wie_eens_slaagde_is_geslaagd_en_KNM_heeft_geen_niveau()
    {
        Examenuitslag Uitslag(Examenonderdeel onderdeel, Examenstand stand, int maand) => Examenuitslag.LegVast(Guid.CreateVersion7(), Dossiertje, onderdeel, stand, new(2026, maand, 1));
        var fout = Uitslag(Examenonderdeel.Spreken, Examenstand.GeslaagdB1, 3);
        Examenuitslag[] alle = [Uitslag(Examenonderdeel.Spreken, Examenstand.GeslaagdA2, 1), fout, Uitslag(Examenonderdeel.Spreken, Examenstand.NietGehaald, 4), Uitslag(Examenonderdeel.Knm, Examenstand.Geslaagd, 4)];
        Assert.Equal(Examenstand.GeslaagdB1, Examenuitslag.Stand(alle)[Examenonderdeel.Spreken]);
        fout.LaatVervallen("Van een ander");
        Assert.Equal(Examenstand.GeslaagdA2, Examenuitslag.Stand(alle)[Examenonderdeel.Spreken]);
        Assert.Equal(Examenstand.Geslaagd, Examenuitslag.Stand(alle)[Examenonderdeel.Knm]);
        Assert.Throws<ArgumentException>(() => Uitslag(Examenonderdeel.Knm, Examenstand.GeslaagdA2, 5));
        Assert.Throws<InvalidOperationException>(() => fout.LaatVervallen("Nog eens"));
    }

    [Fact]
    public void Het_PVT_is_pas_klaar_met_aanwezigheid_en_een_handtekening_ter_plaatse()
    {
        var momenten = new List<Trajectmoment> { Leg(Momentsoort.PvtInleiding, 1), Leg(Momentsoort.PvtActiviteit, 2), Leg(Momentsoort.PvtOndertekening, 3, ondertekend: false) };
        Assert.False(Oordeel().Voltooid);
        momenten.Add(Leg(Momentsoort.PvtOndertekening, 4, aanwezig: false, ondertekend: true));
        Assert.False(Oordeel().Voltooid);
        var goed = Leg(Momentsoort.PvtOndertekening, 5, ondertekend: true);
        momenten.Add(goed);
        Assert.Equal((true, new DateOnly(2026, 5, 1)), (Oordeel().Voltooid, Oordeel().VoltooidOp));
        goed.LaatVervallen("Was een ander");
        Assert.False(Oordeel().Voltooid);

        Pvtstand Oordeel() => Pvt.Beoordeel(Trajectmoment.Pvt(momenten, 12 * 60, new(2026, 1, 1), null), LandelijkeParameters.Regelset).Waarde;
    }

    [Fact]
    public void De_MAP_telt_thema_s_een_keer_en_vraagt_een_eindgesprek()
    {
        var momenten = Map.Themas.Concat(Map.Themas.Take(2)).Select((thema, i) => Leg(Momentsoort.MapThema, 1 + (i % 9), thema: thema)).ToList();
        Mapstand Oordeel() => Map.Beoordeel(Trajectmoment.Map(momenten, Leerroute.B1, 40 * 60, 0, new(2026, 1, 1), null), LandelijkeParameters.Regelset).Waarde;
        Assert.Empty(Oordeel().OntbrekendeThemas);
        Assert.False(Oordeel().Voltooid);
        momenten.Add(Leg(Momentsoort.MapEindgesprek, 11));
        Assert.Equal(new DateOnly(2026, 11, 1), Oordeel().VoltooidOp);
        Assert.Throws<ArgumentException>(() => Leg(Momentsoort.MapThema, 1));
    }

    private static Urenmelding Meld(int maand, int gevolgd, int met, int zonder) => Urenmelding.Meld(
        Guid.CreateVersion7(), Dossiertje, new(Uursoort.Nt2, new(2026, maand, 1), new(2026, maand, 30), gevolgd, met, zonder), null, "school", "Els", null, Nu);

    private static Trajectmoment Leg(Momentsoort soort, int maand, bool aanwezig = true, bool ondertekend = false, Mapthema? thema = null) =>
        Trajectmoment.LegVast(Guid.CreateVersion7(), Dossiertje, soort, new(2026, maand, 1), aanwezig, ondertekend, thema, null, "vluchtelingenwerk", "Mo");
}
