using System.Collections.Concurrent;

namespace Naast.Web.Aanmelden;

/// <summary>
/// What may not be accepted again although its own seal is still good: sign-in codes that were used and sessions that ended.
/// An edge of the system: with several processes the list must be shared, so it belongs in the database.
/// </summary>
public interface IIntrekkingen
{
    /// <summary>Takes the id back. True for the first caller only, over all processes: that makes a code work once.</summary>
    /// <param name="id">Random id, at most 80 characters.</param>
    /// <param name="bewaarTot">From this moment the thing would have ended by itself, and the line may go.</param>
    Task<bool> TrekInAsync(string id, DateTimeOffset bewaarTot, CancellationToken cancellationToken);

    /// <summary>Asked on every request of a signed-in person; the answer may be five seconds old.</summary>
    Task<bool> IsIngetrokkenAsync(string id, CancellationToken cancellationToken);
}

/// <summary>For one process. Replaced by registering another <see cref="IIntrekkingen"/>.</summary>
public sealed class IntrekkingenInGeheugen(TimeProvider klok) : IIntrekkingen
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ingetrokken = new(StringComparer.Ordinal);

    public Task<bool> TrekInAsync(string id, DateTimeOffset bewaarTot, CancellationToken cancellationToken)
    {
        var nu = klok.GetUtcNow();
        foreach (var oud in ingetrokken.Where(paar => paar.Value < nu))
        {
            ingetrokken.TryRemove(oud);
        }

        return Task.FromResult(ingetrokken.TryAdd(id, bewaarTot));
    }

    public Task<bool> IsIngetrokkenAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(ingetrokken.ContainsKey(id));
}
