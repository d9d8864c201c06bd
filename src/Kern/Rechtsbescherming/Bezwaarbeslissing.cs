using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>What can make the term for deciding on an objection longer.</summary>
/// <param name="Adviescommissie">A committee of art. 7:13 Awb was set up.</param>
/// <param name="VerdaagdOp">Day on which the adjournment was made known; null = not adjourned.</param>
/// <param name="Verzuim">Days on which the term stood still while a default was repaired.</param>
/// <param name="InstemmingTot">Day to which the objector agreed to wait.</param>
public sealed record Bezwaarverloop(bool Adviescommissie, DateOnly? VerdaagdOp, Opschorting? Verzuim, DateOnly? InstemmingTot);

/// <summary>The term for deciding on an objection (art. 7:10 Awb, WI-AWB-28).</summary>
/// <param name="EersteTermijn">Six or twelve weeks, with suspension.</param>
/// <param name="LaatsteDag">Last day with adjournment and consent.</param>
/// <param name="VerdagingOpTijd">False when the adjournment came after the first term; null when not adjourned.</param>
public sealed record Bezwaarbeslistermijn(Berekening<DateOnly> EersteTermijn, Berekening<DateOnly> LaatsteDag, bool? VerdagingOpTijd)
{
    /// <param name="laatsteDagBezwaar">"Gerekend vanaf de dag na die waarop de termijn voor het indienen van het bezwaarschrift is verstreken."</param>
    /// <param name="peildag">Day whose law counts: that of the bekendmaking.</param>
    public static Bezwaarbeslistermijn Bereken(DateOnly laatsteDagBezwaar, Bezwaarverloop verloop, Regelset regels, DateOnly peildag)
    {
        var parameter = verloop.Adviescommissie ? Bezwaarparameters.BeslistermijnCommissie : Bezwaarparameters.Beslistermijn;
        IReadOnlyList<Opschorting> opschortingen = verloop.Verzuim is { } verzuim ? [verzuim] : [];
        var eerste = Rekenregels.LaatsteDagNa(
            "Op het bezwaar wordt beslist", laatsteDagBezwaar, "Laatste dag van de bezwaartermijn", parameter, regels, peildag, opschortingen);
        if (verloop.VerdaagdOp is not { } verdaagd)
        {
            return new(eerste, Instemming(eerste, verloop.InstemmingTot), null);
        }

        var opTijd = verdaagd <= eerste.Waarde;
        return new(eerste, Instemming(opTijd ? Verdaag(laatsteDagBezwaar, eerste, parameter, opschortingen, regels, peildag) : eerste, verloop.InstemmingTot), opTijd);
    }

    private static Berekening<DateOnly> Verdaag(
        DateOnly laatsteDagBezwaar, Berekening<DateOnly> eerste, Parameter<Duur> parameter, IReadOnlyList<Opschorting> opschortingen, Regelset regels, DateOnly peildag)
    {
        var keuze = regels.Versie(Bezwaarparameters.VerdagingVanaf.Sleutel, peildag);
        var duur = regels.Waarde(parameter, peildag);
        var geteld = Termijnrekening.Tel(new Termijntelling(laatsteDagBezwaar, duur, Verlenging.Geen) { Opschortingen = opschortingen }, regels.Feestdagen).LaatsteDag;
        var verdaging = Rekenregels.LaatsteDagNa(
            "Na verdagen wordt op het bezwaar beslist", keuze.Waarde == "verlengd-einde" ? eerste.Waarde : geteld, "Einde van de beslistermijn waarop de verdaging aansluit",
            Bezwaarparameters.Verdaging, regels, peildag);
        return verdaging with
        {
            Onderbouwing = verdaging.Onderbouwing with { Delen = [eerste.Onderbouwing, .. verdaging.Onderbouwing.Delen] },
            Parameters = [.. eerste.Parameters, .. verdaging.Parameters, keuze],
            Voorlopig = eerste.Voorlopig || verdaging.Voorlopig,
        };
    }

    /// <summary>Further delay with consent only (art. 7:10 lid 4); consent to an earlier day changes nothing.</summary>
    private static Berekening<DateOnly> Instemming(Berekening<DateOnly> termijn, DateOnly? tot) => tot is { } dag && dag > termijn.Waarde
        ? termijn with
        {
            Waarde = dag,
            Onderbouwing = new Onderbouwing("Op het bezwaar wordt beslist: uiterlijk {0}.", [dag], Bron.Awb("7:10", "4", "WI-AWB-28"),
                [termijn.Onderbouwing, Onderbouwing.Stap("De indiener stemde in met uitstel tot en met {0}.", Bron.Awb("7:10", "4", "WI-AWB-28"), dag)]),
            Voorlopig = false,
        }
        : termijn;
}
