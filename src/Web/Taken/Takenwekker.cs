using System.Collections.Concurrent;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Wakes a scheduled job now instead of at its next turn. Many wakes shortly after each other are one: a scheduler in the database pays for each.</summary>
public sealed class Takenwekker(ISchedulerFactory fabriek, ILogger<Takenwekker> log)
{
    private static readonly TimeSpan Samen = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, bool> _onderweg = new(StringComparer.Ordinal);

    /// <summary>Waking is a courtesy: when it fails the job runs at its next turn, so the deed itself never waits for it or fails on it.</summary>
    public Task WekAsync<T>(CancellationToken ct)
        where T : IJob
    {
        if (!ct.IsCancellationRequested && _onderweg.TryAdd(typeof(T).Name, true))
        {
            _ = WekStraksAsync(typeof(T).Name);
        }

        return Task.CompletedTask;
    }

    private async Task WekStraksAsync(string taak)
    {
        await Task.Delay(Samen);
        // What comes after this moment asks for a wake of its own.
        _onderweg.TryRemove(taak, out _);
        try
        {
            await (await fabriek.GetScheduler(CancellationToken.None)).TriggerJob(new JobKey(taak), CancellationToken.None);
        }
        catch (Exception fout)
        {
            log.LogWarning(fout, "Taak {Taak} is niet gewekt; hij draait op zijn eigen tijd.", taak);
        }
    }
}
