using Naast.Kern.Begeleiding;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Plan;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>How a signal's day was found, by the rule of the area that it belongs to.</summary>
/// <param name="Dag">The rule's own outcome.</param>
public sealed record Signaaluitleg(DateOnly Dag, Onderbouwing Onderbouwing, bool Voorlopig)
{
    private static readonly Bron BronGesprek = Bron.Wi("17", "1", "WI-VOORT-01");

    private static readonly Bron BronOnderbreking = Bron.Bi("2.1", "2", "WI-DOEL-07");

    public static Signaaluitleg Van(Signaalsoort soort, Signaalfeiten f, DateOnly peildatum, Regelset regels) => soort switch
    {
        Signaalsoort.Pip => Maak(PipTermijn.Bereken(f.Anker, regels)!.Uiterste),
        Signaalsoort.Cursusaanbod or Signaalsoort.Cursusstart => Aanbod(soort, f, peildatum, regels),
        Signaalsoort.Herbeoordeling => new(
            f.HerbeoordelingOp!.Value, Onderbouwing.Stap("Op {0} is afgesproken om opnieuw te kijken hoe het gaat.", BronGesprek, f.HerbeoordelingOp), false),
        Signaalsoort.Contact => new(
            f.Ritme!.Value.LaatsteDag,
            Onderbouwing.Stap("Het laatste contact was op {0}, en afgesproken is om de {1} weken contact te hebben.", Signaalsoort.Contact.Bron(), f.Ritme.Value.Sinds, f.Ritme.Value.Weken), false),
        Signaalsoort.Ontzorgen => Ontzorgen(f, regels),
        Signaalsoort.Onderbreking => Onderbroken(f, regels),
        _ => Termijn(soort, f, peildatum, regels),
    };

    private static Signaaluitleg Maak(Berekening<DateOnly> berekening) => new(berekening.Waarde, berekening.Onderbouwing, berekening.Voorlopig);

    private static Signaaluitleg Aanbod(Signaalsoort soort, Signaalfeiten f, DateOnly peildatum, Regelset regels)
    {
        var stand = Begeleiding.Aanbod.Beoordeel(
            new()
            {
                Doelgroep = Doelgroep.Asielstatushouder, Leerroute = f.Leerroute!.Value, DagPip = f.Pip!.Value, AanbodOp = f.AanbodOp, StartOp = f.StartOp, Peildatum = peildatum,
            },
            regels);
        var dag = soort == Signaalsoort.Cursusaanbod ? stand.Waarde.LaatsteDagAanbod : stand.Waarde.LaatsteDagStart;
        return new(dag!.Value, stand.Onderbouwing, stand.Voorlopig);
    }

    private static Signaaluitleg Termijn(Signaalsoort soort, Signaalfeiten f, DateOnly peildatum, Regelset regels)
    {
        var looptijd = Looptijdrekening.Bereken(f.Looptijd, peildatum, regels)!;
        var geldend = looptijd.Waarde.Geldend;
        if (soort is Signaalsoort.Pvt or Signaalsoort.Map)
        {
            return Maak(Pvt.Termijneinde(geldend.Start, geldend.LaatsteDag, regels)) with { Voorlopig = looptijd.Voorlopig };
        }

        if (soort is Signaalsoort.Eindgesprek or Signaalsoort.EindeTermijn)
        {
            return new(geldend.LaatsteDag, looptijd.Onderbouwing, looptijd.Voorlopig);
        }

        var dagen = Voortgangssignalen.Bepaal(new Termijn(geldend.Start, geldend.LaatsteDag), null, regels);
        return soort switch
        {
            Signaalsoort.Schakelgrens => new(dagen.Waarde.Schakelgrens, dagen.Onderbouwing.Delen[0], looptijd.Voorlopig),
            Signaalsoort.LaatsteMaanden => Bespreek(soort, dagen.Waarde.Verlenging, dagen.Onderbouwing.Delen[1], regels) with { Voorlopig = looptijd.Voorlopig },
            _ => Bespreek(
                soort, f.Uren!.Value.Dag, Afschalen.Beoordeel(new() { Leerroute = Leerroute.B1, Dag = peildatum, UrenNt2 = f.Uren.Value.Uren }, regels).Onderbouwing, regels),
        };
    }

    /// <summary>From a day on something asks for a talk; how soon is not in the law.</summary>
    private static Signaaluitleg Bespreek(Signaalsoort soort, DateOnly vanaf, Onderbouwing waarom, Regelset regels)
    {
        var binnen = regels.Versie(Begeleidingparameters.Bespreken.Sleutel, vanaf);
        var dag = vanaf.AddMonths(Begeleidingparameters.Bespreken.Lees(binnen.Waarde).Aantal);
        return new(dag, new Onderbouwing("Bespreek dit uiterlijk {0}.", [dag], soort.Bron(),
            [waarom, Onderbouwing.Toegepast("Vanaf {0} vraagt dit aandacht. Spreek de inburgeraar binnen {1}.", binnen, vanaf, binnen.Waarde)]), false);
    }

    private static Signaaluitleg Ontzorgen(Signaalfeiten f, Regelset regels)
    {
        var (van, tot) = f.Bijstand!.Value;
        var periode = Begeleiding.Ontzorgen.Beoordeel(
            new() { Vergunning = Verblijfsvergunning.AsielBepaaldeTijd, Inburgeringsplichtig = true, BijstandVanaf = van, BijstandTot = tot, PlichtTot = f.PlichtTot, NieuwRechtVanaf = f.BijstandOpnieuw?.Van }, regels);
        if (f.BijstandOpnieuw is not { } nieuw || periode.Waarde.NieuwTot is not { } tijd)
        {
            return new(periode.Waarde.EindigtOp!.Value, periode.Onderbouwing, false);
        }

        var eindigt = new[] { tijd, nieuw.Tot ?? tijd, f.PlichtTot ?? tijd }.Min();
        return new(eindigt, new Onderbouwing("Ontzorgen van {0} tot en met {1}.", [nieuw.Van, eindigt], periode.Onderbouwing.Bron, periode.Onderbouwing.Delen), false);
    }

    private static Signaaluitleg Onderbroken(Signaalfeiten f, Regelset regels)
    {
        var tijd = Onderbrekingstijd.Samen(f.Looptijd.Onderbrekingen)[^1];
        var grens = tijd.Grens(regels);
        return new(grens, new Onderbouwing("Duurt de onderbreking tot en met {0}, dan eindigt de plicht.", [grens], BronOnderbreking,
        [
            Onderbouwing.Stap("De onderbreking begon op {0} en duurt nog.", BronOnderbreking, tijd.Van),
            Onderbouwing.Stap("Een onderbreking van ten hoogste een jaar verlengt de termijn.", Bron.Bi("4.2", null, "WI-VERL-l")),
        ]), false);
    }
}
