using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Data;

public sealed class KetencontroleTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_verse_demoregio_heeft_geen_enkele_ketenfout(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var scope = host.Als(Toegang.Systeem("test"));

        var uitslag = await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(CancellationToken.None);

        Assert.Empty(uitslag.Fouten);
        Assert.True(uitslag.Gebeurtenissen > 1000);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Op_datum_van_nu_is_gelijk_aan_het_dossier_van_nu(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var beelden = new DossierBeelden(db);
        foreach (var id in await db.Dossiers.Select(d => d.Id).ToArrayAsync())
        {
            var nu = await beelden.NuAsync(id, volgend: false, CancellationToken.None);
            var op = await beelden.OpAsync(id, DateTimeOffset.MaxValue, CancellationToken.None);
            Assert.Equal(Tekst(nu!), Tekst(op!));
        }
    }

    private static string Tekst(DossierBeeld beeld) => string.Join('\n',
        new Kern.Gedeeld.Aggregaat?[] { beeld.Dossier, beeld.Persoon, beeld.Contact, beeld.Intake, beeld.Gezondheid }
            .Concat(beeld.Feiten).Concat(beeld.Pips).Concat(beeld.Besluiten).Concat(beeld.Notities).Concat(beeld.Afspraken)
            .OfType<Kern.Gedeeld.Aggregaat>().Select(Nabeelden.Maak)) + beeld.HeeftBsn;
}
