using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Plan;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Dossiers;

/// <summary>Planning an appointment, moving it, calling it off, and what became of it.</summary>
[Collection(Planhosts.Naam)]
public sealed class AfsprakenTests(Planhost planhost)
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Ux(29)]
    public async Task Een_afspraak_wordt_gemaakt_verzet_en_afgezegd(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        var pad = $"/dossiers/{id}/afspraken";
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync(pad);
        Assert.Equal("Sanne de Wit", sanne.Veld("Invoer.Met"));

        await sanne.DrukAsync("Afspraak maken", ("Invoer.Onderwerp", "Voortgangsgesprek"), ("Invoer.Dag.Tekst", "1-3-2024"), ("Invoer.Tijd", "25.00"), ("Invoer.Plaats", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sanne.Status);
        Assert.All(["Deze dag is geweest.", "Vul een tijd in, zoals 9.30 of 14.00.", "Vul de plaats in."], zin => Assert.Contains(zin, sanne.Tekst, StringComparison.Ordinal));
        Assert.Equal("25.00", sanne.Veld("Invoer.Tijd"));

        await sanne.DrukAsync("Afspraak maken", ("Invoer.Dag.Tekst", "+2w"), ("Invoer.Tijd", "9:30"), ("Invoer.Plaats", "Spuiboulevard 300"));
        Assert.Contains("De afspraak staat.", sanne.Tekst, StringComparison.Ordinal);
        await using var db = host.Db();
        var afspraak = await db.Afspraken.AsNoTracking().SingleAsync(a => a.DossierId == id);
        Assert.Equal((new TimeOnly(9, 30), "Voortgangsgesprek", true, Afspraakstand.Gepland), (afspraak.Tijd, afspraak.Onderwerp, afspraak.Tolk, afspraak.Stand));

        using var laat = await Werkplek.VanAsync(host, "mirjam");
        await laat.OpenAsync($"{pad}?afspraak={afspraak.Id}&doe=afzeggen");
        await sanne.OpenAsync($"{pad}?afspraak={afspraak.Id}&doe=verzetten");
        await sanne.DrukAsync("Verzetten", ("Invoer.Tijd", "14"));
        Assert.Contains("De afspraak is verzet.", sanne.Tekst, StringComparison.Ordinal);
        await laat.DrukAsync("Afspraak afzeggen", ("Reden", "De tolk is ziek."));
        Assert.Equal(HttpStatusCode.Conflict, laat.Status);
        Assert.Contains("Deze afspraak is intussen veranderd", laat.Tekst, StringComparison.Ordinal);
        Assert.Equal("De tolk is ziek.", laat.Veld("Reden"));

        await laat.DrukAsync("Afspraak afzeggen");
        Assert.Contains("De tolk is ziek.", laat.Tekst, StringComparison.Ordinal);
        Assert.Equal((Afspraakstand.Afgezegd, new TimeOnly(14, 0)), await db.Afspraken.Where(a => a.Id == afspraak.Id).Select(a => new ValueTuple<Afspraakstand, TimeOnly>(a.Stand, a.Tijd)).SingleAsync());
        await sanne.OpenAsync($"/dossiers/{id}");
        Assert.Contains("Er staat geen afspraak gepland.", sanne.Tekst, StringComparison.Ordinal);
        await sanne.OpenAsync($"/dossiers/{id}/tijdlijn");
        Assert.Contains("Afspraak afgezegd", sanne.Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_uitkomst_wordt_een_keer_vastgelegd_met_de_reden_van_wegblijven(string soort)
    {
        var host = await planhost.HostAsync(soort);
        var id = await Planhost.NieuwDossierAsync(host, Planhost.Dordrecht);
        var pad = $"/dossiers/{id}/afspraken";
        using var sanne = await Werkplek.VanAsync(host, "sanne");
        await sanne.OpenAsync(pad);
        await sanne.DrukAsync("Afspraak maken", ("Invoer.Onderwerp", "Voortgangsgesprek"), ("Invoer.Dag.Tekst", "vandaag"), ("Invoer.Tijd", "9.00"), ("Invoer.Plaats", "Balie 3"));
        await using var db = host.Db();
        var afspraak = await db.Afspraken.AsNoTracking().SingleAsync(a => a.DossierId == id);
        await sanne.OpenAsync($"{pad}?afspraak={afspraak.Id}&doe=uitkomst");

        await sanne.DrukAsync("De inburgeraar kwam niet", ("Reden", "Geen oppas."));

        Assert.Contains("Niet gekomen", sanne.Tekst, StringComparison.Ordinal);
        Assert.Equal((Afspraakstand.NietGekomen, "Geen oppas."), await db.Afspraken.Where(a => a.Id == afspraak.Id).Select(a => new ValueTuple<Afspraakstand, string?>(a.Stand, a.Reden)).SingleAsync());
        await sanne.OpenAsync($"{pad}?afspraak={afspraak.Id}&doe=uitkomst");
        await sanne.DrukAsync("De inburgeraar kwam");
        Assert.Equal(HttpStatusCode.Conflict, sanne.Status);
    }

    [Fact]
    public void Elk_vast_onderwerp_staat_in_de_taal_van_de_inburgeraar()
    {
        var bron = Bronboom.LeesTekst("src/Web/Gebieden/Portaal/Onderwerpen.cs");
        Assert.All(Afspraak.Onderwerpen, onderwerp => Assert.Contains($"[\"{onderwerp}\"]", bron, StringComparison.Ordinal));
    }

    [Fact]
    public void Wat_geweest_of_afgezegd_is_verandert_niet_meer_en_verzetten_vraagt_een_nieuw_antwoord()
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Intake, new(2026, 1, 5));
        var afspraak = Afspraak.Maak(Guid.CreateVersion7(), dossier, new(new(2026, 3, 9), new(9, 30), "Voortgangsgesprek", "Balie 3", "Sanne de Wit", Tolk: true));
        afspraak.Beantwoord(komt: true);

        afspraak.Verzet(new(new(2026, 3, 9), new(9, 30), "Voortgangsgesprek", "Balie 3", "Sanne de Wit", Tolk: true));
        Assert.True(afspraak.Komt);
        afspraak.Verzet(new(new(2026, 3, 10), new(9, 30), "Voortgangsgesprek", "Balie 3", "Sanne de Wit", Tolk: true));
        Assert.Null(afspraak.Komt);
        afspraak.LegUitkomstVast(gekomen: true, null);

        Assert.Throws<InvalidOperationException>(() => afspraak.ZegAf("Toch niet"));
        Assert.Throws<InvalidOperationException>(() => afspraak.LegUitkomstVast(gekomen: false, null));
        Assert.Equal(
            [Inburgeraarsgebeurtenissen.AfspraakGemaakt, Inburgeraarsgebeurtenissen.AfspraakBeantwoord, Inburgeraarsgebeurtenissen.AfspraakVerzet, Inburgeraarsgebeurtenissen.AfspraakGeweest],
            afspraak.NieuweGebeurtenissen());
    }
}
