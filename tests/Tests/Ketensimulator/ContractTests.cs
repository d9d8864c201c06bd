using System.Net.Http.Json;
using System.Text.Json;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

/// <summary>Every answer and every notification against DUO's own OpenAPI files, which are kept beside the repository.</summary>
public sealed class ContractTests
{
    private const string Bsn = "999981109";
    private const string Leeg = "999981110";

    [Theory]
    [InlineData("Inburgeringsplicht", "GET", "/personen/{bsn}/inburgeringsplicht")]
    [InlineData("Inburgeringsplicht", "GET", "/personen/{bsn}/inburgeringsplicht/historie")]
    [InlineData("Inburgeringsplicht", "GET", "/personen/{bsn}/doelgroep")]
    [InlineData("Inburgeringsplicht", "GET", "/personen/{bsn}/doelgroep/historie")]
    [InlineData("Inburgeringstermijn", "GET", "/personen/{bsn}/inburgeringstermijn")]
    [InlineData("Inburgeringstermijn", "GET", "/personen/{bsn}/inburgeringstermijn/historie")]
    [InlineData("Inburgeringstermijn", "GET", "/verlengingsgronden")]
    [InlineData("PIP", "GET", "/personen/{bsn}/PIP")]
    [InlineData("PIP", "POST", "/personen/{bsn}/PIP")]
    [InlineData("PIP", "DELETE", "/personen/{bsn}/PIP")]
    public async Task Antwoorden_volgen_het_gepubliceerde_contract(string onderwerp, string methode, string pad)
    {
        var contract = Lees(onderwerp);
        await using var keten = await Ketenopstelling.Start();
        Vul(keten);

        string?[] berichten =
        [
            """{"dagtekeningPip":"2026-11-01","leerroute":"Z"}""",
            """{"dagtekeningPip":"2026-01-01","leerroute":"O","niveau":"A2","geschatteIntensiteitB1Route":5}""",
            "{}",
        ];
        var gezien = new HashSet<int>();
        foreach (var bsn in new[] { Bsn, Leeg, "999999999", "12" })
        {
            foreach (var bericht in methode == "POST" ? berichten : new string?[] { null })
            {
                using var antwoord = await keten.Vraag(
                    new HttpMethod(methode), "/v1" + pad.Replace("{bsn}", bsn, StringComparison.Ordinal), lichaam: bericht);
                gezien.Add(await Toets(contract, antwoord, pad, methode));
            }
        }

        keten.Storingen.Zet(new Storing { Status = 500 });
        using var storing = await keten.Haal("/v1" + pad.Replace("{bsn}", Bsn, StringComparison.Ordinal));
        Assert.Contains((int)storing.StatusCode, contract.Statussen(pad, methode.ToLowerInvariant()));
        Assert.Contains(methode == "POST" ? 201 : methode == "DELETE" ? 403 : 200, gezien);
    }

    [Fact]
    public async Task Notificaties_volgen_het_gepubliceerde_contract()
    {
        var contract = Lees("Notificatie");
        await using var keten = await Ketenopstelling.Start(instellen: o => o.Testpersonen = false);
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with { Bsn = null, VNummer = 42, Plicht = null, Doelgroep = null });
        keten.Scenarios.NieuweKennisgeving(3);
        keten.Scenarios.OnbekendeCode();
        foreach (var melding in await keten.Ontvanger.Wacht(7))
        {
            Assert.Empty(contract.Toets(contract.Onderdeel("Notificatie"), melding.Lichaam));
        }
    }

    [Fact]
    public void Toets_ziet_een_fout_veld_een_ontbrekend_veld_en_een_foute_waarde()
    {
        var contract = Lees("PIP");
        var fout = JsonSerializer.Deserialize<JsonElement>(
            """{"gemeentecode":"505","pip":{"leerroute":"X","geschatteIntensiteitB1Route":0,"eigenVeld":1}}""");
        Assert.Equal(5, contract.Toets(contract.Onderdeel("Gemeente"), fout).Count());
    }

    private static Contract Lees(string onderwerp)
    {
        var map = Contract.Map();
        if (map is null)
        {
            Assert.Skip("De OpenAPI-bestanden van DUO staan niet naast deze repository (../shared/domain/duo-m2m).");
        }

        return Contract.Lees(map, onderwerp);
    }

    private static async Task<int> Toets(Contract contract, HttpResponseMessage antwoord, string pad, string methode)
    {
        var status = (int)antwoord.StatusCode;
        var klein = methode.ToLowerInvariant();
        Assert.Contains(status, contract.Statussen(pad, klein));
        Assert.Equal(contract.Versie, antwoord.Headers.GetValues("API-Version").Single());
        if (contract.Schema(pad, klein, status) is { } schema)
        {
            Assert.Equal("application/json", antwoord.Content.Headers.ContentType?.MediaType);
            Assert.Empty(contract.Toets(schema, await antwoord.Content.ReadFromJsonAsync<JsonElement>()));
        }
        else
        {
            Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
        }

        return status;
    }

    private static void Vul(Ketenopstelling keten)
    {
        var volledig = Ketenopstelling.Persoon(Bsn);
        keten.Staat.Registreer(volledig with
        {
            Plicht = volledig.Plicht! with
            {
                Plichtig = false,
                Einddatum = new DateOnly(2026, 11, 20),
                Wijzigingsdatum = new DateOnly(2026, 11, 20),
                RedenGeenInburgeringsplicht = "Verblijfsdoel gewijzigd",
            },
            Doelgroep = volledig.Doelgroep! with
            {
                GedetailleerdeDoelgroep = "Asielstatushouder",
                Einddatum = new DateOnly(2026, 11, 20),
                AsielrechtenWijzigingVerblijfsdoel = "Behoud asielrechten",
            },
            Pip = new DuoPip
            {
                Gemeentecode = "0505",
                DagtekeningPip = new DateOnly(2026, 7, 1),
                Leerroute = "B",
                Niveau = "B1",
                GeschatteIntensiteitB1Route = 600,
                IndicatorMagOpleidingAfmaken = false,
                IndicatorAlfabetiseringsonderwijs = "AA",
            },
            Termijn = new DuoTermijn
            {
                Startdatum = new DateOnly(2026, 7, 2),
                Einddatum = new DateOnly(2029, 12, 2),
                Wijzigingsdatum = new DateOnly(2026, 8, 1),
                Verlengingsgrondcode = "1E",
            },
        });
        keten.Staat.Registreer(Ketenopstelling.Persoon(Leeg));
    }
}
