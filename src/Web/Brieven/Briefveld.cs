using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Web.Data;

namespace Naast.Web.Brieven;

/// <summary>What a letter to one person can be filled from.</summary>
/// <param name="Afspraak">The first appointment that is still to come; null when there is none.</param>
/// <param name="Casusregisseur">Name; null when nobody has the dossier.</param>
public sealed record Briefbron(DossierBeeld Beeld, Gemeente Gemeente, string? Casusregisseur, Afspraak? Afspraak, DateOnly Vandaag, Regioopties Regio);

/// <summary>A name that a text may use between double braces.</summary>
/// <param name="Naam">As it stands in the text: "naam", "afspraak_dag".</param>
/// <param name="Lees">Null when the dossier does not know it.</param>
/// <param name="Herstel">Part of the dossier where it is filled in; null when it comes from elsewhere.</param>
public sealed record Briefveld(string Naam, string Omschrijving, string Voorbeeld, Func<Briefbron, string?> Lees, string? Herstel = null)
{
    /// <summary>Everything that a letter may name. No BSN: a letter that needs one is a decision, and has a text of its own.</summary>
    public static readonly IReadOnlyList<Briefveld> Alle =
    [
        new("naam", "Naam van de inburgeraar", "Selam Tesfay", b => b.Beeld.Persoon?.Naam.Volledig, "gegevens"),
        new("geboren", "Geboortedatum", "4 maart 1999", b => b.Beeld.Persoon is { } p && p.Geboortedatum != OnvolledigeDatum.Onbekend ? p.Geboortedatum.ToString() : null),
        new("vnummer", "V-nummer", "2812345671", b => b.Beeld.Persoon?.Vnummer, "gegevens"),
        new("telefoon", "Telefoonnummer van de inburgeraar", "06 12345678", b => b.Beeld.Contact?.Telefoon, "gegevens"),
        new("leerroute", "Leerroute van het plan dat geldt", "B1-route", b => b.Beeld.Vastgesteld?.Inhoud.Leerroute?.Naam(), "plan"),
        new("casusregisseur", "Naam van de casusregisseur", "Sanne de Wit", b => b.Casusregisseur),
        new("afspraak_onderwerp", "Waarover de volgende afspraak gaat", "Voortgangsgesprek", b => b.Afspraak?.Onderwerp, "afspraken"),
        new("afspraak_dag", "Dag van de volgende afspraak", "maandag 7 december 2026", b => b.Afspraak is { } a ? Dag(a.Dag) : null, "afspraken"),
        new("afspraak_tijd", "Tijd van de volgende afspraak", "10.00", b => b.Afspraak?.Tijd.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture), "afspraken"),
        new("afspraak_plaats", "Plaats van de volgende afspraak", "Stadskantoor, Spuiboulevard 300", b => string.IsNullOrWhiteSpace(b.Afspraak?.Plaats) ? null : b.Afspraak!.Plaats, "afspraken"),
        new("afspraak_met", "Met wie de volgende afspraak is", "Sanne de Wit", b => b.Afspraak?.Met, "afspraken"),
        new("gemeente", "Naam van de gemeente", "Dordrecht", b => b.Gemeente.Naam),
        new("gemeente_telefoon", "Telefoonnummer van de gemeente", "14 078", b => Leeg(b.Gemeente.Telefoon)),
        new("gemeente_adres", "Adres van de gemeente", "Spuiboulevard 300, Dordrecht", b => Leeg(b.Gemeente.Adres)),
        new("uitvoerder", "Wie de wet uitvoert", "Sociale Dienst Drechtsteden", b => b.Regio.Uitvoerder),
        new("vandaag", "De datum van vandaag", "26 november 2026", b => Datumtekst.Lang(b.Vandaag)),
    ];

    private static string Dag(DateOnly dag) => $"{dag.ToString("dddd", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))} {Datumtekst.Lang(dag)}";

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
