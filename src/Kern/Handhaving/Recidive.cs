using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>The same again within a year: how many steps the fine goes up, and what that makes it (art. 7.1 lid 3 Besluit).</summary>
public static class Recidive
{
    /// <summary>1 for the first time, 2 for the second, and so on.</summary>
    public static Berekening<int> Stap(DateOnly constatering, IEnumerable<OpgelegdeBoete> eerdere, Regelset regels)
    {
        var versie = regels.Versie(Boeteparameters.Recidivetermijn.Sleutel, constatering);
        var telling = regels.Versie(Boeteparameters.Recidivetelling.Sleutel, constatering);
        var duur = Boeteparameters.Recidivetermijn.Lees(versie.Waarde);

        // "indien binnen 12 maanden voorafgaand aan de dag van constatering een eerdere overtreding is geconstateerd" and the
        // fine "onherroepelijk" is: both before this offence was established, so an open objection never makes it dearer.
        var vast = eerdere.Where(boete => boete.Soort == Boetesoort.Traject && boete.Onherroepelijk <= constatering && boete.Constatering < constatering)
            .OrderByDescending(boete => boete.Constatering).ToArray();
        var aantal = telling.Waarde == "keten"
            ? Keten(vast, constatering, duur)
            : vast.Count(boete => boete.Constatering >= Terug(constatering, duur));
        return new Berekening<int>(
            aantal + 1,
            new Onderbouwing("Dit is stap {0}.", [aantal + 1], versie.Bron,
            [
                Onderbouwing.Toegepast("Gekeken is naar de {0} voor {1}: vanaf {2}.", versie, duur, constatering, Terug(constatering, duur)),
                Onderbouwing.Toegepast("In die tijd tellen {0} eerdere overtredingen mee. Hun boete staat vast.", versie, aantal),
                Onderbouwing.Stap(telling.Waarde == "keten" ? "Beleid: ook een langere reeks telt, met steeds hoogstens een jaar ertussen." : "Beleid: alleen overtredingen in deze periode tellen.", telling.Bron),
            ]),
            [versie, telling]);
    }

    /// <summary>The amount after the steps, never above the statutory maximum.</summary>
    public static Bedrag Verhoog(Bedrag bedrag, int stap, Bedrag hoogste, string lezing)
    {
        var uitkomst = bedrag;
        for (var i = 1; i < stap && uitkomst < hoogste; i++)
        {
            uitkomst += lezing == "plus-50" ? bedrag : uitkomst;
        }

        return Bedrag.Min(uitkomst, hoogste);
    }

    private static int Keten(IReadOnlyList<OpgelegdeBoete> nieuwsteEerst, DateOnly constatering, Duur duur)
    {
        var (aantal, volgende) = (0, constatering);
        foreach (var boete in nieuwsteEerst)
        {
            if (boete.Constatering < Terug(volgende, duur))
            {
                break;
            }

            (aantal, volgende) = (aantal + 1, boete.Constatering);
        }

        return aantal;
    }

    /// <summary>
    /// First day of a period that ends the day before: counted backwards, so never moved (art. 1 lid 2 Atw). A month that is too
    /// short never makes a fine dearer: twelve months after 28 February 2023 were over on 29 February 2024.
    /// </summary>
    private static DateOnly Terug(DateOnly dag, Duur duur)
    {
        var eerste = Verzet(dag, duur, -1);
        while (Verzet(eerste, duur, 1) < dag)
        {
            eerste = eerste.AddDays(1);
        }

        return eerste;
    }

    private static DateOnly Verzet(DateOnly dag, Duur duur, int richting) => duur.Eenheid switch
    {
        Tijdseenheid.Dagen => dag.AddDays(richting * duur.Aantal),
        Tijdseenheid.Weken => dag.AddDays(richting * 7 * duur.Aantal),
        Tijdseenheid.Maanden => dag.AddMonths(richting * duur.Aantal),
        _ => dag.AddYears(richting * duur.Aantal),
    };
}
