using Naast.Ketensimulator.Staat;
using static Naast.Ketensimulator.Duo.Afkeuring;

namespace Naast.Ketensimulator.Duo;

/// <summary>DUO's published rules for MAP, PVT and Z-route (WI-DUO-07 to -09).</summary>
internal static class Resultaatregels
{
    public const string VanAnder = "De datum is eerder door een andere gemeente geleverd.";
    public const string PipVanAnder = "Uw gemeente heeft geen actueel PIP voor deze persoon.";
    public const string AlVoldaan = "Aan de inburgeringsplicht is al voldaan via de Z-route.";
    public const string VoorTermijn = "De datum ligt voor de startdatum van de inburgeringstermijn.";
    public const string NaZroute = "De datum ligt na de datum afronding Z-route.";
    public const string InToekomst = "De datum ligt in de toekomst.";
    public const string ZrouteGeregistreerd = "De datum kan niet worden ingetrokken: de datum afronding Z-route is geregistreerd.";
    public const string VerwijtbaarOntbreekt = "Verwijtbaar ontbreekt: de inburgeringstermijn is overschreden.";
    public const string VerwijtbaarBinnenTermijn = "Verwijtbaar is niet toegestaan: de datum ligt voor de einddatum van de inburgeringstermijn.";
    public const string NeeTeVroeg = "Verwijtbaar Nee is niet toegestaan: de einddatum van de inburgeringstermijn ligt niet binnen twee maanden en is niet overschreden.";
    public const string NeeOverschreden = "Verwijtbaar Nee is alleen toegestaan als de einddatum van de inburgeringstermijn binnen twee maanden valt.";
    public const string JaTeVroeg = "Verwijtbaar Ja is niet toegestaan: de inburgeringstermijn is niet overschreden.";
    public const string GeenZroute = "De persoon volgt de Z-route niet.";
    public const string VoorMapOfPvt = "De datum afronding Z-route ligt voor de datum van MAP of PVT.";

    public static IReadOnlyList<string> Toets(Persoon persoon, DuoResultaat nieuw, bool isMap, DateOnly vandaag, Verwijtbaarlezing lezing)
    {
        var oud = isMap ? persoon.Map : persoon.Pvt;
        var datum = nieuw.Datum;
        return
        [
            .. Als(oud is not null && oud.Gemeentecode != nieuw.Gemeentecode, VanAnder),
            .. Als(persoon.Pip()?.Gemeentecode != nieuw.Gemeentecode, PipVanAnder),
            .. Als(Voldaan(persoon), AlVoldaan),

            // Without a term there is no day on which it began, so every date comes too early.
            .. Als(datum is not null && !(datum >= persoon.Termijn()?.Startdatum), VoorTermijn),
            .. Als(datum > persoon.AfrondingZroute, NaZroute),
            .. Als(datum > vandaag, InToekomst),
            .. Als(datum is null && oud?.Datum is not null && persoon.AfrondingZroute is not null, ZrouteGeregistreerd),
            .. persoon.Termijn() is { } termijn ? Verwijtbaarheid(nieuw, termijn.Einddatum, vandaag, lezing) : [],
        ];
    }

    public static IReadOnlyList<string> ToetsZroute(Persoon persoon, DateOnly? datum, string gemeentecode, DateOnly vandaag) =>
    [
        .. Als(persoon.Pip()?.Gemeentecode != gemeentecode, PipVanAnder),
        .. Als(Voldaan(persoon), AlVoldaan),
        .. Als(datum is not null && persoon.Pip()?.Leerroute != "Z", GeenZroute),
        .. Als(datum is not null && !(datum >= persoon.Termijn()?.Startdatum), VoorTermijn),
        .. Als(datum > vandaag, InToekomst),
        .. Als(datum < persoon.Map?.Datum || datum < persoon.Pvt?.Datum, VoorMapOfPvt),
    ];

    /// <summary>The end is exclusive. The day that counts is that of the result, or today when there is none yet.</summary>
    private static string[] Verwijtbaarheid(DuoResultaat nieuw, DateOnly einde, DateOnly vandaag, Verwijtbaarlezing lezing)
    {
        var overschreden = (nieuw.Datum ?? vandaag) >= einde;
        if (nieuw.Verwijtbaar is null)
        {
            return Als(overschreden, VerwijtbaarOntbreekt);
        }

        return
        [
            .. Als(nieuw.Datum is not null && !overschreden, VerwijtbaarBinnenTermijn),
            .. nieuw.Verwijtbaar == "Ja" ? Als(!overschreden, JaTeVroeg)
                : overschreden ? Als(lezing is Verwijtbaarlezing.Oud, NeeOverschreden)
                : Als(einde > vandaag.AddMonths(2), NeeTeVroeg),
        ];
    }

    private static bool Voldaan(Persoon persoon) =>
        persoon.AfrondingZroute is not null && persoon.Plicht() is { Plichtig: false, RedenGeenInburgeringsplicht: "Inburgeringsplicht voldaan" };
}
