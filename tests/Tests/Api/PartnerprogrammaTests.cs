using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Meedoen;
using Naast.Tests.Steun;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>What a program of a partner reports and reads does the same as on the pages.</summary>
public sealed class PartnerprogrammaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Uren_komen_bij_de_student_van_de_id_en_een_Vnummer_van_een_ander_wordt_geweigerd(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");
        var studenten = (await school.LeesAsync("/api/v1/studenten?perPagina=100")).GetProperty("studenten").EnumerateArray()
            .Where(s => !s.GetProperty("wachtOpAntwoord").GetBoolean() && s.TryGetProperty("vnummer", out _)).ToArray();
        var (een, ander) = (studenten[0].GetProperty("id").GetGuid(), studenten[1].GetProperty("vnummer").GetString());
        await using var db = host.Db();

        async Task<(HttpStatusCode Status, string Tekst)> MeldAsync(string wie, string dag)
        {
            using var antwoord = await school.StuurAsync(HttpMethod.Post, "/api/v1/studenten/uren", $$"""{"rijen":[{{{wie}},"van":"{{dag}}","tot":"{{dag}}","gevolgd":2}],"verbeteren":true}""");
            return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync(Ct));
        }

        var geweigerd = await MeldAsync($"\"student\":\"{een}\",\"vnummer\":\"{ander}\"", "2026-11-03");
        Assert.Equal(HttpStatusCode.BadRequest, geweigerd.Status);
        Assert.Contains("Dit V-nummer hoort niet bij de student", geweigerd.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await MeldAsync($"\"vnummer\":\"{ander}\"", "2026-11-03")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await MeldAsync($"\"student\":\"{Guid.Empty}\"", "2026-11-03")).Status);

        await db.Personen.Where(p => p.DossierId == een).ExecuteUpdateAsync(zet => zet.SetProperty(p => p.Vnummer, (string?)null), Ct);
        Assert.Equal(HttpStatusCode.Created, (await MeldAsync($"\"student\":\"{een}\"", "2026-11-04")).Status);
        Assert.True(await db.Uren.AnyAsync(u => u.DossierId == een && u.Van == new DateOnly(2026, 11, 4) && u.Gevolgd == 120, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_vraag_die_een_programma_leest_dat_kan_antwoorden_is_gezien(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        // The demo region has answered all of them.
        var vraag = await db.Partnervragen.AsNoTracking().Where(v => v.Organisatie == "taalschool-noorderlicht" && v.Stand == Vraagstand.Aangenomen).Select(v => new { v.Id, v.DossierId }).FirstAsync(Ct);
        await db.Partnervragen.Where(v => v.Id == vraag.Id).ExecuteUpdateAsync(zet => zet.SetProperty(v => v.Stand, Vraagstand.Gevraagd), Ct);
        using var lezer = await Programma.VanDemoAsync(host, "noorderlicht-lvs", "taken.lezen");
        using var school = await Programma.VanDemoAsync(host, "noorderlicht-lvs");
        Task<Vraagstand> StandAsync() => db.Partnervragen.Where(v => v.Id == vraag.Id).Select(v => v.Stand).SingleAsync(Ct);

        await lezer.LeesAsync($"/api/v1/taken/{vraag.DossierId}");
        Assert.Equal(Vraagstand.Gevraagd, await StandAsync());
        await school.LeesAsync($"/api/v1/taken/{vraag.DossierId}");
        Assert.Equal(Vraagstand.Gezien, await StandAsync());
    }

    [Fact]
    public async Task Een_organisatie_waarvan_de_gemeente_niet_bekend_is_wordt_niet_aangesloten()
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        await using var db = host.Db();
        db.Organisaties.Add(new Organisatie { Slug = "stad", Naam = "Stad aan de rivier", Soort = "gemeente" });
        await db.SaveChangesAsync(Ct);

        var fout = await Assert.ThrowsAsync<ArgumentException>(() => Programma.SluitAanAsync(host, new(Tokenopties.Ingebouwd, "stad-client", "stad", "Datapunt", ["cijfers.lezen"], [], false, null)));

        Assert.Contains("Stad aan de rivier", fout.Message, StringComparison.Ordinal);
        Assert.False(await db.Aansluitingen.AnyAsync(a => a.Organisatie == "stad", Ct));
    }
}
