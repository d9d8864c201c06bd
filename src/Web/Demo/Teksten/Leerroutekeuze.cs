namespace Naast.Web.Demo.Teksten;

/// <summary>For and against each of the three leerroutes for one person, and why the chosen one was chosen.</summary>
internal static class Leerroutekeuze
{
    public static IReadOnlyList<Routeweging> Weeg(Mens m) =>
    [
        new(Leerroute.B1, VoorB1(m), TegenB1(m)),
        new(Leerroute.Onderwijs, VoorOnderwijs(m), TegenOnderwijs(m)),
        new(Leerroute.Z, VoorZ(m), TegenZ(m)),
    ];

    /// <summary>Written to the person, because the decision letter takes it over.</summary>
    public static string Motiveer(Mens m) => m.Concept.Leerroute switch
    {
        Leerroute.B1 => Mens.Samen(Aanloop(m), KeuzeB1(m), Steun(m)),
        Leerroute.Onderwijs => Mens.Samen(Aanloop(m), KeuzeOnderwijs(m), Steun(m)),
        _ => Mens.Samen(Aanloop(m), KeuzeZ(m), Steun(m)),
    };

    private static string VoorB1(Mens m) => m.Vlot
        ? m.T.Een(
            $"{m.Naam} leert snel nieuwe woorden en houdt vol. De toets zegt dat B1 haalbaar is.",
            m.Beroep is { } beroep ? $"Met B1 komt de wens dichterbij: {beroep.Doel}." : "B1 geeft veel kans op werk of een opleiding.",
            $"{m.Naam} is gewend om te leren. Met B1 is een diploma binnen bereik.",
            "Werk en taal gaan op deze route goed samen: lessen in de ochtend, werk in de middag.")
        : m.T.Een(
            $"{m.Naam} wil graag hoog leren. B1 geeft meer kans op een opleiding.",
            "Met een diploma op B1 staan later meer wegen open.",
            $"{m.Naam} is gemotiveerd en mist geen afspraak.");

    private static string TegenB1(Mens m) => m.Concept.Leerroute switch
    {
        Leerroute.B1 => m.T.Een(
            "Het tempo is hoog naast werk en gezin.",
            m.Kleintje is not null ? "Zonder opvang zijn vier dagdelen les niet haalbaar." : "Er is weinig rust thuis om huiswerk te maken.",
            "Schrijven op B1 zal extra oefening vragen.",
            "Niets staat deze route in de weg."),
        Leerroute.Onderwijs => m.T.Een(
            "De wens om te studeren past beter bij een traject op school.",
            "De B1-route bereidt minder goed voor op het mbo of hbo."),
        _ => m.T.Een(
            m.ToetsOnbekend ? "De toets gaf geen duidelijke uitslag. In de gesprekken zagen wij dat B1 te hoog ligt." : "De toets zegt dat B1 in drie jaar niet haalbaar is.",
            m.Geletterdheid is Geletterdheid.Latijns ? "Nieuwe woorden blijven nog kort hangen. Een examen op B1 ligt te ver weg." : $"{m.Naam} leert ons schrift nog lezen en schrijven. Een examen op B1 ligt te ver weg.",
            m.Niveau <= 2
                ? $"{m.Naam} ging {(m.Niveau == 0 ? "niet" : "kort")} naar school. Vijf examens in drie jaar is te veel."
                : $"{m.Naam} is al lang van school. Vijf examens in drie jaar is te veel."),
    };

    private static string VoorOnderwijs(Mens m) => m.Concept.Leerroute is Leerroute.Onderwijs
        ? m.T.Een(
            $"{m.Naam} is {Mens.Aantal(m.Leeftijd)} en wil een Nederlands diploma. De kans van slagen is groot.",
            $"{m.Naam} heeft een goede vooropleiding en wil doorleren.",
            "De school ziet na een proefdag veel kans op een diploma.")
        : m.Leeftijd <= 28
            ? m.T.Een($"{m.Naam} is jong genoeg om nog een opleiding te volgen.", "Een diploma in Nederland geeft meer kans op vast werk.", "Leren tussen leeftijdgenoten kan prettig zijn.")
            : m.Niveau >= 6
                ? m.T.Een("De vooropleiding is sterk genoeg.", $"{m.Naam} heeft al gestudeerd en kent het leven op een school.")
                : m.T.Een("Er is veel les per week, dus het Nederlands groeit snel.", "Een nieuw diploma opent deuren.");

    private static string TegenOnderwijs(Mens m) => m.Concept.Leerroute is Leerroute.Onderwijs
        ? m.T.Een(
            "Het traject is zwaar: bijna elke dag les en veel huiswerk.",
            "Er is weinig tijd voor een bijbaan.",
            "Rekenen vraagt in het begin extra hulp.")
        : m.Niveau <= 1
            ? m.T.Een("De vooropleiding is te kort voor dit traject.", $"Het tempo van een school past niet bij wat {m.Naam} nu nodig heeft.")
            : m.Leeftijd < 24
                ? m.T.Een(
                    $"{m.Naam} wil eerst een vak leren en geld verdienen. Studeren kan later.",
                    $"{m.Naam} twijfelt nog over school. De kans op een diploma is nu niet groot genoeg.",
                    "Vijf dagen school is nu te veel. Na B1 kijken wij opnieuw.")
            : m.Leeftijd > 40
                ? m.T.Een($"{m.Naam} wil werken, niet eerst nog jaren naar school.", $"{m.Naam} heeft een vak en kiest voor werk.")
                : m.T.Een(
                    $"{m.Naam} wil nu eerst werken.",
                    $"Vijf dagen school past niet bij de situatie van {m.Naam} thuis.",
                    "Er is geen wens om in Nederland te studeren. Dat is gevraagd.",
                    "Een studie kan later nog, na B1.");

    private static string VoorZ(Mens m) => m.Concept.Leerroute is Leerroute.Z
        ? m.T.Een(
            $"{m.Naam} leert het best door te doen. Les en meedoen gaan op deze route samen op.",
            m.Geletterdheid is Geletterdheid.Latijns ? "Op deze route is er tijd om veel te oefenen, zonder druk van een examen." : "Op deze route is er tijd om te leren lezen en schrijven, zonder druk van een examen.",
            $"{m.Naam} kan op eigen tempo leren wat in het leven van elke dag nodig is.",
            "De groep is klein en de lessen gaan over de buurt, de dokter en de school.")
        : m.T.Een(
            "Veel praktijk en weinig druk.",
            "Er is veel ruimte om mee te doen in de buurt.",
            "Oefenen in de praktijk past bij doeners.");

    private static string TegenZ(Mens m) => m.Concept.Leerroute is Leerroute.Z
        ? m.T.Een(
            "Er hoort geen diploma bij. Een overstap naar B1 kan in de eerste anderhalf jaar.",
            m.Asiel ? "Het zijn veel uren: 800 uur les en 800 uur meedoen." : "Het zijn 800 uur les. Een goede planning is nodig.",
            $"{m.Naam} kan teleurgesteld zijn dat er geen examen is. Dit is besproken.")
        : m.T.Een(
            $"{m.Naam} kan meer. Deze route zou te weinig vragen.",
            $"De toets laat zien dat {m.Naam} een examen kan halen.",
            $"Deze route is voor mensen die geen examen kunnen halen. Dat geldt niet voor {m.Naam}.");

    private static string Aanloop(Mens m)
    {
        var t = m.T;
        if (m.WilStuderen)
        {
            return t.Een(
                $"U wilt een opleiding doen in {m.Richting}.",
                $"U vertelde ons dat u wilt studeren. U denkt aan {m.Richting}.",
                $"Wij spraken met u over school, werk en uw plannen. U kiest voor {m.Richting}.");
        }

        if (m.Beroep is { } beroep)
        {
            return t.Een(
                $"U werkte {m.Werkjaren} jaar als {m.Beroepsnaam}. U wilt {beroep.Doel}.",
                $"U vertelde over uw werk als {m.Beroepsnaam} in {m.Stad}. In Nederland wilt u {beroep.Doel}.",
                $"Wij spraken met u over uw werk, uw wensen en uw gezondheid. U wilt {beroep.Doel}.");
        }

        return m.Leeftijd < 24
            ? t.Een("U bent jong en u wilt een vak leren.", "Wij spraken met u over school, werk en uw plannen.")
            : t.Een("U zorgde voor uw familie en u wilt nu zelf leren.", "U wilt meedoen in uw buurt en uw eigen zaken regelen.");
    }

    private static string KeuzeB1(Mens m) => m.T.Een(
        "De leerbaarheidstoets laat zien dat B1 voor u haalbaar is. Daarom kiezen wij de B1-route.",
        "Met Nederlands op niveau B1 heeft u de meeste kans op werk dat bij u past. Daarom kiezen wij de B1-route.",
        "Wij denken dat u in drie jaar examen kunt doen op niveau B1. De Z-route vraagt te weinig van u.",
        "De onderwijsroute past nu niet, want u wilt eerst werken. Met de B1-route kunt u later nog studeren.");

    private static string KeuzeOnderwijs(Mens m) => m.T.Een(
        "U wilt een opleiding volgen en uw kans op een diploma is groot. Daarom kiezen wij de onderwijsroute.",
        "Uw vooropleiding is goed en u leert snel. Op de onderwijsroute bereidt u zich voor op het mbo of hbo.",
        "De B1-route is ook mogelijk, maar de onderwijsroute brengt u sneller op school. Daarom kiezen wij die.");

    private static string KeuzeZ(Mens m) => m.T.Een(
        "Examen doen op B1 lukt volgens ons niet in drie jaar. Op de Z-route leert u op uw eigen tempo.",
        "U leert het best door te doen. Daarom kiezen wij de Z-route: les en meedoen samen.",
        m.Geletterdheid is Geletterdheid.Analfabeet
            ? "U leert eerst lezen en schrijven. Daar is op de Z-route genoeg tijd voor."
            : m.ToetsOnbekend
                ? "De toets gaf geen duidelijke uitslag. Na onze gesprekken denken wij dat de Z-route het best bij u past."
                : "De toets laat zien dat B1 te moeilijk is. De Z-route past beter bij u.",
        "Wij kiezen de Z-route, zodat u zelf uw weg kunt vinden. Gaat het sneller? Dan kunt u in de eerste anderhalf jaar nog overstappen.");

    private static string Steun(Mens m) => m.T.Een(
        m.Kleintje is not null ? "U kunt beginnen zodra er opvang is. Wij helpen u daarbij." : "U krijgt les dicht bij huis.",
        m.Asiel ? "Uw begeleider van VluchtelingenWerk helpt u met praktische zaken." : "U kiest zelf een taalschool. Wij helpen u kiezen.",
        "Wij praten elk half jaar met u over hoe het gaat.",
        "Gaat het anders dan gedacht? Dan passen wij het plan samen aan.");
}
