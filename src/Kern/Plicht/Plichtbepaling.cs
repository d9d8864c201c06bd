using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>Art. 3, 4, 5 and 54 Wet: is this person inburgeringsplichtig on a day, and since when?</summary>
public static class Plichtbepaling
{
    /// <summary>Null when the birth date, or the purpose of a regular permit, is not known well enough to say.</summary>
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Berekening<Plichtoordeel>? Bepaal(Plichtfeiten f, DateOnly dag, Regelset regels)
    {
        var leeftijdversie = regels.Versie(Plichtparameters.MinimumLeeftijd.Sleutel, dag);
        var minimum = Plichtparameters.MinimumLeeftijd.Lees(leeftijdversie.Waarde);
        if (Levensdagen.Geboren(f.Geboortedatum) is not { } geboren || (f.Verblijf == Verblijfsrecht.RegulierBepaaldeTijd && f.Doel is null))
        {
            return null;
        }

        var (zestienVroegst, zestienLaatst) = (Levensdagen.Bereikt(geboren.Vroegst, 12 * minimum), Levensdagen.Bereikt(geboren.Laatst, 12 * minimum));
        // Art. 3 lid 3: the duty never begins with retroactive effect, so a permit that reaches back starts it when it is made known.
        var verkregen = f.VerkregenOp > f.BekendOfVerkregen ? f.VerkregenOp : f.BekendOfVerkregen;
        if (zestienLaatst > verkregen && zestienVroegst != zestienLaatst && zestienVroegst <= dag)
        {
            return null;
        }

        var begin = zestienLaatst > verkregen ? zestienLaatst : verkregen;
        var wetsdag = begin < Parameterblad.BeginVanDeWet ? Parameterblad.BeginVanDeWet : begin;
        if (Levensdagen.AowBereikt(f.Geboortedatum, dag, regels) is not { } aowBereikt)
        {
            return null;
        }

        var persoon = Plichtvoorwaarden.Persoon(f, wetsdag, regels).ToList();
        var (wet, overgang) = Wet(f, zestienLaatst, regels, wetsdag);
        var groep = Doelgroepbepaling.Bepaal(f, wetsdag, regels);
        var oudGenoeg = new Voorwaarde($"De persoon is {minimum} jaar of ouder", leeftijdversie.Bron, zestienLaatst <= dag, "De plicht kan pas vanaf de zestiende verjaardag.");
        var begonnen = new Voorwaarde("De plicht is al begonnen", Bron.Wi("3", "3", "WI-DOEL-03"), begin <= dag,
            $"De plicht begint op {Datumtekst.Lang(begin)}, nooit met terugwerkende kracht.");
        var toets = new Toets("Is deze persoon inburgeringsplichtig?",
        [
            .. persoon,
            oudGenoeg,
            new("De persoon heeft de AOW-leeftijd nog niet bereikt", Bron.Wi("3", "1", "WI-DOEL-01"), !aowBereikt, "Vanaf de AOW-leeftijd is er geen plicht."),
            overgang,
            begonnen,
            .. Plichtvoorwaarden.VrijstellingEnOntheffing(f),
        ]);
        // Too young or too early are only a matter of time: the day on which the duty will begin is known.
        var ontstaat = toets.NietVervuld.All(v => v == oudGenoeg || v == begonnen);
        var oordeel = new Plichtoordeel(
            toets, persoon.TrueForAll(v => v.Vervuld) ? wet : null, ontstaat ? begin : null,
            zestienVroegst == zestienLaatst ? zestienLaatst : null, Levensdagen.Aow(f.Geboortedatum, regels), groep);
        return new Berekening<Plichtoordeel>(
            oordeel,
            new Onderbouwing(oordeel.Plichtig ? "Deze persoon is inburgeringsplichtig sinds {0}." : "Deze persoon is op {1} niet inburgeringsplichtig op grond van de Wet inburgering 2021.",
                [begin, dag], Bron.Wi("3", "1", "WI-DOEL-01"), Stappen(f, verkregen, zestienLaatst, begin, groep, toets)),
            [leeftijdversie]);
    }

    private static List<Onderbouwing> Stappen(Plichtfeiten f, DateOnly verkregen, DateOnly zestien, DateOnly begin, Doelgroepuitkomst groep, Toets toets)
    {
        var stappen = new List<Onderbouwing>
        {
            Onderbouwing.Stap("Het verblijfsrecht begon op {0} en is bekendgemaakt op {1}. De laatste van die twee telt: {2}.", Bron.Wi("3", "3", "WI-DOEL-03"), f.VerkregenOp, f.BekendOfVerkregen, verkregen),
        };
        if (zestien > verkregen)
        {
            stappen.Add(Onderbouwing.Stap("De persoon werd of wordt 16 op {0}. De plicht begint niet eerder dan {1}.",
                Bron.Wi("3", "1", "WI-DOEL-01") with { Zekerheid = Zekerheid.Afgeleid }, zestien, begin));
        }

        stappen.AddRange(toets.NietVervuld.Select(v => Onderbouwing.Stap("Niet vervuld: {0}.", v.Bron, v.Omschrijving)));
        stappen.Add(groep.Onderbouwing);
        return stappen;
    }

    /// <summary>Art. 54 lid 1: the previous law stays in force for whom it applied to on 31 December 2021.</summary>
    private static (Plichtwet, Voorwaarde) Wet(Plichtfeiten f, DateOnly zestien, Regelset regels, DateOnly wetsdag)
    {
        var eerder = f.BekendOfVerkregen < Parameterblad.BeginVanDeWet;
        var zestienNaBegin = eerder && zestien >= Parameterblad.BeginVanDeWet;
        var wet = eerder && !(zestienNaBegin && Plichtparameters.ZestienNaBegin.Geldt(regels, wetsdag) == "wi2021") ? Plichtwet.Wi2013 : Plichtwet.Wi2021;
        return (wet, new Voorwaarde(
            "Het verblijfsrecht is bekendgemaakt op of na 1 januari 2022, of de persoon viel toen nog niet onder de vorige wet",
            Bron.Wi("54", "1", "WI-DOEL-15") with { Zekerheid = zestienNaBegin ? Zekerheid.Onzeker : Zekerheid.Tweedehands }, wet == Plichtwet.Wi2021,
            "De vorige wet (2013) blijft gelden. DUO voert die uit."));
    }
}
