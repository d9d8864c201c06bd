using System.Globalization;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>How a person and a message are written down on the management pages.</summary>
internal static class Beheertekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Never more than the last three digits.</summary>
    public static string Gemaskeerd(Persoon persoon) => persoon.Bsn is { } bsn ? "······" + bsn[^3..] : "geen BSN";

    public static string Naam(Persoon persoon)
    {
        var delen = new[] { persoon.Brp.Voornamen, persoon.Brp.Voorvoegsel, persoon.Brp.Geslachtsnaam };
        var naam = string.Join(' ', delen.Where(d => !string.IsNullOrEmpty(d)));
        return naam.Length > 80 ? string.Concat(naam.AsSpan(0, 79), "…") : naam;
    }

    public static string Datum(DateOnly? datum) => datum?.ToString("d MMMM yyyy", Nederlands) ?? "–";

    public static string Tijdstip(DateTimeOffset tijd) => tijd.ToString("d MMM yyyy HH:mm:ss", Nederlands);

    public static string Uitkomst(Ketenbericht bericht)
    {
        var stand = bericht.Httpstatus is { } status ? $"{Stand(bericht)} ({status})" : Stand(bericht);
        return bericht.Uitleg is null ? stand : $"{stand}. {bericht.Uitleg}";
    }

    private static string Stand(Ketenbericht bericht) => bericht.Stand switch
    {
        Berichtstand.Ontvangen => "Ontvangen en beantwoord",
        Berichtstand.Wacht when bericht.Pogingen > 0 => $"Wacht op poging {bericht.Pogingen + 1}",
        Berichtstand.Wacht => "Wacht",
        Berichtstand.Bezorgd => "Bezorgd",
        Berichtstand.Geweigerd => "Geweigerd door de ontvanger",
        Berichtstand.Opgegeven => "Niet gelukt",
        _ => "Geen adres",
    };
}
