using System.Globalization;
using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Meedoen;

/// <summary>A time of the week that comes back.</summary>
/// <param name="Van">Minutes after midnight.</param>
/// <param name="Tot">Minutes after midnight, at most 1440.</param>
public readonly record struct Roosterblok(DayOfWeek Dag, int Van, int Tot)
{
    public int Minuten => Tot - Van;

    /// <summary>"dinsdag van 9:00 tot 12:00".</summary>
    public override string ToString() => $"{Rooster.Dagnaam(Dag)} van {Rooster.Klok(Van)} tot {Rooster.Klok(Tot)}";
}

/// <summary>Days and times of a week as people write them: "ma en wo 9-12, vr 13:00-15:30".</summary>
public static partial class Rooster
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 200;

    private const int Etmaal = 24 * 60;

    /// <summary>Monday first, as a Dutch week goes.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Dagen =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Dagnaam(DayOfWeek dag) => CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetDayName(dag);

    /// <summary>"9:00", "13:30".</summary>
    public static string Klok(int minuten) => string.Create(CultureInfo.InvariantCulture, $"{minuten / 60}:{minuten % 60:00}");

    /// <summary>Blocks by day and time. Empty text is no time at all.</summary>
    /// <exception cref="FormatException">Not understood; the message says what to do.</exception>
    public static IReadOnlyList<Roosterblok> Lees(string? tekst)
    {
        var lezer = new Lezer();
        foreach (Match deel in Deel().Matches((tekst ?? "").ToLower(CultureInfo.GetCultureInfo("nl-NL"))))
        {
            lezer.Neem(deel);
        }

        return lezer.Klaar();
    }

    /// <summary>The same blocks, always written in one way; days with the same times together.</summary>
    public static string Schrijf(IReadOnlyList<Roosterblok> blokken) => string.Join(", ", blokken
        .GroupBy(b => b.Dag).Select(dag => (Dag: dag.Key, Tijden: string.Join(" en ", dag.OrderBy(b => b.Van).Select(b => $"{Klok(b.Van)}-{Klok(b.Tot)}"))))
        .GroupBy(d => d.Tijden).OrderBy(groep => groep.Min(d => Volgorde(d.Dag)))
        .Select(groep => $"{Samen([.. groep.Select(d => Volgorde(d.Dag)).Order()])} {groep.Key}"));

    /// <summary>With the days in full, as somebody reads it who does not know the short forms.</summary>
    public static string Voluit(string rooster) => Kort().Replace(rooster, dag => Dagnaam(Dagen.First(d => Dagnaam(d).StartsWith(dag.Value, StringComparison.Ordinal))));

    internal static int Volgorde(DayOfWeek dag) => ((int)dag + 6) % 7;

    /// <summary>Three days or more in a row are "ma t/m do".</summary>
    private static string Samen(int[] dagen)
    {
        var delen = new List<string>();
        for (var i = 0; i < dagen.Length;)
        {
            var eind = i;
            while (eind + 1 < dagen.Length && dagen[eind + 1] == dagen[eind] + 1)
            {
                eind++;
            }

            string Naam(int dag) => Dagnaam(Dagen[dag])[..2];
            delen.AddRange(eind - i >= 2 ? [$"{Naam(dagen[i])} t/m {Naam(dagen[eind])}"] : dagen[i..(eind + 1)].Select(Naam));
            i = eind + 1;
        }

        return delen.Count == 1 ? delen[0] : $"{string.Join(", ", delen.SkipLast(1))} en {delen[^1]}";
    }

    [GeneratedRegex(@"\b(?:ma|di|wo|do|vr|za|zo)\b")]
    private static partial Regex Kort();

    [GeneratedRegex(@"(?<dag>(?:maan|dins|woens|donder|vrij|zater|zon)dag|\b(?:ma|di|wo|do|vr|za|zo)\b)|(?<tijd>\d{1,2}(?:[:.]\d{2})?)|(?<tot>t/m|-|–|\btot\b)|(?<los>[\s,;.]+|\ben\b|\bvan\b|\buur\b|\bu\b)|(?<vreemd>\S+)")]
    private static partial Regex Deel();

    private sealed class Lezer
    {
        private readonly List<Roosterblok> _blokken = [];
        private readonly List<DayOfWeek> _dagen = [];
        private bool _gebruikt;
        private bool _tot;
        private int? _van;

        public void Neem(Match deel)
        {
            if (deel.Groups["vreemd"].Success)
            {
                throw new FormatException($"'{deel.Value}' is geen dag of tijd. Schrijf bijvoorbeeld: ma en wo 9:00-12:00, do 13:00-15:30.");
            }

            if (deel.Groups["tot"].Success)
            {
                _tot = true;
            }
            else if (deel.Groups["dag"].Success)
            {
                NeemDag(Dagen.First(dag => Dagnaam(dag).StartsWith(deel.Value[..2], StringComparison.Ordinal)));
            }
            else if (deel.Groups["tijd"].Success)
            {
                NeemTijd(deel.Value);
            }
        }

        public IReadOnlyList<Roosterblok> Klaar()
        {
            EisEinde();
            if (_dagen.Count > 0 && !_gebruikt)
            {
                throw new FormatException($"Schrijf ook de tijden bij {Dagnaam(_dagen[^1])}, bijvoorbeeld 9:00-12:00.");
            }

            var uit = _blokken.Distinct().OrderBy(b => Volgorde(b.Dag)).ThenBy(b => b.Van).ToArray();
            for (var i = 1; i < uit.Length; i++)
            {
                if (uit[i].Dag == uit[i - 1].Dag && uit[i].Van < uit[i - 1].Tot)
                {
                    throw new FormatException($"Op {Dagnaam(uit[i].Dag)} vallen twee tijden over elkaar. Maak er een van, of verbeter de tijden.");
                }
            }

            return uit;
        }

        private void NeemDag(DayOfWeek dag)
        {
            EisEinde();
            if (_tot && _dagen.Count > 0 && !_gebruikt)
            {
                for (var d = Volgorde(_dagen[^1]) + 1; d < Volgorde(dag); d++)
                {
                    _dagen.Add(Dagen[d]);
                }
            }
            else if (_gebruikt)
            {
                _dagen.Clear();
            }

            (_gebruikt, _tot) = (false, false);
            _dagen.Add(dag);
        }

        private void NeemTijd(string tekst)
        {
            var minuten = Minuten(tekst);
            if (_dagen.Count == 0)
            {
                throw new FormatException($"Schrijf voor {Klok(minuten)} ook de dag, bijvoorbeeld: ma {Klok(minuten)}-{Klok(Math.Min(minuten + 180, Etmaal))}.");
            }

            if (_van is not { } van)
            {
                (_van, _tot) = (minuten, false);
                return;
            }

            if (!_tot)
            {
                EisEinde();
            }

            if (minuten <= van)
            {
                throw new FormatException($"{Klok(minuten)} ligt niet na {Klok(van)}. Loopt het door na middernacht, schrijf dan twee delen: ma 22:00-24:00, di 0:00-6:00.");
            }

            _blokken.AddRange(_dagen.Select(dag => new Roosterblok(dag, van, minuten)));
            (_van, _tot, _gebruikt) = (null, false, true);
        }

        private void EisEinde()
        {
            if (_van is { } van)
            {
                throw new FormatException($"Schrijf bij {Klok(van)} ook het einde, bijvoorbeeld {Klok(van)}-{Klok(Math.Min(van + 180, Etmaal))}.");
            }
        }

        private static int Minuten(string tekst)
        {
            var delen = tekst.Split(':', '.');
            var (uur, minuut) = (int.Parse(delen[0], CultureInfo.InvariantCulture), delen.Length > 1 ? int.Parse(delen[1], CultureInfo.InvariantCulture) : 0);
            return minuut < 60 && (uur * 60) + minuut is <= Etmaal and var minuten ? minuten : throw new FormatException($"{tekst} is geen tijd. Schrijf een tijd van 0:00 tot en met 24:00.");
        }
    }
}
