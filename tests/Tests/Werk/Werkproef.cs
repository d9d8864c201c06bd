using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Tests.Werk;

/// <summary>Dossiers that no other test writes in: opened here.</summary>
internal static class Werkproef
{
    public static async Task<Werkrij> OpenAsync(Naasthost host, string naam, string gemeente = "0505", DateOnly? kennisgeving = null, string? regisseur = null)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var opener = scope.ServiceProvider.GetRequiredService<Web.Dossiervorming.Dossieropener>();
        var id = Guid.Empty;
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("DossierOpenen", null, "test"), async (handeling, ct) =>
        {
            var beeld = await opener.OpenAsync(new Web.Dossiervorming.NieuwDossier
            {
                Gemeentecode = gemeente, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker,
                Persoon = new Persoonsgegevens(new Persoonsnaam(naam, null, "Werkproef"), Kern.Gedeeld.OnvolledigeDatum.Onbekend), Kennisgeving = kennisgeving, Casusregisseur = regisseur,
            }, handeling, ct);
            id = beeld.Dossier.Id;
            return id.ToString();
        }, CancellationToken.None);
        return await RijAsync(host, id);
    }

    public static async Task<Werkrij> RijAsync(Naasthost host, Guid id)
    {
        await using var db = host.Db();
        return await db.Werkvoorraad.AsNoTracking().SingleAsync(w => w.DossierId == id);
    }

    /// <summary>A casusregisseur of that municipality in the demo.</summary>
    public static string Collega(string gemeente) => gemeente switch { "0505" => "meryem", "0531" => "dirkjan", "0590" => "carola", _ => "naima" };
}
