using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>What somebody must look at. On the same day the first of this list comes first.</summary>
public enum Signaalsoort
{
    /// <summary>Facts are missing or contradict each other: no day can be given.</summary>
    NietTeBerekenen,

    /// <summary>Last day for the plan.</summary>
    Pip,

    /// <summary>Last day for the offer of a course.</summary>
    Cursusaanbod,

    /// <summary>Last day on which the taalschakeltraject must really be able to start.</summary>
    Cursusstart,

    /// <summary>Enough hours were followed: talk about whether B1 can be reached.</summary>
    UrenAfschalen,

    /// <summary>An agreed day to look again.</summary>
    Herbeoordeling,

    /// <summary>Last day before it is silent for longer than was agreed.</summary>
    Contact,

    /// <summary>Last day of the help with fixed costs.</summary>
    Ontzorgen,

    /// <summary>Last day to switch route.</summary>
    Schakelgrens,

    /// <summary>The last six months began: an extension may be asked, and PVT and MAP must be in sight.</summary>
    LaatsteMaanden,

    /// <summary>An interruption that lasts until this day ends the duty.</summary>
    Onderbreking,

    /// <summary>Last day for the participatieverklaring.</summary>
    Pvt,

    /// <summary>Last day for the MAP.</summary>
    Map,

    /// <summary>Last day for the eindgesprek of the Z-route.</summary>
    Eindgesprek,

    /// <summary>Last day of the term.</summary>
    EindeTermijn,
}

/// <summary>Who has to do something before a signal goes away.</summary>
public enum Wachtende
{
    Casusregisseur,
    College,
    Inburgeraar,
    Aanbieder,
    Duo,

    /// <summary>Somebody whose information the plan cannot do without (art. 5.3 lid 2 Besluit).</summary>
    Derde,
}

public static class Signaalwoorden
{
    private static readonly Bron[] Bronnen =
    [
        Regels.Bron.Wi("17", "1", "WI-VOORT-01"),
        Regels.Bron.Bi("5.3", "1", "WI-PIP-01"),
        Regels.Bron.Wi("16", null, "WI-ROUTE-12"),
        Regels.Bron.Ri("4.1", "1", "WI-VERL-g"),
        Regels.Bron.Bi("5.5", "1", "WI-ROUTE-06"),
        Regels.Bron.Wi("17", "1", "WI-VOORT-01"),
        Regels.Bron.Beleid("ritme van contact"),
        Regels.Bron.Pw("56a", "2", "WI-ONTZ-02"),
        Regels.Bron.Bi("5.4", "1", "WI-ROUTE-08"),
        Regels.Bron.Wi("12", null, "WI-VOORT-04") with { Zekerheid = Zekerheid.Afgeleid },
        Regels.Bron.Bi("2.1", "2", "WI-DOEL-07"),
        Regels.Bron.Wi("6", "4", "WI-PVT-01"),
        Regels.Bron.Bi("3.2", "1", "WI-MAP-01"),
        Regels.Bron.Bi("3.14", "4", "WI-ROUTE-05h"),
        Regels.Bron.Wi("11", "1", "WI-TERM-01"),
    ];

    /// <summary>The article that a signal rests on.</summary>
    public static Bron Bron(this Signaalsoort soort) => Bronnen[(int)soort];

    public static string Naam(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.NietTeBerekenen => "Kan niet berekend worden",
        Signaalsoort.Pip => "Plan (PIP) vaststellen",
        Signaalsoort.Cursusaanbod => "Cursus aanbieden",
        Signaalsoort.Cursusstart => "Taalschakeltraject laten starten",
        Signaalsoort.UrenAfschalen => "Bespreken of B1 haalbaar is",
        Signaalsoort.Herbeoordeling => "Opnieuw bekijken",
        Signaalsoort.Contact => "Contact zoeken",
        Signaalsoort.Ontzorgen => "Ontzorgen loopt af",
        Signaalsoort.Schakelgrens => "Wisselen van leerroute kan tot",
        Signaalsoort.LaatsteMaanden => "Laatste zes maanden van de termijn",
        Signaalsoort.Onderbreking => "Onderbreking duurt bijna een jaar",
        Signaalsoort.Pvt => "PVT afronden",
        Signaalsoort.Map => "MAP afronden",
        Signaalsoort.Eindgesprek => "Eindgesprek Z-route houden",
        _ => "Einde inburgeringstermijn",
    };

    public static string Naam(this Wachtende wie) => wie switch
    {
        Wachtende.Casusregisseur => "casusregisseur",
        Wachtende.College => "college",
        Wachtende.Inburgeraar => "inburgeraar",
        Wachtende.Aanbieder => "taalschool",
        Wachtende.Derde => "wie de informatie heeft",
        _ => "DUO",
    };
}
