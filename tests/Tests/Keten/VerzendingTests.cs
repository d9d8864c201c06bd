using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Data;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>The POST of a plan is not idempotent: nobody sends it a second time without knowing that the first did not arrive.</summary>
public sealed class VerzendingTests(Dataproef proef)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-02")]
    public async Task Kan_DUO_niet_zeggen_of_het_plan_er_is_dan_wordt_het_niet_nog_eens_gestuurd(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var bron = scope.ServiceProvider;
        var db = bron.GetRequiredService<Db>();
        var bericht = await db.UitgaandeBerichten.AsNoTracking()
            .FirstAsync(b => b.Soort == Berichtsoort.Pip && b.Status == Verzendstatus.Verzonden && db.Persoonsnummers.Any(p => p.DossierId == b.DossierId && p.BsnVersleuteld != null), Ct);
        bericht.Pogingen = 2;
        bericht.BerichtId = Guid.CreateVersion7();
        var duo = new Antwoorder();
        using var http = new HttpClient(duo);
        var client = new Duoclient(http, new Duoopties { Adres = "http://duo.proef/v1", Oin = "00000001003214345000" });
        var poort = bron.GetRequiredService<Schrijfpoort>();
        var verzending = new Berichtverzending(
            db, bron.GetRequiredService<Handelingen>(), bron.GetRequiredService<DossierBeelden>(), bron.GetRequiredService<Werkplanner>(), client, new Duocontroleur(db),
            new Duocontacten(db, client, poort, TimeProvider.System), bron.GetRequiredService<Sleutels>(), poort, TimeProvider.System);

        await verzending.VerzendAsync(bericht, Ct);

        Assert.Equal([HttpMethod.Get], duo.Gevraagd);
        var rij = await db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.Id == bericht.Id, Ct);
        Assert.True(rij.NietVoor > TimeProvider.System.GetUtcNow());
        Assert.Contains("storing", rij.Fout, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_contactpersoon_die_er_misschien_al_is_wacht_op_iemand_en_wordt_op_diens_woord_gemaakt_en_gekoppeld(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var bron = scope.ServiceProvider;
        var db = bron.GetRequiredService<Db>();
        var dossier = await db.UitgaandeBerichten.AsNoTracking()
            .Where(b => b.Soort == Berichtsoort.Pip && b.Status == Verzendstatus.Verzonden && db.Persoonsnummers.Any(p => p.DossierId == b.DossierId && p.BsnVersleuteld != null))
            .OrderBy(b => b.Id).Select(b => new { b.DossierId, b.Gemeentecode }).FirstAsync(Ct);
        var nu = TimeProvider.System.GetUtcNow();
        db.Duocontactpersonen.Add(new Duocontactpersoon { Medewerker = "proef-contact", Gemeentecode = dossier.Gemeentecode, Email = "contact@voorbeeld.example", Telefoon = "0781234567", Sinds = TimeProvider.System.GetUtcNow() });
        var bericht = new UitgaandBericht
        {
            Id = Guid.CreateVersion7(nu), DossierId = dossier.DossierId, Gemeentecode = dossier.Gemeentecode, Soort = Berichtsoort.Contactpersoon, Onderdeel = "",
            Inhoud = Duoberichtvorm.Schrijf(new Contactopdracht("proef-contact", "Proef Collega")), Gemaakt = nu, NietVoor = nu, Pogingen = 2, Status = Verzendstatus.Geweigerd, Fout = "DUO antwoordde niet.",
        };
        db.UitgaandeBerichten.Add(bericht);
        using (await bron.GetRequiredService<Schrijfpoort>().GaBinnenAsync(Ct))
        {
            await db.SaveChangesAsync(Ct);
        }

        var duo = new Antwoorder();
        using var http = new HttpClient(duo);
        var contacten = new Duocontacten(db, new Duoclient(http, new Duoopties { Adres = "http://duo.proef/v1", Oin = "00000001003214345000" }), bron.GetRequiredService<Schrijfpoort>(), TimeProvider.System);
        Assert.True(Naast.Kern.Gedeeld.Bsn.TryParse("999990019", out var bsn));
        Assert.Equal(Duouitslag.Geweigerd, (await contacten.KoppelAsync(bericht, "00000001001234567000", bsn!, Ct)).Uitslag);
        Assert.Empty(duo.Gevraagd);

        // Nor does the first try for another dossier of the same colleague make one.
        bericht.Fout = (await contacten.KoppelAsync(bericht, "00000001001234567000", bsn!, Ct)).Teksten[0];
        using (await bron.GetRequiredService<Schrijfpoort>().GaBinnenAsync(Ct))
        {
            await db.UitgaandeBerichten.Where(b => b.Id == bericht.Id).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Fout, bericht.Fout), Ct);
        }

        var ander = new UitgaandBericht
        {
            Id = Guid.CreateVersion7(nu), DossierId = dossier.DossierId, Gemeentecode = dossier.Gemeentecode, Soort = bericht.Soort, Inhoud = bericht.Inhoud, Gemaakt = nu, NietVoor = nu, Pogingen = 1, Status = Verzendstatus.TeVerzenden,
        };
        Assert.Equal(bericht.Fout, (await contacten.KoppelAsync(ander, "00000001001234567000", bsn!, Ct)).Teksten[0]);
        Assert.Empty(duo.Gevraagd);

        await using (var beheer = host.Als(new Toegang { Soort = Toegangssoort.Geen, Sub = "beheer", Rechten = new HashSet<Recht> { Recht.KetenBeheren } }))
        {
            Assert.True(await beheer.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Keten.BerichtOpnieuw>().VerzendAsync(bericht.Id, Ct));
        }

        await Ketenproef.WachtAsync(host, d => d.UitgaandeBerichten.AnyAsync(b => b.Id == bericht.Id && b.Status == Verzendstatus.Verzonden, Ct), "contactpersoon verzonden");
        Assert.NotNull((await db.Duocontactpersonen.AsNoTracking().SingleAsync(c => c.Medewerker == "proef-contact", Ct)).Nummer);
    }

    /// <summary>Reading fails, writing would succeed.</summary>
    private sealed class Antwoorder : HttpMessageHandler
    {
        public List<HttpMethod> Gevraagd { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Gevraagd.Add(request.Method);
            return Task.FromResult(new HttpResponseMessage(request.Method == HttpMethod.Get ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.Created));
        }
    }
}
