using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Besluiten;

public sealed class BewijsTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    /// <summary>What was signed over four years, computed again today: the same days.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Elk_bewaard_bewijs_van_de_regio_geeft_opnieuw_dezelfde_uitkomst(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var besluiten = await db.Besluiten.AsNoTracking().ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(besluiten);
        // A plan rests on days; an amount on steps in words.
        Assert.All(besluiten, besluit => Assert.True(besluit.Bevoegdheid.GaatOverPlan() ? besluit.Bewijzen.Count > 0 : besluit.Uitleg.Count > 0, besluit.Kenmerk));
        Assert.All(
            besluiten.SelectMany(besluit => besluit.Bewijzen.Select(bewijs => (besluit.Gemeentecode, Bewijs: bewijs))),
            b => Assert.Equal(b.Bewijs.Uitkomst, Rekenregels.Herbereken(b.Bewijs, db.Regels(b.Gemeentecode).Feestdagen)));
    }
}
