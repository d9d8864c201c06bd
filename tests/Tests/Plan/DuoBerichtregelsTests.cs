using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Plan;

/// <summary>Messages about hours, an offer, a contact person and "verwijtbaar": of each published rule good ones and bad ones, and each bad one is stopped by its own rule alone.</summary>
public sealed class DuoBerichtregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 6, 2);

    private static readonly DuoUren Instelling = new()
    {
        Soort = DuoUrensoort.Instelling, Uren = 148, Geoorloofd = 6, Ongeoorloofd = 2, BekendTot = new(2026, 6, 1), Leerroute = Leerroute.B1, Doelgroep = Doelgroep.Asielstatushouder,
        Instelling = Instellingssoort.Keurmerk, BeginTermijn = new(2026, 1, 12), EersteAanbod = new(2026, 2, 2), AanbodMetStart = true, VorigeBekendTot = new(2026, 5, 1), Vandaag = Vandaag,
    };

    private static readonly DuoUren Activiteiten = new()
    {
        Soort = DuoUrensoort.Participatieactiviteiten, Uren = 300, BekendTot = Vandaag, Leerroute = Leerroute.Zelfredzaamheid, Doelgroep = Doelgroep.Asielstatushouder, Vandaag = Vandaag,
    };

    private static readonly DuoAanbod Aanbod = new()
    {
        Doelgroep = Doelgroep.Asielstatushouder, DagtekeningPlan = new(2026, 1, 11), Leerroute = Leerroute.B1, Instelling = Instellingssoort.Keurmerk, Aanbod = new(2026, 2, 2), Start = new(2026, 2, 9),
        Termijn = new(new(2026, 1, 12), new(2029, 1, 11)), Vandaag = Vandaag,
    };

    private static readonly DuoContactpersoon Sanne = new() { Naam = "Sanne de Wit", Email = "sanne@voorbeeld.nl", Telefoon = "078-7700800" };

    public static TheoryData<string, DuoUren> GoedeUren => new()
    {
        { "instelling", Instelling },
        { "precies op de grens van het veld", Instelling with { Uren = 9_999, Geoorloofd = 0, Ongeoorloofd = 9_999 } },
        { "alleen verzuim", Instelling with { Uren = null } },
        { "niets meer", Instelling with { Uren = null, Geoorloofd = null, Ongeoorloofd = null } },
        { "keurmerk bij de onderwijsroute", Instelling with { Leerroute = Leerroute.Onderwijs } },
        { "activiteiten voor er een plan is", Activiteiten with { Leerroute = null } },
        { "bekend tot vandaag, en zelfde dag als vorige keer", Instelling with { BekendTot = Vandaag, VorigeBekendTot = Vandaag } },
        { "op de eerste dag van de termijn en van het aanbod", Instelling with { BekendTot = new(2026, 1, 12), EersteAanbod = new(2026, 1, 12), VorigeBekendTot = null } },
        { "taalschakeltraject", Instelling with { Leerroute = Leerroute.Onderwijs, Instelling = Instellingssoort.Taalschakel } },
        { "brede intake", Activiteiten with { Soort = DuoUrensoort.Intake, Uren = 0, Leerroute = null, Doelgroep = null } },
        { "brede intake, eerste keer", Activiteiten with { Soort = DuoUrensoort.Intake, VorigeBekendTot = null } },
        { "participatieactiviteiten", Activiteiten },
        { "participatieactiviteiten, later", Activiteiten with { VorigeBekendTot = new(2026, 1, 1) } },
        { "participatie als taalles, ook voor een gezinsmigrant", Activiteiten with { Soort = DuoUrensoort.ParticipatieTaalles, Doelgroep = Doelgroep.GezinsmigrantOfOverig } },
        { "participatie als taalles", Activiteiten with { Soort = DuoUrensoort.ParticipatieTaalles } },
    };

    public static TheoryData<DuoUren, string> FouteUren => new()
    {
        { Activiteiten with { Soort = DuoUrensoort.Intake, Uren = null }, "Uren: het aantal uren ontbreekt." },
        { Activiteiten with { Uren = null }, "Uren: het aantal uren ontbreekt." },
        { Instelling with { Uren = -1 }, "Uren: het aantal uren is lager dan 0 of hoger dan 9999." },
        { Activiteiten with { Uren = 10_000 }, "Uren: het aantal uren is lager dan 0 of hoger dan 9999." },
        { Instelling with { Geoorloofd = 10_000 }, "Geoorloofd verzuim: het aantal uren is lager dan 0 of hoger dan 9999." },
        { Instelling with { Geoorloofd = -1 }, "Geoorloofd verzuim: het aantal uren is lager dan 0 of hoger dan 9999." },
        { Instelling with { Ongeoorloofd = -5 }, "Ongeoorloofd verzuim: het aantal uren is lager dan 0 of hoger dan 9999." },
        { Instelling with { Ongeoorloofd = 99_999 }, "Ongeoorloofd verzuim: het aantal uren is lager dan 0 of hoger dan 9999." },
        { Activiteiten with { Geoorloofd = 4 }, "Verzuim: dat hoort alleen bij lessen van een instelling." },
        { Activiteiten with { Soort = DuoUrensoort.Intake, Ongeoorloofd = 4 }, "Verzuim: dat hoort alleen bij lessen van een instelling." },
        { Instelling with { BekendTot = null }, "Bekend tot: de dag ontbreekt." },
        { Activiteiten with { BekendTot = null }, "Bekend tot: de dag ontbreekt." },
        { Instelling with { BekendTot = Vandaag.AddDays(1) }, "Bekend tot: de dag ligt in de toekomst." },
        { Activiteiten with { BekendTot = Vandaag.AddYears(1) }, "Bekend tot: de dag ligt in de toekomst." },
        { Instelling with { VorigeBekendTot = Vandaag }, "Bekend tot: de dag ligt voor die van het vorige bericht." },
        { Activiteiten with { BekendTot = new(2026, 5, 1), VorigeBekendTot = new(2026, 5, 2) }, "Bekend tot: de dag ligt voor die van het vorige bericht." },
        { Instelling with { Instelling = Instellingssoort.ZonderKeurmerk }, "Instelling: die is bij DUO niet bekend, of heeft geen keurmerk." },
        { Instelling with { Instelling = null }, "Instelling: die is bij DUO niet bekend, of heeft geen keurmerk." },
        { Instelling with { Leerroute = Leerroute.Onderwijs, Instelling = Instellingssoort.Onbekend }, "Instelling: die is bij DUO niet bekend, of heeft geen keurmerk." },
        { Instelling with { BeginTermijn = Vandaag }, "Bekend tot: de dag ligt voor het begin van de inburgeringstermijn." },
        { Instelling with { BekendTot = new(2026, 3, 1), BeginTermijn = new(2026, 3, 2), VorigeBekendTot = null }, "Bekend tot: de dag ligt voor het begin van de inburgeringstermijn." },
        { Instelling with { EersteAanbod = null }, "Aanbod: er is geen aanbod bij deze instelling." },
        { Instelling with { EersteAanbod = null, AanbodMetStart = false }, "Aanbod: er is geen aanbod bij deze instelling." },
        { Instelling with { AanbodMetStart = false }, "Aanbod: de start van de opleiding ontbreekt." },
        { Instelling with { AanbodMetStart = false, Leerroute = Leerroute.Zelfredzaamheid }, "Aanbod: de start van de opleiding ontbreekt." },
        { Instelling with { EersteAanbod = Vandaag }, "Bekend tot: de dag ligt voor het eerste aanbod bij deze instelling." },
        { Instelling with { BekendTot = new(2026, 2, 1), VorigeBekendTot = null }, "Bekend tot: de dag ligt voor het eerste aanbod bij deze instelling." },
        { Activiteiten with { Leerroute = Leerroute.B1 }, "Participatieactiviteiten: het huidige PIP is geen Z-route." },
        { Activiteiten with { Leerroute = Leerroute.Onderwijs }, "Participatieactiviteiten: het huidige PIP is geen Z-route." },
        { Activiteiten with { Doelgroep = Doelgroep.GezinsmigrantOfOverig }, "Participatieactiviteiten: dit is geen asielstatushouder." },
        { Activiteiten with { Doelgroep = null }, "Participatieactiviteiten: dit is geen asielstatushouder." },
    };

    [Theory, MemberData(nameof(GoedeUren)), Regel("WI-DUO-13")]
    public void Goede_uren_gaan_door(string waarom, DuoUren uren) => Assert.True(DuoUrenregels.Bericht(uren, LandelijkeParameters.Regelset).All(regel => regel.Voldaan), waarom);

    [Theory, MemberData(nameof(FouteUren)), Regel("WI-DUO-13")]
    public void Foute_uren_worden_gestopt_met_het_veld_en_de_reden(DuoUren uren, string reden) => Assert.Equal([reden], DuoUrenregels.Bericht(uren, LandelijkeParameters.Regelset).Where(regel => !regel.Voldaan).Select(regel => regel.Fouttekst));

    [Theory]
    [InlineData("Sanne de Wit", "s@nl", "112")]
    [InlineData("Carola in 't Veld", "c@voorbeeld.nl", "+31787700800")]
    [InlineData("Nguyễn-Đặng É.", "n@voorbeeld.nl", "0787700800,12")]
    [InlineData("M. El Amrani", "m@voorbeeld.nl", "078 770 08 00")]
    public void Een_goede_contactpersoon_gaat_door(string naam, string email, string telefoon) =>
        Assert.DoesNotContain(DuoContactregels.Bericht(new() { Naam = naam, Email = email, Telefoon = telefoon }), regel => !regel.Voldaan);

    public static TheoryData<DuoContactpersoon, string> FouteContacten => new()
    {
        { Sanne with { Naam = null }, "Naam: die ontbreekt." },
        { Sanne with { Naam = " " }, "Naam: die ontbreekt." },
        { Sanne with { Naam = new string('a', 101) }, "Naam: langer dan 100 tekens." },
        { Sanne with { Naam = new string('é', 200) }, "Naam: langer dan 100 tekens." },
        { Sanne with { Naam = "Sanne (regisseur)" }, "Naam: er staat een teken in dat DUO niet aanneemt." },
        { Sanne with { Naam = "Team 4" }, "Naam: er staat een teken in dat DUO niet aanneemt." },
        { Sanne with { Email = null }, "E-mail: het adres ontbreekt." },
        { Sanne with { Email = "" }, "E-mail: het adres ontbreekt." },
        { Sanne with { Email = "a@b" }, "E-mail: korter dan 4 of langer dan 241 tekens." },
        { Sanne with { Email = new string('a', 242) }, "E-mail: korter dan 4 of langer dan 241 tekens." },
        { Sanne with { Telefoon = null }, "Telefoon: het nummer ontbreekt." },
        { Sanne with { Telefoon = "" }, "Telefoon: het nummer ontbreekt." },
        { Sanne with { Telefoon = "bel mij" }, "Telefoon: dit is geen nummer dat DUO aanneemt." },
        { Sanne with { Telefoon = "078--7700800" }, "Telefoon: dit is geen nummer dat DUO aanneemt." },
    };

    [Theory, MemberData(nameof(FouteContacten))]
    public void Een_foute_contactpersoon_wordt_gestopt_met_het_veld_en_de_reden(DuoContactpersoon contact, string reden) =>
        Assert.Equal([reden], DuoContactregels.Bericht(contact).Where(regel => !regel.Voldaan).Select(regel => regel.Fouttekst));

    [Theory, Regel("WI-DUO-08")]
    [InlineData("2026-05-01", "alleen-binnen", true)]
    [InlineData("2026-05-01", "binnen-of-voorbij", true)]
    [InlineData("2026-07-01", "alleen-binnen", false)]
    [InlineData("2026-07-01", "binnen-of-voorbij", true)]
    [InlineData("2026-03-01", "alleen-binnen", false)]
    [InlineData("2026-03-01", "binnen-of-voorbij", false)]
    public void Verwijtbaar_nee_volgt_de_lezing_die_is_ingesteld(string vandaag, string lezing, bool goed)
    {
        var dag = DateOnly.Parse(vandaag, System.Globalization.CultureInfo.InvariantCulture);
        var uitkomst = DuoResultaatregels.Bericht(
            new() { Onderdeel = "MAP", Verwijtbaar = Verwijtbaarveld.Nee, Termijn = new(new(2023, 6, 16), new(2026, 6, 15)), Vandaag = dag, EigenPlan = true }, Met(Duoberichtparameters.VerwijtbaarNee, lezing));
        Assert.Equal(goed, uitkomst.Where(regel => regel.Omschrijving.Contains("verwijtbaar: Nee", StringComparison.Ordinal)).All(regel => regel.Voldaan));
    }

    [Theory, Regel("WI-DUO-06"), Regel("WI-DUO-13")]
    [InlineData("keurmerk-of-taalschakel", Instellingssoort.Keurmerk, true)]
    [InlineData("keurmerk-of-taalschakel", Instellingssoort.Taalschakel, true)]
    [InlineData("alleen-taalschakel", Instellingssoort.Keurmerk, false)]
    [InlineData("alleen-taalschakel", Instellingssoort.Taalschakel, true)]
    public void Welke_school_past_bij_de_onderwijsroute_volgt_de_lezing_die_is_ingesteld(string lezing, Instellingssoort school, bool goed)
    {
        var regels = Met(Duoberichtparameters.Onderwijsinstelling, lezing);

        Assert.Equal(goed, DuoUrenregels.Bericht(Instelling with { Leerroute = Leerroute.Onderwijs, Instelling = school }, regels).All(regel => regel.Voldaan));
        Assert.Equal(goed, DuoAanbodregels.Bericht(Aanbod with { Leerroute = Leerroute.Onderwijs, Instelling = school }, regels).All(regel => regel.Voldaan));
    }

    [Theory, Regel("WI-DUO-06")]
    [InlineData("elke-route", Leerroute.B1, false)]
    [InlineData("elke-route", Leerroute.Onderwijs, false)]
    [InlineData("alleen-taalschakel", Leerroute.B1, true)]
    [InlineData("alleen-taalschakel", Leerroute.Onderwijs, false)]
    public void Welke_start_in_de_termijn_ligt_volgt_de_lezing_die_is_ingesteld(string lezing, Leerroute route, bool goed)
    {
        var opDeDagtekening = Aanbod with { Leerroute = route, Instelling = route == Leerroute.Onderwijs ? Instellingssoort.Taalschakel : Instellingssoort.Keurmerk, Aanbod = null, Start = new(2026, 1, 11) };

        Assert.Equal(goed, DuoAanbodregels.Bericht(opDeDagtekening, Met(Duoberichtparameters.Aanbodstart, lezing)).All(regel => regel.Voldaan));
    }

    private static Regelset Met(Beleidskeuze keuze, string lezing) => LandelijkeParameters.Regelset.Met([new(keuze.Sleutel, new(2026, 1, 1), null, lezing, Bron.Beleid("proef"))]);
}
