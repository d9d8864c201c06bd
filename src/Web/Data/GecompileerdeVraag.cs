using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Naast.Web.Data;

/// <summary>
/// A compiled query for each model. A compiled query belongs to one model of EF Core, and the gate has a model per kind of
/// access (and per database): the same query is compiled once for each that asks it.
/// </summary>
/// <typeparam name="TVraag">What <c>EF.CompileAsyncQuery</c> gives, with <see cref="Db"/> as its first argument, or an object that holds several.</typeparam>
public sealed class GecompileerdeVraag<TVraag>(Func<TVraag> compileer)
    where TVraag : class
{
    private readonly ConcurrentDictionary<IModel, TVraag> _perModel = new();

    public TVraag Voor(Db db) => _perModel.GetOrAdd(db.Model, static (_, maak) => maak(), compileer);
}
