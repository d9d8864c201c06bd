using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Uitwisseling;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>Which rows of a table belong to these dossiers, in portions.</summary>
/// <param name="Ids">In the order of their text.</param>
/// <param name="Gemeenten">Codes of the municipalities: for registers, that have rows of the whole region.</param>
/// <param name="Oins">Of the municipalities: for messages that no dossier has.</param>
internal sealed record Pakketbereik(Guid[] Ids, string[] Gemeenten, string[] Oins)
{
    private const int Veel = 500;

    public async IAsyncEnumerable<object[]> LeesAsync(Db db, Pakkettabel tabel, [EnumeratorCancellation] CancellationToken ct)
    {
        if (tabel.Plaats == Pakketplaats.Naslag)
        {
            yield return [.. (await tabel.AllesAsync(db, ct)).Where(rij => Hoort(tabel, rij))];
            yield break;
        }

        var soort = tabel.Soort.ClrType;
        if (soort == typeof(InkomendBericht))
        {
            await foreach (var portie in BerichtenAsync(db, ct))
            {
                yield return portie;
            }

            yield break;
        }

        var gezien = new HashSet<Guid>();
        foreach (var deel in Ids.Chunk(Pakketmaker.Portie))
        {
            yield return soort == typeof(Gebeurtenisrij) ? await db.Gebeurtenissen.AsNoTracking().Where(g => g.Stroomsoort == Stroom.Dossiersoort && deel.Contains(g.StroomId)).OrderBy(g => g.StroomId).ToArrayAsync(ct)
                : soort == typeof(Ketenhoofd) ? await db.Ketenhoofden.AsNoTracking().Where(k => k.Stroomsoort == Stroom.Dossiersoort && deel.Contains(k.StroomId)).ToArrayAsync(ct)
                : soort == typeof(Handelingrij)
                    ? [.. (await db.Handelingen.AsNoTracking().Where(h => db.Gebeurtenissen.Any(g => g.HandelingId == h.Id && g.Stroomsoort == Stroom.Dossiersoort && deel.Contains(g.StroomId))).ToArrayAsync(ct)).Where(h => gezien.Add(h.Id))]
                : soort == typeof(Inzageregel) ? await db.Inzage.AsNoTracking().Where(i => i.DossierId != null && deel.Contains(i.DossierId.Value)).ToArrayAsync(ct)
                : await tabel.LeesAsync(db, deel, ct);
        }

        if (soort == typeof(Inzageregel))
        {
            await foreach (var portie in LijstenAsync(db, ct))
            {
                yield return portie;
            }
        }
    }

    /// <summary>What another municipality of the region set down for itself stays here; what holds for the region goes along.</summary>
    private bool Hoort(Pakkettabel tabel, object rij) => rij switch
    {
        Medewerker medewerker => medewerker.DossierId is null && medewerker.Gemeenten.Split(',', StringSplitOptions.TrimEntries).Any(Gemeenten.Contains),
        Datapakket pakket => pakket.Gemeenten.All(Gemeenten.Contains),
        Kwartaallevering levering => levering.Gemeenten.All(Gemeenten.Contains),
        _ => tabel.Kolommen.FirstOrDefault(kolom => kolom.Eigenschap.Name == nameof(Aggregaat.Gemeentecode))?.Waarde(rij) is not string { Length: > 0 } code || Gemeenten.Contains(code),
    };

    private async IAsyncEnumerable<object[]> BerichtenAsync(Db db, [EnumeratorCancellation] CancellationToken ct)
    {
        var oins = Oins;
        for (var vanaf = Guid.Empty; ;)
        {
            var eerste = vanaf == Guid.Empty;
            var rijen = await db.InkomendeBerichten.AsNoTracking().Where(b => oins.Contains(b.Doel) && (eerste || b.Id.CompareTo(vanaf) > 0)).OrderBy(b => b.Id).Take(Veel).ToArrayAsync(ct);
            if (rijen.Length == 0)
            {
                yield break;
            }

            yield return [.. rijen.Where(b => b.DossierId is not { } id || Kent(id))];
            vanaf = rijen[^1].Id;
        }
    }

    /// <summary>A list that somebody saw may have shown persons of others: their ids stay here.</summary>
    private async IAsyncEnumerable<object[]> LijstenAsync(Db db, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var vanaf = Guid.Empty; ;)
        {
            var eerste = vanaf == Guid.Empty;
            var rijen = await db.Inzage.AsNoTracking().Where(i => i.DossierId == null && i.Dossiers != null && (eerste || i.Id.CompareTo(vanaf) > 0)).OrderBy(i => i.Id).Take(Veel).ToArrayAsync(ct);
            if (rijen.Length == 0)
            {
                yield break;
            }

            yield return [.. rijen.Select(Eigen).OfType<object>()];
            vanaf = rijen[^1].Id;
        }
    }

    private Inzageregel? Eigen(Inzageregel regel)
    {
        var alle = regel.Dossiers!.Split(' ');
        string[] eigen = [.. alle.Where(id => Guid.TryParse(id, out var dossier) && Kent(dossier))];
        return eigen.Length == 0 ? null : new Inzageregel
        {
            Id = eigen.Length == alle.Length ? regel.Id : Deel(regel.Id), Tijdstip = regel.Tijdstip, Medewerker = regel.Medewerker, MedewerkerNaam = regel.MedewerkerNaam, Organisatie = regel.Organisatie, Scherm = regel.Scherm, Doel = regel.Doel,
            Dossiers = string.Join(' ', eigen), Toegestaan = regel.Toegestaan,
        };
    }

    /// <summary>The rest of such a list goes with another package: each part has an id of its own, at the same moment, or who takes over both would keep one.</summary>
    private Guid Deel(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        SHA256.HashData(Encoding.UTF8.GetBytes($"{id}|{string.Join(',', Gemeenten.Order(StringComparer.Ordinal))}")).AsSpan(8, 8).CopyTo(bytes[8..]);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private HashSet<Guid>? _ids;

    private bool Kent(Guid id) => (_ids ??= [.. Ids]).Contains(id);
}
