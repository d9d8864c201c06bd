using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Looptijd;

/// <summary>Art. 12 Wet, art. 4.1-4.5 Besluit, art. 4.1 and 4.2 Regeling: one ground against its conditions.</summary>
public sealed class Verlengingsbeoordeling
{
    private readonly Verlengingsfeiten _f;
    private readonly Termijnstand _termijn;
    private readonly DateOnly _peildag;
    private readonly Regelset _regels;
    private readonly List<Voorwaarde> _voorwaarden = [];
    private readonly List<Onderbouwing> _stappen = [];
    private readonly List<Parameterversie> _parameters = [];

    private Verlengingsbeoordeling(Verlengingsfeiten feiten, Termijnstand termijn, DateOnly peildag, Regelset regels) =>
        (_f, _termijn, _peildag, _regels) = (feiten, termijn, peildag, regels);

    /// <summary>Null when the first day of something that lasted is not known.</summary>
    public static Verlengingsoordeel? Beoordeel(Verlengingsfeiten feiten, Termijnstand termijn, DateOnly peildag, Regelset regels) =>
        new Verlengingsbeoordeling(feiten, termijn, peildag, regels).Oordeel();

    /// <summary>
    /// First day for an application: six months before the end (WI-VERL-01). Where that month has no such day, the first day
    /// of the next month: never earlier than six months.
    /// </summary>
    public static DateOnly EersteAanvraagdag(DateOnly eindeExclusief, Regelset regels) =>
        Termijnrekening.Maandenervoor(eindeExclusief, regels.Waarde(Looptijdparameters.Aanvraagmoment, eindeExclusief));

    private Verlengingsoordeel? Oordeel()
    {
        if (_f.AanvraagOp is { } aanvraag && Verlengingsbewijs.Van(_f.Grond).OpAanvraag)
        {
            var eerste = EersteAanvraagdag(_termijn.EindeExclusief, _regels);
            Eis("De aanvraag is niet eerder gedaan dan 6 maanden voor het einde van de termijn", Bron.Wi("12", null, "WI-VERL-01"), aanvraag >= eerste, $"Aanvragen kan vanaf {Datumtekst.Lang(eerste)}.");
        }

        if (_f.Verwijtbaar is { } verwijt)
        {
            Eis("De inburgeraar kan er niets aan doen", Bron.Bi("4.3", "1", "WI-VERL-02"), !verwijt, "Wat iemand te verwijten valt, geeft geen verlenging.");
        }

        return _f.Grond switch
        {
            Verlengingsgrond.B => Overleden(),
            Verlengingsgrond.C => Vast(Looptijdparameters.Bevalling),
            Verlengingsgrond.G => GeenAanbod(),
            Verlengingsgrond.J => Samen(),
            Verlengingsgrond.K => Opleiding(),
            Verlengingsgrond.L => Onderbroken(),
            Verlengingsgrond.M => BijnaKlaar(),
            Verlengingsgrond.N => Nagekeken(),
            _ => Duurgrond(),
        };
    }

    private Verlengingsoordeel? Duurgrond()
    {
        if (_f is { Grond: Verlengingsgrond.A, Verwantschap: { } wie })
        {
            Eis("Het gaat om de inburgeraar, de partner, een ouder of een kind", Bron.Ri("4.1", "1", "WI-VERL-a"), wie != Verwantschap.Ander, "Andere familieleden tellen niet mee.");
        }

        if (_f is { Grond: Verlengingsgrond.E, Leerroute: { } route })
        {
            Eis("De alfabetisering hoort bij de B1-route of de onderwijsroute", Bron.Ri("4.1", "1", "WI-VERL-e"), route != Leerroute.Zelfredzaamheid, "In de Z-route telt alfabetisering mee in de lesuren.");
        }

        var maximum = _f.Grond switch
        {
            Verlengingsgrond.E => Looptijdparameters.AlfabetiseringMaximum,
            Verlengingsgrond.F => Looptijdparameters.DakloosMaximum,
            Verlengingsgrond.H => Looptijdparameters.AanbiederMaximum,
            Verlengingsgrond.I => Looptijdparameters.BijzonderMaximum,
            _ => null,
        };
        return Tijd() is { } tijd ? Lengte(tijd, true, maximum) : null;
    }

    private Verlengingsoordeel GeenAanbod()
    {
        if (_f.Doelgroep is { } groep)
        {
            Eis("Het college moet deze inburgeraar een cursus aanbieden", Bron.Wi("16", null, "WI-VERL-g"), groep == Doelgroep.Asielstatushouder, "Alleen een asielstatushouder krijgt een aanbod van het college.");
        }

        // What a late offer is, and how long it counts, is said in one place: the question about the offer itself.
        var stand = Aanbod.Beoordeel(
            new Aanbodfeiten
            {
                Doelgroep = Doelgroep.Asielstatushouder, Leerroute = _f.Leerroute ?? Leerroute.B1, DagPip = _f.DagtekeningPip ?? _termijn.Start.AddDays(-1),
                AanbodOp = _f.Tot, StartOp = _f.Startdag, Peildatum = _peildag,
            }, _regels);
        _parameters.AddRange(stand.Parameters);
        var laat = stand.Waarde.Verlenging;
        if (stand.Waarde.LaatsteDagStart is { } start)
        {
            Eis($"Het taalschakeltraject kon niet op tijd na het plan beginnen (uiterlijk {Datumtekst.Lang(start)})", Bron.Ri("4.1", "1", "WI-VERL-g"), laat is not null,
                "Er kon op tijd worden begonnen, of die tijd is nog niet voorbij.");
        }
        else
        {
            Eis($"Er was op tijd na het plan geen aanbod (uiterlijk {Datumtekst.Lang(stand.Waarde.LaatsteDagAanbod!.Value)})", Bron.Ri("4.1", "1", "WI-VERL-g"), laat is not null,
                "Het aanbod kwam op tijd, of die tijd is nog niet voorbij.");
        }

        return laat switch
        {
            { Vast: { } vast } => Maak(Opschuiving.Van(vast), null),
            { Van: { } van, Dagen: { } dagen } => Lengte((van, van.AddDays(dagen - 1)), false, null),
            _ => Maak(Opschuiving.Geen, null),
        };
    }

    private Verlengingsoordeel? Samen()
    {
        if (_f.Tijden.Count == 0)
        {
            return Tijd() is { } tijd ? Lengte(tijd, true, null) : null;
        }

        var reeks = _f.Tijden.OrderBy(t => t.Van).ToList();
        var (van, tot, aaneen) = (reeks[0].Van, reeks[0].Tot, true);
        foreach (var deel in reeks.Skip(1))
        {
            aaneen &= deel.Van <= tot.AddDays(1);
            tot = deel.Tot > tot ? deel.Tot : tot;
        }

        Eis("De redenen horen bij de gronden a tot en met i", Bron.Ri("4.1", "1", "WI-VERL-j"), reeks.TrueForAll(t => t.Grond <= Verlengingsgrond.I), "Gronden j tot en met n tellen niet mee in een combinatie.");
        Eis("De redenen sluiten op elkaar aan", Bron.Ri("4.1", "1", "WI-VERL-j"), aaneen, "Tussen de redenen zit tijd. Samen vormen zij geen aaneengesloten tijd.");
        return Lengte((van, tot), true, null);
    }

    private Verlengingsoordeel? Opleiding()
    {
        Eis("Deze verlengingsgrond bestaat (vanaf 1 januari 2023)", Bron.Bi("4.3", "2", "WI-VERL-k"), _regels.Waarde(Looptijdparameters.OpleidingGeldt, _peildag), "In 2022 bestond deze grond nog niet.");
        if (_f.Opleiding is { } soort)
        {
            Eis("De opleiding is praktijkonderwijs, vso (arbeid of dagbesteding) of entree", Bron.Ri("4.2", "1", "WI-VERL-k"), soort != Opleidingsoort.Ander, "Alleen deze opleidingen tellen. Een opleiding met een vrijstellend diploma geeft tijdelijke vrijstelling.");
        }

        if (Tijd() is not { } tijd)
        {
            return null;
        }

        _parameters.Add(_regels.Versie(Looptijdparameters.OpleidingLengte.Sleutel, _peildag));
        switch (Looptijdparameters.OpleidingLengte.Geldt(_regels, _peildag))
        {
            case "wachten":
                _stappen.Add(Onderbouwing.Stap("Hoe lang deze verlenging is, hebben wij niet in de wet gelezen. Wacht op DUO.", Looptijdparameters.OpleidingLengte.Bron));
                return Maak(Opschuiving.Geen, tijd) with { Wacht = true };
            case "tot-einde":
                _stappen.Add(Onderbouwing.Stap("De termijn loopt door tot het einde van de opleiding (beleid; de wettekst is niet gelezen).", Looptijdparameters.OpleidingLengte.Bron));
                return Maak(tijd.Tot > _termijn.LaatsteDag ? new Opschuiving(0, tijd.Tot.DayNumber - _termijn.LaatsteDag.DayNumber) : Opschuiving.Geen, null);
            default:
                _stappen.Add(Onderbouwing.Stap("De verlenging duurt zo lang als de opleiding (beleid; de wettekst is niet gelezen).", Looptijdparameters.OpleidingLengte.Bron));
                return Lengte(tijd, false, null);
        }
    }

    private Verlengingsoordeel? Onderbroken()
    {
        if (_f.Van is not { } van)
        {
            return null;
        }

        Eis("De onderbreking duurt ten hoogste een jaar", Bron.Bi("2.1", "2", "WI-DOEL-07"), !new Onderbrekingstijd(van, _f.Tot).IsTeLang(_f.Tot ?? _peildag, _regels), "Duurt een onderbreking langer dan een jaar, dan eindigt de plicht.");
        return Tijd() is { } tijd ? Lengte(tijd, false, null) : null;
    }

    private Verlengingsoordeel BijnaKlaar()
    {
        var bron = Bron.Bi("4.4", null, "WI-VERL-m");
        if (_f.Leerroute is { } route)
        {
            Eis("De inburgeraar volgt de B1-route", bron, route == Leerroute.B1, "Deze grond is er alleen voor de B1-route.");
        }

        if (_f.Doelgroep == Doelgroep.GezinsmigrantOfOverig && _f.Lesuren is { } uren)
        {
            var nodig = _regels.Waarde(Looptijdparameters.BijnaKlaarUren, _peildag);
            Eis($"Er zijn minstens {nodig} uur taalles of KNM gevolgd", bron, uren >= nodig, $"Nodig is {nodig} uur; nu is het {uren} uur.");
        }
        else if (_f.LessenGevolgd is { } gevolgd)
        {
            Eis("Alle lessen zijn gevolgd, behalve bij geoorloofd verzuim", bron, gevolgd, "Er is les gemist zonder goede reden.");
        }

        if (_f.TaalonderdelenGehaald is { } gehaald)
        {
            var nodig = _regels.Waarde(Looptijdparameters.BijnaKlaarOnderdelen, _peildag);
            Eis($"Minstens {nodig} van de 4 taalonderdelen zijn gehaald op het niveau van het plan", bron, gehaald >= nodig, $"Nu zijn er {gehaald} gehaald.");
        }

        if (_f.KnmGehaald is { } knm)
        {
            Eis("KNM is gehaald", bron, knm, "KNM is nog niet gehaald.");
        }

        if (_f.PvtEnMapKlaar is { } klaar)
        {
            Eis("PVT en MAP zijn afgerond", bron, klaar, "PVT of MAP is nog niet af.");
        }

        return Vast(Looptijdparameters.BijnaKlaar);
    }

    private Verlengingsoordeel Nagekeken()
    {
        Eis("Deze verlenging bestaat op de peildatum", Bron.Bi("4.5", null, "WI-VERL-n") with { Zekerheid = Zekerheid.Tweedehands }, _regels.Waarde(Looptijdparameters.NakijkenGeldt, _peildag), "DUO geeft deze verlenging vanaf juli 2026.");
        return Vast(Looptijdparameters.Nakijken);
    }

    /// <summary>Illness counts for all relatives in the first degree; death only for blood relatives.</summary>
    private Verlengingsoordeel Overleden()
    {
        if (_f.Verwantschap is { } wie)
        {
            Eis("Het gaat om de partner, een ouder of een kind (bloedverwant)", Bron.Ri("4.1", "1", "WI-VERL-b"), wie is Verwantschap.Partner or Verwantschap.EersteGraadBloed,
                "Andere familieleden tellen niet mee.");
        }

        return Vast(Looptijdparameters.Overlijden);
    }

    /// <summary>The days during the term; what still lasts is counted up to the reference day. Null when the first day is not known.</summary>
    private (DateOnly Van, DateOnly Tot)? Tijd()
    {
        if (_f.Van is not { } van)
        {
            return null;
        }

        var tot = _f.Tot ?? (_peildag > van ? _peildag : van);
        if (_f.Tot is null)
        {
            _stappen.Add(Onderbouwing.Stap("Het duurt nog. Er is gerekend tot en met {0}.", null, tot));
        }

        return (van, tot);
    }

    private Verlengingsoordeel Lengte((DateOnly Van, DateOnly Tot) tijd, bool minimum, Parameter<Duur>? maximum)
    {
        var letter = $"WI-VERL-{_f.Grond.ToString().ToLowerInvariant()}";
        // Art. 4.3 lid 1 Besluit: the circumstance lies in the term. Days before the term began took no time from it.
        var van = tijd.Van < _termijn.Start ? _termijn.Start : tijd.Van;
        Eis("Het was tijdens de inburgeringstermijn", Bron.Bi("4.3", "1", "WI-VERL-02"), tijd.Tot >= _termijn.Start && van <= _termijn.LaatsteDag, "Buiten de termijn gaat er geen tijd verloren.");
        if (tijd.Tot < van)
        {
            return Maak(Opschuiving.Geen, null);
        }

        if (van != tijd.Van)
        {
            _stappen.Add(Onderbouwing.Stap("De termijn begon pas op {0}. De dagen daarvoor tellen niet mee.", Bron.Bi("4.3", "1", "WI-VERL-02"), van));
        }

        if (minimum)
        {
            var kortste = Lees(Looptijdparameters.Minimum);
            Eis($"Het duurde minstens {kortste} achter elkaar", Bron.Ri("4.1", "1", letter), tijd.Tot.AddDays(1) >= Termijnrekening.ExclusiefEinde(van, kortste), $"Korter dan {kortste} geeft geen verlenging.");
        }

        _parameters.Add(_regels.Versie(Looptijdparameters.Telling.Sleutel, _peildag));
        var lengte = Opschuiving.Tijd(van, tijd.Tot, Looptijdparameters.Telling.Geldt(_regels, _peildag) == "kalender");
        _stappen.Add(Onderbouwing.Stap("Van {0} tot en met {1} is {2}.", Bron.Ri("4.1", "2", letter), van, tijd.Tot, lengte));
        if (maximum is not null)
        {
            var meest = Lees(maximum);
            var begrensd = lengte.TenHoogste(Opschuiving.Van(meest), _termijn.EindeExclusief);
            if (begrensd != lengte)
            {
                _stappen.Add(Onderbouwing.Stap("De verlenging is ten hoogste {0}.", Bron.Ri("4.1", "2", letter), meest));
                // It gave back fewer days than it lasted, so its days are not counted as given back.
                return Maak(begrensd, null);
            }
        }

        return Maak(lengte, (van, tijd.Tot));
    }

    private Verlengingsoordeel Vast(Parameter<Duur> parameter)
    {
        if (_f.Van is { } dag)
        {
            Eis("Het was tijdens de inburgeringstermijn", Bron.Bi("4.3", "1", "WI-VERL-02"), dag >= _termijn.Start && dag <= _termijn.LaatsteDag, "Buiten de termijn gaat er geen tijd verloren.");
        }

        var duur = Lees(parameter);
        _stappen.Add(Onderbouwing.Stap("De verlenging is {0}.", _parameters[^1].Bron, duur));
        return Maak(Opschuiving.Van(duur), null);
    }

    private Verlengingsoordeel Maak(Opschuiving lengte, (DateOnly, DateOnly)? tijd)
    {
        var toets = new Toets("Is er een reden voor verlenging?", _voorwaarden);
        _stappen.AddRange(toets.NietVervuld.Select(v => Onderbouwing.Stap("Niet vervuld: {0}.", v.Bron, v.Omschrijving)));
        return new(toets, toets.Slaagt ? lengte : Opschuiving.Geen, toets.Slaagt ? tijd : null, false, _stappen, _parameters);
    }

    private Duur Lees(Parameter<Duur> parameter)
    {
        var versie = _regels.Versie(parameter.Sleutel, _peildag);
        _parameters.Add(versie);
        return parameter.Lees(versie.Waarde);
    }

    private void Eis(string tekst, Bron bron, bool vervuld, string herstel) => _voorwaarden.Add(new(tekst, bron, vervuld, herstel));
}
