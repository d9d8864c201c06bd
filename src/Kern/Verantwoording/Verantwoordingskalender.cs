using Naast.Kern.Regels;

namespace Naast.Kern.Verantwoording;

/// <summary>The days of one budget year of the grant (art. 40 to 42 Wet, 10.7 and 10.8 Besluit).</summary>
/// <param name="Aankondiging">Last day on which the minister announces the provisional grant.</param>
/// <param name="Vaststelling">Last day on which the minister announces the grant by the actual numbers.</param>
/// <param name="Peildatum">Recovery uses what is known on this day.</param>
/// <param name="Verantwoording">Nothing received by this day: the whole grant is recovered.</param>
public sealed record Verantwoordingskalender(
    DateOnly Aankondiging, DateOnly Vaststelling, DateOnly Peildatum, DateOnly Verantwoording, IReadOnlyList<Onderbouwing> Stappen, IReadOnlyList<Parameterversie> Parameters)
{
    public static Verantwoordingskalender Van(int jaar, Regelset regels)
    {
        var (begin, einde) = (new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31));
        var aankondiging = regels.Versie(Verantwoordingparameters.Aankondiging.Sleutel, begin);
        var duur = Duur.Parse(aankondiging.Waarde);
        var vooraf = Termijnrekening.Terug(begin, duur, Termijnrekening.Past(duur), regels.Feestdagen).UitersteDag;
        var vaststelling = Rekenregels.LaatsteDagNa("De uitkering is vastgesteld op de werkelijke aantallen", einde, "Einde van het jaar", Verantwoordingparameters.Vaststelling, regels);
        var verantwoording = Rekenregels.LaatsteDagNa("Zonder verantwoording wordt daarna alles teruggevorderd; zij is binnen", einde, "Einde van het jaar", Verantwoordingparameters.Verantwoording, regels);
        var peildatum = new DateOnly(jaar + 1, 9, 30);
        return new Verantwoordingskalender(vooraf, vaststelling.Waarde, peildatum, verantwoording.Waarde,
        [
            Onderbouwing.Toegepast("De minister maakt de voorlopige uitkering ten minste {0} voor het jaar bekend: uiterlijk {1}.", aankondiging, duur, vooraf),
            Onderbouwing.Stap("Elke maand wordt een twaalfde deel betaald, rond de vijftiende.", Bron.Bi("10.8", null, "WI-FIN-11")),
            vaststelling.Onderbouwing,
            Onderbouwing.Stap("Voor terugvordering telt wat op {0} bekend is.", Bron.Bi("10.7", null, "WI-FIN-13"), peildatum),
            verantwoording.Onderbouwing,
        ], [aankondiging, .. vaststelling.Parameters, .. verantwoording.Parameters]);
    }
}

/// <summary>Delivery to CBS for the Statistiek Wet Inburgering (WI-STAT-01 and 02).</summary>
public static class Cbslevering
{
    /// <summary>Null for quarters before CBS set the frequency that was found.</summary>
    /// <remarks>CBS sets this term, not a law: the Algemene termijnenwet does not apply.</remarks>
    public static Berekening<DateOnly>? Uiterlijk(int jaar, int kwartaal, Regelset regels)
    {
        var einde = Kwartaallevering.Einde(jaar, kwartaal);
        if (regels.Versies.FirstOrDefault(v => v.Sleutel == Verantwoordingparameters.CbsLevering.Sleutel && v.GeldtOp(einde)) is not { } versie)
        {
            return null;
        }

        var duur = Duur.Parse(versie.Waarde);
        var uiterlijk = Termijnrekening.Tel(new Termijntelling(einde, duur, Verlenging.Geen), regels.Feestdagen).LaatsteDag;
        return new Berekening<DateOnly>(uiterlijk, new Onderbouwing("De gegevens zijn bij het CBS: uiterlijk {0}.", [uiterlijk], versie.Bron,
        [
            Onderbouwing.Stap("Het kwartaal eindigt op {0}.", null, einde),
            Onderbouwing.Stap("De gemeente levert binnen {0} na het kwartaal, op de manier die het CBS bepaalt.", Bron.Ri("9.1", "1", "WI-STAT-01"), duur),
            Onderbouwing.Stap("Het CBS stelt deze termijn, niet de wet. Weekend en feestdagen veranderen hem niet.", Bron.Atw("1", "1") with { Zekerheid = Zekerheid.Afgeleid }),
        ]), [versie]);
    }

    /// <summary>Cohorts follow the year in which the duty began (WI-STAT-06).</summary>
    public static int Cohort(DateOnly beginPlicht) => beginPlicht.Year;
}
