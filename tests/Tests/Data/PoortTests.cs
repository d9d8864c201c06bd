using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Intake;
using Naast.Kern.Plan;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>
/// What each kind of access sees is compared, table by table and row by row, with what it may see according to a second
/// telling of the rules that knows nothing of filters.
/// </summary>
public sealed class PoortTests(Dataproef proef)
{
    private const string Partner = "proefpartner";
    private static readonly SemaphoreSlim Eenmaal = new(1, 1);
    private static readonly string[] Veldgroepen =
        [Veldgroep.Persoon, Veldgroep.Contact, Veldgroep.Intake, Veldgroep.Gezondheid, Veldgroep.Plan, Veldgroep.Termijnen];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_medewerker_ziet_de_rijen_van_zijn_gemeenten_en_geen_andere(string soort)
    {
        var (host, rijen) = await GevuldAsync(soort);
        foreach (var gemeenten in new string[][] { ["0505"], ["0590", "0642"], [], ["9999"] })
        {
            var toegang = Dataproef.Casusregisseur() with { Gemeenten = gemeenten };
            await GelijkAsync(host, rijen, toegang, rij =>
                (gemeenten.Contains(rij.Gemeentecode) || (rij.Soort == typeof(Overdracht) && gemeenten.Contains(rij.Organisatie))) && (rij.Soort != typeof(Notitie) || rij.Gedeeld || rij.Organisatie == toegang.Organisatie));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(39)]
    public async Task Een_partner_ziet_alleen_de_velden_en_de_personen_van_zijn_taak_zolang_die_duurt(string soort)
    {
        var (host, rijen) = await GevuldAsync(soort);
        await using var db = host.Db();
        foreach (var organisatie in new[] { Partner, "vluchtelingenwerk", "taalschool-noorderlicht", "niemand", "" })
        {
            var zicht = await db.Zicht.Where(z => z.Organisatie == organisatie).ToArrayAsync();
            bool Open(Guid dossier, string veldgroep) =>
                zicht.Any(z => z.DossierId == dossier && z.Veldgroep == veldgroep && z.Van <= db.Vandaag && (z.Tot is null || z.Tot >= db.Vandaag));
            await GelijkAsync(host, rijen, new Toegang { Soort = Toegangssoort.Partner, Sub = "mo", Organisatie = organisatie }, rij => rij.Soort.Name switch
            {
                nameof(Dossier) or nameof(Persoon) or nameof(Zoeknaam) => Open(rij.DossierId, Veldgroep.Persoon),
                nameof(Contactgegevens) => Open(rij.DossierId, Veldgroep.Contact),
                nameof(BredeIntake) => Open(rij.DossierId, Veldgroep.Intake),
                nameof(Gezondheidsgegevens) => Open(rij.DossierId, Veldgroep.Gezondheid),
                nameof(Pip) => Open(rij.DossierId, Veldgroep.Plan),
                nameof(Feit) => Open(rij.DossierId, Veldgroep.Termijnen),
                nameof(Notitie) or nameof(Urenmelding) or nameof(Trajectmoment) or nameof(Schoolbericht) or nameof(Begeleidingsstap) => rij.Organisatie == organisatie && Open(rij.DossierId, Veldgroep.Persoon),
                nameof(Partnertaak) or nameof(Partnervraag) => rij.Organisatie == organisatie && rij.Van <= db.Vandaag && (rij.Tot is null || rij.Tot >= db.Vandaag),
                _ => false,
            });
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_partner_ziet_nooit_een_BSN_ook_niet_als_iemand_die_velden_opent(string soort)
    {
        var (host, _) = await GevuldAsync(soort);
        await using var db = host.Db();
        var dossier = await db.Persoonsnummers.Select(p => p.DossierId).FirstAsync();
        db.Zicht.Add(new Zichtregel { Id = Guid.CreateVersion7(), Organisatie = "nieuwsgierig", DossierId = dossier, Veldgroep = Veldgroep.Bsn, Van = new(2020, 1, 1) });
        await db.SaveChangesAsync();

        await using var partner = host.Db(new Toegang { Soort = Toegangssoort.Partner, Sub = "mo", Organisatie = "nieuwsgierig" });

        Assert.Empty(await partner.Persoonsnummers.ToArrayAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_inburgeraar_ziet_alleen_het_eigen_dossier_en_niet_wat_over_hem_is_genoteerd(string soort)
    {
        var (host, rijen) = await GevuldAsync(soort);
        string[] verborgen =
        [
            nameof(Zoeknaam), nameof(Persoonsnummer), nameof(BredeIntake), nameof(Gezondheidsgegevens), nameof(Werkrij), nameof(Signaalrij), nameof(UitgaandBericht), nameof(Notitie),
            nameof(Gebeurtenisrij), nameof(Begeleidingsafspraak), nameof(Intakegesprek), nameof(Casusoverleg), nameof(Overdracht), nameof(Besluitvoorstel),
            nameof(Kern.Handhaving.Handhavingszaak), nameof(Kern.Rechtsbescherming.Bezwaarzaak),
        ];
        foreach (var eigen in rijen.Where(rij => rij.Soort == typeof(Besluit)).Select(rij => rij.DossierId).Distinct().Take(3).Append(Guid.Empty))
        {
            await GelijkAsync(host, rijen, new Toegang { Soort = Toegangssoort.Inburgeraar, Sub = "yousef", EigenDossier = eigen },
                rij => rij.DossierId == eigen && !verborgen.Contains(rij.Soort.Name));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Zonder_momentopname_van_de_toegang_zijn_er_geen_rijen(string soort)
    {
        var (host, rijen) = await GevuldAsync(soort);

        await GelijkAsync(host, rijen, Toegang.Geen, _ => false);
        await GelijkAsync(host, rijen, new Toegang { Soort = Toegangssoort.Geen, Sub = "noor", Gemeenten = ["0505"], Organisatie = "sdd" }, _ => false);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_tabel_met_personen_heeft_een_filter_voor_elke_soort_toegang(string soort)
    {
        var (host, _) = await GevuldAsync(soort);
        foreach (var kind in Enum.GetValues<Toegangssoort>().Where(kind => kind != Toegangssoort.Systeem))
        {
            await using var db = host.Db(new Toegang { Soort = kind, Sub = "x" });
            Assert.Empty(db.Model.GetEntityTypes()
                .Where(type => typeof(IDossiergebonden).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(Dossier) || type.ClrType == typeof(Gebeurtenisrij))
                .Where(type => type.GetDeclaredQueryFilters().Count == 0).Select(type => $"{kind}: {type.ClrType.Name}"));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Zoeken_op_sleutel_eigen_SQL_en_een_vertaalde_vraag_gaan_door_dezelfde_poort(string soort)
    {
        var (host, rijen) = await GevuldAsync(soort);
        var vreemd = rijen.First(rij => rij.Soort == typeof(Persoon) && rij.Gemeentecode != "0505");
        await using var db = host.Db(Dataproef.Casusregisseur());

        Assert.Null(await db.Personen.FindAsync(vreemd.Id));
        Assert.DoesNotContain(vreemd.Id, await db.Personen.FromSql($"SELECT * FROM personen").Select(p => p.Id).ToArrayAsync());
        Assert.Equal(0, await db.Werkvoorraad.Where(w => w.DossierId == vreemd.DossierId).ExecuteUpdateAsync(zet => zet.SetProperty(w => w.Leerroute, "Z")));
        Assert.Equal(0, await db.Zoeknamen.Where(z => z.DossierId == vreemd.DossierId).ExecuteDeleteAsync());
        Assert.False(await Vertaald(db, vreemd.Id));
        await using var systeem = host.Db(Dataproef.Casusregisseur(gemeenten: vreemd.Gemeentecode));
        Assert.True(await Vertaald(systeem, vreemd.Id));
    }

    private static Task<bool> Vertaald(Db db, Guid id) => db is PostgresDb postgres
        ? EF.CompileAsyncQuery((PostgresDb db, Guid id) => db.Personen.Any(p => p.Id == id))(postgres, id)
        : EF.CompileAsyncQuery((SqliteDb db, Guid id) => db.Personen.Any(p => p.Id == id))((SqliteDb)db, id);

    private sealed record Rij(
        Type Soort, Guid Id, Guid DossierId, string Gemeentecode, string Organisatie = "", bool Gedeeld = false, DateOnly Van = default, DateOnly? Tot = null);

    private static async Task GelijkAsync(Naasthost host, IReadOnlyList<Rij> alle, Toegang toegang, Func<Rij, bool> mag)
    {
        await using var db = host.Db(toegang);
        var gezien = (await RijenAsync(db)).ToLookup(rij => rij.Soort);
        // A dossier that another test opened since the start, or while the tables were read, is not among them.
        var bekend = alle.Where(rij => rij.Soort == typeof(Dossier)).Select(rij => rij.DossierId).ToHashSet();
        foreach (var tabel in alle.GroupBy(rij => rij.Soort))
        {
            var verwacht = tabel.Where(rij => bekend.Contains(rij.DossierId) && mag(rij)).Select(rij => (rij.Id, rij.DossierId)).ToHashSet();
            var feitelijk = gezien[tabel.Key].Where(rij => bekend.Contains(rij.DossierId)).Select(rij => (rij.Id, rij.DossierId)).ToHashSet();
            Assert.True(verwacht.SetEquals(feitelijk),
                $"{toegang.Soort} {toegang.Organisatie} {string.Join(',', toegang.Gemeenten)}, {tabel.Key.Name}: {feitelijk.Except(verwacht).Count()} te veel, {verwacht.Except(feitelijk).Count()} te weinig");
        }
    }

    /// <summary>All rows that the gate stands before, and enough field groups opened on every kind of day.</summary>
    private async Task<(Naasthost Host, IReadOnlyList<Rij> Rijen)> GevuldAsync(string soort)
    {
        var host = await proef.HostAsync(soort);
        await using var db = host.Db();
        await Eenmaal.WaitAsync();
        try
        {
            if (!await db.Zicht.AnyAsync(z => z.Organisatie == Partner))
            {
                await VulAsync(host, db);
            }
        }
        finally
        {
            Eenmaal.Release();
        }

        // Other tests open dossiers of their own meanwhile; what counts is what stood here at the start.
        var rijen = await RijenAsync(db);
        Assert.All(
            [typeof(Notitie), typeof(Partnertaak), typeof(Besluit), typeof(Brief), typeof(Afspraak), typeof(UitgaandBericht), typeof(Gezondheidsgegevens), typeof(Persoonsnummer)],
            type => Assert.Contains(rijen, rij => rij.Soort == type));
        return (host, rijen);
    }

    private static async Task VulAsync(Naasthost host, Db db)
    {
        var vandaag = db.Vandaag;
        (DateOnly Van, DateOnly? Tot)[] dagen =
        [
            (vandaag, null), (vandaag, vandaag), (vandaag.AddDays(1), null), (vandaag.AddDays(-9), vandaag.AddDays(-1)), (vandaag.AddDays(-9), vandaag),
        ];
        var dossiers = await db.Besluiten.OrderBy(b => b.DossierId).Select(b => new { b.DossierId, b.Gemeentecode }).Take(30).ToArrayAsync();
        for (var i = 0; i < dossiers.Length; i++)
        {
            var (van, tot) = dagen[i % dagen.Length];
            db.Zicht.Add(new Zichtregel
            {
                Id = Guid.CreateVersion7(), Organisatie = Partner, DossierId = dossiers[i].DossierId, Veldgroep = Veldgroepen[i % Veldgroepen.Length], Van = van, Tot = tot,
            });
            db.Partnertaken.Add(new Partnertaak
            {
                Id = Guid.CreateVersion7(), DossierId = dossiers[i].DossierId, Gemeentecode = dossiers[i].Gemeentecode, Organisatie = Partner, Soort = Partnertaaksoort.Taallessen,
                Opdracht = "Proef", Van = van, Tot = tot,
            });
        }

        await db.SaveChangesAsync();
        var hier = await db.Dossiers.Where(d => d.Gemeentecode == "0505" && d.Fase == Fase.Leerroute).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync();
        await using (var verhuizing = host.Als(Toegang.Systeem("proef")))
        {
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Naast.Web.Gebieden.Verhuizing.VerhuizingVastleggen>(verhuizing.ServiceProvider)
                .VerhuisAsync(hier, "0642", vandaag.AddDays(-2), null, CancellationToken.None);
        }

        foreach (var organisatie in new[] { Partner, "sdd", "vivera" })
        {
            foreach (var gedeeld in new[] { true, false })
            {
                await using var scope = host.Als(Toegang.Systeem("proef") with { Organisatie = organisatie });
                var eigen = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Naast.Web.Gebieden.Dossiers.NotitieSchrijven>(scope.ServiceProvider);
                await eigen.SchrijfAsync(dossiers[0].DossierId, "Proef", gedeeld, null, CancellationToken.None);
            }
        }
    }

    private static async Task<IReadOnlyList<Rij>> RijenAsync(Db db)
    {
        var rijen = new List<Rij>();
        rijen.AddRange((await db.Dossiers.Select(d => new { d.Id, d.Gemeentecode }).ToArrayAsync()).Select(d => new Rij(typeof(Dossier), d.Id, d.Id, d.Gemeentecode)));
        await VoegAsync(db.Personen);
        await VoegAsync(db.Persoonsnummers);
        await VoegAsync(db.Contactgegevens);
        await VoegAsync(db.Intakes);
        await VoegAsync(db.Gezondheid);
        await VoegAsync(db.Pips);
        await VoegAsync(db.Feiten);
        await VoegAsync(db.Besluiten);
        await VoegAsync(db.Brieven);
        await VoegAsync(db.Besluitvoorstellen);
        await VoegAsync(db.Handhavingszaken);
        await VoegAsync(db.Bezwaarzaken);
        await VoegAsync(db.Afspraken);
        await VoegAsync(db.Doelen);
        await VoegAsync(db.Acties);
        await VoegAsync(db.Leefgebieden);
        await VoegAsync(db.Begeleiding);
        rijen.AddRange((await db.Begeleidingsstappen.ToArrayAsync()).Select(s => new Rij(typeof(Begeleidingsstap), s.Id, s.DossierId, s.Gemeentecode, s.Organisatie)));
        await VoegAsync(db.Intakegesprekken);
        await VoegAsync(db.Overleggen);
        await VoegAsync(db.Vastelasten);
        await VoegAsync(db.Ontzorgbesluiten);
        // Of two municipalities when both are kept here: who works in the other one sees it too.
        rijen.AddRange((await db.Overdrachten.ToArrayAsync()).Select(o => new Rij(typeof(Overdracht), o.Id, o.DossierId, o.Gemeentecode, o.AnderDossier is null ? "" : o.AndereGemeente)));
        await VoegAsync(db.Bekwaamheden);
        await VoegAsync(db.Verzoeken);
        await VoegAsync(db.Examens);
        await VoegAsync(db.Gesprekken);
        rijen.AddRange((await db.Uren.ToArrayAsync()).Select(u => new Rij(typeof(Urenmelding), u.Id, u.DossierId, u.Gemeentecode, u.Organisatie)));
        rijen.AddRange((await db.Momenten.ToArrayAsync()).Select(m => new Rij(typeof(Trajectmoment), m.Id, m.DossierId, m.Gemeentecode, m.Organisatie)));
        rijen.AddRange((await db.Schoolberichten.ToArrayAsync()).Select(b => new Rij(typeof(Schoolbericht), b.Id, b.DossierId, b.Gemeentecode, b.Organisatie)));
        await VoegAsync(db.Voorzieningen);
        await VoegAsync(db.Overnames);
        await VoegAsync(db.Wegen);
        rijen.AddRange((await db.Partnervragen.ToArrayAsync()).Select(v => new Rij(typeof(Partnervraag), v.Id, v.DossierId, v.Gemeentecode, v.Organisatie, false, v.Gevraagd, v.IsOpen ? null : v.Gevraagd.AddDays(-1))));
        await VoegAsync(db.UitgaandeBerichten);
        rijen.AddRange((await db.Werkvoorraad.ToArrayAsync()).Select(w => new Rij(typeof(Werkrij), w.DossierId, w.DossierId, w.Gemeentecode)));
        rijen.AddRange((await db.Signalen.ToArrayAsync()).Select(s => new Rij(typeof(Signaalrij), s.DossierId, s.DossierId, s.Gemeentecode)).Distinct());
        rijen.AddRange((await db.Zoeknamen.ToArrayAsync()).Select(z => new Rij(typeof(Zoeknaam), z.DossierId, z.DossierId, z.Gemeentecode)).Distinct());
        rijen.AddRange((await db.Notities.ToArrayAsync()).Select(n => new Rij(typeof(Notitie), n.Id, n.DossierId, n.Gemeentecode, n.Organisatie, n.Gedeeld)));
        rijen.AddRange((await db.Partnertaken.ToArrayAsync()).Select(t => new Rij(typeof(Partnertaak), t.Id, t.DossierId, t.Gemeentecode, t.Organisatie, false, t.Van, t.Tot)));
        rijen.AddRange((await db.Gebeurtenissen.Select(g => new { g.HandelingId, g.StroomId, g.Gemeentecode }).Distinct().ToArrayAsync())
            .Select(g => new Rij(typeof(Gebeurtenisrij), g.HandelingId, g.StroomId, g.Gemeentecode)));
        return rijen;

        async Task VoegAsync<T>(IQueryable<T> tabel)
            where T : class, IDossiergebonden =>
            rijen.AddRange((await tabel.Select(r => new { Id = EF.Property<Guid>(r, "Id"), r.DossierId, r.Gemeentecode }).ToArrayAsync())
                .Select(r => new Rij(typeof(T), r.Id, r.DossierId, r.Gemeentecode)));
    }
}
