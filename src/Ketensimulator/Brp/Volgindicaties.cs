using System.Globalization;
using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Brp;

/// <summary>
/// Haal Centraal BRP Update 1.0.0: follow persons, and ask who of them changed. The published addresses hold the BSN; so do these, and
/// nothing writes them down.
/// </summary>
internal sealed class Volgindicaties(Ketenstaat staat, Ketenklok klok, Storingen storingen)
{
    public const string Pad = Basis + "/volgindicaties";

    private const string Basis = "/haalcentraal/api/brpupdate";
    private const string Hal = "application/hal+json";

    // The specification leaves it to the connection who asks; this header is the usual one of municipal gateways.
    private const string Abonneekop = "x-origin-oin";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pad, (HttpContext http) => Behandel(http, Alle));
        routes.MapGet(Pad + "/{burgerservicenummer}", (HttpContext http) => Behandel(http, Een));
        routes.MapPut(Pad + "/{burgerservicenummer}", (HttpContext http) => Behandel(http, Zet));
        routes.MapGet(Basis + "/wijzigingen", (HttpContext http) => Behandel(http, Wijzigingen));
    }

    private async Task Behandel(HttpContext http, Func<HttpContext, Task> beantwoord)
    {
        Duoenvelop.ZonderSpoor(http);
        http.Response.Headers["api-version"] = "1.0.0";
        if (await storingen.Ondervind(http.RequestAborted) is { } storing)
        {
            await Brpfout.Storing(http, storing);
            return;
        }

        await beantwoord(http);
    }

    private Task Alle(HttpContext http) => Schrijf(http, new { Volgindicaties = Actief(http).Select(Vorm) });

    private Task Een(HttpContext http)
    {
        if (Nummer(http) is not { } bsn)
        {
            return VerkeerdNummer(http);
        }

        return Actief(http).FirstOrDefault(v => v.Bsn == bsn) is { } gevonden ? Schrijf(http, Vorm(gevonden)) : Brpfout.NietGevonden(http);
    }

    private async Task Zet(HttpContext http)
    {
        if (Nummer(http) is not { } bsn)
        {
            await VerkeerdNummer(http);
            return;
        }

        if (await Bericht.Lees(http.Request) is not { } bericht)
        {
            await Brpfout.GeenJson(http);
            return;
        }

        var einddatum = bericht.Datum("einddatum");
        if (!bericht.InOrde)
        {
            await Brpfout.Parameters(http, [new("einddatum", "date", "Waarde is geen geldige datum.")]);
            return;
        }

        var volgindicatie = new Volgindicatie(Abonnee(http), bsn, einddatum);
        var nieuw = staat.ZetVolgindicatie(volgindicatie);
        await Schrijf(
            http, Vorm(volgindicatie), nieuw ? StatusCodes.Status201Created : StatusCodes.Status200OK, nieuw ? Hal : "application/json");
    }

    private Task Wijzigingen(HttpContext http)
    {
        var tekst = http.Request.Query["vanaf"].ToString();
        var vanaf = DateOnly.MinValue;
        if (tekst.Length > 0 && !DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out vanaf))
        {
            return Brpfout.Parameters(http, [new("vanaf", "date", "Waarde is geen geldige datum.")]);
        }

        var nummers = Actief(http).Where(v => staat.BijBsn(v.Bsn)?.BrpGewijzigdOp is { } op && op >= vanaf).Select(v => v.Bsn);
        return Schrijf(http, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["_links"] = new
            {
                Self = new { Href = tekst.Length == 0 ? "/wijzigingen" : $"/wijzigingen?vanaf={Ketenklok.Iso(vanaf)}" },
                IngeschrevenPersoon = new { Href = "/ingeschrevenpersonen/{burgerservicenummer}", Templated = true },
            },
            ["burgerservicenummers"] = nummers,
        }, type: Hal);
    }

    private static object Vorm(Volgindicatie volgindicatie) => new { volgindicatie.Einddatum, Burgerservicenummer = volgindicatie.Bsn };

    private static string Abonnee(HttpContext http) => http.Request.Headers[Abonneekop].ToString();

    private static string? Nummer(HttpContext http) =>
        http.GetRouteValue("burgerservicenummer") is string { Length: 9 } bsn && bsn.All(char.IsAsciiDigit) ? bsn : null;

    private static Task VerkeerdNummer(HttpContext http) =>
        Brpfout.Parameters(http, [new("burgerservicenummer", "pattern", "Waarde voldoet niet aan patroon ^[0-9]*$.")]);

    private static Task Schrijf(HttpContext http, object vorm, int status = StatusCodes.Status200OK, string type = "application/json")
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(vorm, vorm.GetType(), Duoenvelop.Vorm, type, http.RequestAborted);
    }

    /// <summary>Active up to and including its end date: it is ended by sending the day of yesterday.</summary>
    private IEnumerable<Volgindicatie> Actief(HttpContext http)
    {
        var vandaag = klok.Vandaag;
        return staat.Volgindicaties(Abonnee(http)).Where(v => v.Einddatum is not { } einde || einde >= vandaag);
    }
}
