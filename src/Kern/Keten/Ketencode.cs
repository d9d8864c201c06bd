namespace Naast.Kern.Keten;

/// <summary>Whether somebody must do something, or only know it.</summary>
public enum Ketenmeldingsoort
{
    Bericht,
    Taak,
}

/// <summary>One published event code of DUO: what is read when it comes, and what somebody here must know or do.</summary>
/// <param name="Leest">Subjects that are read at DUO. What they hold then is recorded, so the order in which messages come does not matter.</param>
/// <param name="Titel">What happened, as a sentence.</param>
/// <param name="WatNu">What it means or asks, as a sentence that says what to do.</param>
public sealed record Ketencode(string Code, string Naam, IReadOnlyList<Duoonderwerp> Leest, Ketenmeldingsoort Soort, string Titel, string WatNu)
{
    /// <summary>Where the person lives changed: the BRP says where to.</summary>
    public bool Verhuizing { get; init; }

    /// <summary>The duty is over, so nothing that DUO said before asks anything any more.</summary>
    public bool Einde { get; init; }

    /// <summary>Codes whose open tasks have no meaning any more once this one came; see also <see cref="Einde"/>.</summary>
    public IReadOnlyList<string> Sluit { get; init; } = [];

    /// <summary>It asks something that only somebody under the duty needs, whenever DUO sent it.</summary>
    public bool AlleenBijPlicht => Attentiesignaal && !Verhuizing && Code != Ketencodes.Certificaat;

    /// <summary>DUO announced it as a signal for attention (SDI008).</summary>
    public bool Attentiesignaal { get; init; }
}
