using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Keten;

/// <summary>One value as one side holds it. Days are yyyy-mm-dd, both first and last day counting; yes and no are "ja" and "nee".</summary>
public readonly record struct Spiegelveld(Duoonderwerp Onderwerp, string Veld, string Waarde);

/// <summary>What one side holds of a person. A subject that was not read is not in <paramref name="Onderwerpen"/>: nothing is said about it.</summary>
public sealed record Spiegelkant(IReadOnlySet<Duoonderwerp> Onderwerpen, IReadOnlyList<Spiegelveld> Velden);

/// <summary>Who decides on a value, so in which direction a difference is repaired.</summary>
public enum Leidend
{
    [Keuzenaam("DUO")]
    Duo,

    [Keuzenaam("de gemeente")]
    Gemeente,
}

/// <summary>What one click does about a difference.</summary>
public enum Herstel
{
    /// <summary>Somebody must look first.</summary>
    Geen,

    /// <summary>What DUO has becomes ours.</summary>
    NeemOver,

    /// <summary>What we have goes to DUO.</summary>
    GeefDoor,

    /// <summary>DUO is told that it is not there.</summary>
    TrekIn,
}

/// <summary>One value that is not the same here and at DUO.</summary>
/// <param name="Hier">Null: not on record here.</param>
/// <param name="Daar">Null: not at DUO.</param>
public sealed record Spiegelverschil(Duoonderwerp Onderwerp, string Veld, string? Hier, string? Daar, Leidend Leidend, string Uitleg);

/// <summary>Lays what we hold beside what DUO holds, value by value.</summary>
public static class Spiegel
{
    /// <summary>Whether DUO gives the person to this municipality at all.</summary>
    public const string BekendBijDuo = "bekend bij DUO";
    public const string EersteDag = "eerste dag";
    public const string LaatsteDag = "laatste dag";
    public const string Kennisgeving = "kennisgeving";
    public const string Reden = "reden van het einde";
    public const string Groep = "groep";
    public const string Gemeente = "gemeente van het plan";
    public const string Dagtekening = "dagtekening";
    public const string Leerroute = "leerroute";
    public const string Niveau = "niveau";
    public const string Intensiteit = "uren B1-route";
    public const string Afmaken = "mag opleiding afmaken";
    public const string Alfabetisering = "alfabetisering";
    public const string Eindgesprek = "eindgesprek";
    public const string Ondertekening = "ondertekening";

    /// <summary>All differences, in the order of the subjects. Only subjects that both sides speak about are compared.</summary>
    public static IReadOnlyList<Spiegelverschil> Vergelijk(Spiegelkant hier, Spiegelkant daar)
    {
        var (ons, hun) = (Waarden(hier), Waarden(daar));
        return
        [
            .. ons.Keys.Union(hun.Keys).Where(sleutel => hier.Onderwerpen.Contains(sleutel.Onderwerp) && daar.Onderwerpen.Contains(sleutel.Onderwerp))
                .Select(sleutel => (sleutel, Hier: ons.GetValueOrDefault(sleutel), Daar: hun.GetValueOrDefault(sleutel)))
                .Where(paar => paar.Hier != paar.Daar)
                .OrderBy(paar => paar.sleutel.Onderwerp).ThenBy(paar => paar.sleutel.Veld, StringComparer.Ordinal)
                .Select(paar => new Spiegelverschil(
                    paar.sleutel.Onderwerp, paar.sleutel.Veld, paar.Hier, paar.Daar, Wie(paar.sleutel.Onderwerp), Uitleg(paar.sleutel.Onderwerp, paar.sleutel.Veld, paar.Hier, paar.Daar))),
        ];
    }

    /// <summary>The same value may stand there more than once, such as two exemptions from the same day.</summary>
    private static Dictionary<(Duoonderwerp Onderwerp, string Veld), string> Waarden(Spiegelkant kant) => kant.Velden.GroupBy(veld => (veld.Onderwerp, veld.Veld))
        .ToDictionary(groep => groep.Key, groep => string.Join(" en ", groep.Select(veld => veld.Waarde).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    /// <summary>Who decides on a subject (art. 9.1 to 9.3 Besluit: who tells whom).</summary>
    public static Leidend Wie(Duoonderwerp onderwerp) =>
        onderwerp is Duoonderwerp.Pip or Duoonderwerp.Map or Duoonderwerp.Pvt or Duoonderwerp.Uren ? Leidend.Gemeente : Leidend.Duo;

    /// <summary>What only DUO has is taken over, and never wiped there by a click that says something else.</summary>
    public static Herstel Herstelling(Duoonderwerp onderwerp, string veld, string? hier, Leidend leidend) =>
        veld == BekendBijDuo ? Herstel.Geen
        : leidend == Leidend.Duo || (hier is null && onderwerp is Duoonderwerp.Map or Duoonderwerp.Pvt) ? Herstel.NeemOver
        : hier is null && onderwerp == Duoonderwerp.Uren ? Herstel.TrekIn
        : Herstel.GeefDoor;

    /// <summary>A value as a screen shows it.</summary>
    public static string Toon(string? waarde) => waarde is null ? "niets" : Dag(waarde) is { } dag ? Datumtekst.Lang(dag) : waarde;

    private static string Uitleg(Duoonderwerp onderwerp, string veld, string? hier, string? daar)
    {
        if (hier is null)
        {
            return Wie(onderwerp) == Leidend.Duo
                ? "DUO weet dit en wij nog niet. Waarschijnlijk kwam een bericht niet aan."
                : "DUO heeft dit, en hier staat het niet. Misschien is het in het portaal ingevoerd, of hier ingetrokken zonder dat DUO het weet.";
        }

        if (daar is null)
        {
            return Wie(onderwerp) == Leidend.Gemeente
                ? "Wij hebben dit en DUO nog niet. Het bericht is niet verstuurd, geweigerd, of moet nog met de hand."
                : "Dit staat hier, en bij DUO niet (meer). Misschien is het met de hand ingevoerd, of heeft DUO het ingetrokken.";
        }

        return (Dag(hier), Dag(daar)) is ({ } ons, { } hun) ? Dagen(onderwerp, veld, ons, hun)
            : veld == Gemeente ? "DUO kent het plan van een andere gemeente. Na een verhuizing klopt dat, tot het eigen plan bij DUO is."
            : Wie(onderwerp) == Leidend.Duo ? "DUO heeft dit later veranderd, of hier is het anders ingevoerd." : "Het plan is hier veranderd en dat weet DUO nog niet, of in het portaal is iets anders ingevoerd.";
    }

    private static string Dagen(Duoonderwerp onderwerp, string veld, DateOnly hier, DateOnly daar)
    {
        var verschil = Math.Abs(daar.DayNumber - hier.DayNumber);
        var hoeveel = $"De dag bij DUO is {(verschil == 1 ? "1 dag" : $"{verschil} dagen")} {(daar > hier ? "later" : "eerder")}.";
        return (onderwerp, veld, verschil) switch
        {
            (Duoonderwerp.Termijn, LaatsteDag, 1) => hoeveel + " DUO noemt als einde de eerste dag na de termijn. Misschien is die hier als laatste dag ingevuld, of omgekeerd.",
            (Duoonderwerp.Termijn, EersteDag, 1) => hoeveel + " De termijn begint op de dag na de dagtekening van het eerste plan. Een van de twee telt vanaf de dagtekening zelf.",
            (Duoonderwerp.Termijn, LaatsteDag, _) when daar > hier => hoeveel + " Waarschijnlijk verlengde DUO de termijn en kwam het bericht niet aan.",
            _ when Omgedraaid(hier, daar) => hoeveel + " Dag en maand lijken verwisseld.",
            _ => hoeveel + (Wie(onderwerp) == Leidend.Duo ? " De dag van DUO geldt." : " De dag van de gemeente geldt."),
        };
    }

    private static bool Omgedraaid(DateOnly hier, DateOnly daar) => hier.Year == daar.Year && hier.Month == daar.Day && hier.Day == daar.Month;

    private static DateOnly? Dag(string waarde) => DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}
