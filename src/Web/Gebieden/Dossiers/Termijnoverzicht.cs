using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>All legal terms of a dossier on one day, with the line that draws them. Pure: the same dossier and day give the same answer.</summary>
public sealed record Termijnoverzicht(IReadOnlyList<Termijnregel> Regels, Termijnlijn? Lijn)
{
    /// <summary>Our own computation of the three years, extensions and interruptions included; DUO's counts when it is known.</summary>
    public Berekening<Termijn>? Eigen { get; private init; }

    public static Termijnoverzicht Maak(DossierBeeld beeld, DateOnly vandaag, string nu = "Vandaag")
    {
        var gegevens = new Gegevens(beeld, vandaag, beeld.Regels);
        return new Termijnoverzicht([gegevens.Pip(), gegevens.Bezwaar(), gegevens.Schakelen(), gegevens.Einde()], gegevens.Lijn(nu)) { Eigen = gegevens.Eigen };
    }

    private sealed class Gegevens
    {
        private const string Gesloten = "Dossier gesloten";

        private readonly DateOnly _vandaag;
        private readonly Regelset _regels;
        private readonly DossierBeeld _beeld;
        private readonly Pipankerfeiten _ankerfeiten;
        private readonly string? _kanNiet;
        private readonly (DateOnly Dag, string Naam)? _anker;
        private readonly Berekening<DateOnly>? _pip;
        private readonly DateOnly? _dagtekening;
        private readonly Feit? _duo;
        private readonly Berekening<Termijn>? _eigen;
        private readonly Berekening<DateOnly>? _schakel;
        private readonly Berekening<DateOnly>? _bezwaar;

        public Gegevens(DossierBeeld beeld, DateOnly vandaag, Regelset regels)
        {
            (_beeld, _vandaag, _regels) = (beeld, vandaag, regels);
            var feiten = beeld.Dossierfeiten;
            _ankerfeiten = Pipankerfeiten.Van(feiten, beeld.Dossier.Gemeentecode);
            (var pip, _kanNiet) = Berekenbaar.Met(() => PipTermijn.Bereken(_ankerfeiten, regels));
            _anker = pip is null ? null : pip.Begin == pip.Anker ? (pip.Anker, pip.Ankernaam) : (pip.Begin, "De informatie van een ander kwam binnen");
            _pip = pip?.Uiterste;
            _dagtekening = beeld.EersteDagtekening;
            _duo = feiten.Laatste(Feitsoort.Inburgeringstermijn);
            _eigen = Berekenbaar.OfNiets(() => Kern.Looptijd.Looptijdrekening.Bereken(Kern.Looptijd.Looptijdfeiten.Van(feiten, _dagtekening) with { Leerroute = beeld.Signaalplan.Leerroute }, vandaag, regels)) is { } looptijd
                ? new Berekening<Termijn>(new Termijn(looptijd.Waarde.Eigen.Start, looptijd.Waarde.Eigen.LaatsteDag), looptijd.Onderbouwing, looptijd.Parameters)
                : null;
            _schakel = (_duo?.Van ?? _eigen?.Waarde.Start) is { } start ? Berekenbaar.OfNiets(() => PipTermijn.Schakelgrens(start, regels)) : null;
            _bezwaar = beeld.Besluiten.MaxBy(b => b.Dagtekening) is { } besluit ? Berekenbaar.OfNiets(() => besluit.Bezwaartermijn(regels)) : null;
        }

        public Berekening<Termijn>? Eigen => _eigen;

        public Termijnregel Pip()
        {
            const string Naam = "Plan (PIP) vaststellen";
            if (_pip is not { } pip)
            {
                var (stand, uitleg) = _kanNiet is { } reden ? ("Kan niet berekend worden", reden) : _ankerfeiten.Wacht;
                return Wacht("pip", _dagtekening is null ? Naam : "Plan (PIP) vastgesteld", uitleg, LandelijkeParameters.PipTermijn.Sleutel) with
                {
                    GedaanOp = _dagtekening, Stand = _dagtekening is null ? stand : "Gedaan", Urgentie = _dagtekening is null ? Urgentie.WachtOpAnder : Urgentie.OpSchema,
                };
            }

            var regel = new Termijnregel
            {
                Sleutel = "pip", Naam = Naam, LaatsteDag = pip.Waarde, Berekening = pip.Onderbouwing, Grond = pip.Onderbouwing.Bron, Voorlopig = pip.Voorlopig,
                Urgentie = Urgentie.OpSchema, Stand = "",
                Uitleg = $"{Duur(pip)} na: {Klein(_anker!.Value.Naam)}{(_dagtekening is null && _ankerfeiten.MagWachten(pip.Waarde) ? $". Er is informatie van een ander nodig: komt die later, dan is er daarna nog {_regels.Versie(Planparameters.PipNaDerde.Sleutel, pip.Waarde).Waarde}" : "")}",
            };
            if (_dagtekening is not { } dag)
            {
                var (urgentie, stand) = !_beeld.Dossier.IsLopend ? (Urgentie.OpSchema, Gesloten)
                    : pip.Waarde < _vandaag && _ankerfeiten.MagWachten(pip.Waarde) ? (Urgentie.WachtOpAnder, "Wacht op informatie")
                    : Afstand.Tot(pip.Waarde, _vandaag);
                return regel with { Urgentie = urgentie, Stand = stand };
            }

            var laat = dag.DayNumber - pip.Waarde.DayNumber;
            return regel with
            {
                Naam = "Plan (PIP) vastgesteld", GedaanOp = dag, Stand = laat > 0 ? $"{Afstand.Dagen(laat)} te laat" : "Op tijd",
                Urgentie = laat > 0 ? Urgentie.DezeWeek : Urgentie.OpSchema, Uitleg = $"Uiterlijk {Datumtekst.Kort(pip.Waarde)}, {Duur(pip)} na {Klein(_anker.Value.Naam)}",
            };
        }

        public Termijnregel Bezwaar() => _bezwaar is { } bezwaar
            ? new Termijnregel
            {
                Sleutel = "bezwaar", Naam = "Bezwaar maken", LaatsteDag = bezwaar.Waarde, Berekening = bezwaar.Onderbouwing, Grond = bezwaar.Onderbouwing.Bron,
                Voorlopig = bezwaar.Voorlopig, Uitleg = $"{Duur(bezwaar)} na de bekendmaking van het besluit",
                Urgentie = Urgentie.OpSchema, Stand = bezwaar.Waarde < _vandaag ? "Voorbij" : Afstand.Tot(bezwaar.Waarde, _vandaag).Woorden,
            }
            : Wacht("bezwaar", "Bezwaar maken", _beeld.Besluiten.Count == 0 ? "Kan na het besluit over het plan" : "Begint na de bekendmaking van het besluit", LandelijkeParameters.Bezwaartermijn.Sleutel);

        public Termijnregel Schakelen() => _schakel is { } schakel
            ? new Termijnregel
            {
                Sleutel = "schakelen", Naam = "Wisselen van leerroute", LaatsteDag = schakel.Waarde, Berekening = schakel.Onderbouwing, Grond = schakel.Onderbouwing.Bron,
                Voorlopig = _duo is null, Uitleg = $"{Duur(schakel)} na het begin van de inburgeringstermijn",
                Urgentie = schakel.Waarde < _vandaag || !_beeld.Dossier.IsLopend ? Urgentie.OpSchema : Afstand.Tot(schakel.Waarde, _vandaag).Urgentie,
                Stand = schakel.Waarde < _vandaag ? "Voorbij" : _beeld.Dossier.IsLopend ? Afstand.Tot(schakel.Waarde, _vandaag).Woorden : Gesloten,
            }
            : Wacht("schakelen", "Wisselen van leerroute", "Begint met de inburgeringstermijn", LandelijkeParameters.Schakelgrens.Sleutel);

        public Termijnregel Einde()
        {
            const string Naam = "Einde inburgeringstermijn";
            if ((_duo?.Tot ?? _eigen?.Waarde.LaatsteDag) is not { } laatste)
            {
                return Wacht("einde", Naam, "Begint de dag na de dagtekening van het eerste plan", LandelijkeParameters.Inburgeringstermijn.Sleutel);
            }

            var verschilt = _duo is not null && _eigen is { } eigen && (_duo.Van != eigen.Waarde.Start || _duo.Tot != eigen.Waarde.LaatsteDag);
            var stand = _beeld.Dossier.IsLopend ? Afstand.Tot(laatste, _vandaag) : (Urgentie.OpSchema, Gesloten);
            return new Termijnregel
            {
                Sleutel = "einde", Naam = Naam, LaatsteDag = laatste, Voorlopig = _duo is null, Urgentie = stand.Item1, Stand = stand.Item2,
                Grond = _eigen?.Onderbouwing.Bron ?? _regels.Versie(LandelijkeParameters.Inburgeringstermijn.Sleutel, laatste).Bron,
                Berekening = _duo is null || !verschilt ? _eigen?.Onderbouwing ?? PipTermijn.VanDuo(_duo!.Van, laatste) : PipTermijn.VanDuo(_duo!.Van, laatste),
                Uitleg = _duo is null
                    ? $"Eigen berekening, {Duur(_eigen!)}. DUO heeft de termijn nog niet doorgegeven"
                    : $"Vastgesteld door DUO, begonnen op {Datumtekst.Kort(_duo.Van)}",
                Verschil = verschilt
                    ? $"Wij rekenden {Datumtekst.Lang(_eigen!.Waarde.Start)} tot en met {Datumtekst.Lang(_eigen.Waarde.LaatsteDag)}. "
                        + $"DUO gaf {Datumtekst.Lang(_duo!.Van)} tot en met {Datumtekst.Lang(laatste)}. De termijn van DUO geldt."
                    : null,
            };
        }

        /// <summary>Null while nothing has begun: a line without dates says nothing.</summary>
        public Termijnlijn? Lijn(string nu)
        {
            var (van, tot) = (_duo?.Van ?? _eigen?.Waarde.Start, _duo?.Tot ?? _eigen?.Waarde.LaatsteDag);
            if ((van ?? _anker?.Dag) is not { } begin || (tot ?? _pip?.Waarde) is not { } einde)
            {
                return null;
            }

            return new Termijnlijn
            {
                Van = begin, Tot = einde, Vandaag = _vandaag, Nu = nu, Tekst = van is null ? "10 weken voor het plan" : "Inburgeringstermijn 3 jaar",
                Punten = [.. Punten(van is null, einde)], Balken = [.. Balken()],
            };
        }

        private IEnumerable<Termijnpunt> Punten(bool zonderTermijn, DateOnly einde)
        {
            if (_anker is { } anker)
            {
                yield return new(anker.Dag, "Start", Termijnstand.Gehaald);
            }

            if (_dagtekening is { } dag)
            {
                yield return new(dag, "PIP", Termijnstand.Gehaald);
            }
            else if (_pip is { } pip)
            {
                yield return new(pip.Waarde, "PIP uiterlijk", pip.Waarde < _vandaag && !_ankerfeiten.MagWachten(pip.Waarde) ? Termijnstand.TeLaat : Termijnstand.Open);
            }

            if (_schakel is { } schakel)
            {
                yield return new(schakel.Waarde, "Wisselen kan tot", schakel.Waarde < _vandaag ? Termijnstand.Gehaald : Termijnstand.Open);
            }

            if (!zonderTermijn)
            {
                yield return new(einde, "Einde termijn", einde < _vandaag ? Termijnstand.TeLaat : Termijnstand.Open);
            }
        }

        private IEnumerable<Termijnbalk> Balken()
        {
            if (_dagtekening is { } dag && _anker is { } anker && _pip is { } pip && anker.Dag < pip.Waarde)
            {
                yield return new(anker.Dag, pip.Waarde, dag > pip.Waarde ? "10 weken voor het PIP: te laat" : "10 weken voor het PIP: gehaald", dag > pip.Waarde ? Termijnstand.TeLaat : Termijnstand.Gehaald);
            }

            if (_bezwaar is { } bezwaar && _beeld.Besluiten.MaxBy(b => b.Dagtekening)?.Bekendgemaakt is { } bekend)
            {
                yield return new(bekend, bezwaar.Waarde, $"Bezwaar tot en met {Datumtekst.Kort(bezwaar.Waarde)}", bezwaar.Waarde < _vandaag ? Termijnstand.Gehaald : Termijnstand.Open);
            }
        }

        private Termijnregel Wacht(string sleutel, string naam, string uitleg, string parameter) => new()
        {
            Sleutel = sleutel, Naam = naam, Urgentie = Urgentie.WachtOpAnder, Stand = "Loopt nog niet", Uitleg = uitleg,
            Grond = Berekenbaar.OfNiets(() => _regels.Versie(parameter, _vandaag))?.Bron,
        };

        private static string Duur<T>(Berekening<T> berekening) => berekening.Parameters[0].Waarde;

        private static string Klein(string tekst) => char.ToLowerInvariant(tekst[0]) + tekst[1..];
    }
}
