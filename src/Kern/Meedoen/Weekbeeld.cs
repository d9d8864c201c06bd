using Naast.Kern.Gedeeld;

namespace Naast.Kern.Meedoen;

/// <summary>One thing that takes time in a week.</summary>
/// <param name="Plicht">The duty it follows from; null when nothing obliges.</param>
/// <param name="Tot">Last day; null: no end known.</param>
/// <param name="Reistijd">Minutes there, one way.</param>
public sealed record Weekdeel(Guid Id, string Naam, Voorzieningsoort Soort, Grondslag? Plicht, DateOnly Van, DateOnly? Tot, int Reistijd, bool OpvangNodig, IReadOnlyList<Roosterblok> Blokken)
{
    public bool IsOpvang => Soort == Voorzieningsoort.Kinderopvang;

    public bool GeldtOp(DateOnly dag) => Van <= dag && !(Tot < dag);

    /// <summary>Nothing of what was refused or is over.</summary>
    /// <param name="naam">What the reader may know of it.</param>
    public static Weekdeel Uit(Voorziening v, string naam) => new(
        v.Id, naam, v.Soort, Plichtvan(v.Soort, v.Grondslag), v.Van, v.LaatsteDag, v.Reistijd, v.OpvangNodig, v.Blokken);

    /// <summary>The course, PVT and MAP are duties of the Wet inburgering; work and what leads to it is one for who gets bijstand.</summary>
    public static Grondslag? Plichtvan(Voorzieningsoort soort, Grondslag grondslag) => soort switch
    {
        Voorzieningsoort.Taalles or Voorzieningsoort.Knm or Voorzieningsoort.Participatieverklaring or Voorzieningsoort.Arbeidsmarkt => Grondslag.WetInburgering,
        Voorzieningsoort.Kinderopvang or Voorzieningsoort.Zorg or Voorzieningsoort.Sport => null,
        _ => grondslag == Grondslag.Participatiewet ? Grondslag.Participatiewet : null,
    };
}

/// <summary>What does not fit in a week.</summary>
public enum Botsingsoort
{
    /// <summary>Two things at the same time.</summary>
    Tegelijk,

    /// <summary>Two duties of two laws at the same time: whoever obeys one breaks the other.</summary>
    TweePlichten,

    /// <summary>Too little time to get from one to the other.</summary>
    Reistijd,

    /// <summary>Nobody is with the children.</summary>
    GeenOpvang,

    /// <summary>More hours in a week than the region agreed on.</summary>
    TeVeelUren,
}

/// <param name="Een">One of the two; null: it is about the whole week.</param>
/// <param name="Vanaf">First day on which it is so.</param>
public sealed record Botsing(Botsingsoort Soort, Guid? Een, Guid? Ander, DateOnly Vanaf, string Zin);

/// <summary>Everything that takes time in somebody's week, and what of it does not go together.</summary>
public static class Weekbeeld
{
    /// <summary>
    /// What clashes on or after a day. The weeks differ only where something begins or ends, so those days are looked at and no
    /// others; what clashes in several of those times is said once, from its first day.
    /// </summary>
    /// <param name="meesteUren">Hours in a week, travel included, from which it is too much.</param>
    public static IReadOnlyList<Botsing> Botsingen(IReadOnlyCollection<Weekdeel> delen, DateOnly vanaf, int meesteUren)
    {
        var uit = new Dictionary<(Botsingsoort, Guid?, Guid?, string), Botsing>();
        var dagen = delen.Where(d => d.Blokken.Count > 0).SelectMany(d => new[] { d.Van, d.Tot?.AddDays(1) ?? d.Van }).Append(vanaf).Where(dag => dag >= vanaf).Distinct().Order();
        foreach (var dag in dagen)
        {
            foreach (var (soort, een, ander, zin) in Op([.. delen.Where(d => d.GeldtOp(dag))], meesteUren))
            {
                uit.TryAdd((soort, een, ander, zin), new(soort, een, ander, dag, dag > vanaf ? $"Vanaf {Datumtekst.Lang(dag)}: {zin}" : Hoofdletter(zin)));
            }
        }

        return [.. uit.Values];
    }

    /// <summary>Minutes of a week: what is followed, and the way there and back.</summary>
    public static (int Bezig, int Onderweg) Minuten(IEnumerable<Weekdeel> delen)
    {
        var tellend = delen.Where(d => !d.IsOpvang).ToArray();
        return (tellend.Sum(d => d.Blokken.Sum(b => b.Minuten)), tellend.Sum(d => 2 * d.Reistijd * d.Blokken.Count));
    }

    private static IEnumerable<(Botsingsoort Soort, Guid? Een, Guid? Ander, string Zin)> Op(Weekdeel[] delen, int meesteUren)
    {
        var bezig = delen.Where(d => !d.IsOpvang).SelectMany(d => d.Blokken.Select(blok => (Deel: d, Blok: blok)))
            .OrderBy(b => Rooster.Volgorde(b.Blok.Dag)).ThenBy(b => b.Blok.Van).ThenBy(b => b.Deel.Id).ToArray();
        for (var i = 0; i < bezig.Length; i++)
        {
            for (var j = i + 1; j < bezig.Length && bezig[j].Blok.Dag == bezig[i].Blok.Dag; j++)
            {
                if (bezig[i].Deel.Id != bezig[j].Deel.Id && Tussen(bezig[i], bezig[j], naast: j == i + 1) is { } botsing)
                {
                    yield return botsing;
                }
            }
        }

        foreach (var (deel, blok) in bezig.Where(b => b.Deel.OpvangNodig))
        {
            foreach (var (van, tot) in Zonder(delen, blok.Dag, blok.Van - deel.Reistijd, blok.Tot + deel.Reistijd))
            {
                yield return (Botsingsoort.GeenOpvang, deel.Id, null, $"bij {deel.Naam} is er op {new Roosterblok(blok.Dag, Math.Max(0, van), Math.Min(24 * 60, tot))} geen opvang voor de kinderen{(deel.Reistijd > 0 ? ", de reis meegerekend" : "")}.");
            }
        }

        var (minuten, onderweg) = Minuten(delen);
        if (minuten + onderweg > meesteUren * 60)
        {
            yield return (Botsingsoort.TeVeelUren, null, null, $"samen is dit {Uren(minuten)} in de week{(onderweg > 0 ? $" en {Uren(onderweg)} onderweg" : "")}. De regio houdt hoogstens {meesteUren} uur aan.");
        }
    }

    private static (Botsingsoort, Guid?, Guid?, string)? Tussen((Weekdeel Deel, Roosterblok Blok) een, (Weekdeel Deel, Roosterblok Blok) ander, bool naast)
    {
        var (vanaf, tot) = (Math.Max(een.Blok.Van, ander.Blok.Van), Math.Min(een.Blok.Tot, ander.Blok.Tot));
        if (vanaf < tot)
        {
            var wanneer = new Roosterblok(een.Blok.Dag, vanaf, tot);
            return een.Deel.Plicht is { } a && ander.Deel.Plicht is { } b && a != b
                ? (Botsingsoort.TweePlichten, een.Deel.Id, ander.Deel.Id, $"{een.Deel.Naam} en {ander.Deel.Naam} zijn allebei een plicht ({KeuzenaamAttribute.Van(a)} en {KeuzenaamAttribute.Van(b)}) en vallen samen op {wanneer}. Spreek af welke voorgaat.")
                : (Botsingsoort.Tegelijk, een.Deel.Id, ander.Deel.Id, $"{een.Deel.Naam} en {ander.Deel.Naam} vallen samen op {wanneer}.");
        }

        var (pauze, reis) = (ander.Blok.Van - een.Blok.Tot, Math.Max(een.Deel.Reistijd, ander.Deel.Reistijd));
        return naast && pauze < reis
            ? (Botsingsoort.Reistijd, een.Deel.Id, ander.Deel.Id, $"tussen {een.Deel.Naam} en {ander.Deel.Naam} zit op {Rooster.Dagnaam(een.Blok.Dag)} {pauze} minuten, en de reis duurt {reis} minuten.")
            : null;
    }

    /// <summary>The parts of a time for which there is no childcare.</summary>
    private static IEnumerable<(int Van, int Tot)> Zonder(Weekdeel[] delen, DayOfWeek dag, int van, int tot)
    {
        foreach (var opvang in delen.Where(d => d.IsOpvang).SelectMany(d => d.Blokken).Where(b => b.Dag == dag && b.Tot > van && b.Van < tot).OrderBy(b => b.Van))
        {
            if (opvang.Van > van)
            {
                yield return (van, opvang.Van);
            }

            van = Math.Max(van, opvang.Tot);
        }

        if (van < tot)
        {
            yield return (van, tot);
        }
    }

    /// <summary>"4 uur", "4 uur en 30 minuten".</summary>
    public static string Uren(int minuten) => (minuten / 60, minuten % 60) switch
    {
        (0, var m) => $"{m} minuten",
        (var u, 0) => $"{u} uur",
        var (u, m) => $"{u} uur en {m} minuten",
    };

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
