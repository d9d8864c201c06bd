using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Verantwoording;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Cbs;
using Xunit;

namespace Naast.Tests.Cbs;

/// <summary>The delivery of a quarter in the running product: layout, file, report, preview, sent, corrected; and who may do what.</summary>
public sealed class CbsHttpTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Artikel("Ri", "9.1", 1), Regel("WI-STAT-01"), Regel("WI-STAT-05")]
    public async Task Een_levering_van_maken_tot_verzonden_en_verbeterd(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await mirjam.OpenAsync("/cbs");
        Assert.Contains("voorbeeldindeling, niet van het CBS", mirjam.Tekst, StringComparison.Ordinal);
        Assert.Contains("Nog niet verzonden:", mirjam.Tekst, StringComparison.Ordinal);
        await mirjam.OpenAsync("/cbs?doe=maken");
        await mirjam.DrukAsync("Maken", ("Jaar", "2199"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mirjam.Status);
        Assert.Contains("Dit kwartaal is nog niet voorbij.", mirjam.Tekst, StringComparison.Ordinal);
        await mirjam.OpenAsync("/cbs?doe=maken");
        await mirjam.DrukAsync("Maken");
        var levering = await WachtAsync(db, 1);

        // The report and the file say the same, and each count opens its rows.
        await mirjam.OpenAsync($"/cbs/{levering.Id}");
        var regels = await db.Cbsregels.AsNoTracking().Where(r => r.LeveringId == levering.Id).ToArrayAsync(Ct);
        Assert.Equal(regels.Length, levering.Bestand.Personen);
        Assert.NotEmpty(regels);
        Assert.All(levering.Bestand.Tellingen, t => Assert.Equal(regels.Length, t.Gevuld + t.Ontbreekt + t.MagLeeg + t.NietVanToepassing + t.Onwaarschijnlijk));
        var xml = await BestandAsync(host, levering.Id);
        Assert.Equal(regels.Length, xml.Root!.Elements("Inburgeraar").Count());
        Assert.Equal($"{regels.Length}", xml.Root.Element("AantalPersonen")!.Value);
        Assert.Equal("nee", xml.Root.Element("Nulmelding")!.Value);
        Assert.Equal(levering.Peildatum.ToString("yyyy-MM-dd", null), xml.Root.Element("Peildatum")!.Value);
        foreach (var telling in levering.Bestand.Tellingen)
        {
            Assert.Equal(telling.Gevuld + telling.Onwaarschijnlijk, xml.Root.Elements("Inburgeraar").Count(p => p.Element(telling.Element) is not null));
        }

        Assert.Contains("<Bsn>•••••••••</Bsn>", mirjam.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(xml.Root.Elements("Inburgeraar").Select(p => p.Element("Bsn")!.Value), bsn => mirjam.Tekst.Contains(bsn, StringComparison.Ordinal));
        var mist = levering.Bestand.Tellingen.First(t => t.Ontbreekt > 0);
        await mirjam.OpenAsync($"/cbs/{levering.Id}/rijen?element={mist.Element}&stand=Ontbreekt");
        Assert.Equal(Math.Min(mist.Ontbreekt, RijenModel.PerPagina), mirjam.Pagina.QuerySelectorAll("main td").Length);
        Assert.True(await db.Inzage.AnyAsync(i => i.Scherm == "cbs/rijen" && i.Medewerker == "mirjam", Ct));
        Assert.True(await db.Inzage.AnyAsync(i => i.Scherm == "cbs/levering" && i.Doel.Contains("levering aan het CBS"), Ct));

        // What is recorded later changes nothing of a quarter that is over.
        await MaakAsync(host, "mirjam", "Maken", $"/cbs?doe=maken&jaar={levering.Jaar}&kwartaal={levering.Kwartaal}");
        Assert.Equal(levering.Bestand.Afdruk, (await WachtAsync(db, 2)).Bestand.Afdruk);

        await mirjam.OpenAsync($"/cbs/{levering.Id}?doe=verzenden");
        await mirjam.DrukAsync("Vastleggen", ("Dag.Jaar", "2020"));
        Assert.Contains("kies een dag na het kwartaal", mirjam.Tekst, StringComparison.Ordinal);
        await mirjam.OpenAsync($"/cbs/{levering.Id}?doe=verzenden");
        await mirjam.DrukAsync("Vastleggen");
        Assert.Contains("Vastgelegd dat deze levering is verzonden.", mirjam.Tekst, StringComparison.Ordinal);
        await mirjam.OpenAsync($"/cbs?doe=maken&verbetert={levering.Id}");
        await mirjam.DrukAsync("Maken");
        Assert.Contains("Schrijf op wat er verbeterd is.", mirjam.Tekst, StringComparison.Ordinal);
        await mirjam.DrukAsync("Maken", ("Reden", "Eén persoon vergeten"));
        var verbetering = await WachtAsync(db, 3);
        Assert.Equal(levering.Id, verbetering.Verbetert);
        Assert.Equal(levering.Id.ToString(), (await BestandAsync(host, verbetering.Id)).Root!.Element("VerbetertLevering")!.Value);

        // Who sees no persons sees that it was made and sent, and no person and no counts of persons.
        using var noor = await Werkplek.VanAsync(host, "noor");
        await noor.OpenAsync($"/cbs/{levering.Id}");
        Assert.Contains("Verzonden", noor.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Begin van het bestand", noor.Tekst, StringComparison.Ordinal);
        await noor.OpenAsync($"/cbs/{levering.Id}?handler=Bestand", HttpStatusCode.NotFound);
        await noor.OpenAsync($"/cbs/{levering.Id}/rijen?element={mist.Element}&stand=Ontbreekt", HttpStatusCode.Forbidden);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync("/cbs", HttpStatusCode.Forbidden);
        await using var alles = host.Als(Web.Poort.Toegang.Systeem("test"));
        Assert.Empty((await alles.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(Ct)).Fouten);
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-STAT-04")]
    public async Task Een_nieuwe_indeling_met_XSD_en_een_nulmelding(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        var browser = await host.AlsAsync("bas");
        var blad = await Blad.OpenAsync(browser, "/cbs/indelingen?doe=nieuw");
        var fout = await blad.StuurBestandAsync("form[action^='/cbs/indelingen']", "Bestand", "indeling.csv", "naam;Kapot\nelement;X;Weet ik niet;;;;;ja;"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        fout.Zegt("is geen bron");
        Assert.Equal(0, await db.Cbsindelingen.CountAsync(Ct));

        // A schema that the file breaks in one place, and a population that nobody is in.
        const string Xsd = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Uit"><xs:complexType><xs:sequence>
            <xs:element name="Kwartaal" type="xs:int"/><xs:element name="Nul" type="xs:int"/><xs:element name="Mens" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>
            """;
        const string Tekst = "naam;Echt\nwortel;Uit\npersoon;Mens\npopulatie;Opgegaan\nkop;Kwartaal;Kwartaal\nkop;Nul;Nulmelding\nelement;Bsn;Bsn;;;;;ja;";
        await using (var als = host.Als(new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Geen, Sub = "bas", Naam = "Bas Vermeulen", Rechten = Web.Poort.Rollen.RechtenVan([Web.Poort.Rollen.Beheerder]) }))
        {
            Assert.Equal(1, await als.ServiceProvider.GetRequiredService<Indelingen>().NeemAsync(Tekst, Xsd, "Van het CBS", null, Ct));
        }

        await MaakAsync(host, "mirjam", "Maken", "/cbs?doe=maken");
        var levering = await WachtAsync(db, 1);
        Assert.True(levering.IsNul);
        Assert.Contains("'Nul'", Assert.Single(levering.Bestand.Xsdfouten!), StringComparison.Ordinal);
        Assert.DoesNotContain("'ja'", levering.Bestand.Xsdfouten![0], StringComparison.Ordinal);
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await mirjam.OpenAsync($"/cbs/{levering.Id}");
        Assert.Contains("Nulmelding", mirjam.Tekst, StringComparison.Ordinal);
        Assert.Equal("ja", (await BestandAsync(host, levering.Id)).Root!.Element("Nul")!.Value);
        using var sanne = await Werkplek.VanAsync(host, "mirjam");
        await sanne.OpenAsync("/cbs/indelingen");
        Assert.Empty(sanne.Pagina.QuerySelectorAll("a[href*='doe=nieuw']"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_een_persoon_in_het_bestand_niet_mag_zien_krijgt_het_niet_en_ziet_geen_regel(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();
        await MaakAsync(host, "mirjam", "Maken", "/cbs?doe=maken");
        var levering = await WachtAsync(db, 1);
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await mirjam.OpenAsync($"/cbs/{levering.Id}");
        var regels = mirjam.Pagina.QuerySelector("pre.bestandstekst")!.TextContent.Split('\n');
        var getoond = regels.Count(regel => regel.Trim() == "<Inburgeraar>");
        Assert.True(getoond > 0);
        var eerste = await db.Cbsregels.AsNoTracking().Where(r => r.LeveringId == levering.Id).OrderBy(r => r.DossierId).Select(r => r.DossierId).Take(getoond).ToArrayAsync(Ct);
        Assert.Equal(string.Join(' ', eerste.Select(id => id.ToString("N"))), (await db.Inzage.AsNoTracking().Where(i => i.Scherm == "cbs/levering" && i.Medewerker == "mirjam" && i.Doel == Inzagelog.Uitvoering).OrderByDescending(i => i.Id).FirstAsync(Ct)).Dossiers);

        await using (var als = host.Als(Web.Poort.Toegang.Systeem("test")))
        {
            Assert.True(await als.ServiceProvider.GetRequiredService<Web.Gebieden.Afscherming.Afschermen>().SchermAsync(eerste[0], Afschermgrond.Bedreiging, "proef", ["sanne"], null, Ct));
        }

        await mirjam.OpenAsync($"/cbs/{levering.Id}");
        Assert.Null(mirjam.Pagina.QuerySelector("pre.bestandstekst"));
        Assert.Empty(mirjam.Pagina.QuerySelectorAll("a[href*='handler=Bestand']"));
        await mirjam.OpenAsync($"/cbs/{levering.Id}?handler=Bestand", HttpStatusCode.Forbidden);
        Assert.Contains("In dit bestand staan personen die u niet mag zien.", mirjam.Tekst, StringComparison.Ordinal);
        Assert.False(await db.Inzage.AnyAsync(i => i.Doel.Contains("bestand voor het CBS opgehaald"), Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_niet_klopt_met_het_XSD_noemt_plaats_en_element_en_nooit_een_waarde(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using var db = host.Db();

        // The same number twice in a person: a key that quotes the number when it is broken. The code of the municipality is no whole number below ten.
        const string Xsd = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Uit"><xs:complexType><xs:sequence>
            <xs:element name="Mens" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
            <xs:element name="Bsn" type="xs:string" minOccurs="0"/><xs:element name="Nummer" type="xs:string" minOccurs="0"/><xs:element name="Plaats"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="1"/></xs:restriction></xs:simpleType></xs:element>
            </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
            <xs:unique name="een"><xs:selector xpath="Mens/Bsn|Mens/Nummer"/><xs:field xpath="."/></xs:unique></xs:element></xs:schema>
            """;
        const string Tekst = "naam;Echt\nwortel;Uit\npersoon;Mens\npopulatie;Leerroute\nelement;Bsn;Bsn;;;;;nee;onbekend\nelement;Nummer;Bsn;;;;;nee;onbekend\nelement;Plaats;Gemeentecode;;;;;ja;";
        await using (var als = host.Als(new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Geen, Sub = "bas", Naam = "Bas Vermeulen", Rechten = Web.Poort.Rollen.RechtenVan([Web.Poort.Rollen.Beheerder]) }))
        {
            await als.ServiceProvider.GetRequiredService<Indelingen>().NeemAsync(Tekst, Xsd, "Van het CBS", null, Ct);
        }

        await MaakAsync(host, "mirjam", "Maken", "/cbs?doe=maken");
        var levering = await WachtAsync(db, 1);
        var fouten = levering.Bestand.Xsdfouten!;
        Assert.Contains(fouten, fout => fout.EndsWith(": een waarde die maar één keer mag voorkomen, staat er vaker in.", StringComparison.Ordinal));
        Assert.Contains(fouten, fout => fout.EndsWith(": de waarde van 'Plaats' mag niet volgens het XSD.", StringComparison.Ordinal));
        var nummers = (await BestandAsync(host, levering.Id)).Root!.Elements("Mens").Select(mens => mens.Element("Bsn")?.Value).OfType<string>().ToArray();
        Assert.NotEmpty(nummers);
        Assert.DoesNotContain(nummers, bsn => fouten.Any(fout => fout.Contains(bsn, StringComparison.Ordinal)));
    }

    private static async Task MaakAsync(Naasthost host, string wie, string knop, string adres)
    {
        using var plek = await Werkplek.VanAsync(host, wie);
        await plek.OpenAsync(adres);
        await plek.DrukAsync(knop);
    }

    private static async Task<Kwartaallevering> WachtAsync(Db db, int aantal)
    {
        for (; ; await Task.Yield())
        {
            Assert.False(await db.Klussen.AnyAsync(k => k.Klaar != null && !k.Gelukt, Ct), (await db.Klussen.AsNoTracking().FirstOrDefaultAsync(k => k.Klaar != null && !k.Gelukt, Ct))?.Uitkomst);
            Assert.True(await db.Klussen.CountAsync(Ct) >= aantal, "Het werk is niet begonnen.");
            if (await db.Kwartaalleveringen.AsNoTracking().ToArrayAsync(Ct) is { } alle && alle.Length >= aantal)
            {
                return alle.OrderByDescending(l => l.Gemaakt).First();
            }
        }
    }

    private static async Task<XDocument> BestandAsync(Naasthost host, Guid id)
    {
        await using var bestand = (await host.Diensten.GetRequiredService<Uitvoerkluis>().OpenAsync(id, Uitvoersoort.CbsLevering, Web.Poort.Toegang.Systeem("test"), Ct))!;
        return await XDocument.LoadAsync(bestand, LoadOptions.None, Ct);
    }
}
