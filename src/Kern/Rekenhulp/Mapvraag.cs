using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Mapinvoer
{
    [Veld("Leerroute", "De leerroute in het plan dat nu geldt.")]
    public Leerroute Leerroute { get; init; }

    [Veld("Taalschakeltraject gestopt", "Alleen bij de onderwijsroute: de inburgeraar volgt het traject niet meer en heeft het niet voltooid.")]
    public bool TaalschakeltrajectGestopt { get; init; }

    [Veld("Begin van de inburgeringstermijn", "Eerste dag van de termijn: de dag na de dagtekening van het eerste PIP.")]
    public DateOnly StartTermijn { get; init; }

    [Veld("Laatste dag van de termijn", "Volgens DUO, met verlengingen. Leeg: drie jaar vanaf het begin.")]
    public DateOnly? LaatsteDagTermijn { get; init; }

    [Veld("Peildatum", "Dag waarop u kijkt of het te laat is. Leeg: Naast zegt alleen wat de laatste dag is.")]
    public DateOnly? Peildatum { get; init; }

    [Veld("Uren MAP in totaal", "Alle uren, de praktijkuren erbij, zonder betaald werk. Leeg: gelijk aan de praktijkuren.", Eenheid = "uur")]
    public int? Uren { get; init; }

    [Veld("Uren MAP in het PIP", "Het aantal uren dat in het plan staat. Leeg: Naast vergelijkt er niet mee.", Eenheid = "uur")]
    public int? UrenInPip { get; init; }

    [Veld("Praktijkuren", "Uren praktijk op de arbeidsmarkt, zonder betaald werk.", Eenheid = "uur")]
    public int Praktijkuren { get; init; }

    [Veld("Uren betaald werk", "Uren betaald werk die u als praktijk telt. Leeg: nul.", Eenheid = "uur")]
    public int? UrenBetaaldWerk { get; init; }

    [Veld("Thema beroepenoriëntatie", "Dit thema is behandeld.")]
    public bool Beroepenorientatie { get; init; }

    [Veld("Thema werknemerscompetenties", "Dit thema is behandeld.")]
    public bool Werknemerscompetenties { get; init; }

    [Veld("Thema realistisch beroepsbeeld", "Dit thema is behandeld.")]
    public bool RealistischBeroepsbeeld { get; init; }

    [Veld("Thema beroepskansen", "Dit thema is behandeld.")]
    public bool Beroepskansen { get; init; }

    [Veld("Thema beroepscompetenties verwerven", "Dit thema is behandeld.")]
    public bool BeroepscompetentiesVerwerven { get; init; }

    [Veld("Thema netwerk opbouwen", "Dit thema is behandeld.")]
    public bool NetwerkOpbouwen { get; init; }

    [Veld("Thema werk vinden", "Dit thema is behandeld.")]
    public bool WerkVinden { get; init; }

    [Veld("Thema werkcultuur", "Dit thema is behandeld.")]
    public bool Werkcultuur { get; init; }

    [Veld("Dag van het eindgesprek MAP", "Leeg: nog niet gehouden.")]
    public DateOnly? EindgesprekOp { get; init; }

    [Veld("PVT ontbreekt ook", "Het PVT is ook niet klaar. Dat bepaalt de nieuwe termijn.")]
    public bool PvtOntbreektOok { get; init; }
}

/// <summary>Is the MAP a duty, is it completed, and what is missing.</summary>
public static class Mapvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Mapinvoer>(
        "map", "Module Arbeidsmarkt en Participatie (MAP)", "Of de MAP verplicht is, of zij is voltooid, wat ontbreekt en tot welke dag het kan.",
        new Mapinvoer
        {
            Leerroute = Leerroute.B1, StartTermijn = new(2025, 3, 4), Uren = 60, Praktijkuren = 16, UrenBetaaldWerk = 24, Beroepenorientatie = true, Werknemerscompetenties = true,
            RealistischBeroepsbeeld = true, Beroepskansen = true, BeroepscompetentiesVerwerven = true, NetwerkOpbouwen = true, WerkVinden = true, Werkcultuur = true,
        },
        invoer => invoer.Peildatum is { } dag && dag > invoer.StartTermijn ? dag : invoer.StartTermijn, Reken);

    private static Rekenantwoord Reken(Mapinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.LaatsteDagTermijn < invoer.StartTermijn, "De termijn eindigt voordat zij begint. Controleer de dagen.", "laatsteDagTermijn")
            .Als(invoer.EindgesprekOp < invoer.StartTermijn, "Het eindgesprek ligt voor het begin van de termijn. Controleer de dagen.", "eindgesprekOp", Bron.Duo("WI-DUO-07"))
            .Als(invoer.EindgesprekOp > invoer.Peildatum, "Het eindgesprek ligt na de peildatum. Vul een dag in die al geweest is, of laat haar leeg.", "eindgesprekOp", Bron.Duo("WI-DUO-07"))
            .Als(invoer.Uren < invoer.Praktijkuren, "Er zijn meer praktijkuren dan uren MAP in totaal. Tel de praktijkuren mee in het totaal.", "uren")
            .Als(invoer.TaalschakeltrajectGestopt && invoer.Leerroute != Leerroute.Onderwijs, "Een taalschakeltraject hoort bij de onderwijsroute. Controleer de leerroute.", "taalschakeltrajectGestopt")
            .Eis();

        var stand = Map.Beoordeel(
            new()
            {
                Leerroute = invoer.Leerroute, TaalschakeltrajectLooptOfKlaar = !invoer.TaalschakeltrajectGestopt, StartTermijn = invoer.StartTermijn,
                LaatsteDagTermijn = invoer.LaatsteDagTermijn, Praktijkuren = invoer.Praktijkuren, UrenBetaaldWerk = invoer.UrenBetaaldWerk ?? 0,
                Themas = [.. Behandeld(invoer)], EindgesprekOp = invoer.EindgesprekOp,
            }, regels);
        var waarde = stand.Waarde;
        bool? teLaat = !waarde.Verplicht ? null : waarde.OpTijd is { } opTijd ? !opTijd : invoer.Peildatum is { } dag ? dag > waarde.LaatsteDag : null;
        var gevolg = PvtMapgevolg.Bij(!waarde.Voltooid && invoer.PvtOntbreektOok, waarde.LaatsteDag, regels);
        var dreigt = waarde.Verplicht && (!waarde.Voltooid || teLaat == true);
        return new Rekenantwoord
        {
            Antwoord = !waarde.Verplicht ? "De MAP is niet verplicht voor wie het taalschakeltraject volgt of voltooide."
                : waarde.Voltooid ? teLaat == true ? $"De MAP is voltooid, maar na de laatste dag: {Datumtekst.Lang(waarde.LaatsteDag)}." : "De MAP is voltooid."
                : $"De MAP is nog niet voltooid. De laatste dag is {Datumtekst.Lang(waarde.LaatsteDag)}.",
            Uitkomsten =
            [
                new("verplicht", "MAP is verplicht", waarde.Verplicht),
                new("voltooid", "MAP voltooid", waarde.Voltooid),
                new("voltooidOp", "Voltooid op", waarde.VoltooidOp),
                new("ontbreekt", "Wat nog ontbreekt", waarde.Verplicht ? waarde.Toets.NietVervuld.Select(voorwaarde => voorwaarde.Herstel ?? voorwaarde.Omschrijving).ToList() : []),
                new("geteldePraktijkuren", "Getelde praktijkuren", waarde.Praktijkuren),
                new("ontbrekendePraktijkuren", "Praktijkuren die nog ontbreken", waarde.Verplicht ? waarde.OntbrekendePraktijkuren : 0),
                new("behandeldeThemas", "Thema's die behandeld zijn", Map.Themas.Count - waarde.OntbrekendeThemas.Count),
                new("vrijstellingDoorWerk", "Vrijstelling omdat iemand werkt", false),
                new("urenVoorZroute", "Uren die in de Z-route (asiel) van de participatie-uren af gaan", (invoer.Uren ?? invoer.Praktijkuren) + (invoer.UrenBetaaldWerk ?? 0)),
                new("laatsteDag", "Laatste dag", waarde.Verplicht ? waarde.LaatsteDag : null),
                new("opTijd", "Op tijd voltooid", waarde.OpTijd),
                new("teLaat", "Te laat", teLaat),
                new("boeteDuo", "Boete die DUO kan geven", dreigt ? gevolg.Waarde.Boete : null),
                new("nieuweTermijn", "Nieuwe termijn van DUO", dreigt ? gevolg.Waarde.NieuweTermijn.ToString() : null),
            ],
            Onderbouwing = stand.Onderbouwing with
            {
                Delen =
                [
                    .. stand.Onderbouwing.Delen,
                    Onderbouwing.Stap("Uren MAP tellen bij asielstatushouders in de Z-route mee in de participatie-uren.", Bron.Bi("3.14", "5", "WI-MAP-06")),
                    Onderbouwing.Stap("Wie onder de Wet inburgering 2013 valt en de MAP voltooit, is vrijgesteld van ONA.", Bron.Bi("12.1a", "6", "WI-MAP-07")),
                    .. dreigt ? new[] { gevolg.Onderbouwing } : [],
                ],
            },
            Toets = waarde.Verplicht ? waarde.Toets : null,
            Parameters = [.. stand.Parameters, .. dreigt ? gevolg.Parameters : []],
            Voorlopig = invoer.LaatsteDagTermijn is null,
            Waarschuwingen = Waarschuwingen(invoer, waarde),
        };
    }

    private static IEnumerable<Mapthema> Behandeld(Mapinvoer invoer)
    {
        (bool Gedaan, Mapthema Thema)[] themas =
        [
            (invoer.Beroepenorientatie, Mapthema.Beroepenorientatie), (invoer.Werknemerscompetenties, Mapthema.Werknemerscompetenties),
            (invoer.RealistischBeroepsbeeld, Mapthema.RealistischBeroepsbeeld), (invoer.Beroepskansen, Mapthema.Beroepskansen),
            (invoer.BeroepscompetentiesVerwerven, Mapthema.BeroepscompetentiesVerwerven), (invoer.NetwerkOpbouwen, Mapthema.NetwerkOpbouwen),
            (invoer.WerkVinden, Mapthema.WerkVinden), (invoer.Werkcultuur, Mapthema.Werkcultuur),
        ];
        return themas.Where(thema => thema.Gedaan).Select(thema => thema.Thema);
    }

    private static List<string> Waarschuwingen(Mapinvoer invoer, Mapstand stand)
    {
        List<string> zinnen = [];
        if (stand.Verplicht && invoer.UrenInPip > (invoer.Uren ?? invoer.Praktijkuren) + (invoer.UrenBetaaldWerk ?? 0))
        {
            zinnen.Add($"In het plan staan {invoer.UrenInPip} uren MAP. Er zijn er minder gevolgd. Bespreek of het plan klopt.");
        }

        if (stand.Verplicht && invoer.UrenBetaaldWerk > 0)
        {
            zinnen.Add("Dat betaald werk de praktijkuren mag vullen, is nog niet in de tekst nagelezen. Controleer het voor u erop bouwt.");
        }

        if (invoer.TaalschakeltrajectGestopt)
        {
            zinnen.Add("De uitzondering op de MAP geldt voor wie het taalschakeltraject volgt of voltooide. Is het gestopt, overleg dan of de leerroute moet wijzigen.");
        }

        return zinnen;
    }
}
