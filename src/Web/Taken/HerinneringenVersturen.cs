using Naast.Web.Koppelingen.Mail;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Puts reminders of appointments ready and mails them.</summary>
[DisallowConcurrentExecution]
public sealed class HerinneringenVersturen(Herinneringen herinneringen) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        await herinneringen.ZetKlaarAsync(ct);
        await herinneringen.VerstuurAsync(ct);
    }
}
