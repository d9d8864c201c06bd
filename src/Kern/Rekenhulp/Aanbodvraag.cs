using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Aanbodinvoer
{
    [Veld("Doelgroep", "Alleen asielstatushouders krijgen een aanbod van de gemeente.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Leerroute", "De leerroute in het plan.")]
    public Leerroute Leerroute { get; init; }

    [Veld("Dag van het plan", "Dagtekening van het PIP.")]
    public DateOnly DagPip { get; init; }

    [Veld("Dag van het aanbod", "Dag waarop de gemeente de cursus aanbood. Leeg: nog geen aanbod.")]
    public DateOnly? AanbodOp { get; init; }

    [Veld("Start van het taalschakeltraject", "Alleen bij de onderwijsroute: dag waarop het traject echt kan starten of is gestart. Leeg: nog niet.")]
    public DateOnly? StartOp { get; init; }

    [Veld("Peildatum", "Dag waarop u kijkt of het te laat is. Leeg: Naast zegt alleen wat de laatste dagen zijn.")]
    public DateOnly? Peildatum { get; init; }

    [Veld("Laatste dag van de termijn", "De inburgeringstermijn volgens DUO. Leeg: Naast rekent geen nieuwe laatste dag uit.")]
    public DateOnly? LaatsteDagTermijn { get; init; }
}

/// <summary>Until when a course must be offered, and what a late offer does to the term.</summary>
public static class Aanbodvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Aanbodinvoer>(
        "aanbod", "Aanbod van een cursus", "Voor welke dag er een cursus moet zijn aangeboden, en hoeveel langer de termijn wordt als dat te laat was.",
        new Aanbodinvoer { Doelgroep = Doelgroep.Asielstatushouder, Leerroute = Leerroute.B1, DagPip = new(2026, 1, 12), AanbodOp = new(2026, 4, 24), LaatsteDagTermijn = new(2029, 1, 12) },
        invoer => invoer.AanbodOp is { } aanbod && aanbod > invoer.DagPip ? aanbod : invoer.DagPip, Reken);

    private static Rekenantwoord Reken(Aanbodinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.AanbodOp < invoer.DagPip, "Het aanbod ligt voor het plan. DUO neemt dat niet aan. Controleer de dagen.", "aanbodOp", Bron.Duo("WI-DUO-06"))
            .Als(invoer.StartOp < invoer.DagPip, "De start ligt voor het plan. Controleer de dagen.", "startOp", Bron.Duo("WI-DUO-06"))
            .Als(invoer.StartOp < invoer.AanbodOp, "De start ligt voor het aanbod. Controleer de dagen.", "startOp")
            .Als(invoer.StartOp is not null && invoer.Leerroute != Leerroute.Onderwijs, "De start van een taalschakeltraject hoort bij de onderwijsroute. Laat de start leeg, of controleer de leerroute.", "startOp")
            .Als(invoer.AanbodOp > invoer.Peildatum, "Het aanbod ligt na de peildatum. Laat het leeg als het er nog niet is.", "aanbodOp")
            .Als(invoer.LaatsteDagTermijn <= invoer.DagPip, "De termijn eindigt voordat het plan er was. Controleer de dagen.", "laatsteDagTermijn")
            .Eis();

        var aanbod = Aanbod.Beoordeel(
            new() { Doelgroep = invoer.Doelgroep, Leerroute = invoer.Leerroute, DagPip = invoer.DagPip, AanbodOp = invoer.AanbodOp, StartOp = invoer.StartOp, Peildatum = invoer.Peildatum }, regels);
        var waarde = aanbod.Waarde;
        var verlenging = waarde.Verlenging;
        return new Rekenantwoord
        {
            Antwoord = Zin(invoer, waarde),
            Uitkomsten =
            [
                new("verplicht", "De gemeente moet een cursus aanbieden", waarde.Verplicht),
                new("laatsteDag", "Laatste dag voor het aanbod", waarde.LaatsteDagAanbod),
                new("laatsteDagStart", "Laatste dag voor de start (onderwijsroute)", waarde.LaatsteDagStart),
                new("teLaat", "Te laat", waarde.TeLaat),
                new("verlengingMogelijk", "Verlenging van de termijn kan", waarde.TeLaat is null && verlenging is null && waarde.Verplicht ? null : verlenging is not null),
                new("grond", "Grond voor verlenging", verlenging is null ? null : "g"),
                new("verlengingDagen", "Verlenging in dagen", verlenging?.Dagen),
                new("verlenging", "Verlenging", verlenging is null ? null : verlenging.Vast is { } duur ? duur.ToString() : verlenging.Dagen == 1 ? "1 dag" : $"{verlenging.Dagen} dagen"),
                new("zonderAanbodVanaf", "Zonder aanbod vanaf", verlenging?.Van),
                new("looptNog", "Er is nog geen aanbod: de verlenging loopt op", verlenging?.LooptNog),
                new("nieuweLaatsteDag", "Laatste dag van de termijn na verlenging", verlenging is not null && invoer.LaatsteDagTermijn is { } laatste ? verlenging.NieuweLaatsteDag(laatste) : null),
                new("verklaringCollege", "Het college geeft een verklaring af", verlenging is not null),
                new("beslisser", "Wie beslist over verlenging", verlenging is null ? null : "DUO"),
            ],
            Onderbouwing = aanbod.Onderbouwing with
            {
                Delen = [.. aanbod.Onderbouwing.Delen, .. verlenging is null ? Array.Empty<Onderbouwing>() : [Verklaring(invoer, verlenging)]],
            },
            Parameters = aanbod.Parameters,
            Voorlopig = aanbod.Voorlopig || verlenging is not null,
            Waarschuwingen = Waarschuwingen(invoer, waarde),
        };
    }

    private static string Zin(Aanbodinvoer invoer, Aanbodstand stand) => stand switch
    {
        { Verplicht: false } => "De gemeente hoeft deze inburgeraar geen cursus aan te bieden.",
        { Verlenging: { Vast: { } duur } } => $"Het taalschakeltraject kon niet op tijd starten. De termijn kan {duur} langer worden.",
        { Verlenging: { LooptNog: true } } => $"Er is nog geen aanbod. De laatste dag was {Datumtekst.Lang(stand.LaatsteDagAanbod!.Value)}.",
        { Verlenging: { } verlenging } => $"Het aanbod kwam te laat. De termijn kan {(verlenging.Dagen == 1 ? "1 dag" : $"{verlenging.Dagen} dagen")} langer worden.",
        { TeLaat: false } => invoer.Leerroute == Leerroute.Onderwijs ? "Het taalschakeltraject kon op tijd starten." : "Het aanbod was op tijd.",
        { LaatsteDagStart: { } start } => $"Er moet een aanbod zijn op {Datumtekst.Lang(stand.LaatsteDagAanbod!.Value)} en een start op {Datumtekst.Lang(start)}.",
        _ => $"Er moet uiterlijk {Datumtekst.Lang(stand.LaatsteDagAanbod!.Value)} een aanbod zijn.",
    };

    private static Onderbouwing Verklaring(Aanbodinvoer invoer, Aanbodverlenging verlenging) => Onderbouwing.Stap(
        verlenging.Vast is null
            ? "Verklaring van het college: het PIP is van {0} en tot en met {1} was er geen aanbod."
            : "Verklaring van het college: het PIP is van {0} en het taalschakeltraject kon niet binnen zes maanden starten.",
        Bron.Ri("4.1", "3", "WI-VERL-g"), invoer.DagPip, verlenging.Van?.AddDays(-1));

    private static List<string> Waarschuwingen(Aanbodinvoer invoer, Aanbodstand stand)
    {
        List<string> zinnen = [];
        if (stand.Verlenging is not null)
        {
            zinnen.Add("DUO beslist over de verlenging. Aanvragen kan vanaf zes maanden voor het einde van de termijn.");
        }

        if (stand.LaatsteDagStart is not null && stand.Verlenging is null && (invoer.AanbodOp ?? invoer.Peildatum) > stand.LaatsteDagAanbod)
        {
            zinnen.Add("Het aanbod kwam na drie maanden. Of dat in de onderwijsroute al verlenging geeft, bepaalt uw beleid (beleid.aanbod.onderwijs).");
        }

        return zinnen;
    }
}
