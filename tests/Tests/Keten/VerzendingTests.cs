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
            .FirstAsync(b => b.Status == Verzendstatus.Verzonden && db.Persoonsnummers.Any(p => p.DossierId == b.DossierId && p.BsnVersleuteld != null), Ct);
        bericht.Pogingen = 2;
        bericht.BerichtId = Guid.CreateVersion7();
        var duo = new Antwoorder();
        using var http = new HttpClient(duo);
        var client = new Duoclient(http, new Duoopties { Adres = "http://duo.proef/v1", Oin = "00000001003214345000" });
        var poort = bron.GetRequiredService<Schrijfpoort>();
        var verzending = new Berichtverzending(
            db, bron.GetRequiredService<Handelingen>(), bron.GetRequiredService<DossierBeelden>(), bron.GetRequiredService<Werkplanner>(), client, new Duocontroleur(db),
            new Duocontacten(db, client, poort), bron.GetRequiredService<Sleutels>(), poort, TimeProvider.System);

        await verzending.VerzendAsync(bericht, Ct);

        Assert.Equal([HttpMethod.Get], duo.Gevraagd);
        var rij = await db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.Id == bericht.Id, Ct);
        Assert.True(rij.NietVoor > TimeProvider.System.GetUtcNow());
        Assert.Contains("storing", rij.Fout, StringComparison.Ordinal);
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
