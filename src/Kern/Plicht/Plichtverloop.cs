using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

public enum Plichtstand
{
    [Keuzenaam("nog niet begonnen")]
    NogNiet,

    [Keuzenaam("loopt")]
    Loopt,

    [Keuzenaam("loopt, met een onderbreking")]
    Onderbroken,

    [Keuzenaam("staat stil door een tijdelijke vrijstelling")]
    Opgeschort,

    [Keuzenaam("geëindigd")]
    Geeindigd,
}

public sealed record Plichtverloopfeiten
{
    public DateOnly Begin { get; init; }

    public OnvolledigeDatum? Geboortedatum { get; init; }

    public IReadOnlyList<Plichteinde> Einden { get; init; } = [];

    public IReadOnlyList<Onderbreking> Onderbrekingen { get; init; } = [];

    /// <summary>Procedural stay followed at once on the right of residence that was lost.</summary>
    public bool ProcedureelAansluitend { get; init; }

    public DateOnly? NieuwVerblijfsrecht { get; init; }

    public DateOnly? TijdelijkVrijgesteldVan { get; init; }

    public DateOnly? VrijstellingIngetrokkenOp { get; init; }
}

/// <summary>Where the duty of one person stands on a day.</summary>
/// <param name="Einde">What ended it, or will end it; null when no end is known.</param>
/// <param name="Begin">First day of the duty that counts: of the new one when the old one ended.</param>
/// <param name="Herleefd">The old duty came back within a year.</param>
/// <param name="Eerder">What ended the earlier duty, when a new one began.</param>
/// <param name="OnderbrekingGrens">While an interruption lasts: the day on which it would end the duty.</param>
public sealed record Plichtbeeld(Plichtstand Stand, DateOnly Begin, Plichteinde? Einde, bool Herleefd, Plichteinde? Eerder, DateOnly? OnderbrekingGrens, DateOnly? Aow)
{
    /// <summary>The duty is there, also during an interruption of at most a year.</summary>
    public bool Plichtig => Stand is Plichtstand.Loopt or Plichtstand.Onderbroken;
}

/// <summary>Begin, interruption, end and revival of the duty (art. 3, 4 and 6 Wet, art. 2.1 Besluit).</summary>
public static class Plichtverloop
{
    public static Berekening<Plichtbeeld> Bepaal(Plichtverloopfeiten f, DateOnly dag, Regelset regels)
    {
        var versie = regels.Versie(Plichtparameters.LangsteOnderbreking.Sleutel, dag);
        var stappen = new List<Onderbouwing> { Onderbouwing.Stap("De plicht begon op {0}.", Bron.Wi("3", "1", "WI-DOEL-01"), f.Begin) };
        var aow = f.Geboortedatum is { } geboorte ? Levensdagen.Aow(geboorte, regels) : null;
        var tijden = Onderbrekingstijd.Samen(f.Onderbrekingen);
        var einden = Einden(f, dag, aow, tijden, regels, stappen);

        var begin = f.Begin;
        var (herleefd, eerder) = (false, (Plichteinde?)null);
        if (f.NieuwVerblijfsrecht is { } nieuw && einden.Count > 0 && nieuw <= dag && nieuw > einden[0].Dag
            && einden[0].Grond is Eindgrond.VerblijfsrechtVerloren or Eindgrond.TeLangOnderbroken)
        {
            var eerste = einden[0];
            herleefd = eerste.Grond == Eindgrond.VerblijfsrechtVerloren && !new Onderbrekingstijd(eerste.Dag, nieuw.AddDays(-1)).IsTeLang(nieuw, regels);
            if (herleefd)
            {
                stappen.Add(Onderbouwing.Stap("Binnen een jaar was er weer verblijfsrecht: vanaf {0}. De oude plicht loopt door. De tijd ertussen is een onderbreking.",
                    Bron.Bi("2.1", "2", "WI-DOEL-07") with { Zekerheid = Zekerheid.Afgeleid }, nieuw));
                einden.RemoveAt(0);
            }
            else
            {
                stappen.Add(Onderbouwing.Stap("De oude plicht eindigde op {0}: {1}. Het nieuwe verblijfsrecht van {2} geeft een nieuwe plicht, met een nieuw plan en een nieuwe termijn.",
                    Bron.Bi("2.1", "2", "WI-DOEL-08") with { Zekerheid = Zekerheid.Afgeleid }, eerste.Dag, eerste.Naam, nieuw));
                (begin, eerder) = (nieuw, eerste);
                einden.RemoveAll(einde => einde.Dag <= nieuw);
            }
        }

        var einde = einden.Count > 0 ? einden[0] : null;
        var lopend = tijden.FirstOrDefault(tijd => tijd.LooptOp(dag) && tijd.Van >= begin);
        var stand = dag < begin ? Plichtstand.NogNiet
            : einde?.Dag <= dag ? Plichtstand.Geeindigd
            : f.TijdelijkVrijgesteldVan <= dag && !(f.VrijstellingIngetrokkenOp <= dag) ? Plichtstand.Opgeschort
            : lopend is not null ? Plichtstand.Onderbroken
            : Plichtstand.Loopt;
        Vertel(f, dag, stand, einde, lopend, regels, stappen);
        return new Berekening<Plichtbeeld>(
            new Plichtbeeld(stand, begin, einde, herleefd, eerder, stand == Plichtstand.Onderbroken ? lopend!.Grens(regels) : null, aow),
            new Onderbouwing(stand switch
            {
                Plichtstand.NogNiet => "De plicht is op {0} nog niet begonnen.",
                Plichtstand.Loopt => "De plicht loopt op {0}.",
                Plichtstand.Onderbroken => "De plicht loopt op {0}, met een onderbreking.",
                Plichtstand.Opgeschort => "De plicht staat op {0} stil door een tijdelijke vrijstelling.",
                _ => "Op {0} is er geen plicht meer.",
            }, [dag], Bron.Wi("3", "1", "WI-TERM-09"), stappen),
            [versie]);
    }

    /// <summary>Every end, earliest first; an interruption ends the duty only once it has lasted too long on <paramref name="dag"/>.</summary>
    private static List<Plichteinde> Einden(
        Plichtverloopfeiten f, DateOnly dag, DateOnly? aow, IReadOnlyList<Onderbrekingstijd> tijden, Regelset regels, List<Onderbouwing> stappen)
    {
        var einden = new List<Plichteinde>();
        foreach (var einde in f.Einden)
        {
            if (einde.Grond == Eindgrond.VerblijfsrechtVerloren && f.ProcedureelAansluitend)
            {
                stappen.Add(Onderbouwing.Stap("Het verblijfsrecht eindigde op {0}, maar procedureel verblijf sluit daarop aan. De plicht loopt door.", Bron.Bi("2.1", "1", "WI-DOEL-06"), einde.Dag));
            }
            else
            {
                einden.Add(einde);
            }
        }

        if (aow is { } dagAow)
        {
            einden.Add(new(Eindgrond.Aow, dagAow));
        }

        var vanafBegin = Plichtparameters.EindeBijOnderbreking.Geldt(regels, dag) == "begin";
        foreach (var tijd in tijden.Where(tijd => (tijd.Tot is null || tijd.Tot >= f.Begin) && tijd.IsTeLang(dag, regels)))
        {
            einden.Add(new(Eindgrond.TeLangOnderbroken, vanafBegin ? tijd.Van : tijd.Grens(regels)) { Vertrokken = tijd.Vertrokken });
        }

        einden.Sort((a, b) => a.Dag.CompareTo(b.Dag));
        return einden;
    }

    private static void Vertel(
        Plichtverloopfeiten f, DateOnly dag, Plichtstand stand, Plichteinde? einde, Onderbrekingstijd? lopend, Regelset regels, List<Onderbouwing> stappen)
    {
        if (einde is not null)
        {
            stappen.Add(einde.Dag <= dag
                ? Onderbouwing.Stap("De plicht eindigde op {0}: {1}.", einde.Bron, einde.Dag, einde.Naam)
                : Onderbouwing.Stap("De plicht eindigt op {0}: {1}.", einde.Bron, einde.Dag, einde.Naam));
        }

        if (stand == Plichtstand.Onderbroken)
        {
            stappen.Add(Onderbouwing.Stap("Er is een onderbreking vanaf {0}. Duurt die langer dan een jaar, dan eindigt de plicht. Dat is zo op {1}.",
                Bron.Bi("2.1", "2", "WI-DOEL-07"), lopend!.Van, lopend.Grens(regels)));
        }

        if (f.TijdelijkVrijgesteldVan is { } vrij && vrij <= dag)
        {
            stappen.Add(f.VrijstellingIngetrokkenOp is { } weg && weg <= dag
                ? Onderbouwing.Stap("DUO trok de tijdelijke vrijstelling in op {0}. De plicht en de termijn van daarvoor lopen verder.", Bron.Wi("4", "1", "WI-TERM-10"), weg)
                : Onderbouwing.Stap("Vanaf {0} is er een tijdelijke vrijstelling. Tot DUO die intrekt, staat de plicht stil.", Bron.Wi("4", "1", "WI-TERM-10"), vrij));
        }
    }
}
