using System.Globalization;

namespace Naast.Kern.Gedeeld;

/// <summary>An amount of money in whole euro cents.</summary>
public readonly record struct Bedrag(long Centen) : IComparable<Bedrag>
{
    public static readonly Bedrag Nul;

    public decimal Euro => Centen / 100m;

    /// <exception cref="ArgumentException">More than two decimals: an amount in law is whole cents.</exception>
    public static Bedrag VanEuro(decimal euro) => euro * 100 is var centen && centen == decimal.Truncate(centen)
        ? new Bedrag((long)centen)
        : throw new ArgumentException("Een bedrag heeft ten hoogste twee cijfers achter de komma.", nameof(euro));

    /// <summary>"25", "37.50": as <see cref="Parse"/> reads it.</summary>
    public string Iso => Euro.ToString(Centen % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">Not a number with at most two decimals, a point before them: "250", "37.50".</exception>
    public static Bedrag Parse(string tekst) =>
        decimal.TryParse(tekst, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var euro)
        && euro * 100 == decimal.Truncate(euro * 100)
            ? new Bedrag((long)(euro * 100))
            : throw new FormatException($"'{tekst}' is geen bedrag.");

    /// <summary>A share of the amount; half a cent goes up, away from zero.</summary>
    public Bedrag Procent(decimal procent) => new((long)Math.Round(Centen * procent / 100m, MidpointRounding.AwayFromZero));

    public int CompareTo(Bedrag other) => Centen.CompareTo(other.Centen);

    public static Bedrag Min(Bedrag a, Bedrag b) => a <= b ? a : b;

    public static Bedrag Max(Bedrag a, Bedrag b) => a >= b ? a : b;

    public static Bedrag operator +(Bedrag a, Bedrag b) => new(checked(a.Centen + b.Centen));

    public static Bedrag operator -(Bedrag a, Bedrag b) => new(checked(a.Centen - b.Centen));

    public static Bedrag operator *(Bedrag a, long keer) => new(checked(a.Centen * keer));

    public static bool operator <(Bedrag a, Bedrag b) => a.Centen < b.Centen;

    public static bool operator >(Bedrag a, Bedrag b) => a.Centen > b.Centen;

    public static bool operator <=(Bedrag a, Bedrag b) => a.Centen <= b.Centen;

    public static bool operator >=(Bedrag a, Bedrag b) => a.Centen >= b.Centen;

    /// <summary>"€ 2.400", "€ 37,50": cents only when there are any.</summary>
    public override string ToString()
    {
        var heel = (Math.Abs(Centen) / 100).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
        var rest = Math.Abs(Centen) % 100;
        return string.Create(CultureInfo.InvariantCulture, $"{(Centen < 0 ? "-" : "")}€ {heel}{(rest == 0 ? "" : $",{rest:00}")}");
    }
}
