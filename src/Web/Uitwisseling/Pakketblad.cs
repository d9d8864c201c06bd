using System.Security.Cryptography;
using System.Text;

namespace Naast.Web.Uitwisseling;

/// <summary>Writes one CSV file of a package: UTF-8, semicolons, a head; counts its rows and makes its print on the way.</summary>
internal sealed class Pakketblad : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream _doel;
    private readonly StringBuilder _regel = new();

    public Pakketblad(Stream doel, IEnumerable<string> kop)
    {
        _doel = doel;
        Schrijf(kop);
    }

    public int Rijen { get; private set; }

    public void Voeg(IEnumerable<string> cellen)
    {
        Schrijf(cellen);
        Rijen++;
    }

    public string Afdruk() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Schrijf(IEnumerable<string> cellen)
    {
        _regel.Clear();
        var eerste = true;
        foreach (var cel in cellen)
        {
            if (!eerste)
            {
                _regel.Append(';');
            }

            eerste = false;
            if (cel.AsSpan().ContainsAny(";\"\r\n"))
            {
                _regel.Append('"').Append(cel.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                _regel.Append(cel);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(_regel.Append("\r\n").ToString());
        _hash.AppendData(bytes);
        _doel.Write(bytes);
    }
}
