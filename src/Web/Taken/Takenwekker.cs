using Quartz;

namespace Naast.Web.Taken;

/// <summary>Wakes a scheduled job now instead of at its next turn.</summary>
public sealed class Takenwekker(ISchedulerFactory fabriek, ILogger<Takenwekker> log)
{
    /// <summary>Waking is a courtesy: when it fails the job runs at its next turn, so the deed itself never fails on it.</summary>
    public async Task WekAsync<T>(CancellationToken ct)
        where T : IJob
    {
        try
        {
            await (await fabriek.GetScheduler(ct)).TriggerJob(new JobKey(typeof(T).Name), ct);
        }
        catch (SchedulerException fout)
        {
            log.LogWarning(fout, "Taak {Taak} is niet gewekt; hij draait op zijn eigen tijd.", typeof(T).Name);
        }
    }
}
