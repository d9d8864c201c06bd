using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Rechtsbescherming;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>What a second fine may be, from what stands in the dossier about the first.</summary>
[Collection(Planhosts.Naam)]
public sealed class BoeteHttpTests(Planhost planhost)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Bi", "7.1", 3), Regel("WI-BOETE-06")]
    public async Task Een_boete_waartegen_bezwaar_loopt_maakt_de_volgende_niet_hoger(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var (id, voorstel) = await MetEerdereBoeteAsync(host, (handeling, _, besluit) =>
            [Bezwaarzaak.Ontvang(handeling.NieuweId(), besluit, handeling.Dag.AddDays(-60), false, null, null, "Ik was ziek.", false, handeling.Dag)]);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync(voorstel);
        Assert.Contains("U krijgt een boete van € 25.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("er loopt nog een bezwaar tegen", sanne.Tekst, StringComparison.Ordinal);

        // Taken back: now nothing can be brought against it, and this is the second time.
        using var pieter = await Werkplek.VanAsync(host, "pieter");
        await using var db = host.Db();
        var zaak = await db.Bezwaarzaken.AsNoTracking().SingleAsync(z => z.DossierId == id, Ct);
        await pieter.OpenAsync($"/dossiers/{id}/bezwaar?op={zaak.Id}&doe=intrekken");
        await pieter.DrukAsync("Vastleggen", ("Tekst", "Per brief ingetrokken."));
        Assert.Equal(HttpStatusCode.OK, pieter.Status);
        await sanne.OpenAsync(voorstel);
        Assert.Contains("U krijgt een boete van € 50.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("bezwaar en beroep kunnen niet meer", sanne.Tekst, StringComparison.Ordinal);
    }

    /// <summary>A dossier with a fine of eighty days ago, and a new case that was weighed and waits for a decision.</summary>
    /// <param name="erbij">What else there is.</param>
    private static async Task<(Guid Dossier, string Voorstel)> MetEerdereBoeteAsync(Naasthost host, Func<Handeling, Dossier, Besluit, IReadOnlyList<Aggregaat>> erbij, Boeteweging? weging = null)
    {
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht, GedetailleerdeDoelgroep.Gezinsvormer);
        await using var scope = host.Als(Toegang.Systeem("test"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var gedaan = await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("BesluitNemen", null, "test"), async (handeling, ct) =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == id, ct);
            var dag = handeling.Dag;
            var eerste = Klaar(handeling, dossier, dag.AddDays(-100), dag.AddDays(-90), weging);
            var besluit = Besluit.NeemDoorCollege(
                handeling.NieuweId(), id, dossier.Gemeentecode, Bevoegdheid.BoeteTrajectOpleggen, handeling.NieuweId(), "Het college van Dordrecht", "Besluitenlijst, punt 4", dag.AddDays(-80), "Omdat.",
                new Toets("", []), [], new("U krijgt een boete van € 25.", Bedrag.VanEuro(25)));
            besluit.MaakBekend(Bekendmakingswijze.Verzonden, dag.AddDays(-80));
            eerste.LegOp(besluit.Id, Bedrag.VanEuro(25), dag.AddDays(-80), null);
            var tweede = Klaar(handeling, dossier, dag, dag, weging);
            var voorstel = Besluitvoorstel.Begin(
                handeling.NieuweId(), id, dossier.Gemeentecode, Bevoegdheid.BoeteTrajectOpleggen, new() { BetreftId = tweede.Id, Motivering = "U kwam weer niet." }, ("sanne", "Sanne"), dag);
            db.AddRange([eerste, besluit, tweede, voorstel, .. erbij(handeling, dossier, besluit)]);
            return voorstel.Id.ToString();
        }, Ct);
        return (id, $"/dossiers/{id}/besluit/voorstel?op={gedaan.Resultaat}");
    }

    private static Handhavingszaak Klaar(Handeling handeling, Dossier dossier, DateOnly constatering, DateOnly dag, Boeteweging? weging)
    {
        var zaak = Handhavingszaak.Begin(handeling.NieuweId(), dossier, Boetegrond.Traject, Trajectgrond.Begeleiding, constatering, "Kwam niet.", dag);
        zaak.BekijkVertraging("Wij waren op tijd.");
        foreach (var soort in Enum.GetValues<Handhavingsstapsoort>())
        {
            zaak.ZetStap(new(soort, dag, "Gedaan.", "sanne", "Sanne") { Begrijpelijk = true, Cautie = soort == Handhavingsstapsoort.Gehoord ? true : null }, dag);
        }

        zaak.Weeg(weging ?? new(Verwijtbaarheid.Normaal, "Ernstig.", "Niets bijzonders."));
        return zaak;
    }
}
