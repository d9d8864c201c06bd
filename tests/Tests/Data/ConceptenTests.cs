using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Dossiers;
using Xunit;

namespace Naast.Tests.Data;

public sealed class ConceptenTests(Dataproef proef)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_concept_is_van_een_medewerker_en_een_formulier_en_staat_versleuteld(string soort)
    {
        var host = await proef.HostAsync(soort);
        var formulier = $"proef-{Guid.CreateVersion7():N}";
        await BewaarAsync(host, "een", formulier, "geheim verhaal");

        Assert.Equal("geheim verhaal", await LeesAsync(host, "een", formulier));
        Assert.Null(await LeesAsync(host, "twee", formulier));
        Assert.Null(await LeesAsync(host, "een", formulier + "x"));
        await using var db = host.Db();
        var rij = await db.Concepten.SingleAsync(c => c.Formulier == formulier);
        Assert.DoesNotContain("geheim", Encoding.Latin1.GetString(rij.Inhoud), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Twintig_vensters_die_tegelijk_bewaren_geven_geen_fout_en_een_concept(string soort)
    {
        var host = await proef.HostAsync(soort);
        var formulier = $"proef-{Guid.CreateVersion7():N}";

        await Task.WhenAll(Enumerable.Range(0, 20).Select(nummer => Task.Run(() => BewaarAsync(host, "een", formulier, $"tekst {nummer}"))));

        Assert.StartsWith("tekst ", await LeesAsync(host, "een", formulier), StringComparison.Ordinal);
        await using var db = host.Db();
        Assert.Equal(1, await db.Concepten.CountAsync(c => c.Formulier == formulier));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Weggooien_gooit_alleen_het_eigen_concept_weg(string soort)
    {
        var host = await proef.HostAsync(soort);
        var formulier = $"proef-{Guid.CreateVersion7():N}";
        await BewaarAsync(host, "een", formulier, "van een");
        await BewaarAsync(host, "twee", formulier, "van twee");

        await using (var scope = host.Als(Dataproef.Casusregisseur("een")))
        {
            await scope.ServiceProvider.GetRequiredService<Concepten>().GooiWegAsync(formulier, CancellationToken.None);
        }

        Assert.Null(await LeesAsync(host, "een", formulier));
        Assert.Equal("van twee", await LeesAsync(host, "twee", formulier));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Het_concept_van_een_handeling_gaat_weg_als_zij_lukt_en_blijft_als_zij_niets_deed(string soort)
    {
        var host = await proef.HostAsync(soort);
        var id = await Dataproef.NieuwDossierAsync(host);
        var formulier = $"proef-{Guid.CreateVersion7():N}";
        await BewaarAsync(host, "een", formulier, "van een");
        await BewaarAsync(host, "twee", formulier, "van twee");

        Assert.Null(await SchrijfAsync(Guid.CreateVersion7(), "geen dossier", "sleutel-1"));
        await Assert.ThrowsAsync<ArgumentException>(() => SchrijfAsync(id, " ", "sleutel-2"));
        Assert.Equal("van een", await LeesAsync(host, "een", formulier));

        var notitie = await SchrijfAsync(id, "Gelukt", formulier);
        Assert.NotNull(notitie);
        Assert.Null(await LeesAsync(host, "een", formulier));
        Assert.Equal("van twee", await LeesAsync(host, "twee", formulier));
        Assert.Equal(notitie, await SchrijfAsync(id, "Nog eens", formulier));

        async Task<Guid?> SchrijfAsync(Guid dossier, string tekst, string sleutel)
        {
            await using var scope = host.Als(Dataproef.Casusregisseur("een"));
            scope.ServiceProvider.GetRequiredService<Concepten>().GooiWegMetHandeling(formulier);
            return await scope.ServiceProvider.GetRequiredService<NotitieSchrijven>().SchrijfAsync(dossier, tekst, true, sleutel, CancellationToken.None);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_te_lang_concept_wordt_geweigerd_en_het_oude_blijft(string soort)
    {
        var host = await proef.HostAsync(soort);
        var formulier = $"proef-{Guid.CreateVersion7():N}";
        await BewaarAsync(host, "een", formulier, "kort");

        await Assert.ThrowsAsync<ArgumentException>(() => BewaarAsync(host, "een", formulier, new string('x', Concepten.Grens)));

        Assert.Equal("kort", await LeesAsync(host, "een", formulier));
    }

    private static async Task BewaarAsync(Naasthost host, string wie, string formulier, string tekst)
    {
        await using var scope = host.Als(Dataproef.Casusregisseur(wie));
        await scope.ServiceProvider.GetRequiredService<Concepten>()
            .BewaarAsync(formulier, new Dictionary<string, string>(StringComparer.Ordinal) { ["Tekst"] = tekst }, CancellationToken.None);
    }

    private static async Task<string?> LeesAsync(Naasthost host, string wie, string formulier)
    {
        await using var scope = host.Als(Dataproef.Casusregisseur(wie));
        return (await scope.ServiceProvider.GetRequiredService<Concepten>().LeesAsync(formulier, CancellationToken.None))?.Waarden["Tekst"];
    }
}
