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

    /// <summary>The text names the start of the taalschakeltraject; the field that took its place holds the start of any course.</summary>
    public static readonly Beleidskeuze Aanbodstart = new(
        "beleid.duo.aanbod-start", "Welke start van een opleiding moet in de inburgeringstermijn liggen?",
        [
            new("elke-route", "De start van elke opleiding. Zo heet het veld nu."),
            new("alleen-taalschakel", "Alleen de start van een taalschakeltraject. Zo staat het in de tekst over de controles."),
        ],
        "elke-route", Bron.Duo("WI-DUO-06"));

    public static readonly Beleidskeuze Onderwijsinstelling = new(
        "beleid.duo.onderwijsroute-instelling", "Welke instelling neemt DUO aan bij de onderwijsroute?",
        [
            new("keurmerk-of-taalschakel", "Een instelling met het keurmerk van Blik op Werk of een taalschakelinstelling. Zo staat het in de tekst over de controles."),
            new("alleen-taalschakel", "Alleen een taalschakelinstelling. Zo zegt de wet wie een taalschakeltraject mag geven."),
        ],
        "keurmerk-of-taalschakel", Bron.Duo("WI-DUO-06"));

    /// <summary>The name of the field speaks of participation, its description of all lessons at a school.</summary>
    public static readonly Beleidskeuze ParticipatieAlsTaalles = new(
        "beleid.duo.participatie-als-taalles", "Welke uren geeft Naast aan DUO door als ‘participatie die als taalles telt’?",
        [
            new("geen", "Geen. Dit veld vult een medewerker zo nodig zelf in het portaal."),
            new("alle-lessen", "Alle lessen Nederlands en KNM bij een school, na de brede intake. Zo staat het in de uitleg bij het veld."),
        ],
        "geen", Bron.Duo("WI-DUO-13"));

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Controle van berichten aan DUO", [VerwijtbaarNee, Aanbodstart, Onderwijsinstelling, ParticipatieAlsTaalles], []);
}
