using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>Numbers and open questions around the three routes, their exams, hours and completion.</summary>
public static class Leerrouteparameters
{
    public const string Aangetroffen = "aangetroffen-tekst";

    public const string PlanVanaf = "plan-vanaf";

    public const string Altijd = "altijd";

    public const string Verwijzen = "verwijzen";

    public const string Aanbieden = "aanbieden";

    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static readonly Parameter<int> KnmThemas = new("knm.themas", "Thema's in het examen KNM", Getal);

    public static readonly Parameter<int> AfschalenUren = new("afschalen.uren.nt2", "Uren taalles voor afschalen naar A2", Getal);

    public static readonly Parameter<int> ZCursusuren = new("z.uren.cursus", "Cursusuren in de Z-route", Getal);

    public static readonly Parameter<int> ZParticipatieuren = new("z.uren.participatie", "Participatie-uren in de Z-route (asielstatushouders)", Getal);

    public static readonly Parameter<Duur> ZVooropleiding = new("z.vooropleiding.periode", "Hoe lang voor het plan uren van een opleiding meetellen", Duur.Parse);

    /// <summary>First day on which the text of art. 3.14 lid 9 and 10 was read; the day it came into force is not known.</summary>
    public static readonly Parameter<DateOnly> ZVooropleidingVanaf = new("z.vooropleiding.gelezen-vanaf", "Dag waarop de aftrek van uren van een opleiding in de tekst is aangetroffen", Dag);

    public static readonly Parameter<bool> SchakelenNaOpleiding = new("schakelen.na-opleiding", "Wisselen na een opleiding die niet vrijstelt kan ook later", JaNee);

    public static readonly Parameter<Duur> GebruikelijkeDuurOnderwijs = new("onderwijs.duur.gebruikelijk", "Hoe lang een taalschakeltraject meestal duurt (ten hoogste)", Duur.Parse);

    public static readonly Parameter<int> GratisPogingen = new("examen.gratis-pogingen", "Gratis pogingen per examenonderdeel (asielstatushouders)", Getal);

    public static readonly Parameter<Gedeeld.Bedrag> Examengeld = new("examen.bedrag", "Prijs van een examen taal A2 of KNM", Gedeeld.Bedrag.Parse);

    public static readonly Parameter<Gedeeld.Bedrag> Lening = new("lening.maximum", "Hoogste lening bij DUO", Gedeeld.Bedrag.Parse);

    public static readonly Parameter<Gedeeld.Bedrag> Leninggrens = new("lening.minimum", "Een lagere lening wordt niet gegeven", Gedeeld.Bedrag.Parse);

    public static readonly Parameter<int> Draagkrachtfactor = new("lening.draagkracht.factor", "Hoe vaak de draagkracht van de lening af gaat", Getal);

    public static readonly Beleidskeuze VooropleidingTelt = new(
        "beleid.z.vooropleiding", "Vanaf wanneer tellen uren van praktijkonderwijs, vso of entree voor het plan mee in de Z-route?",
        [
            new(Aangetroffen, "Als u de uren telt op of na de dag waarop de regel in de tekst is aangetroffen, ook bij een ouder plan."),
            new(PlanVanaf, "Alleen als het plan zelf op of na die dag is vastgesteld."),
            new(Altijd, "Bij elk plan onder de Wet inburgering 2021."),
        ],
        Aangetroffen, Bron.Bi("3.14", "9", "WI-ROUTE-05e") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze LessenGezin = new(
        "beleid.z.lessen-gezin", "Wie zorgt voor de lessen van een gezinsmigrant of overige migrant in de Z-route?",
        [
            new(Verwijzen, "De inburgeraar kiest en betaalt de lessen zelf. De gemeente wijst de weg."),
            new(Aanbieden, "De gemeente biedt de lessen aan, zoals artikel 3.14 lid 1 ook gelezen kan worden."),
        ],
        Verwijzen, Bron.Bi("3.14", "1", "WI-ROUTE-13") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Parameterblad Blad = Parameterblad.Maak("Leerroutes",
    [
        KnmThemas, AfschalenUren, ZCursusuren, ZParticipatieuren, ZVooropleiding, ZVooropleidingVanaf, SchakelenNaOpleiding, GebruikelijkeDuurOnderwijs,
        GratisPogingen, Examengeld, Lening, Leninggrens, Draagkrachtfactor, VooropleidingTelt, LessenGezin,
    ],
    [
        new("knm.themas", Begin, null, "8", Bron.Bi("3.4", null, "WI-ROUTE-02")),
        new("afschalen.uren.nt2", Begin, null, "600", Bron.Bi("5.5", "1", "WI-ROUTE-06")),
        new("z.uren.cursus", Begin, null, "800", Bron.Bi("3.14", "2", "WI-ROUTE-05a")),
        new("z.uren.participatie", Begin, null, "800", Bron.Bi("3.14", "2", "WI-ROUTE-05a")),
        new("z.vooropleiding.periode", Begin, null, "2 jaar", Bron.Bi("3.14", "9", "WI-ROUTE-05e") with { Zekerheid = Zekerheid.Onzeker }),
        new("z.vooropleiding.gelezen-vanaf", Begin, null, "2026-04-02", Bron.Bi("3.14", "9", "WI-ROUTE-05e") with { Zekerheid = Zekerheid.Onzeker }),
        new("schakelen.na-opleiding", Begin, new(2022, 12, 31), "nee", Bron.Bi("5.4", "2", "WI-ROUTE-09")),
        new("schakelen.na-opleiding", new(2023, 1, 1), null, "ja", Bron.Bi("5.4", "2", "WI-ROUTE-09")),
        new("onderwijs.duur.gebruikelijk", Begin, null, "18 maanden", Bron.Beleid("gebruikelijke duur van het taalschakeltraject") with { Regel = "WI-ROUTE-15", Zekerheid = Zekerheid.Onzeker }),
        new("examen.gratis-pogingen", Begin, null, "2", Bron.Ri("3.5", null, "WI-ROUTE-14")),
        new("examen.bedrag", Begin, null, "50.00", Bron.Ri("3.4", null, "WI-ROUTE-14")),
        new("lening.maximum", Begin, null, "10000.00", Bron.Bi("6.2", null, "WI-ROUTE-13")),
        new("lening.minimum", Begin, null, "180.00", Bron.Ri("6.1", null, "WI-ROUTE-13") with { Zekerheid = Zekerheid.Onzeker }),
        new("lening.draagkracht.factor", Begin, null, "2", Bron.Ri("6.1", null, "WI-ROUTE-13")),
    ]);

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool JaNee(string tekst) => tekst switch
    {
        "ja" => true,
        "nee" => false,
        _ => throw new FormatException($"'{tekst}' is geen ja of nee."),
    };
}
