using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>How far somebody came with the exams.</summary>
public enum Examenpogingen
{
    [Keuzenaam("nog niet alle onderdelen een keer gedaan")]
    NietAlles,

    [Keuzenaam("alle onderdelen een keer gedaan")]
    AllesEenKeer,

    [Keuzenaam("de onderdelen die niet lukten twee keer gedaan")]
    GezaktTweeKeer,
}

/// <summary>Where somebody stood on the last day of the inburgeringstermijn.</summary>
public sealed record Duoboetefeiten
{
    public required Doelgroep Doelgroep { get; init; }

    public required Leerroute Leerroute { get; init; }

    public bool PvtAf { get; init; }

    public bool MapAf { get; init; }

    public bool LeerrouteAf { get; init; }

    public Examenpogingen Pogingen { get; init; }

    /// <summary>Passed exam parts, 0 to 4.</summary>
    public int Gehaald { get; init; }

    /// <summary>Hours of lessons; for the Z-route of an asielstatushouder lessons and participation together.</summary>
    public int Uren { get; init; }

    /// <summary>Attendance in percent of the hours in the plan or of the taalschakeltraject; null where hours count.</summary>
    public decimal? Procent { get; init; }

    /// <summary>The permit was withdrawn or not prolonged.</summary>
    public bool VerblijfGeweigerd { get; init; }
}

/// <summary>
/// What DUO will probably do after the term, to prepare somebody for it: DUO decides, and a fine of DUO is no decision of the
/// college. Amounts that were not read are null, never guessed.
/// </summary>
/// <param name="PvtMap">Null = no fine for this.</param>
/// <param name="Leerroute">Null = no fine, or the table is not known (<paramref name="TabelOnbekend"/>).</param>
/// <param name="NieuweTermijn">The longest of the new terms; null when nothing is missing.</param>
public sealed record Duoboete(
    Bedrag? PvtMap, Bedrag? Leerroute, bool TabelOnbekend, Duur? TermijnPvtMap, Duur? TermijnLeerroute, Duur? NieuweTermijn, Onderbouwing Onderbouwing,
    IReadOnlyList<Parameterversie> Parameters)
{
    private static readonly Bron TabelZ = Bron.Ri("7.3", null, "WI-DUOB-04") with { Zekerheid = Zekerheid.Onzeker };

    private static readonly Bron Pauze = Bron.Uitspraak("Raad van State", "ECLI:NL:RVS:2025:3087", "WI-BOETE-16") with { Zekerheid = Zekerheid.Onzeker };

    public static Duoboete Bereken(Duoboetefeiten feiten, DateOnly dag, Regelset regels)
    {
        var (stappen, versies) = (new List<Onderbouwing>(), new List<Parameterversie>());
        var (pvtMap, termijnPvtMap) = VoorPvtMap(feiten, dag, regels, stappen, versies);
        var (leerroute, onbekend) = VoorLeerroute(feiten, dag, regels, stappen, versies);
        var termijnLeerroute = feiten.LeerrouteAf || feiten.VerblijfGeweigerd ? null : TermijnVan(feiten, dag, regels, stappen, versies);
        var langste = new[] { termijnPvtMap, termijnLeerroute }.OfType<Duur>().OrderByDescending(Maanden).Cast<Duur?>().FirstOrDefault();
        if (feiten.Doelgroep == Doelgroep.Asielstatushouder)
        {
            stappen.Add(Onderbouwing.Stap("Bij asielstatushouders int DUO sinds maart 2023 geen boetes. Of DUO ze nog oplegt, is veranderd na een uitspraak van de Raad van State.", Pauze));
        }

        if (termijnPvtMap is not null && termijnLeerroute is not null)
        {
            stappen.Add(Onderbouwing.Stap("Er ontbreekt meer dan een ding. Dan geldt de langste nieuwe termijn: {0}.", Bron.Ri("7.4", "6", "WI-DUOB-07"), langste));
        }

        return new Duoboete(pvtMap, leerroute, onbekend, termijnPvtMap, termijnLeerroute, langste,
            new Onderbouwing("DUO beslist over deze boetes. Dit is een schatting om iemand te kunnen voorbereiden.", [], Bron.Wi("24", "1", "WI-DUOB-01"), stappen), versies);
    }

    /// <summary>The ceiling of the college's own fines in a new term of this length.</summary>
    public Termijnsoort? SoortNieuweTermijn => NieuweTermijn is not { } duur ? null : Maanden(duur) switch
    {
        6 => Termijnsoort.NieuwZesMaanden,
        12 => Termijnsoort.NieuwEenJaar,
        18 => Termijnsoort.NieuwAnderhalfJaar,
        _ => Termijnsoort.NieuwTweeJaar,
    };

    private static (Bedrag?, Duur?) VoorPvtMap(Duoboetefeiten feiten, DateOnly dag, Regelset regels, List<Onderbouwing> stappen, List<Parameterversie> versies)
    {
        var mist = (feiten.PvtAf ? 0 : 1) + (feiten.MapAf || !feiten.Leerroute.HeeftMap() ? 0 : 1);
        if (mist == 0)
        {
            return (null, null);
        }

        var bedrag = regels.Versie(Duoboeteparameters.PvtMap.Sleutel, dag);
        var termijn = regels.Versie((mist == 1 ? Duoboeteparameters.TermijnEenVanBeide : Duoboeteparameters.TermijnBeide).Sleutel, dag);
        var (euro, duur) = (Duoboeteparameters.PvtMap.Lees(bedrag.Waarde), Duur.Parse(termijn.Waarde));
        versies.AddRange([bedrag, termijn]);
        stappen.Add(Onderbouwing.Toegepast("PVT of MAP is niet op tijd af. De boete is {0}.", bedrag, euro));
        stappen.Add(Onderbouwing.Stap(mist == 1 ? "Een van de twee ontbreekt. De nieuwe termijn is {0}." : "Allebei ontbreken. De nieuwe termijn is {0}.", termijn.Bron, duur));
        return (euro, duur);
    }

    private static (Bedrag?, bool) VoorLeerroute(Duoboetefeiten feiten, DateOnly dag, Regelset regels, List<Onderbouwing> stappen, List<Parameterversie> versies)
    {
        if (feiten.LeerrouteAf)
        {
            return (null, false);
        }

        if (feiten.VerblijfGeweigerd)
        {
            stappen.Add(Onderbouwing.Stap("De verblijfsvergunning is ingetrokken of niet verlengd. Dan komt er geen boete voor de leerroute, en dus ook geen nieuwe termijn daarvoor.", Bron.Wi("25", "3", "WI-DUOB-08")));
            return (null, false);
        }

        if (feiten.Leerroute == Leerroutes.Leerroute.Zelfredzaamheid)
        {
            stappen.Add(Onderbouwing.Stap("De tabel voor de Z-route (bijlage 6c) kent Naast niet. De boete is dus niet te berekenen.", TabelZ));
            return (null, true);
        }

        return (Tabel(feiten, dag, regels, stappen, versies), false);
    }

    private static Bedrag Tabel(Duoboetefeiten feiten, DateOnly dag, Regelset regels, List<Onderbouwing> stappen, List<Parameterversie> versies)
    {
        var rij = feiten.Pogingen switch
        {
            Examenpogingen.NietAlles => Duoboeteparameters.NietAllesGeprobeerd,
            Examenpogingen.AllesEenKeer => Duoboeteparameters.AllesEenKeer,
            _ => Duoboeteparameters.GezaktTweeKeer,
        };
        var grens = feiten.Procent is null ? Duoboeteparameters.GrenzenUren : Duoboeteparameters.GrenzenProcent;
        var (rijversie, grensversie) = (regels.Versie(rij.Sleutel, dag), regels.Versie(grens.Sleutel, dag));
        var korting = regels.Versie(Duoboeteparameters.KortingPerOnderdeel.Sleutel, dag);
        var hoogste = regels.Versie(Duoboeteparameters.Hoogste.Sleutel, dag);
        versies.AddRange([rijversie, grensversie, korting, hoogste]);
        var bron = feiten.Leerroute == Leerroutes.Leerroute.Onderwijs ? Bron.Ri("7.2", null, "WI-DUOB-03") : rijversie.Bron;
        var gevolgd = feiten.Procent ?? feiten.Uren;
        var kolom = grens.Lees(grensversie.Waarde).Count(van => gevolgd >= van);
        var uitTabel = rij.Lees(rijversie.Waarde)[kolom];
        var eraf = Duoboeteparameters.KortingPerOnderdeel.Lees(korting.Waarde) * feiten.Gehaald;
        var bedrag = Bedrag.Min(uitTabel.Procent(100 - eraf), Duoboeteparameters.Hoogste.Lees(hoogste.Waarde));
        stappen.Add(Onderbouwing.Stap(
            feiten.Procent is null ? "Gevolgd: {0} uur. Met deze pogingen is de boete in de tabel {1}." : "Gevolgd: {0} procent van de uren. Met deze pogingen is de boete in de tabel {1}.",
            bron, gevolgd.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','), uitTabel));
        stappen.Add(Onderbouwing.Stap("Gehaalde onderdelen: {0}. Daarvoor gaat er {1} procent af. De boete is {2}.", bron, feiten.Gehaald, eraf, bedrag));
        return bedrag;
    }

    private static Duur? TermijnVan(Duoboetefeiten feiten, DateOnly dag, Regelset regels, List<Onderbouwing> stappen, List<Parameterversie> versies)
    {
        if (feiten.Leerroute != Leerroutes.Leerroute.Zelfredzaamheid)
        {
            var versie = regels.Versie(Duoboeteparameters.TermijnOnderdelen.Sleutel, dag);
            var duur = Duoboeteparameters.TermijnOnderdelen.Lees(versie.Waarde)[feiten.Gehaald];
            versies.Add(versie);
            stappen.Add(Onderbouwing.Toegepast("Bij {0} gehaalde onderdelen is de nieuwe termijn {1}.", versie, feiten.Gehaald, duur));
            return duur;
        }

        var asiel = feiten.Doelgroep == Doelgroep.Asielstatushouder;
        var uren = asiel ? Duoboeteparameters.UrenZAsiel : Duoboeteparameters.UrenZGezin;
        var (grenzen, termijnen) = (regels.Versie(uren.Sleutel, dag), regels.Versie(Duoboeteparameters.TermijnenZ.Sleutel, dag));
        versies.AddRange([grenzen, termijnen]);
        var plaats = uren.Lees(grenzen.Waarde).Count(tot => feiten.Uren > tot);
        var lijst = Duoboeteparameters.TermijnenZ.Lees(termijnen.Waarde);
        if (plaats == lijst.Count)
        {
            stappen.Add(Onderbouwing.Toegepast("Alle {0} uren zijn gedaan. De regels noemen dan geen nieuwe termijn voor de leerroute. Kijk of het eindgesprek nog moet.", grenzen, feiten.Uren));
            return null;
        }

        stappen.Add(Onderbouwing.Toegepast("Bij {0} uur in de Z-route is de nieuwe termijn {1}.", grenzen, feiten.Uren, lijst[plaats]));
        return lijst[plaats];
    }

    private static int Maanden(Duur duur) => duur.Eenheid == Tijdseenheid.Jaren ? 12 * duur.Aantal : duur.Aantal;
}
