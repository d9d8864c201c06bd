using Naast.Kern.Gedeeld;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Vrijstellingsinvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Reden voor vrijstelling")]
    public Vrijstellingsgrond Grond { get; init; }

    [Veld("Diploma", "Het diploma dat er is, of waarvoor de opleiding opleidt. Nodig bij diploma en bij inschrijving.")]
    public Diplomasoort? Diploma { get; init; }

    [Veld("Jaren leerplicht in Nederland", "Hele jaren. Nodig bij leerplicht.", Eenheid = "jaar", Maximum = 100)]
    public int? JarenLeerplicht { get; init; }

    [Veld("Jaren in de BRP zonder onderbreking", "Hele jaren. Nodig bij voldoende ingeburgerd.", Eenheid = "jaar", Maximum = 120)]
    public int? JarenVerblijf { get; init; }

    [Veld("Jaren werk of vrijwilligerswerk", "Hele jaren. Nodig bij voldoende ingeburgerd.", Eenheid = "jaar", Maximum = 100)]
    public int? JarenWerk { get; init; }

    [Veld("Spreekt en luistert in een gesprek op B1")]
    public bool GesprekB1 { get; init; }

    [Veld("Bewijs voor een examenonderdeel is op B1 of hoger", "Nee betekent: op A2.")]
    public bool BewijsB1 { get; init; }

    [Veld("Het plan is afgeschaald naar A2")]
    public bool Afgeschaald { get; init; }

    [Veld("Dag waarop DUO de aanvraag ontving", "Leeg: nog geen aanvraag.")]
    public DateOnly? AanvraagOp { get; init; }
}

/// <summary>Art. 4 and 7 lid 3 Wet: exemption, full, temporary or for parts of the exam.</summary>
public static class Vrijstellingsvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Vrijstellingsinvoer>(
        "vrijstelling", "Vrijstelling", "Of iemand is vrijgesteld van inburgeren, helemaal, tijdelijk of voor een deel. DUO beslist.",
        new Vrijstellingsinvoer { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.Diploma, Diploma = Diplomasoort.Mbo2OfHoger, AanvraagOp = new(2026, 3, 2) },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(Vrijstellingsinvoer i, Regelset regels)
    {
        Redenen.Van(i)
            .Als(i.Diploma is null && (i.Grond is Vrijstellingsgrond.Diploma or Vrijstellingsgrond.Ingeschreven), "Kies het diploma, of het diploma waarvoor de opleiding opleidt.", "diploma")
            .Als(i.Grond == Vrijstellingsgrond.Leerplichtjaren && i.JarenLeerplicht is null, "Vul het aantal jaren leerplicht in.", "jarenLeerplicht")
            .Als(i.Grond == Vrijstellingsgrond.VoldoendeIngeburgerd && i.JarenVerblijf is null, "Vul het aantal jaren verblijf in.", "jarenVerblijf")
            .Als(i.Grond == Vrijstellingsgrond.VoldoendeIngeburgerd && i.JarenWerk is null, "Vul het aantal jaren werk in.", "jarenWerk")
            .Als(i.JarenLeerplicht < 0 || i.JarenVerblijf < 0 || i.JarenWerk < 0, "Een aantal jaren kan niet onder nul zijn.", "jarenVerblijf")
            .Eis();
        var oordeel = Vrijstelling.Beoordeel(new Vrijstellingsfeiten
        {
            Grond = i.Grond, Diploma = i.Diploma, JarenLeerplicht = i.JarenLeerplicht ?? 0, JarenVerblijf = i.JarenVerblijf ?? 0, JarenWerk = i.JarenWerk ?? 0,
            GesprekB1 = i.GesprekB1, BewijsB1 = i.BewijsB1, Afgeschaald = i.Afgeschaald,
        }, i.Peildatum, regels);
        var beslissing = Beslissing(i.AanvraagOp, regels);
        var slaagt = oordeel.Vorm is not null;
        return new Rekenantwoord
        {
            Antwoord = oordeel.Vorm switch
            {
                Vrijstellingsvorm.Volledig => "Er is reden voor een volledige vrijstelling.",
                Vrijstellingsvorm.Tijdelijk => "Er is reden voor een tijdelijke vrijstelling.",
                Vrijstellingsvorm.Gedeeltelijk => "Er is reden voor vrijstelling van een deel van het examen.",
                _ => "Er is geen vrijstelling.",
            },
            Uitkomsten =
            [
                new("vrijgesteld", "Reden voor vrijstelling", slaagt),
                new("vorm", "Soort vrijstelling", oordeel.Vorm),
                new("gevolg", "Gevolg", oordeel.Gevolg),
                new("bewijs", "Bewijs", oordeel.Bewijs),
                new("kosten", "Kosten", oordeel.Kosten),
                new("duoCodes", "Codes van DUO", oordeel.Duocodes),
                new("beslist", "Wie beslist", "DUO"),
                new("beslissingUiterlijk", "Beslissing van DUO uiterlijk", beslissing?.Waarde),
            ],
            Onderbouwing = new Onderbouwing("DUO beslist over een vrijstelling. Naast toont alleen wat de wet vraagt.", [], Bron.Wi("4", null, "WI-VRIJ-09"),
                [.. oordeel.Toets.Voorwaarden.Select(v => Onderbouwing.Stap("{0}: {1}.", v.Bron, v.Omschrijving, v.Vervuld ? "ja" : "nee")), .. beslissing is null ? [] : new[] { beslissing.Onderbouwing }]),
            Toets = oordeel.Toets,
            Parameters = beslissing?.Parameters ?? [],
            Voorlopig = true,
            Waarschuwingen = ["DUO beslist over een vrijstelling, niet de gemeente."],
        };
    }

    /// <summary>Eight weeks for DUO, from the day after it received the request; also for a dispensation.</summary>
    internal static Berekening<DateOnly>? Beslissing(DateOnly? aanvraag, Regelset regels) => aanvraag is { } dag
        ? Rekenregels.LaatsteDagNa("DUO beslist", dag, "Aanvraag ontvangen", Plichtparameters.Beslistermijn, regels)
        : null;
}
