using Naast.Kern.Gedeeld;

namespace Naast.Kern.Uitwisseling;

public enum Pakketrichting
{
    [Keuzenaam("meegegeven")]
    Uit,

    [Keuzenaam("overgenomen")]
    In,
}

/// <summary>One file of a package, as its manifest has it.</summary>
/// <param name="Afdruk">SHA-256, hexadecimal.</param>
public sealed record Pakketdeel(string Bestand, int Rijen, string Afdruk);

/// <summary>That the data of municipalities left as a package for another system, or came in with one: who, when, and which bytes.</summary>
public sealed class Datapakket : Aggregaat
{
    private Datapakket()
    {
    }

    public Pakketrichting Richting { get; private set; }

    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    /// <summary>What it was for, in words.</summary>
    public string Doel { get; private set; } = "";

    public int Dossiers { get; private set; }

    /// <summary>Shielded dossiers that the maker may not see: they are not in it.</summary>
    public int Verborgen { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>SHA-256 of the package, hexadecimal.</summary>
    public string Afdruk { get; private set; } = "";

    public IReadOnlyList<Pakketdeel> Delen { get; private set; } = [];

    public string DoorNaam { get; private set; } = "";

    public DateTimeOffset Moment { get; private set; }

    public override Stroom Stroom => Stroom.Beheer;

    /// <exception cref="ArgumentException">No purpose.</exception>
    public static Datapakket LegVast(
        Guid id, Pakketrichting richting, IReadOnlyList<string> gemeenten, string doel, int dossiers, int verborgen, long bytes, string afdruk, IReadOnlyList<Pakketdeel> delen, string door, DateTimeOffset nu)
    {
        if (string.IsNullOrWhiteSpace(doel))
        {
            throw new ArgumentException("Schrijf op waarvoor u dit doet.", nameof(doel));
        }

        var pakket = new Datapakket
        {
            Id = id, Richting = richting, Gemeenten = gemeenten, Gemeentecode = gemeenten is [var enige] ? enige : "", Doel = doel.Trim(), Dossiers = dossiers, Verborgen = verborgen, Bytes = bytes,
            Afdruk = afdruk, Delen = delen, DoorNaam = door, Moment = nu,
        };
        pakket.Meld(richting == Pakketrichting.Uit ? Pakketgebeurtenissen.Meegegeven : Pakketgebeurtenissen.Overgenomen);
        return pakket;
    }
}

public static class Pakketgebeurtenissen
{
    public static readonly Gebeurtenissoort Meegegeven = new("DatapakketMeegegeven", "Gegevens van een gemeente meegegeven", "archive");

    public static readonly Gebeurtenissoort Overgenomen = new("DatapakketOvergenomen", "Gegevens van een gemeente overgenomen", "archive");
}
