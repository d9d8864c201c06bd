using Naast.Kern.Besluiten;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>
/// Records that a decision was made known. The deed belongs to the area of the decision's object; this area only has the
/// form, so what crosses is this signature, tied together where the areas are registered.
/// </summary>
/// <returns>False when the decision is not there for this asker.</returns>
/// <exception cref="ArgumentException">The day or the way is not possible; the message says why.</exception>
/// <exception cref="InvalidOperationException">It was made known before.</exception>
public delegate Task<bool> Bekendmaken(Guid dossierId, Guid besluitId, Bekendmakingswijze wijze, DateOnly dag, string? verzoeksleutel, CancellationToken ct);
