using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

public enum Boetesoort
{
    [Keuzenaam("tijdens het traject (artikel 23)")]
    Traject,

    [Keuzenaam("bij de brede intake (artikel 22)")]
    Intake,
}

/// <summary>A fine that the college imposed before.</summary>
/// <param name="Constatering">Day on which the offence was established.</param>
/// <param name="Opgelegd">Day of the decision.</param>
/// <param name="Onherroepelijk">First day on which nothing can be brought against it; null = not yet.</param>
public sealed record OpgelegdeBoete(Boetesoort Soort, DateOnly Constatering, DateOnly Opgelegd, DateOnly? Onherroepelijk, Bedrag Bedrag)
{
    /// <summary>"Traject/2026-01-05/2026-01-20/2026-03-05/25", as it is kept in a proof; a dash when something can still be brought against it.</summary>
    public string Iso => string.Join('/', Soort, Rekenregels.Iso(Constatering), Rekenregels.Iso(Opgelegd), Onherroepelijk is { } dag ? Rekenregels.Iso(dag) : "-", Bedrag.Iso);

    /// <exception cref="FormatException">Not the five parts of <see cref="Iso"/>.</exception>
    public static OpgelegdeBoete Parse(string iso) => iso.Split('/') is [var soort, var constatering, var opgelegd, var vast, var bedrag] && Enum.TryParse<Boetesoort>(soort, out var welke) && Enum.IsDefined(welke)
        ? new OpgelegdeBoete(welke, Dag(constatering), Dag(opgelegd), vast == "-" ? null : Dag(vast), Bedrag.Parse(bedrag))
        : throw new FormatException($"'{iso}' is geen boete.");

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
