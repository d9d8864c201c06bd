using System.Globalization;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The management pages: plain HTML, forms that post, and then back to a page that can be reloaded.</summary>
internal sealed class Beheerpagina(
    Ketenstaat staat, Ketenscenarios scenarios, Storingen storingen, Ketenadressen adressen, Ketensimulatoropties opties, Ketenklok klok)
{
    private const int Paginagrootte = 50;
    private const int MeesteGepland = 200;

    // The last result is shown once, on the page after the deed; the text is ours and is not taken from an address.
    private volatile string? melding;

    public void Map(IEndpointRouteBuilder routes, string basis)
    {
        var beheer = routes.MapBeheer("/beheer", opties);
        beheer.MapGet("", (HttpContext http) => Overzicht(http, http.Request.PathBase + basis));
        beheer.MapGet("/personen", (HttpContext http, int? pagina) => Personen(http, http.Request.PathBase + basis, pagina ?? 1));
        beheer.MapGet("/personen/{id}", (HttpContext http, string id) => EenPersoon(http, http.Request.PathBase + basis, id));
        beheer.MapGet("/berichten", (HttpContext http, int? pagina) => Berichten(http, http.Request.PathBase + basis, pagina ?? 1));
        beheer.MapGet("/plan", (HttpContext http) => Plan(http, http.Request.PathBase + basis));
        beheer.MapGet("/storingen", (HttpContext http) => Storingopmaak.Storingen(storingen.Huidig, http.Request.PathBase + basis)
            .Af(http, http.Request.PathBase + basis, "Storingen", Melding()));
        beheer.MapGet("/beheer.css", () => Results.Stream(
            typeof(Beheerpagina).Assembly.GetManifestResourceStream("beheer.css")!, "text/css; charset=utf-8"));

        Formulier(beheer, basis, "/kennisgeving", _ => string.Empty, f => int.TryParse(f["aantal"], out var aantal) && aantal is >= 1 and <= Ketenscenarios.MeestePersonen
            ? scenarios.NieuweKennisgeving(aantal, Gemeente(f)).Melding
            : $"Kies een aantal van 1 tot en met {Ketenscenarios.MeestePersonen}.");
        Formulier(beheer, basis, "/onbekende-code", _ => string.Empty, f => scenarios.OnbekendeCode(Gemeente(f)).Melding);
        Formulier(beheer, basis, "/herhaling", _ => string.Empty, _ => scenarios.HerhaalLaatsteBericht().Melding);
        Formulier(beheer, basis, "/klok", _ => string.Empty, f => scenarios.KlokVooruit(Getal(f, "dagen")).Melding);
        Formulier(beheer, basis, "/draaiboek", _ => string.Empty, f =>
            scenarios.StartDraaiboek(f["draaiboek"].ToString(), Getal(f, "aantal"), Gemeente(f)).Melding);
        Formulier(beheer, basis, "/belasting", _ => string.Empty, Belast);
        Formulier(beheer, basis, "/storingen", _ => "/storingen", ZetStoring);
        Formulier(beheer, basis, "/storingen-uit", _ => "/storingen", _ => Zet(new Storing()));
        Formulier(beheer, basis, "/stap", Persoonpad, f => scenarios.Speel(
            f["persoon"].ToString(), f["stap"].ToString(), f.ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal)).Melding);
        Formulier(beheer, basis, "/code", Persoonpad, f => scenarios.StuurCode(f["persoon"].ToString(), f["code"].ToString()).Melding);
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

    private static int Getal(IFormCollection formulier, string naam, int anders = 0) =>
        int.TryParse(formulier[naam], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) ? getal : anders;

    private string ZetStoring(IFormCollection formulier) => Zet(new Storing
    {
        VertragingMs = Getal(formulier, "vertraging"),
        VertragingPercentage = Getal(formulier, "vertragingdeel", 100),
        Status = Getal(formulier, "status") is var status and not 0 ? status : null,
        StatusPercentage = Getal(formulier, "statusdeel", 100),
        Weiger = Storingen.Onderwerpen.ToDictionary(o => o, o => formulier["weiger:" + o].ToString(), StringComparer.Ordinal),
        WeigerPercentage = Getal(formulier, "weigerdeel", 100),
        DubbelBezorgen = formulier["dubbel"] == "ja",
        DubbelPercentage = Getal(formulier, "dubbeldeel", 100),
        VolgordePercentage = Getal(formulier, "volgorde"),
        OnbekendeCodePercentage = Getal(formulier, "onbekend"),
        VerbreekPercentage = Getal(formulier, "verbreek"),
        Zaad = Getal(formulier, "zaad", 1),
    });

    private string Zet(Storing storing)
    {
        try
        {
            storingen.Zet(storing);
            return storingen.Huidig.Uit ? "Alle storingen zijn uit." : "De storingen zijn ingesteld.";
        }
        catch (ArgumentException fout)
        {
            return fout.Message;
        }
    }

    private string Belast(IFormCollection formulier)
    {
        try
        {
            var uitkomst = scenarios.Belast(new Belastingvraag(Getal(formulier, "personen"), Getal(formulier, "meldingen"))
            {
                Zaad = Getal(formulier, "zaad", 1),
                DubbelPercentage = Getal(formulier, "dubbel"),
                OnbekendPercentage = Getal(formulier, "onbekend"),
                ZonderBsnPercentage = Getal(formulier, "zonderBsn"),
                Gelijktijdig = Getal(formulier, "gelijktijdig", 64),
                PerSeconde = Getal(formulier, "perSeconde", 0) is not 0 and var tempo ? tempo : null,
            });
            return $"{uitkomst.Meldingen} meldingen klaargezet, {uitkomst.Dubbele} daarvan dubbel en {uitkomst.Onbekende} met een onbekende code.";
        }
        catch (ArgumentException fout)
        {
            return fout.Message;
        }
    }

    private IResult Overzicht(HttpContext http, string basis) =>
        Overzichtopmaak.Overzicht(staat, klok, storingen.Huidig, adressen, opties, basis).Af(http, basis, "Overzicht", Melding());

    private IResult Plan(HttpContext http, string basis) =>
        Lijstopmaak.Plan(staat.Plan(hoogstens: MeesteGepland), staat.AantalGepland(), staat, basis).Af(http, basis, "Gepland", Melding());

    private IResult Personen(HttpContext http, string basis, int pagina)
    {
        var alle = staat.Personen();
        return Lijstopmaak.Personen(Deel(alle, pagina), adressen, basis)
            .Bladeren(basis + "/beheer/personen", pagina, alle.Count, Paginagrootte)
            .Af(http, basis, $"Personen ({alle.Count})", Melding());
    }

    private IResult EenPersoon(HttpContext http, string basis, string id) => staat.BijId(id) is { } persoon
        ? Persoonopmaak.Persoon(persoon, staat, adressen, basis).Af(http, basis, Beheertekst.Naam(persoon), Melding())
        : Results.NotFound();

    private IResult Berichten(HttpContext http, string basis, int pagina)
    {
        var totaal = staat.AantalBerichten();
        return new Pagina().Berichten(staat.Berichten((Math.Max(1, pagina) - 1) * Paginagrootte, Paginagrootte), staat, adressen, basis)
            .Bladeren(basis + "/beheer/berichten", pagina, totaal, Paginagrootte)
            .Af(http, basis, $"Berichten ({totaal})", Melding());
    }

    private static IReadOnlyList<T> Deel<T>(IReadOnlyList<T> alle, int pagina) =>
        [.. alle.Skip((Math.Max(1, pagina) - 1) * Paginagrootte).Take(Paginagrootte)];
}
