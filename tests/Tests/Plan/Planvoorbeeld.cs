using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;

namespace Naast.Tests.Plan;

/// <summary>Answers and contents that meet every condition; tests of the rules alone use them too.</summary>
public static class Planvoorbeeld
{
    public static Intakeantwoorden Volledig { get; } = new()
    {
        AlleenGesprekVerteld = new DateOnly(2026, 11, 2), Leerbaarheid = Leerbaarheid.B1Haalbaar, OpleidingEnWerk = "Negen jaar school.",
        Omstandigheden = "Woont met partner.", KinderenInHuis = false, Taalniveau = "A1", Geletterdheid = Geletterdheid.LatijnsSchrift,
        Participatie = "Kan werken.", EigenWens = "Een eigen naaiatelier.", WensOnderwijs = false, Zelfredzaamheid = "Regelt zelf de post.",
    };

    public static Pipinhoud Plan { get; } = new()
    {
        Wegingen = [.. Naast.Kern.Leerroutes.Leerroutes.Alle.Select(route => new Routeweging(route, $"Er spreekt iets voor de {route.Naam()}.", $"Er spreekt iets tegen de {route.Naam()}."))],
        Leerroute = Leerroute.B1, Motivering = "De B1-route past bij de vooropleiding.", LesurenPerWeek = 12, LesurenTotaal = 600, PvtUren = 12, MapUren = 40,
        Voortgangsgesprekken = 6, Begeleiding = "Een vaste casusregisseur.", Alfabetisering = Alfabetisering.NietVanToepassing, Zienswijze = "Ik ben het ermee eens.",
    };
}
