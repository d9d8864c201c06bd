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
        beheer.MapGet("", (HttpContext http) => Overzicht(http, Basis(http, basis)));
        beheer.MapGet("/personen", (HttpContext http, int? pagina) => Personen(http, Basis(http, basis), pagina ?? 1));
        beheer.MapGet("/personen/{id}", (HttpContext http, string id) => EenPersoon(http, Basis(http, basis), id) ?? Results.NotFound());
        beheer.MapGet("/berichten", (HttpContext http, int? pagina) => Berichten(http, Basis(http, basis), pagina ?? 1));
        beheer.MapGet("/plan", (HttpContext http) => Plan(http, Basis(http, basis)));
        beheer.MapGet("/storingen", (HttpContext http) => Storingenblad(http, Basis(http, basis)));
        beheer.MapGet("/beheer.css", () => Results.Stream(
            typeof(Beheerpagina).Assembly.GetManifestResourceStream("beheer.css")!, "text/css; charset=utf-8"));

        Bladzijde overzicht = (http, waar, _, geweigerd) => Overzicht(http, waar, geweigerd);
        Bladzijde storingenblad = (http, waar, _, geweigerd) => Storingenblad(http, waar, geweigerd);
        Bladzijde persoonblad = (http, waar, f, geweigerd) => EenPersoon(http, waar, f["persoon"].ToString(), geweigerd) ?? Overzicht(http, waar, geweigerd);
        Formulier(beheer, basis, "/kennisgeving", overzicht, _ => string.Empty, f => Getal(f, "aantal") is >= 1 and <= Ketenscenarios.MeestePersonen and var aantal
            ? Van(scenarios.NieuweKennisgeving(aantal, Gemeente(f)))
            : (false, $"Kies een aantal van 1 tot en met {Ketenscenarios.MeestePersonen}."));
        Formulier(beheer, basis, "/onbekende-code", overzicht, _ => string.Empty, f => Van(scenarios.OnbekendeCode(Gemeente(f))));
        Formulier(beheer, basis, "/herhaling", overzicht, _ => string.Empty, _ => Van(scenarios.HerhaalLaatsteBericht()));
        Formulier(beheer, basis, "/klok", overzicht, _ => string.Empty, f => Van(scenarios.KlokVooruit(Getal(f, "dagen"))));
        Formulier(beheer, basis, "/draaiboek", overzicht, _ => string.Empty, f =>
            Van(scenarios.StartDraaiboek(f["draaiboek"].ToString(), Getal(f, "aantal"), Gemeente(f))));
        Formulier(beheer, basis, "/belasting", overzicht, _ => string.Empty, Belast);
        Formulier(beheer, basis, "/storingen", storingenblad, _ => "/storingen", ZetStoring);
        Formulier(beheer, basis, "/storingen-uit", storingenblad, _ => "/storingen", _ => Zet(new Storing()));
        Formulier(beheer, basis, "/stap", persoonblad, Persoonpad, f => Van(scenarios.Speel(
            f["persoon"].ToString(), f["stap"].ToString(), f.ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal))));
        Formulier(beheer, basis, "/code", persoonblad, Persoonpad, f => Van(scenarios.StuurCode(f["persoon"].ToString(), f["code"].ToString())));
        Formulier(beheer, basis, "/opnieuw", (http, waar, _, geweigerd) => Berichten(http, waar, 1, geweigerd), _ => "/berichten", f => Van(scenarios.BiedOpnieuwAan(
            long.TryParse(f["nummer"], CultureInfo.InvariantCulture, out var nummer) ? nummer : 0)));
    }

    private delegate IResult Bladzijde(HttpContext http, string basis, IFormCollection formulier, Geweigerd geweigerd);

    /// <summary>After a deed the browser goes to a page that can be reloaded; a form that is refused comes back with what was filled in.</summary>
    private void Formulier(RouteGroupBuilder beheer, string basis, string patroon, Bladzijde bladzijde, Func<IFormCollection, string> terug, Func<IFormCollection, (bool Gelukt, string Melding)> daad) =>
        beheer.MapPost(patroon, async (HttpContext http) =>
        {
            if (!http.Request.HasFormContentType)
            {
                return Results.BadRequest();
            }

            var formulier = await http.Request.ReadFormAsync(http.RequestAborted);
            var uitkomst = daad(formulier);
            if (!uitkomst.Gelukt)
            {
                return bladzijde(http, Basis(http, basis), formulier, new Geweigerd(uitkomst.Melding, patroon, formulier));
            }

            melding = uitkomst.Melding;
            http.Response.Headers.Location = $"{Basis(http, basis)}/beheer{terug(formulier)}";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        });

    private static string Basis(HttpContext http, string basis) => http.Request.PathBase + basis;

    private static (bool Gelukt, string Melding) Van(Scenarioresultaat uitkomst) => (uitkomst.Gelukt, uitkomst.Melding);

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

    private (bool Gelukt, string Melding) ZetStoring(IFormCollection formulier) => Zet(new Storing
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

    private (bool Gelukt, string Melding) Zet(Storing storing)
    {
        try
        {
            storingen.Zet(storing);
            return (true, storingen.Huidig.Uit ? "Alle storingen zijn uit." : "De storingen zijn ingesteld.");
        }
        catch (ArgumentException fout)
        {
            return (false, fout.Message);
        }
    }

    private (bool Gelukt, string Melding) Belast(IFormCollection formulier)
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
            return (true, $"{uitkomst.Meldingen} meldingen klaargezet, {uitkomst.Dubbele} daarvan dubbel en {uitkomst.Onbekende} met een onbekende code.");
        }
        catch (ArgumentException fout)
        {
            return (false, fout.Message);
        }
    }

    private IResult Overzicht(HttpContext http, string basis, Geweigerd? geweigerd = null) =>
        Overzichtopmaak.Overzicht(staat, klok, storingen.Huidig, adressen, opties, basis, geweigerd).Af(http, basis, "Overzicht", Melding());

    private IResult Plan(HttpContext http, string basis) =>
        Lijstopmaak.Plan(staat.Plan(hoogstens: MeesteGepland), staat.AantalGepland(), staat, basis).Af(http, basis, "Gepland", Melding());

    private IResult Personen(HttpContext http, string basis, int pagina)
    {
        var alle = staat.Personen();
        return Lijstopmaak.Personen(Deel(alle, pagina), adressen, basis)
            .Bladeren(basis + "/beheer/personen", pagina, alle.Count, Paginagrootte)
            .Af(http, basis, $"Personen ({alle.Count})", Melding());
    }

    private IResult Storingenblad(HttpContext http, string basis, Geweigerd? geweigerd = null) =>
        Storingopmaak.Storingen(storingen.Huidig, basis, geweigerd).Af(http, basis, "Storingen", Melding());

    private IResult? EenPersoon(HttpContext http, string basis, string id, Geweigerd? geweigerd = null) => staat.BijId(id) is { } persoon
        ? Persoonopmaak.Persoon(persoon, staat, adressen, basis, geweigerd).Af(http, basis, Beheertekst.Naam(persoon), Melding())
        : null;

    private IResult Berichten(HttpContext http, string basis, int pagina, Geweigerd? geweigerd = null)
    {
        var totaal = staat.AantalBerichten();
        return new Pagina(geweigerd).Berichten(staat.Berichten((Math.Max(1, pagina) - 1) * Paginagrootte, Paginagrootte), staat, adressen, basis)
            .Bladeren(basis + "/beheer/berichten", pagina, totaal, Paginagrootte)
            .Af(http, basis, $"Berichten ({totaal})", Melding());
    }

    private static IReadOnlyList<T> Deel<T>(IReadOnlyList<T> alle, int pagina) =>
        [.. alle.Skip((Math.Max(1, pagina) - 1) * Paginagrootte).Take(Paginagrootte)];
}
