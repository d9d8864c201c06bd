using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden;

/// <param name="Datum">As the field keeps it, "18-3-2027"; null when the text is not a day.</param>
/// <param name="Uitleg">"donderdag 18 maart 2027, over 16 weken", or what to write instead.</param>
/// <param name="Vrij">The holiday or "weekend"; null on a working day.</param>
public sealed record Datumuitleg(string? Datum, string Uitleg, string? Vrij);

/// <param name="Dag">Day of the month.</param>
/// <param name="Naam">The whole date for who hears the page.</param>
/// <param name="Vrij">The holiday or "weekend"; null on a working day.</param>
public sealed record Kalenderdag(int Dag, string Datum, string Naam, string? Vrij);

/// <param name="Begin">Empty places before the first day, Monday first.</param>
public sealed record Kalendermaand(string Naam, string Vorige, string Volgende, int Begin, IReadOnlyList<Kalenderdag> Dagen, string Vandaag);

/// <summary>
/// What the script behind <c>nl-plandatum</c> asks: <c>GET /datum?tekst=+6w</c> and <c>GET /datum/maand?maand=2027-03</c>. One reading of
/// dates and one calendar of holidays, here, for the page with script and without.
/// </summary>
internal static class Datumhulp
{
    public static void MapDatumhulp(this IEndpointRouteBuilder app)
    {
        app.MapGet("/datum", Leg).WithMetadata(new VereistAanmeldingAttribute()).ExcludeFromDescription();
        app.MapGet("/datum/maand", Maand).WithMetadata(new VereistAanmeldingAttribute()).ExcludeFromDescription();
    }

    private static Datumuitleg Leg(string? tekst, Db db, TimeProvider klok) => Plandatum.Lees(tekst, klok.Vandaag()) is { } dag
        ? new(Schrijf(dag), $"{Datumtekst.MetDag(dag)}, {Plandatum.Afstand(dag, klok.Vandaag())}", Vrij(db, dag))
        : new(null, Plandatum.Fout(tekst, "deze datum"), null);

    private static Kalendermaand Maand(string? maand, Db db, TimeProvider klok)
    {
        var eerste = DateOnly.TryParseExact($"{maand}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gevraagd) && gevraagd.Year is > 1900 and < 2200
            ? gevraagd : new DateOnly(klok.Vandaag().Year, klok.Vandaag().Month, 1);
        return new(
            $"{Datumtekst.Maanden[eerste.Month - 1]} {eerste.Year}", Sleutel(eerste.AddMonths(-1)), Sleutel(eerste.AddMonths(1)), ((int)eerste.DayOfWeek + 6) % 7,
            [.. Enumerable.Range(0, DateTime.DaysInMonth(eerste.Year, eerste.Month)).Select(verder => eerste.AddDays(verder)).Select(dag => new Kalenderdag(dag.Day, Schrijf(dag), Datumtekst.MetDag(dag), Vrij(db, dag)))],
            Schrijf(klok.Vandaag()));
    }

    private static string? Vrij(Db db, DateOnly dag) =>
        db.Regels("").Feestdagen.Naam(dag) ?? (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "weekend" : null);

    private static string Schrijf(DateOnly dag) => dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    private static string Sleutel(DateOnly dag) => dag.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
