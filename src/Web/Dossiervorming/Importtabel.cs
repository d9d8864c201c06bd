namespace Naast.Web.Dossiervorming;

/// <summary>The file cannot be read; the message says what is wrong and what to do.</summary>
public sealed class Importfout(string melding) : Exception(melding);

/// <param name="Nummer">Number of the row as a spreadsheet shows it; the headers are usually row 1.</param>
public sealed record Importrij(int Nummer, string[] Cellen);

/// <summary>A file as a table of text, whatever it was before.</summary>
public sealed record Importtabel(string[] Koppen, IReadOnlyList<Importrij> Rijen)
{
    public const int MeesteRijen = 5000;
    public const int MeesteKolommen = 100;
    public const int LangsteCel = 4000;

    /// <summary>Bytes of a file.</summary>
    public const int GrootsteBestand = 5 * 1024 * 1024;

    public static readonly string TeveelRijen = $"Het bestand heeft meer dan {MeesteRijen:N0} rijen. Verdeel het over meer bestanden.";
    public static readonly string TeveelKolommen = $"Het bestand heeft meer dan {MeesteKolommen} kolommen. Haal kolommen weg die u niet nodig heeft, ook lege kolommen aan de rechterkant.";

    /// <summary>Reads a file by what is in it, not by its name.</summary>
    /// <exception cref="Importfout">Not a table that can be read.</exception>
    public static Importtabel Lees(byte[] inhoud)
    {
        if (inhoud.Length == 0)
        {
            throw new Importfout("Het bestand is leeg. Kies een bestand met een rij met kolomnamen en daaronder de personen.");
        }

        if (inhoud.Length > GrootsteBestand)
        {
            throw new Importfout("Het bestand is groter dan 5 MB. Verdeel het over meer bestanden.");
        }

        if (inhoud.AsSpan().StartsWith("PK"u8))
        {
            return Maak(Xlsxlezer.Lees(inhoud));
        }

        if (inhoud.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new Importfout("Dit is een oud Excel-bestand, of een bestand met een wachtwoord. Open het in Excel en bewaar het als .xlsx, zonder wachtwoord.");
        }

        return Maak(Csvlezer.Lees(inhoud));
    }

    private static Importtabel Maak(IEnumerable<Importrij> bron)
    {
        string[]? koppen = null;
        var rijen = new List<Importrij>();
        foreach (var rij in bron)
        {
            if (rij.Cellen.Length > MeesteKolommen)
            {
                throw new Importfout(TeveelKolommen);
            }

            if (rij.Cellen.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rij.Cellen.Any(cel => cel.Length > LangsteCel))
            {
                throw new Importfout($"In rij {rij.Nummer} staat een cel met meer dan {LangsteCel:N0} tekens. Is het bestand wel een lijst met personen?");
            }

            if (koppen is null)
            {
                koppen = [.. rij.Cellen.Select((kop, i) => kop.Trim().Length == 0 ? $"Kolom {i + 1}" : kop.Trim())];
                continue;
            }

            if (rijen.Count == MeesteRijen)
            {
                throw new Importfout(TeveelRijen);
            }

            rijen.Add(rij with { Cellen = [.. rij.Cellen.Select(cel => cel.Trim())] });
        }

        return koppen is null || rijen.Count == 0
            ? throw new Importfout("Er staan geen personen in het bestand. De eerste rij is voor de kolomnamen. Daaronder staat op elke rij één persoon.")
            : new Importtabel(koppen, rijen);
    }
}
