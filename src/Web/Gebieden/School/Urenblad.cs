using Naast.Kern.Intake;
using Naast.Kern.Onderweg;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.School;

/// <summary>What is wrong with one cell of a file.</summary>
/// <param name="Rij">Number of the row as a spreadsheet shows it.</param>
public sealed record Urenbezwaar(int Rij, string Wie, string Kolom, string Tekst);

/// <summary>One row that can be recorded.</summary>
/// <param name="Vervangt">Reports that this one takes the place of.</param>
public sealed record Urenrij(int Rij, Student Student, Urengegevens Gegevens, string? Groep, IReadOnlyList<Guid> Vervangt);

/// <summary>A file of hours as it was judged: all rows can be recorded, or none is.</summary>
public sealed record Urenoordeel(IReadOnlyList<Urenrij> Rijen, IReadOnlyList<Urenbezwaar> Bezwaren)
{
    public bool KanVastleggen => Bezwaren.Count == 0 && Rijen.Count > 0;
}

/// <summary>
/// Reads a file of hours and judges each row: the person, the days, the hours, the group, and what was reported before. Pure: who
/// the students are and what is known of them comes from outside.
/// </summary>
/// <param name="genoemd">Number of a row to the dossier that it names; a file of a person names none.</param>
public sealed class Urenblad(
    IReadOnlyList<Student> studenten, IReadOnlyList<Urenmelding> bekend, string? groep, bool verbeteren, DateOnly vandaag, int urenPerDag, IReadOnlyDictionary<int, Guid>? genoemd = null)
{
    /// <summary>Bytes of a file: a school of two thousand fits.</summary>
    public const int GrootsteBestand = 512 * 1024;

    /// <summary>Headings of the sheet that we give out, in its order.</summary>
    public static readonly IReadOnlyList<string> Kolommen =
        ["V-nummer", "Naam", "Groep", "Eerste dag", "Laatste dag", "Soort", "Gevolgd", "Gemist met reden", "Gemist zonder reden"];

    private static readonly string[] Nodig = ["V-nummer", "Eerste dag", "Laatste dag", "Gevolgd"];

    private static readonly Dictionary<string, string> Anders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vnummer"] = "V-nummer", ["v nummer"] = "V-nummer", ["van"] = "Eerste dag", ["vanaf"] = "Eerste dag", ["begin"] = "Eerste dag", ["tot"] = "Laatste dag", ["tot en met"] = "Laatste dag",
        ["t/m"] = "Laatste dag", ["einde"] = "Laatste dag", ["uren"] = "Gevolgd", ["uren gevolgd"] = "Gevolgd", ["gevolgde uren"] = "Gevolgd", ["afwezig met reden"] = "Gemist met reden",
        ["afwezig zonder reden"] = "Gemist zonder reden",
    };

    private readonly List<Urenbezwaar> _bezwaren = [];
    private readonly List<Urenrij> _rijen = [];

    /// <exception cref="Importfout">The file has no such table: the message says what to do.</exception>
    public Urenoordeel Beoordeel(Importtabel tabel)
    {
        var plaats = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tabel.Koppen.Length; i++)
        {
            var kop = tabel.Koppen[i].Trim();
            plaats.TryAdd(Kolommen.FirstOrDefault(k => k.Equals(kop, StringComparison.OrdinalIgnoreCase)) ?? Anders.GetValueOrDefault(kop, kop), i);
        }

        string[] mist = [.. Nodig.Where(kop => !plaats.ContainsKey(kop))];
        if (mist.Length > 0)
        {
            throw new Importfout($"Deze kolommen staan niet in het bestand: {string.Join(", ", mist)}. Gebruik het invulblad, en verander de kolomnamen niet.");
        }

        var nummers = studenten.Where(s => s.Vnummer is not null && !s.WachtOpAntwoord).GroupBy(s => s.Vnummer!).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var dossiers = studenten.Where(s => !s.WachtOpAntwoord).GroupBy(s => s.DossierId).ToDictionary(g => g.Key, g => g.First());
        foreach (var rij in tabel.Rijen)
        {
            Lees(rij, plaats, nummers, dossiers);
        }

        return new(_rijen, _bezwaren);
    }

    /// <summary>Only the digits of what was written.</summary>
    public static string Vnummer(string tekst) => string.Concat(tekst.Where(char.IsAsciiDigit));

    private void Lees(Importrij rij, Dictionary<string, int> plaats, Dictionary<string, Student> nummers, Dictionary<Guid, Student> dossiers)
    {
        var eerder = _bezwaren.Count;
        string Cel(string kop) => plaats.TryGetValue(kop, out var kolom) && kolom < rij.Cellen.Length ? rij.Cellen[kolom].Trim() : "";
        var nummer = Vnummer(Cel("V-nummer"));
        Guid? dossier = genoemd is not null && genoemd.TryGetValue(rij.Nummer, out var id) ? id : null;
        var student = dossier is { } opId ? dossiers.GetValueOrDefault(opId) : nummers.GetValueOrDefault(nummer);
        var wie = student?.Naam ?? Cel("Naam");
        void Mis(string kop, string tekst) => _bezwaren.Add(new(rij.Nummer, wie, kop, tekst));
        foreach (var kop in Kolommen.Where(k => Cel(k) is ['=' or '@', ..]))
        {
            Mis(kop, "Hier staat een formule. Vul het getal of de tekst zelf in.");
            return;
        }

        // A row of the sheet that nobody filled in.
        if (Cel("Eerste dag").Length == 0 && Cel("Laatste dag").Length == 0 && Cel("Gevolgd").Length == 0 && Cel("Gemist met reden").Length == 0 && Cel("Gemist zonder reden").Length == 0)
        {
            return;
        }

        if (dossier is not null && student is null)
        {
            Mis("Student", "Met deze id heeft niemand les bij u. Haal de lijst van studenten opnieuw op, of haal de rij weg.");
        }
        else if (dossier is not null && nummer.Length > 0 && student!.Vnummer != nummer)
        {
            Mis("V-nummer", "Dit V-nummer hoort niet bij de student van deze rij. Kijk beide na, of stuur er een van de twee.");
        }
        else if (student is null)
        {
            Mis("V-nummer", nummer.Length == 0 ? "Vul het V-nummer in." : "Met dit V-nummer heeft niemand les bij u. Kijk het nummer na, of haal de rij weg.");
        }

        var opgegeven = Cel("Groep");
        if (student is not null && groep is not null && student.Groep != groep)
        {
            Mis("Groep", $"Deze student zit {(student.Groep is { } zit ? $"in {zit}" : "nog in geen groep")}, niet in {groep}. Kies de goede groep, of plaats de student eerst in deze groep.");
        }
        else if (student?.Groep is { } eigen && opgegeven.Length > 0 && !opgegeven.Equals(eigen, StringComparison.OrdinalIgnoreCase))
        {
            Mis("Groep", $"In het bestand staat {opgegeven}, maar deze student zit in {eigen}. Verbeter de groep, of plaats de student eerst in die groep.");
        }

        var (van, tot) = (Dag("Eerste dag"), Dag("Laatste dag"));
        var (gevolgd, met, zonder) = (Uren("Gevolgd"), Uren("Gemist met reden"), Uren("Gemist zonder reden"));
        if (Soort(Cel("Soort")) is not { } soort)
        {
            Mis("Soort", "Deze soort uren kennen wij niet. Kies uit: NT2, KNM, PVT, MAP, meedoen.");
            return;
        }

        if (_bezwaren.Count > eerder || student is null || van is null || tot is null)
        {
            return;
        }

        var gegevens = new Urengegevens(soort, van.Value, tot.Value, gevolgd, met, zonder);
        foreach (var bezwaar in gegevens.Bezwaren(vandaag, urenPerDag))
        {
            Mis(bezwaar.Contains("uur per dag", StringComparison.Ordinal) || bezwaar.StartsWith("Er staan", StringComparison.Ordinal) ? "Gevolgd" : "Laatste dag", bezwaar);
        }

        if (_rijen.FirstOrDefault(r => r.Student.DossierId == student.DossierId && r.Gegevens.Soort == soort && r.Gegevens.Van <= tot && van <= r.Gegevens.Tot) is { } dubbel)
        {
            Mis("Eerste dag", $"Rij {dubbel.Rij} gaat over dezelfde dagen van deze student. Haal een van de twee weg.");
        }

        Urenmelding[] al = [.. bekend.Where(u => u.DossierId == student.DossierId && u.Overlapt(soort, van.Value, tot.Value))];
        if (al.Length > 0 && !verbeteren)
        {
            Mis("Eerste dag", $"Over deze dagen is al gemeld: {Urentekst.Van(al[0].Gevolgd)}, van {Kern.Gedeeld.Datumtekst.Kort(al[0].Van)} tot en met {Kern.Gedeeld.Datumtekst.Kort(al[0].Tot)}. Wilt u dat verbeteren, zet dan het vinkje bij verbeteren.");
        }

        if (_bezwaren.Count == eerder)
        {
            _rijen.Add(new(rij.Nummer, student, gegevens, student.Groep, [.. al.Select(u => u.Id)]));
        }

        DateOnly? Dag(string kop)
        {
            if (Importwaarden.TryDatum(Cel(kop), out var dag))
            {
                return dag;
            }

            Mis(kop, Cel(kop).Length == 0 ? "Vul deze dag in." : $"Deze dag kunnen wij niet lezen: {Cel(kop)}. {Importwaarden.Datumuitleg}");
            return null;
        }

        int Uren(string kop)
        {
            if (Cel(kop).Length == 0)
            {
                return 0;
            }

            if (Urentekst.Lees(Cel(kop)) is { } minuten)
            {
                return minuten;
            }

            Mis(kop, $"Dit is geen aantal uren: {Cel(kop)}. Schrijf bijvoorbeeld 12 of 7,5.");
            return 0;
        }
    }

    private static Uursoort? Soort(string tekst) => tekst.ToUpperInvariant() switch
    {
        "" or "NT2" or "TAAL" or "LES" or "TAALLES" => Uursoort.Nt2,
        "KNM" => Uursoort.Knm,
        "PVT" => Uursoort.Pvt,
        "MAP" => Uursoort.Map,
        "MEEDOEN" or "PARTICIPATIE" => Uursoort.Participatie,
        _ => null,
    };
}
