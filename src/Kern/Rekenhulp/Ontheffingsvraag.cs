using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Ontheffingsinvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Reden voor ontheffing")]
    public Ontheffingsgrond Grond { get; init; }

    [Veld("Helemaal of voor een deel")]
    public Ontheffingsvorm Vorm { get; init; }

    [Veld("Leerroute in het plan", "Nodig bij een gedeeltelijke ontheffing.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Arts bevestigt dat inburgeren niet kan", "Een aangewezen, onafhankelijke arts, voor de tijd die de wet noemt (5 jaar).")]
    public bool ArtsBevestigt { get; init; }

    [Veld("Aantal taalonderdelen", "Lezen, luisteren, schrijven, spreken.", Maximum = 4)]
    public int? Taalonderdelen { get; init; }

    [Veld("Ook KNM")]
    public bool Knm { get; init; }

    [Veld("Participatiedeel van de Z-route")]
    public bool Participatieonderdeel { get; init; }

    [Veld("Uren participatie die nog wel kunnen", "Leeg: geen grens bekend.", Eenheid = "uur", Maximum = 9999)]
    public int? UrenBelastbaar { get; init; }

    [Veld("Zeer uitzonderlijk en schrijnend", "Bij bijzondere omstandigheden.")]
    public bool Uitzonderlijk { get; init; }

    [Veld("Aan de inburgeraar te verwijten", "Bij bijzondere omstandigheden.")]
    public bool Verwijtbaar { get; init; }

    [Veld("Advies van het college is er", "Bij bijzondere omstandigheden.")]
    public bool AdviesCollege { get; init; }

    [Veld("Dag waarop DUO de aanvraag ontving", "Leeg: nog geen aanvraag.")]
    public DateOnly? AanvraagOp { get; init; }
}

/// <summary>Art. 5 Wet: dispensation, and the task of the college in it.</summary>
public static class Ontheffingsvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Ontheffingsinvoer>(
        "ontheffing", "Ontheffing", "Of DUO ontheffing kan verlenen, en wat de gemeente daarbij doet.",
        new Ontheffingsinvoer { Peildatum = new(2026, 3, 2), Grond = Ontheffingsgrond.Medisch, Vorm = Ontheffingsvorm.Volledig, ArtsBevestigt = true, AanvraagOp = new(2026, 3, 2) },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(Ontheffingsinvoer i, Regelset regels)
    {
        var deel = i.Vorm == Ontheffingsvorm.Gedeeltelijk && i.Grond == Ontheffingsgrond.Medisch;
        Redenen.Van(i)
            .Als(deel && i.Leerroute is null, "Kies de leerroute: daarvan hangt af welk deel kan vervallen.", "leerroute", Bron.Bi("2.7", "3", "WI-ONTH-02"))
            .Als(deel && i.Leerroute is not (null or Leerroute.Zelfredzaamheid) && i.Taalonderdelen is null && !i.Knm, "Vul in om hoeveel taalonderdelen het gaat, of kies KNM.", "taalonderdelen")
            .Als(i.Taalonderdelen is < 0 or > 4, "Er zijn vier taalonderdelen. Vul 0 tot en met 4 in.", "taalonderdelen")
            .Als(i.UrenBelastbaar < 0, "Een aantal uren kan niet onder nul zijn.", "urenBelastbaar")
            .Als(i.UrenBelastbaar is not null && !i.Participatieonderdeel, "Een grens aan de uren hoort bij het participatiedeel. Kies dat, of laat de uren leeg.", "urenBelastbaar")
            .Eis();
        var toets = Ontheffing.MagWordenVerleend(new Ontheffingsfeiten
        {
            Grond = i.Grond, Vorm = i.Vorm, Leerroute = i.Leerroute, ArtsBevestigt = i.ArtsBevestigt, Taalonderdelen = i.Taalonderdelen ?? 0, Knm = i.Knm,
            Participatieonderdeel = i.Participatieonderdeel, Uitzonderlijk = i.Uitzonderlijk, Verwijtbaar = i.Verwijtbaar, AdviesCollege = i.AdviesCollege,
        }, i.Peildatum, regels);
        var beslissing = Vrijstellingsvraag.Beslissing(i.AanvraagOp, regels);
        var bio = i.Grond == Ontheffingsgrond.BijzondereOmstandigheden;
        var medisch = i.Grond == Ontheffingsgrond.Medisch;
        return new Rekenantwoord
        {
            Antwoord = toets.Slaagt ? "DUO kan ontheffing verlenen." : "Met deze gegevens is er geen ontheffing.",
            Uitkomsten =
            [
                new("mogelijk", "Ontheffing mogelijk", toets.Slaagt),
                new("vorm", "Soort ontheffing", toets.Slaagt ? i.Vorm : null),
                new("duoGrond", "Grond bij DUO", bio ? "BIO" : medisch ? "MED" : null),
                new("kosten", "Kosten van het medisch advies", medisch ? regels.Waarde(Plichtparameters.KostenMedischAdvies, i.Peildatum) : null),
                new("kostenTerug", "Kosten komen terug", medisch && toets.Slaagt),
                new("adviesCollegeNodig", "Advies van het college nodig", bio),
                new("duoSignaal", "Signaal van DUO", bio ? "SS140" : null),
                new("maximumParticipatieuren", "Hoogste aantal participatie-uren", toets.Slaagt ? i.UrenBelastbaar : null),
                new("beslist", "Wie beslist", "DUO"),
                new("beslissingUiterlijk", "Beslissing van DUO uiterlijk", beslissing?.Waarde),
            ],
            Onderbouwing = new Onderbouwing("DUO beslist over ontheffing, op aanvraag of uit zichzelf.", [], Bron.Bi("2.8", "4", "WI-ONTH-04"), [.. Stappen(i, toets, medisch, bio), .. beslissing is null ? [] : new[] { beslissing.Onderbouwing }]),
            Toets = toets,
            Parameters = beslissing?.Parameters ?? [],
            Voorlopig = true,
            Waarschuwingen = i.Taalonderdelen > 0 && i.Knm
                ? ["DUO beslist over ontheffing, niet de gemeente.", "Of taalonderdelen en KNM samen kunnen, zegt de tekst niet duidelijk. Vraag het DUO."]
                : ["DUO beslist over ontheffing, niet de gemeente."],
        };
    }

    private static List<Onderbouwing> Stappen(Ontheffingsinvoer i, Toets toets, bool medisch, bool bio)
    {
        var lijst = new List<Onderbouwing>();
        foreach (var voorwaarde in toets.Voorwaarden)
        {
            lijst.Add(Onderbouwing.Stap("{0}: {1}.", voorwaarde.Bron, voorwaarde.Omschrijving, voorwaarde.Vervuld ? "ja" : "nee"));
        }

        if (medisch)
        {
            lijst.Add(Onderbouwing.Stap("Het medisch advies kost geld. Dat komt terug als de arts (gedeeltelijke) ontheffing of een aangepast examen adviseert.", Bron.Ri("2.7", null, "WI-ONTH-01")));
        }

        if (bio)
        {
            lijst.Add(Onderbouwing.Stap("DUO kan met een signaal om het advies van het college vragen.", Bron.Duo("WI-ONTH-07")));
        }

        if (i.UrenBelastbaar is { } uren)
        {
            lijst.Add(Onderbouwing.Stap("DUO geeft door hoeveel uren participatie iemand aankan: {0}.", Bron.Duo("WI-ONTH-06"), uren));
        }

        return lijst;
    }
}
