namespace Naast.Kern.Regels;

/// <summary>What the law leaves to policy about who decides.</summary>
public static class Besluitparameters
{
    public static readonly Beleidskeuze VierOgen = new(
        "beleid.besluit.vierogen", "Mag wie een besluit voorbereidt, het ook zelf nemen?",
        [
            new("vier-ogen", "Nee: voorbereiden en beslissen zijn twee mensen."),
            new("zelf", "Ja, als de wet het niet verbiedt."),
        ],
        "vier-ogen", Bron.Awb("10:6", "1", "WI-MAND-06") with { Zekerheid = Zekerheid.Afgeleid });

    public static readonly Beleidskeuze Raadsbesluit = new(
        "beleid.mandaat.raadsbesluit", "Moet de gemeenteraad eerst besluiten voordat het mandaat van het college werkt?",
        [
            new("niet-nodig", "Nee: in de wet verleent het college het mandaat."),
            new("kader", "De raad stelt eerst het beleidskader vast."),
            new("kader-en-middelen", "De raad stelt eerst het beleidskader vast en reserveert de rijksmiddelen."),
            new("alles", "De raad stelt eerst het beleidskader vast, reserveert de rijksmiddelen, en stemt in met de uitvoering."),
        ],
        "niet-nodig", Bron.Awb("10:3", "1", "WI-MAND-01") with { Zekerheid = Zekerheid.Afgeleid });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Beslissen en mandaat", [VierOgen, Raadsbesluit], []);
}
