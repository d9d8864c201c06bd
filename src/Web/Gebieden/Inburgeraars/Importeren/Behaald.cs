using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>What somebody had reached before the dossier came here: taken over as facts, not judged again.</summary>
public sealed record Behaald(DateOnly? Pvt, DateOnly? Map, int? Lesuren, IReadOnlyList<(Examenonderdeel Onderdeel, Examenstand Stand)> Examens, DateOnly? ExamensOp)
{
    private static readonly DateOnly BeginVanDeWet = new(2022, 1, 1);

    public bool IsLeeg => Pvt is null && Map is null && Lesuren is null && Examens.Count == 0;

    /// <param name="cel">The cell of a field; null when it is empty.</param>
    /// <param name="datum">Reads a cell as a day, and notes it when that cannot be.</param>
    /// <param name="begin">First day of the term, when the row has one.</param>
    internal static Behaald Lees(Func<string, string?> cel, Func<string, DateOnly?> datum, DateOnly? begin, DateOnly vandaag, Action<string, string> mis)
    {
        DateOnly? Dag(string veld)
        {
            var dag = datum(veld);
            var bezwaar = dag > vandaag ? "Deze dag komt nog. Vul de dag in waarop het klaar was, of laat de cel leeg."
                : dag < BeginVanDeWet ? "Deze dag ligt voor 1 januari 2022. Toen was deze wet er nog niet."
                : dag < begin && veld != Importvelden.Examens ? "Deze dag ligt voor het begin van de termijn. Kijk beide dagen na."
                : null;
            if (bezwaar is not null)
            {
                mis(veld, bezwaar);
            }

            return dag;
        }

        int? uren = null;
        if (cel(Importvelden.Lesuren) is { } tekst)
        {
            // Totals are whole hours, here and at DUO.
            uren = Urentekst.Lees(tekst) is { } minuten and <= DuoMeeste * 60 ? minuten / 60 : null;
            if (uren is null)
            {
                mis(Importvelden.Lesuren, $"Vul een aantal uren in van 0 tot en met {DuoMeeste}, zoals 120. Een deel van een uur telt niet mee.");
            }
        }

        var examens = new List<(Examenonderdeel, Examenstand)>();
        foreach (var onderdeel in Importvelden.Onderdelen)
        {
            if (cel(onderdeel.ToString()) is not { } uitslag)
            {
                continue;
            }

            if (Importwaarden.TryExamen(uitslag, onderdeel, out var stand))
            {
                examens.Add((onderdeel, stand));
            }
            else
            {
                mis(onderdeel.ToString(), onderdeel == Examenonderdeel.Knm
                    ? "Deze uitslag kennen wij niet. Kies uit: geslaagd, niet gehaald, vrijstelling, ontheffing."
                    : "Deze uitslag kennen wij niet. Kies uit: A2, B1, niet gehaald, vrijstelling A2, vrijstelling B1, ontheffing.");
            }
        }

        return new(Dag(Importvelden.PvtAfgerond), Dag(Importvelden.MapAfgerond), uren, examens, Dag(Importvelden.Examens));
    }

    private const int DuoMeeste = Kern.Plan.DuoUrenregels.Meeste;

    internal IEnumerable<Feit> Feiten(Dossier dossier, Handeling handeling)
    {
        Feit Maak(Feitsoort soort, DateOnly van, string? waarde) => Feit.LegVast(handeling.NieuweId(), dossier, soort, van, null, waarde, Feitbron.Import, handeling.Tijdstip);
        if (Pvt is { } pvt)
        {
            yield return Maak(Feitsoort.PvtAfgerond, pvt, null);
        }

        if (Map is { } map)
        {
            yield return Maak(Feitsoort.MapAfgerond, map, null);
        }

        if (Lesuren is { } uren)
        {
            yield return Maak(Feitsoort.GevolgdeUren, handeling.Dag, uren.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    internal IEnumerable<Examenuitslag> Uitslagen(Dossier dossier, Handeling handeling) =>
        Examens.Select(e => Examenuitslag.LegVast(handeling.NieuweId(), dossier, e.Onderdeel, e.Stand, ExamensOp ?? handeling.Dag));
}
