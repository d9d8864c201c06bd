using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Inburgeraars;

/// <summary>Name, contact details and language after the dossier was opened.</summary>
[Collection(Planhosts.Naam)]
public sealed class GegevensTests(Planhost planhost)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Ux(29), Ux(44)]
    public async Task Taal_telefoon_en_naam_worden_aangevuld_en_de_oude_waarde_blijft_te_lezen(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{id}");
        Assert.Equal($"/dossiers/{id}/gegevens", sanne.Pagina.QuerySelector(".dossierkop a[href$='/gegevens']")!.GetAttribute("href"));
        await sanne.OpenAsync($"/dossiers/{id}/gegevens");

        await sanne.DrukAsync("Gegevens bewaren", ("Invoer.Telefoon", "geen"), ("Invoer.Postcode", "33"), ("Invoer.Geslachtsnaam", "Overgetypt"));

        Assert.Contains("Vul een telefoonnummer in", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal(("geen", "33", "Overgetypt"), (sanne.Veld("Invoer.Telefoon"), sanne.Veld("Invoer.Postcode"), sanne.Veld("Invoer.Geslachtsnaam")));

        await sanne.DrukAsync("Gegevens bewaren", ("Invoer.Telefoon", "06 12345678"), ("Invoer.Postcode", "3311 ab"), ("Invoer.Taal", "so"), ("Invoer.NaamEigenSchrift", "ሰላም"));

        Assert.Equal($"/dossiers/{id}", sanne.Plek);
        Assert.Contains("De gegevens zijn bewaard.", sanne.Tekst, StringComparison.Ordinal);
        Assert.Contains("06 12345678", sanne.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        var contact = await db.Contactgegevens.AsNoTracking().SingleAsync(c => c.DossierId == id);
        Assert.Equal(("3311AB", "so"), (contact.Postcode, contact.Taal));
        // Found by the new name at once.
        Assert.Contains(await db.Zoeknamen.Where(z => z.DossierId == id).Select(z => z.Naam).ToArrayAsync(), naam => naam.Contains("overgetypt", StringComparison.Ordinal));
        await sanne.OpenAsync($"/dossiers/{id}/tijdlijn");
        Assert.Contains("06 12345678", sanne.Tekst, StringComparison.Ordinal);
        // What cannot be done is not passed over in silence.
        await sanne.OpenAsync($"/dossiers/{id}/gegevens");
        await sanne.DrukAsync("Gegevens bewaren", ("Invoer.NaamEigenSchrift", ""));
        Assert.Contains("De naam in eigen schrift kan niet leeg.", sanne.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(39)]
    public async Task Wie_te_laat_bewaart_ziet_dat_en_houdt_wat_hij_typte(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        using var mirjam = await Werkplek.VanAsync(host, "mirjam");
        await sanne.OpenAsync($"/dossiers/{id}/gegevens");
        await mirjam.OpenAsync($"/dossiers/{id}/gegevens");
        await mirjam.DrukAsync("Gegevens bewaren", ("Invoer.Telefoon", "078 1234567"));

        await sanne.DrukAsync("Gegevens bewaren", ("Invoer.Email", "amina@voorbeeld.nl"));

        Assert.Contains("Iemand anders heeft deze gegevens net gewijzigd", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal("amina@voorbeeld.nl", sanne.Veld("Invoer.Email"));
        await using var db = host.Db();
        Assert.Equal(("078 1234567", null), await db.Contactgegevens.Where(c => c.DossierId == id).Select(c => new ValueTuple<string?, string?>(c.Telefoon, c.Email)).SingleAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Ux(75)]
    public async Task Een_v_nummer_van_een_ander_dossier_wordt_geweigerd_en_wie_niet_mag_ziet_niets(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var (een, ander) = (await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht), await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht));
        await using var db = host.Db();
        var vnummer = $"28{Random.Shared.NextInt64(10_000_000, 99_999_999)}";
        await db.Personen.Where(p => p.DossierId == ander).ExecuteUpdateAsync(zet => zet.SetProperty(p => p.Vnummer, vnummer));
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync($"/dossiers/{een}/gegevens");

        await sanne.DrukAsync("Gegevens bewaren", ("Invoer.Vnummer", vnummer));

        Assert.Contains("Met dit nummer is er al een ander dossier.", sanne.Tekst, StringComparison.Ordinal);
        using var joost = await Werkplek.VanAsync(host, "joost");
        await joost.OpenAsync($"/dossiers/{een}/gegevens", HttpStatusCode.Forbidden);
    }
}
