using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Rekenhulp;

public sealed record Voltooiingsinvoer
{
    [Veld("Leerroute", "De leerroute in het plan dat nu geldt.")]
    public Leerroute Leerroute { get; init; }

    [Veld("Doelgroep", "Alleen asielstatushouders hebben participatie-uren in de Z-route.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Dag van het eerste plan", "Dagtekening van het eerste PIP. De termijn begint de dag erna.")]
    public DateOnly DagPip { get; init; }

    [Veld("Laatste dag van de termijn", "De inburgeringstermijn volgens DUO, met verlengingen. Leeg: Naast zegt niet of het op tijd is.")]
    public DateOnly? LaatsteDagTermijn { get; init; }

    [Veld("Lezen", "Leeg: niet gehaald.")]
    public Examenstand? Lezen { get; init; }

    [Veld("Luisteren", "Leeg: niet gehaald.")]
    public Examenstand? Luisteren { get; init; }

    [Veld("Schrijven", "Leeg: niet gehaald.")]
    public Examenstand? Schrijven { get; init; }

    [Veld("Spreken", "Leeg: niet gehaald.")]
    public Examenstand? Spreken { get; init; }

    [Veld("KNM", "Kennis van de Nederlandse maatschappij. Leeg: niet gehaald.")]
    public Examenstand? Knm { get; init; }

    [Veld("Lezen mag op A2", "Het plan is voor lezen afgeschaald naar A2.")]
    public bool LezenOpA2 { get; init; }

    [Veld("Luisteren mag op A2", "Het plan is voor luisteren afgeschaald naar A2.")]
    public bool LuisterenOpA2 { get; init; }

    [Veld("Schrijven mag op A2", "Het plan is voor schrijven afgeschaald naar A2.")]
    public bool SchrijvenOpA2 { get; init; }

    [Veld("Spreken mag op A2", "Het plan is voor spreken afgeschaald naar A2.")]
    public bool SprekenOpA2 { get; init; }

    [Veld("Dag van het laatste examen", "Dag waarop het laatste onderdeel is gehaald. Leeg: niet bekend of geen examen.")]
    public DateOnly? LaatsteExamenOp { get; init; }

    [Veld("PVT voltooid op", "Dag van de ondertekening. Leeg: nog niet voltooid.")]
    public DateOnly? PvtVoltooidOp { get; init; }

    [Veld("MAP voltooid op", "Dag van het eindgesprek MAP. Leeg: nog niet voltooid.")]
    public DateOnly? MapVoltooidOp { get; init; }

    [Veld("Taalschakeltraject voltooid op", "Leeg: niet voltooid.")]
    public DateOnly? TaalschakeltrajectVoltooidOp { get; init; }

    [Veld("Volgt het taalschakeltraject nog", "Dan is de MAP niet verplicht.")]
    public bool VolgtTaalschakeltraject { get; init; }

    [Veld("Getelde cursusuren Z-route", "Zoals de berekening ‘z-route-uren’ ze telt. Leeg: nul.", Eenheid = "uur")]
    public int? Cursusuren { get; init; }

    [Veld("Getelde participatie-uren Z-route", "Met PVT en MAP erbij, zoals ‘z-route-uren’ ze telt. Leeg: nul.", Eenheid = "uur")]
    public int? Participatieuren { get; init; }

    [Veld("Lagere norm cursusuren", "Norm in het plan voor wie slecht hoort of ziet. Leeg: de gewone norm.", Eenheid = "uur")]
    public int? LagereCursusnorm { get; init; }

    [Veld("Slecht horen of zien, met revalidatie", "De inburgeraar hoort of ziet slecht en volgt een revalidatietraject. Nodig voor een lagere norm.")]
    public bool BeperkingMetRevalidatie { get; init; }

    [Veld("De lagere norm staat in het PIP", "Of het college de lagere norm in het plan heeft opgenomen. Nodig voor een lagere norm.")]
    public bool LagereNormInPip { get; init; }

    [Veld("Ontheffing: haalbare participatie-uren", "0 als er geen participatie hoeft. Leeg: geen ontheffing.", Eenheid = "uur")]
    public int? Belastbaarheid { get; init; }

    [Veld("Dag van het eindgesprek Z-route", "Leeg: nog niet gehouden.")]
    public DateOnly? EindgesprekOp { get; init; }

    [Veld("Wie hield het eindgesprek Z-route", "Leeg: de gemeente zelf, als er een dag is ingevuld.")]
    public Eindgesprekhouder? EindgesprekDoor { get; init; }
}
