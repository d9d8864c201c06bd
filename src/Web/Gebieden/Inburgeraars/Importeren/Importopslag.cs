using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>An import between its steps.</summary>
public sealed record Importstaat
{
    /// <summary>Id of this upload: the same one is imported once.</summary>
    public required Guid Id { get; init; }

    public required string Bestand { get; init; }

    public required string[] Koppen { get; init; }

    /// <summary>Empty once it has been imported.</summary>
    public required IReadOnlyList<Importrij> Rijen { get; init; }

    /// <summary>Field to column.</summary>
    public required IReadOnlyDictionary<string, int> Kolommen { get; init; }

    /// <summary>Municipality of rows that do not name one.</summary>
    public string? Gemeente { get; init; }

    public Kanaal Kanaal { get; init; }

    /// <summary>The columns have been looked at.</summary>
    public bool KolommenKlaar { get; init; }

    /// <summary>Dossiers that were made; null before.</summary>
    public IReadOnlyList<Guid>? Gemaakt { get; init; }

    public int Overgeslagen { get; init; }
}

/// <summary>
/// Keeps an upload between its steps, encrypted, in the table of drafts: it survives a restart, works with two processes, and
/// no file ever stands on a disk.
/// </summary>
public sealed class Importopslag(Db db, Schrijfpoort poort, Sleutels sleutels, TimeProvider klok)
{
    private const string Formulier = "importeren";

    public async Task BewaarAsync(Importstaat staat, CancellationToken ct)
    {
        var inhoud = sleutels.Versleutel(Convert.ToBase64String(Pers(JsonSerializer.SerializeToUtf8Bytes(staat))));
        var nu = klok.Nu();
        using var binnen = await poort.GaBinnenAsync(ct);
        var geraakt = await Mijn().ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Inhoud, inhoud).SetProperty(c => c.Bewaard, nu), ct);
        if (geraakt == 0)
        {
            db.Concepten.Add(new Concept { Medewerker = db.Toegang.Sub, Formulier = Formulier, Inhoud = inhoud, Bewaard = nu });
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Null when there is no upload, or it cannot be read any more.</summary>
    public async Task<Importstaat?> LeesAsync(CancellationToken ct)
    {
        if (await Mijn().AsNoTracking().Select(c => c.Inhoud).SingleOrDefaultAsync(ct) is not { } inhoud)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Importstaat>(Pak(Convert.FromBase64String(sleutels.Ontsleutel(inhoud))));
        }
        catch (Exception fout) when (fout is JsonException or FormatException or InvalidDataException or CryptographicException)
        {
            return null;
        }
    }

    public async Task GooiWegAsync(CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await Mijn().ExecuteDeleteAsync(ct);
    }

    private IQueryable<Concept> Mijn() => db.Concepten.Where(c => c.Medewerker == db.Toegang.Sub && c.Formulier == Formulier);

    private static byte[] Pers(byte[] inhoud)
    {
        using var uit = new MemoryStream();
        using (var pers = new GZipStream(uit, CompressionLevel.Fastest))
        {
            pers.Write(inhoud);
        }

        return uit.ToArray();
    }

    private static byte[] Pak(byte[] inhoud)
    {
        using var uit = new MemoryStream();
        using var pers = new GZipStream(new MemoryStream(inhoud), CompressionMode.Decompress);
        pers.CopyTo(uit);
        return uit.ToArray();
    }
}
