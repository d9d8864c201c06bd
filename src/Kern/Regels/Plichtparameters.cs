using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>
/// Who has the duty, until when, and what ends it (art. 3, 4 and 5 Wet, chapter 2 Besluit). The lists of permits and
/// purposes are dated values too: the law of aliens changes more often than this one (WI-WIJZ-01).
/// </summary>
public static class Plichtparameters
{
    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static readonly Parameter<int> MinimumLeeftijd = new("plicht.leeftijd.minimum", "Jongste leeftijd voor de plicht", Getal);

    /// <summary>In months: "67 jaar en 3 maanden" is 807.</summary>
    public static readonly Parameter<int> AowLeeftijd = new("plicht.aow.leeftijd", "AOW-leeftijd", Maanden);

    public static readonly Parameter<Duur> AowNabij = new("plicht.aow.nabij", "Tijd voor de AOW-leeftijd waarin DUO dat apart meldt", Duur.Parse);

    public static readonly Parameter<IReadOnlyList<string>> VerblijfMetPlicht = new("plicht.verblijf", "Verblijfsrechten waarmee de plicht kan ontstaan", Lijst);

    public static readonly Parameter<IReadOnlyList<string>> TijdelijkeDoelen = new("plicht.doelen.tijdelijk", "Tijdelijke verblijfsdoelen", Lijst);

    public static readonly Parameter<IReadOnlyList<string>> AsielReferenten = new("doelgroep.asiel.referenten", "Referenten bij wie een gezinslid asielstatushouder is", Lijst);

    public static readonly Parameter<Duur> LangsteOnderbreking = new("plicht.onderbreking.maximum", "Langste onderbreking die de plicht niet beëindigt", Duur.Parse);

    public static readonly Parameter<Duur> Leerplichtjaren = new("vrijstelling.leerplicht", "Leerplicht in Nederland voor volledige vrijstelling", Duur.Parse);

    public static readonly Parameter<Duur> Verblijfsjaren = new("vrijstelling.verblijf", "Verblijf voor “aantoonbaar voldoende ingeburgerd”", Duur.Parse);

    public static readonly Parameter<Duur> Werkjaren = new("vrijstelling.werk", "Werk voor “aantoonbaar voldoende ingeburgerd”", Duur.Parse);

    public static readonly Parameter<IReadOnlyList<string>> VrijstellendeDiplomas = new("vrijstelling.diplomas", "Diploma's die vrijstellen", Lijst);

    public static readonly Parameter<Gedeeld.Bedrag> KostenVoldoendeIngeburgerd = new("vrijstelling.kosten", "Kosten van het gesprek “aantoonbaar voldoende ingeburgerd”", Gedeeld.Bedrag.Parse);

    public static readonly Parameter<Gedeeld.Bedrag> KostenMedischAdvies = new("ontheffing.kosten", "Kosten van het medisch advies", Gedeeld.Bedrag.Parse);

    public static readonly Parameter<Duur> MedischeTermijn = new("ontheffing.medisch", "Tijd waarin iemand medisch niet kan inburgeren", Duur.Parse);

    public static readonly Parameter<int> MedischeTaalonderdelen = new("ontheffing.taalonderdelen.maximum", "Meeste taalonderdelen bij gedeeltelijke ontheffing", Getal);

    public static readonly Parameter<Duur> Beslistermijn = new("plicht.beslistermijn", "Beslistermijn van DUO bij vrijstelling en ontheffing", Duur.Parse);

    public static readonly Parameter<int> LeningLaatsteJaar = new("wi2013.lening.laatstejaar", "Deel van de lening waarbij extra begeleiding kan, in het laatste jaar (%)", Getal);

    public static readonly Parameter<int> LeningAltijd = new("wi2013.lening.altijd", "Deel van de lening waarbij extra begeleiding altijd kan (%)", Getal);

    public static readonly Parameter<Duur> DuoToegangNaVerhuizing = new("verhuizing.duotoegang", "Hoe lang de vorige gemeente na het nieuwe plan gegevens bij DUO kan opvragen", Duur.Parse);

    public static readonly Beleidskeuze EindeBijOnderbreking = new(
        "beleid.plicht.onderbreking.einde", "Op welke dag eindigt de plicht als een onderbreking langer dan een jaar duurt?",
        [
            new("na-een-jaar", "Zodra de onderbreking langer dan een jaar duurt: pas dan staat vast dat de plicht eindigt."),
            new("begin", "Op de eerste dag van de onderbreking: achteraf gezien was er vanaf die dag geen plicht meer."),
        ],
        "na-een-jaar", Bron.Bi("2.1", "2", "WI-DOEL-08") with { Zekerheid = Zekerheid.Afgeleid });

    public static readonly Beleidskeuze ZestienNaBegin = new(
        "beleid.overgang.zestien", "Welke wet geldt voor wie zijn verblijfsrecht vóór 2022 kreeg en daarna pas 16 werd?",
        [
            new("wi2021", "De Wet inburgering 2021: op 31 december 2021 gold de vorige wet nog niet voor deze persoon."),
            new("wi2013", "De vorige wet (2013): DUO kijkt alleen naar de dag waarop het verblijfsrecht bekend is gemaakt."),
        ],
        "wi2021", Bron.Wi("54", "1", "WI-DOEL-15") with { Zekerheid = Zekerheid.Tweedehands });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Inburgeringsplicht en doelgroep",
    [
        MinimumLeeftijd, AowLeeftijd, AowNabij, VerblijfMetPlicht, TijdelijkeDoelen, AsielReferenten, LangsteOnderbreking, Leerplichtjaren, Verblijfsjaren, Werkjaren, VrijstellendeDiplomas,
        KostenVoldoendeIngeburgerd, KostenMedischAdvies, MedischeTermijn, MedischeTaalonderdelen, Beslistermijn, LeningLaatsteJaar, LeningAltijd, DuoToegangNaVerhuizing,
        EindeBijOnderbreking, ZestienNaBegin,
    ],
    [
        new("plicht.leeftijd.minimum", Begin, null, "16", Bron.Wi("3", "1", "WI-DOEL-01")),
        Aow(2022, "66 jaar en 7 maanden"), Aow(2023, "66 jaar en 10 maanden"), Aow(2024, "67 jaar"), Aow(2025, "67 jaar"), Aow(2026, "67 jaar"), Aow(2027, "67 jaar"),
        Aow(2028, "67 jaar en 3 maanden"), Aow(2029, "67 jaar en 3 maanden"), Aow(2030, "67 jaar en 3 maanden"), Aow(2031, "67 jaar en 3 maanden"),
        new("plicht.aow.nabij", Begin, null, "6 maanden", Bron.Duo("WI-PIP-18")),
        new("plicht.verblijf", Begin, null, "AsielBepaaldeTijd, RegulierBepaaldeTijd", Bron.Wi("3", "1", "WI-DOEL-01")),
        // The day on which the wealthy alien left the list was not traced: the last day before the text that was read.
        new("plicht.doelen.tijdelijk", Begin, new(2026, 4, 1), Doelen + ", VermogendeVreemdeling", Bron.Bi("2.2", "1", "WI-DOEL-04") with { Zekerheid = Zekerheid.Onzeker }),
        new("plicht.doelen.tijdelijk", new(2026, 4, 2), null, Doelen, Bron.Bi("2.2", "1", "WI-DOEL-04")),
        new("doelgroep.asiel.referenten", Begin, null, "AsielBepaaldeTijd, AsielOnbepaaldeTijd, EuLangdurigIngezeteneBescherming", Bron.Bi("1.1", null, "WI-DOEL-11")),
        new("plicht.onderbreking.maximum", Begin, null, "1 jaar", Bron.Bi("2.1", "2", "WI-DOEL-07")),
        new("vrijstelling.leerplicht", Begin, null, "8 jaar", Bron.Wi("4", "1", "WI-VRIJ-01")),
        new("vrijstelling.verblijf", Begin, null, "10 jaar", Bron.Bi("2.3", null, "WI-VRIJ-05")),
        new("vrijstelling.werk", Begin, null, "5 jaar", Bron.Bi("2.3", null, "WI-VRIJ-05")),
        new("vrijstelling.diplomas", Begin, new(2022, 12, 31), Diplomas, Bron.Ri("2.1", null, "WI-VRIJ-02")),
        // Stcrt. 2022, 33825, onder B: "vmbo op ten minste het niveau gemengde leerweg of theoretische leerweg" wordt "vmbo".
        new("vrijstelling.diplomas", new(2023, 1, 1), null, Diplomas + ", VmboBasisOfKader", Bron.Ri("2.1", null, "WI-VRIJ-02")),
        new("vrijstelling.kosten", Begin, null, "90", Bron.Ri("2.3", "3", "WI-VRIJ-05")),
        new("ontheffing.kosten", Begin, null, "225", Bron.Ri("2.5", null, "WI-ONTH-01")),
        new("ontheffing.medisch", Begin, null, "5 jaar", Bron.Bi("2.7", null, "WI-ONTH-01")),
        new("ontheffing.taalonderdelen.maximum", Begin, null, "3", Bron.Bi("2.7", "3", "WI-ONTH-02")),
        new("plicht.beslistermijn", Begin, null, "8 weken", Bron.Ri("3.14", null, "WI-VRIJ-06")),
        new("wi2013.lening.laatstejaar", Begin, null, "75", Bron.Ri("12.2a", "8", "WI-DOEL-16")),
        new("wi2013.lening.altijd", Begin, null, "95", Bron.Ri("12.2a", "8", "WI-DOEL-16")),
        new("verhuizing.duotoegang", Begin, null, "1 maand", Bron.Duo("WI-VERH-04")),
    ]);

    private const string Doelen =
        "GezinBijTijdelijkVerblijf, ArbeidAlsZelfstandige, Kennismigrant, EuropeseBlauweKaart, Seizoenarbeid, OverplaatsingBinnenOnderneming, ArbeidInLoondienst, "
        + "GrensoverschrijdendeDienstverlening, Onderzoek, LerendWerken, NietGeprivilegieerdMilitair, Studie, ZoekenNaarWerk, Uitwisseling, MedischeBehandeling, "
        + "TijdelijkHumanitair, AfwachtingArtikel17Rwn";

    private const string Diplomas =
        "Inburgering2021, Inburgering2013B1, VmboGemengdOfTheoretisch, HavoVwo, Mbo2OfHoger, HboWo, NederlandstaligElders, InternationaalMetNederlandsB1";

    /// <summary>2022-2027 from memory; from 2028 as announced five years ahead and reported in the press: to be confirmed.</summary>
    private static Parameterversie Aow(int jaar, string leeftijd) => new(
        "plicht.aow.leeftijd", new(jaar, 1, 1), new(jaar, 12, 31), leeftijd,
        new Bron("Algemene Ouderdomswet", "7a", null, "WI-DOEL-01", jaar < 2028 ? Zekerheid.Onzeker : Zekerheid.Tweedehands));

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Maanden(string tekst) => tekst.Split(" en ").Select(Duur.Parse).Sum(deel => deel.Eenheid == Tijdseenheid.Jaren ? 12 * deel.Aantal : deel.Aantal);

    private static IReadOnlyList<string> Lijst(string tekst) => tekst.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
