using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>Why a hearing may be left out (art. 7:3 Awb).</summary>
public enum Hoorafzien
{
    [Keuzenaam("het bezwaar is kennelijk niet-ontvankelijk")]
    KennelijkNietOntvankelijk,

    [Keuzenaam("het bezwaar is kennelijk ongegrond")]
    KennelijkOngegrond,

    [Keuzenaam("de indiener ziet zelf af van het horen")]
    Afgezien,

    [Keuzenaam("de indiener liet niet binnen de gegeven termijn weten dat hij gehoord wil worden")]
    GeenReactie,

    [Keuzenaam("het college komt helemaal aan het bezwaar tegemoet en niemand anders wordt geschaad")]
    VolledigTegemoet,
}

/// <summary>Who hears the objector (art. 7:5 and 7:13 Awb).</summary>
public enum Hoorder
{
    [Keuzenaam("het college zelf, of een lid ervan")]
    College,

    [Keuzenaam("een persoon die niet bij het besluit betrokken was")]
    NietBetrokkene,

    [Keuzenaam("meer personen: de meerderheid en de voorzitter waren niet betrokken")]
    MeerderheidNietBetrokken,

    [Keuzenaam("een adviescommissie")]
    Adviescommissie,

    [Keuzenaam("alleen personen die bij het besluit betrokken waren, of zij zijn in de meerderheid")]
    Betrokkenen,
}

/// <summary>The hearing before a decision on an objection: must it be, by whom, and the days before it.</summary>
/// <param name="Terinzage">Last day on which the papers must be open for inspection.</param>
/// <param name="NadereStukken">Last day for further papers.</param>
public sealed record Hoorzitting(DateOnly Dag, DateOnly Terinzage, DateOnly NadereStukken, IReadOnlyList<Onderbouwing> Stappen, IReadOnlyList<Parameterversie> Parameters)
{
    public static bool Verplicht(Hoorafzien? afzien) => afzien is null;

    public static Toets Beoordeel(Hoorafzien? afzien, Hoorder? hoorder, bool verslag)
    {
        if (!Verplicht(afzien))
        {
            return new Toets("Mag het horen achterwege blijven?", [new("Er is een grond om niet te horen", Bron.Awb("7:3", null, "WI-AWB-25"), true)]);
        }

        return new Toets("Is er goed gehoord?",
        [
            new("De indiener kan worden gehoord", Bron.Awb("7:2", "1", "WI-AWB-25"), hoorder is not null, "Nodig de indiener uit voor een gesprek."),
            new("Wie hoort, was niet bij het besluit betrokken, of de meerderheid en de voorzitter waren dat niet", Bron.Awb("7:5", "1", "WI-AWB-27"),
                hoorder is not null and not Hoorder.Betrokkenen, "Laat iemand horen die niet aan het besluit meewerkte."),
            new("Er is een verslag van het horen", Bron.Awb("7:7", null, "WI-AWB-27"), verslag, "Maak een verslag."),
        ]);
    }

    /// <summary>The days before the hearing (art. 7:4 Awb).</summary>
    public static Hoorzitting Op(DateOnly dag, Regelset regels)
    {
        var inzage = regels.Versie(Bezwaarparameters.Terinzage.Sleutel, dag);
        var stukken = regels.Versie(Bezwaarparameters.NadereStukken.Sleutel, dag);
        var (weekVooraf, dagenVooraf) = (Duur.Parse(inzage.Waarde), Duur.Parse(stukken.Waarde));

        // Art. 7:4 lid 2: "voorafgaand aan het horen gedurende ten minste een week": the week lies wholly before the hearing.
        var uitersteInzage = Termijnrekening.Terug(dag, weekVooraf, Termijnrekening.Past(weekVooraf), regels.Feestdagen).UitersteDag;

        // Art. 7:4 lid 1: "Tot tien dagen voor het horen": ten full days lie between, as with art. 8:58 Awb (JB 2006/215).
        var uitersteStukken = Termijnrekening.Terug(dag, dagenVooraf, Termijnrekening.Past(dagenVooraf), regels.Feestdagen).DagVoorVolleDagen;
        return new Hoorzitting(dag, uitersteInzage, uitersteStukken,
        [
            Onderbouwing.Stap("De hoorzitting is op {0}. Er wordt teruggerekend; weekend en feestdagen veranderen niets.", Bron.Atw("1", "2"), dag),
            Onderbouwing.Toegepast("De stukken liggen ten minste {0} ter inzage: uiterlijk vanaf {1}.", inzage, weekVooraf, uitersteInzage),
            Onderbouwing.Toegepast("Nadere stukken kunnen tot {0} voor het horen. Daartussen liggen volle dagen: de laatste dag is {1}.", stukken, dagenVooraf, uitersteStukken),
        ], [inzage, stukken]);
    }
}
