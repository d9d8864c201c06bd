using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed class BewaarTests
{
    private const string Bsn = "999981055";

    [Fact]
    public async Task Geheugen_van_DUO_overleeft_een_herstart()
    {
        var map = Directory.CreateTempSubdirectory("keten");
        var bestand = Path.Combine(map.FullName, "keten.json");
        try
        {
            var eerste = await Ketenopstelling.Start(bestand: bestand, instellen: o => o.EersteHerhaling = TimeSpan.FromHours(1));
            eerste.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
            using (var pip = await eerste.Vraag(HttpMethod.Post, $"/v1/personen/{Bsn}/PIP", lichaam: new { dagtekeningPip = "2026-06-10", leerroute = "B" }))
            {
                Assert.Equal(HttpStatusCode.Created, pip.StatusCode);
            }

            await eerste.Ontvanger.Wacht(1);
            eerste.Ontvanger.AntwoordMet(503);
            eerste.Scenarios.NieuweKennisgeving(1, "0642");
            await eerste.Ontvanger.Wacht(2);
            await eerste.StopKeten();

            await using var tweede = await Ketenopstelling.Start(bestand: bestand, ontvanger: eerste.Ontvanger);
            Assert.False(tweede.Staat.Registreer(Ketenopstelling.Persoon(Bsn)));
            var termijn = await tweede.HaalJson($"/v1/personen/{Bsn}/inburgeringstermijn");
            Assert.Equal("2026-06-11", termijn.GetProperty("startdatum").GetString());

            // What was not delivered before the stop is delivered after it.
            var meldingen = await tweede.Ontvanger.Wacht(4);
            Assert.Equal(["SS101", "SS139"], meldingen.Skip(2).Select(m => m.Code));
            Assert.Equal(meldingen[1].BerichtId, meldingen[2].BerichtId);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Bij_het_stoppen_houdt_de_bezorging_op_voor_de_laatste_keer_wordt_bewaard()
    {
        await using var keten = await Ketenopstelling.Start();

        // Services stop in the opposite order of this.
        Assert.Equal(["Staatbewaarder", "Notificatiebezorger"], keten.Diensten.GetServices<IHostedService>()
            .Select(d => d.GetType().Name).Where(n => n is "Staatbewaarder" or "Notificatiebezorger"));
    }

    [Fact]
    public async Task Stand_van_de_klok_staat_in_het_bestand_ook_zonder_nette_stop()
    {
        var map = Directory.CreateTempSubdirectory("keten");
        var bestand = Path.Combine(map.FullName, "keten.json");
        try
        {
            await using var keten = await Ketenopstelling.Start(bestand: bestand, instellen: o => o.Testpersonen = false);
            Assert.True(keten.Scenarios.KlokVooruit(17).Gelukt);
            for (var poging = 0; poging < 400 && !await StaatErin("\"DagenVooruit\":17"); poging++)
            {
                await Task.Delay(25);
            }

            Assert.True(await StaatErin("\"DagenVooruit\":17"));
        }
        finally
        {
            map.Delete(recursive: true);
        }

        async Task<bool> StaatErin(string tekst) => File.Exists(bestand) && (await File.ReadAllTextAsync(bestand)).Contains(tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Onleesbaar_bestand_wordt_terzijde_gezet()
    {
        var map = Directory.CreateTempSubdirectory("keten");
        var bestand = Path.Combine(map.FullName, "keten.json");
        try
        {
            await File.WriteAllTextAsync(bestand, "{ half");
            await using var keten = await Ketenopstelling.Start(bestand: bestand);
            Assert.True(keten.Staat.AantalPersonen() > 0);
            Assert.Equal("{ half", await File.ReadAllTextAsync(bestand + ".onleesbaar"));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Registreren_vraagt_een_BSN_van_negen_cijfers_of_een_V_nummer()
    {
        await using var keten = await Ketenopstelling.Start();
        Assert.Throws<ArgumentException>(() => keten.Staat.Registreer(Ketenopstelling.Persoon("12345")));
        Assert.Throws<ArgumentException>(() => keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with { Bsn = null }));
    }
}
