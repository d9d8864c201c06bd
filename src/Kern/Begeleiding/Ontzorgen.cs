using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

public enum Verblijfsvergunning
{
    [Keuzenaam("asiel bepaalde tijd")]
    AsielBepaaldeTijd,

    [Keuzenaam("asiel onbepaalde tijd")]
    AsielOnbepaaldeTijd,

    [Keuzenaam("regulier, gezin bij iemand met een asielvergunning")]
    RegulierBijAsiel,

    [Keuzenaam("regulier, andere reden")]
    RegulierOverig,
}

/// <summary>Why the duty to cooperate ends.</summary>
public enum Ontzorgeinde
{
    [Keuzenaam("de zes maanden zijn voorbij")]
    Zesmaanden,

    [Keuzenaam("het recht op bijstand is geëindigd")]
    EindeBijstand,

    [Keuzenaam("verhuizing naar een andere gemeente")]
    Verhuizing,

    [Keuzenaam("de inburgeringsplicht is geëindigd")]
    EindePlicht,

    [Keuzenaam("geen asielvergunning bepaalde tijd meer")]
    AndereVergunning,
}

/// <summary>On what else ontzorgen may rest after six months, or for somebody else.</summary>
public enum Ontzorggrondslag
{
    [Keuzenaam("toestemming van de inburgeraar")]
    Toestemming,

    [Keuzenaam("artikel 55 Participatiewet")]
    Participatiewet55,

    [Keuzenaam("artikel 57 Participatiewet")]
    Participatiewet57,

    [Keuzenaam("budgetbeheer")]
    Budgetbeheer,
}

/// <summary>The facts around ontzorgen; every last day is inclusive, null = no end known.</summary>
public sealed record Ontzorgfeiten
{
    public required Verblijfsvergunning Vergunning { get; init; }

    public required bool Inburgeringsplichtig { get; init; }

    /// <summary>First day of the right to bijstand.</summary>
    public required DateOnly BijstandVanaf { get; init; }

    public DateOnly? BijstandTot { get; init; }

    public DateOnly? PlichtTot { get; init; }

    public DateOnly? VergunningTot { get; init; }

    /// <summary>First day in another municipality.</summary>
    public DateOnly? VerhuisdOp { get; init; }

    /// <summary>First day of a new right to bijstand, after a move or an interruption.</summary>
    public DateOnly? NieuwRechtVanaf { get; init; }
}

/// <param name="LaatsteDag">End of the six months; null when art. 56a does not apply.</param>
/// <param name="EindigtOp">Last day of the duty, whatever ends it first.</param>
/// <param name="NieuwTot">Last day under the new right; null when there is none, or nothing is left.</param>
public sealed record Ontzorgperiode(Toets Toets, DateOnly? LaatsteDag, DateOnly? EindigtOp, Ontzorgeinde? Einde, DateOnly? NieuwVan, DateOnly? NieuwTot);

/// <summary>The duty to cooperate with payments by the college: art. 56a Participatiewet.</summary>
public static class Ontzorgen
{
    public static readonly IReadOnlyList<string> Betalingen = ["huur", "gas, water en stroom", "verplichte zorgverzekering"];

    private static readonly Bron BronKring = Bron.Pw("56a", "1", "WI-ONTZ-01");

    private static readonly Bron BronDuur = Bron.Pw("56a", "2", "WI-ONTZ-02");

    private static readonly Bron BronBegin = Bron.Pw("56a", "2", "WI-ONTZ-03");

    /// <exception cref="GeenVersie">The right to bijstand began before the law.</exception>
    public static Berekening<Ontzorgperiode> Beoordeel(Ontzorgfeiten feiten, Regelset regels)
    {
        var versie = regels.Versie(Begeleidingparameters.Ontzorgduur.Sleutel, feiten.BijstandVanaf);
        var toets = new Toets("Moet het college ontzorgen?",
        [
            new("De inburgeraar heeft een asielvergunning voor bepaalde tijd", BronKring, feiten.Vergunning == Verblijfsvergunning.AsielBepaaldeTijd,
                "Voor anderen kan ontzorgen alleen op een andere grondslag, zoals toestemming."),
            new("De inburgeraar is inburgeringsplichtig onder de Wet inburgering 2021", BronKring, feiten.Inburgeringsplichtig,
                "Zonder inburgeringsplicht kan ontzorgen alleen op een andere grondslag."),
        ]);
        if (!toets.Slaagt)
        {
            return new Berekening<Ontzorgperiode>(
                new(toets, null, null, null, null, null), Onderbouwing.Stap("De plicht om te ontzorgen geldt hier niet.", BronKring), [versie]);
        }

        var duur = Duur.Parse(versie.Waarde);
        // Art. 56a lid 2: six months from the day on which the right to bijstand arises. That day counts.
        var (laatste, conventie) = Maandtermijn.LaatsteDag(feiten.BijstandVanaf, duur, regels);
        var (eindigt, einde) = Eerste(feiten, laatste);
        var nieuw = Nieuw(feiten, laatste, duur, regels);
        List<Onderbouwing> delen =
        [
            Onderbouwing.Stap("Het recht op bijstand begint op {0}. Niet het PIP of de inschrijving telt, maar deze dag.", BronBegin, feiten.BijstandVanaf),
            Onderbouwing.Toegepast("De plicht duurt {0}: tot en met {1}. Weekend en feestdagen veranderen dat niet.", versie, duur, laatste),
        ];
        if (conventie is not null)
        {
            delen.Add(Onderbouwing.Toegepast("De termijn begint op dag {0}. De laatste maand heeft die dag niet: het beleid bepaalt de laatste dag.", conventie, feiten.BijstandVanaf.Day));
        }

        if (einde != Ontzorgeinde.Zesmaanden)
        {
            delen.Add(Onderbouwing.Stap("De plicht eindigt eerder, op {0}.", BronDuur, eindigt));
        }

        delen.AddRange(nieuw.Delen);
        delen.Add(Onderbouwing.Stap("Langer of breder ontzorgen kan niet op artikel 56a. Het kan wel met toestemming, artikel 55 of 57 Participatiewet, of budgetbeheer.",
            Bron.Pw("56a", null, "WI-ONTZ-04") with { Zekerheid = Zekerheid.Onzeker }));
        delen.Add(Onderbouwing.Stap("De plicht staat in het besluit over de bijstand en komt in het PIP.", Bron.Wi("15", "3", "WI-ONTZ-05")));
        delen.Add(Onderbouwing.Stap("Wie niet meewerkt, kan een maatregel krijgen op de bijstand. Een boete op grond van de Wet inburgering kan niet.",
            Bron.Pw("18", null, "WI-ONTZ-06") with { Zekerheid = Zekerheid.Tweedehands }));
        return new Berekening<Ontzorgperiode>(
            new(toets, laatste, eindigt, einde, nieuw.Van, nieuw.Tot),
            new Onderbouwing("Ontzorgen van {0} tot en met {1}.", [feiten.BijstandVanaf, eindigt], BronDuur, delen),
            [versie, .. conventie is null ? Array.Empty<Parameterversie>() : [conventie], .. nieuw.Parameters]);
    }

    /// <summary>What ends the duty first; on the same day the six months go before anything else.</summary>
    private static (DateOnly Dag, Ontzorgeinde Einde) Eerste(Ontzorgfeiten feiten, DateOnly laatste)
    {
        (DateOnly? Dag, Ontzorgeinde Einde)[] mogelijk =
        [
            (laatste, Ontzorgeinde.Zesmaanden), (feiten.VerhuisdOp?.AddDays(-1), Ontzorgeinde.Verhuizing), (feiten.BijstandTot, Ontzorgeinde.EindeBijstand),
            (feiten.PlichtTot, Ontzorgeinde.EindePlicht), (feiten.VergunningTot, Ontzorgeinde.AndereVergunning),
        ];
        var eerste = mogelijk.Where(einde => einde.Dag is not null).MinBy(einde => einde.Dag);
        return (eerste.Dag!.Value, eerste.Einde);
    }

    private static (DateOnly? Van, DateOnly? Tot, IReadOnlyList<Onderbouwing> Delen, IReadOnlyList<Parameterversie> Parameters) Nieuw(
        Ontzorgfeiten feiten, DateOnly laatste, Duur duur, Regelset regels)
    {
        if (feiten.NieuwRechtVanaf is not { } van)
        {
            return (null, null, [], []);
        }

        var keuze = regels.Versie(Begeleidingparameters.OntzorgenNieuwRecht.Sleutel, van);
        if (keuze.Waarde == Begeleidingparameters.Opnieuw)
        {
            var (tot, _) = Maandtermijn.LaatsteDag(van, duur, regels);
            return (van, tot, [Onderbouwing.Toegepast("Op {0} ontstaat opnieuw recht op bijstand. Er beginnen nieuwe zes maanden: tot en met {1}.", keuze, van, tot)], [keuze]);
        }

        return van > laatste
            ? (null, null, [Onderbouwing.Toegepast("Op {0} ontstaat opnieuw recht op bijstand. De zes maanden zijn dan al voorbij.", keuze, van)], [keuze])
            : (van, laatste, [Onderbouwing.Toegepast("Op {0} ontstaat opnieuw recht op bijstand. De rest van de zes maanden loopt door: tot en met {1}.", keuze, van, laatste)], [keuze]);
    }
}
