using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Rechtsbescherming;

namespace Naast.Kern.Handhaving;

/// <summary>What is done before a fine, in the order in which it is done.</summary>
public enum Handhavingsstapsoort
{
    [Keuzenaam("contact gezocht")]
    Contact,

    [Keuzenaam("hulp aangeboden")]
    Hulp,

    [Keuzenaam("gewaarschuwd")]
    Waarschuwing,

    [Keuzenaam("rapport gemaakt")]
    Rapport,

    [Keuzenaam("uitgenodigd om te reageren")]
    Uitnodiging,

    [Keuzenaam("gehoord")]
    Gehoord,
}

/// <summary>One step, as it was.</summary>
/// <param name="Wie">Subject of who did it.</param>
public sealed record Handhavingsstap(Handhavingsstapsoort Soort, DateOnly Dag, string Tekst, string Wie, string WieNaam)
{
    /// <summary>With an interpreter, or in a language that the person reads.</summary>
    public bool Begrijpelijk { get; init; }

    /// <summary>Hearing: told that he need not answer; null = no questions were put with an eye to the fine.</summary>
    public bool? Cautie { get; init; }
}

/// <summary>How the case is weighed: judgements of a person, each with its reason.</summary>
/// <param name="Ernst">How serious it is, in words.</param>
/// <param name="Omstandigheden">What is known of the person's circumstances, and what that means for the fine.</param>
public sealed record Boeteweging(Verwijtbaarheid Verwijtbaarheid, string Ernst, string Omstandigheden)
{
    /// <summary>For an asielstatushouder.</summary>
    public Individueletoets Individueletoets { get; init; }

    /// <summary>What the look at this one person showed.</summary>
    public string Individueel { get; init; } = "";

    public Plichtgrondslag Grondslag { get; init; }

    public bool BijstandVerlaagd { get; init; }

    /// <summary>Where the duty comes from both laws: why a fine and no measure; empty = not chosen.</summary>
    public string Keuzereden { get; init; } = "";

    /// <summary>Intake fine only: lower amount for special circumstances, in whole cents; null = the fixed one.</summary>
    public long? VerlaagdCenten { get; init; }

    /// <summary>Against an earlier fine an appeal runs: the court's file is not kept here, so somebody says it.</summary>
    public bool BeroepLoopt { get; init; }

    /// <summary>Which term runs, where the dossier does not say it; null = as the dossier has it.</summary>
    public Termijnsoort? Termijn { get; init; }
}

public enum Handhavingsstand
{
    Open,

    /// <summary>A fine was imposed.</summary>
    Beboet,

    /// <summary>It ended without a fine, with a reason.</summary>
    ZonderBoete,
}

/// <summary>A payment of a fine, or part of it.</summary>
public sealed record Boetebetaling(DateOnly Dag, long Centen);

/// <summary>
/// One case of somebody who does not cooperate: first what we ourselves did too late, then contact, help, warning, report and hearing,
/// and only then, perhaps, a fine. Nothing here happens by itself, and never for more people at once.
/// </summary>
public sealed class Handhavingszaak : Aggregaat, IDossiergebonden
{
    public const int LangsteTekst = 2_000;

    private Handhavingszaak()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary><see cref="Boetegrond.Intake"/> or <see cref="Boetegrond.Traject"/>: the others are DUO's.</summary>
    public Boetegrond Grond { get; private set; }

    /// <summary>What was not done; null for the intake.</summary>
    public Trajectgrond? Trajectgrond { get; private set; }

    /// <summary>Day on which it was established.</summary>
    public DateOnly Constatering { get; private set; }

    /// <summary>What happened, in words.</summary>
    public string Gedrag { get; private set; } = "";

    public Handhavingsstand Stand { get; private set; }

    /// <summary>What we ourselves did too late or not, and what that means; null = nobody looked yet.</summary>
    public string? EigenVertraging { get; private set; }

    public IReadOnlyList<Handhavingsstap> Stappen { get; private set; } = [];

    /// <summary>Calls for the brede intake, in order; empty for a case in the traject.</summary>
    public IReadOnlyList<Oproep> Oproepen { get; private set; } = [];

    public Boeteweging? Weging { get; private set; }

    /// <summary>The fine; null until there is one.</summary>
    public Guid? BesluitId { get; private set; }

    /// <summary>Whole cents.</summary>
    public long? BoeteCenten { get; private set; }

    public DateOnly? Opgelegd { get; private set; }

    /// <summary>Last day of the new term that an intake fine set.</summary>
    public DateOnly? NieuweTermijnTot { get; private set; }

    public IReadOnlyList<Boetebetaling> Betalingen { get; private set; } = [];

    /// <summary>First day of an arrangement to pay in parts; null = none.</summary>
    public DateOnly? RegelingVan { get; private set; }

    /// <summary>Amount of each month, in whole cents.</summary>
    public long? RegelingCenten { get; private set; }

    /// <summary>Day on which the reminder was sent.</summary>
    public DateOnly? Aanmaning { get; private set; }

    /// <summary>Why it ended without a fine, or why the fine fell.</summary>
    public string? Reden { get; private set; }

    public bool IsOpen => Stand == Handhavingsstand.Open;

    /// <summary>Everybody who made a report.</summary>
    public IReadOnlyList<string> Rapporteurs => [.. Stappen.Where(stap => stap.Soort == Handhavingsstapsoort.Rapport).Select(stap => stap.Wie).Distinct()];

    public Bedrag? Boete => BoeteCenten is { } centen ? new Bedrag(centen) : null;

    public Bedrag Betaald => new(Betalingen.Sum(betaling => betaling.Centen));

    /// <summary>What is still to be paid.</summary>
    public Bedrag Rest => Bedrag.Max(Bedrag.Nul, (Boete ?? Bedrag.Nul) - Betaald);

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <param name="eerdereOproepen">Calls of the case before it for the same intake: a second fine goes on where the first ended.</param>
    /// <exception cref="ArgumentException">The ground is DUO's, the day lies ahead, or something is left out.</exception>
    public static Handhavingszaak Begin(
        Guid id, Dossier dossier, Boetegrond grond, Trajectgrond? trajectgrond, DateOnly constatering, string gedrag, DateOnly vandaag, IReadOnlyList<Oproep>? eerdereOproepen = null)
    {
        if (grond is not (Boetegrond.Intake or Boetegrond.Traject))
        {
            throw new ArgumentException("Deze boete legt DUO op, niet de gemeente.", nameof(grond));
        }

        if (grond == Boetegrond.Traject && trajectgrond is null)
        {
            throw new ArgumentException("Kies wat iemand niet deed.", nameof(trajectgrond));
        }

        var zaak = new Handhavingszaak
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Grond = grond, Trajectgrond = grond == Boetegrond.Traject ? trajectgrond : null,
            Constatering = NietLater(constatering, vandaag, nameof(constatering)), Gedrag = Gevuld(gedrag, "Schrijf op wat er is gebeurd.", nameof(gedrag)),
            Oproepen = grond == Boetegrond.Intake ? eerdereOproepen ?? [] : [],
        };
        zaak.Meld(Handhavingsgebeurtenissen.ZaakBegonnen);
        return zaak;
    }

    /// <exception cref="ArgumentException">The case is closed, or nothing was written.</exception>
    public void BekijkVertraging(string tekst)
    {
        EisOpen();
        EigenVertraging = Gevuld(tekst, "Schrijf op wat wij te laat deden en wat dat betekent. Ook als er niets was.", nameof(tekst));
        Meld(Handhavingsgebeurtenissen.VertragingBekeken);
    }

    /// <exception cref="ArgumentException">Closed, a day ahead, or a step before the one that must come first.</exception>
    public void ZetStap(Handhavingsstap stap, DateOnly vandaag)
    {
        EisOpen();
        NietLater(stap.Dag, vandaag, "Dag");
        Gevuld(stap.Tekst, "Schrijf op wat er is gedaan en wat ervan kwam.", "Tekst");
        if (stap.Soort is Handhavingsstapsoort.Rapport && stap.Dag < Constatering)
        {
            throw Fout("Het rapport is van voor de dag waarop het is vastgesteld.", "Dag");
        }

        if (stap.Soort is Handhavingsstapsoort.Gehoord && Laatste(Handhavingsstapsoort.Uitnodiging) is var uitgenodigd && (uitgenodigd is null || stap.Dag < uitgenodigd.Dag))
        {
            throw Fout("Nodig de inburgeraar eerst uit om te reageren.", "Dag");
        }

        Stappen = [.. Stappen, stap with { Tekst = stap.Tekst.Trim() }];
        Meld(Handhavingsgebeurtenissen.StapGezet);
    }

    /// <exception cref="ArgumentException">Not an intake case, days turned round, or the call before it has no outcome yet.</exception>
    public void RoepOp(Oproep oproep, DateOnly vandaag)
    {
        EisOpen();
        if (Grond != Boetegrond.Intake)
        {
            throw Fout("Oproepen horen bij de brede intake.", "Dag");
        }

        if (oproep.LaatsteDag < oproep.Dag)
        {
            throw Fout("De laatste dag ligt voor de oproep.", "LaatsteDag");
        }

        NietLater(oproep.Dag, vandaag, "Dag");
        if (Oproepen is [.., { Uitkomst: Oproepuitkomst.NogOpen }])
        {
            throw Fout("Leg eerst vast wat er van de vorige oproep kwam.", "Dag");
        }

        Oproepen = [.. Oproepen, oproep];
        Meld(Handhavingsgebeurtenissen.Opgeroepen);
    }

    /// <exception cref="ArgumentException">No call is open.</exception>
    public void LegOproepVast(Oproepuitkomst uitkomst)
    {
        EisOpen();
        if (Oproepen is not [.., { Uitkomst: Oproepuitkomst.NogOpen } laatste])
        {
            throw Fout("Er staat geen oproep open.", nameof(uitkomst));
        }

        Oproepen = [.. Oproepen.SkipLast(1), laatste with { Uitkomst = uitkomst }];
        Meld(Handhavingsgebeurtenissen.Opgeroepen);
    }

    /// <exception cref="ArgumentException">Closed, or a reason is left out.</exception>
    public void Weeg(Boeteweging weging)
    {
        EisOpen();
        Gevuld(weging.Ernst, "Schrijf op hoe ernstig het is.", nameof(weging.Ernst));
        Gevuld(weging.Omstandigheden, "Schrijf op wat u weet van deze persoon, en wat dat betekent voor de boete.", nameof(weging.Omstandigheden));
        if (weging.Individueletoets != Individueletoets.NietGedaan)
        {
            Gevuld(weging.Individueel, "Schrijf op wat de toets van deze persoon liet zien.", nameof(weging.Individueel));
        }

        Weging = weging;
        Meld(Handhavingsgebeurtenissen.BoeteGewogen);
    }

    /// <exception cref="ArgumentException">Closed, or no reason.</exception>
    public void Stop(string reden)
    {
        EisOpen();
        (Stand, Reden) = (Handhavingsstand.ZonderBoete, Gevuld(reden, "Schrijf op waarom er geen boete komt.", nameof(reden)));
        Meld(Handhavingsgebeurtenissen.ZaakGestopt);
    }

    /// <summary>The fine was decided.</summary>
    public void LegOp(Guid besluitId, Bedrag bedrag, DateOnly dag, DateOnly? nieuweTermijnTot)
    {
        (Stand, BesluitId, BoeteCenten, Opgelegd, NieuweTermijnTot) = (Handhavingsstand.Beboet, besluitId, bedrag.Centen, dag, nieuweTermijnTot);
        Meld(Handhavingsgebeurtenissen.BoeteOpgelegd);
    }

    /// <summary>The decision lost its force: the fine does not stand, and does not count later.</summary>
    public void Vervalt(string reden)
    {
        (Stand, BoeteCenten, Reden) = (Handhavingsstand.ZonderBoete, null, reden);
        Meld(Handhavingsgebeurtenissen.BoeteVervallen);
    }

    /// <exception cref="ArgumentException">No fine, more than what is left, or a day ahead.</exception>
    public void Betaal(DateOnly dag, Bedrag bedrag, DateOnly vandaag)
    {
        if (Stand != Handhavingsstand.Beboet)
        {
            throw Fout("Er is geen boete om te betalen.", nameof(bedrag));
        }

        if (bedrag.Centen <= 0 || bedrag > Rest)
        {
            throw Fout($"Vul een bedrag in van ten hoogste {Rest}. Dat is wat nog open staat.", nameof(bedrag));
        }

        Betalingen = [.. Betalingen, new Boetebetaling(NietLater(dag, vandaag, nameof(dag)), bedrag.Centen)];
        Meld(Handhavingsgebeurtenissen.BoeteBetaald);
    }

    /// <summary>An arrangement was decided.</summary>
    public void RegelBetaling(DateOnly vanaf, Bedrag perMaand)
    {
        (RegelingVan, RegelingCenten) = (vanaf, perMaand.Centen);
        Meld(Handhavingsgebeurtenissen.BetalingGeregeld);
    }

    /// <exception cref="ArgumentException">No fine, nothing left to pay, or the term to pay is not over.</exception>
    public void Maan(DateOnly dag, Geldschuld? schuld, DateOnly vandaag)
    {
        if (Stand != Handhavingsstand.Beboet || Rest.Centen == 0)
        {
            throw Fout("Er staat niets meer open.", nameof(dag));
        }

        if (schuld is null || dag < schuld.VerzuimVanaf)
        {
            throw Fout(schuld is null ? "De boete is nog niet bekendgemaakt." : $"Aanmanen kan vanaf {Datumtekst.Lang(schuld.VerzuimVanaf)}. Tot dan mag iemand nog betalen.", nameof(dag));
        }

        Aanmaning = NietLater(dag, vandaag, nameof(dag));
        Meld(Handhavingsgebeurtenissen.Aangemaand);
    }

    public Handhavingsstap? Laatste(Handhavingsstapsoort soort) => Stappen.LastOrDefault(stap => stap.Soort == soort);

    private static ArgumentException Fout(string tekst, string veld) => new(tekst, veld);

    private static string Gevuld(string? tekst, string fout, string veld) => string.IsNullOrWhiteSpace(tekst) ? throw Fout(fout, veld) : tekst.Trim();

    private static DateOnly NietLater(DateOnly dag, DateOnly vandaag, string veld) => dag <= vandaag ? dag : throw Fout("Vul een dag in die niet in de toekomst ligt.", veld);

    private void EisOpen()
    {
        if (!IsOpen)
        {
            throw Fout("Deze zaak is afgesloten.", nameof(Stand));
        }
    }
}

public static class Handhavingsgebeurtenissen
{
    public static readonly Gebeurtenissoort ZaakBegonnen = new("HandhavingBegonnen", "Vastgelegd dat iemand niet meewerkte", "flag");

    public static readonly Gebeurtenissoort VertragingBekeken = new("VertragingBekeken", "Gekeken wat wij zelf te laat deden", "clock");

    public static readonly Gebeurtenissoort StapGezet = new("HandhavingsstapGezet", "Stap in de handhaving vastgelegd", "flag");

    public static readonly Gebeurtenissoort Opgeroepen = new("Opgeroepen", "Oproep voor de intake vastgelegd", "mail");

    public static readonly Gebeurtenissoort BoeteGewogen = new("BoeteGewogen", "Boete gewogen", "scale");

    public static readonly Gebeurtenissoort ZaakGestopt = new("HandhavingGestopt", "Handhaving gestopt zonder boete", "x");

    public static readonly Gebeurtenissoort BoeteOpgelegd = new("BoeteOpgelegd", "Boete opgelegd", "gavel");

    public static readonly Gebeurtenissoort BoeteVervallen = new("BoeteVervallen", "Boete vervallen", "x");

    public static readonly Gebeurtenissoort BoeteBetaald = new("BoeteBetaald", "Betaling van een boete vastgelegd", "coin-euro");

    public static readonly Gebeurtenissoort BetalingGeregeld = new("BetalingGeregeld", "Betaling in delen geregeld", "coin-euro");

    public static readonly Gebeurtenissoort Aangemaand = new("Aangemaand", "Aanmaning verstuurd", "mail");
}
