using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Afschaalinvoer
{
    [Veld("Leerroute", "De leerroute in het plan dat nu geldt.")]
    public Leerroute Leerroute { get; init; }

    [Veld("Dag van het besluit", "Dagtekening van het plan waarin het niveau wordt verlaagd.")]
    public DateOnly Dag { get; init; }

    [Veld("Dit is het eerste plan", "Waar: er was nog nooit een PIP onder deze wet. Niet waar: een eerder plan wordt gewijzigd.")]
    public bool EerstePip { get; init; }

    [Veld("Uren taalles", "Gevolgde uren Nederlands (NT2) bij een instelling met keurmerk of in het taalschakeltraject, zonder alfabetisering.", Eenheid = "uur")]
    public int UrenNt2 { get; init; }

    [Veld("Uren alfabetisering", "Gevolgde uren alfabetisering bij zo'n instelling. Leeg: nul.", Eenheid = "uur")]
    public int? UrenAlfabetisering { get; init; }

    [Veld("Uren taalles in de brede intake", "Uren Nederlands tijdens de brede intake die aan dezelfde eisen voldoen. Leeg: nul.", Eenheid = "uur")]
    public int? UrenIntake { get; init; }

    [Veld("Uren KNM", "Uren kennis van de Nederlandse maatschappij. Deze tellen niet mee. Leeg: nul.", Eenheid = "uur")]
    public int? UrenKnm { get; init; }

    [Veld("Uren taalles zonder keurmerk", "Uren bij een instelling zonder keurmerk die geen taalschakeltraject geeft. Deze tellen niet mee. Leeg: nul.", Eenheid = "uur")]
    public int? UrenZonderKeurmerk { get; init; }

    [Veld("Genoeg inspanning", "De inburgeraar heeft zich in de lessen genoeg ingespannen.")]
    public bool VoldoendeInspanning { get; init; }

    [Veld("B1 is niet haalbaar", "Uit feiten blijkt dat niveau B1 binnen de termijn niet haalbaar is, ook niet met verlenging of een nieuwe termijn.")]
    public bool B1Onhaalbaar { get; init; }

    [Veld("Onderdelen", "De taalonderdelen die naar A2 gaan. Leeg: alle vier.")]
    public IReadOnlyList<Afschaalonderdeel> Onderdelen { get; init; } = [];
}

/// <summary>One language part that goes to A2.</summary>
public sealed record Afschaalonderdeel
{
    [Veld("Onderdeel", "Lezen, luisteren, schrijven of spreken. KNM heeft geen niveau.")]
    public Examenonderdeel Onderdeel { get; init; }
}

/// <summary>Lowering the exam level to A2, whole or per part.</summary>
public static class Afschaalvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Afschaalinvoer>(
        "afschalen", "Afschalen naar A2", "Of het college in de B1-route het examenniveau mag verlagen, en welke uren daarvoor tellen.",
        new Afschaalinvoer
        {
            Leerroute = Leerroute.B1, Dag = new(2026, 4, 1), UrenNt2 = 480, UrenAlfabetisering = 100, UrenIntake = 20, UrenKnm = 60,
            VoldoendeInspanning = true, B1Onhaalbaar = true, Onderdelen = [new() { Onderdeel = Examenonderdeel.Schrijven }],
        },
        invoer => invoer.Dag, Reken);

    private static Rekenantwoord Reken(Afschaalinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.Onderdelen.Any(rij => rij.Onderdeel == Examenonderdeel.Knm), "KNM heeft geen niveau en kan niet naar A2. Haal KNM uit de lijst.", "onderdelen")
            .Als(invoer.Onderdelen.DistinctBy(rij => rij.Onderdeel).Count() < invoer.Onderdelen.Count, "Een onderdeel staat twee keer in de lijst.", "onderdelen")
            .Eis();

        var oordeel = Afschalen.Beoordeel(
            new()
            {
                Leerroute = invoer.Leerroute, Dag = invoer.Dag, EerstePip = invoer.EerstePip, UrenNt2 = invoer.UrenNt2, UrenAlfabetisering = invoer.UrenAlfabetisering ?? 0,
                UrenIntake = invoer.UrenIntake ?? 0, VoldoendeInspanning = invoer.VoldoendeInspanning, B1Onhaalbaar = invoer.B1Onhaalbaar,
            }, regels);
        var (waarde, mag) = (oordeel.Waarde, oordeel.Waarde.Toets.Slaagt);
        var lager = invoer.Onderdelen.Count == 0 ? Examenonderdelen.Taal : [.. invoer.Onderdelen.Select(rij => rij.Onderdeel)];
        return new Rekenantwoord
        {
            Antwoord = mag
                ? $"Het college mag afschalen naar A2 voor {string.Join(", ", Examenonderdelen.Taal.Where(lager.Contains).Select(onderdeel => onderdeel.Naam()))}. Het hoeft niet."
                : waarde.Ontbreekt > 0 ? $"Afschalen mag niet. Er ontbreken nog {waarde.Ontbreekt} uren taalles." : "Afschalen mag niet.",
            Uitkomsten =
            [
                new("toegestaan", "Afschalen mag", mag),
                new("benodigdeUren", "Uren taalles die nodig zijn", waarde.Norm),
                new("geteldeUren", "Uren die meetellen", waarde.Geteld),
                new("ontbrekendeUren", "Uren die nog ontbreken", waarde.Ontbreekt),
                new("nietGeteldeUren", "Uren die niet meetellen", (invoer.UrenKnm ?? 0) + (invoer.UrenZonderKeurmerk ?? 0)),
                new("geheel", "Alle vier de taalonderdelen", lager.Count == Examenonderdelen.Taal.Count),
                .. Examenonderdelen.Taal.Select(onderdeel => new Uitkomst(
                    $"niveau{onderdeel}", $"Examenniveau {onderdeel.Naam()}",
                    invoer.Leerroute == Leerroute.Zelfredzaamheid ? null : mag && lager.Contains(onderdeel) ? Niveau.A2 : Niveau.B1)),
                new("pipAanpassen", "Het PIP moet worden aangepast", mag),
                new("pipNaarDuo", "Het gewijzigde PIP moet naar DUO", mag),
            ],
            Onderbouwing = oordeel.Onderbouwing with
            {
                Delen = [.. oordeel.Onderbouwing.Delen, Onderbouwing.Stap("De inburgeringstermijn verandert niet. Het PIP wordt aangepast en gaat naar DUO.", Bron.Bi("5.3", "6", "WI-ROUTE-11"))],
            },
            Toets = waarde.Toets,
            Parameters = oordeel.Parameters,
        };
    }
}
