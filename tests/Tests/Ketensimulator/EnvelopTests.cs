using System.Net;
using Naast.Ketensimulator;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed class EnvelopTests
{
    private const string Bsn = "999981019";

    [Theory]
    [InlineData("bron", null)]
    [InlineData("bron", "123")]
    [InlineData("doel", null)]
    [InlineData("doel", "0000000199990999900")]
    [InlineData("berichtId", null)]
    [InlineData("berichtId", "geen-uuid")]
    public async Task Ontbrekende_of_misvormde_kop_geeft_400_zonder_inhoud(string kop, string? waarde)
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        using var verzoek = keten.Verzoek(HttpMethod.Get, $"/v1/personen/{Bsn}/inburgeringsplicht");
        verzoek.Headers.Remove(kop);
        if (waarde is not null)
        {
            verzoek.Headers.Add(kop, waarde);
        }

        using var antwoord = await keten.Client.SendAsync(verzoek);

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
        Assert.Equal("1.2.2", Versie(antwoord));
    }

    /// <summary>The published addresses mix cases, and an address is case-sensitive.</summary>
    [Theory]
    [InlineData("/V1/instellingen")]
    [InlineData("/v1/Instellingen")]
    [InlineData("/v1/PERSONEN/999981020/PIP")]
    [InlineData("/v1/personen/999981020/pip")]
    public async Task Een_adres_met_andere_hoofdletters_is_er_niet(string pad)
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon("999981020"));
        using var antwoord = await keten.Haal(pad);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Onbekend_OIN_geeft_401()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        foreach (var kop in new[] { "bron", "doel" })
        {
            using var verzoek = keten.Verzoek(HttpMethod.Get, $"/v1/personen/{Bsn}/PIP");
            verzoek.Headers.Remove(kop);
            verzoek.Headers.Add(kop, "00000001000000000000");
            using var antwoord = await keten.Client.SendAsync(verzoek);
            Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
            Assert.Equal("1.2.0", Versie(antwoord));
        }
    }

    [Fact]
    public async Task Elk_antwoord_draagt_de_versie_van_zijn_onderwerp_en_het_berichtId_van_de_vraag()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        (string Pad, string Versie, int Status)[] verwacht =
        [
            ($"/v1/personen/{Bsn}/inburgeringsplicht", "1.2.2", 200),
            ($"/v1/personen/{Bsn}/inburgeringsplicht/historie", "1.2.2", 200),
            ($"/v1/personen/{Bsn}/doelgroep", "1.2.2", 200),
            ($"/v1/personen/{Bsn}/doelgroep/historie", "1.2.2", 200),
            ($"/v1/personen/{Bsn}/inburgeringstermijn", "1.0.0", 404),
            ($"/v1/personen/{Bsn}/inburgeringstermijn/historie", "1.0.0", 200),
            ("/v1/verlengingsgronden", "1.0.0", 200),
            ($"/v1/personen/{Bsn}/PIP", "1.2.0", 404),
            ("/v1/personen/12345678/PIP", "1.2.0", 400),
            ("/v1/personen/999999999/PIP", "1.2.0", 404),
        ];
        foreach (var (pad, versie, status) in verwacht)
        {
            using var verzoek = keten.Verzoek(HttpMethod.Get, pad);
            var berichtId = verzoek.Headers.GetValues("berichtId").Single();
            using var antwoord = await keten.Client.SendAsync(verzoek);
            Assert.Equal(status, (int)antwoord.StatusCode);
            Assert.Equal(versie, Versie(antwoord));
            Assert.Equal(berichtId, antwoord.Headers.GetValues("berichtId").Single());
        }

        using var onbekendPad = await keten.Haal("/v1/bestaat/niet");
        Assert.Equal(HttpStatusCode.NotFound, onbekendPad.StatusCode);
        Assert.NotNull(Versie(onbekendPad));
    }

    [Fact]
    public async Task Persoon_van_een_andere_gemeente_is_niet_zichtbaar()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        using var antwoord = await keten.Haal($"/v1/personen/{Bsn}/inburgeringsplicht", "0642");
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Persoon_zonder_kennisgeving_is_bij_DUO_onbekend()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with { Plicht = null, Doelgroep = null });
        using var antwoord = await keten.Haal($"/v1/personen/{Bsn}/inburgeringsplicht");
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Bewoner_van_een_COA_locatie_is_alleen_zichtbaar_voor_de_gekoppelde_gemeente()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with { CoaKoppeling = "0590" });
        using var woonplaats = await keten.Haal($"/v1/personen/{Bsn}/doelgroep");
        using var gekoppeld = await keten.Haal($"/v1/personen/{Bsn}/doelgroep", "0590");
        Assert.Equal(HttpStatusCode.NotFound, woonplaats.StatusCode);
        Assert.Equal(HttpStatusCode.OK, gekoppeld.StatusCode);
    }

    [Fact]
    public async Task Na_verhuizing_blijft_de_gemeente_van_het_actuele_PIP_kijken_en_daarna_nog_een_maand()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn) with
        {
            Gemeentecode = "0642",
            GevestigdOp = new DateOnly(2026, 11, 1),
            Pip = new DuoPip { Gemeentecode = "0505", DagtekeningPip = new DateOnly(2026, 7, 1), Leerroute = "B", Niveau = "B1" },
            Termijn = new DuoTermijn { Startdatum = new DateOnly(2026, 7, 2), Einddatum = new DateOnly(2029, 7, 2) },
        });
        using (var oude = await keten.Haal($"/v1/personen/{Bsn}/inburgeringstermijn"))
        {
            Assert.Equal(HttpStatusCode.OK, oude.StatusCode);
        }

        using (var nieuwPip = await keten.Vraag(HttpMethod.Post, $"/v1/personen/{Bsn}/PIP", "0642", new { dagtekeningPip = "2026-11-10", leerroute = "Z" }))
        {
            Assert.Equal(HttpStatusCode.Created, nieuwPip.StatusCode);
        }

        using var nogSteeds = await keten.Haal($"/v1/personen/{Bsn}/inburgeringstermijn");
        Assert.Equal(HttpStatusCode.OK, nogSteeds.StatusCode);
    }

    [Fact]
    public async Task Storingen_gelden_voor_elk_antwoord_en_dragen_de_versie()
    {
        await using var keten = await Ketenopstelling.Start();
        keten.Storingen.Zet(new Storing { Status = 503, VertragingMs = 120 });
        var begin = TimeProvider.System.GetTimestamp();
        using var antwoord = await keten.Haal("/v1/verlengingsgronden");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
        Assert.Equal("1.0.0", Versie(antwoord));
        Assert.True(TimeProvider.System.GetElapsedTime(begin) > TimeSpan.FromMilliseconds(100));
        Assert.Throws<ArgumentException>(() => keten.Storingen.Zet(new Storing { Status = 418 }));
    }

    private static string? Versie(HttpResponseMessage antwoord) =>
        antwoord.Headers.TryGetValues("API-Version", out var waarden) ? waarden.Single() : null;
}
