using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Numbers and open questions around PVT, MAP, guidance, ontzorgen and the offer of a course.</summary>
public static class Begeleidingparameters
{
    public const string NietVerschuiven = "niet-verschuiven";

    public const string Verschuiven = "verschuiven";

    public const string AlleenStart = "alleen-start";

    public const string OokAanbod = "ook-aanbod";

    public const string Doorlopen = "doorlopen";

    public const string Opnieuw = "opnieuw";

    public const string Gemeente = "gemeente";

    public const string Regio = "regio";

    public const string Gelijk = "gelijk";

    public const string Vooraan = "vooraan";

    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static readonly Parameter<int> PvtActiviteiten = new("pvt.activiteiten.minimum", "Minimum aantal activiteiten in het PVT", Getal);

    public static readonly Parameter<int> MapThemas = new("map.themas", "Thema's in de MAP", Getal);

    public static readonly Parameter<Duur> AanbodTermijn = new("aanbod.termijn", "Termijn voor het aanbod van een cursus na het plan", Duur.Parse);

    public static readonly Parameter<Duur> OnderwijsStart = new("aanbod.onderwijs.start", "Termijn voor de start van het taalschakeltraject na het plan", Duur.Parse);

    public static readonly Parameter<Duur> OnderwijsVerlenging = new("aanbod.onderwijs.verlenging", "Verlenging als het taalschakeltraject te laat start", Duur.Parse);

    public static readonly Parameter<Duur> Ontzorgduur = new("ontzorgen.duur", "Duur van het ontzorgen", Duur.Parse);

    public static readonly Parameter<Duur> VerlengingVooraf = new("signaal.verlenging.vooraf", "Hoe lang voor het einde het signaal voor verlenging komt", Duur.Parse);

    public static readonly Parameter<Duur> Bespreken = new("signaal.bespreken", "Hoe snel na een signaal er een gesprek is", Duur.Parse);

    public static readonly Beleidskeuze AanbodTermijnenwet = new(
        "beleid.aanbod.termijnenwet", "Schuift het einde van de drie maanden voor het aanbod door als het op een vrije dag valt?",
        [
            new(NietVerschuiven, "Nee. De termijn staat in een ministeriële regeling; de Algemene termijnenwet noemt die niet."),
            new(Verschuiven, "Ja, naar de eerste werkdag, zoals bij termijnen in een wet."),
        ],
        NietVerschuiven, Bron.Ri("4.1", "1", "WI-VERL-g") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze AanbodOnderwijs = new(
        "beleid.aanbod.onderwijs", "Wat telt in de onderwijsroute voor verlenging van de termijn?",
        [
            new(AlleenStart, "Alleen of het taalschakeltraject binnen zes maanden echt kan starten."),
            new(OokAanbod, "Ook een aanbod na drie maanden, met de duur daarvan, als het traject wel binnen zes maanden start."),
        ],
        AlleenStart, Bron.Ri("4.1", "1", "WI-VERL-g") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze OntzorgenNieuwRecht = new(
        "beleid.ontzorgen.nieuw-recht", "Wat gebeurt met de zes maanden ontzorgen als het recht op bijstand opnieuw ontstaat, bijvoorbeeld na een verhuizing?",
        [
            new(Doorlopen, "De zes maanden van het eerste recht lopen door. Er blijft over wat nog niet voorbij is."),
            new(Opnieuw, "Er beginnen nieuwe zes maanden op de dag van het nieuwe recht."),
        ],
        Doorlopen, Bron.Pw("56a", "2", "WI-ONTZ-02") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Uitvoering = new(
        "beleid.begeleiding.uitvoering", "Wie voert PVT, maatschappelijke begeleiding en financiële zelfredzaamheid uit?",
        [
            new(Gemeente, "De gemeente zelf: het beleidskader van 2020 houdt deze taken buiten het mandaat aan de regio."),
            new(Regio, "De regionale dienst, als het college dat in een mandaat heeft geregeld."),
        ],
        Gemeente, Bron.Beleid("beleidskader Veranderopgave Inburgering Drechtsteden 2020") with { Regel = "WI-PVT-09", Zekerheid = Zekerheid.Tweedehands });

    public static readonly Beleidskeuze Voortgangsverdeling = new(
        "beleid.voortgang.verdeling", "Hoe worden de voortgangsgesprekken over de termijn verdeeld?",
        [
            new(Gelijk, "Met gelijke tijd ertussen over de hele termijn."),
            new(Vooraan, "Twee derde, naar boven afgerond, voor de uiterste dag om van leerroute te wisselen; de rest daarna."),
        ],
        Gelijk, Bron.Bi("5.3", "4", "WI-VOORT-02") with { Zekerheid = Zekerheid.Afgeleid });

    public static readonly Parameterblad Blad = Parameterblad.Maak("Begeleiding en aanbod",
    [
        PvtActiviteiten, MapThemas, AanbodTermijn, OnderwijsStart, OnderwijsVerlenging,
        Ontzorgduur, VerlengingVooraf, Bespreken, AanbodTermijnenwet, AanbodOnderwijs, OntzorgenNieuwRecht, Uitvoering, Voortgangsverdeling,
    ],
    [
        new("pvt.activiteiten.minimum", Begin, null, "1", Bron.Bi("3.1", "2", "WI-PVT-02")),
        new("map.themas", Begin, null, "8", Bron.Bi("3.2", "1", "WI-MAP-01")),
        new("aanbod.termijn", Begin, null, "3 maanden", Bron.Ri("4.1", "1", "WI-VERL-g")),
        new("aanbod.onderwijs.start", Begin, null, "6 maanden", Bron.Ri("4.1", "1", "WI-VERL-g")),
        new("aanbod.onderwijs.verlenging", Begin, null, "6 maanden", Bron.Ri("4.1", "2", "WI-VERL-g")),
        new("ontzorgen.duur", Begin, null, "6 maanden", Bron.Pw("56a", "2", "WI-ONTZ-02")),
        new("signaal.verlenging.vooraf", Begin, null, "6 maanden", Bron.Wi("12", null, "WI-VOORT-04") with { Zekerheid = Zekerheid.Afgeleid }),
        new("signaal.bespreken", Begin, null, "1 maand", Bron.Wi("17", "1", "WI-VOORT-04") with { Zekerheid = Zekerheid.Afgeleid }),
    ]);

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);
}
