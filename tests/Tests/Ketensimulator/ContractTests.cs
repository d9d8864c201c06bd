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

    private const string School = "9900000001";

    private static readonly Dictionary<string, string[]> Berichten = new(StringComparer.Ordinal)
    {
        ["post /personen/{bsn}/PIP"] =
        [
            """{"dagtekeningPip":"2026-11-01","leerroute":"Z"}""",
            """{"dagtekeningPip":"2026-01-01","leerroute":"O","niveau":"A2","geschatteIntensiteitB1Route":5}""",
        ],
        ["post /contactpersonen"] = ["""{"naam":"A. de Vries","email":"a@b.nl","telefoonnummer":"+31 78 1234567"}"""],
        ["put /contactpersonen/{id}"] = ["""{"naam":"A. de Vries","email":"a@b.nl","telefoonnummer":"078-1234567"}"""],
        ["post /personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}"] =
        [
            """{"datumInburgeringsaanbod":"2026-08-01","verwachteStartdatumOpleiding":"2026-09-01","verwachteEinddatumOpleiding":"2027-09-01","indicatorAlfabetiseringsonderwijs":"NVT"}""",
            """{"datumInburgeringsaanbod":"2025-08-01","indicatorAlfabetiseringsonderwijs":"A"}""",
        ],
        ["put /personen/{bsn}/map"] = ["""{"datumEindgesprekMap":"2026-09-01"}""", """{"datumEindgesprekMap":"2030-09-01","verwijtbaar":"Ja"}"""],
        ["put /personen/{bsn}/pvt"] = ["""{"datumOndertekeningPvt":"2026-09-01"}""", """{"datumOndertekeningPvt":"2020-09-01"}"""],
        ["put /personen/{bsn}/zroute"] = ["{}", """{"datumAfrondingZroute":"2026-11-01"}"""],
        ["put /personen/{bsn}/uren/bredeintake/taallesknm"] = ["""{"uren":12}"""],
        ["put /personen/{bsn}/uren/participatieactiviteiten"] = ["""{"uren":12}"""],
        ["put /personen/{bsn}/uren/participatietaalles"] = ["""{"uren":0}"""],
        ["put /personen/{bsn}/uren/instellingen/{instellingsnummer}/taallesknm"] =
        [
            """{"uren":40,"urenGeoorloofdVerzuim":2,"urenOngeoorloofdVerzuim":1,"bekendTot":"2026-11-01"}""", """{"uren":40,"bekendTot":"2020-01-01"}""",
        ],
    };

    [Theory]
    [InlineData("Inburgeringsplicht")]
    [InlineData("Inburgeringstermijn")]
    [InlineData("PIP")]
    [InlineData("Leerbaarheidstoets")]
    [InlineData("Gebeurtenis")]
    [InlineData("Verlenging")]
    [InlineData("Vrijstelling")]
    [InlineData("Ontheffing")]
    [InlineData("Contactpersoon")]
    [InlineData("Inburgeringsaanbod")]
    [InlineData("MapPvtZroute")]
    [InlineData("GevolgdeUren")]
    [InlineData("Examen")]
    [InlineData("Boete")]
    public async Task Elke_operatie_volgt_het_gepubliceerde_contract(string onderwerp)
    {
        var contract = Lees(onderwerp);
        foreach (var (pad, methode) in contract.Operaties())
        {
            await using var keten = await Ketenopstelling.Start();
            Vul(keten);
            using (await keten.Vraag(HttpMethod.Post, "/v1/contactpersonen", lichaam: Berichten["post /contactpersonen"][0]))
            using (await keten.Vraag(HttpMethod.Post, $"/v1/contactpersonen/1/personen/{Bsn}"))
            {
                // Now there is somebody to change, to delete and to unlink.
            }

            var berichten = Berichten.GetValueOrDefault($"{methode} {pad}") is { } goede ? [.. goede, "[]", "{ half"] : new string?[] { null };
            var gezien = new HashSet<int>();
            foreach (var bsn in pad.Contains("{bsn}", StringComparison.Ordinal) ? [Bsn, Leeg, "999999999", "12"] : new[] { Bsn })
            {
                foreach (var bericht in berichten)
                {
                    ToetsVraag(contract, pad, methode, bericht);
                    using var antwoord = await keten.Vraag(new HttpMethod(methode.ToUpperInvariant()), Pad(pad, bsn), lichaam: bericht);
                    gezien.Add(await Toets(contract, antwoord, pad, methode));
                }
            }

            Assert.Contains(gezien, s => s is 200 or 201 or 204 || (methode == "delete" && s is 403));
            if (contract.Statussen(pad, methode).Contains(500))
            {
                keten.Storingen.Zet(new Storing { Status = 500 });
                using var storing = await keten.Vraag(new HttpMethod(methode.ToUpperInvariant()), Pad(pad, Bsn));
                Assert.Equal(500, await Toets(contract, storing, pad, methode));
            }
        }
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
        if (Contract.Zoek(onderwerp) is { } contract)
        {
            return contract;
        }

        Assert.Skip("De OpenAPI-bestanden van DUO staan niet naast deze repository (../shared/domain/duo-m2m en ../shared/data/chain/duo-m2m).");
        return null!;
    }

    private static string Pad(string pad, string bsn) => "/v1" + pad
        .Replace("{bsn}", bsn, StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal).Replace("{instellingsnummer}", School, StringComparison.Ordinal);

    /// <summary>What these tests send follows the contract as well, except where it is meant not to.</summary>
    private static void ToetsVraag(Contract contract, string pad, string methode, string? bericht)
    {
        if (bericht is null)
        {
            Assert.Null(contract.Vraagschema(pad, methode));
        }
        else if (bericht is not ("[]" or "{ half"))
        {
            Assert.Empty(contract.Toets(contract.Vraagschema(pad, methode)!, JsonSerializer.Deserialize<JsonElement>(bericht)));
        }
    }

    private static async Task<int> Toets(Contract contract, HttpResponseMessage antwoord, string pad, string methode)
    {
        var status = (int)antwoord.StatusCode;
        Assert.Contains(status, contract.Statussen(pad, methode));
        Assert.Equal(contract.Versie, antwoord.Headers.GetValues("API-Version").Single());
        if (contract.Schema(pad, methode, status) is { } schema)
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
            CoaKoppeling = "0505",
            Examennummer = "900000001",
            Lbtresultaten = [new DuoLbtresultaat("B1-route haalbaar", "42,00", "35,00", new DateOnly(2026, 6, 20))],
            Gebeurtenissen = [new DuoGebeurtenis("SS101", "Persoon is inburgeringsplichtig", new DateOnly(2026, 6, 8))],
            Verlengingen = [new DuoVerlengingsaanvraag("Toegekend", new DateOnly(2026, 7, 10), new DateOnly(2026, 8, 1)), new DuoVerlengingsaanvraag("InBehandeling", new DateOnly(2026, 9, 1))],
            Vrijstellingen =
            [
                new DuoVrijstelling { Omvang = DuoOmvang.Geheel, Oordeel = "Afwijzing", Reden = "DIP" },
                new DuoVrijstelling { Omvang = DuoOmvang.Tijdelijk, Oordeel = "Toekenning", Reden = "OPL", DatumOordeel = new DateOnly(2026, 7, 1), Startdatum = new DateOnly(2026, 7, 1), Einddatum = new DateOnly(2027, 6, 30) },
                new DuoVrijstelling { Omvang = DuoOmvang.Gedeeltelijk, Oordeel = "Toekenning", Reden = "GED", DatumOordeel = new DateOnly(2026, 7, 1), Examenonderdeel = "LE", Examenniveau = "B1" },
            ],
            Ontheffingen =
            [
                new DuoOntheffing { Omvang = DuoOmvang.Geheel, Oordeel = "Afwijzing", Grond = "BIO", DatumOordeel = new DateOnly(2026, 7, 1) },
                new DuoOntheffing { Omvang = DuoOmvang.Gedeeltelijk, Oordeel = "Toekenning", Grond = "MED", DatumOordeel = new DateOnly(2026, 7, 1), Examenonderdeel = "SP", UrenBelastbaarheid = 0 },
            ],
            Aanboden =
            [
                new DuoAanbod { Gemeentecode = "0505", Instellingsnummer = School, DatumInburgeringsaanbod = new DateOnly(2026, 7, 5), VerwachteStartdatumOpleiding = new DateOnly(2026, 8, 1), IndicatorAlfabetiseringsonderwijs = "NVT" },
            ],
            Map = new DuoResultaat("0505", new DateOnly(2026, 8, 5), null),
            Pvt = new DuoResultaat("0505", new DateOnly(2026, 8, 6), null),
            Uren = [new DuoUren { Gemeentecode = "0505", BekendTot = new DateOnly(2026, 9, 1), TaallesEnKnmBredeIntake = 10, Participatieactiviteiten = 20, ParticipatieAlsTaalles = 30 }],
            Instellingsuren = [new DuoInstellingsuren { Gemeentecode = "0505", Instellingsnummer = School, BekendTot = new DateOnly(2026, 9, 1), Uren = 4 }],
            Examens =
            [
                new DuoExamenresultaat { Examendatum = new DateOnly(2026, 10, 1), Onderdeel = "KNM", Resultaat = "Geslaagd" },
                new DuoExamenresultaat { Examendatum = new DateOnly(2026, 10, 2), Onderdeel = "LE", Resultaat = "Geen", RedenGeenResultaat = "Absent", Niveau = "B1" },
            ],
            Boetes = [new DuoBoete(340, new DateOnly(2026, 10, 1))],
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
