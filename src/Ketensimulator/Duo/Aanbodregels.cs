using Naast.Ketensimulator.Staat;
using static Naast.Ketensimulator.Duo.Afkeuring;

namespace Naast.Ketensimulator.Duo;

/// <summary>DUO's published rules for an offer (WI-DUO-06), with the field names of version 1.2.0.</summary>
internal static class Aanbodregels
{
    public const string GeenAsiel = "Een inburgeringsaanbod is alleen toegestaan voor een asielstatushouder.";
    public const string GeenPip = "Een inburgeringsaanbod is niet toegestaan: er is geen PIP bekend.";
    public const string GeenKeurmerk = "De instelling is niet bekend met een geldig keurmerk voor de leerroute van deze persoon.";
    public const string VoorPip = "Een datum van het inburgeringsaanbod ligt voor de dagtekening van het actuele PIP.";
    public const string StartVoorAanbod = "De verwachte startdatum van de opleiding ligt voor de datum van het inburgeringsaanbod.";
    public const string EindeVoorStart = "De verwachte einddatum van de opleiding ligt voor de verwachte startdatum.";
    public const string BuitenTermijn = "De verwachte start- en einddatum van de opleiding liggen niet binnen de inburgeringstermijn.";
    public const string VanAnder = "Het inburgeringsaanbod is van een andere gemeente.";

    public static IReadOnlyList<string> Toets(Persoon persoon, DuoAanbod aanbod)
    {
        var pip = persoon.Pip();
        var (start, einde) = (aanbod.VerwachteStartdatumOpleiding, aanbod.VerwachteEinddatumOpleiding);
        return
        [
            .. Als(persoon.Doelgroep()?.Indeling != DuoDoelgroep.Asiel, GeenAsiel),
            .. Als(pip is null, GeenPip),
            .. Als(!Instellingen.IsGeldig(Instellingen.Geef(aanbod.Instellingsnummer), pip?.Leerroute), GeenKeurmerk),
            .. Als(Vroegste(aanbod) < pip?.DagtekeningPip, VoorPip),
            .. Als(start < aanbod.DatumInburgeringsaanbod, StartVoorAanbod),
            .. Als(einde < start, EindeVoorStart),

            // The end of the course and that of the term are both exclusive.
            .. Als(persoon.Termijn() is { } termijn && (start < termijn.Startdatum || start >= termijn.Einddatum || einde < termijn.Startdatum || einde > termijn.Einddatum), BuitenTermijn),
        ];
    }

    public static IReadOnlyList<string> ToetsVerwijderen(DuoAanbod aanbod, string gemeentecode) => [.. Als(aanbod.Gemeentecode != gemeentecode, VanAnder)];

    private static DateOnly? Vroegste(DuoAanbod aanbod) =>
        new[] { aanbod.DatumInburgeringsaanbod, aanbod.VerwachteStartdatumOpleiding, aanbod.VerwachteEinddatumOpleiding }.Min();
}
