namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>A program of an organisation of the demo region, to try the API with.</summary>
/// <param name="Organisatie">Slug of the organisation that it works for.</param>
public sealed record Proefprogramma(string ClientId, string Naam, string Organisatie, IReadOnlyList<string> Scopes, IReadOnlyList<string> Gemeenten);

/// <summary>The programs that the embedded provider knows. It only runs where nothing is real, so the secret is one that all may know.</summary>
public static class Proefprogrammas
{
    public const string Geheim = "alleen-voor-de-demo";

    public static IReadOnlyList<Proefprogramma> Alle { get; } =
    [
        new("noorderlicht-lvs", "Leerlingvolgsysteem Noorderlicht", "taalschool-noorderlicht", ["taken.lezen", "taken.schrijven", "lesuren.melden"], []),
        new("vluchtelingenwerk-cvs", "Cliëntvolgsysteem VluchtelingenWerk", "vluchtelingenwerk", ["taken.lezen", "taken.schrijven"], []),
        new("dordrecht-datapunt", "Datapunt Dordrecht", "dordrecht",
            ["dossiers.lezen", "personen.zoeken", "besluiten.lezen", "afspraken.lezen", "afspraken.schrijven", "notities.schrijven", "keten.lezen", "cijfers.lezen", "mandaten.lezen"], ["0505"]),
        new("papendrecht-dashboard", "Dashboard Papendrecht", "papendrecht", ["cijfers.lezen", "mandaten.lezen"], ["0590"]),
    ];

    public static Proefprogramma? Zoek(string? clientId) => Alle.FirstOrDefault(programma => programma.ClientId == clientId);
}
