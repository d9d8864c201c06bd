using System.Text.Json;
using System.Text.Json.Serialization;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>The body of a message that goes to DUO: how it is stored, what it is called on screen, and field by field in words for who enters it by hand.</summary>
public static class Duoberichtvorm
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Schrijf(object inhoud) => JsonSerializer.Serialize(inhoud, inhoud.GetType(), Json);

    public static T Lees<T>(UitgaandBericht bericht) => JsonSerializer.Deserialize<T>(bericht.Inhoud, Json)!;

    public static string Naam(this Berichtsoort soort) => soort switch
    {
        Berichtsoort.Pip => "PIP",
        Berichtsoort.PipVerwijderen => "PIP verwijderen",
        Berichtsoort.Aanbod => "Cursusaanbod",
        Berichtsoort.AanbodVerwijderen => "Cursusaanbod intrekken",
        Berichtsoort.Map => "MAP",
        Berichtsoort.Pvt => "PVT",
        Berichtsoort.Zroute => "Afronding Z-route",
        Berichtsoort.UrenIntake => "Uren brede intake",
        Berichtsoort.UrenParticipatie => "Uren participatie",
        Berichtsoort.UrenParticipatieTaalles => "Uren participatie als taalles",
        Berichtsoort.UrenInstelling => "Uren bij een school",
        Berichtsoort.Contactpersoon => "Contactpersoon",
        Berichtsoort.ContactpersoonAfmelden => "Contactpersoon afmelden",
        _ => "Leerbaarheidstoets afmelden",
    };

    public static string Woord(this Verzendstatus status) => status switch
    {
        Verzendstatus.TeVerzenden => "Wordt verzonden",
        Verzendstatus.Verzonden => "Verzonden",
        Verzendstatus.Geweigerd => "Geweigerd door DUO",
        Verzendstatus.InTeVoeren => "In te voeren in het portaal",
        Verzendstatus.Tegengehouden => "Tegengehouden: eerst iets herstellen",
        Verzendstatus.Vervangen => "Vervangen door een later bericht",
        _ => "Ingevoerd in het portaal",
    };

    /// <summary>What to copy into the portal, in the order of its form.</summary>
    public static IReadOnlyList<(string Naam, string Waarde)> Velden(UitgaandBericht bericht)
    {
        var velden = new List<(string, string)>();
        void Voeg(string naam, string? waarde)
        {
            if (waarde is not null)
            {
                velden.Add((naam, waarde));
            }
        }

        switch (bericht.Soort)
        {
            case Berichtsoort.Pip:
                var pip = Lees<Pipbericht>(bericht);
                Voeg("Dagtekening PIP", Datumtekst.Lang(pip.Dagtekening));
                Voeg("Leerroute", Route(pip.Leerroute));
                Voeg("Niveau", pip.Niveau);
                Voeg("Geschatte intensiteit B1-route", pip.Leerroute != "B" ? null : pip.IntensiteitB1 is { } uren ? $"{uren} uur" : "Niet invullen");
                Voeg("Mag opleiding afmaken", pip.MagOpleidingAfmaken == true ? "Ja" : "Nee");
                Voeg("Alfabetiseringsonderwijs", Alfa(pip.Alfabetisering));
                break;
            case Berichtsoort.Aanbod:
                var aanbod = Lees<Aanbodbericht>(bericht);
                Voeg("Instellingsnummer", bericht.Onderdeel.Length > 0 ? bericht.Onderdeel : null);
                Voeg("Datum aanbod", Dag(aanbod.Aanbod));
                Voeg("Verwachte start", Dag(aanbod.Start));
                Voeg("Verwacht einde", Dag(aanbod.Einde));
                Voeg("Alfabetiseringsonderwijs", Alfa(aanbod.Alfabetisering));
                break;
            case Berichtsoort.Map:
                var map = Lees<Mapbericht>(bericht);
                Voeg("Datum eindgesprek MAP", Dag(map.Dag) ?? "Leegmaken");
                Voeg("Verwijtbaar", map.Verwijtbaar);
                break;
            case Berichtsoort.Pvt:
                var pvt = Lees<Pvtbericht>(bericht);
                Voeg("Datum ondertekening PVT", Dag(pvt.Dag) ?? "Leegmaken");
                Voeg("Verwijtbaar", pvt.Verwijtbaar);
                break;
            case Berichtsoort.Zroute:
                Voeg("Datum afronding Z-route", Dag(Lees<Zroutebericht>(bericht).Dag) ?? "Leegmaken");
                break;
            case Berichtsoort.UrenInstelling:
                var les = Lees<Instellingsurenbericht>(bericht);
                Voeg("Instellingsnummer", bericht.OnbekendeSchool is null ? bericht.Onderdeel : null);
                Voeg("Uren gevolgd", les.Uren?.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Voeg("Uren geoorloofd verzuim", les.Geoorloofd?.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Voeg("Uren ongeoorloofd verzuim", les.Ongeoorloofd?.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Voeg("Bekend tot (die dag niet)", Dag(les.BekendTot));
                break;
            case Berichtsoort.UrenIntake or Berichtsoort.UrenParticipatie or Berichtsoort.UrenParticipatieTaalles:
                Voeg("Uren in totaal", Lees<Urenbericht>(bericht).Uren.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case Berichtsoort.Contactpersoon or Berichtsoort.ContactpersoonAfmelden:
                var contact = Lees<Contactopdracht>(bericht);
                Voeg("Naam", contact.Naam);
                Voeg("E-mail", contact.Email);
                Voeg("Telefoon", contact.Telefoon);
                break;
            case Berichtsoort.AanbodVerwijderen:
                Voeg("Instellingsnummer", bericht.Onderdeel);
                break;
        }

        return velden;
    }

    private static string? Dag(DateOnly? dag) => dag is { } d ? Datumtekst.Lang(d) : null;

    private static string Route(string letter) => letter switch { "B" => "B1-route", "O" => "Onderwijsroute", _ => "Zelfredzaamheidsroute (Z-route)" };

    private static string Alfa(string? letters) => letters switch { "A" => "Analfabeet (A)", "AA" => "Anders-alfabeet (AA)", _ => "Niet van toepassing (NVT)" };
}

/// <summary>Which colleague the chain can call; the details are filled in on sending.</summary>
/// <param name="Sinds">Who was taken away and put back is another contact person at DUO, and is linked again.</param>
public sealed record Contactopdracht(string Medewerker, string Naam, string? Email = null, string? Telefoon = null, DateTimeOffset? Sinds = null);
