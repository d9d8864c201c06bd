using Naast.Kern.Leerroutes;

namespace Naast.Kern.Plan;

/// <summary>What stands in a plan, as facts: from its contents, or given by hand.</summary>
public sealed record Pipstand
{
    public bool AlleRoutesGewogen { get; init; }

    /// <summary>The reasons against the onderwijsroute are more than a few words.</summary>
    public bool OnderwijsrouteBeoordeeld { get; init; }

    public Leerroute? Leerroute { get; init; }

    /// <summary>Null = not named: B1 in the B1-route and the onderwijsroute.</summary>
    public Niveau? Niveau { get; init; }

    public bool Gemotiveerd { get; init; }

    public bool Begeleiding { get; init; }

    public int? PvtUren { get; init; }

    public int? MapUren { get; init; }

    public int? Voortgangsgesprekken { get; init; }

    public bool VoorschoolseEducatie { get; init; }

    public bool Alfabetisering { get; init; }

    /// <summary>Z-route: parts are named, or that there are none.</summary>
    public bool ExamenonderdelenZ { get; init; }

    public int? LesurenPerWeek { get; init; }

    public int? LesurenTotaal { get; init; }

    public bool Zienswijze { get; init; }

    public static Pipstand Van(Pipinhoud i) => new()
    {
        AlleRoutesGewogen = Leerroutes.Leerroutes.Alle.All(route => i.Wegingen.Any(weging => weging.Leerroute == route && weging.IsGewogen)),
        OnderwijsrouteBeoordeeld = i.Wegingen.Any(weging => weging.Leerroute == Leerroutes.Leerroute.Onderwijs && weging.Tegen.Trim().Length >= 20),
        Leerroute = i.Leerroute, Gemotiveerd = Gevuld(i.Motivering), Begeleiding = Gevuld(i.Begeleiding), PvtUren = i.PvtUren, MapUren = i.MapUren,
        Voortgangsgesprekken = i.Voortgangsgesprekken, VoorschoolseEducatie = Gevuld(i.VoorschoolseEducatie), Alfabetisering = i.Alfabetisering is not null,
        ExamenonderdelenZ = Gevuld(i.ExamenonderdelenZ), LesurenPerWeek = i.LesurenPerWeek, LesurenTotaal = i.LesurenTotaal, Zienswijze = Gevuld(i.Zienswijze),
    };

    private static bool Gevuld(string? tekst) => !string.IsNullOrWhiteSpace(tekst);
}
