using Naast.Kern.Begeleiding;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Plan;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>
/// The coming days and warnings of one dossier. Pure, and made for the night: it throws nothing, and a dossier whose facts
/// cannot be computed with gets one signal that says why. The days are those of the rules of each area, with their explanation.
/// </summary>
public static class Signalering
{
    private static readonly Bron BronGesprek = Bron.Wi("17", "1", "WI-VOORT-01");

    private static readonly Bron BronOnderbreking = Bron.Bi("2.1", "2", "WI-DOEL-07");

    /// <summary>First day first; on one day in the order of <see cref="Signaalsoort"/>.</summary>
    public static IReadOnlyList<Signaal> Van(Signaalfeiten f, DateOnly peildatum, Regelset regels)
    {
        if (f.Redenen.Count > 0)
        {
            return [NietTeBerekenen(f.Redenen, peildatum)];
        }

        if (f.PlichtTot < peildatum)
        {
            return [];
        }

        var uit = new List<Signaal>(8);
        try
        {
            Plan(f, regels, uit);
            if (f.Pip is { } pip)
            {
                Aanbod(f, pip, peildatum, regels, uit);
                Termijn(f, peildatum, regels, uit);
            }

            Ontzorgen(f, peildatum, regels, uit);
            if (f.HerbeoordelingOp is { } dag)
            {
                uit.Add(new(Signaalsoort.Herbeoordeling, dag, Wachtende.Casusregisseur, Onderbouwing.Stap("Op {0} is afgesproken om opnieuw te kijken hoe het gaat.", BronGesprek, dag)));
            }

            Onderbroken(f, regels, uit);
        }
        catch (GeenVersie fout)
        {
            return [NietTeBerekenen([new Reden($"Voor {Gedeeld.Datumtekst.Lang(fout.Dag)} kent Naast geen regel ({fout.Sleutel}). Kijk de dag na.")], peildatum)];
        }

        uit.Sort(static (a, b) => a.Dag != b.Dag ? a.Dag.CompareTo(b.Dag) : a.Soort.CompareTo(b.Soort));
        return uit;
    }

    /// <summary>One signal for a dossier that nothing can be said of.</summary>
    public static Signaal NietTeBerekenen(IReadOnlyList<Reden> redenen, DateOnly peildatum) => new(
        Signaalsoort.NietTeBerekenen, peildatum, Wachtende.Casusregisseur,
        new Onderbouwing("Er kan niets berekend worden. Herstel eerst de gegevens.", [], null, [.. redenen.Select(reden => Onderbouwing.Stap("{0}", reden.Bron, reden.Tekst))]))
    { Redenen = redenen };

    private static void Plan(Signaalfeiten f, Regelset regels, List<Signaal> uit)
    {
        // After a move the plan of the other municipality does not do: the new college sets its own (art. 5.3 lid 3 Besluit).
        var nogTeMaken = f.Pip is null || (f.Overgenomen && f.Anker.HeeftVorigPlan);
        if (nogTeMaken && PipTermijn.Bereken(f.Anker, regels)?.TienWeken is { } tien)
        {
            uit.Add(new(Signaalsoort.Pip, tien.Waarde, f.TerBeslissing ? Wachtende.College : Wachtende.Casusregisseur, tien.Onderbouwing) { Voorlopig = tien.Voorlopig });
        }
    }

    private static void Aanbod(Signaalfeiten f, DateOnly pip, DateOnly peildatum, Regelset regels, List<Signaal> uit)
    {
        if (f.Overgenomen || f.Doelgroep != Doelgroep.Asielstatushouder || f.Leerroute is not { } route
            || (f.AanbodOp is not null && (route != Leerroute.Onderwijs || f.StartOp is not null)))
        {
            return;
        }

        var stand = Begeleiding.Aanbod.Beoordeel(
            new() { Doelgroep = Doelgroep.Asielstatushouder, Leerroute = route, DagPip = pip, AanbodOp = f.AanbodOp, StartOp = f.StartOp, Peildatum = peildatum }, regels);
        if (f.AanbodOp is null && stand.Waarde.LaatsteDagAanbod is { } aanbod)
        {
            uit.Add(new(Signaalsoort.Cursusaanbod, aanbod, Wachtende.College, stand.Onderbouwing) { Voorlopig = stand.Voorlopig });
        }

        if (f.StartOp is null && stand.Waarde.LaatsteDagStart is { } start)
        {
            uit.Add(new(Signaalsoort.Cursusstart, start, Wachtende.Aanbieder, stand.Onderbouwing));
        }
    }

    private static void Termijn(Signaalfeiten f, DateOnly peildatum, Regelset regels, List<Signaal> uit)
    {
        if (Looptijdrekening.Bereken(f.Looptijd, peildatum, regels) is not { } looptijd)
        {
            return;
        }

        var termijn = looptijd.Waarde.Geldend;
        var einde = termijn.LaatsteDag;
        var voorbij = peildatum > einde;
        // When the term is over only DUO can go on: it fines, and sets a new term (art. 24 Wet).
        var wie = voorbij ? Wachtende.Duo : Wachtende.Inburgeraar;
        if (!voorbij)
        {
            Voortgang(f, new Termijn(termijn.Start, einde), peildatum, looptijd.Voorlopig, regels, uit);
        }

        if (f.PvtOp is null)
        {
            uit.Add(new(Signaalsoort.Pvt, einde, wie, Pvt.Termijneinde(termijn.Start, einde, regels).Onderbouwing) { Voorlopig = looptijd.Voorlopig });
        }

        if (f.MapOp is null && f.Leerroute?.HeeftMap() == true)
        {
            uit.Add(new(Signaalsoort.Map, einde, wie, Pvt.Termijneinde(termijn.Start, einde, regels).Onderbouwing) { Voorlopig = looptijd.Voorlopig });
        }

        if (f.EindgesprekOp is null && f.Leerroute == Leerroute.Zelfredzaamheid)
        {
            uit.Add(new(Signaalsoort.Eindgesprek, einde, voorbij ? Wachtende.Duo : Wachtende.College, looptijd.Onderbouwing) { Voorlopig = looptijd.Voorlopig });
        }

        uit.Add(new(Signaalsoort.EindeTermijn, einde, wie, looptijd.Onderbouwing) { Voorlopig = looptijd.Voorlopig });
    }

    private static void Voortgang(Signaalfeiten f, Termijn termijn, DateOnly peildatum, bool voorlopig, Regelset regels, List<Signaal> uit)
    {
        var dagen = Voortgangssignalen.Bepaal(termijn, null, regels);
        if (dagen.Waarde.Schakelgrens >= peildatum)
        {
            uit.Add(new(Signaalsoort.Schakelgrens, dagen.Waarde.Schakelgrens, Wachtende.Casusregisseur, dagen.Onderbouwing.Delen[0]) { Voorlopig = voorlopig });
        }

        // Once somebody agreed on a day to look in these months, that day says it.
        if (!(f.HerbeoordelingOp >= dagen.Waarde.Verlenging))
        {
            uit.Add(Bespreek(Signaalsoort.LaatsteMaanden, dagen.Waarde.Verlenging, dagen.Onderbouwing.Delen[1], regels) with { Voorlopig = voorlopig });
        }

        if (f.Leerroute == Leerroute.B1 && f.Uren is { } uren && uren.Uren >= dagen.Waarde.UrenAfschalen && !(f.HerbeoordelingOp >= uren.Dag))
        {
            var oordeel = Afschalen.Beoordeel(new() { Leerroute = Leerroute.B1, Dag = peildatum, UrenNt2 = uren.Uren }, regels);
            uit.Add(Bespreek(Signaalsoort.UrenAfschalen, uren.Dag, oordeel.Onderbouwing, regels));
        }
    }

    /// <summary>From a day on something asks for a talk; how soon is not in the law.</summary>
    private static Signaal Bespreek(Signaalsoort soort, DateOnly vanaf, Onderbouwing waarom, Regelset regels)
    {
        var binnen = regels.Versie(Begeleidingparameters.Bespreken.Sleutel, vanaf);
        var dag = vanaf.AddMonths(Begeleidingparameters.Bespreken.Lees(binnen.Waarde).Aantal);
        return new(soort, dag, Wachtende.Casusregisseur, new Onderbouwing("Bespreek dit uiterlijk {0}.", [dag], soort.Bron(),
            [waarom, Onderbouwing.Stap("Vanaf {0} vraagt dit aandacht. Spreek de inburgeraar binnen {1}.", binnen.Bron, vanaf, binnen.Waarde)]));
    }

    private static void Ontzorgen(Signaalfeiten f, DateOnly peildatum, Regelset regels, List<Signaal> uit)
    {
        if (f.Bijstand is not { } bijstand || !f.Asielvergunning)
        {
            return;
        }

        var periode = Begeleiding.Ontzorgen.Beoordeel(
            new()
            {
                Vergunning = Verblijfsvergunning.AsielBepaaldeTijd, Inburgeringsplichtig = true, BijstandVanaf = bijstand.Van, BijstandTot = bijstand.Tot, PlichtTot = f.PlichtTot,
            },
            regels);
        // Over is over: help that ended asks for nothing any more.
        if (periode.Waarde.EindigtOp is { } dag && dag >= peildatum)
        {
            uit.Add(new(Signaalsoort.Ontzorgen, dag, Wachtende.Casusregisseur, periode.Onderbouwing));
        }
    }

    private static void Onderbroken(Signaalfeiten f, Regelset regels, List<Signaal> uit)
    {
        foreach (var tijd in f.Looptijd.Onderbrekingen.Count == 0 ? [] : Onderbrekingstijd.Samen(f.Looptijd.Onderbrekingen))
        {
            if (tijd.Tot is null)
            {
                var grens = tijd.Grens(regels);
                uit.Add(new(Signaalsoort.Onderbreking, grens, Wachtende.Duo, new Onderbouwing("Duurt de onderbreking tot en met {0}, dan eindigt de plicht.", [grens], BronOnderbreking,
                    [Onderbouwing.Stap("De onderbreking begon op {0} en duurt nog.", BronOnderbreking, tijd.Van), Onderbouwing.Stap("Een onderbreking van ten hoogste een jaar verlengt de termijn.", Bron.Bi("4.2", null, "WI-VERL-l"))])));
            }
        }
    }
}
