using Naast.Ketensimulator.Staat;
using static Naast.Ketensimulator.Duo.Afkeuring;

namespace Naast.Ketensimulator.Duo;

/// <summary>DUO's published rules for hours at an institution, and for whom hours of participation exist (WI-DUO-13).</summary>
internal static class Urenregels
{
    public const string GeenKeurmerk = "De instelling heeft geen geldig keurmerk voor de leerroute van deze persoon.";
    public const string VoorTermijn = "De datum bekend tot ligt voor de startdatum van de inburgeringstermijn.";
    public const string InToekomst = "De datum bekend tot ligt in de toekomst.";
    public const string GeenAanbod = "Er is geen inburgeringsaanbod met een startdatum bij deze instelling.";
    public const string VoorAanbod = "De datum bekend tot ligt voor het eerste inburgeringsaanbod van deze instelling.";
    public const string EerdereDatum = "Er zijn al uren bekend tot een latere datum.";
    public const string GeenZrouteAsiel = "Uren participatie zijn er alleen voor een asielstatushouder in de Z-route.";

    public static IReadOnlyList<string> ToetsInstelling(Persoon persoon, DuoInstellingsuren nieuw, DateOnly vandaag)
    {
        var aanboden = persoon.Aanboden.Where(a => !a.Ingetrokken && a.Instellingsnummer == nieuw.Instellingsnummer).ToList();
        var eersteAanbod = aanboden.Min(a => a.Eerste());
        var eerder = persoon.Instellingsuren.FirstOrDefault(u => u.Instellingsnummer == nieuw.Instellingsnummer && u.Gemeentecode == nieuw.Gemeentecode);

        // In the B1-route and the Z-route the day of the offer is the start of the lessons as well.
        var isOnderwijsroute = persoon.Pip()?.Leerroute == "O";
        return
        [
            .. Als(!Instellingen.IsGeldig(Instellingen.Geef(nieuw.Instellingsnummer), persoon.Pip()?.Leerroute), GeenKeurmerk),
            .. Als(!(nieuw.BekendTot >= persoon.Termijn()?.Startdatum), VoorTermijn),
            .. Als(nieuw.BekendTot > vandaag, InToekomst),
            .. Als(!aanboden.Exists(a => (a.VerwachteStartdatumOpleiding ?? (isOnderwijsroute ? null : a.DatumInburgeringsaanbod)) is not null), GeenAanbod),
            .. Als(nieuw.BekendTot < eersteAanbod, VoorAanbod),
            .. Als(nieuw.BekendTot < eerder?.BekendTot, EerdereDatum),
        ];
    }

    public static IReadOnlyList<string> ToetsParticipatie(Persoon persoon) =>
        [.. Als(persoon.Doelgroep()?.Indeling != DuoDoelgroep.Asiel || persoon.Pip() is { Leerroute: not "Z" }, GeenZrouteAsiel)];
}
