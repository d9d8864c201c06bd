using System.Security.Cryptography;

namespace Naast.Web.Data;

/// <summary>
/// The seal of one day: the last link of each stream before that day began in the Netherlands, in the order of the streams.
/// What came later does not change it, so it can be computed again at any time and compared with the stored
/// <see cref="Anker"/>.
/// </summary>
internal sealed class Zegel(DateOnly dag) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _stromen;
    private long _gebeurtenissen;
    private (long Volgnummer, byte[] Hash)? _laatste;

    /// <summary>Links from this moment on do not count.</summary>
    public DateTimeOffset Grens { get; } = dag.AddDays(-1).EindVanDag();

    /// <summary>The last link of the next stream.</summary>
    public void Voeg(long volgnummer, byte[] hash)
    {
        _stromen++;
        _gebeurtenissen += volgnummer;
        _hash.AppendData(hash);
    }

    /// <summary>A link of the stream that is being read; <see cref="SluitStroom"/> takes the last one.</summary>
    public void Zie(Gebeurtenisrij rij)
    {
        if (rij.Tijdstip < Grens)
        {
            _laatste = (rij.Volgnummer, rij.Hash);
        }
    }

    public void SluitStroom()
    {
        if (_laatste is { } laatste)
        {
            Voeg(laatste.Volgnummer, laatste.Hash);
            _laatste = null;
        }
    }

    public Anker Sluit() => new() { Dag = dag, Stromen = _stromen, Gebeurtenissen = _gebeurtenissen, Hash = _hash.GetHashAndReset() };

    public void Dispose() => _hash.Dispose();
}
