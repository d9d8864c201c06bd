using Naast.Kern.Besluiten;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Besluiten;

public sealed class MandaattoetsTests
{
    private static readonly DateOnly Dag = new(2026, 11, 23);
    private static readonly Beslisbeleid VierOgen = new(["kwaliteitsmedewerker"], true, "ondertekening van het PIP");

    [Fact]
    [Artikel("Awb", "10:3", 1), Artikel("Awb", "10:9", 1), Regel("WI-MAND-01"), Regel("WI-MAND-06")]
    public void Register_functie_beleid_en_vier_ogen_tellen_elk_apart()
    {
        Assert.True(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, Register()).Toets.Slaagt);
        Assert.Equal(["artikel 10:3, lid 1, Awb", "artikel 10:9, lid 1, Awb"], Open(Vraag("joost", "kwaliteitsmedewerker", "vivera", VierOgen, Register())));
        Assert.Equal(["artikel 10:9, lid 1, Awb"], Open(Vraag("piet", "jurist", "sdd", VierOgen with { Ondertekenaars = ["jurist"] }, Register())));
        Assert.Equal(["beleidsregel ondertekening van het PIP"], Open(Vraag("fatima", "casusregisseur", "sdd", VierOgen, Register())));
        Assert.Equal(["beleidsregel ondertekening van het PIP"], Open(Vraag("sanne", "kwaliteitsmedewerker", "sdd", VierOgen, Register())));
        Assert.True(Vraag("sanne", "kwaliteitsmedewerker", "sdd", VierOgen with { VierOgen = false }, Register()).Toets.Slaagt);
    }

    [Fact]
    [Regel("WI-MAND-06")]
    public void Een_mandaat_geldt_van_de_eerste_tot_en_met_de_laatste_dag_en_alleen_voor_die_gemeente()
    {
        var register = Register();
        register[0].TrekIn(Dag);
        Assert.True(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register).Toets.Slaagt);
        Assert.False(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register, Dag.AddDays(1)).Toets.Slaagt);
        Assert.False(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register, new DateOnly(2021, 12, 31)).Toets.Slaagt);
        Assert.Null(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register, gemeente: "0590").Regel);
    }

    [Fact]
    [Artikel("Awb", "10:10"), Regel("WI-MAND-07")]
    public void Een_besluit_noemt_het_college_en_de_functie_en_een_eigen_kenmerk()
    {
        var mandaat = Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, Register());
        var wie = new Functionaris("joost", "Joost", "sdd", ["kwaliteitsmedewerker"]);
        Besluit Neem() => Besluit.Neem(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Bevoegdheid.PipVaststellen, Guid.CreateVersion7(), mandaat, wie, Dag, "Omdat het past.", new("", []), []);
        var (een, twee) = (Neem(), Neem());
        Assert.Equal(("Het college van Proefstad", "kwaliteitsmedewerker"), (een.Namens, een.OndertekenaarFunctie));
        Assert.NotEqual(een.Kenmerk, twee.Kenmerk);
    }

    private static Mandaatregel[] Register() =>
    [
        Mandaatregel.Verleen(
            Guid.CreateVersion7(), "0505", Bevoegdheid.PipVaststellen, "Het college van Proefstad", "sdd", ["casusregisseur", "kwaliteitsmedewerker"],
            new DateOnly(2022, 1, 1), null, "Mandaatbesluit"),
    ];

    private static Mandaattoets Vraag(
        string wie, string functie, string organisatie, Beslisbeleid beleid, Mandaatregel[] register, DateOnly? dag = null, string gemeente = "0505") =>
        Mandaattoets.Beoordeel(
            Bevoegdheid.PipVaststellen, gemeente, dag ?? Dag, new Functionaris(wie, wie, organisatie, [functie]), ["sanne"], beleid, register);

    private static string[] Open(Mandaattoets toets) => [.. toets.Toets.NietVervuld.Select(v => v.Bron.ToString())];
}
