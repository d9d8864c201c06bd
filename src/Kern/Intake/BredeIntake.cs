using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Intake;

/// <summary>What the leerbaarheidstoets said; it advises, the college decides (WI-INT-09).</summary>
public enum Leerbaarheid
{
    NogNietBekend,
    B1Haalbaar,
    B1NietHaalbaar,
    Onbekend,

    /// <summary>The college exempted the person: visual or hearing impairment (art. 14 lid 6).</summary>
    Ontheven,
}

public enum Geletterdheid
{
    NogNietBekend,
    LatijnsSchrift,
    AnderSchrift,
    NietGeletterd,
}

/// <summary>
/// The answers of the brede intake, without health (a table of its own). Empty = not discussed yet. The blocks follow
/// art. 14 lid 3 of the Wet and art. 5.2 lid 1 of the Besluit.
/// </summary>
public sealed record Intakeantwoorden
{
    /// <summary>Day on which the person was told of the right to talk alone (art. 5.2 lid 2 Besluit).</summary>
    public DateOnly? AlleenGesprekVerteld { get; init; }

    public string? Gesprekken { get; init; }

    public Leerbaarheid Leerbaarheid { get; init; }

    public string? LeerbaarheidToelichting { get; init; }

    public string? Opleidingsniveau { get; init; }

    public string? OpleidingEnWerk { get; init; }

    public string? Omstandigheden { get; init; }

    /// <summary>Null = not asked yet.</summary>
    public bool? KinderenInHuis { get; init; }

    public string? VoorschoolseEducatie { get; init; }

    public string? Taalniveau { get; init; }

    public Geletterdheid Geletterdheid { get; init; }

    public string? Taal { get; init; }

    public string? Participatie { get; init; }

    /// <summary>What the person wants, in own words.</summary>
    public string? EigenWens { get; init; }

    /// <summary>The person wishes beroeps- of hoger onderwijs: then the onderwijsroute must be assessed explicitly (WI-PIP-16).</summary>
    public bool? WensOnderwijs { get; init; }

    public string? Zelfredzaamheid { get; init; }
}

public enum Intakestatus
{
    Gestart,
    Afgerond,
}

/// <summary>The brede intake of one person: conversations, perhaps over several days, in blocks.</summary>
public sealed class BredeIntake : Aggregaat, IDossiergebonden
{
    private BredeIntake()
    {
    }

    public Guid DossierId { get; private set; }

    public Intakestatus Status { get; private set; }

    public DateOnly Gestart { get; private set; }

    public DateOnly? Afgerond { get; private set; }

    public Intakeantwoorden Antwoorden { get; private set; } = new();

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static BredeIntake Begin(Guid id, Dossier dossier, DateOnly dag)
    {
        var intake = new BredeIntake { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Gestart = dag };
        intake.Meld(Intakegebeurtenissen.BredeIntakeBegonnen);
        return intake;
    }

    /// <exception cref="InvalidOperationException">The intake is finished: later knowledge goes into the plan.</exception>
    public void LegVast(Intakeantwoorden antwoorden)
    {
        if (Status == Intakestatus.Afgerond)
        {
            throw new InvalidOperationException("De brede intake is al afgerond.");
        }

        if (Antwoorden != antwoorden)
        {
            Antwoorden = antwoorden;
            Meld(Intakegebeurtenissen.IntakeblokVastgelegd);
        }
    }

    /// <summary>Each compulsory block, met or not.</summary>
    /// <param name="leerrouteElders">See <see cref="Intakeblokken.LeerrouteElders"/>.</param>
    public Toets MagAfronden(bool gezondheidBesproken, bool leerrouteElders) => Blokken(gezondheidBesproken, leerrouteElders).MagAfronden();

    /// <exception cref="RegelGeschonden">A compulsory block is missing.</exception>
    public void RondAf(bool gezondheidBesproken, bool leerrouteElders, DateOnly dag)
    {
        MagAfronden(gezondheidBesproken, leerrouteElders).Eis();
        if (Status == Intakestatus.Afgerond)
        {
            return;
        }

        (Status, Afgerond) = (Intakestatus.Afgerond, dag);
        Meld(Intakegebeurtenissen.BredeIntakeAfgerond);
    }

    /// <summary>Something turned out to be wrong before the plan was put forward: the answers may be changed, and it is finished again.</summary>
    public void Heropen()
    {
        if (Status == Intakestatus.Afgerond)
        {
            (Status, Afgerond) = (Intakestatus.Gestart, null);
            Meld(Intakegebeurtenissen.BredeIntakeHeropend);
        }
    }

    private Intakeblokken Blokken(bool gezondheidBesproken, bool leerrouteElders)
    {
        var a = Antwoorden;
        return new Intakeblokken
        {
            AlleenGesprekVerteld = a.AlleenGesprekVerteld is not null,
            Leerbaarheidstoets = a.Leerbaarheid is Leerbaarheid.B1Haalbaar or Leerbaarheid.B1NietHaalbaar or Leerbaarheid.Onbekend
                || (a.Leerbaarheid == Leerbaarheid.Ontheven && Gevuld(a.LeerbaarheidToelichting)),
            OpleidingEnWerk = Gevuld(a.OpleidingEnWerk), Omstandigheden = Gevuld(a.Omstandigheden), Gezondheid = gezondheidBesproken,
            KinderenInHuis = a.KinderenInHuis, VoorschoolseEducatie = Gevuld(a.VoorschoolseEducatie), Taalniveau = Gevuld(a.Taalniveau),
            Participatie = Gevuld(a.Participatie), EigenWens = Gevuld(a.EigenWens) && a.WensOnderwijs is not null,
            Zelfredzaamheid = Gevuld(a.Zelfredzaamheid), LeerrouteElders = leerrouteElders,
        };
    }

    private static bool Gevuld(string? tekst) => !string.IsNullOrWhiteSpace(tekst);
}

/// <summary>
/// Health as far as the brede intake needs it (art. 37 lid 2 Wet: only for intake, plan, guidance, extension, ontheffing).
/// A table of its own, with a field group of its own.
/// </summary>
public sealed class Gezondheidsgegevens : Aggregaat, IDossiergebonden
{
    private Gezondheidsgegevens()
    {
    }

    public Guid DossierId { get; private set; }

    public string Tekst { get; private set; } = "";

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Gezondheidsgegevens LegVast(Guid id, Dossier dossier, string tekst)
    {
        var gegevens = new Gezondheidsgegevens { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode };
        gegevens.WerkBij(tekst);
        return gegevens;
    }

    public void WerkBij(string tekst)
    {
        if (Tekst != tekst)
        {
            Tekst = tekst;
            Meld(Intakegebeurtenissen.GezondheidVastgelegd);
        }
    }
}

public static class Intakegebeurtenissen
{
    public static readonly Gebeurtenissoort BredeIntakeBegonnen = new("BredeIntakeBegonnen", "Brede intake begonnen", "message");

    public static readonly Gebeurtenissoort IntakeblokVastgelegd = new("IntakeblokVastgelegd", "Onderdeel van de brede intake vastgelegd", "pencil");

    public static readonly Gebeurtenissoort GezondheidVastgelegd = new("GezondheidVastgelegd", "Gezondheid besproken", "stethoscope");

    public static readonly Gebeurtenissoort BredeIntakeAfgerond = new("BredeIntakeAfgerond", "Brede intake afgerond", "circle-check");

    public static readonly Gebeurtenissoort IntakegesprekGehouden = new("IntakegesprekGehouden", "Gesprek van de brede intake gehouden", "message");

    public static readonly Gebeurtenissoort BekwaamheidOpgeschreven = new("BekwaamheidOpgeschreven", "Talent of diploma opgeschreven", "bulb");

    public static readonly Gebeurtenissoort BekwaamheidGewijzigd = new("BekwaamheidGewijzigd", "Talent of diploma gewijzigd", "pencil");

    public static readonly Gebeurtenissoort BekwaamheidVervallen = new("BekwaamheidVervallen", "Talent of diploma weggehaald", "circle-x");

    public static readonly Gebeurtenissoort BredeIntakeHeropend = new("BredeIntakeHeropend", "Brede intake heropend", "pencil");
}
