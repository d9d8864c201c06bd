using System.Globalization;
using System.Text.Json.Nodes;

namespace Naast.Ketensimulator.Brp;

/// <summary>Dates of the BRP: yyyymmdd with zeros for what is unknown, shown in the four published forms.</summary>
internal static class Brpdatum
{
    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string Tekst(DateOnly datum) => datum.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Eight digits that are a day, or a day of which parts are unknown.</summary>
    public static bool Kan(string datum)
    {
        if (datum.Length != 8 || !datum.All(char.IsAsciiDigit))
        {
            return false;
        }

        int jaar = int.Parse(datum[..4], CultureInfo.InvariantCulture), maand = int.Parse(datum[4..6], CultureInfo.InvariantCulture), dag = int.Parse(datum[6..], CultureInfo.InvariantCulture);
        return jaar == 0 || maand == 0 || dag == 0 ? maand <= 12 && dag <= 31 : maand <= 12 && dag <= DateTime.DaysInMonth(jaar, maand);
    }

    /// <summary>The polymorphic form; null for no date.</summary>
    public static JsonObject? Vorm(string? datum)
    {
        if (string.IsNullOrEmpty(datum))
        {
            return null;
        }

        var (jaar, maand, dag) = Delen(datum);
        if (jaar == 0)
        {
            return new JsonObject { ["type"] = "DatumOnbekend", ["onbekend"] = true, ["langFormaat"] = "onbekend" };
        }

        if (maand == 0)
        {
            return new JsonObject { ["type"] = "JaarDatum", ["jaar"] = jaar, ["langFormaat"] = $"{jaar:0000}" };
        }

        return dag == 0
            ? new JsonObject { ["type"] = "JaarMaandDatum", ["jaar"] = jaar, ["maand"] = maand, ["langFormaat"] = $"{Maanden[maand - 1]} {jaar:0000}" }
            : new JsonObject
            {
                ["type"] = "Datum",
                ["datum"] = $"{jaar:0000}-{maand:00}-{dag:00}",
                ["langFormaat"] = $"{dag} {Maanden[maand - 1]} {jaar:0000}",
            };
    }

    public static JsonObject? Vorm(DateOnly? datum) => datum is { } dag ? Vorm(Tekst(dag)) : null;

    /// <summary>Age on a day; null unless the date says it for certain.</summary>
    public static int? Leeftijd(string geboren, DateOnly vandaag)
    {
        var (jaar, maand, dag) = Delen(geboren);
        if (jaar == 0 || maand == 0 || (dag == 0 && maand == vandaag.Month))
        {
            return null;
        }

        var nogNietJarig = maand > vandaag.Month || (maand == vandaag.Month && dag > vandaag.Day);
        return vandaag.Year - jaar - (nogNietJarig ? 1 : 0);
    }

    private static (int Jaar, int Maand, int Dag) Delen(string datum) =>
        datum.Length == 8 && int.TryParse(datum, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? (getal / 10_000, getal / 100 % 100 is var m and <= 12 ? m : 0, getal % 100)
            : (0, 0, 0);
}
