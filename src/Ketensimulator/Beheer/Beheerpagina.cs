using System.Globalization;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The management pages: plain HTML, forms that post, and then back to a page that can be reloaded.</summary>
internal sealed class Beheerpagina(
    Ketenstaat staat, Ketenscenarios scenarios, Storingen storingen, Ketenadressen adressen, Ketensimulatoropties opties, Ketenklok klok)
{
    private const int MeesteGepland = 200;
    private const string GeenZaad = "Vul bij zaad een heel getal in.";

    // The last result is shown once, on the page after the deed; the text is ours and is not taken from an address.
    private volatile string? melding;

    public void Map(IEndpointRouteBuilder routes, string basis)
    {
        var beheer = routes.MapBeheer("/beheer", opties);
        beheer.MapGet("", (HttpContext http) => Overzicht(http, Basis(http, basis)));
        beheer.MapGet("/personen", (HttpContext http, string? pagina) => Personen(http, Basis(http, basis), pagina));
        beheer.MapGet("/personen/{id}", (HttpContext http, string id) => EenPersoon(http, Basis(http, basis), id) ?? NietGevonden(http, Basis(http, basis)));
        beheer.MapGet("/berichten", (HttpContext http, string? pagina) => Berichten(http, Basis(http, basis), pagina));
        beheer.MapGet("/plan", (HttpContext http) => Plan(http, Basis(http, basis)));
        beheer.MapGet("/storingen", (HttpContext http) => Storingenblad(http, Basis(http, basis)));
        beheer.MapGet("/beheer.css", () => Results.Stream(
            typeof(Beheerpagina).Assembly.GetManifestResourceStream("beheer.css")!, "text/css; charset=utf-8"));
        beheer.Map("/{**rest}", (HttpContext http) => NietGevonden(http, Basis(http, basis)));

        Weergave overzicht = (http, waar, _, geweigerd) => Overzicht(http, waar, geweigerd);
        Weergave storingenblad = (http, waar, _, geweigerd) => Storingenblad(http, waar, geweigerd);
        Weergave persoonblad = (http, waar, f, geweigerd) => EenPersoon(http, waar, f["persoon"].ToString(), geweigerd) ?? Overzicht(http, waar, geweigerd);
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
        Formulier(beheer, basis, "/opnieuw", (http, waar, _, geweigerd) => Berichten(http, waar, null, geweigerd), _ => "/berichten", f => Van(scenarios.BiedOpnieuwAan(
            long.TryParse(f["nummer"], CultureInfo.InvariantCulture, out var nummer) ? nummer : 0)));
    }

    private delegate IResult Weergave(HttpContext http, string basis, IFormCollection formulier, Geweigerd geweigerd);

    /// <summary>After a deed the browser goes to a page that can be reloaded; a form that is refused comes back with what was filled in.</summary>
    private void Formulier(RouteGroupBuilder beheer, string basis, string patroon, Weergave weergave, Func<IFormCollection, string> terug, Func<IFormCollection, (bool Gelukt, string Melding)> daad) =>
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
                return weergave(http, Basis(http, basis), formulier, new Geweigerd(uitkomst.Melding, patroon, formulier));
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

    /// <summary>Empty is <paramref name="anders"/>; what is no number is outside all bounds.</summary>
    private static int Getal(IFormCollection formulier, string naam, int anders = 0) => MisschienGetal(formulier, naam) ?? anders;

    private static int? MisschienGetal(IFormCollection formulier, string naam) => formulier[naam].ToString() is not { Length: > 0 } tekst ? null
        : int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) ? getal : int.MinValue;

    private static bool HeeftZaad(IFormCollection formulier) => MisschienGetal(formulier, "zaad") is not int.MinValue;

    private (bool Gelukt, string Melding) ZetStoring(IFormCollection formulier) => !HeeftZaad(formulier) ? (false, GeenZaad) : Zet(new Storing
    {
        VertragingMs = Getal(formulier, "vertraging"),
        VertragingPercentage = Getal(formulier, "vertragingdeel", 100),
        Status = MisschienGetal(formulier, "status"),
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
        if (!HeeftZaad(formulier))
        {
            return (false, GeenZaad);
        }

        try
        {
            var uitkomst = scenarios.Belast(new Belastingvraag(Getal(formulier, "personen"), Getal(formulier, "meldingen"))
            {
                Zaad = Getal(formulier, "zaad", 1),
                DubbelPercentage = Getal(formulier, "dubbel"),
                OnbekendPercentage = Getal(formulier, "onbekend"),
                ZonderBsnPercentage = Getal(formulier, "zonderBsn"),
                Gelijktijdig = Getal(formulier, "gelijktijdig", 64),
                PerSeconde = MisschienGetal(formulier, "perSeconde"),
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

    private static IResult NietGevonden(HttpContext http, string basis) => new Pagina()
        .Voeg($"""<p>Deze bladzijde of persoon is er niet. Misschien is de simulator opnieuw begonnen.</p><p><a href="{basis}/beheer">Naar het overzicht</a></p>""")
        .Af(http, basis, "Niet gevonden", null, StatusCodes.Status404NotFound);

    private IResult Personen(HttpContext http, string basis, string? pagina)
    {
        var alle = staat.Personen();
        var blad = Bladzijde.Van(pagina, alle.Count);
        return Lijstopmaak.Personen([.. alle.Skip(blad.Overslaan).Take(Bladzijde.Grootte)], adressen, basis)
            .Bladeren(basis + "/beheer/personen", blad.Nummer, alle.Count)
            .Af(http, basis, $"Personen ({alle.Count})", Melding());
    }

    private IResult Storingenblad(HttpContext http, string basis, Geweigerd? geweigerd = null) =>
        Storingopmaak.Storingen(storingen.Huidig, basis, geweigerd).Af(http, basis, "Storingen", Melding());

    private IResult? EenPersoon(HttpContext http, string basis, string id, Geweigerd? geweigerd = null) => staat.BijId(id) is { } persoon
        ? Persoonopmaak.Persoon(persoon, staat, adressen, basis, geweigerd).Af(http, basis, Beheertekst.Naam(persoon), Melding())
        : null;

    private IResult Berichten(HttpContext http, string basis, string? pagina, Geweigerd? geweigerd = null)
    {
        var totaal = staat.AantalBerichten();
        var blad = Bladzijde.Van(pagina, totaal);
        return new Pagina(geweigerd).Berichten(staat.Berichten(blad.Overslaan, Bladzijde.Grootte), staat, adressen, basis)
            .Bladeren(basis + "/beheer/berichten", blad.Nummer, totaal)
            .Af(http, basis, $"Berichten ({totaal})", Melding());
    }
}
