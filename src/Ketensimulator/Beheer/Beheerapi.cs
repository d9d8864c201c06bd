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
    private const string Niemand = "Deze persoon is hier niet bekend.";

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapBeheer("/beheer/api", opties);
        api.MapGet("/adressen", () => Results.Json(adressen, Duoenvelop.Vorm));
        api.MapGet("/personen", Personen);
        Lees<Ketenpersoon>(api, "/personen", Registreer);
        Lees<Zoekvraag>(api, "/personen/zoek", v => v is { Bsn: null, VNummer: null } ? Geweigerd("Geef een bsn of een vNummer.")
            : (v.Bsn is { } bsn ? staat.PersoonIdVan(bsn) : staat.PersoonIdVan(v.VNummer!.Value)) is { } id ? Results.Json(new { Id = id }, Duoenvelop.Vorm) : Onbekend(Niemand));
        api.MapGet("/personen/{id}", (string id) => staat.BijId(id) is { } p ? Results.Json(Toon(p), Duoenvelop.Vorm) : Onbekend(Niemand));
        api.MapGet("/personen/{id}/alles", (string id) => staat.BijId(id) is { } p ? Results.Json(ToonAlles(p), Duoenvelop.Vorm) : Onbekend(Niemand));
        api.MapGet("/berichten", Berichten);
        api.MapPost("/berichten/{nummer:long}/opnieuw", (long nummer) => Uitkomst(scenarios.BiedOpnieuwAan(nummer)));
        api.MapGet("/bezorging", () => Results.Json(staat.Bezorgstand(), Duoenvelop.Vorm));
        api.MapGet("/storingen", () => Results.Json(storingen.Huidig, Duoenvelop.Vorm));
        api.MapPut("/storingen", (Lichaam<Storing> l) => l.Inhoud is { } v ? ZetStoring(v) : Geweigerd(l.Fout!, l.Status));
        api.MapGet("/klok", () => Results.Json(new { klok.Vandaag, klok.DagenVooruit, Gepland = staat.AantalGepland() }, Duoenvelop.Vorm));
        Lees<Klokvraag>(api, "/klok", v => Uitkomst(scenarios.KlokVooruit(v.Dagen)));
        Lees<Codevraag>(api, "/codes", v => Uitkomst(scenarios.StuurCode(v.PersoonId ?? "", v.Code ?? "")));
        api.MapGet("/codes", () => Results.Json(Gebeurtenisboek.Alle.Select(g => new { g.Code, g.Omschrijving, g.Lees }), Duoenvelop.Vorm));
        api.MapGet("/draaiboeken", () => Results.Json(Draaiboek.Alle, Duoenvelop.Vorm));
        api.MapPost("/draaiboeken/{naam}", (string naam, Lichaam<Kennisgevingvraag> l) => l.Inhoud is { } v
            ? Uitkomst(scenarios.StartDraaiboek(naam, v.Aantal, v.Gemeentecode))
            : Geweigerd(l.Fout!, l.Status));
        Lees<Belastingvraag>(api, "/belasting", Belast);

        var scenario = api.MapGroup("/scenarios");
        scenario.MapGet("", () => Results.Json(Stappen.Alle.Where(s => s.Groep.Length > 0).Select(Toon), Duoenvelop.Vorm));
        Lees<Kennisgevingvraag>(scenario, "/kennisgeving", v => v switch
        {
            { PersoonId: { } id } => Uitkomst(scenarios.NieuweKennisgevingVoor(id)),
            { Aantal: < 1 or > Ketenscenarios.MeestePersonen } => Geweigerd($"Kies een aantal van 1 tot en met {Ketenscenarios.MeestePersonen}."),
            _ => Uitkomst(scenarios.NieuweKennisgeving(v.Aantal, v.Gemeentecode)),
        });
        Lees<Gemeentevraag>(scenario, "/onbekende-code", v => Uitkomst(scenarios.OnbekendeCode(v.Gemeentecode)));
        scenario.MapPost("/herhaling", () => Uitkomst(scenarios.HerhaalLaatsteBericht()));
        Lees<Verlengvraag>(scenario, "/verlenging", v => Uitkomst(scenarios.Verlenging(v.PersoonId ?? "", v.Maanden, v.Grondcode ?? "", v.OpVerzoek)));
        scenario.MapPost("/{stap}", (string stap, Lichaam<Dictionary<string, JsonElement>> l) => l.Inhoud is { } v ? Speel(stap, v) : Geweigerd(l.Fout!, l.Status));
        api.Map("/{**rest}", () => Onbekend("Dit adres is er niet. De adressen staan in docs/ketensimulator.md."));
    }

    private static void Lees<T>(IEndpointRouteBuilder waar, string patroon, Func<T, IResult> doe)
        where T : class => waar.MapPost(patroon, (Lichaam<T> l) => l.Inhoud is { } inhoud ? doe(inhoud) : Geweigerd(l.Fout!, l.Status));

    private IResult Speel(string naam, Dictionary<string, JsonElement> gegevens)
    {
        if (Stappen.Geef(naam) is not { Groep.Length: > 0 } stap)
        {
            return Onbekend("Dit scenario bestaat niet. GET /beheer/api/scenarios geeft de lijst.");
        }

        string[] vreemd = [.. gegevens.Keys.Where(naam => naam != "persoonId" && stap.Velden.All(veld => veld.Naam != naam))];
        return vreemd.Length == 0
            ? Uitkomst(scenarios.Speel(gegevens.GetValueOrDefault("persoonId").ToString(), naam, gegevens.ToDictionary(g => g.Key, g => g.Value.ToString(), StringComparer.Ordinal)))
            : Geweigerd($"Het veld {string.Join(", ", vreemd)} is hier niet bekend.");
    }

    /// <summary>400: what was asked cannot be; 409: it could, but not as things are.</summary>
    private static IResult Uitkomst(Scenarioresultaat resultaat) => Results.Json(
        resultaat, Duoenvelop.Vorm,
        statusCode: resultaat.Gelukt ? StatusCodes.Status200OK : resultaat.Onjuist ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);

    private static IResult Onbekend(string melding) => Geweigerd(melding, StatusCodes.Status404NotFound);

    private static IResult Geweigerd(string melding, int status = StatusCodes.Status400BadRequest) => Results.Json(new { Melding = melding }, Duoenvelop.Vorm, statusCode: status);

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
            return Results.Json(new { Id = persoon.Bsn is { } bsn ? staat.PersoonIdVan(bsn) : staat.PersoonIdVan(persoon.VNummer!.Value) }, Duoenvelop.Vorm, statusCode: StatusCodes.Status201Created);
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

    private IResult Personen(string? pagina)
    {
        var alle = staat.Personen();
        var blad = Bladzijde.Van(pagina, alle.Count);
        return Results.Json(new { Totaal = alle.Count, Pagina = blad.Nummer, Personen = alle.Skip(blad.Overslaan).Take(Bladzijde.Grootte).Select(Toon) }, Duoenvelop.Vorm);
    }

    private IResult Berichten(string? pagina)
    {
        var totaal = staat.AantalBerichten();
        var blad = Bladzijde.Van(pagina, totaal);
        return Results.Json(new { Totaal = totaal, Pagina = blad.Nummer, Berichten = staat.Berichten(blad.Overslaan, Bladzijde.Grootte).Select(Toon) }, Duoenvelop.Vorm);
    }

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

    private sealed record Zoekvraag(string? Bsn, long? VNummer);

    private sealed record Klokvraag(int Dagen);

    private sealed record Codevraag(string? PersoonId, string? Code);

    private sealed record Kennisgevingvraag(int Aantal, string? Gemeentecode, string? PersoonId);

    private sealed record Gemeentevraag(string? Gemeentecode);

    private sealed record Verlengvraag(string? PersoonId, int Maanden, string? Grondcode, bool OpVerzoek);
}
