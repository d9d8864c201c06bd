using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore.Metadata;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <param name="Rij">As a spreadsheet counts; null = the file as a whole.</param>
/// <param name="Tekst">What is wrong and what to do; without the value, that may be of a person.</param>
public sealed record Pakketfout(string Bestand, int? Rij, string? Kolom, string Tekst);

/// <summary>A package to read: its list, and its rows one by one. Its stream stays open.</summary>
internal sealed class Pakketlezer : IDisposable
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { Delimiter = ";", HasHeaderRecord = false, BadDataFound = null, Mode = CsvMode.RFC4180 };

    /// <summary>Longest attachment, in bytes: more is no document of ours.</summary>
    private const long LangsteBijlage = 64 * 1024 * 1024;

    private readonly ZipArchive _zip;

    private Pakketlezer(ZipArchive zip, Pakketmanifest manifest) => (_zip, Manifest) = (zip, manifest);

    public Pakketmanifest Manifest { get; }

    /// <returns>Null with a sentence when it is no package of ours.</returns>
    public static Pakketlezer? Open(Stream bestand, out string? fout)
    {
        fout = "Dit is geen pakket van Naast. Kies het ZIP-bestand zoals u het kreeg, zonder het uit te pakken.";
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(bestand, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry(Pakketmaker.Manifest) is { Length: < 50_000_000 } lijst)
            {
                using var stroom = lijst.Open();
                var manifest = JsonSerializer.Deserialize<Pakketmanifest>(stroom, Pakketmaker.Json);
                if (manifest is { Formaat: Pakketmanifest.Soort, Versie: Pakketmanifest.Vorm })
                {
                    fout = null;
                    return new(zip, manifest);
                }

                fout = "Dit pakket is van een andere versie. Vraag een nieuw pakket, of werk Naast eerst bij.";
            }
        }
        catch (Exception geen) when (geen is InvalidDataException or JsonException or NotSupportedException)
        {
            // The sentence is there already.
        }

        zip?.Dispose();
        return null;
    }

    /// <summary>What is not as the list says: missing, or with another print.</summary>
    public IEnumerable<Pakketfout> Beschadigd()
    {
        foreach (var deel in Manifest.Bestanden.Concat(Manifest.Bijlagen))
        {
            if (_zip.GetEntry(deel.Bestand) is not { } ingang)
            {
                yield return new(deel.Bestand, null, null, "Dit bestand mist in het pakket. Vraag het pakket opnieuw.");
                continue;
            }

            using var stroom = ingang.Open();
            if (Convert.ToHexStringLower(SHA256.HashData(stroom)) != deel.Afdruk)
            {
                yield return new(deel.Bestand, null, null, "Dit bestand is veranderd nadat het pakket is gemaakt. Vraag het pakket opnieuw.");
            }
        }
    }

    /// <summary>The head and then the rows; each with its number.</summary>
    public IEnumerable<(int Rij, string[] Cellen)> Rijen(Pakkettabel tabel)
    {
        if (_zip.GetEntry(tabel.Bestand) is not { } ingang)
        {
            yield break;
        }

        using var tekst = new StreamReader(ingang.Open());
        using var lezer = new CsvParser(tekst, Csv);
        while (lezer.Read())
        {
            yield return (lezer.Row, lezer.Record!);
        }
    }

    /// <summary>The dossiers of a package that we made.</summary>
    public IEnumerable<Guid> Dossiers(IModel model)
    {
        var plaats = -1;
        foreach (var (_, cellen) in Rijen(Pakkettabellen.Alle(model).First(tabel => tabel.Soort.ClrType == typeof(Dossier))))
        {
            if (plaats < 0)
            {
                plaats = Array.IndexOf(cellen, "id");
                continue;
            }

            yield return Guid.Parse(cellen[plaats]);
        }
    }

    /// <summary>Null when it is not there, or is longer than a document of ours.</summary>
    public byte[]? Bijlage(string naam)
    {
        if (!naam.StartsWith("bijlagen/", StringComparison.Ordinal) || _zip.GetEntry(naam) is not { Length: <= LangsteBijlage } ingang)
        {
            return null;
        }

        using var uit = new MemoryStream((int)ingang.Length);
        using var stroom = ingang.Open();
        stroom.CopyTo(uit);
        return uit.ToArray();
    }

    public void Dispose() => _zip.Dispose();
}
