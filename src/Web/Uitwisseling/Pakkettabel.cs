using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>What becomes of a table when a municipality leaves.</summary>
public enum Pakketplaats
{
    /// <summary>Goes along, and is taken over.</summary>
    Mee,

    /// <summary>Goes along to be read; who takes the package over has a register of its own.</summary>
    Naslag,

    /// <summary>Stays, for a reason.</summary>
    Blijft,
}

/// <summary>One table as a file of the package.</summary>
public sealed class Pakkettabel
{
    private static readonly MethodInfo LeesVan = typeof(Pakkettabel).GetMethod(nameof(RijenAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    public Pakkettabel(IEntityType soort, Pakketplaats plaats)
    {
        (Soort, Naam, Plaats) = (soort, soort.GetTableName()!, plaats);
        var sleutel = soort.FindPrimaryKey()!.Properties;
        Sleutel = [.. sleutel.Select(p => p.GetColumnName())];
        Kolommen =
        [
            .. Eigenschappen(soort).OrderBy(p => sleutel.ToList().IndexOf(p) is var i && i >= 0 ? i : p.Name == nameof(IDossiergebonden.DossierId) ? 50 : 100).ThenBy(p => p.GetColumnName(), StringComparer.Ordinal)
                .Select(p => new Pakketkolom(p, Wijze(soort.ClrType, p.Name))),
        ];
    }

    public IEntityType Soort { get; }

    public string Naam { get; }

    public Pakketplaats Plaats { get; }

    public string Bestand => $"naast_{Naam}.csv";

    public IReadOnlyList<string> Sleutel { get; }

    public IReadOnlyList<Pakketkolom> Kolommen { get; }

    public bool HeeftBijlagen => Kolommen.Any(kolom => kolom.IsBijlage);

    public bool IsPerDossier => Pakkettabellen.IsPerDossier(Soort.ClrType);

    /// <summary>Place of the column of the dossier; -1 when there is none, or the rows do not come a dossier at a time.</summary>
    public int Dossierkolom => Soort.ClrType == typeof(InkomendBericht) ? -1 : Kolommen.ToList().FindIndex(k => k.Eigenschap.Name == (Soort.ClrType == typeof(Dossier) ? nameof(Dossier.Id) : nameof(IDossiergebonden.DossierId)));

    /// <summary>The rows of these dossiers; of a document that is a file of its own only whether it is there.</summary>
    public Task<object[]> LeesAsync(Db db, Guid[] ids, CancellationToken ct) => LeesAsync(db, ids, metBijlagen: false, ct);

    /// <summary>The rows of these dossiers, with their documents.</summary>
    public Task<object[]> LeesMetBijlagenAsync(Db db, Guid[] ids, CancellationToken ct) => LeesAsync(db, ids, metBijlagen: true, ct);

    /// <summary>All rows: of a register.</summary>
    public Task<object[]> AllesAsync(Db db, CancellationToken ct) => LeesAsync(db, [], ct);

    private Task<object[]> LeesAsync(Db db, Guid[] ids, bool metBijlagen, CancellationToken ct) => (Task<object[]>)LeesVan.MakeGenericMethod(Soort.ClrType).Invoke(null, [this, db, ids, metBijlagen, ct])!;

    public object Nieuw() => Activator.CreateInstance(Soort.ClrType, nonPublic: true)!;

    private static async Task<object[]> RijenAsync<T>(Pakkettabel tabel, Db db, Guid[] ids, bool metBijlagen, CancellationToken ct)
        where T : class
    {
        var rijen = db.Set<T>().AsNoTracking();
        if (typeof(T) == typeof(Dossier))
        {
            rijen = rijen.Where(r => ids.Contains(EF.Property<Guid>(r, nameof(Dossier.Id))));
        }
        else if (tabel.IsPerDossier)
        {
            rijen = rijen.Where(r => ids.Contains(EF.Property<Guid>(r, nameof(IDossiergebonden.DossierId))));
        }

        return [.. await (metBijlagen || !tabel.HeeftBijlagen ? rijen : rijen.Select(tabel.ZonderBijlagen<T>())).ToArrayAsync(ct)];
    }

    /// <summary>The same row with no bytes where a document was: its name is all that stands in the file of the table.</summary>
    private Expression<Func<T, T>> ZonderBijlagen<T>()
    {
        var rij = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, T>>(Expression.MemberInit(Expression.New(typeof(T)), Kolommen.Select(kolom =>
        {
            var lid = Expression.Property(rij, kolom.Eigenschap.PropertyInfo!);
            return Expression.Bind(kolom.Eigenschap.PropertyInfo!, kolom.IsBijlage
                ? Expression.Condition(Expression.Equal(lid, Expression.Constant(null, typeof(byte[]))), Expression.Constant(null, typeof(byte[])), Expression.Constant(Array.Empty<byte>()))
                : lid);
        })), rij);
    }

    private static IEnumerable<IProperty> Eigenschappen(ITypeBase soort) => soort.GetProperties().Concat(soort.GetComplexProperties().SelectMany(deel => Eigenschappen(deel.ComplexType)));

    private static Bytewijze Wijze(Type soort, string naam) => (soort.Name, naam) switch
    {
        (nameof(Bestand), nameof(Data.Bestand.Inhoud)) => Bytewijze.Versleuteldebijlage,
        (nameof(Brief), nameof(Brief.Pdf) or nameof(Brief.Archief)) => Bytewijze.Bijlage,
        (nameof(InkomendBericht), nameof(InkomendBericht.Inhoud) or nameof(InkomendBericht.Herkenning)) => Bytewijze.Tekst,
        _ => Bytewijze.Base64,
    };
}
