using Naast.Web.Data;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Every night: files of many persons that were kept long enough go.</summary>
[DisallowConcurrentExecution]
public sealed class UitvoerOpruimen(Uitvoerkluis kluis) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct) => await kluis.RuimOpAsync(ct);
}
