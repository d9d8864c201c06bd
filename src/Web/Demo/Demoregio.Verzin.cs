namespace Naast.Web.Demo;

public static partial class Demoregio
{
    public const int MinsteAantal = 100;
    public const int MeesteAantal = 1900;

    /// <summary>
    /// Makes up the people of the region. The same seed, day and number always give the same people; no clock, culture or
    /// runtime has a say. Number 1 is Yousef Al-Hamwi, 2 Selam Tesfay, 3 Elif Yılmaz.
    /// </summary>
    /// <param name="zaad">Any number; another seed gives other people in the same spread.</param>
    /// <param name="vandaag">The day the demo starts (Europe/Amsterdam); every phase is filled as of this day.</param>
    /// <param name="aantal">From <see cref="MinsteAantal"/> to <see cref="MeesteAantal"/>; there are 2,000 test BSNs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range, or the day lies before 2025: then four cohorts would begin before this law.</exception>
    public static IReadOnlyList<Levensloop> Verzin(int zaad, DateOnly vandaag, int aantal = 600)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aantal, MinsteAantal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(aantal, MeesteAantal);
        ArgumentOutOfRangeException.ThrowIfLessThan(vandaag, new DateOnly(2025, 1, 1));

        var concepten = Indeling.Maak(zaad, aantal);
        var huizen = new Huishoudens(zaad, concepten).Maak();
        var levenspad = new Levenspad(zaad, vandaag);
        levenspad.Dateer(huizen);
        new Personen(zaad, vandaag).VulIn(huizen);
        Personages.Zet(concepten, vandaag);
        Randgevallen.Pas(zaad, concepten);
        Routekeuze.Kies(concepten);
        concepten.ForEach(levenspad.ZetEinde);
        Toewijzing.WijsToe(huizen, zaad);

        var verzinsel = new Verzinsel(zaad, vandaag);
        return [.. concepten.Select(verzinsel.Maak)];
    }
}
