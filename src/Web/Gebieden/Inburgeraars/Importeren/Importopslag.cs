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
    private const string Kolomkeuzes = "importeren/kolommen";

    public Task BewaarAsync(Importstaat staat, CancellationToken ct) => SchrijfAsync(Formulier, staat, ct);

    /// <summary>For the next file with columns of the same names.</summary>
    public async Task OnthoudAsync(IReadOnlyDictionary<string, string> keuzes, CancellationToken ct)
    {
        var alle = await OnthoudenAsync(ct);
        foreach (var (kop, veld) in keuzes)
        {
            alle[kop] = veld;
        }

        await SchrijfAsync(Kolomkeuzes, alle, ct);
    }

    /// <summary>What this colleague chose for columns before, by their names.</summary>
    public async Task<Dictionary<string, string>> OnthoudenAsync(CancellationToken ct) =>
        await HaalAsync<Dictionary<string, string>>(Kolomkeuzes, ct) ?? new(StringComparer.Ordinal);

    /// <summary>Null when there is no upload, or it cannot be read any more.</summary>
    public Task<Importstaat?> LeesAsync(CancellationToken ct) => HaalAsync<Importstaat>(Formulier, ct);

    public async Task GooiWegAsync(CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await Mijn(Formulier).ExecuteDeleteAsync(ct);
    }

    private async Task SchrijfAsync<T>(string formulier, T wat, CancellationToken ct)
    {
        var inhoud = sleutels.Versleutel(Convert.ToBase64String(Pers(JsonSerializer.SerializeToUtf8Bytes(wat))));
        var nu = klok.Nu();
        using var binnen = await poort.GaBinnenAsync(ct);
        var geraakt = await Mijn(formulier).ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Inhoud, inhoud).SetProperty(c => c.Bewaard, nu), ct);
        if (geraakt == 0)
        {
            db.Concepten.Add(new Concept { Medewerker = db.Toegang.Sub, Formulier = formulier, Inhoud = inhoud, Bewaard = nu });
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<T?> HaalAsync<T>(string formulier, CancellationToken ct)
        where T : class
    {
        if (await Mijn(formulier).AsNoTracking().Select(c => c.Inhoud).SingleOrDefaultAsync(ct) is not { } inhoud)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Pak(Convert.FromBase64String(sleutels.Ontsleutel(inhoud))));
        }
        catch (Exception fout) when (fout is JsonException or FormatException or InvalidDataException or CryptographicException)
        {
            return null;
        }
    }

    private IQueryable<Concept> Mijn(string formulier) => db.Concepten.Where(c => c.Medewerker == db.Toegang.Sub && c.Formulier == formulier);

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
