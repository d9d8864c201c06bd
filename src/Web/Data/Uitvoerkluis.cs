using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// Keeps files of many persons, encrypted and in parts: nothing stands on a disk in the open, and no file is ever in memory as
/// a whole. Only who works for all municipalities in a file gets it; what else is needed is for the caller to ask.
/// </summary>
public sealed class Uitvoerkluis(Dbfabriek fabriek, Schrijfpoort poort, Sleutels sleutels, TimeProvider klok)
{
    /// <summary>Readable bytes of one part.</summary>
    internal const int Deelgrootte = 1024 * 1024;

    /// <summary>Begins a file; <see cref="Uitvoerschrijver.SluitAsync"/> makes it whole.</summary>
    /// <exception cref="ArgumentException">There is a file with this id, and it is not one that the same maker left half.</exception>
    public async Task<Uitvoerschrijver> BeginAsync(Uitvoerbestand bestand, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        // An id may come from a form: what is whole, or of somebody else, is never replaced by it.
        await db.Uitvoerbestanden.Where(b => b.Id == bestand.Id && b.Soort == bestand.Soort && b.Medewerker == bestand.Medewerker && b.Afdruk == "").ExecuteDeleteAsync(ct);
        if (await db.Uitvoerbestanden.AnyAsync(b => b.Id == bestand.Id, ct))
        {
            throw new ArgumentException("Dit bestand is er al. Open de pagina opnieuw en begin opnieuw.", nameof(bestand));
        }

        db.Uitvoerbestanden.Add(bestand);
        await db.SaveChangesAsync(ct);
        return new Uitvoerschrijver(this, bestand.Id);
    }

    /// <summary>The file to read from any place; null when it is not there, not whole, or of municipalities that the asker does not work for.</summary>
    public async Task<Uitvoerlezer?> OpenAsync(Guid id, Uitvoersoort soort, Toegang toegang, CancellationToken ct)
    {
        var db = Nieuw();
        if (await db.Uitvoerbestanden.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.Soort == soort && b.Afdruk != "", ct) is { } bestand
            && (toegang.Soort == Toegangssoort.Systeem || bestand.Gemeenten.Split(',', StringSplitOptions.RemoveEmptyEntries).All(toegang.Gemeenten.Contains)))
        {
            return new Uitvoerlezer(db, sleutels, bestand);
        }

        await db.DisposeAsync();
        return null;
    }

    /// <summary>Away with what was kept long enough, and with what never became whole.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> RuimOpAsync(CancellationToken ct)
    {
        var (vandaag, gisteren) = (klok.Vandaag(), klok.Nu().AddDays(-1));
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        return await db.Uitvoerbestanden.Where(b => b.BewaarTot < vandaag || (b.Afdruk == "" && b.Begonnen < gisteren)).ExecuteDeleteAsync(ct);
    }

    internal async Task BewaarAsync(Guid id, int nummer, byte[] deel, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        db.Uitvoerdelen.Add(new Uitvoerdeel { BestandId = id, Nummer = nummer, Inhoud = sleutels.VersleutelBytes(deel) });
        await db.SaveChangesAsync(ct);
    }

    internal async Task RondAfAsync(Guid id, long bytes, string afdruk, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        await db.Uitvoerbestanden.Where(b => b.Id == id).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Bytes, bytes).SetProperty(b => b.Afdruk, afdruk), ct);
    }

    private Db Nieuw() => fabriek.Maak(Toegang.Systeem("uitvoerbestanden"));
}

/// <summary>
/// Takes bytes in memory and puts whole parts away when its user says that it may wait (<see cref="LoosAsync"/>): makers of XML and ZIP
/// write without waiting, and the database is not to be asked without waiting.
/// </summary>
public sealed class Uitvoerschrijver(Uitvoerkluis kluis, Guid id) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private MemoryStream _buffer = new();
    private int _nummer;
    private long _bytes;

    public string Afdruk { get; private set; } = "";

    public long Bytes => _bytes;

    public async Task LoosAsync(CancellationToken ct)
    {
        if (_buffer.Length < Uitvoerkluis.Deelgrootte)
        {
            return;
        }

        var inhoud = _buffer.ToArray();
        var van = 0;
        for (; inhoud.Length - van >= Uitvoerkluis.Deelgrootte; van += Uitvoerkluis.Deelgrootte)
        {
            await kluis.BewaarAsync(id, _nummer++, inhoud[van..(van + Uitvoerkluis.Deelgrootte)], ct);
        }

        _buffer = new MemoryStream();
        _buffer.Write(inhoud.AsSpan(van));
    }

    public async Task SluitAsync(CancellationToken ct)
    {
        await LoosAsync(ct);
        if (_buffer.Length > 0)
        {
            await kluis.BewaarAsync(id, _nummer++, _buffer.ToArray(), ct);
            _buffer = new MemoryStream();
        }

        Afdruk = Convert.ToHexStringLower(_hash.GetHashAndReset());
        await kluis.RondAfAsync(id, _bytes, Afdruk, ct);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes;

    public override long Position { get => _bytes; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _buffer.Write(buffer);
        _bytes += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A kept file to read, from any place in it; one part at a time is in memory.</summary>
public sealed class Uitvoerlezer(Db db, Sleutels sleutels, Uitvoerbestand bestand) : Stream
{
    private byte[] _deel = [];
    private int _nummer = -1;

    public Uitvoerbestand Bestand { get; } = bestand;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => Bestand.Bytes;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Nodig() is { } nummer)
        {
            Neem(nummer, Vraag(nummer).Single());
        }

        return Geef(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Nodig() is { } nummer)
        {
            Neem(nummer, await Vraag(nummer).SingleAsync(cancellationToken));
        }

        return Geef(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var naar = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };
        return Position = naar >= 0 ? naar : throw new IOException("Deze plaats ligt voor het begin van het bestand.");
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int? Nodig() => Position >= Length || (int)(Position / Uitvoerkluis.Deelgrootte) == _nummer ? null : (int)(Position / Uitvoerkluis.Deelgrootte);

    private IQueryable<byte[]> Vraag(int nummer) => db.Uitvoerdelen.AsNoTracking().Where(d => d.BestandId == Bestand.Id && d.Nummer == nummer).Select(d => d.Inhoud);

    private void Neem(int nummer, byte[] versleuteld) => (_nummer, _deel) = (nummer, sleutels.OntsleutelBytes(versleuteld));

    private int Geef(Span<byte> buffer)
    {
        if (Position >= Length)
        {
            return 0;
        }

        var plaats = (int)(Position % Uitvoerkluis.Deelgrootte);
        var aantal = Math.Min(buffer.Length, _deel.Length - plaats);
        _deel.AsSpan(plaats, aantal).CopyTo(buffer);
        Position += aantal;
        return aantal;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            db.Dispose();
        }

        base.Dispose(disposing);
    }
}
