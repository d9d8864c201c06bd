using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using Naast.Web.Aanmelden;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>What the configuration may say, and what becomes of a provider's answer.</summary>
public sealed class InstellingenTests
{
    private static readonly (string, string)[] Extern =
    [
        ("Aanmelden:Authority", "https://aanmelden.example/organisatie"),
        ("Aanmelden:Rollen:naast-regie", "casusregisseur"),
    ];

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Demo", true)]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Test", false)]
    public void De_ingebouwde_aanmelding_start_alleen_in_demo_en_ontwikkeling(string omgeving, bool mag)
    {
        var fout = Start(omgeving, ("Aanmelden:Ingebouwd", "true"));

        Assert.Equal(mag, fout is null);
        if (fout is not null)
        {
            Assert.Contains("mag alleen draaien in de omgeving Development of Demo; deze omgeving heet " + omgeving, fout.ToString());
            Assert.DoesNotContain(" at ", fout.ToString());
        }
    }

    [Fact]
    public void Zonder_instellingen_start_productie_niet() => Assert.NotNull(Start("Production"));

    [Fact]
    public void Een_eigen_aanmeldvoorziening_mag_in_productie() => Assert.Null(Start("Production", Extern));

    [Theory]
    [InlineData("Aanmelden:Authority", "http://aanmelden.example", "https://")]
    [InlineData("Aanmelden:Authority", "aanmelden.example", "https://")]
    [InlineData("Aanmelden:ClientId", " ", "ClientId")]
    [InlineData("Aanmelden:Rollen:naast-regie", "regisseur", "Die rol bestaat niet")]
    [InlineData("Aanmelden:Acr:Medewerker", "hoog", "geen betrouwbaarheidsniveau")]
    [InlineData("Aanmelden:Scopes:0", "profile", "openid")]
    [InlineData("Aanmelden:Claims:Sub", "", "Aanmelden:Claims")]
    [InlineData("Aanmelden:Sessie:Hooguit", "00:10:00", "Sessie")]
    [InlineData("Aanmelden:MaxPerAdres", "0", "MaxPerAdres")]
    public void Een_verkeerde_instelling_wordt_bij_de_start_genoemd(string naam, string waarde, string melding)
    {
        var fout = Start("Production", [.. Extern.Where(regel => regel.Item1 != naam), (naam, waarde)]);

        Assert.Contains(melding, Assert.IsType<AanmeldconfiguratieException>(fout).Message);
    }

    [Fact]
    public void Een_sleutel_met_dubbele_punten_blijft_heel()
    {
        var opties = Lees(("Aanmelden:Niveaus:urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard", Niveau.Substantieel));

        Assert.Equal(Niveau.Substantieel, opties.Niveaus["urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard"]);
    }

    [Theory]
    [InlineData("realm_access.roles", """{"sub":"1","realm_access":{"roles":["naast-regie","offline"]},"acr":"2"}""")]
    [InlineData("roles", """{"sub":"1","roles":"naast-regie","acr":"2"}""")]
    [InlineData("https://voorbeeld.example/rollen", """{"sub":"1","https://voorbeeld.example/rollen":["naast-regie"],"acr":"2"}""")]
    [InlineData("resource_access.naast.v2.roles", """{"sub":"1","resource_access":{"naast.v2":{"roles":["naast-regie"]}},"acr":2}""")]
    public void Een_rol_wordt_gevonden_waar_de_aanbieder_hem_zet(string pad, string antwoord)
    {
        var (wie, waarom) = Vertaal([antwoord], ("Aanmelden:Claims:Rollen", pad), ("Aanmelden:VasteOrganisatie", "sdd"), ("Aanmelden:Niveaus:2", Niveau.Substantieel));

        Assert.Null(waarom);
        Assert.Equal([Rollen.Casusregisseur], wie!.Rollen);
        Assert.Equal(("sdd", Niveau.Substantieel, "1"), (wie.Organisatie, wie.Acr, wie.Naam));
    }

    [Fact]
    public void Het_bewijs_gaat_voor_de_gebruikersinfo_die_alleen_aanvult()
    {
        var (wie, _) = Vertaal(
            ["""{"sub":"1","rollen":["naast-regie"],"acr":"http://eidas.europa.eu/LoA/high","auth_time":1772438400}""",
             """{"sub":"1","rollen":["admin"],"name":"Sanne","organisatie":"sdd"}"""],
            ("Aanmelden:Rollen:admin", Rollen.Beheerder));

        Assert.Equal([Rollen.Casusregisseur], wie!.Rollen);
        Assert.Equal(("Sanne", "sdd"), (wie.Naam, wie.Organisatie));
        Assert.Equal(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), wie.AangemeldOp);
    }

    [Theory]
    [InlineData("""{"rollen":["naast-regie"],"organisatie":"sdd","acr":"http://eidas.europa.eu/LoA/high"}""", Mislukking.Storing)]
    [InlineData("""{"sub":"1","organisatie":"sdd","acr":"http://eidas.europa.eu/LoA/high"}""", Mislukking.GeenRol)]
    [InlineData("""{"sub":"1","rollen":["casusregisseur"],"organisatie":"sdd","acr":"http://eidas.europa.eu/LoA/high"}""", Mislukking.GeenRol)]
    [InlineData("""{"sub":"1","rollen":["NAAST-REGIE"],"organisatie":"sdd","acr":"http://eidas.europa.eu/LoA/high"}""", Mislukking.GeenRol)]
    [InlineData("""{"sub":"1","rollen":["naast-regie"],"acr":"http://eidas.europa.eu/LoA/high"}""", Mislukking.GeenOrganisatie)]
    [InlineData("""{"sub":"1","rollen":["naast-regie"],"organisatie":"sdd","acr":"http://eidas.europa.eu/LoA/low"}""", Mislukking.NiveauTeLaag)]
    [InlineData("""{"sub":"1","rollen":["naast-regie"],"organisatie":"sdd","acr":"heel hoog"}""", Mislukking.NiveauTeLaag)]
    [InlineData("""{"sub":"1","rollen":["naast-regie"],"organisatie":"sdd"}""", Mislukking.NiveauTeLaag)]
    public void Een_onvolledig_antwoord_laat_niemand_binnen(string antwoord, Mislukking verwacht)
    {
        var (wie, waarom) = Vertaal([antwoord]);

        Assert.Null(wie);
        Assert.Equal(verwacht, waarom);
    }

    [Fact]
    public void Wie_ook_een_partnerrol_heeft_haalt_het_strengste_niveau()
    {
        var (_, waarom) = Vertaal(
            ["""{"sub":"1","rollen":["naast-regie","gids"],"organisatie":"sdd","acr":"http://eidas.europa.eu/LoA/substantial"}"""],
            ("Aanmelden:Rollen:gids", Rollen.Begeleider), ("Aanmelden:Acr:Partner", Niveau.Hoog));

        Assert.Equal(Mislukking.NiveauTeLaag, waarom);
    }

    private static (Aangemelde? Wie, Mislukking? Waarom) Vertaal(string[] antwoorden, params (string, string)[] extra) =>
        new Claimvertaling(Lees([.. Extern, .. extra]), new FakeTimeProvider()).Vertaal([.. antwoorden.Select(tekst => JsonElement.Parse(tekst))]);

    private static Aanmeldopties Lees(params (string Naam, string Waarde)[] regels) => Aanmeldopties.Lees(Configuratie(regels));

    private static AanmeldconfiguratieException? Start(string omgeving, params (string Naam, string Waarde)[] regels) =>
        Record.Exception(() => new ServiceCollection().AddLogging().AddAanmelden(
            Configuratie(regels), new HostingEnvironment { EnvironmentName = omgeving })) as AanmeldconfiguratieException;

    private static IConfiguration Configuratie((string Naam, string Waarde)[] regels) =>
        new ConfigurationBuilder().AddInMemoryCollection(regels.Select(regel => KeyValuePair.Create(regel.Naam, (string?)regel.Waarde))).Build();
}
