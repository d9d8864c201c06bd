using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

/// <summary>
/// One dated policy value: for the region (no municipality) or, over it, for one municipality with a reason.
/// </summary>
public sealed class Beleidsregel : Aggregaat
{
    private Beleidsregel()
    {
    }

    public string Sleutel { get; private set; } = "";

    public string Waarde { get; private set; } = "";

    public DateOnly Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    /// <summary>The decision that gives it force.</summary>
    public string Besluit { get; private set; } = "";

    /// <summary>Why a municipality differs from the region; empty for the region's own value.</summary>
    public string Reden { get; private set; } = "";

    public override Stroom Stroom => Stroom.Beleid;

    /// <param name="gemeentecode">Empty = the region.</param>
    public static Beleidsregel StelVast(
        Guid id, string gemeentecode, string sleutel, string waarde, DateOnly van, DateOnly? tot, string besluit, string reden)
    {
        var regel = new Beleidsregel
        {
            Id = id, Gemeentecode = gemeentecode, Sleutel = sleutel, Waarde = waarde, Van = van, Tot = tot, Besluit = besluit, Reden = reden,
        };
        regel.Meld(Besluitgebeurtenissen.BeleidVastgesteld);
        return regel;
    }

    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);
}

/// <summary>The policy in force: an overlay of a municipality goes before the value of the region.</summary>
public sealed class Beleid(IReadOnlyList<Beleidsregel> regels)
{
    public const string PipOndertekenaars = "pip.ondertekenaars";

    public const string PipVierOgen = "pip.vierogen";

    /// <exception cref="Regels.GeenVersie">Neither the municipality nor the region has a value on that day.</exception>
    public Beleidsregel Regel(string sleutel, string gemeentecode, DateOnly dag)
    {
        var geldig = regels.Where(regel => regel.Sleutel == sleutel && regel.GeldtOp(dag)).ToArray();
        return Array.FindLast(geldig, regel => regel.Gemeentecode == gemeentecode)
            ?? Array.FindLast(geldig, regel => regel.Gemeentecode.Length == 0)
            ?? throw new Regels.GeenVersie(sleutel, dag);
    }

    /// <summary>How a power is used in a municipality on a day.</summary>
    /// <param name="regels">The parameters of that municipality.</param>
    public Beslisbeleid Beslissen(Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag, Regels.Regelset regels)
    {
        Bestuursstapsoort[] raad = Regels.Besluitparameters.Raadsbesluit.Geldt(regels, dag) switch
        {
            "kader" => [Bestuursstapsoort.Kader],
            "kader-en-middelen" => [Bestuursstapsoort.Kader, Bestuursstapsoort.Middelen],
            "alles" => [Bestuursstapsoort.Kader, Bestuursstapsoort.Middelen, Bestuursstapsoort.Uitvoering],
            _ => [],
        };
        return (bevoegdheid.GaatOverPlan() ? BeslissenOverPip(gemeentecode, dag) : new(null, Regels.Besluitparameters.VierOgen.Geldt(regels, dag) == "vier-ogen", "voorbereiden en beslissen"))
            with { Raadsbesluiten = raad };
    }

    /// <summary>The same; on a day without policy nobody signs.</summary>
    public Beslisbeleid BeslissenOfNiets(Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag, Regels.Regelset regels)
    {
        try
        {
            return Beslissen(bevoegdheid, gemeentecode, dag, regels);
        }
        catch (Regels.GeenVersie)
        {
            return new([], true, "geen beleid op deze dag");
        }
    }

    /// <summary>Who signs plans, and whether that is somebody else than who drew it up.</summary>
    public Beslisbeleid BeslissenOverPip(string gemeentecode, DateOnly dag) => new(
        Regel(PipOndertekenaars, gemeentecode, dag).Waarde.Split(',', StringSplitOptions.TrimEntries),
        Regel(PipVierOgen, gemeentecode, dag).Waarde == "ja",
        "ondertekening van het PIP");
}
