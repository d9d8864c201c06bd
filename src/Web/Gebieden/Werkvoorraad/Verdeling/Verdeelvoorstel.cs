using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Werkvoorraad.Verdeling;

/// <summary>What counts of a dossier when it must go to somebody else.</summary>
public sealed record TeVerdelen(Guid DossierId, string Gemeentecode, string? Taal, int Punten);

/// <param name="Sub">Null: nobody can have it.</param>
/// <param name="Waarom">Why this colleague, or why nobody, in words.</param>
public sealed record Toedeling(Guid DossierId, string? Sub, string Waarom);

/// <summary>
/// Shares a caseload out over colleagues: who works for the municipality, then who speaks the language, then who carries least for
/// the hours that he works. A proposal: a person decides per dossier.
/// </summary>
public static class Verdeelvoorstel
{
    /// <summary>A language is worth so much more load: else the only speaker of it gets everything.</summary>
    private const double Taalruimte = 1.25;

    /// <param name="collegas">Who is there to carry it.</param>
    /// <param name="last">Points that each carries already, by subject.</param>
    public static IReadOnlyList<Toedeling> Maak(
        IReadOnlyCollection<TeVerdelen> dossiers, IReadOnlyCollection<Medewerker> collegas, IReadOnlyDictionary<string, int> last, Func<string, string> taalnaam)
    {
        var punten = collegas.ToDictionary(m => m.Sub, m => (double)last.GetValueOrDefault(m.Sub), StringComparer.Ordinal);
        double Deel(Medewerker m) => punten[m.Sub] / Math.Max(1, m.Uren);
        var uit = new List<Toedeling>(dossiers.Count);
        // The heaviest first: what is light evens out what is left.
        foreach (var dossier in dossiers.OrderByDescending(d => d.Punten).ThenBy(d => d.DossierId))
        {
            var mag = collegas.Where(m => m.Gemeenten.Split(',').Contains(dossier.Gemeentecode)).OrderBy(Deel).ThenBy(m => m.Sub, StringComparer.Ordinal).ToArray();
            if (mag.Length == 0)
            {
                uit.Add(new Toedeling(dossier.DossierId, null, "Niemand die er is, werkt voor deze gemeente."));
                continue;
            }

            var spreekt = dossier.Taal is null or "nl" ? null : Array.Find(mag, m => m.Talen.Split(',').Contains(dossier.Taal));
            var metTaal = spreekt is not null && Deel(spreekt) <= Math.Max(Deel(mag[0]), mag.Average(Deel)) * Taalruimte;
            var wie = metTaal ? spreekt! : mag[0];
            punten[wie.Sub] += dossier.Punten;
            uit.Add(new Toedeling(dossier.DossierId, wie.Sub, metTaal ? $"Spreekt {taalnaam(dossier.Taal!)}." : mag.Length == 1 ? "De enige die voor deze gemeente werkt." : "Heeft nu de meeste ruimte."));
        }

        return uit;
    }
}
