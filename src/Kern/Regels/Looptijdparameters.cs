using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How the term of three years is extended (art. 12 Wet, chapter 4 Besluit, chapter 4 Regeling).</summary>
public static class Looptijdparameters
{
    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static readonly Parameter<Duur> Aanvraagmoment = new("verlenging.aanvraag", "Hoe lang voor het einde een verlenging kan worden aangevraagd", Duur.Parse);

    public static readonly Parameter<Duur> Beslistermijn = new("verlenging.beslistermijn", "Beslistermijn van DUO bij een verlenging", Duur.Parse);

    public static readonly Parameter<Duur> Minimum = new("verlenging.minimum", "Kortste aaneengesloten tijd die telt", Duur.Parse);

    public static readonly Parameter<Duur> Overlijden = new("verlenging.b", "Verlenging na overlijden", Duur.Parse);

    public static readonly Parameter<Duur> Bevalling = new("verlenging.c", "Verlenging na bevalling", Duur.Parse);

    public static readonly Parameter<Duur> AlfabetiseringMaximum = new("verlenging.e.maximum", "Langste verlenging voor alfabetisering", Duur.Parse);

    public static readonly Parameter<Duur> DakloosMaximum = new("verlenging.f.maximum", "Langste verlenging voor dakloosheid", Duur.Parse);

    public static readonly Parameter<Duur> AanbiederMaximum = new("verlenging.h.maximum", "Langste verlenging door de taalaanbieder", Duur.Parse);

    public static readonly Parameter<Duur> BijzonderMaximum = new("verlenging.i.maximum", "Langste verlenging door een bijzondere omstandigheid", Duur.Parse);

    public static readonly Parameter<bool> OpleidingGeldt = new("verlenging.k.geldt", "Verlenging door een opleiding die niet vrijstelt bestaat", JaNee);

    public static readonly Parameter<Duur> BijnaKlaar = new("verlenging.m", "Verlenging voor wie bijna klaar is", Duur.Parse);

    public static readonly Parameter<int> BijnaKlaarUren = new("verlenging.m.uren", "Lesuren voor “bijna klaar” (gezinsmigrant of overige migrant)", Getal);

    public static readonly Parameter<int> BijnaKlaarOnderdelen = new("verlenging.m.onderdelen", "Gehaalde taalonderdelen voor “bijna klaar”", Getal);

    public static readonly Parameter<bool> NakijkenGeldt = new("verlenging.n.geldt", "Verlenging door laat nakijken bestaat", JaNee);

    public static readonly Parameter<Duur> Nakijken = new("verlenging.n", "Verlenging door laat nakijken", Duur.Parse);

    public static readonly Beleidskeuze OpleidingLengte = new(
        "beleid.verlenging.k", "Hoe lang is de verlenging voor een opleiding die niet vrijstelt (artikel 4.2, lid 2, Regeling is niet gelezen)?",
        [
            new("duur", "Zo lang als de opleiding tijdens de inburgeringstermijn duurde."),
            new("tot-einde", "Tot en met de laatste dag van de opleiding, als die na het einde van de termijn ligt."),
            new("wachten", "Naast rekent niets: de verlenging is bekend als DUO haar vaststelt."),
        ],
        "duur", Bron.Ri("4.2", "2", "WI-VERL-k") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Telling = new(
        "beleid.verlenging.telling", "Hoe wordt een verlenging “voor de duur van” geteld?",
        [
            new("dagen", "In dagen: ziek van 1 februari tot en met 30 april 2027 is 89 dagen erbij."),
            new("kalender", "In maanden en dagen: ziek van 1 februari tot en met 30 april 2027 is 3 maanden erbij."),
        ],
        "dagen", Bron.Ri("4.1", "2", "WI-VERL-a") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Overlap = new(
        "beleid.verlenging.overlap", "Tellen dagen die bij twee redenen voor verlenging horen dubbel?",
        [
            new("een-keer", "Nee: een dag wordt een keer teruggegeven."),
            new("apart", "Ja: elke reden telt apart."),
        ],
        "een-keer", Bron.Ri("4.1", "2", "WI-VERL-j") with { Zekerheid = Zekerheid.Afgeleid });

    public static readonly Beleidskeuze Opschorting = new(
        "beleid.vrijstelling.telling", "Wat gebeurt er met de termijn tijdens een tijdelijke vrijstelling?",
        [
            new("dagen", "De termijn staat stil. Na de intrekking loopt het aantal dagen dat nog over was."),
            new("kalender", "De termijn staat stil. Het einde schuift zo veel maanden en dagen op als de vrijstelling duurde."),
            new("doorlopen", "De termijn loopt door. Het einde verandert niet."),
        ],
        "dagen", Bron.Wi("4", "1", "WI-TERM-10") with { Zekerheid = Zekerheid.Onzeker });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Inburgeringstermijn en verlenging",
    [
        Aanvraagmoment, Beslistermijn, Minimum, Overlijden, Bevalling, AlfabetiseringMaximum, DakloosMaximum, AanbiederMaximum,
        BijzonderMaximum, OpleidingGeldt, BijnaKlaar, BijnaKlaarUren, BijnaKlaarOnderdelen, NakijkenGeldt, Nakijken, OpleidingLengte, Telling, Overlap, Opschorting,
    ],
    [
        new("verlenging.aanvraag", Begin, null, "6 maanden", Bron.Wi("12", null, "WI-VERL-01")),
        new("verlenging.beslistermijn", Begin, null, "8 weken", Bron.Wi("12", null, "WI-VERL-01")),
        new("verlenging.minimum", Begin, null, "3 maanden", Bron.Ri("4.1", "1", "WI-VERL-a")),
        new("verlenging.b", Begin, null, "3 maanden", Bron.Ri("4.1", "2", "WI-VERL-b")),
        new("verlenging.c", Begin, null, "16 weken", Bron.Ri("4.1", "2", "WI-VERL-c")),
        new("verlenging.e.maximum", Begin, null, "6 maanden", Bron.Ri("4.1", "2", "WI-VERL-e")),
        new("verlenging.f.maximum", Begin, null, "2 jaar", Bron.Ri("4.1", "2", "WI-VERL-f")),
        new("verlenging.h.maximum", Begin, null, "6 maanden", Bron.Ri("4.1", "2", "WI-VERL-h")),
        new("verlenging.i.maximum", Begin, null, "2 jaar", Bron.Ri("4.1", "2", "WI-VERL-i")),
        new("verlenging.k.geldt", Begin, new(2022, 12, 31), "nee", Bron.Bi("4.3", "2", "WI-VERL-k")),
        new("verlenging.k.geldt", new(2023, 1, 1), null, "ja", Bron.Bi("4.3", "2", "WI-VERL-k")),
        new("verlenging.m", Begin, null, "6 maanden", Bron.Bi("4.4", null, "WI-VERL-m")),
        new("verlenging.m.uren", Begin, null, "450", Bron.Bi("4.4", null, "WI-VERL-m")),
        new("verlenging.m.onderdelen", Begin, null, "2", Bron.Bi("4.4", null, "WI-VERL-m")),
        new("verlenging.n.geldt", Begin, new(2026, 6, 30), "nee", Nakijkbron),
        new("verlenging.n.geldt", new(2026, 7, 1), null, "ja", Nakijkbron),
        new("verlenging.n", Begin, null, "6 maanden", Nakijkbron),
    ]);

    private static Bron Nakijkbron => Bron.Bi("4.5", null, "WI-VERL-n") with { Zekerheid = Zekerheid.Tweedehands };

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool JaNee(string tekst) => tekst switch { "ja" => true, "nee" => false, _ => throw new FormatException($"'{tekst}' is geen ja of nee.") };
}
