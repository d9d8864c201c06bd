using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Plan;
using Naast.Tests.Data;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>What DUO must know follows from the dossier; what DUO would refuse is stopped here; what differs is found and repaired.</summary>
public sealed class DoorgifteTests(Dataproef proef)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-07")]
    public async Task Een_getekende_PVT_gaat_naar_DUO_en_intrekken_ook(string soort)
    {
        var host = await proef.HostAsync(soort);
        var dossier = await KiesAsync(host, 0);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        var feit = await LegVastAsync(scope, dossier, Feitsoort.PvtAfgerond, d => d.Start.AddDays(30));
        var bericht = await WachtAsync(host, dossier, Berichtsoort.Pvt, Verzendstatus.Verzonden);
        Assert.Contains("datumOndertekeningPvt", bericht.Inhoud, StringComparison.Ordinal);
        Assert.Equal(feit, (await KennisAsync(scope, dossier, Duoonderwerp.Pvt)).Pvt!.Dag);

        await VervalAsync(scope, dossier, Feitsoort.PvtAfgerond);
        await WachtAsync(host, dossier, Berichtsoort.Pvt, Verzendstatus.Verzonden, inhoud: "{}");
        Assert.Null((await KennisAsync(scope, dossier, Duoonderwerp.Pvt)).Pvt?.Dag);
    }

    [Theory, MemberData(nameof(Databases)), Regel("WI-DUO-08")]
    public async Task Wat_DUO_zou_weigeren_gaat_niet_weg_en_noemt_veld_en_reden_en_gaat_weg_als_het_goed_is(string soort)
    {
        var host = await proef.HostAsync(soort);
        var dossier = await KiesAsync(host, 1);
        await using var scope = host.Als(Toegang.Systeem("proef"));
        // Signed on a day before the term began.
        await LegVastAsync(scope, dossier, Feitsoort.PvtAfgerond, d => d.Start.AddDays(-20));
        var bericht = await WachtAsync(host, dossier, Berichtsoort.Pvt, Verzendstatus.Tegengehouden);
        Assert.Equal("PVT: de dag ligt voor het begin van de inburgeringstermijn.", bericht.Fout);
        Assert.Equal(0, bericht.Pogingen);

        await LegVastAsync(scope, dossier, Feitsoort.PvtAfgerond, d => d.Start.AddDays(40));
        await WachtAsync(host, dossier, Berichtsoort.Pvt, Verzendstatus.Verzonden);
        await using var db = host.Db();
        Assert.Equal(Verzendstatus.Vervangen, (await db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.Id == bericht.Id, Ct)).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_spiegel_vindt_wat_bij_DUO_anders_is_en_neemt_het_over(string soort)
    {
        var host = await proef.HostAsync(soort);
        var dossier = await KiesAsync(host, 2);
        var spiegel = host.Diensten.GetRequiredService<Spiegelloop>();
        var (uitslag, eerst) = await spiegel.EenAsync(dossier, Ct);
        Assert.Equal(Spiegeluitslag.Gelezen, uitslag);

        await using var scope = host.Als(Dataproef.Casusregisseur("spiegel", "0505", "0531", "0590", "0642"));
        var bron = scope.ServiceProvider;
        var db = bron.GetRequiredService<Db>();
        await using (var systeem = host.Als(Toegang.Systeem("proef")))
        {
            // Typed wrong by hand: DUO has another last day.
            await LegVastAsync(systeem, dossier, Feitsoort.Inburgeringstermijn, d => d.Start, d => d.LaatsteDag.AddDays(1));
        }

        Assert.Equal((Spiegeluitslag.Gelezen, eerst + 1), await spiegel.EenAsync(dossier, Ct));
        var verschil = await db.Duoverschillen.AsNoTracking().SingleAsync(v => v.DossierId == dossier && v.Onderwerp == Duoonderwerp.Termijn, Ct);
        Assert.Equal((Spiegel.LaatsteDag, Leidend.Duo), (verschil.Veld, verschil.Leidend));
        Assert.Contains("eerste dag na de termijn", verschil.Uitleg, StringComparison.Ordinal);

        Assert.NotNull(await bron.GetRequiredService<Spiegelherstel>().HerstelAsync(dossier, Duoonderwerp.Termijn, Spiegel.LaatsteDag, null, Ct));
        Assert.False(await db.Duoverschillen.AnyAsync(v => v.DossierId == dossier && v.Onderwerp == Duoonderwerp.Termijn, Ct));
        Assert.Equal((Spiegeluitslag.Gelezen, eerst), await spiegel.EenAsync(dossier, Ct));
        Assert.Null(await bron.GetRequiredService<Spiegelherstel>().HerstelAsync(dossier, Duoonderwerp.Termijn, Spiegel.LaatsteDag, null, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_demo_verschilt_alleen_waar_dat_de_bedoeling_is(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var db = host.Db();
        var metExamen = await db.Dossiers.AsNoTracking().Where(d => d.Fase == Fase.Leerroute && db.Examens.Any(e => e.DossierId == d.Id) && db.Persoonsnummers.Any(p => p.DossierId == d.Id))
            .OrderByDescending(d => d.Id).Select(d => d.Id).Take(10).ToArrayAsync(Ct);
        Assert.NotEmpty(metExamen);
        foreach (var dossier in metExamen)
        {
            var (uitslag, verschillen) = await host.Diensten.GetRequiredService<Spiegelloop>().EenAsync(dossier, Ct);
            Assert.Equal(Spiegeluitslag.Gelezen, uitslag);
            Assert.True(verschillen <= 1);
        }
    }

    /// <summary>DUO takes hours of a school of the asylum group only; what it was told before the group changed was right.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Uren_van_voor_een_wijziging_van_de_groep_zijn_geen_verschil(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var db = host.Db();
        string[] gezin = ["Gezinsmigrant"];
        Assert.False(await db.UitgaandeBerichten.AnyAsync(b => b.Soort == Berichtsoort.UrenInstelling && db.Feiten.Any(f => f.DossierId == b.DossierId && f.Soort == Feitsoort.Doelgroep && f.VervallenOp == null && gezin.Contains(f.Waarde!)), Ct));
        var dossier = await db.UitgaandeBerichten.Where(b => b.Soort == Berichtsoort.UrenInstelling && b.Status == Verzendstatus.Verzonden
            && db.Dossiers.Any(d => d.Id == b.DossierId && d.Fase == Fase.Leerroute && d.Kanaal == Kanaal.Koppelvlak)).OrderBy(b => b.DossierId).Select(b => b.DossierId).FirstAsync(Ct);
        var spiegel = host.Diensten.GetRequiredService<Spiegelloop>();
        await using (var systeem = host.Als(Toegang.Systeem("proef")))
        {
            var bron = systeem.ServiceProvider;
            await bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, Inzagelog.Uitvoering), async (handeling, ct) =>
            {
                var beeld = (await bron.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: true, ct))!;
                beeld.Dossierfeiten.Laatste(Feitsoort.Doelgroep)!.LaatVervallen("proef", handeling.Tijdstip);
                bron.GetRequiredService<Db>().Add(Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Doelgroep, handeling.Dag, null, "Gezinsmigrant", Feitbron.Medewerker, handeling.Tijdstip));
                return dossier.ToString();
            }, Ct);
        }

        Assert.Equal(Spiegeluitslag.Gelezen, (await spiegel.EenAsync(dossier, Ct)).Uitslag);
        Assert.False(await db.Duoverschillen.AnyAsync(v => v.DossierId == dossier && v.Onderwerp == Duoonderwerp.Uren, Ct));
        Assert.True(await db.Duoverschillen.AnyAsync(v => v.DossierId == dossier && v.Onderwerp == Duoonderwerp.Doelgroep, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_uit_het_portaal_wordt_overgenomen_telt_als_van_DUO(string soort)
    {
        var host = await proef.HostAsync(soort);
        var dossier = await KiesAsync(host, 3);
        await using var scope = host.Als(Dataproef.Casusregisseur("overnemer", "0505", "0531", "0590", "0642"));
        var vastleggen = scope.ServiceProvider.GetRequiredService<Naast.Web.Gebieden.Duo.DuoVastleggen>();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await LegVoorAsync(host, dossier, "SS123");
        Assert.True(await vastleggen.NeemOverAsync(
            dossier, Duoonderwerp.Plicht, new Inburgeringsplichtbericht(false, new(2024, 1, 1), new(2026, 11, 1), new(2024, 1, 8), "Inburgeringsplicht voldaan"), null, Ct));
        Assert.Equal(Fase.Afgerond, (await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossier, Ct)).Fase);
        Assert.Equal("Proef Persoon", (await db.Duostanden.AsNoTracking().SingleAsync(d => d.DossierId == dossier && d.Onderwerp == Duoonderwerp.Plicht, Ct)).Overgenomen);

        Assert.Equal((false, Ketenmelding.DossierGesloten), await VraagtAsync());
        using var sanne = await host.AlsAsync("sanne");
        var termijnen = (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}")).Teksten(".termijnen .urgentie").ToArray();
        Assert.Contains("Dossier gesloten", termijnen);
        Assert.DoesNotContain(termijnen, stand => stand.StartsWith("Nog ", StringComparison.Ordinal));

        // It was a mistake: the duty runs, and so does the dossier again, with what DUO asked.
        Assert.True(await vastleggen.NeemOverAsync(dossier, Duoonderwerp.Plicht, new Inburgeringsplichtbericht(true, new(2024, 1, 1), null, new(2024, 1, 8), null), null, Ct));
        Assert.Equal(Fase.Leerroute, (await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossier, Ct)).Fase);
        Assert.Equal((true, null), await VraagtAsync());

        async Task<(bool, string?)> VraagtAsync() => await db.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == dossier && m.Code == "SS123").Select(m => new ValueTuple<bool, string?>(m.Open, m.Antwoord)).SingleAsync(Ct);
    }

    private static async Task LegVoorAsync(Naasthost host, Guid dossier, string code)
    {
        await using var scope = host.Als(Toegang.Systeem("proef"));
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("BerichtMelden", null, Inzagelog.Uitvoering), async (handeling, ct) =>
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            db.Add(Ketenmelding.Maak(handeling.NieuweId(), await db.Dossiers.SingleAsync(d => d.Id == dossier, ct), handeling.NieuweId(), code, handeling.Tijdstip, handeling.Dag));
            return dossier.ToString();
        }, Ct);
    }

    /// <summary>A running dossier of the demo with a plan, a term and a BSN, of which DUO was told nothing yet about PVT; each test has its own.</summary>
    private static async Task<Guid> KiesAsync(Naasthost host, int nummer)
    {
        await using var db = host.Db();
        var vandaag = db.Vandaag;
        return await db.Dossiers.AsNoTracking().Where(d => d.Fase == Fase.Leerroute && d.Kanaal == Kanaal.Koppelvlak && db.Persoonsnummers.Any(p => p.DossierId == d.Id && p.BsnVersleuteld != null)
                && db.Pips.Any(p => p.DossierId == d.Id && p.Status == Pipstatus.Vastgesteld) && db.UitgaandeBerichten.Any(b => b.DossierId == d.Id && b.Soort == Berichtsoort.Pip && b.Status == Verzendstatus.Verzonden)
                && !db.Feiten.Any(f => f.DossierId == d.Id && f.Soort == Feitsoort.PvtAfgerond)
                && db.Feiten.Any(f => f.DossierId == d.Id && f.Soort == Feitsoort.Inburgeringstermijn && f.VervallenOp == null && f.Tot > vandaag && f.Van < vandaag.AddDays(-60)))
            .OrderBy(d => d.Id).Select(d => d.Id).Skip(nummer).FirstAsync(Ct);
    }

    /// <returns>The first day of the fact.</returns>
    private static async Task<DateOnly> LegVastAsync(AsyncServiceScope scope, Guid dossier, Feitsoort soort, Func<Termijn, DateOnly> van, Func<Termijn, DateOnly>? tot = null)
    {
        var bron = scope.ServiceProvider;
        var dag = default(DateOnly);
        await bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, Inzagelog.Uitvoering), async (handeling, ct) =>
        {
            var beeld = (await bron.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: true, ct))!;
            var termijn = beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn)!;
            var t = new Termijn(termijn.Van, termijn.Tot!.Value);
            beeld.Dossierfeiten.Laatste(soort)?.LaatVervallen("proef", handeling.Tijdstip);
            dag = van(t);
            var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, soort, dag, tot?.Invoke(t), null, Feitbron.Medewerker, handeling.Tijdstip);
            bron.GetRequiredService<Db>().Add(feit);
            await bron.GetRequiredService<Werkplanner>().HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, feit] }, ct);
            return dossier.ToString();
        }, Ct);
        return dag;
    }

    private static Task VervalAsync(AsyncServiceScope scope, Guid dossier, Feitsoort soort)
    {
        var bron = scope.ServiceProvider;
        return bron.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("FeitWijzigen", null, Inzagelog.Uitvoering), async (handeling, ct) =>
        {
            var beeld = (await bron.GetRequiredService<DossierBeelden>().NuAsync(dossier, volgend: true, ct))!;
            beeld.Dossierfeiten.Laatste(soort)!.LaatVervallen("proef", handeling.Tijdstip);
            await bron.GetRequiredService<Werkplanner>().HerberekenAsync(beeld, ct);
            return dossier.ToString();
        }, Ct);
    }

    private static async Task<UitgaandBericht> WachtAsync(Naasthost host, Guid dossier, Berichtsoort soort, Verzendstatus status, string? inhoud = null)
    {
        UitgaandBericht? gevonden = null;
        await Ketenproef.WachtAsync(host, async db => (gevonden = await db.UitgaandeBerichten.AsNoTracking()
            .Where(b => b.DossierId == dossier && b.Soort == soort).OrderByDescending(b => b.Id).FirstOrDefaultAsync(Ct)) is { } b && b.Status == status && (inhoud is null || b.Inhoud == inhoud), $"{soort} {status}");
        return gevonden!;
    }

    private static async Task<Duokennis> KennisAsync(AsyncServiceScope scope, Guid dossier, Duoonderwerp onderwerp)
    {
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var versleuteld = await db.Persoonsnummers.Where(p => p.DossierId == dossier).Select(p => p.BsnVersleuteld).SingleAsync(Ct);
        var oin = await db.Dossiers.Where(d => d.Id == dossier).Join(db.Gemeenten, d => d.Gemeentecode, g => g.Code, (d, g) => g.Oin).SingleAsync(Ct);
        _ = Naast.Kern.Gedeeld.Bsn.TryParse(scope.ServiceProvider.GetRequiredService<Sleutels>().Ontsleutel(versleuteld!), out var bsn);
        return (await scope.ServiceProvider.GetRequiredService<Duolezer>().LeesAsync(oin, bsn!, [onderwerp], Ct)).Kennis!;
    }
}
