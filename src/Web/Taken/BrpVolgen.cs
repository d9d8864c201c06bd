using Naast.Web.Koppelingen.Brp;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Every night: who changed in the BRP? What changed is taken over, and everybody whose dossier runs is followed.</summary>
[DisallowConcurrentExecution]
public sealed class BrpVolgen(Brpvolger volger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct) => await volger.DraaiAsync(ct);
}
