using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Schakelinvoer
{
    [Veld("Van leerroute", "De leerroute in het plan dat nu geldt.")]
    public Leerroute Van { get; init; }

    [Veld("Naar leerroute", "De nieuwe leerroute.")]
    public Leerroute Naar { get; init; }

    [Veld("Begin van de inburgeringstermijn", "Eerste dag van de termijn: de dag na de dagtekening van het eerste PIP.")]
    public DateOnly StartTermijn { get; init; }

    [Veld("Dag van de wissel", "Dagtekening van het gewijzigde PIP.")]
    public DateOnly DagWissel { get; init; }

    [Veld("Voortgang", "Hoe de voortgang is, vergeleken met wat bij het plan werd verwacht.")]
    public Voortgang Voortgang { get; init; }

    [Veld("Einde niet-vrijstellende opleiding", "Dag waarop praktijkonderwijs, vso (arbeid of dagbesteding) of een entree-opleiding klaar was of stopte. Leeg: er was geen zo'n opleiding, of zij loopt nog.")]
    public DateOnly? EindeOpleiding { get; init; }

    [Veld("Bijzonder individueel geval", "Of het college wil wisselen omdat dit geval bijzonder is.")]
    public bool BijzonderGeval { get; init; }

    [Veld("Motivering van het bijzondere geval", "Waarom dit geval bijzonder is. Leeg: er is geen motivering.")]
    public string? Motivering { get; init; }

    [Veld("Gevolgde uren taalles", "Uren Nederlands bij een instelling met keurmerk of in het taalschakeltraject, alfabetisering erbij. Leeg: nul.", Eenheid = "uur")]
    public int? UrenNt2 { get; init; }

    [Veld("Gevolgde uren KNM", "Uren kennis van de Nederlandse maatschappij bij zo'n instelling. Leeg: nul.", Eenheid = "uur")]
    public int? UrenKnm { get; init; }
}

/// <summary>Switching route: may it, until when, and what follows.</summary>
public static class Schakelvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Schakelinvoer>(
        "schakelen", "Wisselen van leerroute", "Of de leerroute mag worden gewijzigd, tot welke dag, en wat de wissel doet met uren, examens en plan.",
        new Schakelinvoer { Van = Leerroute.B1, Naar = Leerroute.Zelfredzaamheid, StartTermijn = new(2025, 3, 3), DagWissel = new(2026, 4, 1), UrenNt2 = 420, UrenKnm = 40 },
        invoer => invoer.DagWissel, Reken);

    private static Rekenantwoord Reken(Schakelinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.Van == invoer.Naar, "De oude en de nieuwe leerroute zijn gelijk. Kies een andere leerroute.", "naar")
            .Als(invoer.DagWissel < invoer.StartTermijn, "De wissel ligt voor het begin van de termijn. Wisselen kan pas na het eerste plan. Controleer de dagen.", "dagWissel")
            .Eis();

        var oordeel = Schakelen.Beoordeel(
            new()
            {
                Van = invoer.Van, Naar = invoer.Naar, StartTermijn = invoer.StartTermijn, Dag = invoer.DagWissel, Voortgang = invoer.Voortgang,
                EindeOpleiding = invoer.EindeOpleiding, BijzonderGeval = invoer.BijzonderGeval, Motivering = invoer.Motivering,
            }, regels);
        var (waarde, mag) = (oordeel.Waarde, oordeel.Waarde.Toets.Slaagt);
        var gevolgen = Schakelgevolgen.Bepaal(invoer.Van, invoer.Naar, (invoer.UrenNt2 ?? 0) + (invoer.UrenKnm ?? 0), invoer.DagWissel, regels);
        return new Rekenantwoord
        {
            Antwoord = mag
                ? $"De wissel van {invoer.Van.Naam()} naar {invoer.Naar.Naam()} op {Datumtekst.Lang(invoer.DagWissel)} mag{(waarde.Uitzondering is { } reden ? $": {reden.Naam()}" : "")}."
                : $"De wissel van {invoer.Van.Naam()} naar {invoer.Naar.Naam()} op {Datumtekst.Lang(invoer.DagWissel)} mag niet.",
            Uitkomsten =
            [
                new("toegestaan", "De wissel mag", mag),
                new("laatsteDag", "Laatste dag om te wisselen zonder uitzondering", waarde.LaatsteDag),
                new("eersteDagTeLaat", "Eerste dag waarop een uitzondering nodig is", waarde.LaatsteDag.AddDays(1)),
                new("binnenGrens", "Binnen anderhalf jaar", waarde.BinnenGrens),
                new("uitzondering", "Uitzondering die nodig is en geldt", waarde.Uitzondering),
                new("urenTellenInIntensiteit", "Eerdere uren wegen mee in de intensiteit", gevolgen.Waarde.UrenTellenInIntensiteit),
                new("examensBlijvenGelden", "Examenpogingen en resultaten blijven gelden", gevolgen.Waarde.ExamensBlijvenGelden),
                new("aftrekCursusuren", "Uren die van de cursusuren van de Z-route af gaan", gevolgen.Waarde.AftrekCursusuren),
                new("resterendeCursusuren", "Cursusuren die overblijven in de Z-route", gevolgen.Waarde.ResterendeCursusuren),
                new("mapVerplicht", "MAP is verplicht in de nieuwe leerroute", gevolgen.Waarde.MapVerplicht),
                new("startTermijn", "Begin van de termijn (blijft gelijk)", invoer.StartTermijn),
                new("pipAanpassen", "Het PIP moet worden aangepast", mag),
                new("pipNaarDuo", "Het gewijzigde PIP moet naar DUO", mag),
                new("gevolgen", "Gevolgen", mag ? gevolgen.Onderbouwing.Delen.Select(deel => deel.Zin()).ToList() : []),
            ],
            // What would follow from a switch that may not be made, would only confuse.
            Onderbouwing = mag ? oordeel.Onderbouwing with { Delen = [.. oordeel.Onderbouwing.Delen, gevolgen.Onderbouwing, Norm(invoer.Naar)] } : oordeel.Onderbouwing,
            Toets = waarde.Toets,
            Parameters = [.. oordeel.Parameters, .. gevolgen.Parameters],
            Waarschuwingen = Waarschuwingen(invoer, regels),
        };
    }

    /// <summary>The open norm of the new route: a judgement of the college that no calculation replaces.</summary>
    private static Onderbouwing Norm(Leerroute naar) => naar switch
    {
        Leerroute.Onderwijs => Onderbouwing.Stap(
            "Het college legt uit dat de inburgeraar een opleiding wil volgen en dat de kans op een diploma groot is.", Bron.Wi("8", "1", "WI-ROUTE-03")),
        Leerroute.Zelfredzaamheid => Onderbouwing.Stap(
            "Het college legt uit dat de inburgeraar het examen of het taalschakeltraject redelijkerwijs niet binnen drie jaar haalt.", Bron.Wi("9", "1", "WI-ROUTE-05")),
        _ => Onderbouwing.Stap("In de B1-route doet de inburgeraar examen in vier taalonderdelen op B1 en in KNM.", Bron.Wi("7", "1", "WI-ROUTE-01")),
    };

    private static List<string> Waarschuwingen(Schakelinvoer invoer, Regelset regels)
    {
        List<string> zinnen = [];
        var einde = Termijnrekening.ExclusiefEinde(invoer.StartTermijn, regels.Waarde(LandelijkeParameters.Inburgeringstermijn, invoer.StartTermijn)).AddDays(-1);
        if (invoer.DagWissel > einde)
        {
            zinnen.Add($"Zonder verlenging eindigt de termijn op {Datumtekst.Lang(einde)}. De wissel ligt daarna. Controleer bij DUO of de termijn is verlengd.");
        }

        var gebruikelijk = regels.Waarde(Leerrouteparameters.GebruikelijkeDuurOnderwijs, invoer.DagWissel);
        if (invoer.Naar == Leerroute.Onderwijs && Termijnrekening.ExclusiefEinde(invoer.DagWissel, gebruikelijk) > einde.AddDays(1))
        {
            zinnen.Add($"Een taalschakeltraject duurt meestal een tot anderhalf jaar. De termijn eindigt op {Datumtekst.Lang(einde)}: dat is krap.");
        }

        if (invoer.EindeOpleiding > invoer.DagWissel)
        {
            zinnen.Add("De opleiding is op de dag van de wissel nog niet beëindigd. Zij telt daarom niet als uitzondering.");
        }

        if (invoer.EindeOpleiding <= invoer.DagWissel && !regels.Waarde(Leerrouteparameters.SchakelenNaOpleiding, invoer.DagWissel))
        {
            zinnen.Add("De uitzondering na een niet-vrijstellende opleiding geldt pas vanaf 1 januari 2023.");
        }

        return zinnen;
    }
}
