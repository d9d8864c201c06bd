using System.Text.Json;
using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Notificaties;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>Management in JSON, for scripts and other test suites. No BSN goes out; persons are known by an own id.</summary>
internal sealed class Beheerapi(
    Ketenstaat staat, Ketenscenarios scenarios, Storingen storingen, Ketenadressen adressen, Ketensimulatoropties opties, Ketenklok klok)
{
    private const int Paginagrootte = 50;

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapBeheer("/beheer/api", opties);
        api.MapGet("/adressen", () => Results.Json(adressen, Duoenvelop.Vorm));
        api.MapGet("/personen", (int? pagina) => Personen(pagina ?? 1));
        api.MapPost("/personen", Registreer);
        api.MapPost("/personen/zoek", (Zoekvraag v) => staat.PersoonIdVan(v.Bsn) is { } id ? Results.Json(new { Id = id }, Duoenvelop.Vorm) : Results.NotFound());
        api.MapGet("/personen/{id}", (string id) => staat.BijId(id) is { } p ? Results.Json(Toon(p), Duoenvelop.Vorm) : Results.NotFound());
        api.MapGet("/personen/{id}/alles", (string id) => staat.BijId(id) is { } p ? Results.Json(ToonAlles(p), Duoenvelop.Vorm) : Results.NotFound());
        api.MapGet("/berichten", (int? pagina) => Berichten(pagina ?? 1));
        api.MapPost("/berichten/{nummer:long}/opnieuw", (long nummer) => Uitkomst(scenarios.BiedOpnieuwAan(nummer)));
        api.MapGet("/bezorging", () => Results.Json(staat.Bezorgstand(), Duoenvelop.Vorm));
        api.MapGet("/storingen", () => Results.Json(storingen.Huidig, Duoenvelop.Vorm));
        api.MapPut("/storingen", ZetStoring);
        api.MapGet("/klok", () => Results.Json(new { klok.Vandaag, klok.DagenVooruit, Gepland = staat.AantalGepland() }, Duoenvelop.Vorm));
        api.MapPost("/klok", (Klokvraag v) => Uitkomst(scenarios.KlokVooruit(v.Dagen)));
        api.MapPost("/codes", (Codevraag v) => Uitkomst(scenarios.StuurCode(v.PersoonId, v.Code)));
        api.MapGet("/codes", () => Results.Json(Gebeurtenisboek.Alle.Select(g => new { g.Code, g.Omschrijving, g.Lees }), Duoenvelop.Vorm));
        api.MapGet("/draaiboeken", () => Results.Json(Draaiboek.Alle, Duoenvelop.Vorm));
        api.MapPost("/draaiboeken/{naam}", (string naam, Kennisgevingvraag v) => Uitkomst(scenarios.StartDraaiboek(naam, v.Aantal, v.Gemeentecode)));
        api.MapPost("/belasting", Belast);

        var scenario = api.MapGroup("/scenarios");
        scenario.MapGet("", () => Results.Json(Stappen.Alle.Where(s => s.Groep.Length > 0).Select(Toon), Duoenvelop.Vorm));
        scenario.MapPost("/kennisgeving", (Kennisgevingvraag v) => v switch
        {
            { PersoonId: { } id } => Uitkomst(scenarios.NieuweKennisgevingVoor(id)),
            { Aantal: < 1 or > Ketenscenarios.MeestePersonen } => Geweigerd($"Kies een aantal van 1 tot en met {Ketenscenarios.MeestePersonen}."),
            _ => Uitkomst(scenarios.NieuweKennisgeving(v.Aantal, v.Gemeentecode)),
        });
        scenario.MapPost("/onbekende-code", (Gemeentevraag v) => Uitkomst(scenarios.OnbekendeCode(v.Gemeentecode)));
        scenario.MapPost("/herhaling", () => Uitkomst(scenarios.HerhaalLaatsteBericht()));
        scenario.MapPost("/verlenging", (Verlengvraag v) => Uitkomst(scenarios.Verlenging(v.PersoonId, v.Maanden, v.Grondcode, v.OpVerzoek)));
        scenario.MapPost("/{stap}", (string stap, Dictionary<string, JsonElement> v) => Ketenscenarios.Stapnamen.Contains(stap, StringComparer.Ordinal)
            ? Uitkomst(scenarios.Speel(v.GetValueOrDefault("persoonId").ToString(), stap, v.ToDictionary(w => w.Key, w => w.Value.ToString(), StringComparer.Ordinal)))
            : Results.NotFound());
    }

    private static IResult Uitkomst(Scenarioresultaat resultaat) =>
        Results.Json(resultaat, Duoenvelop.Vorm, statusCode: resultaat.Gelukt ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private static IResult Geweigerd(string melding) => Results.Json(new { Melding = melding }, Duoenvelop.Vorm, statusCode: StatusCodes.Status400BadRequest);

    private IResult ZetStoring(Storing storing)
    {
        try
        {
            storingen.Zet(storing);
            return Results.Json(storingen.Huidig, Duoenvelop.Vorm);
        }
        catch (ArgumentException fout)
        {
            return Geweigerd(fout.Message);
        }
    }

    private IResult Registreer(Ketenpersoon persoon)
    {
        try
        {
            staat.Registreer(persoon);
            return Results.Json(new { Id = persoon.Bsn is { } bsn ? staat.PersoonIdVan(bsn) : null }, Duoenvelop.Vorm, statusCode: StatusCodes.Status201Created);
        }
        catch (ArgumentException fout)
        {
            return Geweigerd(fout.Message);
        }
    }

    private IResult Belast(Belastingvraag vraag)
    {
        try
        {
            return Results.Json(scenarios.Belast(vraag), Duoenvelop.Vorm);
        }
        catch (ArgumentException fout)
        {
            return Geweigerd(fout.Message);
        }
    }

    private IResult Personen(int pagina)
    {
        var alle = staat.Personen();
        return Results.Json(
            new { Totaal = alle.Count, Pagina = pagina, Personen = Deel(alle, pagina).Select(Toon) }, Duoenvelop.Vorm);
    }

    private IResult Berichten(int pagina) => Results.Json(
        new
        {
            Totaal = staat.AantalBerichten(),
            Pagina = pagina,
            Berichten = staat.Berichten((Math.Max(1, pagina) - 1) * Paginagrootte, Paginagrootte).Select(Toon),
        },
        Duoenvelop.Vorm);

    private static object Toon(Ketenbericht bericht) => new
    {
        bericht.Nummer,
        bericht.Tijdstip,
        bericht.Onderwerp,
        bericht.Gemeentecode,
        bericht.PersoonId,
        bericht.BerichtId,
        Stand = bericht.Stand.ToString(),
        bericht.Httpstatus,
        bericht.Pogingen,
        bericht.Uitleg,
    };

    private static object Toon(Stap stap) => new
    {
        stap.Naam,
        stap.Titel,
        stap.Groep,
        stap.Codes,
        Velden = stap.Velden.Select(v => new { v.Naam, v.Label, v.Standaard, Keuzes = v.Keuzes.Select(k => k.Waarde), v.Getal?.Kleinste, v.Getal?.Grootste, v.Datum }),
    };

    private static IEnumerable<T> Deel<T>(IReadOnlyList<T> alle, int pagina) =>
        alle.Skip((Math.Max(1, pagina) - 1) * Paginagrootte).Take(Paginagrootte);

    private static object Toon(Persoon persoon) => new
    {
        persoon.Id,
        Bsn = Beheertekst.Gemaskeerd(persoon),
        Naam = Beheertekst.Naam(persoon),
        persoon.Gemeentecode,
        persoon.CoaKoppeling,
        Plicht = persoon.Plicht(),
        Doelgroep = persoon.Doelgroep(),
        Pip = persoon.Pip(),
        Termijn = persoon.Termijn(),
    };

    /// <summary>All subjects, the plan and the latest messages of one person.</summary>
    private object ToonAlles(Persoon persoon)
    {
        var (berichten, aantal) = staat.BerichtenVan(persoon.Id, Persoonopmaak.MeesteBerichten);
        return new
        {
            Kern = Toon(persoon),
            persoon.Examennummer,
            persoon.Lbtresultaten,
            persoon.Examens,
            persoon.Verlengingen,
            persoon.Vrijstellingen,
            persoon.Ontheffingen,
            persoon.Aanboden,
            persoon.Map,
            persoon.Pvt,
            persoon.AfrondingZroute,
            persoon.Uren,
            persoon.Instellingsuren,
            persoon.Boetes,
            persoon.Gebeurtenissen,
            persoon.Verloop,
            Gepland = staat.Plan(persoon.Id).Select(r => new { r.Op, r.Stap, r.Gegevens }),
            AantalBerichten = aantal,
            Berichten = berichten.Select(Toon),
        };
    }

    private sealed record Zoekvraag(string Bsn);

    private sealed record Klokvraag(int Dagen);

    private sealed record Codevraag(string PersoonId, string Code);

    private sealed record Kennisgevingvraag(int Aantal, string? Gemeentecode, string? PersoonId);

    private sealed record Gemeentevraag(string? Gemeentecode);

    private sealed record Verlengvraag(string PersoonId, int Maanden, string Grondcode, bool OpVerzoek);
}
