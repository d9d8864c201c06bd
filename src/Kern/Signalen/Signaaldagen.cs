using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Plan;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>
/// The days themselves, counted without any explanation. Each is the day that the rule of its area gives
/// (<see cref="Signaaluitleg"/>); a test holds the two together over dossiers at random and every reading of policy.
/// </summary>
public static class Signaaldagen
{
    /// <summary>For who wants no explanation at all: the measure of what signals cost above their days.</summary>
    public static IReadOnlyList<Signaaldag> Van(Signaalfeiten f, DateOnly peildatum, Regelset regels)
    {
        try
        {
            return f.Redenen.Count > 0 ? [new(Signaalsoort.NietTeBerekenen, peildatum, Wachtende.Casusregisseur)] : Tel(f, peildatum, regels);
        }
        catch (GeenVersie)
        {
            return [new(Signaalsoort.NietTeBerekenen, peildatum, Wachtende.Casusregisseur)];
        }
    }

    /// <exception cref="GeenVersie">A day lies before the law.</exception>
    internal static List<Signaaldag> Tel(Signaalfeiten f, DateOnly peildatum, Regelset regels)
    {
        var uit = new List<Signaaldag>(8);
        if (f.PlichtTot < peildatum)
        {
            return uit;
        }

        // After a move the plan of the other municipality does not do: the new college sets its own (art. 5.3 lid 3 Besluit).
        if ((f.Pip is null || (f.Overgenomen && f.Anker.HeeftVorigPlan)) && PipTermijn.Anker(f.Anker, regels) is { } anker)
        {
            var duur = regels.Waarde(anker.Termijn, f.Anker.Kennisgeving > anker.Dag ? f.Anker.Kennisgeving.Value : anker.Dag);
            var dag = Termijnrekening.LaatsteDagNa(anker.Dag, duur, regels.Feestdagen).LaatsteDag;
            if (f.Anker.InformatieOntvangen is { } ontvangen && PipTermijn.TeltInformatie(ontvangen, anker.Dag, dag)
                && Termijnrekening.LaatsteDagNa(ontvangen, regels.Waarde(Planparameters.PipNaDerde, dag), regels.Feestdagen).LaatsteDag is var later && later > dag)
            {
                dag = later;
            }

            // A wait that the law allows is nobody's lateness here; once the information came, two weeks run and the deed is ours again.
            uit.Add(new(Signaalsoort.Pip, dag, f.TerBeslissing ? Wachtende.College : f.Anker.MagWachten(dag) ? Wachtende.Derde : Wachtende.Casusregisseur));
        }

        if (f.Pip is { } pip)
        {
            Aanbod(f, pip, regels, uit);
            Termijn(f, pip, peildatum, regels, uit);
        }

        Overig(f, peildatum, regels, uit);
        uit.Sort(static (a, b) => a.Dag != b.Dag ? a.Dag.CompareTo(b.Dag) : a.Soort.CompareTo(b.Soort));
        return uit;
    }

    private static void Aanbod(Signaalfeiten f, DateOnly pip, Regelset regels, List<Signaaldag> uit)
    {
        // Of a plan that was taken over nobody here knows what was offered then.
        if (f.Overgenomen || f.Doelgroep != Doelgroep.Asielstatushouder || f.Leerroute is not { } route)
        {
            return;
        }

        if (f.AanbodOp is null)
        {
            var einde = Termijnrekening.LaatsteDagNa(pip, regels.Waarde(Begeleidingparameters.AanbodTermijn, pip), regels.Feestdagen);
            var verschuift = Begeleidingparameters.AanbodTermijnenwet.Geldt(regels, pip) == Begeleidingparameters.Verschuiven;
            uit.Add(new(Signaalsoort.Cursusaanbod, verschuift ? einde.LaatsteDag : einde.Ongewijzigd, Wachtende.College));
        }

        if (route == Leerroute.Onderwijs && f.StartOp is null)
        {
            uit.Add(new(Signaalsoort.Cursusstart, Termijnrekening.LaatsteDagNa(pip, regels.Waarde(Begeleidingparameters.OnderwijsStart, pip), regels.Feestdagen).LaatsteDag, Wachtende.Aanbieder));
        }
    }

    private static (DateOnly Start, DateOnly Einde) Looptijd(Signaalfeiten f, DateOnly pip, DateOnly peildatum, Regelset regels)
    {
        var l = f.Looptijd;
        if (l.DuoStart is { } duoStart && l.DuoEindeExclusief is { } duoEinde)
        {
            return (duoStart, duoEinde.AddDays(-1));
        }

        if (l.Verlengingen.Count > 0 || l.Onderbrekingen.Count > 0 || l.Vrijstellingen.Count > 0)
        {
            var geldend = Looptijdrekening.Bereken(l, peildatum, regels)!.Waarde.Geldend;
            return (geldend.Start, geldend.LaatsteDag);
        }

        var start = l.DuoStart ?? pip.AddDays(1);
        return (start, Termijnrekening.ExclusiefEinde(start, regels.Waarde(LandelijkeParameters.Inburgeringstermijn, start.AddDays(-1))).AddDays(-1));
    }

    private static void Termijn(Signaalfeiten f, DateOnly pip, DateOnly peildatum, Regelset regels, List<Signaaldag> uit)
    {
        var (start, einde) = Looptijd(f, pip, peildatum, regels);
        var voorbij = peildatum > einde;
        // When the term is over only DUO can go on: it fines, and sets a new term (art. 24 Wet).
        var wie = voorbij ? Wachtende.Duo : Wachtende.Inburgeraar;
        if (!voorbij)
        {
            var schakel = Maandtermijn.LaatsteDag(start, regels.Waarde(LandelijkeParameters.Schakelgrens, start), regels).Dag;
            if (schakel >= peildatum)
            {
                uit.Add(new(Signaalsoort.Schakelgrens, schakel, Wachtende.Casusregisseur));
            }

            // Once somebody agreed on a day to look in these months, that day says it.
            var vooraf = Termijnrekening.Maandenervoor(einde.AddDays(1), regels.Waarde(Begeleidingparameters.VerlengingVooraf, start));
            if (!(f.HerbeoordelingOp >= vooraf))
            {
                uit.Add(new(Signaalsoort.LaatsteMaanden, Bespreek(vooraf, regels), Wachtende.Casusregisseur));
            }

            if (f.Leerroute == Leerroute.B1 && f.Uren is { } uren && uren.Uren >= regels.Waarde(Leerrouteparameters.AfschalenUren, start) && !(f.HerbeoordelingOp >= uren.Dag))
            {
                uit.Add(new(Signaalsoort.UrenAfschalen, Bespreek(uren.Dag, regels), Wachtende.Casusregisseur));
            }
        }

        if (f.PvtOp is null)
        {
            uit.Add(new(Signaalsoort.Pvt, einde, wie));
        }

        if (f.MapOp is null && f.Leerroute?.HeeftMap() == true)
        {
            uit.Add(new(Signaalsoort.Map, einde, wie));
        }

        if (f.EindgesprekOp is null && f.Leerroute == Leerroute.Zelfredzaamheid)
        {
            uit.Add(new(Signaalsoort.Eindgesprek, einde, voorbij ? Wachtende.Duo : Wachtende.College));
        }

        uit.Add(new(Signaalsoort.EindeTermijn, einde, wie));
    }

    private static DateOnly Bespreek(DateOnly vanaf, Regelset regels) => vanaf.AddMonths(regels.Waarde(Begeleidingparameters.Bespreken, vanaf).Aantal);

    private static void Overig(Signaalfeiten f, DateOnly peildatum, Regelset regels, List<Signaaldag> uit)
    {
        if (f.Bijstand is { } bijstand && f.Asielvergunning)
        {
            var duur = regels.Waarde(Begeleidingparameters.Ontzorgduur, bijstand.Van);
            var (dag, tot) = (Maandtermijn.LaatsteDag(bijstand.Van, duur, regels).Dag, bijstand.Tot);
            if (f.BijstandOpnieuw is { } nieuw)
            {
                if (Begeleidingparameters.OntzorgenNieuwRecht.Geldt(regels, nieuw.Van) == Begeleidingparameters.Opnieuw)
                {
                    (dag, tot) = (Maandtermijn.LaatsteDag(nieuw.Van, duur, regels).Dag, nieuw.Tot);
                }
                else if (nieuw.Van <= dag)
                {
                    tot = nieuw.Tot;
                }
            }

            dag = tot < dag ? tot.Value : dag;
            dag = f.PlichtTot < dag ? f.PlichtTot.Value : dag;
            // Over is over: help that ended asks for nothing any more.
            if (dag >= peildatum)
            {
                uit.Add(new(Signaalsoort.Ontzorgen, dag, Wachtende.Casusregisseur));
            }
        }

        if (f.HerbeoordelingOp is { } opnieuw)
        {
            uit.Add(new(Signaalsoort.Herbeoordeling, opnieuw, Wachtende.Casusregisseur));
        }

        if (f.Ritme is { } ritme)
        {
            uit.Add(new(Signaalsoort.Contact, ritme.LaatsteDag, Wachtende.Casusregisseur));
        }

        foreach (var tijd in f.Looptijd.Onderbrekingen.Count == 0 ? [] : Onderbrekingstijd.Samen(f.Looptijd.Onderbrekingen))
        {
            if (tijd.Tot is null)
            {
                uit.Add(new(Signaalsoort.Onderbreking, tijd.Grens(regels), Wachtende.Duo));
            }
        }
    }
}
