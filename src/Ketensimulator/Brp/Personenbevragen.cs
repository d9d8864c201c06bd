using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Brp;

/// <summary>The one operation of Haal Centraal BRP Personen Bevragen 2: everything by POST, so that no BSN is in an address.</summary>
internal sealed class Personenbevragen(Ketenstaat staat, Ketenadressen adressen, Ketenklok klok, Storingen storingen)
{
    private const int MeesteGevonden = 10;
    private const int MeesteOpAdres = 30;

    public void Map(IEndpointRouteBuilder routes) => routes.Map("/haalcentraal/api/brp/personen", Behandel);

    private async Task Behandel(HttpContext http)
    {
        if (await storingen.Ondervind(http.RequestAborted) is { } storing)
        {
            await Brpfout.Storing(http, storing);
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await Brpfout.Methode(http);
            return;
        }

        if (!AanvaardtJson(http.Request))
        {
            await Brpfout.Accept(http);
            return;
        }

        if (!http.Request.HasJsonContentType())
        {
            await Brpfout.Mediatype(http);
            return;
        }

        await Beantwoord(http);
    }

    private static bool AanvaardtJson(HttpRequest verzoek)
    {
        var soorten = verzoek.GetTypedHeaders().Accept;
        return soorten.Count == 0 || soorten.Any(s => s.MatchesAllTypes || s.MediaType.Value is "application/json" or "application/*" or "application/problem+json");
    }

    private async Task Beantwoord(HttpContext http)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (document.RootElement.ValueKind is not JsonValueKind.Object || !Jsontekst.IsLeesbaar(document.RootElement))
            {
                await Brpfout.GeenJson(http);
                return;
            }

            var fouten = new List<OngeldigeParameter>();
            if (Personenvraag.Lees(document.RootElement, fouten) is not { } vraag)
            {
                await Brpfout.Parameters(http, fouten);
                return;
            }

            await Antwoord(http, vraag);
        }
        catch (JsonException)
        {
            await Brpfout.GeenJson(http);
        }
    }

    private async Task Antwoord(HttpContext http, Personenvraag vraag)
    {
        var gevonden = (vraag.Soort == Personenvraag.Raadplegen ? Geraadpleegd(vraag) : Gezocht(vraag))
            .Where(p => vraag.Gemeentecode is null || p.Gemeentecode == vraag.Gemeentecode)
            .ToList();
        var meeste = vraag.Soort == Personenvraag.ZoekenOpAdres ? MeesteOpAdres : MeesteGevonden;
        if (vraag.Soort != Personenvraag.Raadplegen && gevonden.Count > meeste)
        {
            await Brpfout.TeVeel(http, meeste);
            return;
        }

        var vandaag = klok.Vandaag;
        var antwoord = new JsonObject
        {
            ["type"] = vraag.Soort,
            ["personen"] = new JsonArray(
                [.. gevonden.Select(p => (JsonNode)Velden.Deel(Brppersoon.Vorm(p, adressen, vandaag), vraag.Velden))]),
        };
        await http.Response.WriteAsJsonAsync(antwoord, Duo.Duoenvelop.Vorm, "application/json; charset=utf-8", http.RequestAborted);
    }

    private IEnumerable<Persoon> Geraadpleegd(Personenvraag vraag) =>
        vraag.Burgerservicenummers.Distinct(StringComparer.Ordinal).Select(staat.BijBsn).OfType<Persoon>();

    private IEnumerable<Persoon> Gezocht(Personenvraag vraag)
    {
        var geboren = vraag.Geboortedatum is { } datum ? Brpdatum.Tekst(datum) : null;
        return staat.Personen().Where(p =>
            p.Bsn is not null
            && (geboren is null || p.Brp.Geboortedatum == geboren)
            && Past(p.Brp.Geslachtsnaam, vraag.Geslachtsnaam)
            && Past(p.Brp.Voornamen, vraag.Voornamen)
            && Past(p.Brp.Voorvoegsel, vraag.Voorvoegsel)
            && (vraag.Geslacht is null || string.Equals(p.Brp.Geslacht, vraag.Geslacht, StringComparison.OrdinalIgnoreCase))
            && (vraag.Postcode is null || OpAdres(p.Brp.Adres, vraag))
            && (vraag.OokOverleden || p.Brp.DatumOverlijden is null));
    }

    private static bool OpAdres(Brpadres? adres, Personenvraag vraag) => adres is not null
        && adres.Postcode == vraag.Postcode && adres.Huisnummer == vraag.Huisnummer
        && (vraag.Huisletter is null || string.Equals(adres.Huisletter, vraag.Huisletter, StringComparison.OrdinalIgnoreCase))
        && (vraag.Toevoeging is null || string.Equals(adres.Toevoeging, vraag.Toevoeging, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without regard to case and diacritics; a star at the end stands for the rest.</summary>
    private static bool Past(string? waarde, string? gezocht)
    {
        if (gezocht is null)
        {
            return true;
        }

        if (waarde is null)
        {
            return false;
        }

        return gezocht.EndsWith('*')
            ? Kaal(waarde).StartsWith(Kaal(gezocht[..^1]), StringComparison.OrdinalIgnoreCase)
            : Kaal(waarde).Equals(Kaal(gezocht), StringComparison.OrdinalIgnoreCase);
    }

    private static string Kaal(string tekst) => string.Concat(
        tekst.Normalize(NormalizationForm.FormD).Where(t => CharUnicodeInfo.GetUnicodeCategory(t) is not UnicodeCategory.NonSpacingMark));
}
