using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Tests.Steun;
using Naast.Web.Gebieden.Besluiten;
using Xunit;

namespace Naast.Tests.Besluiten;

public sealed class BewijsTests
{
    /// <summary>Who is done, or left, has no fine that was just imposed and no case that is open.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task In_de_demo_loopt_handhaving_alleen_bij_wie_nog_bezig_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var fasen = await db.Handhavingszaken.Join(db.Dossiers, z => z.DossierId, d => d.Id, (_, d) => d.Fase).ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(fasen);
        Assert.All(fasen, fase => Assert.True(fase < Kern.Inburgeraars.Fase.Afgerond, fase.ToString()));
    }

    public static TheoryData<string> Databases => Naasthost.Databases;

    /// <summary>What was signed over four years, computed again today: the same days.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Elk_bewaard_bewijs_van_de_regio_geeft_opnieuw_dezelfde_uitkomst(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var besluiten = await db.Besluiten.AsNoTracking().ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(besluiten);
        // A plan rests on days; a fine on an amount, with its steps in words beside it.
        Assert.All(besluiten, besluit => Assert.NotEmpty(besluit.Bewijzen));
        Assert.All(besluiten.Where(besluit => !besluit.Bevoegdheid.GaatOverPlan()), besluit => Assert.NotEmpty(besluit.Uitleg));
        Assert.All(
            besluiten.SelectMany(besluit => besluit.Bewijzen.Select(bewijs => Bewijsregel.Van(bewijs, db.Regels(besluit.Gemeentecode).Feestdagen, besluit.Centen))),
            regel => Assert.True(regel.Gelijk, $"{regel.Wat}: {regel.Uitkomst}, {regel.Opnieuw}"));
    }
}
