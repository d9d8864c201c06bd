using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Begeleiding;

public sealed class MaatschappelijkeBegeleidingTests
{
    private const string Naam = "maatschappelijke-begeleiding";

    private static readonly Begeleidinginvoer Asiel = new()
    {
        Doelgroep = Doelgroep.Asielstatushouder, Asielvergunning = true, InschrijvingBrp = new(2025, 10, 6), InschrijvingHuisvesting = new(2026, 2, 16),
    };

    [Fact]
    [Artikel("Wi2021", "13", 1), Artikel("Wi2021", "13", 3), Regel("WI-MB-01"), Regel("WI-MB-03")]
    public void Met_een_asielvergunning_begint_het_op_de_inschrijving_in_de_gemeente_van_huisvesting()
    {
        var antwoord = Vraag(Naam, Asiel);

        Assert.Equal(true, antwoord.Waarde("recht"));
        Assert.Equal(new DateOnly(2026, 2, 16), antwoord.Waarde("startdag"));
        Assert.Equal(true, antwoord.Waarde("begonnen"));
        Assert.Null(antwoord.Waarde("einde"));
    }

    [Fact]
    [Artikel("Wi2021", "13", 3), Regel("WI-MB-03")]
    public void Een_gezinslid_zonder_asielvergunning_begint_op_de_eerste_inschrijving() =>
        Assert.Equal(new DateOnly(2025, 10, 6), Vraag(Naam, Asiel with { Asielvergunning = false }).Waarde("startdag"));

    [Theory]
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-16", true)]
    [Artikel("Wi2021", "13", 3), Regel("WI-MB-03")]
    public void De_dag_van_inschrijving_is_de_eerste_dag(string peildatum, bool begonnen) =>
        Assert.Equal(begonnen, Vraag(Naam, Asiel with { Peildatum = Dag(peildatum) }).Waarde("begonnen"));

    [Fact]
    [Regel("WI-MB-03")]
    public void Zonder_inschrijving_is_er_wel_recht_maar_nog_geen_begin()
    {
        var antwoord = Vraag(Naam, Asiel with { InschrijvingHuisvesting = null });

        Assert.Equal(true, antwoord.Waarde("recht"));
        Assert.Null(antwoord.Waarde("startdag"));
        Assert.Equal(false, antwoord.Waarde("begonnen"));
    }

    [Fact]
    [Artikel("Wi2021", "13", 1), Regel("WI-MB-01")]
    public void Gezinsmigranten_hebben_dit_recht_niet()
    {
        var antwoord = Vraag(Naam, Asiel with { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Asielvergunning = false });

        Assert.Equal(false, antwoord.Waarde("recht"));
        Assert.Null(antwoord.Waarde("startdag"));
        Assert.Empty((IReadOnlyList<string>)antwoord.Waarde("inhoud")!);
        Assert.False(antwoord.Toets!.Slaagt);
    }

    [Fact]
    [Artikel("Wi2021", "13", 2), Artikel("Bi2021", "5.1"), Artikel("Bi2021", "9.4", 2), Artikel("Bi2021", "3.14", 6), Regel("WI-MB-02"), Regel("WI-MB-04"), Regel("WI-MB-05")]
    public void De_begeleiding_is_hulp_en_informatie()
    {
        var antwoord = Vraag(Naam, Asiel);

        Assert.Equal(2, ((IReadOnlyList<string>)antwoord.Waarde("inhoud")!).Count);
        Assert.Superset(new HashSet<string> { "WI-MB-02", "WI-MB-04", "WI-MB-05" }, antwoord.Bronnen.Select(bron => bron.Regel).ToHashSet());
    }

    [Theory]
    [InlineData(Begeleidingparameters.Gemeente, "de gemeente zelf")]
    [InlineData(Begeleidingparameters.Regio, "de regionale dienst, onder mandaat")]
    [Regel("WI-PVT-09")]
    public void Het_mandaat_bepaalt_wie_het_uitvoert(string keuze, string naam) =>
        Assert.Equal(naam, Vraag(Naam, Asiel, Met(Begeleidingparameters.Uitvoering, keuze)).Waarde("uitvoering"));

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["inschrijvingHuisvesting", "doelgroep"], Geweigerd(Naam, Asiel with { InschrijvingHuisvesting = new(2025, 10, 5), Doelgroep = Doelgroep.GezinsmigrantOfOverig }));
        Assert.Equal(["peildatum"], Geweigerd(Naam, new Begeleidinginvoer { Doelgroep = Doelgroep.Asielstatushouder }));
        Assert.Equal([null], Geweigerd(Naam, Asiel with { Peildatum = new(2021, 6, 1) }));
    }
}
