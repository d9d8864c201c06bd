using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>Management in JSON, for scripts and other test suites. No BSN goes out; persons are known by an own id.</summary>
internal sealed class Beheerapi(
    Ketenstaat staat, Ketenscenarios scenarios, Storingen storingen, Ketenadressen adressen, Ketensimulatoropties opties)
{
    private const int Paginagrootte = 50;

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapBeheer("/beheer/api", opties);
        api.MapGet("/adressen", () => Results.Json(adressen, Duoenvelop.Vorm));
        api.MapGet("/personen", (int? pagina) => Personen(pagina ?? 1));
        api.MapGet("/personen/{id}", (string id) => staat.BijId(id) is { } p ? Results.Json(Toon(p), Duoenvelop.Vorm) : Results.NotFound());
        api.MapGet("/berichten", (int? pagina) => Berichten(pagina ?? 1));
        api.MapPost("/berichten/{nummer:long}/opnieuw", (long nummer) => Uitkomst(scenarios.BiedOpnieuwAan(nummer)));
        api.MapGet("/storingen", () => Results.Json(storingen.Huidig, Duoenvelop.Vorm));
        api.MapPut("/storingen", ZetStoring);

        var scenario = api.MapGroup("/scenarios");
        scenario.MapPost("/kennisgeving", (Kennisgevingvraag v) => v.Aantal is < 1 or > Ketenscenarios.MeestePersonen
            ? Results.BadRequest()
            : Uitkomst(scenarios.NieuweKennisgeving(v.Aantal, v.Gemeentecode)));
        scenario.MapPost("/onbekende-code", (Gemeentevraag v) => Uitkomst(scenarios.OnbekendeCode(v.Gemeentecode)));
        scenario.MapPost("/herhaling", () => Uitkomst(scenarios.HerhaalLaatsteBericht()));
        scenario.MapPost("/verhuizing", (Verhuisvraag v) => Uitkomst(scenarios.Verhuizing(v.PersoonId, v.Gemeentecode)));
        scenario.MapPost("/overlijden", (Persoonvraag v) => Uitkomst(scenarios.Overlijden(v.PersoonId)));
        scenario.MapPost("/verlenging", (Verlengvraag v) => Uitkomst(scenarios.Verlenging(v.PersoonId, v.Maanden, v.Grondcode, v.OpVerzoek)));
    }

    private static IResult Uitkomst(Scenarioresultaat resultaat) =>
        Results.Json(resultaat, Duoenvelop.Vorm, statusCode: resultaat.Gelukt ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private IResult ZetStoring(Storing storing)
    {
        try
        {
            storingen.Zet(storing);
            return Results.Json(storingen.Huidig, Duoenvelop.Vorm);
        }
        catch (ArgumentException)
        {
            return Results.BadRequest();
        }
    }

    private IResult Personen(int pagina)
    {
        var alle = staat.Personen();
        return Results.Json(
            new { Totaal = alle.Count, Pagina = pagina, Personen = Deel(alle, pagina).Select(Toon) }, Duoenvelop.Vorm);
    }

    private IResult Berichten(int pagina)
    {
        var alle = staat.Berichten();
        return Results.Json(
            new
            {
                Totaal = alle.Count,
                Pagina = pagina,
                Berichten = Deel([.. alle.Reverse()], pagina).Select(b => new
                {
                    b.Nummer,
                    b.Tijdstip,
                    b.Onderwerp,
                    b.Gemeentecode,
                    b.PersoonId,
                    b.BerichtId,
                    Stand = b.Stand.ToString(),
                    b.Httpstatus,
                    b.Pogingen,
                    b.Uitleg,
                }),
            },
            Duoenvelop.Vorm);
    }

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

    private sealed record Kennisgevingvraag(int Aantal, string? Gemeentecode);

    private sealed record Gemeentevraag(string? Gemeentecode);

    private sealed record Persoonvraag(string PersoonId);

    private sealed record Verhuisvraag(string PersoonId, string Gemeentecode);

    private sealed record Verlengvraag(string PersoonId, int Maanden, string Grondcode, bool OpVerzoek);
}
