using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;

namespace Naast.Web.Gebieden.Duo;

/// <summary>What DUO holds of one subject, in lines that people read. A value that Naast does not know is shown as DUO wrote it.</summary>
public static class Duowoorden
{
    public static IReadOnlyList<(string Naam, string Waarde)> Regels(Duoonderwerp onderwerp, Duokennis kennis) => [.. (onderwerp switch
    {
        Duoonderwerp.Plicht when kennis.Plicht is { } p => Vul(
            ("Inburgeringsplichtig", p.Plichtig ? "Ja" : "Nee"), ("Eerste dag", Dag(p.Begindatum)), ("Laatste dag", Dag(p.Einddatum)), ("Brief van DUO", Dag(p.Kennisgeving)), ("Reden van het einde", p.RedenGeen)),
        Duoonderwerp.Doelgroep when kennis.Doelgroep is { } d => Vul(("Groep", d.Gedetailleerd), ("Indeling", d.Indeling), ("Sinds", Dag(d.Begindatum)), ("Asielrechten", d.Asielrechten)),
        // DUO's end is the first day after the term; people read the last day.
        Duoonderwerp.Termijn when kennis.Termijn is { } t => Vul(("Eerste dag", Dag(t.Startdatum)), ("Laatste dag", Dag(t.Einddatum.AddDays(-1))), ("Verlengd wegens", t.Grond ?? t.Grondcode)),
        Duoonderwerp.Pip when kennis.Pip is { } pip => Vul(
            ("Gemeente", Dossiervorming.Codelijsten.Gemeentenaam(pip.Gemeentecode)), ("Dagtekening", Dag(pip.Pip.Dagtekening)), ("Leerroute", Duofeiten.Route(pip.Pip.Leerroute)?.Naam() ?? pip.Pip.Leerroute), ("Niveau", pip.Pip.Niveau),
            ("Geschatte intensiteit", pip.Pip.IntensiteitB1 is { } uren ? $"{uren} uur" : null), ("Mag opleiding afmaken", pip.Pip.MagOpleidingAfmaken switch { true => "Ja", false => "Nee", _ => null }),
            ("Alfabetisering", pip.Pip.Alfabetisering)),
        Duoonderwerp.Leerbaarheidstoets when kennis.Leerbaarheid is { } l => Vul([("Examennummer", l.Examennummer),
            .. l.Resultaten.Select(r => ($"Uitslag van {Datumtekst.Kort(r.Afname)}", (string?)(r.Behaald.Length > 0 ? $"{r.Resultaat} ({r.Behaald} van {r.Benodigd} nodig)" : r.Resultaat)))]),
        Duoonderwerp.Verlengingen => Vul([.. kennis.Verlengingen.Select(v => ($"Aanvraag van {Datumtekst.Kort(v.Ontvangen)}", (string?)(v.Beoordeling == "InBehandeling" ? "In behandeling" : v.Beoordeling) + (v.Beoordeeld is { } op ? $" op {Datumtekst.Lang(op)}" : "")))]),
        Duoonderwerp.Vrijstellingen => Vul([.. kennis.Vrijstellingen.Select(Vrijstelling)]),
        Duoonderwerp.Ontheffingen => Vul([.. kennis.Ontheffingen.Select(Ontheffing)]),
        Duoonderwerp.Map when kennis.Map is { } m => Vul(("Eindgesprek", Dag(m.Dag)), ("Verwijtbaar", m.Verwijtbaar)),
        Duoonderwerp.Pvt when kennis.Pvt is { } v => Vul(("Ondertekening", Dag(v.Dag)), ("Verwijtbaar", v.Verwijtbaar)),
        Duoonderwerp.Uren => Vul([.. kennis.Uren.SelectMany(Uren).Distinct()]),
        Duoonderwerp.Examens => Vul([.. kennis.Examens.OrderByDescending(e => e.Dag).Select(e => ($"{Onderdeel(e.Onderdeel)}, {Datumtekst.Kort(e.Dag)}", (string?)$"{(e.Resultaat == "Gezakt" ? "Niet geslaagd" : e.Resultaat == "Geen" ? "Geen uitslag" : e.Resultaat)}{(e.Niveau is null ? "" : $" op {e.Niveau}")}{(e.Reden is null ? "" : $" ({e.Reden.ToLowerInvariant()})")}"))]),
        Duoonderwerp.GratisPogingen => Vul([.. kennis.GratisPogingen.Select(p => (Onderdeel(p.Onderdeel), (string?)p.Tegoed.ToString(CultureInfo.InvariantCulture)))]),
        Duoonderwerp.Boetes => Vul([.. kennis.Boetes.Select(b => ($"Boete van {Datumtekst.Kort(b.Dag)}", (string?)$"€ {b.Bedrag.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))}"))]),
        Duoonderwerp.Gebeurtenissen => Vul([.. kennis.Gebeurtenissen.OrderByDescending(g => g.Dag).Take(25).Select(g => (Datumtekst.Kort(g.Dag), (string?)$"{g.Omschrijving} ({g.Code})"))]),
        _ => [],
    })];

    /// <summary>The button that repairs a difference, and its icon; null when somebody must look first.</summary>
    public static (string Tekst, string Icoon)? Herstelknop(Duoverschil verschil) => Spiegel.Herstelling(verschil.Onderwerp, verschil.Veld, verschil.Hier, verschil.Leidend) switch
    {
        Herstel.NeemOver => ("Neem over van DUO", "download"),
        Herstel.GeefDoor => ("Geef door aan DUO", "send"),
        Herstel.TrekIn => ("Trek in bij DUO", "trash"),
        _ => null,
    };

    private static (string, string?) Vrijstelling(Vrijstellingbericht bericht)
    {
        var (wat, v) = bericht switch
        {
            { Geheel: { } geheel } => ("Helemaal", geheel),
            { Tijdelijk: { } tijdelijk } => ("Tijdelijk", tijdelijk),
            { Deel: { } deel } => ($"{Onderdeel(deel.Onderdeel)} {deel.Niveau}".Trim(), deel),
            _ => ("Onbekende vorm", new Vrijstellingsoordeel()),
        };
        return (wat, $"{Oordeel(v.Oordeel)}{(v.Op is { } op ? $" op {Datumtekst.Lang(op)}" : "")}{(v.Van is { } van ? $", vanaf {Datumtekst.Lang(van)}{(v.Tot is { } tot ? $" tot en met {Datumtekst.Lang(tot)}" : "")}" : "")}{(v.Reden is null ? "" : $" ({v.Reden})")}");
    }

    private static (string, string?) Ontheffing(Ontheffingbericht bericht)
    {
        var o = bericht.Geheel ?? bericht.Deel ?? new Ontheffingsoordeel();
        var wat = bericht.Geheel is not null ? "Helemaal" : o.Onderdeel is not null ? Onderdeel(o.Onderdeel) : "Uren participatie";
        return (wat, $"{Oordeel(o.Oordeel)}{(o.Op is { } op ? $" op {Datumtekst.Lang(op)}" : "")}{(o.Uren is { } uren ? $", {uren} uur in vijf jaar" : "")}{(o.Grond is null ? "" : $" ({(o.Grond == "MED" ? "medisch" : o.Grond == "BIO" ? "bijzondere omstandigheden" : o.Grond)})")}");
    }

    private static IEnumerable<(string, string?)> Uren(Gemeenteuren u)
    {
        yield return ($"Gemeente {u.GemeentecodeTekst()}", $"bekend tot {Datumtekst.Lang(u.BekendTot)}");
        if (u.Intake is { } intake) { yield return ("Taalles in de brede intake", $"{intake.Uren} uur"); }
        if (u.Participatie is { } deel) { yield return ("Participatie", $"{deel.Uren} uur"); }
        if (u.ParticipatieTaalles is { } taal) { yield return ("Participatie als taalles", $"{taal.Uren} uur"); }
        foreach (var school in u.Instellingen ?? [])
        {
            yield return ($"Taalles bij {school.Instellingsnummer}", $"{school.Uren ?? 0} uur gevolgd, {school.Geoorloofd ?? 0} gemist met reden, {school.Ongeoorloofd ?? 0} zonder");
        }
    }

    private static string GemeentecodeTekst(this Gemeenteuren u) => Dossiervorming.Codelijsten.Gemeentenaam(u.Gemeentecode);

    private static string Oordeel(string oordeel) => oordeel switch { "Toekenning" => "toegekend", "Afwijzing" => "afgewezen", _ => oordeel };

    private static string Onderdeel(string? code) => Duofeiten.Onderdeel(code) is { } onderdeel ? char.ToUpperInvariant(onderdeel.Naam()[0]) + onderdeel.Naam()[1..] : code ?? "Onderdeel";

    private static string? Dag(DateOnly? dag) => dag is { } d ? Datumtekst.Lang(d) : null;

    private static IEnumerable<(string, string)> Vul(params (string Naam, string? Waarde)[] regels) => regels.Where(r => !string.IsNullOrEmpty(r.Waarde)).Select(r => (r.Naam, r.Waarde!));
}
