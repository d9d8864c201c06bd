using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>
/// The replayable proof of the amount of a fine: the days, judgements and earlier fines that it was computed from, and the values that
/// held then. Computing it again asks the same rule with those values, whatever holds now.
/// </summary>
public static class Boetebewijs
{
    public const string Traject = "boete.traject";

    public const string Intake = "boete.intake";

    public static Rekenbewijs Van(Trajectbedragfeiten feiten, Regelset regels)
    {
        var bedrag = Trajectbedrag.Bereken(feiten, regels);
        return new(Rekenregels.Kernversie, Traject, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dag"] = Rekenregels.Iso(feiten.Dag), ["verwijtbaarheid"] = feiten.Verwijtbaarheid.ToString(), ["eerdere"] = string.Join(' ', feiten.Eerdere.Select(boete => boete.Iso)),
            ["termijnsoort"] = feiten.Termijnsoort.ToString(), ["beginTermijn"] = feiten.BeginTermijn is { } begin ? Rekenregels.Iso(begin) : "", ["grondslag"] = feiten.Samenloop.Grondslag.ToString(),
            ["bijstandVerlaagd"] = Janee(feiten.Samenloop.BijstandVerlaagd), ["boeteGekozen"] = Janee(feiten.Samenloop.BoeteGekozen),
        }, bedrag.Parameters, bedrag.Opgelegd.Iso);
    }

    public static Rekenbewijs Van(Intakebedragfeiten feiten, Regelset regels)
    {
        var bedrag = Intakebedrag.Bereken(feiten, regels);
        return new(Rekenregels.Kernversie, Intake, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dag"] = Rekenregels.Iso(feiten.Dag), ["verlaagdTot"] = feiten.VerlaagdTot?.Iso ?? "", ["alOpgelegd"] = feiten.AlOpgelegd.Iso, ["bijstandVerlaagd"] = Janee(feiten.BijstandVerlaagd),
        }, bedrag.Parameters, bedrag.Opgelegd.Iso);
    }

    /// <summary>It is the proof of a fine: its outcome is an amount, not a day.</summary>
    public static bool Is(Rekenbewijs bewijs) => bewijs.Regel is Traject or Intake;

    /// <summary>Computes a stored proof again with its own values; equal to the stored outcome when nothing is wrong.</summary>
    /// <exception cref="ArgumentException">The proof is of another rule, or what it was computed from is no longer whole.</exception>
    public static string Herbereken(Rekenbewijs bewijs, Feestdagen feestdagen)
    {
        try
        {
            var toen = new Regelset(bewijs.Parameters, feestdagen);
            return bewijs.Regel switch
            {
                Traject => Trajectbedrag.Bereken(Trajectfeiten(bewijs.Invoer), toen).Opgelegd.Iso,
                Intake => Intakebedrag.Bereken(Intakefeiten(bewijs.Invoer), toen).Opgelegd.Iso,
                _ => throw new ArgumentException($"Onbekende rekenregel {bewijs.Regel}.", nameof(bewijs)),
            };
        }
        catch (Exception fout) when (fout is FormatException or KeyNotFoundException or GeenVersie or OverflowException)
        {
            throw new ArgumentException("Dit bewijs is niet meer compleet.", nameof(bewijs), fout);
        }
    }

    private static Trajectbedragfeiten Trajectfeiten(IReadOnlyDictionary<string, string> invoer) => new(
        Dag(invoer["dag"]), Keuze<Verwijtbaarheid>(invoer["verwijtbaarheid"]), [.. invoer["eerdere"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(OpgelegdeBoete.Parse)],
        Keuze<Termijnsoort>(invoer["termijnsoort"]), invoer["beginTermijn"] is { Length: > 0 } begin ? Dag(begin) : null,
        new(Keuze<Plichtgrondslag>(invoer["grondslag"]), IsJa(invoer["bijstandVerlaagd"]), IsJa(invoer["boeteGekozen"])));

    private static Intakebedragfeiten Intakefeiten(IReadOnlyDictionary<string, string> invoer) => new(
        Dag(invoer["dag"]), invoer["verlaagdTot"] is { Length: > 0 } lager ? Bedrag.Parse(lager) : null, Bedrag.Parse(invoer["alOpgelegd"]), IsJa(invoer["bijstandVerlaagd"]));

    private static T Keuze<T>(string tekst) where T : struct, Enum =>
        Enum.TryParse<T>(tekst, out var waarde) && Enum.IsDefined(waarde) ? waarde : throw new FormatException($"'{tekst}' is geen keuze.");

    private static string Janee(bool ja) => ja ? "ja" : "nee";

    private static bool IsJa(string tekst) => tekst switch { "ja" => true, "nee" => false, _ => throw new FormatException($"'{tekst}' is geen ja of nee.") };

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
