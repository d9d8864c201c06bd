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
    /// <summary>Longest cell, in characters: more is no value of ours.</summary>
    private const int LangsteCel = 16 * 1024 * 1024;

    /// <summary>Longest attachment, and longest list, in bytes: more is no document of ours.</summary>
    private const long LangsteBijlage = 64 * 1024 * 1024;

    private const int MeesteDelen = 250_000;

    /// <summary>Unpacked, a package of ours is ten to twenty times as long as it is packed.</summary>
    private const long Vast = 16L * 1024 * 1024;
    private const int Keer = 50;
    private const long Grootste = 4L * 1024 * 1024 * 1024;

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { Delimiter = ";", HasHeaderRecord = false, BadDataFound = null, Mode = CsvMode.RFC4180, MaxFieldSize = LangsteCel };

    private readonly ZipArchive _zip;
    private readonly HashSet<string> _genoemd;
    private long _over;

    private Pakketlezer(ZipArchive zip, Pakketmanifest manifest, long lengte)
    {
        (_zip, Manifest, _over) = (zip, manifest, Math.Min(Grootste, Vast + (lengte * Keer)));
        // What is not on the list was not measured, so it is not read.
        _genoemd = [.. manifest.Bestanden.Concat(manifest.Bijlagen).Select(deel => deel.Bestand)];
    }

    public Pakketmanifest Manifest { get; }

    /// <summary>It unpacks to more than a package does: nothing of it is to be read.</summary>
    public bool IsTeGroot => _over < 0;

    /// <returns>Null with a sentence when it is no package of ours.</returns>
    public static Pakketlezer? Open(Stream bestand, out string? fout)
    {
        fout = "Dit is geen pakket van Naast. Kies het ZIP-bestand zoals u het kreeg, zonder het uit te pakken.";
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(bestand, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MeesteDelen)
            {
                fout = "Dit pakket heeft te veel bestanden. Vraag een pakket per gemeente.";
            }
            else if (zip.GetEntry(Pakketmaker.Manifest) is { } lijst && Inhoud(lijst) is { } tekst)
            {
                var manifest = JsonSerializer.Deserialize<Pakketmanifest>(tekst, Pakketmaker.Json);
                if (manifest is { Formaat: Pakketmanifest.Soort, Versie: Pakketmanifest.Vorm, IsHeel: true })
                {
                    fout = null;
                    return new(zip, manifest, bestand.Length);
                }

                fout = "Dit pakket is van een andere versie. Vraag een nieuw pakket, of werk Naast eerst bij.";
            }
        }
        catch (Exception geen) when (geen is JsonException || IsStuk(geen))
        {
            // The sentence is there already.
        }

        zip?.Dispose();
        return null;
    }

    /// <summary>What reading a part of a damaged archive throws.</summary>
    public static bool IsStuk(Exception fout) => fout is InvalidDataException or NotSupportedException or EndOfStreamException or CsvHelperException;

    /// <summary>What is not as the list says: missing, damaged, with another print, or too large.</summary>
    public IEnumerable<Pakketfout> Beschadigd()
    {
        foreach (var deel in Manifest.Bestanden.Concat(Manifest.Bijlagen))
        {
            if (_zip.GetEntry(deel.Bestand) is not { } ingang)
            {
                yield return new(deel.Bestand, null, null, "Dit bestand mist in het pakket. Vraag het pakket opnieuw.");
                continue;
            }

            var afdruk = Afdruk(ingang);
            if (IsTeGroot)
            {
                yield return new(deel.Bestand, null, null, "Dit pakket is uitgepakt veel te groot. Vraag een pakket per gemeente.");
                yield break;
            }

            if (afdruk != deel.Afdruk)
            {
                yield return new(deel.Bestand, null, null, afdruk is null ? "Dit bestand is beschadigd. Vraag het pakket opnieuw." : "Dit bestand is veranderd nadat het pakket is gemaakt. Vraag het pakket opnieuw.");
            }
        }
    }

    /// <summary>The head and then the rows; each with its number.</summary>
    public IEnumerable<(int Rij, string[] Cellen)> Rijen(Pakkettabel tabel)
    {
        if (!_genoemd.Contains(tabel.Bestand) || _zip.GetEntry(tabel.Bestand) is not { } ingang)
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

    public bool HeeftBijlage(string naam) => IsBijlage(naam) && _zip.GetEntry(naam) is { Length: <= LangsteBijlage };

    /// <summary>Null when it is not there, or is longer than a document of ours.</summary>
    public byte[]? Bijlage(string naam) => IsBijlage(naam) && _zip.GetEntry(naam) is { } ingang ? Inhoud(ingang) : null;

    public void Dispose() => _zip.Dispose();

    private bool IsBijlage(string naam) => naam.StartsWith("bijlagen/", StringComparison.Ordinal) && _genoemd.Contains(naam);

    /// <summary>Null when it cannot be unpacked, or there was more than a package has. What the archive says of its own size is not to be believed.</summary>
    private string? Afdruk(ZipArchiveEntry ingang)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stroom = ingang.Open();
            var stuk = new byte[64 * 1024];
            while (stroom.Read(stuk) is > 0 and var gelezen)
            {
                if ((_over -= gelezen) < 0)
                {
                    return null;
                }

                hash.AppendData(stuk, 0, gelezen);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception fout) when (IsStuk(fout))
        {
            return null;
        }
    }

    /// <summary>Null when it is longer than a document of ours.</summary>
    private static byte[]? Inhoud(ZipArchiveEntry ingang)
    {
        using var uit = new MemoryStream();
        using var stroom = ingang.Open();
        var stuk = new byte[64 * 1024];
        while (stroom.Read(stuk) is > 0 and var gelezen)
        {
            uit.Write(stuk, 0, gelezen);
            if (uit.Length > LangsteBijlage)
            {
                return null;
            }
        }

        return uit.ToArray();
    }
}
