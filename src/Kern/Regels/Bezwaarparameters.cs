using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Terms and amounts of the Awb around applications, objections and deciding too late.</summary>
public static class Bezwaarparameters
{
    public static readonly Parameter<Duur> Nabezorging = new("bezwaar.nabezorging", "Uiterste ontvangst van een bezwaarschrift per post, na de termijn", Duur.Parse);

    public static readonly Parameter<Duur> Beslistermijn = new("bezwaar.beslistermijn", "Beslissen op bezwaar", Duur.Parse);

    public static readonly Parameter<Duur> BeslistermijnCommissie = new("bezwaar.beslistermijn.commissie", "Beslissen op bezwaar met een adviescommissie", Duur.Parse);

    public static readonly Parameter<Duur> Verdaging = new("bezwaar.verdaging", "Verdagen van de beslissing op bezwaar", Duur.Parse);

    public static readonly Parameter<Duur> Terinzage = new("bezwaar.terinzage", "Stukken ter inzage voor het horen", Duur.Parse);

    public static readonly Parameter<Duur> NadereStukken = new("bezwaar.stukken", "Nadere stukken indienen tot zo lang voor het horen", Duur.Parse);

    public static readonly Parameter<Duur> Aanvraag = new("aanvraag.beslistermijn", "Beslissen op een aanvraag als de wet geen termijn noemt", Duur.Parse);

    public static readonly Parameter<Duur> Ingebrekestelling = new("ingebrekestelling.termijn", "Wachten na een ingebrekestelling", Duur.Parse);

    public static readonly Parameter<int> DwangsomDagen = new("dwangsom.dagen", "Ten hoogste zoveel dagen dwangsom", Getal);

    public static readonly Parameter<int> DwangsomTrap = new("dwangsom.trap", "Na zoveel dagen gaat de dwangsom per dag omhoog", Getal);

    /// <summary>Three amounts with spaces between them: the first days, the next, the rest.</summary>
    public static readonly Parameter<IReadOnlyList<Bedrag>> DwangsomBedragen = new(
        "dwangsom.bedragen", "Dwangsom per dag: eerste, volgende en overige dagen", tekst => [.. tekst.Split(' ').Select(Bedrag.Parse)]);

    public static readonly Parameter<Duur> Dwangsombesluit = new("dwangsom.besluit", "Vaststellen van de dwangsom", Duur.Parse);

    public static readonly Beleidskeuze Waarschuwing = new(
        "beleid.waarschuwing", "Bezwaar tegen de schriftelijke waarschuwing voor een boete bij de brede intake",
        [
            new("besluit", "De waarschuwing is zelf een besluit: zonder haar mag de boete niet. Bezwaar staat open."),
            new("geen-besluit", "De waarschuwing bereidt de boete alleen voor. Bezwaar kan pas tegen de boete."),
        ],
        "besluit", Bron.Wi("22", "1", "WI-BOETE-02") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Poststempel = new(
        "beleid.bezwaar.poststempel", "Bezwaar per post zonder leesbaar poststempel, binnen op de eerste of tweede werkdag na de termijn",
        [
            new("op-tijd", "Het telt als op tijd gepost, tenzij het tegendeel blijkt."),
            new("bewijs-nodig", "De indiener maakt zelf aannemelijk dat het op tijd is gepost."),
        ],
        "op-tijd", Bron.Awb("6:9", "2", "WI-AWB-21") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze VerdagingVanaf = new(
        "beleid.bezwaar.verdaging", "Begin van de verdaging als de beslistermijn op een vrije dag eindigt",
        [
            new("geteld-einde", "De verdaging sluit aan op de laatste dag zoals geteld. Dit geeft de vroegste uiterste dag."),
            new("verlengd-einde", "De verdaging sluit aan op de werkdag waarnaar de termijn is doorgeschoven."),
        ],
        "geteld-einde", Bron.Awb("7:10", "3", "WI-AWB-28") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze IngebrekestellingWeekeinde = new(
        "beleid.ingebrekestelling.vrijedag", "Twee weken na een ingebrekestelling die op een vrije dag eindigen",
        [
            new("schuift-door", "De Awb sluit de Algemene termijnenwet alleen uit voor de 42 dagen. De twee weken lopen door tot en met de eerstvolgende werkdag."),
            new("schuift-niet", "De twee weken eindigen op de dag zelf. De dwangsom begint dan eerder."),
        ],
        "schuift-door", Bron.Awb("4:17", "1", "WI-AWB-31") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Besluitdag = new(
        "beleid.dwangsom.besluitdag", "Dwangsom over de dag waarop het besluit alsnog bekend wordt gemaakt",
        [
            new("telt-niet", "Op de dag van de bekendmaking is het college niet meer in gebreke."),
            new("telt", "De dag van de bekendmaking is de laatste dag waarover de dwangsom loopt."),
        ],
        "telt-niet", Bron.Awb("4:17", "1", "WI-AWB-31") with { Zekerheid = Zekerheid.Onzeker });

    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Aanvraag, bezwaar en te laat beslissen",
    [
        Nabezorging, Beslistermijn, BeslistermijnCommissie, Verdaging, Terinzage, NadereStukken, Aanvraag, Ingebrekestelling, DwangsomDagen, DwangsomTrap,
        DwangsomBedragen, Dwangsombesluit, Waarschuwing, Poststempel, VerdagingVanaf, IngebrekestellingWeekeinde, Besluitdag,
    ],
    [
        new("bezwaar.nabezorging", Begin, null, "1 week", Bron.Awb("6:9", "2", "WI-AWB-21")),
        new("bezwaar.beslistermijn", Begin, null, "6 weken", Bron.Awb("7:10", "1", "WI-AWB-28")),
        new("bezwaar.beslistermijn.commissie", Begin, null, "12 weken", Bron.Awb("7:10", "1", "WI-AWB-28")),
        new("bezwaar.verdaging", Begin, null, "6 weken", Bron.Awb("7:10", "3", "WI-AWB-28")),
        new("bezwaar.terinzage", Begin, null, "1 week", Bron.Awb("7:4", "2", "WI-AWB-26")),
        new("bezwaar.stukken", Begin, null, "10 dagen", Bron.Awb("7:4", "1", "WI-AWB-26")),
        new("aanvraag.beslistermijn", Begin, null, "8 weken", Kopie(Bron.Awb("4:13", "2", "WI-AWB-30"))),
        new("ingebrekestelling.termijn", Begin, null, "2 weken", Bron.Awb("6:12", "2", "WI-AWB-32")),
        new("dwangsom.dagen", Begin, null, "42", Kopie(Bron.Awb("4:17", "1", "WI-AWB-31"))),
        new("dwangsom.trap", Begin, null, "14", Kopie(Bron.Awb("4:17", "2", "WI-AWB-31"))),
        new("dwangsom.bedragen", Begin, null, "23 35 45", Kopie(Bron.Awb("4:17", "2", "WI-AWB-31"))),
        new("dwangsom.besluit", Begin, null, "2 weken", Kopie(Bron.Awb("4:18", null, "WI-AWB-31"))),
    ]);

    /// <summary>Read in an older public copy of the Awb, or on pages that quote it.</summary>
    private static Bron Kopie(Bron bron) => bron with { Zekerheid = Zekerheid.Tweedehands };

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);
}
