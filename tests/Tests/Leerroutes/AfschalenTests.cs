using CsCheck;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Leerroutes;

public sealed class AfschalenTests
{
    private static readonly Afschaalinvoer Basis = new()
    {
        Leerroute = Leerroute.B1, Dag = new(2026, 4, 1), UrenNt2 = 500, UrenAlfabetisering = 80, UrenIntake = 20, VoldoendeInspanning = true, B1Onhaalbaar = true,
    };

    [Theory]
    [InlineData(500, 80, 20, true, 600, 0)]
    [InlineData(500, 80, 19, false, 599, 1)]
    [InlineData(600, null, null, true, 600, 0)]
    [InlineData(0, 600, 0, true, 600, 0)]
    [InlineData(700, 0, 0, true, 700, 0)]
    [InlineData(0, 0, 0, false, 0, 600)]
    [Artikel("Bi2021", "5.5", 1), Artikel("Bi2021", "5.5", 2), Regel("WI-ROUTE-06"), Regel("WI-ROUTE-07")]
    public void Zeshonderd_uren_taalles_zijn_nodig(int taal, int? alfabetisering, int? intake, bool mag, int geteld, int ontbreekt)
    {
        var antwoord = Vraag("afschalen", Basis with { UrenNt2 = taal, UrenAlfabetisering = alfabetisering, UrenIntake = intake });

        Assert.Equal(mag, antwoord.Waarde("toegestaan"));
        Assert.Equal(geteld, antwoord.Waarde("geteldeUren"));
        Assert.Equal(ontbreekt, antwoord.Waarde("ontbrekendeUren"));
        Assert.Equal(600, antwoord.Waarde("benodigdeUren"));
    }

    [Fact]
    [Artikel("Bi2021", "5.5", 1), Regel("WI-ROUTE-06")]
    public void Uren_KNM_en_uren_zonder_keurmerk_tellen_niet_mee()
    {
        var antwoord = Vraag("afschalen", Basis with { UrenNt2 = 400, UrenKnm = 200, UrenZonderKeurmerk = 100 });

        Assert.Equal(false, antwoord.Waarde("toegestaan"));
        Assert.Equal(500, antwoord.Waarde("geteldeUren"));
        Assert.Equal(300, antwoord.Waarde("nietGeteldeUren"));
    }

    [Fact]
    [Artikel("Wi2021", "17", 3), Regel("WI-ROUTE-06")]
    public void Elke_voorwaarde_alleen_houdt_het_tegen()
    {
        Afschaalinvoer[] gevallen =
        [
            Basis with { Leerroute = Leerroute.Onderwijs }, Basis with { Leerroute = Leerroute.Zelfredzaamheid }, Basis with { EerstePip = true },
            Basis with { VoldoendeInspanning = false }, Basis with { B1Onhaalbaar = false }, Basis with { UrenNt2 = 0 },
        ];

        Assert.All(gevallen, geval =>
        {
            var antwoord = Vraag("afschalen", geval);
            Assert.Equal(false, antwoord.Waarde("toegestaan"));
            Assert.Equal(false, antwoord.Waarde("pipAanpassen"));
            Assert.NotNull(Assert.Single(antwoord.Toets!.NietVervuld).Herstel);
        });
    }

    [Fact]
    [Regel("WI-PIP-12")]
    public void Het_eerste_plan_in_de_B1_route_is_altijd_op_B1() =>
        Assert.Equal("WI-PIP-12", Assert.Single(Vraag("afschalen", Basis with { EerstePip = true }).Toets!.NietVervuld).Bron.Regel);

    [Fact]
    [Artikel("Bi2021", "5.5"), Regel("WI-ROUTE-06")]
    public void Afschalen_kan_voor_een_onderdeel()
    {
        var antwoord = Vraag("afschalen", Basis with { Onderdelen = [new() { Onderdeel = Examenonderdeel.Schrijven }] });

        Assert.Equal(false, antwoord.Waarde("geheel"));
        Assert.Equal(Niveau.A2, antwoord.Waarde("niveauSchrijven"));
        Assert.Equal(Niveau.B1, antwoord.Waarde("niveauLezen"));
        Assert.Equal(Niveau.B1, antwoord.Waarde("niveauSpreken"));
        Assert.Contains("schrijven", antwoord.Antwoord, StringComparison.Ordinal);
    }

    [Fact]
    [Regel("WI-ROUTE-06")]
    public void Zonder_lijst_gaat_het_om_alle_vier_de_taalonderdelen()
    {
        var antwoord = Vraag("afschalen", Basis);

        Assert.Equal(true, antwoord.Waarde("geheel"));
        Assert.All(Examenonderdelen.Taal, onderdeel => Assert.Equal(Niveau.A2, antwoord.Waarde($"niveau{onderdeel}")));
    }

    [Fact]
    public void In_de_Z_route_is_er_geen_examenniveau() =>
        Assert.Null(Vraag("afschalen", Basis with { Leerroute = Leerroute.Zelfredzaamheid }).Waarde("niveauLezen"));

    [Fact]
    public void KNM_en_dubbele_onderdelen_worden_geweigerd()
    {
        Assert.Equal(["onderdelen"], Geweigerd("afschalen", Basis with { Onderdelen = [new() { Onderdeel = Examenonderdeel.Knm }] }));
        Assert.Equal(["onderdelen"], Geweigerd("afschalen", Basis with { Onderdelen = [new() { Onderdeel = Examenonderdeel.Lezen }, new() { Onderdeel = Examenonderdeel.Lezen }] }));
        Assert.Equal(["onderdelen[0].onderdeel"], Geweigerd("afschalen", Basis with { Onderdelen = [new() { Onderdeel = (Examenonderdeel)77 }] }));
        Assert.Equal([null], Geweigerd("afschalen", Basis with { Dag = new(2021, 12, 31) }));
    }

    [Fact]
    [Regel("WI-ROUTE-06")]
    public void Meer_uren_maken_het_nooit_minder() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[0, 300]).Sample((uren, erbij) =>
        {
            var eerst = Oordeel(uren);
            var daarna = Oordeel(uren + erbij);
            return daarna.Ontbreekt <= eerst.Ontbreekt && daarna.Ontbreekt == Math.Max(0, 600 - daarna.Geteld) && (!eerst.Toets.Slaagt || daarna.Toets.Slaagt);
        });

    private static Afschaaloordeel Oordeel(int uren) => Afschalen.Beoordeel(
        new() { Leerroute = Leerroute.B1, Dag = new(2026, 4, 1), UrenNt2 = uren, VoldoendeInspanning = true, B1Onhaalbaar = true }, LandelijkeParameters.Regelset).Waarde;
}
