using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;

namespace Naast.Web.Gebieden.Keten;

/// <summary>What statuses and moments are called on screen.</summary>
public static class Woorden
{
    public static string Naam(this Berichtstatus status) => status switch
    {
        Berichtstatus.Ontvangen => "Wacht op verwerking",
        Berichtstatus.Verwerkt => "Verwerkt",
        Berichtstatus.OnbekendeCode => "Onbekende code",
        Berichtstatus.NietGekoppeld => "Niet gekoppeld",
        _ => "Mislukt",
    };

    public static string Naam(this Verzendstatus status) => status.Woord();

    /// <summary>CSS class of the label of a status.</summary>
    public static string Tag(this Berichtstatus status) => status switch
    {
        Berichtstatus.Verwerkt => "tag tag-goed",
        Berichtstatus.Ontvangen => "tag",
        Berichtstatus.Mislukt => "tag tag-mis",
        _ => "tag tag-let",
    };

    public static string Tag(this Verzendstatus status) => status switch
    {
        Verzendstatus.Verzonden or Verzendstatus.Ingevoerd => "tag tag-goed",
        Verzendstatus.TeVerzenden or Verzendstatus.Vervangen => "tag",
        Verzendstatus.Geweigerd => "tag tag-mis",
        _ => "tag tag-let",
    };

    /// <summary>"23 nov 2026, 10.42 uur".</summary>
    public static string Moment(DateTimeOffset tijdstip) =>
        string.Create(CultureInfo.InvariantCulture, $"{Datumtekst.Kort(tijdstip.DagInNederland())}, {tijdstip.InNederland():HH.mm} uur");
}
