using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>A message checked as DUO checks it, before it is sent.</summary>
public static class DuoPipcontrolevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<DuoPipcontroleinvoer>(
        "duo-pip-controle", "Neemt DUO dit plan aan?", "Controleert een plan (PIP), en als u dat invult ook een aanbod, MAP of PVT, met de regels van DUO.",
        new DuoPipcontroleinvoer
        {
            Vandaag = new(2026, 3, 23), Dagtekening = new(2026, 3, 20), Leerroute = Leerroute.B1, Niveau = Niveau.B1, Intensiteit = 600,
            Doelgroep = Inburgeraars.Doelgroep.Asielstatushouder, BeginPlicht = new(2026, 1, 12), Vestiging = new(2026, 1, 20), Alfabetisering = Alfabetisering.NietVanToepassing,
        },
        invoer => invoer.Vandaag, Reken);

    private static Rekenantwoord Reken(DuoPipcontroleinvoer invoer, Regelset regels)
    {
        var aanbod = invoer.DatumAanbod is not null || invoer.VerwachteStart is not null || invoer.VerwachtEinde is not null || invoer.Instelling is not null;
        var map = invoer.DatumEindgesprekMap is not null || invoer.VerwijtbaarMap is not null || invoer.MapGemeld || invoer.MapVanAndereGemeente;
        var pvt = invoer.DatumOndertekeningPvt is not null || invoer.VerwijtbaarPvt is not null || invoer.PvtGemeld || invoer.PvtVanAndereGemeente;
        Redenen.Van(invoer with { Intensiteit = null })
            .VoorDeWet(invoer.Vandaag, "vandaag").VoorDeWet(invoer.BeginPlicht, "beginPlicht").VoorDeWet(invoer.Dagtekening, "dagtekening")
            .VoorDeWet(invoer.DagtekeningEerstePlan, "dagtekeningEerstePlan").VoorDeWet(invoer.DagtekeningHuidigPlan, "dagtekeningHuidigPlan").VoorDeWet(invoer.BeginTermijn, "beginTermijn")
            .Als(invoer.BeginTermijn is null != invoer.LaatsteDagTermijn is null, "Vul het begin en de laatste dag van de termijn allebei in, of allebei niet.", "laatsteDagTermijn")
            .Als(invoer.LaatsteDagTermijn < invoer.BeginTermijn, "De laatste dag van de termijn ligt voor het begin.", "laatsteDagTermijn")
            .Als(invoer.DagtekeningHuidigPlan < invoer.DagtekeningEerstePlan, "Het huidige plan is van voor het eerste plan. Kijk beide dagen na.", "dagtekeningHuidigPlan")
            .Als((map || pvt) && invoer.BeginTermijn is null && Eerste(invoer) is null,
                "Voor MAP en PVT is de termijn nodig. Vul het begin en de laatste dag in, of de dagtekening van het eerste plan.", "beginTermijn")
            .Eis();
        var termijn = Termijn(invoer, regels);
        Duoregel[] uitkomst =
        [
            .. invoer.Verwijderen ? DuoPipregels.Verwijderen(invoer.TermijnVastgesteld, invoer.LesurenGekoppeld) : DuoPipregels.Bericht(Bericht(invoer)),
            .. aanbod ? DuoAanbodregels.Bericht(Aanbod(invoer, termijn), regels) : [],
            .. map ? DuoResultaatregels.Bericht(Resultaat(invoer, "MAP", invoer.DatumEindgesprekMap, invoer.VerwijtbaarMap, (invoer.MapGemeld, invoer.MapVanAndereGemeente), termijn!.Value), regels) : [],
            .. pvt ? DuoResultaatregels.Bericht(Resultaat(invoer, "PVT", invoer.DatumOndertekeningPvt, invoer.VerwijtbaarPvt, (invoer.PvtGemeld, invoer.PvtVanAndereGemeente), termijn!.Value), regels) : [],
        ];
        var fouten = uitkomst.Where(regel => !regel.Voldaan).ToArray();
        return new Rekenantwoord
        {
            Antwoord = fouten.Length switch
            {
                0 => invoer.Verwijderen ? "Het plan kan bij DUO weg." : "DUO neemt dit aan.",
                1 => $"DUO weigert dit: {fouten[0].Fouttekst}",
                _ => $"DUO weigert dit om {fouten.Length} redenen.",
            },
            Uitkomsten =
            [
                new("toegestaan", "DUO neemt het aan", fouten.Length == 0),
                new("fouten", "Redenen van weigering", fouten.Select(regel => $"{regel.Bron.Regel}: {regel.Fouttekst}").ToArray()),
                new("niveauBijDuo", "Niveau dat DUO bewaart", invoer.Verwijderen ? null : Bericht(invoer).NiveauBijDuo),
                new("eerstePlan", "Eerste plan", Bericht(invoer).EerstePlan),
                new("beginTermijn", "Begin van de termijn", termijn?.Start),
                new("laatsteDagTermijn", "Laatste dag van de termijn", termijn?.LaatsteDag),
                new("eindeTermijnBijDuo", "Einde zoals DUO het noemt (de dag na de laatste dag)", termijn?.LaatsteDag.AddDays(1)),
            ],
            Onderbouwing = new Onderbouwing(
                "DUO controleert elk bericht met vaste regels. Dit zijn dezelfde regels, uit de openbare beschrijving.", [], Bron.Duo("WI-DUO-01"), [.. Stappen(invoer, aanbod, map || pvt)]),
            Toets = Duoregel.Toets(uitkomst) with { Vraag = invoer.Verwijderen ? "Kan het plan bij DUO weg?" : "Neemt DUO dit bericht aan?" },
            Voorlopig = invoer.BeginTermijn is null && (aanbod || map || pvt),
            Waarschuwingen = [.. Waarschuwingen(invoer, aanbod)],
        };
    }

    private static DateOnly? Eerste(DuoPipcontroleinvoer invoer) => invoer.DagtekeningEerstePlan ?? invoer.DagtekeningHuidigPlan ?? invoer.Dagtekening;

    private static Termijn? Termijn(DuoPipcontroleinvoer invoer, Regelset regels) => invoer.BeginTermijn is { } begin
        ? new Termijn(begin, invoer.LaatsteDagTermijn!.Value)
        : Eerste(invoer) is { } eerste ? PipTermijn.Inburgeringstermijn(eerste, regels).Waarde : null;

    private static IEnumerable<Onderbouwing> Stappen(DuoPipcontroleinvoer invoer, bool aanbod, bool resultaat)
    {
        yield return Onderbouwing.Stap("De gemeente geeft een vastgesteld of gewijzigd plan door aan DUO.", Bron.Bi("9.2", "2", "WI-ROUTE-11"));
        if (invoer.Verwijderen)
        {
            yield return Onderbouwing.Stap("Een plan kan alleen weg zolang er geen termijn is en er geen lesuren aan hangen.", Bron.Duo("WI-DUO-05"));
            yield break;
        }

        yield return Onderbouwing.Stap("Dagtekening en leerroute zijn verplicht. Niveau, intensiteit, opleiding afmaken en alfabetisering mogen leeg blijven.", Bron.Duo("WI-DUO-01"));
        if (invoer.Niveau is null && invoer.Leerroute is Leerroute.B1 or Leerroute.Onderwijs)
        {
            yield return Onderbouwing.Stap("Er staat geen niveau in het bericht. DUO bewaart dan niveau B1.", Bron.Duo("WI-DUO-03"));
        }

        if (aanbod)
        {
            yield return Onderbouwing.Stap("Er is een aanbod per instelling. Een nieuw aanbod vervangt het vorige.", Bron.Duo("WI-DUO-06"));
        }

        if (resultaat)
        {
            yield return Onderbouwing.Stap("Een bericht over MAP of PVT vervangt het vorige in zijn geheel. Wat u weglaat, trekt u in.", Bron.Duo("WI-DUO-09"));
            yield return Onderbouwing.Stap("Ligt de dag in de termijn, dan blijft ‘verwijtbaar’ leeg. Is de termijn voorbij, dan moet het er staan.", Bron.Duo("WI-DUO-08"));
        }
    }

    private static IEnumerable<string> Waarschuwingen(DuoPipcontroleinvoer invoer, bool aanbod)
    {
        if (!invoer.Verwijderen && (invoer.BeginPlicht is null || invoer.Vestiging is null))
        {
            yield return "Het begin van de plicht of de vestiging is niet ingevuld. DUO kijkt daar wel naar.";
        }

        if (aanbod && invoer.Leerroute is null)
        {
            yield return "Zonder leerroute gaat Naast uit van een instelling met keurmerk.";
        }
    }

    private static DuoPipbericht Bericht(DuoPipcontroleinvoer i) => new()
    {
        Dagtekening = i.Dagtekening, Leerroute = i.Leerroute, Niveau = i.Niveau, Intensiteit = i.Intensiteit, BeginPlicht = i.BeginPlicht, Vestiging = i.Vestiging,
        DagtekeningEerste = i.DagtekeningEerstePlan, DagtekeningHuidig = i.DagtekeningHuidigPlan, Doelgroep = i.Doelgroep,
    };

    private static DuoAanbod Aanbod(DuoPipcontroleinvoer i, Termijn? termijn) => new()
    {
        Doelgroep = i.Doelgroep, DagtekeningPlan = i.Verwijderen ? i.DagtekeningHuidigPlan : i.Dagtekening ?? i.DagtekeningHuidigPlan, Leerroute = i.Leerroute,
        Vandaag = i.Vandaag, Instelling = i.Instelling, Aanbod = i.DatumAanbod, Start = i.VerwachteStart, Einde = i.VerwachtEinde, Termijn = termijn,
    };

    private static DuoResultaat Resultaat(DuoPipcontroleinvoer i, string onderdeel, DateOnly? dag, Verwijtbaarveld? verwijtbaar, (bool Eerder, bool Elders) gemeld, Termijn termijn) => new()
    {
        Onderdeel = onderdeel, Dag = dag, Verwijtbaar = verwijtbaar, Termijn = termijn, Vandaag = i.Vandaag, EigenPlan = !i.PlanVanAndereGemeente,
        AfrondingZroute = i.AfrondingZroute, VoldaanMetZroute = i.VoldaanMetZroute, EerderGemeld = gemeld.Eerder, VanAndereGemeente = gemeld.Elders,
    };
}
