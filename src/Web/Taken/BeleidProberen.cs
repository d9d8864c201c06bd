using Naast.Web.Data;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Tries versions of the beleidsregels on the running dossiers; woken when somebody asks, and by itself after a stop.</summary>
[DisallowConcurrentExecution]
public sealed class BeleidProberen(Beleidsproefloop loop) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct) => await loop.DraaiAsync(ct);
}
