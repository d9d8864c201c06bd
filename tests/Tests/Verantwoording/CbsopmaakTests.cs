using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Verantwoording;
using Naast.Tests.Huis;
using Naast.Web.Gebieden.Cbs;
using Xunit;

namespace Naast.Tests.Verantwoording;

/// <summary>The layout of the file for CBS is data: what can stand in it, what is said when it is wrong, and what it makes of a person.</summary>
public sealed class CbsopmaakTests
{
    private static readonly DateOnly Peil = new(2026, 9, 30);
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    [Fact]
    public void Het_voorbeeld_is_te_lezen_en_zegt_dat_het_niet_van_het_CBS_is()
    {
        var (opmaak, fouten) = Cbsopmaaklezer.Lees(Indelingen.Voorbeeldtekst);

        Assert.Empty(fouten);
        Assert.Contains("niet van het CBS", opmaak!.Naam, StringComparison.Ordinal);
        Assert.StartsWith("# VOORBEELDINDELING, NIET VAN HET CBS.", Indelingen.Voorbeeldtekst, StringComparison.Ordinal);
        Assert.True(opmaak.Elementen.Count > 25);
    }

    [Theory]
    [InlineData("element;Naam;Bestaatniet;;;;;ja;", 5, "is geen bron")]
    [InlineData("element;1naam;Bsn;;;;;ja;", 5, "Begin met een letter")]
    [InlineData("element;Naam;Bsn;;;;;misschien;", 5, "ja of nee")]
    [InlineData("element;Naam;Bsn;;;;;nee;", 5, "heeft een reden")]
    [InlineData("element;Naam;Bsn;tabel;;;;ja;", 5, "De codetabel 'tabel' bestaat niet")]
    [InlineData("element;Naam;Bsn;;Iedereen;;;ja;", 5, "is geen groep")]
    [InlineData("element;Bsn;Bsn;;;;;ja;\nelement;Bsn;Bsn;;;;;ja;", 6, "staat er twee keer")]
    [InlineData("code;tabel;A", 5, "drie vakken")]
    [InlineData("iets anders", 5, "is geen begin van een regel")]
    public void Een_fout_heeft_zijn_regel_en_zegt_wat_u_moet_doen(string regel, int nummer, string zin)
    {
        var (opmaak, fouten) = Cbsopmaaklezer.Lees($"naam;Proef\nwortel;A\npersoon;B\npopulatie;Leerroute\n{regel}\nelement;Groep;Groep;;;;;ja;");

        Assert.Null(opmaak);
        var fout = Assert.Single(fouten);
        Assert.Equal(nummer, fout.Regel);
        Assert.Contains(zin, fout.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_leeg_bestand_noemt_alles_wat_er_mist() => Assert.Equal(5, Cbsopmaaklezer.Lees("").Fouten.Count);

    [Theory, Regel("WI-STAT-03")]
    [InlineData("element;X;TermijnBegin;;;;;ja;", Cbsstand.Ontbreekt)]
    [InlineData("element;X;TermijnBegin;;;;;nee;nog niet bekend", Cbsstand.MagLeeg)]
    [InlineData("element;X;TermijnBegin;;GezinsmigrantOfOverig;;;ja;", Cbsstand.NietVanToepassing)]
    [InlineData("element;X;TermijnBegin;;;Zelfredzaamheid;;ja;", Cbsstand.NietVanToepassing)]
    [InlineData("element;X;TermijnBegin;;;;Intake;ja;", Cbsstand.NietVanToepassing)]
    [InlineData("element;X;Bsn;;Asielstatushouder;B1;Leerroute;ja;", Cbsstand.Gevuld)]
    public void Een_element_mag_leeg_als_de_indeling_dat_zegt(string regel, Cbsstand stand) => Assert.Equal(stand, Van(regel, new() { [Cbsbron.Bsn] = "999990019" }).Stand);

    [Theory]
    [InlineData(Cbsbron.BeginPlicht, "2021-12-31", "voor het begin van de wet")]
    [InlineData(Cbsbron.Kennisgeving, "2026-10-01", "na de peildatum")]
    [InlineData(Cbsbron.TermijnBegin, "2026-01-01", "voor de dagtekening van het eerste PIP")]
    [InlineData(Cbsbron.Geboortedatum, "18890101", "leeftijd van 137 jaar")]
    [InlineData(Cbsbron.GevolgdeUren, "2401", "meer dan 2400 uur")]
    public void Wat_haast_niet_kan_wordt_gezegd_en_staat_wel_in_het_bestand(Cbsbron bron, string waarde, string zin)
    {
        var uitkomst = Van($"element;X;{bron};;;;;ja;", new() { [bron] = waarde, [Cbsbron.EerstePip] = "2026-02-01" });

        Assert.Equal((Cbsstand.Onwaarschijnlijk, waarde), (uitkomst.Stand, uitkomst.Waarde));
        Assert.Contains(zin, uitkomst.Waarom, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_codetabel_vertaalt_en_wat_zij_niet_kent_ontbreekt()
    {
        const string Tabel = "code;route;B1;B\n";
        Assert.Equal("B", Van(Tabel + "element;X;Leerroute;route;;;;ja;", new() { [Cbsbron.Leerroute] = "B1" }).Waarde);
        var vreemd = Van(Tabel + "element;X;Leerroute;route;;;;ja;", new() { [Cbsbron.Leerroute] = "Onderwijs" });
        Assert.Equal((Cbsstand.Ontbreekt, null), (vreemd.Stand, vreemd.Waarde));
    }

    [Fact, Regel("WI-STAT-02")]
    public void Een_levering_kan_pas_na_het_kwartaal_en_een_verbetering_noemt_de_eerdere()
    {
        var bestand = new Kwartaalbestand("x.xml", "ab", 1, 0, 0, [], null);
        Kwartaallevering Maak(DateOnly dag, Kwartaallevering? verbetert, string? reden) =>
            Kwartaallevering.Maak(Guid.CreateVersion7(), 2026, 3, ["0505"], null, "Voorbeeld", verbetert, reden, bestand, ("mirjam", "Mirjam Kok"), DateTimeOffset.UnixEpoch, dag);

        Assert.Throws<ArgumentException>(() => Maak(Peil, null, null));
        var eerste = Maak(Peil.AddDays(1), null, null);
        Assert.Throws<ArgumentException>(() => Maak(Peil.AddDays(2), eerste, "Te vroeg"));
        Assert.Throws<ArgumentException>(() => eerste.Verzend(Peil, "Mirjam Kok", Peil.AddDays(3)));
        eerste.Verzend(Peil.AddDays(3), "Mirjam Kok", Peil.AddDays(3));
        Assert.Throws<ArgumentException>(() => eerste.Verzend(Peil.AddDays(3), "Mirjam Kok", Peil.AddDays(3)));
        Assert.Throws<ArgumentException>(() => Maak(Peil.AddDays(4), eerste, " "));
        Assert.Equal(eerste.Id, Maak(Peil.AddDays(4), eerste, "Eén persoon vergeten").Verbetert);
        Assert.Equal((2025, 4), Kwartaallevering.Laatste(new(2026, 3, 31)));
        Assert.Equal((2026, 1), Kwartaallevering.Laatste(new(2026, 4, 1)));
    }

    private static Cbsuitkomst Van(string regels, Dictionary<Cbsbron, string> waarden)
    {
        var opmaak = Cbsopmaaklezer.Lees($"naam;Proef\nwortel;A\npersoon;B\npopulatie;Leerroute\n{regels}").Opmaak!;
        return new Cbspersoon(Guid.Empty, "0505", Fase.Leerroute, Doelgroep.Asielstatushouder, Leerroute.B1, waarden).Van(Assert.Single(opmaak.Elementen), opmaak, Peil, Regels);
    }
}
