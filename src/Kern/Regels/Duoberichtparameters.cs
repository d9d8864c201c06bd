namespace Naast.Kern.Regels;

/// <summary>Where DUO's texts about its own checks do not say the same: which one our check follows before a message is sent.</summary>
public static class Duoberichtparameters
{
    public static readonly Beleidskeuze VerwijtbaarNee = new(
        "beleid.duo.verwijtbaar-nee", "Wanneer mag ‘verwijtbaar: Nee’ in een bericht over MAP of PVT?",
        [
            new("binnen-of-voorbij", "In de laatste twee maanden van de termijn, en ook als de termijn voorbij is. Dat is de nieuwste tekst."),
            new("alleen-binnen", "Alleen in de laatste twee maanden van de termijn. Dat is de oudere tekst."),
        ],
        "binnen-of-voorbij", Bron.Duo("WI-DUO-08"));

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Controle van berichten aan DUO", [VerwijtbaarNee], []);
}
