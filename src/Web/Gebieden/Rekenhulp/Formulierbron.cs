using System.Globalization;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>A form in which a date is typed in three fields.</summary>
public sealed class Formulierbron(IFormCollection velden) : IInvoerbron
{
    public string? Tekst(string pad) => velden[pad].ToString();

    public (string? Iso, string? Fout) Datum(string pad, string wat)
    {
        var invoer = new Datuminvoer { Dag = velden[$"{pad}.Dag"], Maand = velden[$"{pad}.Maand"], Jaar = velden[$"{pad}.Jaar"] };
        if (invoer.Leeg)
        {
            return (null, null);
        }

        if (invoer.TryLees(out var dag))
        {
            return (dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        }

        // A birth date may be known in part: then the reader of the field decides whether that is enough.
        var (kaleDag, kaleMaand) = (Nul(invoer.Dag), Nul(invoer.Maand));
        return kaleDag && int.TryParse(invoer.Jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar is >= 1900 and <= 2200
            ? kaleMaand
                ? (jaar.ToString(CultureInfo.InvariantCulture), null)
                : new Datuminvoer { Dag = "1", Maand = invoer.Maand, Jaar = invoer.Jaar }.TryLees(out var eerste) ? (eerste.ToString("yyyy-MM", CultureInfo.InvariantCulture), null) : (null, invoer.Fout(wat)?.Tekst)
            : (null, invoer.Fout(wat)?.Tekst);
    }

    public int Rijen(string pad)
    {
        var begin = pad + "[";
        return velden.Keys.Where(sleutel => sleutel.StartsWith(begin, StringComparison.Ordinal))
            .Select(sleutel => int.TryParse(sleutel.AsSpan(begin.Length, Math.Max(0, sleutel.IndexOf(']', begin.Length) - begin.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer + 1 : 0)
            .Where(nummer => nummer <= Invoerlezer.MeesteRijen + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>A row in which nothing was typed; a choice that the page made itself does not count.</summary>
    public bool IsLegeRij(string pad, IReadOnlyList<Rekenveld> velden) => velden.All(veld => veld.Soort switch
    {
        Rekenveldsoort.Dag or Rekenveldsoort.OnvolledigeDag => Datum($"{pad}.{veld.Naam}", "") is (null, null),
        Rekenveldsoort.JaNee => true,
        _ => string.IsNullOrWhiteSpace(Tekst($"{pad}.{veld.Naam}")),
    });

    private static bool Nul(string? tekst) => string.IsNullOrWhiteSpace(tekst) || tekst.Trim() is "0" or "00";
}
