using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.School;

public sealed class SchoolHttpTests
{
    private const string Kop = "V-nummer;Naam;Groep;Eerste dag;Laatste dag;Soort;Gevolgd;Gemist met reden;Gemist zonder reden\n";

    private const string Formulier = "main form[aria-label='Uren aanleveren']";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_vraag_om_lessen_wordt_een_student_met_een_groep_en_een_bericht_bereikt_de_casusregisseur(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        using var els = await host.AlsAsync("els");
        var dossier = (await Werkproef.OpenAsync(host, "Student", regisseur: "sanne")).DossierId;
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(els, $"/school/{dossier}")).Status);
        (string, string)[] vraag =
        [
            ("Invoer.Organisatie", "taalschool-noorderlicht"), ("Invoer.Soort", "Taallessen"), ("Invoer.Wat", "Een plek"), ("Invoer.Waarvoor", "Leren"), ("Invoer.AntwoordVoor.Tekst", "+1w"),
            ("Invoer.Niveau", "A2"), ("Invoer.Leerroute", "B1-route"), ("Invoer.UrenPerWeek", "12"), ("Invoer.Opvang", "ja"), ("Invoer.Start.Tekst", "+8w"),
        ];
        var fout = await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners")).StuurAsync(sanne, "main form[aria-label='Een partner vragen']", [.. vraag, ("Invoer.VrijeDagen", "altijd")]);
        Assert.Contains("'altijd' is geen dag of tijd", fout.Tekst, StringComparison.Ordinal);
        await fout.StuurAsync(sanne, "main form[aria-label='Een partner vragen']", [.. vraag, ("Invoer.VrijeDagen", "ma t/m do 9-15")]);
        var taak = await Pagina.GaAsync(els, $"/taken/{dossier}");
        foreach (var zin in new[] { "A2", "B1-route", "12 uur per week", "maandag t/m donderdag 9:00-15:00", "nodig tijdens de lessen" })
        {
            Assert.Contains(zin, taak.Tekst, StringComparison.Ordinal);
        }

        Assert.Contains("wacht 1 aanvraag op uw antwoord", (await Pagina.GaAsync(els, "/school")).Tekst.Replace("wachten 1 aanvragen", "wacht 1 aanvraag", StringComparison.Ordinal), StringComparison.Ordinal);
        await taak.StuurAsync(els, "main form[action*=Aannemen]");
        var student = await Pagina.GaAsync(els, $"/school/{dossier}");
        Assert.Contains("Schrijf op in welke groep", (await student.StuurAsync(els, "main form[action*=Groep]", ("Invoer.Groep", " "))).Tekst, StringComparison.Ordinal);
        Assert.Contains("De groep is vastgelegd.", (await student.StuurAsync(els, "main form[action*=Groep]", ("Invoer.Groep", "Avond 1"))).Stand, StringComparison.Ordinal);

        var bericht = await (await Pagina.GaAsync(els, $"/school/{dossier}")).StuurAsync(els, "main form[action*=Bericht]", ("Invoer.Soort", "Gestopt"), ("Invoer.Dag.Tekst", "+2w"));
        Assert.Contains("Schrijf op waarom.", bericht.Tekst, StringComparison.Ordinal);
        Assert.Contains("Deze dag komt nog.", bericht.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies welk niveau is gehaald.", (await bericht.StuurAsync(els, "main form[action*=Bericht]", ("Invoer.Soort", "Niveau"), ("Invoer.Dag.Tekst", "vandaag"))).Tekst, StringComparison.Ordinal);
        await bericht.StuurAsync(els, "main form[action*=Bericht]", ("Invoer.Soort", "Gestopt"), ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Toelichting", "Heeft een baan"));
        var voortgang = await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/voortgang");
        Assert.Contains("Volgens de school: deze persoon is gestopt", voortgang.Tekst, StringComparison.Ordinal);
        Assert.Contains("Heeft een baan", voortgang.Tekst, StringComparison.Ordinal);
        Assert.Equal(1, await db.Meldingen.CountAsync(m => m.DossierId == dossier && m.Soort == Nieuwssoort.SchoolBerichtte));

        // Another school has nothing of it, and this one nothing after the question was withdrawn.
        await using (var ander = host.Db(new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Partner, Sub = "x", Organisatie = "taalhuis-de-brug" }))
        {
            Assert.False(await ander.Schoolberichten.AnyAsync(b => b.DossierId == dossier));
        }

        var id = await db.Partnervragen.Where(v => v.DossierId == dossier).Select(v => v.Id).SingleAsync();
        await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners?intrekken={id}")).StuurAsync(sanne, "main form[aria-label='Vraag intrekken']", ("Invoer.Reden", "Andere school"));
        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(els, $"/school/{dossier}")).Status);
        await using var weg = host.Db(new Web.Poort.Toegang { Soort = Web.Poort.Toegangssoort.Partner, Sub = "els", Organisatie = "taalschool-noorderlicht" });
        Assert.False(await weg.Schoolberichten.AnyAsync(b => b.DossierId == dossier));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Dertig_goede_rijen_en_twee_foute_geven_niets_half_en_elke_fout_met_zijn_rij(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var els = await host.AlsAsync("els");
        var studenten = await StudentenAsync(db, 0, 30);
        var (van, tot) = (new DateOnly(2023, 1, 2), new DateOnly(2023, 1, 29));
        var goed = string.Concat(studenten.Select(s => $"{s.Vnummer};x;;{van:d-M-yyyy};{tot:d-M-yyyy};NT2;24,5;1;2:30\n"));
        var fout = await UploadAsync(els, "uren.csv", Kop + goed + $"1234567890;Onbekend;;{van:d-M-yyyy};{tot:d-M-yyyy};NT2;10;;\n{studenten[0].Vnummer};x;;32-1-2023;{tot:d-M-yyyy};zwemmen;=1+1;;\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        fout.Zegt("2 rijen kloppen niet");
        fout.Zegt("Met dit V-nummer heeft niemand les bij u.");
        fout.Zegt("Hier staat een formule.");
        fout.Zegt("30 rijen zijn wel goed.");
        Assert.Contains("32", fout.Document.QuerySelectorAll("[data-kop=Rij]").Select(td => td.TextContent));
        Assert.Equal(0, await db.Uren.CountAsync(u => u.Van == van && u.Tot == tot));

        var klaar = await UploadAsync(els, "uren.csv", Kop + goed);
        klaar.Zegt("Alles klopt: 30 rijen");
        Assert.Equal(0, await db.Uren.CountAsync(u => u.Van == van));
        var vast = await klaar.VerstuurAsync(Formulier, ("vastleggen", "ja"));
        vast.Zegt("De uren van 30 rijen zijn vastgelegd.");
        Assert.Equal(30, await db.Uren.CountAsync(u => u.Van == van && u.Gevolgd == 1470 && u.MetReden == 60 && u.ZonderReden == 150 && u.Organisatie == "taalschool-noorderlicht"));
        Assert.Single(await db.Uren.Where(u => u.Van == van).Select(u => u.AanleveringId).Distinct().ToArrayAsync());

        // Twice is said, and a correction takes the place of what was there; both stay to be read.
        (await UploadAsync(els, "uren.csv", Kop + goed)).Zegt("Over deze dagen is al gemeld: 24,5 uur");
        var beter = Kop + $"{studenten[0].Vnummer};;;{van:yyyy-MM-dd};{tot:yyyy-MM-dd};;20;;\n";
        var voorbeeld = await UploadAsync(els, "beter.csv", beter, verbeteren: true);
        voorbeeld.Zegt("verbetert een eerdere melding");
        (await voorbeeld.VerstuurAsync(Formulier, ("vastleggen", "ja"))).Zegt("De uren van 1 rij zijn vastgelegd.");
        Assert.Equal([Meldingstand.Telt, Meldingstand.Vervangen], [.. (await db.Uren.Where(u => u.DossierId == studenten[0].Id && u.Van == van).Select(u => u.Stand).ToArrayAsync()).Order()]);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verkeerde_groep_te_veel_uren_dezelfde_dagen_en_een_vreemd_bestand_krijgen_een_zin(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var els = await host.AlsAsync("els");
        var s = (await StudentenAsync(db, 30, 3)).ToArray();
        (await UploadAsync(els, "a.csv", Kop + $"{s[0].Vnummer};;Groep 99;2-2-2023;3-2-2023;NT2;8;;\n")).Zegt("In het bestand staat Groep 99");
        var groep = Naast(s[0].Groep);
        (await UploadAsync(els, "a.csv", Kop + $"{s[0].Vnummer};;;2-2-2023;3-2-2023;NT2;8;;\n", groep: groep)).Zegt($"Deze student zit in {s[0].Groep}, niet in {groep}.");
        (await UploadAsync(els, "b.csv", Kop + $"{s[0].Vnummer};;;2-2-2023;3-2-2023;NT2;21;;\n")).Zegt("meer dan 10 uur per dag");
        (await UploadAsync(els, "c.csv", Kop + $"{s[0].Vnummer};;;2-2-2023;9-2-2023;NT2;8;;\n{s[0].Vnummer};;;9-2-2023;12-2-2023;NT2;8;;\n")).Zegt("Rij 2 gaat over dezelfde dagen");
        (await UploadAsync(els, "d.csv", "Naam;Uren\nx;3\n")).Zegt("Deze kolommen staan niet in het bestand: V-nummer, Eerste dag, Laatste dag.");
        (await UploadAsync(els, "e.csv", Kop + $"{s[0].Vnummer};;;;;NT2;;;\n")).Zegt("Er zijn geen rijen met uren.");
        // Windows-1252, as old spreadsheets write it.
        (await BestandAsync(els, "f.csv", Encoding.Latin1.GetBytes(Kop + $"{s[0].Vnummer};José;;2-2-2023;3-2-2023;café;8;;\n"))).Zegt("Deze soort uren kennen wij niet.");
        foreach (var inhoud in new byte[][] { [], [1, 2, 3], [.. "PK"u8, 3, 4, 5], [0xD0, 0xCF, 0x11, 0xE0] })
        {
            var blad = await BestandAsync(els, "x.xlsx", inhoud);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, blad.Status);
            blad.Zegt("Er is 1 fout");
        }

        (await BestandAsync(els, "groot.csv", new byte[2 * 1024 * 1024])).Zegt("groter dan 512 kB");
        Assert.Equal(0, await db.Uren.CountAsync(u => u.DossierId == s[0].Id && u.Van.Year == 2023));

        // A formula that was never worked out is no empty cell; one that was, counts by what it came to.
        (await BestandAsync(els, "formule.xlsx", Werkmap(s[0].Vnummer!, "<f>SUM(4,4)</f>"))).Zegt("Hier staat een formule.");
        (await BestandAsync(els, "formule.xlsx", Werkmap(s[0].Vnummer!, "<f>SUM(4,4)</f><v>8</v>"))).Zegt("3 feb 2023");

        // Our own sheet comes back as it went out: nothing filled in is nothing reported.
        foreach (var vorm in new[] { "xlsx", "csv" })
        {
            using var antwoord = await els.VraagAsync(new Uri(els.Plek, $"/school?handler=Invulblad&vorm={vorm}").AbsoluteUri);
            (await BestandAsync(els, $"invulblad.{vorm}", await antwoord.Content.ReadAsByteArrayAsync())).Zegt("Er zijn geen rijen met uren.");
        }

        using var mo = await host.AlsAsync("mo");
        using var nee = await mo.VraagAsync(new Uri(mo.Plek, "/school").AbsoluteUri);
        Assert.NotEqual(HttpStatusCode.OK, nee.StatusCode);

        static string Naast(string groep) => groep == "Groep 1" ? "Groep 2" : "Groep 1";
    }

    private static async Task<IReadOnlyList<(Guid Id, string Vnummer, string Groep)>> StudentenAsync(Db db, int sla, int aantal)
    {
        var rijen = await (
            from vraag in db.Partnervragen.AsNoTracking().Where(v => v.Organisatie == "taalschool-noorderlicht" && v.Stand == Vraagstand.Aangenomen && v.Groep != null)
            join persoon in db.Personen.AsNoTracking() on vraag.DossierId equals persoon.DossierId
            join dossier in db.Dossiers.AsNoTracking().Where(d => d.Fase == Fase.Leerroute) on vraag.DossierId equals dossier.Id
            where persoon.Vnummer != null
            orderby vraag.DossierId descending
            select new { vraag.DossierId, persoon.Vnummer, vraag.Groep }).Skip(sla).Take(aantal).ToArrayAsync();
        Assert.Equal(aantal, rijen.Length);
        return [.. rijen.Select(r => (r.DossierId, r.Vnummer!, r.Groep!))];
    }

    private static Task<Blad> UploadAsync(Browser browser, string naam, string tekst, string? groep = null, bool verbeteren = false) =>
        BestandAsync(browser, naam, Encoding.UTF8.GetBytes(tekst), groep, verbeteren);

    private static async Task<Blad> BestandAsync(Browser browser, string naam, byte[] inhoud, string? groep = null, bool verbeteren = false)
    {
        var blad = await Blad.OpenAsync(browser, "/school/uren");
        if (groep is not null)
        {
            ((AngleSharp.Html.Dom.IHtmlSelectElement)blad.Document.QuerySelector("select[name=Groep]")!).Value = groep;
        }

        if (verbeteren)
        {
            ((AngleSharp.Html.Dom.IHtmlInputElement)blad.Document.QuerySelector("input[name=Verbeteren][type=checkbox]")!).IsChecked = true;
        }

        return await blad.StuurBestandAsync(Formulier, "Bestand", naam, inhoud);
    }

    /// <summary>A workbook with one row of hours, of which the hours followed are given as they stand in the file.</summary>
    private static byte[] Werkmap(string vnummer, string gevolgd)
    {
        string Tekst(string cel, string waarde) => $"<c r=\"{cel}\" t=\"inlineStr\"><is><t>{waarde}</t></is></c>";
        var delen = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet7.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
            ["_rels/.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Uren\" sheetId=\"1\" r:id=\"rId9\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet7.xml\"/></Relationships>",
            ["xl/worksheets/sheet7.xml"] = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">" + string.Concat(Web.Gebieden.School.Urenblad.Kolommen.Take(7).Select((kop, i) => Tekst($"{(char)('A' + i)}1", kop)))
                + $"</row><row r=\"2\">{Tekst("A2", vnummer)}{Tekst("D2", "2-2-2023")}{Tekst("E2", "3-2-2023")}{Tekst("F2", "NT2")}<c r=\"G2\">{gevolgd}</c></row></sheetData></worksheet>",
        };
        using var uit = new MemoryStream();
        using (var archief = new System.IO.Compression.ZipArchive(uit, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var stroom = archief.CreateEntry(naam).Open();
                stroom.Write(Encoding.UTF8.GetBytes(inhoud));
            }
        }

        return uit.ToArray();
    }
}
