using System.Globalization;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The management pages: plain HTML, forms that post, and then back to a page that can be reloaded.</summary>
internal sealed class Beheerpagina(Ketenstaat staat, Ketenscenarios scenarios, Storingen storingen, Ketenadressen adressen, Ketensimulatoropties opties)
{
    private const int Paginagrootte = 50;

    // The last result is shown once, on the page after the deed; the text is ours and is not taken from an address.
    private volatile string? melding;

    public void Map(IEndpointRouteBuilder routes, string basis)
    {
        var beheer = routes.MapBeheer("/beheer", opties);
        beheer.MapGet("", (HttpContext http) => Overzicht(http, http.Request.PathBase + basis));
        beheer.MapGet("/personen", (HttpContext http, int? pagina) => Personen(http, http.Request.PathBase + basis, pagina ?? 1));
        beheer.MapGet("/personen/{id}", (HttpContext http, string id) => EenPersoon(http, http.Request.PathBase + basis, id));
        beheer.MapGet("/berichten", (HttpContext http, int? pagina) => Berichten(http, http.Request.PathBase + basis, pagina ?? 1));
        beheer.MapGet("/beheer.css", () => Results.Stream(
            typeof(Beheerpagina).Assembly.GetManifestResourceStream("beheer.css")!, "text/css; charset=utf-8"));

        Formulier(beheer, basis, "/kennisgeving", _ => string.Empty, f => int.TryParse(f["aantal"], out var aantal) && aantal is >= 1 and <= Ketenscenarios.MeestePersonen
            ? scenarios.NieuweKennisgeving(aantal, Gemeente(f)).Melding
            : $"Kies een aantal van 1 tot en met {Ketenscenarios.MeestePersonen}.");
        Formulier(beheer, basis, "/onbekende-code", _ => string.Empty, f => scenarios.OnbekendeCode(Gemeente(f)).Melding);
        Formulier(beheer, basis, "/herhaling", _ => string.Empty, _ => scenarios.HerhaalLaatsteBericht().Melding);
        Formulier(beheer, basis, "/storingen", _ => string.Empty, ZetStoring);
        Formulier(beheer, basis, "/verhuizing", Persoonpad, f => scenarios.Verhuizing(f["persoon"].ToString(), f["gemeente"].ToString()).Melding);
        Formulier(beheer, basis, "/overlijden", Persoonpad, f => scenarios.Overlijden(f["persoon"].ToString()).Melding);
        Formulier(beheer, basis, "/verlenging", Persoonpad, f => scenarios.Verlenging(
            f["persoon"].ToString(), int.TryParse(f["maanden"], out var maanden) ? maanden : 0, f["grond"].ToString(), f["soort"] == "verzoek").Melding);
        Formulier(beheer, basis, "/opnieuw", _ => "/berichten", f => scenarios.BiedOpnieuwAan(
            long.TryParse(f["nummer"], CultureInfo.InvariantCulture, out var nummer) ? nummer : 0).Melding);
    }

    private void Formulier(RouteGroupBuilder beheer, string basis, string patroon, Func<IFormCollection, string> terug, Func<IFormCollection, string> daad) =>
        beheer.MapPost(patroon, async (HttpContext http) =>
        {
            if (!http.Request.HasFormContentType)
            {
                return Results.BadRequest();
            }

            var formulier = await http.Request.ReadFormAsync(http.RequestAborted);
            melding = daad(formulier);
            http.Response.Headers.Location = $"{http.Request.PathBase}{basis}/beheer{terug(formulier)}";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        });

    private string? Melding()
    {
        var laatste = melding;
        melding = null;
        return laatste;
    }

    private static string Persoonpad(IFormCollection formulier) => "/personen/" + Uri.EscapeDataString(formulier["persoon"].ToString());

    private static string? Gemeente(IFormCollection formulier) => formulier["gemeente"].ToString() is { Length: > 0 } code ? code : null;

    private string ZetStoring(IFormCollection formulier)
    {
        try
        {
            storingen.Zet(new Storing
            {
                VertragingMs = int.TryParse(formulier["vertraging"], out var ms) ? ms : 0,
                Status = int.TryParse(formulier["status"], out var status) ? status : null,
                WeigerPip = formulier["fouttekst"].ToString(),
                DubbelBezorgen = formulier["dubbel"] == "ja",
            });
            return storingen.Huidig.Uit ? "Alle storingen zijn uit." : "De storingen zijn ingesteld.";
        }
        catch (ArgumentException fout)
        {
            return fout.Message;
        }
    }

    private IResult Overzicht(HttpContext http, string basis) =>
        Beheeropmaak.Overzicht(staat.Personen(), staat.Berichten(), storingen.Huidig, adressen, opties, basis).Af(http, basis, "Overzicht", Melding());

    private IResult Personen(HttpContext http, string basis, int pagina)
    {
        var alle = staat.Personen();
        return Beheeropmaak.Personen(Deel(alle, pagina), adressen, basis)
            .Bladeren(basis + "/beheer/personen", pagina, alle.Count, Paginagrootte)
            .Af(http, basis, $"Personen ({alle.Count})", Melding());
    }

    private IResult EenPersoon(HttpContext http, string basis, string id) => staat.BijId(id) is { } persoon
        ? Beheeropmaak.Persoon(persoon, adressen, basis).Af(http, basis, Beheertekst.Naam(persoon), Melding())
        : Results.NotFound();

    private IResult Berichten(HttpContext http, string basis, int pagina)
    {
        var alle = staat.Berichten();
        return Beheeropmaak.Berichten(Deel([.. alle.Reverse()], pagina), staat, adressen, basis)
            .Bladeren(basis + "/beheer/berichten", pagina, alle.Count, Paginagrootte)
            .Af(http, basis, $"Berichten ({alle.Count})", Melding());
    }

    private static IReadOnlyList<T> Deel<T>(IReadOnlyList<T> alle, int pagina) =>
        [.. alle.Skip((Math.Max(1, pagina) - 1) * Paginagrootte).Take(Paginagrootte)];
}
