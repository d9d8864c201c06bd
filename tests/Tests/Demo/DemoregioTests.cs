using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Naast.Web.Demo;
using Xunit;

namespace Naast.Tests.Demo;

public sealed class DemoregioTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly IReadOnlyList<Levensloop> Regio = Demoregio.Verzin(1, Vandaag);

    [Fact]
    public void Zelfde_zaad_en_dag_geven_dezelfde_mensen_ook_in_een_andere_cultuur()
    {
        var eerste = Vingerafdruk(Regio);
        var cultuur = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(eerste, Vingerafdruk(Demoregio.Verzin(1, Vandaag)));
        }
        finally
        {
            CultureInfo.CurrentCulture = cultuur;
        }

        Assert.NotEqual(eerste, Vingerafdruk(Demoregio.Verzin(2, Vandaag)));
        Assert.NotEqual(eerste, Vingerafdruk(Demoregio.Verzin(1, Vandaag.AddDays(1))));
    }

    /// <summary>
    /// Pinned, because only a value from another process shows that nothing of the process (hash seeds, culture, clock)
    /// has a say. A change of texts, tables or draws on purpose changes it: take over the new value then.
    /// </summary>
    [Fact]
    public void Vingerafdruk_is_overal_gelijk() => Assert.Equal(VasteVingerafdruk, Vingerafdruk(Regio));

    private const string VasteVingerafdruk = "ce3ee913a34b53bf5b2654a59dcfcc378b20e5e5ff8c4f113007efdf980591d9";

    [Fact]
    public void De_drie_personages_zijn_wie_zij_horen_te_zijn()
    {
        var (yousef, selam, elif) = (Regio[0], Regio[1], Regio[2]);

        Assert.Equal("Yousef Al-Hamwi", yousef.Persoon.Naam);
        Assert.Equal((1, Fase.Leerroute, Leerroute.B1, "0505", "sanne"), (yousef.Volgnummer, yousef.Fase, yousef.Leerroute!.Value, yousef.Gemeentecode, yousef.Casusregisseur!));
        Assert.Equal("0336", yousef.Persoon.Nationaliteitcode);
        Assert.Equal("ar", yousef.Persoon.Talen[0]);
        Assert.NotNull(yousef.VolgendeAfspraak);
        Assert.True(yousef.VolgendeAfspraak.Dag > Vandaag);

        Assert.Equal("Selam Tesfay", selam.Persoon.Naam);
        Assert.Equal((2, Fase.Intake, "0505", "sanne"), (selam.Volgnummer, selam.Fase, selam.Gemeentecode, selam.Casusregisseur!));
        Assert.Equal(Urgentie.DezeWeek, selam.UrgentieOp(Vandaag));
        Assert.True(selam.Persoon.TolkNodig);
        Assert.Equal("ti", selam.Persoon.Talen[0]);
        Assert.Contains("zes jaar", selam.Intakeblokken[0].Tekst, StringComparison.Ordinal);
        Assert.Contains("verpleeghulp", selam.Intakeblokken[0].Tekst, StringComparison.Ordinal);

        Assert.Equal("Elif Yılmaz", elif.Persoon.Naam);
        Assert.Equal((Fase.Plan, "0642", "Gezinsvormer", false), (elif.Fase, elif.Gemeentecode, elif.Doelgroep, elif.Asiel));
        Assert.Equal(3, elif.Routewegingen.Count);
        Assert.Equal(yousef.Volgnummer, Demoregio.Inburgeraars.Single().Volgnummer);
    }

    [Fact]
    public void Nummers_zijn_uniek_en_een_bsn_doorstaat_de_elfproef()
    {
        var bsns = Regio.Select(l => l.Persoon.Bsn).OfType<string>().ToList();
        Assert.Equal(bsns.Count, bsns.Distinct().Count());
        Assert.All(bsns, bsn => Assert.True(Elfproef(bsn), "BSN fails the eleven-test"));
        Assert.InRange(Regio.Count - bsns.Count, 4, 12);

        Assert.Equal(Regio.Count, Regio.Select(l => l.Persoon.Vnummer).Distinct().Count());
        Assert.All(Regio, l => Assert.Matches("^[0-9]{10}$", l.Persoon.Vnummer));
        var mail = Regio.Select(l => l.Persoon.Email).OfType<string>().ToList();
        Assert.Equal(mail.Count, mail.Distinct().Count());
        Assert.All(mail, adres => Assert.Matches("^[a-z0-9.]+@example\\.org$", adres));
        Assert.All(Regio, l => Assert.Matches("^06 0000 [0-9]{4}$", l.Persoon.Telefoon ?? "06 0000 0000"));
    }

    [Fact]
    public void Groepen_gemeenten_en_routes_volgen_de_cijfers()
    {
        AssertAandeel(66.8, 2, l => l.Doelgroep == "Asielstatushouder");
        AssertAandeel(21.4, 2, l => l.Doelgroep == "Gezinsvormer");
        AssertAandeel(4.8, 1.5, l => l.Doelgroep == "Gezinshereniger");
        AssertAandeel(4.0, 1.5, l => l.Doelgroep == "Gezinshereniger met Asielstatushouder");
        AssertAandeel(52.7, 2.5, l => l.Gemeentecode == Demoregio.Dordrecht);
        AssertAandeel(14.1, 2.5, l => l.Gemeentecode == Demoregio.HendrikIdoAmbacht);
        AssertAandeel(13.9, 2.5, l => l.Gemeentecode == Demoregio.Papendrecht);
        AssertAandeel(19.4, 2.5, l => l.Gemeentecode == Demoregio.Zwijndrecht);
        AssertAandeel(50, 3, l => l.Leerroute is Leerroute.B1, l => l.Asiel && l.Leerroute is not null);
        AssertAandeel(10, 2, l => l.Leerroute is Leerroute.Onderwijs, l => l.Asiel && l.Leerroute is not null);
        AssertAandeel(40, 3, l => l.Leerroute is Leerroute.Z, l => l.Asiel && l.Leerroute is not null);
        AssertAandeel(93, 3, l => l.Leerroute is Leerroute.B1, l => !l.Asiel && l.Leerroute is not null);
        AssertAandeel(53, 8, l => l.Persoon.Nationaliteitcode is "0336" or "0499", l => l.Asiel);
        AssertAandeel(59, 8, l => l.Persoon.Geslacht is Geslacht.Man, l => l.Asiel);
        Assert.Equal(7, Regio.Select(l => l.Doelgroep).Distinct().Count());
    }

    [Fact]
    public void Een_op_de_twintig_is_een_randgeval()
    {
        Assert.True(Regio.Count(l => l.Randgevallen.Count > 0) >= Regio.Count / 20);
        foreach (var code in new[] { "GEB-02", "GEB-03", "NAAM-01", "NAAM-02", "NAAM-05", "NAAM-07", "NAAM-08", "ID-01", "NAT-01", "NAAMGENOOT" })
        {
            Assert.Contains(Regio, l => l.Randgevallen.Contains(code));
        }

        Assert.Contains(Regio, l => l.Persoon.Geboortedatum is { Maand: null, Dag: null });
        Assert.Contains(Regio, l => l.Persoon.Geboortedatum is { Maand: not null, Dag: null });
        Assert.Contains(Regio, l => l.Persoon.Voornamen is null);
        Assert.Contains(Regio, l => l.Persoon.Naam.Length > 100);
        Assert.Contains(Regio.GroupBy(l => l.Persoon.Naam), g => g.Count() > 1 && g.Select(l => l.Persoon.Geboortedatum).Distinct().Count() > 1);
        AssertAandeel(12, 8, l => l.Persoon.Geboortedatum is { Maand: 1, Dag: 1 }, l => l.Asiel);
        Assert.All(Regio, l => Assert.NotEmpty(l.Persoon.Naam));
    }

    [Fact]
    public void Een_huishouden_is_een_huis()
    {
        foreach (var huis in Regio.GroupBy(l => l.Huishouden.Id))
        {
            Assert.Single(huis.Select(l => l.Gemeentecode).Distinct());
            Assert.Single(huis.Select(l => l.Casusregisseur).Distinct());
            Assert.True(huis.Select(l => l.Persoon.Adres).OfType<Adres>().Distinct().Count() <= 1);
            Assert.True(huis.Select(l => l.Opvanglocatie).OfType<string>().Distinct().Count() <= 1);
            Assert.Single(huis.Select(l => string.Join(',', l.Huishouden.Kinderen)).Distinct());
            Assert.True(huis.Count(l => l.Huishouden.Rol is HuishoudRol.Partner) <= 2);
            Assert.Equal(huis.Count(), huis.Select(l => l.Persoon.Naam).Distinct().Count());

            var ouders = huis.Where(l => l.Huishouden.Rol is HuishoudRol.Partner or HuishoudRol.AlleenstaandeOuder).Select(l => l.Persoon.Geboortedatum.Jaar).ToList();
            var kinderen = huis.First().Huishouden.Kinderen.Select(k => k.Geboortejaar)
                .Concat(huis.Where(l => l.Huishouden.Rol is HuishoudRol.Kind).Select(l => l.Persoon.Geboortedatum.Jaar));
            Assert.All(kinderen, kind => Assert.All(ouders, ouder => Assert.True(kind - ouder >= 17, $"{huis.Key}: parent {ouder}, child {kind}")));
            Assert.All(huis.First().Huishouden.Kinderen, kind => Assert.InRange(Vandaag.Year - kind.Geboortejaar, 0, 15));
            if (huis.Any(l => l.Huishouden.Rol is HuishoudRol.AlleenstaandeOuder))
            {
                Assert.NotEmpty(huis.First().Huishouden.Kinderen);
            }
        }

        Assert.Contains(Regio.GroupBy(l => l.Huishouden.Id), huis => huis.Count() == 3);
        Assert.True(Regio.GroupBy(l => l.Huishouden.Id).Count(huis => huis.Count() == 2) > 40);
    }

    [Fact]
    public void Wat_de_wet_per_groep_vraagt_staat_er()
    {
        foreach (var l in Regio)
        {
            Assert.Equal(l.Asiel && l.Leerroute is not null, l.UrenPerWeek is not null);
            Assert.Equal(l.Leerroute is not null, l.PvtUren >= 12);
            Assert.Equal(l.Leerroute is not null and not Leerroute.Onderwijs, l.MapUren >= 40);
            Assert.Equal(l.Leerroute is null ? 0 : 3, l.Routewegingen.Count);
            Assert.Equal(l.Leerroute is not null, l.Motivering is not null);
            Assert.True(l.Asiel || l.VluchtelingenWerk is null);
            Assert.True(l.Fase is not Fase.Koppeling || l is { Kennisgeving: null, InschrijvingBrp: null, Doelgroep: "Asielstatushouder" });
            Assert.Equal(l.Persoon.Adres is null, l.Opvanglocatie is not null);
            Assert.Equal(l.Fase is Fase.Afgerond or Fase.Beeindigd, l.Einde is not null);
        }
    }

    [Fact]
    public void Feiten_van_de_regio_verwijzen_naar_elkaar()
    {
        Assert.Equal(["0505", "0531", "0590", "0642"], Demoregio.Gemeenten.Select(g => g.Code));
        Assert.Equal(["waterveld", "groenrode", "rozenburcht", "havenhorst"], Demoregio.Gemeenten.Select(g => g.Huisstijl));
        Assert.Equal(Demoregio.Medewerkers.Count, Demoregio.Medewerkers.Select(m => m.Sub).Distinct().Count());
        Assert.Equal(13, Demoregio.Medewerkers.Count(m => m.Persona));
        var organisaties = Demoregio.Organisaties.Select(o => o.Slug).Concat(Demoregio.Teams.Select(t => $"{t.Organisatie}-{t.Slug}")).ToHashSet();
        var teams = Demoregio.Teams.ToDictionary(t => t.Slug);
        Assert.All(Demoregio.Medewerkers, m => Assert.Contains(m.Organisatie, organisaties));
        Assert.All(Demoregio.Medewerkers.Where(m => m.Team is not null), m => Assert.Contains(m.Organisatie, new[] { teams[m.Team!].Organisatie, $"{teams[m.Team!].Organisatie}-{m.Team}" }));
        Assert.All(Regio, l => Assert.Contains(Demoregio.Medewerkers, m => l.Casusregisseur is null || (m.Sub == l.Casusregisseur && m.Rol == "casusregisseur" && m.Werkgemeenten.Contains(l.Gemeentecode))));
        Assert.All(Regio.Where(l => l.VluchtelingenWerk is not null), l => Assert.Contains(Demoregio.Medewerkers, m => m.Sub == l.VluchtelingenWerk!.Begeleider && m.Organisatie == "vluchtelingenwerk"));
        Assert.All(Regio.Where(l => l.Taalschool is not null), l => Assert.Contains(l.Taalschool!, organisaties));
        Assert.All(Regio.SelectMany(l => l.Persoon.Talen), taal => Assert.NotEqual(taal, Demoregio.Taalnaam(taal)));
        Assert.All(Regio, l => Assert.Contains(l.Persoon.Opleiding, Demoregio.Opleidingsniveaus.Select(o => o.Slug)));
    }

    [Fact]
    public void Gegevens_blijven_klein()
    {
        var bron = typeof(Demoregio).Assembly;
        var namen = bron.GetManifestResourceNames().Where(naam => naam.StartsWith("Naast.Web.Demo.Gegevens.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(namen);
        Assert.InRange(namen.Sum(naam => bron.GetManifestResourceStream(naam)!.Length), 1, 400_000);
    }

    private static void AssertAandeel(double procent, double marge, Func<Levensloop, bool> past, Func<Levensloop, bool>? van = null)
    {
        var groep = Regio.Where(van ?? (_ => true)).ToList();
        Assert.InRange(100.0 * groep.Count(past) / groep.Count, procent - marge, procent + marge);
    }

    private static bool Elfproef(string bsn) =>
        bsn.Length == 9 && (bsn.Take(8).Select((cijfer, i) => (cijfer - '0') * (9 - i)).Sum() - (bsn[8] - '0')) % 11 == 0;

    private static string Vingerafdruk(IReadOnlyList<Levensloop> regio) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(regio)));
}
