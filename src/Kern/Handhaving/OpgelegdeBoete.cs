using Naast.Kern.Gedeeld;

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
public sealed record OpgelegdeBoete(Boetesoort Soort, DateOnly Constatering, DateOnly Opgelegd, DateOnly? Onherroepelijk, Bedrag Bedrag);
