using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Werkvoorraad;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class ToewijzenHttpTests
{
    private const string Formulier = "main form[action*=Toewijzen]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(42)]
    public async Task De_teamleider_wijst_toe_en_twee_keer_drukken_is_een_handeling(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("mirjam");
        var dossier = await VrijDossierAsync(host, overslaan: 0);
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=niemand&urgentie=alles");

        var na = await lijst.StuurAsync(browser, Formulier, ("dossier", $"{dossier.DossierId}|"), ("Naar", Collega(dossier.Gemeentecode)));
        await lijst.StuurAsync(browser, Formulier, ("dossier", $"{dossier.DossierId}|"), ("Naar", Collega(dossier.Gemeentecode)));

        Assert.Contains("1 dossier toegewezen aan", na.Stand, StringComparison.Ordinal);
        Assert.Equal("niemand", System.Web.HttpUtility.ParseQueryString(na.Adres.Query)["van"]);
        await using var db = host.Db();
        Assert.Equal(Collega(dossier.Gemeentecode), (await db.Werkvoorraad.SingleAsync(w => w.DossierId == dossier.DossierId)).Casusregisseur);
        Assert.Equal(1, await db.Handelingen.CountAsync(h => h.StroomId == dossier.DossierId && h.Soort == "DossierToewijzen" && h.Medewerker == "mirjam"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(16)]
    public async Task Wat_intussen_is_toegewezen_wordt_niet_overschreven_maar_gemeld(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("mirjam");
        var dossier = await VrijDossierAsync(host, overslaan: 1);
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&urgentie=alles");

        var na = await lijst.StuurAsync(browser, Formulier, ("dossier", $"{dossier.DossierId}|iemand-anders"), ("Naar", Collega(dossier.Gemeentecode)));

        Assert.Contains("intussen door iemand anders toegewezen", na.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.Null((await db.Dossiers.SingleAsync(d => d.Id == dossier.DossierId)).Casusregisseur);
    }

    [Theory, MemberData(nameof(Databases)), Ux(32)]
    public async Task Zonder_keuze_zegt_de_pagina_wat_er_moet(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("mirjam");
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team");

        var na = await lijst.StuurAsync(browser, Formulier);

        Assert.Contains("Kies eerst een of meer inburgeraars in de lijst.", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies de casusregisseur die het dossier krijgt.", na.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_casusregisseur_mag_niet_toewijzen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var scope = host.Als(new Toegang
        {
            Soort = Toegangssoort.Medewerker, Sub = "sanne", Rechten = Rollen.RechtenVan([Rollen.Casusregisseur]), Gemeenten = ["0505"],
        });

        await Assert.ThrowsAsync<RechtOntbreekt>(() =>
            scope.ServiceProvider.GetRequiredService<DossierToewijzen>().WijsToeAsync(Guid.Empty, "sanne", null, null, CancellationToken.None));
    }

    private static string Collega(string gemeente) => gemeente switch { "0505" => "meryem", "0531" => "dirkjan", "0590" => "carola", _ => "naima" };

    /// <summary>A dossier that nobody has and no other test writes in: opened here.</summary>
    private static async Task<Werkrij> VrijDossierAsync(Naasthost host, int overslaan)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var opener = scope.ServiceProvider.GetRequiredService<Web.Dossiervorming.Dossieropener>();
        var id = Guid.Empty;
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("DossierOpenen", null, "test"), async (handeling, ct) =>
        {
            var beeld = await opener.OpenAsync(new Web.Dossiervorming.NieuwDossier
            {
                Gemeentecode = "0505", Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker,
                Persoon = new Persoonsgegevens(new Persoonsnaam("Toe" + overslaan, null, "Wijzing"), Kern.Gedeeld.OnvolledigeDatum.Onbekend),
            }, handeling, ct);
            id = beeld.Dossier.Id;
            return id.ToString();
        }, CancellationToken.None);
        await using var db = host.Db();
        return await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == id);
    }
}
