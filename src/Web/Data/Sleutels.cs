using System.Security.Cryptography;
using System.Text;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

public sealed record Sleutelopties
{
    /// <summary>Base64 of 32 random bytes. Empty: read from, or made in, <see cref="Bestand"/>.</summary>
    public string Hoofdsleutel { get; init; } = "";

    /// <summary>Key file, readable by the service only.</summary>
    public string Bestand { get; init; } = "naast.sleutel";
}

/// <summary>
/// Encryption at rest: AES-256-GCM for content and HMAC-SHA-256 to look a BSN up, under two keys derived from one master.
/// Each value starts with a key id, so that a later key can stand beside this one.
/// </summary>
public sealed class Sleutels : IDisposable
{
    private const byte Sleutelnummer = 1;
    private readonly byte[] _inhoud;
    private readonly byte[] _zoek;

    public Sleutels(Sleutelopties opties)
    {
        var hoofd = Hoofdsleutel(opties);
        _inhoud = HKDF.DeriveKey(HashAlgorithmName.SHA256, hoofd, 32, info: "naast.inhoud"u8.ToArray());
        _zoek = HKDF.DeriveKey(HashAlgorithmName.SHA256, hoofd, 32, info: "naast.zoek"u8.ToArray());
        CryptographicOperations.ZeroMemory(hoofd);
    }

    public byte[] Versleutel(string tekst) => VersleutelBytes(Encoding.UTF8.GetBytes(tekst));

    public byte[] VersleutelBytes(ReadOnlySpan<byte> klaar)
    {
        var uit = new byte[1 + 12 + 16 + klaar.Length];
        uit[0] = Sleutelnummer;
        RandomNumberGenerator.Fill(uit.AsSpan(1, 12));
        using var aes = new AesGcm(_inhoud, 16);
        aes.Encrypt(uit.AsSpan(1, 12), klaar, uit.AsSpan(29), uit.AsSpan(13, 16), uit.AsSpan(0, 1));
        return uit;
    }

    /// <exception cref="CryptographicException">Another key, or changed content.</exception>
    public string Ontsleutel(ReadOnlySpan<byte> waarde) => Encoding.UTF8.GetString(OntsleutelBytes(waarde));

    /// <inheritdoc cref="Ontsleutel"/>
    public byte[] OntsleutelBytes(ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length < 29 || waarde[0] != Sleutelnummer)
        {
            throw new CryptographicException("Deze waarde is met een andere sleutel versleuteld.");
        }

        var klaar = new byte[waarde.Length - 29];
        using var aes = new AesGcm(_inhoud, 16);
        aes.Decrypt(waarde[1..13], waarde[29..], waarde[13..29], klaar, waarde[..1]);
        return klaar;
    }

    public byte[] Zoeksleutel(Bsn bsn) => HMACSHA256.HashData(_zoek, Encoding.ASCII.GetBytes(bsn.Cijfers));

    /// <summary>Names a person in a log without saying the number, and is of no use to look one up here.</summary>
    public string Logafdruk(Bsn bsn) => Convert.ToHexStringLower(HMACSHA256.HashData(_zoek, Encoding.ASCII.GetBytes("logboek:" + bsn.Cijfers)))[..32];

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_inhoud);
        CryptographicOperations.ZeroMemory(_zoek);
    }

    private static byte[] Hoofdsleutel(Sleutelopties opties)
    {
        if (opties.Hoofdsleutel.Length > 0)
        {
            return Lees(opties.Hoofdsleutel, "Sleutels:Hoofdsleutel");
        }

        if (!File.Exists(opties.Bestand))
        {
            MaakAlsEnige(Path.GetFullPath(opties.Bestand));
        }

        return Lees(File.ReadAllText(opties.Bestand), opties.Bestand);
    }

    /// <summary>
    /// One at a time, over processes too: a move that "does not overwrite" looks first and renames then, so that of two who
    /// begin together the first would encrypt with a key that the second has replaced.
    /// </summary>
    private static void MaakAlsEnige(string bestand)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bestand)!);
        var slot = $"{bestand}.slot";
        using var beurt = WachtOpBeurt(slot, bestand);
        if (beurt is null)
        {
            return;
        }

        if (!File.Exists(bestand))
        {
            Maak(bestand);
        }

        // Only now that the key is there: whoever still gets a turn, on this slot or on a new one, finds it.
        File.Delete(slot);
    }

    /// <summary>Null: the key came while we waited.</summary>
    private static FileStream? WachtOpBeurt(string slot, string bestand)
    {
        for (var poging = 0; ; poging++)
        {
            try
            {
                return new FileStream(slot, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (File.Exists(bestand))
            {
                return null;
            }
            catch (IOException) when (poging < 200)
            {
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>
    /// Whole or not at all, and on disk before anything is encrypted with it: half a key file, or one that a power cut takes
    /// away, would make the data unreadable for ever.
    /// </summary>
    private static void Maak(string bestand)
    {
        var tijdelijk = $"{bestand}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(8))}";
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stroom = new FileStream(tijdelijk, opties))
        {
            stroom.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
            stroom.Flush(flushToDisk: true);
        }

        File.Move(tijdelijk, bestand);
    }

    /// <exception cref="InvalidOperationException">Not 32 bytes in base64: an empty key would encrypt with a key that all know.</exception>
    private static byte[] Lees(string tekst, string waar)
    {
        var sleutel = new byte[33];
        return Convert.TryFromBase64String(tekst.Trim(), sleutel, out var lengte) && lengte == 32
            ? sleutel[..32]
            : throw new InvalidOperationException($"{waar} moet 32 bytes zijn, in base64.");
    }
}
