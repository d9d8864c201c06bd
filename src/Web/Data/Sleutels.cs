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

    public byte[] Versleutel(string tekst)
    {
        var klaar = Encoding.UTF8.GetBytes(tekst);
        var uit = new byte[1 + 12 + 16 + klaar.Length];
        uit[0] = Sleutelnummer;
        RandomNumberGenerator.Fill(uit.AsSpan(1, 12));
        using var aes = new AesGcm(_inhoud, 16);
        aes.Encrypt(uit.AsSpan(1, 12), klaar, uit.AsSpan(29), uit.AsSpan(13, 16), uit.AsSpan(0, 1));
        return uit;
    }

    /// <exception cref="CryptographicException">Another key, or changed content.</exception>
    public string Ontsleutel(ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length < 29 || waarde[0] != Sleutelnummer)
        {
            throw new CryptographicException("Deze waarde is met een andere sleutel versleuteld.");
        }

        var klaar = new byte[waarde.Length - 29];
        using var aes = new AesGcm(_inhoud, 16);
        aes.Decrypt(waarde[1..13], waarde[29..], waarde[13..29], klaar, waarde[..1]);
        return Encoding.UTF8.GetString(klaar);
    }

    public byte[] Zoeksleutel(Bsn bsn) => HMACSHA256.HashData(_zoek, Encoding.ASCII.GetBytes(bsn.Cijfers));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_inhoud);
        CryptographicOperations.ZeroMemory(_zoek);
    }

    private static byte[] Hoofdsleutel(Sleutelopties opties)
    {
        if (opties.Hoofdsleutel.Length > 0)
        {
            var sleutel = Convert.FromBase64String(opties.Hoofdsleutel);
            return sleutel.Length == 32 ? sleutel : throw new InvalidOperationException("Sleutels:Hoofdsleutel moet 32 bytes zijn, in base64.");
        }

        if (!File.Exists(opties.Bestand))
        {
            var map = Path.GetDirectoryName(Path.GetFullPath(opties.Bestand))!;
            Directory.CreateDirectory(map);
            using var bestand = new FileStream(opties.Bestand, FileMode.CreateNew, FileAccess.Write);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(bestand.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            bestand.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
        }

        return Convert.FromBase64String(File.ReadAllText(opties.Bestand).Trim());
    }
}
