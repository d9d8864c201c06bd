using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Which step is next with somebody who is called for the brede intake, and what is missing of it.</summary>
public static class IntakeOproepenvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<IntakeOproepeninvoer>(
        "intake-oproepen", "Oproepen voor de brede intake", "Wat de volgende stap is na een oproep, wanneer een boete kan, en welke onderdelen van de intake nog moeten.",
        new IntakeOproepeninvoer
        {
            Peildag = new(2026, 4, 1),
            Oproepen =
            [
                new() { Dag = new(2026, 3, 2), LaatsteDag = new(2026, 3, 13), Uitkomst = Oproepuitkomst.NietGekomen },
                new() { Dag = new(2026, 3, 16), LaatsteDag = new(2026, 3, 27), Uitkomst = Oproepuitkomst.NietGekomen, MetWaarschuwing = true },
            ],
        },
        invoer => invoer.Peildag, Reken);

    private static Rekenantwoord Reken(IntakeOproepeninvoer invoer, Regelset regels)
    {
        var dag = invoer.Peildag;
        Redenen.Van(invoer).VoorDeWet(dag, "peildag").Oproepen(invoer.Oproepen, invoer.Boetes, dag)
            .Als(invoer.AlleenGesprekVerteld > dag, "Deze dag ligt na de dag waarop u kijkt.", "alleenGesprekVerteld")
            .Als(invoer.LeerbaarheidstoetsGedaan && invoer.Ontheven, "De toets is gedaan, of de inburgeraar hoefde hem niet te doen. Allebei kan niet.", "ontheven")
            .Als(invoer.Oproepen.Count > 0 && invoer.Oproepen[0].Dag < invoer.GekoppeldSinds,
                "De eerste oproep is van voor de koppeling aan de gemeente. Toen kon de gemeente nog niet oproepen.", "gekoppeldSinds", Bron.Duo("WI-INT-12"))
            .Eis();
        var reeks = Oproepinvoer.Reeks(invoer.Oproepen, invoer.Boetes);
        var stap = reeks.Stap(dag, regels);
        var boete = reeks.MagBoete(dag, regels);
        var verstek = reeks.MagBijVerstek(dag, regels);
        var toetsmag = Toetsontheffing.MagOntheffen(invoer.Beperking ?? Toetsbeperking.Geen, dag, regels);
        var blokken = Blokken(invoer, toetsmag.Slaagt).MagAfronden().En(new Toets("", [Schrift(invoer)]));
        var nieuw = invoer.Boetes.Count > 0 ? Oproepreeks.LaatsteDagNieuweTermijn(invoer.Boetes[0].Bekendmaking, regels) : null;
        return new Rekenantwoord
        {
            Antwoord = $"De volgende stap: {KeuzenaamAttribute.Van(stap)}.",
            Uitkomsten =
            [
                new("stap", "Volgende stap", stap),
                new("aantalOproepen", "Oproepen, met de nieuwe termijn uit een boete", reeks.AantalGeteld),
                new("aantalMislukt", "Oproepen zonder resultaat", reeks.AantalMislukt),
                new("laatsteDag", "Laatste dag van de lopende oproep", reeks.Lopend(dag)?.LaatsteDag),
                new("boeteMogelijk", "Een boete mag worden beoordeeld", boete.Slaagt),
                new("boetenummer", "De hoeveelste boete dat is", boete.Slaagt ? invoer.Boetes.Count + 1 : null),
                new("ontbreektVoorBoete", "Nodig voordat een boete kan", boete.NietVervuld.Select(v => v.Omschrijving).ToArray()),
                new("laatsteDagNieuweTermijn", "Langste nieuwe termijn na de eerste boete (oproep 3)", nieuw?.Waarde),
                new("afrondenZonderInburgeraar", "De intake mag zonder de inburgeraar worden afgerond", verstek.Slaagt),
                new("toestemmingOntheffingToets", "Ontheffing van de leerbaarheidstoets mag", invoer.Beperking is null ? null : toetsmag.Slaagt),
                new("intakeVolledig", "Alle verplichte onderdelen zijn gedaan", blokken.Slaagt),
                new("ontbreekt", "Onderdelen die nog moeten", blokken.NietVervuld.Select(v => v.Omschrijving).ToArray()),
                new("urenDieTellen", "Uren die mogen meetellen", invoer.Uren.SelectMany(Telt).ToArray()),
            ],
            Onderbouwing = new Onderbouwing("De wet geeft vaste stappen voor wie niet komt of niet genoeg meewerkt.", [], Bron.Wi("14", "1", "WI-INT-01"), [.. Stappen(invoer, nieuw)]),
            Toets = stap switch
            {
                Oproepstap.WaarschuwenEnTweedeOproep or Oproepstap.EersteBoete or Oproepstap.DerdeOproep or Oproepstap.TweedeBoeteEnAfronden => boete,
                Oproepstap.AfrondenZonderInburgeraar => verstek,
                _ => blokken,
            },
            Parameters = [regels.Versie(Intakeparameters.Oproepen.Sleutel, dag), regels.Versie(Intakeparameters.Boetes.Sleutel, dag), .. nieuw?.Parameters ?? []],
            Waarschuwingen = [.. Waarschuwingen(invoer, reeks, stap, nieuw, toetsmag, regels)],
        };
    }

    private static Intakeblokken Blokken(IntakeOproepeninvoer i, bool magOntheffen) => new()
    {
        AlleenGesprekVerteld = i.AlleenGesprekVerteld is not null, Leerbaarheidstoets = i.LeerbaarheidstoetsGedaan || (i.Ontheven && magOntheffen), OpleidingEnWerk = i.OpleidingEnWerk,
        Omstandigheden = i.Omstandigheden, Gezondheid = i.Gezondheid, KinderenInHuis = i.KinderenInHuis, VoorschoolseEducatie = i.VoorschoolseEducatie, Taalniveau = i.Taalniveau,
        Participatie = i.Participatie, EigenWens = i.EigenWens, Zelfredzaamheid = i.Zelfredzaamheid, LeerrouteElders = i.LeerrouteElders,
    };

    private static Voorwaarde Schrift(IntakeOproepeninvoer invoer) => new("Wat van belang is, staat op schrift", Bron.Bi("5.2", "3", "WI-INT-08"), invoer.SchriftelijkVastgelegd,
        "Leg het verslag vast. In een dossier van Naast gebeurt dat vanzelf.");

    private static IEnumerable<string> Telt(Intakeuurrij rij) =>
        Intakeuren.TeltVoor(rij.Soort, rij.Moment).Select(telt => $"{rij.Uren} uur {KeuzenaamAttribute.Van(rij.Soort)}: voor {telt.Waarvoor}");

    private static IEnumerable<Onderbouwing> Stappen(IntakeOproepeninvoer invoer, Berekening<DateOnly>? nieuw)
    {
        yield return Onderbouwing.Stap("Eerst een oproep met een termijn. Komt iemand niet, of werkt hij niet genoeg mee: een schriftelijke waarschuwing en een tweede oproep.", Bron.Wi("14", "1", "WI-INT-01"));
        yield return Onderbouwing.Stap("Daarna kan er een boete komen. Het besluit geeft een nieuwe termijn: dat is oproep 3.", Bron.Wi("22", "1", "WI-INT-02"));
        yield return Onderbouwing.Stap("Komt iemand ook dan niet, dan kan er een tweede boete komen. Meer dan twee boetes kan niet.", Bron.Wi("22", "3", "WI-INT-03"));
        yield return Onderbouwing.Stap("Na drie oproepen rondt de gemeente de intake af zonder de inburgeraar, en stelt het plan vast.", Bron.Wi("14", "2", "WI-INT-04"));
        if (nieuw is not null)
        {
            yield return nieuw.Onderbouwing;
        }

        yield return Onderbouwing.Stap("De leerbaarheidstoets geeft advies. De gemeente beslist.", Bron.Wi("14", "5", "WI-INT-09"));
        if (invoer.Ontheven)
        {
            yield return Onderbouwing.Stap("Gaat de toets niet door, dan wordt het examennummer bij DUO verwijderd.", Bron.Duo("WI-INT-11"));
        }

        yield return Onderbouwing.Stap("De intake mag beginnen zodra iemand aan de gemeente is gekoppeld, ook in het azc.", Bron.Duo("WI-INT-12"));
        if (invoer.Uren.Count > 0)
        {
            yield return Onderbouwing.Stap("Uren van voor het plan tellen alleen als zij in de brede intake vielen, en alleen waar de wet dat zegt.", Bron.Bi("5.3", "5", "WI-INT-14"));
        }

        if (invoer.Uren.Any(rij => rij.Moment == Uurmoment.Voorinburgering))
        {
            yield return Onderbouwing.Stap("Voorinburgering in het azc is vrijwillig en gratis. Het COA geeft de gegevens door. De uren tellen niet.", Bron.Wi("10", null, "WI-INT-13"));
        }
    }

    private static IEnumerable<string> Waarschuwingen(
        IntakeOproepeninvoer invoer, Oproepreeks reeks, Oproepstap stap, Berekening<DateOnly>? nieuw, Toets toetsmag, Regelset regels)
    {
        if (nieuw is not null && invoer.Boetes[0].NieuweTermijnTot > nieuw.Waarde)
        {
            yield return $"De nieuwe termijn in de eerste boete is te lang. Zij mag uiterlijk tot en met {Datumtekst.Lang(nieuw.Waarde)} lopen.";
        }

        if (invoer.Boetes.Count > regels.Waarde(Intakeparameters.Boetes, invoer.Peildag))
        {
            yield return "Er zijn meer boetes dan de wet toelaat. Kijk of een boete moet worden ingetrokken.";
        }

        if (reeks.AantalGeteld > regels.Waarde(Intakeparameters.Oproepen, invoer.Peildag))
        {
            yield return "Er zijn meer dan drie oproepen. Na drie oproepen zonder resultaat rondt de gemeente de intake af.";
        }

        if (stap is Oproepstap.EersteBoete or Oproepstap.TweedeBoeteEnAfronden)
        {
            yield return "Of de boete mag, hangt ook af van schuld, omstandigheden en beleid. Gebruik daarvoor de rekenhulp ‘boete-intake’.";
        }

        if (invoer.Ontheven && !toetsmag.Slaagt)
        {
            yield return "De leerbaarheidstoets mag alleen worden overgeslagen bij een beperking bij het zien, of bij het horen als de toets daardoor niet lukt.";
        }

        if (invoer.Ontheven && !Toetsontheffing.StaatInDeWet(invoer.Peildag, regels))
        {
            yield return "In 2022 stond deze ontheffing nog niet in de wet. Gemeenten gaven haar al wel.";
        }

        if (invoer.Ontheven && !invoer.ExamennummerVrijgegeven)
        {
            yield return "Laat DUO het examennummer van de leerbaarheidstoets vrijgeven: de toets gaat niet door.";
        }
    }
}
