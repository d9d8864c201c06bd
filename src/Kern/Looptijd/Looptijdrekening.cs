using Naast.Kern.Gedeeld;
using Naast.Kern.Plan;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Looptijd;

/// <summary>The whole course of the term: three years, what moves its end, and DUO's value beside ours.</summary>
public static class Looptijdrekening
{
    /// <summary>Null while there is no plan: the term does not run before it (WI-TERM-08).</summary>
    /// <param name="peildag">What still lasts is counted up to this day; its law decides.</param>
    public static Berekening<Looptijdbeeld>? Bereken(Looptijdfeiten f, DateOnly peildag, Regelset regels)
    {
        if (f.DagtekeningEerstePip is not { } dagtekening)
        {
            return null;
        }

        var basis = PipTermijn.Inburgeringstermijn(dagtekening, regels);
        var parameters = new List<Parameterversie>(basis.Parameters);
        var zonder = new Termijnstand(basis.Waarde.Start, basis.Waarde.LaatsteDag.AddDays(1));
        var stappen = Verschuivingen(f, zonder, peildag, regels, parameters);
        var eigen = zonder with { EindeExclusief = stappen.Count > 0 ? stappen[^1].EindeExclusief : zonder.EindeExclusief };
        // DUO's start without an end: our own computation from DUO's start.
        var geldend = f.DuoStart is { } duoStart && f.DuoEindeExclusief is null && duoStart != eigen.Start
            ? Opnieuw(f, duoStart, peildag, regels)
            : new Termijnstand(f.DuoStart ?? eigen.Start, f.DuoEindeExclusief ?? eigen.EindeExclusief);
        var schakel = PipTermijn.Schakelgrens(geldend.Start, regels);
        var verschil = Duovergelijking.Verklaar(f, eigen, stappen, dagtekening);
        var stand = peildag < geldend.Start ? Looptijdstand.NogNiet
            : f.Vrijstellingen.Any(v => v.Van <= peildag && (v.Tot is null || peildag <= v.Tot)) ? Looptijdstand.Opgeschort
            : peildag < geldend.EindeExclusief ? Looptijdstand.Loopt : Looptijdstand.Voorbij;

        var delen = new List<Onderbouwing>(basis.Onderbouwing.Delen);
        delen.AddRange(stappen.Select(stap => stap.Onderbouwing));
        delen.Add(Onderbouwing.Stap("Volgens onze berekening is de laatste dag {0}. DUO bewaart de dag daarna als einddatum: {1}.", Bron.Duo("WI-TERM-05"), eigen.LaatsteDag, eigen.EindeExclusief));
        if (verschil is not null)
        {
            delen.Add(Onderbouwing.Stap("{0}", Bron.Duo("WI-TERM-07"), verschil));
        }

        delen.Add(schakel.Onderbouwing);
        return new Berekening<Looptijdbeeld>(
            new Looptijdbeeld(eigen, geldend, zonder.EindeExclusief, stappen, stand, f.DuoEindeExclusief is not null, verschil, schakel.Waarde),
            new Onderbouwing("De inburgeringstermijn loopt van {0} tot en met {1}.", [geldend.Start, geldend.LaatsteDag], Bron.Wi("11", "1", "WI-TERM-01"), delen),
            [.. parameters.Concat(schakel.Parameters).Distinct()])
        { Voorlopig = f.DuoEindeExclusief is null };
    }

    private static Termijnstand Opnieuw(Looptijdfeiten f, DateOnly start, DateOnly peildag, Regelset regels)
    {
        var basis = PipTermijn.Inburgeringstermijn(start.AddDays(-1), regels).Waarde;
        var zonder = new Termijnstand(basis.Start, basis.LaatsteDag.AddDays(1));
        var stappen = Verschuivingen(f, zonder, peildag, regels, []);
        return zonder with { EindeExclusief = stappen.Count > 0 ? stappen[^1].EindeExclusief : zonder.EindeExclusief };
    }

    /// <summary>
    /// In the order in which things happened, so that the order of the input does not matter; what has no day comes last.
    /// </summary>
    private static List<Looptijdstap> Verschuivingen(Looptijdfeiten f, Termijnstand zonder, DateOnly peildag, Regelset regels, List<Parameterversie> parameters)
    {
        var stappen = new List<Looptijdstap>();
        var einde = zonder.EindeExclusief;
        var geteld = new List<(DateOnly Van, DateOnly Tot)>();
        var bijnaKlaar = false;
        var onderbrekingen = Onderbrekingstijd.Samen(f.Onderbrekingen).Select(o => new Verlengingsfeiten { Grond = Verlengingsgrond.L, Van = o.Van, Tot = o.Tot });
        var opschortingen = f.Vrijstellingen.Select(v => (Van: (DateOnly?)v.Van, Verlenging: (Verlengingsfeiten?)null, Opschorting: (TijdelijkeVrijstelling?)v));
        var alles = f.Verlengingen.Concat(onderbrekingen).Select(v => (Van: Dag(v), Verlenging: (Verlengingsfeiten?)v, Opschorting: (TijdelijkeVrijstelling?)null)).Concat(opschortingen)
            .OrderBy(x => x.Van ?? DateOnly.MaxValue).ThenBy(x => x.Verlenging?.Grond).ThenBy(x => x.Verlenging?.Tot);
        foreach (var (_, verlenging, opschorting) in alles)
        {
            var stand = zonder with { EindeExclusief = einde };
            var stap = opschorting is { } vrij
                ? Schort(vrij, stand, peildag, regels, geteld, parameters)
                : Verleng(verlenging! with { Leerroute = verlenging.Leerroute ?? f.Leerroute, Doelgroep = verlenging.Doelgroep ?? f.Doelgroep }, stand, peildag, regels, geteld, ref bijnaKlaar, parameters);
            if (stap is not null)
            {
                stappen.Add(stap);
                einde = stap.EindeExclusief;
            }
        }

        return stappen;
    }

    private static DateOnly? Dag(Verlengingsfeiten v) => v.Van ?? (v.Tijden.Count > 0 ? v.Tijden.Min(t => t.Van) : null);

    private static Looptijdstap? Verleng(
        Verlengingsfeiten v, Termijnstand stand, DateOnly peildag, Regelset regels, List<(DateOnly, DateOnly)> geteld, ref bool bijnaKlaar, List<Parameterversie> parameters)
    {
        if (Verlengingsbeoordeling.Beoordeel(v, stand, peildag, regels) is not { } oordeel)
        {
            return null;
        }

        parameters.AddRange(oordeel.Parameters);
        var bewijs = Verlengingsbewijs.Van(v.Grond);
        // Art. 4.1 lid 2 says how long; the evidence, of lid 3, is another question.
        var bron = bewijs.Bron.Artikel == "4.1" ? bewijs.Bron with { Lid = "2" } : bewijs.Bron;
        var naam = $"grond {v.Grond.ToString().ToLowerInvariant()}: {bewijs.Naam}";
        var lengte = oordeel.Opschuiving;
        var afgewezen = string.Join(" ", oordeel.Toets.NietVervuld.Select(voorwaarde => voorwaarde.Herstel));
        var delen = new List<Onderbouwing>(oordeel.Stappen);
        if (v.Grond == Verlengingsgrond.M && oordeel.TeltMee)
        {
            // Art. 12 lid 1, onderdeel b, Wet extends the term of art. 11: once.
            (lengte, afgewezen) = bijnaKlaar ? (Opschuiving.Geen, "Deze verlenging is al een keer gegeven.") : (lengte, "");
            bijnaKlaar = true;
        }

        if (oordeel.Tijd is { } tijd && !lengte.IsGeen)
        {
            lengte = ZonderDubbel(tijd, lengte, geteld, peildag, regels, delen);
        }

        if (afgewezen.Length == 0 && lengte.IsGeen)
        {
            afgewezen = oordeel.Wacht ? "De lengte is niet bekend. Wacht op DUO." : "Er komen geen dagen bij.";
        }

        var einde = lengte.Vanaf(stand.EindeExclusief);
        return new Looptijdstap(naam, lengte, einde, bewijs.OpAanvraag ? Verlengingsbeoordeling.EersteAanvraagdag(stand.EindeExclusief, regels) : null, afgewezen,
            afgewezen.Length == 0
                ? new("Verlenging ({0}) van {1}: de laatste dag wordt {2}.", [naam, lengte, einde.AddDays(-1)], bron, delen)
                : new("Geen verlenging ({0}): {1}", [naam, afgewezen], bron, delen));
    }

    private static Looptijdstap? Schort(
        TijdelijkeVrijstelling vrij, Termijnstand stand, DateOnly peildag, Regelset regels, List<(DateOnly, DateOnly)> geteld, List<Parameterversie> parameters)
    {
        var keuze = Looptijdparameters.Opschorting.Geldt(regels, peildag);
        var bron = Looptijdparameters.Opschorting.Bron;
        parameters.Add(regels.Versie(Looptijdparameters.Opschorting.Sleutel, peildag));
        var van = vrij.Van < stand.Start ? stand.Start : vrij.Van;
        var tot = vrij.Tot ?? (peildag > van ? peildag : van);
        var delen = new List<Onderbouwing>();
        var lengte = keuze == "doorlopen" || tot < van || van > stand.LaatsteDag ? Opschuiving.Geen : Opschuiving.Tijd(van, tot, keuze == "kalender");
        if (!lengte.IsGeen)
        {
            lengte = ZonderDubbel((van, tot), lengte, geteld, peildag, regels, delen);
        }

        var einde = lengte.Vanaf(stand.EindeExclusief);
        return new Looptijdstap("tijdelijke vrijstelling", lengte, einde, null, lengte.IsGeen ? "Er komen geen dagen bij." : "", lengte.IsGeen
            ? Onderbouwing.Stap("De tijdelijke vrijstelling verandert het einde van de termijn niet.", bron)
            : new("De termijn stond stil van {0} tot en met {1} ({2}): de laatste dag wordt {3}.", [van, tot, lengte, einde.AddDays(-1)], bron, delen));
    }

    /// <summary>Takes off the days that an earlier reason already gave back (policy): a lost day is given back once.</summary>
    private static Opschuiving ZonderDubbel(
        (DateOnly Van, DateOnly Tot) tijd, Opschuiving lengte, List<(DateOnly Van, DateOnly Tot)> geteld, DateOnly peildag, Regelset regels, List<Onderbouwing> delen)
    {
        var eerder = geteld.ToList();
        geteld.Add(tijd);
        if (eerder.Count == 0 || Looptijdparameters.Overlap.Geldt(regels, peildag) == "apart")
        {
            return lengte;
        }

        var dubbel = 0;
        for (var dag = tijd.Van; dag <= tijd.Tot; dag = dag.AddDays(1))
        {
            dubbel += eerder.Exists(ander => ander.Van <= dag && dag <= ander.Tot) ? 1 : 0;
        }

        if (dubbel == 0)
        {
            return lengte;
        }

        delen.Add(Onderbouwing.Stap("{0} daarvan telden al mee bij een andere reden.", Looptijdparameters.Overlap.Bron, new Duur(dubbel, Tijdseenheid.Dagen)));
        return new Opschuiving(0, tijd.Tot.DayNumber - tijd.Van.DayNumber + 1 - dubbel);
    }
}
