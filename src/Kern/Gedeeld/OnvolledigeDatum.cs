using System.Globalization;

namespace Naast.Kern.Gedeeld;

/// <summary>
/// A date as the BRP knows it: day, or day and month, or everything may be unknown. Written <c>jjjjmmdd</c> with zeros
/// for what is unknown (Logisch Ontwerp GBA, element 03.10).
/// </summary>
public readonly record struct OnvolledigeDatum
{
    private OnvolledigeDatum(int jaar, int maand, int dag)
    {
        Jaar = jaar;
        Maand = maand;
        Dag = dag;
    }

    /// <summary>0 when unknown.</summary>
    public int Jaar { get; }

    /// <summary>0 when unknown.</summary>
    public int Maand { get; }

    /// <summary>0 when unknown.</summary>
    public int Dag { get; }

    public static readonly OnvolledigeDatum Onbekend;

    public bool IsVolledig => Dag != 0;

    /// <summary>The first day that the date can be; null when the year is unknown.</summary>
    public DateOnly? Vroegst => Jaar == 0 ? null : new DateOnly(Jaar, Math.Max(Maand, 1), Math.Max(Dag, 1));

    public static OnvolledigeDatum Van(DateOnly datum) => new(datum.Year, datum.Month, datum.Day);

    /// <summary>False when the parts cannot be a date: an unknown part before a known one, or a day that does not exist.</summary>
    public static bool TryMaak(int jaar, int maand, int dag, out OnvolledigeDatum datum)
    {
        datum = default;
        var past = (jaar, maand, dag) switch
        {
            (0, 0, 0) => true,
            ( >= 1800 and <= 9999, 0, 0) => true,
            ( >= 1800 and <= 9999, >= 1 and <= 12, 0) => true,
            ( >= 1800 and <= 9999, >= 1 and <= 12, >= 1) => dag <= DateTime.DaysInMonth(jaar, maand),
            _ => false,
        };
        if (past)
        {
            datum = new OnvolledigeDatum(jaar, maand, dag);
        }

        return past;
    }

    public static bool TryParse(string? brp, out OnvolledigeDatum datum)
    {
        datum = default;
        return brp is { Length: 8 }
            && int.TryParse(brp, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            && TryMaak(getal / 10000, getal / 100 % 100, getal % 100, out datum);
    }

    /// <summary>The BRP form, always eight digits.</summary>
    public string Brp => string.Create(CultureInfo.InvariantCulture, $"{Jaar:0000}{Maand:00}{Dag:00}");

    public override string ToString() => (Jaar, Maand, Dag) switch
    {
        (0, _, _) => "onbekend",
        (_, 0, _) => Jaar.ToString(CultureInfo.InvariantCulture),
        (_, _, 0) => string.Create(CultureInfo.InvariantCulture, $"{Datumtekst.Maanden[Maand - 1]} {Jaar}"),
        _ => Datumtekst.Lang(new DateOnly(Jaar, Maand, Dag)),
    };

    /// <summary>Age in whole years on a day; null when the year of birth is unknown. An unknown day counts as the first.</summary>
    public int? LeeftijdOp(DateOnly dag)
    {
        if (Vroegst is not { } geboren)
        {
            return null;
        }

        // By month and day, not AddYears: who was born on 29 February has filled a year on 1 March, not on 28 February.
        var jaren = dag.Year - geboren.Year;
        return (dag.Month, dag.Day).CompareTo((geboren.Month, geboren.Day)) < 0 ? jaren - 1 : jaren;
    }
}
