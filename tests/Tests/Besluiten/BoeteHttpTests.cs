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
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-06")]
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

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10")]
    public async Task Na_een_boete_van_DUO_geldt_het_plafond_van_de_nieuwe_termijn(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var (id, voorstel) = await MetEerdereBoeteAsync(host, (handeling, dossier, _) =>
        {
            var dag = handeling.Dag;
            var oud = Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.Inburgeringstermijn, dag.AddYears(-3).AddDays(-120), dag.AddDays(-121), null, Feitbron.Duo, handeling.Tijdstip);
            oud.LaatVervallen("DUO gaf een andere waarde door", handeling.Tijdstip);
            return [oud, Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.Inburgeringstermijn, dag.AddDays(-120), dag.AddDays(-120).AddMonths(6).AddDays(-1), null, Feitbron.Duo, handeling.Tijdstip)];
        }, eerste: 380);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync(voorstel);
        Assert.Contains("U krijgt een boete van € 20.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("Dat is een nieuwe termijn van 6 maanden, na een boete van DUO", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("ten hoogste € 400. Opgelegd is al € 380.", sanne.Tekst, StringComparison.Ordinal);

        // A term that is over, and nobody knows what runs: first somebody says it.
        await using (var scope = host.Als(Toegang.Systeem("test")))
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, "test"), async (handeling, ct) =>
            {
                (await db.Feiten.SingleAsync(f => f.DossierId == id && f.Soort == Feitsoort.Inburgeringstermijn && f.VervallenOp == null, ct)).LaatVervallen("Was niet goed", handeling.Tijdstip);
                db.Add(Feit.LegVast(handeling.NieuweId(), await db.Dossiers.SingleAsync(d => d.Id == id, ct), Feitsoort.Inburgeringstermijn, handeling.Dag.AddYears(-3).AddDays(-120), handeling.Dag.AddDays(-121), null, Feitbron.Duo, handeling.Tijdstip));
                return id.ToString();
            }, Ct);
        }

        await sanne.OpenAsync(voorstel);
        Assert.Contains("Kies dan bij de weging welke termijn nu loopt.", sanne.Tekst, StringComparison.Ordinal);
        await using var na = host.Db();
        var zaak = await na.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == id && z.Stand == Handhavingsstand.Open).SingleAsync(Ct);
        await sanne.OpenAsync($"/dossiers/{id}/handhaving?op={zaak.Id}&doe=wegen");
        await sanne.DrukAsync("Vastleggen", ("Invoer.Termijn", "NieuwTweeJaar"));
        Assert.Contains("Nieuwe termijn van 2 jaar, na een boete van DUO", sanne.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync(voorstel);
        Assert.DoesNotContain("Kies dan bij de weging welke termijn nu loopt.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("ten hoogste € 1.600. Opgelegd is al € 380.", sanne.Tekst, StringComparison.Ordinal);
    }

    /// <summary>A dossier with a fine of eighty days ago, and a new case that was weighed and waits for a decision.</summary>
    /// <param name="erbij">What else there is.</param>
    /// <param name="eerste">Euro of the first fine.</param>
    internal static async Task<(Guid Dossier, string Voorstel)> MetEerdereBoeteAsync(Naasthost host, Func<Handeling, Dossier, Besluit, IReadOnlyList<Aggregaat>> erbij, int eerste = 25)
    {
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht, GedetailleerdeDoelgroep.Gezinsvormer);
        await using var scope = host.Als(Toegang.Systeem("test"));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var gedaan = await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("BesluitNemen", null, "test"), async (handeling, ct) =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == id, ct);
            var dag = handeling.Dag;
            var vorige = Klaar(handeling, dossier, dag.AddDays(-100), dag.AddDays(-90));
            var besluit = Besluit.NeemDoorCollege(
                handeling.NieuweId(), id, dossier.Gemeentecode, Bevoegdheid.BoeteTrajectOpleggen, handeling.NieuweId(), "Het college van Dordrecht", "Besluitenlijst, punt 4", dag.AddDays(-80), "Omdat.",
                new Toets("", []), [], new($"U krijgt een boete van € {eerste}.", Bedrag.VanEuro(eerste)));
            besluit.MaakBekend(Bekendmakingswijze.Verzonden, dag.AddDays(-80));
            vorige.LegOp(besluit.Id, Bedrag.VanEuro(eerste), dag.AddDays(-80), null);
            var tweede = Klaar(handeling, dossier, dag, dag);
            var voorstel = Besluitvoorstel.Begin(
                handeling.NieuweId(), id, dossier.Gemeentecode, Bevoegdheid.BoeteTrajectOpleggen, new() { BetreftId = tweede.Id, Motivering = "U kwam weer niet." }, ("sanne", "Sanne"), dag);
            db.AddRange([vorige, besluit, tweede, voorstel, .. erbij(handeling, dossier, besluit)]);
            return voorstel.Id.ToString();
        }, Ct);
        return (id, $"/dossiers/{id}/besluit/voorstel?op={gedaan.Resultaat}");
    }

    private static Handhavingszaak Klaar(Handeling handeling, Dossier dossier, DateOnly constatering, DateOnly dag)
    {
        var zaak = Handhavingszaak.Begin(handeling.NieuweId(), dossier, Boetegrond.Traject, Trajectgrond.Begeleiding, constatering, "Kwam niet.", dag);
        zaak.BekijkVertraging("Wij waren op tijd.");
        foreach (var soort in Enum.GetValues<Handhavingsstapsoort>())
        {
            zaak.ZetStap(new(soort, dag, "Gedaan.", "sanne", "Sanne") { Begrijpelijk = true, Cautie = soort == Handhavingsstapsoort.Gehoord ? true : null }, dag);
        }

        zaak.Weeg(new(Verwijtbaarheid.Normaal, "Ernstig.", "Niets bijzonders."));
        return zaak;
    }
}
