using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Tests.Steun;
using Naast.Tests.Werk;
using Xunit;

namespace Naast.Tests.Verzoeken;

public sealed class VerzoekHttpTests
{
    private const string Formulier = "main form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory]
    [InlineData(Verzoeksoort.Inzage, "2026-01-31", "2026-02-28")]
    [InlineData(Verzoeksoort.Verbetering, "2026-11-26", "2026-12-26")]
    [InlineData(Verzoeksoort.Tolk, "2026-11-26", "2026-12-10")]
    public void Een_verzoek_heeft_een_dag_voor_het_antwoord(Verzoeksoort soort, string ontvangen, string uiterste) =>
        Assert.Equal(DateOnly.Parse(uiterste, null), Burgerverzoek.Uiterste(soort, DateOnly.Parse(ontvangen, null), LandelijkeParameters.Regelset).Waarde);

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_verzoek_aan_de_telefoon_krijgt_een_dag_en_een_antwoord_en_niemand_wacht_ongezien(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var sanne = await host.AlsAsync("sanne");
        var dossier = (await Werkproef.OpenAsync(host, "Verzoek", regisseur: "sanne")).DossierId;
        var adres = $"/dossiers/{dossier}/verzoeken";
        var leeg = await (await Pagina.GaAsync(sanne, adres)).StuurAsync(sanne, Formulier, ("Invoer.Wat", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
        foreach (var zin in new[] { "Kies wat voor verzoek het is.", "Kies hoe het verzoek kwam.", "Schrijf op wat deze persoon vraagt." })
        {
            Assert.Contains(zin, leeg.Tekst, StringComparison.Ordinal);
        }

        var dag = db.Vandaag.AddDays(-40);
        (string, string)[] velden =
        [
            ("Invoer.Soort", "Inzage"), ("Invoer.Weg", "Telefoon"), ("Invoer.Wat", "Wie keek in mijn <b>dossier</b>?"), ("Invoer.Ontvangen.Dag", $"{dag.Day}"), ("Invoer.Ontvangen.Maand", $"{dag.Month}"), ("Invoer.Ontvangen.Jaar", $"{dag.Year}"),
        ];
        var gevraagd = await leeg.StuurAsync(sanne, Formulier, velden);
        Assert.Contains("Antwoord uiterlijk op", gevraagd.Stand, StringComparison.Ordinal);
        Assert.Contains("Te laat", gevraagd.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>dossier</b>", gevraagd.Document.Body!.InnerHtml, StringComparison.Ordinal);
        var lijst = await Pagina.GaAsync(sanne, "/verzoeken");
        Assert.Contains("Werkproef, Verzoek", lijst.Tekst, StringComparison.Ordinal);
        Assert.Contains("Te laat", lijst.Tekst, StringComparison.Ordinal);
        using var fatima = await host.AlsAsync("fatima");
        Assert.DoesNotContain("Werkproef, Verzoek", (await Pagina.GaAsync(fatima, "/verzoeken")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Werkproef, Verzoek", (await Pagina.GaAsync(fatima, "/verzoeken?wie=team")).Tekst, StringComparison.Ordinal);

        var id = await db.Verzoeken.Where(v => v.DossierId == dossier).Select(v => v.Id).SingleAsync();
        var (mijn, ander) = (await Pagina.GaAsync(sanne, $"{adres}?antwoord={id}"), await Pagina.GaAsync(fatima, $"{adres}?antwoord={id}"));
        Assert.Contains("Wie keek in dit dossier", mijn.Tekst, StringComparison.Ordinal);
        Assert.Contains("Schrijf op wat u antwoordde", (await mijn.StuurAsync(sanne, Formulier, ("Invoer.Antwoord", " "))).Tekst, StringComparison.Ordinal);
        await mijn.StuurAsync(sanne, Formulier, ("Invoer.Antwoord", "De lijst meegegeven"));
        Assert.Equal(HttpStatusCode.Conflict, (await ander.StuurAsync(fatima, Formulier, ("Invoer.Antwoord", "Ook gebeld"))).Status);
        Assert.Contains("De lijst meegegeven", (await Pagina.GaAsync(sanne, adres)).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Werkproef, Verzoek", (await Pagina.GaAsync(sanne, "/verzoeken")).Tekst, StringComparison.Ordinal);
    }
}
