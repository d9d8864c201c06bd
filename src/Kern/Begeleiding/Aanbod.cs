using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <summary>When a course was offered to one person.</summary>
public sealed record Aanbodfeiten
{
    public required Doelgroep Doelgroep { get; init; }

    public required Leerroute Leerroute { get; init; }

    /// <summary>Dagtekening of the plan.</summary>
    public required DateOnly DagPip { get; init; }

    /// <summary>Null = no offer yet.</summary>
    public DateOnly? AanbodOp { get; init; }

    /// <summary>Day on which the taalschakeltraject can really start; null = not yet.</summary>
    public DateOnly? StartOp { get; init; }

    /// <summary>Day on which one looks; null = only the last days are asked.</summary>
    public DateOnly? Peildatum { get; init; }
}

/// <summary>Extension of the term because of a late offer (ground g). DUO decides; the college states the facts.</summary>
/// <param name="Van">First day without an offer after the term; null when the length is a fixed one.</param>
/// <param name="Dagen">Length in days; null when the length is a fixed one.</param>
/// <param name="Vast">Fixed length; null when it is counted in days.</param>
/// <param name="LooptNog">There is still no offer: the number of days grows.</param>
public sealed record Aanbodverlenging(DateOnly? Van, int? Dagen, Duur? Vast, bool LooptNog)
{
    /// <summary>The term's last day once the extension is added.</summary>
    public DateOnly NieuweLaatsteDag(DateOnly laatsteDag) =>
        Vast is { } duur ? Termijnrekening.ExclusiefEinde(laatsteDag.AddDays(1), duur).AddDays(-1) : laatsteDag.AddDays(Dagen ?? 0);
}

/// <param name="Verplicht">Only asielstatushouders get an offer from the college (art. 16).</param>
/// <param name="LaatsteDagStart">Onderwijsroute only.</param>
/// <param name="TeLaat">Null while it cannot be said: no offer yet, and no day on which one looks.</param>
public sealed record Aanbodstand(bool Verplicht, DateOnly? LaatsteDagAanbod, DateOnly? LaatsteDagStart, bool? TeLaat, Aanbodverlenging? Verlenging);

/// <summary>The offer of a course in time: art. 16 Wet, and ground g of art. 4.1 Regeling.</summary>
public static class Aanbod
{
    private static readonly Bron BronAanbod = Bron.Wi("16", null, "WI-ROUTE-12");

    private static readonly Bron BronGrond = Bron.Ri("4.1", "1", "WI-VERL-g");

    private static readonly Bron BronLengte = Bron.Ri("4.1", "2", "WI-VERL-g");

    /// <exception cref="GeenVersie">The plan lies before the law.</exception>
    public static Berekening<Aanbodstand> Beoordeel(Aanbodfeiten feiten, Regelset regels)
    {
        var termijn = regels.Versie(Begeleidingparameters.AanbodTermijn.Sleutel, feiten.DagPip);
        if (feiten.Doelgroep != Doelgroep.Asielstatushouder)
        {
            return new Berekening<Aanbodstand>(
                new(false, null, null, null, null),
                new Onderbouwing("De gemeente hoeft geen cursus aan te bieden.", [], BronAanbod,
                    [Onderbouwing.Stap("Gezinsmigranten en overige migranten kiezen en betalen hun cursus zelf. Zij kunnen lenen bij DUO.", Bron.Wi("19", null, "WI-ROUTE-13"))]),
                [termijn]);
        }

        var keuze = regels.Versie(Begeleidingparameters.AanbodTermijnenwet.Sleutel, feiten.DagPip);
        var einde = Termijnrekening.LaatsteDagNa(feiten.DagPip, Duur.Parse(termijn.Waarde), regels.Feestdagen);
        var verschuift = keuze.Waarde == Begeleidingparameters.Verschuiven;
        var laatsteAanbod = verschuift ? einde.LaatsteDag : einde.Ongewijzigd;
        List<Parameterversie> parameters = [termijn, keuze];
        List<Onderbouwing> delen =
        [
            Onderbouwing.Feit("Dagtekening van het PIP", feiten.DagPip),
            Onderbouwing.Stap("Het college biedt op tijd een cursus aan die past bij de leerroute. Die is gratis voor de inburgeraar.", BronAanbod),
            Onderbouwing.Toegepast("Binnen {0} na het PIP moet er een aanbod zijn: uiterlijk {1}.", termijn, termijn.Waarde, laatsteAanbod),
        ];
        if (einde.LaatsteDag != einde.Ongewijzigd)
        {
            delen.Add(Onderbouwing.Stap(verschuift ? "De laatste dag viel op een vrije dag en schuift door." : "De laatste dag valt op een vrije dag en schuift niet door.", keuze.Bron));
        }

        DateOnly? laatsteStart = null;
        if (feiten.Leerroute == Leerroute.Onderwijs)
        {
            var start = regels.Versie(Begeleidingparameters.OnderwijsStart.Sleutel, feiten.DagPip);
            laatsteStart = Termijnrekening.LaatsteDagNa(feiten.DagPip, Duur.Parse(start.Waarde), regels.Feestdagen).LaatsteDag;
            parameters.Add(start);
            delen.Add(Onderbouwing.Toegepast("Het taalschakeltraject moet binnen {0} na het PIP echt kunnen starten: uiterlijk {1}.", start, start.Waarde, laatsteStart));
        }

        var (teLaat, verlenging) = laatsteStart is { } dag ? Onderwijs(feiten, laatsteAanbod, dag, regels, parameters) : Gewoon(feiten, laatsteAanbod);
        delen.Add(Uitleg(teLaat, verlenging));
        return new Berekening<Aanbodstand>(
            new(true, laatsteAanbod, laatsteStart, teLaat, verlenging),
            new Onderbouwing("Een aanbod moet er zijn op {0}.", [laatsteAanbod], BronGrond, delen), parameters)
        { Voorlopig = verschuift && einde.Voorlopig };
    }

    private static Onderbouwing Uitleg(bool? teLaat, Aanbodverlenging? verlenging) => verlenging switch
    {
        null when teLaat is null => Onderbouwing.Stap("Of het op tijd is, is nog niet te zeggen.", BronGrond),
        null => Onderbouwing.Stap("Er is geen reden voor verlenging op deze grond.", BronGrond),
        { Vast: { } duur } => Onderbouwing.Stap("De verlenging is {0}. DUO beslist; het college geeft een verklaring af.", BronLengte, duur),
        { LooptNog: true } => Onderbouwing.Stap("Er is nog geen aanbod. De verlenging is tot nu toe {0} dagen en loopt op.", BronLengte, verlenging.Dagen),
        // The day of the offer itself counts as a day without: nobody knows the hour, and doubt is for the person.
        _ => Onderbouwing.Stap("Het aanbod kwam {0} dagen te laat. Zo lang is de verlenging. DUO beslist; het college geeft een verklaring af.", BronLengte, verlenging.Dagen),
    };

    /// <summary>Days between the last day and the offer; while there is none, up to the day on which one looks.</summary>
    private static (bool? TeLaat, Aanbodverlenging? Verlenging) Gewoon(Aanbodfeiten feiten, DateOnly laatste)
    {
        if ((feiten.AanbodOp ?? feiten.Peildatum) is not { } dag)
        {
            return (null, null);
        }

        return dag > laatste
            ? (true, new Aanbodverlenging(laatste.AddDays(1), dag.DayNumber - laatste.DayNumber, null, feiten.AanbodOp is null))
            : (feiten.AanbodOp is null ? null : false, null);
    }

    private static (bool? TeLaat, Aanbodverlenging? Verlenging) Onderwijs(
        Aanbodfeiten feiten, DateOnly laatsteAanbod, DateOnly laatsteStart, Regelset regels, List<Parameterversie> parameters)
    {
        var keuze = regels.Versie(Begeleidingparameters.AanbodOnderwijs.Sleutel, feiten.DagPip);
        parameters.Add(keuze);
        if ((feiten.StartOp ?? feiten.Peildatum) > laatsteStart)
        {
            var lengte = regels.Versie(Begeleidingparameters.OnderwijsVerlenging.Sleutel, feiten.DagPip);
            parameters.Add(lengte);
            return (true, new Aanbodverlenging(null, null, Duur.Parse(lengte.Waarde), false));
        }

        if (keuze.Waarde == Begeleidingparameters.OokAanbod && Gewoon(feiten, laatsteAanbod) is { Verlenging: not null } laat)
        {
            return laat;
        }

        return (feiten.StartOp is null ? null : false, null);
    }
}
